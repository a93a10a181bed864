//! The built part of the npm package, `pkg/dist`, and what runs with it.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, Result, anyhow, ensure};
use xshell::cmd;

use crate::repository::{root, say, shell, target};
use crate::setup::{self, Wasm};

/// The modules of the package, each with the features of the shell that it is built with.
pub(crate) const MODULES: [(&str, &[&str]); 2] =
    [("hotich", &["--no-default-features"]), ("tools", &["--no-default-features", "--features", "tools"])];

/// A module as built.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    module: &'static str,
    /// Bytes as it is, by gzip 9, by brotli 11.
    bytes: [u64; 3],
}

/// How a module is compiled: small for pages, fast for Node, which reads it from the package.
#[derive(Clone, Copy)]
enum Form {
    Small,
    Fast,
}

/// Builds the package: wasm-pack compiles the shell and writes its glue, `pack.mjs` does the rest. Of the small forms the
/// sizes are told. With it comes what the site needs beside the package.
pub(crate) fn build(wasm: &Wasm) -> Result<Vec<Size>> {
    let shell = shell()?;
    cmd!(shell, "node crates/xtask/js/vendor.mjs").quiet().run()?;
    // Side by side: the last step of a module, by which it becomes one, keeps one processor busy.
    thread::scope(|scope| {
        let build = |(module, features)| {
            scope.spawn(move || {
                let size = build_module(wasm, module, features, Form::Small)?;
                // After the small one: its glue is what the fast one has to fit.
                build_module(wasm, module, features, Form::Fast)?;
                Ok(size)
            })
        };
        let builds = MODULES.map(build);
        builds.into_iter().map(|build| build.join().map_err(|_| anyhow!("a build panicked"))?).collect()
    })
}

/// Where the compiler works on a module; the first has the folder that the tests of the shell have, too.
fn folder(module: &str) -> PathBuf {
    target().join(if module == "tools" { "wasm-tools" } else { "wasm" })
}

fn build_module(wasm: &Wasm, module: &'static str, features: &[&str], form: Form) -> Result<Size> {
    let shell = shell()?;
    // Node 20 and all that read the fast form know vectors: a tenth faster.
    let (profile, to, small, vectors) = match form {
        Form::Small => ("wasm", "", "--features=small", ""),
        Form::Fast => ("wasm-fast", "node/", "--features=", " -Ctarget-feature=+simd128"),
    };
    let folder = folder(module);
    let (built, cache) = (folder.join("pkg"), folder.join("opt").join(to));
    say(format_args!("wasm-pack build crates/hotich-wasm --profile {profile}: {module}"));
    let options =
        ["--no-pack", "--no-opt", "--no-gitignore", "--profile", profile, "--out-name", module, "--out-dir"];
    wasm.apply(cmd!(
        shell,
        "wasm-pack --log-level error build --mode no-install --target web {options...} {built} crates/hotich-wasm -- {features...} {small}"
    ))?
    .env("CARGO_TARGET_DIR", &folder)
    .env("RUSTFLAGS", setup::flags() + vectors)
    .quiet()
    .run()?;
    let compiled = folder.join("wasm32-unknown-unknown").join(profile).join("hotich_wasm.wasm");
    let pack = cmd!(shell, "node crates/xtask/js/pack.mjs {module} {built} {compiled} {cache} {to}");
    let told = wasm.apply(pack)?.quiet().read()?;
    let bytes: Vec<u64> = told.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let bytes = <[u64; 3]>::try_from(bytes).ok().with_context(|| format!("pack.mjs said `{told}`"))?;
    let [raw, gzip, brotli] = bytes;
    say(format_args!("pkg/dist/{to}{module}.wasm: {raw} bytes raw, {gzip} gzip, {brotli} brotli"));
    Ok(Size { module, bytes })
}

/// Holds the size of a module against `tests/record/budget.txt`: the limit so that it does not grow, the goal so that it
/// is not forgotten.
pub(crate) fn within_budget(Size { module, bytes: [_, _, brotli] }: Size) -> Result<()> {
    let text = fs::read_to_string(root().join("tests/record/budget.txt"))?;
    let (goal, limit) =
        budget(&text, module).with_context(|| format!("budget.txt has no line for {module}"))?;
    if let Some(over) = brotli.checked_sub(goal).filter(|&over| over > 0) {
        say(format_args!("{module}.wasm is {over} bytes over its goal of {goal}"));
    }
    ensure!(
        brotli <= limit,
        "{module}.wasm has {brotli} bytes, its limit (tests/record/budget.txt) is {limit}"
    );
    Ok(())
}

/// Goal and limit of a module: a line `MODULE goal N limit N`.
fn budget(text: &str, module: &str) -> Option<(u64, u64)> {
    text.lines().find_map(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [name, "goal", goal, "limit", limit] if name == module => {
            Some((goal.parse().ok()?, limit.parse().ok()?))
        }
        _ => None,
    })
}

/// Builds the package and, if wanted, appends its size to the record.
pub(crate) fn size(record: bool) -> Result<()> {
    let sizes = build(&setup::wasm()?)?;
    if record {
        let path = root().join("tests/record/wasm-size.csv");
        let shell = shell()?;
        let commit = cmd!(shell, "git log -1 --format=%cs,%h").quiet().read()?;
        let mut table = fs::read_to_string(&path)?;
        for Size { module, bytes: [raw, gzip, brotli] } in sizes {
            table.push_str(&format!("{commit},{module},{raw},{gzip},{brotli}\n"));
        }
        fs::write(path, table)?;
    }
    Ok(())
}

/// Builds the package, packs it, and runs the programs under `pkg/test/consumers` with it.
pub(crate) fn consumers() -> Result<()> {
    build(&setup::all()?)?;
    let shell = shell()?;
    Ok(cmd!(shell, "npm run --silent test:consumers").run()?)
}

/// The command `hotich`, built for release or, in half the time, to be measured beside other hosts.
pub(crate) fn native(profile: &str) -> Result<PathBuf> {
    say(format_args!("cargo build --profile {profile} --package hotich-cli"));
    let shell = shell()?;
    cmd!(shell, "cargo build --quiet --profile {profile} --package hotich-cli").quiet().run()?;
    Ok(target().join(profile).join(format!("hotich{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a script of Node that uses the package and the command.
pub(crate) fn run_script(script: &str, arguments: impl Iterator<Item = OsString>) -> Result<()> {
    build(&setup::wasm()?)?;
    let native = native("hosts")?;
    let arguments: Vec<OsString> = arguments.collect();
    let shell = shell()?;
    Ok(cmd!(shell, "node {script} {arguments...}").env("HOTICH_NATIVE", native).run()?)
}

#[cfg(test)]
mod tests {
    use super::budget;

    #[test]
    fn each_module_has_its_budget() {
        let text = "hotich goal 1 limit 2\ntools goal 3 limit 4\n";
        assert_eq!((budget(text, "hotich"), budget(text, "tools")), (Some((1, 2)), Some((3, 4))));
        assert_eq!((budget(text, "other"), budget("hotich goal x limit 2", "hotich")), (None, None));
    }
}
