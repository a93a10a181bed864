//! A marriage of today and one of an old book: each is judged by the law of its own day.
//!
//! `cargo run --example check_marriage`. Everybody here is made up.

use std::fmt::Write as _;

use hotich::date::day;
use hotich::{Context, Kind, Language, Record, Render, Stage};

fn marriage(registered: &str, wife_born: &str) -> Record {
    let json = format!(
        r#"{{
            "registration": {{
                "date": "{registered}", "office": "Ủy ban nhân dân khu phố Hoàn Kiếm, thành phố Hà Nội"
            }},
            "husband": {{ "name": "Lê Văn Tám", "birthDate": "05/03/1950" }},
            "wife": {{ "name": "Đỗ Thị Hoà", "birthDate": "{wife_born}" }}
        }}"#
    );
    Record::from_json(Kind::Marriage, &json)
}

/// The findings on both, then the report on one as other programs read it.
pub(crate) fn run() -> Result<String, std::fmt::Error> {
    let today = day(2026, 11, 23);
    let mut out = String::new();
    for (registered, wife_born, stage) in
        [("12/03/2020", "20/04/2005", Stage::Submit), ("12/03/1975", "20/04/1958", Stage::Archive)]
    {
        let report = hotich::check(&marriage(registered, wife_born), &Context::new(today).stage(stage));
        writeln!(out, "registered on {registered}, stage {stage}:")?;
        for finding in report.findings() {
            writeln!(
                out,
                "  {} {}: {}",
                finding.severity(),
                finding.rule(),
                finding.message(Language::Vi, false)
            )?;
        }
        for open in report.undetermined() {
            let needed = report.kind().layout().columns_of(open.needs()).map(|column| column.path);
            writeln!(out, "  open: {}, for want of {}", open.rule(), needed.collect::<Vec<_>>().join(", "))?;
        }
    }
    // Masked: no value of a person is in it.
    let report = hotich::check(&marriage("12/03/2020", "20/04/2005"), &Context::new(today));
    writeln!(out, "{}", report.to_json(&Render::new(Language::En).masked(true).full(false)))?;
    Ok(out)
}

fn main() -> Result<(), std::fmt::Error> {
    print!("{}", run()?);
    Ok(())
}
