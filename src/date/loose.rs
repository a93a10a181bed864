//! Writings of dates in which something is lost or stands beside them, which only descriptions look for: what they may mean is
//! offered.

use super::read::read;
use super::suggest::Why;
use super::{Hints, PartialDate, parse, suggest};
use crate::text;

/// Words before a date, in small letters, that say no more than that it is one.
const LABELS: [&str; 17] = [
    "ns",
    "dob",
    "d.o.b",
    "date of birth",
    "born on",
    "born",
    "s.n",
    "chỉ biết năm",
    "chỉ biết",
    "chỉ có năm",
    "chỉ có",
    "présumé né en",
    "née présumée en",
    "né en",
    "née en",
    "né le",
    "née le",
];
/// Months of languages whose speakers register here, by their first letters in small ones: German, Spanish and Italian,
/// Russian.
const MONTHS: [&str; 12] = [
    "jan ene gen янв",
    "feb fev фев",
    "mär marz мар",
    "apr abr апр",
    "mai may mag мая май",
    "jun giu июн",
    "jul lug июл",
    "aug ago авг",
    "sep set сен",
    "okt oct ott окт",
    "nov ноя",
    "dez dic dec дек",
];
/// What stands for the tens that were lost before `mươi`.
const TENS: [&str; 9] =
    ["mười", "hai mươi", "ba mươi", "bốn mươi", "năm mươi", "sáu mươi", "bảy mươi", "tám mươi", "chín mươi"];
/// A longer text is none of these.
const LONGEST: usize = 200;

/// Whether a text that is read names a day and no month: the day says nothing then.
pub(crate) fn drops_day(text: &str) -> bool {
    read(text).is_some_and(|parts| parts.day.is_some() && parts.month.is_none())
}

/// What a text could mean that is written like no date.
pub(crate) fn loose(raw: &str, hints: &Hints) -> Vec<(PartialDate, Why)> {
    let raw = raw.trim();
    let mut found: Vec<(PartialDate, Why)> = Vec::new();
    if raw.len() > LONGEST {
        return found;
    }
    let mut add = |date: PartialDate, why: Why| {
        if hints.allow(date) && !found.iter().any(|(known, _)| *known == date) {
            found.push((date, why));
        }
    };
    for (other, why) in respelt(raw) {
        match parse(&other) {
            Ok(date) => add(date, why),
            Err(_) => suggest(&other, hints).iter().for_each(|it| add(it.date, it.why)),
        }
    }
    found
}

/// The same text as it is usually written, and why it was not.
fn respelt(raw: &str) -> Vec<(String, Why)> {
    let mut found = Vec::new();
    let lower = text::lower(raw);
    // `5031985`, of one figure for the day or the month.
    if raw.len() == 7 && text::is_digits(raw) {
        let (front, year) = raw.split_at(3);
        for at in [1, 2] {
            if let Some((day, month)) = front.split_at_checked(at).filter(|(day, _)| !day.starts_with('0')) {
                found.push((format!("{day}/{month}/{year}"), Why::Compact));
            }
        }
    }
    // `19850315.0`
    let bare = raw.strip_suffix(".0").or_else(|| raw.strip_suffix(",0")).filter(|it| text::is_digits(it));
    found.extend(bare.map(|text| (text.to_owned(), Why::Compact)));
    // A year as a sheet shows an amount: `1.968`, `1,968E+03`.
    let number = lower.split_once('e').filter(|(_, power)| matches!(*power, "3" | "+3" | "+03" | "03"));
    let number = number.map_or(lower.as_str(), |(number, _)| number);
    if let Some((thousands, rest)) = number.split_once(['.', ','])
        && (thousands.len(), rest.len()) == (1, 3)
        && matches!(thousands, "1" | "2")
        && text::is_digits(rest)
    {
        found.push(([thousands, rest].concat(), Why::Compact));
    }
    // `1 9 6 8`
    let joined = raw.replace(' ', "");
    if joined.len() == 4 && joined != raw && text::is_digits(&joined) {
        found.push((joined, Why::Compact));
    }
    // `{^1985/03/15}` of FoxPro.
    let inner = raw.strip_prefix("{^").and_then(|rest| rest.strip_suffix('}'));
    found.extend(inner.map(|text| (text.to_owned(), Why::TextMark)));
    let behind = LABELS.iter().find_map(|label| {
        let rest = lower.strip_prefix(label)?;
        rest.starts_with([' ', ':', '.']).then(|| rest.trim_start_matches([' ', ':', '.']))
    });
    found.extend(behind.map(|text| (text.to_owned(), Why::Remark)));
    // `05l09l1985`, whose strokes were read as letters.
    let strokes: String = raw.chars().map(|c| if matches!(c, 'l' | 'I' | '|') { '/' } else { c }).collect();
    if strokes != raw && strokes.split('/').map(str::len).eq([2, 2, 4]) {
        found.push((strokes, Why::Ocr));
    }
    found.extend(in_other_words(&lower).map(|text| (text, Why::English)));
    // `chín trăm mươi tám`
    for (at, lost) in lower.match_indices("mươi") {
        let (before, after) = (lower.get(..at), lower.get(at + lost.len()..));
        if let Some((before, after)) = before.zip(after) {
            found.extend(TENS.map(|tens| ([before, tens, after].concat(), Why::Ocr)));
        }
    }
    found
}

