//! `cargo xtask pkg`: the built part of the npm package, `pkg/dist`.
//!
//! wasm-pack compiles the shell and writes its glue, wasm-opt shrinks the module, and the result is
//! laid out once as a file and once inside a JavaScript module (for places that cannot fetch a
//! file).

mod base64;
mod size;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub(crate) use size::{Size, record};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::paths::{self, shown};
use crate::process::{node, quiet, run as run_command, say};
use crate::setup::{self, Wasm};

const HELP: &str = "\
cargo xtask pkg

Builds pkg/dist: hotich.wasm, its glue hotich_wasm.js with types, and hotich.wasm.js with the same
module inside, and communes.bin. Prints the sizes. Installs what it needs first.";

/// What Rust's target may use; naming them keeps out what Node 20 does not know yet.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The smallest after brotli of those tried.
const OPTIMISE: [&str; 6] =
    ["-O3", "--converge", "--low-memory-unused", "--local-cse", "--strip-debug", "--strip-producers"];

/// The task.
pub(crate) fn run(args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    args.finish()?;
    let size = build(&setup::wasm()?)?;
    say(format_args!("pkg/dist/hotich.wasm: {size}"));
    Ok(())
}

/// `cargo xtask size`.
pub(crate) fn run_size(mut args: Args) -> Result {
    const HELP: &str = "\
cargo xtask size [--record]

Builds the package and prints the size of its module: raw, gzip 9, brotli 11.

  --record  append it to tests/record/wasm-size.csv";
    if args.help(HELP) {
        return Ok(());
    }
    let recorded = args.flag("--record");
    args.finish()?;
    let size = build(&setup::wasm()?)?;
    say(format_args!("pkg/dist/hotich.wasm: {size}"));
    if recorded {
        record(&size)?;
    }
    Ok(())
}

/// The crate that becomes the module.
pub(crate) fn shell() -> PathBuf {
    paths::root().join("crates").join("hotich-wasm")
}

/// Where the built files of the package go.
pub(crate) fn dist() -> PathBuf {
    paths::root().join("pkg").join("dist")
}

/// Builds `pkg/dist`.
pub(crate) fn build(wasm: &Wasm) -> Result<Size> {
    let start = Instant::now();
    let built = paths::target().join("wasm").join("pkg");
    say("wasm-pack build crates/hotich-wasm --profile wasm");
    wasm_pack_build(wasm, &built)?;
    let module = optimised(wasm, &built.join("hotich_wasm_bg.wasm"))?;
    lay_out(&built, &module)?;
    let size = size::measure(&dist().join("hotich.wasm"))?;
    say(format_args!("pkg/dist is built ({:.1} s)", start.elapsed().as_secs_f64()));
    Ok(size)
}

fn wasm_pack_build(wasm: &Wasm, out: &Path) -> Result {
    let mut command = Command::new(wasm.tools.wasm_pack());
    command
        .args(["--log-level", "error", "build", "--mode", "no-install"])
        .args(["--target", "web", "--no-pack", "--no-opt", "--no-gitignore"])
        .args(["--profile", "wasm", "--out-dir"])
        .arg(out)
        .arg(shell())
        .current_dir(paths::root());
    wasm.toolchain.apply(&mut command, &wasm.tools.folders())?;
    run_command(&mut command)
}

/// The module after wasm-opt, which only runs when the module differs from the last time's.
fn optimised(wasm: &Wasm, module: &Path) -> Result<Vec<u8>> {
    let folder = paths::target().join("wasm").join("opt");
    let (input, output, settings) =
        (folder.join("in.wasm"), folder.join("out.wasm"), folder.join("settings"));
    let options = [FEATURES.as_slice(), OPTIMISE.as_slice()].concat().join(" ");
    let fresh = paths::read_bytes(module)?;
    let unchanged = paths::read_bytes(&input).is_ok_and(|last| last == fresh)
        && paths::read(&settings).is_ok_and(|last| last == options);
    if !unchanged || !output.is_file() {
        say("wasm-opt");
        paths::create_dir(&folder)?;
        quiet(
            node()
                .arg(wasm.packages.wasm_opt())
                .args(FEATURES)
                .args(OPTIMISE)
                .arg(module)
                .arg("-o")
                .arg(&output)
                .current_dir(paths::root()),
        )?;
        // Last, so that an interrupted run is not taken for a finished one.
        paths::write(&settings, options)?;
        paths::write(&input, fresh)?;
    }
    paths::read_bytes(&output)
}

/// Writes the files of `pkg/dist`.
fn lay_out(built: &Path, module: &[u8]) -> Result {
    let dist = dist();
    paths::write(&dist.join("hotich.wasm"), module)?;
    let inline = format!(
        "// The bytes of hotich.wasm, for where no file can be fetched.\nexport default \"{}\";\n",
        base64::encode(module)
    );
    paths::write(&dist.join("hotich.wasm.js"), inline)?;
    paths::write(&dist.join("hotich_wasm.js"), glue(&paths::read(&built.join("hotich_wasm.js"))?)?)?;
    let types = paths::read_bytes(&built.join("hotich_wasm.d.ts"))?;
    paths::write(&dist.join("hotich_wasm.d.ts"), types)?;
    let communes = paths::root().join("src").join("place").join("communes.bin");
    paths::write(&dist.join("communes.bin"), paths::read_bytes(&communes)?)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = paths::read_bytes(&paths::root().join(licence))?;
        paths::write(&paths::root().join("pkg").join(licence), text)?;
    }
    say(format_args!("written: {}", shown(&dist)));
    Ok(())
}

/// The glue as the package uses it.
fn glue(text: &str) -> Result<String> {
    // wasm-pack has no option for the generator's way to drop an instance that trapped.
    const STATE: &str = "let wasmModule, wasmInstance, wasm;";
    if !text.contains(STATE) {
        return Err(Failure::new(format!("the glue has no `{STATE}`: wasm-bindgen writes it otherwise now")));
    }
    // The glue names the module as wasm-pack called it; bundlers follow that name.
    let text = text.replace("hotich_wasm_bg.wasm", "hotich.wasm");
    Ok(format!(
        "{text}\n/** Drops the instance: the next `initSync` makes another one. */\n\
         export function forget() {{\n    wasmModule = wasmInstance = wasm = undefined;\n}}\n"
    ))
}
