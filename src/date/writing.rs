//! Writings of dates that only descriptions read: of programs, of other scripts, with a separator lost or a space too many,
//! in two calendars at once. What they mean is offered, never taken.

use chrono::Datelike as _;

use super::lunar::{self, Calendar, Reading, Year};
use super::parts::is_weekday;
use super::suggest::{NAMES, Why, behind_weekday};
use super::{Hints, Moment, NaiveDate, PartialDate, PartialTime, parse, parse_moment, suggest};
use crate::text;

/// What a text could mean that [`suggest`] does not read.
pub(crate) fn others(text: &str, hints: &Hints) -> Vec<(Moment, Why)> {
    let text = text.trim();
    let mut found: Vec<(Moment, Why)> = Vec::new();
    let mut add = |moment: Moment, why: Why| {
        if hints.allow(moment.date) && !found.iter().any(|(known, _)| *known == moment) {
            found.push((moment, why));
        }
    };
    if let Some(day) = of_program(text) {
        add(day.into(), Why::Utc);
    }
    for (other, why) in respelt(text) {
        match parse_moment(&other) {
            Ok(moment) => add(moment, why),
            Err(_) => suggest(&other, hints).iter().for_each(|it| add(it.moment(), it.why)),
        }
    }
    // How long the beginning of a year is, is not said.
    let lower = text::lower(text);
    let part = ["đầu ", "giữa ", "cuối "].iter().find_map(|word| lower.strip_prefix(word));
    if let Some(rest) = part.filter(|rest| rest.starts_with("năm ") || rest.starts_with("tháng "))
        && let Ok(date) = parse(rest)
    {
        add(date.into(), Why::Approximate);
    }
    found
}