/// A day, month and year with the month in words of another language: `15 März 1985`, `15 de marzo de 1985`.
fn in_other_words(lower: &str) -> Option<String> {
    let (mut figures, mut month) = (Vec::new(), None);
    for word in lower.split([' ', '.', ',', '-', '/']).filter(|word| !word.is_empty()) {
        if text::is_digits(word) {
            figures.push(word);
        } else if !matches!(word, "de" | "del" | "of" | "г" | "года") {
            let begins = |name: &str| word.starts_with(name) && word.chars().count() > 2;
            let at = MONTHS.iter().position(|names| names.split(' ').any(begins))?;
            (month.is_none()).then_some(())?;
            month = Some(at.saturating_add(1));
        }
    }
    let month = month?;
    match figures.as_slice() {
        [year] => Some(format!("{month}/{year}")),
        [day, year] => Some(format!("{day}/{month}/{year}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;

    #[test]
    fn what_is_offered() {
        let hints = Hints::until(day(2026, 11, 23));
        for (text, expected) in [
            ("5031985", "1985-03-05"),
            ("1111985", "1985-11-01 1985-01-11"),
            ("19850315.0", "1985-03-15"),
            ("1.968", "1968"),
            ("1,968E+03", "1968"),
            ("1 9 6 8", "1968"),
            ("{^1985/03/15}", "1985-03-15"),
            ("NS: 05/09/1985", "1985-09-05"),
            ("DOB: 05/09/1985", "1985-09-05"),
            ("né en 1930", "1930"),
            ("05l09l1985", "1985-09-05"),
            ("15. März 1985", "1985-03-15"),
            ("15 de marzo de 1985", "1985-03-15"),
            ("15 марта 1985 г.", "1985-03-15"),
            ("ngày mươi ba tháng tư năm 1968", "1968-04-13 1968-04-23"),
            ("tháng ba năm hai nghìn không trăm mươi", "2010-03 2020-03"),
            ("NSC: 1985", ""),
            ("hôm qua", ""),
        ] {
            let found = loose(text, &hints);
            let dates: Vec<_> = found.iter().map(|(date, _)| date.to_string()).collect();
            assert_eq!(dates.join(" "), expected, "{text}");
        }
        assert!(["15/xx/1968", "ngày 15 năm 1968", "1968-00-15"].iter().all(|text| drops_day(text)));
        assert!(["1968", "03/1968", "15/03/1968"].iter().all(|text| !drops_day(text)));
    }

    /// Which ten was lost is not known, nor is the month.
    #[test]
    fn what_was_lost_is_open() {
        for (text, expected) in [
            ("năm một nghìn chín trăm mươi tám", None),
            ("ngày mươi ba tháng tư năm 1968", None),
            ("ngày mười ba tháng tư năm 1968", Some("1968-04-13")),
            ("ngay muoi ba thang tu nam 1968", Some("1968-04-13")),
            ("ngày ba mươi tháng tư năm 1968", Some("1968-04-30")),
            ("mồng một năm 1968", None),
            ("mồng 5/3/1968", Some("1968-03-05")),
            ("mồng một, mười một, năm hai nghìn lẻ năm", Some("2005-11-01")),
            ("ngày mười sáu, tháng năm một ngàn chín trăm bốn mươi lăm", Some("1945")),
            ("ngày mười sáu, tháng năm, năm một ngàn chín trăm bốn mươi lăm", Some("1945-05-16")),
            ("ngày mười sáu, tháng năm, một ngàn chín trăm bốn mươi lăm", Some("1945-05-16")),
            ("mười sáu tháng năm một ngàn chín trăm bốn mươi lăm", Some("1945-05-16")),
        ] {
            let read = parse(text).ok().map(|date| date.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
