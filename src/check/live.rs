//! Which runs of a plan may find anything about records in which the same columns have values.

use super::plan::{Entry, On, Plan, Planned, PlannedDemand, PlannedRuns};
use crate::date::NaiveDate;
use crate::law::{Effectivity, Span};
use crate::record::{self, Nationality, Parsed, Reading};
use crate::rule::Gate;
use crate::schema::{Slots, Test};

/// What a checker remembers from record to record, so that it is worked out once: what texts mean, and which rules may find
/// anything where the same columns have values. No report depends on it; and it is bounded, however many records come.
#[derive(Debug)]
pub struct Scratch {
    pub(super) texts: record::Scratch,
    pub(super) live: Live,
}

impl Scratch {
    /// With room to remember.
    #[must_use]
    pub fn new() -> Self {
        Self { texts: record::Scratch::new(), live: Live::new() }
    }

    /// Without: for one record, where to make room would cost more than it saves.
    pub(crate) fn none() -> Self {
        Self { texts: record::Scratch::none(), live: Live::default() }
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

/// Pairs of sets of columns remembered. Of the rows of generated books 16 sets are nine in ten and 64 nearly all.
const SHAPES: usize = 128;

/// The runs that may find anything, by the columns that have values; of `default` nothing is remembered.
#[derive(Debug, Default)]
pub(super) struct Live {
    shapes: Shapes,
    /// The runs by what is told of such records beside.
    told: ToldRuns,
}

/// What is told of records beside which columns have values: of the columns that conditions ask for, what their value is.
///
/// By it each condition is decided once, and the law of the time: a row of births asks 45 runs and no condition, where it
/// went through 90 runs and 16 conditions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    plan: &'static Plan,
    present: Slots,
    values: [u16; ASKED],
    era: usize,
    with_communes: bool,
}

/// Columns that conditions of one plan may ask for; no kind has more.
const ASKED: usize = 16;
/// Pairs of sets of records of which this is remembered. In pairs a damaged row mostly keeps its place beside another.
const TOLD: usize = 512;

impl Told {
    /// What is told of a record; nothing where its law changes between the days that may pick it.
    pub(super) fn of(
        plan: &'static Plan,
        reading: &Reading<'_>,
        law_date: Span,
        with_communes: bool,
    ) -> Option<Self> {
        let mut values = [0; ASKED];
        if plan.asked.len() > ASKED {
            return None;
        }
        for (value, &slot) in values.iter_mut().zip(&plan.asked) {
            // What conditions tell apart.
            *value = match reading.parsed(slot) {
                Parsed::Absent => 0,
                Parsed::NotListed => 1,
                Parsed::Nationality(Nationality::Vietnamese) => 2,
                Parsed::Nationality(_) => 3,
                Parsed::PersonalId(_) => 4,
                Parsed::Code(code) => (code as u16).saturating_add(6),
                _ => 5,
            };
        }
        Some(Self { plan, present: reading.present(), values, era: plan.era(law_date)?, with_communes })
    }

    fn is(&self, other: &Self) -> bool {
        let rest = |told: &Self| (told.present, told.values, told.era, told.with_communes);
        std::ptr::eq(self.plan, other.plan) && rest(self) == rest(other)
    }

