use crate::date::Truth;
use crate::rule::{Answer, Broken, Check, rule, surely};
use crate::schema::{Attribute, Role};

rule! {
    /// The registration lies before the birth.
    ///
    /// No birth can be registered before it happened, and nobody marries on the day of birth: one of the two dates is misread
    /// or mistyped. A partial date counts only where every day that it may mean lies on the wrong side.
    vi
    /// Ngày đăng ký trước ngày sinh.
    ///
    /// Không thể đăng ký khai sinh trước khi sinh, và không ai kết hôn vào ngày mình sinh ra: một trong hai ngày bị đọc
    /// hoặc gõ nhầm. Ngày không đầy đủ chỉ tính khi mọi ngày mà nó có thể chỉ đều sai thứ tự.
    "entry/before-birth",
    of: PRINCIPALS, on: BirthDate,
    given: { registered: Registration.Date as date, born: it as date },
    severity: Error,
    says: {
        BeforeBirth { registered: Date, born: Date }
            vi "Ngày đăng ký {registered} trước ngày sinh {born}. Kiểm tra lại hai ngày này."
            en "The registration of {registered} lies before the birth on {born}. Check both dates.",
        NotBefore { registered: Date, born: Date }
            vi "{field}: «{born}» không trước ngày đăng ký kết hôn «{registered}». Kiểm tra lại hai ngày."
            en "{field}: “{born}” is not before the registration “{registered}”. Check both dates.",
    },
    examples: [
        Birth fail Archive "registered a year too early": r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"05/03/1968"}}"#,
        Birth fail Submit "the year alone is enough": r#"{"registration":{"date":"12/03/1967"},"child":{"birthDate":"1968"}}"#,
        Birth pass Archive "registered on the day of birth": r#"{"registration":{"date":"05/03/1968"},"child":{"birthDate":"05/03/1968"}}"#,
        Marriage fail Submit "a wife born later": r#"{"registration":{"date":"16/03/2026"},"wife":{"birthDate":"16/04/2026"}}"#,
        Marriage fail Archive "a husband born on that day": r#"{"registration":{"date":"16/03/2026"},"husband":{"birthDate":"16/03/2026"}}"#,
        Birth undetermined Archive "the year of birth is that of the registration": r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"1968"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { registered, born, .. }: Given<'_>) -> Answer<Says> {
    if !matches!(cx.me(), Role::Husband | Role::Wife) {
        surely(registered.before(born))?;
        let broken = Broken::new(Says::BeforeBirth { registered, born });
        return Ok(broken.on(Role::Registration.at(Attribute::Date)));
    }
    surely(match born.before(registered) {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Open => Truth::Open,
    })?;
    Ok(Says::NotBefore { registered, born }.into())
}
