use crate::rule::{Check, Outcome, Verdict, rule};

rule! {
    /// A value does not fit a pattern that the deployment added in its profile.
    ///
    /// The profile writes the pattern, the severity and the message; this rule only carries them. It finds
    /// nothing without a profile.
    "profile/pattern",
    kinds: [Birth],
    severity: Warning,
    reads: [],
    messages: [{
        vi: "{field} không đúng mẫu mà đơn vị quy định.",
        en: "{field} does not fit the pattern set by this deployment.",
    }],
    examples: [
        not_applicable Submit "no profile, no pattern": r#"{"registration":{"number":"12a"}}"#,
    ],
}

fn check(_: &mut Check<'_, '_>) -> Outcome {
    Ok(Verdict::NotApplicable)
}
