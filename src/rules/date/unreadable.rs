use crate::date::{Hints, Unreadable, likely, lunar};
use crate::record::Parsed;
use crate::record::field::DATES;
use crate::report::Severity;
use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A text stands where a date belongs, and is none that can be read.
    ///
    /// Dates are written day, month, year (05/03/1968), month and year (03/1968), the year alone, or ISO 8601; an
    /// unknown part is left out or marked with dashes. The fix proposes a date where a spreadsheet's serial
    /// number, digits without separators, a time of day or a letter for a digit is behind it. An approximate year
    /// (khoảng 1952) is not counted with, since nobody knows how far off it is. A lunar date is another rule's.
    "date/unreadable",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Date],
    given: {
    },
    severity: Error, archive: Warning,
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» không đọc được là ngày tháng. Ghi ngày/tháng/năm, ví dụ 05/03/1968; chỉ biết năm thì ghi năm."
            en "{field}: “{value}” is not readable as a date. Write day/month/year, such as 05/03/1968; if only the year is known, the year.",
        Todo1 { value: Todo }
            vi "{field}: «{value}» chỉ là ước chừng nên không dùng để so sánh được. Sổ cũ thì giữ nguyên chữ; nếu biết chắc năm thì chỉ ghi năm."
            en "{field}: “{value}” is approximate, so nothing can be compared with it. In an old book keep it as text; where the year is sure, write only the year.",
    },
    examples: [
        Birth fail Submit "words": r#"{"child":{"birthDate":"hôm qua"}}"#,
        Birth fail Archive "eight digits": r#"{"child":{"birthDate":"05031968"}}"#,
        Birth fail Archive "a spreadsheet's number": r#"{"child":{"birthDate":"24902"}}"#,
        Birth fail Submit "an approximate year": r#"{"mother":{"birthDate":"khoảng 1952"}}"#,
        Birth pass Archive "only the year": r#"{"child":{"birthDate":"1968"}}"#,
        Birth pass Archive "day and month unknown": r#"{"child":{"birthDate":"--/--/1968"}}"#,
        Birth pass Archive "a lunar date, which is another rule's": r#"{"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
        Birth pass Archive "no such day, which is another rule's": r#"{"child":{"birthDate":"31/02/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    let approximate = match cx.parsed(field) {
        Parsed::BadDate(Unreadable::Form) => false,
        Parsed::BadDate(Unreadable::Approximate) => true,
        _ => return Ok(Verdict::Pass),
    };
    let (value, archive) = (cx.text_or_empty(field), cx.is_archive());
    if !approximate && lunar::recognise(value).is_some() {
        return Ok(Verdict::Pass);
    }
    let reading = likely(value, &Hints::until(cx.context().today));
    let finding = cx.finding_here().arg("value", value);
    if approximate {
        finding.variant(1).at_most(if archive { Severity::Info } else { Severity::Warning });
    } else if let Some(date) = reading {
        finding.likely_fix(field, date.to_form());
    }
    Ok(Verdict::Fail)
}
