//! What goes back to the person besides the findings: the workbook with marks, the mended copy with its log of changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use hotich::book::{Checker, Format, Options, Origin, Splitter, Summary, cells, without_marks};
use hotich::finding::Confidence;
use hotich::schema::Column;
use hotich::{Kind, Language};

use super::Choose as _;
use super::gather::{self, Gathered, Row, Wanted};
use super::text::number;
use crate::changes;
use crate::failure::{Failure, tell};
use crate::mend::Change;
use crate::output::Output;
use crate::source::Opened;
use crate::workbook::{self, Annotated, Cells, Mark, Marked, Place, Plain};

/// Fixes that are named among those that were not made.
const SHOWN: usize = 5;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// Where the marked workbook goes.
    pub(super) annotate: Option<PathBuf>,
    /// Which fixes are made.
    pub(super) fix: Option<Confidence>,
    /// Where the mended copy goes, and the log of changes.
    pub(super) mended: Option<PathBuf>,
    pub(super) changes: Option<PathBuf>,
}

impl Asked {
    /// What is written for one of several books: files of its name in the folders that are asked for.
    pub(super) fn of(&self, book: &Path) -> Self {
        let copy = |to: &Option<PathBuf>, annotated| {
            let to = to.as_ref()?;
            if is_folder(to) { Some(to.join(copy_name(book, annotated)?)) } else { Some(to.clone()) }
        };
        let mended = copy(&self.mended, false);
        let changes = self.changes.clone().or_else(|| {
            let mut log = mended.clone()?.into_os_string();
            log.push(".changes.csv");
            Some(log.into())
        });
        Self { annotate: copy(&self.annotate, true), fix: self.fix, mended, changes }
    }

    /// The folders in which copies go.
    pub(super) fn folders(&self) -> impl Iterator<Item = &PathBuf> {
        self.outputs().filter(|path| is_folder(path))
    }

    /// Every file that is written.
    pub(super) fn outputs(&self) -> impl Iterator<Item = &PathBuf> {
        self.annotate.iter().chain(&self.mended).chain(&self.changes)
    }
}

/// Whether a path is that of a folder, which need not be there.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}

/// What the copy of a book is called: as the book where it can be written the same way.
fn copy_name(book: &Path, annotated: bool) -> Option<PathBuf> {
    let ending =
        |name: &Path| name.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut name = PathBuf::from(book.file_name()?);
    if matches!(&*ending(&name), "gz" | "zst") {
        name = name.file_stem()?.into();
    }
    Some(match &*ending(&name) {
        "xlsx" | "xlsm" => name,
        _ if annotated => name.with_extension("xlsx"),
        "xls" | "xlsb" | "ods" | "parquet" => name.with_extension("csv"),
        _ => name,
    })
}

