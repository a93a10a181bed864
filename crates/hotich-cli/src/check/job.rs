//! What the command line asks of a check.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hotich::book::{Closing, Options, Output as Lines};
use hotich::finding::Confidence;
use hotich::linked::Procedure;
use hotich::place::Communes;
use hotich::{Context, Kind, Language, Profile, Stage};

use super::back::Asked;
use super::{Choose as _, mapping};
use crate::args::{Args, all_threads};
use crate::failure::{Failure, reason, tell};
use crate::source;
use crate::today::today;

/// No book has more entries.
const MAX_COUNT: usize = 999_999;
/// What stands for a kind where submissions of linked procedures are checked.
const LINKED: &str = "linked";

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Text,
    Json,
    JsonLines,
    Csv,
    Sarif,
    Parquet,
}

/// What the command line asks for.
pub(super) struct Job {
    pub(super) options: Options,
    pub(super) layout: Layout,
    pub(super) files: Vec<PathBuf>,
    /// Those that are named themselves, not found in a folder or by a pattern.
    pub(super) named: Vec<PathBuf>,
    pub(super) profile: Option<PathBuf>,
    pub(super) mapping: Option<PathBuf>,
    /// Where the mapping of the columns goes.
    pub(super) save_mapping: Option<PathBuf>,
    pub(super) bom: bool,
    pub(super) utf16: bool,
    pub(super) output: Option<PathBuf>,
    /// Where the sum goes.
    pub(super) summary: Option<PathBuf>,
    /// Records that every row is checked against.
    pub(super) with: Vec<PathBuf>,
    pub(super) threads: usize,
    pub(super) quiet: bool,
    /// How far it is is told although nobody looks at a terminal.
    pub(super) progress: bool,
    /// What goes back of each file besides the findings; nothing where nothing is asked.
    pub(super) back: Vec<Asked>,
    /// Folders that these need.
    pub(super) folders: Vec<PathBuf>,
    /// Where the page goes, and the sum of an earlier run that it is compared with.
    pub(super) html: Option<PathBuf>,
    pub(super) compare: Option<PathBuf>,
    /// Whether a run that was broken off goes on.
    pub(super) resume: bool,
    /// Submissions of linked procedures are checked, no books; with the procedure, where it is told.
    pub(super) linked: Option<Option<Procedure>>,
}

/// Reads the command line.
pub(super) fn read(mut args: Args) -> Result<Job, Failure> {
    let (mut kind, mut stage, mut as_of) = (None, Stage::Archive, None);
    let (mut layout, mut format, mut masked) = (Layout::Text, None, false);
    let (mut profile, mut output, mut files) = (None, None, Vec::new());
    let (mut communes, mut full, mut separator) = (false, false, None);
    let (mut threads, mut quiet, mut progress) = (None, false, false);
    let (mut bom, mut utf16) = (false, false);
    let (mut linked, mut procedure) = (None, None);
    let (mut mapping, mut save_mapping, mut set) = (None, None, Vec::new());
    let mut back = Asked::default();
    let (mut html, mut compare, mut resume) = (None, None, false);
    let (mut with, mut whole, mut count, mut summary) = (Vec::new(), false, None, None);
    while let Some(option) = args.option(&mut files)? {
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
                    ("sarif", Layout::Sarif),
                    ("parquet", Layout::Parquet),
                ];
                layout = args.choice("--format", &layouts)?;
            }
            "input" => format = Some(args.format()?),
            "delimiter" => separator = Some(args.delimiter()?),
            "profile" => profile = Some(args.path("--profile")?),
            "mask" => masked = true,
            "communes" => communes = true,
            "full" => full = true,
            "output" => output = Some(args.path("--output")?),
            "threads" => threads = Some(args.threads()?),
            "quiet" => quiet = true,
            "progress" => progress = true,
            "bom" => bom = true,
            "utf16" => utf16 = true,
            "map" => mapping = Some(args.path("--map")?),
            "save-map" => save_mapping = Some(args.path("--save-map")?),
            "with" => with.push(args.path("--with")?),
            "book" => whole = true,
            "count" => count = Some(args.number("--count", (0, MAX_COUNT))?),
            "html" => html = Some(args.path("--html")?),
            "resume" => resume = true,
            "compare" => compare = Some(args.path("--compare")?),
            "annotate" => back.annotate = Some(args.path("--annotate")?),
            "fix" => back.fix = Some(args.choice("--fix", &Confidence::ALL.map(|it| (it.name(), it)))?),
            "mended" => back.mended = Some(args.path("--mended")?),
            "changes" => back.changes = Some(args.path("--changes")?),
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
    let source::Files { all: files, named } = source::expand(files, language)?;
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
    options.separator = separator;
    options.output = match layout {
        Layout::Text | Layout::Sarif | Layout::Parquet => Lines::None,
        Layout::Csv => Lines::Csv,
        Layout::Json | Layout::JsonLines => Lines::JsonLines,
    };
    options.set = set;
    if let Some(path) = &mapping {
        let told = mapping::read(path, language)?;
        options.mapping = Some(Arc::new(told.mapping));
        options.kind = options.kind.or(told.kind);
        // Of two values the first counts: what the command line says.
        options.set.extend(told.set);
    }
    // Who counts the entries of a book looks at it as a whole.
    options.closing = (whole || count.is_some()).then(|| Closing::count(count.map(|count| count as u64)));
    if summary.is_some() && files.len() > 1 {
        return Err(Failure::usage(match language {
            Language::Vi => "--summary chỉ dùng với một tệp",
            Language::En => "--summary goes with one file alone",
        }));
    }
    let others =
        html.is_some() || back.outputs().next().is_some() || options.closing.is_some() || linked.is_some();
    let is_lines = matches!(layout, Layout::JsonLines | Layout::Csv);
    if resume && (!is_lines || others || output.is_none() || files.iter().any(|file| file == Path::new("-")))
    {
        return Err(Failure::usage(language.choose(
            "--resume cần --format jsonl hoặc csv, --output TỆP và sổ là tệp; không dùng cùng --book, --html, --annotate, --fix",
            "--resume needs --format jsonl or csv, --output FILE and books in files, without --book, --html, --annotate, --fix",
        )));
    }
    let to_terminal = output.as_deref().is_none_or(|to| to == Path::new("-")) && io::stdout().is_terminal();
    if layout == Layout::Parquet && to_terminal {
        return Err(Failure::usage(language.choose(
            "--format parquet không in ra màn hình; cần --output TỆP",
            "--format parquet is not for a terminal; it needs --output FILE",
        )));
    }
    if compare.is_some() && html.is_none() {
        return Err(Failure::usage(
            language.choose("--compare chỉ dùng với --html", "--compare goes with --html alone"),
        ));
    }
    let folders = back.folders().cloned().collect();
    let back = check_back(&back, &files, masked, linked.is_some(), language)?;
    if (bom || utf16) && layout != Layout::Csv {
        return Err(Failure::usage(match language {
            Language::Vi => "--bom, --utf16 chỉ dùng với --format csv",
            Language::En => "--bom and --utf16 go with --format csv alone",
        }));
    }
    if linked.is_some() && (!matches!(layout, Layout::Text | Layout::JsonLines) || save_mapping.is_some()) {
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
    let threads = threads.unwrap_or_else(all_threads);
    Ok(Job {
        options,
        layout,
        files,
        named,
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
        progress,
        back,
        folders,
        html,
        compare,
        resume,
        linked,
    })
}

