use crate::date::day;
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::remarks::Remarks;

rule! {
    /// Somebody whose consent is needed refuses it.
    ///
    /// Names of children are changed with the consent of both parents, and from nine years on of the child; ethnicity from 15
    /// years on. Without it the change is not made. Look at the declaration.
    vi
    /// Người mà việc thay đổi cần có sự đồng ý lại không đồng ý.
    ///
    /// Thay đổi họ, tên của con cần sự đồng ý của cha, mẹ, và của người con từ đủ 9 tuổi; xác định lại dân tộc cần sự
    /// đồng ý của người từ đủ 15 tuổi. Không có thì không thay đổi được. Xem lại tờ khai.
    "change/opinion-refuses",
    of: [Subject, Father, Mother], on: Opinion,
    when: [me.Opinion given],
    given: { opinion: it as text },
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
        Change pass Submit "all agree": r#"{"registration":{"date":"16/03/2026"},"subject":{"opinion":"Đồng ý"},"father":{"opinion":"Nhất trí"},"mother":{"opinion":"Đồng ý"}}"#,
        Change not_in_force Archive "before the decree": r#"{"registration":{"date":"31/12/2015"},"mother":{"opinion":"Không đồng ý"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { opinion, .. }: Given<'_>) -> Answer<Says> {
    if Remarks::refuses(opinion) {
        return Ok(Says::Refuses { value: opinion.to_owned() }.into());
    }
    Err(Not::Broken)
}
