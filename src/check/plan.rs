//! Which rules can say anything about a kind of record, and where: worked out once.

use std::sync::OnceLock;

use crate::date::NaiveDate;
use crate::law::{Basis, Effectivity, Span};
use crate::rule::{Gate, NO_SLOT, Rule, Runs};
#[cfg(feature = "related")]
use crate::rule::{Link, RelatedRun};
use crate::rules::RULES;
use crate::schema::{
    Attribute, Column, Demand, DemandClass, Field, Kind, Layout, Role, Slots, Stage, Stages, Test, When, Who,
};

/// Whether short reports pass over what may find nothing by sets of columns. In the module size counts, and the long way says
/// the same.
pub(super) const BY_SETS: bool = cfg!(not(feature = "small"));

/// The rules of a kind that speak at a stage, each with where it runs; in three lists, each in order, for of most
/// records only the first can say anything.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Those that have to be asked of every record.
    pub(super) usual: Vec<Planned>,
    /// Those that have something to say only of values that are not as usual: each looks at such alone.
    pub(super) odd: Vec<Planned>,
    /// Those about what was wrong with the input.
    pub(super) problems: Vec<Planned>,
    /// The columns of which the conditions of the usual ask what their value is, where short reports go by lists.
    pub(super) asked: Vec<u8>,
    /// The days on which what is law of the usual changes, in order.
    pub(super) turns: Vec<NaiveDate>,
}

/// A rule and its runs.
#[derive(Debug)]
pub(super) struct Planned {
    /// Position in [`RULES`].
    pub(super) index: u16,
    pub(super) rule: &'static Rule,
    /// Whether it holds at all times.
    pub(super) always: bool,
    pub(super) runs: PlannedRuns,
    /// The runs, unless it is about demands or problems.
    pub(super) entries: Vec<Entry>,
}

/// Where a rule runs on a kind.
#[derive(Debug)]
pub(super) enum PlannedRuns {
    /// On all its entries.
    All,
    /// On those of these fields that are as the gate says.
    Each(Gate, Slots),
    /// On fields that are not as demanded.
    Demands { class: DemandClass, demands: Vec<PlannedDemand> },
    /// On the problems of the input.
    Problems,
}

/// One run: a rule on a field, with the columns of what it reads.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) on: &'static Column,
    /// The second of the pair, where it runs on pairs.
    pub(super) other: Option<&'static Column>,
    /// The column of each declared value, [`NO_SLOT`] where the kind does not have it.
    pub(super) reads: Vec<u8>,
    /// Without a value in these there is no answer.
    pub(super) requires: Slots,
    /// The fields of a person of whom something must be known; none where the run is about no person.
    pub(super) known: Slots,
    pub(super) when: Vec<(u8, Test)>,
    /// What must have a value, and what must have none, for anything to be found: what it requires and its conditions.
    given: Slots,
    blank: Slots,
    /// Of these one must have a value, unless there are none.
    one_of: Slots,
    /// The conditions that say more than that.
    pub(super) asks: Vec<(u8, Test)>,
}

impl Entry {
    /// Whether something of its person is known.
    pub(super) fn is_known(&self, present: Slots) -> bool {
        self.known.is_empty() || !self.known.and(present).is_empty()
    }

    /// Whether it may find anything where these columns have values.
    pub(super) fn may_find(&self, present: Slots) -> bool {
        self.given.without(present).is_empty()
            && self.blank.and(present).is_empty()
            && (self.one_of.is_empty() || !self.one_of.and(present).is_empty())
            && self.is_known(present)
    }
}

