use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity, LETTER_3160_2021};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Role};

rule! {
    /// A registered birth carries no personal number.
    ///
    /// Since 2016 the number is part of the contents of the registration. It is taken from the population database
    /// while registering, so a declaration that is not registered yet is not asked for it. A certificate issued
    /// while the number could not be obtained is valid; add the number when it is there. A child with foreign
    /// nationality only has none.
    vi
    /// Khai sinh đã đăng ký mà không có số định danh cá nhân.
    ///
    /// Từ năm 2016 số này thuộc nội dung đăng ký. Số được lấy từ cơ sở dữ liệu dân cư khi đăng ký, nên tờ khai chưa
    /// đăng ký không bị hỏi. Giấy khai sinh cấp khi chưa lấy được số vẫn có giá trị; bổ sung số khi có. Trẻ chỉ có quốc
    /// tịch nước ngoài thì không có số.
    "birth/personal-id-missing",
    kinds: [Birth],
    on: Child.PersonalId,
    stages: HANDED_IN,
    given: {
        number: it as given,
        date: Registration.Date as given,
        entry: Registration.Number as given,
        nationality: Child.Nationality as maybe nationality,
        other: Child.OtherNationality as maybe nationality,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm c"), LETTER_3160_2021.secondary("")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Missing {}
            vi "Chưa có {field}. Nếu lúc đăng ký chưa lấy được số thì Giấy khai sinh vẫn có giá trị; bổ sung khi có số."
            en "Missing: {field}. A certificate issued before the number could be obtained is valid; add it when there is one.",
    },
    examples: [
        Birth fail Submit "registered without a number": r#"{"registration":{"date":"05/10/2026"},"child":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "there is one": r#"{"registration":{"date":"05/10/2026"},
            "child":{"nationality":"Việt Nam","personalId":"001326000001"}}"#,
        Birth not_applicable Submit "not registered yet": r#"{"child":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foreign child": r#"{"registration":{"date":"05/10/2026"},"child":{"nationality":"Lào"}}"#,
        Birth not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"},"child":{"nationality":"Việt Nam"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { number, date, entry, nationality, other, .. }: Given<'_>) -> Answer<Says> {
    if number {
        return Err(Not::Broken);
    }
    if !date && !entry {
        return Err(Not::Applicable);
    }
    match citizen(nationality, other) {
        Citizen::OfVietnam => Ok(Says::Missing {}.into()),
        Citizen::Foreign => Err(Not::Applicable),
        Citizen::Unknown => Err(Not::known(Role::Child.at(Attribute::Nationality))),
    }
}
