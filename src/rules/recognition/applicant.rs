use crate::date::{Truth, day};
use crate::law::age::{Counting, reached};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, Effectivity, FAMILY_LAW_2014, SHORTCUTS};
use crate::name::is_same_name;
use crate::rule::{Answer, Broken, Check, Not, rule, surely_not};
use crate::schema::{Attribute, Role};
use crate::text;

rule! {
    /// A child under 18 applies by itself, or a proxy applies.
    ///
    /// Father, mother, or a child of full age may ask the registry; for a minor somebody else does. Nobody recognises
    /// by proxy, though one side may hand in the file. Write who applied, or check the date of birth.
    vi
    /// Con dưới 18 tuổi tự yêu cầu, hoặc người được ủy quyền yêu cầu.
    ///
    /// Cha, mẹ hoặc con đã thành niên yêu cầu; con chưa thành niên thì người khác yêu cầu. Không ai ủy quyền nhận cha,
    /// mẹ, con, dù một bên có thể nộp hồ sơ. Ghi người đã yêu cầu, hoặc kiểm tra lại ngày sinh.
    "recognition/applicant",
    kinds: [Recognition],
    on: Declarant.Name,
    when: [Registration.Type not (ForeignNote)],
    given: {
        name: it as text,
        to_recognized: Declarant.RelationToRecognized as text_or_empty,
        to_recognizer: Declarant.RelationToRecognizer as text_or_empty,
        child: Child.Name as maybe text,
        parent: Parent.Name as text_or_empty,
        own: Declarant.BirthDate as maybe date,
        born: Child.BirthDate as maybe date,
        registered: Registration.Date as date,
    },
    severity: Warning,
    law: [OF_AGE, IN_PERSON],
    in_force: Effectivity::from(day(2015, 1, 1)),
    says: {
        Minor {}
            vi "{field}: con chưa đủ 18 tuổi thì không tự yêu cầu. Ghi người yêu cầu thay, hoặc kiểm tra lại ngày sinh."
            en "{field}: a child under 18 does not apply by itself. Write who did, or check the date of birth.",
        Proxy {}
            vi "{field}: không được ủy quyền nhận cha, mẹ, con. Ghi người yêu cầu là bên nhận hoặc bên được nhận."
            en "{field}: nobody recognises by proxy. Write one of the two sides.",
    },
    examples: [
        Recognition fail Submit "a child of 15": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú","birthDate":"05/06/2010"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition fail Submit "a proxy": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú"},"declarant":{"name":"Hồ Thị Nhạn","relationToRecognizer":"Người được ủy quyền"}}"#,
        Recognition pass Submit "18 on that day": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú","birthDate":"16/03/2008"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition pass Submit "the father": r#"{"registration":{"date":"16/03/2026"},"parent":{"name":"Lê Quang Huy"},"child":{"name":"Trần Gia Khôi","birthDate":"05/06/2021"},"declarant":{"name":"LÊ QUANG HUY"}}"#,
        Recognition undetermined Submit "no date of birth": r#"{"registration":{"date":"16/03/2026"},"child":{"name":"Trần Anh Tú"},"declarant":{"name":"TRẦN ANH TÚ"}}"#,
        Recognition not_in_force Archive "the law of before": r#"{"registration":{"date":"31/12/2014"},"child":{"name":"Trần Anh Tú","birthDate":"2010"},"declarant":{"name":"Trần Anh Tú"}}"#,
    ],
}

const OF_AGE: Citation = FAMILY_LAW_2014.verified("Điều 102 khoản 1");
const IN_PERSON: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 6 khoản 2");

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { name, child, parent, own, born, registered, .. } = given;
    if IN_PERSON.act.in_force.covers(cx.law_date()) == Truth::Yes {
        let relations = [
            (given.to_recognizer, Attribute::RelationToRecognizer),
            (given.to_recognized, Attribute::RelationToRecognized),
        ];
        for (relation, attribute) in relations {
            // No other letter becomes a q.
            let may_be = !SHORTCUTS || relation.contains(['q', 'Q']);
            if may_be && text::holds(&text::fold(relation), "uyquyen") {
                let broken = Broken::new(Says::Proxy {}).on(Role::Declarant.at(attribute));
                return Ok(broken.cites(IN_PERSON));
            }
        }
    }
    if !is_same_name(name, child?) || is_same_name(name, parent) {
        return Err(Not::Broken);
    }
    surely_not(reached(own.or(born)?, registered, 18, Counting::Completed))?;
    Ok(Broken::new(Says::Minor {}).cites(OF_AGE))
}