/// The copies of one file, while they are made.
pub(super) struct Back<'a> {
    asked: &'a Asked,
    options: &'a Options,
    /// The workbook itself, where single cells of it can be changed.
    workbook: Option<PathBuf>,
    mended: Option<Output>,
    log: Option<Output>,
    plain: Option<Plain>,
    sheets: Vec<Marked>,
    /// Lines of JSON, for a sheet of them.
    lines: Vec<(u64, Vec<(&'static Column, String)>)>,
    /// Marks in them, whose columns are known at the end.
    paths: Vec<&'static str>,
    /// Changes by sheet.
    changed: BTreeMap<String, Vec<Change>>,
    mended_rows: u64,
    changes: u64,
    /// Fixes that were not made since they would bring an error: the row, the field.
    refused: Vec<(u64, &'static str)>,
}

fn told(why: impl Into<String>) -> Failure {
    Failure::usage(why)
}

impl<'a> Back<'a> {
    /// Begins the copies of a file; none is there before it is whole.
    pub(super) fn new(
        asked: &'a Asked,
        path: &Path,
        opened: &Opened,
        options: &'a Options,
    ) -> Result<Self, Failure> {
        let language = options.render.language;
        // What is no text itself.
        let is_made = opened.streams.iter().any(|stream| stream.format.is_some());
        let is_file = path.is_file();
        let workbook = (opened.is_xlsx && is_file).then(|| path.to_owned());
        let name = |path: &Option<PathBuf>| {
            path.as_ref().and_then(|path| path.extension()).map(|it| it.to_string_lossy().to_lowercase())
        };
        if matches!(name(&asked.mended).as_deref(), Some("gz" | "zst")) {
            return Err(told(language.choose(
                "--mended ghi bản sao không nén: bỏ đuôi .gz, .zst",
                "--mended writes a copy that is not packed: leave out .gz and .zst",
            )));
        }
        let is_array = opened.streams.iter().any(|stream| stream.format == Some(Format::JsonLines));
        if asked.mended.is_some() && is_array {
            return Err(told(language.choose(
                "mảng JSON không sửa được: hãy lưu mỗi bản ghi một dòng (.jsonl) rồi chạy lại",
                "an array of JSON cannot be mended: save it with a record a line (.jsonl) and run again",
            )));
        }
        if let Some(source) = &workbook {
            let has_macros =
                workbook::has_macros(source).map_err(|why| told(format!("{}: {why}", path.display())))?;
            let ending = if has_macros { "xlsm" } else { "xlsx" };
            for to in [&asked.annotate, &asked.mended] {
                if to.is_some() && name(to).as_deref() != Some(ending) {
                    return Err(told(match language {
                        Language::Vi => format!(
                            "bản sao của bảng tính này phải có đuôi .{ending}, nếu không Excel không mở"
                        ),
                        Language::En => format!(
                            "the copy of this workbook must end in .{ending}, or Excel will not open it"
                        ),
                    }));
                }
            }
        } else if asked.annotate.is_some() && name(&asked.annotate).as_deref() != Some("xlsx") {
            return Err(told(language.choose("--annotate ghi tệp .xlsx", "--annotate writes an .xlsx file")));
        } else if asked.mended.is_some() && is_made {
            // Other formats are mended as text, a sheet at a time.
            let is_text = matches!(name(&asked.mended).as_deref(), Some("csv" | "txt"));
            if !is_text || opened.streams.len() > 1 {
                return Err(told(language.choose(
                    "tệp dạng này (hoặc bảng tính đọc từ stdin) chỉ sửa được một trang, ra tệp .csv; hãy lưu thành .xlsx để giữ nguyên bảng",
                    "of this format, or from stdin, one sheet alone can be mended, into a .csv file; save it as .xlsx to keep the workbook",
                )));
            }
        }
        let mended = asked.mended.as_deref().filter(|_| asked.fix.is_some());
        let mended = mended.map(|path| Output::to(Some(path))).transpose()?;
        let mut log = asked.changes.as_deref().map(|path| Output::to(Some(path))).transpose()?;
        if let Some(log) = &mut log {
            log.write_bytes(&changes::head())?;
        }
        let plain = (asked.annotate.is_some() && workbook.is_none()).then(Plain::default);
        Ok(Self {
            asked,
            options,
            workbook,
            mended,
            log,
            plain,
            sheets: Vec::new(),
            lines: Vec::new(),
            paths: Vec::new(),
            changed: BTreeMap::new(),
            mended_rows: 0,
            changes: 0,
            refused: Vec::new(),
        })
    }

    /// Whether some sheet of it is a book.
    pub(super) fn has_begun(&self) -> bool {
        !self.sheets.is_empty()
    }

    /// What is to be taken from the rows.
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            marks: self.asked.annotate.is_some(),
            rows: self.plain.is_some(),
            mend: self.asked.fix,
            text: self.mended.is_some() && self.workbook.is_none(),
            picture: false,
            sarif: false,
            found: false,
        }
    }

    /// A sheet begins.
    pub(super) fn begin(
        &mut self,
        sheet: Option<&str>,
        checker: &Checker,
        splitter: &Splitter,
    ) -> Result<(), Failure> {
        let language = self.options.render.language;
        let mut name = sheet.unwrap_or_default().to_owned();
        let header = splitter.header();
        if let Some(plain) = &mut self.plain {
            name = plain.sheet(&name);
            if checker.format() == Format::Csv {
                // Titles and header at their own rows.
                let last = header.map_or(0, hotich::book::Header::sheet_row);
                for (row, line) in (1..=last).zip(titles(splitter.head())) {
                    let texts = cells(line, checker.separator()).into_iter().map(|(_, text)| text);
                    let written = plain.row(row, &texts.collect::<Vec<_>>());
                    written.map_err(|why| unwritable(&why, language))?;
                }
            }
        }
        if let Some(mended) = self.mended.as_mut().filter(|_| self.workbook.is_none()) {
            mended.write_as(splitter.utf16())?;
            mended.write_rows(splitter.head())?;
        }
        let row = header.map_or(1, hotich::book::Header::sheet_row);
        let width = checker.columns().iter().rposition(|mapped| mapped.origin != Origin::Blank);
        let width = width.map_or(0, |last| last + 1);
        let marks = gather::of_header(checker, row, self.options);
        let marked = Marked { sheet: name, header: row, width, marks };
        self.sheets.push(marked);
        Ok(())
    }

    /// Takes what was gathered from a chunk.
    pub(super) fn take(&mut self, gathered: Gathered) -> Result<(), Failure> {
        let language = self.options.render.language;
        for (row, what) in gathered.rows {
            match (what, &mut self.plain) {
                (Row::Cells(texts), Some(plain)) => {
                    plain.row(row, &texts).map_err(|why| unwritable(&why, language))?;
                }
                (Row::Fields(values), _) => self.lines.push((row, values)),
                (Row::Cells(_), None) => {}
            }
        }
        if let Some(sheet) = self.sheets.last_mut() {
            for (path, mark) in gathered.marks {
                self.paths.push(path);
                sheet.marks.push(mark);
            }
        }
        self.refused.extend(gathered.refused);
        self.mended_rows += gathered.mended_rows;
        self.changes += gathered.changes.len() as u64;
        if self.workbook.is_some() {
            let sheet = self.sheets.last().map_or_else(String::new, |sheet| sheet.sheet.clone());
            self.changed.entry(sheet).or_default().extend(gathered.changes);
            return Ok(());
        }
        if let Some(mended) = &mut self.mended {
            if gathered.has_gaps {
                return Err(told(language.choose(
                    "có hàng dài quá mức đọc được, nên không thể ghi bản sửa đầy đủ",
                    "a row is too long to be read, so a whole mended copy cannot be written",
                )));
            }
            mended.write_rows(&gathered.mended)?;
        }
        if let Some(log) = &mut self.log {
            log.write_bytes(&changes::rows("", &gathered.changes, language))?;
        }
        Ok(())
    }

    /// Takes what is odd about the book as a whole, which no cell has.
    pub(super) fn take_whole(&mut self, summary: &Summary) {
        let language = self.options.render.language;
        let Some(sheet) = self.sheets.last_mut().filter(|_| self.asked.annotate.is_some()) else { return };
        for matter in summary.matters() {
            let basis: Vec<String> = matter.basis.iter().map(|law| law.in_language(language)).collect();
            sheet.marks.push(Mark {
                row: 0,
                column: None,
                width: 0,
                rule: matter.name,
                severity: matter.severity,
                label: language.choose("cả quyển sổ", "the whole book").to_owned(),
                value: String::new(),
                message: matter.message(language).to_owned(),
                fix: String::new(),
                confidence: None,
                basis: basis.join("; "),
            });
        }
    }

    /// Writes what could not be written before the end.
    pub(super) fn finish(mut self, summary: &Summary, told_sum: &str, quiet: bool) -> Result<(), Failure> {
        let language = self.options.render.language;
        let failed = |why: String| {
            told(match language {
                Language::Vi => format!("không ghi được bảng tính: {why}"),
                Language::En => format!("the workbook cannot be written: {why}"),
            })
        };
        let mut refused = 0_u64;
        if let (Some(path), Some(mended)) = (&self.workbook, &mut self.mended) {
            let mut sheets = BTreeMap::new();
            for (sheet, changes) in &self.changed {
                let new = changes.iter().filter_map(|it| Some((cell(it)?, it.after.clone())));
                sheets.insert(sheet.clone(), Cells::New(new.collect()));
            }
            let (bytes, mut was) = workbook::mend(path, &sheets).map_err(failed)?;
            mended.write_bytes(&bytes)?;
            for (sheet, changes) in &mut self.changed {
                let mut written = was.remove(sheet).unwrap_or_default();
                let there: Vec<Place> =
                    written.iter().filter(|(_, was)| was.is_some()).map(|(at, _)| *at).collect();
                let before = changes.len();
                changes.retain_mut(|change| {
                    let Some(at) = cell(change) else { return false };
                    change.was = written.remove(&at).flatten().unwrap_or_default();
                    there.contains(&at)
                });
                refused += (before - changes.len()) as u64;
                if let Some(log) = &mut self.log {
                    log.write_bytes(&changes::rows(sheet, changes.iter(), language))?;
                }
            }
            self.changes -= refused;
        }
        if let Some(log) = self.log.take() {
            log.finish()?;
        }
        if let Some(mended) = self.mended.take() {
            mended.finish()?;
            if !quiet {
                let (rows, values) = (number(self.mended_rows, language), number(self.changes, language));
                tell(match language {
                    Language::Vi => format!("đã sửa {values} ô ở {rows} hàng"),
                    Language::En => format!("mended {values} values in {rows} rows"),
                });
                if !self.refused.is_empty() {
                    let count = number(self.refused.len() as u64, language);
                    let named = self.refused.iter().take(SHOWN);
                    let named: Vec<String> = named
                        .map(|(row, path)| format!("{} {row} {path}", language.choose("hàng", "row")))
                        .collect();
                    let more = if self.refused.len() > SHOWN { ", …" } else { "" };
                    let named = format!("{}{more}", named.join(", "));
                    tell(match language {
                        Language::Vi => format!("không sửa {count} chỗ vì sửa thì hàng có thêm lỗi: {named}"),
                        Language::En => {
                            format!("{count} fixes would bring another error and were not made: {named}")
                        }
                    });
                }
                if refused > 0 {
                    let refused = number(refused, language);
                    tell(match language {
                        Language::Vi => format!("{refused} ô có công thức hoặc nằm trong ô gộp, giữ nguyên"),
                        Language::En => format!(
                            "{refused} cells are formulas or beneath merged cells and stay as they are"
                        ),
                    });
                }
            }
        }
        let Some(to) = self.asked.annotate.clone() else { return Ok(()) };
        self.sheet_of_lines()?;
        let book = match self.plain.take() {
            Some(plain) => {
                if plain.cut() > 0 && !quiet {
                    let cut = number(plain.cut(), language);
                    tell(match language {
                        Language::Vi => format!("{cut} ô dài quá mức của bảng tính, chỉ ghi phần đầu"),
                        Language::En => {
                            format!("{cut} cells are longer than a spreadsheet allows and are cut")
                        }
                    });
                }
                workbook::Book::Made(plain)
            }
            None => workbook::Book::File(self.workbook.as_deref().unwrap_or(&to)),
        };
        let Annotated { bytes, without_note, unlisted } =
            workbook::annotate(book, &self.sheets, summary, told_sum, language)
                .map_err(|why| unwritable(&why, language))?;
        let mut output = Output::to(Some(&to))?;
        output.write_bytes(&bytes)?;
        output.finish()?;
        if without_note > 0 && !quiet {
            let cells = number(without_note as u64, language);
            tell(match language {
                Language::Vi => {
                    format!("{cells} ô được tô màu nhưng không có ghi chú (quá nhiều); xem trang phát hiện")
                }
                Language::En => {
                    format!("{cells} marked cells have no note (too many); see the sheet of findings")
                }
            });
        }
        if unlisted > 0 && !quiet {
            let findings = number(unlisted as u64, language);
            tell(match language {
                Language::Vi => format!("{findings} phát hiện không đủ chỗ trong trang phát hiện"),
                Language::En => format!("{findings} findings have no room in the sheet of findings"),
            });
        }
        Ok(())
    }

    /// Lines of JSON as a sheet: a column for each field that some line has.
    fn sheet_of_lines(&mut self) -> Result<(), Failure> {
        let language = self.options.render.language;
        let Some(plain) = self.plain.as_mut().filter(|_| !self.lines.is_empty()) else { return Ok(()) };
        let mut fields: Vec<&'static Column> = Vec::new();
        for kind in Kind::ALL {
            let given = |column: &&'static Column| {
                self.lines.iter().any(|(_, values)| values.iter().any(|(it, _)| it == column))
            };
            let new = kind.layout().columns.iter().filter(given);
            let new: Vec<_> = new.filter(|column| fields.iter().all(|it| it.path != column.path)).collect();
            fields.extend(new);
        }
        let at = |path: &str| fields.iter().position(|it| it.path == path);
        let header: Vec<String> = fields.iter().map(|it| it.path.to_owned()).collect();
        // The header takes the first row, so every line stands one row below its number.
        plain.row(1, &header).map_err(|why| unwritable(&why, language))?;
        for (row, values) in &self.lines {
            let mut texts = vec![String::new(); fields.len()];
            for (column, text) in values {
                if let Some(cell) = at(column.path).and_then(|at| texts.get_mut(at)) {
                    cell.clone_from(text);
                }
            }
            plain.row(row + 1, &texts).map_err(|why| unwritable(&why, language))?;
        }
        for sheet in &mut self.sheets {
            (sheet.header, sheet.width) = (1, fields.len());
            for (mark, path) in sheet.marks.iter_mut().zip(&self.paths) {
                mark.row += 1;
                mark.column = at(path);
            }
        }
        Ok(())
    }
}

