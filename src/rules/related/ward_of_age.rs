use crate::date::Truth;
use crate::law::CIVIL_CODE_2015;
use crate::rule::{Answer, Both, Not, related, surely};

/// Full civil capacity.
const OF_AGE: i32 = 18;

related! {
    /// The ward is of age by the birth entry, and no court decision is named.
    ///
    /// A minor needs a guardian because there are no parents; an adult only where a court has decided on the capacity. Check the
    /// date of birth, or name the decision.
    vi
    /// Theo đăng ký khai sinh, người được giám hộ đã thành niên, mà không ghi quyết định của Tòa án.
    ///
    /// Người chưa thành niên được giám hộ vì không có cha, mẹ; người thành niên chỉ khi Tòa án đã quyết định về năng
    /// lực hành vi. Kiểm tra lại ngày sinh, hoặc ghi quyết định.
    "related/ward-of-age",
    kinds: [Guardianship],
    of: [Ward], on: BirthDate,
    with: [Birth],
    link: person [Child],
    when: [Registration.Type not (ForeignNote)],
    given: {
        registered: Registration.Date as date,
        court: Court.Number as given,
        decided: Court.Date as given,
        born: it as maybe date,
    },
    theirs: { born: me.BirthDate as date },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 47 khoản 1")],
    says: {
        OfAge { born: Date, age: Limit }
            vi "Theo Giấy khai sinh (sinh ngày {born}) người được giám hộ đã đủ {age} tuổi khi đăng ký, nên phải có quyết định của Tòa án. Kiểm tra lại ngày sinh, hoặc ghi số quyết định."
            en "By the birth entry ({born}) the ward was {age} when this was registered, so a court decision is needed. Check the date of birth, or name the decision.",
    },
    examples: [
        Guardianship fail Submit "a year here, the day there":
            r#"{"registration":{"date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"2008"}}"#
            with [Birth r#"{"registration":{"date":"25/01/2008","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"child":{"name":"Hồ Sỹ Khang","birthDate":"10/01/2008"}}"#],
        Guardianship pass Submit "a minor":
            r#"{"registration":{"date":"09/01/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"2008"}}"#
            with [Birth r#"{"registration":{"date":"25/01/2008","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"child":{"name":"Hồ Sỹ Khang","birthDate":"10/01/2008"}}"#],
        Guardianship not_applicable Submit "a court has decided":
            r#"{"registration":{"date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"2008"},"court":{"number":"12/2025/QĐDS-ST"}}"#
            with [Birth r#"{"registration":{"date":"25/01/2008","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"child":{"name":"Hồ Sỹ Khang","birthDate":"10/01/2008"}}"#],
        Guardianship undetermined Archive "the year of the entry":
            r#"{"registration":{"date":"2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"ward":{"name":"Hồ Sỹ Khang","birthDate":"2008"}}"#
            with [Birth r#"{"registration":{"date":"25/01/2008","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"child":{"name":"Hồ Sỹ Khang","birthDate":"10/01/2008"}}"#],
    ],
}

fn check(_: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let Given { registered, court, decided, born, .. } = given;
    if court || decided {
        return Err(Not::Applicable);
    }
    // What the record says by itself another rule tells.
    if born.is_ok_and(|born| born.years_until(registered).0 >= OF_AGE) {
        return Err(Not::Applicable);
    }
    surely(Truth::above(theirs.born.years_until(registered), OF_AGE - 1))?;
    Ok(Says::OfAge { born: theirs.born, age: OF_AGE.into() }.into())
}
