//! The fuzz targets, built by the stable compiler.
//!
//! cargo-fuzz wants nightly for its sanitizer; the libraries here forbid unsafe code, so coverage alone is what counts,
//! and that the stable compiler can instrument.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::Options;
use crate::repository::{root, say, shell, target};

/// How long a target runs: to look for what nobody knows yet, or the same inputs in every run, as a test wants.
#[derive(Clone, Copy)]
enum Length {
    Seconds(u64),
    Inputs(u32),
}

/// Inputs of a target among the tests: some three seconds each.
const SMOKE: Length = Length::Inputs(2_000);

/// Coverage as libFuzzer reads it. The names are of LLVM.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 \
                     -Cllvm-args=-sanitizer-coverage-level=4 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                     -Cllvm-args=-sanitizer-coverage-pc-table \
                     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// The task: what it learns stays in target/fuzz/corpus, what it breaks is written to target/fuzz/artifacts.
pub(crate) fn run(options: &Options) -> Result<()> {
    let mut targets = targets()?;
    targets.retain(|target| options.only.is_empty() || options.only.contains(target));
    ensure!(!targets.is_empty(), "no such fuzz target");
    let length = if options.smoke { SMOKE } else { Length::Seconds(options.seconds.unwrap_or(60)) };
    build()?;
    let broken: Vec<_> = targets.iter().filter_map(|target| fuzz(target, length).err()).collect();
    ensure!(broken.is_empty(), "{broken:#?}");
    Ok(())
}

/// A short run, as one of the tests: each target is one.
pub(crate) fn smoke() -> Result<Vec<Result<()>>> {
    let targets = targets()?;
    build()?;
    Ok(targets.iter().map(|target| fuzz(target, SMOKE)).collect())
}

/// The targets, by the files there are.
fn targets() -> Result<Vec<String>> {
    let files = fs::read_dir(root().join("fuzz/fuzz_targets"))?;
    let mut names: Vec<String> = files
        .flatten()
        .filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".rs")?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// Builds the targets.
pub(crate) fn build() -> Result<()> {
    say("building the fuzz targets");
    let host = host()?;
    let shell = shell()?;
    // Naming the host keeps the flags off build scripts and macros.
    cmd!(shell, "cargo build --quiet --release --bins --manifest-path fuzz/Cargo.toml --target {host}")
        .env("CARGO_TARGET_DIR", target().join("fuzz"))
        .env("RUSTFLAGS", FLAGS)
        .quiet()
        .run()
        .context("libFuzzer needs a C++ compiler: `cargo xtask setup` installs one")
}

fn fuzz(name: &str, length: Length) -> Result<()> {
    let work = target().join("fuzz");
    let artifacts = work.join("artifacts").join(name);
    fs::create_dir_all(&artifacts)?;
    let (corpus, length) = match length {
        Length::Seconds(seconds) => {
            say(format_args!("fuzzing `{name}` for {seconds} s"));
            (work.join("corpus").join(name), vec![format!("-max_total_time={seconds}")])
        }
        // What an earlier run learned would change the inputs of this one.
        Length::Inputs(inputs) => {
            say(format_args!("fuzzing `{name}` with {inputs} inputs"));
            let corpus = work.join("smoke").join(name);
            fs::remove_dir_all(&corpus).or_else(|error| match error.kind() {
                ErrorKind::NotFound => Ok(()),
                _ => Err(error),
            })?;
            (corpus, vec![format!("-runs={inputs}"), "-seed=1".to_owned()])
        }
    };
    fs::create_dir_all(&corpus)?;
    let binary = work.join(host()?).join("release").join(name);
    let prefix = format!("-artifact_prefix={}/", artifacts.display());
    let (seeds, dict) = (format!("fuzz/seeds/{name}"), format!("fuzz/dict/{name}.dict"));
    let seeds = Path::new(&seeds).is_dir().then_some(&seeds);
    let dict = Path::new(&dict).is_file().then(|| format!("-dict={dict}"));
    let limits = ["-timeout=10", "-rss_limit_mb=2048", "-verbosity=0", "-print_final_stats=1"];
    let shell = shell()?;
    cmd!(shell, "{binary} {length...} {prefix} {limits...} {dict...} {corpus} {seeds...}")
        .quiet()
        .run()
        .with_context(|| format!("`{name}` broke: the input is in {}", artifacts.display()))
}

/// The machine's own target.
fn host() -> Result<String> {
    let shell = shell()?;
    let version = cmd!(shell, "rustc -vV").quiet().read()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc -vV names no host")?.to_owned())
}
