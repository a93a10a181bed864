//! How the command ends.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

/// What every command returns: an exit code, or why it could not run.
pub(crate) type Outcome = Result<ExitCode, Failure>;

/// Errors were found in a book.
pub(crate) const FOUND: u8 = 1;
/// The command could not run.
const CANNOT: u8 = 2;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// One line for a person; exit code 2.
    Told(String),
    /// The reader of the output has gone: nothing to say.
    Gone,
    /// Everything is said already; exit with this code.
    Quiet(u8),
}

impl Failure {
    /// The command line is not understood, or what it names cannot be used.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Told(message.into())
    }

    /// Reading or writing `what` failed.
    pub(crate) fn io(what: impl Display, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Gone;
        }
        Self::Told(format!("{what}: {error}"))
    }

    /// The work is done as far as it goes: exit code 2 without another line.
    pub(crate) fn told_before() -> Self {
        Self::Quiet(CANNOT)
    }

    /// Prints the message and gives the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        match self {
            Self::Told(message) => {
                tell(message);
                ExitCode::from(CANNOT)
            }
            Self::Gone => ExitCode::SUCCESS,
            Self::Quiet(code) => ExitCode::from(*code),
        }
    }
}

/// Writes a line to the standard error, if anybody reads it.
pub(crate) fn tell(message: impl Display) {
    use std::io::Write as _;
    drop(writeln!(io::stderr(), "hotich: {message}"));
}
