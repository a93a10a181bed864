//! Changes in the cells of a sheet.

use std::collections::BTreeMap;

use hotich::Severity;

use super::styles::Styles;
use super::xml::{
    Piece, Pieces, What, attribute, cell_name, cell_place, column_name, number, prefix, text, with,
};

/// Row and column, from 0.
pub(crate) type Place = (u32, u32);

/// What happens to a cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Edit {
    /// A ground.
    pub(super) ground: Option<Severity>,
    /// A format of our own, where the cell is ours.
    pub(super) style: Option<u32>,
    pub(super) value: Option<Value>,
}

/// A new value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    /// What stood there: the cell as it was written then, where it is still as it was left; else the text.
    Back {
        after: String,
        was: String,
        before: String,
    },
}

/// What else a sheet gets.
#[derive(Default)]
pub(super) struct More {
    /// The identifier of the shapes of notes.
    pub(super) drawing: Option<String>,
    /// The first of two columns beside the data.
    pub(super) beside: Option<u32>,
    /// Columns that an earlier check has added, where there was one: they go, and so do its marks.
    pub(super) earlier: Option<Vec<u32>>,
}

/// A sheet with its changes.
pub(super) struct Patched {
    pub(super) xml: String,
    /// Each cell of a new value as it was written; none where it is a formula or not there, and nothing was done.
    pub(super) was: BTreeMap<Place, Option<String>>,
}

/// What stands behind the shapes of notes in a sheet.
const BEHIND: &[&str] = &[
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
];

struct Writer<'a> {
    out: String,
    edits: &'a BTreeMap<Place, Edit>,
    styles: &'a mut Styles,
    prefix: String,
    was: BTreeMap<Place, Option<String>>,
    earlier: Option<&'a [u32]>,
}

/// Makes the changes.
pub(super) fn patch<'a>(
    xml: &str,
    edits: &'a BTreeMap<Place, Edit>,
    styles: &'a mut Styles,
    more: &'a More,
) -> Result<Patched, String> {
    let mut pieces = Pieces::of(xml);
    let out = String::with_capacity(xml.len() + xml.len() / 8);
    let mut writer = Writer {
        out,
        edits,
        styles,
        prefix: String::new(),
        was: BTreeMap::new(),
        earlier: more.earlier.as_deref(),
    };
    let (mut next_row, mut has_columns, mut is_covered) = (0, false, false);
    let mut drawing = more.drawing.as_deref();
    while let Some(piece) = pieces.next()? {
        match (piece.what, piece.name) {
            (What::Start, "worksheet") => {
                prefix(piece.raw).clone_into(&mut writer.prefix);
                writer.out.push_str(piece.raw);
            }
            (What::Start | What::Empty, "dimension") => {
                let wider = more.beside.and_then(|beside| wider(piece.raw, beside + 1));
                writer.out.push_str(wider.as_deref().unwrap_or(piece.raw));
            }
            (What::Start, "cols") => {
                has_columns = true;
                writer.out.push_str(piece.raw);
            }
            (What::Start | What::Empty, "col") => {
                // Where a width goes for all columns to the end, ours have it.
                let reaches =
                    more.beside.is_some_and(|at| number(piece.raw, "max").is_some_and(|max| max > at));
                has_columns |= reaches;
                writer.out.push_str(piece.raw);
                if reaches {
                    is_covered = true;
                }
            }
            (What::End, "cols") => {
                if !std::mem::take(&mut is_covered) {
                    writer.width(more.beside);
                }
                writer.out.push_str(piece.raw);
            }
            (What::Start | What::Empty, "sheetData") => {
                if !has_columns && more.beside.is_some() {
                    let p = writer.prefix.clone();
                    writer.out.push_str(&format!("<{p}cols>"));
                    writer.width(more.beside);
                    writer.out.push_str(&format!("</{p}cols>"));
                }
                writer.out.push_str(piece.raw);
            }
            (What::Start | What::Empty, "row") => {
                let row = number(piece.raw, "r").and_then(|row| row.checked_sub(1)).unwrap_or(next_row);
                next_row = row + 1;
                writer.row(&piece, row, &mut pieces, xml)?;
            }
            (What::Start | What::Empty, name) if BEHIND.contains(&name) => {
                writer.drawing(drawing.take());
                writer.out.push_str(piece.raw);
            }
            // Controls of forms come in a choice of their own.
            (What::Start, "AlternateContent") if next_row > 0 => {
                writer.drawing(drawing.take());
                writer.out.push_str(piece.raw);
            }
            (What::End, "worksheet") => {
                writer.drawing(drawing.take());
                writer.out.push_str(piece.raw);
            }
            _ => writer.out.push_str(piece.raw),
        }
    }
    for (place, edit) in edits {
        if edit.value.is_some() {
            writer.was.entry(*place).or_insert(None);
        }
    }
    Ok(Patched { xml: writer.out, was: writer.was })
}

