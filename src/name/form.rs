//! The form of a name: entities, characters, brackets, titles, words typed together, marks on the wrong letter.

use super::case;
use super::common::{is_common, is_common_marked, is_surname, surnames};
use super::step::{Change, Confidence, Step};
use super::syllable::{self, Grade, Tone, grade, is_good};
use super::title::without_title;
use super::work::{Work, by_word};
use crate::text::{self, Normal as _, holds, is_letter, is_lower, is_upper, is_vietnamese, lower, parted};

/// Decodes HTML entities and percent signs, as web forms leave them.
pub(super) fn entities(work: &mut Work) {
    work.apply(Step::Entities, Confidence::Certain, |name| {
        if name.contains('&') && name.contains(';') {
            return Some(decode_entities(name));
        }
        if holds(name, "\\u") {
            return Some(decode_escapes(name));
        }
        name.contains('%').then(|| decode_percent(name)).flatten()
    });
}

/// `Nguy\u1ec5n`, as JSON and programs write letters.
fn decode_escapes(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = parted(rest, "\\u") {
        out.push_str(before);
        let code = after.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code.and_then(char::from_u32).filter(|c| is_letter(*c)).zip(after.get(4..)) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push_str("\\u");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn decode_entities(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match after.split_once(';').and_then(|(entity, tail)| Some((entity_char(entity)?, tail))) {
            Some((text, tail)) => {
                out.push_str(&text);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity_char(entity: &str) -> Option<String> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| !c.is_control()).map(String::from);
    }
    let simple = match entity {
        "amp" => "&",
        "apos" | "lsquo" | "rsquo" => "'",
        "quot" => "\"",
        "nbsp" => " ",
        "ETH" => "Đ",
        "eth" => "đ",
        _ => "",
    };
    if !simple.is_empty() {
        return Some(simple.to_owned());
    }
    let mut chars = entity.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let mark = match chars.as_str() {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "ring" => '\u{30a}',
        "cedil" => '\u{327}',
        _ => return None,
    };
    Some([letter, mark].into_iter().nfc().collect())
}

fn decode_percent(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut high = false;
    let mut iter = name.bytes();
    while let Some(byte) = iter.next() {
        if byte != b'%' {
            bytes.push(if byte == b'+' { b' ' } else { byte });
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let value = digit(iter.next())?.checked_mul(16)?.checked_add(digit(iter.next())?)?;
        high |= value >= 0x80;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|_| high)
}

/// Brings the characters into order, each kind of change by itself.
pub(super) fn characters(work: &mut Work) {
    work.apply(Step::Lookalike, Confidence::Certain, |name| {
        Some(by_word(name, &|word| Some(lookalikes(word))))
    });
    work.apply(Step::Stroke, Confidence::Certain, |name| Some(strokes(name)));
    work.apply(Step::Apostrophe, Confidence::Certain, |name| Some(apostrophes(name)));
    work.apply(Step::Composed, Confidence::Certain, |name| Some(compose(name)));
    work.apply(Step::Hyphen, Confidence::Certain, |name| Some(name.replace(['‐', '‑', '–', '−', '—'], "-")));
    // Spaces and invisible characters, as in every text.
    let step = if text::clean(&work.likely).1.invisible { Step::Invisible } else { Step::Spaces };
    work.apply(step, Confidence::Certain, |name| Some(text::clean(name).0.into_owned()));
    work.apply(Step::Punctuation, Confidence::Likely, |name| {
        // A formula of a spreadsheet that gives a text.
        let text = name.strip_prefix("=\"").and_then(|name| name.strip_suffix('"'));
        if text.is_some() || name.starts_with('=') || name.contains('&') {
            return text.map(|text| text.trim().to_owned());
        }
        Some(
            name.trim_matches([',', ';', ':', '*', '"', '_', '/', '|'])
                .trim_end_matches('.')
                .trim()
                .to_owned(),
        )
    });
}

/// Full-width letters, and letters of another script that look Latin, in a word that also has Latin ones.
fn lookalikes(word: &str) -> String {
    // Also those that the steps here make Latin.
    let latin = word.chars().any(|c| {
        is_vietnamese(c)
            || c.is_ascii_alphabetic()
            || matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
    });
    word.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)).unwrap_or(c),
            _ if !latin => c,
            'А' | 'Α' => 'A',
            'а' | 'α' => 'a',
            'В' | 'Β' => 'B',
            'Е' | 'Ε' => 'E',
            'е' => 'e',
            'Н' | 'Η' => 'H',
            'К' | 'Κ' => 'K',
            'М' | 'Μ' => 'M',
            'Ν' => 'N',
            'О' | 'Ο' => 'O',
            'о' | 'ο' => 'o',
            'Р' | 'Ρ' => 'P',
            'р' | 'ρ' => 'p',
            'С' => 'C',
            'с' => 'c',
            'Т' | 'Τ' => 'T',
            'У' | 'Υ' => 'Y',
            'у' => 'y',
            'Х' | 'Χ' => 'X',
            'х' => 'x',
            'І' | 'Ι' => 'I',
            'і' | 'ι' => 'i',
            'ν' => 'v',
            'ѕ' => 's',
            _ => c,
        })
        .collect()
}

