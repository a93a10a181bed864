//! What a rule sees of a record, and how it answers.

use super::{Context, Rule, Stage, Verdict};
use crate::date::{PartialDate, Truth};
use crate::law::Span;
use crate::name::Normalised;
use crate::record::{Field, FieldSet, Nationality, Parsed, Problem, Sex, Subject};
use crate::report::{Arg, Confidence, Finding, Fix, Place, Severity};

/// A verdict; `?` on a value that is not known ends the check as undetermined.
pub type Outcome = Result<Verdict, Verdict>;

/// One run of one rule on one record.
pub struct Check<'c, 'r> {
    pub(super) subject: &'c Subject<'r>,
    pub(super) context: &'c Context,
    pub(super) law_date: Span,
    pub(super) rule: &'static Rule,
    pub(super) rule_index: u16,
    pub(super) field: Option<Field>,
    pub(super) findings: &'c mut Vec<Finding>,
    #[cfg(test)]
    pub(super) read: std::cell::Cell<FieldSet>,
}

impl<'c, 'r> Check<'c, 'r> {
    fn note(&self, _field: Field) {
        #[cfg(test)]
        {
            let mut read = self.read.get();
            read.insert(_field);
            self.read.set(read);
        }
    }

    /// The context.
    #[must_use]
    pub fn context(&self) -> &'c Context {
        self.context
    }

    /// Whether an entry of a book is checked.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.context.stage == Stage::Archive
    }

    /// The days of which one picks the law.
    #[must_use]
    pub fn law_date(&self) -> Span {
        self.note(self.subject.record().kind().anchor());
        self.law_date
    }

    /// What was wrong with the input itself, for the rules about that.
    #[must_use]
    pub fn problems(&self) -> &'c [Problem] {
        self.subject.record().problems()
    }

    /// The fields whose text only says that there is nothing.
    #[must_use]
    pub fn placeholders(&self) -> FieldSet {
        self.subject.placeholders()
    }

    /// The field that an `each` rule runs on.
    #[must_use]
    pub fn field(&self) -> Field {
        // Only a rule without `each` has none, and those do not ask.
        self.field.unwrap_or(Field(0))
    }

    /// The text of a field as it was given.
    #[must_use]
    pub fn raw(&self, field: Field) -> Option<&'c str> {
        self.note(field);
        self.subject.record().raw(field)
    }

    /// The name of a field, with what was or would be mended in it.
    #[must_use]
    pub fn name(&self, field: Field) -> Option<&'c Normalised<'r>> {
        self.note(field);
        self.subject.name(field)
    }

    /// Whether the text of a field was brought into normal form.
    #[must_use]
    pub fn is_changed(&self, field: Field) -> bool {
        self.note(field);
        self.subject.changed().has(field)
    }

    /// What the text of a field means.
    #[must_use]
    pub fn parsed(&self, field: Field) -> Parsed {
        self.note(field);
        self.subject.parsed(field)
    }

    /// The cleaned text of a field, empty where it has no value.
    #[must_use]
    pub fn text_or_empty(&self, field: Field) -> &'c str {
        self.note(field);
        self.subject.text(field)
    }

    /// Whether a field has a value.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.note(field);
        self.subject.present().has(field)
    }

    /// The cleaned text of a field.
    ///
    /// # Errors
    /// Undetermined where it has no value.
    pub fn text(&self, field: Field) -> Result<&'c str, Verdict> {
        if self.has(field) { Ok(self.subject.text(field)) } else { Err(open(field)) }
    }

    /// The date of a field, of figures or of words.
    ///
    /// # Errors
    /// Undetermined where it has none or an unreadable one.
    pub fn date(&self, field: Field) -> Result<PartialDate, Verdict> {
        match self.parsed(field) {
            Parsed::Date(date) => Ok(date),
            _ => Err(open(field)),
        }
    }

    /// The sex of a field.
    ///
    /// # Errors
    /// Undetermined where it has none or an unknown one.
    pub fn sex(&self, field: Field) -> Result<Sex, Verdict> {
        match self.parsed(field) {
            Parsed::Sex(sex) => Ok(sex),
            _ => Err(open(field)),
        }
    }

    /// The position in its list of the code of a field, or the number of the ethnic group.
    ///
    /// # Errors
    /// Undetermined where it has none or one of no list.
    pub fn code(&self, field: Field) -> Result<u8, Verdict> {
        match self.parsed(field) {
            Parsed::Code(code) => Ok(code),
            _ => Err(open(field)),
        }
    }

    /// The nationality of a field.
    ///
    /// # Errors
    /// Undetermined where it has none.
    pub fn nationality(&self, field: Field) -> Result<Nationality, Verdict> {
        match self.parsed(field) {
            Parsed::Nationality(nationality) => Ok(nationality),
            _ => Err(open(field)),
        }
    }

    /// The personal number of a field.
    ///
    /// # Errors
    /// Undetermined where it has none or one of wrong shape.
    pub fn personal_id(&self, field: Field) -> Result<crate::id::personal_id::PersonalId, Verdict> {
        match self.parsed(field) {
            Parsed::PersonalId(id) => Ok(id),
            _ => Err(open(field)),
        }
    }

    /// Open until these fields are known, or known better.
    ///
    /// # Errors
    /// Never: the verdict is the answer of the rule.
    pub fn undetermined(&self, needs: &[Field]) -> Outcome {
        Ok(Verdict::Undetermined(FieldSet::of(needs)))
    }

    /// Passes where `broken` is a no, stays open where it is open, and goes on (`Ok`) where it is a yes.
    ///
    /// # Errors
    /// The verdict, where the rule is not surely broken.
    pub fn surely(&self, broken: Truth, needs: &[Field]) -> Result<(), Verdict> {
        match broken {
            Truth::Yes => Ok(()),
            Truth::No => Err(Verdict::Pass),
            Truth::Open => Err(Verdict::Undetermined(FieldSet::of(needs))),
        }
    }

    /// Adds a finding on a field and gives it for arguments and fix.
    pub fn finding(&mut self, field: Field) -> &mut Finding {
        self.finding_at(Place::Field(field))
    }

    /// Adds a finding on the field of an `each` rule.
    pub fn finding_here(&mut self) -> &mut Finding {
        let field = self.field();
        self.finding(field)
    }

    /// Adds a finding anywhere.
    pub fn finding_at(&mut self, place: Place) -> &mut Finding {
        let severity = self.rule.severity.at(self.context.stage);
        self.findings.push(Finding {
            rule: self.rule_index,
            place,
            severity,
            variant: 0,
            args: Vec::new(),
            fix: None,
            own_message: None,
        });
        let last = self.findings.len().saturating_sub(1);
        // A finding was pushed on the line before, so the slice is never empty.
        #[expect(clippy::indexing_slicing, reason = "just pushed")]
        &mut self.findings[last]
    }
}

