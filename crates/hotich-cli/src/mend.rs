//! Fixes put into a row: which of them, and how the row is then written.

use std::collections::BTreeMap;
use std::ops::Range;

use hotich::book::{Seen, cells};
use hotich::finding::Confidence;
use hotich::input::inner_record;
use hotich::input::json::{Event, Reader};
use hotich::schema::{Column, Layout};
use hotich::text::json::write_string;
use hotich::{Context, Record, Report, Scratch, Severity, check_with};

/// Fixes may bring others with them: spaces first, then letters. No row needs more turns.
const TURNS: usize = 4;

/// A value that was changed.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The row as a spreadsheet numbers it.
    pub(crate) row: u64,
    /// The column of the sheet, from 0; none in JSON.
    pub(crate) column: Option<usize>,
    pub(crate) field: &'static Column,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
    /// The value as it was written in the file; empty where an earlier change of the same value has it.
    pub(crate) was: String,
}

/// The changes that fixes of this confidence make to a row, in order; those alone whose fields can all be written. A fix that
/// would bring an error is not made, and keeps no other from being made: such are given as well, by row and field.
pub(crate) fn changes(
    seen: &Seen<'_>,
    wanted: Confidence,
    context: &Context,
    scratch: &mut Scratch,
    place: impl Fn(&Column) -> Option<Option<usize>>,
) -> (Vec<Change>, Vec<(u64, &'static str)>) {
    let mut all: Vec<Change> = Vec::new();
    let mut refused: Vec<(&'static Column, String)> = Vec::new();
    let mut values: BTreeMap<u8, String> = BTreeMap::new();
    let mut mended: Option<Report> = None;
    for _ in 0..TURNS {
        let report = mended.as_ref().unwrap_or(seen.report);
        // Each fix with all that it changes.
        let mut turn: Vec<Vec<Change>> = Vec::new();
        for finding in report.findings().iter().filter(|it| !it.is_of_input()) {
            let Some(fix) = finding.fix().filter(|fix| fix.confidence <= wanted) else { continue };
            let is_free = |field: &Column| turn.iter().flatten().all(|change| change.field != field);
            let was_refused = fix
                .edits
                .iter()
                .any(|edit| refused.iter().any(|it| it.0 == edit.column && it.1 == edit.value));
            if was_refused
                || !fix.edits.iter().all(|edit| place(edit.column).is_some() && is_free(edit.column))
            {
                continue;
            }
            let mut changes = Vec::new();
            for edit in &fix.edits {
                let slot = edit.column.slot;
                let now = values.get(&slot).map(String::as_str).or(seen.record.raw(slot)).unwrap_or_default();
                if now != edit.value {
                    changes.push(Change {
                        row: seen.sheet_row,
                        column: place(edit.column).flatten(),
                        field: edit.column,
                        before: now.to_owned(),
                        after: edit.value.clone(),
                        rule: finding.rule(),
                        confidence: fix.confidence,
                        was: String::new(),
                    });
                }
            }
            if !changes.is_empty() {
                turn.push(changes);
            }
        }
        if turn.is_empty() {
            break;
        }
        let mut check =
            |values: &BTreeMap<u8, String>| check_with(scratch, &with(seen, values), context, false);
        let mut together = values.clone();
        put(&mut together, turn.iter().flatten());
        let again = check(&together);
        if errors(&again) <= errors(report) {
            values = together;
            mended = Some(again);
            all.extend(turn.into_iter().flatten());
            continue;
        }
        let (mut least, mut made) = (errors(report), None);
        for changes in turn {
            let mut next = values.clone();
            put(&mut next, &changes);
            let again = check(&next);
            if errors(&again) > least {
                refused.extend(changes.into_iter().map(|change| (change.field, change.after)));
                continue;
            }
            least = errors(&again);
            (values, made) = (next, Some(again));
            all.extend(changes);
        }
        if made.is_none() {
            break;
        }
        mended = made;
    }
    // What another fix has brought about all the same is no loss.
    refused.retain(|(field, value)| values.get(&field.slot) != Some(value));
    (all, refused.into_iter().map(|(field, _)| (seen.sheet_row, field.path)).collect())
}

fn put<'c>(values: &mut BTreeMap<u8, String>, changes: impl IntoIterator<Item = &'c Change>) {
    values.extend(changes.into_iter().map(|change| (change.field.slot, change.after.clone())));
}

/// A row with other values in some fields.
fn with(seen: &Seen<'_>, values: &BTreeMap<u8, String>) -> Record {
    let mut record = Record::new(seen.record.kind());
    for column in seen.record.layout().columns {
        let given = values.get(&column.slot).map(String::as_str).or(seen.record.raw(column.slot));
        if let Some(value) = given {
            record.set(column.field, value);
        }
    }
    record
}

/// Errors of the record by itself.
fn errors(report: &Report) -> usize {
    let counts = |rule: &str| !rule.starts_with("related/") && !rule.starts_with("input/");
    report.findings().iter().filter(|it| it.severity() == Severity::Error && counts(it.rule())).count()
}

/// A row of CSV with other texts in some cells; each of these as it was written. A cell keeps its quotation marks.
pub(crate) fn write_cells<'a>(
    row: &[u8],
    separator: u8,
    new: impl IntoIterator<Item = (usize, &'a str)>,
) -> (Vec<u8>, BTreeMap<usize, String>) {
    let there = cells(row, separator);
    let new: BTreeMap<usize, &str> = new.into_iter().collect();
    let mut was = BTreeMap::new();
    let mut places = Vec::new();
    for (column, text) in new {
        let Some((range, _)) = there.get(column) else { continue };
        let Ok(old) = std::str::from_utf8(row.get(range.clone()).unwrap_or_default()) else { continue };
        let special = |byte: u8| byte == separator || matches!(byte, b'"' | b'\r' | b'\n');
        let quoted = old.starts_with('"') || text.bytes().any(special);
        let written = if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() };
        places.push((range.clone(), written));
        was.insert(column, old.to_owned());
    }
    (replaced(row, &places), was)
}

