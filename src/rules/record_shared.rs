//! What the rules about the input have in common: each speaks about one kind of problem met while reading.

use crate::record::ProblemKind;
use crate::report::Finding;
use crate::rule::{Check, Outcome, Verdict};

/// One finding for each problem that `wanted` answers; `detail` adds the arguments.
pub(super) fn findings<T>(
    cx: &mut Check<'_, '_>,
    wanted: impl Fn(ProblemKind) -> Option<T>,
    detail: impl Fn(T, &mut Finding),
) -> Outcome {
    let mut verdict = Verdict::Pass;
    for problem in cx.problems() {
        if let Some(what) = wanted(problem.what) {
            detail(what, cx.finding_at(problem.place.clone()));
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
