use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// An identity paper was issued after the registration.
    ///
    /// A paper shown at the registration existed by then. Check both dates; a later correction of the entry may have written
    /// a newer paper, which is the exception.
    vi
    /// Giấy tờ tùy thân được cấp sau ngày đăng ký.
    ///
    /// Giấy xuất trình khi đăng ký thì lúc đó đã có. Kiểm tra lại hai ngày; ngoại lệ là khi cải chính về sau ghi giấy
    /// mới hơn.
    "paper/issued-after-registration",
    of: EVERYBODY, on: PaperIssuedOn,
    when: [me.PaperIssuedOn given],
    given: { issued: it as date, registered: Registration.Date as date },
    severity: Warning,
    says: {
        Later { value: Date, registered: Date }
            vi "{field}: «{value}» sau ngày đăng ký «{registered}». Kiểm tra lại cả hai ngày."
            en "{field}: “{value}” is after the registration “{registered}”. Check both dates.",
    },
    examples: [
        Birth fail Archive "a day later": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"06/03/2020"}}"#,
        Birth pass Archive "years before": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"2015"}}"#,
        Birth undetermined Archive "the same year": r#"{"registration":{"date":"05/03/2020"},"declarant":{"paperIssuedOn":"2020"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { issued, registered, .. }: Given<'_>) -> Answer<Says> {
    surely(issued.after(registered))?;
    Ok(Says::Later { value: issued, registered }.into())
}
