use crate::date::day;
use crate::rule::{Answer, Check, Not, rule, surely};
use crate::schema::{Kind, Role};

rule! {
    /// A supervision is said to have been registered before such registrations existed.
    ///
    /// Decree 07/2025/NĐ-CP brought them on 9 January 2025. The year is mistyped, or this is another kind of entry.
    vi
    /// Giám sát việc giám hộ ghi ngày trước khi có việc đăng ký này.
    ///
    /// Nghị định 07/2025/NĐ-CP đặt ra việc này từ 09/01/2025. Gõ nhầm năm, hoặc đây là loại việc khác.
    "guardianship/supervision-era",
    kinds: [GuardianshipSupervision, GuardianshipSupervisionEnd],
    of: [Registration, Original], on: Date,
    given: { date: it as date },
    severity: Warning,
    says: {
        Before {}
            vi "{field}: việc đăng ký giám sát giám hộ chỉ có từ ngày 09/01/2025. Kiểm tra lại ngày này và loại việc."
            en "{field}: supervision of guardianship is registered only since 9 January 2025. Check the date and the kind of entry.",
    },
    examples: [
        GuardianshipSupervision fail Archive "a day too early": r#"{"registration":{"date":"08/01/2025"}}"#,
        GuardianshipSupervision pass Archive "the first day": r#"{"registration":{"date":"09/01/2025"},"original":{"date":"2022"}}"#,
        GuardianshipSupervisionEnd fail Submit "a supervision of 2021": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"21/02/2021"}}"#,
        GuardianshipSupervision undetermined Archive "a year": r#"{"registration":{"date":"2025"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { date, .. }: Given<'_>) -> Answer<Says> {
    // What is supervised may be older.
    if cx.me() == Role::Original && cx.kind() == Kind::GuardianshipSupervision {
        return Err(Not::Applicable);
    }
    surely(date.before(day(2025, 1, 9)))?;
    Ok(Says::Before {}.into())
}
