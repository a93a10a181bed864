//! What is left when something goes wrong: a full disk, a run that is killed. Everybody in it is made up.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Folder, command, hotich, run};

const AS_OF: [&str; 2] = ["--as-of", "2026-11-23"];

/// Runs the command where no file may grow beyond so many blocks: as on a full disk, every write behind that fails.
fn limited(blocks: u32, args: &[&str]) -> crate::common::Run {
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
        env!("CARGO_BIN_EXE_hotich"),
    ]);
    run(shell.args(args), b"")
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_file() {
    let folder = Folder::new("full");
    let file = folder.file("book.csv", crate::common::book(6000, ','));
    let sheet = {
        let out = folder.path("book.xlsx");
        let made = hotich(&[&["check", "--quiet", "--annotate", &out, &file][..], &AS_OF].concat());
        assert_eq!(made.code, 1, "{}", made.err);
        out
    };
    let before = folder.names();
    for (name, options) in [
        ("r.jsonl", vec!["--format", "jsonl", "--output"]),
        ("r.csv", vec!["--format", "csv", "--output"]),
        ("r.sarif", vec!["--format", "sarif", "--output"]),
        ("r.json", vec!["--format", "json", "--output"]),
        ("m.csv", vec!["--fix", "certain", "--mended"]),
        ("a.xlsx", vec!["--annotate"]),
        ("p.html", vec!["--html"]),
    ] {
        let old = folder.file(name, "old");
        // From nothing to nearly all of it.
        for blocks in [0, 1, 8, 32] {
            let run =
                limited(blocks, &[&["check", "--quiet"][..], &options, &[&old], &[&file], &AS_OF].concat());
            assert_eq!(run.code, 2, "{name} {blocks}: {}", run.err);
            assert_eq!(std::fs::read_to_string(&old).unwrap(), "old", "{name} {blocks}");
        }
        std::fs::remove_file(&old).unwrap();
        assert_eq!(folder.names(), before, "{name}");
    }
    let mended = folder.file("m.xlsx", "old");
    let fix = ["check", "--quiet", "--fix", "certain", "--mended", &mended, &sheet];
    let run = limited(8, &[&fix[..], &AS_OF].concat());
    assert_eq!((run.code, std::fs::read_to_string(&mended).unwrap()), (2, "old".to_owned()), "{}", run.err);
}

#[test]
fn a_killed_run_goes_on() {
    let folder = Folder::new("resume");
    let (small, big) = (crate::common::book(50, ','), crate::common::book(1_000_000, ','));
    let (first, second) = (folder.file("1.csv", &small), folder.file("2.csv", &big));
    for (format, bom) in [("jsonl", None), ("csv", Some("--bom"))] {
        let (whole, out) = (folder.path("whole"), folder.path("out"));
        let base =
            [&["check", "--threads", "1", "--format", format][..], &AS_OF, &[&first, &second]].concat();
        let base: Vec<&str> = base.into_iter().chain(bom).collect();
        let uninterrupted = hotich(&[&base[..], &["--output", &whole]].concat());
        assert_eq!(uninterrupted.code, 1, "{}", uninterrupted.err);
        let args = [&base[..], &["--resume", "--output", &out]].concat();
        // Killed twice, each time when it has come further.
        let mut reached = String::new();
        for _ in 0..2 {
            let mut child =
                command().args(&args).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
            let begun = Instant::now();
            let point = folder.path("out.resume");
            loop {
                let now = std::fs::read_to_string(&point).unwrap_or_default();
                if !now.is_empty() && now != reached {
                    reached = now;
                    break;
                }
                assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
                assert!(begun.elapsed() < Duration::from_secs(120), "no point was written");
                std::thread::sleep(Duration::from_millis(5));
            }
            child.kill().unwrap();
            child.wait().unwrap();
            assert!(!std::path::Path::new(&out).exists());
        }
        // As a run leaves it that is killed while it writes a point.
        folder.file(".out.resume.1.tmp", "");
        let resumed = hotich(&args);
        assert_eq!((resumed.code, &resumed.err), (1, &uninterrupted.err));
        assert!(std::fs::read(&out).unwrap() == std::fs::read(&whole).unwrap(), "{format}");
        assert_eq!(folder.names(), ["1.csv", "2.csv", "out", "whole"]);
        std::fs::remove_file(&out).unwrap();
    }
    // A point of another check is of no use.
    let out = folder.path("out");
    folder.file("out.resume", "{\"of\":{},\"point\":{}}");
    let run =
        hotich(&[&["check", "--format", "jsonl", "--resume", "--output", &out, &first][..], &AS_OF].concat());
    assert_eq!((run.code, std::fs::read_to_string(&out).unwrap().lines().count()), (1, 50));
    hotich(&["check", "--resume", &first]).refused("--resume");
    hotich(&["check", "--resume", "--format", "csv", "--output", &out, "-"]).refused("--resume");
}
