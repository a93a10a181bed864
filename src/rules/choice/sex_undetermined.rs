use crate::rule::{Answer, Check, Not, rule};
use crate::schema::Sex;

rule! {
    /// The sex is entered as not determined.
    ///
    /// The code list has 3, “chưa xác định”, but certificates show Nam or Nữ, and we found no rule that allows
    /// anything else. In a form ask the health facility; in a book keep the code where the entry says nothing.
    vi
    /// Giới tính ghi là chưa xác định.
    ///
    /// Danh mục có mã 3 «chưa xác định», nhưng giấy tờ chỉ ghi Nam hoặc Nữ, và chúng tôi chưa tìm thấy quy định nào cho
    /// phép ghi khác. Với biểu mẫu, hỏi lại cơ sở y tế; với sổ mà đăng ký không ghi gì thì giữ mã này.
    "choice/sex-undetermined",
    each: given [Sex],
    given: { sex: it as sex },
    severity: Warning, archive: Info,
    says: {
        Undetermined {}
            vi "{field}: đang ghi «chưa xác định». Giấy khai sinh ghi Nam hoặc Nữ; xem lại giấy chứng sinh."
            en "{field} is “not determined”. Certificates show male or female; look at the birth notice again.",
    },
    examples: [
        Birth fail Submit "code 3": r#"{"child":{"sex":"3"}}"#,
        Birth fail Archive "in words": r#"{"child":{"sex":"Chưa xác định"}}"#,
        Birth pass Submit "Nữ": r#"{"child":{"sex":"Nữ"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { sex, .. }: Given<'_>) -> Answer<Says> {
    if sex == Sex::Undetermined { Ok(Says::Undetermined {}.into()) } else { Err(Not::Broken) }
}
