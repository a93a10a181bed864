//! Most pairs that share a key are of strangers, and nobody asks for more than that. The short way tells so by a sum that their
//! weight cannot exceed; who may be more goes the long way. With it, and with two slips for
//! short names, a pair of a book of 300,000 rows took 1,839 instructions, where it had taken 2,545.

use super::date::Date;
use super::features::{Features, Person};
use super::level::Level;
use super::number::Known;
use super::plan::Shape;
use super::score::{Class, Judged, Scoring, judge};
use super::weights::{Table, Weights};

/// What levels are worth against strangers.
type Worth = [i32; Level::COUNT];

/// Judges pairs of which those of class `no` are not wanted.
#[derive(Clone, Debug)]
pub struct Sieve<'a> {
    weights: &'a Weights,
    born: Worth,
    other_born: Worth,
    number: Worth,
    other_number: Worth,
    sex: Worth,
    place: Worth,
    entry: Worth,
    event: Worth,
    /// What places, entry and day of the event say for it at most.
    rest: i32,
    /// With less against strangers two are no one event, whatever else there is.
    least: i32,
}

impl<'a> Sieve<'a> {
    /// Made once for all pairs.
    #[must_use]
    pub fn new(weights: &'a Weights) -> Self {
        let worth = |of: Table| {
            let mut worth = [0; Level::COUNT];
            for (place, level) in worth.iter_mut().zip(Level::ALL).skip(1) {
                let odds = weights.odds(of, *level);
                *place = i32::from(odds.same) - i32::from(odds.stranger);
            }
            worth
        };
        let [place, entry, event] = [Table::Place, Table::Entry, Table::Event].map(worth);
        let most = |of: &Worth| of.iter().copied().max().unwrap_or(0);
        Self {
            weights,
            born: worth(Table::Birth),
            other_born: worth(Table::OtherBirth),
            number: worth(Table::Number),
            other_number: worth(Table::OtherNumber),
            sex: worth(Table::Sex),
            rest: most(&place) + 3 * (most(&place) / 4) + most(&entry) + most(&event),
            place,
            entry,
            event,
            least: weights.settings.possible.min(weights.settings.probable),
        }
    }

    /// What [`judge`] says, if the class is not `no`.
    #[must_use]
    pub fn judge(&self, a: &Features, b: &Features) -> Option<Judged> {
        if self.is_surely_no(a, b) {
            return None;
        }
        Some(judge(a, b, self.weights)).filter(|judged| judged.class != Class::No)
    }

    /// Whether two are of class `no` by what speaks against strangers alone: no weight is greater than that, and brothers and
    /// sisters have parents who agree.
    fn is_surely_no(&self, a: &Features, b: &Features) -> bool {
        if !a.is_like(b) || a.shape() != Shape::Birth {
            return false;
        }
        let settings = &self.weights.settings;
        let scoring = Scoring::new(a, b, self.weights);
        let ([mother, father], [of_mother, of_father]) = (&a.others, &b.others);
        let mothers = mother.name.level(&of_mother.name);
        let fathers = father.name.level(&of_father.name);
        // Columns may be mixed up.
        if mother.name.has_letters_of(&of_father.name) || father.name.has_letters_of(&of_mother.name) {
            return false;
        }
        let parent = |one: &Person, other: &Person, level: Level, sex: u8| {
            let known = |person: &Person| Known { year: person.born.year, sex };
            let named = self.name(&scoring, Table::OtherName, level, one, other);
            let born = one.born.level(other.born, (Date::NONE, Date::NONE));
            let number = one.number.level(other.number, known(one), known(other));
            (named + of(&self.other_born, born) + of(&self.other_number, number))
                .clamp(settings.least, settings.most)
        };
        let family = parent(mother, of_mother, mothers, 2)
            + parent(father, of_father, scoring.other_level(fathers, 1), 1);
        if family >= settings.family {
            return false;
        }
        let name = scoring.name_level(&a.subject, &b.subject);
        // Notes of changes are worth more in a second entry.
        if matches!(name, Level::Changed | Level::Former) {
            return false;
        }
        let born = a.subject.born.level(b.subject.born, (a.lunar, b.lunar));
        let number = a.subject.number.level(b.subject.number, a.known(), b.known());
        let sex = a.sex_level(b);
        let sum = settings.stranger.saturating_add(
            family
                + self.name(&scoring, Table::Name, name, &a.subject, &b.subject)
                + of(&self.born, born)
                + of(&self.number, number)
                + of(&self.sex, sex),
        );
        if sum.saturating_add(self.rest) < self.least {
            return true;
        }
        let mut rest = of(&self.entry, scoring.entry_level()) + of(&self.event, scoring.event_level());
        let mut is_first = true;
        for (one, other) in a.places.iter().zip(b.places) {
            let level = one.level(other);
            let worth = of(&self.place, level);
            rest += if is_first { worth } else { worth / 4 };
            is_first &= level == Level::Missing;
        }
        sum.saturating_add(rest) < self.least
    }

    /// What a name is worth; a surname that child and parent share is counted twice here, which is no less.
    fn name(&self, scoring: &Scoring<'_, ()>, of: Table, level: Level, one: &Person, other: &Person) -> i32 {
        if level == Level::Missing {
            return 0;
        }
        let odds = scoring.name_odds(of, level, one, other, false);
        i32::from(odds.same) - i32::from(odds.stranger)
    }
}

fn of(worth: &Worth, level: Level) -> i32 {
    worth.get(level as usize).copied().unwrap_or(0)
}
