//! Checks a book on several threads, with its rows in order and memory that does not grow with the book.
//!
//! One thread reads and cuts, each worker gets every n-th chunk, and the caller takes the results in the same
//! turn: so the order needs no sorting, and every queue is short.

use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use hotich::Scratch;
use hotich::book::{Checked, Checker, Chunk, Error, Options, Splitter, Summary};

use crate::failure::Failure;

/// Bytes read at once.
const READ: usize = 1 << 20;
/// Chunks that wait for a worker, and results that wait for the caller.
const WAITING: usize = 2;

/// Why a check ended early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The file is no book.
    Book(Error),
    /// The file cannot be read on.
    Read(io::Error),
    /// The results cannot be written.
    Output(Failure),
}

/// A file as chunks of whole rows.
pub(crate) struct Source {
    input: Box<dyn Read + Send>,
    splitter: Splitter,
    buffer: Vec<u8>,
    end: bool,
    read: AtomicU64,
}

impl Source {
    /// A file that has not been read yet.
    pub(crate) fn new(input: Box<dyn Read + Send>, options: &Options) -> Self {
        Self {
            input,
            splitter: Splitter::new(options),
            buffer: vec![0; READ],
            end: false,
            read: AtomicU64::new(0),
        }
    }

    /// What cuts it, which knows what stands above the first row.
    pub(crate) fn splitter(&self) -> &Splitter {
        &self.splitter
    }

    /// The start of the first line that is not read yet.
    pub(super) fn first_line(&self) -> String {
        self.splitter.first_line()
    }

    pub(crate) fn next(&mut self) -> Result<Option<Chunk>, Stop> {
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

/// Checks a book. What is known of it before the first row goes to `begin`. `work` checks a chunk; what comes out goes to
/// `sink`, in order, with the bytes read so far. The first `skip` chunks and the header are done already.
pub(super) fn check<N: Default + Send>(
    source: &mut Source,
    options: &Options,
    threads: usize,
    skip: usize,
    begin: impl FnOnce(&Checker, &Splitter) -> Result<(), Failure>,
    work: impl Fn(&Checker, &Chunk, &mut Scratch) -> (Checked, N) + Sync,
    mut sink: impl FnMut(&Checked, N, u64) -> Result<(), Failure>,
) -> Result<Summary, Stop> {
    // The first chunk brings the header with it.
    let mut first = source.next()?;
    let checker = Checker::new(options, source.splitter.header()).map_err(Stop::Book)?;
    begin(&checker, &source.splitter).map_err(Stop::Output)?;
    let mut summary = Summary::default();
    let mut take = |(checked, more): (Checked, N), bytes: u64| {
        sink(&checked, more, bytes).map_err(Stop::Output)?;
        summary.merge(checked.summary);
        Ok(())
    };
    if skip == 0 {
        take((checker.header(), N::default()), 0)?;
    }
    for _ in 0..skip {
        first = source.next()?;
    }
    if threads <= 1 {
        let (mut chunk, mut scratch) = (first, Scratch::default());
        while let Some(rows) = chunk {
            take(work(&checker, &rows, &mut scratch), source.read.load(Ordering::Relaxed))?;
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
            let (checker, work) = (&checker, &work);
            scope.spawn(move || {
                let mut scratch = Scratch::default();
                for (chunk, bytes) in chunks {
                    // The caller takes nothing more: so be it.
                    if done.send((work(checker, &chunk, &mut scratch), bytes)).is_err() {
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
