//! What a check says about a submission.

use super::procedure::Procedure;
use crate::card::Severity;
use crate::language::{Language, Localised};
use crate::law::Citation;
use crate::report::Report;
use crate::schema::Kind;

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
    pub(super) says: Says,
    /// What it rests on.
    pub basis: Vec<Citation>,
}

/// What a finding says, without the value of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
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
            (it.rule(), path(part, it.path()), it.severity(), it.message(language, masked).into_owned())
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

/// The path of a record's field in the submission.
pub(super) fn path(part: &Report, path: &str) -> String {
    match (part.kind(), path) {
        // The receiving registry is the office that registers.
        (Kind::Birth | Kind::Death, "registration.office") => "request.registryOffice".to_owned(),
        (kind, "") => kind.name().to_owned(),
        (kind, path) => format!("{}.{path}", kind.name()),
    }
}
