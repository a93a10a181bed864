//! Where results go: the standard output, a file that appears whole or not at all, or what is no file, such as a device or a
//! pipe with a name, into which they are written as they come.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Seek as _, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use hotich::Language;
use hotich::book::Wide;
use same_file::Handle;

use crate::failure::Failure;

/// The unfinished files, to be removed when a signal ends the process.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_finished(path: &Path) {
    unfinished().retain(|other| other != path);
}

/// Ends quietly on Ctrl-C and its kin, without leaving unfinished files.
pub(crate) fn clean_up_on_signals() {
    let end = || {
        for path in unfinished().drain(..) {
            drop(fs::remove_file(path));
        }
        std::process::exit(130);
    };
    // Without a handler the process still ends; only unfinished files would stay.
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
    let mut before: Vec<(&Path, Option<Place>, Option<Handle>)> = Vec::new();
    for output in outputs {
        let to = output.unwrap_or(Path::new("-"));
        let (is_file, place) = (to != Path::new("-"), place(to));
        let wanted = file_of(to, Handle::stdout);
        // Results that go to one place, which need not be there yet.
        let is_same = |(path, at, file): &(&Path, Option<Place>, Option<Handle>)| {
            *path == to || (at.is_some() && *at == place) || (file.is_some() && *file == wanted)
        };
        // What is thrown away may be thrown away twice.
        let is_kept = !to.metadata().is_ok_and(|meta| is_special(&meta));
        if is_file && is_kept && before.iter().any(is_same) {
            return Err(Failure::usage(match language {
                Language::Vi => format!("{}: hai kết quả không thể ghi vào cùng một tệp", to.display()),
                Language::En => format!("{}: two results cannot go into one file", to.display()),
            }));
        }
        let input = wanted.as_ref().and_then(|wanted| inputs.iter().find(|(_, input)| input == wanted));
        if let Some((input, _)) = input {
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
        if is_file {
            before.push((to, place, wanted));
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

/// Folder and name of a file.
type Place = (PathBuf, OsString);

/// Where a result goes; `None` where there is no such folder.
fn place(path: &Path) -> Option<Place> {
    let path = &*target(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Some((folder.canonicalize().ok()?, path.file_name()?.to_owned()))
}

/// Links that lead to each other are no way.
const MAX_LINKS: usize = 40;

/// The file behind links, which need not be there.
fn target(path: &Path) -> PathBuf {
    let mut at = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&at) else { return at };
        // A way from the folder of the link, unless it is a whole one.
        at = at.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    path.to_owned()
}

/// Whether something is there that is neither file nor folder: a device, a pipe with a name. It is written into, not replaced.
fn is_special(meta: &fs::Metadata) -> bool {
    !meta.is_file() && !meta.is_dir()
}

/// Whether a path is another name of the standard output.
fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
        || ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// Whether a path is one of a stream that is open already: what stands behind it is not to be replaced.
fn is_stream(path: &Path) -> bool {
    ["/dev/stderr", "/dev/fd/", "/proc/"].iter().any(|folder| path.to_string_lossy().starts_with(folder))
}

/// Who may read a file stays so when another takes its place: a new file is as private as the old one before a byte is in it.
fn keep_mode(file: &File, wanted: &Path) -> io::Result<()> {
    let Ok(meta) = wanted.metadata() else { return Ok(()) };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        // Only the superuser may give files away; who may not is the owner now.
        drop(fchown(file, Some(meta.uid()), Some(meta.gid())));
    }
    file.set_permissions(meta.permissions())
}

/// Something to write results to.
pub(crate) struct Output {
    to: Target,
    name: String,
    /// How texts are written where that is UTF-16.
    wide: Option<Wide>,
}

enum Target {
    Stdout(StdoutLock<'static>),
    File { file: File, temporary: PathBuf, wanted: PathBuf, stays: bool },
    Through(File),
    Done,
}

/// Where results grow that a later run may go on with: beside their place.
pub(crate) fn part(wanted: &Path) -> PathBuf {
    let wanted = target(wanted);
    let mut name = wanted.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    wanted.with_file_name(name)
}

/// Takes away what runs that were killed have left beside an output.
pub(crate) fn sweep(wanted: &Path) {
    let (Some(folder), Some(name)) = (wanted.parent(), wanted.file_name()) else { return };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let begin = format!(".{}.", name.to_string_lossy());
    let is_left = |name: &str| {
        let number = name.strip_prefix(&begin).and_then(|rest| rest.strip_suffix(".tmp"));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_left(&entry.file_name().to_string_lossy()) {
            drop(fs::remove_file(entry.path()));
        }
    }
}

impl Output {
    /// The standard output.
    pub(crate) fn stdout() -> Self {
        Self { to: Target::Stdout(io::stdout().lock()), name: "stdout".to_owned(), wide: None }
    }

    /// The file at a path, or the standard output for none and for `-`. A link stays, and what it leads to is written; into what is
    /// no file it is written as it comes.
    pub(crate) fn to(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(asked) = path.filter(|path| !is_stdout(path)) else {
            return Ok(Self::stdout());
        };
        let name = asked.display().to_string();
        let failed = |error: io::Error| Failure::io(&name, &error);
        if asked.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        if is_stream(asked) || asked.metadata().is_ok_and(|meta| is_special(&meta)) {
            let file = File::options().append(true).open(asked).map_err(failed)?;
            return Ok(Self { to: Target::Through(file), name, wide: None });
        }
        let wanted = &*target(asked);
        let file_name = wanted.file_name().ok_or_else(|| failed(io::ErrorKind::InvalidFilename.into()))?;
        // A process of this number that was killed may have left one, as that of a container has always the same number.
        let mut tries = 0..100_u32;
        let (temporary, file) = loop {
            let number = tries.next().map(|more| format!("{}-{more}", std::process::id()));
            let mut beside = OsString::from(".");
            beside.push(file_name);
            beside.push(format!(".{}.tmp", number.as_deref().unwrap_or_default()));
            let temporary = wanted.with_file_name(beside);
            match File::create_new(&temporary) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number.is_some() => {}
                file => break (temporary, file.map_err(failed)?),
            }
        };
        unfinished().push(temporary.clone());
        let wanted = wanted.to_owned();
        if let Err(error) = keep_mode(&file, &wanted) {
            drop(fs::remove_file(&temporary));
            return Err(failed(error));
        }
        Ok(Self { to: Target::File { file, temporary, wanted, stays: false }, name, wide: None })
    }

    /// The file at a path, which grows in a file beside it that stays where the run is broken off: so much of that is kept.
    /// `None` where there is less of it.
    pub(crate) fn continued(wanted: &Path, written: u64) -> Result<Option<Self>, Failure> {
        let name = wanted.display().to_string();
        let failed = |error: io::Error| Failure::io(&name, &error);
        if wanted.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let temporary = part(wanted);
        let wanted = &*target(wanted);
        if wanted.file_name().is_none() {
            return Err(failed(io::ErrorKind::InvalidFilename.into()));
        }
        // Neither is a pipe a place to go on in, nor is what a link leads to ours.
        let is_strange = wanted.metadata().is_ok_and(|meta| !meta.is_file())
            || temporary.symlink_metadata().is_ok_and(|meta| !meta.is_file());
        if is_strange {
            return Err(failed(io::ErrorKind::AlreadyExists.into()));
        }
        let options = File::options().write(true).create(true).truncate(written == 0).open(&temporary);
        let mut file = options.map_err(failed)?;
        keep_mode(&file, wanted).map_err(failed)?;
        if file.metadata().map_err(failed)?.len() < written {
            return Ok(None);
        }
        file.set_len(written).and_then(|()| file.seek(io::SeekFrom::End(0))).map_err(failed)?;
        let wanted = wanted.to_owned();
        Ok(Some(Self { to: Target::File { file, temporary, wanted, stays: true }, name, wide: None }))
    }

    /// How many bytes are written to a file, once the disk has them.
    pub(crate) fn settled(&mut self) -> Result<u64, Failure> {
        let Target::File { file, .. } = &mut self.to else { return Ok(0) };
        let length = file.sync_data().and_then(|()| file.stream_position());
        length.map_err(|error| Failure::io(&self.name, &error))
    }

    /// The same in UTF-16, as what programs of Windows call Unicode; its byte order mark is to be written first.
    pub(crate) fn in_utf16(mut self, utf16: bool) -> Self {
        self.wide = utf16.then_some(Wide::WINDOWS);
        self
    }

    /// Writes texts from here on as the file is written that was read: in UTF-16 with its mark, else as they are.
    pub(crate) fn write_as(&mut self, wide: Option<Wide>) -> Result<(), Failure> {
        self.wide = wide;
        match wide.filter(|wide| wide.has_mark()) {
            Some(_) => self.write("\u{feff}"),
            None => Ok(()),
        }
    }

    /// Writes.
    pub(crate) fn write(&mut self, text: &str) -> Result<(), Failure> {
        match self.wide {
            Some(wide) => self.write_bytes(&wide.bytes(text)),
            None => self.write_bytes(text.as_bytes()),
        }
    }

    /// Writes rows as they were read, which are no UTF-8 where the file was neither that nor UTF-16.
    pub(crate) fn write_rows(&mut self, rows: &[u8]) -> Result<(), Failure> {
        match self.wide {
            Some(_) => self.write(&String::from_utf8_lossy(rows)),
            None => self.write_bytes(rows),
        }
    }

    /// Writes bytes as they are.
    pub(crate) fn write_bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = match &mut self.to {
            Target::Stdout(stdout) => stdout.write_all(bytes),
            Target::File { file, .. } | Target::Through(file) => file.write_all(bytes),
            Target::Done => Ok(()),
        };
        written.map_err(|error| Failure::io(&self.name, &error))
    }

    /// Hands over what was written: only now does a file of that name appear, or change.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let finished = match &mut self.to {
            Target::Stdout(stdout) => stdout.flush(),
            Target::File { file, temporary, wanted, .. } => {
                file.sync_all().and_then(|()| fs::rename(temporary, wanted))
            }
            Target::Through(file) => file.flush(),
            Target::Done => Ok(()),
        };
        finished.map_err(|error| Failure::io(&self.name, &error))?;
        if let Target::File { temporary, .. } = &self.to {
            is_finished(temporary);
        }
        self.to = Target::Done;
        Ok(())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Target::File { temporary, stays: false, .. } = &self.to {
            drop(fs::remove_file(temporary));
            is_finished(temporary);
        }
    }
}
