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
    pub messages: Messages,
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

/// What a rule says: a line for each sentence, with the names of its arguments, then the sentence in both languages, tabs
/// between. One text for all, for every text by itself would cost the module a place and a length.
#[derive(Clone, Copy, Debug)]
pub struct Messages(&'static str);

impl Messages {
    pub(crate) const fn new(lines: &'static str) -> Self {
        Self(lines)
    }

    /// One of them by its number.
    #[must_use]
    pub fn get(self, nth: usize) -> Option<Message> {
        self.into_iter().nth(nth)
    }
}

impl IntoIterator for Messages {
    type Item = Message;
    type IntoIter = std::iter::Map<std::str::Lines<'static>, fn(&'static str) -> Message>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.lines().map(Message::read)
    }
}

/// One of the things that a rule says. `{field}` stands for the label of the field concerned, `{role}` for the person,
/// `{kind}` for the kind of record, the other names in braces for arguments.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    args: &'static str,
    vi: &'static str,
    en: &'static str,
}

impl Message {
    fn read(line: &'static str) -> Self {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("");
        Self { args: cell(), vi: cell(), en: cell() }
    }

    /// Vietnamese.
    #[must_use]
    pub fn vi(self) -> &'static str {
        self.vi
    }

    /// English.
    #[must_use]
    pub fn en(self) -> &'static str {
        self.en
    }

    /// The names of its arguments.
    pub fn args(self) -> std::str::SplitTerminator<'static, char> {
        self.args.split_terminator(' ')
    }

    /// The template in a language.
    #[must_use]
    pub fn get(self, language: crate::language::Language) -> &'static str {
        match language {
            crate::language::Language::Vi => self.vi,
            crate::language::Language::En => self.en,
        }
    }
}

/// Messages, each with its arguments and what follows both sentences.
macro_rules! messages {
    ($([$($arg:ident)*] vi $($vi:literal)+ en $($en:literal)+),+ $(,)?) => {
        $crate::card::Messages::new(
            concat!($($(stringify!($arg), " ",)* "\t", $($vi,)+ "\t", $($en,)+ "\n"),+),
        )
    };
}
pub(crate) use messages;

/// What the catalogue says about a rule.
#[cfg(feature = "catalogue")]
#[derive(Debug)]
#[non_exhaustive]
pub struct Docs {
    /// One line, then paragraphs: what, why, what to do. Markdown.
    pub text: crate::language::Localised,
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
    /// What it shows, in English: for who reads the rules, not for who fills in a form.
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
