use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::Kind;

rule! {
    /// The remarks tell of a proxy, or of a spouse who was not there.
    ///
    /// Nobody marries or recognises a child by proxy, and both spouses come and sign; the file may be handed in by one of them,
    /// or sent. Look at the file.
    vi
    /// Ghi chú nói đến ủy quyền, hoặc vợ, chồng vắng mặt.
    ///
    /// Kết hôn, nhận cha, mẹ, con không được ủy quyền, và hai bên nam, nữ phải cùng có mặt, ký tên; hồ sơ thì một bên nộp
    /// hoặc gửi được. Xem hồ sơ.
    "entry/in-person",
    kinds: [Marriage, Recognition],
    on: Registration.Remarks,
    when: [Registration.Remarks given, Registration.Type not (ForeignNote)],
    given: { remarks: it as text },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 6 khoản 2")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Absent { found: Text }
            vi "{field}: «{found}»; kết hôn và nhận cha, mẹ, con thì không ai làm thay được, kết hôn phải tự đến. Xem lại hồ sơ."
            en "{field}: “{found}”; nobody marries or recognises by proxy, and both spouses come. Look at the file.",
    },
    examples: [
        Marriage fail Submit "by a power": r#"{"registration":{"date":"16/03/2026","remarks":"Đăng ký theo giấy ủy quyền của chồng"}}"#,
        Marriage fail Archive "one did not come": r#"{"registration":{"date":"16/03/2020","remarks":"Vợ vắng mặt, mẹ ký thay"}}"#,
        Marriage pass Submit "a certificate by a power": r#"{"registration":{"date":"16/03/2026","remarks":"Giấy xác nhận tình trạng hôn nhân của chồng lấy theo giấy ủy quyền"}}"#,
        Marriage pass Submit "parents did not come": r#"{"registration":{"date":"16/03/2026","remarks":"Cha mẹ hai bên vắng mặt, vợ chồng có mặt"}}"#,
        Marriage fail Submit "a brother signed": r#"{"registration":{"date":"16/03/2026","remarks":"Anh trai bên nam ký thay"}}"#,
        Marriage pass Submit "a deputy signs for the office": r#"{"registration":{"date":"16/03/2026","remarks":"Chủ tịch ủy quyền Phó Chủ tịch ký giấy"}}"#,
        Marriage pass Submit "both came": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên có mặt, không ủy quyền cho ai"}}"#,
        Recognition fail Archive "a proxy": r#"{"registration":{"date":"16/03/2026","remarks":"Có giấy ủy quyền của người cha"}}"#,
        Recognition pass Submit "who recognises need not come to sign": r#"{"registration":{"date":"16/03/2026","remarks":"Người mẹ vắng mặt khi ký sổ"}}"#,
        Marriage not_applicable Submit "a note of a marriage abroad": r#"{"registration":{"date":"16/03/2026","type":"Ghi chú kết hôn","remarks":"Nộp hồ sơ theo ủy quyền"}}"#,
        Marriage not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015","remarks":"Vợ vắng mặt"}}"#,
    ],
}

const PROXY: &[&str] = &["ủy quyền", "uỷ quyền"];
const ABSENT: &[&str] = &[
    "vợ vắng mặt",
    "chồng vắng mặt",
    "nam vắng mặt",
    "nữ vắng mặt",
    "một bên vắng mặt",
    "vợ không có mặt",
    "chồng không có mặt",
    "nam không có mặt",
    "nữ không có mặt",
    "một bên không có mặt",
    "ký thay",
    "ký hộ",
];
/// Words that make it say the contrary.
const NOT: &[&str] = &[
    "không ủy quyền",
    "không uỷ quyền",
    "không có ủy quyền",
    "không được ủy quyền",
    "không được uỷ quyền",
    "xác nhận tình trạng hôn nhân",
    // Who signs for the office.
    "chủ tịch",
];

fn check(cx: &Check<'_>, Given { remarks, .. }: Given<'_>) -> Answer<Says> {
    let remarks = Remarks::of(remarks);
    let absent = || remarks.first_of(ABSENT).filter(|_| cx.kind() == Kind::Marriage);
    let found = remarks.first_of(PROXY).or_else(absent).filter(|_| !remarks.has(NOT)).ok_or(Not::Broken)?;
    Ok(Says::Absent { found: found.to_owned() }.into())
}