/// A row of CSV with some cells as they were written before, where they still hold what they were changed to.
pub(crate) fn restore_cells(
    row: &[u8],
    separator: u8,
    back: &BTreeMap<usize, (String, String)>,
) -> (Vec<u8>, usize) {
    let there = cells(row, separator);
    let mut places = Vec::new();
    for (column, (after, was)) in back {
        if let Some((range, _)) = there.get(*column).filter(|(_, text)| text == after) {
            places.push((range.clone(), was.clone()));
        }
    }
    (replaced(row, &places), places.len())
}

/// A line of JSON with other texts of some fields; each of these as it was written.
pub(crate) fn write_members(
    line: &[u8],
    layout: &'static Layout,
    new: &BTreeMap<&str, &str>,
) -> (Vec<u8>, BTreeMap<String, String>) {
    let (mut was, mut places) = (BTreeMap::new(), Vec::new());
    for (column, range) in members(line, layout) {
        let raw = line.get(range.clone()).and_then(|raw| std::str::from_utf8(raw).ok());
        if let (Some(text), Some(raw)) = (new.get(column.path), raw)
            && !was.contains_key(column.path)
        {
            places.push((range, quoted(text)));
            was.insert(column.path.to_owned(), raw.to_owned());
        }
    }
    (replaced(line, &places), was)
}

/// A line of JSON with some values as they were written before.
pub(crate) fn restore_members(
    line: &[u8],
    layout: &'static Layout,
    back: &BTreeMap<String, (String, String)>,
) -> (Vec<u8>, usize) {
    let mut places: Vec<(Range<usize>, String)> = Vec::new();
    let mut done = Vec::new();
    for (column, range) in members(line, layout) {
        if let Some((after, was)) = back.get(column.path)
            && !done.contains(&column.path)
            && line.get(range.clone()) == Some(quoted(after).as_bytes())
        {
            done.push(column.path);
            places.push((range, was.clone()));
        }
    }
    (replaced(line, &places), places.len())
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    write_string(text, &mut out);
    out
}

/// The fields of an object that have a single value, and where the value stands: those of the record inside, where one stands
/// beside its kind.
fn members(line: &[u8], layout: &'static Layout) -> Vec<(&'static Column, Range<usize>)> {
    let Some(inner) = inner_record(line) else { return members_of(line, layout) };
    let start = inner.as_ptr().addr().wrapping_sub(line.as_ptr().addr());
    let moved = |(column, range): (_, Range<usize>)| (column, range.start + start..range.end + start);
    members_of(inner, layout).into_iter().map(moved).collect()
}

