//! `hotich check`: books in, findings out.

mod json;
mod pool;
mod progress;
mod text;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use hotich::book::{Error, Format, Options, Output as Lines, Summary};
use hotich::place::Communes;
use hotich::{Context, Language, Profile, Stage};

use crate::args::{Args, Next};
use crate::failure::{FOUND, Failure, Outcome, tell};
use crate::output::Output;
use crate::paint::Paint;
use crate::today::today;
use pool::{Source, Stop};
use progress::Progress;

/// More threads than this are a slip of the finger.
const MAX_THREADS: usize = 256;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Text,
    Json,
    JsonLines,
    Csv,
}

/// What the command line asks for.
struct Job {
    options: Options,
    layout: Layout,
    files: Vec<PathBuf>,
    output: Option<PathBuf>,
    threads: usize,
    quiet: bool,
}

/// What became of one file.
struct Book {
    name: String,
    outcome: Result<Summary, Error>,
}

/// The command.
pub(crate) fn run(args: Args) -> Outcome {
    let job = read(args)?;
    let language = job.options.render.language;
    inspect(&job.files, language)?;
    let several = job.files.len() > 1;
    let mut output = Output::to(job.output.as_deref())?;
    match job.layout {
        Layout::Json => output.write(&json::head(&job.options))?,
        Layout::Csv if several => output.write(&format!("file,{}", hotich::book::Checker::CSV_HEADER))?,
        Layout::Csv => output.write(hotich::book::Checker::CSV_HEADER)?,
        Layout::Text | Layout::JsonLines => {}
    }
    let mut books = Vec::new();
    let mut total = Summary::default();
    let mut rows = json::Rows::default();
    for path in &job.files {
        let book = job.check(path, &mut output, &mut rows)?;
        if job.layout == Layout::Text {
            let paint = if job.output.is_none() { Paint::of_stdout() } else { Paint::OFF };
            output.write(&text::book(&book, &job.options, paint))?;
        }
        match &book.outcome {
            Ok(summary) => total.merge(summary.clone()),
            Err(error) => tell(format_args!("{}: {}", book.name, error.message(language))),
        }
        books.push(book);
    }
    match job.layout {
        Layout::Json => output.write(&json::tail(&books, &total, language))?,
        Layout::Text if several => output.write(&text::total(&total, &job.options))?,
        _ => {}
    }
    let unreadable = books.iter().filter(|book| book.outcome.is_err()).count();
    if unreadable == books.len() {
        // Nothing was checked, so a file of an earlier run stays.
        return Err(Failure::told_before());
    }
    output.finish()?;
    if (job.layout != Layout::Text || job.output.is_some()) && !job.quiet {
        tell(text::counts(&total, &job.options).trim_end());
    }
    match (unreadable, total.has_errors()) {
        (0, false) => Ok(ExitCode::SUCCESS),
        (0, true) => Ok(ExitCode::from(FOUND)),
        _ => Err(Failure::told_before()),
    }
}

/// Reads the command line.
fn read(mut args: Args) -> Result<Job, Failure> {
    let (mut kind, mut stage, mut as_of) = (None, Stage::Archive, None);
    let (mut layout, mut format, mut masked) = (Layout::Text, None, false);
    let (mut profile, mut output, mut files) = (None, None, Vec::new());
    let (mut communes, mut full) = (false, false);
    let (mut threads, mut quiet) = (None, false);
    while let Some(next) = args.next()? {
        let option = match next {
            Next::Value(file) => {
                files.push(PathBuf::from(file));
                continue;
            }
            Next::Option(option) => option,
        };
        match option.as_str() {
            "kind" => {
                kind = Some(args.kind()?);
            }
            "stage" => {
                let stages = [Stage::Draft, Stage::Submit, Stage::Archive].map(|stage| (stage.name(), stage));
                stage = args.choice("--stage", &stages)?;
            }
            "as-of" => as_of = Some(args.day("--as-of")?),
            "format" => {
                let layouts = [
                    ("text", Layout::Text),
                    ("json", Layout::Json),
                    ("jsonl", Layout::JsonLines),
                    ("csv", Layout::Csv),
                ];
                layout = args.choice("--format", &layouts)?;
            }
            "input" => {
                format = Some(args.choice("--input", &[("csv", Format::Csv), ("jsonl", Format::JsonLines)])?);
            }
            "profile" => profile = Some(args.path("--profile")?),
            "mask" => masked = true,
            "communes" => communes = true,
            "full" => full = true,
            "output" => output = Some(args.path("--output")?),
            "threads" => threads = Some(args.number("--threads", (1, MAX_THREADS))?),
            "quiet" => quiet = true,
            other => return Err(args.unknown(other)),
        }
    }
    let language = args.language;
    if files.is_empty() {
        return Err(Failure::usage(match language {
            Language::Vi => "thiếu tên tệp (hoặc - để đọc từ stdin); xem hotich check --help",
            Language::En => "which file? (- reads stdin); see hotich check --help",
        }));
    }
    let mut context = Context::new(as_of.unwrap_or_else(today)).stage(stage);
    if communes {
        context = context.communes(Communes::embedded());
    }
    if let Some(path) = profile {
        context = context.profile(read_profile(&path)?);
    }
    let mut options = Options::new(context);
    options.kind = kind;
    options.render.language = language;
    options.render.masked = masked;
    options.render.full = full;
    options.format = format;
    options.output = match layout {
        Layout::Text => Lines::None,
        Layout::Csv => Lines::Csv,
        Layout::Json | Layout::JsonLines => Lines::JsonLines,
    };
    let threads = threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    Ok(Job { options, layout, files, output, threads, quiet })
}

