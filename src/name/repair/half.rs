//! Names of which an encoding explains some words and leaves others.

use super::case::is_sound;
use crate::name::guard;
use crate::name::letters::foreign_letter;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{Grade, grade, is_vowel, split};
use crate::name::words::is_skeleton;
use crate::text::{is_letter, is_mark, words_of};

/// Whether an encoding was undone for what is likely, and a word of it is still none.
pub(in crate::name) fn is_half_mended(changes: &[Change], likely: &str) -> bool {
    let undone = |change: &Change| change.confidence == Confidence::Likely && is_encoding(change.step);
    changes.iter().any(undone) && has_broken(likely)
}

const fn is_encoding(step: Step) -> bool {
    matches!(step, Step::Mojibake | Step::Legacy(_))
}

/// Whether a word is damaged still, unlike one of another language: with a sign that no word has or a letter of no language of
/// Vietnam, in a case that none has, with letters beyond ASCII in no order of Vietnamese, without a vowel, or of the letters in ASCII of another
/// word.
pub(crate) fn has_broken(name: &str) -> bool {
    let minority = guard::is_minority(name);
    let broken = |word: &str| match grade(word) {
        Grade::Syllable | Grade::Misplaced if !is_sound(word) => true,
        // `Lu` of Lưu: a syllable that no name has.
        Grade::Syllable => word.is_ascii() && is_skeleton(word),
        Grade::Misplaced => false,
        Grade::OtherLetters => {
            word.contains(|c: char| !(c.is_ascii() || is_letter(c) || is_mark(c)))
                || foreign_letter(word).is_some()
        }
        Grade::NotSyllable if minority => false,
        Grade::NotSyllable => {
            let vowel = |c: char| split(c).is_some_and(|(letter, _)| is_vowel(letter));
            !word.is_ascii() || !word.contains(vowel) || is_skeleton(word)
        }
    };
    words_of(name).any(broken)
}

/// The changes of a half mended name as offers for its words.
pub(in crate::name) fn offered(raw: &str, likely: &str, changes: Vec<Change>) -> Vec<Change> {
    let step =
        changes.iter().map(|change| change.step).find(|step| is_encoding(*step)).unwrap_or(Step::Mojibake);
    let mut offers: Vec<Change> = if words_of(raw).count() == words_of(likely).count() {
        let pairs = words_of(raw).zip(words_of(likely)).filter(|(word, other)| word != other);
        pairs.map(|(word, other)| Change::suggested(step, word, other)).collect()
    } else {
        // A letter was a space: the whole, with the likeliest reading of what is left.
        let open = |word: &str| changes.iter().find(|change| change.from == word && change.to != word);
        let words = words_of(likely).map(|word| open(word).map_or(word, |change| &*change.to));
        vec![Change::suggested(step, raw, &words.collect::<Vec<_>>().join(" "))]
    };
    offers.extend(changes.into_iter().filter(|change| change.confidence == Confidence::Suggested));
    offers
}
