//! Law as data with dates: acts, citations, intervals of force, dated parameters and the counting of periods.

mod acts;
pub mod age;
mod basis;
mod holidays;
mod paper;
mod period;
pub mod schedules;

use std::fmt;

use crate::date::{NaiveDate, PartialDate, Truth};
use crate::named::named;

pub use acts::*;
pub use basis::Basis;
pub(crate) use basis::is_unverified;
pub use holidays::{FREE_SATURDAYS, HOLIDAYS, Holiday, When, day_off};
pub use paper::{PAPER_MODELS, Paper, PaperModel, paper_model};
pub(crate) use period::LONGEST_RUN;
pub use period::{MOVED_ENDS, Period, PeriodEnd, counted, period_end};
pub use schedules::*;

/// How well the text of a provision is known to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The text of the article was read.
    Verified,
    /// Read in a secondary source: newspaper, textbook, procedure of a province.
    Secondary,
    /// Known by report only: never the ground of an error.
    Unverified,
}

impl Status {
    /// Every status, the best known first.
    pub const ALL: [Self; 3] = [Self::Verified, Self::Secondary, Self::Unverified];

    /// The name of the status in catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Secondary => "secondary",
            Self::Unverified => "unverified",
        }
    }
}

named!(Status, "unknown-status", "mức kiểm chứng" "status");

/// An act: law, decree or circular.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Act {
    /// Short key, such as `luat-ho-tich-2014`.
    pub id: &'static str,
    /// Name as cited in Vietnamese.
    pub vi: &'static str,
    /// Name in English.
    pub en: &'static str,
    /// Days on which the act is in force.
    pub in_force: Effectivity,
}

/// An article of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Citation {
    /// The act.
    pub act: &'static Act,
    /// Article, clause and point in Vietnamese order: `Điều 14 khoản 1 điểm a`; empty for the act as a whole.
    pub article: &'static str,
    /// How well the text is known.
    pub status: Status,
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.act.vi)?;
        if !self.article.is_empty() {
            write!(f, ", {}", self.article)?;
        }
        Ok(())
    }
}

impl Act {
    /// Cites an article whose text was read.
    #[must_use]
    pub const fn verified(&'static self, article: &'static str) -> Citation {
        Citation { act: self, article, status: Status::Verified }
    }

    /// Cites an article known from a secondary source.
    #[must_use]
    pub const fn secondary(&'static self, article: &'static str) -> Citation {
        Citation { act: self, article, status: Status::Secondary }
    }

    /// Cites an article known by report only.
    #[must_use]
    pub const fn unverified(&'static self, article: &'static str) -> Citation {
        Citation { act: self, article, status: Status::Unverified }
    }
}

/// The days on which a rule or an act holds, both ends included; open where `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effectivity {
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub to: Option<NaiveDate>,
}

impl Effectivity {
    /// Holds at all times: rules of internal consistency.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// In force from a day on.
    #[must_use]
    pub const fn from(day: NaiveDate) -> Self {
        Self { from: Some(day), to: None }
    }

    /// In force up to and including a day.
    #[must_use]
    pub const fn until(day: NaiveDate) -> Self {
        Self { from: None, to: Some(day) }
    }

    /// In force between two days, both included.
    #[must_use]
    pub const fn between(from: NaiveDate, to: NaiveDate) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// Whether it holds on every, on no or on some day that the date may mean.
    #[must_use]
    pub fn covers(self, span: Span) -> Truth {
        let from = self.from.unwrap_or(NaiveDate::MIN);
        let to = self.to.unwrap_or(NaiveDate::MAX);
        if from <= span.first && span.last <= to {
            Truth::Yes
        } else if span.last < from || to < span.first {
            Truth::No
        } else {
            Truth::Open
        }
    }
}

/// The days that the date which picks the law may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Earliest.
    pub first: NaiveDate,
    /// Latest.
    pub last: NaiveDate,
}

impl Span {
    /// The days that a date may mean.
    #[must_use]
    pub fn of(date: PartialDate) -> Self {
        Self { first: date.first(), last: date.last() }
    }

    /// One day.
    #[must_use]
    pub const fn day(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }
}

/// A value that the law changes: rows in order of time, each with its ground.
#[derive(Debug)]
#[non_exhaustive]
pub struct Schedule<T: 'static> {
    /// Rows sorted by first day. Where some overlap, their values say where each of them holds.
    pub rows: &'static [Row<T>],
}

/// One row of a [`Schedule`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Row<T> {
    /// When the value holds.
    pub in_force: Effectivity,
    /// The value.
    pub value: T,
    /// Where it is laid down.
    pub basis: Citation,
}

impl<T> Schedule<T> {
    /// The rows that may hold on the days of `span`, in order of time.
    pub fn at(&self, span: Span) -> impl Iterator<Item = &'static Row<T>> {
        self.rows.iter().filter(move |row| row.in_force.covers(span) != Truth::No)
    }

    /// From the first day of the first row to the last day of the last one.
    #[must_use]
    pub const fn in_force(&self) -> Effectivity {
        match self.rows {
            [first, .., last] => Effectivity { from: first.in_force.from, to: last.in_force.to },
            [only] => only.in_force,
            [] => Effectivity::ALWAYS,
        }
    }

    /// Of the rows by which a rule can be broken one by its position: when it holds, and where it is laid down.
    pub(crate) fn ground(
        &self,
        breakable: impl FnMut(&&Row<T>) -> bool,
        nth: usize,
    ) -> Option<(Effectivity, Citation)> {
        self.rows.iter().filter(breakable).nth(nth).map(|row| (row.in_force, row.basis))
    }
}
