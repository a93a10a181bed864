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
    "declarant/required",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        declarant_name: Declarant.Name as todo,
        declarant_relation: Declarant.Relation as todo,
        declarant_paper_number: Declarant.PaperNumber as todo,
    },
    severity: Warning, archive: Info,
    law: [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.secondary("")],   // law | form | data | schedule
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        Todo0 {  }
            vi "Thiếu thông tin người đi khai sinh: {field}."
            en "Missing about the declarant: {field}.",
    },
    examples: [
        Birth fail Submit "no relationship": r#"{"declarant":{"name":"Trần Thị Hoa","paperNumber":"001199000001"}}"#,
        Birth pass Submit "all three": r#"{"declarant":{"name":"Trần Thị Hoa","relation":"Mẹ",
            "paperNumber":"001199000001"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"declarant":{"name":"Trần Thị Hoa"}}"#,
        Birth not_in_force Archive "an old entry": r#"{"registration":{"date":"05/03/1968"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    missing(cx, &[DECLARANT_NAME, DECLARANT_RELATION, DECLARANT_PAPER_NUMBER])
}
