//! How a task fails: one line for a person and an exit code for a script.

use std::fmt::Display;
use std::process::ExitCode;

/// What every task returns.
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// A message and the exit code it ends the process with.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// The work was done and its outcome is bad: exit code 1.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }

    /// The work cannot be done because something is not on this machine: exit code 2.
    ///
    /// `what` is the missing thing, `how` the way to get it.
    pub(crate) fn missing(what: impl Display, how: impl Display) -> Self {
        Self { message: format!("missing: {what}: {how}"), code: 2 }
    }

    /// The command line is not understood: exit code 2.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }

    /// Prints the message and gives the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        eprintln!("xtask: {}", self.message);
        ExitCode::from(self.code)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

/// Turns errors of the standard library into failures that say what was being done.
pub(crate) trait Context<T> {
    /// Names what was being done when the error came up.
    fn context(self, doing: impl Display) -> Result<T>;
}

impl<T, E: Display> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: impl Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}")))
    }
}
