//! Where results go: what stands there already stays what it is.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};

use crate::common::{Folder, book, command, hotich};

const CHECK: [&str; 5] = ["check", "--as-of", "2026-11-23", "--format", "jsonl"];

fn checked(more: &[&str]) -> crate::common::Run {
    hotich(&[&CHECK, more].concat())
}

#[test]
fn a_link_stays_and_its_file_is_written() {
    let folder = Folder::new("link");
    let (data, real) = (folder.file("book.csv", book(4, ',')), folder.file("real.jsonl", "old"));
    let (link, far, none) = (folder.path("link"), folder.path("far"), folder.path("none"));
    symlink("real.jsonl", &link).unwrap();
    symlink("link", &far).unwrap();
    symlink("new.jsonl", &none).unwrap();
    for (to, file) in [(&link, &real), (&far, &real), (&none, &folder.path("new.jsonl"))] {
        fs::write(&real, "old").unwrap();
        assert_eq!(checked(&["-o", to, &data]).code, 1);
        assert!(fs::symlink_metadata(to).unwrap().is_symlink(), "{to}");
        assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 4, "{to}");
    }
    // A link to what is read, and two results behind one link.
    let back = folder.path("back");
    symlink("book.csv", &back).unwrap();
    checked(&["-o", &back, &data]).refused("book.csv");
    checked(&["-o", &link, "--summary", &real, &data]).refused("real.jsonl");
    assert!(folder.names().iter().all(|name| !name.ends_with(".tmp")), "{:?}", folder.names());
}

#[test]
fn who_may_read_a_file_stays_so() {
    let folder = Folder::new("mode");
    let (data, out) = (folder.file("book.csv", book(4, ',')), folder.file("out.jsonl", "old"));
    for mode in [0o600, 0o640, 0o644] {
        fs::set_permissions(&out, fs::Permissions::from_mode(mode)).unwrap();
        for more in [&[][..], &["--resume"]] {
            assert_eq!(checked(&[&["-o", &out, &data], more].concat()).code, 1);
            assert_eq!(fs::metadata(&out).unwrap().mode() & 0o777, mode, "{more:?}");
        }
    }
}

#[test]
fn a_pipe_with_a_name_is_written_into() {
    let folder = Folder::new("named-pipe");
    let (data, pipe) = (folder.file("book.csv", book(50, ',')), folder.path("pipe"));
    if !std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|it| it.success()) {
        eprintln!("not run: there is no `mkfifo` here");
        return;
    }
    let reader = std::process::Command::new("cat").arg(&pipe).stdout(std::process::Stdio::piped()).spawn();
    assert_eq!(checked(&["-o", &pipe, &data]).code, 1);
    let read = reader.unwrap().wait_with_output().unwrap().stdout;
    assert_eq!(read.iter().filter(|&&byte| byte == b'\n').count(), 50);
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    // What can be broken off and gone on with is a file.
    assert_eq!(checked(&["--resume", "-o", &pipe, &data]).code, 2);
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
}

/// The standard output by its name is the standard output. No other device is tried: who runs this may be the superuser.
#[test]
fn the_standard_output_has_a_name() {
    let folder = Folder::new("stdout");
    let (data, to) = (folder.file("book.csv", book(4, ',')), folder.path("to"));
    let out = fs::File::create(&to).unwrap();
    let status = command().args(CHECK).args(["-q", "-o", "/dev/stdout", &data]).stdout(out).status().unwrap();
    assert_eq!((status.code(), fs::read_to_string(&to).unwrap().lines().count()), (Some(1), 4));
    assert_eq!(folder.names(), ["book.csv", "to"]);
}

#[test]
fn what_a_run_leaves_to_go_on_with_is_never_read() {
    let folder = Folder::new("part");
    let text = book(20, ',');
    for name in ["out.jsonl.part", "out.jsonl.resume"] {
        let data = folder.file(name, &text);
        checked(&["--input", "csv", "--resume", "-o", &folder.path("out.jsonl"), &data]).refused(name);
        assert_eq!(fs::read_to_string(&data).unwrap(), text);
        fs::remove_file(&data).unwrap();
    }
    assert!(folder.names().is_empty());
    // What a link of that name leads to is nobody's.
    let (data, other) = (folder.file("book.csv", &text), folder.file("other", "kept"));
    symlink("other", folder.path("out.jsonl.part")).unwrap();
    assert_eq!(checked(&["--resume", "-o", &folder.path("out.jsonl"), &data]).code, 2);
    assert_eq!(fs::read_to_string(&other).unwrap(), "kept");
}