/// What a rule runs on: of the plan of a kind.
#[derive(Clone, Copy, Debug)]
pub(super) enum On {
    Entry(&'static Entry),
    Demand(DemandClass, &'static PlannedDemand),
}

impl Planned {
    /// Its runs on a record in which these columns have values, but for those behind gates and about problems.
    pub(super) fn all_runs(&'static self, present: Slots) -> impl Iterator<Item = On> {
        let (is_each, demands) = match &self.runs {
            PlannedRuns::All => (false, None),
            PlannedRuns::Each(..) => (true, None),
            PlannedRuns::Demands { class, demands } => (false, Some((*class, demands))),
            PlannedRuns::Problems => (false, None),
        };
        let entries = self
            .entries
            .iter()
            .filter(move |entry| if is_each { present.has(entry.on.slot) } else { entry.is_known(present) });
        let demands =
            demands.into_iter().flat_map(|(class, all)| all.iter().map(move |it| On::Demand(class, it)));
        entries.map(On::Entry).chain(demands)
    }
}

/// A demand with the columns that it is about.
#[derive(Debug)]
pub(super) struct PlannedDemand {
    pub(super) entries: Vec<Entry>,
    pub(super) fields: Slots,
    pub(super) when: Vec<(u8, Test)>,
    stages: Stages,
    pub(super) in_force: Effectivity,
    pub(super) basis: Basis,
}

impl PlannedDemand {
    /// The columns that are not as demanded where these have values.
    pub(super) fn wrong(&self, class: DemandClass, present: Slots) -> Slots {
        if class.is_blank() { self.fields.and(present) } else { self.fields.without(present) }
    }
}

impl Plan {
    /// The plan of a kind at a stage.
    pub(super) fn of(kind: Kind, stage: Stage) -> &'static Self {
        const STAGES: usize = Stage::ALL.len();
        static PLANS: [[OnceLock<Plan>; STAGES]; Kind::ALL.len()] =
            [const { [const { OnceLock::new() }; STAGES] }; Kind::ALL.len()];
        static NOTHING: Plan = Plan {
            usual: Vec::new(),
            odd: Vec::new(),
            problems: Vec::new(),
            asked: Vec::new(),
            turns: Vec::new(),
        };
        let plan = PLANS.get(kind as usize).and_then(|plans| plans.get(stage as usize));
        plan.map_or(&NOTHING, |plan| plan.get_or_init(|| Self::make(kind, stage)))
    }

    pub(super) fn make(kind: Kind, stage: Stage) -> Self {
        let mut plan = Self::default();
        for (index, &rule) in (0_u16..).zip(RULES) {
            if !rule.kinds.has(kind) || !rule.card.stages.has(stage) {
                continue;
            }
            let Some(mut planned) = planned(index, rule, kind.layout()) else { continue };
            if let PlannedRuns::Demands { demands, .. } = &mut planned.runs {
                demands.retain(|demand| demand.stages.has(stage));
            }
            match planned.runs {
                PlannedRuns::Problems => plan.problems.push(planned),
                PlannedRuns::Each(gate, _) if gate != Gate::Given => plan.odd.push(planned),
                _ => plan.usual.push(planned),
            }
        }
        if BY_SETS {
            plan.look_at_usual();
        }
        plan
    }

    /// Finds what the usual rules ask for beside which columns have values.
    fn look_at_usual(&mut self) {
        let Self { usual, asked, turns, .. } = self;
        let mut turn = |in_force: Effectivity| {
            turns.extend(in_force.from);
            turns.extend(in_force.to.and_then(|to| to.succ_opt()));
        };
        let mut ask = |when: &[(u8, Test)]| {
            let told = when.iter().filter(|(_, test)| !matches!(test, Test::Given | Test::Empty));
            asked.extend(told.map(|(slot, _)| *slot));
        };
        for planned in usual {
            turn(planned.rule.card.in_force);
            planned.entries.iter().for_each(|entry| ask(&entry.asks));
            if let PlannedRuns::Demands { demands, .. } = &planned.runs {
                for demand in demands {
                    turn(demand.in_force);
                    ask(&demand.when);
                }
            }
        }
        turns.sort_unstable();
        turns.dedup();
        asked.sort_unstable();
        asked.dedup();
    }

    /// In which of the times between its turns all days of a span lie.
    pub(super) fn era(&self, span: Span) -> Option<usize> {
        let era = self.turns.partition_point(|turn| *turn <= span.first);
        self.turns.get(era).is_none_or(|turn| span.last < *turn).then_some(era)
    }

    /// All rules, in no order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Planned> {
        [&self.usual, &self.odd, &self.problems].into_iter().flatten()
    }
}

/// Whether a rule has anything to say about a kind of record, beside related ones or by itself.
#[must_use]
pub fn runs_on(rule: &'static Rule, kind: Kind) -> bool {
    let looks = match rule.runs {
        #[cfg(feature = "related")]
        Runs::Related(run) => !related_entries(rule, run, kind.layout()).is_empty(),
        _ => planned(0, rule, kind.layout()).is_some(),
    };
    rule.kinds.has(kind) && looks
}

