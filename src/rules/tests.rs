//! What every rule of the list has to hold.

use std::collections::BTreeSet;

use super::*;
use crate::card::Severity;
use crate::check::{Context, Related, check, check_related, related_verdict, verdict};
use crate::finding::Arg;
use crate::language::Language;
use crate::law::{Basis, CountsFrom, DE_FACTO_MARRIAGE, Status};
use crate::record::Record;
use crate::schema::{Kind, Stage};

/// Rules that cannot be broken by a record alone, but by a row of a sheet.
const NOT_BY_RECORD: [&str; 1] = ["input/row-width"];

#[test]
fn names_are_sorted_unique_and_plain() {
    assert!(RULES.is_sorted_by(|a, b| a.card.name < b.card.name));
    for rule in RULES {
        assert!(
            rule.card.name.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'-' | b'/' | b'0'..=b'9'))
        );
        let file =
            format!("{}/src/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.card.name.replace('-', "_"));
        assert!(std::path::Path::new(&file).is_file(), "{file}");
    }
}

#[test]
fn every_file_is_in_the_list() {
    let root = format!("{}/src/rules", env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeSet::new();
    for folder in std::fs::read_dir(&root).unwrap().flatten().filter(|e| e.path().is_dir()) {
        for file in std::fs::read_dir(folder.path()).unwrap().flatten().filter(|e| e.file_name() != "mod.rs")
        {
            let subject = folder.file_name().into_string().unwrap();
            let file = file.file_name().into_string().unwrap();
            files.insert(format!("{subject}/{}", file.trim_end_matches(".rs")).replace('_', "-"));
        }
    }
    let listed: BTreeSet<String> = RULES.iter().map(|rule| rule.card.name.to_owned()).collect();
    let unlisted: Vec<&String> = files.difference(&listed).collect();
    let without_file: Vec<&String> = listed.difference(&files).collect();
    assert!(unlisted.is_empty(), "not in RULES: {unlisted:?}");
    assert!(without_file.is_empty(), "without a file of that name: {without_file:?}");
}

/// This rule reads rows of a schedule among other law, so its citations stand beside it.
#[test]
fn the_rule_on_effective_dates_follows_its_schedule() {
    let card = &RULES.iter().find(|rule| rule.card.name == "marriage/effective-date").unwrap().card;
    let rows = DE_FACTO_MARRIAGE.rows.iter().filter(|row| row.value != CountsFrom::Start);
    for (at, row) in rows.enumerate() {
        assert!(card.basis.all().contains(&row.basis), "row {at}: {:?}", row.basis);
    }
}

#[test]
fn only_known_law_makes_errors() {
    for rule in RULES {
        let basis = rule.card.basis.all();
        let known = basis.iter().any(|citation| citation.status != Status::Unverified);
        if !basis.is_empty() && !known {
            assert_ne!(rule.card.severity.form, Severity::Error, "{}", rule.card.name);
            assert_ne!(rule.card.severity.archive, Severity::Error, "{}", rule.card.name);
        }
    }
}

/// What the law of an old entry forbade is at most a warning in an archive, whatever record is checked: its book was written
/// long ago. Contradictions of the record with itself, with a form or with how numbers are built are no matter of law.
#[cfg(feature = "catalogue")]
#[test]
fn archives_get_no_error_of_law() {
    let mut warnings = 0;
    for example in RULES.iter().flat_map(|rule| rule.card.docs.examples) {
        let record = Record::from_json(example.kind, example.record);
        for finding in check(&record, &Context::new(example.today).stage(Stage::Archive)).findings() {
            let of_itself = matches!(finding.card.basis, Basis::Consistency) && finding.basis().is_empty();
            let of_law = finding.card.basis.is_law()
                || !of_itself && !matches!(finding.card.basis, Basis::Form(_) | Basis::Data(_));
            assert!(
                !of_law || finding.severity != Severity::Error,
                "{} of {}",
                finding.rule(),
                example.record
            );
            warnings += usize::from(of_law && finding.severity == Severity::Warning);
        }
    }
    assert!(warnings > 200, "{warnings} warnings of law");
}

/// What number a person has is told by the law of the day of the entry, and before there was such a number by none.
#[test]
fn numbers_cite_the_law_of_their_day() {
    let cited = |registered: &str, number: &str, rule: &str| -> Vec<&'static str> {
        let record = format!(
            r#"{{"registration":{{"date":"{registered}"}},"mother":{{"birthDate":"1986","personalId":"{number}"}}}}"#
        );
        let record = Record::from_json(Kind::Birth, &record);
        let context = Context::new(crate::date::day(2027, 4, 15)).stage(Stage::Archive);
        let report = check(&record, &context);
        let findings = report.findings().iter().filter(|finding| finding.rule() == rule);
        let acts = findings.flat_map(|it| it.basis()).map(|citation| citation.act.id).collect();
        assert!(report.findings().iter().any(|finding| finding.rule() == rule), "{rule} {registered}");
        acts
    };
    for (registered, of_length, of_parts) in [
        ("15/12/2015", &[][..], &[][..]),
        ("15/02/2016", &["luat-cccd-2014"], &["nd-137-2015"]),
        ("30/06/2024", &["luat-cccd-2014"], &["nd-137-2015", "tt-59-2021"]),
        ("01/07/2024", &["luat-can-cuoc-2023"], &["nd-70-2024"]),
    ] {
        assert_eq!(cited(registered, "03818600452", "person/number-format"), of_length, "{registered}");
        assert_eq!(cited(registered, "038187004521", "person/number-birth-year"), of_parts, "{registered}");
        assert_eq!(cited(registered, "038086004521", "person/number-sex"), of_parts, "{registered}");
    }
}

