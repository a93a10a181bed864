use crate::date::EARLIEST_YEAR;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A year lies before any person that a register can mention.
    ///
    /// Civil registers hold events of the 20th and 21st centuries; their oldest persons were born in the 19th. A
    /// year before 1850 is a misread or missing digit (0968, 1068) or a year of another calendar. Look again.
    vi
    /// Năm quá xa, trước mọi người mà sổ hộ tịch có thể nói đến.
    ///
    /// Sổ hộ tịch ghi việc của thế kỷ 20 và 21; người già nhất trong sổ sinh ở thế kỷ 19. Năm trước 1850 là đọc nhầm,
    /// thiếu chữ số (0968, 1068) hoặc năm của lịch khác. Xem lại.
    "date/implausible-year",
    each: odd [Date],
    given: { value: it as date },
    severity: Warning,
    says: {
        TooEarly { value: Date, limit: Limit }
            vi "{field}: năm của «{value}» trước {limit}, quá xa so với sổ hộ tịch. Kiểm tra lại từng số của năm."
            en "{field}: the year of “{value}” lies before {limit}, too long ago for a register. Check each digit of the year.",
    },
    examples: [
        Birth fail Archive "a misread digit": r#"{"child":{"birthDate":"05/03/1068"}}"#,
        Birth fail Submit "a year of three digits": r#"{"mother":{"birthDate":"0968"}}"#,
        Birth pass Archive "an old person": r#"{"father":{"birthDate":"1871"}}"#,
        Birth undetermined Archive "unreadable": r#"{"father":{"birthDate":"năm Thìn"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if value.year() >= EARLIEST_YEAR {
        return Err(Not::Broken);
    }
    Ok(Says::TooEarly { value, limit: i64::from(EARLIEST_YEAR) }.into())
}
