use crate::date::{Truth, day};
use crate::law::{Effectivity, FAMILY_LAW_2014};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::marriage::is_dead;
use crate::rules::remarks::Remarks;
use crate::schema::Role;

rule! {
    /// One of the two is given as dead where the residence stands.
    ///
    /// The registry recognises among the living only; where one is dead, a court decides. Before 2016 a dead parent could be
    /// recognised. Write where the person lives, or leave it to the court; what a court has decided the remarks say.
    vi
    /// Ở nơi cư trú ghi một trong hai người đã chết.
    ///
    /// Cơ quan hộ tịch chỉ đăng ký nhận cha, mẹ, con giữa người còn sống; một bên đã chết thì Tòa án giải quyết. Trước
    /// 2016 vẫn nhận được cha, mẹ đã chết. Ghi nơi cư trú của người đó, hoặc để Tòa án giải quyết; Tòa án đã quyết định
    /// thì phần ghi chú nêu.
    "recognition/alive",
    kinds: [Recognition],
    of: [Parent, Child], on: Residence,
    when: [Registration.Type not (ForeignNote | Unspecified)],
    given: { value: it as text, remarks: Registration.Remarks as text_or_empty },
    severity: Error, archive: Warning,
    law: [FAMILY_LAW_2014.verified("Điều 101 khoản 2")],
    in_force: Effectivity::from(day(2015, 1, 1)),
    says: {
        Dead { value: Text }
            vi "{field}: ghi «{value}»; khi một bên đã chết thì việc nhận cha, mẹ, con do Tòa án giải quyết. Kiểm tra lại nơi cư trú."
            en "{field} says “{value}”; where one side is dead a court decides. Check the residence.",
    },
    examples: [
        Recognition fail Submit "a dead father": r#"{"registration":{"date":"16/03/2026","type":"1"},"parent":{"residence":"Đã chết"}}"#,
        Recognition fail Archive "a dead child": r#"{"registration":{"date":"01/01/2015"},"child":{"residence":"Đã chết"}}"#,
        Recognition not_in_force Archive "a dead father in 2015": r#"{"registration":{"date":"31/12/2015"},"parent":{"residence":"Đã chết"}}"#,
        Recognition fail Archive "a dead father in 2016": r#"{"registration":{"date":"01/01/2016"},"parent":{"residence":"Đã chết"}}"#,
        Recognition pass Submit "an address": r#"{"registration":{"date":"16/03/2026","type":"1"},"parent":{"residence":"xã Yên Thành, tỉnh Nghệ An"},"child":{"residence":"xã Yên Thành, tỉnh Nghệ An"}}"#,
        Recognition pass Submit "a court has decided": r#"{"registration":{"date":"20/07/2022","remarks":"Ghi theo Bản án số 12/2022/HNGĐ-ST"},"parent":{"residence":"Đã chết"},"child":{"residence":"xã Đô Thành"}}"#,
        Recognition not_in_force Archive "the law of before": r#"{"registration":{"date":"31/12/2014"},"parent":{"residence":"Đã chết"}}"#,
    ],
}

/// Words that tell of a court.
pub(in crate::rules) const COURT: &[&str] = &["bản án", "tòa án", "toà án"];

/// Until then a child of age could have a dead parent recognised.
pub(in crate::rules) const PARENT_ALIVE: Effectivity = Effectivity::from(day(2016, 1, 1));

fn check(cx: &Check<'_>, Given { value, remarks, .. }: Given<'_>) -> Answer<Says> {
    if cx.me() == Role::Parent {
        match PARENT_ALIVE.covers(cx.law_date()) {
            Truth::Yes => {}
            Truth::No => return Err(Not::InForce),
            Truth::Open => return Err(Not::KNOWN),
        }
    }
    if is_dead(value) && !Remarks::of(remarks).has(COURT) {
        return Ok(Says::Dead { value: value.to_owned() }.into());
    }
    Err(Not::Broken)
}
