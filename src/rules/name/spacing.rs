use crate::name::Step;
use crate::record::field::NAMES;
use crate::rule::{Check, Outcome, rule};
use crate::rules::names::repaired;

rule! {
    /// Words of a name are typed together or torn apart.
    ///
    /// `PhạmVăn An` and `Tr ần Văn An` come from quick typing and from character recognition. The fix separates or joins them
    /// where only that gives syllables; look whether it is the name on the paper.
    "name/spacing",
    // kinds: [Birth],   // only where it is a matter of births alone
    each: given [Name],
    given: {
    },
    severity: Warning,
    says: {
        Todo0 { value: Todo, better: Todo }
            vi "{field}: «{value}» bị dính chữ hoặc tách chữ, có lẽ là «{better}»."
            en "{field}: words of “{value}” are joined or torn apart, perhaps “{better}”.",
    },
    examples: [
        Birth fail Archive "typed together": r#"{"mother":{"name":"PhạmVăn An"}}"#,
        Birth fail Archive "torn apart": r#"{"mother":{"name":"Tr ần Văn An"}}"#,
        Birth pass Archive "a Gia Rai name": r#"{"mother":{"name":"Rơ Châm Hlum"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    repaired(cx, |step| matches!(step, Step::Fused | Step::Torn))
}
