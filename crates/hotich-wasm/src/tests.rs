//! Run by `wasm-pack test` in Node and in Chromium: the border itself, and that this host agrees with what the native
//! tests of the library expect.

use hotich::{Attribute, Field, Role};
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

#[cfg(feature = "tools")]
mod tools;

const NAME: Field = Role::Child.at(Attribute::Name);
const BIRTH_DATE: Field = Role::Child.at(Attribute::BirthDate);

#[derive(Clone, Copy)]
struct Given<'a> {
    kind: &'a str,
    stage: &'a str,
    today: &'a str,
    language: &'a str,
    masked: bool,
    full: bool,
    communes: bool,
    profile: Option<&'a str>,
}

const GIVEN: Given<'_> = Given {
    kind: "birth",
    stage: "archive",
    today: "2026-11-23",
    language: "en",
    masked: false,
    full: false,
    communes: false,
    profile: None,
};

fn checker(given: &Given<'_>) -> Result<Checker, JsError> {
    let Given { kind, stage, today, language, masked, full, communes, profile } = *given;
    Checker::new(kind, stage, today, language, masked, full, communes, profile.map(str::to_owned))
}

fn packed(values: &[(Field, &str)]) -> (String, u32) {
    let mut text = String::new();
    for (field, value) in values {
        let slot = Kind::Birth.layout().slot(*field).unwrap();
        text.extend(['~', char::from(b'!' + slot)]);
        text.push_str(value);
    }
    (text, values.len() as u32)
}

/// What is told of a record, as JavaScript asks for it.
fn told(checker: &mut Checker, given: &[u8], values: Option<u32>, field: Option<&str>) -> u32 {
    checker.room(given.len());
    checker.given.copy_from_slice(given);
    checker.check(given.len(), values, field.map(str::to_owned))
}

fn check(checker: &mut Checker, values: &[(Field, &str)]) -> String {
    let (text, values) = packed(values);
    assert_ne!(told(checker, text.as_bytes(), Some(values), None), JSON);
    checker.text().unwrap()
}

fn check_text(checker: &mut Checker, json: &str, field: Option<&str>) -> String {
    assert_eq!(told(checker, json.as_bytes(), None, field), TEXT);
    checker.text().unwrap()
}

