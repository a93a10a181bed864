//! A name by itself.

use super::describe;
use crate::name;
use crate::report::Object;

/// A name: its normal form; what was changed or may be, each with how sure it is; the form with the likely changes
/// too; its parts, as far as the order of its words is known; its keys.
#[must_use]
pub fn name(input: &str) -> String {
    let normal = name::normalise(input);
    let steps: Vec<&str> = normal.changes.iter().map(|change| change.step.name()).collect();
    let valid = !normal.value.is_empty();
    describe(input, &normal.value, valid, &steps, |object| {
        object.maybe("likely", normal.likely.as_deref());
        object.maybe("alias", normal.alias.as_deref());
        object.list("changes", &normal.changes, |change, out| {
            Object::write(out, |object| {
                object.text("step", change.step.name());
                object.text("confidence", change.confidence.name());
                object.text("from", &change.from);
                object.text("to", &change.to);
            });
        });
        if valid {
            let parts = name::split(&normal.value);
            object.text("surname", &parts.family);
            object.text("middle", &parts.middle);
            object.text("given", &parts.given);
            object.flag("orderKnown", parts.order_known);
            object.flag("possibleDoubleSurname", parts.possible_double);
            object.flag("initials", parts.initials);
            object.maybe("sexHint", parts.gender.map(|(gender, _)| gender.name()));
            object.text("identityKey", &name::identity_key(&normal.value));
            object.text("looseKey", &name::loose_key(&normal.value));
            object.text("searchKey", &name::search_key(&normal.value));
            object.text("sortKey", &name::sort_key(&normal.value));
        }
    })
}
