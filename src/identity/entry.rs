//! An entry of a book, as other records refer to it.

use super::same::{Certainty, Identity, Reason};
use crate::date::{PartialDate, Truth};
use crate::id::{book_number, entry_number};
use crate::place::without_committee;
use crate::record::{Parsed, Reading};
use crate::schema::{Attribute, Field, Role};
use crate::text::fold;

/// An entry of a book, as it is numbered there or as another record refers to it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The number.
    pub number: u32,
    /// `BIS` of a number that was used twice; mostly empty.
    pub suffix: Box<str>,
    /// The book within its year.
    pub book: Option<u32>,
    /// The year that the number is of.
    pub year: Option<i32>,
    /// The day of the entry.
    pub date: Option<PartialDate>,
    /// The office, folded, without the words for a committee.
    pub office: Option<Box<str>>,
}

impl Entry {
    /// The entry itself.
    #[must_use]
    pub fn of(reading: &Reading<'_>) -> Option<Self> {
        Self::in_role(reading, Role::Registration)
    }

    /// The entry whose number, book, day and office stand in a role; none without a number.
    #[must_use]
    pub fn in_role(reading: &Reading<'_>, role: Role) -> Option<Self> {
        let text = |attribute: Attribute| text_of(reading, role.at(attribute));
        let parsed = entry_number::parse(text(Attribute::Number)?).ok()?;
        let number = parsed.components();
        let book = text(Attribute::Book).and_then(|book| book_number::parse(book).ok());
        let book = book.as_ref().map(book_number::BookNumber::components);
        let date = match reading.of(role.at(Attribute::Date)) {
            Parsed::Date(date) => Some(date),
            _ => None,
        };
        let told = number.year.or(book.as_ref().and_then(|book| book.year));
        Some(Self {
            number: number.number,
            suffix: number.suffix.into(),
            book: book.map(|book| book.number),
            // A book may be used on in the next year, and numbers begin anew with the year.
            year: date.map(PartialDate::year).or(told.map(i32::from)),
            date,
            office: text(Attribute::Office).map(|office| without_committee(&fold(office)).into()),
        })
    }

    /// Whether two numbers stand for one place in the books of a kind: same office, year, book and number.
    #[must_use]
    pub fn same_place(&self, other: &Self) -> bool {
        self.number == other.number
            && self.suffix == other.suffix
            && self.book == other.book
            && self.year.zip(other.year).is_some_and(|(a, b)| a == b)
            && self.office.as_ref().zip(other.office.as_ref()).is_some_and(|(a, b)| a == b)
    }

    /// Whether a reference has the number, book and office of an entry, and another day.
    #[must_use]
    pub fn misdates(&self, entry: &Self) -> bool {
        let book = self.book.zip(entry.book).is_none_or(|(a, b)| a == b);
        let day = self.date.zip(entry.date).map(|(a, b)| a.same_day(b));
        let office = self.office.as_ref().zip(entry.office.as_ref()).is_some_and(|(a, b)| a == b);
        self.number == entry.number && self.suffix == entry.suffix && book && office && day == Some(Truth::No)
    }

    /// Whether a reference means an entry. A part that is not told denies nothing, but without the office or the day it is
    /// no more than likely.
    #[must_use]
    pub fn means(&self, entry: &Self) -> Identity {
        let agree = |same: Option<bool>| same != Some(false);
        let book = self.book.zip(entry.book).map(|(a, b)| a == b);
        let year = self.year.zip(entry.year).map(|(a, b)| a == b);
        let office = self.office.as_ref().zip(entry.office.as_ref()).map(|(a, b)| a == b);
        let day = self.date.zip(entry.date).map(|(a, b)| a.same_day(b));
        let fits = self.number == entry.number
            && self.suffix == entry.suffix
            && [book, year, office].into_iter().all(agree)
            && day != Some(Truth::No);
        match (fits, day, office) {
            (true, Some(Truth::Yes), Some(true)) => Identity::by(Certainty::Certain, Reason::Entry),
            (true, Some(Truth::Yes), _) | (true, _, Some(true)) => {
                Identity::by(Certainty::Likely, Reason::EntryInPart)
            }
            (true, ..) => Identity::by(Certainty::Possible, Reason::EntryInPart),
            (false, ..) => Identity::by(Certainty::No, Reason::Entry),
        }
    }
}

/// Shows nothing of the record.
impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entry")
    }
}

fn text_of<'r>(reading: &'r Reading<'_>, field: Field) -> Option<&'r str> {
    let text = reading.text(reading.layout().slot(field)?);
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Record, Scratch};
    use crate::schema::Kind;

    fn entry(number: &str, book: &str, date: &str, office: &str) -> Entry {
        let json = format!(
            r#"{{"registration":{{"number":"{number}","book":"{book}","date":"{date}","office":"{office}"}}}}"#
        );
        Entry::of(&Reading::new(&Record::from_json(Kind::Birth, &json), &mut Scratch::default())).unwrap()
    }

    #[test]
    fn a_reference_means_an_entry() {
        let office = "UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An";
        let here = entry("17", "01/2016", "20/11/2016", office);
        for (number, book, date, at, expected) in [
            (
                "017",
                "1/2016",
                "20.11.2016",
                "Ủy ban nhân dân xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An",
                Certainty::Certain,
            ),
            ("17/2016", "", "20/11/2016", office, Certainty::Certain),
            ("17", "01/2016", "20/11/2016", "", Certainty::Likely),
            ("17", "01/2016", "", office, Certainty::Likely),
            ("17", "01/2016", "", "", Certainty::Possible),
            ("18", "01/2016", "20/11/2016", office, Certainty::No),
            ("17 bis", "01/2016", "20/11/2016", office, Certainty::No),
            ("17", "02/2016", "20/11/2016", office, Certainty::No),
            ("17", "01/2016", "21/11/2016", office, Certainty::No),
            ("17", "01/2016", "20/11/2016", "UBND xã Ba Vì, huyện Ba Vì, Hà Nội", Certainty::No),
        ] {
            assert_eq!(
                entry(number, book, date, at).means(&here).certainty,
                expected,
                "{number} {book} {date} {at}"
            );
        }
        for (number, book, date, at, expected) in [
            ("17", "01/2016", "21/11/2016", office, true),
            ("17", "", "20/11/2015", office, true),
            ("17", "01/2016", "20.11.2016", office, false),
            ("17", "01/2016", "2016", office, false),
            ("17", "02/2016", "21/11/2016", office, false),
            ("18", "01/2016", "21/11/2016", office, false),
            ("17", "01/2016", "21/11/2016", "", false),
        ] {
            assert_eq!(
                entry(number, book, date, at).misdates(&here),
                expected,
                "{number} {book} {date} {at}"
            );
        }
        assert!(entry("17", "01/2016", "21/11/2016", office).same_place(&here));
        assert!(!entry("17", "01/2015", "20/11/2015", office).same_place(&here));
        assert!(!entry("17", "01/2016", "20/11/2016", "").same_place(&here));
    }
}
