//! What the module of the tools has beside that of forms.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{GIVEN, Given, checker};
use crate::tools::*;

/// Called by the test of the table, before it is loaded.
pub(super) fn places_without_the_table() {
    let found = parse_place("P5, Q3, TPHCM", None, 5).unwrap();
    assert!(found.contains("no-communes") && found.contains("Hồ Chí Minh"), "{found}");
    assert!(place_successor("27151", None).is_err());
}

/// And after.
pub(super) fn places_with_the_table() {
    let found = parse_place("P5, Q3, TPHCM", Some("2025-05-01".into()), 5).unwrap();
    assert!(found.contains("\"output\":\"phường 5, quận 3, thành phố Hồ Chí Minh\""), "{found}");
    assert!(parse_place("P5", Some("2025-02-30".into()), 5).is_err());
    assert!(place_successor("27151", None).unwrap().unwrap().contains("successors"));
    assert!(place_successor("99999", None).unwrap().is_none());
}

#[wasm_bindgen_test]
fn a_book_in_pieces() {
    let checker = checker(&GIVEN).unwrap();
    let mut book = checker.book("jsonl", None, None, None, None).unwrap();
    let mut out = String::new();
    for piece in "so,nksHoTen,nksNgaySinh\n1,Lê An,31.02.1968\n2,Lê Bình,1968".as_bytes().chunks(7) {
        out += &book.push(piece).unwrap();
    }
    out += &book.finish().unwrap();
    let (lines, summary) = out.split_once('\u{1e}').unwrap();
    assert_eq!(lines.lines().count(), 2);
    assert!(lines.contains("date/impossible") && summary.contains("\"rows\":2"), "{summary}");
    assert!(checker.book("jsonl", None, None, None, None).unwrap().finish().is_err());
}

#[wasm_bindgen_test]
fn a_book_tells_its_kind() {
    let checker = checker(&Given { kind: "auto", ..GIVEN }).unwrap();
    for (file, kind) in [("so,nksHoTen\n1,A\n", "birth"), ("so,chongHoTen\n1,A\n", "marriage")] {
        let mut book = checker.book("jsonl", None, None, None, None).unwrap();
        let out = book.push(file.as_bytes()).unwrap() + &book.finish().unwrap();
        assert!(out.contains(&format!("\"kinds\":{{\"{kind}\":1}}")), "{out}");
    }
    let mut unclear = checker.book("none", None, None, None, None).unwrap();
    unclear.push(b"so\n1\n").unwrap();
    assert!(unclear.finish().is_err());
}

#[wasm_bindgen_test]
fn values_by_themselves() {
    assert!(normalize_name(" Ðỗ ", false, None, None).contains("\"output\":\"Đỗ\""));
    let found = parse_date("5/3/1968", "2026-11-23", false);
    assert!(found.is_some_and(|found| found.contains("1968-03-05")));
    assert!(parse_date("24902", "2026-11-23", false).is_some_and(|found| found.contains("excel-serial")));
    assert_eq!(parse_date("1968", "today", false), None);
    assert!(parse_id("001092000001", "personal", "2026-11-23").unwrap().contains("\"valid\":true"));
    assert!(parse_id("1", "shoe", "2026-11-23").is_none() && parse_id("1", "", "2026").is_none());
    assert!(decode_legacy(b"\xb5", "tcvn3").unwrap().is_object());
    assert!(decode_legacy(b"", "shoe").unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn a_submission_of_a_linked_procedure() {
    let checker = checker(&Given { kind: "auto", stage: "submit", ..GIVEN }).unwrap();
    let told = |json, procedure: Option<&str>| checker.check_linked(json, procedure.map(str::to_owned));
    let of = told("{}", Some("death_residence_benefits")).unwrap();
    assert!(
        of.contains("\"procedure\":\"death_residence_benefits\"") && of.contains("linked/required"),
        "{of}"
    );
    assert!(told("{}", None).unwrap().contains("linked/procedure") && told("{}", Some("shoe")).is_err());
}
