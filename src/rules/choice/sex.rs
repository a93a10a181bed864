use crate::record::Parsed;
use crate::record::field::SEXES;
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::text;

rule! {
    /// The sex is neither Nam nor Nữ.
    ///
    /// The forms know Nam and Nữ, the code lists 1, 2 and 3 (not determined). Any other text cannot be compared with
    /// anything. Choose one of them; in a book look at the scan.
    "choice/sex",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Sex],
    given: {
    },
    severity: Error, archive: Warning,
    says: {
        Todo0 { value: Todo }
            vi "{field}: «{value}» không hợp lệ. Ghi Nam hoặc Nữ."
            en "{field}: “{value}” is not valid. Write Nam (male) or Nữ (female).",
    },
    examples: [
        Birth fail Submit "another word": r#"{"child":{"sex":"trẻ em"}}"#,
        Birth fail Archive "more than the word": r#"{"child":{"sex":"Nam giới"}}"#,
        Birth pass Submit "Nam": r#"{"child":{"sex":"Nam"}}"#,
        Birth pass Archive "a code": r#"{"child":{"sex":"2"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let field = cx.field();
    if cx.parsed(field) != Parsed::NotListed {
        return Ok(Verdict::Pass);
    }
    let value = cx.text_or_empty(field);
    let likely = match text::fold(value).as_str() {
        "namgioi" | "contrai" | "betrai" | "gioitinhnam" | "1nam" | "boy" | "man" => Some("Nam"),
        "nugioi" | "congai" | "begai" | "gioitinhnu" | "2nu" | "girl" | "woman" => Some("Nữ"),
        _ => None,
    };
    let finding = cx.finding_here().arg("value", value);
    if let Some(likely) = likely {
        finding.likely_fix(field, likely);
    }
    Ok(Verdict::Fail)
}
