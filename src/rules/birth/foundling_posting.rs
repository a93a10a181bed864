use crate::date::{Truth, day};
use crate::law::{Citation, DECREE_123_2015, DECREE_158_2005, Effectivity, Period, counted};
use crate::rule::{Answer, Broken, Check, Not, rule, surely};

rule! {
    /// A foundling was registered before its finding can have been announced for long enough.
    ///
    /// The commune posts for seven days running that the child was found, and registers it when nobody has come. No child is
    /// found before it is born, so what lies less than seven days behind the birth is too early. From April 2006 to 2015 it was
    /// thirty days from the last of three announcements. Check both dates and the type.
    vi
    /// Trẻ bị bỏ rơi được đăng ký trước khi hết hạn niêm yết, thông báo.
    ///
    /// UBND xã niêm yết bảy ngày liên tục về việc trẻ bị bỏ rơi, không có ai nhận thì mới đăng ký. Trẻ không thể được
    /// tìm thấy trước khi sinh, nên chưa đến bảy ngày sau ngày sinh là quá sớm. Từ tháng 4/2006 đến hết 2015 là ba mươi
    /// ngày kể từ lần thông báo cuối. Kiểm tra lại hai ngày và loại khai sinh.
    "birth/foundling-posting",
    kinds: [Birth],
    on: Registration.Date,
    when: [Child.BirthType is (Foundling)],
    given: { registered: it as date, born: Child.BirthDate as date },
    severity: Warning,
    law: [ANNOUNCED, POSTED],
    in_force: Effectivity::from(day(2006, 4, 1)),
    says: {
        TooEarly { born: Date, registered: Date, days: Amount }
            vi "{field}: trẻ bị bỏ rơi sinh ngày «{born}» mà đăng ký ngày «{registered}», khi chưa hết {days} ngày kể từ khi thông báo. Kiểm tra lại hai ngày và loại khai sinh."
            en "{field}: a foundling born on “{born}” was registered on “{registered}”, before {days} days from the announcement can have been over. Check both dates and the type.",
    },
    examples: [
        Birth fail Submit "on the third day": r#"{"registration":{"date":"05/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"5"}}"#,
        Birth pass Submit "after seven days": r#"{"registration":{"date":"09/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"5"}}"#,
        Birth fail Archive "thirty days from the last announcement": r#"{"registration":{"date":"10/03/2010"},"child":{"birthDate":"01/03/2010","birthType":"5"}}"#,
        Birth pass Archive "after them": r#"{"registration":{"date":"31/03/2010"},"child":{"birthDate":"01/03/2010","birthType":"5"}}"#,
        Birth fail Archive "the last day of that decree": r#"{"registration":{"date":"31/12/2015"},"child":{"birthDate":"20/12/2015","birthType":"5"}}"#,
        Birth pass Archive "the first day of the next": r#"{"registration":{"date":"01/01/2016"},"child":{"birthDate":"20/12/2015","birthType":"5"}}"#,
        Birth not_in_force Archive "before April 2006": r#"{"registration":{"date":"31/03/2006"},"child":{"birthDate":"30/03/2006","birthType":"5"}}"#,
        Birth not_applicable Submit "no foundling": r#"{"registration":{"date":"05/03/2026"},"child":{"birthDate":"02/03/2026","birthType":"1"}}"#,
        Birth undetermined Submit "the month of birth alone": r#"{"registration":{"date":"15/03/2026"},"child":{"birthDate":"03/2026","birthType":"5"}}"#,
    ],
}

const ANNOUNCED: Citation = DECREE_158_2005.secondary("Điều 16 khoản 2");
const POSTED: Citation = DECREE_123_2015.verified("Điều 14 khoản 2, 3");

fn check(cx: &Check<'_>, Given { registered, born, .. }: Given<'_>) -> Answer<Says> {
    let (citation, days) = match POSTED.act.in_force.covers(cx.law_date()) {
        Truth::Yes => (POSTED, 7),
        Truth::No => (ANNOUNCED, 30),
        Truth::Open => return Err(Not::KNOWN),
    };
    let period = Period::Days(days);
    surely(match () {
        () if registered.last() < counted(born.first(), period) => Truth::Yes,
        () if registered.first() >= counted(born.last(), period) => Truth::No,
        () => Truth::Open,
    })?;
    Ok(Broken::new(Says::TooEarly { born, registered, days: i64::from(days) }).cites(citation))
}
