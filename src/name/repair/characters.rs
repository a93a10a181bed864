//! Characters: look-alikes, strokes, apostrophes, hyphens, marks, spaces, and what ends a name.

use super::apart::closed_up;
use super::work::{Work, by_word};
use crate::name::guard;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{Tone, is_good, is_vowel, split};
use crate::text::{self, Normal as _, has_char, holds, is_letter, is_vietnamese, words_of};

/// Full-width letters, and letters of another script that look Latin, in a word that also has Latin ones.
pub(super) fn lookalikes(work: &mut Work) {
    // Brackets around the whole are a person's to take off.
    if work.likely.starts_with('（') {
        return;
    }
    work.apply(Step::Lookalike, Confidence::Certain, |name| by_word(name, &|word| Some(latin(word))));
}

fn latin(word: &str) -> String {
    // Also those that the repairs here make Latin.
    let in_latin = word.chars().any(|c| {
        is_vietnamese(c)
            || c.is_ascii_alphabetic()
            || matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
    });
    // Beside signs that no name has it is a byte of a letter that was misread: `ThА╩▀`.
    let in_latin = in_latin && word.chars().all(|c| c.is_ascii() || is_letter(c) || text::is_mark(c));
    let latin = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)),
        _ if in_latin && !c.is_ascii() => text::latin_alike(c),
        _ => None,
    };
    let read: String = word.chars().map(|c| latin(c).unwrap_or(c)).collect();
    // What stays of the other script was no slip; nor is the capital of a micro sign, which is a letter of TCVN3: `HOΜNG`.
    let micro = has_char(word, 'Μ') && !is_good(&read) && is_good(&word.replace('Μ', "À"));
    if read.contains(is_of_script) || micro { word.to_owned() } else { read }
}

/// Đ by other names: Icelandic eth, African D, a D with an overlay.
pub(super) fn strokes(work: &mut Work) {
    // Beside signs of an encoding it is a letter of it, by which that is known: `Ðào Th¸`.
    let coded = |word: &str| word.contains(is_of_encoding) && word.contains(is_letter);
    let sure = !words_of(&work.certain).any(coded);
    let confidence = if sure { Confidence::Certain } else { Confidence::Likely };
    // Within a word that is none of Vietnam it is a letter of Iceland: `Guðbergur`.
    let minority = guard::is_minority(&work.likely);
    work.apply(Step::Stroke, confidence, |name| {
        by_word(name, &|word| {
            let read = stroked(word);
            let own = || read.split('-').all(is_good) || minority || has_char(word, '\u{335}');
            let inside = word.chars().skip(1).any(|c| matches!(c, 'Ð' | 'ð'));
            (!inside || own()).then_some(read)
        })
    });
}

fn stroked(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            'Ð' | 'Ɖ' => out.push('Đ'),
            'ð' | 'ɖ' => out.push('đ'),
            '\u{335}' | '\u{336}' => match out.pop() {
                Some('D') => out.push('Đ'),
                Some('d') => out.push('đ'),
                Some(other) => out.extend([other, c]),
                None => out.push(c),
            },
            _ => out.push(c),
        }
    }
    out
}

/// The many signs for an apostrophe, between letters or after the first letter of a word.
pub(super) fn apostrophes(work: &mut Work) {
    work.apply(Step::Apostrophe, Confidence::Certain, |name| Some(with_apostrophes(name)));
}

fn with_apostrophes(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    // Quotes around a part are none or both.
    let quoted = words_of(name).any(|word| word.starts_with('‘'))
        && words_of(name).any(|word| word.ends_with('’') && word.len() > 4);
    chars
        .iter()
        .enumerate()
        .map(|(at, &c)| {
            // What will be gone, or a plain space, by the end.
            let before = chars.iter().take(at).rev().copied().find(|&c| !text::is_invisible(c));
            let after = chars.get(at.saturating_add(1)).copied();
            // After a whole word (`Ha``) it is rather a tone of VIQR that came loose.
            let prefix =
                chars.get(..at.saturating_sub(1)).and_then(<[char]>::last).is_none_or(|&c| text::is_space(c));
            let joins = before.is_none_or(|c| is_letter(c) || text::is_space(c))
                && (prefix || after.is_some_and(is_letter));
            match c {
                '’' | '‘' if quoted => c,
                '’' | '‘' | 'ʼ' | 'ʻ' | '′' | '＇' | '‛' | 'ʹ' | '՚' | '׳' | 'ꞌ' => '\'',
                '´' | '`' if joins => '\'',
                _ => c,
            }
        })
        .collect()
}

