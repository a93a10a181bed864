//! Chromium and its driver, for the tests in a real browser.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::apt;
use crate::failure::{Failure, Result};
use crate::process::which;

/// The names Chromium goes by, ours first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// No window, no sandbox (the tests run as root in containers), and no talk with the outside.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// Where the browser and its driver are.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) chromium: PathBuf,
    /// chromedriver.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The arguments to start it with, with spaces between.
    pub(crate) fn arguments() -> String {
        ARGUMENTS.join(" ")
    }

    /// The settings that wasm-bindgen's test runner reads beside Cargo.toml.
    pub(crate) fn webdriver_json(&self) -> String {
        let binary = quoted(&self.chromium.to_string_lossy());
        let arguments = ARGUMENTS.map(|arg| format!("        {}", quoted(arg)));
        format!(
            "{{\n  \"goog:chromeOptions\": {{\n    \"binary\": {binary},\n    \"args\": [\n{}\n    ]\n  }}\n}}\n",
            arguments.join(",\n")
        )
    }
}

/// Finds or installs both.
pub(super) fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install("Chromium and chromedriver", &["chromium", "chromium-driver"])?;
    find().ok_or_else(|| {
        Failure::missing(
            "Chromium and chromedriver",
            "the packages were installed but bring no such programs",
        )
    })
}

fn find() -> Option<Browser> {
    Some(Browser { chromium: NAMES.iter().find_map(|name| which(name))?, driver: which("chromedriver")? })
}

/// A string in JSON.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{Browser, quoted};

    #[test]
    fn strings_are_escaped() {
        assert_eq!(quoted("a\"\\\n"), "\"a\\\"\\\\\\u000a\"");
    }

    #[test]
    fn settings_name_the_binary() {
        let browser = Browser { chromium: "/opt/chromium".into(), driver: "/opt/driver".into() };
        assert!(browser.webdriver_json().contains("\"binary\": \"/opt/chromium\""));
    }
}
