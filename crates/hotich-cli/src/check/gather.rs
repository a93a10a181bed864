//! What else is taken from the rows while they are checked: marks for a workbook, mended rows, the numbers of a picture.

use std::collections::{BTreeMap, BTreeSet};

use hotich::Scratch;
use hotich::book::{Checked, Checker, Chunk, Format, Mapped, Options, Origin, Seen, Splitter, cells};
use hotich::finding::{Confidence, MASK};
use hotich::schema::Column;

use super::parquet::Found;
use super::picture::Picture;
use super::sarif;
use crate::mend::{self, Change};
use crate::workbook::Mark;

/// What is wanted besides findings and counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    pub(super) marks: bool,
    /// The rows themselves, for a workbook that is made of them.
    pub(super) rows: bool,
    pub(super) mend: Option<Confidence>,
    /// Mended rows as text; else only the changes.
    pub(super) text: bool,
    pub(super) picture: bool,
    pub(super) sarif: bool,
    pub(super) found: bool,
}

/// A row for a workbook: cells of a sheet, or values by the path of their field.
pub(super) enum Row {
    Cells(Vec<String>),
    Fields(Vec<(&'static Column, String)>),
}

/// What was taken from a chunk.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) marks: Vec<(&'static str, Mark)>,
    pub(super) rows: Vec<(u64, Row)>,
    /// The bytes of the chunk with mended rows.
    pub(super) mended: Vec<u8>,
    pub(super) changes: Vec<Change>,
    /// Fixes that were not made: the row, the field.
    pub(super) refused: Vec<(u64, &'static str)>,
    /// Rows that were changed.
    pub(super) mended_rows: u64,
    /// Some row was too long to be held, and is not among the bytes.
    pub(super) has_gaps: bool,
    pub(super) picture: Picture,
    /// Findings as lines of SARIF.
    pub(super) sarif: String,
    /// Findings by column.
    pub(super) found: Found,
}

/// Where the fields stand in a sheet: the column, and whether it holds the field alone.
pub(super) fn places(checker: &Checker) -> BTreeMap<&'static str, (usize, bool)> {
    let mut all = BTreeMap::new();
    for (index, mapped) in checker.columns().iter().enumerate() {
        if let Some(column) = mapped.column.filter(|_| mapped.origin != Origin::Twice) {
            all.entry(column.path).or_insert((index, !mapped.joined));
        }
    }
    all
}

/// Checks a chunk and takes from it what is wanted.
pub(super) fn work(
    wanted: Wanted,
    checker: &Checker,
    options: &Options,
    file: &str,
    chunk: &Chunk,
    scratch: &mut Scratch,
) -> (Checked, Gathered) {
    let mut gathered = Gathered::default();
    if !(wanted.marks
        || wanted.rows
        || wanted.mend.is_some()
        || wanted.picture
        || wanted.sarif
        || wanted.found)
    {
        return (checker.check(chunk, scratch), gathered);
    }
    let places = places(checker);
    let (is_sheet, mut other) = (checker.format() == Format::Csv, Scratch::default());
    let mut at = 0;
    gathered.has_gaps = chunk.has_gaps();
    let checked = checker.check_each(chunk, scratch, &mut |seen| {
        let row = chunk.bytes().get(seen.range.clone()).unwrap_or_default();
        if wanted.picture {
            gathered.picture.add(seen);
        }
        if wanted.sarif {
            sarif::row(seen, file, options, &mut gathered.sarif);
        }
        if wanted.found {
            let at = (seen.row, seen.line, seen.sheet_row);
            for finding in seen.report.findings() {
                let value = finding.at().column().and_then(|column| seen.record.raw(column.slot));
                gathered.found.add(finding, at, value.unwrap_or_default(), file, checker, options);
            }
        }
        if wanted.rows {
            gathered.rows.push((
                seen.sheet_row,
                match is_sheet {
                    true => Row::Cells(
                        cells(row, checker.separator()).into_iter().map(|(_, text)| text).collect(),
                    ),
                    false => Row::Fields(values(seen)),
                },
            ));
        }
        if wanted.marks && !seen.report.findings().is_empty() {
            let filled = |cells: &[(_, String)]| cells.iter().rposition(|(_, text)| !text.trim().is_empty());
            let last = filled(&cells(row, checker.separator())).filter(|_| is_sheet);
            let width = last.map_or(0, |last| last + 1);
            mark(seen, &places, width, options, &mut gathered.marks);
        }
        let Some(confidence) = wanted.mend else { return };
        let place = |column: &Column| match is_sheet {
            true => places.get(column.path).filter(|(_, alone)| *alone).map(|(index, _)| Some(*index)),
            false => seen.record.raw(column.slot).map(|_| None),
        };
        let (mut changes, refused) = mend::changes(seen, confidence, &options.context, &mut other, place);
        gathered.refused.extend(refused);
        if wanted.text {
            let bytes = chunk.bytes().get(at..seen.range.start.max(at)).unwrap_or_default();
            gathered.mended.extend_from_slice(bytes);
            let new = match changes.is_empty() {
                true => row.to_vec(),
                false if is_sheet => in_sheet(row, checker.separator(), &mut changes),
                false => in_json(seen, row, &mut changes),
            };
            gathered.mended.extend(new);
            at = at.max(seen.range.end);
        }
        gathered.mended_rows += u64::from(!changes.is_empty());
        gathered.changes.append(&mut changes);
    });
    if wanted.text {
        gathered.mended.extend_from_slice(chunk.bytes().get(at..).unwrap_or_default());
    }
    // Rows that are no entries were not seen, and are rows none the less.
    if wanted.rows && is_sheet && checked.summary.no_entries > 0 {
        let seen: BTreeSet<u64> = gathered.rows.iter().map(|(row, _)| *row).collect();
        for (row, range) in chunk.rows().filter(|(row, _)| !seen.contains(row)) {
            let bytes = chunk.bytes().get(range).unwrap_or_default();
            let texts = cells(bytes, checker.separator()).into_iter().map(|(_, text)| text).collect();
            gathered.rows.push((row, Row::Cells(texts)));
        }
        gathered.rows.sort_by_key(|(row, _)| *row);
    }
    (checked, gathered)
}

/// Writes changes into a row of CSV; those that have no cell are taken out.
fn in_sheet(row: &[u8], separator: u8, changes: &mut Vec<Change>) -> Vec<u8> {
    let new = changes.iter().filter_map(|change| Some((change.column?, &*change.after)));
    let (bytes, mut was) = mend::write_cells(row, separator, new.collect::<Vec<_>>());
    let written: Vec<usize> = was.keys().copied().collect();
    changes.retain_mut(|change| {
        let column = change.column.unwrap_or(usize::MAX);
        change.was = was.remove(&column).unwrap_or_default();
        written.contains(&column)
    });
    bytes
}

/// The same for a line of JSON.
fn in_json(seen: &Seen<'_>, row: &[u8], changes: &mut Vec<Change>) -> Vec<u8> {
    let new: BTreeMap<&str, &str> =
        changes.iter().map(|change| (change.field.path, &*change.after)).collect();
    let (bytes, mut was) = mend::write_members(row, seen.record.layout(), &new);
    let written: Vec<String> = was.keys().cloned().collect();
    changes.retain_mut(|change| {
        change.was = was.remove(change.field.path).unwrap_or_default();
        written.iter().any(|path| path == change.field.path)
    });
    bytes
}

fn values(seen: &Seen<'_>) -> Vec<(&'static Column, String)> {
    let layout = seen.record.layout();
    let given = layout.columns_of(seen.record.given());
    given.map(|column| (column, seen.record.raw(column.slot).unwrap_or_default().to_owned())).collect()
}

fn mark(
    seen: &Seen<'_>,
    places: &BTreeMap<&'static str, (usize, bool)>,
    width: usize,
    options: &Options,
    marks: &mut Vec<(&'static str, Mark)>,
) {
    let render = &options.render;
    for finding in seen.report.findings() {
        let column = finding.at().column();
        let path = column.map_or("", |column| column.path);
        let value = column.and_then(|column| seen.record.raw(column.slot)).unwrap_or_default();
        let basis: Vec<String> = finding.basis().iter().map(|it| it.in_language(render.language)).collect();
        marks.push((
            path,
            Mark {
                row: seen.sheet_row,
                column: places.get(path).map(|(index, _)| *index),
                width,
                rule: finding.rule(),
                severity: finding.severity(),
                label: finding.label(render.language).to_owned(),
                value: if render.masked && !value.is_empty() { MASK } else { value }.to_owned(),
                message: finding.message(render.language, render.masked).into_owned(),
                fix: finding.fix_text(render.masked),
                confidence: finding.fix().map(|fix| fix.confidence),
                basis: basis.join("; "),
            },
        ));
    }
}

/// What is found in the header of a sheet, which has no number among the rows.
pub(super) fn found_in_header(
    checker: &Checker,
    splitter: &Splitter,
    file: &str,
    options: &Options,
) -> Found {
    let at = splitter.header().map_or(1, hotich::book::Header::sheet_row);
    let mut found = Found::default();
    for finding in checker.header_findings() {
        found.add(finding, (0, at, at), "", file, checker, options);
    }
    found
}

/// What is found in the header of a sheet, as marks on its cells.
pub(super) fn of_header(checker: &Checker, row: u64, options: &Options) -> Vec<Mark> {
    let render = &options.render;
    let mut taken = Vec::new();
    let mut marks = Vec::new();
    for finding in checker.header_findings() {
        let is_meant = |mapped: &Mapped| match finding.at().column() {
            Some(column) => mapped.origin == Origin::Twice && mapped.column == Some(column),
            None => mapped.origin == Origin::Unknown && mapped.header == finding.path(),
        };
        let mut columns = checker.columns().iter().enumerate();
        let column = columns.find(|(index, mapped)| !taken.contains(index) && is_meant(mapped));
        taken.extend(column.map(|(index, _)| index));
        marks.push(Mark {
            row,
            column: column.map(|(index, _)| index),
            width: 0,
            rule: finding.rule(),
            severity: finding.severity(),
            label: finding.at().column().map_or("", |column| column.label.get(render.language)).to_owned(),
            value: match column {
                Some(_) if render.masked => MASK.to_owned(),
                Some((_, mapped)) => mapped.header.clone(),
                None => String::new(),
            },
            message: finding.message(render.language, render.masked).into_owned(),
            fix: String::new(),
            confidence: None,
            basis: String::new(),
        });
    }
    marks
}
