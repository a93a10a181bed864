//! How far the search for duplicates has come: what is done, at which rate, and how long it will take still.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use hotich::Language;
use hotich::compare::KEYS;
use hotich_link::Found;

use super::Wanted;
use crate::failure::tell;

/// Time between two lines on a terminal, and between two that stay.
const PAUSE: [Duration; 2] = [Duration::from_millis(150), Duration::from_secs(2)];

/// What is told on the way.
pub(super) struct Progress {
    language: Language,
    /// Whether anything is told, and whether a line takes the place of the one before.
    on: bool,
    terminal: bool,
    /// Whether times are told at the end.
    asked: bool,
    shown: bool,
    last: Instant,
    /// When the part that is under way began, and how long those before it took: reading, looking at the whole, comparing, writing.
    began: Instant,
    parts: Vec<Duration>,
    /// Bytes of the files, if they are known; of those that are read; of the one that is.
    bytes: Option<u64>,
    before: u64,
    now: u64,
}

impl Progress {
    pub(super) fn new(wanted: &Wanted) -> Self {
        let terminal = io::stderr().is_terminal();
        Self {
            language: wanted.options.render.language,
            on: wanted.progress || (terminal && !wanted.quiet),
            terminal,
            asked: wanted.progress,
            shown: false,
            last: Instant::now(),
            began: Instant::now(),
            parts: Vec::new(),
            bytes: None,
            before: 0,
            now: 0,
        }
    }

    /// These files are read.
    pub(super) fn reads<'p>(&mut self, paths: impl Iterator<Item = &'p PathBuf>) {
        let size =
            |path: &PathBuf| path.metadata().ok().filter(std::fs::Metadata::is_file).map(|meta| meta.len());
        self.bytes = paths.map(size).sum();
    }

    /// So much of a file is read.
    pub(super) fn read(&mut self, bytes: u64) {
        self.now = bytes;
        let all = self.before + bytes;
        // Of what is packed more comes out than goes in.
        let whole = self.bytes.filter(|whole| *whole >= all);
        let rate = rate(all >> 20, self.began.elapsed());
        let text = match self.language {
            Language::Vi => format!("đọc {} MB, {rate} MB/giây", all >> 20),
            Language::En => format!("{} MB are read, {rate} MB/s", all >> 20),
        };
        self.show(text, whole.map(|whole| (all, whole)));
    }

    /// The next file is read.
    pub(super) fn next_book(&mut self) {
        self.before += std::mem::take(&mut self.now);
    }

    /// Pairs are compared.
    pub(super) fn compared(&mut self, reached: &hotich_link::Progress) {
        let rate = rate(reached.compared, self.began.elapsed());
        let keys = reached.keys;
        let text = match self.language {
            Language::Vi => {
                format!("đã so theo {keys}/{KEYS} khóa, {} cặp, {rate} cặp/giây", reached.compared)
            }
            Language::En => format!("{keys} of {KEYS} keys, {} pairs, {rate} pairs/s", reached.compared),
        };
        let done = keys as u64 * 1000 + u64::from(reached.part);
        self.show(text, Some((done, KEYS as u64 * 1000)));
    }

    /// The next part begins.
    pub(super) fn stage(&mut self) {
        self.clear();
        self.parts.push(self.began.elapsed());
        self.began = Instant::now();
    }

    /// All is written.
    pub(super) fn end(&mut self, found: &Found) {
        self.stage();
        let times: Vec<u128> = self.parts.iter().map(Duration::as_millis).collect();
        if let ([read, whole, compared, written], true) = (times.as_slice(), self.asked) {
            let pairs = found.compared;
            tell(match self.language {
                Language::Vi => {
                    format!("đọc {read} ms, đếm {whole} ms, so {compared} ms, ghi {written} ms, {pairs} cặp")
                }
                Language::En => format!(
                    "read in {read} ms, counted in {whole} ms, compared in {compared} ms, written in {written} ms, {pairs} pairs"
                ),
            });
        }
    }

    /// Shows a line, with the time that is left if it is known how much there is to do.
    fn show(&mut self, mut text: String, of: Option<(u64, u64)>) {
        let [often, seldom] = PAUSE;
        if !self.on || self.last.elapsed() < if self.terminal { often } else { seldom } {
            return;
        }
        self.last = Instant::now();
        if let Some((done, all)) = of.filter(|(done, _)| *done > 0) {
            let left = self.began.elapsed().as_millis() * u128::from(all - done) / u128::from(done) / 1000;
            text += &match self.language {
                Language::Vi => format!(", {} %, còn khoảng {left} giây", done * 100 / all),
                Language::En => format!(", {} %, about {left} s left", done * 100 / all),
            };
        }
        if self.terminal {
            self.shown = true;
            drop(write!(io::stderr(), "\r\x1b[K{text}"));
        } else {
            tell(text);
        }
    }

    /// Takes the line away.
    fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            drop(write!(io::stderr(), "\r\x1b[K"));
        }
    }
}

fn rate(count: u64, time: Duration) -> u64 {
    (u128::from(count) * 1000 / time.as_millis().max(1)) as u64
}
