//! The engine: which rules run on a record, in which law, and what becomes of their verdicts.

use std::sync::LazyLock;

use super::{Aim, Check, Context, Rule, Stage, Subjects, Verdict};
use crate::date::{PartialDate, Truth, day};
use crate::law::Span;
use crate::place::Communes;
use crate::record::{Field, FieldSet, Parsed, Record, Subject};
use crate::report::{Finding, Place, Report, Undetermined};
use crate::rules::{self, RULES};

/// Rules on each name that pass every plain one: most names of most books, looked at once instead of once by
/// each of these rules.
static PASS_PLAIN_NAMES: LazyLock<[u16; 10]> =
    LazyLock::new(|| PLAIN_NAMES_PASS.map(|name| rules::index_of(name).unwrap_or(u16::MAX)));

/// Their names.
const PLAIN_NAMES_PASS: [&str; 10] = [
    "name/alias",
    "name/case",
    "name/digits",
    "name/encoding",
    "name/language",
    "name/mark-placement",
    "name/spacing",
    "name/syllable",
    "name/title",
    "name/typing",
];

/// Checks a record against every rule.
#[must_use]
pub fn check(record: &Record, context: &Context) -> Report {
    check_for(record, context, true)
}

/// The same; without the normalised values and the rules left open where nobody asks for a `full` report.
#[must_use]
pub fn check_for(record: &Record, context: &Context, full: bool) -> Report {
    let subject = Subject::new(record);
    let law_date = law_date(&subject, context);
    let mut report = Report {
        kind: record.kind(),
        stage: context.stage,
        today: context.today,
        law_date,
        profile: context.profile.as_ref().map(|profile| profile.hash()),
        communes: context.communes.map(Communes::fingerprint),
        findings: Vec::new(),
        undetermined: Vec::new(),
        values: Vec::new(),
    };
    for (index, rule) in (0_u16..).zip(RULES) {
        let before = report.findings.len();
        let verdict = run(rule, index, &subject, context, law_date, &mut report.findings);
        if let Verdict::Undetermined(needs) = verdict {
            report.findings.truncate(before);
            if full {
                report.undetermined.push(Undetermined { rule: index, needs });
            }
        }
    }
    if let Some(profile) = &context.profile {
        profile.apply(&subject, &mut report);
    }
    sort(&mut report.findings);
    if full {
        report.values = subject.normal_values();
    }
    report
}

/// Brings findings into their order. They are few, and rules run in order, so that little has to be moved.
fn sort(findings: &mut [Finding]) {
    for at in 1..findings.len() {
        let mut here = at;
        while let Some(before) = here.checked_sub(1)
            && let (Some(a), Some(b)) = (findings.get(before), findings.get(here))
            && (order(&a.place), a.rule) > (order(&b.place), b.rule)
        {
            findings.swap(before, here);
            here = before;
        }
    }
}

/// Checks a record and keeps what concerns one field: the findings on it.
#[must_use]
pub fn check_field(record: &Record, field: Field, context: &Context) -> Report {
    let mut report = check(record, context);
    report.findings.retain(|finding| finding.place == Place::Field(field));
    report.undetermined.retain(|open| open.needs.has(field));
    report.values.retain(|(of, _)| *of == field);
    report
}

/// Findings about the record come first, then those of fields, then those of strays.
fn order(place: &Place) -> (u8, usize, &str) {
    match place {
        Place::Record => (0, 0, ""),
        Place::Field(field) => (1, field.index(), ""),
        Place::Stray(path) => (2, 0, path),
    }
}

/// The days of which one picks the law: the record's own anchor date where it has one; else, for forms, today,
/// and for books any day since the first registers up to today.
fn law_date(subject: &Subject<'_>, context: &Context) -> Span {
    match subject.parsed(subject.record().kind().anchor()) {
        Parsed::Date(date) => Span::of(date),
        _ if context.stage == Stage::Archive => {
            Span { first: day(1900, 1, 1).min(context.today), last: context.today }
        }
        _ => Span::day(context.today),
    }
}

