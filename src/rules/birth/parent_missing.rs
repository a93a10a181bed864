use crate::rule::{Answer, Check, rule};

rule! {
    /// The type says that both parents are known, but one is not named.
    ///
    /// Code 1 of the type of birth entry means father and mother. Write the missing name, or choose the type that fits:
    /// mother not determined, father not determined, neither, foundling.
    "birth/parent-missing",
    kinds: [Birth],
    demands: KnownParent,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Loại khai sinh là đủ cha mẹ nhưng thiếu {field}. Bổ sung, hoặc chọn lại loại khai sinh."
            en "The type says both parents are known, but there is no {field}. Add it, or choose another type.",
    },
    examples: [
        Birth fail Submit "no father": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth pass Submit "both": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth not_applicable Submit "father not determined": r#"{"child":{"birthType":"3"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