/// Đ by other names: Icelandic eth, African D, a D with an overlay.
fn strokes(name: &str) -> String {
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
fn apostrophes(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
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
                '’' | '‘' | 'ʼ' | 'ʻ' | '′' | '＇' | '‛' | 'ʹ' => '\'',
                '´' | '`' if joins => '\'',
                _ => c,
            }
        })
        .collect()
}

/// Gathers the marks of each letter, drops doubled ones, puts the shape before the tone, composes.
fn compose(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut marks: Vec<char> = Vec::new();
    let flush = |marks: &mut Vec<char>, out: &mut String| {
        // Shapes, then tones. Two shapes or two tones on one letter are not ours to sort.
        for tones in [false, true] {
            out.extend(marks.iter().filter(|&&mark| Tone::of_mark(mark).is_some() == tones));
        }
        marks.clear();
    };
    for c in name.chars().nfd() {
        let known = Tone::of_mark(c).is_some() || matches!(c, '\u{302}' | '\u{306}' | '\u{31b}');
        if known {
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

/// Takes off a title before a full name, and another name in brackets after it.
pub(super) fn titles_and_aliases(work: &mut Work) {
    work.apply(Step::Title, Confidence::Likely, |name| without_title(name).map(str::to_owned));
    let alias = bracketed(&work.likely).or_else(|| said_alias(&work.likely));
    if let Some((name, inside)) = alias {
        let is_name = inside.chars().any(is_letter);
        work.apply(Step::Alias, Confidence::Likely, |_| Some(name.clone()));
        work.alias = is_name.then_some(inside);
    }
}

/// `KPă Bình (KSor Phước)`
fn bracketed(name: &str) -> Option<(String, String)> {
    let open = name.find(['(', '[', '{'])?;
    let (before, after) = name.split_at_checked(open)?;
    let inside = after.get(1..)?;
    let (inside, tail) =
        inside.split_once([')', ']', '}']).or(before.ends_with(' ').then_some((inside, "")))?;
    let whole = !before.trim().is_empty() && tail.trim().is_empty();
    whole.then(|| (before.trim().to_owned(), inside.trim().to_owned()))
}

/// `Nguyễn Văn An tức Ba`
fn said_alias(name: &str) -> Option<(String, String)> {
    let (before, after) = [" tức ", " tự ", " hay ", " còn gọi là ", " tên khác ", " bí danh "]
        .into_iter()
        .find_map(|word| parted(name, word))?;
    let full =
        before.contains(' ') && before.chars().any(is_upper) && after.chars().next().is_some_and(is_upper);
    full.then(|| (before.trim_end_matches([' ', ',']).to_owned(), after.to_owned()))
}

/// Splits words typed together: where capitals show it, or after a common surname.
pub(super) fn fused(work: &mut Work) {
    if work.minority {
        return;
    }
    work.apply(Step::Fused, Confidence::Likely, |name| {
        let first = name.split(' ').next().unwrap_or_default();
        Some(by_word(name, &|word| match grade(word) {
            Grade::Syllable => None,
            Grade::Misplaced if word == first => surname_and_given(word),
            Grade::Misplaced if case::is_sound(word) => None,
            // Longer than several syllables is no name, and to try all splits of it would take long.
            _ if word.chars().nth(MAX_FUSED).is_some() => None,
            _ => only_common(word).map(|parts| parts.join(" ")).or_else(|| split_fused(word)),
        }))
    });
}

/// Letters of words typed together: `nguyễnphươnghoàngminh`.
const MAX_FUSED: usize = 24;

/// `võanh` at the start of a name is Võ Anh rather than Voãnh, while `hòang` is Hoàng.
fn surname_and_given(word: &str) -> Option<String> {
    if syllable::replace_tone(word).is_some_and(|mended| is_common(&mended)) {
        return None;
    }
    let mut splits = word
        .char_indices()
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, rest)| is_surname(head) && !head.is_ascii() && is_good(rest) && is_rest(rest));
    splits.next().map(|(head, rest)| format!("{head} {rest}"))
}

fn split_fused(word: &str) -> Option<String> {
    if !word.chars().all(is_vietnamese) {
        return None;
    }
    // `PhạmQuốcHùng`
    let mut parts: Vec<String> = Vec::new();
    let mut before_small = false;
    for c in word.chars() {
        if parts.is_empty() || (is_upper(c) && before_small) {
            parts.push(String::new());
        }
        before_small = is_lower(c);
        parts.last_mut()?.push(c);
    }
    let long = |part: &String| part.chars().nth(1).is_some();
    let good = |part: &String| matches!(grade(part), Grade::Syllable | Grade::Misplaced) && long(part);
    // `TuÊn` may be `Tuấn` in an old encoding: a capital with a mark proves less than a plain one.
    let plain = parts.iter().skip(1).all(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
    let modern = text::legacy::bytes_of_cp1252(word).is_none();
    // `LyNa` and `RuBy` are names as they are.
    let proved = parts.iter().any(|part| is_common_marked(part))
        || parts.first().is_some_and(|first| !first.is_ascii());
    if parts.len() > 1
        && parts.iter().all(good)
        && proved
        && (plain || modern || parts.first().is_some_and(|first| is_surname(first)))
    {
        return Some(parts.join(" "));
    }
    // `phạmvăn`, `hồthị`, `thịhoa`
    let sound = case::is_sound(word);
    if !sound {
        return None;
    }
    let small = lower(word);
    // Two common words, one with a mark, prove that the whole is Vietnamese, unlike `Linda`, `María` and `Báte`.
    let common = |head: &str, rest: &str| {
        is_common(head) && is_common(rest) && (is_common_marked(head) || is_common_marked(rest))
    };
    if let Some((head, rest)) = only_split(word).filter(|(head, rest)| common(head, rest)) {
        return Some(format!("{head} {rest}"));
    }
    let (first, _) = small
        .char_indices()
        .filter_map(|(at, _)| small.split_at_checked(at))
        .filter(|(first, _)| matches!(*first, "thị" | "văn") || (is_surname(first) && !first.is_ascii()))
        .filter(|(first, rest)| is_good(first) && is_rest(rest))
        .max_by_key(|(first, _)| first.len())?;
    let (head, rest) = word.split_at_checked(first.len())?;
    let rest = if is_good(rest) { rest.to_owned() } else { split_fused(rest)? };
    Some(format!("{head} {rest}"))
}

/// The only way to split a word into two syllables of two letters or more.
fn only_split(word: &str) -> Option<(&str, &str)> {
    let long = |part: &str| part.chars().nth(1).is_some();
    let mut splits = word
        .char_indices()
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, rest)| long(head) && long(rest) && is_good(head) && is_good(rest));
    splits.next().filter(|_| splits.next().is_none())
}

