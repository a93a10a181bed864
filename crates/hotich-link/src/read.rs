//! Rows of a book as prepared records, in their order.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

use hotich::Record;
use hotich::book::{Checker, Chunk, Error, Mapped, Options, Splitter};
use hotich::compare::{Features, KEYS, Preparer, key_numbers};
use hotich::place::Communes;
use hotich::record::{Reading, Scratch};

use crate::headers;

/// Bytes read at once.
const READ: usize = 1 << 20;
/// Chunks that wait for a worker.
const WAITING: usize = 2;

/// Why reading ended early.
#[derive(Debug)]
pub enum Stop {
    /// The file is no book.
    Book(Error),
    /// The file cannot be read on.
    Read(io::Error),
    /// What was read cannot be kept.
    Keep(io::Error),
}

/// The checker of a book, whose columns are guessed a little further than a check would: what is mistaken there costs a pair
/// at most.
fn checker(options: &Options, splitter: &Splitter) -> Result<Checker, Stop> {
    let checker = Checker::new(options, splitter.header()).map_err(Stop::Book)?;
    let Some(kind) = options.kind.filter(|_| options.mapping.is_none()) else { return Ok(checker) };
    match headers::propose(kind, checker.columns()) {
        None => Ok(checker),
        Some(mapping) => {
            let mut options = options.clone();
            options.mapping = Some(Arc::new(mapping));
            Checker::new(&options, splitter.header()).map_err(Stop::Book)
        }
    }
}

/// What a row says: the paths of its fields, and their texts.
pub type Values = Vec<(String, String)>;

/// How many rows a book has, and the values of a few of them, by their numbers from 0, to be shown.
///
/// # Errors
/// Those of [`read`].
pub fn values(
    input: &mut dyn Read,
    options: &Options,
    rows: &BTreeSet<usize>,
) -> Result<(usize, BTreeMap<usize, Values>), Stop> {
    let (mut splitter, mut buffer) = (Splitter::new(options), vec![0; READ]);
    let (mut end, mut of_book, mut number) = (false, None, 0_usize);
    let mut found = BTreeMap::new();
    loop {
        while let Some(chunk) = splitter.next_chunk(end).map_err(Stop::Book)? {
            let checker = match &mut of_book {
                Some(checker) => checker,
                empty => empty.insert(checker(options, &splitter)?),
            };
            checker.records(&chunk, |_, record: &Record| {
                if rows.contains(&number) {
                    let given = record.layout().columns_of(record.given());
                    let value = |column: &hotich::schema::Column| {
                        Some((column.path.to_owned(), record.raw(column.slot)?.trim().to_owned()))
                    };
                    found.insert(number, given.filter_map(value).collect());
                }
                number += 1;
            });
        }
        if end {
            return Ok((number, found));
        }
        match input.read(&mut buffer) {
            Ok(0) => end = true,
            Ok(count) => splitter.push(buffer.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Stop::Read(error)),
        }
    }
}

/// Rows of a piece of a book, prepared: what they are compared by, and the keys by which they are found.
#[derive(Debug, Default)]
pub struct Prepared {
    pub(crate) records: Vec<Features>,
    pub(crate) keys: Vec<[u32; KEYS]>,
}

impl Prepared {
    /// Adds a row.
    pub fn push(&mut self, record: Features) {
        // What has no name is of nobody.
        self.keys.push(if record.is_empty() { [0; KEYS] } else { key_numbers(&record) });
        self.records.push(record);
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

/// Prepares every row of a book, on several threads, and hands them on piece by piece in their order. What the columns are taken
/// for goes to `begin`, the bytes read so far to `progress`. A row of which nothing can be read has empty features.
///
/// # Errors
/// Where it is no book, or cannot be read on; those of `take`.
pub fn read(
    input: &mut dyn Read,
    options: &Options,
    threads: usize,
    begin: impl FnOnce(&[Mapped]),
    mut progress: impl FnMut(u64),
    mut take: impl FnMut(Prepared) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut splitter = Splitter::new(options);
    let mut buffer = vec![0; READ];
    let (mut end, mut bytes) = (false, 0_u64);
    let mut next = |splitter: &mut Splitter| loop {
        if let Some(chunk) = splitter.next_chunk(end).map_err(Stop::Book)? {
            return Ok(Some(chunk));
        }
        if end {
            return Ok(None);
        }
        match input.read(&mut buffer) {
            Ok(0) => end = true,
            Ok(count) => {
                bytes += count as u64;
                progress(bytes);
                splitter.push(buffer.get(..count).unwrap_or_default());
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Stop::Read(error)),
        }
    };
    // The first chunk brings the header with it.
    let mut chunk = next(&mut splitter)?;
    let checker = checker(options, &splitter)?;
    begin(checker.columns());
    thread::scope(|scope| {
        // Chunks go to the workers in turn and come back in turn.
        let (mut workers, mut queues) = (Vec::new(), Vec::new());
        for _ in 0..threads.max(1) {
            let (queue, chunks) = sync_channel::<Chunk>(WAITING);
            let (done, results) = sync_channel::<Prepared>(WAITING);
            let checker = &checker;
            workers.push(scope.spawn(move || {
                let (mut scratch, mut preparer) =
                    (Scratch::default(), Preparer::new(Some(Communes::embedded())));
                for chunk in chunks {
                    let mut rows = Prepared::default();
                    checker.records(&chunk, |_, record: &Record| {
                        rows.push(preparer.record(&Reading::new(record, &mut scratch)));
                    });
                    // Nobody waits for more where the reading ended.
                    if done.send(rows).is_err() {
                        break;
                    }
                }
            }));
            queues.push((queue, results));
        }
        let (mut sent, mut taken) = (0, 0);
        let mut receive = |taken: usize| match queues_at(&queues, taken).1.recv() {
            Ok(rows) => take(rows),
            // The worker panicked, which its join below goes on with.
            Err(_) => Ok(()),
        };
        let mut run = || {
            while let Some(rows) = chunk.take() {
                if sent - taken == queues.len() * WAITING {
                    receive(taken)?;
                    taken += 1;
                }
                if queues_at(&queues, sent).0.send(rows).is_err() {
                    break;
                }
                sent += 1;
                chunk = next(&mut splitter)?;
            }
            while taken < sent {
                receive(taken)?;
                taken += 1;
            }
            Ok(())
        };
        let read = run();
        drop(queues);
        for worker in workers {
            if let Err(panic) = worker.join() {
                std::panic::resume_unwind(panic);
            }
        }
        read
    })
}

/// The queue whose turn it is.
fn queues_at<T>(queues: &[T], turn: usize) -> &T {
    &queues[turn % queues.len()]
}
