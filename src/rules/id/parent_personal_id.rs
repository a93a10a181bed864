use chrono::Datelike;

use crate::id::personal_id::Origin;
use crate::law::{CIRCULAR_59_2021, DECREE_137_2015};
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND, IDENTITY_CARD};
use crate::record::field::{
    DECLARANT_PAPER_TYPE, FATHER_BIRTH_DATE, FATHER_PAPER_NUMBER, FATHER_PAPER_TYPE, MOTHER_BIRTH_DATE,
    MOTHER_PAPER_NUMBER, MOTHER_PAPER_TYPE, PAPER_NUMBERS,
};
use crate::record::{Field, Parsed};
use crate::report::Arg;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::papers::type_of;

rule! {
    /// The personal number of a parent or declarant contradicts itself or the record.
    ///
    /// The twelve digits of a CCCD, a thẻ căn cước or the last CMND name province or country, sex and year of birth.
    /// Compared are the mother's and the father's sex and year of birth; of the declarant only the number itself.
    /// Numbers are issued anew after a correction of sex or year, so this is a warning. Copy the number again,
    /// and see that those of mother and father are not swapped.
    "id/parent-personal-id",
    kinds: [Birth],
    each: PAPER_NUMBERS,
    severity: Warning,
    law: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4")],
    reads: [
        MOTHER_PAPER_TYPE, FATHER_PAPER_TYPE, DECLARANT_PAPER_TYPE, MOTHER_BIRTH_DATE, FATHER_BIRTH_DATE,
    ],
    messages: [
        { vi: "{field}: ba số đầu «{code}» không phải mã tỉnh, thành phố hay quốc gia nào. Kiểm tra lại từng số.",
          en: "{field}: the first three digits “{code}” are the code of no province or country. Check each digit." },
        { vi: "{field}: các số thứ 4 đến 6 chỉ năm sinh {year}, chưa tới. Kiểm tra lại từng số.",
          en: "{field}: digits 4 to 6 stand for the year of birth {year}, which is still to come. Check each digit." },
        { vi: "{field}: số thứ 4 là của nam, nhưng đây là mẹ. Kiểm tra có nhầm số của cha và mẹ không.",
          en: "{field}: the fourth digit is that of a man, but this is the mother. Check whether the parents' numbers are swapped." },
        { vi: "{field}: số thứ 4 là của nữ, nhưng đây là cha. Kiểm tra có nhầm số của cha và mẹ không.",
          en: "{field}: the fourth digit is that of a woman, but this is the father. Check whether the parents' numbers are swapped." },
        { vi: "{field}: theo số này thì sinh năm {year}, nhưng ngày sinh ghi {born}. Kiểm tra lại cả hai.",
          en: "{field}: by this number the birth was in {year}, but the date of birth says {born}. Check both." },
    ],
    examples: [
        fail Submit "a man's number of the mother":
            r#"{"mother":{"paperType":"4","paperNumber":"001086000001"}}"#,
        fail Submit "a woman's number of the father":
            r#"{"father":{"paperType":"4","paperNumber":"001186000001"}}"#,
        fail Submit "a year still to come": r#"{"mother":{"paperType":"4","paperNumber":"001330000001"}}"#,
        fail Submit "another year of birth":
            r#"{"father":{"birthDate":"1990","paperType":"4","paperNumber":"001086000001"}}"#,
        fail Submit "a code of no province": r#"{"declarant":{"paperType":"4","paperNumber":"003086000001"}}"#,
        pass Submit "all agree":
            r#"{"mother":{"birthDate":"1986","paperType":"4","paperNumber":"001186000001"}}"#,
        not_applicable Submit "a passport": r#"{"mother":{"paperType":"2","paperNumber":"001086000001"}}"#,
        undetermined Submit "no year of birth": r#"{"mother":{"paperType":"4","paperNumber":"001186000001"}}"#,
    ],
}

/// Whether the holder is female and when born, for the parents.
fn holder(field: Field) -> Option<(bool, Field)> {
    match field {
        MOTHER_PAPER_NUMBER => Some((true, MOTHER_BIRTH_DATE)),
        FATHER_PAPER_NUMBER => Some((false, FATHER_BIRTH_DATE)),
        _ => None,
    }
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Parsed::PersonalId(id) = cx.parsed(field) else { return Ok(Verdict::NotApplicable) };
    let Some(type_field) = type_of(field) else { return Ok(Verdict::NotApplicable) };
    if !matches!(cx.code(type_field)?, CMND | CITIZEN_CARD | IDENTITY_CARD) {
        return Ok(Verdict::NotApplicable);
    }
    let parts = id.components();
    let year = Arg::Amount(i64::from(parts.birth_year));
    if let Origin::Unknown(code) = parts.origin {
        cx.finding_here().arg("code", format!("{code:03}").as_str());
        return Ok(Verdict::Fail);
    }
    if parts.birth_year > cx.context().today.year() {
        cx.finding_here().variant(1).arg("year", year);
        return Ok(Verdict::Fail);
    }
    let Some((female, birth_date)) = holder(field) else { return Ok(Verdict::Pass) };
    if parts.female != female {
        cx.finding_here().variant(if female { 2 } else { 3 });
        return Ok(Verdict::Fail);
    }
    let born = cx.date(birth_date)?;
    if born.year() == parts.birth_year {
        return Ok(Verdict::Pass);
    }
    cx.finding_here().variant(4).arg("year", year).arg("born", born);
    Ok(Verdict::Fail)
}
