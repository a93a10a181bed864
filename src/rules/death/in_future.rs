use crate::rule::{Answer, Broken, Check, rule, surely};
use crate::rules::sequence::after;
use crate::schema::Attribute;

rule! {
    /// The date of death, or of the note that a court declared it, lies in the future.
    ///
    /// Nobody can enter what has not happened. A digit of the year is mistyped, or day and month are swapped; today is the
    /// day that the program was told, in the time of Vietnam.
    vi
    /// Ngày chết, hoặc ngày ghi chú việc Tòa án tuyên bố chết, ở tương lai.
    ///
    /// Không ai ghi được việc chưa xảy ra. Gõ nhầm một chữ số của năm, hoặc đảo ngày và tháng; hôm nay là ngày mà
    /// chương trình được cho biết, theo giờ Việt Nam.
    "death/in-future",
    on: Deceased.DeathDate,
    given: { value: it as date, declared: me.DeathDeclaredOn as maybe date },
    severity: Error,
    says: {
        AfterToday { value: Date, today: Day }
            vi "{field}: «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm."
            en "{field}: “{value}” is after today ({today}). Check day, month and year.",
    },
    examples: [
        Death fail Submit "next month": r#"{"deceased":{"deathDate":"05/12/2026"}}"#,
        Death fail Archive "a year of the future": r#"{"deceased":{"deathDate":"2062"}}"#,
        Death fail Archive "declared dead next year": r#"{"deceased":{"deathDate":"05/03/2026","deathDeclaredOn":"05/03/2027"}}"#,
        Death pass Submit "today": r#"{"deceased":{"deathDate":"23/11/2026"}}"#,
        Death undetermined Archive "some day of this year": r#"{"deceased":{"deathDate":"2026"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, declared, .. }: Given<'_>) -> Answer<Says> {
    let today = cx.today();
    let noted = (cx.me().at(Attribute::DeathDeclaredOn), declared);
    if let Some((field, value)) = after(today, &[noted]) {
        return Ok(Broken::new(Says::AfterToday { value, today }).on(field));
    }
    surely(value.after(today))?;
    Ok(Says::AfterToday { value, today }.into())
}
