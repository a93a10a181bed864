use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// The name of a child or a spouse is a single word.
    ///
    /// A full name is a surname, a given name and perhaps a middle name. Some peoples of Vietnam have no surnames,
    /// so one word may be the whole name; otherwise the rest was left out, or the words were typed without
    /// spaces. Check the paper; if there is no more, keep it.
    vi
    /// Họ tên của trẻ, vợ hoặc chồng chỉ có một chữ.
    ///
    /// Họ tên đầy đủ gồm họ, tên và có thể có chữ đệm. Có dân tộc không có họ, nên một chữ có thể là cả tên; nếu không
    /// thì còn thiếu, hoặc các chữ gõ liền nhau. Xem giấy tờ; chỉ có vậy thì giữ nguyên.
    "name/one-word",
    of: PRINCIPALS, on: Name,
    given: { name: it as text },
    severity: Info,
    says: {
        One {}
            vi "{field} chỉ có một từ. Kiểm tra xem có thiếu họ hoặc dính chữ không; nếu đúng thì giữ nguyên."
            en "{field} is a single word. Check whether the surname or a space is missing; if it is right, keep it.",
    },
    examples: [
        Birth fail Submit "no surname": r#"{"child":{"name":"Sương"}}"#,
        Birth fail Submit "no spaces": r#"{"child":{"name":"NguyễnVănAn"}}"#,
        Birth pass Submit "surname and name": r#"{"child":{"name":"Nguyễn An"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { name, .. }: Given<'_>) -> Answer<Says> {
    if name.contains([' ', '-', '.']) { Err(Not::Broken) } else { Ok(Says::One {}.into()) }
}
