use crate::name::Step;
use crate::rule::{Answer, Check, rule};
use crate::rules::repairs::repaired;

rule! {
    /// A name begins with a title or ends with a sign.
    ///
    /// `Ông Nguyễn Văn An` or `Lê Thị Hoa.`: the name field holds the name alone. The fix takes the rest off.
    vi
    /// Họ tên bắt đầu bằng cách xưng hô hoặc kết thúc bằng dấu câu.
    ///
    /// `Ông Nguyễn Văn An` hoặc `Lê Thị Hoa.`: ô họ tên chỉ ghi họ tên. Gợi ý sửa bỏ phần còn lại.
    "name/title",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Info,
    says: {
        Titled { value: Text, better: Text }
            vi "{field}: «{value}» có danh xưng hoặc dấu thừa; chỉ ghi «{better}»."
            en "{field}: “{value}” has a title or a sign too many; write “{better}” alone.",
    },
    examples: [
        Birth fail Archive "a title": r#"{"mother":{"name":"Ông Nguyễn Văn An"}}"#,
        Birth fail Archive "a full stop": r#"{"mother":{"name":"Lê Thị Hoa."}}"#,
        Birth pass Archive "a surname that is also a word of address": r#"{"mother":{"name":"Ông Cao Thắng"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    let wanted = |step| matches!(step, Step::Title | Step::Punctuation);
    repaired(cx, name, wanted, |better| Says::Titled { value: raw.to_owned(), better })
}
