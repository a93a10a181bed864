//! Writes a book of a kind without damage as CSV: `cargo run -p hotich-sample --example book -- KIND ENTRIES SEED`.

use std::process::ExitCode;

use hotich_sample::kinds::KINDS;
use hotich_sample::{Plan, birth, marriage};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, entries, seed] = words.as_slice() else { return ExitCode::FAILURE };
    let (Ok(entries), Ok(seed)) = (entries.parse(), seed.parse()) else { return ExitCode::FAILURE };
    let plan = Plan { seed, entries, per_damage: 0, repeated: 0, torn: 0 };
    let book = match kind.as_str() {
        "birth" => Some(birth::book(plan)),
        "marriage" => Some(marriage::book(plan)),
        other => KINDS.iter().find(|kind| kind.name == other).map(|kind| kind.book(plan)),
    };
    book.map_or(ExitCode::FAILURE, |book| {
        print!("{}", book.csv());
        ExitCode::SUCCESS
    })
}
