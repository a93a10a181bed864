//! `hotich dedupe`: books in, pairs of records that may be one out.

mod plain;
mod progress;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use hotich::book::Options;
use hotich::compare::{Features, Weights};
use hotich::{Context, Kind, Language, Render};
use hotich_link::{
    Books, Bounds, Clusters, Found, Job, Overview, Page, Shown, Stop, Store, Values, clusters, learn, read,
    values, write_clusters, write_keys, write_pairs,
};

use self::progress::Progress;
use crate::args::{Args, all_threads};
use crate::check::{columns, mapping};
use crate::failure::{Failure, Outcome, tell};
use crate::output::{Output, keep_apart, sweep};
use crate::source::{self, Unreadable};
use crate::today::today;

/// Bytes that it may take unless told.
const MEMORY: u64 = 4 << 30;

/// What the command line asks for.
struct Wanted {
    options: Options,
    files: Vec<PathBuf>,
    against: Option<PathBuf>,
    pairs: Option<PathBuf>,
    clusters: Option<PathBuf>,
    /// Where the keys of every record go.
    keys: Option<PathBuf>,
    /// Where learned weights go.
    learn: Option<PathBuf>,
    /// The columns of a table of another kind.
    columns: Option<Vec<String>>,
    /// Where the page goes that shows what was found.
    explain: Option<PathBuf>,
    mapping: Option<PathBuf>,
    weights: Option<PathBuf>,
    all: bool,
    threads: usize,
    /// Bytes that it may take, about; what is more goes into a folder.
    memory: u64,
    /// Where that folder is made.
    temp: Option<PathBuf>,
    /// Whether to go on from where a run of the same was ended.
    resume: bool,
    progress: bool,
    quiet: bool,
}

/// The command.
pub(crate) fn run(args: Args) -> Outcome {
    let wanted = parse(args)?;
    let language = wanted.options.render.language;
    let settings = wanted.against.iter().chain(&wanted.weights).chain(&wanted.mapping);
    let inputs: Vec<&Path> = wanted.files.iter().chain(settings).map(PathBuf::as_path).collect();
    let results = [&wanted.pairs, &wanted.clusters, &wanted.keys, &wanted.learn, &wanted.explain];
    let outputs: Vec<Option<&Path>> =
        results.into_iter().flatten().map(|path| Some(path.as_path())).collect();
    keep_apart(&inputs, &outputs, language)?;
    if let Some(columns) = &wanted.columns {
        return plain::run(&wanted, columns);
    }
    let given = match &wanted.weights {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| Failure::io(path.display(), &error))?;
            let told = |error: hotich::compare::WeightsError| {
                format!("{}: {}", path.display(), error.message(language))
            };
            Some(Weights::from_toml(&text).map_err(|error| Failure::usage(told(error)))?)
        }
    };
    let mut progress = Progress::new(&wanted);
    let io = |error: std::io::Error| Failure::io(wanted.work(), &error);
    let mut store = Store::new(wanted.bounds()).map_err(io)?;
    let (books, split) = match store.books().map_err(io)?.as_deref().and_then(read_books) {
        Some(read) => read,
        None => {
            let read = wanted.read_all(&mut store, &mut progress)?;
            store.finish(&write_books(&read)).map_err(io)?;
            read
        }
    };
    // Pairs of rows of one file and rows of another need no names.
    let plain = books.len() == 1 || (books.len() == 2 && split.is_some());
    let books = Books::new(books, plain);
    if let Some(path) = &wanted.keys {
        let mut output = Output::to(Some(path))?;
        write_keys(&store, &books, |text| output.write(text))?;
        output.finish()?;
    }
    progress.stage();
    let mut weights = store.survey(given, wanted.threads).map_err(io)?;
    if let Some(path) = &wanted.learn {
        let job = Job { split, weights: &weights, threads: wanted.threads, all: true };
        let found = job.run(&mut store, |_| {}).map_err(io)?;
        let Some(records) = store.in_memory() else {
            return Err(Failure::usage(match language {
                Language::Vi => {
                    "--learn cần mọi bản ghi nằm trong bộ nhớ: hãy học từ một phần của sổ, hoặc tăng --memory"
                }
                Language::En => {
                    "--learn needs all records in memory: learn from a part of the books, or give more --memory"
                }
            }));
        };
        weights = learn(records, &found.pairs.to_vec().map_err(io)?, &weights, wanted.threads);
        let mut output = Output::to(Some(path))?;
        output.write(&weights.to_toml())?;
        output.finish()?;
        if wanted.pairs.is_none() {
            return store.done().map(|()| ExitCode::SUCCESS).map_err(io);
        }
    }
    let job = Job { split, weights: &weights, threads: wanted.threads, all: wanted.all };
    progress.stage();
    let found = job.run(&mut store, |reached| progress.compared(&reached)).map_err(io)?;
    progress.stage();
    if let Some(path) = &wanted.pairs {
        let mut output = Output::to(Some(path))?;
        write_pairs(&store, &books, &found.pairs, &weights, wanted.threads, |text| output.write(text))?;
        output.finish()?;
    }
    let together = match (&wanted.clusters, &wanted.explain) {
        (None, None) => Clusters::default(),
        _ => clusters(&store, &found.pairs).map_err(io)?,
    };
    if let Some(path) = &wanted.clusters {
        let mut output = Output::to(Some(path))?;
        output.write(&write_clusters(&books, &together))?;
        output.finish()?;
    }
    let overview = Overview::of(&found.pairs, &together).map_err(io)?;
    if let Some(path) = &wanted.explain {
        let (records, clusters) = (store.len(), &together);
        let page = Page {
            records,
            books: &books,
            found: &found,
            overview: &overview,
            clusters,
            weights: &weights,
            language,
        };
        let shown = overview.shown();
        let values = wanted.values(&shown)?;
        let of = |(row, record): (u32, Features)| {
            (row, Shown { record, values: values.get(&row).cloned().unwrap_or_default() })
        };
        let records = store.load(&shown).map_err(io)?;
        let mut output = Output::to(Some(path))?;
        output.write(&page.write(&shown.into_iter().zip(records).map(of).collect()))?;
        output.finish()?;
    }
    if wanted.resume {
        results.into_iter().flatten().for_each(|path| sweep(path));
    }
    progress.end(&found);
    if !wanted.quiet {
        wanted.tell(store.len(), &found, &overview, together.refused.len());
    }
    store.done().map(|()| ExitCode::SUCCESS).map_err(io)
}

