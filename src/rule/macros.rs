//! The declaration of a rule.

/// Declares a rule as `pub(crate) static RULE`. The documentation comment is the page of the catalogue; the
/// examples are run in every host. A rule without `law` is one of internal consistency.
macro_rules! rule {
    (
        $(#[doc = $doc:literal])*
        $name:literal,
        kinds: [$($kind:ident),+],
        $(each: $each:expr,)?
        $(presence: $presence:literal,)?
        severity: $severity:ident $(, archive: $archive:ident)?,
        $(law: [$($law:expr),+ $(,)?],)?
        $(in_force: $in_force:expr,)?
        reads: [$($read:expr),* $(,)?],
        messages: [$({ vi: $vi:literal, en: $en:literal $(,)? }),+ $(,)?],
        examples: [$($verdict:ident $stage:ident $($communes:ident)? $note:literal: $record:literal),+ $(,)?] $(,)?
    ) => {
        pub(crate) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            name: $name,
            kinds: $crate::record::KindSet::of(&[$($crate::record::Kind::$kind),+]),
            subjects: rule!(@subjects $($each)?),
            aim: rule!(@aim $($presence)?),
            severity: rule!(@severity $severity $($archive)?),
            basis: &[$($($law),+)?],
            in_force: rule!(@in_force $($in_force)?),
            reads: &[$($read),*],
            messages: &[$($crate::message::Localised { vi: $vi, en: $en }),+],
            check,
            #[cfg(feature = "catalogue")]
            docs: $crate::rule::Docs {
                text: concat!($($doc, "\n"),*),
                examples: &[$($crate::rule::Example {
                    verdict: rule!(@verdict $verdict),
                    note: $note,
                    stage: $crate::rule::Stage::$stage,
                    today: $crate::rules::EXAMPLE_TODAY,
                    communes: rule!(@communes $($communes)?),
                    record: $record,
                }),+],
            },
        };
    };
    (@subjects) => { $crate::rule::Subjects::Record };
    (@subjects $each:expr) => { $crate::rule::Subjects::Each($each) };
    (@aim) => { $crate::rule::Aim::Content };
    (@aim $presence:literal) => { $crate::rule::Aim::Presence };
    (@severity $both:ident) => {
        $crate::rule::Severities {
            form: $crate::report::Severity::$both,
            archive: $crate::report::Severity::$both,
        }
    };
    (@severity $form:ident $archive:ident) => {
        $crate::rule::Severities {
            form: $crate::report::Severity::$form,
            archive: $crate::report::Severity::$archive,
        }
    };
    (@in_force) => { $crate::law::Effectivity::ALWAYS };
    (@in_force $in_force:expr) => { $in_force };
    (@communes) => { false };
    (@communes communes) => { true };
    (@verdict fail) => { "fail" };
    (@verdict pass) => { "pass" };
    (@verdict not_applicable) => { "not-applicable" };
    (@verdict not_in_force) => { "not-in-force" };
    (@verdict undetermined) => { "undetermined" };
}
pub(crate) use rule;
