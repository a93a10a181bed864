//! What the module of the tools has beside that of forms: books, values by themselves, places.

use std::sync::Arc;

use hotich::book::{self, Book, Closing, Format, Mapping, Options, Output, sheet};
use hotich::compare::{self, Features, Preparer, Weights};
use hotich::describe::{Description, NameOptions};
use hotich::input::record_with_kind;
use hotich::linked::{self, Procedure};
use hotich::record::{Reading, Scratch};
use hotich::schema::ValueTag;
use hotich::text::json::write_string;
use hotich::text::legacy::{self, Encoding};
use hotich::{Language, Record, Related, date, describe, name};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{Checker, error, no_communes, table};

#[wasm_bindgen]
impl Checker {
    /// Checks a record in JSON beside related ones, each a line of JSON with its kind; [`text`](Self::text) has the report.
    #[wasm_bindgen(js_name = checkRelated)]
    pub fn check_related(&mut self, json: &str, related: &str) -> Result<(), JsError> {
        let Some(kind) = self.kind else { return Ok(()) };
        let record = Record::from_json(kind, json);
        let mut known = Related::new();
        for (at, line) in related.lines().enumerate() {
            let other = record_with_kind(line.as_bytes());
            known.add(other.map_err(|why| error("ERR_HOTICH_OPTION", &format!("related[{at}]: {why}")))?);
        }
        let full = self.render.full;
        let report = hotich::check_related_with(&mut self.scratch, &record, &known, &self.context, full);
        self.report = Some(report);
        Ok(())
    }

    /// The report on a submission of a linked procedure: of the one that it tells itself, else of the one named.
    #[wasm_bindgen(js_name = checkLinked)]
    pub fn check_linked(&self, json: &str, procedure: Option<String>) -> Result<String, JsError> {
        let procedure = procedure.map(|name| name.parse::<Procedure>()).transpose();
        let procedure = procedure.map_err(|why| error("ERR_HOTICH_OPTION", &why.to_string()))?;
        Ok(linked::check(json, procedure, &self.context).to_json(&self.render))
    }

    /// A book to be checked in pieces.
    pub fn book(
        &self,
        output: &str,
        format: Option<String>,
        file: Option<String>,
        whole: Option<i32>,
        map: Option<String>,
    ) -> Result<BookChecker, JsError> {
        let mut options = self.options();
        options.output = match output {
            "none" => Output::None,
            "jsonl" => Output::JsonLines,
            "csv" => Output::Csv,
            _ => return Err(error("ERR_HOTICH_OPTION", "unknown output")),
        };
        options.format = match format.as_deref() {
            None => None,
            Some("csv") => Some(Format::Csv),
            Some("jsonl") => Some(Format::JsonLines),
            Some(_) => return Err(error("ERR_HOTICH_OPTION", "unknown format")),
        };
        options.file = file;
        options.mapping = match map.as_deref().map(Mapping::from_json).transpose() {
            Ok(mapping) => mapping.map(Arc::new),
            Err(why) => {
                return Err(error(
                    "ERR_HOTICH_OPTION",
                    &format!("options.map: {}", why.message(self.render.language)),
                ));
            }
        };
        // Below nothing stands for a closing entry that nobody has looked at.
        options.closing = whole.map(|count| Closing::count(u64::try_from(count).ok()));
        Ok(BookChecker { book: Book::new(options), language: self.render.language })
    }

    /// The first rows of a sheet; nothing where there is no header among them. Cells are separated by U+001F, rows by U+001E: as
    /// objects they would cost 10 KB more.
    #[wasm_bindgen(js_name = sheetRows)]
    pub fn sheet_rows(&self, rows: &str) -> Option<String> {
        let cells: Vec<Vec<String>> =
            rows.split('\u{1e}').map(|row| row.split('\u{1f}').map(str::to_owned).collect()).collect();
        sheet::has_header(&cells, &self.options()).then(|| rows.to_owned())
    }
}

impl Checker {
    /// How books are checked.
    fn options(&self) -> Options {
        let mut options = Options::new(self.context.clone());
        options.kind = self.kind;
        options.render = self.render.full(false);
        options
    }
}

/// A book that is being read.
#[wasm_bindgen]
pub struct BookChecker {
    book: Book,
    language: Language,
}

