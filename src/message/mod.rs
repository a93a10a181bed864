//! Texts in Vietnamese and English.

use std::fmt::Write as _;

use crate::report::{Arg, Finding};
use crate::rule::Rule;

/// The language of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// `vi` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Localised {
    /// The text in a language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.vi,
            Language::En => self.en,
        }
    }
}

/// What stands for a personal value in a masked text.
pub const MASK: &str = "***";

/// The message of a finding: the template of its rule with the arguments filled in. `{field}` is the label of
/// the field concerned.
///
/// With `masked`, personal values appear as [`MASK`].
#[must_use]
pub fn render(rule: &Rule, finding: &Finding, language: Language, masked: bool) -> String {
    let template = rule
        .messages
        .get(usize::from(finding.variant))
        .or(rule.messages.first())
        .map_or("", |message| message.get(language));
    let mut out = String::with_capacity(template.len().saturating_mul(2));
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if name == "field" {
            out.push_str(finding.label(language));
        } else if let Some((_, arg)) = finding.args.iter().find(|(key, _)| *key == name) {
            write_arg(arg, language, masked, &mut out);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Writes an argument as a person reads it.
pub(crate) fn write_arg(arg: &Arg, language: Language, masked: bool, out: &mut String) {
    match arg {
        Arg::Text(_) | Arg::Date(_) | Arg::Amount(_) if masked => out.push_str(MASK),
        Arg::Text(text) => out.push_str(text),
        // Writing into a String cannot fail.
        Arg::Date(date) => drop(date.write_form(out, '/')),
        Arg::Amount(value) | Arg::Limit(value) => drop(write!(out, "{value}")),
        Arg::Day(day) => drop(crate::date::PartialDate::from(*day).write_form(out, '/')),
        Arg::Field(field) => out.push_str(field.spec().label.get(language)),
        Arg::Word(word) => out.push_str(word.get(language)),
        Arg::Codes(list) => {
            for (index, choice) in list.items.iter().enumerate() {
                out.push_str(if index > 0 { "; " } else { "" });
                out.push_str(choice.code);
                out.push_str(if choice.code.is_empty() { "" } else { " " });
                out.push_str(choice.label.get(language));
            }
        }
    }
}