fn read_profile(path: &Path) -> Result<std::sync::Arc<Profile>, Failure> {
    let name = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| Failure::io(&name, &error))?;
    Profile::from_json(&text).map_err(|error| Failure::usage(format!("{name}: {error}")))
}

/// Looks at every file before the first is read: a name that is mistyped costs nothing then.
fn inspect(files: &[PathBuf], language: Language) -> Result<(), Failure> {
    let mut wrong = 0_usize;
    let mut say = |path: &Path, what: &str| {
        tell(format_args!("{}: {what}", path.display()));
        wrong += 1;
    };
    for (index, path) in files.iter().enumerate() {
        if path == Path::new("-") {
            if files.iter().take(index).any(|before| before == path) {
                say(path, language.choose("stdin chỉ đọc được một lần", "stdin can be read only once"));
            }
            continue;
        }
        match path.metadata() {
            Ok(meta) if meta.is_dir() => {
                say(path, language.choose("là thư mục, không phải tệp", "is a directory, not a file"));
            }
            // A pipe is opened once only: its writer would take a second look for the end.
            Ok(meta) if meta.is_file() => {
                if let Err(error) = File::open(path) {
                    say(path, &reason(&error, language));
                }
            }
            Ok(_) => {}
            Err(error) => say(path, &reason(&error, language)),
        }
    }
    if wrong > 0 { Err(Failure::told_before()) } else { Ok(()) }
}

fn reason(error: &io::Error, language: Language) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => language.choose("không có tệp này", "there is no such file").to_owned(),
        io::ErrorKind::PermissionDenied => {
            language.choose("không được phép đọc", "may not be read").to_owned()
        }
        _ => error.to_string(),
    }
}

impl Job {
    /// Checks one file; rows go to the output as they are done.
    fn check(&self, path: &Path, output: &mut Output, rows: &mut json::Rows) -> Result<Book, Failure> {
        let name = if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() };
        let mut options = self.options.clone();
        options.file = (self.files.len() > 1).then(|| name.clone());
        let (input, size): (Box<dyn Read + Send>, Option<u64>) = if path == Path::new("-") {
            (Box::new(io::stdin()), None)
        } else {
            let file = File::open(path).map_err(|error| Failure::io(&name, &error))?;
            let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|meta| meta.len());
            (Box::new(file), size)
        };
        let mut progress = Progress::new(&name, size, self.quiet, options.render.language);
        let mut source = Source::new(input, &options);
        let outcome = pool::check(&mut source, &options, self.threads, |checked, bytes| {
            progress.show(checked.summary.rows, bytes);
            match self.layout {
                Layout::Json => rows.write(&checked.text, output),
                _ if checked.text.is_empty() => Ok(()),
                _ => output.write(&checked.text),
            }
        });
        progress.clear();
        match outcome {
            Ok(summary) => Ok(Book { name, outcome: Ok(summary) }),
            Err(Stop::Book(error)) => Ok(Book { name, outcome: Err(error) }),
            Err(Stop::Read(error)) => Err(Failure::io(&name, &error)),
            Err(Stop::Output(failure)) => Err(failure),
        }
    }
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