/// The runs of a rule about related records on the roles of a kind.
#[cfg(feature = "related")]
pub(super) fn related_entries(rule: &'static Rule, run: &RelatedRun, layout: &'static Layout) -> Vec<Entry> {
    let on = run.of.iter().filter_map(|role| layout.of(role.at(run.on)));
    let number = Role::Original.at(Attribute::Number);
    let cites = !matches!(run.link, Link::Cited | Link::Misdated) || layout.slot(number).is_some();
    on.filter(|_| cites).filter_map(|on| entry(rule, layout, on, None)).collect()
}

/// The fields of a kind that a rule speaks about or reads; none where it is about every field.
#[must_use]
pub fn fields_read(rule: &'static Rule, kind: Kind) -> Vec<Field> {
    let layout = kind.layout();
    let mut slots = Slots::EMPTY;
    let mut take = |entry: &Entry, when: &[(u8, Test)]| {
        let conditions = entry.when.iter().chain(when).map(|(slot, _)| *slot);
        for slot in entry.reads.iter().copied().chain(conditions).chain([entry.on.slot]) {
            slots.insert(slot);
        }
    };
    #[cfg(feature = "related")]
    if let Runs::Related(run) = rule.runs {
        related_entries(rule, run, layout)
            .iter()
            .filter(|_| rule.kinds.has(kind))
            .for_each(|entry| take(entry, &[]));
        return layout.columns_of(slots).map(|column| column.field).collect();
    }
    let Some(planned) = planned(0, rule, layout).filter(|_| rule.kinds.has(kind)) else { return Vec::new() };
    match &planned.runs {
        PlannedRuns::Each(_, fields) if layout.columns_of(*fields).count() == layout.columns.len() => {}
        PlannedRuns::All | PlannedRuns::Each(..) => {
            planned.entries.iter().for_each(|entry| take(entry, &[]));
        }
        PlannedRuns::Demands { demands, .. } => {
            for demand in demands {
                demand.entries.iter().for_each(|entry| take(entry, &demand.when));
            }
        }
        PlannedRuns::Problems => {}
    }
    layout.columns_of(slots).map(|column| column.field).collect()
}

/// A rule with its runs on a kind; none where the kind has nothing that the rule is about.
fn planned(index: u16, rule: &'static Rule, layout: &'static Layout) -> Option<Planned> {
    let card = &rule.card;
    let all =
        |entries: &[Entry]| entries.iter().fold(Slots::EMPTY, |all, entry| all.or(Slots::of(entry.on.slot)));
    let (runs, entries) = match rule.runs {
        Runs::Once(field) => (PlannedRuns::All, vec![entry(rule, layout, layout.of(field)?, None)?]),
        Runs::Roles(roles, attribute) => {
            let is_one = |on: &&Column| on.field.attribute == attribute && roles.contains(&on.field.role);
            let columns = layout.columns.iter().filter(is_one);
            let of_person = |on: &'static Column| {
                Some(Entry { known: layout.fields_of(on.field.role), ..entry(rule, layout, on, None)? })
            };
            (PlannedRuns::All, columns.filter_map(of_person).collect())
        }
        Runs::Pairs(pairs) => {
            let of_pair = |&(on, other): &(Field, Field)| {
                let entry = entry(rule, layout, layout.of(on)?, Some(layout.of(other)?))?;
                Some(Entry { known: layout.fields_of(on.role), ..entry })
            };
            (PlannedRuns::All, pairs.iter().filter_map(of_pair).collect())
        }
        Runs::Each(gate, tags) => {
            let columns = layout.columns_of(layout.holding(tags));
            let mut entries: Vec<Entry> = columns.filter_map(|on| entry(rule, layout, on, None)).collect();
            if gate == Gate::Given {
                entries.iter_mut().for_each(|entry| entry.given.insert(entry.on.slot));
            }
            (PlannedRuns::Each(gate, all(&entries)), entries)
        }
        Runs::Demands(class) => {
            let demands = layout.demands.iter().filter(|demand| demand.class == class);
            let demand = |demand: &'static Demand| {
                let columns = demand.fields.iter().filter_map(|&field| layout.of(field));
                let entries: Vec<Entry> = columns.filter_map(|on| entry(rule, layout, on, None)).collect();
                let role = entries.first()?.on.field.role;
                Some(PlannedDemand {
                    fields: all(&entries),
                    entries,
                    when: conditions(demand.when, layout, role, None)?,
                    stages: demand.stages,
                    in_force: demand.in_force,
                    basis: demand.basis,
                })
            };
            let demands: Vec<PlannedDemand> = demands.filter_map(demand).collect();
            if demands.is_empty() {
                return None;
            }
            (PlannedRuns::Demands { class, demands }, Vec::new())
        }
        Runs::Problems => (PlannedRuns::Problems, Vec::new()),
        #[cfg(feature = "related")]
        Runs::Related(_) => return None,
    };
    let nothing = matches!(runs, PlannedRuns::All | PlannedRuns::Each(..)) && entries.is_empty();
    let always = card.in_force == Effectivity::ALWAYS;
    (!nothing).then_some(Planned { index, rule, always, runs, entries })
}

