//! The numbers of a picture of a book: by year, office and field, page by page, the worst rows.

use std::collections::BTreeMap;

use hotich::book::Seen;
use hotich::finding::Confidence;
use hotich::{Attribute, Severity};

/// Offices told apart; the others are counted together.
const MAX_OFFICES: usize = 5_000;
/// Pages told apart.
const MAX_PAGES: usize = 20_000;
/// Rows shown as the worst.
const WORST: usize = 20;
/// Rows that stand for a page where a book has no numbers of pages.
const PER_PAGE: u64 = 20;

/// Rows, and those with errors and with warnings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) rows: u64,
    pub(super) errors: u64,
    pub(super) warnings: u64,
}

impl Share {
    fn add(&mut self, worst: Option<Severity>) {
        self.rows += 1;
        self.errors += u64::from(worst == Some(Severity::Error));
        self.warnings += u64::from(worst == Some(Severity::Warning));
    }

    fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.errors += other.errors;
        self.warnings += other.warnings;
    }
}

/// A field: rows of its kind, those that have it, findings on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OfField {
    pub(super) filled: u64,
    pub(super) findings: [u64; 3],
}

/// A row with much to say of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bad {
    /// How many of each severity there are short of all: the smallest is the worst.
    order: [u64; 3],
    pub(super) row: u64,
    pub(super) findings: [u64; 3],
    pub(super) rules: Vec<&'static str>,
}

/// The numbers of a picture. Merging those of chunks in order gives that of the whole.
#[derive(Clone, Debug, Default)]
pub(super) struct Picture {
    pub(super) years: BTreeMap<Option<i32>, Share>,
    pub(super) offices: BTreeMap<String, Share>,
    pub(super) fields: BTreeMap<(u8, u8), OfField>,
    /// Rows of each kind, by its place among the kinds.
    pub(super) kinds: BTreeMap<u8, u64>,
    /// By book and page as they are written; without pages by blocks of rows.
    pub(super) pages: BTreeMap<(String, u64), Share>,
    pub(super) blocks: BTreeMap<u64, Share>,
    pub(super) worst: Vec<Bad>,
    /// Rows with a fix that is certain; with any.
    pub(super) mendable: [u64; 2],
}

fn kind_number(kind: hotich::Kind) -> u8 {
    let at = hotich::Kind::ALL.iter().position(|it| *it == kind);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}

fn raw<'a>(seen: &Seen<'a>, attribute: Attribute) -> Option<&'a str> {
    let text = seen.record.get(hotich::Role::Registration.at(attribute))?.trim();
    (!text.is_empty()).then_some(text)
}

fn counted<K: Ord>(map: &mut BTreeMap<K, Share>, key: K, other: K, most: usize) -> &mut Share {
    let key = if map.len() < most || map.contains_key(&key) { key } else { other };
    map.entry(key).or_default()
}

impl Picture {
    pub(super) fn add(&mut self, seen: &Seen<'_>) {
        let findings = seen.report.findings();
        let worst = findings.iter().map(hotich::Finding::severity).min();
        let span = seen.report.law_date();
        let years = [span.first, span.last].map(|day| hotich::date::PartialDate::from(day).year());
        let year = (years[0] == years[1] && raw(seen, Attribute::Date).is_some()).then_some(years[0]);
        self.years.entry(year).or_default().add(worst);
        let office = raw(seen, Attribute::Office).unwrap_or_default().to_owned();
        counted(&mut self.offices, office, "…".to_owned(), MAX_OFFICES).add(worst);
        let kind = kind_number(seen.record.kind());
        *self.kinds.entry(kind).or_default() += 1;
        for column in seen.record.layout().columns_of(seen.record.given()) {
            if seen.record.raw(column.slot).is_some_and(|text| !text.trim().is_empty()) {
                self.fields.entry((kind, column.slot)).or_default().filled += 1;
            }
        }
        let mut counts = [0_u64; 3];
        for finding in findings {
            let level = finding.severity() as usize;
            if let Some(count) = counts.get_mut(level) {
                *count += 1;
            }
            if let Some(column) = finding.at().column()
                && let Some(count) =
                    self.fields.entry((kind, column.slot)).or_default().findings.get_mut(level)
            {
                *count += 1;
            }
        }
        let page = raw(seen, Attribute::Page).and_then(|page| page.parse::<u64>().ok());
        if let Some(page) = page {
            let book = raw(seen, Attribute::Book).unwrap_or_default().to_owned();
            counted(&mut self.pages, (book, page), ("…".to_owned(), 0), MAX_PAGES).add(worst);
        }
        let block = (seen.row.saturating_sub(1)) / PER_PAGE;
        if (self.blocks.len()) < MAX_PAGES || self.blocks.contains_key(&block) {
            self.blocks.entry(block).or_default().add(worst);
        }
        let fixes = findings.iter().filter_map(|it| it.fix());
        let (mut certain, mut any) = (false, false);
        for fix in fixes {
            any = true;
            certain |= fix.confidence == Confidence::Certain;
        }
        self.mendable[0] += u64::from(certain);
        self.mendable[1] += u64::from(any);
        if counts.iter().any(|&count| count > 0) {
            let mut rules: Vec<&'static str> = findings.iter().map(hotich::Finding::rule).collect();
            rules.dedup();
            let order = counts.map(|count| u64::MAX - count);
            self.worst.push(Bad { order, row: seen.sheet_row, findings: counts, rules });
            if self.worst.len() > 8 * WORST {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        self.worst.sort();
        self.worst.truncate(WORST);
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (year, share) in other.years {
            self.years.entry(year).or_default().merge(share);
        }
        for (office, share) in other.offices {
            counted(&mut self.offices, office, "…".to_owned(), MAX_OFFICES).merge(share);
        }
        for (field, theirs) in other.fields {
            let mine = self.fields.entry(field).or_default();
            mine.filled += theirs.filled;
            mine.findings.iter_mut().zip(theirs.findings).for_each(|(mine, more)| *mine += more);
        }
        for (kind, rows) in other.kinds {
            *self.kinds.entry(kind).or_default() += rows;
        }
        for (page, share) in other.pages {
            counted(&mut self.pages, page, ("…".to_owned(), 0), MAX_PAGES).merge(share);
        }
        for (block, share) in other.blocks {
            if self.blocks.len() < MAX_PAGES || self.blocks.contains_key(&block) {
                self.blocks.entry(block).or_default().merge(share);
            }
        }
        self.worst.extend(other.worst);
        self.settle();
        self.mendable.iter_mut().zip(other.mendable).for_each(|(mine, more)| *mine += more);
    }
}
