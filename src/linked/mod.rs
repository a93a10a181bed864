//! Linked procedures (thủ tục liên thông): one submission that asks several authorities at once.
//!
//! A submission is JSON. What belongs to a record of civil status stands under the name of its kind
//! (`birth.child.name`, `marriage.registration.number`) and is checked by the rules of that kind; the rest stands by role
//! (`residence.address`) and is checked here:
//!
//! | rule | what |
//! |---|---|
//! | `linked/benefit` | benefits are among the parts and none is chosen, one is chosen and they are not, or several are |
//! | `linked/funeral-age` | social assistance for the funeral is for who died at 80 or older; others get it too |
//! | `linked/identity-card` | a card for the child is asked for before the procedure had one |
//! | `linked/last-residence` | the residence to be deleted is not the last one of the deceased |
//! | `linked/malformed` | the text is no JSON object |
//! | `linked/parents-marriage` | the marriage of the parents is told, and the father is not determined |
//! | `linked/parts` | fewer than two parts are asked for, or none of them is the registration of the death |
//! | `linked/procedure` | which procedure it is is not told |
//! | `linked/recipient` | the deceased is to receive the benefit |
//! | `linked/repeated` | a field stands twice |
//! | `linked/required` | what an authority needs is not there |
//! | `linked/residence-consent` | a residence that is not the parents' is asked for without consent |
//! | `linked/under-six` | the health-insurance card is for children under 6 |
//! | `linked/unknown-field` | a field that the procedure does not have |
//!
//! The day of filing is the day taken as today: what is handed in has no other. Decree 63/2024 ended on 31 August 2026; the
//! text of decree 301/2026 was not read, so since then nothing that only these decrees say is more than a warning.

mod fields;
mod finding;
mod json;
mod own;
mod procedure;
mod read;

use crate::check::{Context, check_for};
use crate::rule::Settings;
use crate::schema::Stage;

pub use finding::{Finding, Linked};
pub use procedure::Procedure;

/// Checks a submission. The procedure is what its key `procedure` says, else the one given, else the one whose record it
/// holds. What cannot be read becomes a finding; nothing panics.
#[must_use]
pub fn check(text: &str, procedure: Option<Procedure>, context: &Context) -> Linked {
    let Settings { today, stage, .. } = *context.settings();
    let mut given = read::read(text, procedure, today.into());
    let mut parts = Vec::new();
    let draft = stage == Stage::Draft;
    for (record, stage) in given.records() {
        // Nothing that is handed in is an old entry.
        let stage = if draft { Stage::Draft } else { stage };
        parts.push(check_for(record, &context.clone().stage(stage), false));
    }
    own::check(&mut given, context);
    Linked { procedure: given.procedure, parts, findings: given.findings }
}

#[cfg(test)]
mod tests;
