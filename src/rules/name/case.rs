use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::names::repaired;
use crate::text;

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
    // Capitals throughout are a way of writing; what is mixed or small is a slip.
    if cx.raw(field).is_some_and(|raw| !has_slip(raw)) {
        return Ok(Verdict::Pass);
    }
    repaired(cx, |step| step == Step::Case)
}

/// Whether some word is neither capitalised nor in capitals.
fn has_slip(raw: &str) -> bool {
    raw.split([' ', '-', '\'']).any(|word| {
        let mut letters = word.chars().filter(|&c| text::is_letter(c));
        let first_small = letters.next().is_some_and(text::is_lower);
        let (mut small, mut large) = (false, false);
        for c in letters {
            small |= text::is_lower(c);
            large |= text::is_upper(c);
        }
        first_small || (small && large)
    })
}
