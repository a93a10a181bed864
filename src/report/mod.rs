//! What a check says about one record, and the canonical JSON of that.

mod json;

use crate::card::{Card, Severity};
use crate::date::NaiveDate;
use crate::finding::Finding;
use crate::law::Span;
use crate::record::NormalValues;
use crate::schema::{Column, Field, Kind, Slots, Stage};

pub use json::{FORMAT, Render};

/// A rule that could not decide, and what it needs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undetermined {
    pub(crate) card: &'static Card,
    pub(crate) needs: Slots,
}

impl Undetermined {
    /// Name of the rule.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.card.name
    }

    /// The columns whose absent, partial or unreadable value leaves it open; none where the law of that day was not read.
    #[must_use]
    pub fn needs(&self) -> Slots {
        self.needs
    }
}

/// Everything a check says about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub(crate) kind: Kind,
    pub(crate) stage: Stage,
    pub(crate) today: NaiveDate,
    pub(crate) law_date: Span,
    pub(crate) rules: u64,
    pub(crate) profile: Option<u64>,
    pub(crate) communes: Option<u64>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) undetermined: Vec<Undetermined>,
    pub(crate) values: NormalValues,
}

impl Report {
    /// Kind of the record.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Stage of the check.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The date taken as today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The days of which one is the date that picks the law.
    #[must_use]
    pub fn law_date(&self) -> Span {
        self.law_date
    }

    /// Findings in order of field, then rule.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Rules left open, in order.
    #[must_use]
    pub fn undetermined(&self) -> &[Undetermined] {
        &self.undetermined
    }

    /// Normalised values of the fields that have one, role by role.
    pub fn values(&self) -> impl Iterator<Item = (&'static Column, &str)> {
        self.values.iter()
    }

    /// Number of findings of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether there is no error.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// What concerns one field: the findings on it, the rules that wait for it, its value.
    #[must_use]
    pub fn of_field(mut self, field: Field) -> Self {
        let column = self.kind.layout().of(field);
        self.findings.retain(|finding| column.is_some() && finding.at.column() == column);
        self.undetermined.retain(|open| column.is_some_and(|column| open.needs.has(column.slot)));
        self.values.keep(column);
        self
    }

    /// Findings of one rule, by name.
    pub fn of_rule<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| finding.rule() == name)
    }
}
