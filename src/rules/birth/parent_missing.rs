use crate::card::Severity;
use crate::rule::{Answer, Broken, Check, rule};
use crate::schema::Attribute;

rule! {
    /// The type says that both parents are known, but one is not named; or one or both are not named, and no type says why.
    ///
    /// A birth registration holds the data of father and mother. Code 1 of the type of birth entry means both. Write the
    /// missing name, or choose the type that fits: mother not determined, father not determined, neither, foundling. Without
    /// a father the type decides what is lawful: surname and ethnicity follow the mother where he is not determined.
    vi
    /// Loại khai sinh ghi là biết cả cha và mẹ, nhưng thiếu tên một người; hoặc thiếu tên cha, mẹ mà loại khai sinh
    /// không cho biết vì sao.
    ///
    /// Nội dung đăng ký khai sinh có thông tin của cha và mẹ. Mã 1 của loại khai sinh nghĩa là biết cả hai. Ghi tên còn
    /// thiếu, hoặc chọn loại phù hợp: chưa xác định được mẹ, chưa xác định được cha, chưa xác định được cả hai, trẻ bị
    /// bỏ rơi. Khi không có cha, loại khai sinh quyết định điều gì là hợp pháp: chưa xác định được cha thì họ và dân
    /// tộc của con theo mẹ.
    "birth/parent-missing",
    kinds: [Birth],
    demands: KnownParent,
    given: {
        mother: Mother.Name as text_or_empty,
    },
    severity: Warning,
    says: {
        Missing {}
            vi "Loại khai sinh là đủ cha mẹ nhưng thiếu {field}. Bổ sung, hoặc chọn lại loại khai sinh."
            en "The type says both parents are known, but there is no {field}. Add it, or choose another type.",
        Nobody {}
            vi "Chưa ghi mẹ, chưa ghi cha, cũng chưa chọn {field}. Ghi tên mẹ hoặc cha; nếu chưa xác định được thì chọn {field} cho đúng."
            en "Neither mother nor father is named, and there is no {field}. Name one of them, or choose the type that says why not.",
        NoType {}
            vi "Không ghi cha mà chưa chọn {field}. Chọn loại; chưa xác định cha thì họ, dân tộc theo mẹ."
            en "There is no father, and no {field}. Choose it; where he is not determined surname and ethnicity follow the mother.",
    },
    examples: [
        Birth fail Submit "no father": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth fail Submit "neither father nor type": r#"{"child":{"name":"Lê Gia Khôi"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth pass Submit "both": r#"{"child":{"birthType":"1"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth fail Submit "nobody is named": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        Birth pass Submit "father not determined": r#"{"child":{"birthType":"3"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { mother, .. }: Given<'_>) -> Answer<Says> {
    if cx.it().attribute != Attribute::BirthType {
        return Ok(Says::Missing {}.into());
    }
    if mother.is_empty() {
        return Ok(Says::Nobody {}.into());
    }
    Ok(Broken::new(Says::NoType {}).at_most(Severity::Info))
}
