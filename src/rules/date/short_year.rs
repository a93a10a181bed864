use crate::date::{Hints, PartialDate, Unreadable, likely};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Field, Role};

/// Years that lie at least between the birth of a parent or a spouse and the event, for guessing a century only.
const GENERATION: i32 = 10;
/// Years that may lie between a parent's and the child's beyond that; a greater gap is rather another slip than an old
/// parent.
const LONGEST: i32 = 70;
/// Years that lie at most between a birth and what is registered of that person.
const LIFETIME: i32 = 99;

rule! {
    /// A date has a year of two digits.
    ///
    /// 05/03/68 may be 1968 or 1868; programs guess differently, so nothing is guessed here. Write four digits. Where
    /// another date of the record leaves one century, the fix proposes it: a birth lies before its registration,
    /// a parent's birth well before the child's, a spouse's well before the marriage.
    vi
    /// Năm chỉ có hai chữ số.
    ///
    /// 05/03/68 có thể là 1968 hoặc 1868; mỗi phần mềm đoán một kiểu, nên ở đây không đoán. Ghi đủ bốn chữ số. Khi một
    /// ngày khác trong hồ sơ chỉ còn để lại một thế kỷ thì gợi ý sửa đưa ra năm: ngày sinh trước ngày đăng ký, cha mẹ
    /// sinh trước con khá lâu, vợ chồng sinh trước ngày cưới khá lâu.
    "date/short-year",
    each: unread [Date],
    given: {
        what: it as parsed,
        value: it as text,
        registered: Registration.Date as maybe date,
        child: Child.BirthDate as maybe date,
    },
    severity: Error, archive: Warning,
    says: {
        TwoDigits { value: Text }
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

fn check(cx: &Check<'_>, Given { what, value, registered, child, .. }: Given<'_>) -> Answer<Says> {
    if what != Parsed::BadDate(Unreadable::ShortYear) {
        return Err(Not::Broken);
    }
    let whole = hints(cx, registered.ok(), child.ok()).and_then(|hints| likely(value, &hints));
    let says = Says::TwoDigits { value: value.to_owned() };
    Ok(Broken::new(says).perhaps(cx.it(), whole.map(PartialDate::to_form)))
}

/// The years that another date of the record leaves, where that is one century.
fn hints(cx: &Check<'_>, registered: Option<PartialDate>, child: Option<PartialDate>) -> Option<Hints> {
    /// Births up to a year.
    fn until(year: i32) -> Option<Hints> {
        Some(Hints::until(PartialDate::from_year(year)?.last()))
    }
    let Field { role, attribute } = cx.it();
    Some(match (role, attribute) {
        (Role::Child, Attribute::BirthDate) => {
            let registered = registered?;
            Hints::until(registered.last()).since(registered.year().saturating_sub(LIFETIME))
        }
        (Role::Mother | Role::Father, Attribute::BirthDate) => {
            let youngest = child.or(registered)?.year().saturating_sub(GENERATION);
            until(youngest)?.since(youngest.saturating_sub(LONGEST - 1))
        }
        (Role::Husband | Role::Wife, Attribute::BirthDate) => {
            let married = registered?.year();
            until(married.saturating_sub(GENERATION))?.since(married.saturating_sub(LIFETIME))
        }
        (Role::Registration, Attribute::Date) => Hints::until(cx.today()).since(child?.year()),
        _ => return None,
    })
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
            let fix = report.of_rule("date/short-year").find_map(|finding| finding.fix().cloned());
            assert_eq!(fix.map(|fix| fix.edits[0].value.clone()).as_deref(), expected);
        }
    }
}
