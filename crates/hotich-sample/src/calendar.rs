//! Days and their texts, written apart from the library that is tested with them.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) year: i32,
    pub(crate) month: i32,
    pub(crate) day: i32,
}

/// A day from its parts.
pub(crate) const fn day(year: i32, month: i32, day: i32) -> Day {
    Day { year, month, day }
}

impl Day {
    /// Days since 1970-01-01 (Hinnant's `days_from_civil`).
    fn number(self) -> i32 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn of_number(number: i32) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted - era * 146_097;
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year + era * 400 + i32::from(month <= 2);
        day(year, month, of_year - (153 * shifted_month + 2) / 5 + 1)
    }

    /// The day so many days later.
    pub(crate) fn plus(self, days: i32) -> Self {
        Self::of_number(self.number() + days)
    }

    /// Itself, or the Monday after a weekend: offices are closed.
    pub(crate) fn working(self) -> Self {
        match self.number().rem_euclid(7) {
            2 => self.plus(2),
            3 => self.plus(1),
            _ => self,
        }
    }

    /// As the digitising template wants it: `dd.MM.yyyy`.
    pub(crate) fn text(self) -> String {
        format!("{:02}.{:02}.{}", self.day, self.month, self.year)
    }

    /// The birthday so many years later: for 29 February, 1 March where the year has none.
    pub(crate) fn birthday(self, years: i32) -> Self {
        day(self.year + years, self.month, self.day).plus(0)
    }

    /// Days from here to another day.
    pub(crate) fn days_to(self, later: Self) -> i32 {
        later.number() - self.number()
    }

    /// As running text has it: `dd/MM/yyyy`.
    pub(crate) fn slashed(self) -> String {
        format!("{:02}/{:02}/{}", self.day, self.month, self.year)
    }

    /// As certificates write it: `Ngày mười lăm, tháng ba, năm một nghìn chín trăm sáu mươi tám`.
    pub(crate) fn words(self) -> String {
        let month = if self.month == 4 { "tư".to_owned() } else { below_hundred(self.month) };
        format!("Ngày {}, tháng {month}, năm {}", below_hundred(self.day), year(self.year))
    }
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

fn below_hundred(number: i32) -> String {
    let (tens, ones) = ((number / 10) as usize, (number % 10) as usize);
    match (tens, ones) {
        (0, _) => DIGITS[ones].to_owned(),
        (1, 0) => "mười".to_owned(),
        (1, 5) => "mười lăm".to_owned(),
        (1, _) => format!("mười {}", DIGITS[ones]),
        (_, 0) => format!("{} mươi", DIGITS[tens]),
        (_, 1) => format!("{} mươi mốt", DIGITS[tens]),
        (_, 4) => format!("{} mươi tư", DIGITS[tens]),
        (_, 5) => format!("{} mươi lăm", DIGITS[tens]),
        _ => format!("{} mươi {}", DIGITS[tens], DIGITS[ones]),
    }
}

fn year(year: i32) -> String {
    let (thousands, hundreds, rest) = ((year / 1000) as usize, (year / 100 % 10) as usize, year % 100);
    let mut text = format!("{} nghìn", DIGITS[thousands]);
    if hundreds > 0 || rest > 0 {
        text.push_str(&format!(" {} trăm", DIGITS[hundreds]));
    }
    if rest > 0 {
        text.push_str(if rest < 10 { " linh " } else { " " });
        text.push_str(&below_hundred(rest));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_counted() {
        assert_eq!(day(1968, 2, 28).plus(2), day(1968, 3, 1));
        assert_eq!(day(2000, 2, 28).plus(1), day(2000, 2, 29));
        assert_eq!(day(2026, 12, 31).plus(1), day(2027, 1, 1));
        assert_eq!(day(2026, 11, 21).working(), day(2026, 11, 23));
        assert_eq!(day(2026, 11, 23).working(), day(2026, 11, 23));
    }

    #[test]
    fn birthdays_of_29_february() {
        assert_eq!(day(2004, 2, 29).birthday(18), day(2022, 3, 1));
        assert_eq!(day(2004, 2, 29).birthday(20), day(2024, 2, 29));
        assert_eq!(day(2004, 8, 31).birthday(18), day(2022, 8, 31));
    }

    #[test]
    fn dates_are_spoken() {
        let words = day(1968, 4, 15).words();
        assert_eq!(words, "Ngày mười lăm, tháng tư, năm một nghìn chín trăm sáu mươi tám");
        assert_eq!(day(2005, 12, 1).words(), "Ngày một, tháng mười hai, năm hai nghìn không trăm linh năm");
    }
}