impl Writer<'_> {
    fn width(&mut self, beside: Option<u32>) {
        let Some(at) = beside else { return };
        for (column, width) in [(at + 1, 60), (at + 2, 40)] {
            let p = &self.prefix;
            self.out.push_str(&format!(
                "<{p}col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"
            ));
        }
    }

    fn drawing(&mut self, id: Option<&str>) {
        if let Some(id) = id {
            let (p, office) = (&self.prefix, super::package::OFFICE);
            self.out.push_str(&format!("<{p}legacyDrawing xmlns:r=\"{office}\" r:id=\"{id}\"/>"));
        }
    }

    /// A row with its cells.
    fn row(&mut self, tag: &Piece<'_>, row: u32, pieces: &mut Pieces<'_>, xml: &str) -> Result<(), String> {
        let edits = self.edits;
        let mut wanted = edits.range((row, 0)..(row + 1, 0)).peekable();
        let is_empty = tag.what == What::Empty;
        if wanted.peek().is_none() && self.earlier.is_none() {
            self.out.push_str(tag.raw);
            if is_empty {
                return Ok(());
            }
            while let Some(piece) = pieces.next()? {
                self.out.push_str(piece.raw);
                if piece.closes("row") {
                    return Ok(());
                }
            }
            return Ok(());
        }
        // Excel takes the first and last cell from here; a new one may be behind it.
        let last = edits.range((row, 0)..(row + 1, 0)).next_back().map_or(0, |((_, column), _)| *column);
        let open = if reaches(tag.raw, last) { tag.raw.to_owned() } else { with(tag.raw, "spans", None) };
        self.out.push_str(open.trim_end_matches('>').trim_end_matches('/'));
        self.out.push('>');
        let base = number(tag.raw, "s").unwrap_or(0);
        let mut next_column = 0;
        while let Some(piece) = if is_empty { None } else { pieces.next()? } {
            if piece.closes("row") {
                break;
            }
            if !piece.opens("c") {
                self.out.push_str(piece.raw);
                continue;
            }
            let place = attribute(piece.raw, "r").and_then(|name| cell_place(&name));
            let column = place.map_or(next_column, |(_, column)| column);
            next_column = column + 1;
            while let Some((&place, edit)) = wanted.next_if(|((_, other), _)| *other < column) {
                self.new_cell(place, edit, base);
            }
            let (start, mut end) = (piece.range.start, piece.range.end);
            let mut is_formula = false;
            if piece.what == What::Start {
                while let Some(inner) = pieces.next()? {
                    end = inner.range.end;
                    is_formula |= inner.opens("f");
                    if inner.closes("c") {
                        break;
                    }
                }
            }
            let whole = xml.get(start..end).unwrap_or_default();
            match wanted.next_if(|((_, other), _)| *other == column) {
                Some((&place, edit)) => self.cell(place, edit, piece.raw, whole, is_formula),
                None => self.kept(column, piece.raw, whole),
            }
        }
        for (&place, edit) in wanted {
            self.new_cell(place, edit, base);
        }
        let p = &self.prefix;
        self.out.push_str(&format!("</{p}row>"));
        Ok(())
    }

    /// A cell that stays, but for what an earlier check has done to it.
    fn kept(&mut self, column: u32, tag: &str, whole: &str) {
        let Some(earlier) = self.earlier else { return self.out.push_str(whole) };
        if earlier.contains(&column) {
            return;
        }
        match number(tag, "s").map(|style| (style, self.styles.unmarked(style))) {
            Some((before, style)) if before != style => {
                self.out.push_str(&with(tag, "s", Some(&style.to_string())));
                self.out.push_str(whole.get(tag.len()..).unwrap_or_default());
            }
            _ => self.out.push_str(whole),
        }
    }

    /// A cell that is there.
    fn cell(&mut self, place: Place, edit: &Edit, tag: &str, whole: &str, is_formula: bool) {
        let mut base = number(tag, "s").unwrap_or(0);
        if self.earlier.is_some() {
            base = self.styles.unmarked(base);
        }
        let style = match edit.ground {
            Some(severity) => Some(self.styles.marked(base, severity)),
            None => edit.style,
        };
        match &edit.value {
            Some(value) if !is_formula => {
                let before = self.text_cell(place, style.or(number(tag, "s")), value_text(value));
                let back = match value {
                    Value::Back { after, was, .. } => {
                        let left = self.text_cell(place, number(tag, "s"), after);
                        (left == whole && style.is_none()).then_some(was)
                    }
                    Value::Text(_) => None,
                };
                self.out.push_str(back.unwrap_or(&before));
                self.was.insert(place, Some(whole.to_owned()));
            }
            value => {
                if value.is_some() {
                    self.was.insert(place, None);
                }
                let Some(style) = style else { return self.out.push_str(whole) };
                self.out.push_str(&with(tag, "s", Some(&style.to_string())));
                self.out.push_str(whole.get(tag.len()..).unwrap_or_default());
            }
        }
    }

    /// A cell that is not there yet.
    fn new_cell(&mut self, place: Place, edit: &Edit, base: u32) {
        let style = match edit.ground {
            Some(severity) => Some(self.styles.marked(base, severity)),
            None => edit.style,
        };
        match &edit.value {
            Some(value) => {
                let cell = self.text_cell(place, style, value_text(value));
                self.out.push_str(&cell);
                self.was.insert(place, Some(String::new()));
            }
            None => {
                let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
                let (p, name) = (&self.prefix, cell_name(place.0, place.1));
                self.out.push_str(&format!("<{p}c r=\"{name}\"{style}/>"));
            }
        }
    }

    fn text_cell(&self, place: Place, style: Option<u32>, value: &str) -> String {
        let (p, name) = (&self.prefix, cell_name(place.0, place.1));
        let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
        if value.is_empty() {
            return format!("<{p}c r=\"{name}\"{style}/>");
        }
        let value = text(value);
        format!(
            "<{p}c r=\"{name}\"{style} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{value}</{p}t></{p}is></{p}c>"
        )
    }
}

