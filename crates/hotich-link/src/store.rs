//! Prepared records with their keys: in memory as long as they have room there, else in a folder, a file for each thing that
//! is looked at by itself.

use std::io::{self, Read as _};
use std::path::PathBuf;
use std::thread;

use hotich::compare::{Census, Features, KEYS, REFINED, Weights, refined};

use crate::folder::{Folder, Writing};
use crate::read::Prepared;
use crate::survey::Survey;

/// Records that are looked at in one piece where all are gone through.
const PIECE: usize = 1 << 16;
/// Bytes of a record in memory, with its keys.
pub(crate) const IN_MEMORY: usize = size_of::<Features>() + size_of::<[u32; KEYS]>();

/// How much memory there is, and where the rest goes.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// Bytes, about.
    pub memory: u64,
    /// A folder that is made where it is needed. It must not be there yet, or be one of an earlier run.
    pub folder: Option<PathBuf>,
    /// Whether to work in the folder from the first record on, and to go on from what a run of the same `job` left there.
    pub resume: bool,
    /// What tells one job from another: what is read, and how.
    pub job: String,
}

impl Default for Bounds {
    /// All in memory.
    fn default() -> Self {
        Self { memory: u64::MAX, folder: None, resume: false, job: String::new() }
    }
}

/// The records of all books.
#[derive(Debug)]
pub struct Store {
    pub(crate) bounds: Bounds,
    pub(crate) kept: Kept,
    count: usize,
}

#[derive(Debug)]
pub(crate) enum Kept {
    Memory(Prepared),
    Folder { folder: Folder, writing: Option<Box<Files>> },
}

/// The files of records and keys while they are written.
#[derive(Debug)]
pub(crate) struct Files {
    records: Writing,
    keys: Vec<Writing>,
    finer: Vec<Writing>,
    bytes: Vec<u8>,
}

pub(crate) fn key_file(at: usize) -> String {
    format!("key-{at:02}")
}

/// The column of a key as later ones look at it: with what it was refined by.
pub(crate) fn refined_file(at: usize) -> String {
    format!("refined-{at:02}")
}

pub(crate) fn finer_file(step: usize) -> String {
    format!("finer-{step}")
}

impl Files {
    fn create(folder: &Folder) -> io::Result<Self> {
        Ok(Self {
            records: folder.create("records")?,
            keys: (0..KEYS).map(|at| folder.create(&key_file(at))).collect::<io::Result<_>>()?,
            finer: (0..REFINED).map(|step| folder.create(&finer_file(step))).collect::<io::Result<_>>()?,
            bytes: Vec::new(),
        })
    }

    fn write(&mut self, rows: &Prepared) -> io::Result<()> {
        for record in &rows.records {
            self.bytes.clear();
            record.write(&mut self.bytes);
            self.records.write(&self.bytes)?;
            for (step, file) in self.finer.iter_mut().enumerate() {
                file.write(&refined(record, step).to_le_bytes())?;
            }
        }
        for keys in &rows.keys {
            for (key, file) in keys.iter().zip(&mut self.keys) {
                file.write(&key.to_le_bytes())?;
            }
        }
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        self.records.finish()?;
        self.keys.into_iter().chain(self.finer).try_for_each(Writing::finish)
    }
}

impl Store {
    /// A store that is filled piece by piece.
    ///
    /// # Errors
    /// Where the folder cannot be made or read.
    pub fn new(bounds: Bounds) -> io::Result<Self> {
        let kept = match bounds.folder.as_ref().filter(|_| bounds.resume) {
            Some(path) => Kept::Folder { folder: Folder::open(path, &bounds.job)?, writing: None },
            None => Kept::Memory(Prepared::default()),
        };
        Ok(Self { bounds, kept, count: 0 })
    }

    /// A store of records that are in memory.
    #[must_use]
    pub fn of(records: Vec<Features>) -> Self {
        let mut rows = Prepared::default();
        records.into_iter().for_each(|record| rows.push(record));
        let count = rows.len();
        Self { bounds: Bounds::default(), kept: Kept::Memory(rows), count }
    }

