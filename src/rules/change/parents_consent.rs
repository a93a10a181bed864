use crate::card::Severity;
use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The name of a minor is changed, and a parent's consent is not written.
    ///
    /// Under 18 it takes the consent of both parents. Whose consent stands for that of a parent who is dead or not determined no
    /// text says; then the remarks tell it. Write the consent, or why there is none.
    vi
    /// Thay đổi họ, tên của người chưa thành niên mà không ghi ý kiến của cha hoặc mẹ.
    ///
    /// Dưới 18 tuổi thì phải có sự đồng ý của cả cha và mẹ. Khi cha hoặc mẹ đã chết hoặc chưa xác định được, không văn
    /// bản nào nói ý kiến của ai thay thế; khi đó phần ghi chú nêu lý do. Ghi ý kiến đồng ý, hoặc ghi vì sao không có.
    "change/parents-consent",
    on: Father.Opinion,
    stages: HANDED_IN,
    when: [
        Registration.Type not (ForeignNote),
        Change.Type is (Change),
        Subject.BirthDate under (18),
    ],
    given: {
        field: Change.Field as maybe code,
        father: it as given,
        mother: Mother.Opinion as given,
        relation: Declarant.Relation as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 7 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Missing {}
            vi "Thiếu {field}: đổi họ, tên của người chưa đủ 18 tuổi phải được cha, mẹ đồng ý. Nếu không lấy được, ghi lý do vào mục Ghi chú."
            en "{field} is missing: a minor's name is changed with the consent of both parents. If it cannot be had, say why in the remarks.",
    },
    examples: [
        Change fail Submit "of none": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"declarant":{"relation":"Mẹ"}}"#,
        Change fail Archive "of one: a warning": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"02/01/1998"},"mother":{"opinion":"Đồng ý"}}"#,
        Change fail Archive "of the mother: a warning": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"father":{"opinion":"Đồng ý"}}"#,
        Change fail Submit "asked by a guardian: a warning": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"declarant":{"relation":"Người giám hộ"}}"#,
        Change pass Submit "the father is dead": r#"{"registration":{"date":"16/03/2026","remarks":"Cha đã chết"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"mother":{"opinion":"Đồng ý"}}"#,
        Change pass Submit "no father in the entry": r#"{"registration":{"date":"16/03/2026","remarks":"Giấy khai sinh không ghi cha"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"mother":{"opinion":"Đồng ý"}}"#,
        Change not_applicable Submit "of age": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"16/03/2008"}}"#,
        Change pass Submit "both are there": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2014"},"father":{"opinion":"Đồng ý"},"mother":{"opinion":"Đồng ý"}}"#,
        Change undetermined Submit "no date of birth": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi"}}"#,
        Change undetermined Submit "what is changed is not told": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi"},"subject":{"birthDate":"2014"}}"#,
        Change not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"change":{"type":"Thay đổi","field":"Tên"},"subject":{"birthDate":"2010"}}"#,
    ],
}

/// Why a parent cannot consent.
const GONE: &[&str] = &[
    "chết",
    "mất",
    "mất tích",
    "không xác định",
    "chưa xác định",
    "không rõ",
    "không có cha",
    "không có mẹ",
    "mồ côi",
    "không ghi cha",
    "không ghi mẹ",
    "để trống",
];
/// Who asks where no parent does.
const OTHERS: &[&str] =
    &["giám hộ", "người giám hộ", "ông", "bà", "anh", "chị", "cô", "dì", "chú", "cậu", "bác"];

fn check(_: &Check<'_>, Given { field, father, mother, relation, remarks, .. }: Given<'_>) -> Answer<Says> {
    if field == Ok(Code::Parents) {
        return Err(Not::Applicable);
    }
    if father && mother {
        return Err(Not::Broken);
    }
    if !remarks.is_empty() && Remarks::of(remarks).has(GONE) {
        return Err(Not::Broken);
    }
    field?;
    let orphan = !relation.is_empty() && Remarks::begin(relation, OTHERS);
    let missing = Broken::new(Says::Missing {});
    // Of two that are missing the first is said.
    Ok(match (father, mother) {
        (false, false) if !orphan => missing,
        (true, _) => missing.on(Role::Mother.at(Attribute::Opinion)).at_most(Severity::Warning),
        _ => missing.at_most(Severity::Warning),
    })
}
