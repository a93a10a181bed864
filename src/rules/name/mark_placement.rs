use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, rule};
use crate::rules::names::repaired;

rule! {
    /// The mark of a tone stands on the wrong letter: `Hùynh` for Huỳnh, `qúy` for quý.
    ///
    /// Both ways of writing hòa and hoà are right and left alone; here the mark stands where neither puts it. Programs that
    /// compare letter by letter see another name. Accept the fix: the name stays the same.
    "name/mark-placement",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
    },
    severity: Info,
    says: {
        Todo0 { value: Todo, better: Todo }
            vi "{field}: «{value}» đặt dấu thanh sai chỗ; viết đúng là «{better}»."
            en "{field}: the mark of a tone is misplaced in “{value}”; the spelling is “{better}”.",
    },
    examples: [
        Birth fail Archive "Huỳnh": r#"{"mother":{"name":"Hùynh Văn Gìau"}}"#,
        Birth fail Submit "quý": r#"{"mother":{"name":"Nguyễn Thị Qúy"}}"#,
        Birth pass Archive "the old way": r#"{"mother":{"name":"Trần Thị Hòa"}}"#,
        Birth pass Archive "the new way": r#"{"mother":{"name":"Trần Thị Hoà"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    repaired(cx, |step| matches!(step, Step::Misplaced))
}
