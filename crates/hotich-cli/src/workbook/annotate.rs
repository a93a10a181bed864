//! Marks in the cells of a book, notes on them, what would mend them beside, a sheet of findings and one of the sum.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use hotich::book::Summary;
use hotich::finding::Confidence;
use hotich::{Language, Severity};

use super::package::{Package, Part};
use super::plain::{Plain, Unwritable};
use super::sheet::{Edit, More, Place, Value, patch};
use super::styles::{Look, Styles};
use super::table::{self, Cell};
use super::{comments, xml};
use crate::explain::severity_word;
use crate::source;

/// Excel grows slow with more notes; findings all stand in their sheet.
const MAX_NOTES: usize = 20_000;
/// Rows of the sheet of findings.
const MAX_FINDINGS: usize = 1_000_000;
/// What the names of our sheets and columns begin with: who checks the workbook again passes them over.
pub(crate) const OURS: &str = "hotich - ";
/// Findings told in one note, and characters of it.
const IN_NOTE: usize = 6;

/// A finding and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    /// The row as a spreadsheet numbers it, from 1.
    pub(crate) row: u64,
    /// The column, from 0; none for a row as a whole, or a field that no column holds.
    pub(crate) column: Option<usize>,
    /// How many cells the row has.
    pub(crate) width: usize,
    pub(crate) rule: &'static str,
    pub(crate) severity: Severity,
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) message: String,
    pub(crate) fix: String,
    pub(crate) confidence: Option<Confidence>,
    pub(crate) basis: String,
}

/// A sheet with its findings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marked {
    /// Its name; none for the only one.
    pub(crate) sheet: String,
    /// The row of the header, from 1.
    pub(crate) header: u64,
    /// How many columns it has.
    pub(crate) width: usize,
    pub(crate) marks: Vec<Mark>,
}

/// The workbook that is annotated.
pub(crate) enum Book<'a> {
    File(&'a Path),
    Made(Plain),
}

/// What came of it.
pub(crate) struct Annotated {
    pub(crate) bytes: Vec<u8>,
    /// Cells that are marked but have no note, and findings that are not listed.
    pub(crate) without_note: usize,
    pub(crate) unlisted: usize,
}

fn pick(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

/// Annotates a workbook.
pub(crate) fn annotate(
    book: Book<'_>,
    sheets: &[Marked],
    summary: &Summary,
    told: &str,
    language: Language,
) -> Result<Annotated, Unwritable> {
    let path = match &book {
        Book::File(path) => Some(*path),
        Book::Made(_) => None,
    };
    let mut package = match book {
        Book::File(path) => {
            Package::open(BufReader::new(File::open(path).map_err(|error| error.to_string())?))?
        }
        Book::Made(plain) => plain.finish()?,
    };
    let styles_path = package.styles()?;
    let mut styles = Styles::read(package.read(&styles_path)?.unwrap_or_default())?;
    let parts = package.sheets()?;
    let is_again = parts.iter().any(|part| part.name.starts_with(OURS));
    let (mut block, mut room, mut without_note) = (0, MAX_NOTES, 0);
    let mut named = Vec::new();
    for marked in sheets {
        let Some(part) = parts.iter().find(|part| part.name == marked.sheet) else {
            return Err(format!("«{}»?", marked.sheet).into());
        };
        named.push((part, marked));
        let mut notes = notes(marked, language);
        without_note += notes.len().saturating_sub(room);
        if let Some((&end, _)) = notes.iter().nth(room) {
            drop(notes.split_off(&end));
        }
        room -= notes.len();
        // Where an earlier check has put its columns.
        let earlier = match path {
            Some(path) if is_again => {
                let header = u32::try_from(marked.header.saturating_sub(1)).unwrap_or(0);
                let texts = source::texts(path, &marked.sheet, language)?;
                let ours = texts.iter().filter(|((row, _), text)| *row == header && text.starts_with(OURS));
                Some(ours.map(|((_, column), _)| *column).collect())
            }
            _ => None,
        };
        let marking = Marking { part, marked, notes: &notes, earlier, block };
        block = marking.mark(&mut package, &mut styles, language)?;
    }
    let (findings, unlisted) = findings(&named, language);
    let widths = [14, 7, 8, 26, 11, 26, 60, 34, 12, 26, 46];
    let findings = table::sheet(&widths, &findings, true, &mut styles);
    let sum = table::sheet(&[30, 14, 12, 14, 70], &sum(summary, told, language), false, &mut styles);
    package.set(&styles_path, styles.write()?);
    package.put_sheet(&format!("{OURS}{}", pick(language, "Tổng kết", "Summary")), sum)?;
    package.put_sheet(&format!("{OURS}{}", pick(language, "Phát hiện", "Findings")), findings)?;
    Ok(Annotated { bytes: package.write()?, without_note, unlisted })
}

fn place(mark: &Mark) -> Option<Place> {
    let row = u32::try_from(mark.row.checked_sub(1)?).ok()?;
    Some((row, u32::try_from(mark.column.unwrap_or(0)).ok()?))
}

/// What a person reads on a finding in a note or beside the row.
fn told(mark: &Mark, language: Language) -> String {
    let mut out = format!("{}: {}", severity_word(mark.severity, language), mark.message);
    if !mark.fix.is_empty() {
        let how = match mark.confidence {
            Some(Confidence::Certain) => pick(language, "Sửa (chắc chắn)", "Fix (certain)"),
            _ => pick(language, "Có thể sửa", "Maybe"),
        };
        out.push_str(&format!("\n{how}: {}", mark.fix));
    }
    out
}

fn notes(marked: &Marked, language: Language) -> BTreeMap<Place, String> {
    let mut by_cell: BTreeMap<Place, Vec<&Mark>> = BTreeMap::new();
    for mark in &marked.marks {
        if let Some(place) = place(mark) {
            by_cell.entry(place).or_default().push(mark);
        }
    }
    let note = |marks: Vec<&Mark>| {
        let shown =
            marks.iter().take(IN_NOTE).map(|mark| format!("{}\n[{}]", told(mark, language), mark.rule));
        let mut note = shown.collect::<Vec<_>>().join("\n\n");
        if marks.len() > IN_NOTE {
            note.push_str(&format!("\n\n+ {}", marks.len() - IN_NOTE));
        }
        note
    };
    by_cell.into_iter().map(|(place, marks)| (place, note(marks))).collect()
}

/// A sheet that is marked.
struct Marking<'a> {
    part: &'a Part,
    marked: &'a Marked,
    notes: &'a BTreeMap<Place, String>,
    /// Columns that an earlier check has added, where there was one.
    earlier: Option<Vec<u32>>,
    /// The first free block of numbers of shapes.
    block: u32,
}

