//! wasm-bindgen and wasm-pack, compiled once for each version.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use super::joined;
use crate::failure::{Failure, Result};
use crate::paths;
use crate::process::{cargo, quiet, say};

/// A version that builds with its own lock file.
const WASM_PACK: &str = "0.15.1";

/// Where the two programs are.
#[derive(Debug, Clone)]
pub(crate) struct Tools {
    wasm_bindgen: PathBuf,
    wasm_pack: PathBuf,
}

impl Tools {
    /// The folders to put on PATH.
    pub(crate) fn folders(&self) -> [&Path; 2] {
        [&self.wasm_bindgen, &self.wasm_pack]
    }

    /// wasm-pack itself.
    pub(crate) fn wasm_pack(&self) -> PathBuf {
        self.wasm_pack.join("wasm-pack")
    }
}

/// Finds or installs both.
pub(super) fn ensure() -> Result<Tools> {
    let lock = paths::read(&paths::root().join("Cargo.lock"))?;
    let wasm_bindgen =
        locked(&lock, "wasm-bindgen").ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen"))?;
    thread::scope(|scope| {
        let bindgen = scope.spawn(|| installed("wasm-bindgen-cli", &wasm_bindgen, "wasm-bindgen"));
        let pack = scope.spawn(|| installed("wasm-pack", WASM_PACK, "wasm-pack"));
        let (bindgen, pack) = (joined(bindgen), joined(pack));
        Ok(Tools { wasm_bindgen: bindgen?, wasm_pack: pack? })
    })
}

/// The folder with the program, after installing it if need be.
fn installed(package: &str, version: &str, program: &str) -> Result<PathBuf> {
    let cache = paths::cache()?;
    let root = cache.join("tools").join(format!("{package}-{version}"));
    let bin = root.join("bin");
    if bin.join(program).is_file() {
        return Ok(bin);
    }
    say(format_args!("cargo install {package} {version} (minutes, once)"));
    let start = Instant::now();
    quiet(
        cargo()
            .args(["install", "--quiet", "--locked", "--version", version])
            .arg("--root")
            .arg(&root)
            .arg(package)
            // Not in the repository: its settings are not meant for other people's programs.
            .current_dir(&cache)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            // They work on small files: compiling them fast counts for more than their speed.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    )?;
    say(format_args!("{package} {version} installed in {} s", start.elapsed().as_secs()));
    Ok(bin)
}

/// The version of a package in a Cargo.lock.
fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.2.3\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";

    #[test]
    fn version_is_that_of_the_exact_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen").as_deref(), Some("0.2.126"));
        assert_eq!(locked(LOCK, "wasm"), None);
    }
}
