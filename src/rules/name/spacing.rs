use crate::name::Step;
use crate::rule::{Answer, Check, rule};
use crate::rules::repairs::repaired;

rule! {
    /// Words of a name are typed together or torn apart.
    ///
    /// `PhạmVăn An` and `Tr ần Văn An` come from quick typing and from character recognition. The fix separates or joins them
    /// where only that gives syllables; look whether it is the name on the paper.
    vi
    /// Các chữ trong họ tên bị viết liền hoặc bị tách rời.
    ///
    /// `PhạmVăn An` và `Tr ần Văn An` do gõ vội và do nhận dạng chữ. Gợi ý sửa tách hoặc nối khi chỉ cách đó mới thành
    /// tiếng; xem có đúng tên trên giấy tờ không.
    "name/spacing",
    each: odd [Name],
    given: { raw: it as raw, name: it as odd_name },
    severity: Warning,
    says: {
        Spaced { value: Text, better: Text }
            vi "{field}: «{value}» bị dính chữ hoặc tách chữ, có lẽ là «{better}»."
            en "{field}: words of “{value}” are joined or torn apart, perhaps “{better}”.",
    },
    examples: [
        Birth fail Archive "typed together": r#"{"mother":{"name":"PhạmVăn An"}}"#,
        Birth fail Archive "torn apart": r#"{"mother":{"name":"Tr ần Văn An"}}"#,
        Birth pass Archive "a Gia Rai name": r#"{"mother":{"name":"Rơ Châm Hlum"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, name, .. }: Given<'_>) -> Answer<Says> {
    let wanted = |step| matches!(step, Step::Fused | Step::Torn);
    repaired(cx, name, wanted, |better| Says::Spaced { value: raw.to_owned(), better })
}
