//! The rows of a sample book, told apart by what the generator says that it damaged, and the names in them.
//!
//! Nothing here asks the library what it thinks of a row or a name: what is counted must not change with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use hotich::Kind;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// Some rows of a book, or records as lines of JSON.
#[derive(Clone, Default)]
pub(crate) struct Rows {
    /// The first line; empty for JSON.
    pub(crate) header: String,
    pub(crate) lines: Vec<String>,
    /// Cells that are not empty.
    pub(crate) fields: usize,
}

/// The names of the books by their kind.
#[derive(Default)]
pub(crate) struct Names {
    /// Of citizens who are Kinh.
    kinh: BTreeSet<String>,
    /// Of all others.
    other: BTreeSet<String>,
    /// Of all kinds, damaged.
    damaged: BTreeSet<String>,
}

/// The rows of a sample book that are as they should be, and those that were damaged; their names are added.
pub(crate) fn read(folder: &Path, kind: Kind, names: &mut Names) -> Result<[Rows; 2]> {
    let open = |name: String| {
        fs::read_to_string(folder.join(&name))
            .with_context(|| format!("{name}, which `cargo xtask gen` writes"))
    };
    let (book, truth) = (open(format!("{}.csv", kind.name()))?, open(format!("{}.truth.csv", kind.name()))?);
    let mut damaged: BTreeMap<usize, Vec<[String; 2]>> = BTreeMap::new();
    for row in csv::Reader::from_reader(truth.as_bytes()).records() {
        let row = row?;
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        damaged.entry(cell(0).parse()?).or_default().push([cell(1), cell(2)]);
    }
    let lines: Vec<&str> = book.split_inclusive('\n').collect();
    let (header, lines) = lines.split_first().context("a header")?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(book.as_bytes());
    let columns: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let cells: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    ensure!(cells.len() == lines.len(), "a row of the sample book takes more than a line");
    let mut out =
        [Rows::default(), Rows::default()].map(|rows| Rows { header: (*header).to_owned(), ..rows });
    for (at, (line, cells)) in lines.iter().zip(&cells).enumerate() {
        let mistakes = damaged.get(&(at + 1));
        let rows = &mut out[usize::from(mistakes.is_some())];
        rows.lines.push((*line).to_owned());
        rows.fields += cells.iter().filter(|cell| !cell.is_empty()).count();
        let cell = |name: &str| columns.iter().position(|column| column == name).and_then(|at| cells.get(at));
        match mistakes {
            None => names.add(&columns, cell),
            Some(mistakes) => {
                for [what, path] in mistakes {
                    let column = kind.layout().find(path).map_or("", |column| column.column);
                    let name = cell(column).filter(|_| what.starts_with("name-")).unwrap_or_default();
                    if name.chars().any(char::is_alphabetic) {
                        names.damaged.insert(name.to_owned());
                    }
                }
            }
        }
    }
    Ok(out)
}

/// The rows of a generated book without damage of a kind that has no sample book.
pub(crate) fn generated(of: &hotich_sample::kinds::Kind, entries: usize) -> Result<Rows> {
    let plan =
        hotich_sample::Plan { entries, per_damage: 0, repeated: 0, torn: 0, ..hotich_sample::kinds::SAMPLE };
    let book = of.book(plan).csv();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(book.as_bytes());
    let mut fields = 0;
    for row in reader.records() {
        fields += row?.iter().filter(|cell| !cell.is_empty()).count();
    }
    let mut lines = book.split_inclusive('\n').map(str::to_owned);
    let header = lines.next().context("a header")?;
    let lines: Vec<String> = lines.collect();
    ensure!(lines.len() == entries, "a row of the book of {} takes more than a line", of.name);
    Ok(Rows { header, lines, fields })
}

impl Names {
    fn add<'c>(&mut self, columns: &[String], cell: impl Fn(&str) -> Option<&'c str>) {
        for column in columns {
            let Some(who) = column.strip_suffix("HoTen") else { continue };
            let name = cell(column).unwrap_or_default();
            let Some(ethnicity) = cell(&format!("{who}DanToc")).filter(|_| !name.is_empty()) else {
                continue;
            };
            let is_citizen = cell(&format!("{who}QuocTich")) == Some("Việt Nam");
            let list = if ethnicity == "Kinh" && is_citizen { &mut self.kinh } else { &mut self.other };
            list.insert(name.to_owned());
        }
    }

    /// The lists with what they are called. Names of minorities and foreigners are those with a word that no other has:
    /// many of them are called as everybody is.
    pub(crate) fn lists(&self) -> [(&'static str, Vec<String>); 5] {
        let known: BTreeSet<&str> = self.kinh.iter().flat_map(|name| name.split(' ')).collect();
        let other = self.other.iter().filter(|name| name.split(' ').any(|word| !known.contains(word)));
        let plain = || self.kinh.iter().map(String::as_str);
        [
            ("plain", plain().map(str::to_owned).collect()),
            ("capitals", plain().map(str::to_uppercase).collect()),
            ("taken apart (NFD)", plain().map(|name| name.nfd().collect()).collect()),
            ("of minorities and foreigners", other.cloned().collect()),
            ("damaged", self.damaged.iter().cloned().collect()),
        ]
    }
}

impl Rows {
    /// The rows as JSON Lines: a member for each filled cell, under the name of its column.
    pub(crate) fn to_json(&self) -> Result<Self> {
        let text = [self.header.as_str(), &self.lines.concat()].concat();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let columns = reader.headers()?.clone();
        let mut lines = Vec::new();
        for row in reader.records() {
            let row = row?;
            let filled = columns.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
            let members: Vec<String> =
                filled.map(|(name, cell)| format!("{}:{}", Value::from(name), Value::from(cell))).collect();
            lines.push(format!("{{{}}}\n", members.join(",")));
        }
        Ok(Self { header: String::new(), lines, fields: self.fields })
    }
}