/// The copies of each file, where they can be made as they are asked for.
fn check_back(
    back: &Asked,
    files: &[PathBuf],
    masked: bool,
    linked: bool,
    language: Language,
) -> Result<Vec<Asked>, Failure> {
    let refused = |vi: &str, en: &str| Err(Failure::usage(language.choose(vi, en)));
    if back.fix.is_some() != back.mended.is_some() {
        return refused(
            "--fix certain|likely cần --mended TỆP để ghi bản đã sửa (không bao giờ sửa vào tệp gốc)",
            "--fix certain|likely needs --mended FILE for the mended copy (the file itself is never changed)",
        );
    }
    if back.changes.is_some() && back.fix.is_none() {
        return refused("--changes chỉ dùng với --fix", "--changes goes with --fix alone");
    }
    if back.outputs().next().is_none() {
        return Ok(Vec::new());
    }
    if linked {
        return refused("--annotate, --fix chỉ dùng với tệp sổ", "--annotate and --fix go with books alone");
    }
    let into_folders = back.folders().count();
    if into_folders > 0 && (back.changes.is_some() || files.iter().any(|file| file == Path::new("-"))) {
        return refused(
            "ghi bản sao vào thư mục thì nhật ký sửa nằm bên mỗi bản sao (không dùng --changes), và sổ phải là tệp",
            "in a folder, the log of changes is beside each copy (without --changes), and books are files",
        );
    }
    if files.len() != 1 && into_folders < back.outputs().count() {
        return refused(
            "nhiều sổ: --annotate, --mended cần một thư mục, viết có dấu / ở cuối (THƯ-MỤC/)",
            "of several books, --annotate and --mended need a folder, written with a / at its end (FOLDER/)",
        );
    }
    if back.outputs().any(|path| path == Path::new("-")) {
        return refused(
            "--annotate, --mended, --changes cần tên tệp",
            "--annotate, --mended, --changes need a file",
        );
    }
    if masked && back.fix.is_some() {
        return refused("--fix không dùng cùng --mask", "--fix does not go with --mask");
    }
    if masked && back.annotate.is_some() {
        tell(match language {
            Language::Vi => "--mask chỉ che kết quả: bản sao của --annotate vẫn có mọi giá trị của sổ",
            Language::En => {
                "--mask hides values in results: the copy of --annotate still has all those of the book"
            }
        });
    }
    let all: Vec<Asked> = files.iter().map(|file| back.of(file)).collect();
    // Names that differ in case alone are one name on many disks.
    let mut names = BTreeMap::new();
    for (asked, file) in all.iter().zip(files).filter(|_| into_folders > 0) {
        for to in asked.outputs() {
            if let Some(other) = names.insert(to.to_string_lossy().to_lowercase(), file) {
                let (to, one, other) = (to.display(), other.display(), file.display());
                return Err(Failure::usage(match language {
                    Language::Vi => format!(
                        "{to}: bản sao của hai sổ trùng tên ({one} và {other}); hãy chạy riêng từng sổ"
                    ),
                    Language::En => format!(
                        "{to}: copies of two books would have this name ({one} and {other}); run them apart"
                    ),
                }));
            }
        }
    }
    Ok(all)
}

fn read_profile(path: &Path, language: Language) -> Result<Arc<Profile>, Failure> {
    let text = read_text(path)?;
    let told =
        |error: hotich::check::ProfileError| format!("{}: {}", path.display(), error.message(language));
    Profile::from_json(&text).map_err(|error| Failure::usage(told(error)))
}

/// A file of settings; editors on Windows put a byte order mark before it.
pub(super) fn read_text(path: &Path) -> Result<String, Failure> {
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
pub(super) fn inspect(files: &[PathBuf], language: Language) -> Result<(), Failure> {
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
    pub(super) fn inputs(&self) -> Vec<&Path> {
        let settings = self.profile.iter().chain(&self.mapping).chain(&self.with).chain(&self.compare);
        self.files.iter().chain(settings).map(PathBuf::as_path).collect()
    }
}