/// Cells that are merged: the first and the last.
pub(super) struct Merged {
    from: Place,
    to: Place,
}

impl Merged {
    /// Whether a cell is beneath the first of them.
    pub(super) fn covers(&self, (row, column): Place) -> bool {
        let within = (self.from.0..=self.to.0).contains(&row) && (self.from.1..=self.to.1).contains(&column);
        within && (row, column) != self.from
    }
}

/// The merged cells of a sheet.
pub(super) fn merged(xml: &str) -> Result<Vec<Merged>, String> {
    let (mut pieces, mut all) = (Pieces::of(xml), Vec::new());
    if !xml.contains("mergeCell ") {
        return Ok(all);
    }
    while let Some(piece) = pieces.next()? {
        let range = attribute(piece.raw, "ref").filter(|_| piece.opens("mergeCell"));
        let places = range.as_deref().and_then(|range| range.split_once(':'));
        let places = places.and_then(|(from, to)| Some((cell_place(from)?, cell_place(to)?)));
        all.extend(places.map(|(from, to)| Merged { from, to }));
    }
    Ok(all)
}

/// Whether the first and last cell that a row names take in a column.
fn reaches(tag: &str, column: u32) -> bool {
    let spans = attribute(tag, "spans");
    let end = spans.as_deref().and_then(|spans| spans.rsplit_once(':')?.1.parse::<u32>().ok());
    end.is_none_or(|end| column < end)
}

fn value_text(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        Value::Back { before, .. } => before,
    }
}

/// The used range with a column more.
fn wider(raw: &str, column: u32) -> Option<String> {
    let range = attribute(raw, "ref")?.into_owned();
    let (from, to) = range.split_once(':').unwrap_or((&range, &range));
    let (row, last) = cell_place(to)?;
    let to = format!("{}{}", column_name(last.max(column)), row + 1);
    Some(with(raw, "ref", Some(&format!("{from}:{to}"))))
}
