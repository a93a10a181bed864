//! Dates in Vietnamese words, as certificates carry them beside the figures.

use std::borrow::Cow;

use super::PartialDate;
use crate::text;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// Writes a date in words: `Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám`.
#[must_use]
pub fn to_words(date: PartialDate) -> String {
    let mut out = String::new();
    if let Some(day) = date.day() {
        out.push_str("ngày ");
        below_hundred(day, &mut out);
        out.push_str(", ");
    }
    if let Some(month) = date.month() {
        out.push_str("tháng ");
        below_hundred(month, &mut out);
        out.push_str(", ");
    }
    out.push_str("năm ");
    year(date.year().unsigned_abs(), &mut out);
    let mut chars = out.chars();
    chars.next().map(|first| text::to_upper(first).to_string() + chars.as_str()).unwrap_or_default()
}

fn digit(value: u32) -> &'static str {
    usize::try_from(value).ok().and_then(|value| DIGITS.get(value)).copied().unwrap_or_default()
}

fn below_hundred(value: u32, out: &mut String) {
    let (tens, units) = (value / 10 % 10, value % 10);
    match tens {
        0 => {
            out.push_str(digit(units));
            return;
        }
        1 => out.push_str("mười"),
        _ => {
            out.push_str(digit(tens));
            out.push_str(" mươi");
        }
    }
    let unit = match (tens, units) {
        (_, 0) => return,
        (1, 1) => "một",
        (_, 1) => "mốt",
        (_, 5) => "lăm",
        _ => digit(units),
    };
    out.push(' ');
    out.push_str(unit);
}

fn year(value: u32, out: &mut String) {
    let (thousands, hundreds, rest) = (value / 1000 % 10, value / 100 % 10, value % 100);
    if thousands > 0 {
        out.push_str(digit(thousands));
        out.push_str(" nghìn");
        if hundreds == 0 && rest == 0 {
            return;
        }
        out.push(' ');
    }
    if thousands > 0 || hundreds > 0 {
        out.push_str(digit(hundreds));
        out.push_str(" trăm");
        if rest == 0 {
            return;
        }
        out.push(' ');
        if rest < 10 {
            out.push_str("linh ");
        }
    }
    below_hundred(rest, out);
}

