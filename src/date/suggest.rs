//! What a text could mean that is no date as it stands. Nothing here decides: a person does.

use chrono::{Datelike, Days};

use super::parts::{Parts, Unreadable, is_weekday};
use super::read::read;
use super::time::{as_written, split, swaps};
use super::{Moment, NaiveDate, PartialDate, PartialTime, day, parse, parse_moment, parse_time};
use crate::text;

/// Which dates are worth suggesting.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Hints {
    /// The earliest year that it may be of. Unless told: 1850, and for a two-digit year no more than a long life ago.
    pub earliest: Option<i32>,
    /// The latest day that it may be or begin on.
    pub latest: NaiveDate,
    /// Bare numbers are days of a sheet that counts from 1904, as those of old Macintoshes do.
    pub excel_1904: bool,
}

impl Hints {
    /// Nobody in a register was born before.
    const EARLIEST: i32 = 1850;
    /// Nobody is older.
    const LIFETIME: i32 = 120;

    /// Dates that do not lie after a day.
    #[must_use]
    pub const fn until(latest: NaiveDate) -> Self {
        Self { earliest: None, latest, excel_1904: false }
    }

    /// Nor before a year.
    #[must_use]
    pub const fn since(self, earliest: i32) -> Self {
        Self { earliest: Some(earliest), ..self }
    }

    /// Whether bare numbers are days of a sheet that counts from 1904.
    #[must_use]
    pub const fn excel_1904(self, excel_1904: bool) -> Self {
        Self { excel_1904, ..self }
    }

    pub(crate) fn allow(&self, date: PartialDate) -> bool {
        date.year() >= self.earliest.unwrap_or(Self::EARLIEST) && date.first() <= self.latest
    }
}

/// Why a date is suggested, from what is nearly sure to what is least so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Why {
    /// There is a time of day with it.
    Time,
    /// A moment of universal time that is midnight in Vietnam, or midnight itself.
    Utc,
    /// Figures without separators: 05031968.
    Compact,
    /// A sheet's mark of text stands around it: `'05/09/2005`, `="05/09/2005"`.
    TextMark,
    /// The month is in English, as programs write it.
    English,
    /// The writing of another language: a French month, `г.` behind a Russian year, `年月日`.
    Foreign,
    /// Letters stand for the digits that they look like.
    Ocr,
    /// Day and month are in the other order.
    Swapped,
    /// The day's number in a spreadsheet.
    ExcelSerial,
    /// The century was left out.
    Century,
    /// The month is giêng or chạp: a lunar one, unless the writer meant 1 or 12.
    MonthName,
    /// A place stands before it, or a remark behind it.
    Remark,
    /// The date is said to be approximate.
    Approximate,
}

impl Why {
    /// `time`, `utc`, `compact`, `text-mark`, `english`, `foreign`, `ocr`, `swapped`, `excel-serial`, `century`, `month-name`, `remark` or `approximate`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Utc => "utc",
            Self::Compact => "compact",
            Self::TextMark => "text-mark",
            Self::English => "english",
            Self::Foreign => "foreign",
            Self::Ocr => "ocr",
            Self::Swapped => "swapped",
            Self::ExcelSerial => "excel-serial",
            Self::Century => "century",
            Self::MonthName => "month-name",
            Self::Remark => "remark",
            Self::Approximate => "approximate",
        }
    }

    /// Whether the date says all that the text says. An approximate one does not, nor does a lunar one.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        !matches!(self, Self::MonthName | Self::Approximate)
    }
}

/// A date that a text could mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Suggestion {
    /// Why it could.
    pub why: Why,
    /// The date.
    pub date: PartialDate,
    /// The time of day, where the text tells one. Midnight is how programs fill in what they do not know.
    pub time: PartialTime,
}

impl Suggestion {
    /// Date and time together.
    #[must_use]
    pub const fn moment(self) -> Moment {
        Moment { date: self.date, time: self.time }
    }
}

