//! A place by itself.

mod decoded;

use self::decoded::{find_decoded, is_whole};
use super::{Description, describe};
use crate::date::{NaiveDate, Truth};
use chrono::Datelike as _;

use crate::place::{
    AnyProvince, Candidate, Communes, Kind, Successor, TABLE, Unit, UnitLevel, best, country, find, fitting,
    is_absent, is_damaged, is_on_other_ground, was_absent,
};
use crate::text;
use crate::text::json::Object;

/// Candidates that a description shows unless told otherwise.
pub const PLACE_LIMIT: usize = 5;

/// A place: the unit that it means as of a day, in full; what speaks against it; the candidates, the best first, each
/// with the units of today that it went to. Without a table of communes provinces alone are found.
#[must_use]
pub fn place(input: &str, day: Option<NaiveDate>, limit: usize, communes: Option<&Communes>) -> Description {
    // What a text means without the letters that it lost, it did not mean with them.
    let damaged = is_damaged(input);
    let (mut found, decoded) = if damaged {
        (communes.and_then(|it| fitting(input, day, it)).into_iter().collect(), false)
    } else {
        find_decoded(input, day, communes)
    };
    for it in &mut found {
        // No province had that name then.
        let absent = |day: NaiveDate| match it.unit.province {
            AnyProvince::Old(old) => is_absent(old.code, day.year()),
            AnyProvince::Former(former) => was_absent(former.name, day.year()),
            AnyProvince::New(_) => false,
        };
        if it.unit.kind.level() == UnitLevel::Province && day.is_some_and(absent) {
            it.exists = Truth::No;
        }
    }
    let meant = best(&found).filter(|_| !damaged && !is_abroad(input));
    let mut findings = Vec::new();
    if damaged {
        findings.push("damaged");
    }
    if decoded {
        findings.push("encoding");
    }
    if communes.is_none() {
        findings.push("no-communes");
    }
    match (meant, found.is_empty()) {
        _ if damaged => {}
        (None, true) => findings.push("not-found"),
        (None, false) => findings.push("ambiguous"),
        (Some(meant), _) => {
            against(meant, day, &mut findings);
            // A district that lay where the province of its time did: open, and no contradiction.
            if findings.contains(&"district-differs")
                && is_in_former(input, &found, meant, day, communes)
                && let Some(code) = findings.iter_mut().find(|code| **code == "district-differs")
            {
                *code = "province-former";
            }
        }
    }
    // A district of the name that another one has had on the ground of before: open.
    let other_ground = meant.is_some_and(|it| {
        it.unit.kind.level() == UnitLevel::District && is_on_other_ground(it.unit.province, day)
    });
    if other_ground && !findings.contains(&"province-former") {
        findings.push("province-former");
    }
    // Before the table a commune of another type, or in a district of another, may be another commune.
    let other_type = |it: &Candidate| {
        it.kind_differs && it.unit.kind.level() == UnitLevel::Commune && day.is_some_and(|day| day < TABLE)
    };
    let valid = !decoded && !other_ground && meant.is_some_and(|it| is_whole(it) && !other_type(it));
    let output = meant.map(|it| it.unit.full_name()).unwrap_or_default();
    describe(input, output, valid, findings, |object| {
        object.list("candidates", found.iter().take(limit), |candidate, out| {
            Object::write(out, |object| write_candidate(candidate, communes, object));
        });
    })
}

