use crate::card::Severity;
use crate::law::{CIRCULAR_1_2016, MONOGAMY, Row};
use crate::place::Territory;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::office::held;
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks speak of another husband or wife.
    ///
    /// While an earlier marriage lasts nobody may marry. “Vợ thứ”, “đã có vợ”, “chưa ly hôn” in the remarks are a reason to
    /// look at the file; what free text means only the clerk can tell. Second marriages of those regrouped in the North
    /// after 1954 are treated apart and not unlawful as such.
    vi
    /// Ghi chú nói đến một người vợ hoặc chồng khác.
    ///
    /// Hôn nhân trước còn thì không được kết hôn. «Vợ thứ», «đã có vợ», «chưa ly hôn» trong ghi chú là lý do để xem hồ
    /// sơ; lời ghi tự do nghĩa là gì thì chỉ cán bộ biết. Việc lấy vợ, lấy chồng khác của cán bộ tập kết ra Bắc sau
    /// 1954 được giải quyết riêng, không đương nhiên trái luật.
    "marriage/earlier-spouse-in-remarks",
    kinds: [Marriage],
    on: Registration.Remarks,
    when: [Registration.Remarks given, Registration.Type not (Again | ForeignNote)],
    given: {
        remarks: it as text,
        registered: Registration.Date as maybe date,
        at: Registration.Office as territory,
    },
    severity: Warning,
    schedule: MONOGAMY,
    says: {
        Earlier {}
            vi "{field} nói đến một người vợ hoặc chồng khác. Nếu hôn nhân trước chưa chấm dứt thì không được kết hôn; xem lại hồ sơ."
            en "{field}: they speak of another spouse. While an earlier marriage lasts nobody may marry; look at the file.",
        Regrouped {}
            vi "{field}: cán bộ, bộ đội miền Nam tập kết kết hôn lần thứ hai được giải quyết riêng, không đương nhiên trái luật. Giữ nguyên ghi chú."
            en "{field}: second marriages of those regrouped in the North are treated apart and not unlawful as such. Keep the remark.",
    },
    examples: [
        Marriage fail Archive "a second wife": r#"{"registration":{"date":"12/06/1995","remarks":"Vợ thứ; vợ cả là bà Hồ Thị Nhạn"}}"#,
        Marriage fail Archive "regrouped in the North": r#"{"registration":{"date":"17/02/1962","office":"UBHC xã Hợp Thành, tỉnh Nghệ An","remarks":"Cán bộ miền Nam tập kết, có vợ ở quê"}}"#,
        Marriage pass Submit "divorced, and marrying each other again": r#"{"registration":{"date":"18/03/2026","remarks":"Hai bên đã ly hôn, nay kết hôn lại với nhau"}}"#,
        Marriage pass Submit "names": r#"{"registration":{"date":"18/03/2026","remarks":"Người làm chứng: Võ Thu Hà, vợ Hai Nhạn"}}"#,
        Marriage undetermined Archive "North or South": r#"{"registration":{"date":"17/02/1962","remarks":"Vợ thứ"}}"#,
        Marriage not_in_force Archive "several wives could be lawful": r#"{"registration":{"date":"15/03/1949","remarks":"Vợ thứ"}}"#,
    ],
}

const EARLIER: &[&str] = &[
    "vợ thứ",
    "vợ hai",
    "vợ lẽ",
    "vợ bé",
    "vợ cả",
    "đã có vợ",
    "đã có chồng",
    "đang có vợ",
    "đang có chồng",
    "có vợ ở",
    "có chồng ở",
    "chưa ly hôn",
    "chưa li hôn",
    "chưa có bản án ly hôn",
    "chưa có quyết định ly hôn",
    "nhiều vợ",
    "đa thê",
];
const ENDED: &[&str] = &["đã ly hôn", "đã li hôn", "đã chết", "qua đời"];

fn check(cx: &Check<'_>, given: Given<'_>, row: &'static Row<Option<Territory>>) -> Answer<Says> {
    let Given { remarks, registered, at, .. } = given;
    let remarks = Remarks::of(remarks);
    if !remarks.has(EARLIER) || remarks.has(ENDED) {
        return Err(Not::Broken);
    }
    held(cx, row.value, at, registered)?;
    if remarks.has(&["tập kết"]) {
        let apart = CIRCULAR_1_2016.verified("Điều 4 khoản 4");
        return Ok(Broken::new(Says::Regrouped {}).at_most(Severity::Info).cites(apart));
    }
    Ok(Says::Earlier {}.into())
}
