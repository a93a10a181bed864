//! Numbers in Vietnamese words, read word by word.

use super::term::Term;

/// A number under way.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    total: u32,
    current: u32,
    state: State,
    /// The last of nghìn and trăm; what follows must be smaller.
    scale: u32,
    /// A digit may follow without `linh`.
    linked: bool,
    any: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing since the last of nghìn and trăm.
    Empty,
    /// Digits one by one: một chín sáu tám, or sáu tám for 68.
    Digits,
    /// Tens, to which a digit may come.
    Tens,
    /// Nothing may come but nghìn and trăm.
    Done,
}

impl Spoken {
    pub(super) const EMPTY: Self =
        Self { total: 0, current: 0, state: State::Empty, scale: 10_000, linked: true, any: false };

    /// Whether any word was taken.
    pub(super) fn any(&self) -> bool {
        self.any
    }

    /// Whether there are words, none of them nghìn or trăm.
    pub(super) fn is_small(&self) -> bool {
        self.any && self.scale == 10_000
    }

    /// Whether a digit stands before what comes next, which may be tens.
    pub(super) fn has_digit(&self) -> bool {
        self.state == State::Digits && self.current > 0
    }

    /// Takes a word; `None` where it is no number or does not go on with this one.
    pub(super) fn add(&mut self, word: Term) -> Option<()> {
        self.any = true;
        match word {
            Term::Digit(digit) => self.digit(digit.into()),
            // Năm.
            Term::Year => self.digit(5),
            // Both mười (ten) and mươi (times ten).
            Term::Tens => self.tens(),
            Term::Twenty => self.whole(20),
            Term::Link => self.link(),
            Term::Thousand => self.scale(1000),
            Term::Hundred => self.scale(100),
            _ => None,
        }
    }

    fn digit(&mut self, digit: u32) -> Option<()> {
        (self.current, self.state) = match self.state {
            State::Empty => (digit, State::Digits),
            State::Digits => (self.current.checked_mul(10)?.checked_add(digit)?, State::Digits),
            State::Tens => (self.current.checked_add(digit)?, State::Done),
            State::Done => return None,
        };
        Some(())
    }

    fn tens(&mut self) -> Option<()> {
        self.current = match (self.state, self.current) {
            (State::Empty, _) | (State::Digits, 0) => 10,
            (State::Digits, tens @ 1..=9) => tens.checked_mul(10)?,
            _ => return None,
        };
        self.state = State::Tens;
        Some(())
    }

    fn whole(&mut self, value: u32) -> Option<()> {
        (self.state == State::Empty).then_some(())?;
        (self.current, self.state) = (value, State::Tens);
        Some(())
    }

    /// `linh`: the tens are missing. After a digit it is that of the hundreds: chín linh năm is 905.
    fn link(&mut self) -> Option<()> {
        match self.state {
            State::Empty => {}
            State::Digits => self.current = self.current.checked_mul(10)?,
            State::Tens | State::Done => return None,
        }
        self.linked = true;
        Some(())
    }

    fn scale(&mut self, scale: u32) -> Option<()> {
        if self.state == State::Empty || scale >= self.scale || self.current > 99 {
            return None;
        }
        // Hai nghìn một is 2001, and so is hai nghìn không trăm một; but một trăm hai is 120 as people speak.
        self.linked = self.current == 0 || (scale == 1000 && self.current > 1);
        self.total = self.total.checked_add(self.current.checked_mul(scale)?)?;
        (self.current, self.state, self.scale) = (0, State::Empty, scale);
        Some(())
    }

    /// The number, where it can mean only one.
    pub(super) fn value(&self) -> Option<u32> {
        let lone = self.state == State::Digits && self.current < 10 && self.scale < 10_000;
        (!lone || self.linked).then_some(())?;
        self.total.checked_add(self.current)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::token::{Token, Tokens};

    fn read(words: &str) -> Option<u32> {
        let mut spoken = Spoken::EMPTY;
        for token in Tokens(words) {
            if let Token::Word(word) = token {
                spoken.add(word)?;
            }
        }
        spoken.value()
    }

    #[test]
    fn numbers_as_they_are_spoken() {
        for (words, expected) in [
            ("nam", Some(5)),
            ("muoi lam", Some(15)),
            ("muoi nam", Some(15)),
            ("hai muoi mot", Some(21)),
            ("hai mot", Some(21)),
            ("ham mot", Some(21)),
            ("ba muoi", Some(30)),
            ("khong tu", Some(4)),
            ("mot nghin chin tram sau muoi tam", Some(1968)),
            ("mot ngan chin tram sau tam", Some(1968)),
            ("mot chin sau tam", Some(1968)),
            ("mot chin bay khong", Some(1970)),
            ("hai khong khong nam", Some(2005)),
            ("muoi chin tram sau muoi tam", Some(1968)),
            ("mot ngan chin sau tam", Some(1968)),
            ("mot nghin chin linh nam", Some(1905)),
            ("mot nghin chin tram linh nam", Some(1905)),
            ("hai nghin khong tram le nam", Some(2005)),
            ("hai nghin khong tram nam", Some(2005)),
            ("hai nghin le tu", Some(2004)),
            ("hai nghin linh muoi", Some(2010)),
            ("hai nghin mot", Some(2001)),
            ("hai nghin", Some(2000)),
            // 1905 to some, 1950 to others.
            ("mot nghin chin tram nam", None),
            ("mot nghin chin", None),
            ("chin tram tam tram", None),
            ("mot tram nghin", None),
            ("nghin chin tram", None),
            ("hai muoi muoi", None),
            ("muoi linh nam", None),
            ("hai muoi mot ba", None),
            ("mot nghin thin", None),
            ("chin chin chin chin chin chin chin chin chin chin chin", None),
        ] {
            assert_eq!(read(words), expected, "{words}");
        }
    }
}
