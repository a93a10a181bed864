//! From a fresh clone to a checked sample book and a site to look at.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail, ensure};
use xshell::{Cmd, cmd};

use crate::repository::{root, say, shell, target};
use crate::{Options, pkg, setup};

/// The sample book, and how both hosts check it. The date is fixed: no clock decides what is found.
const CHECK: [&str; 5] = ["data/samples/birth.csv", "--stage", "archive", "--as-of", "2026-11-23"];

/// Sets up, builds, checks, compares and serves.
pub(crate) fn run(options: &Options) -> Result<()> {
    pkg::build(&setup::all()?)?;
    let native = pkg::native("release")?;
    let shell = shell()?;
    say(format_args!("checking {} natively and through WebAssembly in Node", CHECK[0]));
    let of_native = report(cmd!(shell, "{native} check {CHECK...} --quiet --format jsonl"))?;
    let of_node = report(cmd!(shell, "node tests/host/book.mjs {CHECK...}"))?;
    ensure!(!of_native.is_empty(), "the report is empty");
    if let Some(line) = first_difference(&of_native, &of_node) {
        let [left, right] = ["native.jsonl", "node.jsonl"].map(|name| target().join(name));
        fs::write(&left, of_native)?;
        fs::write(&right, of_node)?;
        bail!("{} and {} differ, first in line {line}", left.display(), right.display());
    }
    say(format_args!(
        "ready: both hosts give the same report of {} bytes. What to do next:

    {} check --lang en {}
                              the report as text; `--help` tells the rest
    cargo xtask serve         the site: a form that is checked while it is filled
    cargo xtask test          every test
    CONTRIBUTING.md           how to add a rule, a field, a vector
",
        of_native.len(),
        native.strip_prefix(root()).unwrap_or(&native).display(),
        CHECK[0]
    ));
    if options.no_serve { Ok(()) } else { serve(options.port) }
}

/// Serves the site until the process is ended.
pub(crate) fn serve(port: Option<u16>) -> Result<()> {
    let port = port.unwrap_or(8080).to_string();
    setup::node_modules()?;
    let shell = shell()?;
    Ok(cmd!(shell, "npm run --silent serve -- --port {port}").quiet().run()?)
}

/// What a check writes. That it found errors in the book is no failure.
fn report(command: Cmd<'_>) -> Result<Vec<u8>> {
    let output = Command::from(command).output()?;
    match output.status.code() {
        Some(0 | 1) => Ok(output.stdout),
        _ => bail!("the check could not run: {}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// The number of the first line that is not the same in both, from 1.
fn first_difference(left: &[u8], right: &[u8]) -> Option<usize> {
    if left == right {
        return None;
    }
    let lines = left.split(|byte| *byte == b'\n').zip(right.split(|byte| *byte == b'\n'));
    Some(lines.take_while(|(a, b)| a == b).count() + 1)
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn lines_count_from_one() {
        assert_eq!(first_difference(b"a\nb\n", b"a\nb\n"), None);
        assert_eq!(first_difference(b"a\nb\n", b"a\nc\n"), Some(2));
        assert_eq!(first_difference(b"a\n", b"a\nb\n"), Some(2));
        assert_eq!(first_difference(b"", b"a"), Some(1));
    }
}