/// Gathers the marks of each letter, drops doubled ones, puts the shape before the tone, composes.
pub(super) fn compose(work: &mut Work) {
    work.apply(Step::Composed, Confidence::Certain, |name| Some(composed(name)));
}

fn composed(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut marks: Vec<char> = Vec::new();
    let flush = |marks: &mut Vec<char>, out: &mut String| {
        // Shapes, the circumflex before a breve (`ê̆` of the Ê Đê), then tones. Two tones are not ours to sort.
        for place in 0..3 {
            let placed = |mark| match mark {
                '\u{306}' => 1,
                _ if Tone::of_mark(mark).is_some() => 2,
                _ => 0,
            };
            out.extend(marks.iter().filter(|&&mark| placed(mark) == place));
        }
        marks.clear();
    };
    for c in name.chars().nfd() {
        let known = Tone::of_mark(c).is_some() || matches!(c, '\u{302}' | '\u{306}' | '\u{31b}');
        if known {
            // `Thı̣`: print takes the dot of an i away under a mark.
            if out.ends_with('ı') {
                out.pop();
                out.push('i');
            }
            if !marks.contains(&c) {
                marks.push(c);
            }
        } else {
            flush(&mut marks, &mut out);
            out.push(c);
        }
    }
    flush(&mut marks, &mut out);
    text::nfc(&out)
}

/// A caron for a breve: `Blǔl` of a minority, and `Vǎn`.
pub(super) fn carons(work: &mut Work) {
    let minority = work.minority;
    work.apply(Step::Lookalike, Confidence::Likely, |name| {
        by_word(name, &|word| {
            let breve: String =
                word.chars().map(|c| CARONS.iter().find(|it| it.0 == c).map_or(c, |it| it.1)).collect();
            (minority || is_good(&breve)).then_some(breve)
        })
    });
}

/// Vowels with a caron, which no language of Vietnam has, and with a breve.
const CARONS: [(char, char); 10] = [
    ('ǎ', 'ă'),
    ('ǐ', 'ĭ'),
    ('ǒ', 'ŏ'),
    ('ǔ', 'ŭ'),
    ('ě', 'ĕ'),
    ('Ǎ', 'Ă'),
    ('Ǐ', 'Ĭ'),
    ('Ǒ', 'Ŏ'),
    ('Ǔ', 'Ŭ'),
    ('Ě', 'Ĕ'),
];

/// Letters of another script, or frames, inside a Latin word, as bytes that were read in such an encoding leave them. The name
/// keeps every character: by these a host may know what it was.
pub(super) fn scripts(work: &mut Work) {
    let inside = |word: &&str| {
        word.contains(|c: char| is_letter(c) && !is_of_script(c)) && latin(word).contains(is_of_script)
    };
    let changes: Vec<Change> =
        words_of(&work.likely).filter(inside).map(|word| Change::suggested(Step::Script, word, "")).collect();
    work.finished = !changes.is_empty();
    work.changes.extend(changes);
}

/// Greek, Cyrillic, frames, and what East Asia writes.
const fn is_of_script(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}' | '\u{2500}'..='\u{25ff}' | '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{ff61}'..='\u{ffdc}')
}

/// One sign for all hyphens and dashes.
pub(super) fn hyphens(work: &mut Work) {
    work.apply(Step::Hyphen, Confidence::Certain, |name| Some(name.replace(['‐', '‑', '–', '−', '—'], "-")));
}

/// Spaces and invisible characters, as in every text.
pub(super) fn spaces(work: &mut Work) {
    if has_char(&work.likely, '\u{ad}') && words_of(&work.likely).any(has_horn) {
        return;
    }
    // Wider spaces are all that shows the words.
    if let Some(closed) = closed_up(&work.likely) {
        work.apply(Step::Torn, Confidence::Likely, |_| Some(closed.clone()));
        return;
    }
    let step = if text::clean(&work.likely).1.invisible { Step::Invisible } else { Step::Spaces };
    work.apply(step, Confidence::Certain, |name| Some(text::clean(name).0.into_owned()));
}