    fn mixed(&self) -> usize {
        let values = self.values.iter().fold(self.era as u64, |mixed, &value| {
            (mixed ^ u64::from(value)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
        });
        self.present.mixed() ^ (values >> 20) as usize
    }
}

/// A run that may find something of records of which so much is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldRun {
    pub(super) planned: &'static Planned,
    pub(super) on: On,
    /// Whether its conditions ask for an age, too.
    pub(super) asks: bool,
}

/// A rule that may find something or be open of such records.
#[derive(Clone, Debug)]
pub(super) struct ToldRule {
    pub(super) planned: &'static Planned,
    /// What would decide those of its runs that are surely open, if any is.
    pub(super) open: Option<Slots>,
    /// Those that have to be asked.
    pub(super) asked: Vec<On>,
}

/// What is remembered of records of which so much is told.
#[derive(Debug)]
struct Known {
    told: Told,
    /// For short reports.
    runs: Option<Vec<ToldRun>>,
    /// For full ones.
    rules: Option<Vec<ToldRule>>,
}

#[cfg(not(feature = "small"))]
type Shapes = Vec<[Option<Shape>; 2]>;
#[cfg(not(feature = "small"))]
type ToldRuns = Vec<[Option<Known>; 2]>;
/// In the module size counts: there nothing is remembered.
#[cfg(feature = "small")]
type Shapes = [[Option<Shape>; 2]; 0];
#[cfg(feature = "small")]
type ToldRuns = [[Option<Known>; 2]; 0];

/// Records in which the same columns have values.
#[derive(Debug)]
struct Shape {
    plan: &'static Plan,
    present: Slots,
    /// For short reports.
    runs: Option<Vec<LiveRun>>,
    /// For full ones.
    rules: Option<Vec<LiveRule>>,
}

/// A run that may find something where its rule is law.
#[derive(Clone, Copy, Debug)]
pub(super) struct LiveRun {
    /// The first and the last day of its law.
    first: NaiveDate,
    last: NaiveDate,
    pub(super) with_communes: bool,
    pub(super) planned: &'static Planned,
    pub(super) on: On,
}

/// A rule that may find something or be open.
#[derive(Clone, Copy, Debug)]
pub(super) struct LiveRule {
    pub(super) planned: &'static Planned,
    /// What would decide it, where it is surely open for want of values.
    pub(super) open: Option<Slots>,
}

impl LiveRun {
    /// Whether its rule is surely the law of the day that decides.
    pub(super) fn is_law(&self, span: Span) -> bool {
        self.first <= span.first && span.last <= self.last
    }
}

impl Live {
    /// With room to remember, where there is any.
    fn new() -> Self {
        #[cfg(not(feature = "small"))]
        return Self {
            shapes: std::iter::repeat_with(Default::default).take(SHAPES).collect(),
            told: std::iter::repeat_with(Default::default).take(TOLD).collect(),
        };
        #[cfg(feature = "small")]
        return Self::default();
    }

    /// The runs that may find anything of records of which so much is told; `decide` takes away what its conditions do, from
    /// those by their columns. None where nothing is remembered.
    pub(super) fn told(
        &mut self,
        plan: &'static Plan,
        told: Told,
        decide: impl FnOnce(&[LiveRun]) -> Vec<ToldRun>,
    ) -> Option<&[ToldRun]> {
        let known = known(&mut self.told, &told)?;
        if known.runs.is_none() {
            let shape = shape(&mut self.shapes, plan, told.present)?;
            known.runs = Some(decide(shape.runs.get_or_insert_with(|| runs(plan, told.present))));
        }
        known.runs.as_deref()
    }

    /// The same of the rules that may find anything or be open.
    pub(super) fn told_rules(
        &mut self,
        told: Told,
        decide: impl FnOnce() -> Vec<ToldRule>,
    ) -> Option<&[ToldRule]> {
        Some(known(&mut self.told, &told)?.rules.get_or_insert_with(decide))
    }

    /// The runs that may find anything about records in which these columns have values; none where nothing is remembered.
    pub(super) fn runs(&mut self, plan: &'static Plan, present: Slots) -> Option<&[LiveRun]> {
        Some(shape(&mut self.shapes, plan, present)?.runs.get_or_insert_with(|| runs(plan, present)))
    }

    /// The same of the rules that may find anything or be open.
    pub(super) fn rules(&mut self, plan: &'static Plan, present: Slots) -> Option<&[LiveRule]> {
        Some(shape(&mut self.shapes, plan, present)?.rules.get_or_insert_with(|| rules(plan, present)))
    }
}

/// The place of what is remembered of records with these columns.
fn shape<'s>(shapes: &'s mut Shapes, plan: &'static Plan, present: Slots) -> Option<&'s mut Shape> {
    let pair = shapes.get_mut(present.mixed() % SHAPES)?;
    let is_of = |shape: &Shape| shape.present == present && std::ptr::eq(shape.plan, plan);
    Some(remembered(pair, is_of, || Shape { plan, present, runs: None, rules: None }))
}

/// The place of what is remembered of such records, in which nothing of others is left.
fn known<'k>(all: &'k mut ToldRuns, told: &Told) -> Option<&'k mut Known> {
    let pair = all.get_mut(told.mixed() % TOLD)?;
    Some(remembered(pair, |known| known.told.is(told), || Known { told: *told, runs: None, rules: None }))
}

/// What a pair of places has of something, else made anew in place of the one that was asked for longer ago.
fn remembered<T>(
    [last, before]: &mut [Option<T>; 2],
    is_of: impl Fn(&T) -> bool,
    make: impl FnOnce() -> T,
) -> &mut T {
    if !last.as_ref().is_some_and(&is_of) {
        std::mem::swap(last, before);
        last.take_if(|it| !is_of(it));
    }
    last.get_or_insert_with(make)
}