/// The dates that a text could mean which [`parse`] does not read, the likeliest first; none for a text that it
/// reads. There are seldom more than two.
#[must_use]
pub fn suggest(text: &str, hints: &Hints) -> Vec<Suggestion> {
    let mut found = Found { hints, time: PartialTime::UNKNOWN, list: Vec::new() };
    match read(text) {
        Some(parts) => found.of_parts(parts),
        None => found.of_text(text),
    }
    found.list
}

/// The only date that a text could mean, where there is just one and it says all that the text says: what is offered
/// for a click.
#[must_use]
pub fn likely(text: &str, hints: &Hints) -> Option<PartialDate> {
    match suggest(text, hints).as_slice() {
        [only] if only.why.is_whole() => Some(only.date),
        _ => None,
    }
}

/// The day that a number means in a spreadsheet. Day 1 of the usual ones is 1 January 1900, and they believe in
/// 29 February 1900, their day 60, which is none; those that count from 1904 begin with 0.
#[must_use]
pub fn from_serial(serial: u32, excel_1904: bool) -> Option<NaiveDate> {
    let epoch = match serial {
        _ if excel_1904 => day(1904, 1, 1),
        0 | 60 => return None,
        1..60 => day(1899, 12, 31),
        _ => day(1899, 12, 30),
    };
    epoch.checked_add_days(Days::new(u64::from(serial)))
}

struct Found<'h> {
    hints: &'h Hints,
    /// The time of day of what is added.
    time: PartialTime,
    list: Vec<Suggestion>,
}

