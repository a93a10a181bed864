use crate::date::Truth;
use crate::law::{SHORTCUTS, Spouse, differs_by_territory, marriage_age};
use crate::place::Territory;
use crate::rule::{Answer, Check, Not, rule, surely};
use crate::schema::{Attribute, Role};

rule! {
    /// A spouse was a child on the day of registration, at a time whose ages of marriage are not known.
    ///
    /// No age of marriage was found for the time before November 1958. A husband under 15 or a wife under 13 is hardly
    /// ever what the book says: mostly a year is misread, or the year of the lunar calendar or an age stands in its place.
    /// Look at the year of birth in the book again. For the laws of the South nothing is said.
    vi
    /// Vợ hoặc chồng còn là trẻ em vào ngày đăng ký, ở thời kỳ không rõ tuổi kết hôn.
    ///
    /// Không tìm thấy tuổi kết hôn nào cho thời gian trước tháng 11/1958. Chồng dưới 15 tuổi hoặc vợ dưới 13 tuổi hầu
    /// như không phải điều sổ ghi: thường là đọc nhầm năm, hoặc năm âm lịch hay số tuổi nằm vào chỗ đó. Xem lại năm
    /// sinh trong sổ. Luật của miền Nam thì quy tắc không nói.
    "marriage/age-implausible",
    of: [Husband, Wife], on: BirthDate,
    given: {
        born: it as date,
        registered: Registration.Date as date,
        at: Registration.Office as territory,
        office: Registration.Office as given,
    },
    severity: Warning,
    says: {
        Child { age: Amount }
            vi "{field}: {role} mới {age} tuổi vào ngày đăng ký. Xem lại năm sinh trong sổ."
            en "{field}: {role} was only {age} on the day of registration. Look at the year of birth in the book again.",
    },
    examples: [
        Marriage fail Archive "nine years old": r#"{"registration":{"date":"15/03/1949","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"wife":{"birthDate":"1940"}}"#,
        Marriage undetermined Archive "nine years old, and perhaps in the South": r#"{"registration":{"date":"15/03/1949"},"wife":{"birthDate":"1940"}}"#,
        Marriage pass Archive "a grown woman": r#"{"registration":{"date":"15/03/1949"},"wife":{"birthDate":"1925"}}"#,
        Marriage undetermined Archive "14 or 15": r#"{"registration":{"date":"15/03/1949"},"husband":{"birthDate":"1934"}}"#,
        Marriage not_applicable Archive "a law has its own ages": r#"{"registration":{"date":"19/05/2008"},"wife":{"birthDate":"1999"}}"#,
        Marriage not_applicable Archive "the South": r#"{"registration":{"date":"12/10/1968","office":"Quận Nhì, Đô thành Sài Gòn"},"wife":{"birthDate":"1960"}}"#,
    ],
}

/// Nobody married younger.
const fn least(of: Spouse) -> i32 {
    match of {
        Spouse::Husband => 15,
        Spouse::Wife => 13,
    }
}

fn check(cx: &Check<'_>, Given { born, registered, at, office, .. }: Given<'_>) -> Answer<Says> {
    let spouse = if cx.me() == Role::Husband { Spouse::Husband } else { Spouse::Wife };
    let known = || {
        let at = if !SHORTCUTS || differs_by_territory(registered) { at.territory() } else { None };
        marriage_age(spouse, born, registered, at).1.is_some()
    };
    let (youngest, oldest) = born.years_until(registered);
    if oldest < 0 || known() || at.territory() == Some(Territory::South) {
        return Err(Not::Applicable);
    }
    surely(match least(spouse) {
        least if oldest < least => Truth::Yes,
        least if youngest >= least => Truth::No,
        _ => Truth::Open,
    })?;
    // It may have been in the South.
    if !office {
        return Err(Not::known(Role::Registration.at(Attribute::Office)));
    }
    Ok(Says::Child { age: i64::from(oldest) }.into())
}
