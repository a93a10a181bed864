use crate::date::{Truth, day};
use crate::law::age::completed;
use crate::law::{CIVIL_CODE_2015, Citation, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// Remarks tell that the guardian may not be one, or that the ward needs none.
    ///
    /// A guardian has full capacity, is not prosecuted for an intentional crime nor serves a sentence for it, and has not been
    /// restricted in the rights of a parent; a minor has a guardian where no parent can care. Read are words that say so; what is
    /// true the file tells.
    vi
    /// Ghi chú cho thấy người giám hộ không đủ điều kiện, hoặc người được giám hộ không cần giám hộ.
    ///
    /// Người giám hộ có năng lực hành vi dân sự đầy đủ, không đang bị truy cứu trách nhiệm hình sự hay chấp hành án về tội
    /// cố ý, không bị Tòa án hạn chế quyền đối với con; người chưa thành niên được giám hộ khi không còn cha, mẹ chăm
    /// sóc được. Quy tắc chỉ đọc lời ghi; đúng hay không phải xem hồ sơ.
    "guardianship/in-remarks",
    kinds: [Guardianship],
    on: Registration.Remarks,
    when: [Registration.Type not (ForeignNote)],
    given: { remarks: it as text_or_empty, born: Ward.BirthDate as maybe date },
    severity: Warning,
    law: [CAPACITY, RECORD, RIGHTS, WARD],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        Unfit { found: Text }
            vi "{field}: «{found}», mà người như vậy không làm người giám hộ được. Xem lại hồ sơ."
            en "{field}: “{found}”; such a person cannot be a guardian. Look at the file.",
        Cared { found: Text }
            vi "{field}: «{found}»; người chưa thành niên còn cha hoặc mẹ chăm sóc được thì không cần giám hộ. Xem lại hồ sơ."
            en "{field}: “{found}”; a minor with a parent who can care needs no guardian. Look at the file.",
    },
    examples: [
        Guardianship fail Submit "no capacity": r#"{"registration":{"date":"16/03/2026","remarks":"Người giám hộ bị mất năng lực hành vi dân sự"}}"#,
        Guardianship fail Submit "prosecuted": r#"{"registration":{"date":"16/03/2026","remarks":"Người giám hộ đang bị truy cứu trách nhiệm hình sự"}}"#,
        Guardianship fail Archive "restricted by a court": r#"{"registration":{"date":"01/01/2017","remarks":"Người giám hộ bị Tòa án hạn chế quyền đối với con chưa thành niên"}}"#,
        Guardianship fail Submit "a mother who can care": r#"{"registration":{"date":"16/03/2026","remarks":"Mẹ của người được giám hộ còn sống, có năng lực hành vi và đang nuôi con"}}"#,
        Guardianship fail Submit "convicted": r#"{"registration":{"date":"16/03/2026","remarks":"Người giám hộ đã bị kết án, chưa được xóa án tích về tội cố ý gây thương tích"}}"#,
        Guardianship fail Submit "parents who can care": r#"{"registration":{"date":"16/03/2026","remarks":"Cha mẹ còn sống và có khả năng nuôi dưỡng"}}"#,
        Guardianship pass Submit "convicted long ago": r#"{"registration":{"date":"16/03/2026","remarks":"Người giám hộ đã bị kết án, đã được xóa án tích"}}"#,
        Guardianship pass Submit "parents who cannot": r#"{"registration":{"date":"16/03/2026","remarks":"Cha mẹ còn sống nhưng không đủ điều kiện nuôi con"}}"#,
        Guardianship pass Submit "the parents could not": r#"{"registration":{"date":"16/03/2026","remarks":"Cha mẹ đều bị mất năng lực hành vi dân sự"}}"#,
        Guardianship pass Submit "others care": r#"{"registration":{"date":"16/03/2026","remarks":"Cha mẹ đã chết, ông nội đang trực tiếp nuôi dưỡng cháu"}}"#,
        Guardianship pass Submit "the guardian of before": r#"{"registration":{"date":"16/03/2026","remarks":"Thay người giám hộ do người giám hộ bị mất năng lực hành vi dân sự"}}"#,
        Guardianship pass Submit "the contrary": r#"{"registration":{"date":"16/03/2026","remarks":"Người giám hộ không bị truy cứu trách nhiệm hình sự"}}"#,
        Guardianship not_in_force Archive "the code of before": r#"{"registration":{"date":"31/12/2016","remarks":"Người giám hộ bị mất năng lực hành vi dân sự"}}"#,
    ],
}

