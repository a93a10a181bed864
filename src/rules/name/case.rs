use crate::name;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A name is written without capitals, or with capitals in odd places.
    ///
    /// Forms print names in capitals throughout, which is fine, and so is a capital at the start of each word.
    /// `nguyễn văn An` or `TrỊnh` comes from quick typing, character recognition or an old font that knew no
    /// capitals with marks. The fix writes a capital at the start of each word; look at it before accepting.
    "name/case",
    kinds: [Birth],
    each: NAMES,
    severity: Info,
    reads: [],
    messages: [{
        vi: "{field}: chữ hoa, chữ thường chưa thống nhất; có thể viết là «{better}».",
        en: "{field}: capitals and small letters are mixed; perhaps “{better}”.",
    }],
    examples: [
        fail Submit "small letters": r#"{"child":{"name":"nguyễn văn An"}}"#,
        fail Archive "a capital inside a word": r#"{"mother":{"name":"TrỊnh Thị Hoa"}}"#,
        fail Archive "an old font": r#"{"father":{"name":"NGUYễN VăN ĐứC"}}"#,
        pass Submit "capitals throughout": r#"{"child":{"name":"NGUYỄN VĂN AN"}}"#,
        pass Submit "a foreign particle": r#"{"father":{"name":"Vincent van der Berg"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Some(better) = name::recased(cx.text(field)?) else { return Ok(Verdict::Pass) };
    cx.finding_here().arg("better", better.as_str()).likely_fix(field, better);
    Ok(Verdict::Fail)
}
