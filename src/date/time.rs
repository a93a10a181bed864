//! Times of day and moments from text.

use super::moment::{Moment, PartialTime};
use super::parse::parse;
use super::partial::PartialDate;
use super::parts::Unreadable;
use super::term::Term;
use super::token::{Token, Tokens};

/// A longer text is no moment; see [`parse`].
const LONGEST: usize = 200;

/// Reads a time of day: `14:30`, `14h30`, `14 giờ 30 phút`, `14 giờ`, `2 giờ 30 chiều`. Seconds are dropped.
///
/// # Errors
/// [`Unreadable::Form`], or [`Unreadable::Time`] for an hour after 23 or one that its part of the day does not have.
pub fn parse_time(text: &str) -> Result<PartialTime, Unreadable> {
    let Some(found) = find(text) else { return Err(Unreadable::Form) };
    let alone =
        |text: &str| Tokens(text).all(|token| matches!(token, Token::Gap(" ") | Token::Word(Term::Before)));
    if alone(found.before) && alone(found.after) { found.time } else { Err(Unreadable::Form) }
}

/// Reads a date with a time of day before or after it, or a date alone: `14 giờ 30 phút ngày 05/03/2020`,
/// `14:30 05/03/2020`, `05/03/2020 14h30`, `2020-03-05T14:30`, `... giờ ... phút, ngày 05/03/2020`.
///
/// # Errors
/// As [`parse`] and [`parse_time`]. A time of another zone (`Z`) is none that can be read, and neither is one with
/// seconds and AM or PM of a day that may also be the month: [`suggest`](super::suggest) offers both. The midnight that
/// programs write behind a date without a time is none either: the date alone is suggested.
pub fn parse_moment(text: &str) -> Result<Moment, Unreadable> {
    let moment = as_written(text)?;
    let date = moment.date;
    if swaps(text, date) || is_filled_in(text, moment) { Err(Unreadable::Form) } else { Ok(moment) }
}

/// A moment, whoever wrote it.
pub(super) fn as_written(text: &str) -> Result<Moment, Unreadable> {
    let Some((date, time)) = split(text) else { return parse(text).map(Moment::from) };
    Ok(Moment { date: parse(&date)?, time: time? })
}

/// Whether the midnight of a moment is rather what a program writes where no time is known: behind a date in figures, and
/// not in our own form.
fn is_filled_in(text: &str, moment: Moment) -> bool {
    let midnight = (moment.time.hour(), moment.time.minute()) == (Some(0), Some(0));
    let figures = text.bytes().all(|byte| !byte.is_ascii_alphabetic() || b"TtAaMmSs".contains(&byte));
    let behind = text.find(':').zip(text.find(['/', '-', '.'])).is_some_and(|(time, date)| date < time);
    let own = text.as_bytes().get(10) == Some(&b'T') && text.len() == 16;
    midnight && text.is_ascii() && figures && behind && !own
}

/// The date of a moment as text, and its time; `None` where there is no time.
pub(super) fn split(text: &str) -> Option<(String, Result<PartialTime, Unreadable>)> {
    let found = find(text)?;
    let mut date = String::with_capacity(text.len());
    date.push_str(iso_date(found.before).unwrap_or(found.before));
    date.push(' ');
    date.push_str(found.after.strip_prefix("+07:00").unwrap_or(found.after));
    Some((date, found.time))
}

/// Whether a program of the United States may have written the text: with seconds and AM or PM, and with numbers of
/// which either may be the month. Such programs put the month first.
pub(super) fn swaps(text: &str, date: PartialDate) -> bool {
    let bytes = text.as_bytes();
    let american = matches!(bytes, [.., b'a' | b'A' | b'p' | b'P', b'm' | b'M'])
        && bytes.iter().filter(|byte| **byte == b':').count() == 2
        && bytes.contains(&b'/');
    american && date.day().is_some_and(|day| day <= 12 && date.month() != Some(day))
}