const CAPACITY: Citation = CIVIL_CODE_2015.verified("Điều 49 khoản 1");
const RECORD: Citation = CIVIL_CODE_2015.verified("Điều 49 khoản 3");
const RIGHTS: Citation = CIVIL_CODE_2015.verified("Điều 49 khoản 4");
const WARD: Citation = CIVIL_CODE_2015.verified("Điều 47 khoản 1");

/// What is said of a guardian, and what it lacks by which clause.
const OF_GUARDIAN: [(&[&str], Citation); 2] = [
    (
        &[
            "người giám hộ bị mất năng lực",
            "người giám hộ mất năng lực",
            "người giám hộ bị hạn chế năng lực",
            "người giám hộ chưa thành niên",
        ],
        CAPACITY,
    ),
    (
        &[
            "người giám hộ đang bị truy cứu",
            "người giám hộ bị truy cứu",
            "người giám hộ đang chấp hành án",
            "người giám hộ đang chấp hành hình phạt",
            "người giám hộ chưa được xóa án tích",
            "người giám hộ đang bị tạm giam",
            "người giám hộ đang bị khởi tố",
            "người giám hộ bị khởi tố",
        ],
        RECORD,
    ),
];
/// A conviction, as long as it is not spent, and of an intentional crime.
const CONVICTED: &[&str] =
    &["người giám hộ đã bị kết án", "người giám hộ bị kết án", "người giám hộ có tiền án"];
const UNSPENT: &[&str] = &["chưa được xóa", "chưa được xoá", "chưa xóa", "chưa xoá"];
/// Of the guardian; the same of a parent is a ground of the guardianship. Courts have a capital, and stand between.
const OF_RIGHTS: &[&str] = &["hạn chế quyền đối với con", "hạn chế quyền của cha", "hạn chế quyền làm cha"];
const GUARDIAN: &[&str] = &["người giám hộ bị"];
const REPLACED: &[&str] = &[
    "thay người giám hộ",
    "thay đổi người giám hộ",
    "thay thế người giám hộ",
    "người giám hộ cũ",
    "người giám hộ trước",
];
/// A parent who lives, and who can care.
const LIVES: &[&str] =
    &["cha còn sống", "mẹ còn sống", "bố còn sống", "giám hộ còn sống", "trẻ còn sống", "cháu còn sống"];
const CARES: &[&str] = &[
    "đang nuôi con",
    "đang chăm sóc con",
    "đang trực tiếp nuôi",
    "đủ điều kiện nuôi",
    "đủ điều kiện chăm sóc",
    "có khả năng nuôi",
    "có khả năng chăm sóc",
];
const NOT: &[&str] = &["không", "mất năng lực", "chết"];

fn check(cx: &Check<'_>, Given { remarks, born, .. }: Given<'_>) -> Answer<Says> {
    if remarks.is_empty() {
        return Err(Not::Broken);
    }
    let words = Remarks::of(remarks);
    // Of the guardian of before, whose place another takes.
    if words.has(REPLACED) {
        return Err(Not::Broken);
    }
    for (phrases, citation) in OF_GUARDIAN {
        if let Some(found) = words.first_of(phrases) {
            return Ok(Broken::new(Says::Unfit { found: found.to_owned() }).cites(citation));
        }
    }
    let unspent = || words.has(UNSPENT) && !words.has(&["vô ý"]);
    if let Some(found) = words.first_of(CONVICTED).filter(|_| unspent()) {
        return Ok(Broken::new(Says::Unfit { found: found.to_owned() }).cites(RECORD));
    }
    if let Some(found) = words.first_of(OF_RIGHTS).filter(|_| words.has(GUARDIAN)) {
        return Ok(Broken::new(Says::Unfit { found: found.to_owned() }).cites(RIGHTS));
    }
    let is_adult = born.is_ok_and(|born| completed(born, cx.law_date(), 18) == Truth::Yes);
    match words.first_of(CARES).filter(|_| !is_adult && words.has(LIVES) && !words.has(NOT)) {
        Some(found) => Ok(Broken::new(Says::Cared { found: found.to_owned() }).cites(WARD)),
        None => Err(Not::Broken),
    }
}
