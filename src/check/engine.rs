//! The engine: walks the plan of a kind over one record.

use super::context::Context;
use super::live::{Live, LiveRun, Scratch, Told, ToldRule, ToldRun};
use super::plan::{BY_SETS, Entry, On, Plan, Planned, PlannedDemand, PlannedRuns};
use crate::card::{Card, Severity};
use crate::date::{PartialDate, Truth, day};
use crate::finding::{Confidence, Edit, Finding, Fix};
use crate::law::age::completed;
use crate::law::{Basis, Span, is_unverified};
use crate::place::Communes;
use crate::record::{self, At, Nationality, NormalValues, Parsed, Reading, Record};
use crate::report::{Report, Undetermined};
use crate::rule::{Cites, Gate, NO_SLOT, Needed, Needs, Not, Run, Runs, Said, Settings, Verdict};
use crate::rules;
use crate::schema::{DemandClass, Field, Kind, Slots, Stage, Test};
use crate::text::has_char;

/// Checks a record against every rule.
#[must_use]
pub fn check(record: &Record, context: &Context) -> Report {
    check_for(record, context, true)
}

/// The same; without the normalised values and the rules left open where nobody asks for a `full` report.
#[must_use]
pub fn check_for(record: &Record, context: &Context, full: bool) -> Report {
    check_with(&mut Scratch::none(), record, context, full)
}

/// The same, with what the scratch remembers of the records before: faster, and never another report.
#[must_use]
pub fn check_with(scratch: &mut Scratch, record: &Record, context: &Context, full: bool) -> Report {
    check_by(Plan::of(record.kind(), context.settings().stage), scratch, record, context, full, |_, _| {})
}

/// The same by a plan of the kind and the stage, and by what else is to be asked of the record.
pub(super) fn check_by(
    plan: &'static Plan,
    scratch: &mut Scratch,
    record: &Record,
    context: &Context,
    full: bool,
    also: impl FnOnce(&mut Walk<'_, '_>, &mut Vec<Undetermined>),
) -> Report {
    let reading = Reading::new(record, &mut scratch.texts);
    let mut walk = Walk::new(&reading, context, full);
    let mut undetermined = walk.all(plan, &mut scratch.live);
    also(&mut walk, &mut undetermined);
    if let Some(profile) = context.changes() {
        profile.apply(&reading, &mut walk.findings);
    }
    let Walk { law_date, mut findings, .. } = walk;
    sort(&mut findings);
    let values = if full { reading.normal_values() } else { NormalValues::default() };
    reading.give_back(&mut scratch.texts);
    Report {
        kind: record.kind(),
        stage: context.settings().stage,
        today: context.settings().today,
        law_date,
        rules: rules::digest(),
        profile: context.changes().map(super::Profile::hash),
        communes: context.settings().communes.map(Communes::fingerprint),
        findings,
        undetermined,
        values,
    }
}

/// Checks a record and keeps what concerns one field: the findings on it.
#[must_use]
pub fn check_field(record: &Record, field: Field, context: &Context) -> Report {
    check(record, context).of_field(field)
}

/// The verdict of a rule, by name, on a record; `None` where there is no such rule.
#[must_use]
pub fn verdict(name: &str, record: &Record, context: &Context) -> Option<Verdict> {
    let index = rules::index_of(name)?;
    let plan = Plan::of(record.kind(), context.settings().stage);
    let planned = plan.all().find(|planned| planned.index == index);
    let reading = Reading::new(record, &mut record::Scratch::none());
    // What is not in the plan has nothing to say about such records.
    Some(planned.map_or(Verdict::NotApplicable, |planned| Walk::new(&reading, context, true).rule(planned)))
}

/// Brings findings into their order: the record as a whole, then its fields, then strays; then by rule. They are few,
/// and rules run in order, so that little has to be moved.
fn sort(findings: &mut [Finding]) {
    fn order(finding: &Finding) -> (u8, u8, &str, &str) {
        let rule = finding.card.name;
        match &finding.at {
            At::Record => (0, 0, "", rule),
            At::Field(column) => (1, column.slot, "", rule),
            At::Stray(path) => (2, 0, path, rule),
        }
    }
    for at in 1..findings.len() {
        let mut here = at;
        while let Some(before) = here.checked_sub(1)
            && let (Some(a), Some(b)) = (findings.get(before), findings.get(here))
            && order(a) > order(b)
        {
            findings.swap(before, here);
            here = before;
        }
    }
}

