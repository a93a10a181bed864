use crate::rule::{Answer, Check, Not, rule};
use crate::schema::Code;

rule! {
    /// Which marriage it is of a spouse does not agree with the marital status before it.
    ///
    /// A second marriage follows a divorce, a death or an annulment, a first one does not. One of the two was left as the
    /// form had it. A marriage that was annulled may count or not, so this is a hint.
    vi
    /// Số lần kết hôn không khớp với tình trạng hôn nhân trước đó.
    ///
    /// Kết hôn lần hai là sau khi ly hôn, vợ, chồng chết hoặc hôn nhân bị hủy; lần đầu thì không. Một trong hai mục còn
    /// để như mẫu có sẵn. Hôn nhân bị hủy có thể tính hoặc không, nên đây chỉ là lưu ý.
    "marriage/count-and-status",
    of: [Husband, Wife], on: MarriageCount,
    when: [me.MarriageCount given],
    given: { count: it as count, status: me.MaritalStatusType as code },
    severity: Info,
    says: {
        NeverMarried { count: Amount }
            vi "{field}: ghi kết hôn lần thứ {count} nhưng tình trạng hôn nhân là chưa kết hôn. Kiểm tra lại."
            en "{field}: marriage number {count}, but the marital status is “not married”. Check them.",
        MarriedBefore {}
            vi "{field}: ghi kết hôn lần đầu nhưng tình trạng hôn nhân là đã ly hôn hoặc vợ, chồng đã chết. Kiểm tra lại."
            en "{field}: the first marriage, but the marital status is “divorced” or “widowed”. Check them.",
    },
    examples: [
        Marriage fail Submit "a second one of who never married": r#"{"husband":{"marriageCount":"2","maritalStatusType":"2"}}"#,
        Marriage fail Submit "a first one after a divorce": r#"{"wife":{"marriageCount":"1","maritalStatusType":"3"}}"#,
        Marriage pass Submit "a second one after a divorce": r#"{"husband":{"marriageCount":"2","maritalStatusType":"3"}}"#,
        Marriage undetermined Submit "no status": r#"{"husband":{"marriageCount":"2"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { count, status, .. }: Given<'_>) -> Answer<Says> {
    match (count, status) {
        (2.., Code::Unmarried) => Ok(Says::NeverMarried { count: i64::from(count) }.into()),
        (1, Code::Divorced | Code::Widowed) => Ok(Says::MarriedBefore {}.into()),
        _ => Err(Not::Broken),
    }
}
