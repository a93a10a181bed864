//! The golden files of `tests/golden/`: what every rule says about its own examples.

#[path = "../../../../tests/golden/render.rs"]
mod render;

use std::fs;
use std::path::Path;

use crate::failure::{Context, Result};
use crate::paths;

/// Their folder, from the repository's root.
pub(super) const FOLDER: &str = "tests/golden";

/// Their number and those that are not what they should be. These are written, or removed where there is no such rule
/// any more, unless this is a `check`.
pub(super) fn update(check: bool) -> Result<(usize, Vec<String>)> {
    let folder = paths::root().join(FOLDER);
    let (wanted, mut stale) = (render::files(), Vec::new());
    for (name, text) in &wanted {
        let path = folder.join(name);
        if paths::read(&path).is_ok_and(|there| there == *text) {
            continue;
        }
        if !check {
            paths::write(&path, text)?;
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
                fs::remove_file(&path).context(paths::shown(&path))?;
            }
            stale.push(format!("{FOLDER}/{name}"));
        }
        if !check && entries(subject)?.is_empty() {
            fs::remove_dir(subject).context(paths::shown(subject))?;
        }
    }
    Ok((wanted.len(), stale))
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(folder).context(paths::shown(folder))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.context(paths::shown(folder))?.path());
    }
    paths.sort();
    Ok(paths)
}
