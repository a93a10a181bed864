//! `hotich normalize`: a filter from lines to normal forms.

use std::borrow::Cow;
use std::io::{self, BufRead};
use std::process::ExitCode;

use hotich::Language;
use hotich::date::PartialDate;
use hotich::describe;
use hotich::record::json::{Event, Reader};

use crate::args::{Args, Next};
use crate::failure::{Failure, Outcome};
use crate::output::Output;
use crate::today::today;

/// Output is handed on in pieces of this size.
const PIECE: usize = 1 << 16;
/// A longer line is no value; it is passed through with nothing beside it.
const MAX_LINE: usize = 1 << 16;

/// The command.
pub(crate) fn run(mut args: Args) -> Outcome {
    let (mut what, mut objects, mut kind, mut as_of) = (None, false, None, None);
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
            "type" => kind = Some(args.choice("--type", &describe::ID_TYPES.map(|name| (name, name)))?),
            "as-of" => as_of = Some(args.day("--as-of")?),
            other => return Err(args.unknown(other)),
        }
    }
    let year = PartialDate::from(as_of.unwrap_or_else(today)).year();
    let describe: Box<dyn Fn(&str) -> String> = match what.as_deref() {
        Some("name") => Box::new(describe::name),
        Some("date") => Box::new(describe::date),
        Some("id") => Box::new(move |line| {
            let kind = kind.unwrap_or_else(|| guess(line));
            describe::id(line, kind, year).unwrap_or_default()
        }),
        _ => {
            return Err(Failure::usage(match args.language {
                Language::Vi => "chuẩn hóa gì: name, date hay id? Xem hotich normalize --help",
                Language::En => "normalise what: name, date or id? See hotich normalize --help",
            }));
        }
    };
    filter(objects, &*describe)?;
    Ok(ExitCode::SUCCESS)
}

/// The type of number that a line looks like: nine digits were a CMND, letters begin a passport.
fn guess(line: &str) -> &'static str {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let letters = line.bytes().filter(u8::is_ascii_alphabetic).count();
    match (digits, letters) {
        (9, 0) => "cmnd",
        (_, 1..=2) => "passport",
        _ => "personal",
    }
}

/// One line out for every line in.
fn filter(objects: bool, describe: &dyn Fn(&str) -> String) -> Result<(), Failure> {
    let mut input = io::stdin().lock();
    let mut output = Output::stdout();
    let mut line = Vec::new();
    let mut text = String::new();
    let mut first = true;
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line).map_err(|error| Failure::io("stdin", &error))?;
        if read == 0 {
            break;
        }
        let bytes = line.strip_suffix(b"\n").unwrap_or(&line);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let bytes = if first { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) } else { bytes };
        first = false;
        let shown = String::from_utf8_lossy(bytes);
        // What is no text has no normal form.
        let broken = matches!(shown, Cow::Owned(_)) || bytes.len() > MAX_LINE;
        if objects {
            text.push_str(&describe(&shown));
        } else {
            text.push_str(&shown);
            text.push('\t');
            if !broken {
                text.push_str(&output_of(&describe(&shown)));
            }
        }
        text.push('\n');
        if text.len() >= PIECE {
            output.write(&text)?;
            text.clear();
        }
    }
    output.write(&text)?;
    output.finish()
}

/// The member `output` of a description.
fn output_of(description: &str) -> String {
    let mut reader = Reader::new(description.as_bytes());
    let mut wanted = false;
    loop {
        match reader.next_event() {
            Ok(Event::Key(key)) => wanted = key == "output",
            Ok(Event::Text(text, _)) if wanted => return text.to_owned(),
            Ok(Event::End) | Err(_) => return String::new(),
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_and_their_outputs() {
        assert_eq!(output_of(&describe::name("  Lê  \"Tám\" ")), "Lê \"Tám\"");
        assert_eq!(output_of(&describe::date("5/3/1968")), "1968-03-05");
        assert_eq!(output_of(&describe::date("x")), "");
    }

    #[test]
    fn types_of_number() {
        assert_eq!(guess("001 092 000001"), "personal");
        assert_eq!(guess("012345678"), "cmnd");
        assert_eq!(guess("B1234567"), "passport");
        assert_eq!(guess("?"), "personal");
    }
}
