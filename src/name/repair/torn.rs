//! Words torn in two.

use super::apart::{is_piece, is_small, is_spaced};
use super::case::{self, is_consonant};
use super::work::Work;
use crate::name::guard;
use crate::name::step::{Confidence, Step};
use crate::name::syllable::{self, is_good};
use crate::name::words::{Place, is_common, known, weight};
use crate::text::{is_lower, is_upper, words_of};

/// Joins what a scan tore apart: `Tr ần`, `Nguy ễn`, where the second part is small and only together they are a
/// syllable that stands in a name.
pub(super) fn join(work: &mut Work) {
    work.apply(Step::Torn, Confidence::Likely, |name| {
        // What names of minorities and foreigners show as well: a fifth of looking at each of their words.
        if is_spaced(name) || !words_of(name).any(|word| word.starts_with(is_lower) || is_scrap(word)) {
            return None;
        }
        // `Thanh H ương`: H and K alone may also stand before a name of a minority.
        let minority = guard::begins_as_minority(name)
            || words_of(name).any(|word| word.len() > 1 && guard::is_minority_word(word));
        let capitals = case::is_capitals(name);
        let mut words: Vec<String> = Vec::new();
        let mut rest = words_of(name).filter(|_| !minority).peekable();
        while let Some(word) = rest.next() {
            let begins = rest.peek().is_some_and(|next| is_beginning(word, next, capitals));
            let joins = |last: &String| {
                is_beginning(last, word, capitals)
                    || !(begins && is_good(last)) && (tears(last, word) || capitals && is_ending(last, word))
            };
            let joined = words.last().filter(|last| joins(last)).map(|last| format!("{last}{word}"));
            match (joined, words.last_mut()) {
                (Some(joined), Some(last)) => *last = joined,
                _ => words.push(word.to_owned()),
            }
        }
        // All or nothing: what is left of a word is no name.
        let whole = || !words.iter().any(|word| is_small(word) && is_piece(word));
        Some(words.join(" ")).filter(|_| !minority && whole())
    });
}

/// Consonants alone, as many as a word begins or ends with.
fn is_scrap(word: &str) -> bool {
    word.chars().nth(3).is_none() && word.chars().all(is_consonant)
}

/// Whether a word of a name was torn.
pub(in crate::name) fn is_torn(name: &str) -> bool {
    words_of(name).zip(words_of(name).skip(1)).any(|(first, second)| tears(first, second))
}

/// The consonants with which a word begins, and its end, which is none in a name: `N gọc`, `T hị`, `H à`, `PH ƯƠNG`. A letter before
/// a name (`T Anh`) is an initial.
fn is_beginning(first: &str, second: &str, capitals: bool) -> bool {
    if first.is_empty() || !first.chars().all(is_consonant) || !(capitals || second.chars().all(is_lower)) {
        return false;
    }
    let known = |word: &str| [Place::First, Place::Middle].iter().any(|&place| weight(word, place) > 0);
    let whole = format!("{first}{second}");
    is_good(&whole)
        && known(&whole)
        && !(known(second) && (first.chars().nth(1).is_none() || is_short(first)))
}

/// Short for Thị, and for Nguyễn or Ngọc.
fn is_short(word: &str) -> bool {
    word.eq_ignore_ascii_case("th") || word.eq_ignore_ascii_case("ng")
}

/// The consonants with which a word ends whose beginning is none: `NGUYỄ N`.
fn is_ending(first: &str, second: &str) -> bool {
    !second.is_empty()
        && second.chars().all(is_consonant)
        && !is_good(first)
        && is_common(&format!("{first}{second}"))
}

fn tears(first: &str, second: &str) -> bool {
    let vowel = |c: char| syllable::split(c).is_some_and(|(letter, _)| syllable::is_vowel(letter));
    let headless = second.chars().next().is_some_and(vowel);
    let capital = first.chars().next().is_some_and(is_upper);
    // `Kha nh`, `Nguyễ n`: no word is without a vowel.
    let ending = !second.chars().any(vowel);
    let whole = format!("{first}{second}");
    let long = || second.chars().nth(1).is_some() || !is_good(first) && known(&whole) > 0;
    if !(ending || headless && long()) {
        return false;
    }
    let small = is_small(second);
    // In whatever case: without a vowel it is no word, and what no name has is none beside the end of a common one.
    let torn = ending
        || headless
            && (!first.chars().any(vowel)
                || weight(first, Place::Middle) == 0 && is_common(&whole)
                || is_piece(second) && known(&whole) > 0);
    let broken = torn || (headless && (!is_good(first) || is_common(&whole)));
    small && (capital || torn) && broken && is_good(&whole)
}
