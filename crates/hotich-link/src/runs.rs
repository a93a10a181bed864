//! Sorted runs: what is too much for memory is sorted piece by piece, and the pieces are put together while they are read.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, Read as _};
use std::marker::PhantomData;

use crate::folder::Folder;

/// Runs that are open at once.
const OPEN: usize = 64;

/// What is sorted.
pub(crate) trait Item: Copy {
    /// The bytes of one in a run.
    const BYTES: usize;
    /// What it is sorted by. Items of one order are the same.
    fn order(&self) -> u64;
    fn put(&self, to: &mut Vec<u8>);
    fn take(bytes: &[u8]) -> Option<Self>;
}

/// A key in the upper half and the place of a record.
impl Item for u64 {
    const BYTES: usize = 8;

    fn order(&self) -> u64 {
        *self
    }

    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn take(bytes: &[u8]) -> Option<Self> {
        bytes.first_chunk().map(|bytes| Self::from_le_bytes(*bytes))
    }
}

/// Writes items as a run, behind a number that goes with them.
pub(crate) fn write<T: Item>(
    folder: &Folder,
    name: &str,
    number: u64,
    items: impl IntoIterator<Item = io::Result<T>>,
) -> io::Result<()> {
    let (mut file, mut bytes) = (folder.create(name)?, Vec::with_capacity(T::BYTES));
    file.write(&number.to_le_bytes())?;
    for item in items {
        bytes.clear();
        item?.put(&mut bytes);
        file.write(&bytes)?;
    }
    file.finish()
}

/// The number that goes with a run.
pub(crate) fn number(folder: &Folder, name: &str) -> io::Result<u64> {
    let mut bytes = [0; 8];
    folder.read(name)?.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// Puts runs together to as many as may be open at once. New ones are named by `name`; the old ones stay.
pub(crate) fn fewer<T: Item>(
    folder: &Folder,
    mut runs: Vec<String>,
    name: impl Fn(usize) -> String,
) -> io::Result<Vec<String>> {
    let mut made = 0;
    while runs.len() > OPEN {
        let rest = runs.split_off(OPEN);
        let merged = name(made);
        made += 1;
        write(folder, &merged, 0, Merge::<T>::open(folder, &runs, &[])?)?;
        runs = rest;
        runs.push(merged);
    }
    Ok(runs)
}

/// Items of several runs in order, each once.
pub(crate) struct Merge<'a, T> {
    files: Vec<BufReader<File>>,
    held: std::slice::Iter<'a, T>,
    heads: BinaryHeap<Reverse<(u64, usize)>>,
    items: Vec<Option<T>>,
    last: Option<u64>,
    of: PhantomData<T>,
}

impl<'a, T: Item> Merge<'a, T> {
    /// Runs of a folder, and what is in memory, in order, too.
    pub(crate) fn open(folder: &Folder, runs: &[String], held: &'a [T]) -> io::Result<Self> {
        let mut files = Vec::new();
        for name in runs {
            let mut file = folder.read(name)?;
            file.read_exact(&mut [0; 8])?;
            files.push(file);
        }
        Self::of(files, held)
    }

    /// What is in memory alone.
    pub(crate) fn held(held: &'a [T]) -> Self {
        Self {
            files: Vec::new(),
            held: held.iter(),
            heads: BinaryHeap::new(),
            items: vec![None],
            last: None,
            of: PhantomData,
        }
        .begun()
    }

    fn of(files: Vec<BufReader<File>>, held: &'a [T]) -> io::Result<Self> {
        let count = files.len();
        let mut merge = Self { files, ..Self::held(held) };
        // What is held stands behind the files.
        merge.items = vec![None; count + 1];
        merge.heads.clear();
        merge.held = held.iter();
        for source in 0..=count {
            merge.refill(source)?;
        }
        Ok(merge)
    }

    fn begun(mut self) -> Self {
        // Reading what is in memory does not fail.
        drop(self.refill(0));
        self
    }

    /// Takes the next item of a source.
    fn refill(&mut self, source: usize) -> io::Result<()> {
        let item = match self.files.get_mut(source) {
            None => self.held.next().copied(),
            Some(file) => {
                let mut bytes = [0_u8; 16];
                let bytes = bytes.get_mut(..T::BYTES).unwrap_or_default();
                match file.read_exact(bytes) {
                    Ok(()) => Some(T::take(bytes).ok_or(io::ErrorKind::InvalidData)?),
                    Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => None,
                    Err(error) => return Err(error),
                }
            }
        };
        if let Some(item) = item {
            self.heads.push(Reverse((item.order(), source)));
        }
        if let Some(place) = self.items.get_mut(source) {
            *place = item;
        }
        Ok(())
    }
}

impl<T: Item> Iterator for Merge<'_, T> {
    type Item = io::Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Reverse((order, source)) = self.heads.pop()?;
            let item = self.items.get(source).copied().flatten()?;
            if let Err(error) = self.refill(source) {
                return Some(Err(error));
            }
            if self.last != Some(order) {
                self.last = Some(order);
                return Some(Ok(item));
            }
        }
    }
}