/// The rows above the header; a quoted cell may go over several lines.
fn titles(head: &[u8]) -> Vec<&[u8]> {
    let is_separator = |line: &[u8]| line.trim_ascii().to_ascii_lowercase().starts_with(b"sep=");
    let (mut rows, mut from, mut quotes) = (Vec::new(), 0, 0_usize);
    for (at, byte) in head.iter().enumerate() {
        quotes += usize::from(*byte == b'"');
        let is_end = *byte == b'\n' || (*byte == b'\r' && !matches!(head.get(at + 1), Some(b'\n' | b'\r')));
        if is_end && quotes.is_multiple_of(2) {
            let row = head.get(from..at).unwrap_or_default();
            let row = without_marks(row.strip_suffix(b"\r").unwrap_or(row));
            // A spreadsheet obeys such a line and does not show it.
            if !(rows.is_empty() && is_separator(row)) {
                rows.push(row);
            }
            from = at + 1;
        }
    }
    rows
}

fn cell(change: &Change) -> Option<Place> {
    let row = u32::try_from(change.row.checked_sub(1)?).ok()?;
    Some((row, u32::try_from(change.column?).ok()?))
}

fn unwritable(why: &workbook::Unwritable, language: Language) -> Failure {
    told(match (why, language) {
        (workbook::Unwritable::TooMany, Language::Vi) => {
            "nhiều hàng hơn một trang bảng tính (1.048.576); hãy chia tệp, hoặc dùng --format csv".to_owned()
        }
        (workbook::Unwritable::TooMany, Language::En) => {
            "more rows than a sheet has (1,048,576); divide the file, or use --format csv".to_owned()
        }
        (workbook::Unwritable::Told(why), Language::Vi) => format!("không ghi được bảng tính: {why}"),
        (workbook::Unwritable::Told(why), Language::En) => format!("the workbook cannot be written: {why}"),
    })
}
