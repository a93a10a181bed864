//! Which rules can say anything about a kind of record, and where: worked out once.

use std::sync::OnceLock;

use crate::card::Card;
use crate::law::{Basis, Effectivity};
use crate::rule::{Gate, NO_SLOT, Rule, Runs};
use crate::rules::RULES;
use crate::schema::{
    Column, Demand, DemandClass, Field, Kind, Layout, Role, Slots, Stage, Stages, Test, When, Who,
};

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

impl Plan {
    /// The plan of a kind at a stage.
    pub(super) fn of(kind: Kind, stage: Stage) -> &'static Self {
        const STAGES: usize = Stage::ALL.len();
        static PLANS: [[OnceLock<Plan>; STAGES]; Kind::ALL.len()] =
            [const { [const { OnceLock::new() }; STAGES] }; Kind::ALL.len()];
        static NOTHING: Plan = Plan { usual: Vec::new(), odd: Vec::new(), problems: Vec::new() };
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
        plan
    }

    /// All rules, in no order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Planned> {
        [&self.usual, &self.odd, &self.problems].into_iter().flatten()
    }
}

/// Whether a rule has anything to say about a kind of record.
#[must_use]
pub fn runs_on(rule: &'static Rule, kind: Kind) -> bool {
    rule.kinds.has(kind) && planned(0, rule, kind.layout()).is_some()
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
        Runs::Once(field) => (PlannedRuns::All, vec![entry(card, layout, layout.of(field)?, None)?]),
        Runs::Roles(roles, attribute) => {
            let is_one = |on: &&Column| on.field.attribute == attribute && roles.contains(&on.field.role);
            let columns = layout.columns.iter().filter(is_one);
            let of_person = |on: &'static Column| {
                Some(Entry { known: layout.fields_of(on.field.role), ..entry(card, layout, on, None)? })
            };
            (PlannedRuns::All, columns.filter_map(of_person).collect())
        }
        Runs::Pairs(pairs) => {
            let of_pair = |&(on, other): &(Field, Field)| {
                let entry = entry(card, layout, layout.of(on)?, Some(layout.of(other)?))?;
                Some(Entry { known: layout.fields_of(on.role), ..entry })
            };
            (PlannedRuns::All, pairs.iter().filter_map(of_pair).collect())
        }
        Runs::Each(gate, tags) => {
            let columns = layout.columns_of(layout.holding(tags));
            let entries: Vec<Entry> = columns.filter_map(|on| entry(card, layout, on, None)).collect();
            (PlannedRuns::Each(gate, all(&entries)), entries)
        }
        Runs::Demands(class) => {
            let demands = layout.demands.iter().filter(|demand| demand.class == class);
            let demand = |demand: &'static Demand| {
                let columns = demand.fields.iter().filter_map(|&field| layout.of(field));
                let entries: Vec<Entry> = columns.filter_map(|on| entry(card, layout, on, None)).collect();
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
    };
    let nothing = matches!(runs, PlannedRuns::All | PlannedRuns::Each(..)) && entries.is_empty();
    let always = card.in_force == Effectivity::ALWAYS;
    (!nothing).then_some(Planned { index, rule, always, runs, entries })
}

/// One run on a field; none where the kind lacks what the rule cannot do without.
fn entry(
    card: &Card,
    layout: &'static Layout,
    on: &'static Column,
    other: Option<&'static Column>,
) -> Option<Entry> {
    let mut reads = Vec::with_capacity(card.reads.len());
    let mut requires = Slots::EMPTY;
    for read in card.reads {
        let slot = match read.attribute {
            None if read.who == Who::Other => other.map(|other| other.slot),
            None => Some(on.slot),
            Some(attribute) => {
                whose(read.who, on.field.role, other).and_then(|role| layout.slot(role.at(attribute)))
            }
        };
        match slot {
            Some(slot) if read.required => requires.insert(slot),
            None if read.required => return None,
            _ => {}
        }
        reads.push(slot.unwrap_or(NO_SLOT));
    }
    let when = conditions(card.when, layout, on.field.role, other)?;
    Some(Entry { on, other, reads, requires, known: Slots::EMPTY, when })
}

/// The role that is meant, seen from one.
fn whose(who: Who, me: Role, other: Option<&Column>) -> Option<Role> {
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
