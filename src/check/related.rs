//! Checking a record beside related ones: which of many records may matter, and what the rules about two say.

use std::collections::BTreeMap;

use super::context::Context;
use super::engine::{Outcome, Walk, check_by};
use super::live::Scratch;
use super::plan::{Entry as Planned, Plan, related_entries, whose};
use crate::date::Truth;
use crate::id::{cmnd::Cmnd, personal_id::PersonalId};
use crate::identity::{Certainty, Entry, Identity, Person};
use crate::record::{self, At, Parsed, Reading, Record};
use crate::report::{Report, Undetermined};
use crate::rule::{BY_NUMBER, Both, Link, NO_SLOT, Not, RelatedRun, Rule, Run, Runs, Verdict, View};
use crate::rules::{self, RULES};
use crate::schema::{Kind, Layout, Role, Slots};

/// Records that are there already, to check others against: found by number, by name, by the number of their entry, so
/// that a book of many rows and a store of many records are no product.
///
/// Memory grows with what is added, by about five times its text.
#[derive(Debug, Default)]
pub struct Related {
    records: Vec<Held>,
    by_number: BTreeMap<PersonalId, Vec<u32>>,
    by_old_number: BTreeMap<Cmnd, Vec<u32>>,
    by_name: BTreeMap<Box<str>, Vec<u32>>,
    /// By number and year, of their own entry and of the one that they refer to.
    by_entry: BTreeMap<(u32, Option<i32>), Vec<u32>>,
}

/// A record that is there, with its persons, which tell whether it matters without reading it again.
#[derive(Debug)]
struct Held {
    record: Record,
    persons: Vec<Person>,
    /// Its own entry, and the one that it refers to.
    entries: [Option<Entry>; 2],
}

impl Related {
    /// None.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record. One that could not be read to its end tells nothing, and is not taken.
    pub fn add(&mut self, record: Record) {
        let Ok(at) = u32::try_from(self.records.len()) else { return };
        if record.is_broken() {
            return;
        }
        let view = View::new(Reading::new(&record, &mut record::Scratch::none()));
        let persons = view.persons().to_vec();
        for person in &persons {
            if let Some(number) = person.number {
                put(&mut self.by_number, number, at);
            }
            if let Some(number) = person.old_number {
                put(&mut self.by_old_number, number, at);
            }
            if let Some(name) = &person.name {
                put(&mut self.by_name, name.clone(), at);
            }
        }
        for entry in [view.entry(), view.cited()].into_iter().flatten() {
            put(&mut self.by_entry, (entry.number, entry.year), at);
        }
        let entries = [view.entry().cloned(), view.cited().cloned()];
        self.records.push(Held { record, persons, entries });
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records that may matter for one: those about the same persons or entries, and what is about those in turn, as
    /// the death of an earlier spouse. In the order in which they were added; the record itself is none of them.
    fn around(&self, view: &View<'_>) -> Vec<View<'_>> {
        let mut near = Vec::new();
        self.about(view.persons(), &mut near);
        self.with_entries([view.entry(), view.cited()], &mut near);
        near.sort_unstable();
        near.dedup();
        let mut all = near.clone();
        for held in near.iter().filter_map(|&at| self.held(at)) {
            let next = View::new(Reading::new(&held.record, &mut record::Scratch::none()));
            self.with_entries([next.entry(), next.cited()], &mut all);
            // What became of the spouses of before, and of the parents of who is recognised or given a guardian; the births of
            // the parents of who marries, and what was changed of the parents of whose entry is changed.
            let of_parents =
                matches!(view.kind(), Kind::Recognition | Kind::Guardianship | Kind::Marriage | Kind::Change);
            if next.kind() == Kind::Marriage || of_parents && next.kind() == Kind::Birth {
                self.about(next.persons(), &mut all);
            }
        }
        all.sort_unstable();
        all.dedup();
        let views = all.into_iter().filter_map(|at| self.held(at));
        let views = views.map(|held| View::new(Reading::new(&held.record, &mut record::Scratch::none())));
        views.filter(|other| !is_itself(view, other)).collect()
    }

    fn held(&self, at: u32) -> Option<&Held> {
        self.records.get(usize::try_from(at).ok()?)
    }

    /// The records in which somebody likely is one of these persons, or has the number of one.
    fn about(&self, persons: &[Person], found: &mut Vec<u32>) {
        for person in persons {
            let numbers = person.number.and_then(|number| self.by_number.get(&number));
            found.extend(numbers.into_iter().flatten());
            let old = person.old_number.as_ref().and_then(|number| self.by_old_number.get(number));
            let namesakes = person.name.as_ref().and_then(|name| self.by_name.get(name));
            let is_one = |at: &&u32| {
                self.held(**at).is_some_and(|held| held.persons.iter().any(|it| it.same(person).is_one()))
            };
            found.extend(old.into_iter().chain(namesakes).flatten().filter(is_one));
        }
    }

    /// The records whose own entry, or the one that they refer to, is one of these: of all that have its number in its
    /// year, those of its place.
    fn with_entries(&self, entries: [Option<&Entry>; 2], found: &mut Vec<u32>) {
        for entry in entries.into_iter().flatten() {
            let numbered = self.by_entry.get(&(entry.number, entry.year));
            let is_same = |at: &&u32| {
                let theirs = self.held(**at).map(|held| &held.entries);
                let mut theirs = theirs.into_iter().flatten().flatten();
                theirs.any(|other| entry.same_place(other) || entry.means(other).is_one())
            };
            found.extend(numbered.into_iter().flatten().filter(is_same));
        }
    }
}

impl Extend<Record> for Related {
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        records.into_iter().for_each(|record| self.add(record));
    }
}

impl FromIterator<Record> for Related {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut related = Self::new();
        related.extend(records);
        related
    }
}

