//! Instruction counts: what a row, a record or a name costs, by Valgrind's callgrind. They are the same in every run, so
//! that a budget can be held to the hundredth.
//!
//! `crates/hotich-ir` goes each path; a row costs (three passes − one) / 2 / rows, so that start-up does not count.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context as _, Result, anyhow, ensure};
use xshell::cmd;

use crate::repository::{root, say, shell, target};

const RECORD: &str = "tests/record/ir.txt";
const BOOKS: &str = "data/samples";
const PAGE: &str = "docs/benchmarks.md";
/// Between these stands the table of the page; `benches/run.mjs` leaves it as it is.
const BEGIN: &str = "<!-- instructions -->\n";
const END: &str = "<!-- /instructions -->";
/// Percent that a count may lie above the recorded one.
const SLACK: u64 = 1;

/// A path, and what it costs.
#[derive(Clone)]
struct Counted {
    name: String,
    rows: u64,
    fields: u64,
    /// Instructions a row.
    row: u64,
}

impl Counted {
    /// From a line of a kept table.
    fn read(line: &str) -> Result<Self> {
        let [name, rows, fields, row] = <[&str; 4]>::try_from(line.split('\t').collect::<Vec<_>>())
            .map_err(|_| anyhow!("a kept count is `{line}`"))?;
        Ok(Self { name: name.to_owned(), rows: rows.parse()?, fields: fields.parse()?, row: row.parse()? })
    }
}

/// Counts and writes the table; `record`: lowers the budget to what was counted.
pub(crate) fn bench(record: bool) -> Result<()> {
    let counted = count(&built()?)?;
    let path = root().join(PAGE);
    let page = fs::read_to_string(&path)?;
    let (before, rest) =
        page.split_once(BEGIN).with_context(|| format!("{PAGE} has no `{}`", BEGIN.trim()))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("{PAGE} has no `{END}`"))?;
    let table = table(&counted)?;
    print!("{table}");
    fs::write(path, [before, BEGIN, &table, END, after].concat())?;
    if record {
        let budget = lowered(&budget()?, &counted);
        let text: String = budget.iter().fold(String::new(), |mut text, (name, row)| {
            let _ = writeln!(text, "{name}\t{row}");
            text
        });
        fs::write(root().join(RECORD), text)?;
    }
    Ok(())
}

/// Holds each count against the budget.
pub(crate) fn gate(program: &Path) -> Result<Vec<Result<()>>> {
    let (budget, counted) = (budget()?, kept(program)?);
    Ok(counted.iter().map(|counted| within(&budget, counted)).collect())
}

/// The counts, or those of the last time if program, books and Valgrind are the same: they take minutes and come out alike.
fn kept(program: &Path) -> Result<Vec<Counted>> {
    let shell = shell()?;
    let mut of = cmd!(shell, "valgrind --version").quiet().read()?.into_bytes();
    let mut books: Vec<PathBuf> =
        fs::read_dir(root().join(BOOKS))?.flatten().map(|file| file.path()).collect();
    books.sort();
    for file in [program.to_owned()].into_iter().chain(books) {
        of.extend(fs::read(file)?);
    }
    let folder = target().join("ir");
    let (same, table) = (folder.join("of"), folder.join("counted.tsv"));
    if fs::read(&same).is_ok_and(|before| before == of)
        && let Ok(text) = fs::read_to_string(&table)
    {
        return text.lines().map(Counted::read).collect();
    }
    let counted = count(program)?;
    fs::create_dir_all(&folder)?;
    let line = |Counted { name, rows, fields, row }: &Counted| format!("{name}\t{rows}\t{fields}\t{row}\n");
    // What they are of comes last, so that an interrupted run is not taken for a finished one.
    fs::write(&same, "")?;
    fs::write(table, counted.iter().map(line).collect::<String>())?;
    fs::write(same, of)?;
    Ok(counted)
}

fn within(budget: &BTreeMap<String, u64>, Counted { name, row, .. }: &Counted) -> Result<()> {
    let told = "`cargo xtask bench --ir --record`";
    let recorded = budget.get(name).with_context(|| format!("{RECORD} has no `{name}`: {told}"))?;
    if row < recorded {
        say(format_args!("{name}: {row} instructions, {recorded} recorded; {told} holds on to it"));
    }
    let most = recorded * (100 + SLACK) / 100;
    ensure!(*row <= most, "{name}: {row} instructions, more than {recorded} and {SLACK} % ({RECORD})");
    Ok(())
}

/// The budget after these counts: what is new, and of what is known the lower number.
fn lowered(budget: &BTreeMap<String, u64>, counted: &[Counted]) -> BTreeMap<String, u64> {
    let lower = |Counted { name, row, .. }: &Counted| {
        let recorded = budget.get(name).copied().unwrap_or(u64::MAX);
        (name.clone(), recorded.min(*row))
    };
    counted.iter().map(lower).collect()
}

fn budget() -> Result<BTreeMap<String, u64>> {
    let text = fs::read_to_string(root().join(RECORD)).with_context(|| RECORD.to_owned())?;
    let line = |line: &str| -> Result<(String, u64)> {
        let (name, row) = line.split_once('\t').with_context(|| format!("{RECORD}: `{line}`"))?;
        Ok((name.to_owned(), row.parse()?))
    };
    text.lines().map(line).collect()
}

