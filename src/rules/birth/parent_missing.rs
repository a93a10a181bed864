use crate::rule::{Answer, Check, rule};
use crate::schema::Attribute;

rule! {
    /// The type says that both parents are known, but one is not named; or none is named, and no type says why.
    ///
    /// A birth registration holds the data of father and mother. Code 1 of the type of birth entry means both. Write the
    /// missing name, or choose the type that fits: mother not determined, father not determined, neither, foundling.
    "birth/parent-missing",
    kinds: [Birth],
    demands: KnownParent,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Loại khai sinh là đủ cha mẹ nhưng thiếu {field}. Bổ sung, hoặc chọn lại loại khai sinh."
            en "The type says both parents are known, but there is no {field}. Add it, or choose another type.",
        Nobody {}
            vi "Chưa ghi mẹ, chưa ghi cha, cũng chưa chọn {field}. Ghi tên mẹ hoặc cha; nếu chưa xác định được thì chọn {field} cho đúng."
            en "Neither mother nor father is named, and there is no {field}. Name one of them, or choose the type that says why not.",
    },
    examples: [
        Birth fail Submit "no father": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth pass Submit "both": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth fail Submit "nobody is named": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        Birth not_applicable Submit "father not determined": r#"{"child":{"birthType":"3"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    if cx.it().attribute == Attribute::BirthType {
        return Ok(Says::Nobody {}.into());
    }
    Ok(Says::Missing {}.into())
}
