use chrono::Datelike;

use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{Citation, DECISION_19_2025, Effectivity, RESOLUTION_202_2025, Span};
use crate::place::{
    AnyProvince, COMPARED, Communes, MERGERS, NamedProvince, OLD_LIST, Odd, TABLE, UnitLevel, best,
    find_units, province_named,
};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role};

/// The days between the special zone of Vũng Tàu – Côn Đảo and those of 2025.
const WITHOUT_ZONES: Effectivity = Effectivity::between(day(1992, 1, 1), day(2025, 6, 30));
/// Names and codes of the units of today.
const UNITS: Citation = DECISION_19_2025.secondary("");

rule! {
    /// The registering office is named by a unit that did not exist on the day of registration.
    ///
    /// On 1 July 2025 the 63 provinces became 34 and the communes of before ended. Write the unit that registered; an
    /// entry of an older book has the older date. Provinces are always looked up; communes only where the check is
    /// given their table, and are never more than a warning. The table begins in September 2004; before March 2025 the
    /// rule speaks of a commune of July 2025 that was still to come, and of a commune or a province that had ended a year and more, as
    /// Hà Tây in 2018 (a commune before June 2022: a hint), and of a đặc khu, of which between those of 1991 and of 2025 there was none.
    vi
    /// Nơi đăng ký mang tên đơn vị chưa có hoặc không còn vào ngày đăng ký.
    ///
    /// Ngày 01/7/2025, 63 tỉnh thành 34 và các xã cũ chấm dứt. Ghi đơn vị đã đăng ký; đăng ký của sổ cũ thì có ngày cũ.
    /// Tỉnh luôn được tra; xã chỉ tra khi có danh mục, và chỉ là cảnh báo. Danh mục xã có từ tháng 9/2004: trước 01/3/2025
    /// quy tắc nói đến xã chỉ có từ 01/7/2025, xã hoặc tỉnh đã chấm dứt từ hơn một năm, như Hà Tây vào năm 2018 (xã trước
    /// tháng 6/2022 thì chỉ để xem lại), và đặc khu, vì từ 1992 đến tháng 6/2025 không có đặc khu nào.
    "place/unit-era",
    on: Registration.Office,
    given: { office: it as text, named: it as office },
    severity: Error, archive: Warning,
    law: [RESOLUTION_202_2025.secondary(""), UNITS],
    says: {
        NowIn { unit: Text, now: Text }
            vi "{field}: {unit} không còn từ 01/7/2025, nay thuộc {now}. Ghi đơn vị đã đăng ký."
            en "{field}: {unit} ended with 30 June 2025; today it belongs to {now}. Write the unit that registered.",
        NowIs { unit: Text, now: Text }
            vi "{field}: {unit} không còn từ 01/7/2025, nay là {now}. Ghi đơn vị đã đăng ký."
            en "{field}: {unit} ended with 30 June 2025; today it is {now}. Write the unit that registered.",
        StillToCome { unit: Text }
            vi "{field}: {unit} chỉ có từ 01/7/2025, sau ngày đăng ký."
            en "{field}: {unit} began on 1 July 2025, after the day of registration.",
        Ended { unit: Text, year: Limit }
            vi "{field}: {unit} không còn từ năm {year}. Kiểm tra lại tên đơn vị hoặc ngày đăng ký."
            en "{field}: {unit} ended in {year}. Check the unit or the day of registration.",
        NoZone {}
            vi "{field}: đặc khu chỉ có từ 01/7/2025. Ghi đơn vị đã đăng ký, hoặc kiểm tra lại ngày."
            en "{field}: there are special zones only since 1 July 2025. Write the unit that registered, or check the date.",
    },
    examples: [
        Birth fail Submit "a province of before": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My, tỉnh Quảng Nam"}}"#,
        Birth pass Submit "a province of today": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My, thành phố Đà Nẵng"}}"#,
        Birth pass Archive "in its time": r#"{"registration":{"date":"30/06/2025","office":"UBND xã Tiên Lãnh, huyện Tiên Phước, tỉnh Quảng Nam"}}"#,
        Birth fail Submit communes "a commune of before": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Tân An Hội, huyện Củ Chi, thành phố Hồ Chí Minh"}}"#,
        Birth fail Archive communes "a commune that ended before the mergers": r#"{"registration":{"date":"10/03/2025","office":"UBND phường Trung Phụng, quận Đống Đa, thành phố Hà Nội"}}"#,
        Birth fail Archive communes "a commune that was still to come": r#"{"registration":{"date":"05/05/2025","office":"UBND phường Ba Đình, thành phố Hà Nội"}}"#,
        Birth fail Archive communes "the same, years before": r#"{"registration":{"date":"16/05/2019","office":"UBND phường Sài Gòn, Thành phố Hồ Chí Minh"}}"#,
        Birth fail Archive communes "a commune that had ended two years before: a hint": r#"{"registration":{"date":"16/05/2022","office":"UBND xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth pass Archive communes "a year later seals may still have its name": r#"{"registration":{"date":"31/12/2021","office":"UBND xã Bản Péo, huyện Hoàng Su Phì, tỉnh Hà Giang"}}"#,
        Birth pass Archive communes "a commune in its time": r#"{"registration":{"date":"05/05/2025","office":"UBND phường Trúc Bạch, quận Ba Đình, Hà Nội"}}"#,
        Birth fail Submit "a province of until 2008": r#"{"registration":{"date":"12/03/2018","office":"UBND xã Yên Bình, huyện Thạch Thất, tỉnh Hà Tây"}}"#,
        Birth pass Archive "a year later offices may still have its name": r#"{"registration":{"date":"31/12/2009","office":"UBND xã Yên Bình, huyện Thạch Thất, tỉnh Hà Tây"}}"#,
        Birth pass Archive "a city with the name of a province of before": r#"{"registration":{"date":"12/03/2018","office":"UBND phường Tân Hiệp, thành phố Biên Hòa"}}"#,
        Birth fail Archive "a special zone in 2018": r#"{"registration":{"date":"16/05/2018","office":"UBND đặc khu Phú Quốc, tỉnh An Giang"}}"#,
        Birth pass Submit "a special zone": r#"{"registration":{"date":"01/07/2025","office":"UBND đặc khu Phú Quốc, tỉnh An Giang"}}"#,
        Birth pass Archive communes "no list is known": r#"{"registration":{"date":"05/05/2004","office":"UBND phường Ba Đình, thành phố Hà Nội"}}"#,
        Birth undetermined Submit "no province": r#"{"registration":{"date":"05/01/2026","office":"UBND xã Trà My"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { office, named, .. }: Given<'_>) -> Answer<Says> {
    let span = cx.law_date();
    if span.first >= TABLE
        && let Some(says) = cx.communes().and_then(|communes| commune_of_another_time(office, span, communes))
    {
        // The decision began with the units that were still to come.
        let early = matches!(says, Says::StillToCome { .. });
        // The days of what ended before are compared with no act.
        let compared = early || span.first >= COMPARED;
        let broken = Broken::from(says).at_most(if compared { Severity::Warning } else { Severity::Info });
        return Ok(if early { broken.cites(UNITS) } else { broken });
    }
    if named.is_of == Odd::SpecialZone && WITHOUT_ZONES.covers(span) == Truth::Yes {
        return Ok(Broken::new(Says::NoZone {}).at_most(Severity::Warning).cites_nothing());
    }
    if named.last_year > 0 {
        // In its time, which is nearly always so: to look for it again takes 8,000 instructions.
        if span.last.year() <= named.last_year.into() {
            return Err(Not::Broken);
        }
        return former(office, span).map(Broken::cites_nothing);
    }
    if span.last < MERGERS {
        return Err(Not::Broken);
    }
    match named.province {
        NamedProvince::Ended => {}
        NamedProvince::Unclear => return Err(Not::KNOWN),
        _ => return Err(Not::Broken),
    }
    if span.first < MERGERS {
        return Err(Not::known(Role::Registration.at(Attribute::Date)));
    }
    let named = province_named(office).ok_or(Not::KNOWN)?;
    let now = named.unit.province_today().unwrap_or_default();
    Ok(Says::NowIn { unit: named.unit.full_name(), now }.into())
}

/// What there is to say of an office in a province of before 2008, which is named with its type: a city may have its name.
fn former(office: &str, span: Span) -> Answer<Says> {
    let named = province_named(office).filter(|it| it.kind_named).ok_or(Not::Broken)?;
    let (AnyProvince::Former(province), Some(gone)) = (named.unit.province, named.unit.era.gone_from) else {
        return Err(Not::Broken);
    };
    if span.last < gone {
        return Err(Not::Broken);
    }
    if span.first < gone {
        return Err(Not::known(Role::Registration.at(Attribute::Date)));
    }
    Ok(Says::Ended { unit: named.unit.full_name(), year: province.to.into() }.into())
}

/// What there is to say of the commune that an office names, where it existed on no day of the span.
fn commune_of_another_time(office: &str, span: Span, communes: &Communes) -> Option<Says> {
    let gone = |day: NaiveDate| {
        let found = find_units(office, Some(day), Some(communes));
        best(&found)?;
        let it = found.into_iter().next()?;
        let sure = it.exists == Truth::No && it.conflicts.count() == 0 && it.matched.count() > 1;
        (sure && it.matched.has(UnitLevel::Commune)).then_some(it.unit)
    };
    let named = gone(span.first)?;
    if span.last != span.first && gone(span.last)?.code != named.code {
        return None;
    }
    let unit = named.full_name();
    if matches!(named.province, AnyProvince::New(_)) {
        return Some(Says::StillToCome { unit });
    }
    let gone = named.era.gone_from?;
    // Of a former unit that was still to come no sentence tells; seals and books follow an act later, as with provinces.
    if span.first < gone || span.first < OLD_LIST && span.first.year() <= gone.year().saturating_add(1) {
        return None;
    }
    if gone < MERGERS {
        return Some(Says::Ended { unit, year: gone.year().into() });
    }
    let successors = communes.successors_of_unit(&named);
    let now: Vec<String> = successors.iter().map(|successor| successor.unit.full_name()).collect();
    Some(if now.is_empty() {
        // Ended before March 2025, and no table tells where it went.
        Says::NowIn { unit, now: named.province_today()? }
    } else {
        Says::NowIs { unit, now: now.join(" / ") }
    })
}