#[wasm_bindgen_test]
fn a_date_that_cannot_be() {
    let report = check(&mut checker(&GIVEN).unwrap(), &[(BIRTH_DATE, "31/02/1968")]);
    assert!(
        report.contains(r#""rule":"date/impossible","path":"child.birthDate","severity":"error""#),
        "{report}"
    );
}

#[wasm_bindgen_test]
fn packed_and_json_give_the_same_bytes() {
    let mut checker = checker(&Given { full: true, ..GIVEN }).unwrap();
    let text = r#"{"child":{"name":"  Ðỗ  Thị Bình","birthDate":"5/3/68"}}"#;
    let of_json = check_text(&mut checker, text, None);
    assert_eq!(check(&mut checker, &[(NAME, "  Ðỗ  Thị Bình"), (BIRTH_DATE, "5/3/68")]), of_json);
    assert!(of_json.contains("Đỗ Thị Bình"));
}

#[wasm_bindgen_test]
fn what_may_mean_something_else_is_left_to_json() {
    let mut checker = checker(&GIVEN).unwrap();
    for (packed, values) in [(&b"~!1~2"[..], 1), (b"~!\xef\xbf\xbd", 1), (b"~!\xff", 1), (b"1", 0)] {
        assert!(told(&mut checker, packed, Some(values), None) == JSON && checker.text().is_none());
    }
    assert!(check_text(&mut checker, r#"{"so":"\ud800"}"#, None).contains("input/broken-text"));
}

#[wasm_bindgen_test]
fn one_field_and_masks() {
    let mut checker = checker(&Given { masked: true, ..GIVEN }).unwrap();
    let (text, values) = packed(&[(NAME, "Nguyễn 3"), (BIRTH_DATE, "31/02/1968")]);
    let field = Some("child.birthDate");
    assert_eq!(told(&mut checker, text.as_bytes(), Some(values), field), TEXT);
    let report = checker.text().unwrap();
    assert!(report.contains("date/impossible") && !report.contains("1968") && !report.contains("child.name"));
    assert_eq!(told(&mut checker, text.as_bytes(), Some(values), Some("child.shoe")), FIELD);
    let json = r#"{"child":{"name":"Nguyễn 3","birthDate":"31/02/1968"}}"#;
    assert_eq!(check_text(&mut checker, json, field), report);
}

#[wasm_bindgen_test]
fn a_short_report_without_findings_is_one_day() {
    let date = Role::Registration.at(Attribute::Date);
    let draft = Given { stage: "draft", ..GIVEN };
    let of = |given: &Given<'_>, value: &str| {
        let mut checker = checker(given).unwrap();
        let (text, values) = packed(&[(date, value)]);
        (told(&mut checker, text.as_bytes(), Some(values), None), checker.text().unwrap())
    };
    let (told, text) = of(&draft, "05/03/1968");
    assert_eq!((told >> 9, told >> 5 & 15, told & 31), (1968, 3, 5));
    assert!(
        text.contains(r#""lawDate":"1968-03-05","counts":{"error":0,"warning":0,"info":0},"findings":[]"#)
    );
    for (given, value) in [
        // A span of days, and a finding.
        (draft, "1968"),
        (draft, "31/02/1968"),
        (Given { full: true, ..draft }, "05/03/1968"),
        (Given { masked: true, ..draft }, "05/03/1968"),
    ] {
        assert_eq!(of(&given, value).0, TEXT, "{value}");
    }
}

#[wasm_bindgen_test]
fn options_that_mean_nothing_are_refused() {
    for wrong in [
        Given { kind: "wedding", ..GIVEN },
        Given { stage: "later", ..GIVEN },
        Given { today: "2026-02-30", ..GIVEN },
        Given { today: "2026", ..GIVEN },
        Given { language: "fr", ..GIVEN },
        Given { profile: Some("{"), ..GIVEN },
    ] {
        assert!(checker(&wrong).is_err());
    }
}

#[wasm_bindgen_test]
fn the_table_of_communes() {
    // In one test, for the table stays.
    assert!(checker(&Given { communes: true, ..GIVEN }).is_err());
    assert!(load_communes(b"HTXC").is_err());
    #[cfg(feature = "tools")]
    tools::places_without_the_table();
    let file = include_bytes!("../../../src/place/communes.bin");
    load_communes(file).unwrap();
    load_communes(file).unwrap();
    #[cfg(feature = "tools")]
    tools::places_with_the_table();
    assert!(checker(&Given { communes: true, ..GIVEN }).is_ok());
}

#[wasm_bindgen_test]
fn a_record_by_itself_does_not_tell_its_kind() {
    let mut checker = checker(&Given { kind: "auto", ..GIVEN }).unwrap();
    assert_eq!((told(&mut checker, b"", Some(0), None), told(&mut checker, b"{}", None, None)), (JSON, JSON));
}

#[wasm_bindgen_test]
fn patterns_are_checked_or_refused() {
    let pattern = r#"{"patterns":[{"field":"child.name","pattern":"^B","vi":"x","en":"x"}]}"#;
    let checker = checker(&Given { profile: Some(pattern), ..GIVEN });
    if cfg!(feature = "tools") {
        assert!(check(&mut checker.unwrap(), &[(NAME, "A")]).contains("profile/pattern"));
    } else {
        assert!(checker.is_err());
    }
}

#[wasm_bindgen_test]
fn what_there_is() {
    assert!(rules("vi").unwrap().contains("date/impossible") && rules("fr").is_none());
    assert!(fields("birth").unwrap().contains("nksHoTen") && fields("wedding").is_none());
    for kind in Kind::ALL {
        assert!(
            kinds().contains(&format!("{{\"name\":\"{}\"", kind.name())) && fields(kind.name()).is_some()
        );
    }
    assert!(info().contains(hotich::VERSION));
}
