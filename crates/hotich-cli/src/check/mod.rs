//! `hotich check`: books in, findings out.

mod back;
mod charts;
mod gather;
mod html;
mod job;
mod json;
mod linked;
pub(crate) mod mapping;
#[cfg_attr(not(feature = "parquet"), path = "no_parquet.rs")]
mod parquet;
mod picture;
pub(crate) mod pool;
mod progress;
mod related;
mod resume;
mod sarif;
mod text;
pub(crate) use self::text::columns;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;

use hotich::Language;
use hotich::book::{Checked, Checker, Error, Options, Splitter, Summary, mapping_json};

use crate::args::Args;
use crate::failure::{FOUND, Failure, Outcome, reason, tell};
use crate::output::{Output, keep_apart, part};
use crate::paint::Paint;
use crate::source::{self, Stream, Unreadable};
use back::Back;
use gather::{Gathered, Wanted};
use html::{Old, Page};
use job::{Job, Layout, inspect, read, read_text};
use picture::Picture;
use pool::{Source, Stop};
use progress::Progress;
use resume::Resume;

pub(crate) use text::number;

/// What became of one file.
struct Book {
    name: String,
    /// Counts, or why it is no book.
    outcome: Result<Summary, String>,
    /// What the columns of a sheet are taken for.
    columns: String,
    /// The numbers of its picture.
    picture: Picture,
    /// The line that was read where a header should stand, to be shown with the error.
    seen: String,
}

impl Book {
    fn unread(name: String, why: String) -> Self {
        let (columns, seen) = (String::new(), String::new());
        Self { name, outcome: Err(why), columns, picture: Picture::default(), seen }
    }
}

