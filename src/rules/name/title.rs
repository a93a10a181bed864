use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, rule};
use crate::rules::names::repaired;

rule! {
    /// A name begins with a title or ends with a sign.
    ///
    /// `Ông Nguyễn Văn An` or `Lê Thị Hoa.`: the name field holds the name alone. The fix takes the rest off.
    "name/title",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
    },
    severity: Info,
    says: {
        Todo0 { value: Todo, better: Todo }
            vi "{field}: «{value}» có danh xưng hoặc dấu thừa; chỉ ghi «{better}»."
            en "{field}: “{value}” has a title or a sign too many; write “{better}” alone.",
    },
    examples: [
        Birth fail Archive "a title": r#"{"mother":{"name":"Ông Nguyễn Văn An"}}"#,
        Birth fail Archive "a full stop": r#"{"mother":{"name":"Lê Thị Hoa."}}"#,
        Birth pass Archive "a surname that is also a word of address": r#"{"mother":{"name":"Ông Cao Thắng"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    repaired(cx, |step| matches!(step, Step::Title | Step::Punctuation))
}
