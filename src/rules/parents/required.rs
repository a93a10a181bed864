use crate::rule::{Answer, Check, rule};

rule! {
    /// Something that the law requires about a named parent is not there.
    ///
    /// Of each known parent a birth registration holds full name, year of birth, ethnicity, nationality and
    /// residence; the year alone is enough. Fill the field from the parent's paper; a parent who is not named is
    /// the matter of `birth/parent-missing`.
    "parents/required",
    demands: Parent,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin: {field}. Ghi theo giấy tờ của cha, mẹ."
            en "Missing: {field}. Take it from the parent's paper.",
    },
    examples: [
        Birth fail Submit "no year of birth": r#"{"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth pass Submit "the year alone is enough": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"1999","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
