//! A name by itself.

use super::{Description, describe};
use crate::name::{self, Order, Region};
use crate::schema::codes::ethnic_group;
use crate::text::json::Object;

/// How a name is described.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NameOptions {
    /// The output has the likely changes too, as for cleaning data that nobody will look at.
    pub accept_likely: bool,
    /// The order of the parts, where the ethnicity of the bearer is known.
    pub order: Option<Order>,
}

impl NameOptions {
    /// The same with the likely changes in the output, or without.
    #[must_use]
    pub const fn accept_likely(self, accept_likely: bool) -> Self {
        Self { accept_likely, ..self }
    }

    /// The same with the order of the parts, where it is known.
    #[must_use]
    pub const fn order(self, order: Option<Order>) -> Self {
        Self { order, ..self }
    }
}

/// The order in which an ethnic group, by its code or one of its names, writes the parts of names.
#[must_use]
pub fn order_of(ethnicity: &str) -> Option<Order> {
    ethnic_group(ethnicity).map(|group| Order::of_group(group.code))
}

/// A name: its normal form; what was changed or may be, each with how sure it is; the form with the likely changes
/// too; its parts, as far as the order of its words is known; its keys.
#[must_use]
pub fn name(input: &str, options: NameOptions) -> Description {
    let normal = name::normalise(input);
    let steps = normal.changes.iter().map(|change| change.step.name()).collect();
    let output: &str = if options.accept_likely { normal.accepted() } else { &normal.value };
    let valid = !output.is_empty();
    describe(input, output.to_owned(), valid, steps, |object| {
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
            let parts = match options.order {
                Some(order) => name::split_in(output, order),
                None => name::split(output),
            };
            object.text("surname", &parts.family);
            object.text("middle", &parts.middle);
            object.text("given", &parts.given);
            object.flag("orderKnown", parts.order_known);
            object.flag("possibleDoubleSurname", parts.possible_double);
            object.flag("initials", parts.initials);
            object.maybe("sexHint", parts.gender.map(|(gender, _)| gender.name()));
            object.text("identityKey", &name::identity_key(output));
            object.text("looseKey", &name::loose_key(output));
            object.text("searchKey", &name::search_key(output));
            object.text("phoneticKeyNorth", &name::phonetic_key(output, Region::North));
            object.text("phoneticKeyCentre", &name::phonetic_key(output, Region::Centre));
            object.text("phoneticKeySouth", &name::phonetic_key(output, Region::South));
            object.text("sortKey", &name::sort_key(output));
        }
    })
}
