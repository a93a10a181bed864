//! Dates in Vietnamese words, as certificates carry them beside the figures.

use std::sync::LazyLock;

use super::PartialDate;
use super::read::read;
use super::term::Term;
use super::token::{Token, Tokens};
use crate::text;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// Writes a date in words: `Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám`.
#[must_use]
pub fn to_words(date: PartialDate) -> String {
    let mut out = String::with_capacity(96);
    spell(date, &mut |word| out.push_str(word));
    let mut chars = out.chars();
    chars.next().map(|first| text::to_upper(first).to_string() + chars.as_str()).unwrap_or_default()
}

/// Whether a text is the date as [`to_words`] writes it, with commas and a capital in front or without, and `tư` for `bốn` or
/// not.
#[must_use]
pub(crate) fn are_words_of(text: &str, date: PartialDate) -> bool {
    // In the module size counts.
    if !cfg!(feature = "small") && are_usual_words_of(text, date).is_some() {
        return true;
    }
    let (mut rest, mut front) = (Some(text.as_bytes()), true);
    spell(date, &mut |word| {
        let word = word.as_bytes();
        rest = match (rest, word) {
            // `Ngày`, `Tháng` or `Năm` in front.
            (Some([here, tail @ ..]), [first, word @ ..]) if front => {
                tail.strip_prefix(word).filter(|_| here.eq_ignore_ascii_case(first))
            }
            (Some([b',', tail @ ..]), [b',', word @ ..]) => tail.strip_prefix(word),
            (Some(here), [b',', word @ ..]) => here.strip_prefix(word),
            (here, word) => here.and_then(|here| {
                here.strip_prefix(word)
                    .or_else(|| here.strip_prefix("tư".as_bytes()).filter(|_| word == "bốn".as_bytes()))
            }),
        };
        front = false;
    });
    rest == Some(&[])
}

/// The same where a day of 1900 to 2099 is written as [`to_words`] does, `tư` for `bốn` or not: three comparisons, a third of
/// the time.
fn are_usual_words_of(text: &str, date: PartialDate) -> Option<()> {
    static USUAL: LazyLock<Usual> = LazyLock::new(Usual::new);
    let rest = USUAL.days.strip(text, date.day()?)?;
    let rest = USUAL.months.strip(rest, date.month()?)?;
    let rest = USUAL.years.strip(rest, u32::try_from(date.year().checked_sub(USUAL_YEARS.start)?).ok()?)?;
    rest.is_empty().then_some(())
}

const USUAL_YEARS: std::ops::Range<i32> = 1900..2100;

/// The words of days, months and years with what stands between them.
struct Usual {
    days: Numbers,
    months: Numbers,
    years: Numbers,
}

/// The words of each number, and those that end in `tư` for `bốn`.
struct Numbers(Vec<[String; 2]>);

impl Usual {
    fn new() -> Self {
        let worded = |number| said(|say| below_hundred(number, say));
        let years = USUAL_YEARS.map(|number| said(|say| year(number.unsigned_abs(), say)));
        Self {
            days: Numbers::new("Ngày ", (0..32).map(worded), ", tháng "),
            months: Numbers::new("", (0..13).map(worded), ", năm "),
            years: Numbers::new("", years, ""),
        }
    }
}

impl Numbers {
    fn new(before: &str, words: impl Iterator<Item = String>, behind: &str) -> Self {
        let both = |words: String| {
            let stem = words.strip_suffix("bốn");
            let other = stem.map_or_else(|| words.clone(), |stem| [stem, "tư"].concat());
            [words, other].map(|words| [before, &words, behind].concat())
        };
        Self(words.map(both).collect())
    }

    /// What follows the words of a number.
    fn strip<'t>(&self, text: &'t str, number: u32) -> Option<&'t str> {
        let words = self.0.get(usize::try_from(number).ok()?)?;
        words.iter().find_map(|words| text.strip_prefix(words.as_str()))
    }
}

/// What is told piece by piece.
fn said(tell: impl FnOnce(&mut dyn FnMut(&str))) -> String {
    let mut out = String::new();
    tell(&mut |word| out.push_str(word));
    out
}

/// Tells the words of a date piece by piece, in small letters.
fn spell(date: PartialDate, say: &mut dyn FnMut(&str)) {
    if let Some(day) = date.day() {
        say("ngày ");
        below_hundred(day, say);
        say(", ");
    }
    if let Some(month) = date.month() {
        say("tháng ");
        below_hundred(month, say);
        say(", ");
    }
    say("năm ");
    year(date.year().unsigned_abs(), say);
}

fn digit(value: u32) -> &'static str {
    usize::try_from(value).ok().and_then(|value| DIGITS.get(value)).copied().unwrap_or_default()
}