/// The runs of the usual rules that may find anything, in order.
fn runs(plan: &'static Plan, present: Slots) -> Vec<LiveRun> {
    let mut live = Vec::with_capacity(96);
    for planned in &plan.usual {
        let Effectivity { from, to } = planned.rule.card.in_force;
        let (first, last) = (from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX));
        let with_communes = planned.rule.with_communes;
        let mut add = |on| live.push(LiveRun { first, last, with_communes, planned, on });
        match &planned.runs {
            PlannedRuns::All | PlannedRuns::Each(Gate::Given, _) => {
                planned
                    .entries
                    .iter()
                    .filter(|entry| entry.may_find(present))
                    .for_each(|it| add(On::Entry(it)));
            }
            PlannedRuns::Demands { class, demands } => {
                let wrong = demands.iter().filter(|demand| !demand.wrong(*class, present).is_empty());
                wrong.for_each(|demand| add(On::Demand(*class, demand)));
            }
            // They stand in the other lists.
            PlannedRuns::Each(..) | PlannedRuns::Problems => {}
        }
    }
    live
}

/// The usual rules that may find anything or be open, in order.
fn rules(plan: &'static Plan, present: Slots) -> Vec<LiveRule> {
    let live = plan.usual.iter().filter_map(|planned| {
        let open = match &planned.runs {
            PlannedRuns::All => decided(planned.entries.iter().filter(|it| it.is_known(present)), present),
            PlannedRuns::Each(Gate::Given, _) => {
                decided(planned.entries.iter().filter(|it| present.has(it.on.slot)), present)
            }
            PlannedRuns::Demands { class, demands } => {
                let is_silent = |demand: &PlannedDemand| match open_by(&demand.when, present) {
                    Decided::Silent => true,
                    Decided::No => demand.wrong(*class, present).is_empty() && asks_nothing(&demand.when),
                    Decided::Open(_) => false,
                };
                if demands.iter().all(is_silent) { Decided::Silent } else { Decided::No }
            }
            // They stand in the other lists.
            PlannedRuns::Each(..) | PlannedRuns::Problems => Decided::No,
        };
        match open {
            Decided::Silent => None,
            Decided::Open(open) => Some(LiveRule { planned, open: Some(open) }),
            Decided::No => Some(LiveRule { planned, open: None }),
        }
    });
    live.collect()
}

/// What is known of a rule, whatever the values are.
#[derive(Clone, Copy)]
enum Decided {
    /// It has nothing to say.
    Silent,
    /// It is open, and what would decide it.
    Open(Slots),
    /// It has to be asked.
    No,
}

/// What a rule comes to by which columns have values: where nothing has to be asked it is open if one of its runs is.
fn decided<'e>(entries: impl Iterator<Item = &'e Entry>, present: Slots) -> Decided {
    let mut all = Decided::Silent;
    for entry in entries {
        let missing = entry.requires.without(present);
        let here = match open_by(&entry.when, present) {
            Decided::No if asks_nothing(&entry.when) && !missing.is_empty() => Decided::Open(missing),
            here => here,
        };
        all = match (all, here) {
            (_, Decided::No) => return Decided::No,
            (Decided::Open(before), Decided::Open(here)) => Decided::Open(before.or(here)),
            (all, Decided::Silent) => all,
            (_, here) => here,
        };
    }
    all
}

/// Whether conditions are all about which columns have values.
fn asks_nothing(when: &[(u8, Test)]) -> bool {
    when.iter().all(|(_, test)| matches!(test, Test::Given | Test::Empty))
}

/// What conditions come to by which columns have values, up to the first that asks for more: as the engine does, one after
/// the other.
fn open_by(when: &[(u8, Test)], present: Slots) -> Decided {
    for &(slot, test) in when {
        match (test, present.has(slot)) {
            (Test::Given, true) | (Test::Empty | Test::Not(_), false) => {}
            (Test::Given, false) | (Test::Empty, true) | (Test::Number, false) => return Decided::Silent,
            (Test::Is(_) | Test::Vietnamese | Test::Aged(_) | Test::Under(_), false) => {
                return Decided::Open(Slots::of(slot));
            }
            (_, true) => return Decided::No,
        }
    }
    Decided::No
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Kind, Stage};

    #[test]
    fn conditions_ask_for_few_columns() {
        let most =
            Kind::ALL.iter().flat_map(|&kind| Stage::ALL.map(|stage| Plan::of(kind, stage).asked.len()));
        assert!(most.max().is_some_and(|most| most <= ASKED && most > ASKED / 2));
    }
}
