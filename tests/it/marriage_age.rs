//! The table of ages of marriage through the whole engine: no is an error of a form and a warning of a book, open a warning
//! at most, yes nothing.

use hotich::{Context, Kind, Record, Severity, Stage, check};

/// An office in each territory, named as it was through all the years of the table.
fn office(territory: &str) -> &'static str {
    match territory {
        "north" => "UBHC xã Hợp Thành, huyện Yên Thành, tỉnh Nghệ An",
        "south" => "Quận Nhì, Đô thành Sài Gòn",
        "" => "UBND xã Hợp Thành",
        other => panic!("{other}"),
    }
}

#[test]
fn every_line_of_the_table() {
    let table = include_str!("../../data/marriage-age.tsv");
    let mut count = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let [sex, born, married, territory, lawful, row, _note] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("{line}")
        };
        let spouse = if sex == "Nam" { "husband" } else { "wife" };
        let office = office(territory);
        let json = format!(
            r#"{{"registration":{{"date":"{married}","office":"{office}"}},"{spouse}":{{"birthDate":"{born}"}}}}"#
        );
        let record = Record::from_json(Kind::Marriage, &json);
        for stage in [Stage::Submit, Stage::Archive] {
            // The first days of the law of 2027 are among the rows.
            let today = "2027-03-15".parse().unwrap();
            let report = check(&record, &Context::new(today).stage(stage));
            let mut of_age = report.of_rule("marriage/age").map(hotich::Finding::severity);
            let found = of_age.next();
            assert_eq!(of_age.next(), None, "{line}");
            let silent = matches!(row, "marriage.age-south" | "marriage.min-age-before");
            let agrees = match (lawful, stage) {
                ("yes", _) => found.is_none(),
                ("open", _) if silent => found.is_none(),
                ("open", _) => found != Some(Severity::Error),
                ("no", Stage::Submit) => found == Some(Severity::Error),
                ("no", _) => found == Some(Severity::Warning),
                other => panic!("{other:?}"),
            };
            assert!(agrees, "{} {found:?}: {line}", stage.name());
        }
        count += 1;
    }
    assert_eq!(count, 163);
}
