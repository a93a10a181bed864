//! Debian packages, where there is Debian and we are root.

use std::process::Command;
use std::sync::Mutex;

use crate::failure::{Failure, Result};
use crate::process::{capture, quiet, say, which};

/// Whether the package lists were refreshed in this run; held while a caller installs.
static REFRESHED: Mutex<bool> = Mutex::new(false);

/// Whether packages can be installed here.
pub(crate) fn available() -> bool {
    which("apt-get").is_some() && is_root()
}

/// Installs packages; `what` names the need to a person where that is not possible.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result {
    let list = packages.join(" ");
    if which("apt-get").is_none() {
        return Err(Failure::missing(
            what,
            format_args!("install it by your system's package manager (Debian's packages: {list})"),
        ));
    }
    if !is_root() {
        return Err(Failure::missing(
            what,
            format_args!("run as root: apt-get install -y --no-install-recommends {list}"),
        ));
    }
    let mut refreshed = REFRESHED.lock().map_err(|_| Failure::new("apt lock"))?;
    if !*refreshed {
        say("apt-get update");
        quiet(Command::new("apt-get").args(["update", "-q"]))?;
        *refreshed = true;
    }
    say(format_args!("apt-get install {list}"));
    quiet(
        Command::new("apt-get")
            .args(["install", "-q", "-y", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_root() -> bool {
    capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
