use crate::date::{PartialDate, Truth, day};
use crate::law::age::completed;
use crate::law::{
    CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, Citation, DECREE_83_1998, DECREE_158_2005, Effectivity,
};
use crate::place::{Odd, UnitLevel};
use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// A change was decided by an office of the wrong level.
    ///
    /// From October 1998 to March 2006 the province decided changes, corrections and redeterminations of ethnicity. From April
    /// 2006 to June 2025 the commune did for persons under 14, and all additions; the district did for persons of 14 and more,
    /// redetermined ethnicity, and since 2016 did for foreigners, for citizens who live abroad, and noted foreign changes. Since
    /// July 2020 a death is corrected by the office that registered it.
    /// Check the office, the kind of change and the date of birth.
    vi
    /// Cơ quan quyết định việc thay đổi không đúng cấp.
    ///
    /// Từ tháng 10/1998 đến tháng 3/2006 cấp tỉnh giải quyết thay đổi, cải chính và xác định lại dân tộc. Từ tháng
    /// 4/2006 đến tháng 6/2025 cấp xã giải quyết cho người dưới 14 tuổi và mọi việc bổ sung; cấp huyện giải quyết cho
    /// người từ đủ 14 tuổi và xác định lại dân tộc, từ 2016 còn giải quyết cho người nước ngoài, công dân cư trú ở nước
    /// ngoài và ghi chú việc ở nước ngoài. Từ tháng 7/2020, cải chính khai tử thuộc cơ quan đã đăng ký khai tử. Kiểm tra lại nơi đăng ký, loại việc và ngày sinh.
    "change/office",
    on: Registration.Office,
    given: {
        value: it as text,
        office: it as office,
        kind: Change.Type as code,
        entry: Registration.Type as maybe code,
        paper: Original.Kind as maybe code,
        born: Subject.BirthDate as maybe date,
        nationality: Subject.Nationality as maybe nationality,
        lives: Subject.Residence as text_or_empty,
    },
    severity: Warning,
    law: [PROVINCE, BY_DECREE, BY_LAW],
    in_force: Effectivity::between(day(1998, 10, 25), day(2025, 6, 30)),
    says: {
        Low { value: Text }
            vi "{field}: «{value}» không có thẩm quyền vào ngày đó, phải là cấp trên. Kiểm tra lại nơi đăng ký, loại việc và ngày sinh."
            en "{field}: “{value}” was not competent on that day, a higher level was. Check office, kind of change and date of birth.",
        High { value: Text }
            vi "{field}: «{value}» là cấp huyện, nhưng khi đó việc này do cấp xã giải quyết. Kiểm tra lại nơi đăng ký, loại việc và ngày sinh."
            en "{field}: “{value}” is a district, but the commune then did this. Check office, kind of change and date of birth.",
    },
    examples: [
        Change fail Archive "a commune in 2002": r#"{"registration":{"date":"14/06/2002","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"}}"#,
        Change fail Archive "a district on the last day of the province": r#"{"registration":{"date":"31/03/2006","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"}}"#,
        Change pass Archive "a district the day after": r#"{"registration":{"date":"01/04/2006","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"},"subject":{"birthDate":"1970","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Archive "14 years old, at the commune": r#"{"registration":{"date":"16/03/2020","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"},"subject":{"birthDate":"16/03/2006","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change pass Submit "14 tomorrow": r#"{"registration":{"date":"16/03/2020","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"},"subject":{"birthDate":"17/03/2006","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Submit "a child at the district": r#"{"registration":{"date":"30/06/2025","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"},"subject":{"birthDate":"2020","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Archive "an addition at the district": r#"{"registration":{"date":"14/06/2010","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Bổ sung thông tin hộ tịch"},"subject":{"nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Archive "ethnicity at the commune": r#"{"registration":{"date":"31/12/2015","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Xác định lại dân tộc"},"subject":{"nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Submit "a note at the commune": r#"{"registration":{"date":"01/01/2016","type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"}}"#,
        Change pass Submit "a foreigner at the district": r#"{"registration":{"date":"18/03/2024","office":"UBND huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Bổ sung thông tin hộ tịch"},"subject":{"nationality":"Hàn Quốc"}}"#,
        Change not_applicable Submit "a death is corrected where it was registered": r#"{"registration":{"date":"16/07/2020","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"},"original":{"kind":"Khai tử"},"subject":{"birthDate":"1940","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change fail Archive "a death before the circular of 2020": r#"{"registration":{"date":"15/07/2020","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Cải chính"},"original":{"kind":"Khai tử"},"subject":{"birthDate":"1940","nationality":"Việt Nam","residence":"xã Văn Thành"}}"#,
        Change undetermined Archive "no date of birth": r#"{"registration":{"date":"16/03/2020","office":"UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"}}"#,
        Change not_in_force Submit "communes alone since July 2025": r#"{"registration":{"date":"01/07/2025","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"change":{"type":"Thay đổi"},"subject":{"birthDate":"1990"}}"#,
    ],
}

