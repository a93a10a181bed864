//! Node, and the npm packages the tasks use (the published package itself depends on none).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::process::{capture, quiet, say, which};

/// wasm-opt; Debian's own is too old.
const BINARYEN: &str = "132.0.0";
/// Drives Chromium in the tests of the site; downloads nothing itself.
const PLAYWRIGHT: &str = "1.65.1";
/// Looks for barriers in the pages of the site.
const AXE: &str = "4.14.1";
/// Checks the types of the package. The last version that is JavaScript itself.
const TYPESCRIPT: &str = "5.9.3";
/// The oldest Node the package supports.
const NODE: u32 = 20;

/// Where the npm packages are.
#[derive(Debug, Clone)]
pub(crate) struct NodePackages {
    modules: PathBuf,
}

impl NodePackages {
    /// The folder they are in.
    pub(crate) fn modules(&self) -> &Path {
        &self.modules
    }

    /// The script of wasm-opt, to be run by Node.
    pub(crate) fn wasm_opt(&self) -> PathBuf {
        self.modules.join("binaryen").join("bin").join("wasm-opt")
    }

    /// The entry of playwright-core, for `import()`.
    pub(crate) fn playwright(&self) -> PathBuf {
        self.modules.join("playwright-core").join("index.mjs")
    }

    /// The script of axe-core, to be run in a page.
    pub(crate) fn axe(&self) -> PathBuf {
        self.modules.join("axe-core").join("axe.min.js")
    }
}

/// Whether Node and npm are here and new enough.
pub(super) fn check() -> Result {
    let how = format!("install Node {NODE} or newer, with npm");
    if which("node").is_none() {
        return Err(Failure::missing("node", how));
    }
    let version = capture(Command::new("node").arg("--version"))?;
    if major(&version).is_none_or(|major| major < NODE) {
        let old = format!("a newer node than {version}");
        return Err(Failure::missing(old, how));
    }
    if which("npm").is_none() {
        return Err(Failure::missing("npm", how));
    }
    Ok(())
}

/// Finds or installs the packages.
pub(super) fn ensure() -> Result<NodePackages> {
    let folder =
        format!("node-binaryen-{BINARYEN}-playwright-{PLAYWRIGHT}-axe-{AXE}-typescript-{TYPESCRIPT}");
    let folder = paths::cache()?.join(folder);
    let packages = NodePackages { modules: folder.join("node_modules") };
    if complete(&packages) {
        return Ok(packages);
    }
    say(format_args!(
        "npm install binaryen {BINARYEN}, playwright-core {PLAYWRIGHT}, axe-core {AXE}, typescript {TYPESCRIPT}"
    ));
    let temporary = folder.with_extension(format!("{}.tmp", std::process::id()));
    paths::create_dir(&temporary)?;
    quiet(
        Command::new("npm")
            .args(["install", "--no-save", "--no-audit", "--no-fund"])
            // No package of ours needs to run anything while it is installed.
            .args(["--ignore-scripts", "--loglevel=error", "--prefix"])
            .arg(&temporary)
            .arg(format!("binaryen@{BINARYEN}"))
            .arg(format!("playwright-core@{PLAYWRIGHT}"))
            .arg(format!("axe-core@{AXE}"))
            .arg(format!("typescript@{TYPESCRIPT}")),
    )?;
    replace(&temporary, &folder)?;
    if complete(&packages) {
        Ok(packages)
    } else {
        Err(Failure::new("npm installed its packages without the files used of them"))
    }
}

fn complete(packages: &NodePackages) -> bool {
    packages.wasm_opt().is_file()
        && packages.playwright().is_file()
        && packages.axe().is_file()
        && packages.modules.join("typescript").is_dir()
}

/// Puts a finished folder in the place of what is there.
fn replace(finished: &Path, place: &Path) -> Result {
    if place.exists() {
        fs::remove_dir_all(place).context(format_args!("remove {}", place.display()))?;
    }
    fs::rename(finished, place).context(format_args!("write {}", place.display()))
}

/// `v20.1.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn major_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major("vX"), None);
    }
}
