use crate::law::CIVIL_CODE_2015;
use crate::name;
use crate::record::field::{CHILD_NAME, CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY};
use crate::report::Severity;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::citizens::{Citizen, NAME_LAW, child};

rule! {
    /// The child's name holds a digit or another character that is no letter.
    ///
    /// Since 2017 a citizen of Vietnam may not be named with digits or with a character that is no letter. Spaces,
    /// the apostrophes and hyphens of ethnic names (H'Hen, Y-Nhàng) and the period after an initial are left alone,
    /// and brackets are the matter of `name/alias`. For a child without Vietnamese nationality, or with none
    /// written yet, the finding is a warning: such a character is still most likely a slip. In a book look at the
    /// scan again; in a form type the name anew.
    "name/letters-only",
    kinds: [Birth],
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 3")],
    in_force: NAME_LAW,
    reads: [CHILD_NAME, CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY],
    messages: [
        { vi: "{field}: có ký tự «{found}» không phải là chữ. Tên công dân Việt Nam chỉ gồm chữ; kiểm tra và gõ lại.",
          en: "{field}: “{found}” is no letter. The name of a citizen of Vietnam has letters only; check and retype it." },
        { vi: "{field}: có ký tự «{found}» không phải là chữ, có thể do gõ hoặc đọc nhầm. Kiểm tra lại; nếu là công dân Việt Nam thì không được đặt tên như vậy.",
          en: "{field}: “{found}” is no letter, perhaps a slip of typing or reading. Check it; a citizen of Vietnam may not bear such a name." },
    ],
    examples: [
        fail Submit "a digit": r#"{"child":{"name":"Nguyễn Văn 3","nationality":"Việt Nam"}}"#,
        fail Submit "a figure for a letter": r#"{"child":{"name":"Lê T0àn","nationality":"Việt Nam"}}"#,
        fail Submit "a foreign child: a warning":
            r#"{"child":{"name":"J0hn Smith","nationality":"Hoa Kỳ"}}"#,
        pass Submit "an apostrophe": r#"{"child":{"name":"H'Hen Niê","nationality":"Việt Nam"}}"#,
        pass Submit "an initial": r#"{"child":{"name":"Nguyễn V. An","nationality":"Việt Nam"}}"#,
        not_in_force Archive "before 2017":
            r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Nguyễn Văn 3"}}"#,
        undetermined Archive "registered at an unknown time": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let text = cx.text(CHILD_NAME)?;
    let alias = name::split_alias(text);
    let bare = alias.as_ref().map_or(text, |(main, _)| main.as_str());
    let Some(found) = name::odd_character(bare) else { return Ok(Verdict::Pass) };
    let bound = child(cx) == Citizen::OfVietnam;
    let repaired = cx.name(CHILD_NAME).map(|name| name.accepted());
    let repaired = repaired.filter(|repaired| name::odd_character(repaired).is_none()).map(str::to_owned);
    let mended = repaired.or_else(|| name::without_slips(text));
    let finding = cx.finding(CHILD_NAME).arg("found", found.to_string().as_str());
    if !bound {
        finding.variant(1).at_most(Severity::Warning);
    }
    if let Some(mended) = mended {
        finding.likely_fix(CHILD_NAME, mended);
    }
    Ok(Verdict::Fail)
}
