//! What rules about the writing of names have in common: each speaks about some of the repairs that the name engine
//! made or offers.

use crate::name::{Confidence, Step};
use crate::rule::{Check, Outcome, Verdict};

/// A finding on the name of the field where one of the wanted steps mended it or would: `value` as it was written,
/// `better` as it should be. The fix is certain where all these steps are.
pub(super) fn repaired(cx: &mut Check<'_, '_>, wanted: impl Fn(Step) -> bool) -> Outcome {
    let field = cx.field();
    cx.text(field)?;
    let Some(name) = cx.name(field) else { return Ok(Verdict::Pass) };
    let mut steps = name.changes.iter().filter(|change| wanted(change.step)).map(|change| change.confidence);
    let Some(worst) = steps.by_ref().filter(|&confidence| confidence != Confidence::Suggested).max() else {
        return Ok(Verdict::Pass);
    };
    let raw = cx.raw(field).unwrap_or_default();
    if worst == Confidence::Certain {
        let better = &*name.value;
        cx.finding_here().arg("value", raw).arg("better", better).certain_fix(field, better);
    } else {
        let better = name.accepted();
        cx.finding_here().arg("value", raw).arg("better", better).likely_fix(field, better);
    }
    Ok(Verdict::Fail)
}
