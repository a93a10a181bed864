//! What the other commands need, installed where it is not there yet.
//!
//! rustup's part is in `rust-toolchain.toml`, npm's in `package.json`, Debian's in `scripts/debian.sh`. What is compiled
//! for this project goes to the user's cache by its version, where a fresh clone finds it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context as _, Result, anyhow, ensure};
use xshell::{Cmd, cmd};

use crate::repository::{cache, root, say, shell, target};

/// A version that builds with its own lock file.
const WASM_PACK: &str = "0.15.1";
/// Asked for by `mutants` alone.
const CARGO_MUTANTS: &str = "27.1.0";
/// Where Debian's packages put their programs.
const DEBIAN: &str = "/usr/bin";

/// What building for WebAssembly needs.
pub(crate) struct Wasm {
    /// The folders of wasm-bindgen and wasm-pack.
    tools: [PathBuf; 2],
    /// The linker for Debian's compiler, where that one is taken.
    linker: Option<PathBuf>,
}

/// Everything.
pub(crate) fn all() -> Result<Wasm> {
    install(true)
}

/// What building and testing the package in Node needs.
pub(crate) fn wasm() -> Result<Wasm> {
    install(false)
}

/// Debian's package manager takes one caller at a time; compiling and downloading go on beside it.
fn install(browser: bool) -> Result<Wasm> {
    thread::scope(|scope| {
        let bindgen = scope.spawn(|| tool("wasm-bindgen-cli", &locked("wasm-bindgen")?));
        let pack = scope.spawn(|| tool("wasm-pack", WASM_PACK));
        let packages = scope.spawn(node_modules);
        if browser {
            let shell = shell()?;
            cmd!(shell, "scripts/debian.sh tools").quiet().run()?;
        }
        let linker = toolchain()?;
        let joined = |handle: thread::ScopedJoinHandle<'_, Result<PathBuf>>| {
            handle.join().unwrap_or_else(|_| Err(anyhow!("a step of the set-up panicked")))
        };
        joined(packages)?;
        Ok(Wasm { tools: [joined(bindgen)?, joined(pack)?], linker })
    })
}

/// The npm packages of the lock file, in `node_modules`.
pub(crate) fn node_modules() -> Result<PathBuf> {
    let modules = root().join("node_modules");
    let (wanted, there) = (root().join("package-lock.json"), modules.join(".hotich-lock.json"));
    if fs::read(&wanted)? != fs::read(&there).unwrap_or_default() {
        say("npm ci");
        let shell = shell()?;
        let output = cmd!(shell, "npm ci --silent").quiet().ignore_status().output();
        let output = output.context("npm is needed, with Node 20 or newer")?;
        ensure!(output.status.success(), "npm ci: {}", String::from_utf8_lossy(&output.stderr));
        fs::copy(wanted, there)?;
    }
    Ok(modules)
}

/// The program that changes the code to see whether tests notice.
pub(crate) fn mutants() -> Result<PathBuf> {
    Ok(tool("cargo-mutants", CARGO_MUTANTS)?.join(format!("cargo-mutants{}", env::consts::EXE_SUFFIX)))
}

/// The folder of a program of crates.io, compiled once for each version.
fn tool(package: &str, version: &str) -> Result<PathBuf> {
    let folder = cache()?.join("tools").join(format!("{package}-{version}"));
    if !folder.join(".crates.toml").is_file() {
        say(format_args!("cargo install {package} {version} (minutes, once)"));
        fs::create_dir_all(&folder)?;
        let shell = shell()?;
        // Not in the repository: its settings are not meant for other people's programs.
        shell.change_dir(&folder);
        // They work on small files: compiling them fast counts for more than their speed.
        cmd!(shell, "cargo install --quiet --locked --version {version} --root {folder} {package}")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            .quiet()
            .run()?;
    }
    Ok(folder.join("bin"))
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let (_, rest) = lock
        .split_once(&format!("name = \"{package}\"\nversion = \""))
        .with_context(|| format!("Cargo.lock names no {package}"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// Makes sure that a compiler has the target; the linker for Debian's, where rustup's does not have it.
fn toolchain() -> Result<Option<PathBuf>> {
    if has_target() {
        return Ok(None);
    }
    let shell = shell()?;
    cmd!(shell, "scripts/debian.sh wasm").quiet().run()?;
    if has_target() {
        return Ok(None);
    }
    let host = cmd!(shell, "rustc -vV").quiet().read().unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let sysroot = PathBuf::from(cmd!(shell, "rustc --print sysroot").quiet().read().unwrap_or_default());
    let lld = sysroot.join("lib/rustlib").join(host).join("bin/rust-lld");
    Ok(Some(if lld.is_file() { lld } else { "wasm-ld".into() }))
}

/// Whether the compiler on PATH has the standard library for WebAssembly.
fn has_target() -> bool {
    let ask = || -> Result<bool> {
        let shell = shell()?;
        let target =
            cmd!(shell, "rustc --print target-libdir --target wasm32-unknown-unknown").quiet().read()?;
        let mut files = fs::read_dir(target)?.flatten();
        Ok(files.any(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
    };
    ask().unwrap_or(false)
}

impl Wasm {
    /// Makes a call of wasm-pack build with these tools.
    pub(crate) fn apply<'a>(&self, command: Cmd<'a>) -> Result<Cmd<'a>> {
        let path = env::var_os("PATH").unwrap_or_default();
        let debian = self.linker.is_some().then(|| PathBuf::from(DEBIAN));
        let folders = self.tools.iter().cloned().chain(debian).chain(env::split_paths(&path));
        let command = command
            .env("PATH", env::join_paths(folders)?)
            // A folder of its own: two compilers sharing one would throw each other's work away.
            .env("CARGO_TARGET_DIR", target().join("wasm"))
            .env("RUSTFLAGS", flags());
        let Some(linker) = &self.linker else { return Ok(command) };
        Ok(command
            .env("RUSTC", Path::new(DEBIAN).join("rustc"))
            .env("CARGO", Path::new(DEBIAN).join("cargo"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            // Set by `cargo run` for the other toolchain.
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH"))
    }
}

/// Half of the usual stack, so that what lies behind it has addresses of three bytes; and the folders of this machine
/// under one name for all machines, since the module holds the places of its panics.
pub(crate) fn flags() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let mut flags =
        format!("-Clink-arg=-zstack-size={} --remap-path-prefix={}=", 512 << 10, root().display());
    // Each registry has a folder of its own, and its name is a registry's.
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten() {
        flags.push_str(&format!(" --remap-path-prefix={}=crates", registry.path().display()));
    }
    flags
}
