use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// The date of registration lies in the future.
    ///
    /// Nobody can enter what has not happened. A digit of the year is mistyped, or day and month are swapped; today is the
    /// day that the program was told, in the time of Vietnam.
    vi
    /// Ngày đăng ký ở tương lai.
    ///
    /// Không ai ghi được việc chưa xảy ra. Gõ nhầm một chữ số của năm, hoặc đảo ngày và tháng; hôm nay là ngày mà
    /// chương trình được cho biết, theo giờ Việt Nam.
    "entry/in-future",
    on: Registration.Date,
    given: { value: it as date },
    severity: Error,
    says: {
        InFuture { value: Date, today: Day }
            vi "{field}: ngày đăng ký «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm."
            en "{field}: the registration date “{value}” is after today ({today}). Check day, month and year.",
    },
    examples: [
        Birth fail Submit "next month": r#"{"registration":{"date":"05/12/2026"}}"#,
        Birth fail Archive "a year of the future": r#"{"registration":{"date":"2062"}}"#,
        Birth pass Submit "today": r#"{"registration":{"date":"23/11/2026"}}"#,
        Birth undetermined Archive "some day of this year": r#"{"registration":{"date":"2026"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let today = cx.today();
    surely(value.after(today))?;
    Ok(Says::InFuture { value, today }.into())
}
