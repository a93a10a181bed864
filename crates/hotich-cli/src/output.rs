//! Where results go: the standard output, or a file that appears whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use hotich::Language;
use same_file::Handle;

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

/// Refuses to write where something is read: results would take the place of the data. Files are compared as files, so
/// that another way of writing the path, a link or a redirected standard stream is seen, too. Nothing is opened for writing.
pub(crate) fn keep_apart(
    inputs: &[&Path],
    outputs: &[Option<&Path>],
    language: Language,
) -> Result<(), Failure> {
    let inputs: Vec<(&Path, Handle)> =
        inputs.iter().filter_map(|&path| Some((path, file_of(path, Handle::stdin)?))).collect();
    for (index, output) in outputs.iter().enumerate() {
        let to = output.unwrap_or(Path::new("-"));
        let is_file = to != Path::new("-");
        if is_file && outputs.iter().take(index).flatten().any(|before| same_place(before, to)) {
            return Err(Failure::usage(match language {
                Language::Vi => format!("{}: hai kết quả không thể ghi vào cùng một tệp", to.display()),
                Language::En => format!("{}: two results cannot go into one file", to.display()),
            }));
        }
        let Some(wanted) = file_of(to, Handle::stdout) else { continue };
        if let Some((input, _)) = inputs.iter().find(|(_, input)| *input == wanted) {
            let (to, input) = (to.display(), input.display());
            return Err(Failure::usage(match language {
                Language::Vi => format!(
                    "{to}: tệp kết quả chính là tệp đang đọc ({input}), ghi vào sẽ mất dữ liệu; hãy chọn tên khác"
                ),
                Language::En => format!(
                    "{to}: the results would replace what is read ({input}), and the data would be lost; choose another file"
                ),
            }));
        }
    }
    Ok(())
}

/// The regular file behind a path, or behind a standard stream for `-`; a pipe is not touched, it opens only once.
fn file_of(path: &Path, standard: fn() -> io::Result<Handle>) -> Option<Handle> {
    if path == Path::new("-") {
        return standard().ok().filter(|handle| handle.as_file().metadata().is_ok_and(|meta| meta.is_file()));
    }
    path.metadata().ok().filter(fs::Metadata::is_file).and_then(|_| Handle::from_path(path).ok())
}

/// Whether two results go to one place, which need not be there yet.
fn same_place(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some((folder.canonicalize().ok()?, path.file_name()?.to_owned()))
    };
    let is_same = || Some(file_of(one, Handle::stdout)? == file_of(other, Handle::stdout)?);
    one == other || place(one).is_some_and(|one| Some(one) == place(other)) || is_same().unwrap_or(false)
}

/// Something to write results to.
pub(crate) struct Output {
    to: Target,
    name: String,
    utf16: bool,
}

enum Target {
    Stdout(StdoutLock<'static>),
    File { file: File, temporary: PathBuf, wanted: PathBuf },
    Done,
}

impl Output {
    /// The standard output.
    pub(crate) fn stdout() -> Self {
        Self { to: Target::Stdout(io::stdout().lock()), name: "stdout".to_owned(), utf16: false }
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
        Ok(Self { to: Target::File { file, temporary, wanted: wanted.to_owned() }, name, utf16: false })
    }

    /// The same in UTF-16, as what programs of Windows call Unicode; its byte order mark is to be written first.
    pub(crate) fn in_utf16(mut self, utf16: bool) -> Self {
        self.utf16 = utf16;
        self
    }

    /// Writes.
    pub(crate) fn write(&mut self, text: &str) -> Result<(), Failure> {
        let units: Vec<u8>;
        let bytes = if self.utf16 {
            units = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            &units
        } else {
            text.as_bytes()
        };
        let written = match &mut self.to {
            Target::Stdout(stdout) => stdout.write_all(bytes),
            Target::File { file, .. } => file.write_all(bytes),
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
