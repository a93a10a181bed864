use crate::date::day;
use crate::law::{Citation, Effectivity, FAMILY_LAW_2014};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks tell of surrogacy before 2015.
    ///
    /// Bearing a child for others is lawful since 2015 only, and the parents of such a child are the couple that asked for
    /// it. In an entry of before, the date or the remark belongs elsewhere, or the remark was added later.
    vi
    /// Ghi chú nói đến mang thai hộ trước năm 2015.
    ///
    /// Mang thai hộ chỉ hợp pháp từ năm 2015, và cha mẹ của trẻ là cặp vợ chồng nhờ mang thai. Với đăng ký trước đó,
    /// ngày hoặc ghi chú thuộc hồ sơ khác, hoặc ghi chú được thêm về sau.
    "birth/surrogacy-in-remarks",
    kinds: [Birth, Recognition],
    on: Registration.Remarks,
    when: [Registration.Remarks given],
    given: { remarks: it as text },
    severity: Warning,
    law: [SINCE_2015],
    in_force: Effectivity::until(day(2014, 12, 31)),
    says: {
        Before {}
            vi "{field}: ghi mang thai hộ, nhưng trước 2015 pháp luật chưa cho phép. Kiểm tra lại ghi chú và ngày đăng ký."
            en "{field}: surrogacy is mentioned, but it is lawful since 2015 only. Check the remark and the date of registration.",
    },
    examples: [
        Birth fail Archive "in 2012": r#"{"registration":{"date":"16/03/2012","remarks":"Trẻ sinh ra do mang thai hộ"}}"#,
        Birth pass Archive "another remark": r#"{"registration":{"date":"16/03/2012","remarks":"Trẻ bị bỏ rơi"}}"#,
        Birth not_in_force Submit "lawful": r#"{"registration":{"date":"16/03/2026","remarks":"Trẻ sinh ra do mang thai hộ"}}"#,
    ],
}

const SINCE_2015: Citation = FAMILY_LAW_2014.verified("Điều 94");

fn check(_: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    if Remarks::of(remarks).has(&["mang thai hộ"]) {
        return Ok(Broken::new(Says::Before {}).cites(SINCE_2015));
    }
    Err(Not::Broken)
}
