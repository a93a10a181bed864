//! The records that every row is checked against: lines of `{"kind":…,"record":{…}}`.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use hotich::input::record_with_kind;
use hotich::{Language, Related};

use crate::failure::{Failure, tell};

/// A longer line is no record.
const LONGEST: u64 = 1 << 22;

/// Reads all lines of some files. What is no record of a kind ends the run: what is not looked at would be taken for clean.
pub(super) fn read(files: &[PathBuf], quiet: bool, language: Language) -> Result<Related, Failure> {
    let mut related = Related::new();
    for path in files {
        let input: Box<dyn BufRead> = match path == Path::new("-") {
            true => Box::new(io::stdin().lock()),
            false => Box::new(BufReader::new(
                File::open(path).map_err(|error| Failure::io(path.display(), &error))?,
            )),
        };
        add(input, path, &mut related, language)?;
    }
    if !quiet {
        let count = super::text::number(related.len() as u64, language);
        tell(match language {
            Language::Vi => format!("đối chiếu với {count} bản ghi"),
            Language::En => format!("checked against {count} records"),
        });
    }
    Ok(related)
}

fn add(
    mut input: Box<dyn BufRead>,
    path: &Path,
    related: &mut Related,
    language: Language,
) -> Result<(), Failure> {
    let (mut line, mut number) = (Vec::new(), 0_u64);
    loop {
        line.clear();
        let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut line);
        if read.map_err(|error| Failure::io(path.display(), &error))? == 0 {
            return Ok(());
        }
        number += 1;
        let text = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1).unwrap_or(&line);
        if text.trim_ascii().is_empty() {
            continue;
        }
        let record = record_with_kind(text.trim_ascii()).map_err(|why| {
            let (file, why) = (path.display(), why.message(language));
            Failure::usage(match language {
                Language::Vi => format!("{file}: dòng {number}: {why}"),
                Language::En => format!("{file}: line {number}: {why}"),
            })
        })?;
        related.add(record);
    }
}