fn below_hundred(value: u32, say: &mut dyn FnMut(&str)) {
    let (tens, units) = (value / 10 % 10, value % 10);
    match tens {
        0 => {
            say(digit(units));
            return;
        }
        1 => say("mười"),
        _ => {
            say(digit(tens));
            say(" mươi");
        }
    }
    let unit = match (tens, units) {
        (_, 0) => return,
        (1, 1) => "một",
        (_, 1) => "mốt",
        (_, 5) => "lăm",
        _ => digit(units),
    };
    say(" ");
    say(unit);
}

fn year(value: u32, say: &mut dyn FnMut(&str)) {
    let (thousands, hundreds, rest) = (value / 1000 % 10, value / 100 % 10, value % 100);
    if thousands > 0 {
        say(digit(thousands));
        say(" nghìn");
        if hundreds == 0 && rest == 0 {
            return;
        }
        say(" ");
    }
    if thousands > 0 || hundreds > 0 {
        say(digit(hundreds));
        say(" trăm");
        if rest == 0 {
            return;
        }
        say(" ");
        if rest < 10 {
            say("linh ");
        }
    }
    below_hundred(rest, say);
}

/// Reads a date in words with the spoken variants lăm/năm/nhăm, mốt/một, tư/bốn, linh/lẻ, nghìn/ngàn, mồng/mùng, and
/// with figures mixed in. `None` where it is not understood, or could mean two dates.
///
/// An entry typed without marks is still understood; where there are marks, tones tell numbers from other words. Giêng and chạp are
/// names of lunar months first: they are read only where the text says that it is solar or names a 31st day.
#[must_use]
pub fn from_words(raw: &str) -> Option<PartialDate> {
    let parts = read(raw).or_else(|| read(without_time(raw)?))?;
    if parts.worded { parts.date().ok() } else { None }
}

