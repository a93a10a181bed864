//! The size of the module, its budget and its record.

use std::fmt::{self, Display};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::process::{capture, node, say};

/// Bytes of the module as shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    /// Holds the size against `tests/record/budget.txt`.
    pub(crate) fn within_budget(&self) -> Result {
        let budget: u64 =
            paths::read(&records().join("budget.txt"))?.trim().parse().context("tests/record/budget.txt")?;
        say(format_args!("{self}; budget {budget} brotli"));
        if self.brotli <= budget {
            return Ok(());
        }
        Err(Failure::new(format!(
            "the module is {} bytes over its budget (tests/record/budget.txt)",
            self.brotli - budget
        )))
    }
}

impl Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { raw, gzip, brotli } = self;
        write!(f, "{raw} bytes raw, {gzip} gzip, {brotli} brotli")
    }
}

fn records() -> PathBuf {
    paths::root().join("tests").join("record")
}

/// Compiles the module in Node and measures it.
pub(super) fn measure(module: &Path) -> Result<Size> {
    let script = ["crates", "xtask", "js", "measure.mjs"].iter().collect::<PathBuf>();
    let told = capture(node().arg(paths::root().join(script)).arg(module))
        .context("Node does not compile the module")?;
    parse(&told).ok_or_else(|| Failure::new(format!("measure.mjs said `{told}`")))
}

fn parse(told: &str) -> Option<Size> {
    let mut numbers = told.split(' ').map(|number| number.parse().ok());
    Some(Size { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

/// Appends a row to `tests/record/wasm-size.csv`.
pub(crate) fn record(size: &Size) -> Result {
    let path = records().join("wasm-size.csv");
    let commit =
        capture(Command::new("git").args(["log", "-1", "--format=%cs,%h"]).current_dir(paths::root()))?;
    let mut table = paths::read(&path).unwrap_or_else(|_| "date,commit,raw,gzip,brotli\n".into());
    let Size { raw, gzip, brotli } = size;
    table.push_str(&format!("{commit},{raw},{gzip},{brotli}\n"));
    paths::write(&path, table)?;
    say("recorded in tests/record/wasm-size.csv");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Size, parse};

    #[test]
    fn three_numbers() {
        let size = Size { raw: 3, gzip: 2, brotli: 1 };
        assert_eq!(parse("3 2 1"), Some(size));
        assert_eq!(parse("3 2"), None);
        assert_eq!(parse(""), None);
    }
}
