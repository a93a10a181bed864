use chrono::Datelike;

use crate::date::lunar::{self, Year};
use crate::date::{PartialDate, Unreadable};
use crate::law::{CIVIL_CODE_2015, DECISION_121_1967};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role};

/// Years that lie at least between the birth of a parent or a spouse and the event, for choosing a cycle only.
const GENERATION: i32 = 10;
/// Years of a cycle.
const CYCLE: i32 = 60;

rule! {
    /// A date of the lunar calendar stands where a solar one belongs.
    ///
    /// Papers of the State use the solar calendar alone; old books also hold lunar dates, and citizens know their birthday
    /// by it. The fix proposes the solar day where there is only one: of a year of the cycle (Mậu Thân) the last before
    /// the registration; none where the calendars of North and South differ (1968 to 1975), where the month had no such
    /// day, or where the year is not told. In an old book the words stay as they are.
    vi
    /// Ghi ngày âm lịch ở nơi cần ngày dương lịch.
    ///
    /// Giấy tờ của Nhà nước chỉ dùng dương lịch; sổ cũ có khi ghi âm lịch, và người dân nhớ ngày sinh theo âm lịch. Gợi
    /// ý sửa đưa ra ngày dương khi chỉ có một ngày: năm can chi (Mậu Thân) thì là năm gần nhất trước ngày đăng ký;
    /// không gợi ý khi lịch hai miền khác nhau (1968 đến 1975), khi tháng không có ngày đó, hoặc khi không ghi năm. Với
    /// sổ cũ thì giữ nguyên chữ đã ghi.
    "date/lunar",
    each: unread [Date],
    given: {
        what: it as parsed,
        value: it as text,
        registered: Registration.Date as maybe date,
        child: Child.BirthDate as maybe date,
    },
    severity: Warning,
    law: [DECISION_121_1967.secondary("Điều 2"), CIVIL_CODE_2015.verified("Điều 145 khoản 2")],
    says: {
        Lunar { value: Text }
            vi "{field}: «{value}» là ngày âm lịch. Ghi ngày dương lịch; sổ cũ thì giữ nguyên chữ trong sổ."
            en "{field}: “{value}” is a lunar date. Write the solar date; in an old book keep the words of the book.",
        OfSolar { value: Text, date: Date }
            vi "{field}: «{value}» là ngày âm lịch, tức ngày {date} dương lịch. Ghi ngày dương lịch; sổ cũ thì giữ nguyên chữ trong sổ."
            en "{field}: “{value}” is a lunar date, {date} of the solar calendar. Write the solar date; in an old book keep the words of the book.",
    },
    examples: [
        Birth fail Submit "the year in figures": r#"{"child":{"birthDate":"15/8/1990 âm lịch"}}"#,
        Birth fail Archive "the last such year before the registration":
            r#"{"registration":{"date":"12/10/1968"},"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
        Birth fail Archive "North and South differ": r#"{"child":{"birthDate":"mồng 3 Tết Mậu Thân"}}"#,
        Birth fail Archive "no year": r#"{"child":{"birthDate":"rằm tháng bảy"}}"#,
        Birth pass Archive "a solar date": r#"{"child":{"birthDate":"15/08/1968"}}"#,
        Birth pass Archive "words, but none of the lunar calendar": r#"{"child":{"birthDate":"hôm qua"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { what, value, registered, child, .. }: Given<'_>) -> Answer<Says> {
    if what != Parsed::BadDate(Unreadable::Form) {
        return Err(Not::Broken);
    }
    let Some(reading) = lunar::recognise(value) else { return Err(Not::Broken) };
    let is_of_adult = cx.it().attribute == Attribute::BirthDate
        && matches!(cx.me(), Role::Mother | Role::Father | Role::Husband | Role::Wife);
    // The latest day that the field may mean.
    let known = match cx.me() {
        Role::Registration => None,
        _ if is_of_adult => child.or(registered).ok(),
        _ => registered.ok(),
    };
    let latest = known.map_or(cx.today(), PartialDate::last);
    let mut last = lunar::from_gregorian(latest).map_or(latest.year(), |date| date.year);
    let mut first = lunar::FIRST_YEAR;
    if !matches!(reading.year, Year::Number(_)) {
        if is_of_adult {
            last = last.saturating_sub(GENERATION);
        }
        first = last.saturating_sub(CYCLE).saturating_add(1);
    }
    let mut found = reading.candidates(first..=last);
    found.retain(|one| one.gregorian <= latest);
    let value = value.to_owned();
    Ok(match found.as_slice() {
        [only] => {
            let date = PartialDate::from(only.gregorian);
            Broken::new(Says::OfSolar { value, date }).likely(cx.it(), date.to_form())
        }
        _ => Says::Lunar { value }.into(),
    })
}

#[cfg(test)]
mod tests {
    use crate::{Context, Kind, Record, Stage, date::day};

    #[test]
    fn the_solar_day_is_proposed_where_there_is_one() {
        for (record, expected) in [
            (r#"{"child":{"birthDate":"15/8/1990 âm lịch"}}"#, Some("03/10/1990")),
            (
                r#"{"registration":{"date":"12/10/1968"},"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
                Some("06/10/1968"),
            ),
            // Registered a day before: nothing fits within sixty years.
            (
                r#"{"registration":{"date":"05/10/1968"},"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
                None,
            ),
            (
                r#"{"child":{"birthDate":"05/03/2004"},"mother":{"birthDate":"mồng 2 tháng 2 năm Giáp Tý"}}"#,
                Some("04/03/1984"),
            ),
            // A mother of two years: the year of that name before.
            (
                r#"{"child":{"birthDate":"05/03/1986"},"mother":{"birthDate":"mồng 2 tháng 2 năm Giáp Tý"}}"#,
                Some("06/03/1924"),
            ),
            (r#"{"child":{"birthDate":"mồng 3 Tết Mậu Thân"}}"#, None),
            (r#"{"child":{"birthDate":"rằm tháng bảy"}}"#, None),
            (r#"{"child":{"birthDate":"30/1/1991 ÂL"}}"#, None),
            (r#"{"child":{"birthDate":"tháng 8 năm Mậu Thân"}}"#, None),
            (r#"{"child":{"birthDate":"15/8/2035 ÂL"}}"#, None),
        ] {
            for stage in [Stage::Submit, Stage::Archive] {
                let context = Context::new(day(2026, 11, 23)).stage(stage);
                let report = crate::check(&Record::from_json(Kind::Birth, record), &context);
                let mut found = report.of_rule("date/lunar");
                let fix = found.next().expect("a finding").fix();
                assert_eq!(fix.map(|fix| fix.edits[0].value.as_str()), expected, "{record}");
                assert!(report.of_rule("date/unreadable").next().is_none());
            }
        }
    }
}
