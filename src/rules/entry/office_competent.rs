use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{
    ADOPTION_LAW_2010, CIVIL_STATUS_LAW_2014, Citation, DECREE_7_2025, DECREE_24_2013, DECREE_68_2002,
    DECREE_83_1998, DECREE_123_2015, DECREE_126_2014, Effectivity, FOREIGN_MARRIAGE_OFFICE, Span, Status,
};
use crate::place::{Odd, UnitLevel};
use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::schema::{Code, Kind};

rule! {
    /// A death, a recognition, a guardianship or an adoption was registered by an office of the wrong level, or a certificate of
    /// marital status issued by one.
    ///
    /// Among citizens who live in the country all belong to the commune, and certificates of marital status and supervisions of a
    /// guardianship always. With a
    /// foreigner, or somebody who lives abroad, deaths, recognitions and guardianships were the district's from 2016 to June
    /// 2025, as were notes of what was done abroad; deaths were the province's from October 1998 to March 2006 and recognitions
    /// until 2015, of which the decrees since 2003 were not read;
    /// adoption was the province's from 2011 on, and whether decrees of 2025 moved it is open. Border communes are an exception.
    /// Check the office, and whether a nationality or a residence is wrong.
    vi
    /// Khai tử, nhận cha, mẹ, con, giám hộ hoặc nuôi con nuôi do cơ quan không đúng cấp đăng ký, hoặc giấy xác nhận
    /// tình trạng hôn nhân do cơ quan không đúng cấp cấp.
    ///
    /// Giữa công dân cư trú trong nước, mọi việc này thuộc cấp xã; giấy xác nhận tình trạng hôn nhân và giám sát việc giám hộ luôn thuộc cấp xã.
    /// Có người nước ngoài hoặc người cư trú ở nước ngoài thì khai tử, nhận cha, mẹ, con và giám hộ thuộc cấp huyện từ
    /// 2016 đến tháng 6/2025, việc ghi chú cũng vậy; khai tử thuộc cấp tỉnh từ tháng 10/1998 đến tháng 3/2006, nhận cha,
    /// mẹ, con đến hết năm 2015 (các nghị định từ 2003 chưa được đọc); nuôi con nuôi thuộc cấp tỉnh từ 2011, các nghị định năm 2025 có chuyển hay không thì để mở. Xã
    /// biên giới là ngoại lệ. Kiểm tra lại nơi đăng ký, quốc tịch và nơi cư trú.
    "entry/office-competent",
    kinds: [MaritalStatus, Death, Recognition, Guardianship, GuardianshipSupervision, Adoption, DivorceNote],
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
        deceased: Deceased.Nationality as maybe nationality,
        parent: Parent.Nationality as maybe nationality,
        child: Child.Nationality as maybe nationality,
        second_named: SecondGuardian.Name as given,
        father_named: AdoptiveFather.Name as given,
        mother_named: AdoptiveMother.Name as given,
        guardian_lives: Guardian.Residence as text_or_empty,
        second_lives: SecondGuardian.Residence as text_or_empty,
        ward_lives: Ward.Residence as text_or_empty,
        father_lives: AdoptiveFather.Residence as text_or_empty,
        mother_lives: AdoptiveMother.Residence as text_or_empty,
        adoptee_lives: Adoptee.Residence as text_or_empty,
        deceased_lived: Deceased.Residence as text_or_empty,
        parent_lives: Parent.Residence as text_or_empty,
        child_lives: Child.Residence as text_or_empty,
    },
    severity: Warning,
    law: [
        STATUS, DEATH_HOME, DEATH_ABROAD, RECOGNITION_HOME, RECOGNITION_ABROAD, GUARDIANSHIP_HOME, GUARDIANSHIP_ABROAD,
        ADOPTION_HOME, ADOPTION_ABROAD, DIVORCE, PROVINCE, PROVINCE_2003, PROVINCE_2013, PROVINCE_2015, SUPERVISION,
        NOTE,
    ],
    says: {
        Home { value: Text }
            vi "{field}: «{value}», nhưng khi đó việc {kind} trong nước do cấp xã đăng ký. Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}”, but within the country the commune then registered this. Check office and nationality.",
        Abroad { value: Text }
            vi "{field}: «{value}», nhưng khi đó việc {kind} có yếu tố nước ngoài không do cấp này đăng ký (trừ xã biên giới). Kiểm tra lại nơi đăng ký và quốc tịch."
            en "{field}: “{value}”, but then offices of this level did not register this with a foreign element, a party or an act abroad (except at the border). Check office and nationality.",
    },
    examples: [
        Adoption fail Archive "a district among citizens": r#"{"registration":{"date":"16/05/2018","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam","residence":"xã Văn Thành"},"adoptiveMother":{"nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Adoption fail Submit "a foreigner at the commune": r#"{"registration":{"date":"16/05/2018","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Adoption fail Submit "a foreigner at the district": r#"{"registration":{"date":"16/05/2018","office":"UBND quận Gò Vấp, Thành phố Hồ Chí Minh"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Adoption pass Submit "a foreigner at the province": r#"{"registration":{"date":"16/05/2018","office":"Sở Tư pháp Thành phố Hồ Chí Minh"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Pháp"}}"#,
        Adoption undetermined Archive "an adopter without a nationality": r#"{"registration":{"date":"16/05/2018","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam","residence":"xã Văn Thành"},"adoptiveMother":{"nationality":"Việt Nam","residence":"xã Văn Thành"},"adoptiveFather":{"name":"Lê Văn Tám"}}"#,
        Adoption fail Archive "a note at the commune": r#"{"registration":{"date":"30/06/2025","type":"Ghi vào sổ việc nuôi con nuôi","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Việt Nam"}}"#,
        Guardianship fail Archive "a district among citizens": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Việt Nam","residence":"phường 3"},"ward":{"nationality":"Việt Nam","residence":"phường 3"}}"#,
        Guardianship fail Archive "a foreign guardian at the commune": r#"{"registration":{"date":"14/06/2019","office":"UBND phường 3, quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Hàn Quốc"},"ward":{"nationality":"Việt Nam"}}"#,
        Death pass Archive "an island district without communes": r#"{"registration":{"date":"14/06/2019","office":"UBND huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu"},"deceased":{"nationality":"Việt Nam","residence":"huyện Côn Đảo"}}"#,
        Guardianship pass Archive "a foreign guardian at the district": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Hàn Quốc"},"ward":{"nationality":"Việt Nam"}}"#,
        Adoption pass Submit "a couple at the commune": r#"{"registration":{"date":"16/03/2025","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"adoptee":{"nationality":"Việt Nam"},"adoptiveFather":{"nationality":"Việt Nam"},"adoptiveMother":{"nationality":"Việt Nam"}}"#,
        Death fail Archive "a district among citizens": r#"{"registration":{"date":"14/06/2019","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"deceased":{"nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Death fail Archive "a note at the commune": r#"{"registration":{"date":"14/06/2019","type":"3","office":"UBND xã Đô Thành, huyện Yên Thành"},"deceased":{"nationality":"Việt Nam"}}"#,
        Recognition fail Submit "a foreign father at the commune": r#"{"registration":{"date":"26/09/2018","office":"UBND xã Đô Thành, huyện Yên Thành"},"parent":{"nationality":"Hàn Quốc"},"child":{"nationality":"Việt Nam"}}"#,
        Recognition fail Archive "a commune in 2000": r#"{"registration":{"date":"26/09/2000","office":"UBND xã Đô Thành, huyện Yên Thành"},"parent":{"nationality":"Đài Loan"}}"#,
        Recognition fail Archive "a district in 2000": r#"{"registration":{"date":"26/09/2000","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"parent":{"nationality":"Đài Loan"}}"#,
        Recognition fail Archive "by a decree that was not read: a hint": r#"{"registration":{"date":"26/09/2008","office":"UBND xã Đô Thành, huyện Yên Thành"},"parent":{"nationality":"Đài Loan"}}"#,
        Recognition pass Submit "a foreign father at the district": r#"{"registration":{"date":"26/09/2018","office":"UBND huyện Yên Thành"},"parent":{"nationality":"Hàn Quốc"},"child":{"nationality":"Việt Nam"}}"#,
        MaritalStatus fail Archive "a district": r#"{"registration":{"date":"14/06/2019","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"person":{"nationality":"Lào"}}"#,
        MaritalStatus pass Archive "the commune": r#"{"registration":{"date":"14/06/2019","office":"UBND xã Đô Thành, huyện Yên Thành"}}"#,
        GuardianshipSupervision fail Submit "a supervision at a district": r#"{"registration":{"date":"30/06/2025","office":"UBND huyện Yên Thành, tỉnh Nghệ An"}}"#,
        GuardianshipSupervision pass Submit "a foreign supervisor at the commune": r#"{"registration":{"date":"30/06/2025","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"supervisor":{"nationality":"Lào"}}"#,
        DivorceNote fail Archive "a commune": r#"{"registration":{"date":"30/06/2025","office":"UBND xã Đô Thành, huyện Yên Thành"}}"#,
        DivorceNote pass Archive "the district": r#"{"registration":{"date":"01/01/2016","office":"UBND huyện Yên Thành"}}"#,
        DivorceNote not_in_force Submit "communes since July 2025": r#"{"registration":{"date":"01/07/2025","office":"UBND xã Yên Thành"}}"#,
        Guardianship not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"guardian":{"nationality":"Việt Nam"},"ward":{"nationality":"Việt Nam"}}"#,
        Guardianship undetermined Archive "no nationality of the ward": r#"{"registration":{"date":"14/06/2019","office":"UBND quận 5, Thành phố Hồ Chí Minh"},"guardian":{"nationality":"Việt Nam"}}"#,
    ],
}

