//! A workbook of Excel as a package of parts: the parts that change are written anew, the others stay as they are, byte
//! for byte.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::xml::{Pieces, attribute, insert_before_end};

/// A part that is to be changed is held in memory; a larger one is not.
pub(super) const MAX_PART: u64 = 1 << 30;
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

trait Input: Read + Seek {}
impl<T: Read + Seek> Input for T {}

/// A workbook, and what is new in it.
pub(super) struct Package {
    archive: ZipArchive<Box<dyn Input>>,
    changed: BTreeMap<String, String>,
    /// The part of the workbook itself.
    workbook: String,
}

/// A sheet of a workbook.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) path: String,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Package {
    pub(super) fn open(input: impl Read + Seek + 'static) -> Result<Self, String> {
        let input: Box<dyn Input> = Box::new(input);
        let archive = ZipArchive::new(input).map_err(|error| error.to_string())?;
        let mut package = Self { archive, changed: BTreeMap::new(), workbook: String::new() };
        package.workbook = package.related("", "officeDocument")?.ok_or("xl/workbook.xml?")?;
        Ok(package)
    }

    /// The text of a part.
    pub(super) fn read(&mut self, path: &str) -> Result<Option<String>, String> {
        if let Some(text) = self.changed.get(path) {
            return Ok(Some(text.clone()));
        }
        let Ok(part) = self.archive.by_name(path) else { return Ok(None) };
        let mut text = String::new();
        let read = part.take(MAX_PART + 1).read_to_string(&mut text);
        let length = read.map_err(|error| format!("{path}: {error}"))?;
        if length as u64 > MAX_PART {
            return Err(format!("{path}: > {MAX_PART} B"));
        }
        Ok(Some(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned)))
    }

    pub(super) fn set(&mut self, path: &str, text: String) {
        self.changed.insert(path.to_owned(), text);
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.changed.contains_key(path) || self.archive.index_for_name(path).is_some()
    }

    /// A name for a part that is not there: `xl/comments7.xml`.
    pub(super) fn fresh(&self, before: &str, after: &str) -> String {
        let names = (1_u32..).map(|number| format!("{before}{number}{after}"));
        names.into_iter().find(|name| !self.has(name)).unwrap_or_default()
    }

    fn relations(&mut self, of: &str) -> Result<Vec<Relation>, String> {
        let Some(text) = self.read(&relations_path(of))? else { return Ok(Vec::new()) };
        let (mut pieces, mut all) = (Pieces::of(&text), Vec::new());
        while let Some(piece) = pieces.next()? {
            if piece.opens("Relationship") {
                let get = |name| attribute(piece.raw, name).unwrap_or_default().into_owned();
                let target = get("Target");
                let target = if get("TargetMode") == "External" { target } else { resolved(of, &target) };
                all.push(Relation { id: get("Id"), kind: get("Type"), target });
            }
        }
        Ok(all)
    }

    /// The part that another is related to in this way.
    pub(super) fn related(&mut self, of: &str, kind: &str) -> Result<Option<String>, String> {
        let all = self.relations(of)?;
        let found = all.into_iter().find(|it| it.kind.rsplit('/').next() == Some(kind));
        Ok(found.map(|it| it.target))
    }

    /// The part behind an identifier.
    pub(super) fn related_by_id(&mut self, of: &str, id: &str) -> Result<Option<String>, String> {
        Ok(self.relations(of)?.into_iter().find(|it| it.id == id).map(|it| it.target))
    }

    /// Relates a part to another; gives the identifier.
    pub(super) fn relate(&mut self, of: &str, kind: &str, target: &str) -> Result<String, String> {
        let there = self.relations(of)?;
        let id = (1_u32..).map(|n| format!("rIdHotich{n}")).find(|id| there.iter().all(|it| it.id != *id));
        let id = id.unwrap_or_default();
        let path = relations_path(of);
        let text = self.read(&path)?.unwrap_or_else(|| {
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>".to_owned()
        });
        let text = insert_before_end(&text, "Relationships", |prefix| {
            format!(
                "<{prefix}Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{}\"/>",
                escape(target)
            )
        })?;
        self.set(&path, text);
        Ok(id)
    }

    /// Says what a part, or each part with an ending, is.
    pub(super) fn declare(&mut self, what: &str, content: &str) -> Result<(), String> {
        const PATH: &str = "[Content_Types].xml";
        let text = self.read(PATH)?.ok_or(PATH)?;
        let mut pieces = Pieces::of(&text);
        while let Some(piece) = pieces.next()? {
            let extension = attribute(piece.raw, "Extension").unwrap_or_default();
            if piece.opens("Default") && extension.eq_ignore_ascii_case(what) {
                return Ok(());
            }
        }
        let text = insert_before_end(&text, "Types", |prefix| match what.contains('/') {
            true => format!("<{prefix}Override PartName=\"/{what}\" ContentType=\"{content}\"/>"),
            false => format!("<{prefix}Default Extension=\"{what}\" ContentType=\"{content}\"/>"),
        })?;
        self.set(PATH, text);
        Ok(())
    }

    /// Whether the package says that it holds macros.
    pub(super) fn has_macros(&mut self) -> Result<bool, String> {
        let text = self.read("[Content_Types].xml")?.unwrap_or_default();
        Ok(text.contains("macroEnabled"))
    }

    /// The sheets, in order.
    pub(super) fn sheets(&mut self) -> Result<Vec<Part>, String> {
        let workbook = self.workbook.clone();
        let text = self.read(&workbook)?.ok_or("workbook?")?;
        let (mut pieces, mut all) = (Pieces::of(&text), Vec::new());
        while let Some(piece) = pieces.next()? {
            if piece.opens("workbook") && piece.raw.contains("purl.oclc.org") {
                return Err("Strict Open XML".to_owned());
            }
            if piece.opens("sheet") {
                // `r:id`, whatever the prefix; there is no other `id`.
                let id = attribute(piece.raw, "id").unwrap_or_default();
                if let Some(path) = self.related_by_id(&workbook, &id)? {
                    let name = attribute(piece.raw, "name").unwrap_or_default().into_owned();
                    all.push(Part { name, path });
                }
            }
        }
        Ok(all)
    }

    /// Takes the sheets of macros out of the list of sheets; gives their names.
    pub(super) fn drop_macro_sheets(&mut self) -> Result<Vec<String>, String> {
        let workbook = self.workbook.clone();
        let kinds: BTreeMap<String, String> =
            self.relations(&workbook)?.into_iter().map(|it| (it.id, it.kind)).collect();
        let is_macro = |id: &str| {
            let kind = kinds.get(id).and_then(|kind| kind.rsplit('/').next());
            kind.is_some_and(|kind| kind.to_lowercase().ends_with("macrosheet"))
        };
        let text = self.read(&workbook)?.ok_or("workbook?")?;
        let (mut pieces, mut names, mut out, mut inside) =
            (Pieces::of(&text), Vec::new(), String::new(), false);
        while let Some(piece) = pieces.next()? {
            if piece.opens("sheet") && is_macro(&attribute(piece.raw, "id").unwrap_or_default()) {
                names.push(attribute(piece.raw, "name").unwrap_or_default().into_owned());
                inside = !piece.raw.ends_with("/>");
                continue;
            }
            if !inside {
                out.push_str(piece.raw);
            } else if piece.closes("sheet") {
                inside = false;
            }
        }
        if !names.is_empty() {
            self.set(&workbook, out);
        }
        Ok(names)
    }

    /// Puts a sheet behind the others, or in the place of one of this name.
    pub(super) fn put_sheet(&mut self, name: &str, xml: String) -> Result<(), String> {
        let there = self.sheets()?.into_iter().find(|it| it.name.to_lowercase() == name.to_lowercase());
        if let Some(part) = there {
            self.set(&part.path, xml);
            return Ok(());
        }
        let (workbook, path) = (self.workbook.clone(), self.fresh("xl/worksheets/hotich", ".xml"));
        self.set(&path, xml);
        self.declare(&path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")?;
        let id = self.relate(&workbook, "worksheet", &path)?;
        let text = self.read(&workbook)?.ok_or("workbook?")?;
        let (mut pieces, mut number) = (Pieces::of(&text), 0);
        while let Some(piece) = pieces.next()? {
            if piece.opens("sheet") {
                number = number.max(super::xml::number(piece.raw, "sheetId").unwrap_or(0));
            }
        }
        let text = insert_before_end(&text, "sheets", |prefix| {
            let name = escape(name);
            format!(
                "<{prefix}sheet xmlns:r=\"{OFFICE}\" name=\"{name}\" sheetId=\"{}\" r:id=\"{id}\"/>",
                number + 1
            )
        })?;
        self.set(&workbook, text);
        Ok(())
    }

    /// The styles of the workbook, which are made where there are none.
    pub(super) fn styles(&mut self) -> Result<String, String> {
        let workbook = self.workbook.clone();
        if let Some(path) = self.related(&workbook, "styles")? {
            return Ok(path);
        }
        let path = self.fresh("xl/styles", ".xml");
        self.set(&path, super::styles::EMPTY.to_owned());
        self.declare(&path, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")?;
        self.relate(&workbook, "styles", &path)?;
        Ok(path)
    }

    /// The whole package.
    pub(super) fn write(mut self) -> Result<Vec<u8>, String> {
        let failed = |error: zip::result::ZipError| error.to_string();
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(4))
            .last_modified_time(zip::DateTime::default());
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).map_err(failed)?;
            let name = part.name().map_err(failed)?.into_owned();
            match self.changed.remove(&name) {
                None => out.raw_copy_file(part).map_err(failed)?,
                Some(text) => {
                    out.start_file(name, options).map_err(failed)?;
                    out.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
                }
            }
        }
        for (name, text) in std::mem::take(&mut self.changed) {
            out.start_file(name, options).map_err(failed)?;
            out.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
        }
        Ok(out.finish().map_err(failed)?.into_inner())
    }
}

fn relations_path(of: &str) -> String {
    let (folder, name) = of.rsplit_once('/').map_or(("", of), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{name}.rels")
}

/// The path of a part as another names it.
fn resolved(of: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = of.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_parts() {
        assert_eq!(resolved("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolved("xl/workbook.xml", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(relations_path("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(relations_path(""), "_rels/.rels");
    }
}
