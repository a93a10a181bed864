//! Rules about a record beside another: what is registered already of the same persons, or the entry that it refers to.

use crate::date::{self, Truth};
use crate::identity::{Certainty, Person};
use crate::name::identity_key;
use crate::rule::Both;
use crate::schema::{Attribute, Kind, Role};
use crate::text::words_of;

pub(super) mod acts_after_death;
pub(super) mod adopted_already;
pub(super) mod adopter_kin;
pub(super) mod adopter_married;
pub(super) mod born_after_father_died;
pub(super) mod born_after_mother_died;
pub(super) mod certified_though_married;
pub(super) mod end_too_early;
pub(super) mod ended_already;
pub(super) mod entry_day;
pub(super) mod entry_of_another;
pub(super) mod kin;
pub(super) mod mother_married;
pub(super) mod new_value;
pub(super) mod number_of_another;
pub(super) mod number_taken;
pub(super) mod old_value;
pub(super) mod other_parent;
pub(super) mod parent_known;
pub(super) mod proof_day;
pub(super) mod registered_twice;
pub(super) mod second_guardian;
pub(super) mod siblings_too_close;
pub(super) mod status_paper_expired;
pub(super) mod still_married;
pub(super) mod supervises_himself;
pub(super) mod under_age;
pub(super) mod ward_has_parents;
pub(super) mod ward_of_age;

/// Whether something of a person was changed by another entry, so that what an entry of before says may hold no more.
fn is_changed(cx: &Both<'_, '_>, person: Option<&Person>) -> bool {
    let mut changes = cx.further().filter(|view| view.kind() == Kind::Change);
    person.is_some_and(|person| changes.any(|view| view.has(person, Role::Subject)))
}

/// Whether another entry changed what tells a person from that of an entry of before: it is of the one by number, name or
/// entry, and nothing denies that it is of the other.
fn is_renamed(cx: &Both<'_, '_>, mine: &Person, theirs: &Person) -> bool {
    let by_number = |a: &Person, b: &Person| a.number.is_some() && a.number == b.number;
    let mut changes = cx.further().filter(|view| view.kind() == Kind::Change);
    changes.any(|change| {
        let Some(subject) = change.person(Role::Subject) else { return false };
        let cites = || {
            theirs.number.is_none_or(|number| mine.number == Some(number)) && cx.other().is_cited_by(change)
        };
        let is_mine = by_number(subject, mine) || subject.same(mine).is_one();
        let is_theirs = by_number(subject, theirs) || subject.same(theirs).certainty > Certainty::No;
        // The entry that both refer to connects them, where the value that was written then is that of now.
        let new = change.text(Role::Change.at(Attribute::NewValue));
        let is_new = || match (date::parse(new), mine.born) {
            (Ok(new), Some(born)) => new.same_day(born) == Truth::Yes && subject.name == mine.name,
            _ => {
                let days = subject.born.zip(mine.born).map(|(a, b)| a.same_day(b));
                let has =
                    |word: &str| mine.name.as_ref().is_some_and(|name| words_of(name).any(|it| it == word));
                !new.is_empty() && days != Some(Truth::No) && words_of(&identity_key(new)).all(has)
            }
        };
        is_mine && (is_theirs || cites()) || is_theirs && cites() && is_new()
    })
}