fn open(field: Field) -> Verdict {
    Verdict::Undetermined(FieldSet::of(&[field]))
}

impl Finding {
    /// Adds an argument of the message.
    pub(crate) fn arg(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Self {
        self.args.push((name, value.into()));
        self
    }

    /// Picks another of the rule's messages.
    pub(crate) fn variant(&mut self, variant: u8) -> &mut Self {
        self.variant = variant;
        self
    }

    /// Softens the finding where the rule's severity is too strict for this case.
    pub(crate) fn at_most(&mut self, severity: Severity) -> &mut Self {
        self.severity = self.severity.max(severity);
        self
    }

    /// Offers a replacement of the same meaning.
    pub(crate) fn certain_fix(&mut self, field: Field, value: impl Into<String>) -> &mut Self {
        self.fix(Confidence::Certain, field, value)
    }

    /// Offers a guess.
    pub(crate) fn likely_fix(&mut self, field: Field, value: impl Into<String>) -> &mut Self {
        self.fix(Confidence::Likely, field, value)
    }

    fn fix(&mut self, confidence: Confidence, field: Field, value: impl Into<String>) -> &mut Self {
        let fix = self.fix.get_or_insert(Fix { confidence, edits: Vec::new() });
        if confidence == Confidence::Likely {
            fix.confidence = confidence;
        }
        fix.edits.push((field, value.into()));
        self
    }
}

impl From<PartialDate> for Arg {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Field> for Arg {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}
