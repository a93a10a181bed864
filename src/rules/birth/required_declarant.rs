use crate::date::day;
use crate::law::{CIRCULAR_4_2020, CIRCULAR_15_2015, Effectivity};
use crate::record::field::{DECLARANT_NAME, DECLARANT_PAPER_NUMBER, DECLARANT_RELATION};
use crate::rule::{Check, Outcome, rule};
use crate::rules::parents::missing;

rule! {
    /// Something about the person who declares the birth is not there.
    ///
    /// Form and book name the declarant, how he or she is related to the child, and the identity paper shown. In a
    /// form fill it in; in a book many entries leave it out, and there is nothing to do if the scan has none.
    "birth/required-declarant",
    kinds: [Birth],
    presence: true,
    severity: Warning, archive: Info,
    law: [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.secondary("")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    reads: [DECLARANT_NAME, DECLARANT_RELATION, DECLARANT_PAPER_NUMBER],
    messages: [{
        vi: "Thiếu thông tin người đi khai sinh: {field}.",
        en: "Missing about the declarant: {field}.",
    }],
    examples: [
        fail Submit "no relationship": r#"{"declarant":{"name":"Trần Thị Hoa","paperNumber":"001199000001"}}"#,
        pass Submit "all three": r#"{"declarant":{"name":"Trần Thị Hoa","relation":"Mẹ",
            "paperNumber":"001199000001"}}"#,
        not_applicable Draft "a form that is being filled": r#"{"declarant":{"name":"Trần Thị Hoa"}}"#,
        not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    missing(cx, &[DECLARANT_NAME, DECLARANT_RELATION, DECLARANT_PAPER_NUMBER])
}
