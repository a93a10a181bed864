//! A folder for what memory does not hold, and for what a run that was ended goes on from. A file there is whole or has
//! another name: it is written under that of a part and renamed.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// What tells that a folder is one of ours.
const MARK: &str = "dedupe.job";
/// Bytes that are read at once of a file of which a few are wanted.
const BLOCK: usize = 1 << 14;

/// The folder.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Makes the folder, or opens the one of the very same job; what another job left there is taken away.
    pub(crate) fn open(path: &Path, job: &str) -> io::Result<Self> {
        let folder = Self { path: path.to_owned() };
        let is_ours = folder.text(MARK)?.is_some_and(|found| found == job);
        if !is_ours {
            folder.clear()?;
            fs::create_dir_all(path)?;
            folder.write_text(MARK, job).inspect_err(|_| {
                // A full disk: what has no mark would be nobody's.
                drop(fs::remove_file(path.join(format!("{MARK}.part"))));
                drop(fs::remove_dir(path));
            })?;
        }
        Ok(folder)
    }

    /// Makes the folder, whatever another run left there.
    pub(crate) fn anew(path: &Path, job: &str) -> io::Result<Self> {
        let folder = Self { path: path.to_owned() };
        folder.clear()?;
        Self::open(path, job)
    }

    /// Takes away what is left of a run, if anything is.
    pub(crate) fn forget(path: &Path) -> io::Result<()> {
        let folder = Self { path: path.to_owned() };
        if folder.has(MARK) { folder.clear() } else { Ok(()) }
    }

    /// Takes away what such a folder has, and the folder; nothing else.
    pub(crate) fn clear(&self) -> io::Result<()> {
        if !self.has(MARK) {
            // Not ours: it is not written into either.
            let is_empty = fs::read_dir(&self.path).map_or(true, |mut found| found.next().is_none());
            return if is_empty { Ok(()) } else { Err(io::ErrorKind::DirectoryNotEmpty.into()) };
        }
        for entry in fs::read_dir(&self.path)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name != MARK && is_known(name) {
                fs::remove_file(&path)?;
            }
        }
        // Last, so that a folder that is half cleared is still known.
        fs::remove_file(self.path.join(MARK))?;
        fs::remove_dir(&self.path)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path.join(name).is_file()
    }

    pub(crate) fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.path.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// A file as text, if it is there.
    pub(crate) fn text(&self, name: &str) -> io::Result<Option<String>> {
        match fs::read_to_string(self.path.join(name)) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn write_text(&self, name: &str, text: &str) -> io::Result<()> {
        let mut file = self.create(name)?;
        file.write(text.as_bytes())?;
        file.finish()
    }

    /// A file that gets its name when it is finished.
    pub(crate) fn create(&self, name: &str) -> io::Result<Writing> {
        let (part, whole) = (self.path.join(format!("{name}.part")), self.path.join(name));
        Ok(Writing { file: BufWriter::with_capacity(1 << 16, File::create(&part)?), part, whole })
    }

    pub(crate) fn read(&self, name: &str) -> io::Result<BufReader<File>> {
        Ok(BufReader::with_capacity(1 << 16, File::open(self.path.join(name))?))
    }

    /// A file of items of so many bytes, of which some are wanted.
    pub(crate) fn items(&self, name: &str, size: usize) -> io::Result<Items> {
        let file = File::open(self.path.join(name))?;
        let length = file.metadata()?.len();
        Ok(Items { file, length, size, block: Vec::new(), start: 0 })
    }
}

/// Whether a file of that name is one that is made here.
fn is_known(name: &str) -> bool {
    let name = name.strip_suffix(".part").unwrap_or(name);
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    matches!(
        stem,
        "books"
            | "records"
            | "weighed"
            | "weights"
            | "key"
            | "finer"
            | "refined"
            | "pass"
            | "pairs"
            | "entries"
    )
}

/// A file while it is written.
#[derive(Debug)]
pub(crate) struct Writing {
    file: BufWriter<File>,
    part: PathBuf,
    whole: PathBuf,
}

impl Writing {
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        fs::rename(&self.part, &self.whole)
    }
}

/// Items of a file, mostly in order.
pub(crate) struct Items {
    file: File,
    length: u64,
    size: usize,
    block: Vec<u8>,
    /// Where the block stands in the file.
    start: u64,
}

impl Items {
    /// The bytes of an item.
    pub(crate) fn get(&mut self, at: usize) -> io::Result<&[u8]> {
        let from = at as u64 * self.size as u64;
        let to = from + self.size as u64;
        if from < self.start || to > self.start + self.block.len() as u64 {
            let count = (BLOCK.max(self.size) as u64).min(self.length.saturating_sub(from));
            self.block.resize(count as usize, 0);
            self.start = from;
            self.file.seek(SeekFrom::Start(from))?;
            self.file.read_exact(&mut self.block)?;
        }
        let within = (from - self.start) as usize;
        self.block.get(within..within + self.size).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// The same as a number of four bytes.
    pub(crate) fn number(&mut self, at: usize) -> io::Result<u32> {
        let bytes = self.get(at)?;
        Ok(bytes.first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes)))
    }
}