fn members_of(line: &[u8], layout: &'static Layout) -> Vec<(&'static Column, Range<usize>)> {
    let mut reader = Reader::new(line);
    let mut all = Vec::new();
    let (mut role, mut field) = (None, None);
    let mut named = None;
    loop {
        let depth = reader.depth();
        let from = reader.offset();
        let Ok(event) = reader.next_event() else { return all };
        match event {
            Event::End => return all,
            Event::Key(key) if depth == 1 => {
                field = layout.exact(key).or_else(|| layout.find(key).filter(|_| layout.role(key).is_none()));
                named = layout.role(key);
                role = None;
            }
            Event::Key(key) if depth == 2 => {
                field = role.and_then(|role| {
                    let is = |it: &&Column| it.field.role == role && it.field.attribute.name() == key;
                    layout.columns.iter().find(is)
                });
            }
            Event::StartObject if depth == 1 => role = named.take(),
            Event::Text(..) | Event::Number(_) | Event::Bool(_) | Event::Null if depth <= 2 => {
                let end = reader.offset();
                let before = line.get(from..end).unwrap_or_default();
                let spaces = before.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                all.extend(field.take().map(|column| (column, from + spaces..end)));
            }
            _ => field = None,
        }
    }
}

/// Bytes with others in some places.
fn replaced(bytes: &[u8], places: &[(Range<usize>, String)]) -> Vec<u8> {
    let mut places: Vec<_> = places.iter().collect();
    places.sort_by_key(|(range, _)| range.start);
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    for (range, new) in places {
        out.extend_from_slice(bytes.get(at..range.start).unwrap_or_default());
        out.extend_from_slice(new.as_bytes());
        at = range.end;
    }
    out.extend_from_slice(bytes.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use hotich::Kind;

    use super::*;

    #[test]
    fn cells_change_and_come_back() {
        let row = "1;\"Lê \"\"Tám\"\"\";  An ;x\n;".as_bytes();
        let new = [(1, "Lê Tám"), (2, "A;n"), (9, "y")];
        let (mended, was) = write_cells(row, b';', new);
        assert_eq!(String::from_utf8(mended.clone()).unwrap(), "1;\"Lê Tám\";\"A;n\";x\n;");
        assert_eq!(was[&1], "\"Lê \"\"Tám\"\"\"");
        let back = |column: usize, after: &str| (column, (after.to_owned(), was[&column].clone()));
        let all = BTreeMap::from([back(1, "Lê Tám"), back(2, "A;n")]);
        assert_eq!(restore_cells(&mended, b';', &all), (row.to_vec(), 2));
        let other = BTreeMap::from([back(1, "Lê Bảy")]);
        assert_eq!(restore_cells(&mended, b';', &other), (mended, 0));
    }

    #[test]
    fn members_change_and_come_back() {
        let layout = Kind::Birth.layout();
        let line = r#"{"child" : {"name": "Lê  An", "sex":1}, "so":"7" , "x":[{"name":"y"}],"mother":{"a":{"name":"z"}}}"#;
        let new = BTreeMap::from([
            ("child.name", "Lê \"An\""),
            ("registration.number", "07"),
            ("mother.name", "q"),
        ]);
        let (mended, was) = write_members(line.as_bytes(), layout, &new);
        let wanted = line.replace("Lê  An", "Lê \\\"An\\\"").replace("\"7\"", "\"07\"");
        assert_eq!(String::from_utf8(mended.clone()).unwrap(), wanted);
        assert_eq!(was.keys().collect::<Vec<_>>(), ["child.name", "registration.number"]);
        let back =
            was.iter().map(|(path, was)| (path.clone(), (new[&**path].to_owned(), was.clone()))).collect();
        assert_eq!(restore_members(&mended, layout, &back), (line.as_bytes().to_vec(), 2));
        // A record beside its kind.
        let line = r#"{"kind":"birth", "record": {"child":{"name":"Lê  An"}}}"#;
        let (mended, _) = write_members(line.as_bytes(), layout, &BTreeMap::from([("child.name", "Lê An")]));
        assert_eq!(String::from_utf8(mended).unwrap(), line.replace("Lê  An", "Lê An"));
    }
}
