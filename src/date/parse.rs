//! Dates from text.

use std::fmt;

use super::PartialDate;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not written like any date we know; old books also hold lunar dates, which stay as text.
    Form,
    /// A two-digit year: the century is a guess.
    ShortYear,
    /// Month 13, or 0 between known parts.
    Month,
    /// A day that this month of this year does not have, such as 31/02.
    Day,
    /// A year outside 1 to 9999.
    Year,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "form",
            Self::ShortYear => "short-year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Year => "year",
        })
    }
}

/// Reads a date: `dd.MM.yyyy`, `MM.yyyy`, `yyyy` with any of `. / -` or spaces between, ISO `yyyy-MM-dd` and
/// `yyyy-MM`, `ngày 05 tháng 3 năm 1968`, and parts marked as unknown (`--/--/1952`, `00/00/1952`, `?/5/1952`).
///
/// # Errors
/// Says which part is wrong; see [`Unreadable`].
pub fn parse(text: &str) -> Result<PartialDate, Unreadable> {
    if let Some(date) = usual(text.as_bytes()) {
        return Ok(date);
    }
    let parts = split(text).ok_or(Unreadable::Form)?;
    let (year, month, day) = match parts.as_slice() {
        [year] => (year, &Part::UNKNOWN, &Part::UNKNOWN),
        [month, year] if year.width > 2 => (year, month, &Part::UNKNOWN),
        [year, month] if year.width > 2 => (year, month, &Part::UNKNOWN),
        [year, month, day] if year.width > 2 => (year, month, day),
        [day, month, year] => (year, month, day),
        _ => return Err(Unreadable::Form),
    };
    if year.width <= 2 {
        // `12/03` could be a day and month; `68` a year of some century.
        let short = year.value.is_some() && parts.as_slice().len() == 3;
        return Err(if short { Unreadable::ShortYear } else { Unreadable::Form });
    }
    if year.width != 4 || month.width > 2 || day.width > 2 {
        return Err(Unreadable::Form);
    }
    let year = year.value.and_then(|y| i32::try_from(y).ok()).ok_or(Unreadable::Form)?;
    let whole = PartialDate::from_year(year).ok_or(Unreadable::Year)?;
    match (month.known(), day.known()) {
        (None, None) => Ok(whole),
        // A day of an unknown month says nothing that an interval of days can hold.
        (None, Some(1..=31)) => Ok(whole),
        (None, Some(_)) => Err(Unreadable::Day),
        (Some(month), None) => PartialDate::from_year_month(year, month).ok_or(Unreadable::Month),
        (Some(month), Some(day)) => {
            PartialDate::from_year_month(year, month).ok_or(Unreadable::Month)?;
            PartialDate::from_ymd(year, month, day).ok_or(Unreadable::Day)
        }
    }
}

