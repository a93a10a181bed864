//! `cargo xtask start`: from a fresh clone to a checked sample book and a site to look at.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::args::Args;
use crate::failure::{Context, Failure, Result};
use crate::hosts::{build_native, host_node, native};
use crate::paths::{self, shown};
use crate::process::{capture, node, say, status};
use crate::serve::{PORT, Server};
use crate::{pkg, setup};

const HELP: &str = "\
cargo xtask start [--no-serve] [--port N]

Installs what is missing, builds the package and the command, checks the sample book
data/samples/birth.csv natively and through WebAssembly, compares the two reports byte by byte, and
serves the site.

  --no-serve   end before serving
  --port N     8080 unless told; the next free one if it is taken";

/// The sample book.
const BOOK: &str = "data/samples/birth.csv";

/// How it is checked, by both hosts alike. The date is fixed: no clock decides what is found.
const CHECK: [&str; 6] = ["--kind", "birth", "--stage", "archive", "--as-of", "2026-11-23"];

/// The task.
pub(crate) fn run(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let serving = !args.flag("--no-serve");
    let port = args.parsed("--port")?.unwrap_or(PORT);
    args.finish()?;

    let (wasm, _) = setup::all()?;
    pkg::build(&wasm)?;
    build_native()?;
    let folder = paths::target().join("start");
    paths::create_dir(&folder)?;
    let (of_native, of_node) = (folder.join("native.jsonl"), folder.join("node.jsonl"));

    say(format_args!("checking {BOOK} natively"));
    let mut command = Command::new(native());
    command.arg("check").args(CHECK).args(["--format", "jsonl", BOOK]).current_dir(paths::root());
    report(&mut command, &of_native)?;

    say(format_args!("checking {BOOK} through WebAssembly in Node"));
    let mut command = host_node(&wasm);
    command.arg("tests/host/book.mjs").arg(BOOK).args(CHECK);
    report(&mut command, &of_node)?;

    compare(&of_native, &of_node)?;
    if serving { Server::bind(port)?.run() } else { Ok(()) }
}

/// Runs a check with its report written to a file. That it found errors in the book is no failure.
fn report(command: &mut Command, to: &Path) -> Result {
    let file = File::create(to).context(format_args!("write {}", to.display()))?;
    command.stdout(Stdio::from(file));
    match status(command)?.code() {
        Some(0 | 1) => Ok(()),
        _ => Err(Failure::new("the check could not run")),
    }
}

/// Says that two reports are the same bytes, or where they part.
fn compare(left: &Path, right: &Path) -> Result {
    let (of_left, of_right) = (paths::read_bytes(left)?, paths::read_bytes(right)?);
    match first_difference(&of_left, &of_right) {
        None if of_left.is_empty() => Err(Failure::new("both reports are empty")),
        None => {
            let digest = capture(node().args(["--eval", SHA256]).arg(left))?;
            say(format_args!("both reports are the same {} bytes, sha256 {digest}", of_left.len()));
            Ok(())
        }
        Some(line) => {
            Err(Failure::new(format!("{} and {} differ, first in line {line}", shown(left), shown(right))))
        }
    }
}

/// Prints the digest of a file.
const SHA256: &str = "console.log(require('node:crypto').createHash('sha256')\
                      .update(require('node:fs').readFileSync(process.argv[1])).digest('hex'))";

/// The number of the first line that is not the same in both, from 1.
fn first_difference(left: &[u8], right: &[u8]) -> Option<usize> {
    if left == right {
        return None;
    }
    let lines = left.split(|byte| *byte == b'\n');
    let others = right.split(|byte| *byte == b'\n');
    let same = lines.zip(others).take_while(|(a, b)| a == b).count();
    Some(same + 1)
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
