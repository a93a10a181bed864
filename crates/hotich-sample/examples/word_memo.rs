//! How often a bounded memo of words knows the next word of a name, over generated books.
//!
//! `cargo run --release -p hotich-sample --example word_memo -- 20000` takes a book of so many entries of each kind.

use std::collections::BTreeMap;

use hotich_sample::{Book, Plan, birth, marriage};

/// A memo as the library has it: a word's hash is the number of its slot, and the last word of a slot stays.
struct Memo<'a> {
    /// Slots, each with the latest word first.
    slots: Vec<Vec<&'a str>>,
    ways: usize,
}

impl<'a> Memo<'a> {
    /// So many words in sets of one or more.
    fn new(words: usize, ways: usize) -> Self {
        Self { slots: vec![Vec::new(); words / ways], ways }
    }

    /// Whether it knows the word; from then on it does.
    fn knows(&mut self, word: &'a str) -> bool {
        let hash = word.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)));
        let count = self.slots.len();
        let slot = &mut self.slots[hash as usize % count];
        let at = slot.iter().position(|known| *known == word);
        if let Some(at) = at {
            slot.remove(at);
        }
        slot.insert(0, word);
        slot.truncate(self.ways);
        at.is_some()
    }
}

fn main() {
    let entries = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20_000);
    let damaged = |sample: Plan| Plan { entries, per_damage: entries / 200, ..sample };
    let clean = |sample: Plan| Plan { per_damage: 0, repeated: 0, torn: 0, ..damaged(sample) };
    println!(
        "| book | words | distinct | 50 commonest | 200 | 1 way: 512 | 1024 | 2048 | 2 ways: 512 | 1024 | 2048 |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    print("births, clean", &birth::book(clean(birth::SAMPLE)));
    print("births, a third damaged", &birth::book(damaged(birth::SAMPLE)));
    print("marriages, clean", &marriage::book(clean(marriage::SAMPLE)));
    print("marriages, a third damaged", &marriage::book(damaged(marriage::SAMPLE)));
}

fn print(title: &str, book: &Book) {
    let words: Vec<&str> = book.names().flat_map(|name| name.split(' ')).collect();
    let share = |part: usize| format!("{:.1} %", part as f64 * 100.0 / words.len() as f64);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &words {
        *counts.entry(word).or_default() += 1;
    }
    let mut most: Vec<usize> = counts.values().copied().collect();
    most.sort_unstable_by(|a, b| b.cmp(a));
    let commonest = |count: usize| share(most.iter().take(count).sum());
    let known = |size: usize, ways: usize| {
        let mut memo = Memo::new(size, ways);
        share(words.iter().filter(|word| memo.knows(word)).count())
    };
    let mut cells = vec![
        title.to_owned(),
        words.len().to_string(),
        most.len().to_string(),
        commonest(50),
        commonest(200),
    ];
    for ways in [1, 2] {
        cells.extend([512, 1024, 2048].map(|size| known(size, ways)));
    }
    println!("| {} |", cells.join(" | "));
}
