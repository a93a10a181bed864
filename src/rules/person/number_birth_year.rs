use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::old_papers::strongest;
use crate::schema::Role;

rule! {
    /// A personal number has another year of birth than the record.
    ///
    /// Digits 4 to 6 name the century and the year of birth. Date or number is mistyped, or the number belongs to
    /// another person. In an old entry the number may have been issued anew after the year was corrected; of a child who is
    /// registered again or with papers the first paper decides, and the number is corrected afterwards.
    vi
    /// Số định danh cá nhân mang năm sinh khác với hồ sơ.
    ///
    /// Chữ số thứ 4 đến thứ 6 cho biết thế kỷ và năm sinh. Ngày hoặc số gõ nhầm, hoặc số là của người khác. Với đăng ký
    /// cũ, số có thể được cấp lại sau khi sửa năm sinh; trẻ đăng ký lại hoặc có sẵn giấy tờ thì giấy tờ đầu tiên quyết
    /// định, số được sửa sau.
    "person/number-birth-year",
    of: PARTIES, on: PersonalId,
    when: [me.PersonalId given],
    given: { id: it as personal_id, born: me.BirthDate as date, kind: Registration.Type as maybe code },
    severity: Error, archive: Warning,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        OtherYear { year: Amount, born: Date }
            vi "{field}: theo số này thì sinh năm {year}, nhưng ngày sinh ghi {born}. Kiểm tra lại cả hai."
            en "{field}: by this number the birth was in {year}, but the date of birth says {born}. Check both.",
    },
    examples: [
        Birth fail Submit "another year": r#"{"child":{"birthDate":"01/10/2026","personalId":"001325000001"}}"#,
        Birth fail Archive "another century": r#"{"child":{"birthDate":"1926","personalId":"001326000001"}}"#,
        Birth fail Submit "of the mother": r#"{"mother":{"birthDate":"1990","personalId":"001186000001"}}"#,
        Birth pass Submit "the same year": r#"{"child":{"birthDate":"01/10/2026","personalId":"001326000001"}}"#,
        Birth fail Submit "registered again, as the first paper says: a warning": r#"{"registration":{"type":"2"},"child":{"birthDate":"1938","personalId":"001040000001"}}"#,
        Birth undetermined Submit "no date": r#"{"child":{"personalId":"001326000001"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { id, born, kind, .. }: Given<'_>) -> Answer<Says> {
    let year = id.components().birth_year;
    if born.year() == year {
        return Err(Not::Broken);
    }
    let other = Broken::new(Says::OtherYear { year: i64::from(year), born });
    Ok(if cx.me() == Role::Child { other.at_most(strongest(kind)) } else { other })
}
