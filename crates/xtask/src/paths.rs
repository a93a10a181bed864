//! Where things are: the repository and the user's cache.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure, Result};

/// The repository's root, whichever folder `cargo xtask` was called in.
pub(crate) fn root() -> PathBuf {
    // Cargo's variable first: a binary copied to another work tree then serves that one.
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.ancestors().nth(2).map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// Cargo's folder for built files.
pub(crate) fn target() -> PathBuf {
    // Joining leaves an absolute path as it is.
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The user's cache folder of this project: what a fresh clone need not install again.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .ok_or_else(|| Failure::missing("a home folder", "set HOME or XDG_CACHE_HOME"))?;
    let cache = base.join("hotich");
    create_dir(&cache)?;
    Ok(cache)
}

/// Creates a folder and those above it.
pub(crate) fn create_dir(path: &Path) -> Result {
    fs::create_dir_all(path).context(format_args!("create {}", path.display()))
}

/// Reads a text file.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).context(format_args!("read {}", path.display()))
}

/// Reads any file.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).context(format_args!("read {}", path.display()))
}

/// Writes a file whole or not at all, with the folders above it.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result {
    if let Some(parent) = path.parent() {
        create_dir(parent)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    fs::write(&temporary, content).context(format_args!("write {}", temporary.display()))?;
    fs::rename(&temporary, path).context(format_args!("write {}", path.display()))
}

/// A path as shown to a person: relative to the repository where it is inside.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
