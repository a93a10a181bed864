//! What programs, pages and telephones put around names or in the place of their letters. Only descriptions ask.

use super::title::is_full;
use crate::name::step::Step;
use crate::name::syllable::is_good;
use crate::text::{self, is_letter, lower, parted};

/// Tags of pages.
const TAGS: [&str; 16] =
    ["a", "b", "br", "div", "em", "font", "h1", "h2", "i", "li", "p", "span", "strong", "td", "tr", "u"];

/// The text without what surrounds it, or with its letters, and what that was.
pub(super) fn unwrapped(input: &str) -> Option<(Step, String)> {
    let found = [
        (Step::Lookalike, plain(input)),
        (Step::Entities, untagged(input)),
        (Step::Entities, of_address(input)),
        (Step::Entities, of_utf7(input)),
        (Step::Punctuation, unquoted(input)),
        (Step::Punctuation, unruled(input)),
        (Step::Lookalike, dotted(input)),
    ];
    found.into_iter().find_map(|(step, read)| Some((step, read.filter(|read| !read.trim().is_empty())?)))
}

/// Letters of mathematics, in circles, in squares or small capitals, as telephones write them for show: the plain ones.
fn plain(input: &str) -> Option<String> {
    input.chars().any(|c| letter_of_show(c).is_some()).then_some(())?;
    let mut read = String::with_capacity(input.len());
    let mut start = true;
    for c in input.chars() {
        let shown = letter_of_show(c).unwrap_or(c);
        // Small capitals have no other case.
        let small = matches!(c, '\u{250}'..='\u{2af}' | '\u{1d00}'..='\u{1d7f}');
        read.push(if small && start { text::to_upper(shown) } else { shown });
        start = c == ' ';
    }
    Some(read)
}

fn letter_of_show(c: char) -> Option<char> {
    const SMALL_CAPITALS: [(char, char); 20] = [
        ('ᴀ', 'a'),
        ('ʙ', 'b'),
        ('ᴄ', 'c'),
        ('ᴅ', 'd'),
        ('ᴇ', 'e'),
        ('ɢ', 'g'),
        ('ʜ', 'h'),
        ('ɪ', 'i'),
        ('ᴋ', 'k'),
        ('ʟ', 'l'),
        ('ᴍ', 'm'),
        ('ɴ', 'n'),
        ('ᴏ', 'o'),
        ('ᴘ', 'p'),
        ('ʀ', 'r'),
        ('ᴛ', 't'),
        ('ᴜ', 'u'),
        ('ᴠ', 'v'),
        ('ᴡ', 'w'),
        ('ʏ', 'y'),
    ];
    const RUNS: [(u32, u32); 5] = [(0x1d400, 676), (0x24b6, 52), (0x1f130, 26), (0x1f150, 26), (0x1f170, 26)];
    let code = u32::from(c);
    let of_run = |&(from, count): &(u32, u32)| {
        let at = code.checked_sub(from).filter(|at| *at < count)?.checked_rem(52)?;
        let at = u8::try_from(at).ok()?;
        let letter = if at < 26 { b'A'.checked_add(at) } else { at.checked_sub(26)?.checked_add(b'a') };
        letter.map(char::from)
    };
    let small = || SMALL_CAPITALS.iter().find(|(show, _)| *show == c).map(|(_, letter)| *letter);
    RUNS.iter().find_map(of_run).or_else(small)
}

/// The text without tags.
fn untagged(input: &str) -> Option<String> {
    let mut read = String::with_capacity(input.len());
    let mut rest = input;
    let mut found = false;
    while let Some((before, after)) = parted(rest, "<") {
        let tag = parted(after, ">").filter(|(inside, _)| {
            let inside = lower(inside.trim_start_matches('/'));
            TAGS.contains(&inside.split([' ', '/']).next().unwrap_or_default())
        });
        read.push_str(before);
        match tag {
            Some((_, behind)) => {
                found = true;
                read.push(' ');
                rest = behind;
            }
            None => {
                read.push('<');
                rest = after;
            }
        }
    }
    read.push_str(rest);
    found.then_some(read)
}

/// The text of an address of a page, whose spaces are signs: `Trần%20Thị`, `Trần+Thị`.
fn of_address(input: &str) -> Option<String> {
    if text::holds(input, "%20") {
        return Some(input.replace("%20", " "));
    }
    let read = input.replace('+', " ");
    (input.split('+').all(is_good) && (is_full(&read) || text::words_of(&read).nth(2).is_some()))
        .then_some(read)
}

