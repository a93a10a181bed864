//! The border between JavaScript and the library: records come in packed, reports go out as canonical JSON. What is
//! right and wrong is decided in the library alone.

use std::sync::OnceLock;

use hotich::book::{self, Book, Format, Options, Output};
use hotich::describe::{Description, NameOptions};
use hotich::place::Communes;
use hotich::text::legacy::{self, Encoding};
use hotich::{Context, Kind, Language, Profile, Record, Render, Stage, catalogue, date, describe, name};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An error that the package gives a code: the code, a colon, the message.
fn error(code: &str, message: impl std::fmt::Display) -> JsError {
    JsError::new(&format!("{code}: {message}"))
}

/// What stands for the kind where a book tells it itself.
const TOLD: &str = "auto";

/// Checks records with one set of options.
#[wasm_bindgen]
pub struct Checker {
    /// None where each book tells its own.
    kind: Option<Kind>,
    context: Context,
    render: Render,
}

#[wasm_bindgen]
impl Checker {
    /// Takes the options, each by itself: reading them with serde would cost a twelfth of the module.
    #[expect(clippy::too_many_arguments, reason = "an object of options would cost more")]
    #[wasm_bindgen(constructor)]
    pub fn new(
        kind: &str,
        stage: &str,
        today: &str,
        language: &str,
        masked: bool,
        full: bool,
        communes: bool,
        profile: Option<String>,
    ) -> Result<Self, JsError> {
        let unknown = |name: &str| error("ERR_HOTICH_OPTION", format_args!("unknown {name}"));
        let kind = match kind {
            TOLD => None,
            name => Some(name.parse().map_err(|_| unknown("kind"))?),
        };
        let stage = stage.parse::<Stage>().map_err(|_| unknown("stage"))?;
        let language = language.parse::<Language>().map_err(|_| unknown("language"))?;
        let today = date::parse(today).ok().and_then(date::PartialDate::exact);
        let mut context = Context::new(today.ok_or_else(|| unknown("today"))?).stage(stage);
        if communes {
            context = context.communes(table().ok_or_else(no_communes)?);
        }
        if let Some(profile) = profile {
            let profile = Profile::from_json(&profile).map_err(|why| error("ERR_HOTICH_PROFILE", why))?;
            context = context.profile(profile);
        }
        let render = Render::new(language).masked(masked).full(full);
        Ok(Self { kind, context, render })
    }

    /// The report on a packed record.
    pub fn check(&self, units: &[u16]) -> Result<String, JsError> {
        Ok(self.report(&Record::from_packed(self.kind()?, units)))
    }

    /// The report on a record in JSON.
    #[wasm_bindgen(js_name = checkText)]
    pub fn check_text(&self, json: &str) -> Result<String, JsError> {
        Ok(self.report(&Record::from_json(self.kind()?, json)))
    }

    /// The kind of a record by itself, which must be named.
    fn kind(&self) -> Result<Kind, JsError> {
        self.kind.ok_or_else(|| error("ERR_HOTICH_OPTION", "kind: only a book tells it itself"))
    }

    /// Short where nobody asks for more.
    fn report(&self, record: &Record) -> String {
        hotich::check_for(record, &self.context, self.render.full).to_json(&self.render)
    }

    /// What the report on a packed record says about one field.
    #[wasm_bindgen(js_name = checkField)]
    pub fn check_field(&self, units: &[u16], field: &str) -> Result<String, JsError> {
        let kind = self.kind()?;
        let column = kind.layout().find(field);
        let column = column.ok_or_else(|| error("ERR_HOTICH_FIELD", "no such field"))?;
        let record = Record::from_packed(kind, units);
        Ok(hotich::check_field(&record, column.field, &self.context).to_json(&self.render))
    }

    /// A book to be checked in pieces.
    pub fn book(
        &self,
        output: &str,
        format: Option<String>,
        file: Option<String>,
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

/// Text from the bytes of an encoding, and how many of them it does not know: `COUNT:TEXT`.
#[wasm_bindgen(js_name = decodeLegacy)]
pub fn decode_legacy(bytes: &[u8], encoding: &str) -> Option<String> {
    let (text, lost) = legacy::decode(bytes, encoding.parse::<Encoding>().ok()?);
    Some(format!("{lost}:{text}"))
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

/// The table of communes, once it is there: it stays for as long as the instance.
static COMMUNES: OnceLock<Communes> = OnceLock::new();

fn table() -> Option<&'static Communes> {
    COMMUNES.get()
}

fn no_communes() -> JsError {
    error("ERR_HOTICH_COMMUNES", "the table of communes is not loaded")
}

/// Takes the table of communes, `communes.bin`. Another one does not replace it.
#[wasm_bindgen(js_name = loadCommunes)]
pub fn load_communes(bytes: &[u8]) -> Result<(), JsError> {
    let communes = Communes::from_bytes(bytes).map_err(|why| error("ERR_HOTICH_COMMUNES", why))?;
    let hash = communes.fingerprint();
    if COMMUNES.get_or_init(|| communes).fingerprint() == hash {
        return Ok(());
    }
    Err(error("ERR_HOTICH_COMMUNES", "another table of communes is loaded"))
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

/// The rules, in a language.
#[wasm_bindgen]
pub fn rules(language: &str) -> Option<String> {
    Some(catalogue::rules_json(language.parse().ok()?))
}

/// The kinds of record, with their roles.
#[wasm_bindgen]
pub fn kinds() -> String {
    catalogue::kinds_json()
}

/// The fields of a kind.
#[wasm_bindgen]
pub fn fields(kind: &str) -> Option<String> {
    Some(catalogue::fields_json(kind.parse().ok()?))
}

/// Which library this is.
#[derive(Serialize)]
struct Info {
    /// Its version.
    version: &'static str,
    /// Fingerprint of the rules: equal where findings are.
    rules: String,
}

/// Version and fingerprint of the rules, as an object.
#[wasm_bindgen]
pub fn info() -> Result<JsValue, JsError> {
    let rules = format!("{:016x}", hotich::rules::digest());
    Ok(serde_wasm_bindgen::to_value(&Info { version: hotich::VERSION, rules })?)
}

#[cfg(test)]
mod tests;
