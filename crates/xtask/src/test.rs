//! Every test there is, in one run.

use std::fmt::{self, Display};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use xshell::{Cmd, cmd};

use crate::pkg::{self, Size};
use crate::repository::{say, shell};
use crate::setup::{self, Wasm};
use crate::{fuzz, generate, ir, mutants};

/// A part of the run.
struct Stage {
    /// What `--only` takes.
    name: &'static str,
    /// What it does, for a person.
    what: &'static str,
    /// What has to be installed for it.
    needs: Needs,
    /// Runs it.
    run: fn(&mut Session) -> Result<Count>,
}

/// Each includes those above it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    Rust,
    Package,
    Everything,
}

/// All stages, in their order: what is quick to tell comes first.
#[rustfmt::skip]
const STAGES: &[Stage] = &[
    Stage { name: "lint", what: "cargo fmt, cargo clippy", needs: Needs::Rust, run: lint },
    Stage { name: "native", what: "cargo test --workspace", needs: Needs::Rust, run: native },
    Stage { name: "ir", what: "instruction counts and their budget", needs: Needs::Rust, run: counts },
    Stage { name: "size", what: "the package and its budget", needs: Needs::Package, run: size },
    Stage { name: "gen", what: "generated files are up to date", needs: Needs::Rust, run: |_| Ok(Count::of(generate::run(true))) },
    Stage { name: "wasm-node", what: "wasm-pack test --node", needs: Needs::Package, run: |session| session.shell(&["--node"]) },
    Stage { name: "wasm-chrome", what: "wasm-pack test --headless --chrome", needs: Needs::Everything, run: |session| session.shell(&["--headless", "--chrome"]) },
    Stage { name: "npm", what: "npm run test:pkg", needs: Needs::Package, run: |session| session.scripts("test:pkg", false) },
    Stage { name: "host", what: "npm run test:host", needs: Needs::Package, run: |session| session.scripts("test:host", true) },
    Stage { name: "site", what: "npm run test:site", needs: Needs::Everything, run: |session| session.scripts("test:site", true) },
    Stage { name: "mutants", what: "a few mutants of one file", needs: Needs::Rust, run: changed },
    Stage { name: "fuzz", what: "fuzzing with a few inputs, the same in every run", needs: Needs::Everything, run: |_| Ok(fuzz::smoke()?.into_iter().map(Count::of).sum()) },
];

/// Runs the stages named, or all, and goes on after a failure. The last line is `N passed, N failed`.
pub(crate) fn run(only: &[String]) -> Result<ExitCode> {
    if let Some(name) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        bail!("no stage `{name}`; see --help");
    }
    let chosen =
        || STAGES.iter().filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name));
    let wasm = match chosen().map(|stage| stage.needs).max() {
        Some(Needs::Everything) => Some(setup::all()?),
        Some(Needs::Package) => Some(setup::wasm()?),
        _ => None,
    };
    let fuzzed = chosen().any(|stage| stage.name == "fuzz");
    let mut session = Session { wasm, sizes: None, native: false, fuzzed };
    let mut table = format!("\n{:<12} {:>8} {:>8} {:>9}\n", "stage", "passed", "failed", "seconds");
    let mut total = Count::default();
    for Stage { name, what, run, .. } in chosen() {
        say(format_args!("[{name}] {what}"));
        let start = Instant::now();
        // What keeps a stage from running at all is a failure, never silence.
        let outcome = run(&mut session).and_then(|count| {
            ensure!(count != Count::default(), "it ran no test");
            Ok(count)
        });
        let count = outcome.unwrap_or_else(|error| Count::of(Err(error)));
        let seconds = start.elapsed().as_secs_f64();
        say(format_args!("[{name}] {count} ({seconds:.1} s)"));
        table.push_str(&format!("{name:<12} {:>8} {:>8} {seconds:>9.1}\n", count.passed, count.failed));
        total = [total, count].into_iter().sum();
    }
    println!("{table}\n{total}");
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the stages of one run share.
struct Session {
    wasm: Option<Wasm>,
    sizes: Option<Vec<Size>>,
    native: bool,
    /// Whether a later stage fuzzes.
    fuzzed: bool,
}

impl Session {
    fn wasm(&self) -> Result<&Wasm> {
        self.wasm.as_ref().context("the stage did not ask for the package's tools")
    }

    /// Builds the package, once in a run.
    fn package(&mut self) -> Result<&[Size]> {
        let sizes = self.sizes.take().map_or_else(|| pkg::build(self.wasm()?), Ok)?;
        Ok(self.sizes.insert(sizes))
    }

    /// Tests the shell as pages have each module, in Node or in Chromium.
    fn shell(&self, host: &[&str]) -> Result<Count> {
        let shell = shell()?;
        // Else the runner passes over tests that do not themselves ask for a browser.
        let browser = host.contains(&"--chrome").then_some(("WASM_BINDGEN_USE_BROWSER", "1"));
        let modules = pkg::MODULES.into_iter().map(|(_, features)| {
            let test = cmd!(
                shell,
                "wasm-pack --log-level error test --mode no-install {host...} crates/hotich-wasm {features...} --features small"
            );
            tests(self.wasm()?.apply(test)?.envs(browser))
        });
        modules.sum()
    }

