//! Notes on cells: their texts in one part, the boxes in which Excel shows them in another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use super::package::Package;
use super::sheet::Place;
use super::xml::{
    Pieces, What, attribute, cell_name, cell_place, insert_before_end, number, prefix, raw_attribute, text,
    with,
};

const AUTHOR: &str = "hotich";
/// What our part of a note of somebody else begins with.
const BEHIND: &str = "— hotich —";
const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// Shapes get numbers in blocks; those of Excel itself begin at 1.
const FIRST_BLOCK: u32 = 600;
const BLOCK: u32 = 1024;

/// Writes notes for a sheet. Gives the identifier of the shapes where the sheet has none yet, and the first block of numbers
/// that is free.
pub(super) fn write(
    package: &mut Package,
    sheet: &str,
    drawing: Option<&str>,
    notes: &BTreeMap<Place, String>,
    block: u32,
) -> Result<(Option<String>, u32), String> {
    let (gone, longer) = texts(package, sheet, notes)?;
    let first = (FIRST_BLOCK + block) * BLOCK;
    let (mut shapes, mut blocks) = (String::new(), String::new());
    let mut used = 0;
    // A note that got longer has its box.
    let new = notes.keys().filter(|place| !longer.contains(place));
    for (count, &(row, column)) in (1_u32..).zip(new) {
        used = count / BLOCK;
        let id = first + count;
        let (top, left) = (row.saturating_sub(1), column + 1);
        let _ = write!(
            shapes,
            "<v:shape id=\"_x0000_s{id}\" type=\"#_x0000_t202h\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:90pt;z-index:{count};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
             <v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 15, {top}, 2, {}, 15, {}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
            left + 4,
            top + 6,
        );
    }
    for number in FIRST_BLOCK + block..=FIRST_BLOCK + block + used {
        let _ = write!(blocks, "{}{number}", if blocks.is_empty() { "" } else { "," });
    }
    let kind = "<v:shapetype id=\"_x0000_t202h\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
        <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    let next = block + used + 1;
    let there = match drawing {
        Some(id) => package.related_by_id(sheet, id)?,
        None => None,
    };
    if let Some(path) = there {
        let old = package.read(&path)?.ok_or_else(|| path.clone())?;
        let old = declared(&without_shapes(&old, &gone)?)?;
        let kind = if old.contains("\"_x0000_t202h\"") { "" } else { kind };
        package.set(&path, insert_before_end(&old, "xml", |_| format!("{kind}{shapes}"))?);
        return Ok((None, next));
    }
    let path = package.fresh("xl/drawings/vmlDrawingHotich", ".vml");
    package.set(
        &path,
        format!(
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
             <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{blocks}\"/></o:shapelayout>{kind}{shapes}</xml>"
        ),
    );
    package.declare("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")?;
    Ok((Some(package.relate(sheet, "vmlDrawing", &path)?), next))
}

/// The names by which our shapes are written. Programs write the same under other prefixes.
const NAMES: [(&str, &str); 3] = [
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
];

/// Shapes of somebody else with the prefixes of ours declared.
fn declared(xml: &str) -> Result<String, String> {
    let mut pieces = Pieces::of(xml);
    while let Some(piece) = pieces.next()? {
        if !piece.opens("xml") {
            continue;
        }
        let (mut tag, mut out) = (piece.raw.to_owned(), xml.to_owned());
        for (prefix, name) in NAMES {
            let declaration = format!("xmlns:{prefix}");
            match raw_attribute(&tag, &declaration) {
                None => tag = with(&tag, &declaration, Some(name)),
                Some(there) if there == name => {}
                Some(there) => return Err(format!("{declaration}=\"{there}\"?")),
            }
        }
        out.replace_range(piece.range, &tag);
        return Ok(out);
    }
    Err("<xml>?".to_owned())
}

