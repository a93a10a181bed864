use crate::rule::{Answer, Broken, Check, rule};
use crate::text;

rule! {
    /// The sex is neither Nam nor Nữ.
    ///
    /// The forms know Nam and Nữ, the code lists 1, 2 and 3 (not determined). Any other text cannot be compared with
    /// anything. Choose one of them; in a book look at the scan.
    vi
    /// Giới tính không phải Nam hay Nữ.
    ///
    /// Biểu mẫu ghi Nam hoặc Nữ, danh mục mã có 1, 2 và 3 (chưa xác định). Chữ khác thì không so sánh được. Chọn một
    /// trong các giá trị đó; với sổ thì xem lại bản scan.
    "choice/sex",
    each: unread [Sex],
    given: { value: it as text },
    severity: Error, archive: Warning,
    says: {
        NotListed { value: Text }
            vi "{field}: «{value}» không hợp lệ. Ghi Nam hoặc Nữ."
            en "{field}: “{value}” is not valid. Write Nam (male) or Nữ (female).",
    },
    examples: [
        Birth fail Submit "another word": r#"{"child":{"sex":"trẻ em"}}"#,
        Birth fail Archive "more than the word": r#"{"child":{"sex":"Nam giới"}}"#,
        Birth pass Submit "Nam": r#"{"child":{"sex":"Nam"}}"#,
        Birth pass Archive "a code": r#"{"child":{"sex":"2"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let likely = match text::fold(value).as_str() {
        "namgioi" | "contrai" | "betrai" | "gioitinhnam" | "1nam" | "boy" | "man" => Some("Nam"),
        "nugioi" | "congai" | "begai" | "gioitinhnu" | "2nu" | "girl" | "woman" => Some("Nữ"),
        _ => None,
    };
    Ok(Broken::new(Says::NotListed { value: value.to_owned() }).perhaps(cx.it(), likely))
}
