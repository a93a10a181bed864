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
    // Whether the rule was law on that day is itself not known: what it says cannot stand.
    if in_force == Truth::Open && verdict == Verdict::Fail {
        return Verdict::Undetermined(FieldSet::of(&[kind.anchor()]));
    }
    verdict
}

fn one(check: &mut Check<'_, '_>) -> Verdict {
    let verdict = match (check.rule.check)(check) {
        Ok(verdict) | Err(verdict) => verdict,
    };
    #[cfg(test)]
    tests::note_reads(check, verdict);
    verdict
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
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use super::*;
    use crate::record::Kind;

    /// What the engine skips would have passed: each of these rules, on each of these names, without the engine.
    #[test]
    fn plain_names_would_pass() {
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

    thread_local! {
        /// What each rule read beside the field it ran on, in the runs of this test.
        static READ: RefCell<BTreeMap<&'static str, FieldSet>> = const { RefCell::new(BTreeMap::new()) };
    }

    /// A rule reads only what it declares and the field it runs on, never another of those it runs on: otherwise the
    /// catalogue and "what does this field touch" would lie. What would decide an open verdict counts as read.
    pub(super) fn note_reads(check: &Check<'_, '_>, verdict: Verdict) {
        let mut read = check.read.replace(FieldSet::EMPTY);
        if let Verdict::Undetermined(needs) = verdict {
            read = read.or(needs);
        }
        let read = read.without(check.field.map_or(FieldSet::EMPTY, |field| FieldSet::of(&[field])));
        let stray: Vec<_> = read.without(FieldSet::of(check.rule.reads)).iter().collect();
        assert!(stray.is_empty(), "{} on {:?} reads {stray:?} undeclared", check.rule.name, check.field);
        READ.with_borrow_mut(|all| {
            let of = all.entry(check.rule.name).or_insert(FieldSet::EMPTY);
            *of = of.or(read);
        });
    }

    /// A rule declares only what it reads: each field in some example or vector.
    #[cfg(all(feature = "catalogue", feature = "communes"))]
    #[test]
    fn every_declared_field_is_read() {
        for (text, context) in examples().chain(vectors()) {
            drop(check(&Record::from_json(Kind::Birth, &text), &context));
        }
        let read = READ.take();
        let mut unread = Vec::new();
        for rule in RULES {
            let read = read.get(rule.name).copied().unwrap_or(FieldSet::EMPTY);
            let rest = FieldSet::of(rule.reads).without(read);
            unread.extend(rest.iter().map(|field| format!("{}: {}", rule.name, field.path())));
        }
        assert!(unread.is_empty(), "declared, but read in no example or vector:\n{}", unread.join("\n"));
    }

    #[cfg(all(feature = "catalogue", feature = "communes"))]
    fn examples() -> impl Iterator<Item = (String, Context)> {
        RULES.iter().flat_map(|rule| rule.docs.examples).map(|example| {
            let context = Context::new(example.today).stage(example.stage);
            (example.record.to_owned(), context.communes(Communes::embedded()))
        })
    }

    /// The records of the conformance suite, those in bytes left out.
    #[cfg(feature = "communes")]
    fn vectors() -> impl Iterator<Item = (String, Context)> {
        let mut open = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite"))];
        let mut found = Vec::new();
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let Ok(serde_json::Value::Object(file)) = serde_json::from_str(&text) else { continue };
            for vector in file.get("vectors").and_then(serde_json::Value::as_array).into_iter().flatten() {
                let options = &vector["options"];
                let today = crate::date::parse(options["today"].as_str().unwrap()).unwrap().first();
                let stage = Stage::from_name(options["stage"].as_str().unwrap()).unwrap();
                let record = match &vector["text"] {
                    serde_json::Value::String(text) => text.clone(),
                    _ => vector["record"].to_string(),
                };
                found.push((record, Context::new(today).stage(stage).communes(Communes::embedded())));
            }
        }
        found.into_iter()
    }
}