/// The texts, behind those that are there; a cell that has a note gets a longer one. Notes of an earlier check go: gives
/// their cells, and those of the notes that got longer.
fn texts(
    package: &mut Package,
    sheet: &str,
    notes: &BTreeMap<Place, String>,
) -> Result<(BTreeSet<Place>, BTreeSet<Place>), String> {
    let there = package.related(sheet, "comments")?;
    let is_new = there.is_none();
    let path = there.unwrap_or_else(|| package.fresh("xl/commentsHotich", ".xml"));
    let old = match is_new {
        true => format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{SHEETS}\"><authors></authors><commentList></commentList></comments>"
        ),
        false => package.read(&path)?.ok_or_else(|| path.clone())?,
    };
    let (old, gone) = without_ours(&old)?;
    let (mut pieces, mut authors) = (Pieces::of(&old), 0);
    let (mut is_author, mut ours) = (false, None);
    let (mut at, mut p) = (None, String::new());
    let mut more: Vec<(usize, Place)> = Vec::new();
    while let Some(piece) = pieces.next()? {
        match (piece.what, piece.name) {
            (What::Start, "comments") => prefix(piece.raw).clone_into(&mut p),
            (What::Start, "author") => is_author = true,
            (What::Other, _) if is_author && piece.raw.trim() == AUTHOR => ours = Some(authors),
            (What::End | What::Empty, "author") => (is_author, authors) = (false, authors + 1),
            (What::Start, "comment") => {
                at = attribute(piece.raw, "ref").and_then(|name| cell_place(&name));
            }
            (What::End, "text") => {
                more.extend(at.take().filter(|at| notes.contains_key(at)).map(|at| (piece.range.start, at)));
            }
            _ => {}
        }
    }
    let run = |note: &str| format!("<{p}r><{p}t xml:space=\"preserve\">{}</{p}t></{p}r>", text(note));
    let mut list = String::new();
    let author: u32 = ours.unwrap_or(authors);
    for (place, note) in notes.iter().filter(|(place, _)| more.iter().all(|(_, there)| there != *place)) {
        let name = cell_name(place.0, place.1);
        let _ = write!(
            list,
            "<{p}comment ref=\"{name}\" authorId=\"{author}\"><{p}text>{}</{p}text></{p}comment>",
            run(note)
        );
    }
    let mut new = old.clone();
    for (start, place) in more.iter().rev() {
        let note = notes.get(place).map_or("", String::as_str);
        new.insert_str(*start, &run(&format!("\n{BEHIND}\n{note}")));
    }
    let new = match ours {
        Some(_) => new,
        None => insert_before_end(&new, "authors", |p| format!("<{p}author>{AUTHOR}</{p}author>"))?,
    };
    package.set(&path, insert_before_end(&new, "commentList", |_| list.clone())?);
    if is_new {
        package.declare(&path, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")?;
        package.relate(sheet, "comments", &path)?;
    }
    Ok((gone, more.into_iter().map(|(_, place)| place).collect()))
}

/// Notes without those of an earlier check, and the cells of these.
fn without_ours(xml: &str) -> Result<(String, BTreeSet<Place>), String> {
    let (mut pieces, mut gone) = (Pieces::of(xml), BTreeSet::new());
    let (mut authors, mut ours) = (0_u32, Vec::new());
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let (mut is_author, mut comment, mut run) = (false, None, None);
    while let Some(piece) = pieces.next()? {
        match (piece.what, piece.name) {
            (What::Start, "author") => is_author = true,
            (What::End | What::Empty, "author") => {
                (is_author, authors) = (false, authors + 1);
            }
            (What::Other, _) if is_author && piece.raw.trim() == AUTHOR => ours.push(authors),
            (What::Start, "comment") => {
                let place = attribute(piece.raw, "ref").and_then(|name| cell_place(&name));
                let is_ours = number(piece.raw, "authorId").is_some_and(|author| ours.contains(&author));
                comment = place.filter(|_| is_ours).map(|place| (piece.range.start, place));
            }
            (What::End, "comment") => {
                if let Some((start, place)) = comment.take() {
                    gone.insert(place);
                    cuts.retain(|cut| cut.start < start);
                    cuts.push(start..piece.range.end);
                }
            }
            (What::Start, "r") => run = Some((piece.range.start, false)),
            (What::Other, _) if piece.raw.contains(BEHIND) => {
                run = run.map(|(start, _)| (start, true));
            }
            (What::End, "r") => {
                let cut = run.take().filter(|(_, is_ours)| *is_ours).map(|(start, _)| start..piece.range.end);
                cuts.extend(cut);
            }
            _ => {}
        }
    }
    Ok((without(xml, &cuts), gone))
}

/// The boxes of notes without those on some cells.
fn without_shapes(xml: &str, gone: &BTreeSet<Place>) -> Result<String, String> {
    let (mut pieces, mut cuts) = (Pieces::of(xml), Vec::new());
    let (mut start, mut inside) = (0, "");
    let (mut row, mut column): (Option<u32>, Option<u32>) = (None, None);
    while let Some(piece) = pieces.next()? {
        match (piece.what, piece.name) {
            (What::Start, "shape") => (start, row, column) = (piece.range.start, None, None),
            (What::Start, name @ ("Row" | "Column")) => inside = name,
            (What::End, "Row" | "Column") => inside = "",
            (What::Other, _) if inside == "Row" => row = piece.raw.trim().parse().ok(),
            (What::Other, _) if inside == "Column" => column = piece.raw.trim().parse().ok(),
            (What::End, "shape") => {
                let is_gone = row.zip(column).is_some_and(|place| gone.contains(&place));
                cuts.extend(is_gone.then_some(start..piece.range.end));
            }
            _ => {}
        }
    }
    Ok(without(xml, &cuts))
}

/// A text without some ranges, which are in order.
fn without(text: &str, cuts: &[Range<usize>]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for cut in cuts {
        out.push_str(text.get(at..cut.start).unwrap_or_default());
        at = cut.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The identifier of the shapes of notes that a sheet has.
pub(super) fn drawing(xml: &str) -> Result<Option<String>, String> {
    let mut pieces = Pieces::of(xml);
    while let Some(piece) = pieces.next()? {
        if piece.opens("legacyDrawing") {
            return Ok(attribute(piece.raw, "id").map(std::borrow::Cow::into_owned));
        }
    }
    Ok(None)
}
