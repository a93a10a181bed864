//! The command line.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::thread;

use hotich::book::Format;
use hotich::date::{self, NaiveDate};
use hotich::text::fold;
use hotich::{Kind, Language, named};
use lexopt::{Arg, Parser, ValueExt};

use crate::failure::Failure;
use crate::help;

/// More threads than this are a slip of the finger.
const MAX_THREADS: usize = 256;

/// A kind of record by its name, or by what people call it in either language, with or without its marks.
pub(crate) fn kind_named(given: &str) -> Result<Kind, named::Error> {
    let given = given.trim();
    given.parse().or_else(|error| {
        let meant = fold(given);
        let is_meant = |kind: &&Kind| {
            let label = kind.label();
            [kind.name(), label.vi, label.en].iter().any(|name| fold(name) == meant)
        };
        Kind::ALL.iter().find(|kind| !meant.is_empty() && is_meant(kind)).copied().ok_or(error)
    })
}

/// As many threads as the machine runs at once.
pub(crate) fn all_threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// The command line behind the name of the command, and the language in which to speak.
pub(crate) struct Args {
    parser: Parser,
    command: String,
    /// Language of everything that is said.
    pub(crate) language: Language,
}

/// One argument.
pub(crate) enum Next {
    /// `--name`, or the long name of a short one.
    Option(String),
    /// Anything else.
    Value(OsString),
}

/// The language that `--lang` asks for, looked up before anything else so that every message is in it.
pub(crate) fn language(args: impl Iterator<Item = OsString>) -> Language {
    let mut wanted = Language::Vi;
    let mut value_next = false;
    for arg in args.skip(1) {
        let arg = arg.to_string_lossy();
        let code = if value_next { Some(&*arg) } else { arg.strip_prefix("--lang=") };
        wanted = code.and_then(|code| code.parse().ok()).unwrap_or(wanted);
        value_next = arg == "--lang";
        if arg == "--" {
            break;
        }
    }
    wanted
}

impl Args {
    /// The arguments of this process.
    pub(crate) fn of_process(language: Language) -> Self {
        Self { parser: Parser::from_env(), command: String::new(), language }
    }

    /// The name of the command: the first word.
    pub(crate) fn command(&mut self) -> Result<Option<String>, Failure> {
        match self.next()? {
            Some(Next::Value(word)) => {
                self.command = word.to_string_lossy().into_owned();
                Ok(Some(self.command.clone()))
            }
            Some(Next::Option(name)) => Err(self.unknown(&name)),
            None => Ok(None),
        }
    }

    /// The next argument; `--help`, `--version` and `--lang` are answered here.
    pub(crate) fn next(&mut self) -> Result<Option<Next>, Failure> {
        loop {
            let language = self.language;
            let name = match self.parser.next().map_err(|error| misread(&error, language))? {
                None => return Ok(None),
                Some(Arg::Value(value)) => return Ok(Some(Next::Value(value))),
                Some(Arg::Short('h')) => "help".to_owned(),
                Some(Arg::Short('V')) => "version".to_owned(),
                Some(Arg::Short('o')) => "output".to_owned(),
                Some(Arg::Short('q')) => "quiet".to_owned(),
                Some(Arg::Short(letter)) => format!("-{letter}"),
                Some(Arg::Long(name)) => name.to_owned(),
            };
            match name.as_str() {
                "help" => return Err(help::asked(&self.command, self.language)),
                "version" => return Err(help::asked_version()),
                "lang" => {
                    let code = self.text("--lang")?;
                    self.language = code
                        .parse()
                        .map_err(|error: named::Error| self.wrong("--lang", &code, error.allowed()))?;
                }
                _ => return Ok(Some(Next::Option(name))),
            }
        }
    }

    /// The next option; what is none is a file.
    pub(crate) fn option(&mut self, files: &mut Vec<PathBuf>) -> Result<Option<String>, Failure> {
        loop {
            match self.next()? {
                Some(Next::Value(file)) => files.push(PathBuf::from(file)),
                Some(Next::Option(option)) => return Ok(Some(option)),
                None => return Ok(None),
            }
        }
    }

    /// The value of the option that was read last.
    pub(crate) fn value(&mut self, name: &str) -> Result<OsString, Failure> {
        self.parser.value().map_err(|_| {
            Failure::usage(match self.language {
                Language::Vi => format!("{name} cần một giá trị"),
                Language::En => format!("{name} needs a value"),
            })
        })
    }