/// A whole day as most sheets write it, `dd.MM.yyyy` with points, slashes or hyphens; `None` for all else.
fn usual(text: &[u8]) -> Option<PartialDate> {
    let [d1, d2, first @ (b'.' | b'/' | b'-'), m1, m2, second, y1, y2, y3, y4] = *text else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |value, &byte| {
            let digit = byte.checked_sub(b'0').filter(|&digit| digit < 10)?;
            Some(value * 10 + u32::from(digit))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    let day = PartialDate::from_ymd(year, number(&[m1, m2])?, number(&[d1, d2])?)?;
    (first == second).then_some(day)
}

#[derive(Clone, Copy)]
struct Part {
    /// `None` where marked as unknown.
    value: Option<u32>,
    width: u8,
}

impl Part {
    const UNKNOWN: Self = Self { value: None, width: 0 };

    /// 0 is how forms without a blank write "unknown".
    fn known(self) -> Option<u32> {
        self.value.filter(|&value| value != 0)
    }
}

/// One to three parts.
struct Parts {
    parts: [Part; 3],
    count: usize,
}

impl Parts {
    fn as_slice(&self) -> &[Part] {
        self.parts.get(..self.count).unwrap_or(&[])
    }

    fn push(&mut self, part: Part) -> Option<()> {
        *self.parts.get_mut(self.count)? = part;
        self.count = self.count.checked_add(1)?;
        Some(())
    }
}

/// Splits at separators and at the words ngày, tháng, năm. `None` for anything else.
fn split(text: &str) -> Option<Parts> {
    let mut parts = Parts { parts: [Part::UNKNOWN; 3], count: 0 };
    let mut current: Option<Part> = None;
    let mut letters = [0_u8; 8];
    let mut word: usize = 0;
    // A separator must stand between two parts, and a dash may also be the mark of an unknown part.
    let mut separated = true;
    let close_word = |letters: &[u8; 8], word: &mut usize| -> Option<()> {
        let known = matches!(letters.get(..*word)?, b"" | b"ngay" | b"thang" | b"nam");
        *word = 0;
        known.then_some(())
    };
    for c in text.chars() {
        match c {
            '0'..='9' => {
                close_word(&letters, &mut word)?;
                let digit = c.to_digit(10)?;
                let part = current.get_or_insert(Part { value: Some(0), width: 0 });
                part.value = Some(part.value?.checked_mul(10)?.checked_add(digit)?);
                part.width = part.width.checked_add(1)?;
                separated = false;
            }
            '?' | '_' | 'x' | 'X' | '*' | '…' if word == 0 => {
                match current {
                    None => current = Some(Part { value: None, width: 2 }),
                    Some(part) if part.value.is_none() => {}
                    Some(_) => return None,
                }
                separated = false;
            }
            '-' | '–' if current.is_none() && separated && (parts.count < 2) => {
                current = Some(Part { value: None, width: 2 });
                separated = false;
            }
            '-' | '–' if matches!(current, Some(Part { value: None, .. })) => {}
            '/' | '.' | '-' | '–' | ' ' | ',' | ':' => {
                close_word(&letters, &mut word)?;
                if let Some(part) = current.take() {
                    parts.push(part)?;
                }
                separated |= c != ' ';
            }
            _ => {
                if let Some(part) = current.take() {
                    parts.push(part)?;
                }
                let base = match c {
                    'n' | 'N' => b'n',
                    'g' | 'G' => b'g',
                    't' | 'T' => b't',
                    'h' | 'H' => b'h',
                    'y' | 'Y' => b'y',
                    'm' | 'M' => b'm',
                    'a' | 'A' | 'à' | 'À' | 'á' | 'Á' | 'ă' | 'Ă' => b'a',
                    _ => return None,
                };
                *letters.get_mut(word)? = base;
                word = word.checked_add(1)?;
            }
        }
    }
    close_word(&letters, &mut word)?;
    if let Some(part) = current {
        parts.push(part)?;
    }
    (parts.count > 0).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_books_and_forms_hold() {
        for (text, expected) in [
            ("05.03.1968", "1968-03-05"),
            ("5/3/1968", "1968-03-05"),
            ("5-3-1968", "1968-03-05"),
            ("05 03 1968", "1968-03-05"),
            ("1968-03-05", "1968-03-05"),
            ("03.1968", "1968-03"),
            ("1968-03", "1968-03"),
            ("1968", "1968"),
            ("ngày 05 tháng 3 năm 1968", "1968-03-05"),
            ("Ngày 5, tháng 3, năm 1968", "1968-03-05"),
            ("tháng 3 năm 1968", "1968-03"),
            ("năm 1968", "1968"),
            ("--/--/1952", "1952"),
            ("00/00/1952", "1952"),
            ("?/5/1952", "1952-05"),
            ("--/05/1952", "1952-05"),
            ("__/__/1952", "1952"),
            ("29/02/1952", "1952-02-29"),
        ] {
            assert_eq!(parse(text).map(|d| d.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, expected) in [
            ("31.02.1968", Unreadable::Day),
            ("29/02/1953", Unreadable::Day),
            ("32/01/1953", Unreadable::Day),
            ("12/13/1953", Unreadable::Month),
            ("13/1953", Unreadable::Month),
            ("05/03/68", Unreadable::ShortYear),
            ("05/03", Unreadable::Form),
            ("0000", Unreadable::Year),
            ("15 tháng 8 năm Mậu Thân", Unreadable::Form),
            ("5/3/1968/2", Unreadable::Form),
            ("19680305", Unreadable::Form),
            ("", Unreadable::Form),
            ("--", Unreadable::Form),
            ("99999999999999999999", Unreadable::Form),
            ("12/2023 sáng", Unreadable::Form),
        ] {
            assert_eq!(parse(text), Err(expected), "{text}");
        }
    }
}
