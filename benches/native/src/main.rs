//! Records a second in process: hotich beside what others do with the same bytes.
//!
//! `hotich-bench prepare BOOK ROWS FOLDER` multiplies a book into `KIND.csv` and `KIND.jsonl`;
//! `hotich-bench measure FOLDER` prints one line of JSON for each measurement. The peers are measured on births.

mod peers;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use hotich::book::{Book, Options, Output};
use hotich::date::day;
use hotich::input::kind_of_names;
use hotich::name::{identity_key, normalise, sort_key};
use hotich::text::is_letter;
use hotich::{Context, Kind, Record, Stage};
use unicode_normalization::UnicodeNormalization as _;

/// Runs of each measurement; the median counts.
const RUNS: usize = 5;

/// Columns that each row takes from another one of the book.
const MIXED: [&str; 6] = ["meHoTen", "chaHoTen", "nycHoTen", "voHoTen", "nguoiKy", "noiDangKy"];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["prepare", book, rows, folder] => prepare(Path::new(book), rows, Path::new(folder)),
        ["measure", folder] => measure(Path::new(folder)),
        _ => Err("hotich-bench prepare BOOK ROWS FOLDER | measure FOLDER".into()),
    };
    if let Err(error) = done {
        eprintln!("hotich-bench: {error}");
        std::process::exit(2);
    }
}

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Repeats the rows of a book, each time with other entry numbers and with the persons' names of one row beside
/// the dates of another, so that no two rows are the same.
fn prepare(book: &Path, rows: &str, folder: &Path) -> Done {
    let rows: usize = rows.parse()?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(book)?;
    let header: Vec<String> =
        reader.headers()?.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
    let book: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let kind =
        kind_of_names(header.iter().map(String::as_str)).ok_or("the columns tell no kind of record")?;
    fs::create_dir_all(folder)?;
    let mut sheet = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_path(folder.join(format!("{}.csv", kind.name())))?;
    sheet.write_record(&header)?;
    let mut lines = String::new();
    for row in 0..rows {
        let round = row / book.len();
        let (own, other) = (&book[row % book.len()], &book[(row + round * 7) % book.len()]);
        let cells: Vec<String> = header
            .iter()
            .enumerate()
            .map(|(index, name)| match name.as_str() {
                "so" => (row % 400 + 1).to_string(),
                name if MIXED.contains(&name) => other.get(index).unwrap_or_default().to_owned(),
                _ => own.get(index).unwrap_or_default().to_owned(),
            })
            .collect();
        sheet.write_record(&cells)?;
        let object: serde_json::Map<String, serde_json::Value> = header
            .iter()
            .zip(&cells)
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(name, cell)| (name.clone(), cell.as_str().into()))
            .collect();
        lines.push_str(&serde_json::to_string(&object)?);
        lines.push('\n');
    }
    sheet.flush()?;
    fs::write(folder.join(format!("{}.jsonl", kind.name())), lines)?;
    Ok(())
}

fn measure(folder: &Path) -> Done {
    let sheet = fs::read(folder.join("birth.csv"))?;
    let lines = fs::read(folder.join("birth.jsonl"))?;
    ours("csv", "", &sheet);
    say("csv", "csv", "split into cells only", sheet.len(), || peers::csv_cells(&sheet));
    say("csv", "csv + serde", "20 fields into a struct, no check", sheet.len(), || {
        peers::csv_structs(&sheet)
    });
    say(
        "csv",
        "csv + serde + garde",
        "20 fields into a struct, lengths and date shapes",
        sheet.len(),
        || peers::csv_garde(&sheet),
    );
    ours("jsonl", "", &lines);
    say("jsonl", "serde_json", "parse into Value only", lines.len(), || peers::json_values(&lines));
    say(
        "jsonl",
        "serde_json + garde",
        "20 fields into a struct, lengths and date shapes",
        lines.len(),
        || peers::json_garde(&lines),
    );
    form(Kind::Birth, "births", &lines)?;
    let marriages = fs::read(folder.join("marriage.jsonl"))?;
    ours("csv", "marriages: ", &fs::read(folder.join("marriage.csv"))?);
    ours("jsonl", "marriages: ", &marriages);
    form(Kind::Marriage, "marriages", &marriages)?;
    names(&sheet)
}