const STATUS: Citation = DECREE_123_2015.verified("Điều 21");
const DEATH_HOME: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 32");
const DEATH_ABROAD: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 51");
const RECOGNITION_HOME: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 24");
const RECOGNITION_ABROAD: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 43");
const GUARDIANSHIP_HOME: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 1, Điều 19");
const GUARDIANSHIP_ABROAD: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2, Điều 39");
const ADOPTION_HOME: Citation = ADOPTION_LAW_2010.verified("Điều 9 khoản 1");
const ADOPTION_ABROAD: Citation = ADOPTION_LAW_2010.verified("Điều 9 khoản 2");
const DIVORCE: Citation = DECREE_123_2015.verified("Điều 38");
const NOTE: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7 khoản 2");
const PROVINCE: Citation = DECREE_83_1998.verified("Điều 68");
const PROVINCE_2003: Citation = DECREE_68_2002.unverified("");
const PROVINCE_2013: Citation = DECREE_24_2013.unverified("");
const PROVINCE_2015: Citation = DECREE_126_2014.unverified("");
const SUPERVISION: Citation = DECREE_7_2025.verified("Điều 2 khoản 8");
/// The last day of the districts.
const LAST: NaiveDate = day(2025, 6, 30);

/// Since when it is known what of a kind belongs to the commune and what does not, and by which articles.
fn competence(kind: Kind, on: Span) -> (Effectivity, Citation, Citation) {
    let (since, home, abroad) = match kind {
        Kind::MaritalStatus => (day(2016, 1, 1), STATUS, STATUS),
        Kind::Adoption => (day(2011, 1, 1), ADOPTION_HOME, ADOPTION_ABROAD),
        // Before the law of 2014 the decree of 1998 alone was read.
        Kind::Death if PROVINCE.act.in_force.covers(on) == Truth::Yes => {
            return (PROVINCE.act.in_force, PROVINCE, PROVINCE);
        }
        // Recognitions with a foreigner went by the decrees on marriages with one.
        Kind::Recognition
            if let Some(row) =
                FOREIGN_MARRIAGE_OFFICE.at(on).next().filter(|row| row.value == UnitLevel::Province) =>
        {
            return (row.in_force, row.basis, row.basis);
        }
        Kind::Death => (day(2016, 1, 1), DEATH_HOME, DEATH_ABROAD),
        Kind::Recognition => (day(2016, 1, 1), RECOGNITION_HOME, RECOGNITION_ABROAD),
        Kind::DivorceNote => (day(2016, 1, 1), DIVORCE, DIVORCE),
        Kind::GuardianshipSupervision => {
            (SUPERVISION.act.in_force.from.unwrap_or(LAST), SUPERVISION, SUPERVISION)
        }
        _ => (day(2016, 1, 1), GUARDIANSHIP_HOME, GUARDIANSHIP_ABROAD),
    };
    (Effectivity::between(since, LAST), home, abroad)
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, entry, .. } = given;
    let kind = cx.kind();
    let (in_force, at_home, abroad) = competence(kind, cx.law_date());
    match in_force.covers(cx.law_date()) {
        Truth::Yes => {}
        Truth::No => return Err(Not::InForce),
        Truth::Open => return Err(Not::KNOWN),
    }
    let nationalities = [
        given.guardian,
        given.second,
        given.ward,
        given.father,
        given.mother,
        given.adoptee,
        given.deceased,
        given.parent,
        given.child,
    ];
    let lives = [
        given.guardian_lives,
        given.second_lives,
        given.ward_lives,
        given.father_lives,
        given.mother_lives,
        given.adoptee_lives,
        given.deceased_lived,
        given.parent_lives,
        given.child_lives,
    ];
    let foreign = || nationalities.contains(&Ok(Nationality::Foreign)) || is_abroad(&lives) == Truth::Yes;
    // Whoever it is about.
    let always = matches!(kind, Kind::MaritalStatus | Kind::GuardianshipSupervision);
    // One adopter or guardian may be all; the child is always there.
    let both = || match kind {
        _ if always => Ok(()),
        Kind::Death => given.deceased.map(drop),
        Kind::Recognition => given.parent.and(given.child).map(drop),
        Kind::Adoption => given.adoptee.and(given.father.or(given.mother)).map(drop),
        _ => given.ward.and(given.guardian).map(drop),
    };
    let note = entry == Ok(Code::ForeignNote) || kind == Kind::DivorceNote;
    let again = entry == Ok(Code::Again);
    let adoption = kind == Kind::Adoption;
    // Of the time before 2016 only what was foreign is known.
    let districts = in_force.to == Some(LAST);
    // Whether it is the office for what has nothing foreign.
    let home = match office.level {
        Some(UnitLevel::Commune) => true,
        Some(UnitLevel::District) if office.is_of == Odd::IslandDistrict => return Err(Not::Broken),
        // Before 2016 nothing foreign was theirs, either.
        Some(UnitLevel::District) => !districts,
        // Since 2016 another rule says it of the rest.
        Some(UnitLevel::Province) if adoption => false,
        _ => return Err(Not::Broken),
    };
    // Notes of adoptions went to the district, too, by the law of 2014.
    let noted = note && adoption;
    let wrong = match home {
        true if noted => NOTE.act.in_force.covers(cx.law_date()) == Truth::Yes,
        true if note => districts,
        true => !always && foreign(),
        false if note || again => false,
        false if !always && foreign() => adoption && office.level == Some(UnitLevel::District),
        false => {
            both()?;
            // A residence abroad would decide, too; of whom one is told, both are needed. Certificates do not ask.
            let told = nationalities.iter().zip(lives);
            let half = told.into_iter().any(|(nationality, lives)| nationality.is_ok() == lives.is_empty());
            // Nor is it known of who is there, but for the nationality.
            let half = half
                || given.second_named && given.second.is_err()
                || given.father_named && given.father.is_err()
                || given.mother_named && given.mother.is_err();
            if half && !always {
                return Err(Not::KNOWN);
            }
            return Ok(Broken::new(Says::Home { value: value.to_owned() }).cites(at_home));
        }
    };
    if !wrong {
        return Err(Not::Broken);
    }
    let cited = if noted { NOTE } else { abroad };
    let at_most = if cited.status == Status::Unverified { Severity::Info } else { Severity::Warning };
    Ok(Broken::new(Says::Abroad { value: value.to_owned() }).cites(cited).at_most(at_most))
}
