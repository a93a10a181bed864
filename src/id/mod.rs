//! Identity numbers and what is printed for machines on cards, one file each, with the same verbs in the same order:
//! `compact`, `parse`, `validate`, `format`, `components`; and `suggest` where the damage is typical.
//!
//! `parse` asks for the shape alone, `validate` also for what makes a number wrong as printed; what is merely unusual is
//! a [`Doubt`] and never fatal. No type shows its value in debug output.

mod around;
pub mod bhxh;
pub mod bhyt;
pub mod birth_notice;
pub mod book_number;
pub mod cmnd;
pub mod entry_number;
pub mod health_qr;
pub mod mrz;
mod numbered;
pub mod officer;
pub mod passport;
pub mod personal_id;
pub mod phone;
pub mod qr;
mod tables;
pub mod tax;
mod why;

pub(crate) use around::{inner_or_amount, label, with_digits_of_ascii};
pub use why::Why;

use crate::date::NaiveDate;
use crate::language::{Language, Localised, error};
use around::{Inner, is_separator};

/// Debug output of types that hold something of a person: the type's name, never the value.
macro_rules! opaque {
    ($($name:ident $(<$life:lifetime>)?),+) => {$(
        impl std::fmt::Debug for $name $(<$life>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(*)"))
            }
        }
    )+};
}
use opaque;

/// Why a text is no number of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Invalid {
    /// Something that is no digit (or no letter, where letters are allowed).
    Characters,
    /// Not as long as the number is.
    Length,
    /// A part that stands for nothing: an unknown province, a century to come.
    Component,
    /// A check digit that does not fit.
    Check,
}

impl Invalid {
    /// A stable name for programs: `characters`, `length`, `component` or `check`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Length => "length",
            Self::Component => "component",
            Self::Check => "check",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        let (vi, en) = match self {
            Self::Characters => {
                ("có ký tự không được phép trong số này", "a character that such a number does not have")
            }
            Self::Length => ("sai độ dài", "not as long as such a number is"),
            Self::Component => ("có phần không ứng với gì", "a part that stands for nothing"),
            Self::Check => ("chữ số kiểm tra không khớp", "a check digit that does not fit"),
        };
        Localised { vi, en }.get(language).to_owned()
    }
}

error!(Invalid);

/// What is unusual about a valid number: possible, but worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// The prefix or code in front is in no table.
    Prefix,
    /// The serial is all zeros, or the whole number one digit.
    Serial,
    /// An object code of a health card that is in no table.
    ObjectCode,
    /// A level of benefit that is not the one of the object code.
    Benefit,
    /// Not the shape that such numbers usually have.
    Shape,
    /// A phone number of before the renumbering of 2017 or 2018.
    Renumbered,
    /// Written in another form than the usual one.
    Form,
    /// The sex contradicts the personal number beside it.
    Sex,
    /// The birth contradicts the personal number beside it.
    BirthYear,
    /// A name in capitals without marks: the letters of the true name are not known.
    NoMarks,
    /// A name that fills its field, and so may have been cut.
    Truncated,
    /// The date of expiry lies before the day taken as today.
    Expired,
    /// Letters that no Vietnamese name or place has: the text was damaged on its way.
    Damaged,
    /// A day that lies before another one which it cannot lie before: issued before the birth, or before such cards.
    Order,
    /// Fillers of a machine-readable zone that are lost or were read as K: where the names part is open.
    Fillers,
    /// An expiry later than any paper of the kind has.
    Validity,
}

/// The codes of the doubts in their order.
const DOUBTS: [(Doubt, &str); 16] = [
    (Doubt::Prefix, "prefix"),
    (Doubt::Serial, "serial"),
    (Doubt::ObjectCode, "object-code"),
    (Doubt::Benefit, "benefit"),
    (Doubt::Shape, "shape"),
    (Doubt::Renumbered, "renumbered"),
    (Doubt::Form, "form"),
    (Doubt::Sex, "sex"),
    (Doubt::BirthYear, "birth-year"),
    (Doubt::NoMarks, "no-marks"),
    (Doubt::Truncated, "truncated"),
    (Doubt::Expired, "expired"),
    (Doubt::Damaged, "damaged"),
    (Doubt::Order, "order"),
    (Doubt::Fillers, "fillers"),
    (Doubt::Validity, "validity"),
];

/// What is unusual about one number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doubts(u16);

impl Doubts {
    /// One doubt, where there is reason for it.
    #[must_use]
    pub const fn when(reason: bool, doubt: Doubt) -> Self {
        Self(if reason { 1 << doubt as u16 } else { 0 })
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a doubt is among them.
    #[must_use]
    pub const fn has(self, doubt: Doubt) -> bool {
        self.0 & 1 << doubt as u16 != 0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Their codes in descriptions, in the order of [`Doubt`].
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        DOUBTS.into_iter().filter(move |(doubt, _)| self.has(*doubt)).map(|(_, name)| name)
    }
}

/// A value that may be meant instead: a guess, never applied by itself.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suggestion {
    /// The value, which validates.
    pub value: String,
    /// Why.
    pub why: Why,
    /// For a renumbering: the first day of the new number and the last on which the old one worked too.
    pub period: Option<(NaiveDate, NaiveDate)>,
}

impl Suggestion {
    fn new(value: String, why: Why) -> Self {
        Self { value, why, period: None }
    }
}

