use crate::date::day;
use crate::law::age::{Counting, reached};
use crate::law::{Effectivity, FAMILY_LAW_2014};
use crate::name::is_same_name;
use crate::rule::{Answer, Check, Not, rule, surely_not};

rule! {
    /// A child under 18 applies by itself.
    ///
    /// Father, mother, or a child of full age may ask the registry; for a minor somebody else does. Write who applied for the
    /// child, or check the date of birth.
    "recognition/applicant",
    kinds: [Recognition],
    on: Declarant.Name,
    when: [Registration.Type not (ForeignNote)],
    given: {
        name: it as text,
        child: Child.Name as text,
        parent: Parent.Name as text_or_empty,
        own: Declarant.BirthDate as maybe date,
        born: Child.BirthDate as maybe date,
        registered: Registration.Date as date,
    },
    severity: Warning,
    law: [FAMILY_LAW_2014.verified("Điều 102 khoản 1")],
    in_force: Effectivity::from(day(2015, 1, 1)),
    says: {
        Minor {}
            vi "{field}: con chưa đủ 18 tuổi thì không tự yêu cầu. Ghi người yêu cầu thay, hoặc kiểm tra lại ngày sinh."
            en "{field}: a child under 18 does not apply by itself. Write who did, or check the date of birth.",
    },
    examples: [
        Recognition fail Submit "a child of 15": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú","birthDate":"05/06/2010"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition pass Submit "18 on that day": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú","birthDate":"16/03/2008"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition pass Submit "the father": r#"{"registration":{"date":"16/03/2026"},"parent":{"name":"Lê Quang Huy"},"child":{"name":"Trần Gia Khôi","birthDate":"05/06/2021"},"declarant":{"name":"LÊ QUANG HUY"}}"#,
        Recognition undetermined Submit "no date of birth": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition not_in_force Archive "the law of before": r#"{"registration":{"date":"31/12/2014"},"child":{"name":"Trần Anh Tú","birthDate":"2010"},"declarant":{"name":"Trần Anh Tú"}}"#,
    ],
}

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { name, child, parent, own, born, registered, .. } = given;
    if !is_same_name(name, child) || is_same_name(name, parent) {
        return Err(Not::Broken);
    }
    surely_not(reached(own.or(born)?, registered, 18, Counting::Completed))?;
    Ok(Says::Minor {}.into())
}
