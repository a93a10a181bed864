//! Two records side by side: the level of each field, what it is worth, and what follows.

use super::bits::BIT;
use super::date::Date;
use super::features::{Features, Person, flag};
use super::level::Level;
use super::name::Name;
use super::plan::{Plan, Shape};
use super::weights::{Odds, Table, Weights};
use crate::language::Localised;
use crate::schema::{Attribute, Field, Kind};
use crate::text::insert_by_key;

/// Fields that are compared at most, with what is known before any is looked at.
const MOST: usize = 17;

/// A parent who speaks so much against one event is another.
const DISPUTED: i32 = -4 * BIT;

/// What two records are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u8)]
pub enum Class {
    /// One event or person: numbers, the entry or both parents say so.
    Certain,
    /// Most likely one: a link.
    Probable,
    /// May be one: for a person to look at.
    Possible,
    /// One event that was lawfully registered again, or noted from abroad.
    Reregistered,
    /// Children of the same parents; of one day, twins.
    Sibling,
    /// Two.
    No,
}

impl Class {
    /// Every class.
    pub const ALL: &[Self] =
        &[Self::Certain, Self::Probable, Self::Possible, Self::Reregistered, Self::Sibling, Self::No];

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Probable => "probable",
            Self::Possible => "possible",
            Self::Reregistered => "reregistered",
            Self::Sibling => "sibling",
            Self::No => "no",
        }
    }

    /// What it says, for a person.
    #[must_use]
    pub const fn word(self) -> &'static Localised {
        match self {
            Self::Certain => &Localised { vi: "chắc chắn là một", en: "certainly one" },
            Self::Probable => &Localised { vi: "rất có thể là một", en: "most likely one" },
            Self::Possible => {
                &Localised { vi: "có thể là một, cần xem", en: "may be one, to be looked at" }
            }
            Self::Reregistered => &Localised {
                vi: "cùng một việc, ghi lại đúng luật",
                en: "one event, lawfully entered again",
            },
            Self::Sibling => {
                &Localised { vi: "anh chị em hoặc sinh đôi", en: "brothers, sisters or twins" }
            }
            Self::No => &Localised { vi: "là hai", en: "two" },
        }
    }

    /// Whether it says that both are one.
    #[must_use]
    pub const fn is_link(self) -> bool {
        matches!(self, Self::Certain | Self::Probable | Self::Reregistered)
    }
}

crate::named::named!(Class, "unknown-class", "mức kết luận" "class");

/// What two records would be, if not one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Alternative {
    /// They have nothing to do with each other.
    Stranger,
    /// Two children of the same parents.
    Sibling,
    /// Twins.
    Twin,
    /// Another event of the same person, or of one of the couple.
    OtherEvent,
}

impl Alternative {
    /// What it says, for a person.
    #[must_use]
    pub const fn word(self) -> &'static Localised {
        match self {
            Self::Stranger => {
                &Localised { vi: "so với hai người không liên quan", en: "against two strangers" }
            }
            Self::Sibling => &Localised { vi: "so với anh chị em", en: "against brothers and sisters" },
            Self::Twin => &Localised { vi: "so với sinh đôi", en: "against twins" },
            Self::OtherEvent => &Localised {
                vi: "so với việc khác của cùng người",
                en: "against another event of the same person",
            },
        }
    }

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::Sibling => "sibling",
            Self::Twin => "twin",
            Self::OtherEvent => "other-event",
        }
    }
}

/// A field that was compared: where it stands, its level, what it is worth against each of three alternatives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    field: Field,
    table: Table,
    level: Level,
    against: [i32; 3],
}

/// What came out of two records.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// What they are.
    pub class: Class,
    /// How much speaks for one event, in 1/256 bit: the logarithm of the odds against the likeliest alternative.
    pub weight: i32,
    /// The likeliest alternative.
    pub against: Alternative,
    /// What speaks before any field is looked at.
    pub prior: i32,
    parts: [Part; MOST],
    count: usize,
    /// Its place among those of the shape.
    column: usize,
}

/// A field with its level and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Where it stands in the first record.
    pub field: Field,
    /// The table of its levels.
    pub table: Table,
    /// How far the values agree.
    pub level: Level,
    /// What that is worth against the likeliest alternative, in 1/256 bit.
    pub weight: i32,
}

