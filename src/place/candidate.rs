//! A unit that a text may mean, and what speaks for and against it.

use super::kind::UnitLevels;
use super::unit::Unit;
use crate::date::Truth;

/// A unit that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The unit.
    pub unit: Unit,
    /// How much speaks for it: more is better, equal is undecided. At most 350.
    pub score: u16,
    /// The levels that the text names and that agree.
    pub matched: UnitLevels,
    /// The levels that the text names, by type or at its end, and that do not agree.
    pub conflicts: UnitLevels,
    /// Whether the text has a type of unit before the name.
    pub kind_named: bool,
    /// Whether that is another type than the unit has.
    pub kind_differs: bool,
    /// Whether the text names a province of before 2008 in which the unit lies today.
    pub in_former: bool,
    /// Whether the text has marks, and others than the name: another unit may be meant.
    pub marks_differ: bool,
    /// Whether words stand before the name, or behind all names, that nothing explains, or the type of another commune: another
    /// unit may be meant, which no list has.
    pub left_over: bool,
    /// Whether the text names a province, or a type of province, in which the unit never was: one of another time, or of another
    /// place behind that of the unit.
    pub apart: bool,
    /// Whether the unit existed on the day asked for; open without a day, and where no list tells.
    pub exists: Truth,
}
