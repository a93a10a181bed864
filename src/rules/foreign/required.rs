use crate::rule::{Answer, Check, rule};

rule! {
    /// A note of a registration abroad does not say by whom or in which country.
    ///
    /// The note rests on the foreign paper: write the authority and the country that registered, of a marriage also
    /// number and day.
    vi
    /// Việc ghi chú đăng ký ở nước ngoài không nói cơ quan nào hoặc nước nào đã đăng ký.
    ///
    /// Ghi chú dựa vào giấy tờ nước ngoài: ghi cơ quan và nước đã đăng ký, với kết hôn còn ghi số và ngày.
    "foreign/required",
    demands: Foreign,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Ghi vào sổ việc {kind} ở nước ngoài nhưng thiếu {field}."
            en "A note of a {kind} registered abroad without {field}.",
    },
    examples: [
        Birth fail Submit "no authority": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "both": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào","authority":"Thành phố Viêng Chăn"}}"#,
        Marriage fail Submit "no day": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"number":"1180","country":"Nhật Bản","authority":"Quận Kita, thành phố Osaka"}}"#,
        Birth not_applicable Submit "an ordinary registration": r#"{"registration":{"type":"1"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
