use crate::card::Severity;
use crate::date::day;
use crate::law::{ADOPTION_LAW_2010, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Role};

rule! {
    /// Remarks or relation say that grandparents adopt a grandchild, or brothers and sisters one another.
    ///
    /// The law forbids both, for the child would be two things to one person. Read are only words that say it of the adopter;
    /// how the persons are related the file tells. Grandparents and siblings may be guardians instead.
    "adoption/kin-in-remarks",
    kinds: [Adoption],
    on: Registration.Remarks,
    when: [Registration.Type not (Again | ForeignNote)],
    given: { remarks: it as text_or_empty, relation: Adoption.AdopterRelation as text_or_empty },
    severity: Error, archive: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 13 khoản 6")],
    in_force: Effectivity::from(day(2011, 1, 1)),
    says: {
        Kin { found: Text }
            vi "{field}: «{found}». Ông, bà không được nhận cháu, anh, chị, em không được nhận nhau làm con nuôi. Kiểm tra lại quan hệ; có thể đăng ký giám hộ."
            en "{field}: “{found}”. Grandparents may not adopt a grandchild, nor siblings one another. Check the relation; guardianship is possible.",
    },
    examples: [
        Adoption fail Submit "a grandmother": r#"{"registration":{"date":"16/03/2026","remarks":"Bà ngoại nhận cháu ngoại làm con nuôi"}}"#,
        Adoption fail Archive "a brother": r#"{"registration":{"date":"16/03/2026","remarks":"Người nhận con nuôi là anh ruột của con nuôi"}}"#,
        Adoption fail Submit "as the relation": r#"{"registration":{"date":"16/03/2026"},"adoption":{"adopterRelation":"Ông nội"}}"#,
        Adoption pass Submit "a grandfather who gives": r#"{"registration":{"date":"16/03/2026","remarks":"Ông ngoại là người giám hộ, đồng ý cho cháu làm con nuôi"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption pass Submit "an uncle": r#"{"registration":{"date":"16/03/2026","remarks":"Bác ruột nhận cháu làm con nuôi"}}"#,
        Adoption not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2010","remarks":"Bà ngoại nhận cháu ngoại làm con nuôi"}}"#,
    ],
}

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
];
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

fn check(_: &Check<'_>, Given { remarks, relation, .. }: Given<'_>) -> Answer<Says> {
    if let Some(found) = KIN.iter().find(|kin| Remarks::begin(relation, &[kin])) {
        let says = Says::Kin { found: (*found).to_owned() };
        return Ok(Broken::new(says).on(Role::Adoption.at(Attribute::AdopterRelation)));
    }
    if remarks.is_empty() {
        return Err(Not::Broken);
    }
    let words = Remarks::of(remarks);
    let is = || if words.has(IS) { words.first_of(KIN) } else { None };
    let found = words.first_of(ADOPTS).or_else(|| words.first_of(ADOPTED)).or_else(is);
    let found = found.filter(|_| !words.has(NOT)).ok_or(Not::Broken)?;
    Ok(Broken::new(Says::Kin { found: found.to_owned() }).at_most(Severity::Warning))
}
