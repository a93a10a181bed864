//! A number of an identity paper by itself.

mod guess;
mod kinds;

use std::fmt::Write as _;

use super::describe;
use crate::date::{NaiveDate, PartialDate};
use crate::id::{Doubt, Invalid, Suggestion};
use crate::law::{Paper, paper_model};
use crate::report::{Object, write_string};
use crate::text;

/// The types of number that [`id`] knows.
pub const ID_TYPES: [&str; 13] = [
    "personal",
    "cmnd",
    "passport",
    "tax",
    "bhxh",
    "bhyt",
    "phone",
    "officer",
    "birth-notice",
    "entry",
    "book",
    "qr",
    "mrz",
];

/// A part of a number.
enum Part {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<String>),
}

/// What was found about a number.
#[derive(Default)]
struct Found {
    output: String,
    invalid: Option<Invalid>,
    doubts: Vec<Doubt>,
    suggestions: Vec<Suggestion>,
    parts: Vec<(&'static str, Part)>,
}

impl Found {
    /// What was read, or why nothing was.
    fn read<T>(&mut self, read: Result<T, Invalid>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(why) => {
                self.invalid = Some(why);
                None
            }
        }
    }

    /// Whether there is nothing to object to.
    fn is_plain(&self) -> bool {
        self.invalid.is_none() && self.doubts.iter().all(|doubt| *doubt == Doubt::Serial)
    }

    fn part(&mut self, key: &'static str, part: Part) {
        self.parts.push((key, part));
    }

    fn text(&mut self, key: &'static str, text: &str) {
        self.part(key, Part::Text(text.to_owned()));
    }

    /// Nothing for an empty text.
    fn maybe(&mut self, key: &'static str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.text(key, text);
        }
    }

    fn number(&mut self, key: &'static str, number: i64) {
        self.part(key, Part::Number(number));
    }

    fn date(&mut self, key: &'static str, date: Option<PartialDate>) {
        if let Some(date) = date {
            self.text(key, &date.to_string());
        }
    }

    fn sex(&mut self, female: Option<bool>) {
        self.maybe("sex", female.map(|female| if female { "female" } else { "male" }));
    }

    /// When such papers were issued.
    fn issued(&mut self, paper: Paper) {
        let Some(model) = paper_model(paper) else { return };
        self.date("issuedFrom", model.issued.from.map(PartialDate::from));
        self.date("issuedUntil", model.issued.to.map(PartialDate::from));
        self.date("usedUntil", model.used_until.map(PartialDate::from));
    }
}

/// A number of one of [`ID_TYPES`], or of the likeliest for the empty type: compact form, doubts, what its parts say,
/// what else may be meant, judged as of a day. `None` for another type.
#[must_use]
pub fn id(input: &str, kind: &str, today: NaiveDate) -> Option<String> {
    let (value, _) = text::clean(input);
    let mut types = Vec::new();
    let kind = if kind.is_empty() {
        types = guess::types(&value, today);
        types.first().copied().unwrap_or_else(|| guess::by_shape(&value))
    } else {
        kind
    };
    let found = kinds::found(&value, kind, today)?;
    let mut codes: Vec<&str> = found.invalid.iter().map(|why| why.name()).collect();
    codes.extend(found.doubts.iter().map(|doubt| doubt.name()));
    Some(describe(input, &found.output, found.invalid.is_none(), &codes, |object| {
        object.text("type", kind);
        if types.len() > 1 {
            object.list("types", &types, |name, out| write_string(name, out));
        }
        for (key, part) in &found.parts {
            write_part(object, key, part);
        }
        if !found.suggestions.is_empty() {
            object.list("suggestions", &found.suggestions, write_suggestion);
        }
    }))
}

fn write_part(object: &mut Object<'_>, key: &str, part: &Part) {
    match part {
        Part::Text(text) => object.text(key, text),
        Part::Number(number) => object.number(key, *number),
        Part::Flag(flag) => object.flag(key, *flag),
        Part::List(texts) => object.list(key, texts, |text, out| write_string(text, out)),
    }
}

fn write_suggestion(suggestion: &Suggestion, out: &mut String) {
    Object::write(out, |object| {
        object.text("value", &suggestion.value);
        object.text("why", suggestion.why.name());
        if let Some((from, until)) = suggestion.period {
            let mut day = |key: &str, day: NaiveDate| {
                let _ = write!(object.key(key), "\"{}\"", PartialDate::from(day));
            };
            day("since", from);
            day("bothUntil", until);
        }
    });
}
