//! What is found about a number.

use std::fmt::Write as _;

use crate::date::PartialDate;
use crate::id::{Doubt, Doubts, Invalid, Suggestion};
use crate::law::{Paper, paper_model};
use crate::place::Province;
use crate::text::json::{self, write_string};

/// What was found about a number.
#[derive(Default)]
pub(super) struct Found {
    pub(super) output: String,
    pub(super) invalid: Option<Invalid>,
    pub(super) doubts: Doubts,
    pub(super) suggestions: Vec<Suggestion>,
    /// Members of the description in JSON, each with a comma before it.
    pub(super) parts: String,
}

/// Called from everywhere, so each of these stands in the module once.
impl Found {
    /// Nothing could be read.
    pub(super) fn fail(&mut self, why: Invalid) {
        self.invalid = Some(why);
    }

    /// Takes the normal form and what is unusual about it.
    #[inline(never)]
    pub(super) fn take(&mut self, output: String, doubts: Doubts) {
        self.output = output;
        self.doubts = doubts;
    }

    /// Takes what else may be meant.
    #[inline(never)]
    pub(super) fn offer(&mut self, suggestions: Vec<Suggestion>) {
        self.suggestions = suggestions;
    }

    /// Whether there is nothing to object to.
    pub(super) fn is_plain(&self) -> bool {
        self.invalid.is_none() && (self.doubts.is_empty() || self.doubts.has(Doubt::Serial))
    }

    #[inline(never)]
    pub(super) fn key(&mut self, key: &str) -> &mut String {
        self.parts.push(',');
        write_string(key, &mut self.parts);
        self.parts.push(':');
        &mut self.parts
    }

    /// Nothing for an empty text.
    #[inline(never)]
    pub(super) fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            write_string(text, self.key(key));
        }
    }

    #[inline(never)]
    pub(super) fn list(&mut self, key: &str, texts: &[&str]) {
        json::list(texts, self.key(key), |text, out| write_string(text, out));
    }

    pub(super) fn flag(&mut self, key: &str, flag: bool) {
        self.key(key).push_str(if flag { "true" } else { "false" });
    }

    #[inline(never)]
    pub(super) fn number(&mut self, key: &str, number: u32) {
        let _ = write!(self.key(key), "{number}");
    }

    #[inline(never)]
    pub(super) fn date(&mut self, key: &str, date: Option<PartialDate>) {
        if let Some(date) = date {
            self.text(key, &date.to_string());
        }
    }

    #[inline(never)]
    pub(super) fn sex(&mut self, female: Option<bool>) {
        self.text("sex", female.map_or("", |female| if female { "female" } else { "male" }));
    }

    #[inline(never)]
    pub(super) fn province(&mut self, province: Option<&Province>) {
        self.text("province", province.map_or("", |province| province.name));
    }

    /// When such papers were issued.
    pub(super) fn issued(&mut self, paper: Paper) {
        let Some(model) = paper_model(paper) else { return };
        self.date("issuedFrom", model.issued.from.map(PartialDate::from));
        self.date("issuedUntil", model.issued.to.map(PartialDate::from));
        self.date("usedUntil", model.used_until.map(PartialDate::from));
    }
}