/// The days of which one picks the law: the record's own anchor date where it has one; else, for forms, today,
/// and for books any day since the first registers up to today.
fn law_date(reading: &Reading<'_>, settings: &Settings) -> Span {
    match reading.parsed(reading.layout().anchor) {
        Parsed::Date(date) => Span::of(date),
        _ if settings.stage == Stage::Archive => {
            Span { first: day(1900, 1, 1).min(settings.today), last: settings.today }
        }
        _ => Span::day(settings.today),
    }
}

/// Whether a condition asks for an age.
fn is_of_age(test: Test) -> bool {
    matches!(test, Test::Aged(_) | Test::Under(_))
}

/// What one run of a rule comes to: of several the greatest counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Nothing was asked.
    Nothing,
    NotInForce,
    NotApplicable,
    Pass,
    /// Until the columns in [`Walk::open`] are known.
    Open,
    Fail,
}

/// One record on its way through the plan.
pub(super) struct Walk<'a, 'r> {
    pub(super) reading: &'a Reading<'r>,
    pub(super) context: &'a Context,
    pub(super) law_date: Span,
    kind: Kind,
    pub(super) broken: bool,
    /// Whether somebody asks what is open; else a rule without what it requires is passed by.
    full: bool,
    /// What is set anew for each run of a rule.
    run: Run<'a, 'r>,
    /// What would decide the rule at hand.
    pub(super) open: Slots,
    pub(super) findings: Vec<Finding>,
}

impl<'a, 'r> Walk<'a, 'r> {
    pub(super) fn new(reading: &'a Reading<'r>, context: &'a Context, full: bool) -> Self {
        let law_date = law_date(reading, context.settings());
        Self {
            reading,
            context,
            law_date,
            kind: reading.record().kind(),
            broken: reading.record().is_broken(),
            full,
            run: Run::new(reading, context.settings(), law_date),
            open: Slots::EMPTY,
            findings: Vec::new(),
        }
    }

    /// Asks every rule that can say anything about the record; gives those that are open, in order, for a full report. What
    /// is live is taken from the lists of the scratch, where it has any.
    fn all(&mut self, plan: &'static Plan, live: &mut Live) -> Vec<Undetermined> {
        let odd = [Gate::Changed, Gate::Odd, Gate::Unread, Gate::Placeholder].map(|gate| self.behind(gate));
        let odd = odd.into_iter().fold(Slots::EMPTY, Slots::or);
        let has_problems = !self.reading.record().problems().is_empty();
        let lists = |known: bool| {
            [(!known, &plan.usual), (!odd.is_empty(), &plan.odd), (has_problems, &plan.problems)]
        };
        let present = self.reading.present();
        let told = if BY_SETS && !self.broken {
            Told::of(plan, self.reading, self.law_date, self.context.settings().communes.is_some())
        } else {
            None
        };
        if !self.full && BY_SETS {
            let known = match told {
                Some(told) => {
                    live.told(plan, told, |runs| self.decide(runs)).map(|runs| self.find_told(runs))
                }
                None => live.runs(plan, present).map(|runs| self.find_live(runs)),
            };
            for (_, list) in lists(known.is_some()).iter().filter(|(asked, _)| *asked) {
                list.iter().for_each(|planned| self.find(planned));
            }
            return Vec::new();
        }
        let mut open = Vec::with_capacity(if self.full { 48 } else { 0 });
        let known = match told {
            Some(told) => live.told_rules(told, || self.decide_rules(plan)).map(|rules| {
                let needs = rules.iter().filter_map(|rule| Some((rule.planned, self.told_needs(rule)?)));
                open.extend(needs);
            }),
            None => live.rules(plan, present).map(|rules| {
                for rule in rules {
                    let needs = match rule.open {
                        None => self.needs_of(rule.planned),
                        Some(needs) => self.still_open(rule.planned, needs),
                    };
                    open.extend(needs.map(|needs| (rule.planned, needs)));
                }
            }),
        };
        for planned in lists(known.is_some()).iter().filter(|(asked, _)| *asked).flat_map(|(_, list)| *list) {
            if let Some(needs) = self.needs_of(planned)
                && self.full
            {
                let at = open.partition_point(|(before, _)| before.index < planned.index);
                open.insert(at, (planned, needs));
            }
        }
        open.into_iter().map(|(planned, needs)| Undetermined { card: &planned.rule.card, needs }).collect()
    }