impl Marking<'_> {
    /// Marks the cells; gives the next free block.
    fn mark(self, package: &mut Package, styles: &mut Styles, language: Language) -> Result<u32, String> {
        let Self { part, marked, notes, earlier, block } = self;
        let widest = marked.marks.iter().map(|mark| mark.width).chain([marked.width]).max().unwrap_or(0);
        // A column stays free between the data and what is ours.
        let beside = u32::try_from(widest + 1).unwrap_or(u32::MAX / 2);
        let mut edits: BTreeMap<Place, Edit> = BTreeMap::new();
        let mut rows: BTreeMap<u32, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for mark in &marked.marks {
            let Some((row, column)) = place(mark) else { continue };
            let ground = &mut edits.entry((row, column)).or_default().ground;
            *ground = Some(ground.map_or(mark.severity, |there| there.min(mark.severity)));
            let (findings, fixes) = rows.entry(row).or_default();
            findings.push(format!(
                "{}: {}{}",
                severity_word(mark.severity, language),
                if mark.column.is_none() && !mark.label.is_empty() {
                    format!("{}: ", mark.label)
                } else {
                    String::new()
                },
                mark.message
            ));
            if !mark.fix.is_empty() {
                let sure = if mark.confidence == Some(Confidence::Certain) { "" } else { "? " };
                fixes.push(format!("{sure}{}: {}", mark.label, mark.fix));
            }
        }
        let ours = |text: String, look: u32| Edit {
            ground: None,
            style: Some(look),
            value: Some(Value::Text(text)),
        };
        let (head, wrapped) = (styles.own(Look::Head), styles.own(Look::Wrapped));
        let header = u32::try_from(marked.header.saturating_sub(1)).unwrap_or(0);
        rows.remove(&header);
        let titles =
            [pick(language, "Phát hiện", "Findings"), pick(language, "Cách sửa đề nghị", "Suggested fixes")];
        for (column, title) in (beside..).zip(titles) {
            edits.insert((header, column), ours(format!("{OURS}{title}"), head));
        }
        for (row, (findings, fixes)) in rows {
            edits.insert((row, beside), ours(findings.join("\n"), wrapped));
            if !fixes.is_empty() {
                edits.insert((row, beside + 1), ours(fixes.join("\n"), wrapped));
            }
        }
        let xml = package.read(&part.path)?.ok_or_else(|| part.path.clone())?;
        let drawing = comments::drawing(&xml)?;
        let (new, block) = match notes.is_empty() && drawing.is_none() {
            true => (None, block),
            false => comments::write(package, &part.path, drawing.as_deref(), notes, block)?,
        };
        let more = More { drawing: new, beside: Some(beside), earlier };
        let patched = patch(&xml, &edits, styles, &more)?;
        package.set(&part.path, patched.xml);
        Ok(block)
    }
}

