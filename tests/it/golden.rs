//! The golden files of `tests/golden/`: what every rule says about its own examples, in both languages, with
//! severity, law and fix. They are for a reviewer: who changes a sentence, an article or a fix reads what comes out.
//! `cargo xtask gen` writes them.

#[path = "../golden/render.rs"]
mod render;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn rules_say_what_was_reviewed() {
    let mut stale = Vec::new();
    for (path, text) in render::files() {
        let golden = std::fs::read_to_string(folder().join(&path)).unwrap_or_default();
        if golden != text {
            stale.push(format!("{path}\n{}", difference(&golden, &text)));
        }
    }
    assert!(stale.is_empty(), "run `cargo xtask gen` and read what changed:\n{}", stale.join("\n"));
}

/// A rule that is gone or has another name leaves no file behind.
#[test]
fn every_file_is_of_a_rule() {
    let wanted: BTreeSet<PathBuf> = render::files().into_keys().map(|path| folder().join(path)).collect();
    let mut open = vec![folder()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "txt") {
                assert!(wanted.contains(&path), "{}: there is no such rule", path.display());
            }
        }
    }
}

/// A golden file holds what it is for: both languages, law and fix of some rule that has all of them.
#[test]
fn sentences_law_and_fixes_are_shown() {
    let text = &render::files()["birth/registration-type.txt"];
    for wanted in [
        "→ warning at registration.type",
        "vi   Loại đăng ký",
        "en   ",
        "law  Luật Hộ tịch 60/2014/QH13, Điều 15 khoản 1",
        "fix  likely: registration.type = “4”",
        "undetermined, needs",
    ] {
        assert!(text.contains(wanted), "{wanted}:\n{text}");
    }
}

/// What no record alone can bring about: rows of a sheet, sizes, a pattern of a deployment.
const NOT_BY_RECORD: [&str; 5] = [
    "A quotation mark is never closed (byte {offset}).",
    "The record is too long and was not read ({offset} bytes).",
    "The row has {cells} cells fewer than the header; values may stand under wrong headers. Check the separators.",
    "The row has {cells} cells more than the header; values may stand under wrong headers. Look for a cell too many, or a value split in two.",
    "{field} does not fit the pattern set by this deployment.",
];

/// Sentences that differ in one word only, such as those of the two sexes, are all there for the reviewer.
#[test]
fn every_sentence_is_shown_by_an_example() {
    let mut missing = Vec::new();
    for rule in hotich::rules::RULES {
        let unseen = render::without_example(rule).into_iter().map(|(_, en)| en);
        let unseen = unseen.filter(|en| !NOT_BY_RECORD.contains(&&**en));
        missing.extend(unseen.map(|en| format!("{}: {en}", rule.card.name)));
    }
    assert!(missing.is_empty(), "no example shows:\n{}", missing.join("\n"));
}

/// The first line that differs.
fn difference(golden: &str, text: &str) -> String {
    let (mut old, mut new) = (golden.lines(), text.lines());
    loop {
        match (old.next(), new.next()) {
            (None, None) => return String::new(),
            (old, new) if old == new => {}
            (old, new) => return format!("  - {}\n  + {}", old.unwrap_or_default(), new.unwrap_or_default()),
        }
    }
}
