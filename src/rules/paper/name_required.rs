use crate::rule::{Answer, Check, rule};

rule! {
    /// Somebody showed “another paper”, and it is not said which.
    ///
    /// Code 8 of the types of paper needs the name of the paper in its own column.
    vi
    /// Xuất trình «giấy tờ khác» mà không ghi là giấy gì.
    ///
    /// Mã 8 của loại giấy tờ phải ghi tên giấy vào cột riêng.
    "paper/name-required",
    demands: OtherPaper,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "{field}: loại giấy tờ là «Giấy tờ khác» thì phải ghi tên giấy tờ."
            en "{field}: with the type “other paper” its name must be written.",
    },
    examples: [
        Birth fail Submit "no name": r#"{"declarant":{"paperType":"8"}}"#,
        Marriage fail Submit "no name of the husband's paper": r#"{"husband":{"paperType":"8"}}"#,
        Birth pass Submit "named": r#"{"declarant":{"paperType":"8","otherPaper":"Giấy xác nhận của công an xã"}}"#,
        Birth not_applicable Submit "a citizen card": r#"{"declarant":{"paperType":"4"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
