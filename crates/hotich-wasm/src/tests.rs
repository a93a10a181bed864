//! Run by `wasm-pack test` in Node and in Chromium: the border itself, and that this host agrees with what the native
//! tests of the library expect.

use hotich::{Attribute, Field, Role};
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

#[cfg(feature = "tools")]
mod tools;

const NAME: Field = Role::Child.at(Attribute::Name);
const BIRTH_DATE: Field = Role::Child.at(Attribute::BirthDate);

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

fn packed(values: &[(Field, &str)]) -> (String, usize) {
    let mut text = String::new();
    for (field, value) in values {
        let slot = Kind::Birth.layout().slot(*field).unwrap();
        text.extend(['~', char::from(b'!' + slot)]);
        text.push_str(value);
    }
    (text, values.len())
}

fn check(checker: &mut Checker, values: &[(Field, &str)]) -> String {
    let (text, values) = packed(values);
    checker.check(text.as_bytes(), values, None).unwrap().unwrap()
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
    let of_json = checker.check_text(text, None).unwrap();
    assert_eq!(check(&mut checker, &[(NAME, "  Ðỗ  Thị Bình"), (BIRTH_DATE, "5/3/68")]), of_json);
    assert!(of_json.contains("Đỗ Thị Bình"));
}

#[wasm_bindgen_test]
fn what_may_mean_something_else_is_left_to_json() {
    let mut checker = checker(&GIVEN).unwrap();
    for (packed, values) in [(&b"~!1~2"[..], 1), (b"~!\xef\xbf\xbd", 1), (b"~!\xff", 1), (b"1", 0)] {
        assert!(checker.check(packed, values, None).unwrap().is_none());
    }
    assert!(checker.check_text(r#"{"so":"\ud800"}"#, None).unwrap().contains("input/broken-text"));
}

#[wasm_bindgen_test]
fn one_field_and_masks() {
    let mut checker = checker(&Given { masked: true, ..GIVEN }).unwrap();
    let (text, values) = packed(&[(NAME, "Nguyễn 3"), (BIRTH_DATE, "31/02/1968")]);
    let field = || Some("child.birthDate".to_owned());
    let report = checker.check(text.as_bytes(), values, field()).unwrap().unwrap();
    assert!(report.contains("date/impossible") && !report.contains("1968") && !report.contains("child.name"));
    assert!(checker.check(text.as_bytes(), values, Some("child.shoe".to_owned())).is_err());
    let json = r#"{"child":{"name":"Nguyễn 3","birthDate":"31/02/1968"}}"#;
    assert_eq!(checker.check_text(json, field()).unwrap(), report);
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
    assert!(checker.check(b"", 0, None).is_err() && checker.check_text("{}", None).is_err());
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