/// A book as the command checks it, without and with the reports.
fn ours(group: &str, of: &str, bytes: &[u8]) {
    for (what, output) in [
        ("read and check, all rules", Output::None),
        ("the same, with the reports as JSON Lines", Output::JsonLines),
    ] {
        say(group, "hotich", &format!("{of}{what}"), bytes.len(), || book(bytes, output));
    }
}

/// Records as they come from a form.
fn form(kind: Kind, of: &str, lines: &[u8]) -> Done {
    let texts: Vec<&str> = std::str::from_utf8(lines)?.lines().take(20_000).collect();
    let context = context();
    let what = format!("{of}, one at a time from JSON text, full report");
    say("form", "hotich", &what, 0, || {
        for text in &texts {
            black_box(hotich::check(&Record::from_json(kind, text), &context));
        }
        texts.len()
    });
    Ok(())
}

/// Names a second: the clean ones of the book, and the same damaged in form.
fn names(sheet: &[u8]) -> Done {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(sheet);
    let columns: Vec<usize> = reader
        .headers()?
        .iter()
        .enumerate()
        .filter(|(_, name)| name.ends_with("HoTen"))
        .map(|(at, _)| at)
        .collect();
    let mut clean: Vec<String> = Vec::new();
    for row in reader.records().take(100_000) {
        let row = row?;
        let cells = columns.iter().filter_map(|&at| row.get(at));
        clean.extend(
            cells
                .filter(|name| name.contains(is_letter) && normalise(name).changes.is_empty())
                .map(str::to_owned),
        );
    }
    let capitals: Vec<String> = clean.iter().map(|name| name.to_uppercase()).collect();
    let torn: Vec<String> = clean.iter().map(|name| name.nfd().collect()).collect();
    let each = |what: &str, who: &str, names: &[String], work: &dyn Fn(&str)| {
        say("names", who, what, 0, || {
            names.iter().for_each(|name| work(name));
            names.len()
        });
    };
    let normal = |name: &str| drop(black_box(normalise(name)));
    let composed = |name: &str| drop(black_box(name.nfc().collect::<String>()));
    each("normal names: normal form", "hotich", &clean, &normal);
    each("normal names: NFC alone", "unicode-normalization", &clean, &composed);
    each("names in capitals: normal form", "hotich", &capitals, &normal);
    each("names taken apart (NFD): normal form", "hotich", &torn, &normal);
    each("names taken apart (NFD): NFC alone", "unicode-normalization", &torn, &composed);
    each("normal names: identity key", "hotich", &clean, &|name| drop(black_box(identity_key(name))));
    each("normal names: sort key", "hotich", &clean, &|name| drop(black_box(sort_key(name))));
    Ok(())
}

fn context() -> Context {
    Context::new(day(2026, 11, 23)).stage(Stage::Archive)
}

/// Checks a book as the command does on one thread, of the kind that it tells itself; gives the rows.
fn book(bytes: &[u8], output: Output) -> usize {
    let mut options = Options::new(context());
    options.output = output;
    let mut book = Book::new(options);
    let mut out = String::new();
    for piece in bytes.chunks(1 << 20) {
        book.push(piece, &mut out).expect("a book");
        black_box(&out);
        out.clear();
    }
    let rows = book.finish(&mut out).expect("a book").rows;
    usize::try_from(rows).expect("fits")
}

/// Measures and prints.
fn say(group: &str, who: &str, what: &str, bytes: usize, run: impl Fn() -> usize) {
    let mut times: Vec<Duration> = Vec::new();
    let mut records = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        records = black_box(run());
        times.push(start.elapsed());
    }
    times.sort();
    let seconds = times[RUNS / 2].as_secs_f64();
    println!(
        "{}",
        serde_json::json!({
            "group": group, "who": who, "what": what, "records": records, "bytes": bytes, "seconds": seconds
        })
    );
}
