//! Programs of other hosts (scripts of Node) and what they are told by the environment.
//!
//! | variable | value | given to |
//! |---|---|---|
//! | `HOTICH_ROOT` | the repository | all |
//! | `HOTICH_PKG` | the npm package's folder | all |
//! | `HOTICH_NATIVE` | the command `hotich`, built for release | all |
//! | `HOTICH_NODE_MODULES` | binaryen, playwright-core, axe-core | all |
//! | `HOTICH_AXE` | axe-core's script | tests in a browser |
//! | `HOTICH_PLAYWRIGHT` | playwright-core's entry, for `import()` | tests in a browser |
//! | `HOTICH_CHROMIUM` | the browser | tests in a browser |
//! | `HOTICH_CHROMIUM_ARGS` | its arguments, with spaces between | tests in a browser |
//! | `HOTICH_BASE_URL` | the site's address, without a slash at the end | tests in a browser |

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::paths::{self, shown};
use crate::process::{cargo, node, run, say};
use crate::serve::Server;
use crate::setup::{self, Browser, Wasm};
use crate::{pkg, process};

/// The command `hotich`, built for release.
pub(crate) fn native() -> PathBuf {
    paths::target().join("release").join(format!("hotich{}", std::env::consts::EXE_SUFFIX))
}

/// Builds the command `hotich`.
pub(crate) fn build_native() -> Result {
    say("cargo build --release --package hotich-cli");
    run(cargo().args(["build", "--release", "--package", "hotich-cli"]).current_dir(paths::root()))
}

/// Node in the repository, with the environment every script gets.
pub(crate) fn host_node(wasm: &Wasm) -> Command {
    let root = paths::root();
    let mut command = node();
    command
        .current_dir(&root)
        .env("HOTICH_PKG", root.join("pkg"))
        .env("HOTICH_ROOT", root)
        .env("HOTICH_NATIVE", native())
        .env("HOTICH_NODE_MODULES", wasm.packages.modules());
    command
}

/// The same with a browser and the site, served beside it.
pub(crate) fn browser_node(wasm: &Wasm, browser: &Browser) -> Result<Command> {
    let mut command = host_node(wasm);
    command
        .env("HOTICH_PLAYWRIGHT", wasm.packages.playwright())
        .env("HOTICH_AXE", wasm.packages.axe())
        .env("HOTICH_CHROMIUM", &browser.chromium)
        .env("HOTICH_CHROMIUM_ARGS", Browser::arguments())
        .env("HOTICH_BASE_URL", Server::bind(0)?.run_beside());
    Ok(command)
}

/// `cargo xtask bench`.
pub(crate) fn run_bench(args: Args) -> Result {
    const HELP: &str = "\
cargo xtask bench [--rows N] [--book FILE]

Builds the package and the command for release, measures them beside named peers (crates and npm
packages that this command alone downloads) and writes docs/benchmarks.md. See benches/run.mjs.

  --rows N      births to check, multiplied from the book; 200000 unless told
  --book FILE   data/samples/birth.csv unless told";
    if args.help(HELP) {
        return Ok(());
    }
    run_script(&["benches", "run.mjs"].iter().collect::<PathBuf>(), &args.rest())
}

/// `cargo xtask differential`.
pub(crate) fn run_differential(mut args: Args) -> Result {
    const HELP: &str = "\
cargo xtask differential [--records N] [ARGUMENTS]

Checks the same generated records natively and through WebAssembly and compares the reports, by
tests/host/differential.mjs.

  --records N   1000000 unless told";
    if args.help(HELP) {
        return Ok(());
    }
    let records: u64 = args.parsed("--records")?.unwrap_or(1_000_000);
    let mut arguments = vec!["--records".to_owned(), records.to_string()];
    arguments.extend(args.rest());
    run_script(&["tests", "host", "differential.mjs"].iter().collect::<PathBuf>(), &arguments)
}

/// Runs a script with the package and the command built before.
fn run_script(script: &Path, arguments: &[String]) -> Result {
    let path = paths::root().join(script);
    if !path.is_file() {
        return Err(Failure::new(format!("there is no {}", shown(&path))));
    }
    let wasm = setup::wasm()?;
    pkg::build(&wasm)?;
    build_native()?;
    say(format_args!("node {}", script.display()));
    process::run(host_node(&wasm).arg(path).args(arguments))
}