    /// Asks a rule; what would decide it where it is open.
    fn needs_of(&mut self, planned: &'static Planned) -> Option<Slots> {
        match self.rule(planned) {
            Verdict::Undetermined(needs) => Some(needs),
            _ => None,
        }
    }

    /// What would decide a rule that is open whatever the values are, unless it is not asked at all or not in force.
    fn still_open(&self, planned: &Planned, needs: Slots) -> Option<Slots> {
        let is_law = self.in_force(planned) != Truth::No;
        let lapsed = !is_law && planned.rule.card.in_force.lapsed(self.law_date);
        let needs = if lapsed { Slots::EMPTY } else { needs };
        ((is_law || lapsed) && !self.is_silent(planned)).then_some(needs)
    }

    /// Whether a rule is turned off, or the check lacks what it looks into; and of a record that could not be read to its
    /// end only the input can be judged.
    fn is_silent(&self, planned: &Planned) -> bool {
        (self.broken && planned.rule.runs != Runs::Problems)
            || (planned.rule.with_communes && self.context.settings().communes.is_none())
            || self.context.changes().is_some_and(|profile| profile.is_off(planned.index))
    }

    /// Whether a rule is the law of the day that decides.
    fn in_force(&self, planned: &Planned) -> Truth {
        if planned.always { Truth::Yes } else { planned.rule.card.in_force.covers(self.law_date) }
    }

    /// Adds the findings of the usual rules by the list of the runs that may find something: that takes a fifth of going
    /// through the plan.
    fn find_live(&mut self, live: &[LiveRun]) {
        if self.broken {
            return;
        }
        let (law_date, settings) = (self.law_date, self.context.settings());
        let without_communes = settings.communes.is_none();
        let profile = self.context.changes();
        for run in live.iter().filter(|run| run.is_law(law_date)) {
            if run.with_communes && without_communes
                || profile.is_some_and(|profile| profile.is_off(run.planned.index))
            {
                continue;
            }
            match run.on {
                On::Entry(entry) => self.find_on(run.planned, entry),
                On::Demand(class, demand) => drop(self.demand(run.planned, class, demand)),
            }
        }
    }

    /// The runs that are law and whose conditions hold, but for those about ages, of all records of which the same is told.
    fn decide(&mut self, live: &[LiveRun]) -> Vec<ToldRun> {
        let (law_date, communes) = (self.law_date, self.context.settings().communes.is_some());
        let live = live.iter().filter(|run| run.is_law(law_date) && (communes || !run.with_communes));
        let may_find = |run: &&LiveRun| match run.on {
            On::Entry(entry) => self.conditions_but_ages(&entry.asks),
            On::Demand(_, demand) => {
                demand.in_force.covers(law_date) == Truth::Yes && self.conditions_but_ages(&demand.when)
            }
        };
        let told = |run: &LiveRun| {
            let asks =
                matches!(run.on, On::Entry(entry) if entry.asks.iter().any(|(_, test)| is_of_age(*test)));
            ToldRun { planned: run.planned, on: run.on, asks }
        };
        let mut runs = Vec::with_capacity(48);
        runs.extend(live.filter(may_find).map(told));
        runs
    }