/// The date before the T of ISO 8601.
fn iso_date(text: &str) -> Option<&str> {
    text.strip_suffix(['T', 't']).filter(|date| date.ends_with(|c: char| c.is_ascii_digit()))
}

/// A time in a text, and what stands around it.
struct Found<'t> {
    before: &'t str,
    time: Result<PartialTime, Unreadable>,
    after: &'t str,
}

fn find(text: &str) -> Option<Found<'_>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut tokens = Tokens(text);
    loop {
        let here = tokens;
        let token = tokens.next()?;
        let before = text.strip_suffix(here.0).unwrap_or_default();
        let (time, rest) = match token {
            Token::Figure { value, width: 1..=2 } => {
                match clock(value, tokens).or_else(|| hours(value, tokens)) {
                    Some(found) => found,
                    None if tokens.0.is_empty() && iso_date(before).is_some() => of_day(value, None, tokens),
                    None => continue,
                }
            }
            // A form in which the hour was left blank.
            Token::Word(Term::Hour) => (Ok(PartialTime::UNKNOWN), after_minutes(tokens)),
            _ => continue,
        };
        let blank = time == Ok(PartialTime::UNKNOWN) && !before.contains(|c: char| c.is_ascii_digit());
        return Some(Found { before: if blank { "" } else { before }, time, after: rest.0 });
    }
}

type Read<'t> = (Result<PartialTime, Unreadable>, Tokens<'t>);

