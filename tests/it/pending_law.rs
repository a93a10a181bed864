//! The Law on civil status of 2026, in force on 2027-03-01: what is known of it holds then, and what is not is open.

use hotich::check::{check_for, verdict};
use hotich::date::day;
use hotich::rule::Verdict;
use hotich::{Context, Kind, Record, Stage};

const RULES: [&str; 3] = ["entry/office-district", "person/required", "declarant/required"];

fn said(registered: &str) -> (Vec<String>, usize) {
    let record = format!(
        r#"{{"registration":{{"date":"{registered}","office":"UBND huyện Nghi Lộc, tỉnh Nghệ An"}},"child":{{"sex":"1"}}}}"#
    );
    let record = Record::from_json(Kind::Birth, &record);
    let context = Context::new(day(2027, 3, 15)).stage(Stage::Submit);
    let verdicts = RULES.map(|rule| match verdict(rule, &record, &context).unwrap() {
        Verdict::Undetermined(needs) => format!("open, {} columns would decide", needs.iter().count()),
        other => other.to_string(),
    });
    let findings = check_for(&record, &context, false);
    (verdicts.into(), RULES.iter().map(|rule| findings.of_rule(rule).count()).sum())
}

#[test]
fn what_the_law_of_2014_forbade_is_open_and_no_column_decides_it() {
    let (last, findings) = said("28/02/2027");
    assert_eq!(last, ["fail"; 3]);
    assert!(findings > 3, "{findings}");
    assert_eq!(said("01/03/2027"), (vec!["open, 0 columns would decide".to_owned(); 3], 0));
    // The day that picks the law is one of several months.
    let (open, findings) = said("2027");
    assert_eq!((open, findings), (vec!["open, 1 columns would decide".to_owned(); 3], 0));
}

/// A proactive registration has no declarant, foreigners marry at the commune, and any commune registers.
#[test]
fn what_is_known_holds() {
    let check = |kind, record: &str| {
        let context = Context::new(day(2027, 3, 15)).stage(Stage::Submit);
        check_for(&Record::from_json(kind, record), &context, false)
    };
    let birth = r#"{"registration":{"date":"05/03/2027","type":"1"},"child":{"name":"Lê Văn Tám","birthDate":"01/03/2027"}}"#;
    assert_eq!(check(Kind::Birth, birth).of_rule("declarant/required").count(), 0);
    let marriage = r#"{"registration":{"date":"05/03/2027","office":"UBND xã Nghi Lộc, tỉnh Nghệ An"},
        "husband":{"nationality":"Pháp"},"wife":{"nationality":"Việt Nam"}}"#;
    assert_eq!(check(Kind::Marriage, marriage).of_rule("marriage/office-foreign").count(), 0);
}
