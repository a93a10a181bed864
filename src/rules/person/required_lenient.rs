use crate::card::Severity;
use crate::rule::{Answer, Broken, Check, rule};
use crate::rules::citizens::may_not_be_blank;
use crate::schema::Attribute;

rule! {
    /// Something that the law requires about a person is not there, where older or foreign papers decide what can be written.
    ///
    /// What is registered again or noted takes over the content of another paper, which may hold less. Fill the field if the
    /// papers have it; else leave it blank.
    vi
    /// Thiếu thông tin mà luật đòi hỏi về một người, khi giấy tờ cũ hoặc giấy tờ nước ngoài quyết định ghi được gì.
    ///
    /// Đăng ký lại hoặc ghi chú chép nội dung của giấy tờ khác, có khi ghi ít hơn. Giấy tờ có thì điền; không thì để
    /// trống.
    "person/required-lenient",
    demands: PersonLenient,
    given: {
        raw: it as raw,
        birth_type: Child.BirthType as maybe code,
        child: Child.Nationality as maybe nationality,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
    },
    severity: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin: {field}. Ghi nếu giấy tờ có; không có thì để trống."
            en "Missing: {field}. Fill it in if the papers have it; else leave it blank.",
    },
    examples: [
        Marriage fail Submit "a note without the residence of the husband": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"name":"Tanaka Hiroshi","birthDate":"22/02/1980","nationality":"Nhật Bản","paperNumber":"TR5512093"}}"#,
        Marriage pass Submit "all there": r#"{"registration":{"date":"10/06/2026","type":"Ghi chú kết hôn"},"husband":{"name":"Tanaka Hiroshi","birthDate":"22/02/1980","nationality":"Nhật Bản","residence":"Osaka, Nhật Bản","paperNumber":"TR5512093"},"wife":{"name":"Trần Thị Vân","birthDate":"14/08/1992","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Yên Thành, tỉnh Nghệ An","personalId":"040192004512"}}"#,
        Birth fail Submit "a note of a birth abroad, which knows no home town": r#"{"registration":{"date":"10/06/2026","type":"3"},"child":{"name":"Lê Quỳnh Anh","sex":"Nữ","birthDate":"05/05/2024","birthPlace":"San Jose, Hoa Kỳ","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Marriage not_applicable Submit "a first registration: another rule": r#"{"registration":{"date":"10/06/2026","type":"1"},"husband":{"nationality":"Nhật Bản","personalId":"040192004512"},"wife":{"nationality":"Nhật Bản","personalId":"040192004513"}}"#,
        Marriage not_in_force Archive "an old entry": r#"{"registration":{"date":"10/06/1995","type":"2"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, birth_type, child, mother, father, .. }: Given<'_>) -> Answer<Says> {
    may_not_be_blank(cx.it(), raw, birth_type, child, mother, father)?;
    let missing = Broken::new(Says::Missing {});
    // What is supervised only the form has a place for.
    Ok(if cx.it().attribute == Attribute::Content { missing.at_most(Severity::Info) } else { missing })
}
