use crate::law::LETTER_1437_2019;
use crate::record::choice::paper_type::OTHER;
use crate::record::field::{DECLARANT_OTHER_PAPER, DECLARANT_PAPER_TYPE};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::missing;

rule! {
    /// The declarant showed “another paper”, and it is not said which.
    ///
    /// Code 8 of the types of paper needs the name of the paper in its own column.
    "paper/name-required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        declarant_paper_type: Declarant.PaperType as todo,
        declarant_other_paper: Declarant.OtherPaper as todo,
    },
    severity: Warning,
    law: [LETTER_1437_2019.unverified("")],   // law | form | data | schedule
    says: {
        Todo0 {  }
            vi "{field}: loại giấy tờ là «Giấy tờ khác» thì phải ghi tên giấy tờ."
            en "{field}: with the type “other paper” its name must be written.",
    },
    examples: [
        Birth fail Submit "no name": r#"{"declarant":{"paperType":"8"}}"#,
        Birth pass Submit "named": r#"{"declarant":{"paperType":"8","otherPaper":"Giấy xác nhận của công an xã"}}"#,
        Birth not_applicable Submit "a citizen card": r#"{"declarant":{"paperType":"4"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    if cx.code(DECLARANT_PAPER_TYPE)? != OTHER {
        return Ok(Verdict::NotApplicable);
    }
    missing(cx, &[DECLARANT_OTHER_PAPER])
}
