use crate::date::{NaiveDate, Truth, day};
use crate::law::{ADOPTION_LAW_2010, CIVIL_STATUS_LAW_2014, Citation, Effectivity};
use crate::place::UnitLevel;
use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::country_abroad;
use crate::schema::{Code, Kind};

rule! {
    /// A guardianship or an adoption was registered by an office of the wrong level.
    ///
    /// Among citizens who live in the country both belong to the commune. With a foreigner, or somebody who lives abroad,
    /// guardianship was the district's from 2016 to June 2025, as were notes of what was done abroad; adoption was the
    /// province's from 2011 on, and whether decrees of 2025 moved it is open. Border communes are an exception. Check the
    /// office, and whether a nationality or a residence is wrong.
    "entry/office-competent",
    kinds: [Guardianship, Adoption],
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        entry: Registration.Type as maybe code,
        guardian: Guardian.Nationality as maybe nationality,
        second: SecondGuardian.Nationality as maybe nationality,
        ward: Ward.Nationality as maybe nationality,
        father: AdoptiveFather.Nationality as maybe nationality,
        mother: AdoptiveMother.Nationality as maybe nationality,
        adoptee: Adoptee.Nationality as maybe nationality,
        guardian_lives: Guardian.Residence as text_or_empty,
        second_lives: SecondGuardian.Residence as text_or_empty,
        ward_lives: Ward.Residence as text_or_empty,
        father_lives: AdoptiveFather.Residence as text_or_empty,
        mother_lives: AdoptiveMother.Residence as text_or_empty,
        adoptee_lives: Adoptee.Residence as text_or_empty,
    },
    severity: Warning,
    law: [GUARDIANSHIP_HOME, GUARDIANSHIP_ABROAD, ADOPTION_HOME, ADOPTION_ABROAD],
    says: {
        Home { value: Text }
            vi "{field}: «{value}», nhưng khi đó việc {kind} trong nước do cấp xã đăng ký. Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}”, but within the country the commune then registered this. Check office and nationality.",
        Abroad { value: Text }
            vi "{field}: «{value}», nhưng khi đó việc {kind} có yếu tố nước ngoài không do cấp này đăng ký (trừ xã biên giới). Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}”, but then offices of this level did not register this with a foreigner (except at the border). Check office and nationality.",
    },
    examples: [
        Adoption fail Archive "a district among citizens": r#"{"registration":{"date":"16/05/2018","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam","residence":"xã Văn Thành"},"adoptiveMother":{"nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Adoption fail Submit "a foreigner at the commune": r#"{"registration":{"date":"16/05/2018","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Adoption fail Submit "a foreigner at the district": r#"{"registration":{"date":"16/05/2018","office":"UBND quận Gò Vấp, Thành phố Hồ Chí Minh"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Adoption pass Submit "a foreigner at the province": r#"{"registration":{"date":"16/05/2018","office":"Sở Tư pháp Thành phố Hồ Chí Minh"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Guardianship fail Archive "a district among citizens": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Việt Nam","residence":"phường 3"},"ward":{"nationality":"Việt Nam","residence":"phường 3"}}"#,
        Guardianship fail Archive "a foreign guardian at the commune": r#"{"registration":{"date":"14/06/2019","office":"UBND phường 3, quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Hàn Quốc"},"ward":{"nationality":"Việt Nam"}}"#,
        Guardianship pass Archive "a foreign guardian at the district": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Hàn Quốc"},"ward":{"nationality":"Việt Nam"}}"#,
        Adoption pass Submit "a couple at the commune": r#"{"registration":{"date":"16/03/2025","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Việt Nam"},"adoptiveMother":{"nationality":"Việt Nam"}}"#,
        Guardianship not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"guardian":{"nationality":"Việt Nam"},"ward":{"nationality":"Việt Nam"}}"#,
        Guardianship undetermined Archive "no nationality of the ward": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Việt Nam"}}"#,
    ],
}

const GUARDIANSHIP_HOME: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 19");
const GUARDIANSHIP_ABROAD: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 39");
const ADOPTION_HOME: Citation = ADOPTION_LAW_2010.verified("Điều 9 khoản 1");
const ADOPTION_ABROAD: Citation = ADOPTION_LAW_2010.verified("Điều 9 khoản 2");
/// The last day of the districts.
const LAST: NaiveDate = day(2025, 6, 30);

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, entry, .. } = given;
    let adoption = cx.kind() == Kind::Adoption;
    let since = Effectivity::between(if adoption { day(2011, 1, 1) } else { day(2016, 1, 1) }, LAST);
    match since.covers(cx.law_date()) {
        Truth::Yes => {}
        Truth::No => return Err(Not::InForce),
        Truth::Open => return Err(Not::KNOWN),
    }
    let nationalities = [given.guardian, given.second, given.ward, given.father, given.mother, given.adoptee];
    let lives = [
        given.guardian_lives,
        given.second_lives,
        given.ward_lives,
        given.father_lives,
        given.mother_lives,
        given.adoptee_lives,
    ];
    let foreign = || {
        nationalities.contains(&Ok(Nationality::Foreign))
            || lives.into_iter().any(|place| country_abroad(place).is_some())
    };
    // One adopter or guardian may be all; the child is always there.
    let (child, others) =
        if adoption { (given.adoptee, given.father.or(given.mother)) } else { (given.ward, given.guardian) };
    let note = entry == Ok(Code::ForeignNote);
    let again = entry == Ok(Code::Again);
    // Whether it is the office for what has nothing foreign.
    let home = match office.level {
        Some(UnitLevel::Commune) => true,
        Some(UnitLevel::District) => false,
        // Since 2016 another rule says it of guardianship.
        Some(UnitLevel::Province) if adoption => false,
        _ => return Err(Not::Broken),
    };
    // Notes of adoptions went to the district, too, by another law.
    let wrong = match home {
        true if note => !adoption,
        true => foreign(),
        false if note || again => false,
        false if foreign() => adoption && office.level == Some(UnitLevel::District),
        false => {
            child.and(others)?;
            // A residence abroad would decide, too; of whom one is told, both are needed.
            let told = nationalities.iter().zip(lives);
            if told.into_iter().any(|(nationality, lives)| nationality.is_ok() == lives.is_empty()) {
                return Err(Not::KNOWN);
            }
            let citation = if adoption { ADOPTION_HOME } else { GUARDIANSHIP_HOME };
            return Ok(Broken::new(Says::Home { value: value.to_owned() }).cites(citation));
        }
    };
    if !wrong {
        return Err(Not::Broken);
    }
    let citation = if adoption { ADOPTION_ABROAD } else { GUARDIANSHIP_ABROAD };
    Ok(Broken::new(Says::Abroad { value: value.to_owned() }).cites(citation))
}
