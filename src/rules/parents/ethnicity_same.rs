use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::ethnic::group;
use crate::rules::old_papers::strongest;
use crate::rules::remarks::Remarks;
use crate::schema::{Code, Role};

rule! {
    /// Both parents are of one people, and the child is of another.
    ///
    /// Since 2017 a child of parents of the same people has that ethnicity. Mostly a line was chosen wrongly from the
    /// list; in a book look at the scan. An adopted child keeps its own ethnicity: the rule is silent where the remarks name
    /// adoptive parents, and warns where older or foreign papers decide.
    vi
    /// Cha và mẹ cùng một dân tộc, con lại khác.
    ///
    /// Từ năm 2017, cha, mẹ cùng dân tộc thì con mang dân tộc đó. Thường là chọn nhầm dòng trong danh mục; với sổ thì
    /// xem lại bản scan. Con nuôi giữ dân tộc của mình: quy tắc không nói gì khi phần ghi chú có cha, mẹ nuôi, và chỉ
    /// cảnh báo khi giấy tờ cũ hoặc giấy tờ nước ngoài quyết định.
    "parents/ethnicity-same",
    on: Child.Ethnicity,
    finds_with: all [Child.Ethnicity, Mother.Ethnicity, Father.Ethnicity],
    given: {
        remarks: Registration.Remarks as text_or_empty,
        kind: Registration.Type as maybe code,
        birth_type: Child.BirthType as maybe code,
        child: Child.Ethnicity as maybe ethnicity,
        mother: Mother.Ethnicity as maybe ethnicity,
        father: Father.Ethnicity as maybe ethnicity,
        child_text: Child.Ethnicity as text_or_empty,
        mother_text: Mother.Ethnicity as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 29 khoản 2")],
    in_force: CIVIL_CODE_2015.in_force,
    says: {
        Another { parents: Text, child: Text }
            vi "Cha và mẹ cùng dân tộc «{parents}» thì con cũng dân tộc đó, nhưng đang ghi «{child}»."
            en "Both parents are “{parents}”, so the child is too, but “{child}” is written.",
    },
    examples: [
        Birth fail Submit "another people": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Submit "the same": r#"{"child":{"ethnicity":"Kinh"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"01"}}"#,
        Birth not_applicable Submit "parents of different peoples": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth not_applicable Submit "adoptive parents": r#"{"registration":{"remarks":"cha, mẹ nuôi"},"child":{"ethnicity":"Mông"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
        Birth undetermined Submit "the father is not known": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth not_in_force Archive "before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    // The law speaks of the parents by birth.
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    // Whoever brings up a child without known parents proposes its ethnicity.
    if matches!(given.birth_type, Ok(Code::ParentsUnknown | Code::Foundling)) {
        return Err(Not::Applicable);
    }
    let child = group(Role::Child, given.child)?;
    let mother = group(Role::Mother, given.mother)?;
    if mother != group(Role::Father, given.father)? {
        return Err(Not::Applicable);
    }
    if child == mother {
        return Err(Not::Broken);
    }
    let says = Says::Another { parents: given.mother_text.to_owned(), child: given.child_text.to_owned() };
    Ok(Broken::new(says).at_most(strongest(given.kind)).likely(cx.it(), given.mother_text))
}
