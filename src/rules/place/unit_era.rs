use crate::date::{NaiveDate, Truth};
use crate::law::{DECISION_19_2025, Effectivity, RESOLUTION_202_2025, Span};
use crate::place::{
    AnyProvince, Candidate, Communes, Level, MERGERS, OLD_LIST, Province, best, find,
};
use crate::record::field::{REGISTRATION_DATE, REGISTRATION_OFFICE};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The registering office is named by a unit that did not exist on the day of registration.
    ///
    /// On 1 July 2025 the 63 provinces became 34 and the communes of before ended. Write the unit that registered; an
    /// entry of an older book has the older date. Provinces are always looked up; communes only where the check is
    /// given their table. Lists of communes are known from 1 March 2025 on: before, the rule says nothing.
    "place/unit-era",
    kinds: [Birth],
    severity: Warning,
    law: [RESOLUTION_202_2025.secondary(""), DECISION_19_2025.secondary("")],
    in_force: Effectivity::from(OLD_LIST),
    reads: [REGISTRATION_OFFICE],
    messages: [
        { vi: "{field}: {unit} không còn từ 01/7/2025, nay thuộc {now}. Ghi đơn vị đã đăng ký.",
          en: "{field}: {unit} ended with 30 June 2025; today it belongs to {now}. Write the unit that registered." },
        { vi: "{field}: {unit} không còn từ 01/7/2025, nay là {now}. Ghi đơn vị đã đăng ký.",
          en: "{field}: {unit} ended with 30 June 2025; today it is {now}. Write the unit that registered." },
        { vi: "{field}: {unit} chỉ có từ 01/7/2025, sau ngày đăng ký.",
          en: "{field}: {unit} began on 1 July 2025, after the day of registration." },
    ],
    examples: [
        fail Submit "a province of before": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My, tỉnh Quảng Nam"}}"#,
        pass Submit "a province of today": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My, thành phố Đà Nẵng"}}"#,
        pass Archive "in its time": r#"{"registration":{"date":"30/06/2025","office":"UBND xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam"}}"#,
        fail Submit communes "a commune of before": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Tân An Hội, huyện Củ Chi, thành phố Hồ Chí Minh"}}"#,
        fail Archive communes "a commune that was still to come": r#"{"registration":{"date":"05/05/2025","office":"UBND phường Ba Đình, thành phố Hà Nội"}}"#,
        pass Archive communes "a commune in its time": r#"{"registration":{"date":"05/05/2025","office":"UBND phường Trúc Bạch, quận Ba Đình, Hà Nội"}}"#,
        not_in_force Archive communes "no list is known": r#"{"registration":{"date":"05/05/2010","office":"UBND phường Ba Đình, thành phố Hà Nội"}}"#,
        undetermined Submit "no province": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let office = cx.text(REGISTRATION_OFFICE)?;
    let span = cx.law_date();
    if let Some(communes) = cx.context().communes
        && let Some((unit, variant, now)) = commune_of_another_time(office, span, communes)
    {
        cx.finding(REGISTRATION_OFFICE).variant(variant).arg("unit", unit.as_str()).arg("now", now.as_str());
        return Ok(Verdict::Fail);
    }
    if span.last < MERGERS {
        return Ok(Verdict::Pass);
    }
    match ended_province(office) {
        None => cx.undetermined(&[REGISTRATION_OFFICE]),
        Some(None) => Ok(Verdict::Pass),
        Some(Some(_)) if span.first < MERGERS => cx.undetermined(&[REGISTRATION_DATE]),
        Some(Some(province)) => {
            let now = province.successor().map_or("", |now| now.name);
            let unit = format!("{} {}", province.kind.name(), province.name);
            cx.finding(REGISTRATION_OFFICE).arg("unit", unit.as_str()).arg("now", now);
            Ok(Verdict::Fail)
        }
    }
}

/// The province that an office names and that ended, or had its name no more; `None` where it names none.
fn ended_province(office: &str) -> Option<Option<&'static Province>> {
    // A name by itself may be that of a commune of today (`phường Bạc Liêu`).
    let sure = |it: &Candidate| {
        !it.kind_differs && (it.kind_named || office.contains([',', ';', '-'])) && it.unit.kind.level() == Level::Province
    };
    let found = find(office, None, None);
    let first = found.first().filter(|it| sure(it))?;
    Some(match first.unit.province {
        AnyProvince::Old(province) if !province.keeps_name() => Some(province),
        _ => None,
    })
}

/// The commune that an office names, where it existed on no day of the span: its full name, which message, and what it
/// is today.
fn commune_of_another_time(office: &str, span: Span, communes: &Communes) -> Option<(String, u8, String)> {
    let gone = |day: NaiveDate| {
        let found = find(office, Some(day), Some(communes));
        let sure = |it: &&Candidate| {
            it.exists == Truth::No && it.conflicts.is_empty() && it.matched.len() > 1
        };
        best(&found).filter(sure).filter(|it| it.unit.kind.level() == Level::Commune).cloned()
    };
    let first = gone(span.first)?;
    if span.last != span.first && gone(span.last).is_none_or(|last| last.unit.code != first.unit.code) {
        return None;
    }
    let unit = first.unit.full_name();
    if matches!(first.unit.province, AnyProvince::New(_)) {
        return Some((unit, 2, String::new()));
    }
    let now: Vec<String> =
        communes.successors_of_unit(&first.unit).iter().map(|it| it.unit.full_name()).collect();
    let (variant, now) = if now.is_empty() {
        (0, first.unit.province_today()?)
    } else {
        (1, now.join(" / "))
    };
    Some((unit, variant, now))
}