/// One run on a field; none where the kind lacks what the rule cannot do without.
fn entry(
    rule: &Rule,
    layout: &'static Layout,
    on: &'static Column,
    other: Option<&'static Column>,
) -> Option<Entry> {
    let card = &rule.card;
    let slot = |who: Who, attribute: Option<Attribute>| match attribute {
        None if who == Who::Other => other.map(|other| other.slot),
        None => Some(on.slot),
        Some(attribute) => whose(who, on.field.role, other).and_then(|role| layout.slot(role.at(attribute))),
    };
    let mut reads = Vec::with_capacity(card.reads.len());
    let mut requires = Slots::EMPTY;
    for read in card.reads {
        let slot = slot(read.who, read.attribute);
        match slot {
            Some(slot) if read.required => requires.insert(slot),
            None if read.required => return None,
            _ => {}
        }
        reads.push(slot.unwrap_or(NO_SLOT));
    }
    let when = conditions(card.when, layout, on.field.role, other)?;
    #[cfg_attr(feature = "small", expect(unused_mut, reason = "nothing is found by sets there"))]
    let mut one_of = Slots::EMPTY;
    let (mut given, mut blank, mut asks) = (requires, Slots::EMPTY, Vec::new());
    for &(slot, test) in when.iter().filter(|_| BY_SETS) {
        if !matches!(test, Test::Given | Test::Empty) {
            asks.push((slot, test));
        }
        match test {
            // What is open for want of a value finds nothing.
            Test::Given | Test::Is(_) | Test::Number | Test::Vietnamese | Test::Aged(_) | Test::Under(_) => {
                given.insert(slot)
            }
            Test::Empty => blank.insert(slot),
            Test::Not(_) => {}
        }
    }
    #[cfg(not(feature = "small"))]
    {
        let [all, any] = rule.finds.map(|list| list.iter().map(|&(who, attribute)| slot(who, attribute)));
        let missing = all.clone().any(|slot| slot.is_none());
        all.flatten().for_each(|slot| given.insert(slot));
        any.clone().flatten().for_each(|slot| one_of.insert(slot));
        // What the kind does not have never has a value: nothing has one and has none.
        if missing || (any.len() > 0 && one_of.is_empty()) {
            given.insert(on.slot);
            blank.insert(on.slot);
        }
    }
    Some(Entry { on, other, reads, requires, known: Slots::EMPTY, when, given, blank, one_of, asks })
}

/// The role that is meant, seen from one.
pub(super) fn whose(who: Who, me: Role, other: Option<&Column>) -> Option<Role> {
    match who {
        Who::Me | Who::It => Some(me),
        Who::Partner => me.partner(),
        Who::Other => other.map(|other| other.field.role),
        Who::Role(role) => Some(role),
    }
}

/// Conditions by column. None where one can never hold because the kind does not have its field.
fn conditions(when: &[When], layout: &Layout, me: Role, other: Option<&Column>) -> Option<Vec<(u8, Test)>> {
    let mut found = Vec::with_capacity(when.len());
    for condition in when {
        let slot = whose(condition.who, me, other).and_then(|role| layout.slot(role.at(condition.attribute)));
        match (slot, condition.test) {
            (Some(slot), test) => found.push((slot, test)),
            // What is not there is empty, and none of the codes.
            (None, Test::Empty | Test::Not(_)) => {}
            (None, _) => return None,
        }
    }
    Some(found)
}
