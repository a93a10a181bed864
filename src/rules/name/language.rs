use crate::law::CIVIL_CODE_2015;
use crate::name;
use crate::record::field::{
    CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY,
    MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, NAMES,
};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::citizens::{Citizen, NAME_LAW, citizen};

rule! {
    /// A citizen's name holds a letter that no language of Vietnam writes.
    ///
    /// Since 2017 the name of a citizen of Vietnam is in Vietnamese or in the language of another people of Vietnam.
    /// Allowed here: the Vietnamese alphabet, f j w z, and the letters of minority languages (ƀ č ĕ ĭ ñ ŏ ŭ, a
    /// free breve). Another letter (ü, ö, ç, Cyrillic) is either a foreign name or text of an old font that was
    /// converted wrongly. Check the paper; where the book really says so, keep it.
    "name/language",
    kinds: [Birth],
    each: NAMES,
    severity: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 26 khoản 3")],
    in_force: NAME_LAW,
    reads: [
        CHILD_NATIONALITY, CHILD_OTHER_NATIONALITY, MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, FATHER_NATIONALITY,
        FATHER_OTHER_NATIONALITY,
    ],
    messages: [{
        vi: "{field}: chữ «{found}» không có trong tiếng Việt hay tiếng dân tộc nào của Việt Nam. Kiểm tra lại: có thể là lỗi phông chữ hoặc tên nước ngoài.",
        en: "{field}: no language of Vietnam has the letter “{found}”. Check it: perhaps an old font was converted wrongly, or the name is foreign.",
    }],
    examples: [
        fail Submit "a foreign letter": r#"{"child":{"name":"Nguyễn Müller","nationality":"Việt Nam"}}"#,
        not_applicable Submit "an old font is another rule's":
            r#"{"mother":{"name":"Nguyeãn Thò Höông","nationality":"Việt Nam"}}"#,
        pass Submit "letters of Ê Đê": r#"{"child":{"name":"Y Ƀlŭl Niê Ñĭng","nationality":"Việt Nam"}}"#,
        not_applicable Submit "a foreign child": r#"{"child":{"name":"Anna Müller","nationality":"Đức"}}"#,
        undetermined Submit "no nationality yet": r#"{"child":{"name":"Anna Müller"}}"#,
        not_in_force Archive "before 2017":
            r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Joël Lê","nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let Some(found) = name::foreign_letter(cx.text(field)?) else { return Ok(Verdict::Pass) };
    // Letters of an old font are the matter of `name/encoding`.
    if cx.name(field).is_some_and(|name| name::foreign_letter(name.accepted()).is_none()) {
        return Ok(Verdict::NotApplicable);
    }
    match citizen(cx, field) {
        Citizen::OfVietnam => {}
        Citizen::Foreign | Citizen::Unknown(None) => return Ok(Verdict::NotApplicable),
        Citizen::Unknown(Some(nationality)) => return cx.undetermined(&[nationality]),
    }
    cx.finding_here().arg("found", found.as_str());
    Ok(Verdict::Fail)
}
