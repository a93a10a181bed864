//! Linked procedures (thủ tục liên thông): one submission that asks several authorities at once.
//!
//! A submission is JSON. What belongs to a record of civil status stands under the name of its kind
//! (`birth.child.name`, `marriage.registration.number`) and is checked by the rules of that kind; the rest stands by role
//! (`residence.address`) and is checked here:
//!
//! | rule | what |
//! |---|---|
//! | `linked/benefit` | benefits are among the parts and none is chosen, one is chosen and they are not, or several are |
//! | `linked/funeral-age` | social assistance for the funeral is for who died at 80 or older; others get it too |
//! | `linked/identity-card` | a card for the child is asked for before the procedure had one |
//! | `linked/last-residence` | the residence to be deleted is not the last one of the deceased |
//! | `linked/malformed` | the text is no JSON object |
//! | `linked/parents-marriage` | the marriage of the parents is told, and the father is not determined |
//! | `linked/parts` | fewer than two parts are asked for, or none of them is the registration of the death |
//! | `linked/procedure` | which procedure it is is not told |
//! | `linked/recipient` | the deceased is to receive the benefit |
//! | `linked/repeated` | a field stands twice |
//! | `linked/required` | what an authority needs is not there |
//! | `linked/residence-consent` | a residence that is not the parents' is asked for without consent |
//! | `linked/under-six` | the health-insurance card is for children under 6 |
//! | `linked/unknown-field` | a field that the procedure does not have |
//!
//! The day of filing is the day taken as today: what is handed in has no other. Decree 63/2024 ended on 31 August 2026; the
//! text of decree 301/2026 was not read, so since then nothing that only these decrees say is more than a warning.

mod fields;
mod json;
mod own;
mod read;

use crate::card::Severity;
use crate::check::{Context, check_for};
use crate::language::{Language, Localised};
use crate::law::Citation;
use crate::named::named;
use crate::report::Report;
use crate::rule::Settings;
use crate::schema::Stage;

/// A linked procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Procedure {
    /// Birth, permanent residence and health-insurance card of a child under 6.
    BirthResidenceInsurance,
    /// Death, end of the permanent residence, and benefits.
    DeathResidenceBenefits,
}

impl Procedure {
    /// Every procedure.
    pub const ALL: &[Self] = &[Self::BirthResidenceInsurance, Self::DeathResidenceBenefits];

    /// Its name in options and submissions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BirthResidenceInsurance => "birth_residence_insurance",
            Self::DeathResidenceBenefits => "death_residence_benefits",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Localised {
        match self {
            Self::BirthResidenceInsurance => Localised {
                vi: "đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
                en: "birth, permanent residence and health-insurance card of a child under 6",
            },
            Self::DeathResidenceBenefits => Localised {
                vi: "đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất",
                en: "death, end of the permanent residence, and benefits",
            },
        }
    }
}

named!(Procedure, "unknown-procedure", "thủ tục liên thông" "linked procedure");

/// Something that is wrong with a submission as such.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Name of the rule.
    pub rule: &'static str,
    /// The path of the field.
    pub path: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    says: Says,
    /// What it rests on.
    pub basis: Vec<Citation>,
}

/// What a finding says, without the value of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// This, and how to mend it.
    This(Localised),
    /// The field with this label is missing.
    Missing(Localised),
}

impl Finding {
    /// What is wrong and how to mend it.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match (self.says, language) {
            (Says::This(message), _) => message.get(language).to_owned(),
            (Says::Missing(label), Language::Vi) => format!("Thiếu thông tin bắt buộc: {}.", label.vi),
            (Says::Missing(label), Language::En) => format!("Required and missing: {}.", label.en),
        }
    }
}

/// What a check says about a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Linked {
    /// The procedure, where it is known.
    pub procedure: Option<Procedure>,
    /// What the rules of its kind say about each record in it. Paths in them are those of the record.
    pub parts: Vec<Report>,
    /// What is wrong with the submission as such.
    pub findings: Vec<Finding>,
}

impl Linked {
    /// Every finding: rule, path in the submission, severity and message.
    pub fn all(
        &self,
        language: Language,
        masked: bool,
    ) -> impl Iterator<Item = (&'static str, String, Severity, String)> {
        let own = move |it: &Finding| (it.rule, it.path.clone(), it.severity, it.message(language));
        let of = self.parts.iter().flat_map(|part| part.findings().iter().map(move |it| (part, it)));
        let part = move |(part, it): (&Report, &crate::Finding)| {
            (it.rule(), json::path(part, it.path()), it.severity(), it.message(language, masked).into_owned())
        };
        self.findings.iter().map(own).chain(of.map(part))
    }

    /// How many findings have a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let own = self.findings.iter().filter(|finding| finding.severity == severity).count();
        self.parts.iter().map(|part| part.count(severity)).sum::<usize>().saturating_add(own)
    }
}

/// Checks a submission. The procedure is what its key `procedure` says, else the one given, else the one whose record it
/// holds. What cannot be read becomes a finding; nothing panics.
#[must_use]
pub fn check(text: &str, procedure: Option<Procedure>, context: &Context) -> Linked {
    let Settings { today, stage, .. } = *context.settings();
    let mut given = read::read(text, procedure, today.into());
    let mut parts = Vec::new();
    let draft = stage == Stage::Draft;
    for (record, stage) in given.records() {
        // Nothing that is handed in is an old entry.
        let stage = if draft { Stage::Draft } else { stage };
        parts.push(check_for(record, &context.clone().stage(stage), false));
    }
    own::check(&mut given, context);
    Linked { procedure: given.procedure, parts, findings: given.findings }
}

#[cfg(test)]
mod tests;
