use crate::date::{Hints, Unreadable, likely};
use crate::record::Parsed;
use crate::record::field::DATES;
use crate::report::Severity;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// A text stands where a date belongs, and is none that can be read.
    ///
    /// Dates are written day, month, year (05/03/1968), month and year (03/1968), the year alone, or ISO 8601; an
    /// unknown part is left out or marked with dashes. The fix proposes a date where a spreadsheet's serial
    /// number, digits without separators, a time of day or a letter for a digit is behind it. Lunar dates of old
    /// books stay as they are: they are text and not counted with. An approximate year (khoảng 1952) is not counted
    /// with either, since nobody knows how far off it is.
    "date/unreadable",
    kinds: [Birth],
    each: DATES,
    severity: Error, archive: Warning,
    reads: [],
    messages: [
        { vi: "{field}: «{value}» không đọc được là ngày tháng. Ghi ngày/tháng/năm, ví dụ 05/03/1968; chỉ biết năm thì ghi năm.",
          en: "{field}: “{value}” is not readable as a date. Write day/month/year, such as 05/03/1968; if only the year is known, the year." },
        { vi: "{field}: «{value}» là ngày âm lịch. Sổ cũ thì giữ nguyên chữ; biểu mẫu phải ghi ngày dương lịch.",
          en: "{field}: “{value}” is a lunar date. In an old book keep it as text; a form needs the solar date." },
        { vi: "{field}: «{value}» chỉ là ước chừng nên không dùng để so sánh được. Sổ cũ thì giữ nguyên chữ; nếu biết chắc năm thì chỉ ghi năm.",
          en: "{field}: “{value}” is approximate, so nothing can be compared with it. In an old book keep it as text; where the year is sure, write only the year." },
    ],
    examples: [
        fail Submit "words": r#"{"child":{"birthDate":"hôm qua"}}"#,
        fail Archive "eight digits": r#"{"child":{"birthDate":"05031968"}}"#,
        fail Archive "a spreadsheet's number": r#"{"child":{"birthDate":"24902"}}"#,
        fail Archive "a lunar date": r#"{"child":{"birthDate":"15 tháng 8 năm Mậu Thân"}}"#,
        fail Submit "an approximate year": r#"{"mother":{"birthDate":"khoảng 1952"}}"#,
        pass Archive "only the year": r#"{"child":{"birthDate":"1968"}}"#,
        pass Archive "day and month unknown": r#"{"child":{"birthDate":"--/--/1968"}}"#,
        pass Archive "no such day, which is another rule's": r#"{"child":{"birthDate":"31/02/1968"}}"#,
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
    let reading = likely(value, &Hints::until(cx.context().today));
    let finding = cx.finding_here().arg("value", value);
    if approximate {
        finding.variant(2).at_most(if archive { Severity::Info } else { Severity::Warning });
    } else if is_lunar(value) {
        finding.variant(1);
        if archive {
            finding.at_most(Severity::Info);
        }
    } else if let Some(date) = reading {
        finding.likely_fix(field, date.to_form());
    }
    Ok(Verdict::Fail)
}

const STEMS: [&str; 10] = ["giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy"];
const BRANCHES: [&str; 14] =
    ["ty", "suu", "dan", "mao", "meo", "thin", "ti", "ngo", "mui", "vi", "than", "dau", "tuat", "hoi"];

/// Whether the text names the lunar calendar or a year of its cycle (Mậu Thân).
fn is_lunar(value: &str) -> bool {
    if text::fold(value).contains("amlich") {
        return true;
    }
    let words: Vec<String> =
        value.split(|c| !text::is_letter(c)).filter(|word| !word.is_empty()).map(text::fold).collect();
    words.windows(2).any(|pair| match pair {
        [stem, branch] => STEMS.contains(&stem.as_str()) && BRANCHES.contains(&branch.as_str()),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lunar_dates() {
        for value in ["15 tháng 8 năm Mậu Thân", "rằm tháng 8 âm lịch", "mồng 3 Tết Giáp Tý", "ất mùi"]
        {
            assert!(is_lunar(value), "{value}");
        }
        for value in ["hôm qua", "ngày Tý", "tháng 8", ""] {
            assert!(!is_lunar(value), "{value}");
        }
    }
}
