use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::law::age::{Counting, reached};
use crate::law::{ADOPTER_GAP, AdopterGap, Row};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// An adopter is not twenty years older than the adoptee.
    ///
    /// Each adopter must be. Since 2011 step-parents and aunts and uncles by blood need not. The law says “from 20 years on”,
    /// not “full 20”: within the twentieth year this is a warning. Nobody adopts somebody older. Notes of foreign acts and what is
    /// registered again are not judged. Check both dates and the relation.
    vi
    /// Người nhận con nuôi không hơn con nuôi 20 tuổi.
    ///
    /// Mỗi người nhận đều phải hơn con nuôi từ 20 tuổi trở lên. Từ năm 2011, cha dượng, mẹ kế, cô, cậu, dì, chú, bác
    /// ruột không bị buộc điều này. Luật ghi «từ 20 tuổi trở lên», không ghi «đủ 20 tuổi», nên trong năm tuổi thứ hai
    /// mươi chỉ là cảnh báo. Không ai nhận người lớn tuổi hơn mình làm con nuôi. Việc ghi chú và đăng ký lại không bị
    /// xét. Kiểm tra lại hai ngày sinh và quan hệ.
    "adoption/age-gap",
    of: [AdoptiveFather, AdoptiveMother], on: BirthDate,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        born: it as date,
        adoptee: Adoptee.BirthDate as date,
        entry: Registration.Type as parsed,
        relation: Adoption.AdopterRelation as parsed,
    },
    severity: Error, archive: Warning,
    schedule: ADOPTER_GAP,
    says: {
        Younger {}
            vi "{field}: {role} không lớn tuổi hơn con nuôi. Kiểm tra lại hai ngày sinh."
            en "{field}: {role} is no older than the adoptee. Check both dates of birth.",
        Gap { least: Limit }
            vi "{field}: {role} phải hơn con nuôi từ {least} tuổi trở lên. Kiểm tra lại hai ngày sinh và quan hệ."
            en "{field}: {role} must be {least} years older than the adoptee. Check both dates of birth and the relation.",
    },
    examples: [
        Adoption pass Submit "20 years to the day": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2023"},"adoptiveFather":{"birthDate":"02/08/2003"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption fail Submit "in the twentieth year: a warning": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2023"},"adoptiveFather":{"birthDate":"03/08/2003"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption fail Submit "18 years": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2023"},"adoptiveMother":{"birthDate":"2005"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption fail Archive "younger": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2011"},"adoptiveFather":{"birthDate":"05/05/2012"}}"#,
        Adoption not_applicable Submit "an aunt": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2011"},"adoptiveMother":{"birthDate":"05/05/2002"},"adoption":{"adopterRelation":"Cô, cậu, dì, chú, bác ruột"}}"#,
        Adoption fail Archive "a stepfather by the law of 2000": r#"{"registration":{"date":"15/05/2006"},"adoptee":{"birthDate":"1993"},"adoptiveFather":{"birthDate":"1980"},"adoption":{"adopterRelation":"Cha dượng"}}"#,
        Adoption undetermined Submit "the relation is not told": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"02/08/2011"},"adoptiveMother":{"birthDate":"05/05/2002"}}"#,
        Adoption not_in_force Archive "no such rule is known of the law of 1959": r#"{"registration":{"date":"09/02/1975"},"adoptee":{"birthDate":"1952"},"adoptiveFather":{"birthDate":"1940"}}"#,
    ],
}

fn check(_: &Check<'_>, given: Given<'_>, row: &'static Row<AdopterGap>) -> Answer<Says> {
    let Given { born, adoptee, entry, relation, .. } = given;
    let (least, at_most) = too_near((born, adoptee), entry, relation, row.value)?;
    let says = least.map_or(Says::Younger {}, |least| Says::Gap { least: least.into() });
    Ok(Broken::new(says).at_most(at_most))
}

/// How many years an adopter must be older who is not, and how bad that is at most; no years where the adopter is no older.
pub(in crate::rules) fn too_near(
    (born, adoptee): (PartialDate, PartialDate),
    entry: Parsed,
    relation: Parsed,
    AdopterGap { years, not_kin }: AdopterGap,
) -> Result<(Option<u8>, Severity), Not> {
    if born.before(adoptee) == Truth::No {
        return Ok((None, Severity::Error));
    }
    let older_by = |years: u8| reached(born, adoptee, years.into(), Counting::Completed);
    surely_not(older_by(years))?;
    match relation {
        Parsed::Code(Code::Stepfather | Code::Stepmother | Code::AuntUncle) if not_kin => {
            return Err(Not::Applicable);
        }
        Parsed::Code(_) => {}
        _ if not_kin => {
            return Err(Not::known(Role::Adoption.at(Attribute::AdopterRelation)));
        }
        _ => {}
    }
    // Before 2011 exceptions were made; a de facto adoption may be of then.
    let strict = not_kin && entry != Parsed::Code(Code::DeFacto);
    let clear = older_by(years.saturating_sub(1)) == Truth::No;
    let at_most = if strict && clear { Severity::Error } else { Severity::Warning };
    Ok((Some(years), at_most))
}
