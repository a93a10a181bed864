use crate::rule::{Answer, Broken, Check, rule};

rule! {
    /// A registration abroad is written, but the entry is no note of one.
    ///
    /// The four columns about a foreign registration go with type 3, “Ghi vào sổ”. Choose that type, or clear the columns.
    vi
    /// Có ghi đăng ký ở nước ngoài, nhưng đây không phải việc ghi chú.
    ///
    /// Bốn cột về đăng ký ở nước ngoài đi với loại 3, «Ghi vào sổ». Chọn loại đó, hoặc xóa nội dung các cột.
    "foreign/not-blank",
    demands: BlankForeign,
    given: {},
    severity: Warning,
    says: {
        NotBlank {}
            vi "{field}: chỉ ghi khi loại đăng ký là «Ghi vào sổ» việc đã đăng ký ở nước ngoài. Chọn lại loại đăng ký, hoặc xóa."
            en "{field}: only for a note of a registration abroad. Choose that type, or clear the field.",
    },
    examples: [
        Birth fail Submit "an ordinary registration": r#"{"registration":{"type":"1"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "nothing of abroad": r#"{"registration":{"type":"1"}}"#,
        Birth not_applicable Submit "a note of one": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth undetermined Submit "no type yet": r#"{"foreign":{"country":"Lào"}}"#,
    ],
}

fn check(cx: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Broken::new(Says::NotBlank {}).likely(cx.it(), ""))
}
