//! The examples of `examples/` run and say what they are there to show.

#![allow(dead_code, reason = "`main` is for `cargo run --example`")]

#[path = "../../examples/catalogue.rs"]
mod catalogue;
#[path = "../../examples/check_birth.rs"]
mod check_birth;
#[path = "../../examples/check_book.rs"]
mod check_book;
#[path = "../../examples/check_marriage.rs"]
mod check_marriage;
#[path = "../../examples/profile.rs"]
mod profile;

#[track_caller]
fn shows(out: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(out.contains(part), "no {part:?} in\n{out}");
    }
}

#[test]
fn a_birth() {
    let out = check_birth::run().unwrap();
    shows(&out, &["error date/impossible at child.birthDate: ", "text/normalised", "  fix: Nguyễn Văn An\n"]);
    shows(&out, &["  law: ", "child.birthDate is wrong\n"]);
}

#[test]
fn a_marriage() {
    let out = check_marriage::run().unwrap();
    // Under 18 in 2020 is under age; 16 in 1975 was under age by the law of 1959, which today only warns of.
    let (today, old) = out.split_once("registered on 12/03/1975").unwrap();
    shows(today, &["  error marriage/age: "]);
    shows(old, &["  warning marriage/age: ", "\"format\":1,"]);
    assert!(!old.contains("  error marriage/age"), "{out}");
    let json = out.lines().last().unwrap();
    assert!(!json.contains("2005") && json.contains("***"), "{json}");
}

#[test]
fn a_book() {
    let out = check_book::run().unwrap();
    shows(&out, &["{\"row\":1,", "{\"row\":2,", "error date/impossible: 1 in rows [1]\n"]);
    shows(&out, &["2 rows, errors: true\n", "archive: The file is a spreadsheet"]);
}

#[test]
fn a_profile() {
    let out = profile::run().unwrap();
    let (without, with) = out.split_once("with the profile").unwrap();
    shows(without, &["  error date/impossible\n", "text/normalised"]);
    shows(with, &["  warning date/impossible\n", "  error profile/pattern\n"]);
    assert!(!with.contains("  info text/normalised") && !with.contains("  warning text/normalised"), "{out}");
    shows(with, &["unknown-rule: cấu hình: text/spacs: ", "unknown-rule: profile: text/spacs: "]);
}

#[test]
fn the_catalogue() {
    let out = catalogue::run().unwrap();
    shows(&out, &["birth (khai sinh): ", "marriage/age: error at ", "(verified)"]);
    shows(&out, &["unknown-kind: no such kind of record; allowed: birth, marriage"]);
}
