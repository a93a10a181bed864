use chrono::Datelike;

use crate::id::personal_id::Origin;
use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Role, Sex};

rule! {
    /// The personal number on an identity paper contradicts itself or the record.
    ///
    /// The twelve digits of a CCCD, a thẻ căn cước or the last CMND name province or country, sex and year of birth.
    /// Compared are sex and year of birth of parents and spouses; of the declarant only the number itself.
    /// Numbers are issued anew after a correction of sex or year, so this is a warning. Copy the number again,
    /// and see that those of mother and father, or of husband and wife, are not swapped.
    vi
    /// Số định danh trên giấy tờ tùy thân tự mâu thuẫn, hoặc mâu thuẫn với hồ sơ.
    ///
    /// 12 chữ số của CCCD, thẻ căn cước hoặc CMND loại cuối cho biết tỉnh hoặc nước, giới tính và năm sinh. So giới
    /// tính và năm sinh của cha, mẹ, vợ, chồng; của người đi khai chỉ xét chính số đó. Số được cấp lại sau khi sửa giới
    /// tính hoặc năm sinh, nên đây là cảnh báo. Chép lại số, và xem có lẫn số của cha với mẹ, chồng với vợ không.
    "paper/personal-number",
    each: given [PaperNumber],
    when: [me.PaperNumber number, me.PaperType is (Cmnd | CitizenCard | IdentityCard | ElectronicIdentity)],
    given: { id: it as personal_id, born: me.BirthDate as maybe date },
    severity: Warning,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        Origin { code: Text }
            vi "{field}: ba số đầu «{code}» không phải mã tỉnh, thành phố hay quốc gia nào. Kiểm tra lại từng số."
            en "{field}: the first three digits “{code}” are the code of no province or country. Check each digit.",
        ToCome { year: Amount }
            vi "{field}: các số thứ 4 đến 6 chỉ năm sinh {year}, chưa tới. Kiểm tra lại từng số."
            en "{field}: digits 4 to 6 stand for the year of birth {year}, which is still to come. Check each digit.",
        OfMan {}
            vi "{field}: số thứ 4 là của nam, nhưng đây là {role}. Kiểm tra có nhầm số của cha và mẹ không."
            en "{field}: the fourth digit is that of a man, but this is {role}. Check whether the parents' numbers are swapped.",
        OfWoman {}
            vi "{field}: số thứ 4 là của nữ, nhưng đây là {role}. Kiểm tra có nhầm số của cha và mẹ không."
            en "{field}: the fourth digit is that of a woman, but this is {role}. Check whether the parents' numbers are swapped.",
        BirthYear { year: Amount, born: Date }
            vi "{field}: theo số này thì sinh năm {year}, nhưng ngày sinh ghi {born}. Kiểm tra lại cả hai."
            en "{field}: by this number the birth was in {year}, but the date of birth says {born}. Check both.",
        OfManNotWife {}
            vi "{field}: số thứ 4 là của nam, nhưng đây là vợ. Kiểm tra có nhầm số của chồng và vợ không."
            en "{field}: the fourth digit is that of a man, but this is the wife. Check whether the spouses' numbers are swapped.",
        OfWomanNotHusband {}
            vi "{field}: số thứ 4 là của nữ, nhưng đây là chồng. Kiểm tra có nhầm số của chồng và vợ không."
            en "{field}: the fourth digit is that of a woman, but this is the husband. Check whether the spouses' numbers are swapped.",
    },
    examples: [
        Birth fail Submit "a man's number of the mother":
            r#"{"mother":{"paperType":"4","paperNumber":"001086000001"}}"#,
        Birth fail Submit "another year of birth":
            r#"{"father":{"birthDate":"1990","paperType":"4","paperNumber":"001086000001"}}"#,
        Birth fail Submit "a code of no province": r#"{"declarant":{"paperType":"4","paperNumber":"003086000001"}}"#,
        Birth fail Submit "a woman's number of the father":
            r#"{"father":{"paperType":"4","paperNumber":"001186000001"}}"#,
        Marriage fail Submit "a man's number of the wife":
            r#"{"wife":{"paperType":"4","paperNumber":"001098000001"}}"#,
        Marriage fail Submit "a woman's number of the husband":
            r#"{"husband":{"paperType":"4","paperNumber":"001198000001"}}"#,
        Birth fail Submit "a year still to come": r#"{"mother":{"paperType":"4","paperNumber":"001330000001"}}"#,
        Birth pass Submit "all agree":
            r#"{"mother":{"birthDate":"1986","paperType":"4","paperNumber":"001186000001"}}"#,
        Birth not_applicable Submit "a passport": r#"{"mother":{"paperType":"2","paperNumber":"001086000001"}}"#,
        Birth undetermined Submit "no year of birth": r#"{"mother":{"paperType":"4","paperNumber":"001186000001"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { id, born, .. }: Given<'_>) -> Answer<Says> {
    let parts = id.components();
    let year = i64::from(parts.birth_year);
    if let Origin::Unknown(code) = parts.origin {
        return Ok(Says::Origin { code: format!("{code:03}") }.into());
    }
    if parts.birth_year > cx.today().year() {
        return Ok(Says::ToCome { year }.into());
    }
    // Of the declarant neither sex nor birth is written.
    let female = cx.me().sex().ok_or(Not::Broken)? == Sex::Female;
    if parts.female != female {
        return Ok(match cx.me() {
            Role::Husband => Says::OfWomanNotHusband {},
            Role::Wife => Says::OfManNotWife {},
            _ if female => Says::OfMan {},
            _ => Says::OfWoman {},
        }
        .into());
    }
    let born = born?;
    if born.year() == parts.birth_year {
        return Err(Not::Broken);
    }
    Ok(Says::BirthYear { year, born }.into())
}