impl Found<'_> {
    fn add(&mut self, why: Why, date: impl Into<Option<PartialDate>>) {
        if let Some(date) = date.into().filter(|date| self.hints.allow(*date))
            && !self.list.iter().any(|other| other.date == date)
        {
            let midnight = Some(self.time) == PartialTime::from_hm(0, 0);
            let time = if midnight { PartialTime::UNKNOWN } else { self.time };
            text::insert_sorted(&mut self.list, Suggestion { why, date, time });
        }
    }

    /// It is written like a date.
    fn of_parts(&mut self, parts: Parts) {
        let whole = parts.day_of_calendar().ok();
        match parts.date() {
            Ok(_) => {}
            Err(Unreadable::ShortYear) => self.centuries(parts),
            Err(Unreadable::Month) => self.swapped(parts),
            Err(Unreadable::Approximate) if !parts.bound => self.add(Why::Approximate, whole),
            Err(_) if parts.month_name => self.add(Why::MonthName, whole),
            Err(_) => {}
        }
    }

    fn swapped(&mut self, parts: Parts) {
        let swapped = Parts { day: parts.month, month: parts.day, ..parts };
        // A day that is unknown is no month.
        self.add(Why::Swapped, parts.day.and_then(|_| swapped.date().ok()));
    }

    fn centuries(&mut self, parts: Parts) {
        let last = self.hints.latest.year();
        let first = self.hints.earliest.unwrap_or(last.saturating_sub(Hints::LIFETIME)).clamp(1, 9999);
        let short = i32::try_from(parts.year).unwrap_or(0);
        let mut year = first.saturating_add(short.saturating_sub(first).rem_euclid(100));
        while year <= last.min(9999) {
            let whole = Parts { year: year.unsigned_abs(), short_year: false, ..parts };
            self.add(Why::Century, whole.date().ok());
            year = year.saturating_add(100);
        }
    }

    /// It is written like none.
    fn of_text(&mut self, raw: &str) {
        let raw = raw.trim();
        if raw.bytes().all(|b| b.is_ascii_digit()) {
            self.of_digits(raw);
            return;
        }
        let (number, fraction) = raw.split_once(['.', ',']).unwrap_or((raw, ""));
        if number.len() == 5 && fraction.bytes().all(|b| b.is_ascii_digit()) {
            self.of_digits(number);
        }
        if let Some(inner) = text::without_sheet_mark(raw) {
            return match parse_moment(inner) {
                Ok(moment) => self.add_moment(Why::TextMark, moment),
                // Marks within marks are none: each would be looked at again for every one around it.
                Err(_) if text::without_sheet_mark(inner).is_some() => {}
                Err(_) => self.of_text(inner),
            };
        }
        if let Some((date, Ok(time))) = split(raw)
            && let Some(parts) = read(&date)
        {
            self.time = time;
            match parts.date() {
                Ok(date) => {
                    self.add(Why::Time, date);
                    if swaps(raw, date) {
                        self.swapped(parts);
                    }
                }
                Err(Unreadable::Month | Unreadable::ShortYear) => self.of_parts(parts),
                Err(_) => {}
            }
            self.time = PartialTime::UNKNOWN;
        } else if let Some(moment) = raw.strip_suffix(['Z', 'z']).and_then(|raw| as_written(raw).ok()) {
            self.of_universal_time(moment);
        }
        self.of_english(raw);
        self.add(Why::Ocr, with_digits(raw).and_then(|text| parse(&text).ok()));
    }

    fn add_moment(&mut self, why: Why, Moment { date, time }: Moment) {
        self.time = time;
        self.add(why, date);
        self.time = PartialTime::UNKNOWN;
    }

    /// A month in English with a day and a year: `05-Mar-1968`, `Fri Sep 05 2008 00:00:00 GMT+0700 (Indochina Time)`.
    fn of_english(&mut self, raw: &str) -> Option<()> {
        let (mut month, mut weekday, mut utc) = (None, None, false);
        let (mut first, mut second, mut clock) = ("", "", String::new());
        // What follows in brackets names the zone. That of Sài Gòn was another one before the middle of 1975.
        let raw = raw.split('(').next().unwrap_or_default();
        let mut former = false;
        for word in raw.split([' ', ',', '-', '/', '.']).filter(|word| !word.is_empty()) {
            let begins =
                |name: &str| name.get(..word.len()).is_some_and(|name| name.eq_ignore_ascii_case(word));
            let named = if word.len() > 2 { NAMES.split(' ').position(begins) } else { None };
            let named = named.and_then(|at| u32::try_from(at).ok());
            if text::is_digits(word) {
                if !second.is_empty() {
                    return None;
                }
                *(if first.is_empty() { &mut first } else { &mut second }) = word;
            } else if let Some(at) = named {
                *(if at < 12 { &mut month } else { &mut weekday }) = Some(at);
            } else if matches!(word, "GMT" | "UTC") {
                utc = true;
            } else if text::has_char(word, ':') || matches!(word, "AM" | "PM") {
                clock.push_str(word);
            } else if matches!(word, "GMT+0706" | "GMT+0730" | "GMT+0800" | "GMT+0900") {
                former = true;
            } else if !matches!(word, "GMT+0700" | "ICT") {
                return None;
            }
        }
        if first.len() > 2 {
            std::mem::swap(&mut first, &mut second);
        }
        let (month, weekday) = (month?.wrapping_add(1), weekday.map(|at| at.wrapping_sub(12)));
        let parts = read(&format!("{first}/{month}/{second}"))?;
        let parts = Parts { weekday, ..parts };
        let time = if clock.is_empty() { PartialTime::UNKNOWN } else { parse_time(&clock).ok()? };
        match parts.date() {
            Ok(date) if former && date.year() > 1975 => {}
            Ok(date) if utc => self.of_universal_time(Moment { date, time }),
            Ok(date) => self.add_moment(Why::English, Moment { date, time }),
            Err(Unreadable::ShortYear) => self.centuries(parts),
            Err(_) => {}
        }
        Some(())
    }

    /// Where programs turn the midnight of a day in Vietnam into universal time, it is 15 to 17 hours of the day before,
    /// by the year.
    fn of_universal_time(&mut self, moment: super::Moment) {
        let date = match (moment.time.hour(), moment.time.minute()) {
            (Some(0), Some(0)) => moment.date.exact(),
            (Some(15..=17), Some(0)) => moment.date.exact().and_then(|day| day.succ_opt()),
            _ => None,
        };
        self.add(Why::Utc, date.map(PartialDate::from));
    }

    fn of_digits(&mut self, digits: &str) {
        // Date, hour and minute without separators, as health-insurance files have them; 00 is unknown.
        if let (12 | 14, Some((date, clock))) = (digits.len(), digits.split_at_checked(8)) {
            let part = |from: usize| clock.get(from..from.wrapping_add(2)).and_then(|part| part.parse().ok());
            let time = part(0).zip(part(2)).and_then(|(hour, minute)| PartialTime::from_hm(hour, minute));
            if let Some(time) = time {
                self.time = time;
                self.split_digits(date, &[4, 2, 2]);
                self.time = PartialTime::UNKNOWN;
            }
            return;
        }
        // Where the separators could be, as the widths of the parts.
        let splits: &[&[usize]] = match digits.len() {
            5 => {
                let serial = digits.parse().ok().filter(|serial| *serial >= 10_000);
                let day = serial.and_then(|serial| from_serial(serial, self.hints.excel_1904));
                return self.add(Why::ExcelSerial, day.map(PartialDate::from));
            }
            6 => &[&[2, 2, 2], &[2, 4], &[4, 2]],
            8 => &[&[2, 2, 4], &[4, 2, 2]],
            _ => return,
        };
        for widths in splits {
            self.split_digits(digits, widths);
        }
    }

    fn split_digits(&mut self, digits: &str, widths: &[usize]) {
        let mut text = String::with_capacity(10);
        let mut rest = digits;
        for width in widths {
            let Some((part, after)) = rest.split_at_checked(*width) else { return };
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(part);
            rest = after;
        }
        let Some(parts) = read(&text) else { return };
        match parts.date() {
            Ok(date) => self.add(Why::Compact, date),
            Err(Unreadable::ShortYear) => self.centuries(parts),
            Err(_) => {}
        }
    }
}

