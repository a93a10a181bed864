//! The stages of a test run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::count::Count;
use crate::failure::{Context, Failure, Result};
use crate::hosts::{browser_node, build_native, host_node};
use crate::paths::{self, shown};
use crate::pkg::{self, Size};
use crate::process::{cargo, run, tee};
use crate::setup::{self, Browser, Wasm};
use crate::{fuzz, generate};

/// What has to be installed before a stage; each includes those above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Needs {
    /// Rust.
    Nothing,
    /// The package's tools.
    Wasm,
    /// Those and a browser.
    Browser,
}

/// A part of the run.
pub(super) struct Stage {
    /// What `--only` takes.
    pub(super) name: &'static str,
    /// What it does, for a person.
    pub(super) what: &'static str,
    /// What it needs.
    pub(super) needs: Needs,
    /// Runs it.
    pub(super) run: fn(&mut Session) -> Result<Count>,
}

/// All stages, in their order: what is quick to tell comes first.
pub(super) const STAGES: &[Stage] = &[
    Stage { name: "lint", what: "cargo fmt, cargo clippy", needs: Needs::Nothing, run: lint },
    Stage { name: "native", what: "cargo test --workspace", needs: Needs::Nothing, run: native },
    Stage { name: "size", what: "the package and its budget", needs: Needs::Wasm, run: size },
    Stage {
        name: "gen",
        what: "generated files are up to date",
        needs: Needs::Nothing,
        run: |_| Ok(Count::of(generate::run(true))),
    },
    Stage { name: "wasm-node", what: "wasm-pack test --node", needs: Needs::Wasm, run: wasm_node },
    Stage {
        name: "wasm-chrome",
        what: "wasm-pack test --headless --chrome",
        needs: Needs::Browser,
        run: wasm_chrome,
    },
    Stage { name: "npm", what: "node --test pkg/test", needs: Needs::Wasm, run: npm },
    Stage { name: "host", what: "node --test tests/host", needs: Needs::Wasm, run: host },
    Stage { name: "site", what: "node --test tests/site", needs: Needs::Browser, run: site },
    Stage { name: "fuzz", what: "fuzzing for ten seconds", needs: Needs::Nothing, run: |_| fuzz::smoke() },
];

/// What the stages of one run share.
pub(super) struct Session {
    wasm: Option<Wasm>,
    browser: Option<Browser>,
    package: Option<Result<Size>>,
    command: Option<Result>,
}

impl Session {
    /// Installs what the chosen stages need.
    pub(super) fn prepare(needs: Option<Needs>) -> Result<Self> {
        let (wasm, browser) = match needs {
            None | Some(Needs::Nothing) => (None, None),
            Some(Needs::Wasm) => (Some(setup::wasm()?), None),
            Some(Needs::Browser) => {
                let (wasm, browser) = setup::all()?;
                (Some(wasm), Some(browser))
            }
        };
        Ok(Self { wasm, browser, package: None, command: None })
    }

    fn wasm(&self) -> Result<&Wasm> {
        self.wasm.as_ref().ok_or_else(|| Failure::new("the stage did not ask for the package's tools"))
    }

    fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().ok_or_else(|| Failure::new("the stage did not ask for a browser"))
    }

    /// Builds the package, once in a run.
    fn package(&mut self) -> Result<Size> {
        if self.package.is_none() {
            self.package = Some(self.wasm().and_then(pkg::build));
        }
        self.package.clone().unwrap_or_else(|| Err(Failure::new("the package was not built")))
    }

    /// Builds the command, once in a run.
    fn command(&mut self) -> Result {
        self.command.get_or_insert_with(build_native).clone()
    }
}

fn lint(_: &mut Session) -> Result<Count> {
    let root = paths::root();
    let format = run(cargo().args(["fmt", "--all", "--check"]).current_dir(&root));
    let clippy = run(cargo()
        .args(["clippy", "--quiet", "--workspace", "--all-targets"])
        .args(["--", "-D", "warnings"])
        .current_dir(&root));
    Ok(Count::of(format).plus(Count::of(clippy)))
}

