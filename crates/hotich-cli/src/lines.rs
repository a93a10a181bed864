//! Lines of the standard input as text, whatever their encoding.

use std::io::{self, BufRead, Read as _};

use hotich::name::likeness;
use hotich::text::legacy::Encoding;
use hotich::text::{Decoding, guess_decoding};

use crate::failure::Failure;

/// Lines that decide together how they are read; about this many bytes of them.
const BLOCK: u64 = 1 << 20;
/// A longer line is no value; it is passed through with nothing beside it.
const MAX_LINE: usize = 1 << 16;

/// How lines are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// As the lines look.
    Auto,
    /// In this encoding.
    Encoding(Encoding),
}

/// One line.
pub(crate) struct Line {
    /// Its text; bytes that the encoding does not know stand as `\xNN`.
    pub(crate) text: String,
    /// Whether it is a value at all: every byte known, and no longer than a value may be.
    pub(crate) whole: bool,
}

/// Calls `each` with every line of the standard input; gives how many had unknown bytes.
pub(crate) fn read(
    wanted: Wanted,
    mut each: impl FnMut(&Line) -> Result<(), Failure>,
) -> Result<u64, Failure> {
    let mut input = io::stdin().lock();
    let (mut decoding, mut first, mut broken) = (None, true, 0_u64);
    let mut block = Vec::new();
    loop {
        block.clear();
        let failed = |error: io::Error| Failure::io("stdin", &error);
        // UTF-8 needs no vote: lines go on as they come.
        if wanted == Wanted::Encoding(Encoding::Utf8) {
            input.read_until(b'\n', &mut block).map_err(failed)?;
        } else {
            input.by_ref().take(BLOCK).read_to_end(&mut block).map_err(failed)?;
            if block.last() != Some(&b'\n') {
                input.read_until(b'\n', &mut block).map_err(failed)?;
            }
        }
        if block.is_empty() {
            return Ok(broken);
        }
        let bytes = if first { block.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&block) } else { &block };
        first = false;
        let lines: Vec<&[u8]> = bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|&b| b == b'\n').collect();
        let decoding = match wanted {
            Wanted::Encoding(Encoding::Utf8) => Decoding::UTF8,
            Wanted::Encoding(encoding) => *decoding.get_or_insert_with(|| Decoding::of(encoding, &lines)),
            Wanted::Auto => {
                // Letters of old fonts in UTF-8 are the normaliser's matter, which looks at each word.
                let guessed = decoding.or_else(|| {
                    guess_decoding(&lines, likeness).filter(|it| matches!(it, Decoding::Bytes(_)))
                });
                decoding = guessed;
                guessed.unwrap_or(Decoding::UTF8)
            }
        };
        for bytes in lines {
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            let (text, lost) = decoding.decode(bytes);
            broken += u64::from(lost > 0);
            each(&Line { text, whole: lost == 0 && bytes.len() <= MAX_LINE })?;
        }
    }
}
