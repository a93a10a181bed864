//! A profile: what one deployment changes. Rules turned off or made milder, a pattern of its own, and what a mistake in
//! the profile is answered.
//!
//! `cargo run --example profile`. Everybody here is made up.

use std::fmt::Write as _;

use hotich::date::day;
use hotich::{Context, Kind, Language, Profile, Record, Stage};

const PROFILE: &str = r#"{
    "off": ["text/normalised"],
    "severity": { "date/impossible": "warning" },
    "patterns": [{
        "field": "registration.number", "pattern": "^[0-9]+$", "severity": "error",
        "vi": "Số chỉ gồm chữ số.", "en": "Digits only."
    }]
}"#;

/// The findings without and with the profile, then an error in both languages.
pub(crate) fn run() -> Result<String, Box<dyn std::error::Error>> {
    let record = Record::from_json(
        Kind::Birth,
        r#"{
            "registration": { "number": "12a", "date": "12/03/1968" },
            "child": { "name": "Nguyễn  Văn An", "birthDate": "31/02/1968" }
        }"#,
    );
    let context = Context::new(day(2026, 11, 23)).stage(Stage::Archive);
    let mut out = String::new();
    for (name, context) in
        [("without", context.clone()), ("with", context.profile(Profile::from_json(PROFILE)?))]
    {
        writeln!(out, "{name} the profile:")?;
        for finding in hotich::check(&record, &context).findings() {
            writeln!(out, "  {} {}", finding.severity(), finding.rule())?;
        }
    }
    if let Err(error) = Profile::from_json(r#"{ "off": ["text/spacs"] }"#) {
        for language in Language::ALL {
            writeln!(out, "{}: {}", error.code(), error.message(language))?;
        }
    }
    Ok(out)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", run()?);
    Ok(())
}