/// Months and then weekdays, from Monday.
pub(super) const NAMES: &str = "january february march april may june july august september october november december \
    monday tuesday wednesday thursday friday saturday sunday";

/// The month, from 0, whose first three letters a word in small letters is, as sheets write it.
pub(crate) fn short_month(word: &str) -> Option<usize> {
    NAMES.split(' ').take(12).position(|name| name.get(..3) == Some(word))
}

/// The day behind a weekday, and whether it is one: as sheets and programs write it (`T2 22/09/2025`, `Sunday, 21/09/2025`),
/// or in words.
pub(crate) fn behind_weekday(text: &str) -> Option<(PartialDate, bool)> {
    let text = text.trim_start();
    let (word, rest) = text.split_at_checked(text.find(|c: char| !c.is_ascii_alphanumeric())?)?;
    let begins = |name: &str| name.get(..word.len()).is_some_and(|name| name.eq_ignore_ascii_case(word));
    let weekday = match *word.as_bytes() {
        [b'T' | b't', day @ b'2'..=b'7'] => Some(u32::from(day - b'2')),
        [_, _, _, ..] => NAMES.split(' ').skip(12).position(begins).and_then(|at| u32::try_from(at).ok()),
        _ => None,
    };
    let (date, weekday) = match weekday {
        Some(weekday) => (parse(rest.trim_start_matches([' ', ',', '.'])).ok()?, weekday),
        None => {
            let parts = read(text)?;
            let date = Parts { weekday: None, ..parts }.date().ok()?;
            (date, parts.weekday?)
        }
    };
    date.exact().map(|_| (date, is_weekday(date, weekday)))
}

