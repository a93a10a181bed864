use crate::name::{Gender, gender_hint};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Sex};

rule! {
    /// The middle word of the name of a child or a spouse is nearly always of the other sex.
    ///
    /// Of a hundred thousand names with Thị 998 in a thousand were women's, with Văn as many men's. The others are true
    /// names too, so this is a hint to look at the sex again, or whether husband and wife were mixed up, nothing more.
    vi
    /// Chữ đệm trong họ tên của trẻ, vợ hoặc chồng hầu như luôn thuộc giới tính kia.
    ///
    /// Theo thống kê một trăm nghìn họ tên, cứ 1.000 người có chữ Thị thì 998 là nữ, có chữ Văn thì chừng ấy là nam. Số
    /// còn lại cũng là tên thật, nên đây chỉ là lưu ý xem lại giới tính, hoặc xem có lẫn vợ với chồng không.
    "name/sex-marker",
    of: PRINCIPALS, on: Name,
    given: { name: it as text, sex: me.Sex as maybe sex },
    severity: Info,
    says: {
        OtherSex {}
            vi "{field}: tên có chữ đệm thường của giới tính kia, không phải giới tính đã ghi. Xem lại giới tính; nếu đúng thì giữ nguyên."
            en "{field}: the middle word is usually that of the other sex, not of the one written. Look at the sex again; if it is right, keep it.",
        Womans {}
            vi "{field}: tên có chữ đệm thường của nữ. Xem lại có ghi nhầm chỗ vợ, chồng không; nếu đúng thì giữ nguyên."
            en "{field}: the middle word is usually a woman's. See whether husband and wife are mixed up; if it is right, keep it.",
        Mans {}
            vi "{field}: tên có chữ đệm thường của nam. Xem lại có ghi nhầm chỗ vợ, chồng không; nếu đúng thì giữ nguyên."
            en "{field}: the middle word is usually a man's. See whether husband and wife are mixed up; if it is right, keep it.",
    },
    examples: [
        Birth fail Archive "Thị": r#"{"child":{"name":"Nguyễn Thị Hoa","sex":"Nam"}}"#,
        Birth fail Archive "Văn": r#"{"child":{"name":"Nguyễn Văn Hoa","sex":"Nữ"}}"#,
        Marriage fail Archive "Thị in the name of the husband": r#"{"husband":{"name":"Nguyễn Thị Hoa"}}"#,
        Marriage fail Archive "Văn in the name of the wife": r#"{"wife":{"name":"Nguyễn Văn Hoa"}}"#,
        Birth pass Archive "both agree": r#"{"child":{"name":"Nguyễn Thị Hoa","sex":"Nữ"}}"#,
        Birth pass Archive "a word of either sex": r#"{"child":{"name":"Nguyễn Ngọc Hoa","sex":"Nam"}}"#,
        Birth undetermined Archive "no sex": r#"{"child":{"name":"Nguyễn Thị Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, sex, .. }: Given<'_>) -> Answer<Says> {
    let me = cx.me();
    let by_role = me.sex();
    let sex = by_role.map_or(sex, Ok)?;
    let says = match (gender_hint(name), sex, by_role) {
        // A masked sentence tells no sex.
        (Some((Gender::Female, _)), Sex::Male, None) | (Some((Gender::Male, _)), Sex::Female, None) => {
            Says::OtherSex {}
        }
        (Some((Gender::Female, _)), Sex::Male, Some(_)) => Says::Womans {},
        (Some((Gender::Male, _)), Sex::Female, Some(_)) => Says::Mans {},
        _ => return Err(Not::Broken),
    };
    let broken = Broken::new(says);
    // Where the sex is written, that is what may be wrong.
    Ok(if by_role.is_none() { broken.on(me.at(Attribute::Sex)) } else { broken })
}
