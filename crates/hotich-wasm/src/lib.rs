//! The border between JavaScript and the library: records come in packed, reports go out as canonical JSON. What is
//! right and wrong is decided in the library alone.

use hotich::book::{self, Book, Format, Options, Output};
use hotich::describe::NameOptions;
use hotich::text::legacy::{self, Encoding};
use hotich::{
    Context, Field, Kind, Language, Profile, Record, Render, Stage, catalogue, date, describe, name,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An error that the package gives a code: the code, a colon, the message.
fn error(code: &str, message: impl std::fmt::Display) -> JsError {
    JsError::new(&format!("{code}: {message}"))
}

/// Checks records with one set of options.
#[wasm_bindgen]
pub struct Checker {
    kind: Kind,
    context: Context,
    render: Render,
}

#[wasm_bindgen]
impl Checker {
    /// Takes the options, each by itself: reading them with serde would cost a twelfth of the module.
    #[wasm_bindgen(constructor)]
    pub fn new(
        kind: &str,
        stage: &str,
        today: &str,
        language: &str,
        masked: bool,
        full: bool,
        profile: Option<String>,
    ) -> Result<Self, JsError> {
        let unknown = |name: &str| error("ERR_HOTICH_OPTION", format_args!("unknown {name}"));
        let kind = Kind::from_name(kind).ok_or_else(|| unknown("kind"))?;
        let stage = Stage::from_name(stage).ok_or_else(|| unknown("stage"))?;
        let language = Language::from_code(language).ok_or_else(|| unknown("language"))?;
        let today = date::parse(today).ok().and_then(date::PartialDate::exact);
        let mut context = Context::new(today.ok_or_else(|| unknown("today"))?).stage(stage);
        context.language = language;
        if let Some(profile) = profile {
            let profile =
                Profile::from_json(kind, &profile).map_err(|why| error("ERR_HOTICH_PROFILE", why))?;
            context = context.profile(profile);
        }
        let render = Render { language, masked, full };
        Ok(Self { kind, context, render })
    }

    /// The report on a packed record.
    pub fn check(&self, units: &[u16]) -> String {
        let record = Record::from_packed(self.kind, units);
        hotich::check(&record, &self.context).to_json(&self.render)
    }

    /// The report on a record in JSON.
    #[wasm_bindgen(js_name = checkText)]
    pub fn check_text(&self, json: &str) -> String {
        hotich::check(&Record::from_json(self.kind, json), &self.context).to_json(&self.render)
    }

    /// What the report on a packed record says about one field.
    #[wasm_bindgen(js_name = checkField)]
    pub fn check_field(&self, units: &[u16], field: &str) -> Result<String, JsError> {
        let field =
            Field::find(self.kind, field).ok_or_else(|| error("ERR_HOTICH_FIELD", "no such field"))?;
        let record = Record::from_packed(self.kind, units);
        Ok(hotich::check_field(&record, field, &self.context).to_json(&self.render))
    }

    /// A book to be checked in pieces.
    pub fn book(
        &self,
        output: &str,
        format: Option<String>,
        file: Option<String>,
    ) -> Result<BookChecker, JsError> {
        let mut options = Options::new(self.kind, self.context.clone());
        options.render = Render { full: false, ..self.render };
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
    error("ERR_HOTICH_BOOK", why.message().get(language))
}

/// What is found about a name.
#[wasm_bindgen(js_name = normalizeName)]
pub fn normalize_name(text: &str, accept_likely: bool, ethnicity: Option<String>) -> String {
    let order = ethnicity.as_deref().and_then(describe::order_of);
    describe::name(text, NameOptions { accept_likely, order })
}

/// The normal forms of many names, as many lines in as out.
#[wasm_bindgen(js_name = normalizeNames)]
pub fn normalize_names(lines: &str, accept_likely: bool) -> String {
    name::normalise_lines(lines, accept_likely)
}

/// Text from the bytes of an encoding, and how many of them it does not know: `COUNT:TEXT`.
#[wasm_bindgen(js_name = decodeLegacy)]
pub fn decode_legacy(bytes: &[u8], encoding: &str) -> Option<String> {
    let (text, lost) = legacy::decode(bytes, Encoding::from_name(encoding)?);
    Some(format!("{lost}:{text}"))
}

/// What is found about a date; suggestions do not lie after `today`. Nothing where that is no day.
#[wasm_bindgen(js_name = parseDate)]
pub fn parse_date(text: &str, today: &str, excel_1904: bool) -> Option<String> {
    let today = date::parse(today).ok()?.exact()?;
    Some(describe::date(text, &date::Hints { excel_1904, ..date::Hints::until(today) }))
}

/// What is found about a lunar date within a range of lunar years, or the lunar date of a solar day.
#[wasm_bindgen]
pub fn lunar(text: &str, from: i32, to: i32) -> String {
    describe::lunar(text, from..=to)
}

/// What is found about a number of a type, or of the likeliest for the empty one, judged as of a day; nothing for an
/// unknown type or day.
#[wasm_bindgen(js_name = parseId)]
pub fn parse_id(text: &str, r#type: &str, today: &str) -> Option<String> {
    describe::id(text, r#type, date::parse(today).ok()?.exact()?)
}

/// The rules, in a language.
#[wasm_bindgen]
pub fn rules(language: &str) -> Option<String> {
    Some(catalogue::rules_json(Language::from_code(language)?))
}

/// The fields of a kind.
#[wasm_bindgen]
pub fn fields(kind: &str) -> Option<String> {
    Some(catalogue::fields_json(Kind::from_name(kind)?))
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