/// The day of a moment in seconds or milliseconds since 1970, as JSON and exports have it, where it is a midnight of
/// universal time or of Vietnam.
fn of_program(text: &str) -> Option<PartialDate> {
    const DAY: i64 = 86_400;
    let inner = text.trim_matches(['/', '\\']).strip_prefix("Date(").and_then(|rest| rest.strip_suffix(')'));
    let digits = inner.map_or(text, |inner| inner.split('+').next().unwrap_or(inner));
    let figures = digits.strip_prefix('-').filter(|_| inner.is_some()).unwrap_or(digits);
    let number: i64 = if text::is_digits(figures) { digits.parse().ok()? } else { return None };
    let seconds = match figures.len() {
        _ if inner.is_some() => number.div_euclid(1000),
        10 => number,
        13 => number.div_euclid(1000),
        _ => return None,
    };
    let days = match seconds.rem_euclid(DAY) {
        0 => seconds.div_euclid(DAY),
        // Vietnam was seven to nine hours before universal time.
        54_000 | 57_600 | 61_200 => seconds.div_euclid(DAY).saturating_add(1),
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
    Some(day.into())
}

/// The same text as it is usually written, and why it was not.
fn respelt(text: &str) -> Vec<(String, Why)> {
    let mut found = Vec::new();
    let upper = text.to_ascii_uppercase();
    if let Some(inner) = upper.strip_prefix("=DATE(").and_then(|rest| rest.strip_suffix(')')) {
        found.push((inner.replace([',', ';'], "-"), Why::TextMark));
    }
    let slashes = text.replace(['∕', '⁄', '⧸'], "/");
    if slashes != text {
        found.push((slashes, Why::Ocr));
    }
    // The words of East Asia for year, month and day.
    let dashes = text.replace(['年', '月'], "-").replace('日', "");
    if dashes != text {
        found.push((dashes, Why::Foreign));
    }
    // `20050905T083000`, without separators as ISO has it, too.
    if let Some((date, clock)) = text.split_once('T')
        && let (8, clock) = (date.len(), clock.trim_end_matches('Z'))
        && matches!(clock.len(), 4 | 6)
    {
        found.push(([date, clock].concat(), Why::Compact));
    }
    // `8h30' ngày 5/3/1968`.
    let clock = text.replace(['\'', '’', '′'], "");
    if clock != text
        && clock.to_ascii_lowercase().split_once('h').is_some_and(|(hour, _)| text::is_digits(hour))
    {
        found.push((clock, Why::Time));
    }
    // `20050905 000000`, `20050905000000+0700`: of Vietnam the day is as it stands.
    let local = text.strip_suffix("+0700").or_else(|| text.strip_suffix("+07:00")).unwrap_or(text);
    let compact = local.replace(' ', "");
    if compact != text && compact.len() == 14 && text::is_digits(&compact) {
        found.push((compact, Why::Compact));
    }
    let universal = text.strip_suffix("+00:00").or_else(|| text.strip_suffix("+0000"));
    found.extend(universal.map(|text| (format!("{text}Z"), Why::Utc)));
    // Databases have `#2005-09-05#`, and Russian puts a year behind the figures.
    let bare = text.trim_matches('#');
    if bare != text {
        found.push((bare.to_owned(), Why::TextMark));
    }
    found.extend(text.strip_suffix(" г.").map(|text| (text.to_owned(), Why::Foreign)));
    // The day's number in a sheet with a mark of thousands: `38.600`.
    if let Some((thousands, rest)) = text.split_once(['.', ','])
        && (thousands.len(), rest.len()) == (2, 3)
    {
        found.push(([thousands, rest].concat(), Why::ExcelSerial));
    }
    for mark in [':', ';'] {
        if text.split(mark).map(str::len).eq([2, 2, 4]) {
            found.push((text.replace(mark, "/"), Why::Ocr));
        }
    }
    found.extend(in_french(text).map(|text| (text, Why::Foreign)));
    found.extend(without_words(text).map(|text| (text, Why::Remark)));
    // `Th 2, 05/09/2005`, where it is that day.
    let weekday = upper.strip_prefix("TH").map(|rest| rest.trim_start_matches(['.', ' ']));
    if let Some((day, true)) = weekday.and_then(|rest| behind_weekday(&format!("T{rest}"))) {
        found.push((day.to_string(), Why::Remark));
    }
    found.extend(regrouped(text).map(|text| (text, Why::Compact)));
    found.extend(without_remark(text).map(|text| (text.to_owned(), Why::Remark)));
    found
}

/// The months as papers of the French time have them.
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `le 5 septembre 1935`, `né le 05/09/1935`
fn in_french(text: &str) -> Option<String> {
    let small = text::lower(text);
    let said = ["né le ", "née le ", "le "].iter().find_map(|word| small.strip_prefix(word));
    let date = said.unwrap_or(&small);
    let words: Vec<&str> = date.split(' ').filter(|word| !word.is_empty()).collect();
    let [day, month, year] = words.as_slice() else { return said.map(str::to_owned) };
    // In French months are small.
    if said.is_none() && text.contains(text::is_upper) {
        return None;
    }
    let at = FRENCH.iter().position(|name| text::fold(name) == text::fold(month))?;
    let day = day.trim_end_matches("er");
    Some(format!("{day}/{}/{year}", at.saturating_add(1)))
}

/// `ngày 05 (năm) tháng 9 (chín) năm 2005 (…)`: the words beside the figures; another calendar is none.
fn without_words(text: &str) -> Option<String> {
    let (mut out, mut rest, mut count) = (String::new(), text, 0_usize);
    while let Some((before, behind)) = rest.split_once('(') {
        let (within, after) = behind.split_once(')')?;
        let figures = |c: char| c.is_ascii_digit();
        if within.contains(figures)
            || text::lower(within).contains("âm")
            || lunar::recognise(within).is_some()
        {
            return None;
        }
        out.push_str(before.trim_end());
        rest = after;
        count = count.saturating_add(1);
    }
    out.push_str(rest);
    (count > 1).then_some(out)
}

/// The date behind a place, as papers begin and end (`Nghệ An, ngày 5 tháng 9 năm 2005`), or before a remark or a sign of one.
fn without_remark(text: &str) -> Option<&str> {
    let said = |part: &str| part.contains(text::is_letter) && !part.contains(|c: char| c.is_ascii_digit());
    let date = match text.strip_suffix('*') {
        Some(date) => date,
        None => match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            // The mark of the other calendar is no remark.
            Some((date, remark)) if said(remark) && lunar::recognise(remark).is_none() => date,
            Some(_) => return None,
            None => {
                let (place, behind) = text.rsplit_once(',')?;
                behind.strip_prefix(' ').filter(|_| said(place) && !is_weekday_name(place))?
            }
        },
    };
    let date = date.trim();
    parse(date).is_ok().then_some(date)
}

/// Whether a text is a weekday, in Vietnamese or English, or too short for a place.
fn is_weekday_name(text: &str) -> bool {
    let small = text::fold(text);
    let english = || NAMES.split(' ').skip(12).any(|name| name.starts_with(small.as_str()));
    small.len() < 3 || small.starts_with("thu") || small.starts_with("chunhat") || english()
}

