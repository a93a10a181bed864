//! Dates from text, read strictly: what is not sure is not read.

use super::partial::PartialDate;
use super::parts::Unreadable;
use super::read::read;

/// Reads a date as books and forms hold it:
///
/// - day, month and year, or month and year, or the year, with any of `/ . - , _` or spaces between; ISO 8601;
/// - parts marked as unknown or left empty: `--/--/1952`, `00/00/1952`, `?/5/1952`, `xx/xx/1952`, `../../1952`;
/// - `ngày 05 tháng 3 năm 1968`, with or without each of the three words;
/// - the same in words, as [`from_words`](super::from_words) does.
///
/// # Errors
/// Says which part is wrong; see [`Unreadable`]. What it could be instead tells [`suggest`](super::suggest).
pub fn parse(text: &str) -> Result<PartialDate, Unreadable> {
    if let Some(date) = usual(text.as_bytes()) {
        return Ok(date);
    }
    read(text).ok_or(Unreadable::Form)?.date()
}

/// A date as most sheets write it, `dd.MM.yyyy` with points, slashes or hyphens, `MM.yyyy` or `yyyy`; `None` for all
/// else.
pub(crate) fn usual(text: &[u8]) -> Option<PartialDate> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |value, &byte| {
            let digit = byte.checked_sub(b'0').filter(|&digit| digit < 10)?;
            Some(value * 10 + u32::from(digit))
        })
    };
    let year = |digits: &[u8]| i32::try_from(number(digits)?).ok();
    match *text {
        [d1, d2, first @ (b'.' | b'/' | b'-'), m1, m2, second, y1, y2, y3, y4] if first == second => {
            let [day, month, century, year] = pairs([d1, d2, m1, m2, y1, y2, y3, y4])?;
            PartialDate::from_parts(century * 100 + year, month, day)
        }
        _ => None,
    }
    .or_else(|| match text {
        [m1, m2, b'.' | b'/' | b'-', digits @ ..] if digits.len() == 4 => {
            PartialDate::from_year_month(year(digits)?, number(&[*m1, *m2])?)
        }
        digits if digits.len() == 4 => PartialDate::from_year(year(digits)?),
        _ => None,
    })
}

/// Eight digits as four numbers of two, all worked out together: a fifth of the time.
fn pairs(digits: [u8; 8]) -> Option<[u16; 4]> {
    const ONES: u64 = u64::MAX / 0xff;
    let word = u64::from_le_bytes(digits) ^ (ONES * 0x30);
    // What is no digit is above 9 now; the top bit of a byte shows it.
    if (word.wrapping_add(ONES * 0x76) | word) & (ONES * 0x80) != 0 {
        return None;
    }
    let pairs = word.wrapping_mul(10).wrapping_add(word >> 8);
    Some([0, 16, 32, 48].map(|by| u16::from((pairs >> by) as u8)))
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
            ("31/04/1968", Unreadable::Day),
            ("29/02/1953", Unreadable::LeapDay),
            ("29/02/1900", Unreadable::LeapDay),
            ("32/01/1953", Unreadable::Day),
            ("12/13/1953", Unreadable::Month),
            ("13/1953", Unreadable::Month),
            ("ngày không tháng ba năm một nghìn chín trăm sáu mươi tám", Unreadable::Day),
            ("05/03/68", Unreadable::ShortYear),
            ("--/--/68", Unreadable::ShortYear),
            ("năm 68", Unreadable::ShortYear),
            ("ngày 5 tháng 3 năm sáu tám", Unreadable::ShortYear),
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
