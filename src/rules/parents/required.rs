use crate::record::Nationality;
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// Something that the law requires about a named parent is not there.
    ///
    /// Of each known parent a birth registration holds full name, year of birth, ethnicity, nationality and
    /// residence; the year alone is enough, and a foreigner has no ethnicity of the list. Fill the field from the parent's
    /// paper; a parent who is not named is the matter of `birth/parent-missing`.
    vi
    /// Thiếu thông tin mà luật đòi hỏi về người cha hoặc người mẹ đã có tên.
    ///
    /// Với mỗi người cha, mẹ đã biết, đăng ký khai sinh ghi họ tên, năm sinh, dân tộc, quốc tịch và nơi cư trú; chỉ cần
    /// năm là đủ, và người nước ngoài không có dân tộc trong danh mục. Điền theo giấy tờ của cha, mẹ; cha, mẹ không có
    /// tên thì do `birth/parent-missing` nói.
    "parents/required",
    demands: Parent,
    given: { mother: Mother.Nationality as maybe nationality, father: Father.Nationality as maybe nationality },
    severity: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin: {field}. Ghi theo giấy tờ của cha, mẹ."
            en "Missing: {field}. Take it from the parent's paper.",
    },
    examples: [
        Birth fail Submit "no year of birth": r#"{"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth pass Submit "the year alone is enough": r#"{"mother":{"name":"Trần Thị Hoa","birthDate":"1999","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Submit "a foreigner is of no people of the list": r#"{"mother":{"name":"Kim Seo Yeon","birthDate":"1999","nationality":"Hàn Quốc","residence":"xã Ba Vì, Hà Nội"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"},"mother":{"name":"Trần Thị Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { mother, father, .. }: Given<'_>) -> Answer<Says> {
    let nationality = if cx.me() == Role::Mother { mother } else { father };
    if cx.it().attribute == Attribute::Ethnicity && nationality == Ok(Nationality::Foreign) {
        return Err(Not::Applicable);
    }
    Ok(Says::Missing {}.into())
}
