use crate::law::LETTER_1437_2019;
use crate::record::choice::paper_type::OTHER;
use crate::record::field::{DECLARANT_OTHER_PAPER, DECLARANT_PAPER_TYPE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// The declarant showed “another paper”, and it is not said which.
    ///
    /// Code 8 of the types of paper needs the name of the paper in its own column.
    "birth/other-paper",
    kinds: [Birth],
    presence: true,
    severity: Warning,
    law: [LETTER_1437_2019.unverified("")],
    reads: [DECLARANT_PAPER_TYPE, DECLARANT_OTHER_PAPER],
    messages: [
        { vi: "{field}: loại giấy tờ là «Giấy tờ khác» thì phải ghi tên giấy tờ.",
          en: "{field}: with the type “other paper” its name must be written." },
    ],
    examples: [
        fail Submit "no name": r#"{"declarant":{"paperType":"8"}}"#,
        pass Submit "named": r#"{"declarant":{"paperType":"8","otherPaper":"Giấy xác nhận của công an xã"}}"#,
        not_applicable Submit "a citizen card": r#"{"declarant":{"paperType":"4"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(DECLARANT_PAPER_TYPE)? != OTHER {
        return Ok(Verdict::NotApplicable);
    }
    missing(cx, &[DECLARANT_OTHER_PAPER])
}
