use crate::date::to_words;
use crate::record::Parsed;
use crate::record::field::{CHILD_BIRTH_DATE, CHILD_BIRTH_DATE_IN_WORDS, DATES_IN_WORDS};
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A date in words is not understood.
    ///
    /// Words are compared with the figures only where they can be read: “Ngày mười lăm, tháng ba, năm một nghìn chín
    /// trăm sáu mươi tám”, with the spoken variants lăm, mốt, tư, linh or lẻ. The fix writes the words of the
    /// date in figures; in a book keep what is written if the scan says so.
    "date/words-unreadable",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [DateInWords],
    given: {
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Warning, archive: Info,
    says: {
        Todo0 { value: Todo }
            vi "{field}: không đọc được «{value}» là ngày tháng bằng chữ. Kiểm tra chính tả, và ghi đủ cả năm."
            en "{field}: “{value}” is not understood as a date in words. Check the spelling, and that the year is there.",
    },
    examples: [
        Birth fail Submit "no year": r#"{"child":{"birthDateInWords":"Ngày mười lăm tháng ba"}}"#,
        Birth fail Archive "misread": r#"{"child":{"birthDate":"15/03/1968",
            "birthDateInWords":"Ngày mười lắm, tháng bạ, năm một nghìn chm trăm"}}"#,
        Birth pass Archive "readable": r#"{"child":{
            "birthDateInWords":"Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::BadWords {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let figures = if field == CHILD_BIRTH_DATE_IN_WORDS { cx.date(CHILD_BIRTH_DATE).ok() } else { None };
    let finding = cx.finding_here().arg("value", value);
    if let Some(date) = figures {
        finding.likely_fix(field, to_words(date));
    }
    Ok(Verdict::Fail)
}
