//! Words torn in two.

use super::work::Work;
use crate::name::guard;
use crate::name::step::{Confidence, Step};
use crate::name::syllable::{self, is_good};
use crate::name::words::{Place, is_common, weight};
use crate::text::{is_lower, is_upper, words_of};

/// Joins what a scan tore apart: `Tr ần`, `Nguy ễn`, where the second part is small and only together they are a
/// syllable that stands in a name.
pub(super) fn join(work: &mut Work) {
    work.apply(Step::Torn, Confidence::Likely, |name| {
        // `Thanh H ương`: H and K alone may also stand before a name of a minority.
        let minority = guard::begins_as_minority(name)
            || words_of(name).any(|word| word.len() > 1 && guard::is_minority_word(word));
        let mut words: Vec<String> = Vec::new();
        for word in words_of(name).filter(|_| !minority) {
            let joined = words.last().filter(|last| tears(last, word)).map(|last| format!("{last}{word}"));
            match (joined, words.last_mut()) {
                (Some(joined), Some(last)) => *last = joined,
                _ => words.push(word.to_owned()),
            }
        }
        Some(words.join(" ")).filter(|_| !minority)
    });
}

/// Whether a word of a name was torn.
pub(in crate::name) fn is_torn(name: &str) -> bool {
    words_of(name).zip(words_of(name).skip(1)).any(|(first, second)| tears(first, second))
}

fn tears(first: &str, second: &str) -> bool {
    let vowel = |c: char| syllable::split(c).is_some_and(|(letter, _)| syllable::is_vowel(letter));
    let headless = second.chars().next().is_some_and(vowel);
    let capital = first.chars().next().is_some_and(is_upper);
    // `Kha nh`, `Nguyễ n`: no word is without a vowel.
    let ending = !second.chars().any(vowel);
    if !(ending || headless && second.chars().nth(1).is_some()) {
        return false;
    }
    let small = !second.is_empty() && second.chars().all(is_lower);
    let whole = format!("{first}{second}");
    // In whatever case: without a vowel it is no word, and what no name has is none beside the end of a common one.
    let torn = ending
        || headless && (!first.chars().any(vowel) || weight(first, Place::Middle) == 0 && is_common(&whole));
    let broken = torn || (headless && (!is_good(first) || is_common(&whole)));
    small && (capital || torn) && broken && is_good(&whole)
}