/// The text of UTF-7: `Tr+HqcA-n`.
fn of_utf7(input: &str) -> Option<String> {
    let mut read = String::with_capacity(input.len());
    let mut rest = input;
    let mut found = false;
    while let Some((before, after)) = parted(rest, "+") {
        read.push_str(before);
        let end = after.find(|c: char| digit(c).is_none()).unwrap_or(after.len());
        let (coded, behind) = after.split_at_checked(end)?;
        read.push_str(&of_base64(coded)?);
        rest = behind.strip_prefix('-').unwrap_or(behind);
        found = true;
    }
    read.push_str(rest);
    found.then_some(read)
}

/// The value of a digit of base 64.
fn digit(c: char) -> Option<u32> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    u32::try_from(DIGITS.bytes().position(|digit| char::from(digit) == c)?).ok()
}

/// Letters of names in base 64 of UTF-16.
fn of_base64(coded: &str) -> Option<String> {
    let (mut units, mut bits, mut value) = (Vec::new(), 0_u32, 0_u32);
    for c in coded.chars() {
        value = (value << 6 | digit(c)?) & 0x3f_ffff;
        bits = bits.saturating_add(6);
        if let Some(over) = bits.checked_sub(16) {
            units.push(u16::try_from(value >> over & 0xffff).ok()?);
            bits = over;
        }
    }
    let read = String::from_utf16(&units).ok()?;
    let of_name = |c: char| !c.is_ascii() && (is_letter(c) || text::is_mark(c));
    (!read.is_empty() && bits < 6 && read.chars().all(of_name)).then_some(read)
}

/// The name without what programs write for the ends of lines, or with spaces in the place of a row of points.
fn unruled(input: &str) -> Option<String> {
    let mut read = input.to_owned();
    for sign in ["\\r", "\\n", "\\t", "\\0", "^M", "<![CDATA[", "]]>", ".."] {
        read = read.replace(sign, " ");
    }
    // Of an odd number of points one is left.
    let read = text::clean(read.replace(" .", " ").trim_end_matches(['.', ' '])).0.into_owned();
    let changed = ["\\", "^M", "]]>", ".."].iter().any(|sign| text::holds(input, sign));
    (changed && is_full(&read) && text::words_of(&read).all(is_good)).then_some(read)
}

/// A name of print that took the dots of each i away, or set marks apart: `Lınh`, `Tra ̂̀n`.
fn dotted(input: &str) -> Option<String> {
    let mut read = String::with_capacity(input.len());
    for c in input.chars() {
        if text::is_mark(c) && read.ends_with(' ') {
            read.pop();
        }
        read.push(if c == 'ı' { 'i' } else { c });
    }
    let read = text::nfc(&read);
    let plain = is_full(&read) && !read.is_ascii() && text::words_of(&read).all(is_good);
    (plain && read != text::nfc(input)).then_some(read)
}

/// The name between the quotes of a program: `N'Nguyễn Văn An'`.
pub(super) fn unquoted(input: &str) -> Option<String> {
    let (first, rest) = input.trim().split_at_checked(1)?;
    let name = ['\'', '"'].iter().find_map(|quote| rest.strip_prefix(*quote)?.strip_suffix(*quote))?;
    let named = text::has_char(name, ' ') && name.starts_with(text::is_upper);
    (matches!(first, "N" | "n" | "b" | "u" | "=") && named).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_surrounds_a_name() {
        for text in [
            "𝐍𝐠𝐮𝐲ễ𝐧 𝐕ă𝐧 𝐀𝐧",
            "Ⓝⓖⓤⓨễⓝ Ⓥăⓝ Ⓐⓝ",
            "𝙽𝚐𝚞𝚢ễ𝚗 𝚅ă𝚗 𝙰𝚗",
            "ɴɢᴜʏễɴ ᴠăɴ ᴀɴ",
            "<b>Nguyễn Văn An</b>",
            "Nguyễn Văn An<br>",
            "Nguyễn%20Văn%20An",
            "Nguyễn+Văn+An",
            "Nguy+HsU-n V+AQM-n An",
            "N'Nguyễn Văn An'",
            "Nguyễn........Văn.......An......",
            "Nguyễn Văn An\\r\\n",
            "Nguye \u{302}\u{303}n Văn An",
        ] {
            let read = unwrapped(text).map(|(_, read)| read.trim().to_owned());
            assert_eq!(read.as_deref(), Some("Nguyễn Văn An"), "{text}");
        }
        for text in [
            "Nguyễn Văn An",
            "<Nguyễn Văn An>",
            "N'Trang",
            "H'Hen Niê",
            "Nguye^~n Va(n Ho+.p",
            "An + Bình",
            "+",
            "",
        ] {
            assert_eq!(unwrapped(text), None, "{text}");
        }
    }
}
