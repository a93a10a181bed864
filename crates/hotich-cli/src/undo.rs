//! `hotich undo`: a mended copy becomes what it was, by its log of changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use hotich::book::{Checker, Format, Options};
use hotich::{Context, Language};

use crate::args::Args;
use crate::changes::{self, Whole};
use crate::check::number;
use crate::check::pool::{Source, Stop};
use crate::failure::{FOUND, Failure, Outcome, tell};
use crate::mend::{restore_cells, restore_members};
use crate::output::{Output, keep_apart};
use crate::source::{self, Unreadable};
use crate::today::today;
use crate::workbook::{self, Cells, Place};

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut files, mut log, mut output, mut mapping, mut quiet) = (Vec::new(), None, None, None, false);
    let mut separator = None;
    while let Some(option) = args.option(&mut files)? {
        match option.as_str() {
            "changes" => log = Some(args.path("--changes")?),
            "output" => output = Some(args.path("--output")?),
            "map" => mapping = Some(args.path("--map")?),
            "delimiter" => separator = Some(args.delimiter()?),
            "quiet" => quiet = true,
            other => return Err(args.unknown(other)),
        }
    }
    let language = args.language;
    let ([file], Some(log), Some(output)) = (&*files, &log, &output) else {
        return Err(Failure::usage(match language {
            Language::Vi => "cần: hotich undo TỆP-ĐÃ-SỬA --changes NHẬT-KÝ --output TỆP",
            Language::En => "needed: hotich undo MENDED --changes LOG --output FILE",
        }));
    };
    let inputs: Vec<&Path> = [file, log].into_iter().chain(&mapping).map(PathBuf::as_path).collect();
    keep_apart(&inputs, &[Some(output)], language)?;
    let changed = changes::read(log, language)?;
    let all: usize = changed.values().flat_map(BTreeMap::values).map(BTreeMap::len).sum();
    let mut options = Options::new(Context::new(today()));
    options.render.language = language;
    options.separator = separator;
    if let Some(path) = &mapping {
        let told = crate::check::mapping::read(path, language)?;
        options.mapping = Some(Arc::new(told.mapping));
        options.kind = told.kind;
    }
    let mut to = Output::to(Some(output))?;
    let opened = source::open(file, &options).map_err(|why| unreadable(file, why))?;
    let done = if opened.is_xlsx {
        let (bytes, done) = in_workbook(file, &changed, language)?;
        to.write_bytes(&bytes)?;
        done
    } else {
        in_text(opened, &changed, &options, &mut to)?
    };
    to.finish()?;
    if !quiet {
        let (done, of) = (number(done as u64, language), number(all as u64, language));
        tell(match language {
            Language::Vi => format!("đã trả lại {done} trong {of} ô"),
            Language::En => format!("brought back {done} of {of} values"),
        });
    }
    if done == all {
        return Ok(ExitCode::SUCCESS);
    }
    if !quiet {
        tell(match language {
            Language::Vi => "các ô còn lại không còn như sau khi sửa nên được giữ nguyên",
            Language::En => "the others are no more as they were left, and stay as they are",
        });
    }
    Ok(ExitCode::from(FOUND))
}

fn unreadable(file: &Path, why: Unreadable) -> Failure {
    match why {
        Unreadable::Io(error) => Failure::io(file.display(), &error),
        Unreadable::Told(why) => Failure::usage(format!("{}: {why}", file.display())),
    }
}

/// CSV and lines of JSON, chunk by chunk.
fn in_text(
    opened: source::Opened,
    log: &changes::Log,
    options: &Options,
    to: &mut Output,
) -> Result<usize, Failure> {
    let mut done = 0;
    let none = BTreeMap::new();
    // Text has no sheets.
    let rows = log.get("").unwrap_or(&none);
    for stream in opened.streams {
        let (name, mut options) = (stream.name, options.clone());
        options.format = stream.format.or(options.format);
        let mut source = Source::new(stream.input, &options);
        let failed = |stop| match stop {
            Stop::Read(error) => Failure::io(&name, &error),
            Stop::Book(error) => {
                Failure::usage(format!("{name}: {}", error.message(options.render.language)))
            }
            Stop::Output(failure) => failure,
        };
        let mut head = None;
        while let Some(chunk) = source.next().map_err(failed)? {
            if head.is_none() {
                to.write_as(source.splitter().utf16())?;
                to.write_rows(source.splitter().head())?;
            }
            let (format, separator, kind) = *head.get_or_insert_with(|| {
                let header = source.splitter().header();
                let checker = Checker::new(&options, header).ok();
                let kind = checker.as_ref().map(Checker::kind);
                header.map_or((Format::Csv, b',', kind), |header| (header.format, header.separator(), kind))
            });
            let mut at = 0;
            for (number, range) in chunk.rows() {
                let row = chunk.bytes().get(range.clone()).unwrap_or_default();
                to.write_rows(chunk.bytes().get(at..range.start).unwrap_or_default())?;
                at = range.end;
                let Some(values) = rows.get(&number) else {
                    to.write_rows(row)?;
                    continue;
                };
                let (new, count) = if format == Format::Csv {
                    let back = values
                        .values()
                        .filter_map(|it| Some((it.column?, (it.after.clone(), it.was.clone()))))
                        .collect();
                    restore_cells(row, separator, &back)
                } else {
                    let kind = hotich::input::kind_of_json(row).or(kind);
                    let pair =
                        |(path, it): (&String, &Whole)| (path.clone(), (it.after.clone(), it.was.clone()));
                    let back = values.iter().map(pair).collect();
                    match kind {
                        Some(kind) => restore_members(row, kind.layout(), &back),
                        None => (row.to_vec(), 0),
                    }
                };
                done += count;
                to.write_rows(&new)?;
            }
            to.write_rows(chunk.bytes().get(at..).unwrap_or_default())?;
        }
    }
    Ok(done)
}

fn in_workbook(file: &Path, log: &changes::Log, language: Language) -> Result<(Vec<u8>, usize), Failure> {
    let told = |why: String| Failure::usage(format!("{}: {why}", file.display()));
    let mut sheets = BTreeMap::new();
    let mut done = 0;
    for (sheet, rows) in log {
        let mut cells: BTreeMap<Place, workbook::Back> = BTreeMap::new();
        for (row, values) in rows {
            for whole in values.values() {
                let row = row.checked_sub(1).and_then(|row| u32::try_from(row).ok());
                let column = whole.column.and_then(|column| u32::try_from(column).ok());
                if let (Some(row), Some(column)) = (row, column) {
                    let Whole { before, after, was, .. } = whole.clone();
                    cells.insert((row, column), workbook::Back { after, before, was });
                }
            }
        }
        // What somebody has written since stays.
        let now = source::texts(file, sheet, language).map_err(told)?;
        cells.retain(|at, back| now.get(at).map_or("", String::as_str) == back.after);
        done += cells.len();
        sheets.insert(sheet.clone(), Cells::Back(cells));
    }
    let (bytes, _) = workbook::mend(file, &sheets).map_err(told)?;
    Ok((bytes, done))
}
