//! `cargo xtask compare`: the reports of this core beside those of the one before it was rebuilt.

mod difference;
mod inputs;
mod intended;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::args::Args;
use crate::failure::{Context, Failure, Result};
use crate::paths::{self, shown};
use crate::process::{cargo, quiet, run as call, say};
use difference::Comparison;
use inputs::Input;
use intended::Intended;

const HELP: &str = "\
cargo xtask compare [--rows N] [--seed N] [--threads N]

Builds the command `hotich` of commit b6e7386 in a git worktree under the target folder, checks the
same records with it and with today's command, at every stage and in both languages, and compares the
reports: rule, path, severity, arguments, sentence, law and fix of every finding, rules left open, the
normalised record. Checked are the sample book, generated births, births mixed from all values that
the examples and vectors of that commit hold, and these themselves. Differences that are meant stand
in tests/compare/intended.tsv; any other fails.

  --rows N      births to generate, and as many to mix; 20000 unless told, 2000 for a quick look
  --seed N      seed of both; 2026 unless told
  --threads N   threads of either command; as many as it likes unless told";

/// The commit that is held beside the present one.
const OLD: &str = "b6e7386";
const STAGES: [&str; 3] = ["archive", "submit", "draft"];
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// The task.
pub(crate) fn run(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let rows = args.parsed("--rows")?.unwrap_or(20_000_usize);
    let seed = args.parsed("--seed")?.unwrap_or(2026_u64);
    let threads: Option<usize> = args.parsed("--threads")?;
    args.finish()?;
    let intended = Intended::read(&paths::root().join("tests/compare/intended.tsv"))?;
    let folder = paths::target().join("compare");
    let worktree = worktree(&folder)?;
    let old = build(&worktree, &folder.join("target"))?;
    let new = build(&paths::root(), &paths::target())?;
    let inputs = inputs::write(&worktree, &folder, rows, seed)?;
    let mut comparison = Comparison::new(intended);
    for input in &inputs {
        say(format_args!("{}", input.name));
        for (stage, language) in STAGES.iter().flat_map(|stage| LANGUAGES.map(|language| (stage, language))) {
            let told = |command: &Path, name: &str| {
                let out = folder.join(format!("{name}.jsonl"));
                check(command, input, stage, language, threads, &out)?;
                Ok(out)
            };
            let (old, new) = (told(&old, "old")?, told(&new, "new")?);
            comparison.begin(&format!("{}, {stage}, {language}", input.name), language == LANGUAGES[0]);
            compare(&old, &new, &mut comparison)?;
        }
    }
    print!("{}", comparison.summary());
    match comparison.unexplained() {
        0 => Ok(()),
        count => {
            Err(Failure::new(format!("{count} differences that tests/compare/intended.tsv does not explain")))
        }
    }
}

/// The work tree of the old commit, with the patch that gives its command and its generator the options used here.
fn worktree(folder: &Path) -> Result<PathBuf> {
    let tree = folder.join(OLD);
    let patch = paths::root().join(format!("tests/compare/{OLD}.patch"));
    let stamp = folder.join("applied.patch");
    let wanted = paths::read(&patch)?;
    if tree.is_dir() && paths::read(&stamp).is_ok_and(|applied| applied == wanted) {
        return Ok(tree);
    }
    let git = |at: &Path| {
        let mut git = Command::new("git");
        git.arg("-C").arg(at);
        git
    };
    let root = paths::root();
    if quiet(git(&root).args(["cat-file", "-e", &format!("{OLD}^{{commit}}")])).is_err() {
        return Err(Failure::missing(format!("commit {OLD}"), "git fetch --unshallow"));
    }
    say(format_args!("git worktree {}", shown(&tree)));
    if !tree.is_dir() {
        // One whose folder was deleted is forgotten first.
        quiet(git(&root).args(["worktree", "prune"]))?;
        quiet(git(&root).args(["worktree", "add", "--detach"]).arg(&tree).arg(OLD))?;
    }
    quiet(git(&tree).args(["checkout", "--force", OLD, "--", "."]))?;
    quiet(git(&tree).arg("apply").arg(&patch))?;
    paths::write(&stamp, wanted)?;
    Ok(tree)
}

/// Builds the command `hotich` of a work tree.
fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    let at = if tree == paths::root() { "today’s work tree".to_owned() } else { shown(tree) };
    say(format_args!("cargo build --release --package hotich-cli, in {at}"));
    let words = ["build", "--quiet", "--release", "--package", "hotich-cli", "--target-dir"];
    call(cargo().args(words).arg(target).current_dir(tree))?;
    Ok(target.join("release").join(format!("hotich{}", std::env::consts::EXE_SUFFIX)))
}

/// Checks an input; that it holds errors is no failure.
fn check(
    command: &Path,
    input: &Input,
    stage: &str,
    language: &str,
    threads: Option<usize>,
    out: &Path,
) -> Result {
    let mut words = Command::new(command);
    words.args(["check", "--quiet", "--kind", "birth", "--format", "jsonl", "--full", "--stage", stage]);
    words.args(["--lang", language, "--as-of", &input.today, "--input", input.format, "--output"]).arg(out);
    if input.communes {
        words.arg("--communes");
    }
    if let Some(profile) = &input.profile {
        words.arg("--profile").arg(profile);
    }
    if let Some(threads) = threads {
        words.args(["--threads", &threads.to_string()]);
    }
    let output = words.arg(&input.path).output().context(command.display())?;
    match output.status.code() {
        Some(0 | 1) => Ok(()),
        _ => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(Failure::new(format!("{} on {}: {said}", command.display(), shown(&input.path))))
        }
    }
}

/// Compares two files of reports line by line.
fn compare(old: &Path, new: &Path, comparison: &mut Comparison) -> Result {
    let lines = |path: &Path| File::open(path).map(|file| BufReader::new(file).lines()).context(shown(path));
    let (mut old_lines, mut new_lines) = (lines(old)?, lines(new)?);
    for row in 1_usize.. {
        let before = old_lines.next().transpose().context(shown(old))?;
        let after = new_lines.next().transpose().context(shown(new))?;
        let (before, after) = match (before, after) {
            (None, None) => break,
            (Some(before), Some(after)) => (before, after),
            _ => return Err(Failure::new(format!("{} has another number of reports", shown(new)))),
        };
        // Versions and fingerprints differ; what follows them mostly does not.
        let body = |line: &str| line.find("\"kind\":").map_or(0, |at| at);
        if before[body(&before)..] == after[body(&after)..] {
            comparison.equal();
            continue;
        }
        let json = |line: &str| serde_json::from_str::<Value>(line).context(format_args!("report {row}"));
        comparison.report(row, &json(&before)?, &json(&after)?);
    }
    Ok(())
}
