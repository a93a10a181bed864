//! What is found about a number of each type.

use chrono::Datelike as _;

use super::found::Found;
use crate::date::NaiveDate;
use crate::id::passport::Model;
use crate::id::personal_id::{Origin, PersonalId};
use crate::id::tax::Holder;
use crate::id::{
    Doubt, Doubts, Invalid, Suggestion, Why, bhxh, bhyt, birth_notice, book_number, cmnd, entry_number,
    health_qr, mrz, officer, passport, personal_id, phone, qr, tax,
};
use crate::law::Paper;
use crate::name;

/// What is found about a number of a type; `None` for another type.
pub(super) fn found(value: &str, kind: &str, today: NaiveDate) -> Option<Found> {
    let mut found = Found::default();
    let into = &mut found;
    match kind {
        "personal" => personal(value, today.year(), into),
        "cmnd" => cmnd(value, today.year(), into),
        "passport" => passport(value, into),
        "tax" => tax(value, today.year(), into),
        "bhxh" => bhxh(value, into),
        "bhyt" => bhyt(value, into),
        "phone" => phone(value, into),
        "officer" => officer(value, into),
        "birth-notice" => birth_notice(value, into),
        "entry" => entry(value, into),
        "book" => book(value, into),
        "qr" => qr(value, today, into),
        "mrz" => mrz(value, today, into),
        _ => return None,
    }
    Some(found)
}

fn personal(value: &str, year: i32, into: &mut Found) {
    into.offer(personal_id::suggest(value, year));
    let id = match personal_id::parse(value) {
        Ok(id) => id,
        Err(why) => return into.fail(why),
    };
    into.invalid = personal_id::validate(value, year).err();
    into.take(id.format(), id.doubts());
    personal_parts(id, into);
}

fn personal_parts(id: PersonalId, into: &mut Found) {
    let parts = id.components();
    match parts.origin {
        Origin::Province(province) => into.province(Some(province)),
        Origin::Abroad(code) | Origin::Unknown(code) => {
            into.text("originCode", &format!("{code:03}"));
            into.text("country", personal_id::country(code).unwrap_or(""));
        }
    }
    into.sex(Some(parts.female));
    into.number("birthYear", parts.birth_year.unsigned_abs());
}

/// Nine digits; or the twelve of a personal number, which such cards had from 2012 to 2015.
fn cmnd(value: &str, year: i32, into: &mut Found) {
    let number = match cmnd::parse(value) {
        Ok(number) => number,
        Err(_) if personal_id::validate(value, year).is_ok() => return personal(value, year, into),
        Err(why) => {
            let of_nine = cmnd::suggest(value);
            into.offer(if of_nine.is_empty() { personal_id::suggest(value, year) } else { of_nine });
            return into.fail(why);
        }
    };
    into.take(number.format(), number.doubts());
    let parts = number.components();
    into.province(parts.province);
    let names: Vec<&str> = parts.provinces.iter().map(|province| province.name).collect();
    into.list("provinces", &names);
    into.issued(Paper::Cmnd9);
}

fn passport(value: &str, into: &mut Found) {
    into.offer(passport::suggest(value));
    let number = match passport::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), number.doubts());
    let parts = number.components();
    into.flag("vietnamese", parts.model != Model::Foreign);
    into.text("series", &parts.series.map(String::from).unwrap_or_default());
    match parts.model {
        Model::Before2022 => into.issued(Paper::PassportBefore2022),
        Model::Since2022 => into.issued(Paper::PassportSince2022),
        Model::Foreign => {}
    }
}

fn tax(value: &str, year: i32, into: &mut Found) {
    into.offer(tax::suggest(value, year));
    let code = match tax::parse(value) {
        Ok(code) => code,
        Err(why) => return into.fail(why),
    };
    into.invalid = tax::validate(value, year).err();
    let parts = code.components();
    let person = personal_id::parse(value).ok().filter(|_| parts.holder == Holder::Person);
    into.take(code.format(), person.map_or(Doubts::default(), PersonalId::doubts));
    into.text("holder", parts.holder.name());
    into.text("parent", parts.parent.unwrap_or(""));
    if let Some(unit) = parts.unit {
        into.number("unit", u32::from(unit));
    }
    if parts.holder == Holder::Person {
        into.issued(Paper::PersonalTaxCode);
    }
}

fn bhxh(value: &str, into: &mut Found) {
    into.offer(bhxh::suggest(value));
    let number = match bhxh::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), number.doubts());
    into.province(number.components().province);
}

fn bhyt(value: &str, into: &mut Found) {
    into.offer(bhyt::suggest(value));
    let number = match bhyt::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), number.doubts());
    let parts = number.components();
    if let Some(object) = parts.object {
        into.text("object", std::str::from_utf8(&object.code).unwrap_or(""));
        if let Some(group) = object.group {
            into.number("group", u32::from(group));
        }
    }
    if let Some(benefit) = parts.benefit {
        into.number("benefit", u32::from(benefit));
    }
    into.province(parts.province);
    into.issued(if parts.object.is_some() { Paper::HealthCard15 } else { Paper::HealthCard10 });
}

fn phone(value: &str, into: &mut Found) {
    into.offer(phone::suggest(value));
    let number = match phone::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    // An area code of before that stands apart: read as one number it would be a mobile phone's of today.
    let old = into.suggestions.iter().any(|found| found.why == Why::Renumbered);
    into.take(number.format(), number.doubts().and(Doubts::when(old, Doubt::Renumbered)));
    let parts = number.components();
    into.text("line", parts.line.name());
    into.province(parts.province);
    into.text("international", &parts.international.unwrap_or_default());
}

