//! `hotich check`: books in, findings out.

mod json;
mod linked;
mod pool;
mod progress;
mod related;
mod text;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use hotich::book::{
    Closing, Error, Format, Mapped, Mapping, Options, Output as Lines, Summary, mapping_json,
};
use hotich::linked::Procedure;
use hotich::place::Communes;
use hotich::{Context, Kind, Language, Profile, Stage};

use crate::args::{Args, Next};
use crate::failure::{FOUND, Failure, Outcome, reason, tell};
use crate::output::{Output, keep_apart};
use crate::paint::Paint;
use crate::source::{self, Stream, Unreadable};
use crate::today::today;
use pool::{Source, Stop};
use progress::Progress;

/// No book has more entries.
const MAX_COUNT: usize = 999_999;
/// What stands for a kind where submissions of linked procedures are checked.
const LINKED: &str = "linked";
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
    profile: Option<PathBuf>,
    mapping: Option<PathBuf>,
    /// Where the mapping of the columns goes.
    save_mapping: Option<PathBuf>,
    bom: bool,
    utf16: bool,
    output: Option<PathBuf>,
    /// Where the sum goes.
    summary: Option<PathBuf>,
    /// Records that every row is checked against.
    with: Vec<PathBuf>,
    threads: usize,
    quiet: bool,
    /// Submissions of linked procedures are checked, no books; with the procedure, where it is told.
    linked: Option<Option<Procedure>>,
}

/// What became of one file.
struct Book {
    name: String,
    /// Counts, or why it is no book.
    outcome: Result<Summary, String>,
    /// What the columns of a sheet are taken for.
    columns: String,
    /// The line that was read where a header should stand, to be shown with the error.
    seen: String,
}