const PROVINCE: Citation = DECREE_83_1998.secondary("");
const BY_DECREE: Citation = DECREE_158_2005.secondary("Điều 36, Điều 37");
const BY_LAW: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 7, Điều 27, Điều 46");
/// Whose change the commune decided.
const CHILD: u8 = 14;

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, office, kind, entry, .. } = given;
    let laws = [PROVINCE, BY_DECREE, BY_LAW];
    let law = laws.into_iter().find(|law| law.act.in_force.covers(cx.law_date()) == Truth::Yes);
    let law = law.ok_or(Not::KNOWN)?;
    let note = entry == Ok(Code::ForeignNote);
    let level = office.level.ok_or(Not::Broken)?;
    let low = || Ok(Broken::new(Says::Low { value: value.to_owned() }).cites(law));
    if law == PROVINCE {
        let decided = !note && matches!(kind, Code::Change | Code::Correction | Code::Ethnicity);
        let here = matches!(level, UnitLevel::Commune | UnitLevel::District);
        return if decided && here { low() } else { Err(Not::Broken) };
    }
    let lives_abroad = is_abroad(&[given.lives]);
    let foreign = given.nationality == Ok(Nationality::Foreign) || lives_abroad == Truth::Yes;
    if law == BY_DECREE && (note || foreign) {
        return Err(Not::Applicable);
    }
    // A death is corrected where it was registered, at whatever level: see `entry/office-of-original`.
    if (kind, given.paper) == (Code::Correction, Ok(Code::Death))
        && CIRCULAR_4_2020.in_force.covers(cx.law_date()) == Truth::Yes
    {
        return Err(Not::Applicable);
    }
    // Of sex the law of 2014 says nothing: a decision is noted where the birth stands.
    let district = match kind {
        _ if note || foreign => Truth::Yes,
        Code::Sex if law == BY_LAW => return Err(Not::Applicable),
        Code::Ethnicity | Code::Sex => Truth::Yes,
        Code::Addition => Truth::No,
        _ => given.born.map_or(Truth::Open, |born: PartialDate| completed(born, cx.law_date(), CHILD)),
    };
    // Who is no foreigner and lives here: open where one of both is not told.
    let domestic = || match lives_abroad {
        Truth::Open => Err(Not::known(Role::Subject.at(Attribute::Residence))),
        _ => given.nationality.map(drop),
    };
    let born = || cx.needs(&[Role::Subject.at(Attribute::BirthDate)]);
    match (level, district) {
        (UnitLevel::Commune | UnitLevel::District, Truth::Open) => Err(born()),
        // Of a foreigner nothing was read before 2016.
        (UnitLevel::Commune, Truth::Yes) if law == BY_DECREE => domestic().and_then(|()| low()),
        (UnitLevel::Commune, Truth::Yes) => low(),
        (UnitLevel::District, Truth::No) if office.is_of != Odd::IslandDistrict => {
            domestic()?;
            Ok(Broken::new(Says::High { value: value.to_owned() }).cites(law))
        }
        _ => Err(Not::Broken),
    }
}