/// Reads a date in words with the spoken variants lăm/năm, mốt/một, tư/bốn, linh/lẻ, nghìn/ngàn, mồng/mùng, and
/// with figures mixed in. `None` where it is not understood.
///
/// The marks of tones are ignored, so that an entry typed without them is still understood.
#[must_use]
pub fn from_words(raw: &str) -> Option<PartialDate> {
    let mut day = None;
    let mut month = None;
    let mut year = None;
    let mut slot = Slot::Day;
    let mut number = Number::default();
    let mut words = raw
        .split(|c: char| !(text::is_letter(c) || c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .map(folded)
        .peekable();
    let mut heading = true;
    while let Some(word) = words.next() {
        let next = words.peek().map(|word| &**word);
        match &*word {
            "ngay" => (slot, heading) = (Slot::Day, true),
            "mong" | "mung" => heading = false,
            "thang" => {
                number.close(slot, &mut day, &mut month, &mut year)?;
                (slot, heading) = (Slot::Month, true);
            }
            // `năm` is both "year" and "five": the year begins where a digit of thousands follows, or where the
            // month is already told and nothing of the year yet.
            "nam" if slot != Slot::Year && begins_year(next, heading) => {
                number.close(slot, &mut day, &mut month, &mut year)?;
                (slot, heading) = (Slot::Year, true);
            }
            word => {
                number.add(word)?;
                heading = false;
            }
        }
    }
    number.close(slot, &mut day, &mut month, &mut year)?;
    let year = i32::try_from(year?).ok()?;
    match (month, day) {
        (None, None) => PartialDate::from_year(year),
        (Some(month), None) => PartialDate::from_year_month(year, month),
        (Some(month), Some(day)) => PartialDate::from_ymd(year, month, day),
        (None, Some(_)) => None,
    }
}

/// [`text::fold`] of a word, without the work for the usual spellings.
fn folded(word: &str) -> Cow<'static, str> {
    Cow::Borrowed(match word {
        "Ngày" | "ngày" => "ngay",
        "Tháng" | "tháng" => "thang",
        "Năm" | "năm" => "nam",
        "không" => "khong",
        "một" | "mốt" | "Một" => "mot",
        "hai" | "Hai" => "hai",
        "ba" | "Ba" => "ba",
        "bốn" | "Bốn" => "bon",
        "tư" => "tu",
        "lăm" => "lam",
        "sáu" | "Sáu" => "sau",
        "bảy" | "Bảy" => "bay",
        "tám" | "Tám" => "tam",
        "chín" | "Chín" => "chin",
        "mười" | "mươi" | "Mười" => "muoi",
        "linh" => "linh",
        "lẻ" => "le",
        "nghìn" => "nghin",
        "ngàn" => "ngan",
        "trăm" => "tram",
        "mồng" | "Mồng" => "mong",
        "mùng" | "Mùng" => "mung",
        word => return Cow::Owned(text::fold(word)),
    })
}

/// After `tháng` a `năm` is the number five, and so is a `năm` with nothing after it that could be a year.
fn begins_year(next: Option<&str>, heading: bool) -> bool {
    if heading {
        // `tháng năm năm một nghìn …`: the first is the month; `năm một nghìn` alone starts with the year.
        return next.is_some_and(|next| next != "nam" && next != "thang");
    }
    next.is_some_and(|next| next != "thang")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Day,
    Month,
    Year,
}

/// A number being read: thousands and hundreds done, and the pair of last digits under way.
#[derive(Default)]
struct Number {
    total: u32,
    current: Option<u32>,
    any: bool,
}

impl Number {
    fn add(&mut self, word: &str) -> Option<()> {
        self.any = true;
        let units = match word {
            "khong" => 0,
            "mot" => 1,
            "hai" => 2,
            "ba" => 3,
            "bon" | "tu" => 4,
            "nam" | "lam" | "nham" => 5,
            "sau" => 6,
            "bay" => 7,
            "tam" => 8,
            "chin" => 9,
            "muoi" => {
                // Both mười (ten) and mươi (times ten) fold to this.
                self.current = Some(match self.current {
                    None | Some(0) => 10,
                    Some(tens) if tens < 10 => tens.checked_mul(10)?,
                    Some(_) => return None,
                });
                return Some(());
            }
            "linh" | "le" | "va" => return Some(()),
            "nghin" | "ngan" => {
                self.total = self.total.checked_add(self.current.take()?.checked_mul(1000)?)?;
                return Some(());
            }
            "tram" => {
                self.total = self.total.checked_add(self.current.take()?.checked_mul(100)?)?;
                return Some(());
            }
            digits if digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= 4 => {
                self.current = Some(digits.parse().ok()?);
                return Some(());
            }
            _ => return None,
        };
        self.current = Some(match self.current {
            None | Some(0) => units,
            Some(tens) if tens % 10 == 0 && tens < 100 => tens.checked_add(units)?,
            // Years are also read digit by digit: một chín sáu tám.
            Some(before) if before < 1000 => before.checked_mul(10)?.checked_add(units)?,
            Some(_) => return None,
        });
        Some(())
    }

    fn close(
        &mut self,
        slot: Slot,
        day: &mut Option<u32>,
        month: &mut Option<u32>,
        year: &mut Option<u32>,
    ) -> Option<()> {
        let read = std::mem::take(self);
        if !read.any {
            return Some(());
        }
        let value = read.total.checked_add(read.current.unwrap_or(0))?;
        let target = match slot {
            Slot::Day => day,
            Slot::Month => month,
            Slot::Year => year,
        };
        target.replace(value).is_none().then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_spellings_are_folded_right() {
        let usual = "Ngày ngày Tháng tháng Năm năm không một mốt Một hai Hai ba Ba bốn Bốn tư lăm sáu Sáu bảy Bảy tám \
            Tám chín Chín mười mươi Mười linh lẻ nghìn ngàn trăm mồng Mồng mùng Mùng";
        for word in usual.split_whitespace() {
            let quick = folded(word);
            assert!(matches!(quick, Cow::Borrowed(_)) && *quick == text::fold(word), "{word}");
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
            assert_eq!(from_words(&to_words(date)), Some(date), "{}", to_words(date));
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
