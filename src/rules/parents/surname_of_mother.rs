use crate::date::day;
use crate::law::{CIVIL_CODE_2015, DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::old_papers::strongest;
use crate::rules::remarks::Remarks;
use crate::rules::surname::{same_surname, surnames_pass, with_surname_of};

rule! {
    /// The father is not determined, and the child's surname is not the mother's.
    ///
    /// Where the father is not determined the child takes the mother's surname. Write it, or, if a man recognises
    /// the child at the same time, choose the type with both parents and enter him. Peoples without surnames that
    /// pass on, families with a foreign member and adopted children are left alone; where older or foreign papers decide it
    /// is a warning.
    vi
    /// Chưa xác định được cha, mà họ của con không phải họ của mẹ.
    ///
    /// Chưa xác định được cha thì con mang họ mẹ. Ghi họ mẹ, hoặc nếu có người nhận con cùng lúc thì chọn loại có cả
    /// cha và mẹ và ghi người đó. Các dân tộc không truyền họ, gia đình có người nước ngoài và con nuôi thì bỏ qua; khi
    /// giấy tờ cũ hoặc giấy tờ nước ngoài quyết định thì chỉ là cảnh báo.
    "parents/surname-of-mother",
    on: Child.Name,
    when: [Child.BirthType is (FatherUnknown)],
    given: {
        kind: Registration.Type as maybe code,
        remarks: Registration.Remarks as text_or_empty,
        child: Child.Name as text,
        mother: Mother.Name as text,
        child_nationality: Child.Nationality as maybe nationality,
        child_ethnicity: Child.Ethnicity as maybe ethnicity,
        mother_nationality: Mother.Nationality as maybe nationality,
        mother_ethnicity: Mother.Ethnicity as maybe ethnicity,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 2"), DECREE_123_2015.verified("Điều 15 khoản 2")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        NotTheMothers { child: Text, mother: Text }
            vi "Chưa xác định cha thì con mang họ mẹ: họ trong «{child}» phải theo họ mẹ «{mother}»."
            en "Without a determined father the child has the mother's surname: “{child}” should have that of “{mother}”.",
    },
    examples: [
        Birth fail Submit "another surname": r#"{"child":{"name":"Lê Thị Bình","birthType":"3","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth pass Submit "the mother's": r#"{"child":{"name":"Trần Thị Bình","birthType":"3","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "both parents": r#"{"child":{"name":"Lê Thị Bình","birthType":"1","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a step-parent adopted the child": r#"{"registration":{"remarks":"cha nuôi"},"child":{"name":"Lê Thị Bình","birthType":"3","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth undetermined Submit "type not chosen yet": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let (child, mother) = (given.child, given.mother);
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    surnames_pass([
        (given.child_nationality, given.child_ethnicity),
        (given.mother_nationality, given.mother_ethnicity),
    ])?;
    if same_surname(child, mother) {
        return Err(Not::Broken);
    }
    let mended = with_surname_of(child, mother);
    let says = Says::NotTheMothers { child: child.to_owned(), mother: mother.to_owned() };
    Ok(Broken::new(says).at_most(strongest(given.kind)).perhaps(cx.it(), mended))
}
