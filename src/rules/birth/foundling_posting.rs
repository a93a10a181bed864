use crate::date::{Truth, day};
use crate::law::{DECREE_123_2015, Effectivity, Period, counted};
use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// A foundling was registered before the seven days of posting can have been over.
    ///
    /// The commune posts for seven days running that the child was found, and registers it when nobody has come. No child is
    /// found before it is born, so what lies less than seven days behind the birth is too early. Check both dates and the
    /// type.
    vi
    /// Trẻ bị bỏ rơi được đăng ký trước khi hết bảy ngày niêm yết.
    ///
    /// UBND xã niêm yết bảy ngày liên tục về việc trẻ bị bỏ rơi, không có ai nhận thì mới đăng ký. Trẻ không thể được
    /// tìm thấy trước khi sinh, nên chưa đến bảy ngày sau ngày sinh là quá sớm. Kiểm tra lại hai ngày và loại khai
    /// sinh.
    "birth/foundling-posting",
    kinds: [Birth],
    on: Registration.Date,
    when: [Child.BirthType is (Foundling)],
    given: { registered: it as date, born: Child.BirthDate as date },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 14 khoản 2, 3")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        TooEarly { born: Date, registered: Date }
            vi "{field}: trẻ bị bỏ rơi sinh ngày «{born}» mà đăng ký ngày «{registered}», khi chưa hết 7 ngày niêm yết. Kiểm tra lại hai ngày và loại khai sinh."
            en "{field}: a foundling born on “{born}” was registered on “{registered}”, before seven days of posting can have been over. Check both dates and the type.",
    },
    examples: [
        Birth fail Submit "on the third day": r#"{"registration":{"date":"05/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"5"}}"#,
        Birth pass Submit "after seven days": r#"{"registration":{"date":"09/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"5"}}"#,
        Birth not_applicable Submit "no foundling": r#"{"registration":{"date":"05/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"1"}}"#,
        Birth undetermined Submit "the month of birth alone": r#"{"registration":{"date":"15/03/2026"},"child":{"birthDate":"03/2026","birthType":"5"}}"#,
    ],
}

/// How long the notice hangs.
const POSTED: Period = Period::Days(7);

fn check(_: &Check<'_>, Given { registered, born, .. }: Given<'_>) -> Answer<Says> {
    surely(match () {
        () if registered.last() < counted(born.first(), POSTED) => Truth::Yes,
        () if registered.first() >= counted(born.last(), POSTED) => Truth::No,
        () => Truth::Open,
    })?;
    Ok(Says::TooEarly { born, registered }.into())
}