/// The units of today that a unit went to, by its code as of a day: five digits of a commune, two of a province. `None`
/// where there is no such unit, or no table of communes for one.
#[must_use]
pub fn place_successor(code: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Option<String> {
    let number: u32 = code.parse().ok().filter(|_| code.bytes().all(|byte| byte.is_ascii_digit()))?;
    let successors = match code.len() {
        5 => communes?.successors(number, day)?,
        2 => {
            let old = crate::place::province_by_code(u16::try_from(number).ok()?)?;
            of_province(AnyProvince::Old(old))
        }
        _ => return None,
    };
    let mut out = String::new();
    Object::write(&mut out, |object| {
        object.text("code", code);
        write_successors(&successors, object);
    });
    Some(out)
}

/// Whether another country stands behind the last comma: what is before it is no unit of Vietnam, or the text is at odds with
/// itself.
fn is_abroad(input: &str) -> bool {
    let mut parts = input.trim_end_matches([')', '.', ' ']).rsplit([',', ';', '-', '–', '(']);
    let last = parts.next().unwrap_or_default().trim();
    // Codes of countries are abbreviations of provinces, too.
    let is_code = last.is_ascii() && last.len() < 4;
    parts.next().is_some() && !is_code && country(last).is_some_and(|it| it.code > 0)
}

/// Whether the text names a district by its type that lies where a province of before did: a candidate of the whole, or of what
/// stands before the province.
fn is_in_former(
    input: &str,
    found: &[Candidate],
    province: &Candidate,
    day: Option<NaiveDate>,
    communes: Option<&Communes>,
) -> bool {
    let AnyProvince::Former(former) = province.unit.province else { return false };
    let (head, _) = input.split_once(',').filter(|(_, rest)| !text::has_char(rest, ',')).unwrap_or_default();
    let small = text::lower(head);
    let is_town = ["thị xã ", "tx ", "tx.", "thi xa "].iter().any(|kind| small.trim().starts_with(kind));
    province.unit.kind.level() == UnitLevel::Province
        && found.iter().chain(&find(head, day, communes)).any(|it| {
            let code = match it.unit.province {
                // Hà Tây is a part of Hà Nội.
                AnyProvince::Former(_) => 1,
                of => of.code(),
            };
            let here = former.areas.contains(&code) && it.exists != Truth::No;
            // Towns became cities, and when no list tells.
            let town = it.unit.kind == Kind::City && is_town;
            it.unit.kind.level() == UnitLevel::District && it.kind_named && (town || !it.kind_differs) && here
        })
}

/// What speaks against a unit, or is to be known about it.
fn against(it: &Candidate, day: Option<NaiveDate>, findings: &mut Vec<&'static str>) {
    if it.exists == Truth::No {
        let over = it.unit.era.gone_from.is_some_and(|gone| day.is_some_and(|day| gone <= day));
        findings.push(if over { "ended" } else { "not-yet" });
    }
    for level in it.conflicts.iter() {
        findings.push(match level {
            UnitLevel::Province => "province-differs",
            UnitLevel::District => "district-differs",
            UnitLevel::Commune => "commune-unknown",
        });
    }
    if it.apart && !it.conflicts.has(UnitLevel::Province) {
        findings.push("province-differs");
    }
    if it.kind_differs {
        findings.push("type-differs");
    }
    if it.in_former {
        findings.push("province-former");
    }
    if it.marks_differ {
        findings.push("marks-differ");
    }
    if it.left_over {
        findings.push("left-over");
    }
}

fn write_candidate(it: &Candidate, communes: Option<&Communes>, object: &mut Object<'_>) {
    let unit = &it.unit;
    object.number("score", i64::from(it.score));
    write_unit(unit, object);
    if let Some((code, kind, name)) = &unit.district {
        object.object("district", |object| named(&format!("{code:03}"), kind.name(), name, object));
    }
    if unit.kind.level() != UnitLevel::Province {
        let name = unit.province.name();
        let code = match unit.province.code() {
            0 => String::new(),
            code => format!("{code:02}"),
        };
        object.object("province", |object| named(&code, unit.province_kind.name(), name, object));
    }
    for (key, levels) in [("matched", it.matched), ("conflicts", it.conflicts)] {
        object.list(key, levels.iter(), |level, out| crate::text::json::write_string(level.name(), out));
    }
    let exists = match it.exists {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Open => "open",
    };
    object.text("exists", exists);
    let successors = match (unit.kind.level(), communes) {
        (UnitLevel::Province, _) => of_province(unit.province),
        (_, Some(communes)) => communes.successors_of_unit(unit),
        _ => Vec::new(),
    };
    write_successors(&successors, object);
}

fn of_province(province: AnyProvince) -> Vec<Successor> {
    let new = match province {
        AnyProvince::Old(old) => old.successor(),
        AnyProvince::New(new) => Some(new),
        AnyProvince::Former(_) => None,
    };
    new.map(Successor::of_province).into_iter().collect()
}

fn write_successors(successors: &[Successor], object: &mut Object<'_>) {
    object.list("successors", successors, |it, out| {
        Object::write(out, |object| {
            write_unit(&it.unit, object);
            object.text("share", it.share.name());
        });
    });
}

fn write_unit(unit: &Unit, object: &mut Object<'_>) {
    object.text("level", unit.kind.level().name());
    // `đặc khu Vĩnh Linh`: the type is in the name.
    let own = unit.name.find(text::is_upper).filter(|at| *at > 0);
    let (kind, name) =
        own.and_then(|at| unit.name.split_at_checked(at)).unwrap_or((unit.kind.name(), &unit.name));
    named(&unit.code_text(), kind.trim(), name, object);
    object.text("fullName", &unit.full_name());
}

fn named(code: &str, kind: &str, name: &str, object: &mut Object<'_>) {
    object.text("code", code);
    object.text("type", kind);
    object.text("name", name);
}

#[cfg(all(test, feature = "communes"))]
mod tests {
    use super::*;
    use crate::date::day;

    fn json(text: &str) -> serde_json::Value {
        serde_json::from_str(text).unwrap()
    }

    fn codes(found: &serde_json::Value) -> Vec<&str> {
        found["findings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect()
    }

    #[test]
    fn a_place_and_what_became_of_it() {
        let communes = Some(Communes::embedded());
        let text = "X.Tiên Lãnh, H. Tiên Phước, Quảng Nam";
        let found = json(&place(text, None, PLACE_LIMIT, communes).into_json());
        assert_eq!(found["output"], "xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam");
        let first = &found["candidates"][0];
        assert_eq!((&found["valid"], codes(&found).len()), (&true.into(), 0));
        assert_eq!(
            (&first["code"], &first["type"], &first["level"]),
            (&"20869".into(), &"xã".into(), &"commune".into())
        );
        assert_eq!((&first["district"]["code"], &first["province"]["code"]), (&"514".into(), &"49".into()));
        assert_eq!(first["successors"][0]["fullName"], "xã Lãnh Ngọc, thành phố Đà Nẵng");
        let found = json(&place(text, Some(day(2026, 1, 1)), PLACE_LIMIT, communes).into_json());
        assert_eq!((&found["valid"], codes(&found)), (&false.into(), vec!["ended"]));
        let found =
            json(&place("phường Ba Đình, Hà Nội", Some(day(2024, 1, 1)), PLACE_LIMIT, communes).into_json());
        assert!(codes(&found).contains(&"not-yet"), "{found}");
    }

    #[test]
    fn what_is_not_decided() {
        let communes = Some(Communes::embedded());
        let codes_of = |text: &str| {
            let found = json(&place(text, None, 2, communes).into_json());
            codes(&found).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(codes_of("xã Tân Thành"), ["ambiguous"]);
        assert_eq!(codes_of("không rõ"), ["not-found"]);
        assert_eq!(codes_of("xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Ngãi"), ["province-differs"]);
        assert_eq!(codes_of("thị trấn Tiên Lãnh, huyện Tiên Phước"), ["type-differs"]);
        assert_eq!(codes_of("xã Không Có, huyện Tiên Phước, Quảng Nam"), ["commune-unknown"]);
        assert_eq!(
            json(&place("xã Tân Thành", None, 2, communes).into_json())["candidates"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        let found = json(&place("xã Tân Thành, tỉnh Quảng Nam", Some(day(2025, 5, 1)), 2, None).into_json());
        assert_eq!(
            (codes(&found), &found["output"]),
            (vec!["no-communes", "commune-unknown"], &"tỉnh Quảng Nam".into())
        );
        assert_eq!(found["candidates"][0]["successors"][0]["fullName"], "thành phố Đà Nẵng");
    }

    #[test]
    fn successors_by_code() {
        let communes = Some(Communes::embedded());
        let found = json(&place_successor("20869", None, communes).unwrap());
        assert_eq!(found["successors"][0]["code"], "20875");
        let found = json(&place_successor("49", None, None).unwrap());
        assert_eq!(found["successors"][0]["fullName"], "thành phố Đà Nẵng");
        for code in ["", "4", "099999", "99999", "+0004", "514", "28", "00004x"] {
            assert_eq!(place_successor(code, None, communes), None, "{code}");
        }
        assert_eq!(place_successor("20869", None, None), None);
    }
}
