//! Cells of Excel that have no text of their own though a person sees one: those beneath a merged cell, and formulas of
//! which no program has worked out the value.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};
use std::sync::Arc;

use hotich::Language;
use memchr::memmem;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::bytes::Bytes;
use crate::workbook::{cell_name, cell_place, sheet_path};

/// Cells and ranges that are remembered of a sheet; with more, the others are read as blank.
const MOST: usize = 100_000;
/// What a sheet with such cells has in its text, whatever the prefix of its tags; and the longest of these.
const SIGNS: [&[u8]; 3] = [b"mergeCell ", b"</f>", b":f>"];
const LONGEST: usize = 10;
/// Rows that a header may have.
const HEADER: u64 = 3;

/// Such cells of one sheet; rows and columns from 0.
#[derive(Default)]
pub(super) struct Gaps {
    /// Cells that go over several rows: the first row and the column, and the last row.
    merged: BTreeMap<(u32, u32), u32>,
    /// Formulas without a value, as they are written.
    formulas: BTreeMap<(u32, u32), Arc<str>>,
}

impl Gaps {
    /// Those of a sheet. What cannot be read here is told where its cells are read.
    pub(super) fn of(bytes: &Bytes, sheet: &str) -> Self {
        let mut gaps = Self::default();
        if gaps.read(bytes, sheet).is_none() {
            return Self::default();
        }
        gaps
    }

    fn read(&mut self, bytes: &Bytes, sheet: &str) -> Option<()> {
        let path = sheet_path(bytes.open().ok()?, sheet)?;
        let mut archive = zip::ZipArchive::new(bytes.open().ok()?).ok()?;
        // Most sheets have none, which is seen without a look at each cell.
        if !has_signs(archive.by_name(&path).ok()?)? {
            return Some(());
        }
        let mut reader = Reader::from_reader(BufReader::new(archive.by_name(&path).ok()?));
        let (mut buffer, mut cell, mut shared) = (Vec::new(), Cell::default(), BTreeMap::new());
        let (mut row, mut column, mut inside) = (0, 0, Inside::Nothing);
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer).ok()?;
            match &event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let is_empty = matches!(event, Event::Empty(_));
                    match tag.local_name().as_ref() {
                        "row" => {
                            let named = attribute(tag, "r").and_then(|number| number.parse::<u32>().ok());
                            row = named.and_then(|number| number.checked_sub(1)).unwrap_or(row);
                            column = 0;
                        }
                        "c" => {
                            let place = attribute(tag, "r").and_then(|name| cell_place(&name));
                            let place = place.unwrap_or((row, column));
                            column = place.1.saturating_add(1);
                            // An empty text that was worked out is a value.
                            let has_value = attribute(tag, "t").as_deref() == Some("str");
                            cell = Cell { place, has_value, formula: None };
                        }
                        "f" => {
                            let text = String::new();
                            cell.formula = Some((attribute(tag, "si"), text));
                            if !is_empty {
                                inside = Inside::Formula;
                            }
                        }
                        "v" | "is" if !is_empty => inside = Inside::Value,
                        "mergeCell" => self.merge(attribute(tag, "ref").as_deref().unwrap_or_default()),
                        _ => {}
                    }
                }
                Event::Text(text) => match (inside, &mut cell.formula) {
                    (Inside::Formula, Some((_, formula))) => formula.push_str(text),
                    (Inside::Value, _) => cell.has_value |= !text.trim().is_empty(),
                    _ => {}
                },
                Event::GeneralRef(sign) => {
                    let sign = resolve_predefined_entity(sign).unwrap_or_default();
                    match (inside, &mut cell.formula) {
                        (Inside::Formula, Some((_, formula))) => formula.push_str(sign),
                        (Inside::Value, _) => cell.has_value = true,
                        _ => {}
                    }
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "row" => row = row.saturating_add(1),
                    "c" => self.formula(std::mem::take(&mut cell), &mut shared),
                    "f" | "v" | "is" => inside = Inside::Nothing,
                    _ => {}
                },
                Event::Eof => return Some(()),
                _ => {}
            }
        }
    }

    fn merge(&mut self, range: &str) {
        let Some((from, to)) = range.split_once(':') else { return };
        let (Some((top, left)), Some((bottom, _))) = (cell_place(from), cell_place(to)) else { return };
        // Of a text over several columns nobody knows that it is a value of each.
        if bottom > top && self.merged.len() < MOST {
            self.merged.insert((top, left), bottom);
        }
    }

    fn formula(&mut self, cell: Cell, shared: &mut BTreeMap<String, Arc<str>>) {
        let Some((group, text)) = cell.formula else { return };
        let mut formula: Arc<str> = format!("={text}").into();
        // One that goes over many cells is written in the first of them.
        if let Some(group) = group {
            match text.is_empty() {
                true => formula = shared.get(&group).map_or(formula, Arc::clone),
                false if shared.len() < MOST => drop(shared.insert(group, Arc::clone(&formula))),
                false => {}
            }
        }
        if !cell.has_value && self.formulas.len() < MOST {
            self.formulas.insert(cell.place, formula);
        }
    }

    /// What there is to say of formulas without a value.
    pub(super) fn note(&self, name: &str, sheet: &str, language: Language) -> Option<String> {
        let (row, column) = *self.formulas.keys().next()?;
        let (count, first) = (self.formulas.len(), cell_name(row, column));
        Some(match language {
            Language::Vi => format!(
                "{name}: trang «{sheet}» có {count} ô công thức chưa được tính (ví dụ {first}), đọc theo chữ của công thức; \
                 hãy mở bằng Excel, lưu lại rồi kiểm tra lại"
            ),
            Language::En => format!(
                "{name}: sheet “{sheet}” has {count} formulas that were not calculated (such as {first}) and are read as \
                 they are written; open it in Excel, save it and check again"
            ),
        })
    }
}

