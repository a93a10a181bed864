//! The parts of a date from a text: in figures, in words, or in both.

use super::order::{DAY, MONTH, Number, YEAR, order};
use super::parts::Parts;
use super::spoken::Spoken;
use super::term::{Term, has_marks, lost_tone, sounds};
use super::token::{Gap, Token, Tokens};

/// A longer text is no date, whatever it is.
const LONGEST: usize = 200;

struct Reader {
    numbers: [Number; 3],
    count: usize,
    label: Option<u8>,
    spoken: Spoken,
    gap: Gap,
    /// What came last is figures.
    after_figure: bool,
    /// Unknown parts that stand before the label of the next number.
    pending: (u8, u8),
    year_named: bool,
    /// A day of the month is to come: after `mồng`.
    early: bool,
    /// It came, or is still to come.
    mong: bool,
    /// There is a comma before the month.
    comma: bool,
    /// There are words that say which part is which.
    worded: bool,
    approximate: bool,
    bound: bool,
    weekday: Option<u32>,
    solar: bool,
    month_name: bool,
}

/// Reads the parts of a date. `None` where the text is written like none.
pub(super) fn read(text: &str) -> Option<Parts> {
    // `-0500` is no year, and `-1954-03-05` no date.
    let signed = text.strip_prefix(['-', '−', '–', '—']).is_some_and(|rest| {
        let year = rest.bytes().take_while(u8::is_ascii_digit).count();
        year > 2 || year > 0 && year == rest.len()
    });
    if text.len() > LONGEST || signed {
        return None;
    }
    let mut reader = Reader {
        numbers: [Number::NONE; 3],
        count: 0,
        label: None,
        spoken: Spoken::EMPTY,
        gap: Gap::new(),
        after_figure: false,
        pending: (0, 0),
        year_named: false,
        early: false,
        mong: false,
        comma: false,
        worded: false,
        approximate: false,
        bound: false,
        weekday: None,
        solar: false,
        month_name: false,
    };
    let mut tokens = Tokens(text);
    loop {
        let here = tokens.0;
        let Some(token) = tokens.next() else { break };
        match token {
            Token::Gap(" ") => reader.gap.space(),
            Token::Gap(gap) => {
                // `tháng sáu, hai nghìn`: the month ends there, whether or not the word for the year follows; and so
                // does a day, `mồng một, mười một`.
                if gap.starts_with(',') {
                    reader.comma = true;
                    if reader.label == Some(MONTH) || reader.spoken.is_small() {
                        reader.close()?;
                    }
                }
                for c in gap.chars() {
                    reader.gap.feed(c, reader.after_figure)?;
                }
            }
            Token::Figure { value, width } => reader.figure(value, width)?,
            // Nobody knows the day and not the month: `5/X/1968` is October.
            Token::Word(Term::Mark) if here.starts_with('X') && reader.is_behind_day(here, tokens) => {
                reader.label = Some(MONTH);
                reader.figure(10, 2)?;
            }
            Token::Word(Term::Mark) => reader.gap.feed('x', reader.after_figure)?,
            Token::Word(Term::Weekday | Term::Sunday) => reader.weekday(token, &mut tokens)?,
            Token::Word(Term::Roman(month)) if reader.label.is_none_or(|label| label == MONTH) => {
                reader.label = Some(MONTH);
                reader.figure(month.into(), 2)?;
            }
            Token::Word(Term::Digit(digit)) => {
                let word = here.strip_suffix(tokens.0).unwrap_or_default();
                let alone =
                    reader.count == 0 && reader.label.is_none() && !reader.spoken.any() && !reader.early;
                let sounds = sounds(digit, word);
                // `Từ` and `sau` look like four and six.
                let bound = matches!(digit, 4 | 6) && alone && (!sounds || word.is_ascii());
                (bound || sounds || !has_marks(text)).then_some(())?;
                reader.word(if bound { Term::Bound } else { Term::Digit(digit) }, tokens)?;
            }
            // `chín trăm mươi tám`: which ten it is was lost.
            Token::Word(Term::Tens)
                if !reader.spoken.has_digit()
                    && lost_tone(here.strip_suffix(tokens.0).unwrap_or_default()) =>
            {
                return None;
            }
            Token::Word(word) => reader.word(word, tokens)?,
        }
    }
    reader.finish()
}

impl Reader {
    fn push(&mut self, number: Number) -> Option<()> {
        *self.numbers.get_mut(self.count)? = number;
        self.count = self.count.checked_add(1)?;
        Some(())
    }

