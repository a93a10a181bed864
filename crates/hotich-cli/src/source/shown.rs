//! What a person sees of a number or of a date in a cell: as much as the format of the cell shows, and no more. A date shown
//! as `05/1990` has no day that anybody wrote, and a number shown with zeros in front has them.

use calamine::ExcelDateTime;

/// Numbers of which a sheet shows every digit.
const MOST: f64 = 1e15;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What a format shows, as far as it tells more or less than the value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    parts: Parts,
    number: Vec<Sign>,
}

/// The parts of a moment that are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parts {
    day: bool,
    month: bool,
    year: bool,
    time: bool,
}

/// A place in a format of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A digit, which is 0 where the number has none.
    Zero,
    /// A digit where the number has one.
    Digit,
    Text(char),
}

/// What stands in a format.
enum Piece {
    Text(char),
    Code(char),
}

/// The pieces of a format as far as positive numbers have it; `None` where a condition decides, or nothing at all.
fn pieces(format: &str) -> Option<Vec<Piece>> {
    if format.to_ascii_lowercase().contains("general") {
        return None;
    }
    let (mut all, mut chars, mut quoted) = (Vec::new(), format.chars(), false);
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => all.push(Piece::Text(c)),
            '\\' => all.extend(chars.next().map(Piece::Text)),
            // As wide as a letter, or filled up with it.
            '_' | '*' => drop(chars.next()),
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if inner.starts_with(['<', '>', '=']) {
                    return None;
                }
            }
            ';' => break,
            _ => all.push(Piece::Code(c)),
        }
    }
    Some(all)
}

impl Shown {
    pub(super) fn of(format: &str) -> Self {
        let Some(pieces) = pieces(format) else { return Self::default() };
        Self { parts: Parts::of(&pieces), number: signs(&pieces).unwrap_or_default() }
    }

    /// A number as it is shown, where that is more than its digits.
    pub(super) fn number(&self, number: f64) -> Option<String> {
        let is_whole = number.fract() == 0.0 && (0.0..MOST).contains(&number);
        if self.number.is_empty() || !is_whole {
            return None;
        }
        let plain = number.to_string();
        let mut digits = plain.chars().rev().peekable();
        let mut shown = Vec::new();
        let mut places = self.number.iter().filter(|sign| !matches!(sign, Sign::Text(_))).count();
        for sign in self.number.iter().rev() {
            match sign {
                Sign::Text(c) => shown.push(*c),
                Sign::Zero => shown.push(digits.next().unwrap_or('0')),
                Sign::Digit => shown.extend(digits.next()),
            }
            if !matches!(sign, Sign::Text(_)) {
                places -= 1;
                // What has no place of its own stands before the first.
                if places == 0 {
                    shown.extend(digits.by_ref());
                }
            }
        }
        let shown: String = shown.iter().rev().collect();
        // Spaces and points part the digits for the eye alone.
        let apart = |c: char| matches!(c, ' ' | '\u{a0}' | '.');
        let is_parted = shown.chars().all(|c| c.is_ascii_digit() || apart(c));
        let shown = if is_parted { shown.chars().filter(|c| !apart(*c)).collect() } else { shown };
        Some(shown.trim().to_owned())
    }

    /// A date is written as forms write it, whatever the order of its parts in the cell, with those parts alone that are
    /// shown.
    pub(super) fn date(&self, date: &ExcelDateTime) -> String {
        let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
        let clock = format!("{hour:02}:{minute:02}");
        if date.is_duration() || date.as_f64() < 1.0 {
            return clock;
        }
        let all = format!("{day:02}/{month:02}/{year:04}");
        let Parts { day: shows_day, month: shows_month, year: shows_year, time } = self.parts;
        let has_time = (hour, minute, second) != (0, 0, 0);
        match (shows_day, shows_month, shows_year) {
            (false, true, true) => format!("{month:02}/{year:04}"),
            (false, false, true) => format!("{year:04}"),
            // `15/9` that a sheet took for a day of the year in which it was typed: nobody wrote that year.
            (true, true, false) => {
                let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
                format!("{day}-{month}")
            }
            (true, false, false) => day.to_string(),
            (false, true, false) => month.to_string(),
            (false, false, false) if time => clock,
            (true, true, true) if !time => all,
            _ if has_time => format!("{clock} {all}"),
            _ => all,
        }
    }
}

