use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::old_papers::strongest;
use crate::schema::{Role, Sex};

rule! {
    /// A personal number is that of the other sex.
    ///
    /// The fourth digit is even for a man and odd for a woman. Sex or number is mistyped, or the number belongs to
    /// another person. In an old entry the number may have been issued anew after the sex was redetermined; of a child who is
    /// registered again or with papers the first paper decides, and the number is corrected afterwards.
    vi
    /// Số định danh cá nhân là của giới tính kia.
    ///
    /// Chữ số thứ tư chẵn là nam, lẻ là nữ. Giới tính hoặc số gõ nhầm, hoặc số là của người khác. Với đăng ký cũ, số có
    /// thể được cấp lại sau khi xác định lại giới tính; trẻ đăng ký lại hoặc có sẵn giấy tờ thì giấy tờ đầu tiên quyết
    /// định, số được sửa sau.
    "person/number-sex",
    of: PARTIES, on: PersonalId,
    when: [me.PersonalId given],
    given: { id: it as personal_id, sex: me.Sex as maybe sex, kind: Registration.Type as maybe code },
    severity: Error, archive: Warning,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        OtherSex {}
            vi "{field}: số thứ 4 là của giới tính kia, không phải giới tính đã ghi. Kiểm tra lại cả hai."
            en "{field}: the fourth digit is that of the other sex, not of the one written. Check both.",
        WomanInRole {}
            vi "{field}: số thứ 4 là của nữ, nhưng đây là {role}. Kiểm tra có nhầm số của người khác không."
            en "{field}: the fourth digit is that of a woman, but this is {role}. Check whether it is another person's number.",
        ManInRole {}
            vi "{field}: số thứ 4 là của nam, nhưng đây là {role}. Kiểm tra có nhầm số của người khác không."
            en "{field}: the fourth digit is that of a man, but this is {role}. Check whether it is another person's number.",
    },
    examples: [
        Birth fail Submit "a girl's number": r#"{"child":{"sex":"Nam","personalId":"001326000001"}}"#,
        Birth fail Archive "a boy's number": r#"{"child":{"sex":"2","personalId":"001068000001"}}"#,
        Birth fail Submit "a man's number of the mother": r#"{"mother":{"personalId":"001086000001"}}"#,
        Marriage fail Submit "a woman's number of the husband": r#"{"husband":{"personalId":"001198000001"}}"#,
        Birth pass Submit "both agree": r#"{"child":{"sex":"Nữ","personalId":"001326000001"}}"#,
        Birth not_applicable Archive "not determined": r#"{"child":{"sex":"3","personalId":"001326000001"}}"#,
        Birth fail Submit "registered with papers, as the first of them says: a warning": r#"{"registration":{"type":"2"},"child":{"sex":"Nam","personalId":"001138000001"}}"#,
        Birth undetermined Submit "no sex yet": r#"{"child":{"personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { id, sex, kind, .. }: Given<'_>) -> Answer<Says> {
    let of_role = cx.me().sex();
    let sex = of_role.map_or(sex, Ok)?;
    let says = match (sex, id.components().female, of_role) {
        (Sex::Undetermined, ..) => return Err(Not::Applicable),
        (Sex::Male, false, _) | (Sex::Female, true, _) => return Err(Not::Broken),
        // A masked sentence tells no sex.
        (_, _, None) => Says::OtherSex {},
        (Sex::Male, true, Some(_)) => Says::WomanInRole {},
        (Sex::Female, false, Some(_)) => Says::ManInRole {},
    };
    let other = Broken::new(says);
    Ok(if cx.me() == Role::Child { other.at_most(strongest(kind)) } else { other })
}