impl Score {
    /// The fields in the order in which they were compared; one that is missing in a record is worth nothing. Their weights
    /// and the prior add up to that of the score.
    pub fn fields(&self) -> impl Iterator<Item = Compared> {
        let parts = self.parts.iter().take(self.count);
        parts.map(|part| Compared {
            field: part.field,
            table: part.table,
            level: part.level,
            weight: part.against.get(self.column).copied().unwrap_or(0),
        })
    }
}

#[cfg(test)]
impl Score {
    /// Each field with what it is worth against strangers.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Field, i32)> {
        self.parts.iter().take(self.count).map(|part| (part.field, part.against[0]))
    }
}

pub(super) struct Scoring<'a, K> {
    pub(super) a: &'a Features,
    pub(super) b: &'a Features,
    pub(super) weights: &'a Weights,
    /// Keeps the parts, or nothing of them.
    kept: K,
    /// What was added last.
    last: [i32; 3],
    sums: [i32; 3],
}

impl<'a> Scoring<'a, ()> {
    pub(super) const fn new(a: &'a Features, b: &'a Features, weights: &'a Weights) -> Self {
        Self { a, b, weights, kept: (), last: [0; 3], sums: [0; 3] }
    }
}

/// What becomes of the parts of a score: the sums are the same whether they are kept or not.
pub(super) trait Keep {
    fn add(&mut self, part: Part);
    fn adjust(&mut self, more: [i32; 3]);
}

impl Keep for () {
    fn add(&mut self, _: Part) {}
    fn adjust(&mut self, _: [i32; 3]) {}
}

/// Written out: this is most of what a pair costs.
const fn plus([a, b, c]: [i32; 3], [of_a, of_b, of_c]: [i32; 3]) -> [i32; 3] {
    [a + of_a, b + of_b, c + of_c]
}

struct Parts {
    parts: [Part; MOST],
    count: usize,
}

impl Keep for Parts {
    fn add(&mut self, part: Part) {
        if let Some(place) = self.parts.get_mut(self.count) {
            *place = part;
            self.count += 1;
        }
    }

    fn adjust(&mut self, more: [i32; 3]) {
        let last = self.count.checked_sub(1).and_then(|last| self.parts.get_mut(last));
        if let Some(part) = last {
            part.against = plus(part.against, more);
        }
    }
}

/// What two records are, without the fields that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What they are.
    pub class: Class,
    /// The weight, in 1/256 bit.
    pub weight: i32,
    against: Alternative,
    prior: i32,
    column: usize,
}

/// Compares two prepared records. The same whichever stands first, but for the fields of the first that it names.
#[must_use]
pub fn pair(a: &Features, b: &Features, weights: &Weights) -> Score {
    let nothing =
        Part { field: Plan::of(a.kind()).event, table: Table::Event, level: Level::Missing, against: [0; 3] };
    let kept = Parts { parts: [nothing; MOST], count: 0 };
    let mut scoring = Scoring { a, b, weights, kept, last: [0; 3], sums: [0; 3] };
    let Judged { class, weight, against, prior, column } = scoring.run();
    let Parts { parts, count } = scoring.kept;
    Score { class, weight, against, prior, parts, count, column }
}

/// Class and weight of [`pair`] alone, in less time.
#[must_use]
pub fn judge(a: &Features, b: &Features, weights: &Weights) -> Judged {
    Scoring::new(a, b, weights).run()
}

/// A record beside a few that a service found by its keys: places of those that may be one with it, or are of its family, the
/// surest first; with `all`, of every one.
#[must_use]
pub fn find_duplicates(
    record: &Features,
    candidates: &[Features],
    weights: &Weights,
    all: bool,
) -> Vec<(usize, Score)> {
    let scores = candidates.iter().enumerate().map(|(at, other)| (at, pair(record, other, weights)));
    let mut found = Vec::new();
    for one in scores.filter(|(_, score)| all || score.class != Class::No) {
        insert_by_key(&mut found, one, |(_, score)| std::cmp::Reverse(score.weight));
    }
    found
}

/// Names of records that were compared, in the order of [`Score::fields`] for two of one kind.
#[must_use]
pub fn fields_of(features: &Features) -> Vec<Field> {
    pair(features, features, &Weights::default()).fields().map(|compared| compared.field).collect()
}

