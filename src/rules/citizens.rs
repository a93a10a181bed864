//! Citizens of Vietnam: whose names the Civil Code binds, from 2017 on, and what may be blank of a child who is none.

use crate::date::day;
use crate::law::Effectivity;
use crate::record::Nationality;
use crate::rule::Not;
use crate::schema::{Attribute, Code, Field, Role};
use crate::text::{fold, holds};

/// When Bộ luật Dân sự 2015, Điều 26 holds.
pub(super) const NAME_LAW: Effectivity = Effectivity::from(day(2017, 1, 1));

/// What a record says about the citizenship of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Citizen {
    /// Of Vietnam, perhaps of another country too.
    OfVietnam,
    /// Of other countries only, as far as written.
    Foreign,
    /// Not written.
    Unknown,
}

/// Whether a nationality says that there is none.
pub(super) fn is_stateless(nationality: &str) -> bool {
    let folded = fold(nationality);
    ["khongquoctich", "khongcoquoctich", "stateless"].iter().any(|words| holds(&folded, words))
}

/// The citizenship of a person by nationality and other nationality.
pub(super) fn citizen(nationality: Result<Nationality, Not>, other: Result<Nationality, Not>) -> Citizen {
    match (nationality, other) {
        (Ok(Nationality::Vietnamese), _) | (_, Ok(Nationality::Vietnamese)) => Citizen::OfVietnam,
        (Ok(Nationality::Foreign), _) => Citizen::Foreign,
        (Err(_), _) => Citizen::Unknown,
    }
}

/// Goes on where it is amiss that a field of a child is blank. Its nationality stays blank where the State of a foreign
/// parent does not confirm that the child is its own (Thông tư 04/2020/TT-BTP, Điều 7 khoản 2), its ethnicity in practice
/// where it is a foreigner; of other fields nothing is asked.
///
/// # Errors
/// Not applicable where it may be blank; open where a nationality that decides is not known.
pub(super) fn may_not_be_blank(
    it: Field,
    raw: &str,
    birth_type: Result<Code, Not>,
    child: Result<Nationality, Not>,
    mother: Result<Nationality, Not>,
    father: Result<Nationality, Not>,
) -> Result<(), Not> {
    // Of a parent who is not determined nothing is known, and nothing needs to be.
    let (no_mother, no_father) = match birth_type {
        Ok(Code::ParentsUnknown | Code::Foundling) => (true, true),
        Ok(Code::MotherUnknown) => (true, false),
        Ok(Code::FatherUnknown) => (false, true),
        _ => (false, false),
    };
    let open = [(mother, no_mother), (father, no_father)];
    let open = open.into_iter().filter(|(_, none)| !none).find_map(|(parent, _)| parent.err());
    let any = |of: Nationality| [mother, father].contains(&Ok(of));
    let child_of = || match open {
        _ if any(Nationality::Foreign) => Err(Not::Applicable),
        Some(open) => Err(open),
        None => Ok(()),
    };
    // Parents without a people of Việt Nam, stateless ones above all, have none to pass on to a child who is a citizen.
    let of_citizen = || match open {
        _ if any(Nationality::Vietnamese) => Ok(()),
        Some(open) => Err(open),
        None if any(Nationality::Foreign) => Err(Not::Applicable),
        None => Ok(()),
    };
    match (it.role, it.attribute, child) {
        (Role::Child, Attribute::Ethnicity, Ok(Nationality::Foreign)) => Err(Not::Applicable),
        (Role::Child, Attribute::Ethnicity, Ok(_)) => of_citizen(),
        (Role::Child, Attribute::Ethnicity, Err(open)) => child_of().map_err(|_| open),
        (Role::Child, Attribute::Nationality, _) => child_of(),
        // Nobody knows the name of an unknown dead person: “Không rõ” says so.
        (Role::Deceased, Attribute::Name, _) if !raw.is_empty() => Err(Not::Applicable),
        _ => Ok(()),
    }
}
