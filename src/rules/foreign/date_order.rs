use crate::date::Truth;
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Kind, Role};

rule! {
    /// The registration abroad lies before the birth, or after its note in the Vietnamese book.
    ///
    /// First comes the birth, then its registration abroad, then the note of it here. One of the three dates is mistyped, or
    /// written in the order month, day, year of the foreign paper.
    vi
    /// Ngày đăng ký ở nước ngoài trước ngày sinh, hoặc sau ngày ghi chú vào sổ Việt Nam.
    ///
    /// Sinh trước, rồi đăng ký ở nước ngoài, rồi ghi chú ở đây. Một trong ba ngày gõ nhầm, hoặc ghi theo thứ tự tháng,
    /// ngày, năm của giấy nước ngoài.
    "foreign/date-order",
    on: Foreign.Date,
    when: [Foreign.Date given],
    given: {
        abroad: it as date,
        born: Child.BirthDate as maybe date,
        noted: Registration.Date as maybe date,
    },
    severity: Error, archive: Warning,
    says: {
        BeforeBirth { value: Date, other: Date }
            vi "{field}: «{value}» trước ngày sinh «{other}». Kiểm tra lại, chú ý thứ tự ngày/tháng."
            en "{field}: “{value}” is before the birth “{other}”. Check it, above all the order of day and month.",
        AfterNote { value: Date, other: Date }
            vi "{field}: «{value}» sau ngày ghi vào sổ «{other}». Kiểm tra lại, chú ý thứ tự ngày/tháng."
            en "{field}: “{value}” is after the note in the book “{other}”. Check it, above all the order of day and month.",
    },
    examples: [
        Birth fail Submit "before the birth": r#"{"child":{"birthDate":"05/03/2020"},"foreign":{"date":"04/03/2020"}}"#,
        Birth fail Archive "after the note": r#"{"registration":{"date":"05/03/2020"},"child":{"birthDate":"01/01/2020"},"foreign":{"date":"06/03/2020"}}"#,
        Birth pass Archive "in order": r#"{"registration":{"date":"05/03/2020"},"child":{"birthDate":"01/01/2020"},"foreign":{"date":"03/01/2020"}}"#,
        Marriage pass Submit "a marriage abroad, noted later": r#"{"registration":{"date":"10/06/2026"},"foreign":{"date":"05/11/2024"}}"#,
        Birth not_applicable Submit "no registration abroad": r#"{"registration":{"date":"10/06/2026","type":"1"},"child":{"birthDate":"05/05/2026"}}"#,
        Birth undetermined Submit "no birth date yet": r#"{"foreign":{"date":"03/01/2020"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { abroad, born, noted, .. }: Given<'_>) -> Answer<Says> {
    if let Ok(other) = born
        && abroad.before(other) == Truth::Yes
    {
        return Ok(Says::BeforeBirth { value: abroad, other }.into());
    }
    if let Ok(other) = noted
        && abroad.after(other) == Truth::Yes
    {
        return Ok(Says::AfterNote { value: abroad, other }.into());
    }
    // Only births and recognitions have a child that must be born first.
    let born = if matches!(cx.kind(), Kind::Birth | Kind::Recognition) { Some(born?) } else { None };
    let noted = noted?;
    let before_birth = born.map(|born| (abroad.before(born), born, Role::Child.at(Attribute::BirthDate)));
    let after_note = (abroad.after(noted), noted, Role::Registration.at(Attribute::Date));
    for (broken, other, field) in before_birth.into_iter().chain([after_note]) {
        if broken == Truth::Open {
            let vague = other.exact().is_none();
            return Err(if vague { Not::known(field) } else { Not::KNOWN });
        }
    }
    Err(Not::Broken)
}
