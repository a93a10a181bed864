//! `cargo xtask compare`: the reports of this core beside those of the one before it was rebuilt.
//!
//! The command `hotich` of an earlier commit is built in a git worktree under the target folder, the same records are
//! checked with it and with today's command, at every stage and in both languages, and the reports are compared: rule,
//! path, severity, arguments, sentence, law and fix of every finding, rules left open, the normalised record. Checked are
//! the sample book, generated births, births mixed from all values that the examples and vectors of that commit hold, and
//! these themselves. Differences that are meant stand in `tests/compare/intended.tsv`; any other fails.

mod difference;
mod inputs;
mod intended;

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::Options;
use crate::repository::{root, say, shell, target};
use difference::Comparison;
use inputs::Input;
use intended::Intended;

/// The commit that is held beside the present one.
const OLD: &str = "b6e7386";
const STAGES: [&str; 3] = ["archive", "submit", "draft"];
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// The task.
pub(crate) fn run(options: &Options) -> Result<()> {
    let (rows, seed) = (options.rows.unwrap_or(20_000), options.seed.unwrap_or(2026));
    let intended = Intended::read(&root().join("tests/compare/intended.tsv"))?;
    let folder = target().join("compare");
    let worktree = worktree(&folder)?;
    let old = build(&worktree, &folder.join("target"))?;
    let new = build(&root(), &target())?;
    let inputs = inputs::write(&worktree, &folder, rows, seed)?;
    let mut comparison = Comparison::new(intended);
    for input in &inputs {
        say(format_args!("{}", input.name));
        for (stage, language) in STAGES.iter().flat_map(|stage| LANGUAGES.map(|language| (stage, language))) {
            let told = |command: &Path, name: &str| -> Result<PathBuf> {
                let out = folder.join(format!("{name}.jsonl"));
                check(command, input, stage, language, options.threads, &out)?;
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
        count => bail!("{count} differences that tests/compare/intended.tsv does not explain"),
    }
}

/// The work tree of the old commit, with the patch that gives its command and its generator the options used here.
fn worktree(folder: &Path) -> Result<PathBuf> {
    let tree = folder.join(OLD);
    let patch = root().join(format!("tests/compare/{OLD}.patch"));
    let stamp = folder.join("applied.patch");
    let wanted = fs::read(&patch).with_context(|| patch.display().to_string())?;
    if tree.is_dir() && fs::read(&stamp).is_ok_and(|applied| applied == wanted) {
        return Ok(tree);
    }
    let shell = shell()?;
    let commit = format!("{OLD}^{{commit}}");
    let there = cmd!(shell, "git cat-file -e {commit}").quiet().ignore_stderr().run();
    ensure!(there.is_ok(), "commit {OLD} is not here: git fetch --unshallow");
    say(format_args!("git worktree {}", tree.display()));
    if !tree.is_dir() {
        // One whose folder was deleted is forgotten first.
        cmd!(shell, "git worktree prune").quiet().run()?;
        cmd!(shell, "git worktree add --quiet --detach {tree} {OLD}").quiet().run()?;
    }
    cmd!(shell, "git -C {tree} checkout --quiet --force {OLD} -- .").quiet().run()?;
    cmd!(shell, "git -C {tree} apply {patch}").quiet().run()?;
    fs::write(&stamp, wanted).with_context(|| stamp.display().to_string())?;
    Ok(tree)
}

/// Builds the command `hotich` of a work tree.
fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    say(format_args!("cargo build --release --package hotich-cli, in {}", tree.display()));
    let shell = shell()?;
    shell.change_dir(tree);
    cmd!(shell, "cargo build --quiet --release --package hotich-cli --target-dir {target}").quiet().run()?;
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
) -> Result<()> {
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
    let output = words.arg(&input.path).output().with_context(|| command.display().to_string())?;
    match output.status.code() {
        Some(0 | 1) => Ok(()),
        _ => {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("{} on {}: {said}", command.display(), input.path.display())
        }
    }
}

/// Compares two files of reports line by line.
fn compare(old: &Path, new: &Path, comparison: &mut Comparison) -> Result<()> {
    let shown = |path: &Path| path.display().to_string();
    let lines = |path| File::open(path).map(|file| BufReader::new(file).lines()).with_context(|| shown(path));
    let (mut old_lines, mut new_lines) = (lines(old)?, lines(new)?);
    for row in 1_usize.. {
        let before = old_lines.next().transpose().with_context(|| shown(old))?;
        let after = new_lines.next().transpose().with_context(|| shown(new))?;
        let (before, after) = match (before, after) {
            (None, None) => break,
            (Some(before), Some(after)) => (before, after),
            _ => bail!("{} has another number of reports", shown(new)),
        };
        // Versions and fingerprints differ; what follows them mostly does not.
        let body = |line: &str| line.find("\"kind\":").map_or(0, |at| at);
        if before[body(&before)..] == after[body(&after)..] {
            comparison.equal();
            continue;
        }
        let json = |line: &str| serde_json::from_str::<Value>(line).with_context(|| format!("report {row}"));
        comparison.report(row, &json(&before)?, &json(&after)?);
    }
    Ok(())
}