    /// What [`finish`](Self::finish) told of the books, where an earlier run has read them all.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn books(&mut self) -> io::Result<Option<String>> {
        let Kept::Folder { folder, .. } = &self.kept else { return Ok(None) };
        let Some(text) = folder.text("books")? else { return Ok(None) };
        let (count, books) = text.split_once('\n').unwrap_or_default();
        self.count = count.parse().map_err(|_| io::ErrorKind::InvalidData)?;
        Ok(Some(books.to_owned()))
    }

    /// Takes records over.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn push(&mut self, mut rows: Prepared) -> io::Result<()> {
        self.count += rows.len();
        match &mut self.kept {
            Kept::Folder { folder, writing } => {
                let files = match writing {
                    Some(files) => files,
                    none => none.insert(Box::new(Files::create(folder)?)),
                };
                files.write(&rows)
            }
            Kept::Memory(all) => {
                all.records.append(&mut rows.records);
                all.keys.append(&mut rows.keys);
                // A quarter stays for what else there is.
                if (all.len() * IN_MEMORY) as u64 <= self.bounds.memory / 4 * 3 {
                    return Ok(());
                }
                let Some(path) = &self.bounds.folder else { return Ok(()) };
                let folder = Folder::anew(path, &self.bounds.job)?;
                let all = std::mem::take(all);
                // Known from now on, so that it is taken away where it cannot be filled.
                self.kept = Kept::Folder { folder: folder.clone(), writing: None };
                let mut files = Box::new(Files::create(&folder)?);
                files.write(&all)?;
                self.kept = Kept::Folder { folder, writing: Some(files) };
                Ok(())
            }
        }
    }

    /// All records are there. What the text says of their books is given back by [`books`](Self::books) to who goes on.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn finish(&mut self, books: &str) -> io::Result<()> {
        let count = self.count;
        let Kept::Folder { folder, writing } = &mut self.kept else { return Ok(()) };
        let files = match writing.take() {
            Some(files) => files,
            None => Box::new(Files::create(folder)?),
        };
        files.finish()?;
        folder.write_text("books", &format!("{count}\n{books}"))
    }

    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The records, if all are in memory.
    #[must_use]
    pub const fn in_memory(&self) -> Option<&[Features]> {
        match &self.kept {
            Kept::Memory(rows) => Some(rows.records.as_slice()),
            Kept::Folder { .. } => None,
        }
    }

    /// Bytes that something beside the records may take.
    pub(crate) const fn share(&self, of: u64) -> usize {
        let share = self.bounds.memory / of;
        if share > isize::MAX as u64 { isize::MAX as usize } else { share as usize }
    }

    /// The folder, if the records are there.
    pub(crate) const fn folder(&self) -> Option<&Folder> {
        match &self.kept {
            Kept::Memory(_) => None,
            Kept::Folder { folder, .. } => Some(folder),
        }
    }

    /// Looks at the records as a whole: holds the rarity of names to what it is among them, and gives weights for them by their number,
    /// and by how often two at random are of one unit and of one year. What is `given` stays as it is.
    ///
    /// # Errors
    /// Where the folder cannot be read or written.
    pub fn survey(&mut self, given: Option<Weights>, threads: usize) -> io::Result<Weights> {
        let mut survey = Survey::default();
        let weights = |survey: &Survey| given.clone().unwrap_or_else(|| survey.weights(Weights::default()));
        match &mut self.kept {
            Kept::Memory(rows) => {
                survey.look(&rows.records, threads);
                let weights = weights(&survey);
                if weights.counts_names() {
                    weigh(&mut rows.records, survey.census(), threads);
                }
                Ok(weights)
            }
            Kept::Folder { folder, .. } => {
                if let Some(text) = folder.text("weights")? {
                    return Weights::from_toml(&text).map_err(io::Error::other);
                }
                let mut read = folder.read("records")?;
                while let Some(records) = piece(&mut read)? {
                    survey.look(&records, threads);
                }
                let weights = weights(&survey);
                let (mut read, mut weighed) = (folder.read("records")?, folder.create("weighed")?);
                let mut bytes = Vec::new();
                while let Some(mut records) = piece(&mut read)? {
                    if weights.counts_names() {
                        weigh(&mut records, survey.census(), threads);
                    }
                    for record in records {
                        bytes.clear();
                        record.write(&mut bytes);
                        weighed.write(&bytes)?;
                    }
                }
                weighed.finish()?;
                folder.write_text("weights", &weights.to_toml())?;
                folder.remove("records")?;
                Ok(weights)
            }
        }
    }

    /// Some records by their places, which are in order. All of them must be weighed.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn load(&self, rows: &[u32]) -> io::Result<Vec<Features>> {
        match &self.kept {
            Kept::Memory(all) => {
                let record = |row: &u32| all.records.get(*row as usize).copied();
                Ok(rows.iter().filter_map(record).collect())
            }
            Kept::Folder { folder, .. } => {
                let mut items = folder.items("weighed", Features::BYTES)?;
                let record = |row: &u32| {
                    Features::read(items.get(*row as usize)?).ok_or_else(|| io::ErrorKind::InvalidData.into())
                };
                rows.iter().map(record).collect()
            }
        }
    }

    /// Goes through all records in order, a piece at a time.
    ///
    /// # Errors
    /// Where the folder cannot be read; those of `take`.
    pub fn each<E: From<io::Error>>(
        &self,
        mut take: impl FnMut(&[Features]) -> Result<(), E>,
    ) -> Result<(), E> {
        match &self.kept {
            Kept::Memory(all) => all.records.chunks(PIECE).try_for_each(take),
            Kept::Folder { folder, .. } => {
                let name = if folder.has("weights") { "weighed" } else { "records" };
                let mut read = folder.read(name)?;
                while let Some(records) = piece(&mut read)? {
                    take(&records)?;
                }
                Ok(())
            }
        }
    }

    /// Takes the folder away: the job is done.
    ///
    /// # Errors
    /// Where it cannot be removed.
    pub fn done(mut self) -> io::Result<()> {
        self.kept = Kept::Memory(Prepared::default());
        self.bounds.folder.as_ref().map_or(Ok(()), |path| Folder::forget(path))
    }
}

/// A run that nobody goes on from leaves nothing behind, also where it fails: records are of persons.
impl Drop for Store {
    fn drop(&mut self) {
        let kept = std::mem::replace(&mut self.kept, Kept::Memory(Prepared::default()));
        let Kept::Folder { folder, writing } = kept else { return };
        drop(writing);
        if !self.bounds.resume {
            // There is nobody left to be told.
            drop(folder.clear());
        }
    }
}

/// The next records of a file; none at its end.
fn piece(read: &mut impl io::Read) -> io::Result<Option<Vec<Features>>> {
    let mut bytes = Vec::new();
    read.take((PIECE * Features::BYTES) as u64).read_to_end(&mut bytes)?;
    let records: Vec<Features> = bytes.chunks_exact(Features::BYTES).filter_map(Features::read).collect();
    Ok((!records.is_empty()).then_some(records))
}

/// Holds the rarity of names to that of the census.
fn weigh(records: &mut [Features], census: &Census, threads: usize) {
    let share = records.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        for records in records.chunks_mut(share) {
            scope.spawn(move || records.iter_mut().for_each(|record| census.weigh(record)));
        }
    });
}
