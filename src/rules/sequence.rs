//! Dates that must follow one another.

use crate::date::Truth;
use crate::record::{Field, FieldSet};
use crate::rule::{Check, Outcome, Verdict};

/// A finding on each date that surely lies before one that comes earlier in the list; absent ones are passed over.
/// The message takes `value` and `earlier`.
pub(super) fn in_order(cx: &mut Check<'_, '_>, fields: &[Field]) -> Outcome {
    let mut verdict = Verdict::Pass;
    for (at, &field) in fields.iter().enumerate() {
        let Ok(value) = cx.date(field) else { continue };
        for &before in fields.iter().take(at) {
            let Ok(earlier) = cx.date(before) else { continue };
            match value.before(earlier) {
                Truth::Yes => {
                    cx.finding(field).arg("value", value).arg("earlier", earlier);
                    verdict = Verdict::Fail;
                    break;
                }
                Truth::Open if verdict == Verdict::Pass => {
                    verdict = Verdict::Undetermined(FieldSet::of(&[before, field]));
                }
                _ => {}
            }
        }
    }
    Ok(verdict)
}
