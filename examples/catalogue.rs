//! What there is: the kinds of record with their fields, the rules of a kind with their law, names read and refused.
//!
//! `cargo run --example catalogue`.

use std::fmt::Write as _;

use hotich::rules::RULES;
use hotich::{Kind, Language, Stage, catalogue};

/// Kinds, rules on both persons of a marriage, a name that there is not.
pub(crate) fn run() -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    for kind in Kind::ALL {
        let (label, columns) = (kind.label().get(Language::Vi), kind.layout().columns);
        writeln!(out, "{kind} ({label}): {} fields, the first {}", columns.len(), columns[0].path)?;
    }
    let of_marriage = RULES.iter().filter(|rule| rule.card.name.starts_with("marriage/"));
    for rule in of_marriage {
        let stages: Vec<String> = catalogue::stages_of(rule).iter().map(Stage::to_string).collect();
        writeln!(out, "{rule}: {} at {}", rule.card.severity.form, stages.join(", "))?;
        for citation in catalogue::basis_of(rule) {
            writeln!(out, "  {citation} ({})", citation.status)?;
        }
    }
    if let Err(error) = "wedding".parse::<Kind>() {
        writeln!(out, "{}: {error}", error.code())?;
    }
    Ok(out)
}

fn main() -> Result<(), std::fmt::Error> {
    print!("{}", run()?);
    Ok(())
}