fn native(_: &mut Session) -> Result<Count> {
    rust_tests(cargo().args(["test", "--workspace", "--no-fail-fast"]).current_dir(paths::root()))
}

fn size(session: &mut Session) -> Result<Count> {
    let built = session.package();
    let within = built.clone().and_then(|size| size.within_budget());
    Ok(Count::of(built).plus(Count::of(within)))
}

fn wasm_node(session: &mut Session) -> Result<Count> {
    rust_tests(&mut wasm_pack_test(session.wasm()?, &["--node"])?)
}

fn wasm_chrome(session: &mut Session) -> Result<Count> {
    let browser = session.browser()?;
    // The runner reads it beside Cargo.toml; it names this machine's browser, so git ignores it.
    paths::write(&pkg::shell().join("webdriver.json"), browser.webdriver_json())?;
    let driver = browser.driver.to_string_lossy().into_owned();
    let host = ["--headless", "--chrome", "--chromedriver", &driver];
    // Else the runner passes over tests that do not themselves ask for a browser.
    rust_tests(wasm_pack_test(session.wasm()?, &host)?.env("WASM_BINDGEN_USE_BROWSER", "1"))
}

fn wasm_pack_test(wasm: &Wasm, host: &[&str]) -> Result<Command> {
    let mut command = Command::new(wasm.tools.wasm_pack());
    command
        .args(["--log-level", "error", "test", "--mode", "no-install"])
        .args(host)
        .arg(pkg::shell())
        .current_dir(paths::root());
    wasm.toolchain.apply(&mut command, &wasm.tools.folders())?;
    Ok(command)
}

fn rust_tests(command: &mut Command) -> Result<Count> {
    let told = tee(command)?;
    Ok(Count::of_rust(&told.lines).with_exit(told.success))
}

fn npm(session: &mut Session) -> Result<Count> {
    session.package()?;
    node_tests(&mut host_node(session.wasm()?), &["pkg", "test"])
}

fn host(session: &mut Session) -> Result<Count> {
    session.package()?;
    session.command()?;
    native_reports()?;
    node_tests(&mut host_node(session.wasm()?), &["tests", "host"])
}

fn site(session: &mut Session) -> Result<Count> {
    session.package()?;
    session.command()?;
    native_reports()?;
    let mut node = browser_node(session.wasm()?, session.browser()?)?;
    node_tests(&mut node, &["tests", "site"])
}

/// Writes the reports on the conformance vectors, which the other hosts compare with theirs.
fn native_reports() -> Result {
    let name = "suite::reports_for_the_other_hosts";
    run(cargo().args(["test", "--quiet", "--test", "it", name]).current_dir(paths::root()))
}

/// Runs the test files of a folder in Node's test runner.
fn node_tests(node: &mut Command, folder: &[&str]) -> Result<Count> {
    let folder = paths::root().join(folder.iter().collect::<PathBuf>());
    // Listed here: Node 20 and Node 22 take a folder's name differently.
    let files = test_files(&folder)?;
    if files.is_empty() {
        let folder = shown(&folder);
        return Err(Failure::new(format!("{folder} holds no *.test.mjs")));
    }
    let tap = paths::target().join("test.tap");
    let told = tee(node
        .arg("--test")
        // One report for a person, one for counting.
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=tap")
        .arg(format!("--test-reporter-destination={}", tap.display()))
        .args(files))?;
    let count = Count::of_tap(&paths::read(&tap)?);
    Ok(count.with_exit(told.success))
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).context(shown(folder))?;
    for entry in entries {
        let path = entry.context(shown(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "node_modules" {
            files.extend(test_files(&path)?);
        } else if name.ends_with(".test.mjs") || name.ends_with(".test.js") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
