//! The golden files of `tests/golden/`: what every rule says about its own examples.

#[path = "../../../../tests/golden/render.rs"]
mod render;

use std::fs;

use anyhow::{Context as _, Result};

use crate::repository::root;

/// Their folder, from the repository's root.
const FOLDER: &str = "tests/golden";

/// The files and what they hold.
pub(super) fn files() -> Vec<(String, Vec<u8>)> {
    render::files().into_iter().map(|(name, text)| (format!("{FOLDER}/{name}"), text.into_bytes())).collect()
}

/// Those of rules that are no more.
pub(super) fn left_over() -> Result<Vec<String>> {
    let (wanted, mut found) = (render::files(), Vec::new());
    for subject in fs::read_dir(root().join(FOLDER)).context(FOLDER)? {
        let subject = subject?;
        if !subject.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(subject.path())? {
            let names =
                [subject.file_name(), file?.file_name()].map(|name| name.to_string_lossy().into_owned());
            let name = names.join("/");
            if !wanted.contains_key(&name) {
                found.push(format!("{FOLDER}/{name}"));
            }
        }
    }
    found.sort();
    Ok(found)
}
