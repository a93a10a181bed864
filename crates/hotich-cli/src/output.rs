//! Where results go: the standard output, or a file that appears whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::failure::Failure;

/// The unfinished file, to be removed when a signal ends the process.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

fn unfinished(path: Option<PathBuf>) -> Option<PathBuf> {
    let mut slot = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
    std::mem::replace(&mut *slot, path)
}

/// Ends quietly on Ctrl-C and its kin, without leaving an unfinished file.
pub(crate) fn clean_up_on_signals() {
    let end = || {
        if let Some(path) = unfinished(None) {
            drop(fs::remove_file(path));
        }
        std::process::exit(130);
    };
    // Without a handler the process still ends; only the unfinished file would stay.
    drop(ctrlc::set_handler(end));
}

/// Something to write results to.
pub(crate) struct Output {
    to: Target,
    name: String,
}

enum Target {
    Stdout(StdoutLock<'static>),
    File { file: File, temporary: PathBuf, wanted: PathBuf },
    Done,
}

impl Output {
    /// The standard output.
    pub(crate) fn stdout() -> Self {
        Self { to: Target::Stdout(io::stdout().lock()), name: "stdout".to_owned() }
    }

    /// The file at a path, or the standard output for none and for `-`.
    pub(crate) fn to(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(wanted) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Self::stdout());
        };
        let name = wanted.display().to_string();
        let failed = |error: io::Error| Failure::io(&name, &error);
        if wanted.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let mut beside = OsString::from(".");
        beside.push(wanted.file_name().ok_or_else(|| failed(io::ErrorKind::InvalidFilename.into()))?);
        beside.push(format!(".{}.tmp", std::process::id()));
        let temporary = wanted.with_file_name(beside);
        let file = File::create_new(&temporary).map_err(failed)?;
        unfinished(Some(temporary.clone()));
        Ok(Self { to: Target::File { file, temporary, wanted: wanted.to_owned() }, name })
    }

    /// Writes.
    pub(crate) fn write(&mut self, text: &str) -> Result<(), Failure> {
        let written = match &mut self.to {
            Target::Stdout(stdout) => stdout.write_all(text.as_bytes()),
            Target::File { file, .. } => file.write_all(text.as_bytes()),
            Target::Done => Ok(()),
        };
        written.map_err(|error| Failure::io(&self.name, &error))
    }

    /// Hands over what was written: only now does a file of that name appear, or change.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let finished = match &mut self.to {
            Target::Stdout(stdout) => stdout.flush(),
            Target::File { file, temporary, wanted } => {
                file.sync_all().and_then(|()| fs::rename(temporary, wanted))
            }
            Target::Done => Ok(()),
        };
        finished.map_err(|error| Failure::io(&self.name, &error))?;
        if let Target::File { .. } = self.to {
            unfinished(None);
        }
        self.to = Target::Done;
        Ok(())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Target::File { temporary, .. } = &self.to {
            drop(fs::remove_file(temporary));
            unfinished(None);
        }
    }
}
