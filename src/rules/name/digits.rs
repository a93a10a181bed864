use crate::date::Truth;
use crate::name;
use crate::record::field::{CHILD_NAME, NAMES, REGISTRATION_DATE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::citizens::NAME_LAW;

rule! {
    /// A name holds a digit or another character that names do not have.
    ///
    /// Usually a slip of typing or of character recognition: 0 for o, a stray comma, a number that belongs to
    /// another column. Look at the paper and type the name again. The child's own name is here only in entries
    /// from before 2017; later ones are the matter of `name/letters-only`.
    "name/digits",
    kinds: [Birth],
    each: NAMES,
    severity: Warning,
    reads: [REGISTRATION_DATE],
    messages: [{
        vi: "{field}: có ký tự «{found}» không thường có trong tên người, có thể do gõ hoặc đọc nhầm. Xem lại giấy tờ.",
        en: "{field}: “{found}” is unusual in a name, perhaps a slip of typing or reading. Look at the paper again.",
    }],
    examples: [
        fail Archive "the figure 0 for o": r#"{"father":{"name":"Nguyễn Văn T0àn"}}"#,
        fail Archive "an old entry":
            r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Lê Văn Tám*"}}"#,
        pass Archive "a hyphen": r#"{"mother":{"name":"Y-Nhàng"}}"#,
        pass Archive "a bracketed name is another rule's": r#"{"mother":{"name":"KPă Bình (KSor Phước)"}}"#,
        not_applicable Submit "the law on names speaks": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
        undetermined Archive "unknown which law applies": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let text = cx.text(field)?;
    let alias = name::split_alias(text);
    let bare = alias.as_ref().map_or(text, |(main, _)| main.as_str());
    let Some(found) = name::odd_character(bare) else { return Ok(Verdict::Pass) };
    if field == CHILD_NAME {
        match NAME_LAW.covers(cx.law_date()) {
            Truth::Yes => return Ok(Verdict::NotApplicable),
            Truth::Open => return cx.undetermined(&[REGISTRATION_DATE]),
            Truth::No => {}
        }
    }
    let repaired = cx.name(field).map(|name| name.accepted());
    let repaired = repaired.filter(|repaired| name::odd_character(repaired).is_none()).map(str::to_owned);
    let mended = repaired.or_else(|| name::without_slips(text));
    let finding = cx.finding_here().arg("found", found.to_string().as_str());
    if let Some(mended) = mended {
        finding.likely_fix(field, mended);
    }
    Ok(Verdict::Fail)
}