/// The verdict of a rule on a record, its findings added to the list.
pub(crate) fn run(
    rule: &'static Rule,
    index: u16,
    subject: &Subject<'_>,
    context: &Context,
    law_date: Span,
    findings: &mut Vec<Finding>,
) -> Verdict {
    let kind = subject.record().kind();
    let skipped = !rule.kinds.has(kind)
        || (rule.aim == Aim::Presence && context.stage == Stage::Draft)
        || (subject.record().is_broken() && !rule.name.starts_with("record/"))
        || context.profile.as_ref().is_some_and(|profile| profile.is_off(index));
    if skipped {
        return Verdict::NotApplicable;
    }
    let in_force = rule.in_force.covers(law_date);
    if in_force == Truth::No {
        return Verdict::NotInForce;
    }
    let mut check = Check {
        subject,
        context,
        law_date,
        rule,
        rule_index: index,
        field: None,
        findings,
        #[cfg(test)]
        read: std::cell::Cell::new(FieldSet::EMPTY),
    };
    let verdict = match rule.subjects {
        Subjects::Record => one(&mut check),
        Subjects::Each(fields) => {
            let mut all = Verdict::NotApplicable;
            let mut fields = fields.and(subject.present());
            if PASS_PLAIN_NAMES.contains(&index) {
                let rest = fields.without(subject.plain_names());
                if rest != fields {
                    (fields, all) = (rest, Verdict::Pass);
                }
            }
            for field in fields.iter().filter(|field| field.spec().kinds.has(kind)) {
                check.field = Some(field);
                let before = check.findings.len();
                let verdict = one(&mut check);
                if verdict != Verdict::Fail {
                    check.findings.truncate(before);
                }
                all = worse(all, verdict);
            }
            all
        }
    };
    #[cfg(test)]
    super::engine::tests::note_reads(rule, check.read.get());
    // Whether the rule was law on that day is itself not known: what it says cannot stand.
    if in_force == Truth::Open && verdict == Verdict::Fail {
        return Verdict::Undetermined(FieldSet::of(&[kind.anchor()]));
    }
    verdict
}

fn one(check: &mut Check<'_, '_>) -> Verdict {
    match (check.rule.check)(check) {
        Ok(verdict) | Err(verdict) => verdict,
    }
}

/// The verdict on several fields together.
fn worse(a: Verdict, b: Verdict) -> Verdict {
    match (a, b) {
        (Verdict::Fail, _) | (_, Verdict::Fail) => Verdict::Fail,
        (Verdict::Undetermined(a), Verdict::Undetermined(b)) => Verdict::Undetermined(a.or(b)),
        (open @ Verdict::Undetermined(_), _) | (_, open @ Verdict::Undetermined(_)) => open,
        (Verdict::Pass, _) | (_, Verdict::Pass) => Verdict::Pass,
        (other, _) => other,
    }
}

/// The verdict of a rule, by name, on a record; `None` where there is no such rule.
#[must_use]
pub fn verdict(name: &str, record: &Record, context: &Context) -> Option<Verdict> {
    let (index, rule) = (0_u16..).zip(RULES).find(|(_, rule)| rule.name == name)?;
    let subject = Subject::new(record);
    let law_date = law_date(&subject, context);
    Some(run(rule, index, &subject, context, law_date, &mut Vec::new()))
}

impl From<PartialDate> for Span {
    fn from(date: PartialDate) -> Self {
        Self::of(date)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What the engine skips would have passed: each of these rules, on each of these names, without the engine.
    #[test]
    fn plain_names_would_pass() {
        use crate::record::Kind;
        use crate::record::field::NAMES;
        let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
        for value in ["Nguyễn Văn An", "Ê Đê", "Y Bích", "Lò Thị Hoà", "An", "Đặng Ơn Ưu Ỹ"]
        {
            for field in NAMES.iter() {
                let mut record = Record::new(Kind::Birth);
                record.set(field, value);
                let subject = Subject::new(&record);
                assert!(subject.plain_names().has(field), "{value}");
                let law_date = law_date(&subject, &context);
                for name in PLAIN_NAMES_PASS {
                    let index = rules::index_of(name).expect("a rule");
                    let mut check = Check {
                        subject: &subject,
                        context: &context,
                        law_date,
                        rule: rules::rule_at(index),
                        rule_index: index,
                        field: Some(field),
                        findings: &mut Vec::new(),
                        read: std::cell::Cell::new(FieldSet::EMPTY),
                    };
                    assert_eq!(one(&mut check), Verdict::Pass, "{name}: {value}");
                }
            }
        }
    }

    /// A rule reads only what it declares: otherwise the catalogue and "what does this field touch" would lie.
    pub(crate) fn note_reads(rule: &Rule, read: FieldSet) {
        let mut declared = FieldSet::of(rule.reads);
        if let Subjects::Each(fields) = rule.subjects {
            declared = declared.or(fields);
        }
        for field in read.iter() {
            assert!(declared.has(field), "{} reads {field:?} without declaring it", rule.name);
        }
    }
}
