use crate::rule::{Answer, Broken, Check, rule};
use crate::schema::ValueKind;

rule! {
    /// A text was brought into normal form.
    ///
    /// Spaces at the ends or repeated, invisible characters, letters in decomposed form (ẽ̂ typed in another order),
    /// Icelandic Ð for Đ, a typographic apostrophe in a name. The meaning stays the same, but programs that compare
    /// letter by letter would see another value. Accept the fix.
    vi
    /// Chữ đã được đưa về dạng chuẩn.
    ///
    /// Dấu cách ở đầu, cuối hoặc lặp lại, ký tự ẩn, chữ dạng tách dấu (ẽ̂ gõ theo thứ tự khác), Ð của tiếng Iceland
    /// thay cho Đ, dấu nháy cong trong tên. Nghĩa không đổi, nhưng phần mềm so từng chữ sẽ thấy giá trị khác. Nhận gợi
    /// ý sửa.
    "text/normalised",
    each: changed [Any],
    given: { value: it as text },
    severity: Info,
    says: {
        Normal { value: Text }
            vi "{field}: viết lại theo dạng chuẩn «{value}» (khoảng trắng thừa, ký tự ẩn hoặc mã chữ không thống nhất)."
            en "{field}: written in normal form “{value}” (extra spaces, invisible characters or mixed letter codes).",
    },
    examples: [
        Birth fail Submit "two spaces": r#"{"child":{"name":"Nguyễn  Văn An"}}"#,
        Birth fail Submit "decomposed letters": r#"{"child":{"name":"Nguye\u0302\u0303n Va\u0306n An"}}"#,
        Birth fail Submit "Icelandic eth": r#"{"child":{"name":"Ðỗ Văn An"}}"#,
        Birth pass Submit "already normal": r#"{"child":{"name":"H'Hen Niê"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let broken = Broken::new(Says::Normal { value: value.to_owned() });
    // A number typed with spaces is normalised by its own rule.
    let is_number = cx.column().is_some_and(|column| column.value == ValueKind::PersonalId);
    Ok(if is_number { broken } else { broken.certainly(cx.it(), value) })
}
