//! Workbooks that go back to the person: the workbook that was read with marks and notes in its cells, or with mended cells.
//! Only the parts that change are written anew; everything else stays as it was, byte for byte.

mod annotate;
mod comments;
mod package;
mod plain;
mod sheet;
mod styles;
mod table;
mod xml;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

use package::Package;
use sheet::{Edit, More, Value};
use styles::Styles;

pub(crate) use annotate::{Annotated, Book, Mark, Marked, OURS, annotate};
pub(crate) use plain::{Plain, Unwritable};
pub(crate) use sheet::Place;
pub(crate) use xml::{cell_name, cell_place};

/// New texts of the cells of a sheet.
pub(crate) enum Cells {
    /// These.
    New(BTreeMap<Place, String>),
    /// What stood there before they were changed.
    Back(BTreeMap<Place, Back>),
}

/// A cell that was changed.
#[derive(Clone, Debug)]
pub(crate) struct Back {
    pub(crate) after: String,
    pub(crate) before: String,
    /// The cell as it was written.
    pub(crate) was: String,
}

/// Each changed cell as it was written before; none where it is a formula, and nothing was done.
pub(crate) type Was = BTreeMap<Place, Option<String>>;

/// Whether a workbook has macros, so that its copy needs the same ending.
pub(crate) fn has_macros(path: &Path) -> Result<bool, String> {
    open(path)?.has_macros()
}

/// A copy of a workbook, and the names of the sheets that it lacks.
type Lacking = (Vec<u8>, Vec<String>);

/// A copy of a workbook without its sheets of macros; `None` where it has none.
pub(crate) fn without_macro_sheets(input: impl Read + Seek + 'static) -> Result<Option<Lacking>, String> {
    let mut package = Package::open(input)?;
    let names = package.drop_macro_sheets()?;
    if names.is_empty() { Ok(None) } else { Ok(Some((package.write()?, names))) }
}

/// The part of a sheet in the archive.
pub(crate) fn sheet_path(input: impl Read + Seek + 'static, sheet: &str) -> Option<String> {
    let parts = Package::open(input).and_then(|mut package| package.sheets()).ok()?;
    parts.into_iter().find(|part| part.name == sheet).map(|part| part.path)
}

fn open(path: &Path) -> Result<Package, String> {
    Package::open(BufReader::new(File::open(path).map_err(|error| error.to_string())?))
}

/// A copy of a workbook with other texts in some cells; sheets are named, none is the first.
pub(crate) fn mend(
    path: &Path,
    sheets: &BTreeMap<String, Cells>,
) -> Result<(Vec<u8>, BTreeMap<String, Was>), String> {
    let mut package = open(path)?;
    let styles_path = package.styles()?;
    let mut styles = Styles::read(package.read(&styles_path)?.unwrap_or_default())?;
    let mut all = BTreeMap::new();
    for part in package.sheets()? {
        let Some(cells) = sheets.get(&part.name) else { continue };
        let edit = |value| Edit { value: Some(value), ..Edit::default() };
        let edits: BTreeMap<Place, Edit> = match cells {
            Cells::New(cells) => {
                cells.iter().map(|(&at, text)| (at, edit(Value::Text(text.clone())))).collect()
            }
            Cells::Back(cells) => cells
                .iter()
                .map(|(&at, back)| {
                    let Back { after, before, was } = back.clone();
                    (at, edit(Value::Back { after, was, before }))
                })
                .collect(),
        };
        let xml = package.read(&part.path)?.ok_or_else(|| part.path.clone())?;
        // The text of a merged cell stands in the first; beneath it nobody would see one.
        let merged = sheet::merged(&xml)?;
        let is_seen = |at: &Place| !merged.iter().any(|range| range.covers(*at));
        let edits = edits.into_iter().filter(|(at, _)| is_seen(at)).collect();
        let patched = sheet::patch(&xml, &edits, &mut styles, &More::default())?;
        package.set(&part.path, patched.xml);
        all.insert(part.name, patched.was);
    }
    Ok((package.write()?, all))
}