/// The text with the letters for which digits are taken as digits; `None` where there are none. A letter is one only in
/// a group with digits, or alone between separators, and where the whole group becomes figures.
fn with_digits(raw: &str) -> Option<String> {
    if raw.len() > 100 || !raw.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let in_group = |c: char| c.is_ascii_digit() || text::is_letter(c) || matches!(c, '|' | '!');
    let mut out = String::with_capacity(raw.len());
    let mut changed = false;
    let mut rest = raw;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let group = in_group(first);
        let end = rest.find(|c| in_group(c) != group).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        let bound = |c: Option<char>| matches!(c, Some('/' | '.' | '-'));
        let digits = piece.chars().map(as_digit).collect::<Option<String>>();
        let is_number =
            piece.bytes().any(|b| b.is_ascii_digit()) || bound(before) || bound(after.chars().next());
        match digits {
            Some(digits) if group && is_number => {
                changed |= digits != piece;
                out.push_str(&digits);
            }
            _ => out.push_str(piece),
        }
        before = piece.chars().last();
    }
    changed.then_some(out)
}

/// The digit that a character is taken for.
fn as_digit(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        'O' | 'o' | 'Q' | 'D' => '0',
        'l' | 'I' | 'i' | '|' | '!' => '1',
        'Z' | 'z' => '2',
        'S' | 's' => '5',
        'b' | 'G' => '6',
        'B' => '8',
        'g' | 'q' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, hints: &Hints) -> String {
        let list = suggest(text, hints);
        let list: Vec<_> = list.iter().map(|found| format!("{} {}", found.why.name(), found.date)).collect();
        list.join("; ")
    }

    #[test]
    fn what_it_could_be() {
        let hints = Hints::until(day(2026, 11, 23));
        for (text, expected) in [
            // The number that spreadsheets show for 5 March 1968.
            ("24902", "excel-serial 1968-03-05"),
            ("24902.0", "excel-serial 1968-03-05"),
            ("24902,604166", "excel-serial 1968-03-05"),
            ("99999", ""),
            ("00045", ""),
            ("05031968", "compact 1968-03-05"),
            ("19680305", "compact 1968-03-05"),
            ("20111910", "compact 1910-11-20"),
            ("20101020", "compact 2010-10-20"),
            ("31021968", ""),
            ("031968", "compact 1968-03"),
            ("050368", "century 1968-03-05"),
            ("1968-03-05T00:00:00.000", "time 1968-03-05"),
            ("05/03/1968 00:00", "time 1968-03-05"),
            ("14 giờ 30 phút ngày 05/03/2020", "time 2020-03-05"),
            ("1968-03-05T00:00:00Z", "utc 1968-03-05"),
            // 5 March 1968 began in Saigon at 16:00 of universal time, since 1975 days begin at 17:00.
            ("1968-03-04T16:00:00.000Z", "utc 1968-03-05"),
            ("2020-03-04T17:00:00.000Z", "utc 2020-03-05"),
            ("2026-11-23T17:00:00.000Z", ""),
            ("2020-03-04T08:30:00.000Z", ""),
            ("O5/O3/l968", "ocr 1968-03-05"),
            ("ngày O5 tháng 3 năm 196B", "ocr 1968-03-05"),
            ("Z/3/1968", "ocr 1968-03-02"),
            ("l5/03/19S2", "ocr 1952-03-15"),
            ("05/03/196g", "ocr 1969-03-05"),
            ("05/|2/1968", "ocr 1968-12-05"),
            ("B 1968", ""),
            ("O/I/ISOS", ""),
            ("Tue Mar 05 1968 00:00:00 GMT+0800 (Indochina Time)", "english 1968-03-05"),
            ("Tue Mar 05 1968 00:00:00 GMT+0800 (Giờ Đông Dương)", "english 1968-03-05"),
            ("Fri Sep 05 2008 00:00:00 GMT+0800 (China Standard Time)", ""),
            ("9/5/2008 0:00", "time 2008-05-09"),
            ("05/13/1968", "swapped 1968-05-13"),
            ("1968-13-05", "swapped 1968-05-13"),
            ("ngày 5 tháng 13 năm 1968", "swapped 1968-05-13"),
            ("32/13/1968", ""),
            ("13/1968", ""),
            ("31/02/1968", ""),
            ("05/03/68", "century 1968-03-05"),
            ("05/03/20", "century 1920-03-05; century 2020-03-05"),
            ("29/02/00", "century 2000-02-29"),
            ("31/02/68", ""),
            ("khoảng 1952", "approximate 1952"),
            ("1952?", "approximate 1952"),
            ("khoảng 3/1952", "approximate 1952-03"),
            ("mồng 5 tháng giêng năm 1968", "month-name 1968-01-05"),
            ("tháng chạp năm 1968", "month-name 1968-12"),
            ("mồng 5 tháng giêng năm 1968 âm lịch", ""),
            ("15 tháng 8 năm Mậu Thân", ""),
            ("hôm qua", ""),
            ("", ""),
            ("05/03/1968", ""),
            ("năm 1968", ""),
        ] {
            assert_eq!(found(text, &hints), expected, "{text}");
        }
    }

    #[test]
    fn weekdays_of_programs() {
        let found = |text| behind_weekday(text).map(|(date, fits)| format!("{date} {fits}"));
        for (text, expected) in [
            ("T2 22/09/2025", Some("2025-09-22 true")),
            ("T3, 22/09/2025", Some("2025-09-22 false")),
            ("Sunday, 21/09/2025", Some("2025-09-21 true")),
            ("Mon 21/09/2025", Some("2025-09-21 false")),
            ("Thứ hai, 21/09/2025", Some("2025-09-21 false")),
            ("Thứ Hai, ngày 22 tháng 9 năm 2025", Some("2025-09-22 true")),
            ("T3 1968", None),
            ("T8 22/09/2025", None),
            ("22/09/2025", None),
            ("May 22/09/2025", None),
        ] {
            assert_eq!(found(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn years_around_decide_the_century() {
        let hints = Hints::until(day(1968, 12, 31)).since(1869);
        assert_eq!(found("05/03/68", &hints), "century 1968-03-05");
        assert_eq!(found("05/03/69", &hints), "century 1869-03-05");
        assert_eq!(likely("05/03/68", &hints), PartialDate::from_ymd(1968, 3, 5));
        assert_eq!(likely("05/03/20", &Hints::until(day(2026, 1, 1))), None);
        assert_eq!(likely("khoảng 1952", &Hints::until(day(2026, 1, 1))), None);
    }

    /// A mark around every mark would be a stack as deep as the text is long.
    #[test]
    fn marks_within_marks_are_not_looked_into() {
        assert!(suggest(&"\"".repeat(1 << 20), &Hints::until(day(2026, 11, 23))).is_empty());
    }

    /// As the help of the program says: 1 is 1 January 1900 and 39448 is 1 January 2008.
    #[test]
    fn numbers_of_spreadsheets() {
        assert_eq!(from_serial(1, false), Some(day(1900, 1, 1)));
        assert_eq!(from_serial(59, false), Some(day(1900, 2, 28)));
        assert_eq!(from_serial(60, false), None);
        assert_eq!(from_serial(61, false), Some(day(1900, 3, 1)));
        assert_eq!(from_serial(39448, false), Some(day(2008, 1, 1)));
        assert_eq!(from_serial(0, false), None);
        assert_eq!(from_serial(0, true), Some(day(1904, 1, 1)));
        assert_eq!(from_serial(39448 - 1462, true), Some(day(2008, 1, 1)));
        assert_eq!(from_serial(u32::MAX, false), None);
        let hints = Hints::until(day(2026, 11, 23)).excel_1904(true);
        assert_eq!(found("23440", &hints), "excel-serial 1968-03-05");
    }
}
