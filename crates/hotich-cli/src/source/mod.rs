//! Where rows come from. Whatever a file is, it becomes streams of text, which are cut and checked alike: so a rule, a
//! count and a report are the same for all.

mod array;
mod bytes;
mod files;
mod gaps;
#[cfg_attr(not(feature = "parquet"), path = "no_parquet.rs")]
mod parquet;
mod pieces;
mod shown;
mod workbook;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;
use hotich::Language;
use hotich::book::{Format, Options};

pub(crate) use files::{Files, expand};

/// Bytes that tell what a file is.
const HEAD: u64 = 8;
/// A workbook from a pipe is held whole; a larger one is to be read from a file.
const PIPED: u64 = 1 << 30;
/// What has more columns is no book.
const MAX_COLUMNS: u32 = 2000;

/// A book as a stream of text.
pub(crate) struct Stream {
    /// What it is called in messages: the file, and the sheet where the file has several.
    pub(crate) name: String,
    pub(crate) input: Box<dyn Read + Send>,
    /// How its rows are written, where that needs no look.
    pub(crate) format: Option<Format>,
    /// The sheet of a workbook.
    pub(crate) sheet: Option<String>,
    /// How far it is read.
    pub(crate) meter: Meter,
}

/// How much of a file is read: bytes or rows, of so many.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meter {
    done: Arc<AtomicU64>,
    /// 0 where nobody knows.
    all: Arc<AtomicU64>,
}

impl Meter {
    fn of(all: u64) -> Self {
        Self { done: Arc::default(), all: Arc::new(AtomicU64::new(all)) }
    }

    fn add(&self, more: u64) {
        self.done.fetch_add(more, Ordering::Relaxed);
    }

    fn expect(&self, all: u64) {
        self.all.store(all, Ordering::Relaxed);
    }

    /// What is done, and what there is in all; `None` where the end cannot be known.
    pub(crate) fn read(&self) -> Option<(u64, u64)> {
        let all = self.all.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed);
        // What a sheet says of its own size may be wrong.
        (all > 0 && done <= all).then_some((done, all))
    }
}

/// A file whose bytes are counted as they are read.
struct Metered<R> {
    input: R,
    meter: Meter,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.meter.add(count as u64);
        Ok(count)
    }
}

/// What is unpacked as it is read; where that is broken, it is said in words that are no library's.
struct Unpacked<R> {
    input: R,
    language: Language,
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.input.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            io::ErrorKind::UnexpectedEof => io::Error::other(match self.language {
                Language::Vi => "tệp nén bị cụt, thiếu phần cuối",
                Language::En => "the packed file is torn: its end is missing",
            }),
            // What the disk says is no matter of the packing.
            _ if error.raw_os_error().is_some() => error,
            _ => io::Error::other(match self.language {
                Language::Vi => "tệp nén bị hỏng",
                Language::En => "the packed file is damaged",
            }),
        })
    }
}

/// The books in a file, and what else there is to say of it.
pub(crate) struct Opened {
    pub(crate) streams: Vec<Stream>,
    /// Sheets that are no books.
    pub(crate) notes: Vec<String>,
    /// Whether it is a workbook of Excel as packed XML, in which single cells can be changed.
    pub(crate) is_xlsx: bool,
}

/// Why a file cannot be read.
pub(crate) enum Unreadable {
    Io(io::Error),
    /// In a sentence.
    Told(String),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What a file is by its first bytes, where it is no text.
enum Packed {
    Gzip,
    Zstd,
    Workbook,
    Parquet,
}

impl Packed {
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Self::Workbook),
            // With an encrypted end it begins otherwise.
            [b'P', b'A', b'R', b'1' | b'E', ..] => Some(Self::Parquet),
            _ => None,
        }
    }
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// What a file is called in messages.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { "stdin".to_owned() } else { path.display().to_string() }
}

fn length(file: &File) -> Option<u64> {
    file.metadata().ok().filter(std::fs::Metadata::is_file).map(|meta| meta.len())
}

/// Opens a file, or the standard input for `-`.
pub(crate) fn open(path: &Path, options: &Options) -> Result<Opened, Unreadable> {
    let language = options.render.language;
    let (is_stdin, name) = (is_stdin(path), name(path));
    let (mut input, size): (Box<dyn Read + Send>, Option<u64>) = if is_stdin {
        // A redirected file has a size, a pipe has none.
        let size = same_file::Handle::stdin().ok().and_then(|handle| length(handle.as_file()));
        (Box::new(io::stdin()), size)
    } else {
        let file = File::open(path)?;
        let size = length(&file);
        (Box::new(file), size)
    };
    let is_file = !is_stdin && size.is_some();
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head)?;
    let packed = Packed::of(&head);
    let is_array = options.format != Some(Format::Csv) && array::begins(&head);
    let input = Cursor::new(head).chain(input);
    let meter = Meter::of(size.unwrap_or(0));
    let metered = Metered { input, meter: meter.clone() };
    let stream = |input| Opened {
        streams: vec![Stream { name: name.clone(), input, format: None, sheet: None, meter }],
        notes: Vec::new(),
        is_xlsx: false,
    };
    // What has to be read here and there is held, where it cannot be.
    let held = |input: &mut dyn Read| {
        let mut bytes = Vec::new();
        let limited = input.take(PIPED).read_to_end(&mut bytes)? as u64;
        if limited == PIPED { Err(Unreadable::Told(workbook::too_large(language))) } else { Ok(bytes) }
    };
    Ok(match packed {
        None if is_array => {
            let mut opened = stream(Box::new(array::Lines::new(metered)));
            opened.streams.iter_mut().for_each(|stream| stream.format = Some(Format::JsonLines));
            opened
        }
        None => stream(Box::new(metered)),
        Some(Packed::Gzip) => {
            let input = MultiGzDecoder::new(BufReader::new(metered));
            stream(Box::new(Unpacked { input, language }))
        }
        Some(Packed::Zstd) => {
            let input = zstd::stream::read::Decoder::new(metered)?;
            stream(Box::new(Unpacked { input, language }))
        }
        Some(Packed::Parquet) => {
            let input = match is_file {
                true => parquet::Input::File(File::open(path)?),
                false => parquet::Input::Held(held(&mut { metered })?),
            };
            parquet::open(input, &name, language).map_err(Unreadable::Told)?
        }
        Some(Packed::Workbook) => {
            let bytes = match is_file {
                true => bytes::Bytes::File(path.to_owned()),
                false => bytes::Bytes::Held(Arc::from(held(&mut { metered })?)),
            };
            workbook::open(&bytes, &name, options).map_err(Unreadable::Told)?
        }
    })
}

/// The texts of a sheet by row and column, from 0.
pub(crate) fn texts(
    path: &Path,
    sheet: &str,
    language: Language,
) -> Result<BTreeMap<(u32, u32), String>, String> {
    workbook::texts(&bytes::Bytes::File(path.to_owned()), sheet, language)
}