/// Whether some sign is in a part.
fn has_signs(mut part: impl Read) -> Option<bool> {
    let (mut buffer, mut kept) = (vec![0; 1 << 16], 0);
    loop {
        let read = part.read(buffer.get_mut(kept..)?).ok()?;
        if read == 0 {
            return Some(false);
        }
        let there = buffer.get(..kept + read)?;
        if SIGNS.iter().any(|sign| memmem::find(there, sign).is_some()) {
            return Some(true);
        }
        // A sign may be cut.
        let from = (kept + read).saturating_sub(LONGEST);
        let end = kept + read;
        buffer.copy_within(from..end, 0);
        kept = end - from;
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    Some(tag.try_get_attribute(name).ok()??.value.into_owned())
}

/// What a text between tags belongs to.
#[derive(Clone, Copy)]
enum Inside {
    Nothing,
    Formula,
    Value,
}

/// A cell while it is read; of a formula the group that it shares and its text.
#[derive(Default)]
struct Cell {
    place: (u32, u32),
    has_value: bool,
    formula: Option<(Option<String>, String)>,
}

/// Puts into the rows below a header, as they come, what a person sees there.
pub(super) struct Filler {
    gaps: Gaps,
    /// The last row of the header as a spreadsheet counts, and its rows.
    header: u64,
    titles: Vec<Vec<String>>,
    /// By column: the text of a cell that goes on, and to which row.
    open: BTreeMap<u32, (u32, String)>,
}

impl Filler {
    pub(super) fn new(gaps: Gaps, header: u64) -> Self {
        Self { gaps, header, titles: Vec::new(), open: BTreeMap::new() }
    }

    /// Fills a row, which has so many columns at most.
    pub(super) fn fill(&mut self, number: u32, row: &mut Vec<String>, end: usize) {
        if self.gaps.merged.is_empty() && self.gaps.formulas.is_empty() {
            return;
        }
        let is_blank = |text: &String| text.trim().is_empty();
        if u64::from(number) < self.header {
            if u64::from(number) + HEADER >= self.header {
                self.titles.push(row.clone());
            }
            return;
        }
        self.open.retain(|_, (bottom, _)| *bottom >= number);
        let own = row.iter().filter(|text| !is_blank(text)).count();
        let place = |column: u32| usize::try_from(column).ok().filter(|&at| at < end);
        let text_at = |row: &[String], column: u32| {
            place(column).and_then(|at| row.get(at)).filter(|text| !is_blank(text)).cloned()
        };
        // A header that stands there again has merged cells, too.
        let is_title = self.titles.iter().any(|title| title == row);
        let below: Vec<(u32, String)> = self
            .open
            .iter()
            .filter(|(column, _)| text_at(row, **column).is_none())
            .map(|(column, (_, text))| (*column, text.clone()))
            .collect();
        for (&(_, column), &bottom) in self.gaps.merged.range((number, 0)..=(number, u32::MAX)) {
            if let Some(text) = text_at(row, column).filter(|_| !is_title) {
                self.open.insert(column, (bottom, text));
            }
        }
        // A row of formulas alone is none, and one with little of its own is the rest of the entry above.
        if own == 0 || is_title {
            return;
        }
        let below = if own >= below.len() { below } else { Vec::new() };
        let formulas = self.gaps.formulas.range((number, 0)..=(number, u32::MAX));
        let formulas = formulas.map(|((_, column), text)| (*column, text.to_string()));
        for (column, text) in below.into_iter().chain(formulas) {
            let Some(at) = place(column) else { continue };
            if row.len() <= at {
                row.resize(at + 1, String::new());
            }
            if let Some(cell) = row.get_mut(at).filter(|cell| is_blank(cell)) {
                *cell = text;
            }
        }
    }
}