/// `:30` or `:30:15.000` after an hour.
fn clock(hour: u32, mut tokens: Tokens<'_>) -> Option<Read<'_>> {
    let minute = two_digits(&mut tokens, ":")?;
    let mut seconds = tokens;
    if let Some(second) = two_digits(&mut seconds, ":") {
        if second > 59 {
            return Some((Err(Unreadable::Time), seconds));
        }
        tokens = seconds;
        let mut fraction = tokens;
        if matches!(fraction.next(), Some(Token::Gap("." | ",")))
            && matches!(fraction.next(), Some(Token::Figure { .. }))
        {
            tokens = fraction;
        }
    }
    // `14:30:2020` is no time.
    let mut more = tokens;
    if matches!((more.next(), more.next()), (Some(Token::Gap(":")), Some(Token::Figure { .. }))) {
        return None;
    }
    Some(of_day(hour, Some(minute), tokens))
}

fn two_digits(tokens: &mut Tokens<'_>, separator: &str) -> Option<u32> {
    match (tokens.next()?, tokens.next()?) {
        (Token::Gap(gap), Token::Figure { value, width: 2 }) if gap == separator => Some(value),
        _ => None,
    }
}

/// ` giờ 30 phút`, `h30` or `h` after an hour.
fn hours(hour: u32, mut tokens: Tokens<'_>) -> Option<Read<'_>> {
    if skip_space(&mut tokens) != Some(Token::Word(Term::Hour)) {
        return None;
    }
    let mut minutes = tokens;
    let close = matches!(minutes.clone().next(), Some(Token::Figure { .. }));
    let Some(Token::Figure { value, width: 1..=2 }) = skip_space(&mut minutes) else {
        return Some(of_day(hour, None, tokens));
    };
    let mut next = minutes;
    let gap = minutes.clone().next();
    let is_minute = match skip_space(&mut next) {
        Some(Token::Word(Term::Minute)) => {
            minutes = next;
            true
        }
        // `14 giờ 05 tháng 3`, `14h 05/03/2020`: figures of the date.
        Some(Token::Word(word)) => word != Term::Month,
        None => true,
        _ => match gap {
            Some(Token::Gap(gap)) => gap.starts_with(',') || gap.starts_with(' ') && close,
            _ => false,
        },
    };
    if !is_minute {
        return Some(of_day(hour, None, tokens));
    }
    let mut seconds = minutes;
    if let Some(Token::Figure { value: 0..=59, width: 1..=2 }) = skip_space(&mut seconds)
        && skip_space(&mut seconds) == Some(Token::Word(Term::Second))
    {
        minutes = seconds;
    }
    Some(of_day(hour, Some(value), minutes))
}

/// The time, with the part of the day that may be named after it.
fn of_day(hour: u32, minute: Option<u32>, mut tokens: Tokens<'_>) -> Read<'_> {
    let mut next = tokens;
    let mut word = skip_space(&mut next);
    if word == Some(Token::Word(Term::Part)) {
        word = skip_space(&mut next);
    }
    let mut hour = u8::try_from(hour).ok();
    if let Some(Token::Word(Term::PartOfDay(as_it_is, past_noon))) = word {
        let within = |range: (u8, u8), hour: &u8| (range.0..=range.1).contains(hour);
        hour = match hour.filter(|hour| !within(as_it_is, hour)) {
            None => hour,
            late => late.filter(|hour| within(past_noon, hour)).map(|hour| hour.wrapping_add(12) % 24),
        };
        tokens = next;
    }
    let hour = hour.map(u32::from);
    let time = hour.and_then(|hour| match minute {
        Some(minute) => PartialTime::from_hm(hour, minute),
        None => PartialTime::from_hour(hour),
    });
    (time.ok_or(Unreadable::Time), tokens)
}

/// What follows `... phút`, where the hour was left blank.
fn after_minutes(tokens: Tokens<'_>) -> Tokens<'_> {
    let mut rest = tokens;
    while let Some(token) = rest.next() {
        match token {
            Token::Word(Term::Minute) => return rest,
            Token::Gap(_) | Token::Figure { width: 1..=2, .. } | Token::Word(Term::Mark) => {}
            _ => break,
        }
    }
    tokens
}

fn skip_space<'t>(tokens: &mut Tokens<'t>) -> Option<Token<'t>> {
    match tokens.next() {
        Some(Token::Gap(" ")) => tokens.next(),
        token => token,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day() {
        for (text, expected) in [
            ("14:30", Ok("14:30")),
            ("8:05", Ok("08:05")),
            ("14:30:15", Ok("14:30")),
            ("14:30:15.000", Ok("14:30")),
            ("14h30", Ok("14:30")),
            ("14H30", Ok("14:30")),
            ("14h 30", Ok("14:30")),
            ("14h5", Ok("14:05")),
            ("14h", Ok("14")),
            ("14g30", Ok("14:30")),
            ("14 giờ", Ok("14")),
            ("14 giờ 30", Ok("14:30")),
            ("14 giờ 30 phút", Ok("14:30")),
            ("14 giờ 30 phút 20 giây", Ok("14:30")),
            ("14 gio 30 phut", Ok("14:30")),
            ("lúc 14 giờ 30 phút", Ok("14:30")),
            ("vào hồi 0 giờ 05", Ok("00:05")),
            ("2 giờ 30 chiều", Ok("14:30")),
            ("2 giờ 30 phút chiều", Ok("14:30")),
            ("14 giờ chiều", Ok("14")),
            ("2 giờ sáng", Ok("02")),
            ("8 giờ tối", Ok("20")),
            ("11 giờ đêm", Ok("23")),
            ("1 giờ đêm", Ok("01")),
            ("12 giờ trưa", Ok("12")),
            ("1 giờ trưa", Ok("13")),
            ("7h buổi sáng", Ok("07")),
            ("2:30 PM", Ok("14:30")),
            ("12:15 CH", Ok("12:15")),
            ("... giờ ... phút", Ok("")),
            ("24:00", Err(Unreadable::Time)),
            ("14:60", Err(Unreadable::Time)),
            ("14:30:60", Err(Unreadable::Time)),
            ("25 giờ", Err(Unreadable::Time)),
            ("12 giờ đêm", Err(Unreadable::Time)),
            ("14 giờ sáng", Err(Unreadable::Time)),
            ("14", Err(Unreadable::Form)),
            ("14:3", Err(Unreadable::Form)),
            ("14:30:2020", Err(Unreadable::Form)),
            ("14:30 05/03/2020", Err(Unreadable::Form)),
            ("140 giờ", Err(Unreadable::Form)),
            ("giờ Tý", Err(Unreadable::Form)),
            ("", Err(Unreadable::Form)),
        ] {
            let read = parse_time(text).map(|time| time.to_string());
            assert_eq!(read.as_deref(), expected.as_ref().map(|text| *text), "{text}");
        }
    }

    #[test]
    fn moments() {
        for text in "14 giờ 30 phút ngày 05/03/2020|14 giờ 30 phút, ngày 05 tháng 3 năm 2020|14:30 05/03/2020|14:30, 05/03/2020|\
            14h30 05/03/2020|14h30 ngày 5/3/2020|14h30, 5/3/2020|2020-03-05T14:30|2020-03-05T14:30:15.000|2020-03-05 14:30:00|\
            05/03/2020 14:30|05/03/2020 - 14h30|05/03/2020 lúc 14 giờ 30 phút|ngày 5 tháng 3 năm 2020 lúc 14h30|\
            hồi 14 giờ 30 ngày 5 tháng 3 năm 2020|2 giờ 30 phút chiều ngày 5/3/2020|2020-03-05T14:30:00+07:00|\
            14 giờ 30 phút ngày năm tháng ba năm hai nghìn không trăm hai mươi|05/03/2020 2:30 PM"
            .split('|')
        {
            assert_eq!(parse_moment(text).map(|moment| moment.to_string()).as_deref(), Ok("2020-03-05T14:30"), "{text}");
        }
        for (text, expected) in [
            ("14 giờ ngày 05/03/2020", Ok("2020-03-05T14")),
            ("14 giờ 05 tháng 3 năm 2020", Ok("2020-03-05T14")),
            ("14h 05/03/2020", Ok("2020-03-05T14")),
            ("14h 05 03 2020", Ok("2020-03-05T14")),
            ("14h30 03/2020", Ok("2020-03T14:30")),
            ("14:30 2020", Ok("2020T14:30")),
            ("... giờ ... phút, ngày 05/03/2020", Ok("2020-03-05")),
            ("?? giờ 5/3/2020", Ok("2020-03-05")),
            ("... giờ 30 phút ngày 5/3/2020", Ok("2020-03-05")),
            ("05/03/2020", Ok("2020-03-05")),
            ("24 giờ 00 ngày 05/03/2020", Err(Unreadable::Time)),
            ("14:30 31/04/2020", Err(Unreadable::Day)),
            ("14:30 05/03/20", Err(Unreadable::ShortYear)),
            ("2020-03-05T14:30Z", Err(Unreadable::Form)),
            ("9/5/2008 0:00", Err(Unreadable::Form)),
            ("13/5/2008, 12:00:00 AM", Err(Unreadable::Form)),
            ("05/09/2008 12:00:00 SA", Err(Unreadable::Form)),
            ("2008-09-05 00:00:00", Err(Unreadable::Form)),
            ("2008-09-05T00:00:00.000", Err(Unreadable::Form)),
            ("2008-09-05T00:00", Ok("2008-09-05T00:00")),
            ("0 giờ 00 phút ngày 05/09/2008", Ok("2008-09-05T00:00")),
            ("00:00 05/09/2008", Ok("2008-09-05T00:00")),
            ("05/09/2008 lúc 0:00", Ok("2008-09-05T00:00")),
            ("14:30", Err(Unreadable::Form)),
            ("14:30 15:30 05/03/2020", Err(Unreadable::Form)),
            ("hôm qua", Err(Unreadable::Form)),
        ] {
            let read = parse_moment(text).map(|moment| moment.to_string());
            assert_eq!(read.as_deref(), expected.as_ref().map(|text| *text), "{text}");
        }
    }
}
