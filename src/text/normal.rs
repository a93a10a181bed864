//! Unicode normal forms C and D by the answers of [`super::unicode`]. The iterators of `unicode-normalization` would
//! bring the tables of the compatibility forms along, which nothing here may use.

use super::letter::is_mark;
use super::unicode::{canonical_combining_class, compose, decompose_canonical};

/// Letters put together with their marks wherever Unicode has one character for both.
#[must_use]
pub(crate) fn nfc(text: &str) -> String {
    // In the module size counts.
    let quick = if cfg!(feature = "small") { None } else { quick_nfc(text) };
    let quick = quick.filter(|quick| quick.chars().all(is_stable));
    quick.unwrap_or_else(|| text.chars().nfc().collect())
}

/// Each letter composed with the marks that follow it; `None` where one has no such character. Every step is a canonical
/// composition, so that the whole is the same text, and its normal form C if its letters are those of Vietnamese.
pub(crate) fn quick_nfc(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut last = None;
    for c in text.chars() {
        if c >= '\u{300}' && is_mark(c) {
            last = Some(compose(last?, c)?);
        } else if let Some(before) = last.replace(c) {
            out.push(before);
        }
    }
    out.extend(last);
    Some(out)
}

/// A precomposed letter below the first mark, or one of Vietnamese: no normal form C changes it, whatever stands beside it.
fn is_stable(c: char) -> bool {
    c < '\u{300}' || ('\u{1ea0}'..='\u{1ef9}').contains(&c)
}

/// Normal forms of runs of characters.
pub(crate) trait Normal: Iterator<Item = char> + Sized {
    /// Letters taken apart into base and marks, marks in canonical order.
    fn nfd(self) -> impl Iterator<Item = char> {
        decomposed(self).into_iter().map(|(c, _)| c)
    }

    /// Letters put together with their marks.
    fn nfc(self) -> impl Iterator<Item = char> {
        composed(decomposed(self)).into_iter()
    }
}

impl<I: Iterator<Item = char>> Normal for I {}

fn composed(parts: Vec<(char, u8)>) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(parts.len());
    let mut starter: Option<usize> = None;
    // Class of the character before, where it is not the starter itself.
    let mut last = None;
    for (c, class) in parts {
        if let Some(slot) = starter.and_then(|at| out.get_mut(at))
            && last.is_none_or(|last| last < class)
            && let Some(whole) = compose(*slot, c)
        {
            *slot = whole;
            continue;
        }
        if class == 0 {
            (starter, last) = (Some(out.len()), None);
        } else {
            last = Some(class);
        }
        out.push(c);
    }
    out
}

/// Whether a text is in normal form C.
#[must_use]
pub(super) fn is_nfc(text: &str) -> bool {
    text.chars().all(is_stable) || nfc(text) == text
}

/// The canonical decomposition with the combining class of each character.
fn decomposed(text: impl Iterator<Item = char>) -> Vec<(char, u8)> {
    let mut out: Vec<(char, u8)> = Vec::with_capacity(16);
    for c in text {
        decompose_canonical(c, |part| {
            let class = canonical_combining_class(part);
            // Marks stand in the order of their classes; those of one class keep theirs.
            let mut at = out.len();
            while class > 0
                && let Some(before) = at.checked_sub(1)
                && out.get(before).is_some_and(|(_, other)| *other > class)
            {
                at = before;
            }
            out.insert(at, (part, class));
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn agrees(text: &str) {
        assert!(nfc(text).chars().eq(unicode_normalization::UnicodeNormalization::nfc(text)), "{text:?}");
        assert!(text.chars().nfd().eq(unicode_normalization::UnicodeNormalization::nfd(text)), "{text:?}");
        assert_eq!(is_nfc(text), unicode_normalization::is_nfc(text), "{text:?}");
    }

    #[test]
    fn every_character_as_the_crate_has_it() {
        for c in '\0'..=char::MAX {
            agrees(c.encode_utf8(&mut [0; 4]));
        }
    }

    proptest! {
        #[test]
        fn any_text_as_the_crate_has_it(text in any::<String>()) {
            agrees(&text);
        }

        #[test]
        fn letters_and_marks_as_the_crate_has_them(
            text in "[aAeoouUdĐÊơướ\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31b}\u{323}\u{345}\u{1100}\u{1161}\u{11a8}가ֹּ]{0,12}",
        ) {
            agrees(&text);
        }
    }
}
