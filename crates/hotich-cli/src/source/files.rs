//! Which files are meant: folders and patterns.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use hotich::Language;

use crate::failure::{Failure, tell};

/// Endings of files that a folder is searched for; texts may be packed, too.
const TEXTS: &[&str] = &["csv", "tsv", "txt", "jsonl", "ndjson"];
const WORKBOOKS: &[&str] = &["xlsx", "xlsm", "xlsb", "xls", "ods"];
const PARQUET: &[&str] = if cfg!(feature = "parquet") { &["parquet"] } else { &[] };
const PACKED: &[&str] = &["gz", "zst"];
/// Folders in folders.
const DEEPEST: usize = 16;

/// The files that are meant.
#[derive(Default)]
pub(crate) struct Files {
    pub(crate) all: Vec<PathBuf>,
    /// Those among them that are named themselves: if one is not there, that is a slip of the finger.
    pub(crate) named: Vec<PathBuf>,
}

/// Puts in the place of a folder the books below it, and in the place of a pattern the files that it fits, each in the
/// order of their names. What is there under its very name is no pattern. A file that is meant twice is read once.
pub(crate) fn expand(files: Vec<PathBuf>, language: Language) -> Result<Files, Failure> {
    let mut expanded = Files::default();
    let mut passed_over = Vec::new();
    for path in files {
        let pattern = path.to_str().filter(|text| text.contains(['*', '?', '[']) && !path.exists());
        let found = if path.is_dir() {
            let mut found = Vec::new();
            search(&path, 0, &mut found, &mut passed_over)
                .map_err(|error| Failure::io(path.display(), &error))?;
            found
        } else if let Some(matches) = pattern.and_then(|pattern| glob::glob(pattern).ok()) {
            matches.filter_map(Result::ok).filter(|path| path.is_file()).collect()
        } else {
            expanded.named.push(path.clone());
            expanded.all.push(path);
            continue;
        };
        if found.is_empty() {
            let (what, endings) = (path.display(), [TEXTS, WORKBOOKS, PARQUET].concat().join(", "));
            return Err(Failure::usage(match language {
                Language::Vi => format!("{what}: thư mục hay mẫu tên này không có tệp sổ nào ({endings})"),
                Language::En => format!("{what}: this directory or pattern has no book ({endings})"),
            }));
        }
        expanded.all.extend(found);
    }
    for path in passed_over {
        let path = path.display();
        tell(match language {
            Language::Vi => {
                format!("{path}: tệp .json trong thư mục không được đọc; nêu chính tên tệp để đọc")
            }
            Language::En => format!("{path}: a .json file of a folder is not read; name the file itself"),
        });
    }
    let mut before = BTreeSet::new();
    expanded.all.retain(|path| {
        // What is not there, a pipe and the standard input are no file that another name could have.
        let Some(file) = path.canonicalize().ok().filter(|file| file.is_file()) else { return true };
        let is_new = before.insert(file);
        if !is_new {
            let path = path.display();
            tell(match language {
                Language::Vi => format!("{path}: tệp này được nêu hai lần, chỉ đọc một lần"),
                Language::En => format!("{path}: this file is named twice and read once"),
            });
        }
        is_new
    });
    Ok(expanded)
}

/// Puts the books of a folder into `found`; what may be one, or anything else, is passed over.
fn search(
    folder: &Path,
    depth: usize,
    found: &mut Vec<PathBuf>,
    passed_over: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().to_lowercase();
        // Hidden files, and those that programs keep beside an open workbook.
        if name.starts_with(['.', '~']) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            if depth < DEEPEST {
                search(&path, depth + 1, found, passed_over)?;
            }
        // A link that leads nowhere is a book that is missing; a pipe or a device is none.
        } else if is_book(&name) && path.metadata().map_or(true, |meta| meta.is_file()) {
            found.push(path);
        } else if name.ends_with(".json") {
            passed_over.push(path);
        }
    }
    Ok(())
}

fn is_book(name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let is_packed = || stem.rsplit_once('.').is_some_and(|(_, inner)| TEXTS.contains(&inner));
    let is_whole = [TEXTS, WORKBOOKS, PARQUET].iter().any(|endings| endings.contains(&ending));
    is_whole || (PACKED.contains(&ending) && is_packed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn books_by_their_names() {
        for name in ["a.csv", "a.b.xlsx", "a.csv.gz", "a.jsonl.zst", "a.ods"] {
            assert!(is_book(name), "{name}");
        }
        for name in ["a", "a.json", "a.gz", "a.xlsx.gz", "csv", "a.pdf"] {
            assert!(!is_book(name), "{name}");
        }
    }
}
