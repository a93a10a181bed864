use crate::rule::{Answer, Check, rule};

rule! {
    /// A note of a registration abroad does not say by whom or in which country.
    ///
    /// The note rests on the foreign paper: write the authority and the country that registered the birth.
    "foreign/required",
    demands: Foreign,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Ghi vào sổ việc khai sinh ở nước ngoài nhưng thiếu {field}."
            en "A note of a birth registered abroad without {field}.",
    },
    examples: [
        Birth fail Submit "no authority": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào"}}"#,
        Birth pass Submit "both": r#"{"registration":{"type":"3"},"foreign":{"country":"Lào","authority":"Thành phố Viêng Chăn"}}"#,
        Birth not_applicable Submit "an ordinary registration": r#"{"registration":{"type":"1"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
