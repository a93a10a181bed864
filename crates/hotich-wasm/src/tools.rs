//! What the module of the tools has beside that of forms: books, values by themselves, places.

use hotich::book::{self, Book, Closing, Format, Options, Output};
use hotich::describe::{Description, NameOptions};
use hotich::input::record_with_kind;
use hotich::text::legacy::{self, Encoding};
use hotich::{Language, Record, Related, date, describe, name};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{Checker, error, no_communes, table};

#[wasm_bindgen]
impl Checker {
    /// The report on a record in JSON beside related ones, each a line of JSON with its kind.
    #[wasm_bindgen(js_name = checkRelated)]
    pub fn check_related(&mut self, json: &str, related: &str) -> Result<String, JsError> {
        let record = Record::from_json(self.kind()?, json);
        let mut known = Related::new();
        for (at, line) in related.lines().enumerate() {
            let other = record_with_kind(line.as_bytes());
            known.add(other.map_err(|why| error("ERR_HOTICH_OPTION", format_args!("related[{at}]: {why}")))?);
        }
        let full = self.render.full;
        let report = hotich::check_related_with(&mut self.scratch, &record, &known, &self.context, full);
        Ok(report.to_json(&self.render))
    }

    /// A book to be checked in pieces.
    pub fn book(
        &self,
        output: &str,
        format: Option<String>,
        file: Option<String>,
        whole: Option<i32>,
    ) -> Result<BookChecker, JsError> {
        let mut options = Options::new(self.context.clone());
        options.kind = self.kind;
        options.render = self.render.full(false);
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
        // Below nothing stands for a closing entry that nobody has looked at.
        options.closing = whole.map(|count| Closing::count(u64::try_from(count).ok()));
        Ok(BookChecker { book: Book::new(options), language: self.render.language })
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
    error("ERR_HOTICH_BOOK", why.message(language))
}

/// What is found about a name.
#[wasm_bindgen(js_name = normalizeName)]
pub fn normalize_name(text: &str, accept_likely: bool, ethnicity: Option<String>) -> String {
    let order = ethnicity.as_deref().and_then(describe::order_of);
    describe::name(text, NameOptions::default().accept_likely(accept_likely).order(order)).into_json()
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

/// The units of today that a unit went to, by its code as of a day; nothing for an unknown one.
#[wasm_bindgen(js_name = placeSuccessor)]
pub fn place_successor(code: &str, as_of: Option<String>) -> Result<Option<String>, JsError> {
    if code.len() == 5 && table().is_none() {
        return Err(no_communes());
    }
    Ok(describe::place_successor(code, day(as_of)?, table()))
}
