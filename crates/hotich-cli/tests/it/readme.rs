//! The examples of README.md print what README.md says.

use std::path::Path;
use std::process::Command;

#[test]
fn the_console_example_is_real() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let block = readme.split("```console\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let (command, printed) = block.split_once('\n').unwrap();
    let args = command.strip_prefix("$ hotich ").unwrap().split(' ');
    let run = Command::new(env!("CARGO_BIN_EXE_hotich")).args(args).current_dir(root).output().unwrap();
    assert_eq!(String::from_utf8(run.stdout).unwrap().trim_end(), printed.trim_end());
    assert_eq!(run.status.code(), Some(1), "the book of the example has errors");
}

/// The second example is a line for a shell.
#[cfg(unix)]
#[test]
fn the_filter_example_is_real() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let block = readme.split("```console\n").nth(2).and_then(|rest| rest.split("```").next()).unwrap();
    let (command, printed) = block.split_once('\n').unwrap();
    let line = command.strip_prefix("$ ").unwrap();
    let folder = Path::new(env!("CARGO_BIN_EXE_hotich")).parent().unwrap();
    let path = std::env::join_paths(
        std::iter::once(folder.to_owned()).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let run = Command::new("sh").args(["-c", line]).env("PATH", path.unwrap()).output().unwrap();
    assert_eq!(String::from_utf8(run.stdout).unwrap(), printed);
}
