//! What a rule says of itself: name, texts, severities, law, what it reads, documentation and examples.

mod severity;

use crate::date::NaiveDate;
#[cfg(feature = "catalogue")]
use crate::date::day;
use crate::law::{Basis, Effectivity};
use crate::schema::{Attribute, Kind, Stage, Stages, When, Who};

pub use severity::{Severities, Severity};

/// The date that the examples of rules take as today.
#[cfg(feature = "catalogue")]
pub(crate) const EXAMPLE_TODAY: NaiveDate = day(2026, 11, 23);

/// What a rule says of itself.
#[derive(Debug)]
#[non_exhaustive]
pub struct Card {
    /// `subject/what-is-wrong`. Never changes its meaning, never used again for another.
    pub name: &'static str,
    /// How bad a broken rule is.
    pub severity: Severities,
    /// The stages at which it speaks.
    pub stages: Stages,
    /// Where it comes from.
    pub basis: Basis,
    /// When it holds.
    pub in_force: Effectivity,
    /// Only where all of these hold.
    pub when: &'static [When],
    /// What it reads, and nothing else.
    pub reads: &'static [Read],
    /// What it says.
    pub messages: &'static [Message],
    /// Documentation and examples.
    #[cfg(feature = "catalogue")]
    pub docs: Docs,
}

/// A card is itself alone: each belongs to one rule.
impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Card {}

/// One value that a rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Read {
    /// Whose.
    pub who: Who,
    /// Which; none for the very field that the rule looks at.
    pub attribute: Option<Attribute>,
    /// Whether there is no answer without it.
    pub required: bool,
}

/// One of the things that a rule says. `{field}` stands for the label of the field concerned, `{role}` for the person,
/// `{kind}` for the kind of record, the other names in braces for arguments.
#[derive(Debug)]
pub struct Message {
    /// The names of its arguments, each with a space behind it, then the sentence in both languages: one text, for every
    /// text by itself would cost the module a place and a length.
    text: &'static str,
    vi_from: u8,
    en_from: u16,
}

impl Message {
    pub(crate) const fn new(args: &'static str, vi: &'static str, text: &'static str) -> Self {
        let (vi_from, en_from) = (args.len(), args.len() + vi.len());
        assert!(vi_from <= u8::MAX as usize && en_from <= u16::MAX as usize, "a message of such a length");
        Self { text, vi_from: vi_from as u8, en_from: en_from as u16 }
    }

    /// Vietnamese.
    #[must_use]
    pub fn vi(&self) -> &'static str {
        self.text.get(usize::from(self.vi_from)..usize::from(self.en_from)).unwrap_or_default()
    }

    /// English.
    #[must_use]
    pub fn en(&self) -> &'static str {
        self.text.get(usize::from(self.en_from)..).unwrap_or_default()
    }

    /// The names of its arguments.
    pub fn args(&self) -> std::str::SplitTerminator<'static, char> {
        let names = self.text.get(..usize::from(self.vi_from)).unwrap_or_default();
        names.split_terminator(' ')
    }

    /// The template in a language.
    #[must_use]
    pub fn get(&self, language: crate::language::Language) -> &'static str {
        match language {
            crate::language::Language::Vi => self.vi(),
            crate::language::Language::En => self.en(),
        }
    }
}

/// A message of these arguments.
macro_rules! message {
    ([$($arg:ident)*] vi $vi:literal en $en:literal) => {
        $crate::card::Message::new(
            concat!($(stringify!($arg), " "),*),
            $vi,
            concat!($(stringify!($arg), " ",)* $vi, $en),
        )
    };
}
pub(crate) use message;

/// What the catalogue says about a rule.
#[cfg(feature = "catalogue")]
#[derive(Debug)]
#[non_exhaustive]
pub struct Docs {
    /// One line, then paragraphs: what, why, what to do. Markdown.
    pub text: &'static str,
    /// Records that show it.
    pub examples: &'static [Example],
}

/// A record that shows what a rule does. Every example is run in every host.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The kind of record.
    pub kind: Kind,
    /// The verdict on it: `fail`, `pass`, `undetermined`, …
    pub verdict: &'static str,
    /// What it shows.
    pub note: &'static str,
    /// Stage of the check.
    pub stage: Stage,
    /// The date taken as today.
    pub today: NaiveDate,
    /// Whether the check has the table of communes.
    pub communes: bool,
    /// The record as JSON.
    pub record: &'static str,
    /// Related records, each with its kind, as JSON; none for rules about one record.
    pub related: &'static [(Kind, &'static str)],
}
