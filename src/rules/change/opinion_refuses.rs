use crate::card::Severity;
use crate::date::{PartialDate, Truth, day};
use crate::law::age::completed;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::{CHILDREN, PARENTS, Remarks};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// Somebody whose consent is needed refuses it.
    ///
    /// Names of children are changed with the consent of both parents, and from nine years on of the child; ethnicity from 15
    /// years on. Without it the change is not made. Where the remarks of a change of name tell it, that is a warning. Look at the declaration.
    vi
    /// Người mà việc thay đổi cần có sự đồng ý lại không đồng ý.
    ///
    /// Thay đổi họ, tên của con cần sự đồng ý của cha, mẹ, và của người con từ đủ 9 tuổi; xác định lại dân tộc cần sự
    /// đồng ý của người từ đủ 15 tuổi. Không có thì không thay đổi được. Ghi chú của việc đổi họ, tên nói điều đó thì cảnh báo.
    /// Xem lại tờ khai.
    "change/opinion-refuses",
    of: [Subject, Father, Mother], on: Opinion,
    given: {
        opinion: it as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
        kind: Change.Type as maybe code,
        born: Subject.BirthDate as maybe date,
    },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.verified("Điều 7 khoản 1")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Refuses { value: Text }
            vi "{field}: «{value}», nên không thể thay đổi. Xem lại tờ khai."
            en "{field}: “{value}”, so the change cannot be made. Look at the declaration.",
    },
    examples: [
        Change fail Submit "the child refuses": r#"{"registration":{"date":"16/03/2026"},"subject":{"opinion":"Không đồng ý"}}"#,
        Change fail Archive "the father refuses": r#"{"registration":{"date":"01/01/2016"},"father":{"opinion":"Phản đối"}}"#,
        Change fail Submit "the father refuses, by name": r#"{"registration":{"date":"16/03/2026"},"father":{"opinion":"Ông Vi Văn Thọ không đồng ý"}}"#,
        Change fail Submit "the child does not want it": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"02/05/2014","opinion":"Con không muốn đổi họ"}}"#,
        Change fail Submit "the remarks tell it: a warning": r#"{"registration":{"date":"16/03/2026","remarks":"Con không muốn đổi họ"},"change":{"type":"Thay đổi"},"subject":{"birthDate":"02/05/2014"}}"#,
        Change not_applicable Submit "parents of an adult are not asked": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"02/05/2004"},"mother":{"opinion":"Không đồng ý"}}"#,
        Change not_applicable Submit "a child below nine is not asked": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"17/03/2017","opinion":"Không muốn"}}"#,
        Change undetermined Submit "a year in which the child became nine": r#"{"registration":{"date":"16/03/2026"},"subject":{"birthDate":"2017","opinion":"Không muốn"}}"#,
        Change pass Submit "a wish for the change": r#"{"registration":{"date":"16/03/2026"},"subject":{"opinion":"Con không muốn mang họ cũ"}}"#,
        Change pass Submit "all agree": r#"{"registration":{"date":"16/03/2026"},"subject":{"opinion":"Đồng ý"},"father":{"opinion":"Nhất trí"},"mother":{"opinion":"Đồng ý"}}"#,
        Change not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"mother":{"opinion":"Không đồng ý"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { opinion, remarks, kind, born, .. }: Given<'_>) -> Answer<Says> {
    // Remarks are read once, for all three.
    let remarks = if cx.me() == Role::Subject { remarks } else { "" };
    if opinion.is_empty() && remarks.is_empty() {
        return Err(Not::Applicable);
    }
    // Whom the law does not ask may refuse; without a birth date who is asked is who is written.
    let is = |years: u8| born.map_or(Truth::Open, |born: PartialDate| completed(born, cx.law_date(), years));
    let (nine, grown) = (is(9), is(18));
    let (is_child_asked, are_parents_asked) = (nine != Truth::No, grown != Truth::Yes);
    if Remarks::refuses(opinion) {
        let (is_asked, age) =
            if cx.me() == Role::Subject { (is_child_asked, nine) } else { (are_parents_asked, grown) };
        return match is_asked {
            false => Err(Not::Applicable),
            true if age == Truth::Open && born.is_ok() => Err(Not::KNOWN),
            true => Ok(Says::Refuses { value: opinion.to_owned() }.into()),
        };
    }
    if remarks.is_empty() || kind != Ok(Code::Change) || !are_parents_asked {
        return Err(Not::Broken);
    }
    let said = Remarks::of(remarks);
    let child = if is_child_asked { said.refused_by(CHILDREN) } else { None };
    let value = child.or_else(|| said.refused_by(PARENTS)).ok_or(Not::Broken)?;
    let broken = Broken::new(Says::Refuses { value }).on(Role::Registration.at(Attribute::Remarks));
    Ok(broken.at_most(Severity::Warning))
}
