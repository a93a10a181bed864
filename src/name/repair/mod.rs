//! Repairs, in the order in which they are made: characters first, then words, then case.
//!
//! Each names the signs without which it can have nothing to do, and is not entered where a name shows none of them
//! ([`Signs`]): most names need two or three of them. That it would have changed nothing is held by tests.

mod alias;
mod apart;
mod case;
mod characters;
mod counts;
mod entities;
mod escapes;
mod fonts;
mod fused;
mod half;
mod keys;
mod likeness;
mod misread;
mod offers;
mod recast;
mod said;
mod title;
mod tones;
mod torn;
mod work;
mod wrapped;

use super::guard;
use super::signs::Signs;
use super::step::Normalised;
use work::Work;

pub(super) use case::{is_mixed, titled};
pub(crate) use half::has_broken;
pub(super) use half::{is_half_mended, offered};
pub use likeness::likeness;
pub(crate) use offers::{is_misspelt, offer};
pub(crate) use title::is_organisation;
pub(super) use title::{is_addressed, is_joined, is_led, is_titled, may_be_addressed};
pub(super) use torn::is_torn;

/// One repair.
pub(super) struct Repair {
    /// It has nothing to do where a name shows none of these.
    needs: Signs,
    /// Whether it does harm to a name of a minority language.
    by_syllable: bool,
    run: fn(&mut Work),
}

/// A repair of every name that shows one of these signs.
const fn any(needs: Signs, run: fn(&mut Work)) -> Repair {
    Repair { needs, by_syllable: false, run }
}

/// A repair by what is a syllable of Vietnamese.
const fn by_syllable(needs: Signs, run: fn(&mut Work)) -> Repair {
    Repair { needs, by_syllable: true, run }
}

/// All of them.
pub(super) static REPAIRS: [Repair; 30] = [
    any(Signs::ESCAPE, entities::decode),
    any(Signs::BYTE.or(Signs::FOREIGN).or(Signs::OTHER), misread::mojibake),
    any(Signs::BYTE.or(Signs::FOREIGN), misread::lost_bytes),
    // Before anything changes a sign by which it is known.
    any(Signs::OTHER, characters::scripts),
    any(Signs::ODD_WORD.or(Signs::THO).or(Signs::INNER_CAPITAL), fonts::decode),
    // Before apostrophes are unified: the grave sign is one of its tones.
    any(Signs::VIQR.or(Signs::APOSTROPHE), keys::viqr_signs),
    any(Signs::OTHER, characters::lookalikes),
    any(Signs::STROKE, characters::strokes),
    any(Signs::OTHER.or(Signs::BYTE).or(Signs::VIQR), characters::apostrophes),
    any(Signs::MARK.or(Signs::OTHER), characters::compose),
    any(Signs::OTHER, characters::hyphens),
    any(Signs::SPACE.or(Signs::MARK).or(Signs::OTHER), characters::spaces),
    any(
        Signs::PUNCTUATION
            .or(Signs::SPACE)
            .or(Signs::OTHER)
            .or(Signs::DIGIT)
            .or(Signs::BYTE)
            .or(Signs::STRANGE)
            .or(Signs::BARE_SIGN),
        characters::punctuation,
    ),
    // Once the characters are in order; no later repair adds or takes away a sign of a minority language.
    any(Signs::NAME, |work| work.minority = guard::is_minority(&work.likely)),
    any(Signs::FOREIGN, characters::carons),
    any(
        Signs::AND
            .or(Signs::ESCAPE)
            .or(Signs::VIQR)
            .or(Signs::PUNCTUATION)
            .or(Signs::HYPHEN)
            .or(Signs::SMALL_START)
            .or(Signs::INNER_CAPITAL),
        title::part,
    ),
    any(Signs::NAME, title::take_off),
    any(Signs::NAME, title::refuse),
    any(Signs::BRACKET.or(Signs::SMALL_START).or(Signs::PUNCTUATION), alias::take_off),
    by_syllable(Signs::DIGIT, keys::vni),
    by_syllable(Signs::NO_SYLLABLE, keys::telex),
    by_syllable(Signs::NO_SYLLABLE, keys::suggest),
    by_syllable(Signs::MISSPELT, tones::undouble),
    by_syllable(Signs::INNER_CAPITAL, case::unslip),
    by_syllable(Signs::MISSPELT.or(Signs::MISPLACED), fused::split),
    any(Signs::SMALL_START.or(Signs::MISSPELT), torn::join),
    by_syllable(Signs::MISPLACED, tones::replace),
    any(Signs::SMALL_START.or(Signs::INNER_CAPITAL), fonts::doubt),
    any(Signs::SMALL_START.or(Signs::INNER_CAPITAL), case::mend),
    // Offered for the words that are left; it changes nothing.
    by_syllable(Signs::MISSPELT.or(Signs::DIGIT), tones::suggest),
];

impl Repair {
    /// Makes the repair where it may have something to do.
    fn offer(&self, work: &mut Work) {
        if work.signs().meets(self.needs) {
            self.make(work);
        }
    }

    fn make(&self, work: &mut Work) {
        if !(work.finished || self.by_syllable && work.minority) {
            (self.run)(work);
        }
    }
}

/// Every repair once.
pub(super) fn mended(raw: &str, signs: Signs) -> Normalised<'_> {
    let mut work = Work::new(raw, signs);
    for repair in &REPAIRS {
        repair.offer(&mut work);
    }
    work.finish(raw)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::name::signs::look;

    /// [`mended`], every repair made without a look at the signs.
    pub(in crate::name) fn mended_exhaustively(raw: &str) -> Normalised<'_> {
        let mut work = Work::new(raw, look(raw));
        for repair in &REPAIRS {
            repair.make(&mut work);
        }
        work.finish(raw)
    }

    /// Repairs that are not entered would change nothing; names them.
    pub(in crate::name) fn wrongly_left_out(raw: &str) -> Vec<usize> {
        let mut wrong = Vec::new();
        for (at, repair) in REPAIRS.iter().enumerate() {
            let mut work = Work::new(raw, look(raw));
            if !work.signs().meets(repair.needs) {
                repair.make(&mut work);
                if !work.is_untouched(raw) {
                    wrong.push(at);
                }
            }
        }
        wrong
    }
}
