use crate::rule::{Answer, Check, rule};
use crate::schema::Kind;

rule! {
    /// A note of a registration abroad does not say by whom or in which country.
    ///
    /// The note rests on the foreign paper: write the authority and the country that registered, of a marriage also
    /// number and day.
    "foreign/required",
    demands: Foreign,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Ghi vào sổ việc khai sinh ở nước ngoài nhưng thiếu {field}."
            en "A note of a birth registered abroad without {field}.",
        OfMarriage {}
            vi "Ghi chú kết hôn ở nước ngoài nhưng thiếu {field}."
            en "A note of a marriage abroad without {field}.",
    },
    examples: [
        Birth fail Submit "no authority": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "both": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào","authority":"Thành phố Viêng Chăn"}}"#,
        Marriage fail Submit "no day": r#"{"registration":{"type":"Ghi chú kết hôn","date":"10/06/2026"},"foreign":{"number":"1180","country":"Nhật Bản","authority":"Quận Kita, thành phố Osaka"}}"#,
        Birth not_applicable Submit "an ordinary registration": r#"{"registration":{"type":"1"}}"#,
    ],
}

fn check(cx: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(match cx.kind() {
        Kind::Birth => Says::Missing {},
        Kind::Marriage => Says::OfMarriage {},
    }
    .into())
}