/// Names of books, how many records each has, and where the second begins if they are compared against each other.
type ReadBooks = (Vec<(String, usize)>, Option<usize>);

/// What was read, for a run that goes on.
fn write_books((books, split): &ReadBooks) -> String {
    let books: Vec<_> = books.iter().map(|(name, count)| serde_json::json!([name, count])).collect();
    serde_json::json!({"books": books, "split": split}).to_string()
}

fn read_books(text: &str) -> Option<ReadBooks> {
    let told: serde_json::Value = serde_json::from_str(text).ok()?;
    let book = |book: &serde_json::Value| {
        Some((book[0].as_str()?.to_owned(), usize::try_from(book[1].as_u64()?).ok()?))
    };
    let books = told["books"].as_array()?.iter().map(book).collect::<Option<_>>()?;
    let split = told["split"].as_u64().map(usize::try_from).transpose().ok()?;
    Some((books, split))
}

impl Wanted {
    /// How much memory there is, and where the rest goes: beside the pairs unless told.
    fn bounds(&self) -> Bounds {
        let file = |path: &&PathBuf| path.as_path() != Path::new("-");
        let beside = self.pairs.as_ref().filter(file).map(|pairs| {
            let mut name = pairs.file_name().unwrap_or_default().to_owned();
            name.push(".work");
            pairs.with_file_name(name)
        });
        let folder = self.temp.as_ref().map(|folder| folder.join("hotich-dedupe")).or(beside);
        Bounds { memory: self.memory, folder, resume: self.resume, job: self.job() }
    }

    /// The folder of the work, to be named where something is wrong with it.
    fn work(&self) -> String {
        self.bounds().folder.map_or_else(|| "-".to_owned(), |folder| folder.display().to_string())
    }

    /// What tells this job from another: what is asked for, and what is read.
    fn job(&self) -> String {
        let told = ["--resume", "--progress", "--quiet", "-q"];
        let asked = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
        let asked = asked.filter(|arg| !told.contains(&arg.as_str()));
        let files = self.files.iter().chain(&self.against).chain(&self.weights).chain(&self.mapping);
        let read: Vec<String> = files
            .map(|path| {
                let meta = path.metadata().ok();
                let time = meta.as_ref().and_then(|meta| meta.modified().ok());
                format!("{} {:?} {time:?}", path.display(), meta.map(|meta| meta.len()))
            })
            .collect();
        format!("1 {} {:?} {read:?}", hotich::VERSION, asked.collect::<Vec<_>>())
    }

