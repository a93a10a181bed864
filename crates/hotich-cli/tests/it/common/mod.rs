//! Running the command.

pub(crate) mod xlsb;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// What a run gave.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The lines of the standard output.
    pub(crate) fn lines(&self) -> Vec<&str> {
        self.out.lines().collect()
    }

    /// The standard output as one JSON value.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }

    /// The lines of the standard output as JSON values.
    pub(crate) fn jsons(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// A run that could not do its work: exit code 2 and one line that says why.
    pub(crate) fn refused(&self, wanted: &str) {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(self.err.starts_with("hotich: ") && self.err.contains(wanted), "{}", self.err);
    }
}

/// The command, with a date that stays.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hotich"));
    command.env_remove("NO_COLOR");
    command
}

/// Runs it with these words and nothing on the standard input.
pub(crate) fn hotich(args: &[&str]) -> Run {
    hotich_with(args, b"")
}

/// Runs it with these bytes on the standard input.
pub(crate) fn hotich_with(args: &[&str], input: &[u8]) -> Run {
    run(command().args(args), input)
}

pub(crate) fn run(command: &mut Command, input: &[u8]) -> Run {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A command that refuses its arguments reads nothing.
            let _ = stdin.write_all(input);
        });
        child.wait_with_output().unwrap()
    });
    Run {
        code: output.status.code().expect("ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// `hotich check` of a book on the standard input, with a fixed date.
pub(crate) fn check(args: &[&str], book: &[u8]) -> Run {
    let all: Vec<&str> =
        ["check", "--as-of", "2026-11-23"].iter().chain(args).copied().chain(["-"]).collect();
    hotich_with(&all, book)
}

/// A folder of its own for a test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        // Tests of one program run side by side, and so do programs.
        static FOLDERS: AtomicU32 = AtomicU32::new(0);
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("{name}-{}-{number}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn name(&self) -> String {
        self.0.file_name().unwrap().to_str().unwrap().to_owned()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Numbers that look random and are the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count.div_ceil(8)).flat_map(|_| self.next().to_le_bytes()).take(count).collect()
    }
}

/// A book of plausible births, every tenth of them with something wrong.
pub(crate) fn book(rows: usize, separator: char) -> String {
    let mut out =
        ["so", "quyenSo", "ngayDangKy", "nksHoTen", "nksGioiTinh", "nksNgaySinh", "meHoTen", "nksNoiSinh"]
            .join(&separator.to_string());
    out.push_str("\r\n");
    for row in 0..rows {
        let day = row % 28 + 1;
        let born = if row % 10 == 3 { "31.02.1968".to_owned() } else { format!("{day:02}.03.1968") };
        let name = if row % 10 == 7 { "Nguyễn  Văn An" } else { "Nguyễn Văn An" };
        let place = "\"xã Đoàn Kết, huyện; \"\"Tiên Phước\"\"\"";
        let cells = [&row.to_string(), "01/1968", "30.03.1968", name, "Nam", &born, "Lê Thị Bình", place]
            .join(&separator.to_string());
        out.push_str(&cells);
        out.push_str("\r\n");
    }
    out
}
