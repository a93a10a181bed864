//! A birth as a form hands it in: what is wrong, why, and what would mend it.
//!
//! `cargo run --example check_birth`. Everybody here is made up.

use std::fmt::Write as _;

use hotich::date::day;
use hotich::{Context, Field, Kind, Language, Record, Severity, Stage};

/// What the check says, a line for each finding.
pub(crate) fn run() -> Result<String, Box<dyn std::error::Error>> {
    let record = Record::from_json(
        Kind::Birth,
        r#"{
            "registration": { "date": "12/03/2024" },
            "child": { "name": "Nguyễn  Văn An", "sex": "Nam", "birthDate": "31/02/2024" },
            "mother": { "name": "Trần Thị Bình" }
        }"#,
    );
    // The day taken as today is an argument: nothing in the library reads a clock.
    let context = Context::new(day(2026, 11, 23)).stage(Stage::Submit);
    let report = hotich::check(&record, &context);

    let mut out = String::new();
    for finding in report.findings() {
        let message = finding.message(Language::En, false);
        writeln!(out, "{} {} at {}: {message}", finding.severity(), finding.rule(), finding.path())?;
        for citation in finding.basis() {
            writeln!(out, "  law: {citation}")?;
        }
        if finding.fix().is_some() {
            writeln!(out, "  fix: {}", finding.fix_text(false))?;
        }
    }
    writeln!(out, "{} errors", report.count(Severity::Error))?;

    // One field by itself, as a form asks while it is being filled.
    let field: Field = "child.birthDate".parse()?;
    let report = hotich::check_field(&record, field, &context.stage(Stage::Draft));
    writeln!(out, "{field} is {}", if report.is_acceptable() { "fine" } else { "wrong" })?;
    Ok(out)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", run()?);
    Ok(())
}
