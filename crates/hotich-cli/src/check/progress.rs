//! How far a check has come, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use hotich::Language;

use super::text::number;

/// Time between two lines.
const PAUSE: Duration = Duration::from_millis(150);

/// A line that overwrites itself.
pub(super) struct Progress {
    name: String,
    size: Option<u64>,
    language: Language,
    on: bool,
    shown: bool,
    rows: u64,
    last: Instant,
}

impl Progress {
    /// For a file of this size; silent unless the standard error is a terminal.
    pub(super) fn new(name: &str, size: Option<u64>, quiet: bool, language: Language) -> Self {
        Self {
            name: name.to_owned(),
            size: size.filter(|&size| size > 0),
            language,
            on: !quiet && io::stderr().is_terminal(),
            shown: false,
            rows: 0,
            last: Instant::now(),
        }
    }

    /// More rows are done, and this much of the file is read.
    pub(super) fn show(&mut self, rows: u64, bytes: u64) {
        self.rows += rows;
        if !self.on || self.last.elapsed() < PAUSE {
            return;
        }
        self.last = Instant::now();
        self.shown = true;
        let rows = number(self.rows, self.language);
        let percent = self.size.map(|size| format!(" {} %", bytes.saturating_mul(100) / size));
        let word = match self.language {
            Language::Vi => "hàng",
            Language::En => "rows",
        };
        let percent = percent.unwrap_or_default();
        drop(write!(io::stderr(), "\r\x1b[K{}: {rows} {word}{percent}", self.name));
    }

    /// Takes the line away.
    pub(super) fn clear(&mut self) {
        if self.shown {
            drop(write!(io::stderr(), "\r\x1b[K"));
        }
    }
}
