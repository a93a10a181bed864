//! Tones on the wrong letter, and words that are nearly syllables.

use super::case;
use super::fused::surname_and_given;
use super::work::{Work, by_word};
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{self, Grade, grade, letter};
use crate::name::words::surnames;
use crate::text::to_upper;

/// Puts tone marks on the letter where either spelling has them.
pub(super) fn replace(work: &mut Work) {
    work.mend(Step::Misplaced, |name| {
        let first = name.split(' ').next().unwrap_or_default();
        by_word(name, &|word| {
            let mended = syllable::replace_tone(word)?;
            // Two words typed together may look like one.
            let fused = !case::is_sound(word) || (word == first && surname_and_given(word).is_some());
            (!fused).then_some(mended)
        })
    });
}

/// The nearest syllables of words that are none: suggestions, nothing more.
pub(super) fn suggest(work: &mut Work) {
    let mut changes = Vec::new();
    for (index, word) in work.likely.split(' ').enumerate() {
        if word.is_ascii() || grade(word) != Grade::NotSyllable {
            continue;
        }
        // A surname at the start that lost its end is the likeliest: `Nguyê`, `Trâ`.
        let surname = surnames().filter(|_| index == 0).find(|surname| begins_with(surname, word));
        let near = syllable::nearest(word, 3);
        for candidate in surname.map(str::to_owned).into_iter().chain(near).take(3) {
            let mut chars = candidate.chars();
            let titled: String = chars.next().map(to_upper).into_iter().chain(chars).collect();
            changes.push(Change::new(Step::Nearest, Confidence::Suggested, word, &titled));
        }
    }
    work.changes.extend(changes);
}

/// Whether a word begins with the letters of another, tones and case aside.
fn begins_with(word: &str, start: &str) -> bool {
    let mut letters = word.chars();
    start.chars().all(|c| letters.next().is_some_and(|other| (letter(c) ^ letter(other)) & 0xf8 == 0))
}
