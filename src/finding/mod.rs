//! What a check has to say: findings, what would mend them, and their sentences.

mod arg;
mod fix;

use std::borrow::Cow;

use crate::card::{Card, Severity};
use crate::language::Language;
use crate::law::Citation;
use crate::record::At;
use crate::schema::Kind;

pub use arg::{Arg, MASK};
pub use fix::{Confidence, Edit, Fix};

/// One thing that a rule has to say about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of the record.
    pub(crate) kind: Kind,
    /// The rule.
    pub(crate) card: &'static Card,
    /// Where.
    pub(crate) at: At,
    pub(crate) severity: Severity,
    /// Which of the rule's messages.
    pub(crate) message: u8,
    /// Values for the message, in the order of their names there.
    pub(crate) args: Vec<Arg>,
    /// The law of its day.
    pub(crate) basis: Vec<Citation>,
    pub(crate) fix: Option<Fix>,
    /// Text of the message, where a profile wrote it.
    pub(crate) own_message: Option<Box<OwnMessage>>,
}

/// The message that a profile gives for its own pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnMessage {
    pub(crate) vi: String,
    pub(crate) en: String,
}

impl OwnMessage {
    fn get(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

impl Finding {
    /// Name of the rule that speaks.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.card.name
    }

    /// What that rule says of itself.
    #[must_use]
    pub fn card(&self) -> &'static Card {
        self.card
    }

    /// Where it is.
    #[must_use]
    pub fn at(&self) -> &At {
        &self.at
    }

    /// Whether it is about the input itself: what could not be read, what no field is called.
    #[must_use]
    pub fn is_of_input(&self) -> bool {
        self.card.name.starts_with("input/")
    }

    /// Path of the field, empty for the record as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        self.at.path()
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The values in the message, by name.
    pub fn args(&self) -> impl Iterator<Item = (&'static str, &Arg)> {
        let message = self.card.messages.get(usize::from(self.message));
        message.into_iter().flat_map(crate::card::Message::args).zip(&self.args)
    }

    /// The law of its day that it rests on; empty for internal consistency.
    #[must_use]
    pub fn basis(&self) -> &[Citation] {
        &self.basis
    }

    /// What would mend it.
    #[must_use]
    pub fn fix(&self) -> Option<&Fix> {
        self.fix.as_ref()
    }

    /// Label of the field, or the path of what is no field.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match &self.at {
            At::Field(column) => column.label.get(language),
            other => other.path(),
        }
    }

    /// What the fix would write, in short: the new value, with the field's path where it is not the finding's
    /// own, `∅` where it clears the field; empty without a fix.
    #[must_use]
    pub fn fix_text(&self, masked: bool) -> String {
        let mut out = String::new();
        for edit in self.fix.iter().flat_map(|fix| &fix.edits) {
            if !out.is_empty() {
                out.push_str("; ");
            }
            if self.at.column() != Some(edit.column) {
                out.push_str(edit.column.path);
                out.push_str(" = ");
            }
            out.push_str(match edit.value.as_str() {
                "" => "∅",
                _ if masked => MASK,
                value => value,
            });
        }
        out
    }

    /// The message: the rule's template with the arguments filled in. With `masked`, personal values appear as
    /// [`MASK`].
    #[must_use]
    pub fn message(&self, language: Language, masked: bool) -> Cow<'_, str> {
        let mut out = String::new();
        self.write_message(language, masked, &mut out);
        Cow::Owned(out)
    }

    /// Writes the message.
    pub(crate) fn write_message(&self, language: Language, masked: bool, out: &mut String) {
        if let Some(own) = &self.own_message {
            out.push_str(own.get(language));
            return;
        }
        let messages = self.card.messages;
        let mut rest = messages.get(usize::from(self.message)).map_or("", |message| message.get(language));
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                rest = after;
                break;
            };
            match name {
                "field" => out.push_str(self.label(language)),
                "role" => {
                    let role = self.at.column().map(|column| column.field.role);
                    out.push_str(role.map_or("", |role| role.word().get(language)));
                }
                "kind" => out.push_str(self.kind.label().get(language)),
                name => {
                    if let Some((_, arg)) = self.args().find(|(key, _)| *key == name) {
                        arg.write(language, masked, out);
                    }
                }
            }
            rest = tail;
        }
        out.push_str(rest);
    }
}
