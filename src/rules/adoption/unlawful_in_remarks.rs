use crate::card::Severity;
use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, Citation, Effectivity};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::adoption::said_dead;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// Remarks or relation say what the law of adoption does not allow.
    ///
    /// Grandparents may not adopt a grandchild, nor brothers and sisters one another; they may be guardians instead. Who adopts
    /// is single, or both spouses do, while they live; in a book, where a death may have been noted later, that is a hint. Only a
    /// court ends an adoption, so such a note names its decision. Read are words that say it of the adopters; what is true the file tells.
    vi
    /// Ghi chú hoặc quan hệ cho thấy điều mà luật nuôi con nuôi không cho phép.
    ///
    /// Ông, bà không được nhận cháu, anh, chị, em không được nhận nhau làm con nuôi; có thể làm người giám hộ. Người
    /// nhận con nuôi là người độc thân, hoặc cả hai vợ chồng, khi còn sống; trong sổ, việc chết có thể ghi về sau nên chỉ để
    /// xem lại. Chỉ Tòa án chấm dứt việc nuôi con nuôi, nên ghi chú phải nêu quyết định của Tòa án. Quy tắc chỉ đọc lời ghi về người nhận con nuôi; đúng hay không phải xem hồ sơ.
    "adoption/unlawful-in-remarks",
    kinds: [Adoption],
    on: Registration.Remarks,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        remarks: it as text_or_empty,
        relation: Adoption.AdopterRelation as text_or_empty,
        kin: Adoption.AdopterRelation as parsed,
        father: AdoptiveFather.Name as given,
        mother: AdoptiveMother.Name as given,
    },
    severity: Error, archive: Warning,
    law: [KIN_BAN, FAMILY, END],
    in_force: Effectivity::from(day(2011, 1, 1)),
    says: {
        Kin { found: Text }
            vi "{field}: «{found}». Ông, bà không được nhận cháu, anh, chị, em không được nhận nhau làm con nuôi. Kiểm tra lại quan hệ; có thể đăng ký giám hộ."
            en "{field}: “{found}”. Grandparents may not adopt a grandchild, nor siblings one another. Check the relation; guardianship is possible.",
        Family { found: Text }
            vi "{field}: «{found}». Con nuôi chỉ do một người độc thân hoặc cả hai vợ chồng cùng nhận, khi các bên còn sống. Kiểm tra lại người nhận."
            en "{field}: “{found}”. A child is adopted by one single person or by both spouses, while all live. Check who adopts.",
        Ended {}
            vi "{field}: việc nuôi con nuôi chỉ chấm dứt theo quyết định của Tòa án. Ghi số, ngày của bản án, quyết định."
            en "{field}: only a court ends an adoption. Write number and day of its decision.",
    },
    examples: [
        Adoption fail Submit "a grandmother": r#"{"registration":{"date":"16/03/2026","remarks":"Bà ngoại nhận cháu ngoại làm con nuôi"}}"#,
        Adoption fail Archive "a brother": r#"{"registration":{"date":"16/03/2026","remarks":"Người nhận con nuôi là anh ruột của con nuôi"}}"#,
        Adoption fail Submit "as the relation": r#"{"registration":{"date":"16/03/2026"},"adoption":{"adopterRelation":"Ông nội"}}"#,
        Adoption pass Submit "a grandfather who gives": r#"{"registration":{"date":"16/03/2026","remarks":"Ông ngoại là người giám hộ, đồng ý cho cháu làm con nuôi"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption pass Submit "an uncle": r#"{"registration":{"date":"16/03/2026","remarks":"Bác ruột nhận cháu làm con nuôi"}}"#,
        Adoption fail Submit "no spouses": r#"{"registration":{"date":"16/03/2026","remarks":"Hai người nhận con nuôi không phải là vợ chồng"},"adoptiveFather":{"name":"Lưu Đức Cường"},"adoptiveMother":{"name":"Tạ Thị Gấm"}}"#,
        Adoption fail Submit "a husband alone": r#"{"registration":{"date":"16/03/2026","remarks":"Người nhận đang có vợ"},"adoption":{"adopterRelation":"Không có quan hệ"},"adoptiveFather":{"name":"Lưu Đức Cường"}}"#,
        Adoption fail Submit "adopted by others": r#"{"registration":{"date":"16/03/2026","remarks":"Trẻ đang là con nuôi của người khác"}}"#,
        Adoption fail Submit "a dead adopter": r#"{"registration":{"date":"16/03/2026","remarks":"Mẹ nuôi đã chết"},"adoptiveFather":{"name":"Lưu Đức Cường"},"adoptiveMother":{"name":"Tạ Thị Gấm"}}"#,
        Adoption fail Archive "a dead adopter in a book: a hint": r#"{"registration":{"date":"16/03/2020","remarks":"Cha nuôi chết năm 2024"},"adoptiveFather":{"name":"Lưu Đức Cường"}}"#,
        Adoption pass Submit "a widower": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ đã chết"},"adoptiveFather":{"name":"Lưu Đức Cường"}}"#,
        Adoption fail Archive "ended without a court": r#"{"registration":{"date":"16/03/2016","remarks":"Đã chấm dứt việc nuôi con nuôi theo thỏa thuận"}}"#,
        Adoption pass Archive "ended by a court": r#"{"registration":{"date":"16/03/2016","remarks":"Chấm dứt việc nuôi con nuôi theo Quyết định số 12/2019/QĐST-HNGĐ của Tòa án nhân dân huyện Yên Thành"}}"#,
        Adoption not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2010","remarks":"Bà ngoại nhận cháu ngoại làm con nuôi"}}"#,
    ],
}

