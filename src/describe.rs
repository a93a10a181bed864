//! One value by itself, and everything that was found about it, as canonical JSON: what the command's
//! `normalize` prints and the package's `normalizeName`, `parseDate` and `parseId` return.
//!
//! Every description has at least `input`, `output`, `valid` and `findings`; `output` is empty where the value
//! could not be read, and each finding has a `code`.

use crate::date::{self, PartialDate, Unreadable};
use crate::id::{Invalid, cmnd, passport, personal_id};
use crate::name;
use crate::report::{Object, write_string};
use crate::text;

/// A name: its normal form; what was changed or may be, each with how sure it is; the form with the likely changes
/// too; its parts, as far as the order of its words is known; its keys.
#[must_use]
pub fn name(input: &str) -> String {
    let normal = name::normalise(input);
    let steps: Vec<&str> = normal.changes.iter().map(|change| change.step.name()).collect();
    let valid = !normal.value.is_empty();
    describe(input, &normal.value, valid, &steps, |object| {
        object.maybe("likely", normal.likely.as_deref());
        object.maybe("alias", normal.alias.as_deref());
        object.list("changes", &normal.changes, |change, out| {
            Object::write(out, |object| {
                object.text("step", change.step.name());
                object.text("confidence", change.confidence.name());
                object.text("from", &change.from);
                object.text("to", &change.to);
            });
        });
        if valid {
            let parts = name::split(&normal.value);
            object.text("surname", &parts.family);
            object.text("middle", &parts.middle);
            object.text("given", &parts.given);
            object.flag("orderKnown", parts.order_known);
            object.flag("possibleDoubleSurname", parts.possible_double);
            object.flag("initials", parts.initials);
            object.maybe("sexHint", parts.gender.map(|(gender, _)| gender.name()));
            object.text("identityKey", &name::identity_key(&normal.value));
            object.text("looseKey", &name::loose_key(&normal.value));
            object.text("searchKey", &name::search_key(&normal.value));
            object.text("sortKey", &name::sort_key(&normal.value));
        }
    })
}

/// A date in figures or in words: ISO 8601 with the precision it has, its parts, the interval of days it may
/// mean, and how forms and certificates write it.
#[must_use]
pub fn date(input: &str) -> String {
    let (value, _) = text::clean(input);
    let read = date::parse(&value).or_else(|why| date::from_words(&value).ok_or(why));
    let finding = read.err().map(|why: Unreadable| why.to_string());
    let output = read.map(|date| date.to_string()).unwrap_or_default();
    describe(input, &output, read.is_ok(), finding.as_slice(), |object| {
        if let Ok(date) = read {
            object.number("year", i64::from(date.year()));
            if let Some(month) = date.month() {
                object.number("month", i64::from(month));
            }
            if let Some(day) = date.day() {
                object.number("day", i64::from(day));
            }
            object.text("first", &PartialDate::from(date.first()).to_string());
            object.text("last", &PartialDate::from(date.last()).to_string());
            object.text("form", &date.to_form());
            object.text("words", &date::to_words(date));
        }
    })
}

/// The types of number that [`id`] knows.
pub const ID_TYPES: [&str; 3] = ["personal", "cmnd", "passport"];

/// A number of one of [`ID_TYPES`]: compact form and what its digits say, judged in a year. `None` for another
/// type.
#[must_use]
pub fn id(input: &str, kind: &str, year: i32) -> Option<String> {
    let (value, _) = text::clean(input);
    let none = |_: &mut Object<'_>| {};
    Some(match kind {
        "personal" => match personal_id::validate(&value, year) {
            Ok(id) => described_id(input, Ok(id.format()), |object| components(id, object)),
            Err(Invalid::Component) => match personal_id::parse(&value) {
                Ok(id) => described_id(input, Err((Invalid::Component, id.format())), |object| {
                    components(id, object)
                }),
                Err(why) => described_id(input, Err((why, String::new())), none),
            },
            Err(why) => described_id(input, Err((why, String::new())), none),
        },
        "cmnd" => described_id(input, cmnd::parse(&value).map_err(|why| (why, String::new())), none),
        "passport" => {
            let read = passport::parse(&value);
            let vietnamese = read.as_deref().is_ok_and(passport::is_vietnamese);
            described_id(input, read.map_err(|why| (why, String::new())), |object| {
                object.flag("vietnamese", vietnamese);
            })
        }
        _ => return None,
    })
}

fn components(id: personal_id::PersonalId, object: &mut Object<'_>) {
    let parts = id.components();
    match parts.origin {
        personal_id::Origin::Province(province) => object.text("province", province.name),
        personal_id::Origin::Abroad(code) | personal_id::Origin::Unknown(code) => {
            object.text("originCode", &format!("{code:03}"));
        }
    }
    object.text("sex", if parts.female { "female" } else { "male" });
    object.number("birthYear", i64::from(parts.birth_year));
}

fn described_id(
    input: &str,
    read: Result<String, (Invalid, String)>,
    more: impl FnOnce(&mut Object<'_>),
) -> String {
    match read {
        Ok(output) => describe(input, &output, true, &[] as &[&str], more),
        Err((why, output)) => describe(input, &output, false, &[why.name()], more),
    }
}

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
        let found = json(&name("  Ðỗ Thị  Hoà "));
        assert_eq!(
            (&found["output"], &found["surname"], &found["given"]),
            (&"Đỗ Thị Hoà".into(), &"Đỗ".into(), &"Hoà".into())
        );
        assert!(found["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "stroke"));
        assert_eq!((&found["identityKey"], &found["orderKnown"]), (&"đô4 thi5 hoa1".into(), &true.into()));
        assert_eq!(json(&name(" "))["valid"], false);

        let found = json(&date("ngày năm tháng ba năm một nghìn chín trăm sáu mươi tám"));
        assert_eq!((&found["output"], &found["form"]), (&"1968-03-05".into(), &"05/03/1968".into()));
        assert_eq!(json(&date("31/02/1968"))["findings"][0]["code"], "day");

        let found = json(&id("001 092 000001", "personal", 2026).unwrap());
        assert_eq!((&found["output"], &found["province"]), (&"001092000001".into(), &"Hà Nội".into()));
        let found = json(&id("099092000001", "personal", 2026).unwrap());
        assert_eq!((&found["valid"], &found["originCode"]), (&false.into(), &"099".into()));
        assert_eq!(json(&id("B1234567", "passport", 2026).unwrap())["vietnamese"], true);
        assert!(id("1", "shoe", 2026).is_none());
    }
}
