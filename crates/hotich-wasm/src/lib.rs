//! The border between JavaScript and the library: records come in packed, reports go out as canonical JSON. What is
//! right and wrong is decided in the library alone.
//!
//! It is built twice: for forms, and with the feature `tools` for everything. What stands in which is decided by what it
//! costs a page: docs/size.md.

#[cfg(feature = "tools")]
pub mod tools;

use std::sync::OnceLock;

use hotich::place::Communes;
use hotich::{Context, Kind, Language, Profile, Record, Render, Scratch, Stage, catalogue, date};
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
        let today = date::parse(today).ok().and_then(date::PartialDate::exact);
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
        Ok(Self { kind, context, render, scratch: Scratch::default() })
    }

    /// The report on a packed record of so many values, or what it says about one field. None where the record has to be given
    /// in JSON.
    pub fn check(
        &mut self,
        packed: &[u8],
        values: usize,
        field: Option<String>,
    ) -> Result<Option<String>, JsError> {
        let kind = self.kind()?;
        let record = Record::from_packed(kind, packed, values);
        record.map(|record| self.report(&record, field)).transpose()
    }

    /// The report on a record in JSON, or what it says about one field.
    #[wasm_bindgen(js_name = checkText)]
    pub fn check_text(&mut self, json: &str, field: Option<String>) -> Result<String, JsError> {
        let record = Record::from_json(self.kind()?, json);
        self.report(&record, field)
    }

    /// The kind of a record by itself, which must be named.
    fn kind(&self) -> Result<Kind, JsError> {
        self.kind.ok_or_else(|| error("ERR_HOTICH_OPTION", "kind: only a book tells it itself"))
    }

    /// Short where nobody asks for more.
    fn report(&mut self, record: &Record, field: Option<String>) -> Result<String, JsError> {
        let mut report = hotich::check_with(&mut self.scratch, record, &self.context, self.render.full);
        if let Some(field) = field {
            let column = record.layout().find(&field);
            let column = column.ok_or_else(|| error("ERR_HOTICH_FIELD", "no such field"))?;
            report = report.of_field(column.field);
        }
        Ok(report.to_json(&self.render))
    }
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