fn put<K: Ord>(index: &mut BTreeMap<K, Vec<u32>>, key: K, at: u32) {
    let list = index.entry(key).or_default();
    if list.last() != Some(&at) {
        list.push(at);
    }
}

/// Whether a related record is the very record that is checked: the same place in the books, or no number of an entry and
/// the same values.
fn is_itself(view: &View<'_>, other: &View<'_>) -> bool {
    if view.kind() != other.kind() {
        return false;
    }
    match (view.entry(), other.entry()) {
        (Some(a), Some(b)) => {
            let day = a.date.zip(b.date).is_some_and(|(a, b)| a.same_day(b) == Truth::Yes);
            // Who has a name and nothing else, as a court or the other parent, is the same by that name.
            let same = |person: &Person| {
                person.role == Role::Declarant
                    || other.person(person.role).is_none_or(|it| {
                        let certainty = it.same(person).certainty;
                        certainty >= Certainty::Likely
                            || certainty == Certainty::Possible && it.name == person.name
                    })
            };
            a.same_place(b) && day && view.persons().iter().all(same)
        }
        (None, None) => {
            let slots = view.reading().present();
            slots == other.reading().present()
                && slots.iter().all(|slot| view.reading().text(slot) == other.reading().text(slot))
        }
        _ => false,
    }
}

/// Checks a record against every rule, and against related records: what is registered already of its persons, and the
/// entry that it refers to.
#[must_use]
pub fn check_related(record: &Record, related: &Related, context: &Context) -> Report {
    check_related_with(&mut Scratch::none(), record, related, context, true)
}