    fn read_all(&self, store: &mut Store, progress: &mut Progress) -> Result<ReadBooks, Failure> {
        let mut books = Vec::new();
        progress.reads(self.files.iter().chain(&self.against));
        for path in &self.files {
            self.read(path, store, &mut books, progress)?;
        }
        let split = self.against.is_some().then_some(store.len());
        if let Some(path) = &self.against {
            self.read(path, store, &mut books, progress)?;
        }
        Ok((books, split))
    }

    fn read(
        &self,
        path: &Path,
        store: &mut Store,
        books: &mut Vec<(String, usize)>,
        progress: &mut Progress,
    ) -> Result<(), Failure> {
        let name = source::name(path);
        let Render { language, masked, .. } = self.options.render;
        let opened = source::open(path, &self.options).map_err(|error| match error {
            Unreadable::Io(error) => Failure::io(&name, &error),
            Unreadable::Told(why) => Failure::usage(format!("{name}: {why}")),
        })?;
        opened.notes.iter().filter(|_| !self.quiet).for_each(tell);
        for mut stream in opened.streams {
            let mut options = self.options.clone();
            options.format = stream.format.or(options.format);
            let before = store.len();
            let mut said = None;
            let rows = read(
                &mut stream.input,
                &options,
                self.threads,
                |mapped| said = columns(mapped, language, masked),
                |bytes| progress.read(bytes),
                |rows| store.push(rows).map_err(Stop::Keep),
            );
            rows.map_err(|stop| match stop {
                Stop::Book(error) => Failure::usage(format!("{}: {}", stream.name, error.message(language))),
                Stop::Read(error) => Failure::io(&stream.name, &error),
                Stop::Keep(error) => Failure::io(self.work(), &error),
            })?;
            if let Some(said) = said.filter(|said| said.is_worth_a_look && !self.quiet) {
                tell(format_args!("{}: {}", stream.name, said.all));
            }
            if store.len() > u32::MAX as usize {
                return Err(Failure::usage(match language {
                    Language::Vi => "quá nhiều bản ghi",
                    Language::En => "too many records",
                }));
            }
            progress.next_book();
            books.push((stream.name, store.len() - before));
        }
        Ok(())
    }

    /// What some records say, by their places among all. The files are read once more; of a pipe nothing is there any more.
    fn values(&self, records: &[u32]) -> Result<BTreeMap<u32, Values>, Failure> {
        let language = self.options.render.language;
        let (mut found, mut start) = (BTreeMap::new(), 0_usize);
        for path in self.files.iter().chain(&self.against).filter(|path| path.is_file()) {
            let Ok(opened) = source::open(path, &self.options) else { continue };
            for mut stream in opened.streams {
                let mut options = self.options.clone();
                options.format = stream.format.or(options.format);
                let places = records.iter().filter_map(|record| (*record as usize).checked_sub(start));
                let (count, of_book) =
                    values(&mut stream.input, &options, &places.collect()).map_err(|stop| match stop {
                        Stop::Book(error) => {
                            Failure::usage(format!("{}: {}", stream.name, error.message(language)))
                        }
                        Stop::Read(error) | Stop::Keep(error) => Failure::io(&stream.name, &error),
                    })?;
                found.extend(of_book.into_iter().map(|(row, values)| ((row + start) as u32, values)));
                start += count;
            }
        }
        Ok(found)
    }

    /// How many of what were found, and what was not compared.
    fn tell(&self, rows: usize, found: &Found, overview: &Overview, refused: usize) {
        let language = self.options.render.language;
        let mut counts = Vec::new();
        for class in hotich::compare::Class::ALL {
            let count = overview.count(*class);
            if count > 0 {
                counts.push(format!("{class} {count}"));
            }
        }
        let counts = if counts.is_empty() { "0".to_owned() } else { counts.join(", ") };
        let compared = found.compared;
        tell(match language {
            Language::Vi => format!("{rows} bản ghi, so {compared} cặp: {counts}"),
            Language::En => format!("{rows} records, {compared} pairs compared: {counts}"),
        });
        let capped: u64 = found.keys.iter().map(|key| key.capped).sum();
        if capped > 0 {
            let left: u64 = found.keys.iter().map(|key| key.left_out).sum();
            tell(match language {
                Language::Vi => format!(
                    "{capped} khóa có quá nhiều bản ghi nên được chia nhỏ; {left} cặp không so theo các khóa đó"
                ),
                Language::En => format!(
                    "{capped} keys had too many records and were refined; {left} pairs were not compared by them"
                ),
            });
        }
        if refused > 0 {
            tell(match language {
                Language::Vi => format!(
                    "{refused} cặp không được gộp vào cụm vì trái với số định danh hoặc là anh chị em"
                ),
                Language::En => format!(
                    "{refused} links were left out of clusters: numbers contradict, or they are siblings"
                ),
            });
        }
    }
}