/// The command.
pub(crate) fn run(args: Args) -> Outcome {
    let mut job = read(args)?;
    let language = job.options.render.language;
    inspect(&[&*job.files, &job.with].concat(), language)?;
    if let Some(procedure) = job.linked {
        return linked::run(&job, procedure);
    }
    let to_save = job.save_mapping.as_deref().map(Some);
    let summary = job.summary.as_deref().map(Some);
    let outputs: Vec<_> = [job.output.as_deref()].into_iter().chain(to_save).chain(summary).collect();
    keep_apart(&job.inputs(), &outputs, language)?;
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
                Language::Vi => format!("{name} chỉ dùng với một trang của bảng tính"),
                Language::En => format!("{name} goes with one sheet of a workbook alone"),
            }));
        }
    }
    let mut output = Output::to(job.output.as_deref())?.in_utf16(job.utf16);
    if job.bom || job.utf16 {
        output.write("\u{feff}")?;
    }
    match job.layout {
        Layout::Json => output.write(&json::head(&job.options))?,
        Layout::Csv if several => output.write(&format!("file,{}", hotich::book::Checker::CSV_HEADER))?,
        Layout::Csv => output.write(hotich::book::Checker::CSV_HEADER)?,
        Layout::Text | Layout::JsonLines => {}
    }
    let mut books = Vec::new();
    let mut total = Summary::default();
    let mut wrong_books = false;
    let mut rows = json::Rows::default();
    for path in &job.files {
        let name = source::name(path);
        let opened = first.take().unwrap_or_else(|| source::open(path, &job.options));
        let streams = match opened {
            Ok(opened) => {
                opened.notes.iter().filter(|_| !job.quiet).for_each(tell);
                opened.streams
            }
            Err(Unreadable::Io(error)) => return Err(Failure::io(name, &error)),
            Err(Unreadable::Told(why)) => {
                tell(format_args!("{name}: {why}"));
                let (columns, seen) = (String::new(), String::new());
                books.push(Book { name, outcome: Err(why), columns, seen });
                continue;
            }
        };
        for stream in streams {
            let book = job.check(stream, several, &mut output, &mut rows)?;
            if job.layout == Layout::Text {
                let paint = if job.output.is_none() { Paint::of_stdout() } else { Paint::OFF };
                output.write(&text::book(&book, &job.options, paint))?;
            }
            match &book.outcome {
                Ok(summary) => {
                    wrong_books |= summary.has_errors();
                    // Each file is a book of its own.
                    let mut summary = summary.clone();
                    if several {
                        summary.book = None;
                    }
                    total.merge(summary);
                }
                Err(why) => tell(format_args!("{}: {why}{}", book.name, book.seen)),
            }
            books.push(book);
        }
    }
    match job.layout {
        Layout::Json => output.write(&json::tail(&books, &total))?,
        Layout::Text if several => output.write(&text::total(&books, &total, &job.options))?,
        _ => {}
    }
    let unreadable = books.iter().filter(|book| book.outcome.is_err()).count();
    if unreadable == books.len() {
        // Nothing was checked, so a file of an earlier run stays.
        return Err(Failure::told_before());
    }
    output.finish()?;
    if let Some(path) = &job.summary {
        let mut to = Output::to(Some(path))?;
        to.write(&total.to_json())?;
        to.write("\n")?;
        to.finish()?;
    }
    if (job.layout != Layout::Text || job.output.is_some()) && !job.quiet {
        tell(text::counts(&total, &job.options).trim_end());
    }
    match (unreadable, total.needs_work() || wrong_books) {
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
    let (mut threads, mut quiet, mut bom, mut utf16) = (None, false, false, false);
    let (mut linked, mut procedure) = (None, None);
    let (mut mapping, mut save_mapping, mut set) = (None, None, Vec::new());
    let (mut with, mut whole, mut count, mut summary) = (Vec::new(), false, None, None);
    while let Some(next) = args.next()? {
        let option = match next {
            Next::Value(file) => {
                files.push(PathBuf::from(file));
                continue;
            }
            Next::Option(option) => option,
        };
        match option.as_str() {
            "kind" => match args.kind_or(LINKED)? {
                Some(given) => kind = Some(given),
                None => linked = Some(procedure),
            },
            "procedure" => {
                let procedures: Vec<_> = Procedure::ALL.iter().map(|it| (it.name(), *it)).collect();
                procedure = Some(args.choice("--procedure", &procedures)?);
                linked = Some(procedure);
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
            "bom" => bom = true,
            "utf16" => utf16 = true,
            "map" => mapping = Some(args.path("--map")?),
            "save-map" => save_mapping = Some(args.path("--save-map")?),
            "with" => with.push(args.path("--with")?),
            "book" => whole = true,
            "count" => count = Some(args.number("--count", (0, MAX_COUNT))?),
            "summary" => summary = Some(args.path("--summary")?),
            "set" => set.push(field_and_value(&mut args)?),
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
    let files = source::expand(files, language)?;
    let mut context = Context::new(as_of.unwrap_or_else(today)).stage(stage);
    if communes {
        context = context.communes(Communes::embedded());
    }
    if let Some(path) = &profile {
        context = context.profile(read_profile(path, language)?);
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
    options.set = set;
    if let Some(path) = &mapping {
        options.mapping = Some(Arc::new(read_mapping(path, language)?));
    }
    // Who counts the entries of a book looks at it as a whole.
    options.closing = (whole || count.is_some()).then(|| Closing::count(count.map(|count| count as u64)));
    if summary.is_some() && files.len() > 1 {
        return Err(Failure::usage(match language {
            Language::Vi => "--summary chỉ dùng với một tệp",
            Language::En => "--summary goes with one file alone",
        }));
    }
    if (bom || utf16) && layout != Layout::Csv {
        return Err(Failure::usage(match language {
            Language::Vi => "--bom, --utf16 chỉ dùng với --format csv",
            Language::En => "--bom and --utf16 go with --format csv alone",
        }));
    }
    if linked.is_some() && (matches!(layout, Layout::Json | Layout::Csv) || save_mapping.is_some()) {
        return Err(Failure::usage(match language {
            Language::Vi => "thủ tục liên thông chỉ in được --format text hoặc jsonl",
            Language::En => "linked procedures are written with --format text or jsonl alone",
        }));
    }
    if save_mapping.is_some() && files.len() > 1 {
        return Err(Failure::usage(match language {
            Language::Vi => "--save-map chỉ dùng với một tệp",
            Language::En => "--save-map goes with one file alone",
        }));
    }
    let threads = threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    Ok(Job {
        options,
        layout,
        files,
        profile,
        mapping,
        save_mapping,
        bom,
        utf16,
        output,
        summary,
        with,
        threads,
        quiet,
        linked,
    })
}

fn read_profile(path: &Path, language: Language) -> Result<Arc<Profile>, Failure> {
    let text = read_text(path)?;
    let told =
        |error: hotich::check::ProfileError| format!("{}: {}", path.display(), error.message(language));
    Profile::from_json(&text).map_err(|error| Failure::usage(told(error)))
}

fn read_mapping(path: &Path, language: Language) -> Result<Mapping, Failure> {
    let text = read_text(path)?;
    let told = |error: hotich::book::MappingError| format!("{}: {}", path.display(), error.message(language));
    Mapping::from_json(&text).map_err(|error| Failure::usage(told(error)))
}

/// A file of settings; editors on Windows put a byte order mark before it.
fn read_text(path: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::io(path.display(), &error))?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// `FIELD=VALUE`.
fn field_and_value(args: &mut Args) -> Result<(String, String), Failure> {
    let given = args.text("--set")?;
    let parts =
        given.split_once('=').map(|(field, value)| (field.trim().to_owned(), value.trim().to_owned()));
    let known = |field: &str| Kind::ALL.iter().any(|kind| kind.layout().find(field).is_some());
    parts
        .filter(|(field, value)| known(field) && !value.is_empty())
        .ok_or_else(|| args.wrong("--set", &given, &["registration.office=…", "registration.book=…"]))
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

impl Job {
    /// Everything that is read.
    fn inputs(&self) -> Vec<&Path> {
        let settings = self.profile.iter().chain(&self.mapping).chain(&self.with);
        self.files.iter().chain(settings).map(PathBuf::as_path).collect()
    }

    /// Checks one book; rows go to the output as they are done.
    fn check(
        &self,
        stream: Stream,
        several: bool,
        output: &mut Output,
        rows: &mut json::Rows,
    ) -> Result<Book, Failure> {
        let Stream { name, input, size, format } = stream;
        let mut options = self.options.clone();
        options.file = several.then(|| name.clone());
        options.format = format.or(options.format);
        let mut progress = Progress::new(&name, size, self.quiet, options.render.language);
        let mut source = Source::new(input, &options);
        let mut taken_for = String::new();
        let begin = |columns: &[Mapped]| {
            let said = text::columns(columns, options.render.language, options.render.masked);
            match (&said, self.layout) {
                (Some(said), Layout::Text) => taken_for.clone_from(&said.all),
                (Some(said), _) if said.is_worth_a_look && !self.quiet => {
                    tell(format_args!("{name}: {}", said.all))
                }
                _ => {}
            }
            let Some(path) = self.save_mapping.as_deref().filter(|_| said.is_some()) else { return Ok(()) };
            let mut to = Output::to(Some(path))?;
            to.write(&mapping_json(columns))?;
            to.finish()
        };
        let outcome = pool::check(&mut source, &options, self.threads, begin, |checked, bytes| {
            progress.show(checked.summary.rows, bytes);
            match self.layout {
                Layout::Json => rows.write(&checked.text, output),
                _ if checked.text.is_empty() => Ok(()),
                _ => output.write(&checked.text),
            }
        });
        progress.clear();
        match outcome {
            Ok(summary) => Ok(Book { name, outcome: Ok(summary), columns: taken_for, seen: String::new() }),
            Err(Stop::Book(error)) => {
                let is_header = matches!(error, Error::NoKnownColumn | Error::OldEncoding);
                let seen = match (is_header && !options.render.masked, options.render.language) {
                    (false, _) => String::new(),
                    (true, Language::Vi) => format!(" Dòng đầu đọc được: «{}»", source.first_line()),
                    (true, Language::En) => format!(" The first line reads “{}”", source.first_line()),
                };
                let why = error.message(options.render.language);
                Ok(Book { name, outcome: Err(why), columns: String::new(), seen })
            }
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
