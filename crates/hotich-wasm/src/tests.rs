//! Run by `wasm-pack test` in Node and in Chromium: the border itself, and that this host agrees with what the native
//! tests of the library expect.

use hotich::{Attribute, Field, Role};
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

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
    let checker = checker(&Given { full: true, ..GIVEN }).unwrap();
    let of_json = checker.check_text(r#"{"child":{"name":"  Ðỗ  Thị Bình","birthDate":"5/3/68"}}"#).unwrap();
    let packed = packed(&[(NAME, "  Ðỗ  Thị Bình"), (BIRTH_DATE, "5/3/68")]);
    assert_eq!(checker.check(&packed).unwrap(), of_json);
    assert!(of_json.contains("Đỗ Thị Bình"));
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_and_a_torn_run_are_findings() {
    let checker = checker(&GIVEN).unwrap();
    let mut units = packed(&[(NAME, "A")]);
    *units.last_mut().unwrap() = 0xd800;
    assert!(checker.check(&units).unwrap().contains("input/broken-text"));
    assert!(checker.check(&[1, 0, 9]).unwrap().contains("input/malformed"));
}

#[wasm_bindgen_test]
fn one_field_and_masks() {
    let checker = checker(&Given { masked: true, ..GIVEN }).unwrap();
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
fn places_before_and_after_the_table_is_loaded() {
    // In one test, for the table stays.
    assert!(checker(&Given { communes: true, ..GIVEN }).is_err());
    let found = parse_place("P5, Q3, TPHCM", None, 5).unwrap();
    assert!(found.contains("no-communes") && found.contains("Hồ Chí Minh"), "{found}");
    assert!(place_successor("27151", None).is_err());
    assert!(load_communes(b"HTXC").is_err());
    let file = include_bytes!("../../../src/place/communes.bin");
    load_communes(file).unwrap();
    load_communes(file).unwrap();
    let found = parse_place("P5, Q3, TPHCM", Some("2025-05-01".into()), 5).unwrap();
    assert!(found.contains("\"output\":\"phường 5, quận 3, thành phố Hồ Chí Minh\""), "{found}");
    assert!(parse_place("P5", Some("2025-02-30".into()), 5).is_err());
    assert!(place_successor("27151", None).unwrap().unwrap().contains("successors"));
    assert!(place_successor("99999", None).unwrap().is_none());
    assert!(checker(&Given { communes: true, ..GIVEN }).is_ok());
}

#[wasm_bindgen_test]
fn a_book_in_pieces() {
    let checker = checker(&GIVEN).unwrap();
    let mut book = checker.book("jsonl", None, None).unwrap();
    let mut out = String::new();
    for piece in "so,nksHoTen,nksNgaySinh\n1,Lê An,31.02.1968\n2,Lê Bình,1968".as_bytes().chunks(7) {
        out += &book.push(piece).unwrap();
    }
    out += &book.finish().unwrap();
    let (lines, summary) = out.split_once('\u{1e}').unwrap();
    assert_eq!(lines.lines().count(), 2);
    assert!(lines.contains("date/impossible") && summary.contains("\"rows\":2"), "{summary}");
    assert!(checker.book("jsonl", None, None).unwrap().finish().is_err());
}

#[wasm_bindgen_test]
fn a_book_tells_its_kind_and_a_record_by_itself_does_not() {
    let checker = checker(&Given { kind: "auto", ..GIVEN }).unwrap();
    for (file, kind) in [("so,nksHoTen\n1,A\n", "birth"), ("so,chongHoTen\n1,A\n", "marriage")] {
        let mut book = checker.book("jsonl", None, None).unwrap();
        let out = book.push(file.as_bytes()).unwrap() + &book.finish().unwrap();
        assert!(out.contains(&format!("\"kinds\":{{\"{kind}\":1}}")), "{out}");
    }
    let mut unclear = checker.book("none", None, None).unwrap();
    unclear.push(b"so\n1\n").unwrap();
    assert!(unclear.finish().is_err());
    assert!(checker.check(&[]).is_err() && checker.check_text("{}").is_err());
    assert!(checker.check_field(&[], "child.name").is_err());
}

#[wasm_bindgen_test]
fn values_by_themselves() {
    assert!(normalize_name(" Ðỗ ", false, None).contains("\"output\":\"Đỗ\""));
    let found = parse_date("5/3/1968", "2026-11-23", false);
    assert!(found.is_some_and(|found| found.contains("1968-03-05")));
    assert!(parse_date("24902", "2026-11-23", false).is_some_and(|found| found.contains("excel-serial")));
    assert_eq!(parse_date("1968", "today", false), None);
    assert!(parse_id("001092000001", "personal", "2026-11-23").unwrap().contains("\"valid\":true"));
    assert!(parse_id("1", "shoe", "2026-11-23").is_none() && parse_id("1", "", "2026").is_none());
    assert!(rules("vi").unwrap().contains("date/impossible") && rules("fr").is_none());
    assert!(fields("birth").unwrap().contains("nksHoTen") && fields("wedding").is_none());
    for kind in Kind::ALL {
        assert!(
            kinds().contains(&format!("{{\"name\":\"{}\"", kind.name())) && fields(kind.name()).is_some()
        );
    }
    assert!(info().unwrap().is_object());
}
