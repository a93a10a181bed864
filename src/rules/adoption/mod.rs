//! Rules about adoptions.

use crate::rules::remarks::Remarks;
use crate::schema::Role;

pub(super) mod adoptee_age;
pub(super) mod age_gap;
pub(super) mod consent_too_early;
pub(super) mod de_facto;
pub(super) mod refused;
pub(super) mod registered_again_alive;
pub(super) mod unlawful_in_remarks;

/// The words by which remarks say that an adopter, or else the adoptee, is dead: “mẹ nuôi đã chết”.
pub(super) fn said_dead(remarks: &Remarks, who: Role) -> Option<String> {
    const DEAD: [&str; 5] = ["chết", "đã chết", "đã mất", "qua đời", "đã qua đời"];
    let names: &[&str] = match who {
        Role::AdoptiveFather => &["cha nuôi", "bố nuôi", "ba nuôi"],
        Role::AdoptiveMother => &["mẹ nuôi", "má nuôi"],
        _ => &["con nuôi"],
    };
    let said = |name: &&str| DEAD.iter().find_map(|dead| remarks.phrase_of(name, dead));
    names.iter().find_map(said)
}
