//! Characters: look-alikes, strokes, apostrophes, hyphens, marks, spaces, and what ends a name.

use super::work::{Work, by_word};
use crate::name::step::{Confidence, Step};
use crate::name::syllable::Tone;
use crate::text::{self, Normal as _, is_letter, is_vietnamese};

/// Full-width letters, and letters of another script that look Latin, in a word that also has Latin ones.
pub(super) fn lookalikes(work: &mut Work) {
    work.apply(Step::Lookalike, Confidence::Certain, |name| by_word(name, &|word| Some(latin(word))));
}

/// Greek and Cyrillic letters, and the Latin ones that they look like.
const SCRIPTS: &str = "АΑаαВΒЕΕеНΗКΚМΜΝОΟоοРΡрρСсТΤУΥуХΧхІΙіινѕ";
const LATIN: &str = "AAaaBBEEeHHKKMMNOOooPPppCcTTYYyXXxIIiivs";

fn latin(word: &str) -> String {
    // Also those that the repairs here make Latin.
    let in_latin = word.chars().any(|c| {
        is_vietnamese(c)
            || c.is_ascii_alphabetic()
            || matches!(c, 'Ð' | 'ð' | 'Ɖ' | 'ɖ' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
    });
    let latin = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)),
        _ if in_latin && !c.is_ascii() => {
            SCRIPTS.chars().zip(LATIN.chars()).find(|&(other, _)| other == c).map(|(_, latin)| latin)
        }
        _ => None,
    };
    word.chars().map(|c| latin(c).unwrap_or(c)).collect()
}

/// Đ by other names: Icelandic eth, African D, a D with an overlay.
pub(super) fn strokes(work: &mut Work) {
    work.apply(Step::Stroke, Confidence::Certain, |name| Some(stroked(name)));
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
pub(super) fn compose(work: &mut Work) {
    work.apply(Step::Composed, Confidence::Certain, |name| Some(composed(name)));
}

fn composed(name: &str) -> String {
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

/// One sign for all hyphens and dashes.
pub(super) fn hyphens(work: &mut Work) {
    work.apply(Step::Hyphen, Confidence::Certain, |name| Some(name.replace(['‐', '‑', '–', '−', '—'], "-")));
}

/// Spaces and invisible characters, as in every text.
pub(super) fn spaces(work: &mut Work) {
    let step = if text::clean(&work.likely).1.invisible { Step::Invisible } else { Step::Spaces };
    work.apply(step, Confidence::Certain, |name| Some(text::clean(name).0.into_owned()));
}

/// Signs at the ends.
pub(super) fn punctuation(work: &mut Work) {
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
