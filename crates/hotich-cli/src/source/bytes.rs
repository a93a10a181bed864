//! The bytes of a file that is read more than once.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

/// The bytes of a workbook, to be opened once for each sheet.
#[derive(Clone)]
pub(super) enum Bytes {
    File(PathBuf),
    Held(Arc<[u8]>),
}

pub(super) trait Seekable: Read + Seek + Send {}
impl<T: Read + Seek + Send> Seekable for T {}
pub(super) type Input = BufReader<Box<dyn Seekable>>;

impl Bytes {
    pub(super) fn open(&self) -> io::Result<Input> {
        Ok(BufReader::new(match self {
            Self::File(path) => Box::new(File::open(path)?),
            Self::Held(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        }))
    }
}