const KIN_BAN: Citation = ADOPTION_LAW_2010.verified("Điều 13 khoản 6");
const FAMILY: Citation = ADOPTION_LAW_2010.verified("Điều 8 khoản 3");
const END: Citation = ADOPTION_LAW_2010.verified("Điều 10, Điều 25");
/// Who may not adopt.
const KIN: &[&str] = &[
    "ông nội",
    "ông ngoại",
    "bà nội",
    "bà ngoại",
    "anh ruột",
    "anh trai",
    "anh cả",
    "chị ruột",
    "chị gái",
    "chị cả",
    "em ruột",
    "em trai",
    "em gái",
    "cùng mẹ khác cha",
    "cùng cha khác mẹ",
];
/// The same as the adopter: “bà nội nhận …”, “người nhận là bà nội”.
const ADOPTS: &[&str] = &[
    "ông nội nhận",
    "ông ngoại nhận",
    "bà nội nhận",
    "bà ngoại nhận",
    "ông bà nhận cháu",
    "anh ruột nhận",
    "anh trai nhận",
    "anh cả nhận",
    "chị ruột nhận",
    "chị gái nhận",
    "chị cả nhận",
    "em ruột nhận",
    "em trai nhận",
    "em gái nhận",
    "anh nhận em",
    "chị nhận em",
    "em nhận anh",
    "em nhận chị",
];
/// Whom nobody else may call so.
const ADOPTED: &[&str] = &[
    "nhận cháu nội",
    "nhận cháu ngoại",
    "nuôi cháu nội",
    "nuôi cháu ngoại",
    "nhận em ruột",
    "nhận em trai",
    "nhận em gái",
    "nuôi em ruột",
    "nuôi em trai",
    "nuôi em gái",
    "nhận nhau",
];
/// The child, where these are the adopter's words.
const CHILD: &[&str] = &["cháu nội của", "cháu ngoại của", "em ruột của", "em trai của", "em gái của"];
const OF_ADOPTER: &[&str] = &["của người nhận", "của bên nhận", "của cha nuôi", "của mẹ nuôi", "của bố nuôi"];
/// Before kin they say that this is the adopter.
const IS: &[&str] = &[
    "nhận con nuôi là",
    "nhận nuôi là",
    "người nhận là",
    "bên nhận là",
    "cha nuôi là",
    "mẹ nuôi là",
    "bố nuôi là",
];
const NOT: &[&str] = &["không"];
/// Of the child.
const TAKEN: &[&str] = &["con nuôi của người khác", "con nuôi người khác"];
/// Of two adopters.
const NO_SPOUSES: &[&str] = &[
    "không phải vợ chồng",
    "không phải là vợ chồng",
    "chưa đăng ký kết hôn",
    "không đăng ký kết hôn",
    "chưa kết hôn",
    "sống chung như vợ chồng",
    "đã ly hôn",
];
/// Of one.
const MARRIED: &[&str] =
    &["đang có vợ", "đang có chồng", "đã có vợ", "đã có chồng", "vợ không đồng ý", "chồng không đồng ý"];
const COURT: &[&str] = &["tòa án", "toà án", "tand", "bản án", "quyết định"];

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { remarks, relation, kin, father, mother, .. } = given;
    if let Some(found) = Remarks::begins(relation, KIN) {
        let says = Says::Kin { found: found.to_owned() };
        return Ok(Broken::new(says).on(Role::Adoption.at(Attribute::AdopterRelation)).cites(KIN_BAN));
    }
    if remarks.is_empty() {
        return Err(Not::Broken);
    }
    let words = Remarks::of(remarks);
    let is = || if words.has(IS) { words.first_of(KIN) } else { None };
    // One who is not written may have died before.
    let adopters = [(father, Role::AdoptiveFather), (mother, Role::AdoptiveMother), (true, Role::Adoptee)];
    let dead = || {
        let mut written = adopters.into_iter().filter(|(written, _)| *written);
        written.find_map(|(_, role)| Some((said_dead(&words, role)?, role)))
    };
    let child = || if words.has(OF_ADOPTER) { words.first_of(CHILD) } else { None };
    let found = words.first_of(ADOPTS).or_else(|| words.first_of(ADOPTED)).or_else(is).or_else(child);
    let (says, citation) = if let Some(found) = found.filter(|_| !words.has(NOT)) {
        (Says::Kin { found: found.to_owned() }, KIN_BAN)
    } else if words.has(&["chấm dứt"]) && !words.has(COURT) {
        (Says::Ended {}, END)
    } else if let Some(found) = words.first_of(TAKEN).filter(|_| !words.has(NOT)) {
        (Says::Family { found: found.to_owned() }, FAMILY)
    } else if let Some((found, role)) = dead().filter(|_| !words.has(COURT)) {
        let most = if cx.is_archive() { Severity::Info } else { Severity::Warning };
        let broken = Broken::new(Says::Family { found }).at_most(most);
        let is_couple = father && mother && role != Role::Adoptee;
        return Ok(if is_couple { broken.cites(FAMILY) } else { broken.cites_nothing() });
    } else {
        let phrases = match (father && mother, kin) {
            (true, _) => NO_SPOUSES,
            (false, Parsed::Code(Code::Stepfather | Code::Stepmother)) => return Err(Not::Broken),
            _ => MARRIED,
        };
        let found = words.first_of(phrases).ok_or(Not::Broken)?;
        (Says::Family { found: found.to_owned() }, FAMILY)
    };
    Ok(Broken::new(says).at_most(Severity::Warning).cites(citation))
}