    fn figure(&mut self, value: u32, width: u8) -> Option<()> {
        self.close()?;
        let gap = &self.gap;
        // In doubt, or a time of day, or a remark in brackets.
        let within = self.count > 0;
        if gap.ends_in_mark() || gap.touches || within && (gap.bracket || gap.about) {
            return None;
        }
        if gap.colon && self.after_figure {
            return None;
        }
        let (marked, empty) = gap.unknown(within && self.after_figure);
        let (marked, empty) = (self.pending.0.saturating_add(marked), self.pending.1.saturating_add(empty));
        self.approximate |= gap.about;
        let label = self.label.take();
        self.push(Number { value, width, label, marked, empty, spoken: false })?;
        (self.gap, self.after_figure, self.pending, self.early) = (Gap::new(), true, (0, 0), false);
        Some(())
    }

    /// Ends a number in words.
    fn close(&mut self) -> Option<()> {
        let spoken = std::mem::replace(&mut self.spoken, Spoken::EMPTY);
        if !spoken.any() {
            return Some(());
        }
        let value = spoken.value()?;
        let width = match value {
            0..=99 => 2,
            100..=999 => 3,
            1000..=9999 => 4,
            _ => return None,
        };
        let label = self.label.take();
        let (marked, empty) = std::mem::take(&mut self.pending);
        self.push(Number { value, width, label, marked, empty, spoken: true })
    }

    fn word(&mut self, word: Term, rest: Tokens<'_>) -> Option<()> {
        let gap = std::mem::replace(&mut self.gap, Gap::new());
        // A doubt about the number before, not an unknown part.
        let after_number = self.after_figure || self.spoken.any();
        if gap.touches || after_number && gap.has_marks() && gap.only_doubt() {
            return None;
        }
        if self.after_figure {
            self.pending = gap.unknown(true);
        }
        self.approximate |= gap.about;
        self.after_figure = false;
        let label = match word {
            Term::Day => DAY,
            Term::Month => MONTH,
            Term::Year if gap.unknown(false) == (0, 0) && self.is_may(rest) => {
                self.worded = true;
                self.spoken.add(word)?;
                return self.close();
            }
            Term::Year if !self.year_named && self.begins_year(rest) => YEAR,
            Term::Early | Term::About | Term::Solar | Term::Before | Term::Bound => {
                self.bound |= word == Term::Bound;
                self.approximate |= word == Term::About;
                self.solar |= word == Term::Solar;
                self.close()?;
                if word == Term::Early {
                    (self.early, self.mong) = (true, true);
                    self.label.get_or_insert(DAY);
                }
                return Some(());
            }
            Term::Calendar if self.solar => return Some(()),
            Term::LunarMonth(month) if self.label == Some(MONTH) && !self.spoken.any() => {
                self.month_name = true;
                let label = self.label.take();
                return self.push(Number {
                    value: month.into(),
                    width: 2,
                    label,
                    spoken: true,
                    ..Number::NONE
                });
            }
            word => {
                self.worded = true;
                return self.spoken.add(word);
            }
        };
        self.close()?;
        // A month that is named and left out: the number before it is the day.
        if self.label == Some(MONTH) && label == YEAR {
            self.pending.0 = self.pending.0.max(1);
        }
        self.year_named |= label == YEAR;
        self.comma &= label == MONTH;
        (self.label, self.worded, self.early) = (Some(label), true, false);
        Some(())
    }

    /// `năm` is both "year" and "five". Right after a label it is the number, unless a number follows that is none
    /// for its own part: `tháng năm năm 1968`, but `năm một nghìn`. Elsewhere it begins the year, unless `tháng`
    /// follows: `hai mươi năm tháng ba`.
    fn begins_year(&self, rest: Tokens<'_>) -> bool {
        let heading = !self.spoken.any() && !self.early && (self.count == 0 || self.label.is_some());
        let Some(next) = rest.into_iter().find(|token| !matches!(token, Token::Gap(_))) else { return false };
        let Token::Word(next) = next else { return true };
        next != Term::Month && !(heading && next == Term::Year)
    }

    /// Whether `năm` behind `tháng` is the fifth month though no `năm` of the year follows: before a comma, or where a day
    /// stands before and the year in words behind, since nobody writes a day without a month. Who writes a comma before
    /// the month writes one behind it: there the month may have been left out.
    fn is_may(&self, rest: Tokens<'_>) -> bool {
        let next = || rest.into_iter().find(|token| !matches!(token, Token::Gap(_)));
        self.label == Some(MONTH)
            && !self.spoken.any()
            && (rest.0.starts_with(',')
                || self.count > 0
                    && !self.comma
                    && matches!(next(), Some(Token::Word(Term::Digit(_) | Term::Tens))))
    }

