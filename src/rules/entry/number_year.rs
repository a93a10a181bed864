use crate::id::book_number;
use crate::law::DECREE_7_2025;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The number of an entry has another year than its date.
    ///
    /// The entries of these books are numbered through the year, and the number is written with it: 01/2026. Look at the number
    /// and at the date again.
    vi
    /// Số đăng ký mang năm khác với ngày đăng ký.
    ///
    /// Sổ này đánh số trong năm và ghi năm kèm số: 01/2026. Xem lại số và ngày.
    "entry/number-year",
    kinds: [GuardianshipSupervision, GuardianshipSupervisionEnd],
    of: [Registration, Original], on: Number,
    given: { number: it as text, date: me.Date as date },
    severity: Warning,
    form: [DECREE_7_2025.verified("Phụ lục")],
    says: {
        OtherYear { year: Amount, date: Date }
            vi "{field}: số của năm {year} nhưng ngày đăng ký là «{date}». Kiểm tra lại cả hai."
            en "{field}: a number of {year}, but the date is “{date}”. Check both.",
    },
    examples: [
        GuardianshipSupervision fail Submit "last year's number": r#"{"registration":{"number":"01/2025","date":"16/03/2026"}}"#,
        GuardianshipSupervisionEnd fail Archive "of the entry that is ended": r#"{"registration":{"date":"16/03/2026"},"original":{"number":"03/2026","date":"15/10/2025"}}"#,
        GuardianshipSupervision pass Submit "the same year": r#"{"registration":{"number":"01/2026","date":"16/03/2026"}}"#,
        GuardianshipSupervision not_applicable Archive "a bare number": r#"{"registration":{"number":"01","date":"16/03/2026"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { number, date, .. }: Given<'_>) -> Answer<Says> {
    let year = book_number::year_of(number).ok_or(Not::Applicable)?;
    if year == date.year() {
        return Err(Not::Broken);
    }
    Ok(Says::OtherYear { year: i64::from(year), date }.into())
}
