use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// The date of death lies in the future.
    ///
    /// Nobody can enter what has not happened. A digit of the year is mistyped, or day and month are swapped; today is the
    /// day that the program was told, in the time of Vietnam.
    vi
    /// Ngày chết ở tương lai.
    ///
    /// Không ai ghi được việc chưa xảy ra. Gõ nhầm một chữ số của năm, hoặc đảo ngày và tháng; hôm nay là ngày mà
    /// chương trình được cho biết, theo giờ Việt Nam.
    "death/in-future",
    on: Deceased.DeathDate,
    given: { value: it as date },
    severity: Error,
    says: {
        AfterToday { value: Date, today: Day }
            vi "{field}: ngày chết «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm."
            en "{field}: the date of death “{value}” is after today ({today}). Check day, month and year.",
    },
    examples: [
        Death fail Submit "next month": r#"{"deceased":{"deathDate":"05/12/2026"}}"#,
        Death fail Archive "a year of the future": r#"{"deceased":{"deathDate":"2062"}}"#,
        Death pass Submit "today": r#"{"deceased":{"deathDate":"23/11/2026"}}"#,
        Death undetermined Archive "some day of this year": r#"{"deceased":{"deathDate":"2026"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let today = cx.today();
    surely(value.after(today))?;
    Ok(Says::AfterToday { value, today }.into())
}
