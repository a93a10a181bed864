use crate::card::Severity;
use crate::law::{FOREIGN_MARRIAGE_OFFICE, Row, Status};
use crate::place::UnitLevel;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen};
use crate::schema::{Attribute, Code, Field, Role};

rule! {
    /// A commune registered a marriage with a foreigner when districts or provinces did.
    ///
    /// From October 1998 to 2015 such marriages belonged to the province, from 2016 to June 2025 to the district; communes at
    /// the border were competent for citizens of the neighbouring country who live there. Otherwise the office or a
    /// nationality is written wrongly. Notes of foreign marriages belonged to the same offices.
    vi
    /// Cấp xã đăng ký kết hôn với người nước ngoài, khi việc này thuộc cấp huyện hoặc cấp tỉnh.
    ///
    /// Từ tháng 10/1998 đến 2015 việc này thuộc cấp tỉnh, từ 2016 đến tháng 6/2025 thuộc cấp huyện; xã biên giới được
    /// đăng ký cho công dân nước láng giềng thường trú ở đó. Ngoài ra là ghi sai nơi đăng ký hoặc quốc tịch. Ghi chú
    /// kết hôn ở nước ngoài cũng thuộc các cơ quan đó.
    "marriage/office-foreign",
    kinds: [Marriage],
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        entry: Registration.Type as maybe code,
        husband: Husband.Nationality as maybe nationality,
        husband_other: Husband.OtherNationality as maybe nationality,
        wife: Wife.Nationality as maybe nationality,
        wife_other: Wife.OtherNationality as maybe nationality,
    },
    severity: Warning,
    schedule: FOREIGN_MARRIAGE_OFFICE,
    rows: |row| row.value != UnitLevel::Commune,
    says: {
        District { value: Text }
            vi "{field}: «{value}» là cấp xã, nhưng từ 2016 đến 30/6/2025 kết hôn có yếu tố nước ngoài do cấp huyện đăng ký (trừ xã biên giới). Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}” is a commune, but from 2016 to 30 June 2025 marriages with a foreign element belonged to the district (except at the border). Check office and nationality.",
        Province { value: Text }
            vi "{field}: «{value}» là cấp xã, nhưng trước 2016 kết hôn có yếu tố nước ngoài do cấp tỉnh đăng ký. Xem lại bìa sổ."
            en "{field}: “{value}” is a commune, but before 2016 marriages with a foreigner belonged to the province. Look at the cover of the book.",
    },
    examples: [
        Marriage fail Submit "a commune in 2018": r#"{"registration":{"date":"12/09/2018","office":"UBND xã Đô Thành, huyện Yên Thành, tỉnh Nghệ An"},"husband":{"nationality":"Hàn Quốc"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage fail Submit "a note at a commune": r#"{"registration":{"date":"30/06/2025","type":"Ghi chú kết hôn","office":"UBND P. Bến Thủy, TP. Vinh, Nghệ An"},"husband":{"nationality":"Việt Nam"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage pass Submit "the district": r#"{"registration":{"date":"12/09/2018","office":"UBND quận Hải Châu, thành phố Đà Nẵng"},"husband":{"nationality":"Hàn Quốc"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage fail Archive "a commune in 2000": r#"{"registration":{"date":"12/09/2000","office":"UBND xã Đô Thành, huyện Yên Thành, tỉnh Nghệ An"},"husband":{"nationality":"Đài Loan"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage not_applicable Submit "both Vietnamese": r#"{"registration":{"date":"12/09/2018","office":"UBND xã Đô Thành"},"husband":{"nationality":"Đức","otherNationality":"Việt Nam"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage undetermined Submit "no nationality": r#"{"registration":{"date":"12/09/2018","office":"UBND xã Đô Thành"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage not_applicable Submit "communes do now": r#"{"registration":{"date":"12/09/2026","office":"UBND xã Yên Thành"},"husband":{"nationality":"Hàn Quốc"},"wife":{"nationality":"Việt Nam"}}"#,
        Marriage not_in_force Archive "before": r#"{"registration":{"date":"12/09/1995","office":"UBND xã Đô Thành"},"husband":{"nationality":"Lào"},"wife":{"nationality":"Việt Nam"}}"#,
    ],
}

const NATIONALITIES: [Field; 2] =
    [Role::Husband.at(Attribute::Nationality), Role::Wife.at(Attribute::Nationality)];

fn check(cx: &Check<'_>, given: Given<'_>, row: &'static Row<UnitLevel>) -> Answer<Says> {
    let Given { value, office, entry, husband, husband_other, wife, wife_other, .. } = given;
    let spouses = [citizen(husband, husband_other), citizen(wife, wife_other)];
    if row.value == UnitLevel::Commune {
        return Err(Not::Applicable);
    }
    if office.level != Some(UnitLevel::Commune) {
        return Err(Not::Broken);
    }
    // What two citizens did abroad was noted by the district, too.
    let note = entry == Ok(Code::ForeignNote) && row.value == UnitLevel::District;
    if !note && !spouses.contains(&Citizen::Foreign) {
        let unknown = NATIONALITIES.into_iter().zip(spouses);
        let unknown = unknown.filter_map(|(field, spouse)| (spouse == Citizen::Unknown).then_some(field));
        let unknown: Vec<Field> = unknown.collect();
        return Err(if unknown.is_empty() { Not::Applicable } else { cx.needs(&unknown) });
    }
    let value = value.to_owned();
    let says =
        if row.value == UnitLevel::District { Says::District { value } } else { Says::Province { value } };
    // The articles of 2003 to 2015 were not read.
    let unread = row.basis.status == Status::Unverified;
    Ok(Broken::new(says).at_most(if unread { Severity::Info } else { Severity::Warning }))
}
