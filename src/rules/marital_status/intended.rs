use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{CIRCULAR_4_2020, Citation, Effectivity};
use crate::record::{Nationality, Parsed};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::country_abroad;
use crate::rules::marital_status::Use;
use crate::rules::marriage::foreign_mission::is_foreign_mission_here;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Field, Role, Sex};
use crate::text;

rule! {
    /// The intended marriage is none for which a certificate is issued, or does not fit the kind of use.
    ///
    /// It is refused for a marriage of two persons of one sex, and for one at a mission of another country in Vietnam. The kind
    /// of use says inside the country or abroad, with a Vietnamese or a foreigner; place and nationality must agree with it.
    /// The sex of the other is read from the number and from how the use calls the person.
    vi
    /// Việc kết hôn dự định không thuộc trường hợp được cấp giấy, hoặc không hợp với loại mục đích.
    ///
    /// Không cấp để kết hôn giữa hai người cùng giới tính, và để kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam.
    /// Loại mục đích nói kết hôn trong nước hay ở nước ngoài, với người Việt Nam hay người nước ngoài; nơi kết hôn và
    /// quốc tịch phải khớp. Giới tính của người kia được đọc từ số định danh và từ cách xưng hô trong mục đích.
    "marital-status/intended",
    on: Marriage.PlannedPlace,
    given: {
        place: it as text_or_empty,
        purpose: Person.Purpose as text_or_empty,
        kind: Person.PurposeType as parsed,
        sex: Person.Sex as maybe sex,
        number: IntendedSpouse.PaperNumber as maybe personal_id,
        nationality: IntendedSpouse.Nationality as maybe nationality,
    },
    severity: Error, archive: Warning,
    law: [REFUSED],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Mission {}
            vi "{field}: không cấp giấy để kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam. Kiểm tra lại nơi kết hôn."
            en "{field}: none is issued for a marriage at a foreign mission in Vietnam. Check the place.",
        SameSex {}
            vi "{field}: cho thấy hai bên cùng giới tính; không cấp giấy để kết hôn. Kiểm tra lại giới tính và số giấy tờ."
            en "{field}: by this both are of one sex, and none is issued for such a marriage. Check sex and number.",
        Unfit { other: Field }
            vi "{field}: không hợp với: {other}. Kiểm tra lại cả hai."
            en "{field} does not agree with: {other}. Check both.",
    },
    examples: [
        MaritalStatus fail Submit "an embassy in Hà Nội": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"4"},"marriage":{"plannedPlace":"Đại sứ quán Hàn Quốc tại Việt Nam"}}"#,
        MaritalStatus fail Submit "two men: a warning": r#"{"registration":{"date":"16/03/2026"},"person":{"sex":"Nam","purposeType":"3"},"intendedSpouse":{"paperNumber":"040093001187"},"marriage":{"plannedPlace":"Hà Lan"}}"#,
        MaritalStatus fail Archive "a Korean called a Vietnamese": r#"{"registration":{"date":"16/03/2018"},"person":{"purposeType":"3"},"intendedSpouse":{"nationality":"Hàn Quốc"},"marriage":{"plannedPlace":"Seoul, Hàn Quốc"}}"#,
        MaritalStatus pass Submit "a mission of Vietnam": r#"{"registration":{"date":"16/03/2026"},"person":{"sex":"Nữ","purposeType":"3"},"intendedSpouse":{"nationality":"Việt Nam","paperNumber":"040093001187"},"marriage":{"plannedPlace":"Đại sứ quán Việt Nam tại Hàn Quốc"}}"#,
        MaritalStatus not_applicable Submit "for a sale": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"5"}}"#,
        MaritalStatus not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"person":{"purposeType":"3"},"intendedSpouse":{"nationality":"Hàn Quốc"}}"#,
    ],
}

const REFUSED: Citation = CIRCULAR_4_2020.verified("Điều 12 khoản 5");
const KIND: Field = Role::Person.at(Attribute::PurposeType);
const PURPOSE: Field = Role::Person.at(Attribute::Purpose);
const SPOUSE: Role = Role::IntendedSpouse;

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { place, purpose, kind, sex, number, nationality, .. } = given;
    let for_use = Use::of(kind, purpose);
    if !for_use.is_marriage() {
        return Err(Not::Applicable);
    }
    if REFUSED.act.in_force.covers(cx.law_date()) == Truth::Yes {
        for (text, field) in [(place, cx.it()), (purpose, PURPOSE)] {
            if is_foreign_mission_here(text) {
                return Ok(Broken::new(Says::Mission {}).on(field).cites(REFUSED));
            }
        }
        let called = |words: &[&'static str]| Remarks::of(purpose).has(words);
        let female = number.map(|number| number.components().female);
        let (by_number, by_words) = match sex {
            Ok(Sex::Male) => (female == Ok(false), called(&["với anh", "với ông"])),
            Ok(Sex::Female) => (female == Ok(true), called(&["với chị", "với bà", "với cô"])),
            _ => (false, false),
        };
        if by_number || by_words {
            // A digit of the number or a word may be the fault.
            let field = if by_number { SPOUSE.at(Attribute::PaperNumber) } else { PURPOSE };
            let broken = Broken::new(Says::SameSex {}).on(field).cites(REFUSED);
            return Ok(broken.at_most(Severity::Warning));
        }
    }
    let wrong_country = match kind {
        Parsed::Code(Code::MarriageHome | Code::MarriageAbroad) => Ok(Nationality::Foreign),
        Parsed::Code(Code::MarriageHomeForeigner | Code::MarriageAbroadForeigner) => {
            Ok(Nationality::Vietnamese)
        }
        _ => Err(Not::Applicable),
    };
    let small = text::lower(place);
    let here = ["xã ", "phường ", "ubnd ", "ủy ban ", "uỷ ban "].iter().any(|unit| small.starts_with(unit));
    let wrong_place = match for_use {
        Use::Home => country_abroad(place).is_some(),
        Use::Abroad => here && country_abroad(place).is_none(),
        _ => false,
    };
    let other = if wrong_country.is_ok() && wrong_country == nationality {
        SPOUSE.at(Attribute::Nationality)
    } else if wrong_place {
        cx.it()
    } else {
        return Err(Not::Broken);
    };
    let other = cx.column_of(other).ok_or(Not::Applicable)?;
    Ok(Broken::new(Says::Unfit { other }).on(KIND).at_most(Severity::Warning).cites_nothing())
}
