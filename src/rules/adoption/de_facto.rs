use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{ADOPTION_LAW_2010, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// A de facto adoption was registered too late, or began too late.
    ///
    /// Adoptions that had come about before 2011 without registration could be registered until the end of 2015. Later a new
    /// adoption is registered, by the law of that day. Check the type and the dates.
    vi
    /// Nuôi con nuôi thực tế được đăng ký quá muộn, hoặc bắt đầu quá muộn.
    ///
    /// Việc nuôi con nuôi đã có trước năm 2011 mà chưa đăng ký thì được đăng ký đến hết năm 2015. Sau đó phải đăng ký
    /// như nuôi con nuôi mới, theo luật của ngày đăng ký. Kiểm tra lại loại đăng ký và các ngày.
    "adoption/de-facto",
    kinds: [Adoption],
    on: Registration.Type,
    when: [Registration.Type is (DeFacto)],
    given: { registered: Registration.Date as date, since: Adoption.DeFactoSince as maybe date },
    severity: Error, archive: Warning,
    law: [ADOPTION_LAW_2010.verified("Điều 50")],
    in_force: Effectivity::from(day(2011, 1, 1)),
    says: {
        Late {}
            vi "{field}: nuôi con nuôi thực tế chỉ được đăng ký đến hết ngày 31/12/2015. Kiểm tra lại loại đăng ký và ngày đăng ký."
            en "{field}: de facto adoptions were registered until 31 December 2015. Check type and date.",
        Since2011 {}
            vi "{field}: chỉ việc nuôi con nuôi có từ trước 01/01/2011 mới được đăng ký là nuôi con nuôi thực tế. Kiểm tra lại."
            en "{field}: only what began before 1 January 2011 is registered as a de facto adoption. Check it.",
    },
    examples: [
        Adoption fail Archive "in 2019": r#"{"registration":{"date":"16/05/2019","type":"Đăng ký nuôi con nuôi thực tế"}}"#,
        Adoption fail Submit "handed in after the term: an error": r#"{"registration":{"date":"15/06/2016","type":"Đăng ký nuôi con nuôi thực tế"},"adoption":{"deFactoSince":"10/05/1999"}}"#,
        Adoption fail Archive "since 2012": r#"{"registration":{"date":"31/12/2015","type":"Đăng ký nuôi con nuôi thực tế"},"adoption":{"deFactoSince":"2012"}}"#,
        Adoption pass Archive "since 1992": r#"{"registration":{"date":"31/12/2015","type":"Đăng ký nuôi con nuôi thực tế"},"adoption":{"deFactoSince":"1992"}}"#,
        Adoption not_applicable Submit "an ordinary adoption": r#"{"registration":{"date":"16/03/2026","type":"Đăng ký nuôi con nuôi"}}"#,
        Adoption undetermined Archive "since when is not told": r#"{"registration":{"date":"18/09/2014","type":"Đăng ký nuôi con nuôi thực tế"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { registered, since, .. }: Given<'_>) -> Answer<Says> {
    if registered.after(day(2015, 12, 31)) == Truth::Yes {
        return Ok(Says::Late {}.into());
    }
    match since?.before(day(2011, 1, 1)) {
        Truth::Yes => Err(Not::Broken),
        Truth::No => {
            let broken = Broken::new(Says::Since2011 {}).at_most(Severity::Warning);
            Ok(broken.on(Role::Adoption.at(Attribute::DeFactoSince)))
        }
        Truth::Open => Err(Not::KNOWN),
    }
}