impl<K: Keep> Scoring<'_, K> {
    fn run(&mut self) -> Judged {
        let (a, b) = (self.a, self.b);
        let like = a.is_like(b);
        let plan = Plan::of(a.kind());
        let shape = if like { a.shape() } else { Shape::Single };
        let role = a.role();
        let settings = &self.weights.settings;
        let priors = match shape {
            Shape::Birth => [
                settings.stranger,
                settings.sibling,
                settings.twin - if a.flags & b.flags & flag::TWIN == 0 { 0 } else { 3 * BIT },
            ],
            Shape::Couple => [settings.stranger, settings.other, settings.other],
            Shape::Single if like => [settings.stranger, settings.other, settings.stranger],
            Shape::Single => [settings.stranger, settings.sibling, settings.stranger],
        };
        self.sums = priors;
        let family_shape = matches!(shape, Shape::Birth) || !like;

        // The subject.
        let name = self.name_level(&a.subject, &b.subject);
        let mut odds = self.name_odds(Table::Name, name, &a.subject, &b.subject, false);
        if matches!(name, Level::Changed | Level::Former) && self.is_changed_again() {
            odds.same = odds.same.saturating_add(settings.changed_again as i16);
        }
        let own = |odds: Odds| {
            let Odds { same, stranger, sibling, twin } = odds;
            let (same, other) = (i32::from(same), i32::from(same));
            let against_stranger = same - i32::from(stranger);
            match shape {
                Shape::Birth => [against_stranger, same - i32::from(sibling), same - i32::from(twin)],
                // The husband is the same in another marriage of his, not in one of his wife's.
                Shape::Couple => [against_stranger, same - other, against_stranger],
                Shape::Single if like => [against_stranger, same - other, against_stranger],
                Shape::Single => [against_stranger, same - i32::from(sibling), against_stranger],
            }
        };
        self.add(role.at(Attribute::Name), Table::Name, name, own(odds));
        let own_born = a.subject.born.level(b.subject.born, (a.lunar, b.lunar));
        self.add(
            role.at(Attribute::BirthDate),
            Table::Birth,
            own_born,
            own(self.weights.odds(Table::Birth, own_born)),
        );
        let sex = a.sex_level(b);
        self.add(role.at(Attribute::Sex), Table::Sex, sex, own(self.weights.odds(Table::Sex, sex)));
        let number = a.subject.number.level(b.subject.number, a.known(), b.known());
        self.add(
            role.at(Attribute::PersonalId),
            Table::Number,
            number,
            own(self.weights.odds(Table::Number, number)),
        );
        let mut witness = if number == Level::Missing { 0 } else { self.of_last() };
        let mut identified = matches!(number, Level::Same | Level::Slip);
        let mut disputed = false;

        // Those who belong to the subject.
        let mut family = 0;
        let mut parents_named = 0;
        let mut agreeing = 0;
        let of_others = if like { plan.others } else { [None; 2] };
        let levels = {
            let ([one, two], [of_one, of_two]) = (&a.others, &b.others);
            [one.name.level(&of_one.name), two.name.level(&of_two.name)]
        };
        let swapped = shape == Shape::Birth && self.are_parents_swapped(levels);
        for ((at, other), level) in of_others.into_iter().enumerate().zip(levels) {
            let Some(other) = other else { continue };
            let (Some(one), Some(two)) = (a.others.get(at), b.others.get(at)) else { continue };
            let before = self.sums;
            let mut level = self.other_level(level, at);
            if swapped && level != Level::Missing {
                level = Level::Swapped;
            }
            // The surname that the child has from a parent counts once.
            let told = shape == Shape::Birth && tells_surname(name) && {
                let has = |of: &Features, parent: &Person| of.subject.name.same_surname(&parent.name);
                has(a, one) && has(b, two)
            };
            let odds = self.name_odds(Table::OtherName, level, one, two, told);
            let other_person = |odds: Odds| {
                let against = i32::from(odds.same) - i32::from(odds.stranger);
                match shape {
                    Shape::Birth => {
                        let of = |of: i16| i32::from(odds.same) - i32::from(of);
                        [against, of(odds.sibling), of(odds.twin)]
                    }
                    Shape::Couple => [against, against, 0],
                    Shape::Single => [against, against / 2, against],
                }
            };
            self.add(other.at(Attribute::Name), Table::OtherName, level, other_person(odds));
            // Who was swapped is not looked at further.
            let (one, two) = if swapped { (&Person::MISSING, &Person::MISSING) } else { (one, two) };
            let born = one.born.level(two.born, (Date::NONE, Date::NONE));
            self.add(
                other.at(Attribute::BirthDate),
                Table::OtherBirth,
                born,
                other_person(self.weights.odds(Table::OtherBirth, born)),
            );
            let sex = match other.sex() {
                Some(crate::schema::Sex::Male) => 1,
                Some(crate::schema::Sex::Female) => 2,
                _ => 0,
            };
            let known = |person: &Person| super::number::Known { year: person.born.year, sex };
            let number = one.number.level(two.number, known(one), known(two));
            self.add(
                other.at(Attribute::PersonalId),
                Table::OtherNumber,
                number,
                other_person(self.weights.odds(Table::OtherNumber, number)),
            );
            let of_person = self.sums[0] - before[0];
            let held = of_person.clamp(settings.least, settings.most);
            self.adjust([held - of_person, if shape == Shape::Couple { held - of_person } else { 0 }, 0]);
            parents_named += u8::from(level != Level::Missing || number != Level::Missing);
            agreeing += u8::from(held >= 8 * BIT);
            // Another couple of these names.
            disputed |= shape == Shape::Couple && (born, own_born) == (Level::Different, Level::Different);
            // Somebody else by full name.
            disputed |= held <= DISPUTED && matches!(level, Level::Different | Level::Surname | Level::Given);
            family += held;
        }
        witness += family;

        // Where and when it was written down.
        let places = self.places(role, like, &plan);
        if like {
            let entry = self.entry_level();
            let odds = self.weights.odds(Table::Entry, entry);
            let event_odds = |odds: Odds| {
                let of = |of: i16| i32::from(odds.same) - i32::from(of);
                match shape {
                    Shape::Birth => [of(odds.stranger), of(odds.sibling), of(odds.twin)],
                    _ => [of(odds.stranger), of(odds.twin), of(odds.twin)],
                }
            };
            self.add(
                crate::schema::Role::Registration.at(Attribute::Number),
                Table::Entry,
                entry,
                event_odds(odds),
            );
            if entry == Level::Same {
                witness += self.of_last();
                identified = true;
            }
            let event = self.event_level();
            let mut odds = self.weights.odds(Table::Event, event);
            if shape != Shape::Birth && event == Level::Same {
                // Nobody else is looked for on that day: it weighs as a date does.
                odds = Odds { stranger: -BIT as i16 * 12, twin: -BIT as i16 * 10, ..odds };
            }
            self.add(plan.event, Table::Event, event, event_odds(odds));
            if shape != Shape::Birth && event == Level::Same {
                witness += self.of_last();
            }
        }
        self.conclude(
            shape,
            like,
            family_shape,
            priors,
            Weight {
                witness,
                family,
                parents_named,
                agreeing,
                places,
                disputed: disputed && !identified,
                // A couple may marry again.
                other_event: like && shape == Shape::Couple && are_years_apart(a.event, b.event),
            },
        )
    }

    fn add(&mut self, field: Field, table: Table, level: Level, against: [i32; 3]) {
        let against = if level == Level::Missing { [0; 3] } else { against };
        self.kept.add(Part { field, table, level, against });
        self.last = against;
        self.sums = plus(self.sums, against);
    }

    /// Puts a limit on what was added last.
    fn adjust(&mut self, more: [i32; 3]) {
        self.kept.adjust(more);
        self.last = plus(self.last, more);
        self.sums = plus(self.sums, more);
    }

    /// What was added last speaks for against strangers.
    const fn of_last(&self) -> i32 {
        self.last[0]
    }

    /// The level of the subject's names, with what the records say of changes.
    pub(super) fn name_level(&self, one: &Person, other: &Person) -> Level {
        let level = one.name.level(&other.name);
        if matches!(level, Level::Missing | Level::Same | Level::Unmarked | Level::Loose) {
            return level;
        }
        let is_former = |of: &Features, name: &Name| of.former != 0 && of.former == name.number();
        if is_former(self.a, &other.name) || is_former(self.b, &one.name) {
            return Level::Former;
        }
        let apart = matches!(
            level,
            Level::Surname | Level::Middle | Level::Different | Level::SlipsGiven | Level::SlipGiven
        );
        // A note that names somebody else speaks of another change; notes of old entries begin with their own name.
        let changed = |of: &Features, name: &Name| {
            of.flags & flag::CHANGED != 0 && (of.former == 0 || is_former(of, name))
        };
        let flags = self.a.flags | self.b.flags;
        let renamed = || flags & (flag::CHANGED | flag::RECOGNISED) != 0 || self.is_named_after_father();
        match level {
            _ if apart && (changed(self.a, &one.name) || changed(self.b, &other.name)) => Level::Changed,
            Level::Given | Level::Different if renamed() && one.name.has_rest_of(&other.name) => {
                Level::Renamed
            }
            level => level,
        }
    }

    /// Whether one says of itself that it is a second entry, and that the name was changed: so there is a first one with
    /// another name.
    fn is_changed_again(&self) -> bool {
        const BOTH: u8 = flag::CHANGED | flag::AGAIN;
        self.a.flags & BOTH == BOTH || self.b.flags & BOTH == BOTH
    }

    /// Whether one has the mother's surname without a father, and the other the father's.
    fn is_named_after_father(&self) -> bool {
        let late = |early: &Features, late: &Features| {
            let ([mother, none], [_, father]) = (&early.others, &late.others);
            none.name.is_missing()
                && !father.name.is_missing()
                && early.subject.name.same_surname(&mother.name)
                && late.subject.name.same_surname(&father.name)
        };
        late(self.a, self.b) || late(self.b, self.a)
    }

    pub(super) fn other_level(&self, level: Level, at: usize) -> Level {
        let recognised = (self.a.flags | self.b.flags) & flag::RECOGNISED != 0;
        // The father, mostly; what is written of him may be another after a recognition.
        if recognised && at == 1 && matches!(level, Level::Different | Level::Surname | Level::Given) {
            Level::Changed
        } else {
            level
        }
    }

    /// Whether the mother of one is the father of the other and the other way round: columns were mixed up.
    fn are_parents_swapped(&self, [mothers, fathers]: [Level; 2]) -> bool {
        let apart = |level: Level| matches!(level, Level::Different | Level::Given);
        if !apart(mothers) || !apart(fathers) {
            return false;
        }
        let ([mother, father], [of_mother, of_father]) = (&self.a.others, &self.b.others);
        let near = |one: &Person, other: &Person| {
            !matches!(
                one.name.level(&other.name),
                Level::Surname | Level::Given | Level::Middle | Level::Different
            )
        };
        let same = |one: &Person, other: &Person| {
            one.name.has_letters_of(&other.name)
                && matches!(one.name.level(&other.name), Level::Same | Level::Unmarked | Level::Loose)
        };
        same(mother, of_father) && near(father, of_mother)
            || same(father, of_mother) && near(mother, of_father)
    }

    /// With `told` the surnames agree by another reason, and say nothing more.
    #[inline]
    pub(super) fn name_odds(
        &self,
        of: Table,
        level: Level,
        one: &Person,
        other: &Person,
        told: bool,
    ) -> Odds {
        let odds = self.weights.odds(of, level);
        let least = |of: fn(&Name) -> u16| i32::from(of(&one.name).min(of(&other.name)));
        let rarity = match level {
            Level::Same => least(|name| name.marked),
            Level::Surname => least(|name| name.surname),
            Level::Given | Level::Renamed => least(|name| name.given),
            // The surname may be what is left out.
            Level::Shortened if !one.name.same_surname(&other.name) => least(|name| name.given),
            Level::Shortened | Level::Middle => least(|name| name.surname) + least(|name| name.given),
            Level::Missing | Level::Different | Level::Changed | Level::Swapped => 0,
            _ => least(|name| name.bare),
        };
        let once = if told && tells_surname(level) { least(|name| name.surname) } else { 0 };
        let rarity = (rarity - once).clamp(0, self.weights.settings.rarest);
        // What is further apart than the name is rare says nothing for it.
        let stranger = (i32::from(odds.stranger) - rarity).clamp(-32_000, 0);
        Odds { stranger: stranger as i16, ..odds }
    }

    /// Office, place of birth, home town, residence: the first that both have counts in full, others a quarter, for they
    /// say mostly the same.
    fn places(&mut self, role: crate::schema::Role, like: bool, plan: &Plan) -> Level {
        let of_parents = plan.others[0].filter(|_| like);
        let lives = match self.a.shape() {
            Shape::Birth => of_parents.unwrap_or(role),
            _ => role,
        };
        let fields = [
            crate::schema::Role::Registration.at(Attribute::Office),
            role.at(Attribute::BirthPlace),
            role.at(Attribute::HomeTown),
            lives.at(Attribute::Residence),
        ];
        let mut first = Level::Missing;
        let shape = if like { self.a.shape() } else { Shape::Single };
        for ((field, one), other) in fields.into_iter().zip(&self.a.places).zip(&self.b.places) {
            let level = one.level(*other);
            let odds = self.weights.odds(Table::Place, level);
            let mut worth = i32::from(odds.same) - i32::from(odds.stranger);
            if first != Level::Missing {
                worth /= 4;
            } else {
                first = level;
            }
            let others = match shape {
                Shape::Birth => [worth, 0, 0],
                Shape::Couple => [worth, worth / 2, worth / 2],
                Shape::Single => [worth, 0, worth],
            };
            self.add(field, Table::Place, level, others);
        }
        first
    }

    pub(super) fn entry_level(&self) -> Level {
        let (a, b) = (self.a.entry, self.b.entry);
        let (Some(one), Some(other)) = (self.a.places.first(), self.b.places.first()) else {
            return Level::Missing;
        };
        if a.number == 0 || b.number == 0 || a.year == 0 || a.year != b.year {
            return Level::Missing;
        }
        // Of another office, or another book, a number is another count.
        if !one.is_one_office(*other) || (a.book != 0 && b.book != 0 && a.book != b.book) {
            return Level::Missing;
        }
        match a.number.abs_diff(b.number) {
            0 => Level::Same,
            1 | 2 => Level::Next,
            _ => Level::Different,
        }
    }

    pub(super) fn event_level(&self) -> Level {
        match self.a.event.level(self.b.event, (Date::NONE, Date::NONE)) {
            // A day in part says little; what is near is another day.
            Level::Month | Level::Year | Level::About => Level::Missing,
            Level::Near | Level::OtherDay | Level::NewYear | Level::NextYear | Level::Lunar => {
                Level::Different
            }
            level => level,
        }
    }

    fn conclude(&self, shape: Shape, like: bool, family_shape: bool, priors: [i32; 3], of: Weight) -> Judged {
        let settings = &self.weights.settings;
        // Nobody dies twice.
        let once = like && self.a.kind() == Kind::Death;
        let [stranger, second, third] = if once { [self.sums[0]; 3] } else { self.sums };
        let column = if third < stranger && third <= second {
            2
        } else if second < stranger {
            1
        } else {
            0
        };
        let weight = stranger.min(second).min(third);
        let against = match (shape, column) {
            (_, 0) => Alternative::Stranger,
            (Shape::Birth, 1) => Alternative::Sibling,
            (Shape::Birth, _) => Alternative::Twin,
            (Shape::Single, 1) if !like => Alternative::Sibling,
            (Shape::Single, 2) => Alternative::Stranger,
            _ => Alternative::OtherEvent,
        };
        // Name and date alone never make two records one: a namesake may be born on any day.
        let bare = of.parents_named == 0 && of.witness == 0;
        let near = matches!(of.places, Level::Same | Level::Merged | Level::District);
        let witnessed =
            of.witness >= settings.witness || (bare && near && weight >= settings.probable + 3 * BIT);
        let sure = of.agreeing >= 2 || of.witness >= 20 * BIT;
        let again = (self.a.flags | self.b.flags) & flag::AGAIN != 0;
        let is_one = !of.disputed && (!of.other_event || again);
        let class = if weight >= settings.probable && witnessed && is_one {
            if again && like {
                Class::Reregistered
            } else if weight >= settings.certain && sure {
                Class::Certain
            } else {
                Class::Probable
            }
        } else if weight >= settings.possible {
            Class::Possible
        } else if family_shape && column != 0 && like && of.family >= settings.family {
            Class::Sibling
        } else {
            Class::No
        };
        let prior = priors.get(column).copied().unwrap_or(0);
        Judged { class, weight, against, prior, column }
    }
}

/// Whether the surname is among what agrees.
const fn tells_surname(level: Level) -> bool {
    !matches!(
        level,
        Level::Missing | Level::Different | Level::Changed | Level::Swapped | Level::Given | Level::Renamed
    )
}

/// What judging looks at beside the weight.
struct Weight {
    /// What numbers, parents and entry say for it.
    witness: i32,
    /// What parents say.
    family: i32,
    /// How many parents both name, and how many of them agree.
    parents_named: u8,
    agreeing: u8,
    /// Whether a parent is somebody else, and neither number nor entry says that the event is one: namesakes have fathers of
    /// one name, too.
    disputed: bool,
    /// Whether the events are years apart.
    other_event: bool,
    places: Level,
}

/// Whether two events are years apart, and not by a slip.
fn are_years_apart(one: Date, other: Date) -> bool {
    let is_slip = || one.level(other, (Date::NONE, Date::NONE)) == Level::YearSlip;
    !one.is_missing() && !other.is_missing() && one.year.abs_diff(other.year) > 1 && !is_slip()
}
