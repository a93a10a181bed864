use crate::name::{Confidence, Step};
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A word of a name is no syllable of Vietnamese, but close to one.
    ///
    /// `Nguyê` has lost its end, `Duơng` a mark: slips of typing or of character recognition. Names of the peoples of
    /// Vietnam and foreign names are left alone, and many true names are rare: look at the paper, and keep what it
    /// says. The fix offers the nearest syllable.
    "name/syllable",
    kinds: [Birth],
    each: NAMES,
    severity: Info,
    reads: [],
    messages: [{
        vi: "{field}: «{word}» không phải âm tiết tiếng Việt, có thể thiếu dấu hoặc thiếu chữ (ví dụ «{near}»). Nếu giấy tờ ghi đúng vậy thì giữ nguyên.",
        en: "{field}: “{word}” is no Vietnamese syllable; perhaps a mark or a letter is missing (such as “{near}”). If the paper has it so, keep it.",
    }],
    examples: [
        fail Archive "an end is lost": r#"{"mother":{"name":"Nguyê Thị Hoa"}}"#,
        fail Archive "a mark is lost": r#"{"mother":{"name":"Duơng Thị Hoa"}}"#,
        pass Archive "a Mnông name": r#"{"mother":{"name":"H'Bia Niê"}}"#,
        pass Archive "a foreign name": r#"{"mother":{"name":"Samuel Trần"}}"#,
        pass Archive "a rare true name": r#"{"mother":{"name":"Voòng Sằm Dìn"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    cx.text(field)?;
    let Some(name) = cx.name(field) else { return Ok(Verdict::Pass) };
    let near = name.changes.iter().find(|change| change.step == Step::Nearest);
    let Some(near) = near.filter(|near| near.confidence == Confidence::Suggested) else {
        return Ok(Verdict::Pass);
    };
    let words = name.accepted().split(' ').map(|word| if word == near.from { &*near.to } else { word });
    let whole = words.collect::<Vec<_>>().join(" ");
    cx.finding_here().arg("word", &*near.from).arg("near", &*near.to).likely_fix(field, whole);
    Ok(Verdict::Fail)
}