    /// The same as text.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Failure> {
        self.value(name)?.string().map_err(|error| misread(&error, self.language))
    }

    /// The same as a path.
    pub(crate) fn path(&mut self, name: &str) -> Result<PathBuf, Failure> {
        self.value(name).map(PathBuf::from)
    }

    /// One of a list of words.
    pub(crate) fn choice<T: Copy>(&mut self, name: &str, choices: &[(&str, T)]) -> Result<T, Failure> {
        let given = self.text(name)?;
        let found = choices.iter().find(|(word, _)| *word == given).map(|&(_, choice)| choice);
        let words: Vec<&str> = choices.iter().map(|&(word, _)| word).collect();
        found.ok_or_else(|| self.wrong(name, &given, &words))
    }

    /// A kind of record.
    pub(crate) fn kind(&mut self) -> Result<Kind, Failure> {
        let given = self.text("--kind")?;
        kind_named(&given).map_err(|error| self.wrong("--kind", &given, error.allowed()))
    }

    /// The kind, or nothing where another word stands in its place.
    pub(crate) fn kind_or(&mut self, other: &str) -> Result<Option<Kind>, Failure> {
        let given = self.text("--kind")?;
        if given == other {
            return Ok(None);
        }
        kind_named(&given).map(Some).map_err(|error| self.wrong("--kind", &given, error.allowed()))
    }

    /// A whole day.
    pub(crate) fn day(&mut self, name: &str) -> Result<NaiveDate, Failure> {
        let given = self.text(name)?;
        let read = date::parse(&given).ok().filter(|date| date.first() == date.last());
        read.map(|date| date.first()).ok_or_else(|| self.wrong(name, &given, &["2026-11-23", "23/11/2026"]))
    }

    /// A number within limits.
    pub(crate) fn number(&mut self, name: &str, range: (usize, usize)) -> Result<usize, Failure> {
        let given = self.text(name)?;
        let number = given.parse().ok().filter(|number| (range.0..=range.1).contains(number));
        number.ok_or_else(|| self.wrong(name, &given, &[&format!("{}–{}", range.0, range.1)]))
    }

    /// How the texts of books are to be read.
    pub(crate) fn format(&mut self) -> Result<Format, Failure> {
        self.choice("--input", &[("csv", Format::Csv), ("jsonl", Format::JsonLines)])
    }

    /// The separator of cells: a sign of ASCII, or `\t`.
    pub(crate) fn delimiter(&mut self) -> Result<u8, Failure> {
        let given = self.text("--delimiter")?;
        let sign = match given.as_bytes() {
            b"\\t" | b"tab" => Some(b'\t'),
            [sign] => Some(*sign),
            _ => None,
        };
        let is_sign =
            |sign: &u8| (sign.is_ascii_punctuation() && *sign != b'"') || matches!(sign, b'\t' | b' ');
        sign.filter(is_sign)
            .ok_or_else(|| self.wrong("--delimiter", &given, &[",", ";", "|", ":", "\\t", "…"]))
    }

    /// A number of threads.
    pub(crate) fn threads(&mut self) -> Result<usize, Failure> {
        self.number("--threads", (1, MAX_THREADS))
    }

    /// No such option.
    pub(crate) fn unknown(&self, name: &str) -> Failure {
        let dashes = if name.starts_with('-') { "" } else { "--" };
        let of = if self.command.is_empty() { String::new() } else { format!(" {}", self.command) };
        Failure::usage(match self.language {
            Language::Vi => format!("không có tùy chọn {dashes}{name}; xem hotich{of} --help"),
            Language::En => format!("no option {dashes}{name}; see hotich{of} --help"),
        })
    }

    /// An argument too many.
    pub(crate) fn too_many(&self, word: &OsStr) -> Failure {
        let word = word.to_string_lossy();
        Failure::usage(match self.language {
            Language::Vi => format!("thừa tham số «{word}»; xem hotich {} --help", self.command),
            Language::En => format!("“{word}” is one argument too many; see hotich {} --help", self.command),
        })
    }

    /// A value that is not possible.
    pub(crate) fn wrong(&self, name: &str, given: &str, choices: &[&str]) -> Failure {
        let list = choices.join(", ");
        Failure::usage(match self.language {
            Language::Vi => format!("{name}: «{given}» không hợp lệ (cho phép: {list})"),
            Language::En => format!("{name}: “{given}” is not possible (possible: {list})"),
        })
    }
}

fn misread(error: &lexopt::Error, language: Language) -> Failure {
    Failure::usage(match language {
        Language::Vi => {
            let what = match error {
                lexopt::Error::MissingValue { option: Some(option) } => format!("{option} cần một giá trị"),
                lexopt::Error::MissingValue { option: None } => "thiếu một giá trị".to_owned(),
                lexopt::Error::UnexpectedValue { option, .. } => format!("{option} không nhận giá trị"),
                lexopt::Error::NonUnicodeValue(_) => "có giá trị không phải Unicode".to_owned(),
                lexopt::Error::UnexpectedOption(option) => format!("không có tùy chọn {option}"),
                _ => "không hiểu dòng lệnh".to_owned(),
            };
            format!("{what}; xem hotich --help")
        }
        Language::En => format!("{error}; see hotich --help"),
    })
}
