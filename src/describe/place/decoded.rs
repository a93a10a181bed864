//! Addresses that were read by the wrong encoding: what they likely were, and which of that is an address.

use crate::date::NaiveDate;
use crate::date::Truth;
use crate::place::{Candidate, Communes, best, find, is_strange, with_letters};
use crate::text::legacy::{self, Encoding};

/// The encodings in which old addresses are, the commonest first.
const ENCODINGS: [Encoding; 5] =
    [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Vps, Encoding::Cp1258];

/// The candidates of a text, and whether it had to be decoded for them: because of signs that no address has, or because only
/// so it is one.
pub(super) fn find_decoded(
    input: &str,
    day: Option<NaiveDate>,
    communes: Option<&Communes>,
) -> (Vec<Candidate>, bool) {
    let own = find(input, day, communes);
    let strange = input.contains(is_strange);
    if input.is_ascii() || !strange && best(&own).is_some_and(is_whole) {
        return (own, false);
    }
    let mut found: Option<(u16, Vec<Candidate>)> = None;
    // Of which several units may be meant.
    let mut open: Option<(u16, Vec<Candidate>)> = None;
    let above = own.first().map_or(0, |it| it.score);
    let as_names = if strange { with_letters(input) } else { None };
    for text in as_names.iter().cloned().chain(readings(input)) {
        let read = find(&text, day, communes);
        if let Some(score) = best(&read).filter(|it| is_whole(it)).map(|it| it.score)
            && found.as_ref().is_none_or(|(of_best, _)| score > *of_best)
        {
            found = Some((score, read));
        } else if let Some(first) = read.first().filter(|it| is_whole(it) && best(&read).is_none()) {
            let score = first.score;
            if score > open.as_ref().map_or(above, |(of_best, _)| *of_best) {
                open = Some((score, read));
            }
        }
    }
    match (found.or(open), as_names) {
        (Some((_, read)), _) => (read, true),
        (None, Some(text)) => (find(&text, day, communes), true),
        (None, None) => (own, false),
    }
}

/// Whether nothing in a text speaks against a unit.
pub(super) fn is_whole(it: &Candidate) -> bool {
    it.conflicts.count() == 0 && it.exists != Truth::No && !it.left_over && !it.apart
}

/// The whole text in each encoding that knows all of its bytes.
fn readings(input: &str) -> Vec<String> {
    let Some(bytes) = legacy::bytes_of_cp1252(input) else { return Vec::new() };
    let of_font = |encoding: &Encoding| {
        let (text, lost) = legacy::decode(&bytes, *encoding);
        (lost == 0).then_some(text)
    };
    let utf8 = String::from_utf8(bytes.clone()).ok();
    let all = utf8.into_iter().chain(ENCODINGS.iter().filter_map(of_font));
    all.filter(|text| text != input && !text.contains(is_strange)).collect()
}
