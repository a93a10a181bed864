//! Tones on the wrong letter, and words that are nearly syllables.

use super::apart::{swapped, swaps};
use super::case::{self, titled};
use super::fused::surname_and_given;
use super::work::{Work, by_word};
use crate::name::guard;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{self, Grade, Tone, grade, is_good, letter, split};
use crate::name::words::{Place, is_common_marked, near, surnames};
use crate::text::{holds, is_upper, nfc, to_lower, to_upper, words_of};

/// Puts tone marks on the letter where either spelling has them.
pub(super) fn replace(work: &mut Work) {
    work.mend(Step::Misplaced, |name| {
        let first = words_of(name).next().unwrap_or_default();
        by_word(name, &|word| {
            let mended = syllable::replace_tone(word)?;
            // Two words typed together may look like one.
            let fused = !case::is_sound(word) || (word == first && surname_and_given(word).is_some());
            (!fused && swapped(word, &mended).is_none()).then_some(mended)
        })
    });
    let both = |word| {
        let mended = syllable::replace_tone(word)?;
        let swapped = swapped(word, &mended)?;
        let of = |step, read: &str| Change::suggested(step, word, &titled(read));
        Some([of(Step::Nearest, &swapped), of(Step::Misplaced, &mended)])
    };
    let offers: Vec<Change> = words_of(&work.likely).filter_map(both).flatten().collect();
    work.changes.extend(offers);
}

/// Letters that an input method wrote twice: `Nguyêễn`, `Phạam`. With all their marks on one of them the word is a syllable.
pub(super) fn undouble(work: &mut Work) {
    work.apply(Step::Doubled, Confidence::Likely, |name| {
        by_word(name, &|word| {
            if word.is_ascii() || is_good(word) || !case::is_sound(word) {
                return None;
            }
            // `Huữ` is Hữu as well.
            undoubled(word).filter(|_| swaps(word).next().is_none())
        })
    });
}

pub(super) fn undoubled(word: &str) -> Option<String> {
    let mut pairs = word.char_indices().zip(word.char_indices().skip(1));
    let (at, behind, letter, tone) = pairs.find_map(|((at, c), (next, d))| {
        let (letter, tone) = one_of(c, d)?;
        let letter = if is_upper(c) { to_upper(letter) } else { letter };
        Some((at, next.saturating_add(d.len_utf8()), letter, tone))
    })?;
    let mut out = word.get(..at)?.to_owned();
    // As a text: a dot goes below before the shape above (`Lệê`).
    let whole: String = [letter].into_iter().chain(tone.mark()).collect();
    out.push_str(&nfc(&whole));
    out.push_str(word.get(behind..)?);
    Some(out).filter(|word| is_good(word) && case::is_sound(word))
}

/// One letter with the shape and the tone of two, where they contradict each other in neither.
fn one_of(first: char, second: char) -> Option<(char, Tone)> {
    let ((a, s), (b, t)) = (split(first)?, split(second)?);
    let letter = if a == plain(b) { b } else { a };
    let tone = if s == Tone::Level { t } else { s };
    (plain(a) == plain(b) && (b == letter || b == plain(a)) && (t == tone || t == Tone::Level))
        .then_some((letter, tone))
}

/// A letter without its shape.
pub(super) const fn plain(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        other => other,
    }
}

/// Syllables near words that are none, the likeliest in their place first: suggestions, nothing more.
pub(super) fn suggest(work: &mut Work) {
    let words: Vec<&str> = words_of(&work.likely).collect();
    let mut changes = Vec::new();
    // Bad print makes rn of m and cl of d. Alone a word without marks may be of another language.
    let beside = || words.iter().any(|word| is_common_marked(word));
    let printed = |word: &str| ["rn", "cl", "Cl"].iter().any(|pair| holds(word, pair)) && beside();
    for (at, word) in words.iter().enumerate() {
        let place = Place::of(at, words.len());
        let figures = word.contains(|c: char| c.is_ascii_digit());
        if (!figures && (word.is_ascii() && !printed(word) || grade(word) != Grade::NotSyllable))
            || !guard::may_be_slip(at, &words)
        {
            continue;
        }
        // Figures that look like letters.
        let read = if figures { read_figures(word) } else { vec![(*word).to_owned()] };
        let mut found: Vec<String> = read.iter().filter(|read| figures && is_good(read)).cloned().collect();
        // A surname at the start that lost its end is the likeliest: `Nguyê`, `Trâ`.
        if at == 0 {
            found.extend(surnames().find(|surname| begins_with(surname, word)).map(str::to_owned));
        }
        for read in &read {
            found.extend(syllable::with_lost_horn(read));
            found.extend(near(read, place).into_iter().map(str::to_owned));
            if grade(read) == Grade::NotSyllable && !figures {
                found.extend(syllable::nearest(read, 3));
            }
        }
        let mut offered: Vec<String> = Vec::new();
        for candidate in found {
            let titled = titled(&candidate);
            if offered.len() < 3 && !offered.contains(&titled) {
                changes.push(Change::suggested(Step::Nearest, word, &titled));
                offered.push(titled);
            }
        }
    }
    work.changes.extend(changes);
}

/// The words that figures may stand for, as bad print makes letters of: `0anh`, `1an`.
fn read_figures(word: &str) -> Vec<String> {
    let read = |one: char| -> String {
        word.chars()
            .map(|c| match c {
                '0' => 'o',
                '1' => one,
                '5' => 's',
                '8' => 'b',
                c => to_lower(c),
            })
            .collect()
    };
    let letters = word.chars().filter(|c| !c.is_ascii_digit()).count();
    if letters < 2 { Vec::new() } else { vec![read('l'), read('i')] }
}

/// Whether a word begins with the letters of another, tones and case aside.
fn begins_with(word: &str, start: &str) -> bool {
    let mut letters = word.chars();
    start.chars().all(|c| letters.next().is_some_and(|other| (letter(c) ^ letter(other)) & 0xf8 == 0))
}
