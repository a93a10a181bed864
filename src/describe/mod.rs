//! One value by itself, and everything that was found about it, as canonical JSON: what the command's
//! `normalize` prints and the package's `normalizeName`, `parseDate`, `lunar` and `parseId` return.
//!
//! Every description has at least `input`, `output`, `valid` and `findings`; `output` is empty where the value
//! could not be read, and each finding has a `code`.

mod date;
mod id;
mod lunar;
mod name;

use crate::report::{Object, write_string};

pub use date::date;
pub use id::{ID_TYPES, id};
pub use lunar::lunar;
pub use name::{NameOptions, name, order_of};

fn describe(
    input: &str,
    output: &str,
    valid: bool,
    findings: &[impl AsRef<str>],
    more: impl FnOnce(&mut Object<'_>),
) -> String {
    let mut out = String::new();
    Object::write(&mut out, |object| {
        object.text("input", input);
        object.text("output", output);
        object.flag("valid", valid);
        object.list("findings", findings, |code, out| {
            Object::write(out, |finding| write_string(code.as_ref(), finding.key("code")));
        });
        more(object);
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> serde_json::Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn values_are_described() {
        let found = json(&name("  Ðỗ Thị  Hoà ", NameOptions::default()));
        assert_eq!(
            (&found["output"], &found["surname"], &found["given"]),
            (&"Đỗ Thị Hoà".into(), &"Đỗ".into(), &"Hoà".into())
        );
        assert!(found["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "stroke"));
        assert_eq!((&found["identityKey"], &found["orderKnown"]), (&"đô4 thi5 hoa1".into(), &true.into()));
        assert_eq!(json(&name(" ", NameOptions::default()))["valid"], false);

        let found = json(&date("ngày năm tháng ba năm một nghìn chín trăm sáu mươi tám"));
        assert_eq!((&found["output"], &found["form"]), (&"1968-03-05".into(), &"05/03/1968".into()));
        assert_eq!(json(&date("31/02/1968"))["findings"][0]["code"], "day");
        let found = json(&date("15/8/1990 âm lịch"));
        assert_eq!(
            (&found["findings"][0]["code"], &found["suggestion"]),
            (&"lunar".into(), &"1990-10-03".into())
        );

        let found = json(&id("001 092 000001", "personal", 2026).unwrap());
        assert_eq!((&found["output"], &found["province"]), (&"001092000001".into(), &"Hà Nội".into()));
        let found = json(&id("099092000001", "personal", 2026).unwrap());
        assert_eq!((&found["valid"], &found["originCode"]), (&false.into(), &"099".into()));
        assert_eq!(json(&id("B1234567", "passport", 2026).unwrap())["vietnamese"], true);
        assert!(id("1", "shoe", 2026).is_none());
    }
}
