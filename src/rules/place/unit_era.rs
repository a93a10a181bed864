use crate::date::{NaiveDate, Truth};
use crate::law::{DECISION_19_2025, Effectivity, RESOLUTION_202_2025, Span};
use crate::place::{
    AnyProvince, Candidate, Communes, Level, MERGERS, OLD_LIST, Unit, best, find,
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
    reads: [REGISTRATION_OFFICE, REGISTRATION_DATE],
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
    let found = match cx.context().communes.and_then(|communes| commune_of_another_time(office, span, communes)) {
        Some(found) => found,
        None if span.last < MERGERS => return Ok(Verdict::Pass),
        None => {
            let found = find(office, None, None).into_iter().next();
            let Some(named) = found.filter(|it| surely_province(it, office)) else {
                return cx.undetermined(&[REGISTRATION_OFFICE]);
            };
            match named.unit.province {
                AnyProvince::Old(old) if !old.keeps_name() => {}
                _ => return Ok(Verdict::Pass),
            }
            if span.first < MERGERS {
                return cx.undetermined(&[REGISTRATION_DATE]);
            }
            let now = named.unit.province_today().unwrap_or_default();
            (0, named.unit, now)
        }
    };
    let (variant, unit, now) = found;
    cx.finding(REGISTRATION_OFFICE)
        .variant(variant)
        .arg("unit", unit.full_name().as_str())
        .arg("now", now.as_str());
    Ok(Verdict::Fail)
}

/// A name by itself may be that of a commune of today (`phường Bạc Liêu`).
fn surely_province(it: &Candidate, office: &str) -> bool {
    !it.kind_differs && (it.kind_named || office.contains([',', ';', '-']))
}

/// The commune that an office names, where it existed on no day of the span: which message, the unit, and what it is
/// today.
fn commune_of_another_time(office: &str, span: Span, communes: &Communes) -> Option<(u8, Unit, String)> {
    let gone = |day: NaiveDate| {
        let found = find(office, Some(day), Some(communes));
        best(&found)?;
        let it = found.into_iter().next()?;
        let sure = it.exists == Truth::No && it.conflicts.count() == 0 && it.matched.count() > 1;
        (sure && it.matched.has(Level::Commune)).then_some(it.unit)
    };
    let unit = gone(span.first)?;
    if span.last != span.first && gone(span.last)?.code != unit.code {
        return None;
    }
    if matches!(unit.province, AnyProvince::New(_)) {
        return Some((2, unit, String::new()));
    }
    let mut now = String::new();
    for successor in communes.successors_of_unit(&unit) {
        if !now.is_empty() {
            now.push_str(" / ");
        }
        now.push_str(&successor.unit.full_name());
    }
    if now.is_empty() {
        // Ended before March 2025, and no table tells where it went.
        now = unit.province_today()?;
        return Some((0, unit, now));
    }
    Some((1, unit, now))
}
