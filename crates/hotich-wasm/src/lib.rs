//! The border between JavaScript and the library: records come in packed, reports go out as canonical JSON. What is
//! right and wrong is decided in the library alone.
//!
//! It is built twice: for forms, and with the feature `tools` for everything. What stands in which is decided by what it
//! costs a page: docs/size.md.

#[cfg(feature = "tools")]
pub mod tools;

use std::mem;
use std::sync::OnceLock;

use hotich::date::PartialDate;
use hotich::law::Span;
use hotich::place::Communes;
use hotich::{Context, Kind, Language, Profile, Record, Render, Report, Scratch, Stage, catalogue, date};
use wasm_bindgen::prelude::*;

/// Half the size of the one of the standard library, where size counts.
#[cfg(all(feature = "small", target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// An error that the package gives a code: the code, a colon, the message.
fn error(code: &str, message: &str) -> JsError {
    JsError::new(&[code, ": ", message].concat())
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
    /// Kept from record to record: a form is checked again and again.
    scratch: Scratch,
    given: Vec<u8>,
    report: Option<Report>,
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
        let unknown = || error("ERR_HOTICH_OPTION", "options: unknown");
        let kind = match kind {
            TOLD => None,
            name => Some(name.parse().map_err(|_| unknown())?),
        };
        let stage = stage.parse::<Stage>().map_err(|_| unknown())?;
        let language = language.parse::<Language>().map_err(|_| unknown())?;
        let today = date::parse(today).ok().and_then(PartialDate::exact);
        let mut context =
            Context::new(today.ok_or_else(|| error("ERR_HOTICH_OPTION", "options.today: no such day"))?)
                .stage(stage);
        if communes {
            context = context.communes(table().ok_or_else(no_communes)?);
        }
        if let Some(profile) = profile {
            let profile = Profile::from_json(&profile).map_err(|why| match why.code() {
                "unsupported" => error("ERR_HOTICH_PATTERNS", "a profile with patterns needs hotich/tools"),
                _ => error("ERR_HOTICH_PROFILE", &why.to_string()),
            })?;
            context = context.profile(profile);
        }
        let render = Render::new(language).masked(masked).full(full);
        Ok(Self { kind, context, render, scratch: Scratch::default(), given: Vec::new(), report: None })
    }

    /// Where JavaScript writes the next record, of so many bytes at most: it stands where it is read, and the room stays for
    /// the packed record after it.
    pub fn room(&mut self, bytes: usize) -> *const u8 {
        self.given.resize(bytes, 0);
        self.given.as_ptr()
    }

    /// Checks the record that stands in the room with so many bytes: packed, of so many values, or JSON where no number is
    /// given. What it says, or says about one field, is kept for [`text`](Self::text). Returned is [`JSON`], [`FIELD`] or
    /// [`TEXT`], or in place of that the day of the law, where a short report tells nothing else.
    pub fn check(&mut self, bytes: usize, values: Option<u32>, field: Option<String>) -> u32 {
        let Some(kind) = self.kind else { return JSON };
        let record = if let Some(values) = values {
            self.given.get(..bytes).and_then(|packed| Record::from_packed(kind, packed, values as usize))
        } else {
            // It may be large, and is not kept.
            String::from_utf8(mem::take(&mut self.given)).ok().map(|json| Record::from_json(kind, &json))
        };
        let Some(record) = record else { return JSON };
        let Render { full, masked, .. } = self.render;
        let mut report = hotich::check_with(&mut self.scratch, &record, &self.context, full);
        if let Some(field) = field {
            let Some(column) = record.layout().find(&field) else { return FIELD };
            report = report.of_field(column.field);
        }
        let is_told = full || masked || !report.findings().is_empty();
        let told = if is_told { None } else { day(report.law_date()) };
        self.report = Some(report);
        told.unwrap_or(TEXT)
    }

    /// What the last check said, once.
    pub fn text(&mut self) -> Option<String> {
        Some(self.report.take()?.to_json(&self.render))
    }
}

/// The packed form cannot say the record: it has to be given as JSON.
const JSON: u32 = 0;
/// There is no such field.
const FIELD: u32 = 1;
/// [`Checker::text`] tells it.
const TEXT: u32 = 2;

/// The one day of a span as a number, which is larger than all of these.
fn day(span: Span) -> Option<u32> {
    let date = PartialDate::from(span.first);
    let year = u32::try_from(date.year()).ok().filter(|_| span.first == span.last)?;
    Some(year << 9 | date.month()? << 5 | date.day()?)
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
    let communes =
        Communes::from_bytes(bytes).map_err(|why| error("ERR_HOTICH_COMMUNES", &why.to_string()))?;
    let hash = communes.fingerprint();
    if COMMUNES.get_or_init(|| communes).fingerprint() == hash {
        return Ok(());
    }
    Err(error("ERR_HOTICH_COMMUNES", "another table of communes is loaded"))
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

/// Version and fingerprint of the rules.
#[wasm_bindgen]
pub fn info() -> String {
    catalogue::info_json()
}

#[cfg(test)]
mod tests;
