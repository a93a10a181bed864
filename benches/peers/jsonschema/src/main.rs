//! Shape of a book of JSON Lines by the crate `jsonschema`: a schema, a book, the number of threads.

use std::io::{BufRead, BufReader};
use std::sync::{Mutex, atomic::{AtomicU64, Ordering}};

/// Lines that a thread takes at once.
const LINES: usize = 1000;

fn main() {
    let [schema, book, threads] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("SCHEMA BOOK THREADS");
    let schema = serde_json::from_str(&std::fs::read_to_string(schema).expect("schema")).expect("schema");
    let validator = jsonschema::validator_for(&schema).expect("schema");
    let lines = Mutex::new(BufReader::with_capacity(1 << 20, std::fs::File::open(book).expect("book")).lines());
    let wrong = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads.parse().expect("number of threads") {
            scope.spawn(|| loop {
                let some: Vec<String> =
                    lines.lock().expect("lines").by_ref().take(LINES).map(|line| line.expect("line")).collect();
                if some.is_empty() {
                    return;
                }
                let count: usize = some
                    .iter()
                    .map(|line| validator.iter_errors(&serde_json::from_str(line).expect("JSON")).count())
                    .sum();
                wrong.fetch_add(count as u64, Ordering::Relaxed);
            });
        }
    });
    println!("{}", wrong.into_inner());
}
