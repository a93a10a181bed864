//! What is found about a number of each type.

use chrono::Datelike as _;

use super::{Found, Part};
use crate::date::NaiveDate;
use crate::id::passport::Model;
use crate::id::personal_id::{Origin, PersonalId};
use crate::id::tax::Holder;
use crate::id::{
    Invalid, bhxh, bhyt, birth_notice, book_number, cmnd, entry_number, mrz, officer, passport, personal_id,
    phone, qr, tax,
};
use crate::law::Paper;

/// What is found about a number of a type; `None` for another type.
pub(super) fn found(value: &str, kind: &str, today: NaiveDate) -> Option<Found> {
    let mut found = Found::default();
    let into = &mut found;
    match kind {
        "personal" => personal(value, today.year(), into),
        "cmnd" => cmnd(value, into),
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
    into.suggestions = personal_id::suggest(value, year);
    let Some(id) = into.read(personal_id::parse(value)) else { return };
    into.invalid = personal_id::validate(value, year).err();
    into.output = id.format();
    into.doubts = id.doubts();
    personal_parts(id, into);
}

fn personal_parts(id: PersonalId, into: &mut Found) {
    let parts = id.components();
    match parts.origin {
        Origin::Province(province) => into.text("province", province.name),
        Origin::Abroad(code) | Origin::Unknown(code) => {
            into.part("originCode", Part::Text(format!("{code:03}")));
            into.maybe("country", personal_id::country(code));
        }
    }
    into.sex(Some(parts.female));
    into.number("birthYear", i64::from(parts.birth_year));
}

fn cmnd(value: &str, into: &mut Found) {
    into.suggestions = cmnd::suggest(value);
    let Some(number) = into.read(cmnd::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
    let parts = number.components();
    into.maybe("province", parts.province.map(|province| province.name));
    let names = parts.provinces.iter().map(|province| province.name.to_owned());
    into.part("provinces", Part::List(names.collect()));
    into.issued(Paper::Cmnd9);
}

fn passport(value: &str, into: &mut Found) {
    into.suggestions = passport::suggest(value);
    let Some(number) = into.read(passport::parse(value)) else { return };
    into.output = number.format();
    let parts = number.components();
    into.part("vietnamese", Part::Flag(parts.model != Model::Foreign));
    into.maybe("series", parts.series.map(String::from).as_deref());
    match parts.model {
        Model::Before2022 => into.issued(Paper::PassportBefore2022),
        Model::Since2022 => into.issued(Paper::PassportSince2022),
        Model::Foreign => {}
    }
}

fn tax(value: &str, year: i32, into: &mut Found) {
    into.suggestions = tax::suggest(value, year);
    let Some(code) = into.read(tax::parse(value)) else { return };
    into.invalid = tax::validate(value, year).err();
    into.output = code.format();
    let parts = code.components();
    into.text("holder", parts.holder.name());
    into.maybe("parent", parts.parent.map(tax::TaxCode::format).as_deref());
    if let Some(unit) = parts.unit {
        into.number("unit", i64::from(unit));
    }
    if parts.holder == Holder::Person {
        into.issued(Paper::PersonalTaxCode);
    }
}

fn bhxh(value: &str, into: &mut Found) {
    into.suggestions = bhxh::suggest(value);
    let Some(number) = into.read(bhxh::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
    into.maybe("province", number.components().province.map(|province| province.name));
}

fn bhyt(value: &str, into: &mut Found) {
    into.suggestions = bhyt::suggest(value);
    let Some(number) = into.read(bhyt::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
    let parts = number.components();
    if let Some(object) = parts.object {
        into.maybe("object", std::str::from_utf8(&object.code).ok());
        if let Some(group) = object.group {
            into.number("group", i64::from(group));
        }
    }
    if let Some(benefit) = parts.benefit {
        into.number("benefit", i64::from(benefit));
    }
    into.maybe("province", parts.province.map(|province| province.name));
    into.issued(if parts.object.is_some() { Paper::HealthCard15 } else { Paper::HealthCard10 });
}

fn phone(value: &str, into: &mut Found) {
    into.suggestions = phone::suggest(value);
    let Some(number) = into.read(phone::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
    let parts = number.components();
    into.text("line", parts.line.name());
    into.maybe("province", parts.province.map(|province| province.name));
    into.maybe("international", parts.international.as_deref());
}

fn officer(value: &str, into: &mut Found) {
    let Some(number) = into.read(officer::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
}

fn birth_notice(value: &str, into: &mut Found) {
    into.suggestions = birth_notice::suggest(value);
    let Some(code) = into.read(birth_notice::parse(value)) else { return };
    into.output = code.format();
    into.part("digitsOnly", Part::Flag(code.components().digits_only));
}

fn entry(value: &str, into: &mut Found) {
    into.suggestions = entry_number::suggest(value);
    let Some(number) = into.read(entry_number::parse(value)) else { return };
    into.output = number.format();
    let parts = number.components();
    into.maybe("suffix", parts.suffix.as_deref());
    numbered(parts.number, parts.year, parts.series.as_deref(), into);
}

fn book(value: &str, into: &mut Found) {
    into.suggestions = book_number::suggest(value);
    let Some(number) = into.read(book_number::parse(value)) else { return };
    into.output = number.format();
    into.doubts = number.doubts();
    let parts = number.components();
    numbered(parts.number, parts.year, parts.series.as_deref(), into);
}

fn numbered(number: u32, year: Option<u16>, series: Option<&str>, into: &mut Found) {
    into.number("number", i64::from(number));
    if let Some(year) = year {
        into.number("year", i64::from(year));
    }
    into.maybe("series", series);
}

fn qr(value: &str, today: NaiveDate, into: &mut Found) {
    let Some(card) = into.read(qr::parse(value)) else { return };
    into.invalid = qr::validate(value, today).err();
    into.output = card.format();
    into.doubts = card.doubts();
    let parts = card.components();
    into.text("personalId", &parts.number.format());
    into.maybe("oldNumber", parts.old_number.as_deref());
    into.maybe("name", Some(&parts.name));
    into.date("birthDate", Some(parts.birth));
    into.sex(parts.female);
    into.maybe("residence", Some(&parts.residence));
    into.date("issuedOn", parts.issued);
    if !parts.more.is_empty() {
        into.part("more", Part::List(parts.more));
    }
}

fn mrz(value: &str, today: NaiveDate, into: &mut Found) {
    into.suggestions = mrz::suggest(value, today);
    let Some(zone) = into.read(mrz::parse(value)) else { return };
    into.invalid = mrz::validate(value, today).err();
    into.output = zone.format();
    into.doubts = zone.doubts(today);
    let parts = zone.components(today);
    into.text("document", &parts.document);
    into.text("issuer", &parts.issuer);
    into.text("number", &parts.number);
    into.text("surname", &parts.surname);
    into.text("given", &parts.given);
    into.text("nationality", &parts.nationality);
    match parts.births.as_slice() {
        [one] => into.date("birthDate", Some(*one)),
        several => into.part("birthDates", Part::List(several.iter().map(ToString::to_string).collect())),
    }
    into.sex(parts.female);
    into.date("expiry", parts.expiry);
    into.maybe("personalId", parts.personal_id.map(PersonalId::format).as_deref());
    if into.invalid == Some(Invalid::Check) {
        let checks = zone.checks();
        let fields = [
            ("number", checks.number),
            ("birth", checks.birth),
            ("expiry", checks.expiry),
            ("optional", checks.optional),
            ("composite", checks.composite),
        ];
        let failed = fields.into_iter().filter(|(_, fits)| !fits).map(|(name, _)| name.to_owned());
        into.part("failedChecks", Part::List(failed.collect()));
    }
}
