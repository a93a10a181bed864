//! Values that a message mentions.

use std::fmt::Write as _;

use crate::date::{NaiveDate, PartialDate};
use crate::language::{Language, Localised};
use crate::schema::Column;
use crate::schema::codes::{Choice, Choices};

/// What stands for a personal value in a masked text.
pub const MASK: &str = "***";

/// A value that a message mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Arg {
    /// Text of the record: personal, masked on request.
    Text(String),
    /// Date of the record: personal, masked on request.
    Date(PartialDate),
    /// Number computed from the record: personal, masked on request.
    Amount(i64),
    /// Number of the rule: never personal.
    Limit(i64),
    /// Day of the law: never personal.
    Day(NaiveDate),
    /// A field, by its label.
    Field(&'static Column),
    /// A word of the rule.
    Word(&'static Localised),
    /// A word of a code list.
    Choice(&'static Choice),
    /// The codes of a list with their meanings.
    Codes(&'static Choices),
}

impl Arg {
    /// Whether it tells something of a person.
    #[must_use]
    pub const fn is_personal(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Date(_) | Self::Amount(_))
    }

    /// Writes it as a person reads it.
    pub(crate) fn write(&self, language: Language, masked: bool, out: &mut String) {
        match self {
            _ if masked && self.is_personal() => out.push_str(MASK),
            Self::Text(text) => out.push_str(text),
            // Writing into a String cannot fail.
            Self::Date(date) => drop(date.write_form(out, '/')),
            Self::Amount(value) | Self::Limit(value) => drop(write!(out, "{value}")),
            Self::Day(day) => drop(PartialDate::from(*day).write_form(out, '/')),
            Self::Field(column) => out.push_str(column.label.get(language)),
            Self::Word(word) => out.push_str(word.get(language)),
            Self::Choice(choice) => out.push_str(choice.label().get(language)),
            Self::Codes(list) => {
                for (index, choice) in list.items.iter().enumerate() {
                    out.push_str(if index > 0 { "; " } else { "" });
                    let code = choice.code();
                    out.push_str(code);
                    out.push_str(if code.is_empty() { "" } else { " " });
                    out.push_str(choice.label().get(language));
                }
            }
        }
    }
}