    /// Whether a letter by itself stands where the month does behind a day in figures.
    fn is_behind_day(&self, here: &str, rest: Tokens<'_>) -> bool {
        let [first, ..] = self.numbers;
        let alone = here.len().saturating_sub(rest.0.len()) == 1 && !self.gap.empty;
        alone && self.count == 1 && first.width <= 2 && first.known().is_some() && self.label.is_none()
    }

    /// The number behind `thứ`, or the second word of `chủ nhật`.
    fn weekday(&mut self, first: Token<'_>, tokens: &mut Tokens<'_>) -> Option<()> {
        let mut rest = *tokens;
        let next = rest.find(|token| !matches!(token, Token::Gap(_)));
        let day = match (first, next) {
            (Token::Word(Term::Sunday), Some(Token::Word(Term::SundayTail))) => 6,
            // `CN, 21/09/2025`.
            (Token::Word(Term::Sunday), _) => {
                rest = *tokens;
                6
            }
            (_, Some(Token::Figure { value: day @ 2..=7, width: 1 })) => day.checked_sub(2)?,
            (_, Some(Token::Word(Term::Digit(day @ (2..=4 | 6 | 7))))) => u32::from(day).checked_sub(2)?,
            (_, Some(Token::Word(Term::Year))) => 3,
            _ => return None,
        };
        self.weekday = Some(day);
        *tokens = rest;
        Some(())
    }

