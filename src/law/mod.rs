//! Law as data with dates: acts, citations, intervals of force, dated parameters and the counting of periods.

mod acts;
pub mod age;
mod basis;
mod holidays;
mod paper;
mod period;
pub mod schedules;

use std::fmt;

use crate::date::{NaiveDate, PartialDate, Truth, day};
use crate::language::{Language, Localised};
use crate::named::named;

pub use acts::*;
pub use basis::Basis;
pub(crate) use basis::is_unverified;
pub use holidays::{FREE_SATURDAYS, HOLIDAYS, Holiday, When, day_off};
pub use paper::{PAPER_MODELS, Paper, PaperModel, paper_model};
pub(crate) use period::LONGEST_RUN;
pub use period::{MOVED_ENDS, Period, PeriodEnd, counted, period_end};
pub use schedules::*;

/// Whether shortcuts are taken that change no answer. In the module size counts, and the long way says the same.
pub(crate) const SHORTCUTS: bool = cfg!(not(feature = "small"));

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

impl Citation {
    /// Act and article as they are cited in a language: `Civil Code 91/2015/QH13, Article 26 clause 1`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        match language {
            Language::Vi => self.to_string(),
            Language::En if self.article.is_empty() => self.act.en.to_owned(),
            Language::En => format!("{}, {}", self.act.en, self.article_in(language)),
        }
    }

    /// The article alone, with the words for its parts in a language: `Article 26 clause 1`.
    #[must_use]
    pub fn article_in(&self, language: Language) -> String {
        const PARTS: [(&str, &str); 6] = [
            ("Điều", "Article"),
            ("khoản", "clause"),
            ("điểm", "point"),
            ("Phụ lục", "Annex"),
            ("mục", "section"),
            ("phần", "part"),
        ];
        let article = self.article.to_owned();
        match language {
            Language::Vi => article,
            Language::En => PARTS.iter().fold(article, |article, (vi, en)| article.replace(vi, en)),
        }
    }
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

/// The last day of the Law on civil status of 2014. Of the law that follows only what was reported is known: what ends on
/// this day may go on, or not.
pub const LAST_READ_DAY: NaiveDate = day(2027, 2, 28);

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

    /// The days of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let from = self.from.max(other.from);
        // An open end is the latest, but `None` is the least.
        let to = self.to.into_iter().chain(other.to).min();
        Self { from, to }
    }

    /// From the first to the last day of either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.zip(other.to).map(|(a, b)| a.max(b)) }
    }

    /// Whether it ended before some of the days with [`LAST_READ_DAY`]: what holds since then was not read, so that what
    /// it laid down is open.
    #[must_use]
    pub fn lapsed(self, span: Span) -> bool {
        self.to == Some(LAST_READ_DAY) && LAST_READ_DAY < span.last
    }

    /// What it is on a day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Force {
        if self.from.is_some_and(|from| day < from) {
            Force::Pending
        } else if self.to.is_some_and(|to| to < day) {
            Force::Expired
        } else {
            Force::InForce
        }
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

/// What a rule or an act is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// It will hold from a later day.
    Pending,
    /// It holds.
    InForce,
    /// It held until an earlier day.
    Expired,
}

impl Force {
    /// All of them, in order of time.
    pub const ALL: [Self; 3] = [Self::Pending, Self::InForce, Self::Expired];

    /// The name in catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InForce => "in-force",
            Self::Expired => "expired",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Localised {
        match self {
            Self::Pending => Localised { vi: "chưa có hiệu lực", en: "pending" },
            Self::InForce => Localised { vi: "đang có hiệu lực", en: "in force" },
            Self::Expired => Localised { vi: "hết hiệu lực", en: "expired" },
        }
    }
}

named!(Force, "unknown-force", "hiệu lực" "state of force");

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
        date.exact().map_or_else(|| Self { first: date.first(), last: date.last() }, Self::day)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_that_was_not_read_follows_the_last_day() {
        let last = Some(LAST_READ_DAY);
        assert_eq!(CIVIL_STATUS_LAW_2014.in_force.to, last);
        assert_eq!(CIVIL_STATUS_LAW_2026.in_force.from, LAST_READ_DAY.succ_opt());
        let law = CIVIL_STATUS_LAW_2014.in_force;
        assert!(!law.lapsed(Span::day(LAST_READ_DAY)) && law.lapsed(Span::day(day(2027, 3, 1))));
        assert!(!Effectivity::until(day(2025, 6, 30)).lapsed(Span::day(day(2027, 3, 1))));
    }

    #[test]
    fn force_on_a_day() {
        let law = Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
        assert_eq!(law.on(day(2015, 12, 31)), Force::Pending);
        assert_eq!(law.on(day(2016, 1, 1)), Force::InForce);
        assert_eq!(law.on(day(2027, 2, 28)), Force::InForce);
        assert_eq!(law.on(day(2027, 3, 1)), Force::Expired);
        assert_eq!(Effectivity::ALWAYS.on(day(1900, 1, 1)), Force::InForce);
    }

    #[test]
    fn intervals_meet_and_join() {
        let (early, late) = (day(2016, 1, 1), day(2027, 2, 28));
        let (since, until) = (Effectivity::from(early), Effectivity::until(late));
        assert_eq!(since.and(until), Effectivity::between(early, late));
        assert_eq!(since.or(until), Effectivity::ALWAYS);
        assert_eq!(Effectivity::ALWAYS.and(until), until);
        let first = Effectivity::between(day(2006, 4, 1), day(2015, 12, 31));
        assert_eq!(first.or(Effectivity::between(early, late)), Effectivity::between(day(2006, 4, 1), late));
    }
}