/// Eight digits of a day, a month and a year where one separator is lost, or a space stands within the year.
fn regrouped(text: &str) -> Option<String> {
    let is_mark = |c: char| matches!(c, '/' | '.' | '-');
    let fits = |c: char| c.is_ascii_digit() || is_mark(c) || c == ' ';
    if !text.chars().all(fits) {
        return None;
    }
    let groups: Vec<&str> = text.split(is_mark).collect();
    let year = |year: &str| year.bytes().filter(u8::is_ascii_digit).count() == 4;
    let (day, month, of) = match *groups.as_slice() {
        [day, rest] if rest.len() == 6 => (day, rest.get(..2)?, rest.get(2..)?),
        [both, of] if both.len() == 4 && of.len() == 4 => (both.get(..2)?, both.get(2..)?, of),
        [day, month, of] if text::has_char(of.trim(), ' ') => (day, month, of),
        _ => return None,
    };
    let short = |part: &str| matches!(part.trim().len(), 1 | 2) && text::is_digits(part.trim());
    (short(day) && short(month) && year(of))
        .then(|| format!("{}/{}/{}", day.trim(), month.trim(), of.replace(' ', "")))
}

/// What parts a date from the same one in the other calendar; the last two begin the other one.
const BETWEEN: [&str; 8] = ["(", " tức ", " nhằm ", ";", ",", " - ", " âl ", " dl "];

/// A day of the calendar with its lunar date before or behind it, and whether both are one: `30/4/1975 tức 19/3 Ất Mão`,
/// `7/2 Mậu Thân (5/3/1968)`. A mark without a date (`(âm lịch)`) is no date beside another.
pub(crate) fn in_both_calendars(text: &str) -> Option<(PartialDate, bool)> {
    let lower = text::lower(text);
    let (solar, day, moon) = BETWEEN.iter().find_map(|mark| {
        let (before, behind) = text::parted(&lower, mark)?;
        let own = if mark.ends_with("l ") { mark.len() } else { 0 };
        let behind = lower.get(lower.len().checked_sub(behind.len().saturating_add(own))?..)?;
        let before = before.trim().trim_end_matches([',', ';', '-', ' ']);
        let behind = behind.trim_start().trim_end_matches([')', '.', ' ']);
        let told = ["tức là ", "tức ", "nhằm ", "là "].iter().find_map(|word| behind.strip_prefix(word));
        let behind = told.unwrap_or(behind);
        [(before, behind), (behind, before)].into_iter().find_map(|(solar, moon)| {
            let solar = parse(solar).ok()?;
            let moon = lunar::recognise(moon)?;
            let told = moon.day.is_some() || moon.month.is_some() || moon.year != Year::Unknown;
            Some((solar, solar.exact().filter(|_| told)?, moon))
        })
    })?;
    let same = [Calendar::National, Calendar::South].iter().any(|calendar| {
        let is = |of: Option<u8>, value: u8| of.is_none_or(|of| of == value);
        calendar.from_gregorian(day).is_some_and(|of| {
            // The name of a year beside the whole date of another calendar is mostly that of its figures.
            let alone = moon.day.is_none() && moon.month.is_none();
            let year = match moon.year {
                Year::Unknown => true,
                Year::Number(number) => number == of.year,
                Year::Cycle(cycle) => {
                    cycle == lunar::cycle_of(of.year) || alone && cycle == lunar::cycle_of(day.year())
                }
            };
            year && is(moon.day, of.day) && (is(moon.month, of.month) || moon.or_month == Some(of.month))
        })
    });
    Some((solar, same))
}

/// The year of a text that has it in figures beside its name: `năm Mậu Thân 1968`; `None` where there is more, or they are not one.
pub(crate) fn named_year(reading: Reading) -> Option<PartialDate> {
    match reading.year {
        Year::Number(year) if reading.day.is_none() && reading.month.is_none() => {
            PartialDate::from_year(year)
        }
        _ => None,
    }
}

/// Whether the day that a text names in English is another weekday than it says.
pub(crate) fn is_other_weekday(text: &str, hints: &Hints) -> bool {
    let Some((word, rest)) = text.trim().split_once([',', ' ']).filter(|(word, _)| word.len() > 2) else {
        return false;
    };
    let begins = |name: &str| name.get(..word.len()).is_some_and(|name| name.eq_ignore_ascii_case(word));
    let weekday = NAMES.split(' ').skip(12).position(begins).and_then(|at| u32::try_from(at).ok());
    let days = suggest(rest, hints);
    weekday.is_some_and(|weekday| {
        !days.is_empty() && days.iter().all(|it| it.why == Why::English && !is_weekday(it.date, weekday))
    })
}