    fn finish(mut self) -> Option<Parts> {
        self.close()?;
        let found = order(self.numbers.get(..self.count)?)?;
        let [day, month, year] = found.parts;
        // `5 năm 3 tháng` is an age.
        let year = year.filter(|year| year.width > 2 || self.label.is_none())?;
        // After a word the marks are an unknown part, after a number they are a doubt about it.
        let gap = self.gap;
        let marks = gap.has_marks() && self.label.is_none();
        let doubt = marks && gap.only_doubt();
        if gap.touches && !doubt || marks && !doubt && !found.iso {
            return None;
        }
        let known = |part: Option<Number>| part.and_then(|part| part.known());
        let (day, month) = (known(day), known(month));
        // `mồng một năm 1968`: the month was left out, and nothing says that it is not known.
        if self.mong && day.is_some() && month.is_none() {
            return None;
        }
        Some(Parts {
            day,
            month,
            year: year.value,
            short_year: year.width <= 2,
            worded: self.worded,
            approximate: self.approximate || doubt,
            bound: self.bound,
            weekday: self.weekday,
            // No lunar month has 31 days.
            month_name: self.month_name && !self.solar && day != Some(31),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::date::{Unreadable, parse};

    fn all_read_as(expected: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(parse(text).map(|date| date.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn one_day_in_many_ways() {
        let figures = "05/03/1968|5/3/1968|05.03.1968|05-03-1968|05 03 1968|5 - 3 - 1968|05/03-1968|05,03,1968|05_03_1968|\
            05\\03\\1968|05–03–1968|05—03—1968|０５／０３／１９６８|05．03．1968|05..03..1968|5//3/1968|05/03/1968.|05/03/1968/|\
            - 05/03/1968|(05/03/1968)|1968-03-05|1968/3/5|1968 03 05|1968.03.05|05/03/1968 (dương lịch)|05/03/1968 DL";
        let labels = "ngày 05 tháng 3 năm 1968|Ngày 5, tháng 3, năm 1968|NGÀY 05 THÁNG 03 NĂM 1968|ngay 5 thang 3 nam 1968|\
            ngày05tháng3năm1968|Ngày: 05/03/1968|ngày 5/3/1968|ngày 05-03-1968|5 tháng 3 năm 1968|5 tháng 3, 1968|\
            ngày 5 tháng 3 1968|05 tháng 03/1968|5/3 năm 1968|5-3 năm 1968|mồng 5 tháng 3 năm 1968|5 T3 1968|\
            ngày mùng 5 tháng 3 năm 1968|mồng 5/3/1968|năm 1968 tháng 3 ngày 5|năm 1968/3/5|ngày 05 tháng 3/1968|\
            … ngày …05… tháng …03… năm 1968|ngày ...05... tháng ...3... năm 1968|sinh ngày 05/03/1968|\
            vào ngày 5 tháng 3 năm 1968|05 tháng 3 năm 1968 dương lịch";
        let words = "ngày năm tháng ba năm một nghìn chín trăm sáu mươi tám|\
            (Ngày năm, tháng ba, năm một nghìn chín trăm sáu mươi tám)|ngày 5 tháng ba năm 1968|\
            mồng năm tháng ba năm một ngàn chín trăm sáu tám|mồng 5 tháng ba năm một chín sáu tám";
        for texts in [figures, labels, words] {
            all_read_as("1968-03-05", &texts.split('|').collect::<Vec<_>>());
        }
    }

    #[test]
    fn unknown_parts() {
        all_read_as(
            "1952",
            &"1952|1952.|năm 1952|Năm: 1952|sinh năm 1952|SN: 1952|--/--/1952|../../1952|…/…/1952|__/__/1952|xx/xx/1952|\
            XX-XX-1952|??/??/1952|? ? 1952|//1952|/ /1952|00/00/1952|0/0/1952|-- -- 1952|--.--.1952|__.__.1952|5/--/1952|\
            5//1952|5/?/1952|5-?-1952|5.--.1952|5--1952|05/00/1952|1952-00-00|1952-??-??|1952/--/--|1952-|1952-?|1952.0|\
            ngày ... tháng ... năm 1952|ngày tháng năm 1952|ngày -- tháng -- năm 1952|ngày xx tháng xx năm 1952|\
            ngày / tháng / năm 1952|ngày 5 năm 1952|ngày 5 tháng … năm 1952|ngày 5/?/1952|tháng năm 1952|5/?/năm 1952"
                .split('|')
                .collect::<Vec<_>>(),
        );
        all_read_as(
            "1952-05",
            &"05/1952|5/1952|5.1952|05 1952|1952-05|1952-05-00|1952-05-??|?/5/1952|--/05/1952|../05/1952|xx/5/1952|/5/1952|\
            -/5/1952|00/05/1952|tháng 5 năm 1952|tháng 5/1952|T5/1952|tháng năm năm 1952|tháng 5, 1952|\
            ngày ... tháng 5 năm 1952|ngày ? tháng 5 năm 1952|ngày tháng 5 năm 1952|năm 1952 tháng 5|năm 1952 tháng 5 ngày ?"
                .split('|')
                .collect::<Vec<_>>(),
        );
    }

    #[test]
    fn what_is_not_sure_is_not_read() {
        for text in "-1954|–1954|−1954|-1954-03-05|–1954/03/05|5/68|05/03|68|968|05/03/968|5/3/1968/2|1950-1952|5/3/19xx|5/3/195?|x5/3/1968|5?/3/1968|5 tháng 3|tháng 3|\
            ngày 5 (?) tháng 3 năm 1968|ngày năm ? tháng ba năm 1968|05/03/??|05/1968/?|?1952|?/?/5/1952|//5/1952|1968 (05/03)|05/03/1968 14:30|14:30 1968|05:03:1968|05/03/1968+|\
            ngày 5 ngày 6 năm 1968|năm 1967 năm 1968|005/03/1968|5/003/1968|05031968|24901|O5/03/1968|05/03/1968 âm lịch|\
            rằm tháng 8 năm 1968|mồng 5 tháng giêng năm 1968|tháng chạp năm 1968|5/3 nhuận năm 1968|năm Mậu Thân|hai nghìn|\
            một chín sáu tám|năm chín trăm|thứ hai ngày 5/3/1968|1|x|-|ngày|tháng năm|lịch 1968|ngày 15 16 tháng 3 năm 1968"
            .split('|')
        {
            assert_eq!(parse(text), Err(Unreadable::Form), "{text}");
        }
        assert_eq!(parse(&format!("{}1968", " ".repeat(300))), Err(Unreadable::Form));
    }

    #[test]
    fn approximate_dates_are_told_apart() {
        for text in "khoảng 1952|khoảng năm 1952|chừng năm 1952|vào khoảng năm 1952|khoảng chừng 1952|ước 1952|ước chừng năm 1952|\
            độ 1952|phỏng chừng 1952|sinh khoảng năm 1952|~1952|≈ 1952|1952?|1952 ?|1952 (?)|năm 1952?|khoảng tháng 5 năm 1952|\
            khoang 1952|khoảng 05/1952|05/03/1952 (?)"
            .split('|')
        {
            assert_eq!(parse(text), Err(Unreadable::Approximate), "{text}");
        }
        assert_eq!(parse("khoảng 31/02/1952"), Err(Unreadable::Day));
        assert_eq!(parse("khoảng 52"), Err(Unreadable::Form));
    }

    #[test]
    fn months_with_a_lunar_name() {
        all_read_as(
            "1968-01-05",
            &["mồng 5 tháng giêng năm 1968 dương lịch", "ngày 5 tháng Giêng năm 1968 (dương lịch)"],
        );
        all_read_as("1968-12-31", &["ngày ba mươi mốt tháng chạp năm một nghìn chín trăm sáu mươi tám"]);
        all_read_as("1968-01-05", &["ngày 5 tháng một năm 1968"]);
    }
}