/// The date alone, where a time of day in words or figures stands before it or, behind `lúc`, after it.
fn without_time(text: &str) -> Option<&str> {
    let (mut tokens, mut behind, mut dated, mut began) = (Tokens(text), None, None, false);
    // A `g` within a damaged word is no hour: `thá?g`, `thá5g`.
    let (mut counted, mut within) = (true, false);
    loop {
        let here = tokens.0;
        match tokens.next() {
            Some(Token::Word(Term::Hour)) if !counted => return None,
            Some(Token::Word(Term::Hour)) if dated.is_some() => return dated,
            Some(Token::Word(Term::Hour)) => behind = Some(tokens.0),
            Some(Token::Word(Term::Minute | Term::Second | Term::PartOfDay(..))) => {
                behind = Some(behind.map(|_| tokens.0)?);
            }
            Some(Token::Word(Term::Before)) => {
                dated = text.strip_suffix(here).filter(|_| behind.is_none() && began);
            }
            Some(Token::Word(Term::Day)) if behind.is_some() => return Some(here),
            Some(Token::Word(Term::Month | Term::Thousand)) | None if behind.is_some() => return behind,
            None => return None,
            Some(Token::Gap(_)) => within = false,
            Some(Token::Figure { .. }) => (began, counted) = (true, !within),
            Some(Token::Word(word)) => {
                (began, within) = (true, true);
                counted = matches!(word, Term::Digit(_) | Term::Tens | Term::Year);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the quick way takes for the words of a day are those that are written for it, of two centuries.
    #[test]
    fn usual_words_are_those_that_are_written() {
        let mut date = crate::date::day(1899, 12, 1);
        let mut before = to_words(PartialDate::from(date));
        while date < crate::date::day(2105, 1, 1) {
            date = date.succ_opt().unwrap();
            let (day, words) = (PartialDate::from(date), to_words(PartialDate::from(date)));
            let is_usual = USUAL_YEARS.contains(&day.year());
            assert_eq!(are_usual_words_of(&words, day).is_some(), is_usual, "{words}");
            assert!(are_usual_words_of(&before, day).is_none() && !are_words_of(&before, day), "{before}");
            let other = words.strip_suffix("bốn").map_or_else(|| words.clone(), |stem| format!("{stem}tư"));
            for other in [words.replace("bốn,", "tư,"), other.replace("bốn,", "tư,"), other] {
                assert_eq!(are_usual_words_of(&other, day).is_some(), is_usual, "{other}");
            }
            before = words;
        }
    }

    #[test]
    fn reads_what_certificates_say() {
        for (words, expected) in [
            ("Ngày mười lăm tháng ba năm một nghìn chín trăm sáu mươi tám", "1968-03-15"),
            ("Ngày mười lăm, tháng ba, năm một ngàn chín trăm sáu mươi tám", "1968-03-15"),
            ("ngày năm tháng năm năm một nghìn chín trăm bảy mươi lăm", "1975-05-05"),
            ("Ngày hai mươi mốt tháng mười một năm hai nghìn không trăm linh năm", "2005-11-21"),
            ("ngày ba mươi mốt tháng mười hai năm hai nghìn lẻ tư", "2004-12-31"),
            ("tháng tư năm một nghìn chín trăm năm mươi", "1950-04"),
            ("năm một nghìn chín trăm năm mươi lăm", "1955"),
            ("mồng năm tháng giêng", ""),
            ("Ngay muoi lam thang ba nam mot nghin chin tram sau muoi tam", "1968-03-15"),
            ("ngày 15 tháng 3 năm 1968", "1968-03-15"),
            ("hai nghìn", ""),
            ("xin chào", ""),
            // A month named `năm` without the word for the year.
            ("Hai tháng năm, hai nghìn không trăm hai mươi sáu", "2026-05-02"),
            ("Mồng hai tháng năm, hai nghìn không trăm hai mươi sáu", "2026-05-02"),
            ("Ngày hai, tháng năm, hai nghìn không trăm hai mươi sáu", "2026-05-02"),
            ("Hai tháng năm hai nghìn không trăm hai mươi sáu", "2026-05-02"),
            ("Hai tháng năm năm hai nghìn không trăm hai mươi sáu", "2026-05-02"),
            ("Năm tháng năm, năm hai nghìn không trăm hai mươi sáu", "2026-05-05"),
            ("Tháng năm, hai nghìn không trăm hai mươi sáu", "2026-05"),
            ("Tháng năm, năm hai nghìn không trăm hai mươi sáu", "2026-05"),
            ("năm tháng ... năm hai nghìn không trăm hai mươi sáu", "2026"),
            // With the time of day.
            (
                "Hồi năm giờ hai mươi phút, ngày mười, tháng năm, năm hai nghìn không trăm hai mươi sáu",
                "2026-05-10",
            ),
            ("05 giờ 20 phút, ngày mười tháng năm năm hai nghìn không trăm hai mươi sáu", "2026-05-10"),
            ("Lúc năm giờ, ngày mười, tháng năm, năm hai nghìn không trăm hai mươi sáu", "2026-05-10"),
            (
                "Vào hồi mười bảy giờ ba mươi, ngày mười tháng năm năm hai nghìn không trăm hai mươi sáu",
                "2026-05-10",
            ),
            ("năm giờ chiều mười tháng năm năm hai nghìn không trăm hai mươi sáu", "2026-05-10"),
            ("... giờ ... phút, ngày mười tháng năm năm hai nghìn không trăm hai mươi sáu", "2026-05-10"),
            ("05h20 ngày mười tháng năm năm hai nghìn không trăm hai mươi sáu", "2026-05-10"),
            (
                "Ngày mười tháng năm năm hai nghìn không trăm hai mươi sáu, lúc năm giờ hai mươi phút",
                "2026-05-10",
            ),
            ("Hồi năm giờ hai mươi phút", ""),
            ("năm giờ tháng năm, hai nghìn không trăm hai mươi sáu", "2026-05"),
        ] {
            let read = from_words(words).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(read, expected, "{words}");
        }
    }

    #[test]
    fn every_day_survives_words() {
        let mut day = crate::date::day(1850, 1, 1);
        while day < crate::date::day(2101, 1, 1) {
            let date = PartialDate::from(day);
            let words = to_words(date);
            for words in [words.replace(',', ""), words.to_ascii_lowercase(), words] {
                assert_eq!(from_words(&words), Some(date), "{words}");
                assert!(are_words_of(&words, date), "{words}");
                // One of them in another word, or all.
                let places: Vec<usize> = words.match_indices("bốn").map(|(at, _)| at).collect();
                for &at in &places {
                    let one = [&words[..at], "tư", &words[at + "bốn".len()..]].concat();
                    assert_eq!((from_words(&one), are_words_of(&one, date)), (Some(date), true), "{one}");
                }
                let all = words.replace("bốn", "tư");
                assert_eq!((from_words(&all), are_words_of(&all, date)), (Some(date), true), "{all}");
            }
            day = day.succ_opt().unwrap();
        }
        for year in 1850..=2100 {
            let date = PartialDate::from_year(year).unwrap();
            assert_eq!(from_words(&to_words(date)), Some(date));
            for month in 1..=12 {
                let date = PartialDate::from_year_month(year, month).unwrap();
                assert_eq!(from_words(&to_words(date)), Some(date));
            }
        }
    }
}
