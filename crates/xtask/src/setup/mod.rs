//! `cargo xtask setup`: everything the other tasks need, installed once for each user.
//!
//! Every step first looks whether its product is there, so a second run takes no time. Nothing is
//! installed into the repository; what is built for this project goes to the user's cache, keyed by
//! version, where a fresh clone finds it.

mod apt;
mod browser;
mod node;
mod target;
mod tools;

use std::thread;

pub(crate) use browser::Browser;
pub(crate) use node::NodePackages;
pub(crate) use target::Toolchain;
pub(crate) use tools::Tools;

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::process::say;

const HELP: &str = "\
cargo xtask setup

Installs what is not there yet: the wasm32-unknown-unknown target, wasm-bindgen and wasm-pack,
binaryen and playwright-core, Chromium and its driver, a C++ compiler for fuzzing, GNU recode. Running
it again is harmless.

Needs: Rust by rustup, Node 20 or newer with npm; on Debian, root for what comes as a package.";

/// What building for WebAssembly needs.
pub(crate) struct Wasm {
    /// The compiler with the target.
    pub(crate) toolchain: Toolchain,
    /// wasm-bindgen and wasm-pack.
    pub(crate) tools: Tools,
    /// binaryen (and what else comes from npm).
    pub(crate) packages: NodePackages,
}

/// The task.
pub(crate) fn run(args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    args.finish()?;
    all()?;
    say("everything is in place");
    Ok(())
}

/// Everything, for the tasks that run tests of every kind.
pub(crate) fn all() -> Result<(Wasm, Browser)> {
    node::check()?;
    // Debian's package manager takes one caller at a time, so its steps share a thread; the
    // compiling and the downloading go on beside it.
    thread::scope(|scope| {
        let tools = scope.spawn(tools::ensure);
        let packages = scope.spawn(node::ensure);
        let debian = scope.spawn(|| -> Result<_> {
            let toolchain = target::ensure()?;
            let browser = browser::ensure()?;
            cxx()?;
            oracles()?;
            Ok((toolchain, browser))
        });
        let (debian, tools, packages) = (joined(debian), joined(tools), joined(packages));
        let (toolchain, browser) = debian?;
        let wasm = Wasm { toolchain, tools: tools?, packages: packages? };
        Ok((wasm, browser))
    })
}

/// What building the package needs, without a browser.
pub(crate) fn wasm() -> Result<Wasm> {
    node::check()?;
    thread::scope(|scope| {
        let tools = scope.spawn(tools::ensure);
        let packages = scope.spawn(node::ensure);
        let toolchain = target::ensure();
        let (tools, packages) = (joined(tools), joined(packages));
        Ok(Wasm { toolchain: toolchain?, tools: tools?, packages: packages? })
    })
}

/// The C++ compiler that libFuzzer is built with.
pub(crate) fn cxx() -> Result {
    if crate::process::which("c++").is_none() {
        apt::install("a C++ compiler (c++)", &["g++"])?;
    }
    Ok(())
}

/// Tools by which the tests judge our tables. A test whose tool is not there says so and is left out.
fn oracles() -> Result {
    if crate::process::which("recode").is_none() && apt::available() {
        apt::install("GNU recode", &["recode"])?;
    }
    Ok(())
}

fn joined<T>(handle: thread::ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    handle.join().unwrap_or_else(|_| Err(Failure::new("a step of the set-up panicked")))
}
