//! A number of an identity paper by itself.

mod found;
mod guess;
mod kinds;

use std::fmt::Write as _;

use super::{Description, describe};
use crate::date::{NaiveDate, PartialDate};
use crate::id::{Invalid, Suggestion, label};
use crate::text;
use crate::text::json::{Object, write_string};

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

/// A number of one of [`ID_TYPES`], or of the likeliest for the empty type: compact form, doubts, what its parts say,
/// what else may be meant, judged as of a day. `None` for another type.
#[must_use]
pub fn id(input: &str, kind: &str, today: NaiveDate) -> Option<Description> {
    let (value, _) = text::clean(input);
    let (mut types, mut labelled) = (Vec::new(), false);
    let kind = if kind.is_empty() {
        labelled = label(&value).is_some();
        types = guess::types(&value, today);
        types.first().copied().unwrap_or_else(|| guess::by_shape(&value, today))
    } else {
        kind
    };
    let mut found = kinds::found(&value, kind, today)?;
    // A label is no part of a number, though it has letters.
    if labelled && found.invalid.is_none() {
        let suggestions = std::mem::take(&mut found.suggestions);
        found = found::Found { invalid: Some(Invalid::Characters), suggestions, ..found::Found::default() };
    }
    let codes = found.invalid.iter().map(|why| why.code()).chain(found.doubts.names()).collect();
    Some(describe(input, found.output, found.invalid.is_none(), codes, |object| {
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
