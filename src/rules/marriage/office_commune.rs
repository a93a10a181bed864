use crate::date::{Truth, day};
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::place::{Odd, UnitLevel};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Role};

rule! {
    /// A district registered the marriage of two citizens who live in the country.
    ///
    /// From 2016 to June 2025 that was the commune's; the district had the marriages with foreigners and with citizens who
    /// live abroad. Check the office, or whether a nationality or a residence abroad is missing.
    vi
    /// Cấp huyện đăng ký kết hôn của hai công dân cư trú trong nước.
    ///
    /// Từ 2016 đến tháng 6/2025 việc này thuộc cấp xã; cấp huyện đăng ký khi có người nước ngoài hoặc công dân cư trú ở
    /// nước ngoài. Kiểm tra lại nơi đăng ký, hoặc xem có thiếu quốc tịch, nơi cư trú ở nước ngoài không.
    "marriage/office-commune",
    kinds: [Marriage],
    on: Registration.Office,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        value: it as text,
        office: it as office,
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        husband_lives: Husband.Residence as text_or_empty,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
        wife_lives: Wife.Residence as text_or_empty,
    },
    severity: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 17 khoản 1")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2025, 6, 30)),
    says: {
        District { value: Text }
            vi "{field}: «{value}» là cấp huyện, nhưng hai bên đều là công dân Việt Nam cư trú trong nước thì từ 2016 do cấp xã đăng ký. Kiểm tra lại nơi đăng ký."
            en "{field}: “{value}” is a district, but two citizens who live in the country marry at the commune since 2016. Check the office.",
    },
    examples: [
        Marriage fail Submit "two citizens": r#"{"registration":{"date":"12/09/2018","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"husband":{"nationality":"Việt Nam","residence":"xã Đô Thành"},"wife":{"nationality":"Việt Nam","residence":"xã Đô Thành"}}"#,
        Marriage pass Submit "the commune": r#"{"registration":{"date":"12/09/2018","office":"UBND xã Đô Thành"},"husband":{"nationality":"Việt Nam","residence":"xã Đô Thành"},"wife":{"nationality":"Việt Nam","residence":"xã Đô Thành"}}"#,
        Marriage not_applicable Submit "one lives abroad": r#"{"registration":{"date":"12/09/2018","office":"UBND huyện Yên Thành"},"husband":{"nationality":"Việt Nam","residence":"Berlin, Đức"},"wife":{"nationality":"Việt Nam","residence":"xã Đô Thành"}}"#,
        Marriage undetermined Submit "no residence": r#"{"registration":{"date":"12/09/2018","office":"UBND huyện Yên Thành"},"husband":{"nationality":"Việt Nam"},"wife":{"nationality":"Việt Nam","residence":"xã Đô Thành"}}"#,
        Marriage not_in_force Submit "there are no districts: another rule": r#"{"registration":{"date":"12/09/2026","office":"UBND huyện Yên Thành"},"husband":{"nationality":"Việt Nam"},"wife":{"nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, husband, husband_other, husband_lives, wife, wife_other, wife_lives, .. } =
        given;
    if office.level != Some(UnitLevel::District) || office.is_of == Odd::IslandDistrict {
        return Err(Not::Broken);
    }
    let spouses = [
        (Role::Husband, citizen(husband, husband_other), husband_lives),
        (Role::Wife, citizen(wife, wife_other), wife_lives),
    ];
    if spouses.iter().any(|&(_, of, _)| of == Citizen::Foreign)
        || is_abroad(&[husband_lives, wife_lives]) == Truth::Yes
    {
        return Err(Not::Applicable);
    }
    let mut unknown = Vec::new();
    for (role, of, lives) in spouses {
        unknown.extend((of == Citizen::Unknown).then_some(role.at(Attribute::Nationality)));
        unknown.extend(lives.is_empty().then_some(role.at(Attribute::Residence)));
    }
    if !unknown.is_empty() {
        return Err(cx.needs(&unknown));
    }
    Ok(Says::District { value: value.to_owned() }.into())
}
