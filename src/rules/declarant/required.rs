use crate::rule::{Answer, Check, rule};

rule! {
    /// Something about the person who declares the birth is not there.
    ///
    /// Form and book name the declarant, how he or she is related to the child, and the identity paper shown. In a
    /// form fill it in; in a book many entries leave it out, and there is nothing to do if the scan has none.
    "declarant/required",
    demands: Declarant,
    given: {},
    severity: Warning, archive: Info,
    says: {
        Missing {}
            vi "Thiếu thông tin người đi khai sinh: {field}."
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