#[test]
fn intervals_are_in_order() {
    for rule in RULES {
        if let (Some(from), Some(to)) = (rule.card.in_force.from, rule.card.in_force.to) {
            assert!(from <= to, "{}", rule.card.name);
        }
    }
}

fn placeholders(message: &str) -> BTreeSet<&str> {
    message.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_name_the_arguments() {
    for rule in RULES {
        for message in rule.card.messages {
            for text in [message.vi(), message.en()] {
                let mut named = placeholders(text);
                named.remove("field");
                named.remove("role");
                named.remove("kind");
                assert_eq!(named, message.args().collect(), "{}: {text}", rule.card.name);
            }
            assert!(!message.vi().is_empty() && !message.en().is_empty(), "{}", rule.card.name);
        }
    }
}

#[cfg(feature = "catalogue")]
#[test]
fn documentation_has_a_summary_and_a_text() {
    for rule in RULES {
        for language in [Language::Vi, Language::En] {
            let mut parts = rule.card.docs.text.get(language).trim().splitn(2, "\n\n");
            let summary = parts.next().unwrap().trim();
            assert!(summary.ends_with('.') && !summary.is_empty(), "{}: {summary}", rule.card.name);
            assert!(parts.next().is_some_and(|text| text.trim().len() > 40), "{}", rule.card.name);
        }
    }
}

#[cfg(all(feature = "catalogue", feature = "communes", feature = "related"))]
#[test]
fn examples_do_what_they_say() {
    for rule in RULES {
        for example in rule.card.docs.examples {
            let record = Record::from_json(example.kind, example.record);
            let mut context = Context::new(example.today).stage(example.stage);
            if example.communes {
                context = context.communes(crate::place::Communes::embedded());
            }
            let related: Related =
                example.related.iter().map(|(kind, other)| Record::from_json(*kind, other)).collect();
            let found = match rule.is_of_related() {
                true => related_verdict(rule.card.name, &record, &related, &context),
                false => verdict(rule.card.name, &record, &context),
            };
            let found = found.unwrap();
            let case = format!("{}: {}", rule.card.name, example.note);
            assert_eq!(found.name(), example.verdict, "{case}");
            let report = check_related(&record, &related, &context);
            assert_eq!(report.of_rule(rule.card.name).count() > 0, example.verdict == "fail", "{case}");
            for finding in report.of_rule(rule.card.name) {
                for language in [Language::Vi, Language::En] {
                    assert!(!finding.message(language, false).contains('{'), "{case}");
                }
                masked(finding, &case);
            }
            let json = report.to_json(&crate::Render::default());
            serde_json::from_str::<serde_json::Value>(&json).unwrap();
        }
    }
}

/// A masked message shows no personal value.
#[cfg(all(feature = "catalogue", feature = "communes", feature = "related"))]
fn masked(finding: &crate::Finding, case: &str) {
    let message = finding.message(Language::Vi, true);
    for (_, arg) in finding.args() {
        if let Arg::Text(text) = arg
            && text.len() > 3
        {
            assert!(!message.contains(text.as_str()), "{case}: {message}");
        }
    }
}

#[cfg(feature = "catalogue")]
#[test]
fn every_rule_has_a_failing_and_a_passing_example() {
    for rule in RULES.iter().filter(|rule| !NOT_BY_RECORD.contains(&rule.card.name)) {
        for wanted in ["fail", "pass"] {
            assert!(
                rule.card.docs.examples.iter().any(|e| e.verdict == wanted),
                "{}: no {wanted}",
                rule.card.name
            );
        }
    }
}
