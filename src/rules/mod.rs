//! All rules: one file each, in a folder per subject. The name of a rule is its folder and file.

mod birth;
mod ethnic;
mod input;
mod parents;
mod person;
mod persons;
mod redirects;
mod sequence;
mod surname;

use std::sync::LazyLock;

use crate::date::{NaiveDate, PartialDate, day};
use crate::rule::Rule;
use crate::text::fingerprint;

pub use redirects::REDIRECTS;

/// The date that the examples of rules take as today.
#[cfg_attr(not(feature = "catalogue"), expect(dead_code, reason = "examples are left out"))]
pub(crate) const EXAMPLE_TODAY: NaiveDate = day(2026, 11, 23);

/// Every rule, sorted by name.
pub static RULES: &[&Rule] = &[
    &birth::nationality_choice::RULE,
    &birth::personal_id_before_2016::RULE,
    &birth::personal_id_province::RULE,
    &input::broken_text::RULE,
    &input::duplicate_field::RULE,
    &input::malformed::RULE,
    &input::row_width::RULE,
    &input::too_long::RULE,
    &input::too_many_problems::RULE,
    &input::unknown_field::RULE,
    &input::wrong_type::RULE,
    &parents::age::RULE,
    &parents::born_after_child::RULE,
    &parents::ethnicity::RULE,
    &parents::ethnicity_same::RULE,
    &parents::nationality::RULE,
    &parents::surname::RULE,
    &parents::surname_of_mother::RULE,
    &person::born_in_future::RULE,
    &person::incapacity_order::RULE,
    &person::missing_order::RULE,
    &person::other_nationality::RULE,
    &persons::number_repeated::RULE,
    &persons::same_person::RULE,
];

/// The position of the rule with this name.
#[must_use]
pub(crate) fn index_of(name: &str) -> Option<u16> {
    let at = RULES.binary_search_by_key(&name, |rule| rule.card.name).ok()?;
    u16::try_from(at).ok()
}

/// The rule with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.get(usize::from(index_of(name)?)).copied()
}

/// The names of the rules with this name, or with this name of before; none where there is no such rule.
#[must_use]
pub fn named(name: &str) -> Vec<&'static str> {
    if let Some(rule) = find(name) {
        return vec![rule.card.name];
    }
    let at = REDIRECTS.binary_search_by_key(&name, |(old, _)| old).ok();
    at.and_then(|at| REDIRECTS.get(at)).map_or_else(Vec::new, |(_, names)| names.to_vec())
}

/// A fingerprint of the rule set: two hosts with the same one give the same findings.
#[must_use]
pub fn digest() -> u64 {
    static DIGEST: LazyLock<u64> = LazyLock::new(|| {
        let mut text = String::from(crate::VERSION);
        for rule in RULES {
            let card = &rule.card;
            text.push('\n');
            text.push_str(card.name);
            for message in card.messages {
                text.push_str(message.vi);
                text.push_str(message.en);
            }
            for severity in [card.severity.form, card.severity.archive] {
                text.push_str(severity.name());
            }
            for date in [card.in_force.from, card.in_force.to].into_iter().flatten() {
                text.push_str(&PartialDate::from(date).to_string());
            }
        }
        fingerprint(text.as_bytes())
    });
    *DIGEST
}

#[cfg(test)]
mod tests;