impl Parts {
    fn of(pieces: &[Piece]) -> Self {
        let code = |at: usize| match pieces.get(at) {
            Some(Piece::Code(c)) => c.to_ascii_lowercase(),
            _ => '\0',
        };
        let mut found = Self::default();
        // The letter of the part before: `m` behind hours is minutes, and so it is before seconds.
        let (mut at, mut before) = (0, '\0');
        while at < pieces.len() {
            let letter = code(at);
            let length = (at..pieces.len()).take_while(|at| code(*at) == letter).count();
            let after = || (at + length..pieces.len()).map(code).find(char::is_ascii_alphabetic);
            match letter {
                // A.M. and P.M.
                'a' if (1..5).any(|behind| code(at + behind) == '/') => {
                    found.time = true;
                    at += if code(at + 1) == '/' { 3 } else { 5 };
                    continue;
                }
                'd' if length < 3 => found.day = true,
                'y' | 'e' => found.year = true,
                'h' | 's' => found.time = true,
                'm' if before == 'h' || after() == Some('s') => found.time = true,
                'm' => found.month = true,
                _ => {}
            }
            if letter.is_ascii_alphabetic() {
                before = letter;
            }
            at += length.max(1);
        }
        found
    }
}

/// The signs of a format of whole numbers that shows more than the digits; `None` for every other.
fn signs(pieces: &[Piece]) -> Option<Vec<Sign>> {
    let signs = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(c) | Piece::Code(c @ (' ' | '-' | '(' | ')' | ':')) => Some(Ok(Sign::Text(*c))),
        Piece::Code('0') => Some(Ok(Sign::Zero)),
        Piece::Code('#' | '?') => Some(Ok(Sign::Digit)),
        // Between thousands.
        Piece::Code(',') => None,
        // Parts of a whole, powers and the number as it is; dates are none.
        Piece::Code(_) => Some(Err(())),
    });
    let signs = signs.collect::<Result<Vec<_>, _>>().ok()?;
    let zeros = signs.iter().filter(|sign| **sign == Sign::Zero).count();
    let says = signs.iter().any(|sign| matches!(sign, Sign::Text(c) if c.is_alphanumeric()));
    let places = signs.iter().any(|sign| !matches!(sign, Sign::Text(_)));
    (places && (zeros > 1 || says)).then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers() {
        for (format, number, shown) in [
            ("000000000000", 40_220_012_345.0, Some("040220012345")),
            ("000 000 000 000", 1_220_012_345.0, Some("001220012345")),
            ("000\\.000\\.000\\.000", 40_220_012_345.0, Some("040220012345")),
            ("000\" \"000\" \"000", 12_345_678.0, Some("012345678")),
            ("000000000;-0;@", 12_345_678.0, Some("012345678")),
            ("\"0\"#", 912_345_678.0, Some("0912345678")),
            ("\"C\"0000000", 1_234_567.0, Some("C1234567")),
            ("0\"/2020\"", 12.0, Some("12/2020")),
            ("0000000000-000", 100_109_106_001.0, Some("0100109106-001")),
            ("00", 1234.0, Some("1234")),
            ("000", 12.5, None),
            ("000", -12.0, None),
            ("0", 12.0, None),
            ("General", 12.0, None),
            ("#,##0", 1990.0, None),
            ("0.00", 12.0, None),
            ("@", 12.0, None),
            ("0%", 1.0, None),
            ("[<=9999999]###-####;(###) ###-####", 12.0, None),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 12.0, None),
        ] {
            assert_eq!(Shown::of(format).number(number).as_deref(), shown, "{format}");
        }
    }

    #[test]
    fn dates() {
        // 5 September 2020, half past eight.
        let moment = ExcelDateTime::new(44_079.354_166_666_67, ExcelDateTimeType::DateTime, false);
        for (format, shown) in [
            ("dd/mm/yyyy", "05/09/2020"),
            ("mm-dd-yy", "05/09/2020"),
            ("[$-42A]dd mmmm yyyy", "05/09/2020"),
            ("[$-F800]dddd, mmmm dd, yyyy", "05/09/2020"),
            ("yyyy\\-mm\\-dd;@", "05/09/2020"),
            ("dd/mm/yyyy hh:mm", "08:30 05/09/2020"),
            ("m/d/yy h:mm AM/PM", "08:30 05/09/2020"),
            ("h:mm AM/PM", "08:30"),
            ("mm:ss", "08:30"),
            ("mmm-yy", "09/2020"),
            ("MM/YYYY", "09/2020"),
            ("\\T\\h\\g m\\-yy", "09/2020"),
            ("\"tháng \"m\" năm \"yyyy", "09/2020"),
            ("yyyy", "2020"),
            ("\"Năm \"yyyy", "2020"),
            ("d-mmm", "5-Sep"),
            ("dd/mm", "5-Sep"),
            ("d", "5"),
            ("General", "08:30 05/09/2020"),
        ] {
            assert_eq!(Shown::of(format).date(&moment), shown, "{format}");
        }
        let midnight = ExcelDateTime::new(44_079.0, ExcelDateTimeType::DateTime, false);
        assert_eq!(Shown::of("dd/mm/yyyy hh:mm").date(&midnight), "05/09/2020");
        let hour = ExcelDateTime::new(0.5, ExcelDateTimeType::DateTime, false);
        assert_eq!(Shown::of("dd/mm/yyyy").date(&hour), "12:00");
    }
}
