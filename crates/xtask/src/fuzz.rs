//! `cargo xtask fuzz`: the fuzz targets, built by the stable compiler.
//!
//! cargo-fuzz wants nightly for its sanitizer; the libraries here forbid unsafe code, so coverage
//! alone is what counts, and that the stable compiler can instrument.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::args::Args;
use crate::failure::{Context, Failure, Result};
use crate::paths::{self, shown};
use crate::process::{capture, cargo, run as run_command, say, tee};
use crate::setup;
use crate::test::Count;

const HELP: &str = "\
cargo xtask fuzz [--smoke] [--seconds N] [--only TARGET]

Builds the targets in fuzz/ and runs each. What it learns stays in target/fuzz/corpus, what it
breaks is written to target/fuzz/artifacts.

  --smoke         ten seconds for all of them together
  --seconds N     for each target, 60 unless told
  --only TARGET   this one alone";

/// Seconds of the run among the tests, all targets together.
const SMOKE: u64 = 10;

/// Coverage as libFuzzer reads it. The names are of LLVM.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 \
                     -Cllvm-args=-sanitizer-coverage-level=4 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                     -Cllvm-args=-sanitizer-coverage-pc-table \
                     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// The task.
pub(crate) fn run(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let smoke = args.flag("--smoke");
    let seconds = args.parsed("--seconds")?.unwrap_or(60);
    let only = args.option("--only")?;
    args.finish()?;
    let count = if smoke {
        self::smoke()?
    } else {
        let mut targets = targets()?;
        if let Some(only) = only {
            targets.retain(|target| *target == only);
        }
        all(&targets, seconds)?
    };
    match count {
        Count { failed: 0, .. } if count.total() > 0 => Ok(()),
        _ => Err(Failure::new(format!("fuzz targets: {count}"))),
    }
}

/// A short run, as one of the tests: each target is one.
pub(crate) fn smoke() -> Result<Count> {
    let targets = targets()?;
    let share = SMOKE.checked_div(u64::try_from(targets.len()).unwrap_or(SMOKE));
    all(&targets, share.unwrap_or(SMOKE).max(1))
}

/// The targets, by the files there are.
fn targets() -> Result<Vec<String>> {
    let folder = paths::root().join("fuzz").join("fuzz_targets");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).context(shown(&folder))? {
        let path = entry.context(shown(&folder))?.path();
        if path.extension().is_some_and(|ext| ext == "rs")
            && let Some(name) = path.file_stem()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn all(targets: &[String], seconds: u64) -> Result<Count> {
    setup::cxx()?;
    let host = host()?;
    let folder = paths::target().join("fuzz");
    say("building the fuzz targets");
    run_command(
        cargo()
            .args(["build", "--release", "--bins", "--manifest-path"])
            .arg(paths::root().join("fuzz").join("Cargo.toml"))
            // Naming the host keeps the flags off build scripts and macros.
            .args(["--target", &host])
            .current_dir(paths::root())
            .env("CARGO_TARGET_DIR", &folder)
            .env("RUSTFLAGS", FLAGS),
    )?;
    let binaries = folder.join(&host).join("release");
    let mut count = Count::default();
    for target in targets {
        say(format_args!("fuzzing `{target}` for {seconds} s"));
        let outcome = fuzz(&binaries.join(target), target, seconds);
        count = count.plus(Count::of(outcome));
    }
    Ok(count)
}

fn fuzz(binary: &std::path::Path, target: &str, seconds: u64) -> Result {
    let work = paths::target().join("fuzz");
    let (corpus, artifacts) = (work.join("corpus").join(target), work.join("artifacts").join(target));
    paths::create_dir(&corpus)?;
    paths::create_dir(&artifacts)?;
    let mut command = Command::new(binary);
    command
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .args(["-timeout=10", "-rss_limit_mb=2048", "-verbosity=0", "-print_final_stats=1"])
        .current_dir(paths::root())
        .arg(&corpus);
    let inputs = paths::root().join("fuzz");
    let seeds: PathBuf = inputs.join("seeds").join(target);
    if seeds.is_dir() {
        command.arg(seeds);
    }
    let words = inputs.join("dict").join(format!("{target}.dict"));
    if words.is_file() {
        command.arg(format!("-dict={}", words.display()));
    }
    if tee(&mut command)?.success {
        Ok(())
    } else {
        Err(Failure::new(format!("`{target}` broke: the input is in {}", shown(&artifacts))))
    }
}

/// The machine's own target.
fn host() -> Result<String> {
    let version = capture(Command::new("rustc").arg("-vV"))?;
    version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("rustc -vV names no host"))
}