    /// The usual rules that may find something or be open, of all records of which the same is told: what is law and what
    /// conditions come to is decided, but for those about ages.
    fn decide_rules(&mut self, plan: &'static Plan) -> Vec<ToldRule> {
        let communes = self.context.settings().communes.is_some();
        let may_speak = plan.usual.iter().filter(|planned| communes || !planned.rule.with_communes);
        let decide = |planned: &'static Planned| {
            let in_force = self.in_force(planned);
            let lapsed = in_force == Truth::No && planned.rule.card.in_force.lapsed(self.law_date);
            if in_force == Truth::No && !lapsed {
                return None;
            }
            let mut rule = ToldRule { planned, open: None, asked: Vec::new() };
            self.open = Slots::EMPTY;
            for on in planned.all_runs(self.reading.present()) {
                match self.decided(on) {
                    Some(Outcome::Open) => rule.open = Some(self.open),
                    Some(_) => {}
                    None => rule.asked.push(on),
                }
            }
            // No column decides what a law says that was not read.
            rule.open = rule.open.map(|open| if lapsed { Slots::EMPTY } else { open });
            (rule.open.is_some() || !rule.asked.is_empty()).then_some(rule)
        };
        may_speak.filter_map(decide).collect()
    }

    /// What a run comes to by what is told; nothing where it has to be asked.
    fn decided(&mut self, on: On) -> Option<Outcome> {
        let present = self.reading.present();
        let when = match on {
            On::Entry(entry) => &entry.when,
            On::Demand(_, demand) => match demand.in_force.covers(self.law_date) {
                Truth::Yes => &demand.when,
                Truth::No if !demand.in_force.lapsed(self.law_date) => return Some(Outcome::NotInForce),
                _ => return None,
            },
        };
        // One after the other: what stands behind an age is not asked where that does not hold.
        for condition in when {
            if is_of_age(condition.1) {
                return None;
            }
            if let Some(outcome) = self.conditions(std::slice::from_ref(condition)) {
                return Some(outcome);
            }
        }
        match on {
            On::Demand(class, demand) => demand.wrong(class, present).is_empty().then_some(Outcome::Pass),
            On::Entry(entry) => {
                let lacks = entry.requires.without(present);
                self.open = self.open.or(lacks);
                (!lacks.is_empty()).then_some(Outcome::Open)
            }
        }
    }

    /// What would decide such a rule where it is open; its findings are added.
    fn told_needs(&mut self, told: &ToldRule) -> Option<Slots> {
        let planned = told.planned;
        if self.context.changes().is_some_and(|profile| profile.is_off(planned.index)) {
            return None;
        }
        if told.asked.is_empty() {
            return told.open;
        }
        // What its law says that was not read cannot be found.
        if self.in_force(planned) != Truth::Yes {
            return self.needs_of(planned);
        }
        self.open = told.open.unwrap_or(Slots::EMPTY);
        let mut outcome = if told.open.is_some() { Outcome::Open } else { Outcome::Nothing };
        for on in &told.asked {
            outcome = outcome.max(match on {
                On::Entry(entry) if entry.asks.iter().any(|(_, test)| is_of_age(*test)) => {
                    self.entry(planned, entry, None)
                }
                On::Entry(entry) => self.answer(planned, entry, None),
                On::Demand(class, demand) => self.demand(planned, *class, demand),
            });
        }
        (outcome == Outcome::Open).then_some(self.open)
    }

    /// Whether all conditions hold that ask for no age.
    fn conditions_but_ages(&mut self, when: &[(u8, Test)]) -> bool {
        let mut decided = when.iter().filter(|(_, test)| !is_of_age(*test));
        decided.all(|&condition| self.conditions(&[condition]).is_none())
    }

    /// Adds the findings of the usual rules by such a list.
    fn find_told(&mut self, runs: &[ToldRun]) {
        let profile = self.context.changes();
        for run in runs {
            if profile.is_some_and(|profile| profile.is_off(run.planned.index)) {
                continue;
            }
            match run.on {
                On::Entry(entry) => {
                    if !run.asks || self.conditions(&entry.asks).is_none() {
                        self.judge(run.planned, entry);
                    }
                }
                On::Demand(class, demand) => drop(self.demand(run.planned, class, demand)),
            }
        }
    }

    /// Adds what a rule finds on a field.
    #[inline(always)]
    fn find_on(&mut self, planned: &'a Planned, entry: &'a Entry) {
        if !entry.asks.is_empty() && self.conditions(&entry.asks).is_some() {
            return;
        }
        self.judge(planned, entry);
    }

    /// Adds what it finds where its conditions hold.
    #[inline(always)]
    fn judge(&mut self, planned: &'a Planned, entry: &'a Entry) {
        self.run.on(Some(entry.on), entry.other, &entry.reads);
        if let Ok(said) = (planned.rule.judge)(&self.run) {
            self.say(&planned.rule.card, At::Field(entry.on), said, None);
        }
    }

    /// Adds the findings of a rule, whatever its verdict: only what may find something is asked.
    fn find(&mut self, planned: &'a Planned) {
        if self.in_force(planned) != Truth::Yes {
            return;
        }
        let present = self.reading.present();
        match &planned.runs {
            PlannedRuns::All | PlannedRuns::Each(Gate::Given, _) => {
                for entry in planned.entries.iter().filter(|entry| entry.may_find(present)) {
                    if !self.is_silent(planned) {
                        self.find_on(planned, entry);
                    }
                }
            }
            PlannedRuns::Demands { class, demands } => {
                for demand in demands.iter().filter(|demand| !demand.wrong(*class, present).is_empty()) {
                    if !self.is_silent(planned) {
                        self.demand(planned, *class, demand);
                    }
                }
            }
            PlannedRuns::Each(gate, fields) => {
                let looked_at = self.behind(*gate).and(*fields);
                if looked_at.is_empty() || self.is_silent(planned) {
                    return;
                }
                let entries = planned.entries.iter().filter(|entry| looked_at.has(entry.on.slot));
                entries
                    .filter(|entry| entry.may_find(present))
                    .for_each(|entry| self.find_on(planned, entry));
            }
            PlannedRuns::Problems => drop(self.rule(planned)),
        }
    }

    /// The verdict of a rule, its findings added to the list.
    fn rule(&mut self, planned: &'a Planned) -> Verdict {
        if self.is_silent(planned) {
            return Verdict::NotApplicable;
        }
        let in_force = self.in_force(planned);
        let lapsed = in_force == Truth::No && planned.rule.card.in_force.lapsed(self.law_date);
        if in_force == Truth::No && !lapsed {
            return Verdict::NotInForce;
        }
        let before = self.findings.len();
        self.open = Slots::EMPTY;
        let mut outcome = self.runs(planned);
        // Whether the rule was law on that day is itself not known: what it says cannot stand.
        if in_force != Truth::Yes && outcome == Outcome::Fail {
            self.findings.truncate(before);
            (self.open, outcome) = (self.anchor(), Outcome::Open);
        }
        // No column decides what a law says that was not read.
        if lapsed {
            self.open = Slots::EMPTY;
            outcome = if outcome == Outcome::Open { outcome } else { Outcome::NotInForce };
        }
        match outcome {
            Outcome::Fail => Verdict::Fail,
            Outcome::Open => Verdict::Undetermined(self.open),
            Outcome::Pass => Verdict::Pass,
            Outcome::Nothing | Outcome::NotApplicable => Verdict::NotApplicable,
            Outcome::NotInForce => Verdict::NotInForce,
        }
    }

    fn runs(&mut self, planned: &'a Planned) -> Outcome {
        let mut outcome = Outcome::Nothing;
        let present = self.reading.present();
        match &planned.runs {
            PlannedRuns::All => {
                for entry in planned.entries.iter().filter(|entry| entry.is_known(present)) {
                    outcome = outcome.max(self.entry(planned, entry, None));
                }
            }
            PlannedRuns::Each(gate, fields) => {
                let looked_at = fields.and(self.behind(*gate));
                if !fields.and(present).without(looked_at).is_empty() {
                    outcome = Outcome::Pass;
                }
                for entry in planned.entries.iter().filter(|entry| looked_at.has(entry.on.slot)) {
                    outcome = outcome.max(self.entry(planned, entry, None));
                }
            }
            PlannedRuns::Demands { class, demands } => {
                for demand in demands {
                    outcome = outcome.max(self.demand(planned, *class, demand));
                }
            }
            PlannedRuns::Problems => outcome = self.problems(planned),
        }
        outcome
    }

    fn anchor(&self) -> Slots {
        Slots::of(self.reading.layout().anchor)
    }

    /// The columns that are as a gate says.
    fn behind(&self, gate: Gate) -> Slots {
        match gate {
            Gate::Given => self.reading.present(),
            Gate::Changed => self.reading.changed().and(self.reading.present()),
            Gate::Odd => self.reading.odd(),
            Gate::Unread => self.reading.unread(),
            Gate::Placeholder => self.reading.placeholders(),
        }
    }

    fn demand(&mut self, planned: &'a Planned, class: DemandClass, demand: &'a PlannedDemand) -> Outcome {
        let in_force = demand.in_force.covers(self.law_date);
        let lapsed = in_force == Truth::No && demand.in_force.lapsed(self.law_date);
        if in_force == Truth::No && !lapsed {
            return Outcome::NotInForce;
        }
        let wrong = demand.wrong(class, self.reading.present());
        if wrong.is_empty() && !self.full {
            return Outcome::Pass;
        }
        if let Some(outcome) = self.conditions(&demand.when) {
            return outcome;
        }
        let wrong = if class.is_blank() { self.filled(wrong) } else { wrong };
        if wrong.is_empty() {
            return Outcome::Pass;
        }
        if in_force != Truth::Yes {
            self.open = if lapsed { self.open } else { self.open.or(self.anchor()) };
            return Outcome::Open;
        }
        let mut outcome = Outcome::Nothing;
        for entry in demand.entries.iter().filter(|entry| wrong.has(entry.on.slot)) {
            outcome = outcome.max(self.entry(planned, entry, Some(demand.basis)));
        }
        if outcome == Outcome::Nothing { Outcome::Pass } else { outcome }
    }

    /// Those of some columns that hold something: 0 in a code column says that there is nothing.
    fn filled(&self, present: Slots) -> Slots {
        let filled = present.iter().filter(|&slot| self.reading.text(slot) != "0");
        filled.fold(Slots::EMPTY, |all, slot| all.or(Slots::of(slot)))
    }

    fn problems(&mut self, planned: &'a Planned) -> Outcome {
        let mut outcome = Outcome::Pass;
        for problem in self.reading.record().problems() {
            self.run.on_problem(problem);
            if let Ok(said) = (planned.rule.judge)(&self.run) {
                self.say(&planned.rule.card, problem.at.clone(), said, None);
                outcome = Outcome::Fail;
            }
        }
        outcome
    }

    /// What a rule comes to whose conditions do not all hold.
    pub(super) fn conditions(&mut self, when: &[(u8, Test)]) -> Option<Outcome> {
        for &(slot, test) in when {
            let parsed = self.reading.parsed(slot);
            let holds = match (test, parsed) {
                (Test::Given, _) => Some(self.reading.present().has(slot)),
                (Test::Empty, _) => Some(!self.reading.present().has(slot)),
                (Test::Is(codes), Parsed::Code(code)) => Some(codes.contains(&code)),
                (Test::Not(codes), Parsed::Code(code)) => Some(!codes.contains(&code)),
                (Test::Not(_), Parsed::Absent | Parsed::NotListed) => Some(true),
                (Test::Number, _) => Some(matches!(parsed, Parsed::PersonalId(_))),
                (Test::Vietnamese, Parsed::Nationality(nationality)) => {
                    Some(nationality == Nationality::Vietnamese)
                }
                (Test::Aged(years), Parsed::Date(born)) => self.aged(born, years),
                (Test::Under(years), Parsed::Date(born)) => self.aged(born, years).map(|aged| !aged),
                (Test::Is(_) | Test::Not(_) | Test::Vietnamese | Test::Aged(_) | Test::Under(_), _) => None,
            };
            match holds {
                Some(true) => {}
                Some(false) => return Some(Outcome::NotApplicable),
                None => {
                    self.open.insert(slot);
                    return Some(Outcome::Open);
                }
            }
        }
        None
    }

    /// Whether somebody had completed so many years on the day that picks the law, where that is known.
    fn aged(&self, born: PartialDate, years: u8) -> Option<bool> {
        match completed(born, self.law_date, years) {
            Truth::Yes => Some(true),
            Truth::No => Some(false),
            Truth::Open => None,
        }
    }

    /// One run of a rule.
    fn entry(&mut self, planned: &'a Planned, entry: &'a Entry, demand: Option<Basis>) -> Outcome {
        let missing = entry.requires.without(self.reading.present());
        if !missing.is_empty() && !self.full {
            return Outcome::Open;
        }
        if let Some(outcome) = self.conditions(&entry.when) {
            return outcome;
        }
        if !missing.is_empty() {
            self.open = self.open.or(missing);
            return Outcome::Open;
        }
        self.answer(planned, entry, demand)
    }

    /// The same where its conditions hold and it lacks nothing.
    #[inline(always)]
    fn answer(&mut self, planned: &'a Planned, entry: &'a Entry, demand: Option<Basis>) -> Outcome {
        self.run.on(Some(entry.on), entry.other, &entry.reads);
        match (planned.rule.judge)(&self.run) {
            Ok(said) => {
                self.say(&planned.rule.card, At::Field(entry.on), said, demand);
                Outcome::Fail
            }
            Err(Not::Broken) => Outcome::Pass,
            Err(Not::Applicable | Not::Elsewhere) => Outcome::NotApplicable,
            Err(Not::InForce) => Outcome::NotInForce,
            Err(Not::Known(needs)) => {
                if self.full {
                    self.open = self.open.or(self.needs(needs, entry));
                }
                Outcome::Open
            }
        }
    }

    /// The columns that would decide.
    fn needs(&self, needs: Needs, entry: &Entry) -> Slots {
        match needs.read() {
            Needed::Columns(columns) => columns,
            Needed::Field(field) => self.reading.layout().slot(field).map_or(Slots::EMPTY, Slots::of),
            Needed::Given => {
                let of = |test: &dyn Fn(Parsed) -> bool| {
                    let read = entry.reads.iter().filter(|&&slot| slot != NO_SLOT);
                    let read = read.filter(|&&slot| test(self.reading.parsed(slot)));
                    read.fold(Slots::EMPTY, |all, &slot| all.or(Slots::of(slot)))
                };
                let vague = of(&|parsed| matches!(parsed, Parsed::Date(date) if date.exact().is_none()));
                let absent = of(&|parsed| parsed == Parsed::Absent);
                [vague, absent].into_iter().find(|slots| !slots.is_empty()).unwrap_or(entry.requires)
            }
        }
    }

    /// Adds a finding.
    #[expect(clippy::boxed_local, reason = "as it came: unboxing it first would cost a copy")]
    pub(super) fn say(&mut self, card: &'static Card, usual: At, said: Box<Said>, demand: Option<Basis>) {
        let layout = self.reading.layout();
        let column = |field: Field| layout.of(field);
        let Settings { today, stage, .. } = *self.context.settings();
        let ground = demand.unwrap_or(card.basis);
        let basis = match said.cites {
            Cites::Usual => ground.on(self.law_date, today),
            Cites::Only(citation) => vec![citation],
            Cites::Nothing => Vec::new(),
        };
        let mut severity = card.severity.at(stage).at_most(said.at_most);
        if is_unverified(&basis) {
            severity = severity.at_most(Severity::Warning);
        }
        // An old book cannot be mended any more: what its law forbade sends the clerk back to the scan.
        if stage == Stage::Archive && ground.is_law() {
            severity = severity.at_most(Severity::Warning);
        }
        let edit = |(field, value): (Field, String)| column(field).map(|column| Edit::new(column, value));
        let edits: Vec<Edit> = said.edits.into_iter().filter_map(edit).collect();
        // What was lost is in the file still: no mended text takes its place.
        let is_lost = |text: &str| has_char(text, char::REPLACEMENT_CHARACTER);
        let lost = edits.iter().any(|edit| {
            let raw = self.reading.record().raw(edit.column.slot).unwrap_or_default();
            is_lost(&edit.value) || said.confidence == Confidence::Certain && is_lost(raw)
        });
        self.findings.push(Finding {
            kind: self.kind,
            card,
            at: said.on.and_then(column).map_or(usual, At::Field),
            severity,
            message: said.message,
            args: said.args,
            basis,
            fix: (!edits.is_empty() && !lost).then_some(Fix { confidence: said.confidence, edits }),
            own_message: None,
        });
    }
}
