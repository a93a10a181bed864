//! `cargo xtask compare`: the reports of this core beside those of the one before it was rebuilt.

mod difference;
mod inputs;
mod intended;

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::repository::{root, say, shell, target};
use difference::Comparison;
use inputs::Input;
use intended::Intended;

/// The commit that is held beside the present one.
const OLD: &str = "b6e7386";
const STAGES: [&str; 3] = ["archive", "submit", "draft"];
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// Checked are the sample book, generated births, births mixed from all values that the examples and vectors of the old
/// commit hold, and these themselves, at every stage and in both languages. Compared are rule, path, severity,
/// arguments, sentence, law and fix of every finding, rules left open, and the normalised record. Differences that are
/// meant stand in `tests/compare/intended.tsv`; any other fails.
pub(crate) fn run(rows: usize, seed: u64) -> Result<()> {
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
            let told = |command: &Path, name: &str| {
                let out = folder.join(format!("{name}.jsonl"));
                check(command, input, stage, language, &out)?;
                anyhow::Ok(out)
            };
            let (old, new) = (told(&old, "old")?, told(&new, "new")?);
            comparison.begin(&format!("{}, {stage}, {language}", input.name), language == LANGUAGES[0]);
            compare(&old, &new, &mut comparison)?;
        }
    }
    print!("{}", comparison.summary());
    let count = comparison.unexplained();
    ensure!(count == 0, "{count} differences that tests/compare/intended.tsv does not explain");
    Ok(())
}

/// The work tree of the old commit, with the patch that gives its command and its generator the options used here.
fn worktree(folder: &Path) -> Result<PathBuf> {
    let tree = folder.join(OLD);
    let patch = root().join(format!("tests/compare/{OLD}.patch"));
    let stamp = folder.join("applied.patch");
    let wanted = fs::read_to_string(&patch).with_context(|| patch.display().to_string())?;
    if tree.is_dir() && fs::read_to_string(&stamp).is_ok_and(|applied| applied == wanted) {
        return Ok(tree);
    }
    let sh = shell()?;
    let commit = format!("{OLD}^{{commit}}");
    cmd!(sh, "git cat-file -e {commit}")
        .quiet()
        .run()
        .context("the clone is shallow: git fetch --unshallow")?;
    say(format_args!("git worktree {OLD}"));
    if !tree.is_dir() {
        // One whose folder was deleted is forgotten first.
        cmd!(sh, "git worktree prune").quiet().run()?;
        cmd!(sh, "git worktree add --detach {tree} {OLD}").quiet().ignore_stderr().run()?;
    }
    cmd!(sh, "git -C {tree} checkout --force {OLD} -- .").quiet().ignore_stderr().run()?;
    cmd!(sh, "git -C {tree} apply {patch}").quiet().run()?;
    fs::write(&stamp, wanted)?;
    Ok(tree)
}

/// Builds the command `hotich` of a work tree.
fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    let sh = shell()?;
    sh.change_dir(tree);
    // The variables of this run are not those of the other tree.
    sh.set_var("CARGO_MANIFEST_DIR", tree);
    cmd!(sh, "cargo build --quiet --release --package hotich-cli --target-dir {target}").run()?;
    Ok(target.join("release").join(format!("hotich{}", std::env::consts::EXE_SUFFIX)))
}

/// Checks an input; that it holds errors is no failure.
fn check(command: &Path, input: &Input, stage: &str, language: &str, out: &Path) -> Result<()> {
    let sh = shell()?;
    let Input { today, format, path, .. } = input;
    let communes = input.communes.then_some("--communes");
    let profile =
        input.profile.iter().flat_map(|profile| ["--profile".into(), profile.clone().into_os_string()]);
    let output = cmd!(
        sh,
        "{command} check --quiet --kind birth --format jsonl --full --stage {stage} --lang {language} --as-of {today}
         --input {format} {communes...} {profile...} --output {out} {path}"
    )
    .quiet()
    .ignore_status()
    .output()?;
    if !matches!(output.status.code(), Some(0 | 1)) {
        bail!("{} on {}: {}", command.display(), path.display(), String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

/// Compares two files of reports line by line.
fn compare(old: &Path, new: &Path, comparison: &mut Comparison) -> Result<()> {
    let lines = |path: &Path| File::open(path).map(|file| BufReader::new(file).lines());
    let (mut old_lines, mut new_lines) = (lines(old)?, lines(new)?);
    for row in 1_usize.. {
        let before = old_lines.next().transpose()?;
        let after = new_lines.next().transpose()?;
        let (before, after) = match (before, after) {
            (None, None) => break,
            (Some(before), Some(after)) => (before, after),
            _ => bail!("{} has another number of reports", new.display()),
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