/// Whether the soft hyphen of a word is a ư of TCVN3: without it no vowel is left, or there are other signs of an encoding.
fn has_horn(word: &str) -> bool {
    let vowel = |c: char| split(c).is_some_and(|(letter, _)| is_vowel(letter));
    has_char(word, '\u{ad}') && (!word.contains(vowel) || word.contains(is_of_encoding))
}

/// Signs of Latin-1 that no name has, other than those in the places of an apostrophe or a point.
const fn is_of_encoding(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{a9}' | '¬' | '\u{ae}'..='\u{b3}' | 'µ' | '¶' | '¸' | '¹' | '¼'..='¿')
}

/// Signs at the ends, a number of a list, a label.
pub(super) fn punctuation(work: &mut Work) {
    let comma = comma_form(&work.likely);
    work.apply(Step::Punctuation, Confidence::Likely, |name| {
        // A formula of a spreadsheet that gives a text.
        let text = name.strip_prefix("=\"").and_then(|name| name.strip_suffix('"'));
        // `Hoa_x000D_`: a sign of a program.
        if text.is_some() || name.starts_with('=') || has_char(name, '&') || holds(name, "_x0") {
            return text.map(|text| text.trim().to_owned());
        }
        let name = without_label(without_number(name));
        let quoted = name.strip_prefix('«').and_then(|name| name.strip_suffix('»'));
        let name = quoted.unwrap_or(name);
        let signs = [',', ';', ':', '*', '"', '_', '/', '|', '“', '”', '„', '•', '·', ' '];
        // `Tr|`: print of an i.
        let torn = |rest: &str| words_of(rest).last().is_some_and(|word| !word.is_empty() && !is_good(word));
        if name.strip_suffix('|').is_some_and(torn) {
            return None;
        }
        let mut name = name.trim_matches(signs);
        while let Some(rest) = name.strip_prefix("- ") {
            name = rest;
        }
        Some(name.trim_end_matches('.').trim().to_owned())
    });
    work.changes.extend(comma);
}

/// `1. Nguyễn Văn An`, `2) Lê Thị Hoa`, `a) Lê Thị Hoa`
fn without_number(name: &str) -> &str {
    if let Some((_, rest)) = name.split_at_checked(1).filter(|(_, rest)| rest.starts_with(") ")) {
        return rest.trim_start_matches([')', ' ']);
    }
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < name.len() && name.len().saturating_sub(rest.len()) < 4;
    rest.strip_prefix(['.', ')', '-', '/', ':'])
        .map(str::trim_start)
        // Behind a second number stands a second person.
        .filter(|rest| numbered && rest.starts_with(is_letter) && !has_number(rest))
        .unwrap_or(name)
}

/// Whether a number of a list stands within: `Nguyễn Văn An 2. Lê Thị Hoa`.
fn has_number(name: &str) -> bool {
    name.as_bytes().windows(3).any(|bytes| matches!(bytes, [b' ' | b',' | b';', b'2', b'.' | b')']))
}

/// `Họ tên: Nguyễn Văn An`
fn without_label(name: &str) -> &str {
    let label = |label: &str| {
        let first = crate::text::lower(words_of(label).next().unwrap_or_default());
        matches!(
            first.trim_end_matches(','),
            "họ" | "tên" | "ông" | "bà" | "cha" | "mẹ" | "vợ" | "chồng" | "con" | "cháu" | "người"
        )
    };
    name.split_once(':').filter(|(before, _)| label(before)).map_or(name, |(_, name)| name.trim_start())
}

/// `Nguyen, Van An`: what stands before the comma is the surname. Whether the paper has it first, nobody knows.
fn comma_form(name: &str) -> Vec<Change> {
    let Some((surname, rest)) = text::parted(name, ", ") else { return Vec::new() };
    let capital = rest.chars().next().is_some_and(text::is_upper);
    if has_char(surname, ' ') || !capital || rest.contains([',', '.']) {
        return Vec::new();
    }
    let forms = [format!("{surname} {rest}"), format!("{rest} {surname}")];
    forms.iter().map(|form| Change::suggested(Step::Punctuation, name, form)).collect()
}
