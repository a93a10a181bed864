//! How fast duplicates are found: generated books of families through the release build of the command, on one thread and on all, and
//! instructions a pair by callgrind, which are the same in every run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context as _, Result, ensure};
use hotich_sample::families;
use xshell::cmd;

use crate::repository::{root, say, shell, target};

/// Rows of one file: what is larger is several.
const FILE: usize = 1_000_000;
/// Rows whose pairs are counted in instructions.
const COUNTED: usize = 20_000;
/// What compares the pairs of some groups.
const KERNEL: &str = "*hotich_link::block::Job*batch_of*";

/// Measures books of so many rows, unless told of 100,000 and of a million.
pub(crate) fn bench(rows: Option<usize>, seed: u64) -> Result<()> {
    let shell = shell()?;
    cmd!(shell, "cargo build --release -p hotich-cli").run()?;
    let folder = target().join("dedupe");
    fs::create_dir_all(&folder)?;
    let all = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{:>9} {:>7} {:>8} {:>8} {:>9} {:>8} {:>11} {:>15} {:>9}",
        "rows",
        "threads",
        "read ms",
        "count ms",
        "compare ms",
        "write ms",
        "pairs",
        "pairs/s/thread",
        "peak MB"
    );
    for rows in rows.map_or_else(|| vec![100_000, FILE], |rows| vec![rows]) {
        let files = books(&folder, rows, seed)?;
        for threads in [1, all] {
            let run = run(&files, threads)?;
            let [read, count, compare, write, pairs] = run.numbers;
            let rate = pairs * 1000 / compare.max(1) / threads as u64;
            println!(
                "{rows:>9} {threads:>7} {read:>8} {count:>8} {compare:>9} {write:>8} {pairs:>11} {rate:>15} {:>9}",
                run.peak.map_or_else(|| "-".to_owned(), |bytes| (bytes >> 20).to_string())
            );
        }
    }
    instructions(&books(&folder, COUNTED, seed)?)
}

fn books(folder: &Path, rows: usize, seed: u64) -> Result<Vec<PathBuf>> {
    let (mut files, mut left) = (Vec::new(), rows);
    while left > 0 {
        let of_file = left.min(FILE);
        let seed = seed + files.len() as u64;
        let path = folder.join(format!("families-{of_file}-{seed}.csv"));
        if !path.exists() {
            say(format_args!("writing {}", path.strip_prefix(root()).unwrap_or(&path).display()));
            fs::write(&path, families::book(of_file, seed).csv)?;
        }
        files.push(path);
        left -= of_file;
    }
    Ok(files)
}

struct Run {
    /// Milliseconds of reading, counting, comparing, writing; pairs.
    numbers: [u64; 5],
    peak: Option<u64>,
}

fn command(files: &[PathBuf], threads: usize) -> (PathBuf, Vec<String>) {
    let pairs = target().join("dedupe").join("pairs.csv");
    let words = ["dedupe", "--kind", "birth", "--lang", "en", "--progress", "--pairs"].map(str::to_owned);
    let mut words = words.to_vec();
    words.extend([pairs.display().to_string(), "--threads".to_owned(), threads.to_string()]);
    words.extend(files.iter().map(|path| path.display().to_string()));
    (target().join("release").join("hotich"), words)
}

fn run(files: &[PathBuf], threads: usize) -> Result<Run> {
    let (program, words) = command(files, threads);
    // GNU time tells the most memory that was taken.
    let time = Path::new("/usr/bin/time");
    let output = if time.exists() {
        Command::new(time).args(["-f", "peak %M"]).arg(program).args(words).output()?
    } else {
        Command::new(program).args(words).output()?
    };
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{told}");
    let line = told.lines().find(|line| line.contains("read in")).context("no times were told")?;
    let numbers: Vec<u64> =
        line.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    let numbers = numbers.try_into().ok().context("other times were told")?;
    let peak = told.lines().find_map(|line| line.strip_prefix("peak ")?.trim().parse::<u64>().ok());
    Ok(Run { numbers, peak: peak.map(|kilobytes| kilobytes << 10) })
}

fn instructions(files: &[PathBuf]) -> Result<()> {
    let (program, words) = command(files, 1);
    let to = target().join("dedupe").join("callgrind.out");
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", &format!("--toggle-collect={KERNEL}")]);
    valgrind.arg(format!("--callgrind-out-file={}", to.display()));
    let output = valgrind.arg(program).args(words).output().context("valgrind")?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{told}");
    let number =
        |text: &str| text.split_whitespace().find_map(|word| word.replace(',', "").parse::<u64>().ok());
    let collected = told.lines().find_map(|line| number(line.split_once("Collected :")?.1));
    let collected = collected.context("callgrind told no count")?;
    let line = told.lines().find(|line| line.contains("read in")).context("no times were told")?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let pairs = words.windows(2).find(|pair| pair[1] == "pairs").and_then(|pair| pair[0].parse::<u64>().ok());
    let pairs = pairs.context("no pairs were told")?;
    ensure!(collected > pairs, "callgrind saw nothing of {KERNEL}");
    say(format_args!("{} instructions a pair, of {pairs} pairs of {COUNTED} rows", collected / pairs.max(1)));
    Ok(())
}
