use crate::date::Truth;
use crate::rule::{Answer, Check, Not, rule, surely};
use crate::rules::remarks::Remarks;
use crate::schema::Sex;

rule! {
    /// A parent would have been unusually young or old at the birth: a mother under 12 or over 60, a father under 14 or
    /// over 90.
    ///
    /// Such a parent is possible but very rare; mostly a year is mistyped, or the other parent's or a grandparent's date
    /// stands here. Check both dates; if they are right, keep them. Adoptive parents, whom the remarks name, are left alone.
    vi
    /// Cha hoặc mẹ quá trẻ hoặc quá già khi con sinh ra: mẹ dưới 12 hoặc trên 60 tuổi, cha dưới 14 hoặc trên 90 tuổi.
    ///
    /// Có thể có, nhưng rất hiếm; thường là gõ nhầm năm, hoặc đây là ngày sinh của người kia hay của ông, bà. Kiểm tra
    /// lại hai ngày; đúng thì giữ nguyên. Cha, mẹ nuôi có ghi trong phần ghi chú thì không xét.
    "parents/age",
    of: [Mother, Father, Parent], on: BirthDate,
    given: { born: Child.BirthDate as date, parent: me.BirthDate as date, sex: me.Sex as maybe sex, remarks: Registration.Remarks as text_or_empty },
    severity: Warning,
    says: {
        Unusual { age: Amount, least: Limit, most: Limit }
            vi "Khi con sinh, {role} khoảng {age} tuổi (thường từ {least} đến {most}). Kiểm tra lại năm sinh của {role} và của con."
            en "At the birth {role} would be about {age} (usually {least} to {most}). Check both years of birth.",
    },
    examples: [
        Birth fail Archive "a mother of 9 or 10": r#"{"child":{"birthDate":"05/03/1968"},"mother":{"birthDate":"1958"}}"#,
        Birth fail Archive "a father of 10 or 11": r#"{"child":{"birthDate":"05/03/1968"},"father":{"birthDate":"1957"}}"#,
        Birth fail Submit "a mother over 60": r#"{"child":{"birthDate":"05/03/2026"},"mother":{"birthDate":"1964"}}"#,
        Birth fail Submit "a father over 90": r#"{"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"1934"}}"#,
        Recognition fail Submit "a father of 11": r#"{"parent":{"sex":"Nam","birthDate":"20/01/2010"},"child":{"birthDate":"05/06/2021"}}"#,
        Birth pass Archive "30 years": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1938"},"father":{"birthDate":"1938"}}"#,
        Birth not_applicable Archive "born after the child: another rule": r#"{"child":{"birthDate":"1968"},"mother":{"birthDate":"1970"},"father":{"birthDate":"1970"}}"#,
        Birth not_applicable Submit "an adoptive father": r#"{"registration":{"remarks":"cha nuôi"},"child":{"birthDate":"05/03/2026"},"father":{"birthDate":"1934"}}"#,
        Birth undetermined Archive "no year": r#"{"child":{"birthDate":"1968"},"mother":{"name":"Trần Thị Hoa"}}"#,
        Birth not_applicable Archive "nothing is known of a parent": r#"{"child":{"birthDate":"1968"}}"#,
    ],
}

/// Completed years of age that are usual.
const fn usual(parent: Option<Sex>) -> (i32, i32) {
    match parent {
        Some(Sex::Female) => (12, 60),
        Some(_) => (14, 90),
        None => (12, 90),
    }
}

fn check(cx: &Check<'_>, Given { born, parent, sex, remarks, .. }: Given<'_>) -> Answer<Says> {
    let (youngest, oldest) = parent.years_until(born);
    // Another rule tells of such.
    let impossible = if cx.is_archive() { 0 } else { 1 };
    if oldest < impossible || Remarks::adopted(remarks) {
        return Err(Not::Applicable);
    }
    let (least, most) = usual(cx.me().sex().or(sex.ok()));
    surely(match () {
        () if oldest < least || youngest > most => Truth::Yes,
        () if youngest >= least && oldest <= most => Truth::No,
        () => Truth::Open,
    })?;
    Ok(Says::Unusual { age: i64::from(oldest), least: i64::from(least), most: i64::from(most) }.into())
}
