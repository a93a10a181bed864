use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks say that the divorce has no effect yet, or that somebody asked a court not to recognise it.
    ///
    /// Noted is a divorce in legal effect for which neither enforcement nor non-recognition was asked in Việt Nam. Look at the file.
    vi
    /// Ghi chú nói việc ly hôn chưa có hiệu lực, hoặc có người yêu cầu Tòa án không công nhận.
    ///
    /// Chỉ ghi chú việc ly hôn đã có hiệu lực pháp luật, không có yêu cầu thi hành hoặc yêu cầu không công nhận tại
    /// Việt Nam. Xem hồ sơ.
    "divorce-note/in-remarks",
    kinds: [DivorceNote],
    on: Registration.Remarks,
    when: [Registration.Remarks given],
    given: { remarks: it as text },
    severity: Warning,
    law: [DECREE_123_2015.verified("Điều 37")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Open { found: Text }
            vi "{field}: «{found}»; chỉ ghi chú việc ly hôn đã có hiệu lực và không ai đề nghị bác bỏ. Xem lại hồ sơ."
            en "{field}: “{found}”; noted is a divorce in effect that nobody asked not to recognise. Look at the file.",
    },
    examples: [
        DivorceNote fail Submit "not in effect": r#"{"registration":{"date":"16/03/2026","remarks":"Bản án chưa có hiệu lực pháp luật"}}"#,
        DivorceNote fail Archive "an appeal": r#"{"registration":{"date":"01/01/2016","remarks":"Người chồng đang kháng cáo"}}"#,
        DivorceNote fail Submit "not to be recognised": r#"{"registration":{"date":"16/03/2026","remarks":"Có đơn yêu cầu không công nhận bản án"}}"#,
        DivorceNote pass Submit "no appeal": r#"{"registration":{"date":"16/03/2026","remarks":"Không có kháng cáo; không có đơn yêu cầu không công nhận"}}"#,
        DivorceNote not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015","remarks":"Đang kháng cáo"}}"#,
    ],
}

const OPEN: &[&str] = &[
    "chưa có hiệu lực",
    "không có hiệu lực",
    "chưa phát sinh hiệu lực",
    "kháng cáo",
    "không công nhận",
    "yêu cầu thi hành",
];
/// Words that make it say the contrary.
const NOT: &[&str] = &[
    "không có kháng cáo",
    "không kháng cáo",
    "không bị kháng cáo",
    "không có đơn yêu cầu",
    "không có yêu cầu",
    "không thuộc danh sách",
];

fn check(_: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    let remarks = Remarks::of(remarks);
    let found = remarks.first_of(OPEN).filter(|_| !remarks.has(NOT)).ok_or(Not::Broken)?;
    Ok(Says::Open { found: found.to_owned() }.into())
}
