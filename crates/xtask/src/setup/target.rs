//! The compiler with the target `wasm32-unknown-unknown`.
//!
//! rustup installs the target wherever it reaches its server. Where it does not, Debian's newer
//! toolchain stands in: its packages bring the sources of the standard library, which are compiled
//! once and laid into its sysroot (wasm-pack looks for the target there and nowhere else).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::process::{capture, path_with, quiet, say, which};

/// The target every Wasm build is for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Where Debian's toolchain packages put their programs.
const DEBIAN_BIN: &str = "/usr/bin";

/// Flags the library is built with: Cargo leaves the bitcode out, which link-time optimisation of
/// the shell reads.
const STD_FLAGS: &str = "-Cembed-bitcode=yes";

/// Says which compiler the library in Debian's sysroot was built with, and how.
const STAMP: &str = "hotich-std.stamp";

/// The compiler to build for WebAssembly with.
#[derive(Debug, Clone)]
pub(crate) struct Toolchain {
    /// Set where it is not the one on PATH.
    stand_in: Option<StandIn>,
}

#[derive(Debug, Clone)]
struct StandIn {
    linker: PathBuf,
}

impl Toolchain {
    /// Makes a command (cargo, wasm-pack) build with this toolchain, with `folder` first on PATH.
    pub(crate) fn apply(&self, command: &mut Command, folder: &[&Path]) -> Result {
        // A folder of its own: two compilers sharing one would throw each other's work away.
        command.env("CARGO_TARGET_DIR", target_dir());
        // The module holds the places of its panics: as they are called everywhere, not on this machine.
        command.env("RUSTFLAGS", remap());
        let mut first = folder.to_vec();
        if let Some(stand_in) = &self.stand_in {
            first.push(Path::new(DEBIAN_BIN));
            command
                .env("RUSTC", debian("rustc"))
                .env("CARGO", debian("cargo"))
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &stand_in.linker)
                // Set by `cargo run` for the other toolchain.
                .env_remove("RUSTUP_TOOLCHAIN")
                .env_remove("LD_LIBRARY_PATH");
        }
        command.env("PATH", path_with(&first)?);
        Ok(())
    }
}

/// Flags that give the folders of this machine one name for all machines.
fn remap() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let mut flags = format!("--remap-path-prefix={}=", paths::root().display());
    // Each registry has a folder of its own, and its name is a registry's.
    for registry in fs::read_dir(home.join("registry").join("src")).into_iter().flatten().flatten() {
        flags.push_str(&format!(" --remap-path-prefix={}=crates", registry.path().display()));
    }
    flags
}

fn target_dir() -> PathBuf {
    paths::target().join("wasm")
}

/// Finds or installs the target.
pub(super) fn ensure() -> Result<Toolchain> {
    let ordinary = Toolchain { stand_in: None };
    if ready(Path::new("rustc")) {
        return Ok(ordinary);
    }
    if ready(&debian("rustc")) {
        return stand_in();
    }
    if which("rustup").is_some() {
        say(format_args!("rustup target add {TARGET}"));
        let added = capture(Command::new("rustup").args(["target", "add", TARGET]));
        if added.is_ok() && ready(Path::new("rustc")) {
            return Ok(ordinary);
        }
        say("rustup cannot add it here: taking Debian's toolchain");
    }
    if !apt::available() {
        return Err(Failure::missing(
            format_args!("the Rust target {TARGET}"),
            format_args!("run `rustup target add {TARGET}`, or this as root on Debian"),
        ));
    }
    apt::install("a toolchain for WebAssembly", &["rustc-web", "cargo-web", "rust-web-src"])?;
    build_std(&debian("rustc"))?;
    stand_in()
}

fn debian(program: &str) -> PathBuf {
    Path::new(DEBIAN_BIN).join(program)
}

fn libdir(rustc: &Path) -> Result<PathBuf> {
    let mut command = Command::new(rustc);
    command.args(["--print", "target-libdir", "--target", TARGET]);
    with_own_libraries(&mut command, rustc);
    capture(&mut command).map(PathBuf::from)
}

fn version(rustc: &Path) -> Result<String> {
    let mut command = Command::new(rustc);
    command.arg("-vV");
    with_own_libraries(&mut command, rustc);
    capture(&mut command)
}