/// Every finding, with a link to its cell; and how many there is no room for.
fn findings(sheets: &[(&Part, &Marked)], language: Language) -> (Vec<Vec<Cell>>, usize) {
    let titles = match language {
        Language::Vi => [
            "Trang",
            "Hàng",
            "Ô",
            "Trường",
            "Mức",
            "Giá trị",
            "Phát hiện",
            "Cách sửa",
            "Chắc chắn?",
            "Quy tắc",
            "Căn cứ",
        ],
        Language::En => [
            "Sheet", "Row", "Cell", "Field", "Severity", "Value", "Finding", "Fix", "How sure", "Rule", "Law",
        ],
    };
    let mut rows = vec![titles.map(|title| Cell::new(title, Look::Head)).into()];
    let mut unlisted = 0;
    for (part, marked) in sheets {
        for mark in &marked.marks {
            if rows.len() > MAX_FINDINGS {
                unlisted += 1;
                continue;
            }
            let cell = place(mark).map(|(row, column)| xml::cell_name(row, column));
            let link = cell.as_ref().map(|cell| format!("'{}'!{cell}", part.name.replace('\'', "''")));
            let sure = match mark.confidence {
                Some(Confidence::Certain) => pick(language, "chắc chắn", "certain"),
                Some(_) => pick(language, "nên xem lại", "likely"),
                None => "",
            };
            rows.push(vec![
                Cell::plain(&*part.name),
                // What concerns the whole book is in no row.
                Cell::plain(if mark.row > 0 { mark.row.to_string() } else { String::new() }),
                Cell { text: cell.unwrap_or_default(), look: Look::Link, link },
                Cell::plain(&*mark.label),
                Cell::new(severity_word(mark.severity, language), Look::Level(mark.severity as u8)),
                Cell::plain(&*mark.value),
                Cell::plain(&*mark.message),
                Cell::plain(&*mark.fix),
                Cell::plain(sure),
                Cell::plain(mark.rule),
                Cell::plain(&*mark.basis),
            ]);
        }
    }
    (rows, unlisted)
}

/// The sum, and what the colours mean.
fn sum(summary: &Summary, told: &str, language: Language) -> Vec<Vec<Cell>> {
    let mut rows = vec![
        vec![Cell::new(pick(language, "Tổng kết kiểm tra", "Summary of the check"), Look::Title)],
        vec![],
    ];
    let [errors, warnings, infos] = summary.worst;
    let clean = summary.rows - errors - warnings - infos;
    let counts = [
        (pick(language, "Số hàng đã xét", "Rows checked"), summary.rows, None),
        (pick(language, "có lỗi", "with errors"), errors, Some(Severity::Error)),
        (pick(language, "có cảnh báo", "with warnings"), warnings, Some(Severity::Warning)),
        (pick(language, "chỉ có thông tin", "with infos only"), infos, Some(Severity::Info)),
        (pick(language, "không có phát hiện", "without findings"), clean, None),
    ];
    for (label, count, severity) in counts {
        let look = severity.map_or(Look::Wrapped, |severity| Look::Level(severity as u8));
        rows.push(vec![Cell::new(label, look), Cell::plain(count.to_string())]);
    }
    rows.push(vec![]);
    rows.extend(told.lines().map(|line| vec![Cell::new(line, Look::Title)]));
    rows.push(vec![]);
    let titles = match language {
        Language::Vi => ["Quy tắc", "Mức", "Số lần", "Có cách sửa", "Ví dụ"],
        Language::En => ["Rule", "Severity", "Count", "With a fix", "Example"],
    };
    rows.push(titles.map(|title| Cell::new(title, Look::Head)).into());
    let mut rules: Vec<_> = summary.by_rule.iter().collect();
    rules.sort_by_key(|(name, rule)| (rule.severity, u64::MAX - rule.count, **name));
    for (name, rule) in rules {
        rows.push(vec![
            Cell::plain(*name),
            Cell::new(severity_word(rule.severity, language), Look::Level(rule.severity as u8)),
            Cell::plain(rule.count.to_string()),
            Cell::plain(rule.fixable.to_string()),
            Cell::plain(rule.samples().next().map_or_else(String::new, |sample| sample.message)),
        ]);
    }
    for matter in summary.matters() {
        rows.push(vec![
            Cell::plain(matter.name),
            Cell::new(severity_word(matter.severity, language), Look::Level(matter.severity as u8)),
            Cell::plain("1"),
            Cell::plain("0"),
            Cell::plain(matter.message(language)),
        ]);
    }
    rows.push(vec![]);
    rows.push(vec![Cell::new(
        pick(
            language,
            "Ô tô màu là ô có phát hiện (đỏ: lỗi; vàng: cảnh báo; xanh: thông tin); rê chuột lên ô để đọc ghi chú. Dữ liệu không bị thay đổi.",
            "A coloured cell has findings (red: error; yellow: warning; blue: info); its note tells them. No datum was changed.",
        ),
        Look::Title,
    )]);
    rows
}
