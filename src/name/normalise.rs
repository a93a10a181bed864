//! Normal form: every repair in its turn, until nothing certain is left to do.

use std::borrow::Cow;

use super::guard;
use super::repair::{
    is_addressed, is_half_mended, is_joined, is_led, is_mixed, is_titled, is_torn, may_be_addressed, mended,
    offered, titled,
};
use super::signs::{Look, Signs, look};
use super::step::{Change, Normalised, Step};
use crate::text;

/// Longest name that repairs look at; anything longer is no name and only cleaned.
const MAX_NAME: usize = 300;

/// Layers of damage that are taken off a name.
pub(super) const MAX_ROUNDS: usize = 6;

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
    let mut look = Look::of(raw);
    // What is taken apart shows it in the first word that is not plain: the others need no look.
    if look.until_odd().meets(Signs::MARK)
        && raw.len() <= MAX_NAME
        && let Some(value) = text::quick_nfc(raw).filter(|name| is_plain(name))
    {
        return mended_at_once(raw, Step::Composed, value);
    }
    let signs = look.whole();
    if is_normal(raw, signs) {
        return untouched(raw);
    }
    match if signs.are_cased() { cased(raw, signs) } else { None } {
        Some(value) => mended_at_once(raw, Step::Case, value),
        None => repaired(raw, signs, MAX_ROUNDS),
    }
}

/// A name of syllables of which nothing but the case is to be mended. Small words may be torn, and capitals beside small letters
/// may be of an old encoding.
#[inline(never)]
fn cased(raw: &str, signs: Signs) -> Option<String> {
    let may_be_more = if signs.meets(Signs::CAPITAL) { is_mixed(raw) } else { is_torn(raw) };
    let value = (!may_be_more).then(|| titled(raw))?;
    let addressed = || may_be_addressed(raw) && (is_addressed(&value) || is_titled(raw));
    (!addressed() && !is_led(raw) && !is_joined(raw)).then_some(value)
}

pub(super) fn untouched(raw: &str) -> Normalised<'_> {
    Normalised { value: Cow::Borrowed(raw), likely: None, changes: Vec::new(), alias: None }
}

/// All repairs, as many times as there are layers of damage.
fn normalised(raw: &str, rounds: usize) -> Normalised<'_> {
    let signs = look(raw);
    if is_normal(raw, signs) { untouched(raw) } else { repaired(raw, signs, rounds) }
}

fn repaired(raw: &str, signs: Signs, rounds: usize) -> Normalised<'_> {
    let once = if raw.len() > MAX_NAME {
        let (value, changed) = text::clean(raw);
        let changes =
            if changed.any() { vec![Change::certain(Step::Spaces, raw, &value)] } else { Vec::new() };
        Normalised { value, likely: None, changes, alias: None }
    } else {
        mended(raw, signs)
    };
    settle(raw, once, rounds, &|text, rounds| normalised(text, rounds))
}

/// A name after one round of repairs, until nothing is left to do: one kind of damage may hide another (an entity that
/// spells an entity).
///
/// The likely form is the same whether it is asked for at once or after storing the certain one. Where the certain
/// changes would take away what an old encoding is known by, none is certain.
pub(super) fn settle<'a>(
    raw: &'a str,
    once: Normalised<'a>,
    rounds: usize,
    again: &dyn Fn(&str, usize) -> Normalised<'_>,
) -> Normalised<'a> {
    let Some(rounds) = rounds.checked_sub(1) else { return untouched(raw) };
    let Normalised { value, likely, mut changes, alias } = once;
    // What is likely is likely in its own normal form.
    let likely = likely.map(|likely| {
        let next = again(&likely, rounds);
        let further = next.likely.unwrap_or_else(|| next.value.into_owned());
        if further != likely {
            changes.extend(next.changes.into_iter().map(Change::at_most_likely));
        }
        further
    });
    if let Some(likely) = likely.as_deref().filter(|likely| is_half_mended(&changes, likely)) {
        return Normalised { changes: offered(raw, likely, changes), ..untouched(raw) };
    }
    if value == raw {
        return Normalised {
            value: Cow::Borrowed(raw),
            likely: likely.filter(|it| *it != raw),
            changes,
            alias,
        };
    }
    let next = again(&value, rounds);
    match likely {
        Some(likely) if likely != next.accepted() => {
            let changes = changes.into_iter().map(Change::at_most_likely).collect();
            Normalised {
                value: Cow::Borrowed(raw),
                likely: Some(likely).filter(|it| it != raw),
                changes,
                alias,
            }
        }
        likely => {
            if likely.is_none() || next.is_changed() {
                let more: Vec<Change> = next.changes.into_iter().filter(|it| !changes.contains(it)).collect();
                changes.extend(more);
            }
            let value = next.value.into_owned();
            let likely = likely.or(next.likely).filter(|likely| *likely != value);
            Normalised { value: Cow::Owned(value), likely, changes, alias: alias.or(next.alias) }
        }
    }
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
