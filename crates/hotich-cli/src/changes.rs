//! The log of changes: what was mended, by which rule, and how to undo it.

use std::collections::BTreeMap;
use std::path::Path;

use hotich::Language;

use crate::failure::Failure;
use crate::mend::Change;

/// The columns of the log.
const HEADER: [&str; 10] =
    ["row", "sheet", "path", "label", "column", "before", "after", "rule", "confidence", "was"];

/// The first line, with a byte order mark: people open it in a spreadsheet.
pub(crate) fn head() -> Vec<u8> {
    let mut out = "\u{feff}".as_bytes().to_vec();
    out.extend(lines([HEADER.map(str::to_owned)]));
    out
}

/// Lines of changes.
pub(crate) fn rows<'a>(
    sheet: &str,
    changes: impl IntoIterator<Item = &'a Change>,
    language: Language,
) -> Vec<u8> {
    lines(changes.into_iter().map(|change| {
        let column = change.column.map_or_else(String::new, |column| (column + 1).to_string());
        [
            change.row.to_string(),
            guarded(sheet),
            change.field.path.to_owned(),
            guarded(change.field.label.get(language)),
            column,
            guarded(&change.before),
            guarded(&change.after),
            change.rule.to_owned(),
            change.confidence.name().to_owned(),
            guarded(&change.was),
        ]
    }))
}

fn lines(rows: impl IntoIterator<Item = [String; 10]>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing into memory cannot fail, and every line has as many cells.
        drop(writer.write_record(row));
    }
    writer.into_inner().unwrap_or_default()
}

/// An apostrophe before what a spreadsheet would run, and before one that is there: taken away when it is read.
fn guarded(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\'']);
    if runs { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> String {
    text.strip_prefix('\'').unwrap_or(text).to_owned()
}

/// What happened to one value over all its changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Whole {
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) was: String,
    pub(crate) column: Option<usize>,
}

/// The values that were changed: by sheet, row and path of the field.
pub(crate) type Log = BTreeMap<String, BTreeMap<u64, BTreeMap<String, Whole>>>;

/// Reads a log.
pub(crate) fn read(path: &Path, language: Language) -> Result<Log, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::io(path.display(), &error))?;
    let wrong = |line: u64| {
        let path = path.display();
        Failure::usage(match language {
            Language::Vi => format!("{path}: dòng {line} không phải nhật ký sửa của hotich"),
            Language::En => format!("{path}: line {line} is no log of changes of hotich"),
        })
    };
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes));
    if reader.headers().map_or(true, |header| header.iter().ne(HEADER)) {
        return Err(wrong(1));
    }
    let mut log = Log::new();
    for (line, record) in (2..).zip(reader.records()) {
        let record = record.map_err(|_| wrong(line))?;
        let cell = |index: usize| record.get(index).unwrap_or_default();
        let row = cell(0).parse::<u64>().map_err(|_| wrong(line))?;
        let column = match cell(4) {
            "" => None,
            text => {
                let number = text.parse::<usize>().ok().and_then(|column| column.checked_sub(1));
                Some(number.ok_or_else(|| wrong(line))?)
            }
        };
        let values = log.entry(unguarded(cell(1))).or_default().entry(row).or_default();
        let (before, after, was) = (unguarded(cell(5)), unguarded(cell(6)), unguarded(cell(9)));
        // Changes of one value follow each other; the first says how it was written.
        match values.get_mut(cell(2)) {
            Some(whole) => whole.after = after,
            None => drop(values.insert(cell(2).to_owned(), Whole { before, after, was, column })),
        }
    }
    Ok(log)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_come_off() {
        for text in ["", "An", "=1+1", "'An", "''", "-5", "＝x"] {
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(guarded("=1"), "'=1");
    }
}
