use crate::date::{self, Hints, PartialDate, Unreadable};
use crate::record::field::{
    CHILD_BIRTH_DATE, DATES, FATHER_BIRTH_DATE, MOTHER_BIRTH_DATE, REGISTRATION_DATE,
};
use crate::record::{Field, Parsed};
use crate::rule::{Check, Outcome, Verdict, rule};

/// Years that lie at least between a parent's birth and the child's, for guessing a century only.
const GENERATION: i32 = 10;
/// Years that may lie between the two beyond that; a greater gap is rather another slip than an old parent.
const LONGEST: i32 = 70;

rule! {
    /// A date has a year of two digits.
    ///
    /// 05/03/68 may be 1968 or 1868; programs guess differently, so nothing is guessed here. Write four digits. Where
    /// another date of the record leaves one century, the fix proposes it: a birth lies before its registration,
    /// a parent's birth well before the child's.
    "date/short-year",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Date],
    given: {
        registration_date: Registration.Date as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Error, archive: Warning,
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» chỉ ghi hai số cuối của năm. Ghi đủ bốn số, ví dụ 1968."
            en "{field}: “{value}” has a year of two digits. Write all four, such as 1968.",
    },
    examples: [
        Birth fail Archive "the registration tells the century":
            r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"05/03/68"}}"#,
        Birth fail Submit "nothing tells the century": r#"{"child":{"birthDate":"05/03/26"}}"#,
        Birth pass Archive "four digits": r#"{"child":{"birthDate":"05/03/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::BadDate(Unreadable::ShortYear) {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let whole = completed(cx, field, value);
    let finding = cx.finding_here().arg("value", value);
    if let Some(whole) = whole {
        finding.likely_fix(field, whole.to_form());
    }
    Ok(Verdict::Fail)
}

/// The date with the century that another date of the record decides.
fn completed(cx: &Check<'_, '_>, field: Field, value: &str) -> Option<PartialDate> {
    let date = |of: Field| cx.date(of).ok();
    let hints = match field {
        CHILD_BIRTH_DATE => {
            let registered = date(REGISTRATION_DATE)?;
            Hints::until(registered.last()).since(registered.year().saturating_sub(99))
        }
        MOTHER_BIRTH_DATE | FATHER_BIRTH_DATE => {
            let child = date(CHILD_BIRTH_DATE).or_else(|| date(REGISTRATION_DATE))?;
            let youngest = child.year().saturating_sub(GENERATION);
            Hints::until(PartialDate::from_year(youngest)?.last()).since(youngest.saturating_sub(LONGEST - 1))
        }
        REGISTRATION_DATE => Hints::until(cx.context().today).since(date(CHILD_BIRTH_DATE)?.year()),
        _ => return None,
    };
    date::likely(value, &hints)
}

#[cfg(test)]
mod tests {
    use crate::{Context, Kind, Record, Stage, date::day};

    #[test]
    fn the_century_follows_from_another_date() {
        for (record, expected) in [
            (
                r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"05/03/68"}}"#,
                Some("05/03/1968"),
            ),
            (r#"{"registration":{"date":"12/03/2001"},"child":{"birthDate":"5-3-99"}}"#, Some("05/03/1999")),
            (r#"{"child":{"birthDate":"05/03/2004"},"mother":{"birthDate":"01/02/85"}}"#, Some("01/02/1985")),
            (r#"{"child":{"birthDate":"05/03/2004"},"mother":{"birthDate":"01/02/03"}}"#, None),
            (
                r#"{"registration":{"date":"12/03/68"},"child":{"birthDate":"05/03/1968"}}"#,
                Some("12/03/1968"),
            ),
            (r#"{"registration":{"date":"12/03/05"},"child":{"birthDate":"05/03/1904"}}"#, None),
            (r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"31/02/68"}}"#, None),
            (r#"{"registration":{"date":"12/03/68"},"child":{"birthDate":"05/03/68"}}"#, None),
            (r#"{"declarant":{"paperIssuedOn":"05/03/68"}}"#, None),
        ] {
            let record = Record::from_json(Kind::Birth, record);
            let report = crate::check(&record, &Context::new(day(2026, 11, 23)).stage(Stage::Archive));
            let fix = report.of_rule("date/short-year").find_map(|finding| finding.fix.clone());
            assert_eq!(fix.map(|fix| fix.edits[0].1.clone()).as_deref(), expected);
        }
    }
}
