//! Where things are: the repository, its build folder, the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::Shell;

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
        .or_else(|| env::home_dir().map(|home| home.join(".cache")));
    Ok(base.context("no home folder: set HOME or XDG_CACHE_HOME")?.join("hotich"))
}

/// A shell in the repository's root.
pub(crate) fn shell() -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    Ok(shell)
}

/// Says what happens next.
pub(crate) fn say(what: impl std::fmt::Display) {
    println!("==> {what}");
}
