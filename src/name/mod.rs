//! Vietnamese personal names: normal form, repairs, parts, keys and order.
//!
//! A name is the most personal thing in a record, so nothing here replaces one name by another on its own:
//! [`normalise`] applies only changes of form that are certain, and offers the rest.

mod bytes;
mod case;
mod common;
mod encoding;
mod form;
mod guard;
mod key;
mod keyboard;
mod letters;
mod order;
mod parts;
mod step;
pub mod syllable;

use std::borrow::Cow;

use crate::text;

pub use encoding::{Reading, guess_reading};
pub use key::{Region, identity_key, loose_key, phonetic_key, search_key};
pub use letters::{foreign_letter, odd_character, split_alias, without_slips};
pub use order::{compare, sort_key};
pub use parts::{Gender, Order, Parts, gender_hint, split, split_in, surname};
pub use step::{Change, Confidence, Step};

/// A name brought into normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalised<'a> {
    /// The name after the certain changes.
    pub value: Cow<'a, str>,
    /// The name after the likely changes too, where there are any.
    pub likely: Option<String>,
    /// Every change, in order; suggested ones are not applied anywhere.
    pub changes: Vec<Change>,
    /// Another name that stood in brackets.
    pub alias: Option<String>,
}

impl Normalised<'_> {
    /// The name after the likely changes too.
    #[must_use]
    pub fn accepted(&self) -> &str {
        self.likely.as_deref().unwrap_or(&self.value)
    }

    /// Whether the value differs from the input.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changes.iter().any(|change| change.confidence == Confidence::Certain)
    }
}

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
    bytes::mojibake(&mut work);
    bytes::lost_bytes(&mut work);
    bytes::legacy(&mut work);
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
            && !form::is_addressed(line)
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

/// Whether a name is capitalised Vietnamese syllables with single spaces, as nearly all are: then it is in normal
/// form, and there is nothing to be said about how it is written.
#[must_use]
pub fn is_plain(raw: &str) -> bool {
    letters::is_ordinary(raw) && raw.split(' ').all(is_good) && !form::is_addressed(raw)
}

fn is_good(word: &str) -> bool {
    syllable::grade(word) == syllable::Grade::Syllable
}

/// The name with each word changed for which `change` has something else.
fn by_word(name: &str, change: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(name.len());
    for (index, word) in name.split(' ').enumerate() {
        out.push_str(if index > 0 { " " } else { "" });
        match change(word) {
            Some(changed) => out.push_str(&changed),
            None => out.push_str(word),
        }
    }
    out
}

/// A name under repair: as it is with the certain changes, and with the likely ones too.
struct Work {
    certain: String,
    likely: String,
    changes: Vec<Change>,
    alias: Option<String>,
    /// Whether the name bears a sign of a minority language, which no later step adds or takes away.
    minority: bool,
}

impl Work {
    fn new(raw: &str) -> Self {
        Self {
            certain: raw.to_owned(),
            likely: raw.to_owned(),
            changes: Vec::new(),
            alias: None,
            minority: false,
        }
    }

    /// Applies a change to what it may change; nothing where it changes nothing.
    fn apply(&mut self, step: Step, confidence: Confidence, change: impl Fn(&str) -> Option<String>) {
        self.apply_each(step, confidence, &change);
    }

    /// The same, once for all changes: they are many, and each would be compiled into a copy.
    fn apply_each(&mut self, step: Step, confidence: Confidence, change: &dyn Fn(&str) -> Option<String>) {
        let likely = change(&self.likely).filter(|new| *new != self.likely);
        let mut confidence = confidence;
        if confidence == Confidence::Certain {
            // Mostly both are the same text so far.
            let same = self.certain == self.likely;
            let certain = if same { likely.clone() } else { change(&self.certain) };
            match certain.filter(|new| *new != self.certain) {
                Some(new) => {
                    if likely.is_none() {
                        self.changes.push(Change::new(step, confidence, &self.certain, &new));
                    }
                    self.certain = new;
                }
                // Only the text that likely changes made has it.
                None => confidence = Confidence::Likely,
            }
        }
        if let Some(new) = likely {
            self.changes.push(Change::new(step, confidence, &self.likely, &new));
            self.likely = new;
        }
    }

    /// Applies a change that is certain for a name in the right encoding, and as likely as the reading otherwise.
    fn mend(&mut self, step: Step, change: impl Fn(&str) -> Option<String>) {
        let sure = self.certain == self.likely;
        self.apply(step, if sure { Confidence::Certain } else { Confidence::Likely }, change);
    }

    fn finish(self, raw: &str) -> Normalised<'_> {
        let value = if self.certain == raw { Cow::Borrowed(raw) } else { Cow::Owned(self.certain) };
        let likely = (self.likely != value).then_some(self.likely);
        Normalised { value, likely, changes: self.changes, alias: self.alias }
    }
}

#[cfg(test)]
mod tests;