#[wasm_bindgen]
impl BookChecker {
    /// Takes bytes; gives the lines of the rows that are whole.
    pub fn push(&mut self, bytes: &[u8]) -> Result<String, JsError> {
        let mut out = String::new();
        self.book.push(bytes, &mut out).map_err(|why| unreadable(why, self.language))?;
        Ok(out)
    }

    /// What the columns hold, as JSON: by serde it would cost more. Nothing while the header has not come, and of lines of JSON.
    pub fn columns(&self) -> Option<String> {
        let (header, checker) = self.book.begun().filter(|(header, _)| header.format == Format::Csv)?;
        let mut out = String::from("{\"kind\":");
        write_string(checker.kind().name(), &mut out);
        out.push_str(",\"headerRow\":");
        out.push_str(&header.sheet_row().to_string());
        let mut before = ",\"columns\":[{\"header\":";
        for mapped in checker.columns() {
            out.push_str(before);
            before = "},{\"header\":";
            write_string(&mapped.header, &mut out);
            out.push_str(",\"path\":");
            match mapped.column {
                Some(column) => write_string(column.path, &mut out),
                None => out.push_str("null"),
            }
            out.push_str(",\"origin\":");
            write_string(mapped.origin.name(), &mut out);
            out.push_str(if mapped.joined { ",\"joined\":true" } else { ",\"joined\":false" });
        }
        out.push_str("}]}");
        Some(out)
    }

    /// Takes the end; gives the remaining lines, then a record separator (U+001E) and the summary.
    pub fn finish(&mut self) -> Result<String, JsError> {
        let mut out = String::new();
        let summary = self.book.finish(&mut out).map_err(|why| unreadable(why, self.language))?.to_json();
        out.push('\u{1e}');
        out.push_str(&summary);
        Ok(out)
    }
}

fn unreadable(why: book::Error, language: Language) -> JsError {
    error("ERR_HOTICH_BOOK", &why.message(language))
}

/// What is found about a name; `readings` is what it was where an encoding of East Asia misread it, with U+001F between.
#[wasm_bindgen(js_name = normalizeName)]
pub fn normalize_name(
    text: &str,
    accept_likely: bool,
    ethnicity: Option<String>,
    readings: Option<String>,
) -> String {
    let order = ethnicity.as_deref().and_then(describe::order_of);
    let options = NameOptions::default().accept_likely(accept_likely).order(order);
    let readings: Vec<String> =
        readings.iter().flat_map(|all| all.split('\u{1f}')).map(str::to_owned).collect();
    describe::name_misread(text, &readings, options).into_json()
}

/// The normal forms of many names, as many lines in as out.
#[wasm_bindgen(js_name = normalizeNames)]
pub fn normalize_names(lines: &str, accept_likely: bool) -> String {
    name::normalise_lines(lines, accept_likely)
}

/// A text that came from an encoding of old.
#[derive(Serialize)]
struct Decoded {
    text: String,
    /// Bytes that the encoding does not know.
    lost: usize,
}

/// Text from the bytes of an encoding, as an object; nothing for an unknown encoding.
#[wasm_bindgen(js_name = decodeLegacy)]
pub fn decode_legacy(bytes: &[u8], encoding: &str) -> Result<JsValue, JsError> {
    let Ok(encoding) = encoding.parse::<Encoding>() else { return Ok(JsValue::UNDEFINED) };
    let (text, lost) = legacy::decode(bytes, encoding);
    Ok(serde_wasm_bindgen::to_value(&Decoded { text, lost })?)
}

/// What is found about a date; suggestions do not lie after `today`. Nothing where that is no day.
#[wasm_bindgen(js_name = parseDate)]
pub fn parse_date(text: &str, today: &str, excel_1904: bool) -> Option<String> {
    let today = date::parse(today).ok()?.exact()?;
    Some(describe::date(text, &date::Hints::until(today).excel_1904(excel_1904)).into_json())
}

/// What is found about a lunar date within a range of lunar years, or the lunar date of a solar day.
#[wasm_bindgen]
pub fn lunar(text: &str, from: i32, to: i32) -> String {
    describe::lunar(text, from..=to).into_json()
}

