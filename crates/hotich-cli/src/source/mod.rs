//! Where rows come from. Whatever a file is, it becomes streams of text, which are cut and checked alike: so a rule, a
//! count and a report are the same for all.

mod files;
mod header;
mod row;
mod workbook;

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use flate2::read::MultiGzDecoder;
use hotich::Language;
use hotich::book::{Format, Options};

pub(crate) use files::expand;

/// Bytes that tell what a file is.
const HEAD: u64 = 8;
/// A workbook from a pipe is held whole; a larger one is to be read from a file.
const PIPED: u64 = 1 << 30;

/// A book as a stream of text.
pub(crate) struct Stream {
    /// What it is called in messages: the file, and the sheet where the file has several.
    pub(crate) name: String,
    pub(crate) input: Box<dyn Read + Send>,
    /// Bytes in it, where they are known.
    pub(crate) size: Option<u64>,
    /// How its rows are written, where that needs no look.
    pub(crate) format: Option<Format>,
}

/// The books in a file, and what else there is to say of it.
pub(crate) struct Opened {
    pub(crate) streams: Vec<Stream>,
    /// Sheets that are no books.
    pub(crate) notes: Vec<String>,
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
            [b'P', b'A', b'R', b'1', ..] => Some(Self::Parquet),
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

/// Opens a file, or the standard input for `-`.
pub(crate) fn open(path: &Path, options: &Options) -> Result<Opened, Unreadable> {
    let language = options.render.language;
    let (is_stdin, name) = (is_stdin(path), name(path));
    let (mut input, size): (Box<dyn Read + Send>, Option<u64>) = if is_stdin {
        (Box::new(io::stdin()), None)
    } else {
        let file = File::open(path)?;
        let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|meta| meta.len());
        (Box::new(file), size)
    };
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head)?;
    let packed = Packed::of(&head);
    let input = Cursor::new(head).chain(input);
    let stream = |input, size| Opened {
        streams: vec![Stream { name: name.clone(), input, size, format: None }],
        notes: Vec::new(),
    };
    Ok(match packed {
        None => stream(Box::new(input), size),
        Some(Packed::Gzip) => stream(Box::new(MultiGzDecoder::new(BufReader::new(input))), None),
        Some(Packed::Zstd) => stream(Box::new(zstd::stream::read::Decoder::new(input)?), None),
        Some(Packed::Parquet) => {
            return Err(Unreadable::Told(match language {
                Language::Vi => "là tệp Parquet, chưa đọc được; hãy đổi sang CSV".to_owned(),
                Language::En => "is a Parquet file, which is not read yet; turn it into CSV".to_owned(),
            }));
        }
        Some(Packed::Workbook) => {
            let bytes = if size.is_some() {
                workbook::Bytes::File(path.to_owned())
            } else {
                let mut bytes = Vec::new();
                let limited = input.take(PIPED).read_to_end(&mut bytes)? as u64;
                if limited == PIPED {
                    return Err(Unreadable::Told(workbook::too_large(language)));
                }
                workbook::Bytes::Held(Arc::from(bytes))
            };
            workbook::open(&bytes, &name, options).map_err(Unreadable::Told)?
        }
    })
}