/// `cargo run` points the loader at its own toolchain's libraries: wrong for another compiler.
fn with_own_libraries(command: &mut Command, rustc: &Path) {
    if rustc.is_absolute() {
        command.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
    }
}

/// Whether a compiler has the target, and not one that another version of it built.
fn ready(rustc: &Path) -> bool {
    let (Ok(libdir), Ok(version)) = (libdir(rustc), version(rustc)) else {
        return false;
    };
    let stamp = fs::read_to_string(libdir.join(STAMP));
    has_std(&libdir) && stamp.map_or(true, |stamp| stamp == stamp_of(&version))
}

fn stamp_of(version: &str) -> String {
    format!("{version}\n{STD_FLAGS}\n")
}

fn has_std(libdir: &Path) -> bool {
    rlibs(libdir).is_ok_and(|files| files.iter().any(|path| file_name(path).starts_with("libstd-")))
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).context(format_args!("list {}", folder.display()))? {
        let path = entry.context("list a folder")?.path();
        if path.extension().is_some_and(|ext| ext == "rlib") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn remove_dir(path: &Path) -> Result {
    if !path.exists() {
        return Ok(());
    }
    fs::remove_dir_all(path).context(format_args!("remove {}", path.display()))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn stand_in() -> Result<Toolchain> {
    let stand_in = StandIn { linker: linker()? };
    Ok(Toolchain { stand_in: Some(stand_in) })
}

/// rustup's own linker, else LLVM's by its package.
fn linker() -> Result<PathBuf> {
    if let Ok(sysroot) = capture(Command::new("rustc").args(["--print", "sysroot"])) {
        let version = version(Path::new("rustc"))?;
        let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
        let rust_lld =
            [sysroot.as_str(), "lib", "rustlib", host, "bin", "rust-lld"].iter().collect::<PathBuf>();
        if rust_lld.is_file() {
            return Ok(rust_lld);
        }
    }
    if which("wasm-ld").is_none() {
        apt::install("a linker for WebAssembly (wasm-ld)", &["lld"])?;
    }
    which("wasm-ld").ok_or_else(|| Failure::missing("wasm-ld", "install LLVM's lld"))
}

/// Compiles the standard library for the target and lays it into the compiler's sysroot.
fn build_std(rustc: &Path) -> Result {
    say(format_args!("compiling the standard library for {TARGET} (about a minute, once)"));
    let libdir = libdir(rustc)?;
    let folder = paths::cache()?.join(format!("std-{}", std::process::id()));
    paths::write(
        &folder.join("Cargo.toml"),
        "[package]\nname = \"throwaway\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
         [profile.release]\npanic = \"abort\"\n\n[workspace]\n",
    )?;
    paths::write(&folder.join("src").join("lib.rs"), "#![no_std]\n")?;
    let target = folder.join("target");
    quiet(
        Command::new(debian("cargo"))
            .args(["build", "--release", "--target", TARGET])
            .args(["-Z", "build-std=std,panic_abort,test"])
            .current_dir(&folder)
            .env("RUSTC", rustc)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", STD_FLAGS)
            .env("CARGO_TARGET_DIR", &target)
            .env_remove("LD_LIBRARY_PATH")
            .env_remove("RUSTUP_TOOLCHAIN"),
    )?;
    paths::create_dir(&libdir)?;
    if libdir.join(STAMP).exists() {
        // An older compiler's library, laid here by us.
        for old in rlibs(&libdir)? {
            fs::remove_file(&old).context(format_args!("remove {}", old.display()))?;
        }
    }
    let built = target.join(TARGET).join("release").join("deps");
    for rlib in rlibs(&built)? {
        let name = file_name(&rlib);
        if !name.starts_with("libthrowaway") {
            fs::copy(&rlib, libdir.join(&name)).context(format_args!("copy {name}"))?;
        }
    }
    paths::write(&libdir.join(STAMP), stamp_of(&version(rustc)?))?;
    remove_dir(&folder)?;
    // What was built with the library before would not link with this one, and Cargo, which looks
    // at the compiler's version alone, would not notice.
    remove_dir(&target_dir())
}
