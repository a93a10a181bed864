//! Forebears of a person by the birth entries around a record.

use crate::identity::{Certainty, Identity, Person, Reason};
use crate::rule::View;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Kind, Role};

/// Grandparents: no ban needs to look further, and entries rarely go back as far.
const FURTHEST: u8 = 2;

/// A parent, or a parent of one, and how sure every step to that person is.
pub(super) struct Forebear<'a, 'r> {
    /// One of parents, two of grandparents.
    pub generation: u8,
    pub person: &'a Person,
    pub known_by: Identity,
    /// The birth entry in which the person is a parent.
    pub birth: &'a View<'r>,
}

impl Forebear<'_, '_> {
    /// How sure it is that this is somebody, where it is likely at least.
    pub(super) fn is(&self, person: &Person) -> Option<Identity> {
        Some(self.person.same(person).weaker(self.known_by)).filter(|identity| identity.is_one())
    }

    /// The same of a parent in another birth entry. Namesakes by a year and a province whose children have other parents
    /// beside them may be two.
    pub(super) fn is_in(&self, birth: &View<'_>, parent: &Person) -> Option<Identity> {
        let identity = self.is(parent)?;
        let beside = parent.role.partner()?;
        let apart = || {
            let pair = self.birth.person(beside).zip(birth.person(beside));
            pair.is_some_and(|(a, b)| a.same(b).certainty == Certainty::No)
        };
        let vague = self.person.same(parent).reason == Reason::Province;
        (!vague || !apart()).then_some(identity)
    }

    /// The name as it is written there.
    pub(super) fn name(&self) -> String {
        self.birth.text(self.person.role.at(Attribute::Name)).to_owned()
    }
}

/// The parents and grandparents of a person by birth, nearest first. Parents by adoption are none.
pub(super) fn forebears<'a, 'r>(person: &Person, around: &'a [View<'r>]) -> Vec<Forebear<'a, 'r>> {
    let births = around.iter().filter(|view| {
        view.kind() == Kind::Birth && !Remarks::adopted(view.text(Role::Registration.at(Attribute::Remarks)))
    });
    let births: Vec<&View<'r>> = births.collect();
    let mut all: Vec<Forebear<'a, 'r>> = Vec::new();
    parents(person, (1, Identity::by(Certainty::Certain, Reason::Number)), &births, &mut all);
    let mut at = 0;
    while let Some(&Forebear { generation, person, known_by, .. }) = all.get(at) {
        if generation < FURTHEST {
            parents(person, (generation + 1, known_by), &births, &mut all);
        }
        at += 1;
    }
    all
}

fn parents<'a, 'r>(
    of: &Person,
    (generation, known_by): (u8, Identity),
    births: &[&'a View<'r>],
    all: &mut Vec<Forebear<'a, 'r>>,
) {
    for birth in births {
        let Some(child) = birth.person(Role::Child).map(|child| child.same(of)) else { continue };
        if !child.is_one() {
            continue;
        }
        let known_by = child.weaker(known_by);
        let both = [Role::Mother, Role::Father].into_iter().filter_map(|role| birth.person(role));
        all.extend(both.map(|person| Forebear { generation, person, known_by, birth }));
    }
}