/// The command.
pub(crate) fn run(args: Args) -> Outcome {
    let mut job = read(args)?;
    let language = job.options.render.language;
    inspect(&[&*job.named, &job.with].concat(), language)?;
    if let Some(procedure) = job.linked {
        return linked::run(&job, procedure);
    }
    let to_save = job.save_mapping.as_deref().map(Some);
    let summary = job.summary.as_deref().map(Some);
    let page = job.html.as_deref().map(Some);
    let back = job.back.iter().flat_map(|asked| asked.outputs()).map(|path| Some(path.as_path()));
    // What a run that is broken off leaves is written, too.
    let growing: Vec<_> = match job.output.as_deref().filter(|_| job.resume) {
        Some(to) => vec![part(to), resume::beside(to)],
        None => Vec::new(),
    };
    let growing = growing.iter().map(|path| Some(path.as_path()));
    let outputs: Vec<_> = [job.output.as_deref()]
        .into_iter()
        .chain(to_save)
        .chain(summary)
        .chain(page)
        .chain(back)
        .chain(growing)
        .collect();
    keep_apart(&job.inputs(), &outputs, language)?;
    for folder in job.folders.iter() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::io(folder.display(), &error))?;
    }
    let old = match &job.compare {
        None => None,
        Some(path) => {
            let old = Old::read(&read_text(path)?);
            Some(old.ok_or_else(|| {
                let path = path.display();
                Failure::usage(match language {
                    Language::Vi => {
                        format!("{path}: không phải tổng kết do --summary hoặc --format json ghi")
                    }
                    Language::En => format!("{path}: is no sum as --summary or --format json writes it"),
                })
            })?)
        }
    };
    if !job.with.is_empty() {
        job.options.related = Some(Arc::new(related::read(&job.with, job.quiet, language)?));
    }
    // Whether there are several books is told by the first lines of the output already.
    let mut first = match &*job.files {
        [alone] => Some(source::open(alone, &job.options)),
        _ => None,
    };
    let several = match &first {
        Some(opened) => matches!(opened, Ok(opened) if opened.streams.len() > 1),
        None => true,
    };
    for (name, path) in [("--summary", &job.summary), ("--save-map", &job.save_mapping)] {
        if several && path.is_some() {
            return Err(Failure::usage(match language {
                Language::Vi => format!(
                    "{name} chỉ dùng với một trang của bảng tính; hãy lưu từng trang thành tệp riêng (.csv hoặc .xlsx) rồi chạy với tệp đó"
                ),
                Language::En => format!(
                    "{name} goes with one sheet of a workbook alone; save each sheet as a file of its own (.csv or .xlsx) and run with that"
                ),
            }));
        }
    }
    let mut resume = job.output.as_deref().filter(|_| job.resume).map(|to| Resume::open(to, &job.files));
    let mut output = match (&resume, &job.output) {
        (Some(resume), Some(to)) => {
            let output = Output::continued(to, resume.point.written)?;
            output.ok_or_else(|| resume.does_not_fit(language))?
        }
        _ => Output::to(job.output.as_deref())?,
    }
    .in_utf16(job.utf16);
    let goes_on = resume.as_ref().is_some_and(Resume::is_going_on);
    if (job.bom || job.utf16) && !goes_on {
        output.write("\u{feff}")?;
    }
    match job.layout {
        Layout::Json => output.write(&json::head(&job.options))?,
        _ if goes_on => {}
        Layout::Csv if several => output.write(&format!("file,{}", hotich::book::Checker::CSV_HEADER))?,
        Layout::Csv => output.write(hotich::book::Checker::CSV_HEADER)?,
        Layout::Sarif => output.write(sarif::HEAD)?,
        Layout::Text | Layout::JsonLines | Layout::Parquet => {}
    }
    let mut books = Vec::new();
    let mut number = 0;
    let before = resume.as_ref().map(|resume| resume.point.clone()).unwrap_or_default();
    let (done_before, failed_before) = (before.books, before.failed);
    let (mut total, mut wrong_books) = (before.total, before.wrong);
    let parquet =
        (job.layout == Layout::Parquet).then(|| parquet::Writer::new(several, language)).transpose()?;
    let mut rows = Rows { json: json::Rows::default(), matters: BTreeSet::new(), parquet };
    let mut without_copy = 0_usize;
    for (number_of_file, path) in job.files.iter().enumerate() {
        let mut back: Option<Back<'_>> = None;
        let mut of_file = Summary::default();
        let name = source::name(path);
        let opened = first.take().unwrap_or_else(|| source::open(path, &job.options));
        let streams = match opened {
            Ok(opened) => {
                opened.notes.iter().filter(|_| !job.quiet).for_each(tell);
                if let Some(asked) = job.back.get(number_of_file) {
                    match Back::new(asked, path, &opened, &job.options) {
                        Ok(new) => back = Some(new),
                        // Others are mended none the less.
                        Err(Failure::Told(why)) if job.back.len() > 1 => {
                            tell(format_args!("{name}: {why}"));
                            without_copy += 1;
                        }
                        Err(failure) => return Err(failure),
                    }
                }
                opened.streams
            }
            // One book that cannot be read keeps no other from being read.
            Err(error) => {
                let why = match error {
                    Unreadable::Io(error) => reason(&error, language),
                    Unreadable::Told(why) => why,
                };
                tell(format_args!("{name}: {why}"));
                books.push(Book::unread(name, why));
                continue;
            }
        };
        let alone = streams.len() == 1;
        for stream in streams {
            number += 1;
            if number <= done_before {
                continue;
            }
            let book = job.check(stream, several, &mut output, &mut rows, back.as_mut(), resume.as_mut())?;
            if let Some(resume) = &mut resume {
                resume.point.book_is_done(number, book.outcome.as_ref().ok());
            }
            if job.layout == Layout::Text {
                let paint = if job.output.is_none() { Paint::of_stdout() } else { Paint::OFF };
                output.write(&text::book(&book, &job.options, paint))?;
            }
            match &book.outcome {
                Ok(summary) => {
                    wrong_books |= summary.has_errors();
                    // Each sheet is a book of its own.
                    let mut summary = summary.clone();
                    of_file.merge(if alone { summary.clone() } else { without_book(summary.clone()) });
                    if several {
                        summary = without_book(summary);
                    }
                    total.merge(summary);
                }
                Err(why) => tell(format_args!("{}: {why}{}", book.name, book.seen)),
            }
            books.push(book);
        }
        // Of what is no book nothing goes back.
        if let Some(back) = back.filter(|back| back.has_begun()) {
            back.finish(&of_file, text::counts(&of_file, &job.options).trim_end(), job.quiet)?;
        }
    }
    match job.layout {
        Layout::Json => output.write(&json::tail(&books, &total))?,
        Layout::Sarif => output.write(&sarif::tail(&total, &rows.matters, language))?,
        Layout::Text if several => output.write(&text::total(&books, &total, &job.options))?,
        _ => {}
    }
    if let Some(parquet) = rows.parquet {
        parquet.finish(&mut output)?;
    }
    let unreadable = books.iter().filter(|book| book.outcome.is_err()).count();
    if unreadable == books.len() && done_before == 0 {
        // Nothing was checked, so a file of an earlier run stays.
        return Err(Failure::told_before());
    }
    output.finish()?;
    if let Some(resume) = resume {
        resume.done();
    }
    if let Some(path) = &job.html {
        let page = Page { books: &books, total: &total, options: &job.options, old: old.as_ref() };
        let mut to = Output::to(Some(path))?;
        to.write(&page.write())?;
        to.finish()?;
    }
    if let Some(path) = &job.summary {
        let mut to = Output::to(Some(path))?;
        to.write(&total.to_json())?;
        to.write("\n")?;
        to.finish()?;
    }
    if (job.layout != Layout::Text || job.output.is_some()) && !job.quiet {
        tell(text::counts(&total, &job.options).trim_end());
    }
    match (unreadable + without_copy + usize::from(failed_before), total.needs_work() || wrong_books) {
        (0, false) => Ok(ExitCode::SUCCESS),
        (0, true) => Ok(ExitCode::from(FOUND)),
        _ => Err(Failure::told_before()),
    }
}

