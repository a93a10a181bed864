use crate::name::{Gender, gender_hint};
use crate::record::Sex;
use crate::record::field::{CHILD_NAME, CHILD_SEX};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// The middle word of the child's name is nearly always of the other sex.
    ///
    /// Of a hundred thousand names with Thị 998 in a thousand were women's, with Văn as many men's. The others are true
    /// names too, so this is a hint to look at the sex again, nothing more.
    "name/sex-marker",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_name: Child.Name as todo,
        child_sex: Child.Sex as todo,
    },
    severity: Info,
    says: {
        Todo0 {  }
            vi "{field}: tên có chữ đệm thường của nữ nhưng giới tính ghi Nam. Xem lại giới tính; nếu đúng thì giữ nguyên."
            en "{field}: the middle word is usually a woman's, but the sex is male. Look at the sex again; if it is right, keep it.",
        Todo1 {  }
            vi "{field}: tên có chữ đệm thường của nam nhưng giới tính ghi Nữ. Xem lại giới tính; nếu đúng thì giữ nguyên."
            en "{field}: the middle word is usually a man's, but the sex is female. Look at the sex again; if it is right, keep it.",
    },
    examples: [
        Birth fail Archive "Thị": r#"{"child":{"name":"Nguyễn Thị Hoa","sex":"Nam"}}"#,
        Birth fail Archive "Văn": r#"{"child":{"name":"Nguyễn Văn Hoa","sex":"Nữ"}}"#,
        Birth pass Archive "both agree": r#"{"child":{"name":"Nguyễn Thị Hoa","sex":"Nữ"}}"#,
        Birth pass Archive "a word of either sex": r#"{"child":{"name":"Nguyễn Ngọc Hoa","sex":"Nam"}}"#,
        Birth undetermined Archive "no sex": r#"{"child":{"name":"Nguyễn Thị Hoa"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let (name, sex) = (cx.text(CHILD_NAME)?, cx.sex(CHILD_SEX)?);
    let variant = match (gender_hint(name), sex) {
        (Some((Gender::Female, _)), Sex::Male) => 0,
        (Some((Gender::Male, _)), Sex::Female) => 1,
        _ => return Ok(Verdict::Pass),
    };
    cx.finding(CHILD_SEX).variant(variant);
    Ok(Verdict::Fail)
}
