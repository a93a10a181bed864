use chrono::Datelike;

use crate::date::lunar::{self, Year};
use crate::date::{NaiveDate, PartialDate, Unreadable};
use crate::law::{CIVIL_CODE_2015, DECISION_121_1967};
use crate::record::field::{
    CHILD_BIRTH_DATE, DATES, FATHER_BIRTH_DATE, MOTHER_BIRTH_DATE, REGISTRATION_DATE,
};
use crate::record::{Field, Parsed};
use crate::rule::{Check, Outcome, Verdict, rule};

/// Years that lie at least between a parent's birth and the child's, for choosing a cycle only.
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
    "date/lunar",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Date],
    given: {
        registration_date: Registration.Date as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Warning,
    law: [DECISION_121_1967.secondary("Điều 2"), CIVIL_CODE_2015.verified("Điều 145 khoản 2")],   // law | form | data | schedule
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» là ngày âm lịch. Ghi ngày dương lịch; sổ cũ thì giữ nguyên chữ trong sổ."
            en "{field}: “{value}” is a lunar date. Write the solar date; in an old book keep the words of the book.",
        Todo1 { value: Todo, date: Todo }
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

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::BadDate(Unreadable::Form) {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let Some(reading) = lunar::recognise(value) else { return Ok(Verdict::Pass) };
    let latest = latest(cx, field);
    let mut last = lunar::from_gregorian(latest).map_or(latest.year(), |date| date.year);
    let mut first = lunar::FIRST_YEAR;
    if !matches!(reading.year, Year::Number(_)) {
        if matches!(field, MOTHER_BIRTH_DATE | FATHER_BIRTH_DATE) {
            last = last.saturating_sub(GENERATION);
        }
        first = last.saturating_sub(CYCLE).saturating_add(1);
    }
    let mut found = reading.candidates(first..=last);
    found.retain(|one| one.gregorian <= latest);
    let finding = cx.finding_here().arg("value", value);
    if let [only] = found.as_slice() {
        let date = PartialDate::from(only.gregorian);
        finding.variant(1).arg("date", date).likely_fix(field, date.to_form());
    }
    Ok(Verdict::Fail)
}

/// The latest day that a field may mean.
fn latest(cx: &Check<'_, '_>, field: Field) -> NaiveDate {
    let of = |other: Field| cx.date(other).ok().map(PartialDate::last);
    let known = match field {
        REGISTRATION_DATE => None,
        MOTHER_BIRTH_DATE | FATHER_BIRTH_DATE => of(CHILD_BIRTH_DATE).or_else(|| of(REGISTRATION_DATE)),
        _ => of(REGISTRATION_DATE),
    };
    known.unwrap_or(cx.context().today)
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
                let fix = found.next().expect("a finding").fix.as_ref();
                assert_eq!(fix.map(|fix| fix.edits[0].1.as_str()), expected, "{record}");
                assert!(report.of_rule("date/unreadable").next().is_none());
            }
        }
    }
}