    /// Runs a script of `package.json`; `native`: it compares with the command and the native reports.
    fn scripts(&mut self, name: &str, native: bool) -> Result<Count> {
        self.package()?;
        if native && !self.native {
            // Leaves the command behind, too. Of the whole workspace, as the stage `native`: nothing is built twice.
            let shell = shell()?;
            cmd!(shell, "cargo test --quiet --workspace --test it suite::reports_for_the_other_hosts")
                .quiet()
                .run()?;
            self.native = true;
        }
        let shell = shell()?;
        tests(cmd!(shell, "npm run --silent {name}"))
    }
}

fn lint(_: &mut Session) -> Result<Count> {
    let shell = shell()?;
    let format = cmd!(shell, "cargo fmt --all --check").quiet().run();
    let clippy = cmd!(shell, "cargo clippy --quiet --workspace --all-targets -- -D warnings").quiet().run();
    Ok([format, clippy].into_iter().map(|outcome| Count::of(outcome.map_err(Into::into))).sum())
}

fn native(_: &mut Session) -> Result<Count> {
    let shell = shell()?;
    tests(cmd!(shell, "cargo test --workspace --no-fail-fast"))
}

/// Does one thing while another, if there is one, is done on the other processor.
fn beside<T: Send, U>(
    other: Option<impl FnOnce() -> Result<T> + Send>,
    own: impl FnOnce() -> U,
) -> Result<(Option<T>, U)> {
    thread::scope(|scope| {
        let other = other.map(|other| scope.spawn(other));
        let done = own();
        let other = other.map(|other| other.join().map_err(|_| anyhow!("what was built beside panicked"))?);
        Ok((other.transpose()?, done))
    })
}

/// One program is linked on one processor: the other builds the package, if a later stage needs it.
fn counts(session: &mut Session) -> Result<Count> {
    let package = session.wasm.as_ref().map(|wasm| || pkg::build(wasm));
    let (sizes, program) = beside(package, ir::built)?;
    session.sizes = sizes;
    Ok(ir::gate(&program?)?.into_iter().map(Count::of).sum())
}

/// A mutant is mostly compiled on one processor: the other builds what the next stage needs.
fn changed(session: &mut Session) -> Result<Count> {
    let (_, count) = beside(session.fuzzed.then_some(fuzz::build), || Count::of(mutants::smoke()))?;
    Ok(count)
}

fn size(session: &mut Session) -> Result<Count> {
    let sizes = session.package()?;
    Ok(sizes.iter().map(|&size| Count::of(pkg::within_budget(size))).sum())
}

/// Runs tests with their output shown as it comes, and counts them.
fn tests(command: Cmd<'_>) -> Result<Count> {
    let mut child = Command::from(command).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut count = Count::default();
    let mut reader = BufReader::new(child.stdout.take().context("no output")?);
    let mut line = Vec::new();
    // Bytes, not `lines()`: one invalid character must not cut the rest off.
    while reader.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        count = [count, Count::told(&text)].into_iter().sum();
        line.clear();
    }
    // A runner that failed without a failed test (it did not compile, it crashed) counts as one.
    let unseen = u64::from(!child.wait()?.success() && count.failed == 0);
    Ok(Count { failed: count.failed + unseen, ..count })
}

/// Tests that passed and that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    /// One test, by its outcome; a failure's message is said at once.
    fn of(outcome: Result<()>) -> Self {
        match outcome {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(error) => {
                say(format_args!("failed: {error:#}"));
                Self { passed: 0, failed: 1 }
            }
        }
    }

    /// What a closing line of a test runner says: Rust's harness and wasm-bindgen's, Node's, Playwright's.
    fn told(line: &str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |word: &str| word.parse().unwrap_or(0);
        let (passed, failed) = match words.as_slice() {
            ["test", "result:", _, passed, "passed;", failed, "failed;", ..] => (*passed, *failed),
            ["ℹ", "pass", passed] => (*passed, "0"),
            ["ℹ", "fail" | "cancelled", failed] => ("0", *failed),
            [passed, "passed"] => (*passed, "0"),
            [passed, "passed", time] if time.starts_with('(') => (*passed, "0"),
            [failed, "failed" | "flaky" | "interrupted"] | [failed, "did", "not", "run"] => ("0", *failed),
            _ => return Self::default(),
        };
        Self { passed: number(passed), failed: number(failed) }
    }
}

impl std::iter::Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |a, b| Self { passed: a.passed + b.passed, failed: a.failed + b.failed })
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn told(text: &str) -> (u64, u64) {
        let count: Count = text.lines().map(Count::told).sum();
        (count.passed, count.failed)
    }

    #[test]
    fn harnesses_of_rust() {
        let rust = "running 2 tests\ntest a ... ok\n\
            test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(told(rust), (8, 2));
        assert_eq!(
            told("test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.01s"),
            (1, 0)
        );
    }

    #[test]
    fn node() {
        let spec = "✔ pass 9 (1.2ms)\nℹ tests 6\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(told(spec), (3, 3));
    }

    #[test]
    fn playwright() {
        let list = "Running 7 tests using 1 worker\n  ✓  1 tests/site/a.mjs:3:1 › 4 passed (2ms)\n  1 failed\n    \
            tests/site/a.mjs:9:1 › b\n  1 flaky\n  1 skipped\n  2 did not run\n  3 passed (4.2s)\n";
        assert_eq!(told(list), (3, 4));
    }

    #[test]
    fn the_closing_line_is_the_one_that_is_counted() {
        assert_eq!(Count { passed: 5, failed: 0 }.to_string(), "5 passed, 0 failed");
    }
}
