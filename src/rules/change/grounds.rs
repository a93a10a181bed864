use crate::date::{Truth, day};
use crate::law::{CIRCULAR_4_2020, CIVIL_CODE_2015, Citation, DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::Code;

rule! {
    /// The reason is none that the law knows for such a change.
    ///
    /// A name is changed for the grounds of the Civil Code, not for a wish alone; a correction mends an error made at
    /// registration, and does not make the entry fit other papers; ethnicity is redetermined to that of the biological father
    /// or mother; sex only for a congenital defect or unformed sex, and no law on transition is in force. Write the ground, or
    /// look at the file.
    vi
    /// Lý do không phải là căn cứ pháp luật cho việc thay đổi đó.
    ///
    /// Thay đổi họ, tên phải có căn cứ theo Bộ luật Dân sự, không chỉ vì muốn đổi; cải chính là sửa sai sót khi đăng
    /// ký, không phải để khớp với giấy tờ khác; dân tộc được xác định lại theo cha đẻ hoặc mẹ đẻ; giới tính chỉ khi có
    /// khuyết tật bẩm sinh hoặc chưa định hình chính xác, và chưa có luật về chuyển đổi giới tính có hiệu lực. Ghi rõ
    /// căn cứ, hoặc xem hồ sơ.
    "change/grounds",
    on: Change.Reason,
    when: [Registration.Type not (ForeignNote)],
    given: { reason: it as text, kind: Change.Type as code },
    severity: Warning,
    law: [NAME, ERROR, FIT, ETHNICITY, SEX],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Wish {}
            vi "{field}: ý muốn riêng chưa phải là căn cứ. Ghi căn cứ theo luật, ví dụ tên gây nhầm lẫn, hoặc sai sót khi đăng ký."
            en "{field}: a wish is no ground. Write one that the law knows, such as confusion, or an error at registration.",
        Fit {}
            vi "{field}: chỉ cải chính khi có sai sót lúc đăng ký, không phải để khớp với giấy tờ khác. Ghi rõ sai sót."
            en "{field}: a correction mends an error made at registration, and does not fit the entry to other papers. Write the error.",
        Ethnicity {}
            vi "{field}: chỉ xác định lại theo dân tộc của cha đẻ hoặc mẹ đẻ. Ghi rõ theo ai."
            en "{field}: ethnicity is redetermined to that of the biological father or mother. Write whose.",
        Sex {}
            vi "{field}: chỉ xác định lại giới tính khi có khuyết tật bẩm sinh hoặc giới tính chưa định hình chính xác. Ghi rõ căn cứ."
            en "{field}: sex is redetermined for a congenital defect or unformed sex alone. Write the ground.",
    },
    examples: [
        Change fail Submit "a wish": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","reason":"Theo nguyện vọng"}}"#,
        Change fail Archive "a correction out of a wish": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Cải chính","reason":"Cho hợp tuổi"}}"#,
        Change fail Submit "to fit other papers": r#"{"registration":{"date":"16/07/2020"},"change":{"type":"Cải chính","reason":"Cho khớp với bằng tốt nghiệp"}}"#,
        Change fail Archive "ethnicity of the grandmother": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại dân tộc","reason":"Theo dân tộc của bà ngoại"}}"#,
        Change fail Submit "a transition": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại giới tính","reason":"Đã phẫu thuật chuyển đổi giới tính"}}"#,
        Change pass Submit "the surname of the mother": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","reason":"Theo nguyện vọng của cha mẹ, đổi sang họ mẹ"}}"#,
        Change pass Submit "an error": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Cải chính","reason":"Cán bộ ghi nhầm, không khớp với giấy chứng sinh"}}"#,
        Change pass Submit "ethnicity of the mother": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại dân tộc","reason":"Theo dân tộc của mẹ đẻ"}}"#,
        Change pass Submit "a congenital defect": r#"{"registration":{"date":"01/01/2017"},"change":{"type":"Xác định lại giới tính","reason":"Khuyết tật bẩm sinh về giới tính"}}"#,
        Change not_in_force Archive "the code of before": r#"{"registration":{"date":"31/12/2016"},"change":{"type":"Xác định lại giới tính","reason":"Theo nguyện vọng"}}"#,
        Change not_applicable Submit "a note": r#"{"registration":{"date":"16/03/2026","type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch"},"change":{"type":"Thay đổi","reason":"Theo nguyện vọng"}}"#,
    ],
}

const NAME: Citation = CIVIL_CODE_2015.verified("Điều 27 khoản 1, Điều 28 khoản 1");
const ERROR: Citation = DECREE_123_2015.verified("Điều 7 khoản 2");
const FIT: Citation = CIRCULAR_4_2020.verified("Điều 17 khoản 2");
const ETHNICITY: Citation = CIVIL_CODE_2015.verified("Điều 29 khoản 3");
const SEX: Citation = CIVIL_CODE_2015.verified("Điều 36, Điều 37");

/// A wish, and nothing else, if none of the grounds stands beside it.
const WISHES: &[&str] = &[
    "nguyện vọng",
    "sở thích",
    "theo ý thích",
    "theo ý muốn",
    "không thích",
    "cho đẹp",
    "cho hay",
    "phong thủy",
    "phong thuỷ",
    "hợp tuổi",
    "hợp mệnh",
    "ngày tốt",
    "giờ tốt",
];
const GROUNDS: &[&str] = &[
    "cha",
    "mẹ",
    "bố",
    "ba",
    "má",
    "con nuôi",
    "gia đình",
    "danh dự",
    "nhầm",
    "nhầm lẫn",
    "quyền",
    "lợi ích",
    "vợ",
    "chồng",
    "nguồn gốc",
    "giới tính",
    "trùng",
    "sai",
    "sai sót",
];
/// An error that was made.
const ERRORS: &[&str] = &["sai", "nhầm", "thiếu", "lẫn", "sót"];
const FITS: &[&str] = &[
    "hợp thức",
    "hợp thức hóa",
    "hợp thức hoá",
    "khớp",
    "cho phù hợp",
    "phù hợp với",
    "thống nhất với",
    "đồng bộ",
    "theo bằng",
    "theo hộ chiếu",
    "theo học bạ",
];
const PARENTS: &[&str] = &["cha", "mẹ", "bố", "ba", "má"];
const TRANSITION: &[&str] = &["chuyển giới", "chuyển đổi giới tính"];
const MEDICAL: &[&str] =
    &["bẩm sinh", "định hình", "khuyết tật", "dị tật", "y học", "y khoa", "y tế", "bệnh viện"];

fn check(cx: &Check<'_>, Given { reason, kind, .. }: Given<'_>) -> Answer<Says> {
    let reason = Remarks::of(reason);
    let wish = || reason.has(WISHES) && !reason.has(GROUNDS);
    let (broken, citation) = match kind {
        Code::Change if wish() => (Says::Wish {}, NAME),
        Code::Correction if wish() => (Says::Wish {}, ERROR),
        Code::Correction if reason.has(FITS) && !reason.has(ERRORS) => (Says::Fit {}, FIT),
        Code::Ethnicity if !reason.has(PARENTS) => (Says::Ethnicity {}, ETHNICITY),
        Code::Sex if reason.has(TRANSITION) || !reason.has(MEDICAL) => (Says::Sex {}, SEX),
        _ => return Err(Not::Broken),
    };
    match citation.act.in_force.covers(cx.law_date()) {
        Truth::Yes => Ok(Broken::new(broken).cites(citation)),
        Truth::No => Err(Not::InForce),
        Truth::Open => Err(Not::KNOWN),
    }
}
