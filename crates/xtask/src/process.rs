//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::failure::{Context, Failure, Result};

/// Says what happens next.
pub(crate) fn say(what: impl std::fmt::Display) {
    println!("==> {what}");
}

/// The cargo this task was started with.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Node.
pub(crate) fn node() -> Command {
    Command::new("node")
}

/// The full path of a program on PATH.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|candidate| is_executable(candidate))
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}

/// PATH with a folder put before all others.
pub(crate) fn path_with(folders: &[&Path]) -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let first = folders.iter().map(|folder| folder.to_path_buf());
    env::join_paths(first.chain(env::split_paths(&path))).context("put a folder on PATH")
}

/// The program's name, for messages.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()];
    words.extend(command.get_args().take(3).map(OsStr::to_string_lossy).map(Into::into));
    words.join(" ")
}

fn failed(command: &Command, status: ExitStatus) -> Failure {
    Failure::new(format!("`{} …` failed: {status}", name(command)))
}

/// Runs with this terminal's output; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = status(command)?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Runs with this terminal's output and hands back how it ended.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.stdin(Stdio::null()).status().context(format_args!("start `{}`", name(command)))
}

/// Runs without output; on failure what the program said is shown.
pub(crate) fn quiet(command: &mut Command) -> Result {
    let output = command.stdin(Stdio::null()).output().context(format_args!("start `{}`", name(command)))?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(failed(command, output.status))
}

/// Runs and hands back what the program wrote to its standard output, trimmed.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .context(format_args!("start `{}`", name(command)))?;
    if !output.status.success() {
        return Err(failed(command, output.status));
    }
    let text = String::from_utf8(output.stdout).context(name(command))?;
    Ok(text.trim().to_owned())
}

/// How a program ended and every line it wrote to either output.
pub(crate) struct Told {
    /// How it ended.
    pub(crate) success: bool,
    /// Its lines, in the order they came in.
    pub(crate) lines: Vec<String>,
}

/// Runs with its output shown as it comes, and keeps the lines for counting.
pub(crate) fn tee(command: &mut Command) -> Result<Told> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(format_args!("start `{}`", name(command)))?;
    let (sender, receiver) = mpsc::channel();
    let mut readers = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        readers.push(read_lines(stdout, sender.clone()));
    }
    if let Some(stderr) = child.stderr.take() {
        readers.push(read_lines(stderr, sender.clone()));
    }
    drop(sender);
    let mut lines = Vec::new();
    for line in receiver {
        println!("{line}");
        lines.push(line);
    }
    for reader in readers {
        // A reader only ends early when its pipe broke, which the exit status tells.
        drop(reader.join());
    }
    let status = child.wait().context(format_args!("wait for `{}`", name(command)))?;
    Ok(Told { success: status.success(), lines })
}

fn read_lines(from: impl Read + Send + 'static, to: mpsc::Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(from);
        let mut line = Vec::new();
        // Bytes, not `lines()`: one invalid character must not cut the rest off.
        while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
            let text = String::from_utf8_lossy(&line);
            if to.send(text.trim_end().to_owned()).is_err() {
                return;
            }
            line.clear();
        }
    })
}