/// The counts without those of a book as a whole, which are not those of several.
fn without_book(mut summary: Summary) -> Summary {
    summary.book = None;
    summary
}

impl Job {
    /// Checks one book; rows go to the output as they are done.
    fn check(
        &self,
        stream: Stream,
        several: bool,
        output: &mut Output,
        rows: &mut Rows,
        back: Option<&mut Back<'_>>,
        mut resume: Option<&mut Resume>,
    ) -> Result<Book, Failure> {
        let Stream { name, input, format, sheet, meter } = stream;
        let mut options = self.options.clone();
        options.file = several.then(|| name.clone());
        options.format = format.or(options.format);
        let mut progress = Progress::new(&name, meter, self.progress, self.quiet, options.render.language);
        let mut source = Source::new(input, &options);
        let mut taken_for = String::new();
        let wanted = back.as_ref().map(|back| back.wanted()).unwrap_or_default();
        let is_sarif = self.layout == Layout::Sarif;
        let found = self.layout == Layout::Parquet;
        let wanted = Wanted { picture: self.html.is_some(), sarif: is_sarif, found, ..wanted };
        let (of_header, found_in_header) = (RefCell::new(String::new()), RefCell::default());
        let mut picture = Picture::default();
        let back = RefCell::new(back);
        let begin = |checker: &Checker, splitter: &Splitter| {
            let columns = checker.columns();
            if is_sarif {
                let row = splitter.header().map_or(1, hotich::book::Header::sheet_row);
                *of_header.borrow_mut() = sarif::header(&gather::of_header(checker, row, &options), &name);
            }
            if found {
                *found_in_header.borrow_mut() = gather::found_in_header(checker, splitter, &name, &options);
            }
            if let Some(back) = &mut *back.borrow_mut() {
                back.begin(sheet.as_deref(), checker, splitter)?;
            }
            let said = text::columns(columns, options.render.language, options.render.masked);
            let remarks = text::remarks(checker, options.render.language);
            if self.layout == Layout::Text {
                taken_for =
                    said.iter().map(|said| said.all.clone()).chain(remarks).collect::<Vec<_>>().join("; ");
            } else if !self.quiet {
                let worth = said.iter().filter(|said| said.is_worth_a_look).map(|said| said.all.clone());
                worth.chain(remarks).for_each(|told| tell(format_args!("{name}: {told}")));
            }
            let Some(path) = self.save_mapping.as_deref() else { return Ok(()) };
            if said.is_none() {
                return Err(Failure::usage(options.render.language.choose(
                    "--save-map ghi cách hiểu các cột, mà JSON không có cột",
                    "--save-map writes what columns are taken for, and lines of JSON have none",
                )));
            }
            let mut to = Output::to(Some(path))?;
            match mapping::is_toml(path) {
                true => {
                    to.write(&mapping::write(checker.kind(), columns, &options.set, options.render.language))?
                }
                false => to.write(&mapping_json(columns))?,
            }
            to.finish()
        };
        let work = |checker: &Checker, chunk: &_, scratch: &mut _| {
            gather::work(wanted, checker, &options, &name, chunk, scratch)
        };
        let mut known = Summary::default();
        let (mut skip, mut rows_read) = (0, 0_u64);
        if let Some(resume) = &resume {
            (known, skip) = (resume.point.part.clone(), resume.point.pieces);
        }
        let sink = |checked: &Checked, mut more: Gathered, bytes| {
            picture.merge(std::mem::take(&mut more.picture));
            let sarif = std::mem::take(&mut more.sarif);
            if let Some(parquet) = &mut rows.parquet {
                parquet.take(found_in_header.take(), output)?;
                parquet.take(std::mem::take(&mut more.found), output)?;
            }
            if let Some(back) = &mut *back.borrow_mut() {
                back.take(more)?;
            }
            progress.show(checked.summary.rows);
            rows_read += checked.summary.rows;
            match self.layout {
                Layout::Json => rows.json.write(&checked.text, output)?,
                Layout::Sarif => {
                    rows.json.write(&of_header.take(), output)?;
                    rows.json.write(&sarif, output)?;
                }
                _ if checked.text.is_empty() => {}
                _ => output.write(&checked.text)?,
            }
            if let Some(resume) = &mut resume {
                // What came out of the header is no piece, and no byte of the rows is read then.
                resume.point.pieces += usize::from(bytes > 0);
                resume.point.part.merge(checked.summary.clone());
                resume.reached(output)?;
            }
            Ok(())
        };
        let outcome = pool::check(&mut source, &options, self.threads, skip, begin, work, sink);
        progress.clear();
        match outcome {
            Ok(summary) => {
                known.merge(summary);
                let (summary, seen) = (known, String::new());
                self.write_whole(&summary, &name, &options, output, rows)?;
                if let Some(back) = back.into_inner() {
                    back.take_whole(&summary);
                }
                if self.layout != Layout::Text && !self.quiet {
                    let unnamed = text::unnamed(&summary, options.render.language);
                    unnamed.iter().for_each(|told| tell(format_args!("{name}: {told}")));
                }
                Ok(Book { name, outcome: Ok(summary), columns: taken_for, picture, seen })
            }
            Err(Stop::Book(error)) => {
                let is_header = matches!(error, Error::NoKnownColumn | Error::NoHeader | Error::OldEncoding);
                let seen = match (is_header && !options.render.masked, options.render.language) {
                    (false, _) => String::new(),
                    (true, Language::Vi) => format!(" Dòng đầu đọc được: «{}»", source.first_line()),
                    (true, Language::En) => format!(" The first line reads “{}”", source.first_line()),
                };
                let why = error.message(options.render.language);
                Ok(Book { seen, ..Book::unread(name, why) })
            }
            Err(Stop::Read(error)) => {
                let language = options.render.language;
                let (why, rows) = (reason(&error, language), number(rows_read, language));
                let why = match language {
                    Language::Vi => format!("{why}; mới đọc được {rows} hàng"),
                    Language::En => format!("{why}; no more than {rows} rows were read"),
                };
                Ok(Book::unread(name, why))
            }
            Err(Stop::Output(failure)) => Err(failure),
        }
    }
}

impl Job {
    /// Writes what is odd about a book as a whole behind its rows.
    fn write_whole(
        &self,
        summary: &Summary,
        name: &str,
        options: &Options,
        output: &mut Output,
        rows: &mut Rows,
    ) -> Result<(), Failure> {
        match self.layout {
            Layout::Text => Ok(()),
            Layout::Json => rows.json.write(&Checker::whole(options, summary), output),
            Layout::JsonLines | Layout::Csv => output.write(&Checker::whole(options, summary)),
            Layout::Sarif => {
                rows.matters.extend(summary.matters().iter().map(|matter| matter.name));
                rows.json.write(&sarif::whole(summary, name, options), output)
            }
            Layout::Parquet => match &mut rows.parquet {
                Some(parquet) => parquet.take(parquet::whole(summary, name, options), output),
                None => Ok(()),
            },
        }
    }
}

/// What becomes of rows where they are no lines of their own.
struct Rows {
    json: json::Rows,
    /// What was said of whole books.
    matters: BTreeSet<&'static str>,
    parquet: Option<parquet::Writer>,
}

/// Picks a text of the command's own.
trait Choose {
    fn choose<'a>(self, vi: &'a str, en: &'a str) -> &'a str;
}

impl Choose for Language {
    fn choose<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