/// What is found about a number of a type, or of the likeliest for the empty one, judged as of a day; nothing for an
/// unknown type or day.
#[wasm_bindgen(js_name = parseId)]
pub fn parse_id(text: &str, r#type: &str, today: &str) -> Option<String> {
    describe::id(text, r#type, date::parse(today).ok()?.exact()?).map(Description::into_json)
}

/// A day as an option gives it.
fn day(text: Option<String>) -> Result<Option<date::NaiveDate>, JsError> {
    let Some(text) = text else { return Ok(None) };
    let day = date::parse(&text).ok().and_then(date::PartialDate::exact);
    day.map(Some).ok_or_else(|| error("ERR_HOTICH_OPTION", "options.asOf: no such day"))
}

/// What is found about a place, as of a day.
#[wasm_bindgen(js_name = parsePlace)]
pub fn parse_place(text: &str, as_of: Option<String>, limit: usize) -> Result<String, JsError> {
    Ok(describe::place(text, day(as_of)?, limit, table()).into_json())
}

/// Values that begin as what was typed for a kind of value, a line each, with the other name of it behind a tab; nothing for
/// an unknown kind.
#[wasm_bindgen]
pub fn suggest(
    kind: &str,
    typed: &str,
    as_of: Option<String>,
    limit: usize,
) -> Result<Option<String>, JsError> {
    let Some(kind) = ValueTag::ALL.iter().find(|tag| tag.name() == kind) else { return Ok(None) };
    let found = describe::suggest(*kind, typed, day(as_of)?, limit, table());
    Ok(Some(found.iter().map(|it| format!("{}\t{}\n", it.value, it.by)).collect()))
}

/// The units of today that a unit went to, by its code as of a day; nothing for an unknown one.
#[wasm_bindgen(js_name = placeSuccessor)]
pub fn place_successor(code: &str, as_of: Option<String>) -> Result<Option<String>, JsError> {
    if code.len() == 5 && table().is_none() {
        return Err(no_communes());
    }
    Ok(describe::place_successor(code, day(as_of)?, table()))
}

/// A line of JSON with its kind, prepared for comparing.
fn prepared(
    line: &str,
    at: &str,
    preparer: &mut Preparer<'_>,
    scratch: &mut Scratch,
) -> Result<Features, JsError> {
    let record = record_with_kind(line.as_bytes());
    let record = record.map_err(|why| error("ERR_HOTICH_OPTION", &format!("{at}: {why}")))?;
    Ok(preparer.record(&Reading::new(&record, scratch)))
}

/// Keys by which a record is found among others, one a line.
#[wasm_bindgen(js_name = matchKeys)]
pub fn match_keys(line: &str) -> Result<String, JsError> {
    let features = prepared(line, "record", &mut Preparer::new(table()), &mut Scratch::default())?;
    Ok(compare::match_keys(&features).join("\n"))
}

/// A record beside others, each a line of JSON with its kind: those that may be one with it as JSON, the surest first; with
/// `all`, all of them. `records` is how many there are in all, from which chance is told.
#[wasm_bindgen(js_name = findDuplicates)]
pub fn find_duplicates(
    line: &str,
    candidates: &str,
    all: bool,
    language: &str,
    records: Option<f64>,
    weights: Option<String>,
) -> Result<String, JsError> {
    let language: Language = language.parse().map_err(|_| error("ERR_HOTICH_OPTION", "unknown language"))?;
    let mut weights = match weights {
        Some(text) => {
            Weights::from_toml(&text).map_err(|why| error("ERR_HOTICH_WEIGHTS", &why.to_string()))?
        }
        None => Weights::default(),
    };
    if let Some(records) = records {
        weights = weights.for_records(records as u64);
    }
    let (mut preparer, mut scratch) = (Preparer::new(table()), Scratch::default());
    let record = prepared(line, "record", &mut preparer, &mut scratch)?;
    let mut others = Vec::new();
    for (at, line) in candidates.lines().enumerate() {
        others.push(prepared(line, &format!("candidates[{at}]"), &mut preparer, &mut scratch)?);
    }
    let mut out = String::from("[");
    for (at, score) in compare::find_duplicates(&record, &others, &weights, all) {
        if out.len() > 1 {
            out.push(',');
        }
        let kind = others.get(at).is_some_and(|other| other.is_like(&record)).then(|| record.kind());
        out.push_str(&format!("{{\"at\":{at},\"found\":{}}}", score.to_json(kind, language)));
    }
    out.push(']');
    Ok(out)
}
