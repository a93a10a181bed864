//! A number of an identity paper by itself.

mod guess;
mod kinds;

use std::fmt::Write as _;

use super::describe;
use crate::date::{NaiveDate, PartialDate};
use crate::id::{Doubt, Doubts, Invalid, Suggestion};
use crate::law::{Paper, paper_model};
use crate::place::Province;
use crate::text::json::{self, Object, write_string};
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

/// What was found about a number.
#[derive(Default)]
struct Found {
    output: String,
    invalid: Option<Invalid>,
    doubts: Doubts,
    suggestions: Vec<Suggestion>,
    /// Members of the description in JSON, each with a comma before it.
    parts: String,
}

/// Called from everywhere, so each of these stands in the module once.
impl Found {
    /// Nothing could be read.
    fn fail(&mut self, why: Invalid) {
        self.invalid = Some(why);
    }

    /// Takes the normal form and what is unusual about it.
    #[inline(never)]
    fn take(&mut self, output: String, doubts: Doubts) {
        self.output = output;
        self.doubts = doubts;
    }

    /// Takes what else may be meant.
    #[inline(never)]
    fn offer(&mut self, suggestions: Vec<Suggestion>) {
        self.suggestions = suggestions;
    }

    /// Whether there is nothing to object to.
    fn is_plain(&self) -> bool {
        self.invalid.is_none() && (self.doubts.is_empty() || self.doubts.has(Doubt::Serial))
    }

    #[inline(never)]
    fn key(&mut self, key: &str) -> &mut String {
        self.parts.push(',');
        write_string(key, &mut self.parts);
        self.parts.push(':');
        &mut self.parts
    }

    /// Nothing for an empty text.
    #[inline(never)]
    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            write_string(text, self.key(key));
        }
    }

    #[inline(never)]
    fn list(&mut self, key: &str, texts: &[&str]) {
        json::list(texts, self.key(key), |text, out| write_string(text, out));
    }

    fn flag(&mut self, key: &str, flag: bool) {
        self.key(key).push_str(if flag { "true" } else { "false" });
    }

    #[inline(never)]
    fn number(&mut self, key: &str, number: u32) {
        let _ = write!(self.key(key), "{number}");
    }

    #[inline(never)]
    fn date(&mut self, key: &str, date: Option<PartialDate>) {
        if let Some(date) = date {
            self.text(key, &date.to_string());
        }
    }

    #[inline(never)]
    fn sex(&mut self, female: Option<bool>) {
        self.text("sex", female.map_or("", |female| if female { "female" } else { "male" }));
    }

    #[inline(never)]
    fn province(&mut self, province: Option<&Province>) {
        self.text("province", province.map_or("", |province| province.name));
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
    let codes: Vec<&str> = found.invalid.iter().map(|why| why.name()).chain(found.doubts.names()).collect();
    Some(describe(input, &found.output, found.invalid.is_none(), &codes, |object| {
        object.text("type", kind);
        if types.len() > 1 {
            object.list("types", &types, |name, out| write_string(name, out));
        }
        object.members(&found.parts);
        if !found.suggestions.is_empty() {
            object.list("suggestions", &found.suggestions, write_suggestion);
        }
    }))
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
