use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::ethnic::group;
use crate::rules::old_papers::strongest;
use crate::rules::remarks::Remarks;
use crate::schema::Role;

rule! {
    /// The father is not determined, and the child's ethnicity is not the mother's.
    ///
    /// Where the father is not determined the child has the mother's ethnicity, as it has her surname. Write it, or, if a man
    /// recognises the child at the same time, choose the type with both parents and enter him. Foreign mothers and adopted
    /// children are left alone; where older or foreign papers decide it is a warning.
    vi
    /// Chưa xác định được cha, mà dân tộc của con không phải của mẹ.
    ///
    /// Chưa xác định được cha thì dân tộc của con theo mẹ, họ cũng vậy. Ghi theo mẹ, hoặc nếu có người nhận con cùng
    /// lúc thì chọn loại có cả cha và mẹ và ghi người đó. Mẹ là người nước ngoài và con nuôi thì bỏ qua; khi giấy tờ cũ
    /// hoặc giấy tờ nước ngoài quyết định thì chỉ là cảnh báo.
    "parents/ethnicity-of-mother",
    on: Child.Ethnicity,
    when: [Child.BirthType is (FatherUnknown)],
    given: {
        child: it as ethnicity,
        mother: Mother.Ethnicity as ethnicity,
        child_text: it as text,
        mother_text: Mother.Ethnicity as text,
        kind: Registration.Type as maybe code,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 15 khoản 2")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NotTheMothers { child: Text, mother: Text }
            vi "Chưa xác định cha thì con theo dân tộc của mẹ «{mother}», nhưng đang ghi «{child}»."
            en "Without a determined father the child has the mother's ethnicity “{mother}”, but “{child}” is written.",
    },
    examples: [
        Birth fail Submit "another people": r#"{"child":{"ethnicity":"Tày","birthType":"3"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth pass Submit "the mother's": r#"{"child":{"ethnicity":"Kinh","birthType":"3"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth not_applicable Submit "a step-parent adopted the child": r#"{"registration":{"remarks":"cha nuôi"},"child":{"ethnicity":"Tày","birthType":"3"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth not_applicable Submit "both parents: another rule": r#"{"child":{"ethnicity":"Tày","birthType":"1"},"mother":{"ethnicity":"Kinh"}}"#,
        Birth undetermined Submit "the mother's is not known": r#"{"child":{"ethnicity":"Tày","birthType":"3"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    if group(Role::Child, Ok(given.child))? == group(Role::Mother, Ok(given.mother))? {
        return Err(Not::Broken);
    }
    let mother = given.mother_text;
    let says = Says::NotTheMothers { child: given.child_text.to_owned(), mother: mother.to_owned() };
    Ok(Broken::new(says).at_most(strongest(given.kind)).likely(cx.it(), mother))
}
