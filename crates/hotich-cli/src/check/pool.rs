//! Checks a book on several threads, with its rows in order and memory that does not grow with the book.
//!
//! One thread reads and cuts, each worker gets every n-th chunk, and the caller takes the results in the same
//! turn: so the order needs no sorting, and every queue is short.

use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use hotich::Scratch;
use hotich::book::{Checked, Checker, Chunk, Error, Mapped, Options, Splitter, Summary};

use crate::failure::Failure;

/// Bytes read at once.
const READ: usize = 1 << 20;
/// Chunks that wait for a worker, and results that wait for the caller.
const WAITING: usize = 2;

/// Why a check ended early.
#[derive(Debug)]
pub(super) enum Stop {
    /// The file is no book.
    Book(Error),
    /// The file cannot be read on.
    Read(io::Error),
    /// The results cannot be written.
    Output(Failure),
}

/// A file as chunks of whole rows.
pub(super) struct Source {
    input: Box<dyn Read + Send>,
    splitter: Splitter,
    buffer: Vec<u8>,
    end: bool,
    read: AtomicU64,
}

impl Source {
    /// A file that has not been read yet.
    pub(super) fn new(input: Box<dyn Read + Send>, options: &Options) -> Self {
        Self {
            input,
            splitter: Splitter::new(options),
            buffer: vec![0; READ],
            end: false,
            read: AtomicU64::new(0),
        }
    }

    /// The start of the first line that is not read yet.
    pub(super) fn first_line(&self) -> String {
        self.splitter.first_line()
    }

    fn next(&mut self) -> Result<Option<Chunk>, Stop> {
        loop {
            if let Some(chunk) = self.splitter.next_chunk(self.end).map_err(Stop::Book)? {
                return Ok(Some(chunk));
            }
            if self.end {
                return Ok(None);
            }
            match self.input.read(&mut self.buffer) {
                Ok(0) => self.end = true,
                Ok(count) => {
                    self.read.fetch_add(count as u64, Ordering::Relaxed);
                    self.splitter.push(self.buffer.get(..count).unwrap_or_default());
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Stop::Read(error)),
            }
        }
    }
}

/// Checks a book. What its columns hold goes to `begin`, before the first row. What comes out of each chunk goes to `sink`, in order, with the bytes read so far.
pub(super) fn check(
    source: &mut Source,
    options: &Options,
    threads: usize,
    begin: impl FnOnce(&[Mapped]) -> Result<(), Failure>,
    mut sink: impl FnMut(&Checked, u64) -> Result<(), Failure>,
) -> Result<Summary, Stop> {
    // The first chunk brings the header with it.
    let first = source.next()?;
    let checker = Checker::new(options, source.splitter.header()).map_err(Stop::Book)?;
    begin(checker.columns()).map_err(Stop::Output)?;
    let mut summary = Summary::default();
    let mut take = |checked: Checked, bytes: u64| {
        sink(&checked, bytes).map_err(Stop::Output)?;
        summary.merge(checked.summary);
        Ok(())
    };
    take(checker.header(), 0)?;
    if threads <= 1 {
        let (mut chunk, mut scratch) = (first, Scratch::default());
        while let Some(rows) = chunk {
            take(checker.check(&rows, &mut scratch), source.read.load(Ordering::Relaxed))?;
            chunk = source.next()?;
        }
        return Ok(summary);
    }
    thread::scope(|scope| {
        let mut queues = Vec::new();
        let mut results = Vec::new();
        for _ in 0..threads {
            let (queue, chunks) = sync_channel::<(Chunk, u64)>(WAITING);
            let (done, result) = sync_channel(WAITING);
            queues.push(queue);
            results.push(result);
            let checker = &checker;
            scope.spawn(move || {
                let mut scratch = Scratch::default();
                for (chunk, bytes) in chunks {
                    // The caller takes nothing more: so be it.
                    if done.send((checker.check(&chunk, &mut scratch), bytes)).is_err() {
                        return;
                    }
                }
            });
        }
        let reader = scope.spawn(move || {
            let mut chunk = first;
            let mut turns = queues.iter().cycle();
            while let (Some(rows), Some(queue)) = (chunk, turns.next()) {
                if queue.send((rows, source.read.load(Ordering::Relaxed))).is_err() {
                    return Ok(());
                }
                chunk = source.next()?;
            }
            Ok(())
        });
        let mut taken = Ok(());
        for result in results.iter().cycle() {
            // The worker whose turn it is has ended: so there is no further chunk.
            let Ok((checked, bytes)) = result.recv() else { break };
            taken = take(checked, bytes);
            if taken.is_err() {
                break;
            }
        }
        // Workers that still hold results end when nobody takes them.
        drop(results);
        let read = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        taken.and(read)
    })?;
    Ok(summary)
}
