//! A number of an identity paper by itself.

use super::describe;
use crate::id::{Invalid, cmnd, passport, personal_id};
use crate::report::Object;
use crate::text;

/// The types of number that [`id`] knows.
pub const ID_TYPES: [&str; 3] = ["personal", "cmnd", "passport"];

/// A number of one of [`ID_TYPES`]: compact form and what its digits say, judged in a year. `None` for another
/// type.
#[must_use]
pub fn id(input: &str, kind: &str, year: i32) -> Option<String> {
    let (value, _) = text::clean(input);
    let none = |_: &mut Object<'_>| {};
    Some(match kind {
        "personal" => match personal_id::validate(&value, year) {
            Ok(id) => described_id(input, Ok(id.format()), |object| components(id, object)),
            Err(Invalid::Component) => match personal_id::parse(&value) {
                Ok(id) => described_id(input, Err((Invalid::Component, id.format())), |object| {
                    components(id, object)
                }),
                Err(why) => described_id(input, Err((why, String::new())), none),
            },
            Err(why) => described_id(input, Err((why, String::new())), none),
        },
        "cmnd" => described_id(input, cmnd::parse(&value).map_err(|why| (why, String::new())), none),
        "passport" => {
            let read = passport::parse(&value);
            let vietnamese = read.as_deref().is_ok_and(passport::is_vietnamese);
            described_id(input, read.map_err(|why| (why, String::new())), |object| {
                object.flag("vietnamese", vietnamese);
            })
        }
        _ => return None,
    })
}

fn components(id: personal_id::PersonalId, object: &mut Object<'_>) {
    let parts = id.components();
    match parts.origin {
        personal_id::Origin::Province(province) => object.text("province", province.name),
        personal_id::Origin::Abroad(code) | personal_id::Origin::Unknown(code) => {
            object.text("originCode", &format!("{code:03}"));
        }
    }
    object.text("sex", if parts.female { "female" } else { "male" });
    object.number("birthYear", i64::from(parts.birth_year));
}

fn described_id(
    input: &str,
    read: Result<String, (Invalid, String)>,
    more: impl FnOnce(&mut Object<'_>),
) -> String {
    match read {
        Ok(output) => describe(input, &output, true, &[] as &[&str], more),
        Err((why, output)) => describe(input, &output, false, &[why.name()], more),
    }
}