opaque!(Suggestion);

/// Up to 18 characters of ASCII.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Chars {
    bytes: [u8; Self::ROOM],
    length: u8,
}

impl Chars {
    const ROOM: usize = 18;
    const NONE: Self = Self { bytes: [0; Self::ROOM], length: 0 };

    /// `None` where it is longer or no ASCII.
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; Self::ROOM];
        let length = text.len();
        bytes.get_mut(..length).filter(|_| text.is_ascii())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, length: u8::try_from(length).ok()? })
    }

    fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or(&[]);
        std::str::from_utf8(bytes).unwrap_or("")
    }
}

/// A type for the characters of a number.
macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(super::Chars);

        super::opaque!($name);
    };
}
use number;

/// Drops the spaces, points and hyphens that people put between the digits of a number. The point of a sheet's decimals
/// is none of them (`12345678.0`).
#[must_use]
pub fn compact(raw: &str) -> String {
    if around::is_float(raw) {
        return raw.to_owned();
    }
    raw.chars().filter(|&c| !is_separator(c)).collect()
}

/// The text with the letters that are typed or read for digits replaced by them: O for 0, l and I for 1, S for 5,
/// B for 8.
#[must_use]
pub fn with_digits(raw: &str) -> String {
    raw.chars()
        .map(|c| match c {
            'O' | 'o' | 'Q' => '0',
            'l' | 'I' | 'i' | '|' => '1',
            'S' | 's' => '5',
            'B' => '8',
            c => c,
        })
        .collect()
}

/// Whether there is nothing but digits.
fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number is one digit again and again.
fn is_one_digit(digits: &str) -> bool {
    let first = digits.as_bytes().first();
    digits.bytes().all(|byte| Some(&byte) == first)
}

/// The number that a few digits are.
fn number_of(digits: &str) -> u32 {
    digits.bytes().fold(0_u32, |value, byte| {
        value.saturating_mul(10).saturating_add(u32::from(byte.saturating_sub(b'0')))
    })
}

/// Reads a number of this many digits.
fn digits(raw: &str, length: usize) -> Result<Chars, Invalid> {
    if raw.len() == length && all_digits(raw) && !cfg!(feature = "small") {
        return Chars::new(raw).ok_or(Invalid::Length);
    }
    if around::is_float(raw) {
        return Err(Invalid::Characters);
    }
    let (mut bytes, mut count) = ([0; Chars::ROOM], 0_usize);
    for c in raw.chars().filter(|&c| !is_separator(c)) {
        let digit = u8::try_from(c).ok().filter(u8::is_ascii_digit).ok_or(Invalid::Characters)?;
        if let Some(place) = bytes.get_mut(count) {
            *place = digit;
        }
        count = count.saturating_add(1);
    }
    let chars = Chars { bytes, length: u8::try_from(length).unwrap_or_default() };
    (count == length && length <= Chars::ROOM).then_some(chars).ok_or(Invalid::Length)
}

/// What an invalid text of digits may be: with its letters read as digits, or with a zero in front; else without what
/// stands around it.
fn suggestions(raw: &str, valid: &dyn Fn(&str) -> bool) -> Vec<Suggestion> {
    suggestions_within(raw, inner_or_amount, valid)
}

/// The same with another view of what stands around it.
fn suggestions_within(raw: &str, inner: Inner, valid: &dyn Fn(&str) -> bool) -> Vec<Suggestion> {
    if valid(raw) {
        return Vec::new();
    }
    let mut found = repairs(raw, valid);
    if found.is_empty() {
        for (text, why) in inner(raw) {
            let mut add = |value: String| {
                if !found.iter().any(|known: &Suggestion| known.value == value) {
                    found.push(Suggestion::new(value, why));
                }
            };
            if valid(&text) {
                add(compact(&text));
            } else {
                repairs(&text, valid).into_iter().for_each(|repair| add(repair.value));
            }
        }
    }
    found
}

/// What an invalid text of digits may be by itself.
fn repairs(raw: &str, valid: &dyn Fn(&str) -> bool) -> Vec<Suggestion> {
    let plain = compact(raw);
    let digits = with_digits(&plain);
    let mut found = Vec::new();
    if digits != plain && valid(&digits) {
        found.push(Suggestion::new(digits.clone(), Why::Letters));
    }
    let longer = format!("0{digits}");
    if valid(&longer) {
        found.push(Suggestion::new(longer, Why::LeadingZero));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_vanish() {
        assert_eq!(compact("001\u{a0}092-000.001"), "001092000001");
        assert_eq!(compact("0100109106–001"), "0100109106001");
    }

    #[test]
    fn doubts_are_a_set() {
        assert!(DOUBTS.iter().enumerate().all(|(at, (doubt, _))| *doubt as usize == at));
        let some = Doubts::when(true, Doubt::Sex).and(Doubts::when(true, Doubt::Prefix));
        assert_eq!(some.names().collect::<Vec<_>>(), ["prefix", "sex"]);
        assert!(Doubts::when(false, Doubt::Sex).is_empty() && !some.has(Doubt::Form));
    }

    #[test]
    fn characters_have_room_for_eighteen() {
        assert_eq!(Chars::new("012345678901234567").unwrap().as_str(), "012345678901234567");
        assert!(Chars::new("0123456789012345678").is_none() && Chars::new("Đ").is_none());
    }
}
