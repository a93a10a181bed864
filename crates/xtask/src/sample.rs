//! `cargo xtask sample KIND`: a book of a kind with what is wrong in it, made when it is needed.

use std::fs;

use anyhow::{Context as _, Result};
use hotich_sample::kinds::KINDS;
use hotich_sample::{Book, Plan, birth, marriage};

use crate::repository::{say, target};

/// The plan of a book of so many entries: every mistake some times over.
pub(crate) const fn plan(entries: usize, seed: u64) -> Plan {
    let each = entries / 200;
    Plan { seed, entries, per_damage: each, repeated: each, torn: each }
}

/// The book of a kind by its name.
pub(crate) fn book(kind: &str, plan: Plan) -> Result<Book> {
    match kind {
        "birth" => Ok(birth::book(plan)),
        "marriage" => Ok(marriage::book(plan)),
        other => {
            let kind = KINDS.iter().find(|kind| kind.name == other);
            Ok(kind.with_context(|| format!("no kind `{other}`"))?.book(plan))
        }
    }
}

/// Writes a book and its truth into the build folder.
pub(crate) fn run(kind: &str, rows: usize, seed: u64) -> Result<()> {
    let book = book(kind, plan(rows, seed))?;
    let folder = target().join("samples");
    fs::create_dir_all(&folder)?;
    for (end, text) in [("csv", book.csv()), ("truth.csv", book.truth())] {
        let path = folder.join(format!("{kind}.{end}"));
        fs::write(&path, text)?;
        say(path.display());
    }
    Ok(())
}
