//! Colour, on terminals only.

use std::fmt;
use std::io::IsTerminal;

use hotich::Severity;

/// Whether and how texts are coloured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint {
    on: bool,
}

/// A text in a colour.
pub(crate) struct Painted<T> {
    text: T,
    code: &'static str,
}

impl Paint {
    /// Never: for files and pipes.
    pub(crate) const OFF: Self = Self { on: false };

    /// Colour where the standard output is a terminal and neither `NO_COLOR` nor a dumb terminal says no.
    pub(crate) fn of_stdout() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self { on: !refused && !dumb && std::io::stdout().is_terminal() }
    }

    fn with<T>(self, text: T, code: &'static str) -> Painted<T> {
        Painted { text, code: if self.on { code } else { "" } }
    }

    /// A heading.
    pub(crate) fn bold<T>(self, text: T) -> Painted<T> {
        self.with(text, "\x1b[1m")
    }

    /// What matters less.
    pub(crate) fn dim<T>(self, text: T) -> Painted<T> {
        self.with(text, "\x1b[2m")
    }

    /// What mends.
    pub(crate) fn green<T>(self, text: T) -> Painted<T> {
        self.with(text, "\x1b[32m")
    }

    /// A severity's own colour.
    pub(crate) fn severity<T>(self, severity: Severity, text: T) -> Painted<T> {
        self.with(
            text,
            match severity {
                Severity::Error => "\x1b[1;31m",
                Severity::Warning => "\x1b[1;33m",
                Severity::Info => "\x1b[1;36m",
            },
        )
    }
}

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.code.is_empty() {
            return self.text.fmt(f);
        }
        write!(f, "{}{}\x1b[0m", self.code, self.text)
    }
}
