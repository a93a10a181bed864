//! How far a check has come: on a terminal in a line that overwrites itself, elsewhere only where it is asked for, in lines.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use hotich::Language;

use super::text::number;
use crate::source::Meter;

/// Time between two looks on a terminal, and between two lines elsewhere.
const PAUSE: Duration = Duration::from_millis(150);
const LINES: Duration = Duration::from_secs(2);

/// Where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Nowhere,
    OnTerminal,
    InLines,
}

/// What is done of one book.
pub(super) struct Progress {
    name: String,
    meter: Meter,
    language: Language,
    on: Shown,
    is_dirty: bool,
    rows: u64,
    /// When the first rows came, how many there were, and how much was read: what was known before is no speed.
    begun: Option<(Instant, u64, u64)>,
    last: Instant,
}

impl Progress {
    /// Silent unless the standard error is a terminal or somebody has `asked`.
    pub(super) fn new(name: &str, meter: Meter, asked: bool, quiet: bool, language: Language) -> Self {
        let on = match (io::stderr().is_terminal(), asked) {
            _ if quiet => Shown::Nowhere,
            (true, _) => Shown::OnTerminal,
            (false, true) => Shown::InLines,
            (false, false) => Shown::Nowhere,
        };
        let (name, last) = (name.to_owned(), Instant::now());
        Self { name, meter, language, on, is_dirty: false, rows: 0, begun: None, last }
    }

    /// More rows are done.
    pub(super) fn show(&mut self, rows: u64) {
        self.rows += rows;
        let pause = match self.on {
            Shown::Nowhere => return,
            Shown::OnTerminal => PAUSE,
            Shown::InLines => LINES,
        };
        let read = self.meter.read();
        let (begun, rows, from) =
            *self.begun.get_or_insert_with(|| (Instant::now(), self.rows, read.map_or(0, |(done, _)| done)));
        if self.last.elapsed() < pause {
            return;
        }
        self.last = Instant::now();
        let what =
            told(self.rows, self.rows - rows, read.map(|(done, all)| (from, done, all)), begun.elapsed());
        let what = what.in_language(self.language);
        let line = match self.on {
            Shown::OnTerminal => format!("\r\x1b[K{}: {what}", self.name),
            _ => format!("{}: {what}\n", self.name),
        };
        self.is_dirty = self.on == Shown::OnTerminal;
        drop(io::stderr().write_all(line.as_bytes()));
    }

    /// Takes the line away.
    pub(super) fn clear(&mut self) {
        if self.is_dirty {
            drop(write!(io::stderr(), "\r\x1b[K"));
        }
    }
}

/// What is told of it.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    rows: u64,
    /// Rows a second.
    rate: u64,
    /// Hundredths, and seconds that are left.
    rest: Option<(u64, u64)>,
}

/// `new` of the rows were checked in this time; of the file so much was read `from`, and is now, of all.
fn told(rows: u64, new: u64, read: Option<(u64, u64, u64)>, time: Duration) -> Told {
    let time = time.as_millis().max(1);
    let per = |value: u128, by: u128| u64::try_from(value / by.max(1)).unwrap_or(u64::MAX);
    let rest = read.map(|(from, done, all)| {
        let left = u128::from(all.saturating_sub(done)) * time;
        let speed = u128::from(done.saturating_sub(from)) * 1000;
        (per(u128::from(done) * 100, all.into()), if speed > 0 { per(left, speed) } else { u64::MAX })
    });
    Told { rows, rate: per(u128::from(new) * 1000, time), rest }
}

impl Told {
    fn in_language(&self, language: Language) -> String {
        let (rows, rate) = (number(self.rows, language), number(self.rate, language));
        let mut out = match language {
            Language::Vi => format!("{rows} hàng, {rate} hàng/giây"),
            Language::En => format!("{rows} rows, {rate} rows/s"),
        };
        if let Some((percent, seconds)) = self.rest {
            out = format!("{percent} %, {out}");
            // Nothing is known before the first rows are done.
            if seconds < 360_000 {
                let time = format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
                let left = match language {
                    Language::Vi => ", còn khoảng ",
                    Language::En => ", about ",
                };
                let right = match language {
                    Language::Vi => "",
                    Language::En => " left",
                };
                out = format!("{out}{left}{time}{right}");
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half of the file was read before, a quarter in the last 10 seconds: 10 seconds are left.
    #[test]
    fn what_is_left_is_told_by_what_this_run_has_read() {
        let ten = Duration::from_secs(10);
        let some = told(900, 300, Some((500, 750, 1000)), ten);
        assert_eq!(some, Told { rows: 900, rate: 30, rest: Some((75, 10)) });
        assert_eq!(some.in_language(Language::Vi), "75 %, 900 hàng, 30 hàng/giây, còn khoảng 0:00:10");
        assert_eq!(some.in_language(Language::En), "75 %, 900 rows, 30 rows/s, about 0:00:10 left");
        assert_eq!(told(2000, 2000, None, ten).in_language(Language::En), "2,000 rows, 200 rows/s");
        let none = told(0, 0, Some((0, 0, 1000)), Duration::ZERO);
        assert_eq!(none.in_language(Language::En), "0 %, 0 rows, 0 rows/s");
    }
}
