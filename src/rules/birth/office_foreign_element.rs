use crate::date::{Truth, day};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, Effectivity};
use crate::place::{Odd, UnitLevel};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::rules::office::has_foreign_element;
use crate::schema::Code;

rule! {
    /// Between 2016 and June 2025 a commune registered a birth with a foreign element, or a district one without.
    ///
    /// In that time births with a foreign element were the district's, and all others the commune's. Communes
    /// at the border were competent for citizens of the neighbouring country who live there, which is the exception. Who
    /// lives or was born abroad is a foreign element, too; what is registered again, with papers or as a note is no matter of
    /// the district alone, but notes are never the commune's. Otherwise the office is written wrongly.
    vi
    /// Từ 2016 đến tháng 6/2025, cấp xã đăng ký khai sinh có yếu tố nước ngoài, hoặc cấp huyện đăng ký khai sinh không
    /// có yếu tố đó.
    ///
    /// Trong thời gian này khai sinh có yếu tố nước ngoài thuộc cấp huyện, còn lại thuộc cấp xã. Xã biên giới được đăng
    /// ký cho công dân nước láng giềng thường trú ở đó, là ngoại lệ. Người cư trú hoặc sinh ra ở nước ngoài cũng là yếu
    /// tố nước ngoài; đăng ký lại, đăng ký cho người đã có giấy tờ và ghi chú thì không chỉ do cấp huyện làm, nhưng cấp
    /// xã không ghi chú. Ngoài ra là ghi sai nơi đăng ký.
    "birth/office-foreign-element",
    kinds: [Birth],
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        child: Child.Nationality as maybe nationality,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
        kind: Registration.Type as maybe code,
        born: Child.BirthPlace as text_or_empty,
        mother_lives: Mother.Residence as text_or_empty,
        father_lives: Father.Residence as text_or_empty,
    },
    severity: Warning,
    law: [FOREIGN, DOMESTIC],
    in_force: Effectivity::between(day(2016, 1, 1), day(2025, 6, 30)),
    says: {
        Commune { value: Text }
            vi "{field}: «{value}» là cấp xã, nhưng từ 2016 đến 30/6/2025 khai sinh có yếu tố nước ngoài do cấp huyện đăng ký (trừ xã biên giới)."
            en "{field}: “{value}” is a commune, but from 2016 to 30 June 2025 births with a foreign element belonged to the district (except at the border).",
        District { value: Text }
            vi "{field}: «{value}» là cấp huyện, nhưng từ 2016 khai sinh không có yếu tố nước ngoài do cấp xã đăng ký. Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}” is a district, but since 2016 births without a foreign element are registered by the commune. Check office and nationalities.",
    },
    examples: [
        Birth fail Archive "a commune": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth fail Archive "a note at a commune": r#"{"registration":{"date":"30/06/2025","type":"3","office":"UBND X. Văn Thành, H. Yên Thành, Nghệ An"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Archive "another office": r#"{"registration":{"date":"05/03/2018","office":"UBND huyện Ba Vì"},"father":{"nationality":"Lào"}}"#,
        Birth fail Archive "a district, and all are Vietnamese": r#"{"registration":{"date":"05/03/2018","office":"UBND huyện Ba Vì","type":"1"},"child":{"nationality":"Việt Nam","birthPlace":"Trạm y tế xã Ba Vì"},"mother":{"nationality":"Việt Nam","residence":"xã Ba Vì"},"father":{"nationality":"Việt Nam","residence":"xã Ba Vì"}}"#,
        Birth pass Archive "a parent lives abroad": r#"{"registration":{"date":"05/03/2018","office":"UBND huyện Ba Vì","type":"1"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam","residence":"Berlin, Đức"}}"#,
        Birth undetermined Archive "where the father lives is not told": r#"{"registration":{"date":"05/03/2018","office":"UBND huyện Ba Vì","type":"1"},"child":{"nationality":"Việt Nam","birthPlace":"Trạm y tế xã Ba Vì"},"mother":{"nationality":"Việt Nam","residence":"xã Ba Vì"},"father":{"nationality":"Việt Nam"}}"#,
        Birth not_applicable Archive "all Vietnamese": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no nationalities": r#"{"registration":{"date":"05/03/2018","office":"UBND xã Ba Vì"}}"#,
    ],
}

/// What is the district's.
const FOREIGN: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 35");
/// What is the commune's.
const DOMESTIC: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 13");

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, kind, .. } = given;
    let foreign = || has_foreign_element([given.child, given.mother, given.father]);
    match office.level {
        // What was registered abroad is foreign, too.
        Some(UnitLevel::Commune) if kind == Ok(Code::ForeignNote) || foreign()? => {
            let says = Says::Commune { value: value.to_owned() };
            Ok(Broken::new(says).cites(FOREIGN))
        }
        Some(UnitLevel::District) if office.is_of == Odd::IslandDistrict => Err(Not::Broken),
        Some(UnitLevel::District) if matches!(kind, Ok(Code::OnTime | Code::Late)) => {
            let lives = [given.born, given.mother_lives, given.father_lives];
            match is_abroad(&lives) {
                Truth::Yes => return Err(Not::Broken),
                _ if foreign()? => return Err(Not::Broken),
                Truth::Open => return Err(Not::KNOWN),
                Truth::No => {}
            }
            Ok(Broken::new(Says::District { value: value.to_owned() }).cites(DOMESTIC))
        }
        Some(UnitLevel::Commune) => Err(Not::Applicable),
        _ => Err(Not::Broken),
    }
}
