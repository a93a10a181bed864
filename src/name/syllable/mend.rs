//! Words that are nearly syllables: the tone on another letter, and the nearest ones.

use super::grade::parse;
use super::spelling::{CAPITAL, RIME_LETTERS, Spelling, bare, letter, place};
use super::tone::Tone;
use crate::text::{nfc, to_upper};

/// The word with the mark of its tone on the right letter, its case kept; `None` where it is no syllable or
/// nothing changes.
#[must_use]
pub fn replace_tone(word: &str) -> Option<String> {
    let syllable = parse(word).filter(|syllable| !syllable.well_placed)?;
    let (packed, about) = syllable.row();
    let rime = (0..RIME_LETTERS).take_while(|at| packed >> (5 * at) != 0).count();
    let target = word.chars().count().checked_sub(rime)?.checked_add(place(about))?;
    Some(put_tone(word, target, syllable.tone))
}

/// The word with its tone taken away and another put on the letter at `target`.
fn put_tone(word: &str, target: usize, tone: Tone) -> String {
    let mut out = String::with_capacity(word.len());
    for (at, c) in word.chars().enumerate() {
        let letter = letter(c);
        let without =
            bare(letter).map_or(c, |bare| if letter & CAPITAL == 0 { bare } else { to_upper(bare) });
        out.push(without);
        out.extend(tone.mark().filter(|_| at == target));
    }
    nfc(&out)
}

/// The letters with a tone on the first of them that makes a syllable of them.
pub(in crate::name) fn with_tone(letters: &[char], tone: Tone) -> Option<String> {
    let bare: Vec<u16> = letters.iter().map(|&c| letter(c)).collect();
    let toned = |at: usize| {
        let mut toned = bare.clone();
        let slot = toned.get_mut(at).filter(|slot| **slot != 0)?;
        *slot |= tone.code();
        is_syllable(&toned).then(|| spelt(&toned))
    };
    (0..bare.len()).find_map(toned)
}

fn is_syllable(letters: &[u16]) -> bool {
    let mut spelling = Spelling::default();
    letters.iter().for_each(|&letter| spelling.push(letter));
    letters.iter().all(|&letter| letter != 0) && spelling.syllable().is_some_and(|found| found.well_placed)
}

/// The text of letters by their numbers, small.
fn spelt(letters: &[u16]) -> String {
    let mut out = String::new();
    for &letter in letters {
        out.extend(bare(letter));
        out.extend(Tone::of_code(letter & 7).mark());
    }
    nfc(&out)
}

/// The syllable of which a lost ư left a word: `Cờng`, `Trởng`.
pub(in crate::name) fn with_lost_horn(word: &str) -> Option<String> {
    let base = |c: char| letter(c) >> 3 & 31;
    let at = word.chars().position(|c| base(c) == base('ơ'))?;
    let mut letters: Vec<u16> = word.chars().map(|c| letter(c) & !CAPITAL).collect();
    letters.insert(at, letter('ư'));
    is_syllable(&letters).then(|| spelt(&letters))
}

/// Whether a word may end in c, ch, p or t, before which there is always a tone, by its last letter.
pub(in crate::name) fn ends_in_stop(word: &str) -> bool {
    word.ends_with(['c', 'h', 'p', 't', 'C', 'H', 'P', 'T'])
}

/// Valid syllables that differ from a damaged word in one letter or mark, likeliest first, at most `most`: what
/// bad light or a bad scan leaves (`Nguyê` for Nguyễn is a loss at the end, `duơng` a loss of a shape).
#[must_use]
pub fn nearest(word: &str, most: usize) -> Vec<String> {
    let base: Vec<u16> = word.chars().map(|c| letter(c) & !CAPITAL).collect();
    let mut found: Vec<String> = Vec::new();
    let mut add = |candidate: &[u16]| {
        if found.len() < most && is_syllable(candidate) {
            let candidate = spelt(candidate);
            if !found.contains(&candidate) {
                found.push(candidate);
            }
        }
    };
    let mut changed = base.clone();
    // A tone lost before c, ch, p or t, where there is always one of two: `Viêt`.
    let twice = base.iter().filter(|letter| **letter & 7 != 0).nth(1).is_some();
    let is_stopped = !twice && ends_in_stop(word);
    for tone in [Tone::Dot, Tone::Acute].into_iter().filter(|_| is_stopped).map(Tone::code) {
        for at in 0..base.len() {
            changed.iter_mut().for_each(|letter| *letter &= !7);
            changed.iter_mut().skip(at).take(1).for_each(|letter| *letter |= tone);
            add(&changed);
        }
    }
    changed.clone_from(&base);
    // Shapes lost or gained: u/ư, o/ơ/ô, a/ă/â, e/ê, d/đ (`duơng` → `dương`).
    for (at, &before) in base.iter().enumerate() {
        let is_it = |other: char| letter(other) >> 3 & 31 == before >> 3 & 31;
        let family = ["uư", "oơô", "aăâ", "eê", "dđ"].into_iter().find(|family| family.contains(is_it));
        for other in family.unwrap_or_default().chars().filter(|&other| !is_it(other)) {
            if let Some(slot) = changed.get_mut(at) {
                *slot = letter(other) | before & 7;
            }
            add(&changed);
        }
        changed.clone_from(&base);
    }
    // A letter lost at the end, before or under a mark.
    for end in ["n", "ng", "m", "t", "c", "nh", "u", "i"] {
        changed.extend(end.chars().map(letter));
        add(&changed);
        changed.truncate(base.len());
    }
    // A letter too many.
    for at in 0..base.len() {
        let letter = changed.remove(at);
        add(&changed);
        changed.insert(at, letter);
    }
    // Two neighbours swapped.
    for at in 1..base.len() {
        changed.swap(at.saturating_sub(1), at);
        add(&changed);
        changed.swap(at.saturating_sub(1), at);
    }
    found
}
