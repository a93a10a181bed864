//! Normal form: every repair in its turn, until nothing certain is left to do.

use std::borrow::Cow;

use super::plain::is_plain;
use super::step::{Change, Normalised, Step};
use super::syllable::is_good;
use super::title::is_addressed;
use super::work::Work;
use super::{case, form, guard, keyboard, letters, misread};
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
    if is_plain(raw) || guard::is_settled(raw) {
        return Normalised { value: Cow::Borrowed(raw), likely: None, changes: Vec::new(), alias: None };
    }
    if let Some(titled) = case::recased(raw) {
        let changes = vec![Change::certain(Step::Case, raw, &titled)];
        return Normalised { value: Cow::Owned(titled), likely: None, changes, alias: None };
    }
    if raw.len() > MAX_NAME {
        let (value, changed) = text::clean(raw);
        let changes =
            if changed.any() { vec![Change::certain(Step::Spaces, raw, &value)] } else { Vec::new() };
        return Normalised { value, likely: None, changes, alias: None };
    }
    let mut normal = mended(raw);
    // One kind of damage may hide another (an entity that spells an entity): the value is final when nothing certain is
    // left to do, which is at once for all but the strangest texts.
    for _ in 0..MAX_ROUNDS {
        if !normal.is_changed() || is_plain(&normal.value) || guard::is_settled(&normal.value) {
            break;
        }
        let again = mended(&normal.value);
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

/// Every step once.
fn mended(raw: &str) -> Normalised<'_> {
    let mut work = Work::new(raw);
    form::entities(&mut work);
    misread::mojibake(&mut work);
    misread::lost_bytes(&mut work);
    misread::legacy(&mut work);
    keyboard::signs(&mut work);
    form::characters(&mut work);
    work.minority = guard::is_minority(&work.likely);
    form::titles_and_aliases(&mut work);
    keyboard::residue(&mut work);
    form::fused(&mut work);
    form::torn(&mut work);
    form::misplaced(&mut work);
    case::title(&mut work);
    form::suggestions(&mut work);
    work.finish(raw)
}

/// Normalises many names, one a line, into as many lines: for hosts where every call costs. With `accept_likely` the
/// likely changes are made too.
#[must_use]
pub fn normalise_lines(lines: &str, accept_likely: bool) -> String {
    let mut out = String::with_capacity(lines.len());
    let mut known = Known::new();
    for (index, line) in lines.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        if letters::is_ordinary(line)
            && line.split(' ').all(|word| known.is_good(word))
            && !is_addressed(line)
        {
            out.push_str(line);
            continue;
        }
        let normal = normalise(line);
        out.push_str(if accept_likely { normal.accepted() } else { &normal.value });
    }
    out
}

/// Slots of [`Known`].
const SLOTS: usize = 512;

/// Syllables that were met before: two hundred words are nine tenths of all names.
struct Known<'a>([&'a str; SLOTS]);

impl<'a> Known<'a> {
    const fn new() -> Self {
        Self([""; SLOTS])
    }

    fn is_good(&mut self, word: &'a str) -> bool {
        let hash = word.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)));
        let slot = usize::try_from(hash).ok().and_then(|hash| self.0.get_mut(hash % SLOTS));
        match slot {
            Some(known) if *known == word && !word.is_empty() => true,
            Some(slot) if is_good(word) => {
                *slot = word;
                true
            }
            _ => false,
        }
    }
}
