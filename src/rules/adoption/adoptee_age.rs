use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::age::{Counting, completed, reached};
use crate::law::{ADOPTEE_AGE, AdopteeAge, Row, Status};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The adoptee is older than the law of the day allowed.
    ///
    /// Since 2011 who is under 16 is adopted; from 16 to under 18 only by a stepfather, a stepmother, or an aunt or uncle by
    /// blood; nobody from 18 on. The laws of 1986 and 2000 allowed up to 15 years, and more for invalids, the incapacitated, and
    /// as the child of somebody old and lonely. A de facto adoption registered by 2015 is judged by the day on which it began.
    /// Notes of foreign acts and what is registered again are not judged. Check the date of birth and the relation.
    vi
    /// Người được nhận làm con nuôi lớn tuổi hơn mức pháp luật khi đó cho phép.
    ///
    /// Từ năm 2011, người được nhận làm con nuôi phải dưới 16 tuổi; từ đủ 16 đến dưới 18 tuổi chỉ khi cha dượng, mẹ kế
    /// hoặc cô, cậu, dì, chú, bác ruột nhận; từ 18 tuổi thì không. Luật năm 1986 và năm 2000 cho phép đến 15 tuổi, và
    /// trên 15 tuổi với thương binh, người tàn tật, người mất năng lực hành vi dân sự hoặc làm con nuôi của người già
    /// yếu, cô đơn. Nuôi con nuôi thực tế đăng ký đến hết năm 2015 được xét theo ngày bắt đầu. Việc ghi chú và đăng ký
    /// lại không bị xét. Kiểm tra lại ngày sinh và quan hệ.
    "adoption/adoptee-age",
    on: Adoptee.BirthDate,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        born: it as date,
        entry: Registration.Type as parsed,
        relation: Adoption.AdopterRelation as parsed,
        since: Adoption.DeFactoSince as maybe date,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Error, archive: Warning,
    schedule: ADOPTEE_AGE,
    says: {
        OfKin {}
            vi "{field}: con nuôi đã đủ 16 tuổi; từ đủ 16 đến dưới 18 tuổi chỉ cha dượng, mẹ kế hoặc cô, cậu, dì, chú, bác ruột được nhận. Kiểm tra lại ngày sinh và quan hệ."
            en "{field}: the adoptee is 16 or 17, when only a step-parent or an aunt or uncle by blood may adopt. Check the date of birth and the relation.",
        TooOld { limit: Limit }
            vi "{field}: con nuôi đã đủ {limit} tuổi; luật chỉ cho nhận người dưới {limit} tuổi. Kiểm tra lại ngày sinh và ngày đăng ký."
            en "{field}: the adoptee is {limit} or older, and only who is younger is adopted. Check both dates.",
        Older {}
            vi "{field}: con nuôi trên 15 tuổi; luật khi đó chỉ cho nhận nếu là thương binh, người tàn tật, mất năng lực hành vi hoặc làm con người già yếu cô đơn. Kiểm tra lại ngày sinh, xem hồ sơ."
            en "{field}: the adoptee is over 15, which the law of that time allowed for invalids, the incapacitated, or as the child of somebody old and lonely. Check the date, see the file.",
    },
    examples: [
        Adoption fail Submit "16 today, and no kin": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"16/03/2010"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption pass Submit "16 tomorrow": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"17/03/2010"},"adoption":{"adopterRelation":"Không có quan hệ"}}"#,
        Adoption pass Submit "17, by the stepfather": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"17/03/2008"},"adoption":{"adopterRelation":"Cha dượng"}}"#,
        Adoption fail Submit "18 today": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"16/03/2008"},"adoption":{"adopterRelation":"Cha dượng"}}"#,
        Adoption fail Archive "an adult in 2005": r#"{"registration":{"date":"15/05/2005"},"adoptee":{"birthDate":"03/03/1984"}}"#,
        Adoption pass Archive "an adult in 2005, of a lonely man": r#"{"registration":{"date":"15/05/2005","remarks":"Người nhận con nuôi già yếu, cô đơn"},"adoptee":{"birthDate":"03/03/1984"}}"#,
        Adoption pass Archive "de facto, a child then": r#"{"registration":{"date":"18/09/2014","type":"Đăng ký nuôi con nuôi thực tế"},"adoptee":{"birthDate":"10/10/1990"},"adoption":{"deFactoSince":"01/06/1992"}}"#,
        Adoption fail Archive "de facto, of age then": r#"{"registration":{"date":"18/09/2014","type":"Đăng ký nuôi con nuôi thực tế"},"adoptee":{"birthDate":"10/10/1980"},"adoption":{"deFactoSince":"01/06/2002"}}"#,
        Adoption undetermined Submit "16, and the relation is not told": r#"{"registration":{"date":"16/03/2026"},"adoptee":{"birthDate":"2009"}}"#,
        Adoption not_in_force Archive "no age is known of the law of 1959": r#"{"registration":{"date":"09/02/1975"},"adoptee":{"birthDate":"1952"}}"#,
        Adoption not_applicable Submit "registered again": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký lại"},"adoptee":{"birthDate":"1990"}}"#,
    ],
}

/// Who could be older by the laws of 1986 and 2000.
const EXCEPTIONS: &[&str] =
    &["thương binh", "tàn tật", "khuyết tật", "mất năng lực", "già yếu", "già cả", "cô đơn", "neo đơn"];

fn check(cx: &Check<'_>, given: Given<'_>, row: &'static Row<AdopteeAge>) -> Answer<Says> {
    let Given { born, entry, relation, since, remarks, .. } = given;
    let on = cx.law_date();
    let limit = row.value;
    if entry == Parsed::Code(Code::DeFacto) {
        let since = since?;
        if since.before(day(1987, 1, 3)) != Truth::No {
            return Err(Not::Applicable);
        }
        surely(reached(born, since, limit.by_anybody.into(), Counting::Completed))?;
        return Ok(Broken::new(Says::Older {}).at_most(Severity::Warning));
    }
    let (young, old) = (completed(born, on, limit.by_anybody), completed(born, on, limit.by_kin));
    if limit.exceptions {
        surely(young)?;
        let excepted = !remarks.is_empty() && Remarks::of(remarks).has(EXCEPTIONS);
        // The articles of 1986 were not read.
        let unread = row.basis.status == Status::Unverified;
        let at_most = if unread { Severity::Info } else { Severity::Warning };
        let older = Broken::new(Says::Older {}).at_most(at_most);
        return if excepted { Err(Not::Broken) } else { Ok(older) };
    }
    if old == Truth::Yes {
        return Ok(Says::TooOld { limit: limit.by_kin.into() }.into());
    }
    match (young, relation) {
        (Truth::No, _) => Err(Not::Broken),
        (_, Parsed::Code(Code::Stepfather | Code::Stepmother | Code::AuntUncle)) => {
            Err(if old == Truth::Open { Not::known(cx.it()) } else { Not::Broken })
        }
        (Truth::Yes, Parsed::Code(_)) => Ok(Says::OfKin {}.into()),
        (_, Parsed::Code(_)) => Err(Not::known(cx.it())),
        _ => Err(Not::known(Role::Adoption.at(Attribute::AdopterRelation))),
    }
}
