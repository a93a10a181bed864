use crate::date::{Truth, day, parse};
use crate::law::{DECREE_123_2015, Effectivity, Period, period_end};
use crate::rule::{Answer, Check, Not, rule};
use crate::text;

rule! {
    /// By the remarks the certificate was used before it was issued, or after it had expired.
    ///
    /// It holds for six months, and no longer than the status that it tells of. Check the remark and the day of issue.
    vi
    /// Theo ghi chú, giấy đã được dùng trước khi cấp, hoặc sau khi hết hạn.
    ///
    /// Giấy có giá trị sáu tháng, và không lâu hơn tình trạng mà nó xác nhận. Kiểm tra lại ghi chú và ngày cấp.
    "marital-status/used",
    kinds: [MaritalStatus],
    on: Registration.Remarks,
    when: [Registration.Remarks given],
    given: { remarks: it as text, issued: Registration.Date as date },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 23 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Before { used: Date, issued: Date }
            vi "{field}: giấy được sử dụng ngày {used}, trước ngày cấp {issued}. Kiểm tra lại hai ngày."
            en "{field}: it was used on {used}, before it was issued on {issued}. Check both dates.",
        Expired { used: Date, issued: Date }
            vi "{field}: giấy được sử dụng ngày {used}, quá 6 tháng kể từ ngày cấp {issued}. Kiểm tra lại hai ngày."
            en "{field}: it was used on {used}, more than six months after it was issued on {issued}. Check both dates.",
    },
    examples: [
        MaritalStatus fail Submit "before": r#"{"registration":{"date":"16/03/2026","remarks":"Đã sử dụng để đăng ký kết hôn ngày 10/02/2026"}}"#,
        MaritalStatus fail Archive "six months and a day": r#"{"registration":{"date":"16/03/2023","remarks":"Đã sử dụng ngày 19/09/2023"}}"#,
        MaritalStatus pass Archive "six months, to the Monday after a weekend": r#"{"registration":{"date":"16/03/2023","remarks":"Đã sử dụng ngày 18/09/2023"}}"#,
        MaritalStatus pass Submit "another remark": r#"{"registration":{"date":"16/03/2026","remarks":"Cấp lại, đã thu hồi giấy cấp ngày 10/02/2026"}}"#,
        MaritalStatus not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015","remarks":"Đã sử dụng ngày 10/02/2015"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { remarks, issued, .. }: Given<'_>) -> Answer<Says> {
    let lower = text::lower(remarks);
    let dates = lower.split([';', ',', '(', ')']).filter_map(|part| {
        let (_, rest) = text::parted(part, "sử dụng")?;
        let (_, day) = text::parted(rest, "ngày ")?;
        parse(day.trim_matches([' ', '.'])).ok()
    });
    for used in dates {
        if used.before(issued) == Truth::Yes {
            return Ok(Says::Before { used, issued }.into());
        }
        if period_end(issued.last(), Period::Months(6)).is_over(used.first()) == Truth::Yes {
            return Ok(Says::Expired { used, issued }.into());
        }
    }
    Err(Not::Broken)
}
