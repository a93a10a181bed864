//! Submissions of linked procedures, decided from the law before any program was run: what is lawful has no finding worse than
//! told, what is not has one where it is wrong.

use hotich::linked::check;
use hotich::{Context, Language, Severity, Stage};
use serde_json::Value;

#[test]
fn submissions_are_judged_as_the_law_does() {
    let cases = std::fs::read_to_string("tests/linked/cases.jsonl").unwrap();
    let mut seen = 0;
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let (id, text) = (&case["id"], |key: &str| case[key].as_str().unwrap().to_owned());
        let severity = |key: &str| text(key).parse::<Severity>().unwrap();
        let context = Context::new(text("asof").parse().unwrap()).stage(Stage::Submit);
        let report = check(&case["submission"].to_string(), None, &context);
        let all: Vec<_> = report.all(Language::En, false).collect();
        // The gravest severity is the first.
        if case["paths"].is_null() {
            let worse: Vec<_> = all.iter().filter(|(.., is, _)| *is < severity("worst")).collect();
            assert!(worse.is_empty(), "{id}: {worse:?}");
        } else {
            let paths = case["paths"].as_array().unwrap();
            let here = |path: &str| paths.iter().any(|wanted| wanted == path);
            let found = all.iter().any(|(_, path, is, _)| here(path) && *is <= severity("severity"));
            assert!(found, "{id}: {all:?}");
        }
        seen += 1;
    }
    assert_eq!(seen, 16);
}