/// The only way to split a word into common words, three or more: `nguyễnhồngánhngân`.
fn only_common(word: &str) -> Option<Vec<&str>> {
    let mut splits = word
        .char_indices()
        .skip(2)
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, _)| is_common(head))
        .filter_map(|(head, rest)| {
            let mut parts = if is_common(rest) { vec![rest] } else { only_common(rest)? };
            parts.insert(0, head);
            Some(parts)
        });
    splits.next().filter(|parts| splits.next().is_none() && parts.len() > 1)
}

/// Whether capitals show that syllables were typed together: `LãAnh`.
pub(super) fn is_fused(word: &str) -> bool {
    !case::is_sound(word) && split_fused(word).is_some()
}

/// A syllable of two letters or more, or several typed together.
fn is_rest(rest: &str) -> bool {
    let long = rest.chars().nth(1).is_some();
    long && (is_good(rest) || split_fused(rest).is_some())
}

/// Joins what a scan tore apart: `Tr ần`, `Nguy ễn`, where the second part is small and only together they are a
/// syllable that stands in a name.
pub(super) fn torn(work: &mut Work) {
    if work.minority {
        return;
    }
    work.apply(Step::Torn, Confidence::Likely, |name| {
        if !name.chars().any(is_upper) {
            return None;
        }
        let mut words: Vec<String> = Vec::new();
        for word in name.split(' ') {
            let joined = words.last().filter(|last| tears(last, word)).map(|last| format!("{last}{word}"));
            match (joined, words.last_mut()) {
                (Some(joined), Some(last)) => *last = joined,
                _ => words.push(word.to_owned()),
            }
        }
        Some(words.join(" "))
    });
}

