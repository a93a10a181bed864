//! One value by itself, and everything that was found about it, with canonical JSON: what the command's
//! `normalize` prints and the package's `normalizeName`, `parseDate`, `lunar`, `parseId` and `parsePlace` return.
//!
//! Every description has at least `input`, `output`, `valid` and `findings`; `output` is empty where the value
//! could not be read, and each finding has a `code`.

mod date;
mod id;
mod lunar;
mod name;
mod place;
mod suggest;

use std::fmt;

use crate::report::FORMAT;
use crate::text::json::Object;

pub use date::date;
pub use id::{ID_TYPES, id, id_misread};
pub use lunar::lunar;
pub use name::{NameOptions, name, name_misread, order_of};
pub use place::{PLACE_LIMIT, place, place_successor};
pub use suggest::{Suggestion, suggest};

/// What was found about one value. What is special to its kind stands in the JSON alone; programs in Rust have it typed
/// in [`name`](crate::name), [`date`](crate::date), [`id`](crate::id) and [`place`](crate::place).
#[derive(Clone, PartialEq, Eq)]
pub struct Description {
    output: String,
    valid: bool,
    findings: Vec<&'static str>,
    json: String,
}

impl Description {
    /// The normal form; empty where the value could not be read.
    #[must_use]
    pub fn output(&self) -> &str {
        &self.output
    }

    /// Whether the value is what it should be.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.valid
    }

    /// The codes of what was found, in the order in which it was.
    #[must_use]
    pub fn findings(&self) -> &[&'static str] {
        &self.findings
    }

    /// Everything as canonical JSON, as `schema/value.json` has it.
    #[must_use]
    pub fn into_json(self) -> String {
        self.json
    }
}

/// Without the value, which is somebody's.
impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Description").field("valid", &self.valid).field("findings", &self.findings).finish()
    }
}

