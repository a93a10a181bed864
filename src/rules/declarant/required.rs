use crate::rule::{Answer, Check, rule};

rule! {
    /// Something about the person who declares the event is not there.
    ///
    /// Form and book name the declarant, how he or she is related to the person concerned, and the identity paper shown. In a
    /// form fill it in; in a book many entries leave it out, and there is nothing to do if the scan has none.
    vi
    /// Thiếu thông tin về người đi khai.
    ///
    /// Tờ khai và sổ ghi họ tên người đi khai, quan hệ với trẻ và giấy tờ tùy thân đã xuất trình. Với biểu mẫu thì điền
    /// thêm; với sổ, nhiều đăng ký không ghi, bản scan không có thì không phải làm gì.
    "declarant/required",
    demands: Declarant,
    given: {},
    severity: Warning, archive: Info,
    says: {
        Missing {}
            vi "Thiếu thông tin về người yêu cầu: {field}."
            en "Missing about the declarant: {field}.",
    },
    examples: [
        Birth fail Submit "no relationship": r#"{"declarant":{"name":"Trần Thị Hoa","paperNumber":"001199000001"}}"#,
        Birth pass Submit "all three": r#"{"declarant":{"name":"Trần Thị Hoa","relation":"Mẹ","paperNumber":"001199000001"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"declarant":{"name":"Trần Thị Hoa"}}"#,
        Birth not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