fn tears(first: &str, second: &str) -> bool {
    let small = second.chars().all(is_lower) && second.chars().nth(1).is_some();
    let vowel =
        |c: char| syllable::split(text::to_lower(c)).is_some_and(|(letter, _)| syllable::is_vowel(letter));
    let headless = second.chars().next().is_some_and(vowel);
    let capital = first.chars().next().is_some_and(is_upper);
    let broken = !first.chars().any(vowel)
        || (headless && (!is_good(first) || is_common(&format!("{first}{second}"))));
    small && capital && broken && is_good(&format!("{first}{second}"))
}

/// Puts tone marks on the letter where either spelling has them.
pub(super) fn misplaced(work: &mut Work) {
    if work.minority {
        return;
    }
    work.mend(Step::Misplaced, |name| {
        let first = name.split(' ').next().unwrap_or_default();
        Some(by_word(name, &|word| {
            // Two words typed together may look like one.
            let fused = !case::is_sound(word) || (word == first && surname_and_given(word).is_some());
            if fused { None } else { syllable::replace_tone(word) }
        }))
    });
}

/// The nearest syllables of words that are none: suggestions, nothing more.
pub(super) fn suggestions(work: &mut Work) {
    if work.minority {
        return;
    }
    let name = work.likely.clone();
    for (index, word) in name.split(' ').enumerate() {
        if grade(word) != Grade::NotSyllable || word.is_ascii() {
            continue;
        }
        // A surname at the start that lost its end is the likeliest: `Nguyê`, `Trâ`.
        let small = lower(word);
        let surname = surnames()
            .filter(|_| index == 0)
            .find(|surname| bare(surname).starts_with(&bare(&small)))
            .map(str::to_owned);
        let near = syllable::nearest(word, 3);
        for candidate in surname.into_iter().chain(near).take(3) {
            let mut chars = candidate.chars();
            let titled: String = chars.next().map(text::to_upper).into_iter().chain(chars).collect();
            work.changes.push(Change::new(Step::Nearest, Confidence::Suggested, word, &titled));
        }
    }
}

fn bare(word: &str) -> String {
    word.chars().map(|c| syllable::split(c).map_or(c, |(letter, _)| letter)).collect()
}