/// The same, with what the scratch remembers of the records before; without the normalised values and the rules left open
/// where nobody asks for a `full` report.
#[must_use]
pub fn check_related_with(
    scratch: &mut Scratch,
    record: &Record,
    related: &Related,
    context: &Context,
    full: bool,
) -> Report {
    let plan = Plan::of(record.kind(), context.settings().stage);
    let mut report = check_by(plan, scratch, record, context, full, |walk, open| {
        let view = View::new(Reading::new(record, &mut record::Scratch::none()));
        let around = if walk.broken { Vec::new() } else { related.around(&view) };
        if around.is_empty() {
            return;
        }
        let scene = Scene { view: &view, around: &around };
        for (index, &rule) in (0_u16..).zip(RULES) {
            if let Verdict::Undetermined(needs) = scene.rule(walk, index, rule)
                && full
                && !needs.is_empty()
            {
                let at = open.partition_point(|before| before.rule() < rule.card.name);
                open.insert(at, Undetermined { card: &rule.card, needs });
            }
        }
    });
    report.rules = rules::digest_with_related();
    report
}

/// The verdict of a rule about related records, by name; `None` where there is no such rule.
#[must_use]
pub fn related_verdict(name: &str, record: &Record, related: &Related, context: &Context) -> Option<Verdict> {
    let index = rules::index_of(name)?;
    let rule = rules::find(name)?;
    let reading = Reading::new(record, &mut record::Scratch::none());
    let view = View::new(Reading::new(record, &mut record::Scratch::none()));
    let around = related.around(&view);
    Some(Scene { view: &view, around: &around }.rule(&mut Walk::new(&reading, context, true), index, rule))
}

/// A record among those that may matter for it.
struct Scene<'a, 'r> {
    view: &'a View<'r>,
    around: &'a [View<'r>],
}

impl Scene<'_, '_> {
    /// The verdict of a rule; of its findings on one field the worst stays, and of those the first.
    fn rule(&self, walk: &mut Walk<'_, '_>, index: u16, rule: &'static Rule) -> Verdict {
        let Runs::Related(run) = rule.runs else { return Verdict::NotApplicable };
        let (settings, layout) = (*walk.context.settings(), walk.reading.layout());
        let is_off = walk.context.changes().is_some_and(|profile| profile.is_off(index));
        if is_off || !rule.kinds.has(self.view.kind()) || !rule.card.stages.has(settings.stage) {
            return Verdict::NotApplicable;
        }
        let in_force = rule.card.in_force.covers(walk.law_date);
        if in_force == Truth::No {
            return Verdict::NotInForce;
        }
        walk.open = Slots::EMPTY;
        let mut outcome = Outcome::Nothing;
        for entry in related_entries(rule, run, layout) {
            let before = walk.findings.len();
            for other in self.around.iter().filter(|other| run.with.has(other.kind())) {
                for (link, they) in self.links(run, entry.on.field.role, other) {
                    let here = self.pair(walk, rule, run, &entry, (other, link, they));
                    outcome = outcome.max(here);
                }
            }
            // Of several on one field one is enough, and the worst is the one to mend.
            keep_worst(walk, before);
        }
        if in_force == Truth::Open && outcome == Outcome::Fail {
            walk.findings.retain(|finding| finding.card() != &rule.card);
            (walk.open, outcome) = (Slots::of(layout.anchor), Outcome::Open);
        }
        match outcome {
            Outcome::Fail => Verdict::Fail,
            Outcome::Open => Verdict::Undetermined(walk.open),
            Outcome::Pass => Verdict::Pass,
            Outcome::Nothing | Outcome::NotApplicable => Verdict::NotApplicable,
            Outcome::NotInForce => Verdict::NotInForce,
        }
    }

