//! The built part of the npm package, `pkg/dist`, and what runs with it.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::repository::{root, say, shell, target};
use crate::setup::{self, Wasm};

/// Bytes of the module: as it is, by gzip 9, by brotli 11.
pub(crate) type Size = [u64; 3];

/// Builds the package: wasm-pack compiles the shell and writes its glue, `pack.mjs` does the rest.
pub(crate) fn build(wasm: &Wasm) -> Result<Size> {
    let shell = shell()?;
    let (built, cache) = (target().join("wasm/pkg"), target().join("wasm/opt"));
    say("wasm-pack build crates/hotich-wasm --profile wasm");
    let options = ["--no-pack", "--no-opt", "--no-gitignore", "--profile", "wasm", "--out-dir"];
    wasm.apply(cmd!(
        shell,
        "wasm-pack --log-level error build --mode no-install --target web {options...} {built} crates/hotich-wasm"
    ))?
    .quiet()
    .run()?;
    let told = cmd!(shell, "node crates/xtask/js/pack.mjs {built} {cache}").quiet().read()?;
    let size: Vec<u64> = told.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let size = Size::try_from(size).ok().with_context(|| format!("pack.mjs said `{told}`"))?;
    let [raw, gzip, brotli] = size;
    say(format_args!("pkg/dist/hotich.wasm: {raw} bytes raw, {gzip} gzip, {brotli} brotli"));
    Ok(size)
}

/// Holds the size against `tests/record/budget.txt`: the limit so that it does not grow, the goal so that it is not
/// forgotten.
pub(crate) fn within_budget([_, _, brotli]: Size) -> Result<()> {
    let text = fs::read_to_string(root().join("tests/record/budget.txt"))?;
    let number = |name: &str| -> Result<u64> {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        Ok(line.with_context(|| format!("tests/record/budget.txt has no `{name}`"))?.trim().parse()?)
    };
    let (goal, limit) = (number("goal ")?, number("limit ")?);
    if let Some(over) = brotli.checked_sub(goal).filter(|&over| over > 0) {
        say(format_args!("the module is {over} bytes over its goal of {goal}"));
    }
    ensure!(brotli <= limit, "the module has {brotli} bytes, its limit (tests/record/budget.txt) is {limit}");
    Ok(())
}

/// Builds the package and, if wanted, appends its size to the record.
pub(crate) fn size(record: bool) -> Result<()> {
    let [raw, gzip, brotli] = build(&setup::wasm()?)?;
    if record {
        let path = root().join("tests/record/wasm-size.csv");
        let shell = shell()?;
        let commit = cmd!(shell, "git log -1 --format=%cs,%h").quiet().read()?;
        let table = fs::read_to_string(&path)?;
        fs::write(path, format!("{table}{commit},{raw},{gzip},{brotli}\n"))?;
    }
    Ok(())
}

/// The command `hotich`, built for release.
pub(crate) fn native() -> Result<PathBuf> {
    say("cargo build --release --package hotich-cli");
    let shell = shell()?;
    cmd!(shell, "cargo build --quiet --release --package hotich-cli").quiet().run()?;
    Ok(target().join("release").join(format!("hotich{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a script of Node that uses the package and the command.
pub(crate) fn run_script(script: &str, arguments: impl Iterator<Item = OsString>) -> Result<()> {
    build(&setup::wasm()?)?;
    native()?;
    let arguments: Vec<OsString> = arguments.collect();
    let shell = shell()?;
    Ok(cmd!(shell, "node {script} {arguments...}").run()?)
}