/// Whether a date is the zero of a program, which means that the cell was empty: the day before 1 January 1900, which sheets
/// show as its day 0, and 30 December 1899 of databases.
pub(crate) fn is_zero(text: &str, Moment { date, time }: Moment) -> bool {
    let figures = || text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let zeros = figures().filter(|part| part.bytes().all(|byte| byte == b'0')).count();
    // In American order the day stands behind: `1/0/1900`.
    let january = date.month() == Some(1) || (date.month().is_none() && zeros == 1);
    let day_zero = date.year() == 1900 && january && date.day().is_none() && figures().count() > 2;
    let midnight = time == PartialTime::UNKNOWN || PartialTime::from_hm(0, 0) == Some(time);
    let epoch = date.exact().is_some_and(|day| (day.year(), day.ordinal()) == (1899, 364));
    day_zero || epoch && midnight
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;

    #[test]
    fn writings() {
        let hints = Hints::until(day(2026, 11, 23));
        for (text, expected) in [
            ("=DATE(2005,9,5)", "2005-09-05"),
            ("/Date(1125853200000)/", "2005-09-05"),
            ("/Date(-57974400000)/", "1968-03-01"),
            ("1125853200", "2005-09-05"),
            ("1125853200000", "2005-09-05"),
            ("20050905T000000", "2005-09-05"),
            ("05∕09∕2005", "2005-09-05"),
            ("2005年9月5日", "2005-09-05"),
            ("05/031968", "1968-03-05"),
            ("0503/1968", "1968-03-05"),
            ("5/3/196 8", "1968-03-05"),
            ("8h30' ngày 5/3/1968", "1968-03-05T08:30"),
            ("đầu năm 1968", "1968"),
            ("cuối tháng 3 năm 1968", "1968-03"),
            ("Nghệ An, ngày 05 tháng 9 năm 2005", "2005-09-05"),
            ("TP.HCM, 5-9-2005", "2005-09-05"),
            ("05/09/2005 (đã cải chính)", "2005-09-05"),
            ("05/09/2005*", "2005-09-05"),
            ("ngày 05 (năm) tháng 9 (chín) năm 2005 (hai nghìn không trăm linh năm)", "2005-09-05"),
            ("Th 2, 05/09/2005", "2005-09-05"),
            ("20050905 000000", "2005-09-05"),
            ("20050905000000+0700", "2005-09-05"),
            ("2005-09-04T17:00:00.000+00:00", "2005-09-05"),
            ("#2005-09-05#", "2005-09-05"),
            ("05.09.2005 г.", "2005-09-05"),
            ("le 5 septembre 1935", "1935-09-05"),
            ("1er août 1935", "1935-08-01"),
            ("né le 05/09/1935", "1935-09-05"),
            ("38.600", "2005-09-05"),
            ("05:09:2005", "2005-09-05"),
        ] {
            let found: Vec<_> = others(text, &hints).iter().map(|(it, _)| it.to_string()).collect();
            assert_eq!(found, [expected], "{text}");
        }
        // No midnight; no year; two dates.
        for text in [
            "0912345678",
            "1125853201",
            "05/03 968",
            "5/3/1968 9",
            "5/3/1968 - 6/3/1968",
            "",
            "đầu năm",
            "5/3/1968 (âm lịch)",
            "trước, 5/3/68",
            // Not that day of the week; words of the other calendar.
            "Th 3, 05/09/2005",
            "ngày 5 (năm) tháng 9 năm 2005 (âm lịch)",
        ] {
            assert!(others(text, &hints).is_empty(), "{text}");
        }
    }

    #[test]
    fn two_calendars() {
        for (text, expected) in [
            ("ngày 5 tháng 9 năm 2005 (mùng 2 tháng 8 âm lịch)", Some(("2005-09-05", true))),
            ("30/4/1975 tức 19/3 Ất Mão", Some(("1975-04-30", true))),
            ("30/4/1975 (tức 19/3/1975 âm lịch)", Some(("1975-04-30", true))),
            ("30/4/1975 tức 21/3 Ất Mão", Some(("1975-04-30", false))),
            ("30/4/1975", None),
            ("19/3 Ất Mão", None),
            // The other one first; no calendar but the name of the year, and nothing but the mark.
            ("19/3 Ất Mão tức 30/4/1975", Some(("1975-04-30", true))),
            ("19/03/1975 ÂL (30/04/1975 DL)", Some(("1975-04-30", true))),
            ("DL 30/04/1975 ÂL 19/03/1975", Some(("1975-04-30", true))),
            ("30/04/1975 DL - 19/03/1975 AL", Some(("1975-04-30", true))),
            ("19/3 Ất Mão (tức 1/5/1975)", Some(("1975-05-01", false))),
            ("10/3/1998 (Mậu Dần)", Some(("1998-03-10", true))),
            ("10/1/1998, năm Mậu Dần", Some(("1998-01-10", true))),
            ("10/3/1998 (Đinh Hợi)", Some(("1998-03-10", false))),
            ("30/4/1975 (âm lịch)", None),
            ("30/4/1975 (ÂL)", None),
        ] {
            let found = in_both_calendars(text).map(|(date, same)| (date.to_string(), same));
            assert_eq!(found, expected.map(|(date, same)| (date.to_owned(), same)), "{text}");
        }
    }
}
