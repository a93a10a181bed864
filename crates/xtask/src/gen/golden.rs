//! The golden files of `tests/golden/`: what every rule says about its own examples.

#[path = "../../../../tests/golden/render.rs"]
mod render;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::repository::root;

/// Their folder, from the repository's root.
pub(super) const FOLDER: &str = "tests/golden";

/// Their number and those that are not what they should be. These are written, or removed where there is no such rule
/// any more, unless this is a `check`.
pub(super) fn update(check: bool) -> Result<(usize, Vec<String>)> {
    let folder = root().join(FOLDER);
    let (wanted, mut stale) = (render::files(), Vec::new());
    for (name, text) in &wanted {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|there| there == *text) {
            continue;
        }
        if !check {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, text)?;
        }
        stale.push(format!("{FOLDER}/{name}"));
    }
    for subject in entries(&folder)?.iter().filter(|path| path.is_dir()) {
        for path in entries(subject)? {
            let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if wanted.contains_key(&name) {
                continue;
            }
            if !check {
                fs::remove_file(&path)?;
            }
            stale.push(format!("{FOLDER}/{name}"));
        }
        if !check && entries(subject)?.is_empty() {
            fs::remove_dir(subject)?;
        }
    }
    Ok((wanted.len(), stale))
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}
