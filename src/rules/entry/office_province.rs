use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, DECREE_120_2025, Effectivity};
use crate::place::UnitLevel;
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A province is named as the registering office, since when provinces register nothing of the kind.
    ///
    /// Since 2016 communes and districts register, since 1 July 2025 communes alone, and missions abroad. Write the office
    /// that registered: the province often stands at the end of its name.
    vi
    /// Nơi đăng ký ghi cấp tỉnh, khi cấp tỉnh không còn đăng ký việc này.
    ///
    /// Từ 2016 cấp xã và cấp huyện đăng ký, từ 01/7/2025 chỉ còn cấp xã, và các cơ quan đại diện ở nước ngoài. Ghi cơ
    /// quan đã đăng ký: tên tỉnh thường đứng cuối tên cơ quan.
    "entry/office-province",
    // Adoptions with a foreigner stayed with the province.
    kinds: [
        Birth, Marriage, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Change, DivorceNote
    ],
    on: Registration.Office,
    given: { value: it as text, office: it as office },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 7"), DECREE_120_2025.verified("Điều 8 khoản 1")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Since2016 { value: Text }
            vi "{field}: «{value}» là cấp tỉnh; từ 2016 cấp tỉnh không đăng ký {kind}. Ghi cơ quan đã đăng ký."
            en "{field}: “{value}” is of the province, which registers no {kind} since 2016. Write the office that did.",
        Since2025 { value: Text }
            vi "{field}: «{value}» là cấp tỉnh; từ 01/7/2025 chỉ UBND cấp xã và cơ quan đại diện đăng ký hộ tịch. Ghi cơ quan đã đăng ký."
            en "{field}: “{value}” is of the province; since 1 July 2025 only communes and missions register. Write the office that did.",
    },
    examples: [
        Marriage fail Submit "the department of justice in 2026": r#"{"registration":{"date":"16/03/2026","office":"Sở Tư pháp tỉnh Nghệ An"}}"#,
        Marriage fail Archive "in 2018": r#"{"registration":{"date":"16/03/2018","office":"UBND tỉnh Nghệ An"}}"#,
        Birth fail Submit "a birth in 2018": r#"{"registration":{"date":"16/03/2018","office":"Sở Tư pháp tỉnh Nghệ An"}}"#,
        Birth fail Archive "a file of before: a hint": r#"{"registration":{"date":"06/01/2016","office":"Sở Tư pháp tỉnh Nghệ An"}}"#,
        Marriage pass Submit "a commune": r#"{"registration":{"date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"}}"#,
        Marriage not_in_force Archive "before 2016": r#"{"registration":{"date":"16/03/2010","office":"Sở Tư pháp tỉnh Nghệ An"}}"#,
    ],
}

const COMMUNES_ALONE: Citation = DECREE_120_2025.verified("Điều 8 khoản 1");

fn check(cx: &Check<'_>, Given { value, office, .. }: Given<'_>) -> Answer<Says> {
    if office.level != Some(UnitLevel::Province) {
        return Err(Not::Broken);
    }
    let value = value.to_owned();
    if COMMUNES_ALONE.act.in_force.covers(cx.law_date()) == Truth::Yes {
        return Ok(Broken::new(Says::Since2025 { value }).cites(COMMUNES_ALONE));
    }
    Ok(Broken::new(Says::Since2016 { value })
        .at_most(Severity::Warning)
        .cites_when_settled(CIVIL_STATUS_LAW_2014.verified("Điều 7"), cx.law_date()))
}
