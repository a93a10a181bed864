//! `hotich normalize`: a filter from lines to normal forms.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use hotich::date::{Hints, lunar};
use hotich::describe::{self, Description, NameOptions};
use hotich::place::Communes;
use hotich::text::legacy::Encoding;
use hotich::{Language, name};

use crate::args::{Args, Next};
use crate::east_asian;
use crate::failure::{FOUND, Failure, Outcome, tell};
use crate::lines::{self, Wanted};
use crate::output::{Output, keep_apart};
use crate::today::today;

/// Output is handed on in pieces of this size.
const PIECE: usize = 1 << 16;

/// All that the lunar table holds.
const LUNAR_YEARS: std::ops::RangeInclusive<i32> = lunar::FIRST_YEAR..=lunar::LAST_YEAR;

/// What is made of a line: its normal form alone, or everything that was found.
struct Normaliser {
    output: Box<dyn Fn(&str) -> String>,
    describe: Box<dyn Fn(&str) -> String>,
}

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut what, mut objects, mut kind, mut as_of, mut excel_1904) = (None, false, None, None, false);
    let (mut accept_likely, mut wanted) = (false, Wanted::Encoding(Encoding::Utf8));
    while let Some(next) = args.next()? {
        let option = match next {
            Next::Value(word) if what.is_none() => {
                what = Some(word.to_string_lossy().into_owned());
                continue;
            }
            Next::Value(word) => return Err(args.too_many(&word)),
            Next::Option(option) => option,
        };
        match option.as_str() {
            "format" => {
                let formats = [("tsv", false), ("text", false), ("jsonl", true)];
                objects = args.choice("--format", &formats)?;
            }
            "accept" => {
                accept_likely = args.choice("--accept", &[("certain", false), ("likely", true)])?;
            }
            "encoding" => wanted = encoding(&mut args)?,
            "type" => kind = Some(args.choice("--type", &describe::ID_TYPES.map(|name| (name, name)))?),
            "excel" => excel_1904 = args.choice("--excel", &[("1900", false), ("1904", true)])?,
            "as-of" => as_of = Some(args.day("--as-of")?),
            other => return Err(args.unknown(other)),
        }
    }
    let today = as_of.unwrap_or_else(today);
    let hints = Hints::until(today).excel_1904(excel_1904);
    let normaliser = match what.as_deref() {
        Some("name") => of_name(NameOptions::default().accept_likely(accept_likely)),
        Some("date") => described(move |line| describe::date(line, &hints)),
        Some("lunar") => described(|line| describe::lunar(line, LUNAR_YEARS)),
        Some("id") => described(move |line| {
            // Without a type, the shape tells.
            describe::id_misread(line, &east_asian::readings(line), kind.unwrap_or_default(), today)
        }),
        Some("place") => described(move |line| {
            describe::place(line, as_of, describe::PLACE_LIMIT, Some(Communes::embedded()))
        }),
        _ => {
            return Err(Failure::usage(match args.language {
                Language::Vi => "chuẩn hóa gì: name, date, lunar, id hay place? Xem hotich normalize --help",
                Language::En => "normalise what: name, date, lunar, id or place? See hotich normalize --help",
            }));
        }
    };
    keep_apart(&[Path::new("-")], &[None], args.language)?;
    let broken = filter(objects, wanted, &normaliser)?;
    if broken == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    tell(match args.language {
        Language::Vi => format!("{broken} dòng có byte không đọc được; in ra dạng \\xNN, không chuẩn hóa"),
        Language::En => {
            format!("{broken} lines have bytes that cannot be read: printed as \\xNN, not normalised")
        }
    });
    Ok(ExitCode::from(FOUND))
}

/// The value of `--encoding`.
pub(crate) fn encoding(args: &mut Args) -> Result<Wanted, Failure> {
    let all = Encoding::ALL.map(|encoding| (encoding.name(), Wanted::Encoding(encoding)));
    let choices: Vec<_> = [("auto", Wanted::Auto)].into_iter().chain(all).collect();
    args.choice("--encoding", &choices)
}

fn of_name(options: NameOptions) -> Normaliser {
    let describe = move |line: &str| describe::name_misread(line, &east_asian::readings(line), options);
    let output = move |line: &str| {
        // A plain name is its normal form; what is likely may also be an offer.
        if !options.accept_likely && name::is_plain(line) {
            return line.to_owned();
        }
        describe(line).output().to_owned()
    };
    Normaliser { output: Box::new(output), describe: Box::new(move |line| describe(line).into_json()) }
}

/// The normal form stands in the description.
fn described<D: Into<Option<Description>>>(describe: impl Fn(&str) -> D + Clone + 'static) -> Normaliser {
    let output = describe.clone();
    let output = move |line: &str| output(line).into().map(|found| found.output().to_owned());
    let describe = move |line: &str| describe(line).into().map(Description::into_json);
    Normaliser {
        output: Box::new(move |line| output(line).unwrap_or_default()),
        describe: Box::new(move |line| describe(line).unwrap_or_default()),
    }
}

/// One line out for every line in; gives how many had bytes that cannot be read.
fn filter(objects: bool, wanted: Wanted, normaliser: &Normaliser) -> Result<u64, Failure> {
    let mut output = Output::stdout();
    let mut text = String::new();
    let broken = lines::read(wanted, |line| {
        if objects {
            text.push_str(&(normaliser.describe)(&line.text));
        } else {
            push_cell(&line.text, &mut text);
            text.push('\t');
            // What is no text has no normal form.
            if line.whole {
                push_cell(&(normaliser.output)(&line.text), &mut text);
            }
        }
        text.push('\n');
        if text.len() >= PIECE {
            output.write(&text)?;
            text.clear();
        }
        Ok(())
    })?;
    output.write(&text)?;
    output.finish()?;
    Ok(broken)
}

/// A value as a cell of the output: a tab would begin another cell, and other controls would move a terminal's cursor.
fn push_cell(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            c if c.is_ascii_control() => drop(write!(out, "\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
}
