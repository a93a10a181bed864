//! How the command ends.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

use hotich::Language;

/// What every command returns: an exit code, or why it could not run.
pub(crate) type Outcome = Result<ExitCode, Failure>;

/// Errors were found in a book.
pub(crate) const FOUND: u8 = 1;
/// The command could not run.
const CANNOT: u8 = 2;
/// The reader of the output has gone, as a shell tells of a program that this has ended: nobody knows what was to come.
const GONE: u8 = 141;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// One line for a person; exit code 2.
    Told(String),
    /// Reading or writing this failed; exit code 2.
    Io(String, io::Error),
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
        Self::Io(what.to_string(), io::Error::new(error.kind(), error.to_string()))
    }

    /// The work is done as far as it goes: exit code 2 without another line.
    pub(crate) fn told_before() -> Self {
        Self::Quiet(CANNOT)
    }

    /// Prints the message and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        match self {
            Self::Told(message) => {
                tell(message);
                ExitCode::from(CANNOT)
            }
            Self::Io(what, error) => {
                tell(format_args!("{what}: {}", reason(error, language)));
                ExitCode::from(CANNOT)
            }
            Self::Gone => ExitCode::from(GONE),
            Self::Quiet(code) => ExitCode::from(*code),
        }
    }
}

/// Why a file cannot be read or written; what is rare in the words of the system.
pub(crate) fn reason(error: &io::Error, language: Language) -> String {
    use io::ErrorKind as Kind;
    let (vi, en) = match error.kind() {
        Kind::NotFound => ("không có tệp hoặc thư mục này", "there is no such file or folder"),
        Kind::PermissionDenied => ("không được phép đọc hoặc ghi", "may not be read or written"),
        Kind::IsADirectory => ("là thư mục, không phải tệp", "is a directory, not a file"),
        Kind::NotADirectory => {
            ("một phần đường dẫn không phải thư mục", "a part of the path is no directory")
        }
        Kind::AlreadyExists => ("tệp đã có", "the file is there already"),
        Kind::InvalidFilename => ("tên tệp không hợp lệ", "this is no name of a file"),
        Kind::StorageFull => ("ổ đĩa đã đầy", "the disk is full"),
        Kind::ReadOnlyFilesystem => ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        Kind::InvalidData => ("không phải văn bản UTF-8", "is no text in UTF-8"),
        Kind::UnexpectedEof => ("tệp bị cụt, thiếu phần cuối", "the file is torn: its end is missing"),
        // Said by us, in the language of the command.
        Kind::Other if error.raw_os_error().is_none() => return error.to_string(),
        _ if language == Language::Vi => return format!("lỗi hệ thống: {error}"),
        _ => return error.to_string(),
    };
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
    .to_owned()
}

/// Writes a line to the standard error, if anybody reads it.
pub(crate) fn tell(message: impl Display) {
    use std::io::Write as _;
    drop(writeln!(io::stderr(), "hotich: {message}"));
}

/// Of a temporary folder, whose files have names of their own.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::io("hotich-dedupe", &error)
    }
}