    /// How another record is linked to this one for a rule, and who the person is there.
    fn links(&self, run: &RelatedRun, me: Role, other: &View<'_>) -> Vec<(Identity, Option<Role>)> {
        let mine = self.view.person(me);
        match run.link {
            Link::Person(roles) => {
                let theirs = roles.iter().filter_map(|&role| other.person(role));
                let same = theirs.filter_map(|they| Some((mine?.same(they), Some(they.role))));
                same.filter(|(identity, _)| identity.is_one()).collect()
            }
            Link::Number => {
                let number = mine.and_then(|person| person.number);
                let holders = other.persons().iter().filter(|they| number.is_some() && they.number == number);
                holders.map(|they| (BY_NUMBER, Some(they.role))).collect()
            }
            Link::Cited => self.view.cites(other).map(|identity| (identity, None)).into_iter().collect(),
            Link::CitedToo => {
                self.view.cites_as(other).map(|identity| (identity, None)).into_iter().collect()
            }
            Link::Misdated => {
                let by = Identity::by(Certainty::Likely, crate::identity::Reason::EntryPlace);
                self.view.misdates(other).then_some((by, None)).into_iter().collect()
            }
            Link::Place => {
                let same = self.view.entry().zip(other.entry()).is_some_and(|(a, b)| a.same_place(b));
                let by = Identity::by(Certainty::Certain, crate::identity::Reason::Entry);
                (same && self.view.kind() == other.kind()).then_some((by, None)).into_iter().collect()
            }
        }
    }

    /// One run of a rule on the record and another.
    fn pair(
        &self,
        walk: &mut Walk<'_, '_>,
        rule: &'static Rule,
        run: &'static RelatedRun,
        entry: &Planned,
        (other, link, they): (&View<'_>, Identity, Option<Role>),
    ) -> Outcome {
        let missing = entry.requires.without(walk.reading.present());
        if let Some(outcome) = walk.conditions(&entry.when) {
            return outcome;
        }
        if !missing.is_empty() {
            walk.open = walk.open.or(missing);
            return Outcome::Open;
        }
        let settings = *walk.context.settings();
        let slots = their_slots(run, they, other.reading().layout());
        let mut mine = Run::new(self.view.reading(), &settings, walk.law_date);
        mine.on(Some(entry.on), None, &entry.reads);
        let both = Both {
            mine,
            theirs: Both::their_run(other, &settings, walk.law_date, &slots),
            link,
            record: self.view,
            other,
            all: self.around,
            they,
        };
        match (run.judge)(&both) {
            Ok(said) => {
                walk.say(&rule.card, At::Field(entry.on), said, None);
                Outcome::Fail
            }
            Err(Not::Broken) => Outcome::Pass,
            Err(Not::Applicable | Not::Elsewhere) => Outcome::NotApplicable,
            Err(Not::InForce) => Outcome::NotInForce,
            Err(Not::Known(_)) => {
                walk.open = walk.open.or(vague(walk.reading, entry));
                Outcome::Open
            }
        }
    }
}

/// What of the record itself would decide: the dates read that are no days, and what is not there.
fn vague(reading: &Reading<'_>, entry: &Planned) -> Slots {
    let read = entry.reads.iter().copied().filter(|&slot| slot != NO_SLOT);
    let open = read.filter(|&slot| match reading.parsed(slot) {
        Parsed::Date(date) => date.exact().is_none(),
        parsed => parsed == Parsed::Absent,
    });
    open.fold(Slots::EMPTY, |all, slot| all.or(Slots::of(slot)))
}

/// The columns of what a rule reads of the other record.
fn their_slots(run: &RelatedRun, they: Option<Role>, layout: &Layout) -> Vec<u8> {
    let slot = |read: &crate::card::Read| {
        let role = match they {
            Some(they) => whose(read.who, they, None),
            None => match read.who {
                crate::schema::Who::Role(role) => Some(role),
                _ => None,
            },
        };
        role.zip(read.attribute).and_then(|(role, attribute)| layout.slot(role.at(attribute)))
    };
    run.theirs.iter().map(|read| slot(read).unwrap_or(NO_SLOT)).collect()
}

/// Of the findings from a place on, the worst of each field and the first of those.
fn keep_worst(walk: &mut Walk<'_, '_>, from: usize) {
    let mut kept: Vec<crate::Finding> = Vec::new();
    for finding in walk.findings.drain(from..) {
        match kept.iter_mut().find(|kept| kept.at() == finding.at()) {
            Some(kept) if finding.severity() < kept.severity() => *kept = finding,
            Some(_) => {}
            None => kept.push(finding),
        }
    }
    walk.findings.append(&mut kept);
}
