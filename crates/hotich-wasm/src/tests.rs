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

fn packed(values: &[(Field, &str)]) -> Vec<u16> {
    let mut units = Vec::new();
    for (field, text) in values {
        let text: Vec<u16> = text.encode_utf16().collect();
        units.extend([
            u16::from(Kind::Birth.layout().slot(*field).unwrap()),
            0,
            u16::try_from(text.len()).unwrap(),
            0,
        ]);
        units.extend(text);
    }
    units
}

#[wasm_bindgen_test]
fn a_date_that_cannot_be() {
    let report = checker(&GIVEN).unwrap().check(&packed(&[(BIRTH_DATE, "31/02/1968")])).unwrap();
    assert!(
        report.contains(r#""rule":"date/impossible","path":"child.birthDate","severity":"error""#),
        "{report}"
    );
}

#[wasm_bindgen_test]
fn packed_and_json_give_the_same_bytes() {
    let mut checker = checker(&Given { full: true, ..GIVEN }).unwrap();
    let of_json = checker.check_text(r#"{"child":{"name":"  Ðỗ  Thị Bình","birthDate":"5/3/68"}}"#).unwrap();
    let packed = packed(&[(NAME, "  Ðỗ  Thị Bình"), (BIRTH_DATE, "5/3/68")]);
    assert_eq!(checker.check(&packed).unwrap(), of_json);
    assert!(of_json.contains("Đỗ Thị Bình"));
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_and_a_torn_run_are_findings() {
    let mut checker = checker(&GIVEN).unwrap();
    let mut units = packed(&[(NAME, "A")]);
    *units.last_mut().unwrap() = 0xd800;
    assert!(checker.check(&units).unwrap().contains("input/broken-text"));
    assert!(checker.check(&[1, 0, 9]).unwrap().contains("input/malformed"));
}

#[wasm_bindgen_test]
fn one_field_and_masks() {
    let mut checker = checker(&Given { masked: true, ..GIVEN }).unwrap();
    let units = packed(&[(NAME, "Nguyễn 3"), (BIRTH_DATE, "31/02/1968")]);
    let report = checker.check_field(&units, "child.birthDate").unwrap();
    assert!(report.contains("date/impossible") && !report.contains("1968") && !report.contains("child.name"));
    assert!(checker.check_field(&units, "child.shoe").is_err());
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
    assert!(checker.check(&[]).is_err() && checker.check_text("{}").is_err());
    assert!(checker.check_field(&[], "child.name").is_err());
}

#[wasm_bindgen_test]
fn patterns_are_checked_or_refused() {
    let pattern = r#"{"patterns":[{"field":"child.name","pattern":"^B","vi":"x","en":"x"}]}"#;
    let checker = checker(&Given { profile: Some(pattern), ..GIVEN });
    if cfg!(feature = "tools") {
        assert!(checker.unwrap().check(&packed(&[(NAME, "A")])).unwrap().contains("profile/pattern"));
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