fn table(counted: &[Counted]) -> Result<String> {
    let mut out = String::from("## Instructions\n\n");
    let shell = shell()?;
    let compiler = cmd!(shell, "rustc --version").quiet().read()?;
    let _ = writeln!(
        out,
        "Written by `cargo xtask bench --ir`: instructions counted by callgrind on one thread, over the rows of the sample \
         books;\n(three passes − one) / 2 / rows, so that start-up does not count. Of one compiler they are the same in \
         every run:\n{compiler}. `cargo xtask test --only ir` holds them under \
         [{RECORD}](../{RECORD}).\n\n| path | rows | instructions a row | a filled field |\n|---|---:|---:|---:|"
    );
    for Counted { name, rows, fields, row } in counted {
        let field = if fields == rows { String::new() } else { thousands(row * rows / fields) };
        let _ = writeln!(out, "| {name} | {rows} | {} | {field} |", thousands(*row));
    }
    out.push('\n');
    Ok(out)
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap_or("")).collect();
    groups.join(",")
}

/// Lengths of texts, each twice the one before.
const LENGTHS: [u32; 3] = [4 << 10, 8 << 10, 16 << 10];
/// What the second doubling may cost of the first, in tenths: 20 where the cost grows as the text does, 40 where as its square.
const MOST: u64 = 25;

/// The task `linear`: every reader on long texts, at each length; fails where the cost grows faster than the text.
pub(crate) fn linear() -> Result<()> {
    let (program, shell) = (built()?, shell()?);
    let readers = cmd!(shell, "{program} linear").quiet().read()?;
    let mut wrong = Vec::new();
    for reader in readers.lines() {
        let mut counts = Vec::new();
        for length in LENGTHS {
            counts.push(counted_run(&program, &["linear", reader, &length.to_string()])?);
        }
        let steps: Vec<u64> = counts.windows(2).map(|two| two[1].saturating_sub(two[0])).collect();
        let byte = steps[1] / u64::from(LENGTHS[1]);
        say(format_args!("{reader}: {byte} instructions a byte of all shapes, doublings cost {steps:?}"));
        if steps[1] * 10 > steps[0] * MOST {
            wrong.push(reader);
        }
    }
    ensure!(wrong.is_empty(), "the cost grows faster than the text: {}", wrong.join(", "));
    Ok(())
}

/// The program that goes the paths.
pub(crate) fn built() -> Result<PathBuf> {
    let shell = shell()?;
    cmd!(shell, "scripts/debian.sh ir")
        .quiet()
        .run()
        .context("valgrind is needed, which counts the instructions")?;
    say("cargo build --release --package hotich-ir");
    cmd!(shell, "cargo build --quiet --release --package hotich-ir").quiet().run()?;
    Ok(target().join("release/hotich-ir"))
}

/// Counts every path, as many at a time as there are processors.
fn count(program: &Path) -> Result<Vec<Counted>> {
    let books = root().join(BOOKS);
    let shell = shell()?;
    let listed = cmd!(shell, "{program} list {books}").quiet().read()?;
    let queue = Mutex::new(listed.lines().rev().collect::<Vec<_>>());
    let next = || queue.lock().ok()?.pop();
    let work = || -> Result<Vec<Counted>> {
        let mut counted = Vec::new();
        while let Some(line) = next() {
            let [name, rows, fields] = <[&str; 3]>::try_from(line.split('\t').collect::<Vec<_>>())
                .map_err(|_| anyhow!("hotich-ir listed `{line}`"))?;
            let (rows, fields): (u64, u64) = (rows.parse()?, fields.parse()?);
            let [one, three] = [1, 3].map(|passes| instructions(program, &books, name, passes));
            let row = three?.saturating_sub(one?) / 2 / rows.max(1);
            ensure!(row > 0, "{name} cost nothing");
            counted.push(Counted { name: name.to_owned(), rows, fields, row });
        }
        Ok(counted)
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut counted = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let joined = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err(anyhow!("counting panicked"))));
        joined.collect::<Result<Vec<_>>>()
    })?
    .concat();
    let place = |name: &str| listed.lines().position(|line| line.split('\t').next() == Some(name));
    counted.sort_by_key(|counted| place(&counted.name));
    Ok(counted)
}

/// The instructions of a pass over the rows of a path, so many times.
fn instructions(program: &Path, books: &Path, name: &str, passes: u32) -> Result<u64> {
    counted_run(program, &["run", &books.to_string_lossy(), name, &passes.to_string()])
}

/// The instructions of a whole run.
fn counted_run(program: &Path, words: &[&str]) -> Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(words)
        .output()
        .context("valgrind")?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "hotich-ir {words:?}: {told}");
    let number = told.lines().find_map(|line| line.split_once("Collected :"));
    let (_, number) = number.with_context(|| format!("valgrind counted nothing: {told}"))?;
    Ok(number.trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(name: &str, row: u64) -> Counted {
        Counted { name: name.to_owned(), rows: 1, fields: 1, row }
    }

    #[test]
    fn a_budget_only_falls() {
        let budget = BTreeMap::from([("a".to_owned(), 1000), ("b".to_owned(), 500)]);
        for (name, row, holds) in [("a", 1010, true), ("a", 1011, false), ("a", 1, true), ("c", 1, false)] {
            assert_eq!(within(&budget, &counted(name, row)).is_ok(), holds, "{name} {row}");
        }
        let after = lowered(&budget, &[counted("a", 990), counted("b", 510), counted("c", 7)]);
        assert_eq!(
            after,
            [("a", 990), ("b", 500), ("c", 7)].map(|(name, row)| (name.to_owned(), row)).into()
        );
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([7, 1000, 98_902, 1_234_567].map(thousands), ["7", "1,000", "98,902", "1,234,567"]);
    }
}
