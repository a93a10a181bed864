//! Normal form: every repair in its turn, until nothing certain is left to do.

use std::borrow::Cow;

use super::guard;
use super::repair::{is_addressed, mended, titled};
use super::signs::{Signs, look};
use super::step::{Change, Normalised, Step};
use crate::text;

/// Longest name that repairs look at; anything longer is no name and only cleaned.
const MAX_NAME: usize = 300;

/// Layers of damage that are taken off a name.
const MAX_ROUNDS: usize = 8;

/// Brings a name into normal form.
///
/// Certain changes keep the name and mend its form: NFC and the order of marks, spaces, invisible characters,
/// look-alike letters, apostrophes and hyphens, entities, UTF-8 read in another encoding, a tone mark on the
/// wrong letter, case. Likely ones need a person's nod: legacy encodings, keys of Telex and VNI, words typed
/// together, aliases and titles. Never changed: tone placement of either style, hỏi and ngã, i and y.
///
/// Borrows and allocates nothing when the name is already normal.
#[must_use]
pub fn normalise(raw: &str) -> Normalised<'_> {
    // Names that are taken apart need one look less, which is a third of what they cost.
    if let Some(value) = composed(raw).filter(|name| is_plain(name)) {
        return mended_at_once(raw, Step::Composed, value);
    }
    let signs = look(raw);
    if is_normal(raw, signs) {
        return Normalised { value: Cow::Borrowed(raw), likely: None, changes: Vec::new(), alias: None };
    }
    if signs.are_cased() {
        let value = titled(raw);
        if !is_addressed(&value) {
            return mended_at_once(raw, Step::Case, value);
        }
    }
    if raw.len() > MAX_NAME {
        let (value, changed) = text::clean(raw);
        let changes =
            if changed.any() { vec![Change::certain(Step::Spaces, raw, &value)] } else { Vec::new() };
        return Normalised { value, likely: None, changes, alias: None };
    }
    let mut normal = mended(raw, signs);
    // One kind of damage may hide another (an entity that spells an entity): the value is final when nothing certain is
    // left to do, which is at once for all but the strangest texts.
    for _ in 0..MAX_ROUNDS {
        let signs = look(&normal.value);
        if !normal.is_changed() || is_normal(&normal.value, signs) {
            break;
        }
        let again = mended(&normal.value, signs);
        if !again.is_changed() {
            break;
        }
        let value = again.value.into_owned();
        // What was likely with the damage in sight stays likely.
        normal.changes.extend(again.changes);
        normal = Normalised {
            likely: normal.likely.or(again.likely).filter(|likely| *likely != value),
            value: Cow::Owned(value),
            changes: normal.changes,
            alias: normal.alias.or(again.alias),
        };
    }
    normal
}

/// Whether a name is capitalised Vietnamese syllables with single spaces, as nearly all are: then it is in normal
/// form, and there is nothing to be said about how it is written.
#[must_use]
pub fn is_plain(raw: &str) -> bool {
    look(raw).are_plain() && !is_addressed(raw)
}

/// Whether no repair has anything to say about a name: a plain one, or one of a minority language that is in order.
fn is_normal(name: &str, signs: Signs) -> bool {
    if signs.are_plain() { !is_addressed(name) } else { signs.are_settled() && guard::is_minority(name) }
}

/// A name that one certain change has made plain.
fn mended_at_once(raw: &str, step: Step, value: String) -> Normalised<'_> {
    let changes = vec![Change::certain(step, raw, &value)];
    Normalised { value: Cow::Owned(value), likely: None, changes, alias: None }
}

/// Each letter composed with the marks that follow it; `None` where there are none, or one has no such character. Every
/// step is a canonical composition, so that the whole is the same text, and its normal form C if it is plain.
fn composed(raw: &str) -> Option<String> {
    // Of U+0300 to U+037F; a fold without an early end is one pass of vectors.
    let marked = raw.bytes().fold(false, |found, byte| found | (byte & 0xfe == 0xcc));
    if !marked || raw.len() > MAX_NAME {
        return None;
    }
    let mut out = String::with_capacity(raw.len());
    let mut last = None;
    for c in raw.chars() {
        if text::is_mark(c) {
            last = Some(text::compose(last?, c)?);
        } else if let Some(before) = last.replace(c) {
            out.push(before);
        }
    }
    out.extend(last);
    Some(out)
}

/// Normalises many names, one a line, into as many lines: for hosts where every call costs. With `accept_likely` the
/// likely changes are made too.
#[must_use]
pub fn normalise_lines(lines: &str, accept_likely: bool) -> String {
    let mut out = String::with_capacity(lines.len());
    for (index, line) in lines.split('\n').enumerate() {
        out.push_str(if index > 0 { "\n" } else { "" });
        let normal = normalise(line);
        out.push_str(if accept_likely { normal.accepted() } else { &normal.value });
    }
    out
}