fn parse(mut args: Args) -> Result<Wanted, Failure> {
    let (mut kind, mut format, mut files) = (None::<Kind>, None, Vec::new());
    let (mut against, mut pairs, mut clusters, mut weights) = (None, None, None, None);
    let (mut keys, mut learn_to, mut explain, mut mapping) = (None, None, None, None);
    let (mut all, mut threads, mut progress, mut quiet) = (false, None, false, false);
    let (mut memory, mut temp, mut resume, mut columns) = (MEMORY, None, false, None);
    while let Some(option) = args.option(&mut files)? {
        match option.as_str() {
            "kind" => kind = Some(args.kind()?),
            "input" => format = Some(args.format()?),
            "against" => against = Some(args.path("--against")?),
            "keys" => keys = Some(args.path("--keys")?),
            "learn" => learn_to = Some(args.path("--learn")?),
            "explain" => explain = Some(args.path("--explain")?),
            "map" => mapping = Some(args.path("--map")?),
            "pairs" => pairs = Some(args.path("--pairs")?),
            "clusters" => clusters = Some(args.path("--clusters")?),
            "weights" => weights = Some(args.path("--weights")?),
            "all" => all = true,
            "threads" => threads = Some(args.threads()?),
            "memory" => {
                let told = args.text("--memory")?;
                memory = bytes(&told).ok_or_else(|| not_a_size(&told, args.language))?;
            }
            "columns" => {
                columns =
                    Some(args.text("--columns")?.split(',').map(|name| name.trim().to_owned()).collect());
            }
            "temp" => temp = Some(args.path("--temp")?),
            "resume" => resume = true,
            "progress" => progress = true,
            "quiet" => quiet = true,
            other => return Err(args.unknown(other)),
        }
    }
    let language = args.language;
    let missing = |vi: &str, en: &str| {
        Failure::usage(match language {
            Language::Vi => format!("{vi}; xem hotich dedupe --help"),
            Language::En => format!("{en}; see hotich dedupe --help"),
        })
    };
    if files.is_empty() {
        return Err(missing("thiếu tên tệp", "which file?"));
    }
    if pairs.is_none() && learn_to.is_none() {
        return Err(missing(
            "thiếu --pairs TỆP: ghi các cặp vào đâu",
            "--pairs FILE is missing: where do the pairs go",
        ));
    }
    let for_records =
        keys.is_some() || learn_to.is_some() || explain.is_some() || clusters.is_some() || weights.is_some();
    if columns.is_some() && (for_records || kind.is_some() || mapping.is_some()) {
        return Err(missing(
            "--columns là để so bảng bất kỳ: chỉ dùng với --pairs, --against, --all",
            "--columns is for tables of any kind: it goes with --pairs, --against and --all alone",
        ));
    }
    let files = source::expand(files, language)?.all;
    let mut options = Options::new(Context::new(today()));
    options.kind = kind;
    options.render.language = language;
    options.format = format;
    if let Some(path) = &mapping {
        let told = mapping::read(path, language)?;
        options.kind = options.kind.or(told.kind);
        options.set.extend(told.set);
        options.mapping = Some(Arc::new(told.mapping));
    }
    let threads = threads.unwrap_or_else(all_threads);
    Ok(Wanted {
        options,
        files,
        against,
        pairs,
        clusters,
        keys,
        learn: learn_to,
        columns,
        explain,
        mapping,
        weights,
        all,
        threads,
        memory,
        temp,
        resume,
        progress,
        quiet,
    })
}

/// `512M`, `4G`, `1000000`.
fn bytes(text: &str) -> Option<u64> {
    let (figures, unit) = match text.to_ascii_uppercase().as_str() {
        text if text.ends_with('K') => (text.trim_end_matches('K').to_owned(), 1_u64 << 10),
        text if text.ends_with('M') => (text.trim_end_matches('M').to_owned(), 1 << 20),
        text if text.ends_with('G') => (text.trim_end_matches('G').to_owned(), 1 << 30),
        text => (text.to_owned(), 1),
    };
    figures.parse::<u64>().ok()?.checked_mul(unit).filter(|bytes| *bytes > 0)
}

fn not_a_size(told: &str, language: Language) -> Failure {
    Failure::usage(match language {
        Language::Vi => format!("--memory {told}: cần một số byte, có thể kèm K, M hoặc G (ví dụ 4G)"),
        Language::En => {
            format!("--memory {told}: a number of bytes is wanted, maybe with K, M or G (such as 4G)")
        }
    })
}