fn describe(
    input: &str,
    output: String,
    valid: bool,
    findings: Vec<&'static str>,
    more: impl FnOnce(&mut Object<'_>),
) -> Description {
    let mut json = String::new();
    Object::write(&mut json, |object| {
        object.number("format", i64::from(FORMAT));
        object.text("input", input);
        object.text("output", &output);
        object.flag("valid", valid);
        object.list("findings", &findings, |code, out| {
            Object::write(out, |finding| finding.text("code", code));
        });
        more(object);
    });
    Description { output, valid, findings, json }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::{Hints, NaiveDate, day};

    const TODAY: NaiveDate = day(2026, 11, 23);

    fn json(found: Description) -> serde_json::Value {
        serde_json::from_str(&found.into_json()).unwrap()
    }

    #[test]
    fn values_are_described() {
        let found = json(name("  Ðỗ Thị  Hoà ", NameOptions::default()));
        assert_eq!(
            (&found["output"], &found["surname"], &found["given"]),
            (&"Đỗ Thị Hoà".into(), &"Đỗ".into(), &"Hoà".into())
        );
        assert!(found["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "stroke"));
        assert_eq!((&found["identityKey"], &found["orderKnown"]), (&"đô4 thi5 hoa1".into(), &true.into()));
        assert_eq!(json(name(" ", NameOptions::default()))["valid"], false);

        let hints = Hints::until(TODAY);
        let date = |text| json(date(text, &hints));
        let found = date("ngày năm tháng ba năm một nghìn chín trăm sáu mươi tám");
        assert_eq!((&found["output"], &found["form"]), (&"1968-03-05".into(), &"05/03/1968".into()));
        assert_eq!((&found["first"], &found["suggestions"]), (&"1968-03-05".into(), &serde_json::json!([])));
        assert_eq!(date("31/02/1968")["findings"][0]["code"], "day");
        let lunar = date("15/8/1990 âm lịch");
        assert_eq!(
            (&lunar["findings"][0]["code"], &lunar["suggestion"]),
            (&"lunar".into(), &"1990-10-03".into())
        );
        let found = date("24902");
        assert_eq!((&found["valid"], &found["findings"][0]["code"]), (&false.into(), &"form".into()));
        let serial = serde_json::json!([{ "output": "1968-03-05", "why": "excel-serial" }]);
        assert_eq!(found["suggestions"], serial);
        let found = date("14 giờ ngày 05/03/2020");
        assert_eq!((&found["output"], &found["hour"]), (&"2020-03-05T14".into(), &14.into()));
        assert_eq!(
            (&found["last"], &found["minute"]),
            (&"2020-03-05T14:59".into(), &serde_json::Value::Null)
        );

        let found = json(id("001 092 000001", "personal", TODAY).unwrap());
        assert_eq!((&found["output"], &found["province"]), (&"001092000001".into(), &"Hà Nội".into()));
        let found = json(id("099092000001", "personal", TODAY).unwrap());
        assert_eq!((&found["valid"], &found["originCode"]), (&false.into(), &"099".into()));
        assert_eq!(json(id("B1234567", "passport", TODAY).unwrap())["vietnamese"], true);
        assert!(id("1", "shoe", TODAY).is_none());
    }

    #[test]
    fn numbers_of_each_type() {
        let described = |text: &str, kind: &str| json(id(text, kind, TODAY).unwrap());
        let tax = described("100233488", "tax");
        assert_eq!((&tax["valid"], &tax["findings"][0]["code"]), (&false.into(), &"length".into()));
        assert_eq!(
            tax["suggestions"][0],
            serde_json::json!({ "value": "0100233488", "why": "leading-zero" })
        );
        let phone = described("01695678945", "phone");
        assert_eq!((&phone["valid"], &phone["findings"][0]["code"]), (&true.into(), &"renumbered".into()));
        assert_eq!(phone["suggestions"][0]["since"], "2018-09-15");
        let cmnd = described("113456789", "cmnd");
        assert_eq!((&cmnd["province"], &cmnd["provinces"][0]), (&"Hòa Bình".into(), &"Hà Nội".into()));
        assert_eq!((&cmnd["issuedUntil"], &cmnd["usedUntil"]), (&"2021-12-31".into(), &"2024-12-31".into()));
        let card = described(
            "I<UTOD231458907<<<<<<<<<<<<<<< 7408122F1204159UTO<<<<<<<<<<<6 ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "",
        );
        assert_eq!(
            (&card["type"], &card["surname"], &card["birthDate"]),
            (&"mrz".into(), &"ERIKSSON".into(), &"1974-08-12".into())
        );
        let qr = described("001092000001||Lê Văn Tám|05031992|Nam|Hà Nội|10052021", "");
        assert_eq!(
            (&qr["type"], &qr["name"], &qr["issuedOn"]),
            (&"qr".into(), &"Lê Văn Tám".into(), &"2021-05-10".into())
        );
        assert_eq!(described("174092000001", "personal")["country"], "KOR");
    }

    #[test]
    fn types_are_told_by_shape() {
        for (text, types) in [
            ("001 092 000001", &["personal", "tax"][..]),
            ("012 345 678", &["cmnd"]),
            ("b1234567", &["passport"]),
            ("0912 345 678", &["phone"]),
            ("+84 912 345 678", &["phone"]),
            ("024 3825 1234", &["phone"]),
            ("0100233488", &["tax", "bhxh", "bhyt"]),
            ("7912345670", &["bhxh", "bhyt"]),
            ("0314409058-002", &["tax"]),
            ("HC4010123456789", &["bhyt", "passport"]),
            ("012345678901234567", &["birth-notice"]),
            ("46/1967", &["entry", "book"]),
            ("Số: 46", &["entry", "book"]),
            ("Quyển số 01/2005", &["book"]),
            ("01/2005-KS", &["book", "entry"]),
            ("?", &["personal"]),
            ("12345678", &["cmnd"]),
            ("12345/QK7", &["officer"]),
            ("+1 202 555 0123", &["phone"]),
        ] {
            let found = json(id(text, "", TODAY).unwrap());
            let listed = found["types"].as_array().cloned().unwrap_or_else(|| vec![found["type"].clone()]);
            assert_eq!(listed, types, "{text}");
            assert_eq!(found["type"], types[0], "{text}");
        }
    }
}