fn officer(value: &str, into: &mut Found) {
    into.offer(officer::suggest(value));
    let number = match officer::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), number.doubts());
}

fn birth_notice(value: &str, into: &mut Found) {
    into.offer(birth_notice::suggest(value));
    let code = match birth_notice::parse(value) {
        Ok(code) => code,
        Err(why) => return into.fail(why),
    };
    into.take(code.format(), Doubts::default());
    let parts = code.components();
    into.flag("digitsOnly", parts.digits_only);
    if let Some(year) = parts.year {
        into.number("year", u32::from(year));
    }
}

fn entry(value: &str, into: &mut Found) {
    into.offer(entry_number::suggest(value));
    slips(value, &|text| entry_number::parse(text).ok().map(|number| number.format()), into);
    let number = match entry_number::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), Doubts::default());
    let parts = number.components();
    into.text("suffix", parts.suffix);
    numbered(parts.number, parts.year, parts.series, into);
}

fn book(value: &str, into: &mut Found) {
    into.offer(book_number::suggest(value));
    slips(value, &|text| book_number::parse(text).ok().map(|number| number.format()), into);
    let number = match book_number::parse(value) {
        Ok(number) => number,
        Err(why) => return into.fail(why),
    };
    into.take(number.format(), number.doubts());
    let parts = number.components();
    numbered(parts.number, parts.year, parts.series, into);
}

fn slips(value: &str, read: &dyn Fn(&str) -> Option<String>, into: &mut Found) {
    for slip in super::slips::numbered(value, read) {
        if into.suggestions.iter().all(|known| known.value != slip.value) {
            into.suggestions.push(slip);
        }
    }
}

fn numbered(number: u32, year: Option<u16>, series: &str, into: &mut Found) {
    into.number("number", number);
    if let Some(year) = year {
        into.number("year", u32::from(year));
    }
    into.text("series", series);
}

fn qr(value: &str, today: NaiveDate, into: &mut Found) {
    if let Ok(card) = health_qr::validate(value) {
        into.take(card.format(), card.doubts());
        let parts = card.components();
        into.text("card", &parts.number.format());
        into.text("name", &parts.name);
        into.date("birthDate", parts.birth);
        into.sex(parts.female);
        into.text("residence", &parts.residence);
        into.text("facility", parts.facility);
        let [from, until] = parts.valid;
        into.date("validFrom", from);
        return into.date("validUntil", until);
    }
    let card = match qr::parse(value) {
        Ok(card) => card,
        Err(why) => return into.fail(why),
    };
    into.invalid = qr::validate(value, today).err();
    into.take(card.format(), card.doubts());
    let parts = card.components();
    // A name that was read by another encoding, as it was for certain or likely.
    let normal = name::normalise(parts.name);
    let misread = |change: &name::Change| matches!(change.step, name::Step::Mojibake | name::Step::Entities);
    let read = normal.likely.is_some() || normal.changes.iter().any(misread);
    if read && card.doubts().has(Doubt::Damaged) {
        let text = into.output.replacen(parts.name, normal.accepted(), 1);
        into.suggestions.push(Suggestion { value: text, why: Why::Encoding, period: None });
    }
    into.text("personalId", &parts.number.format());
    into.text("oldNumber", parts.old_number.unwrap_or(""));
    into.text("name", parts.name);
    into.date("birthDate", Some(parts.birth));
    into.sex(parts.female);
    into.text("residence", parts.residence);
    into.date("issuedOn", parts.issued);
    into.text("more", parts.more);
}

fn mrz(value: &str, today: NaiveDate, into: &mut Found) {
    into.offer(mrz::suggest(value, today));
    let zone = match mrz::parse(value) {
        Ok(zone) => zone,
        Err(why) => return into.fail(why),
    };
    into.invalid = mrz::validate(value, today).err();
    into.take(zone.format(), zone.doubts(today));
    let parts = zone.components(today);
    into.text("document", parts.document);
    into.text("issuer", parts.issuer);
    into.text("number", &parts.number);
    // Where fillers were lost, nothing tells the parts of the name.
    if zone.doubts(today).has(Doubt::Fillers) {
        into.text("name", [parts.surname, parts.given].join(" ").trim());
    } else {
        into.text("surname", parts.surname);
        into.text("given", parts.given);
    }
    into.text("nationality", parts.nationality);
    if let [Some(earlier), Some(later)] = parts.births {
        into.list("birthDates", &[&earlier.to_string(), &later.to_string()]);
    } else {
        into.date("birthDate", parts.births[0].or(parts.births[1]));
    }
    into.sex(parts.female);
    into.date("expiry", parts.expiry);
    into.text("personalId", &parts.personal_id.map(PersonalId::format).unwrap_or_default());
    if into.invalid == Some(Invalid::Check) {
        let checks = zone.checks();
        let fields = [
            ("number", checks.number),
            ("birth", checks.birth),
            ("expiry", checks.expiry),
            ("optional", checks.optional),
            ("composite", checks.composite),
        ];
        let failed: Vec<&str> = fields.into_iter().filter(|(_, fits)| !fits).map(|(name, _)| name).collect();
        into.list("failedChecks", &failed);
    }
}
