//! Whether two persons are one.

use super::person::Person;
use crate::date::Truth;
use crate::language::Localised;

/// How sure it is that two are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// They are two.
    No,
    /// Nothing stands against it, and too little speaks for it: namesakes, for all that is known.
    Possible,
    /// What is known agrees, but no number says so.
    Likely,
    /// The number says so.
    Certain,
}

impl Certainty {
    /// What it is called.
    #[must_use]
    pub const fn word(self) -> &'static Localised {
        match self {
            Self::No => &Localised { vi: "không phải", en: "no" },
            Self::Possible => &Localised { vi: "có khả năng", en: "possible" },
            Self::Likely => &Localised { vi: "rất có thể", en: "likely" },
            Self::Certain => &Localised { vi: "chắc chắn", en: "certain" },
        }
    }
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The personal number.
    Number,
    /// The number of nine digits, which provinces did issue twice, and the name.
    OldNumber,
    /// The whole date of birth, and the name.
    BirthDate,
    /// A date of birth in parts, the name, and the parents.
    Parents,
    /// A date of birth in parts, the name, and the province.
    Province,
    /// The name.
    Name,
    /// The sex.
    Sex,
    /// The number, day and office of an entry.
    Entry,
    /// Number and day of an entry, whose office is not told, or number and office without the day.
    EntryInPart,
}

impl Reason {
    /// What is the same, or what is not.
    #[must_use]
    pub const fn word(self) -> &'static Localised {
        match self {
            Self::Number => &Localised { vi: "số định danh cá nhân", en: "personal number" },
            Self::OldNumber => &Localised { vi: "số CMND và họ tên", en: "CMND number and name" },
            Self::BirthDate => &Localised { vi: "họ tên và ngày sinh", en: "name and date of birth" },
            Self::Parents => {
                &Localised { vi: "họ tên, năm sinh và cha mẹ", en: "name, year of birth and parents" }
            }
            Self::Province => {
                &Localised { vi: "họ tên, năm sinh và tỉnh", en: "name, year of birth and province" }
            }
            Self::Name => &Localised { vi: "họ tên", en: "name" },
            Self::Sex => &Localised { vi: "giới tính", en: "sex" },
            Self::Entry => &Localised {
                vi: "số, ngày và nơi đăng ký",
                en: "number, day and office of the entry",
            },
            Self::EntryInPart => &Localised {
                vi: "số đăng ký, chưa đủ ngày và nơi",
                en: "number of the entry, day or office not told",
            },
        }
    }
}

/// Whether two are one, and what decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Identity {
    /// How sure it is.
    pub certainty: Certainty,
    /// What decided.
    pub reason: Reason,
}

impl Identity {
    /// Of somebody who is not told.
    pub const UNTOLD: Self = Self::by(Certainty::Possible, Reason::Name);

    /// By a reason.
    #[must_use]
    pub const fn by(certainty: Certainty, reason: Reason) -> Self {
        Self { certainty, reason }
    }

    /// Whether it is sure enough to speak of one person.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.certainty >= Certainty::Likely
    }
}

impl Person {
    /// Whether this person is the other. The same whichever is asked.
    ///
    /// A personal number decides, unless both the name and the date of birth deny it: then it was typed for the wrong
    /// person. Another personal number is another person. Without one on either side a name with a whole date of birth is
    /// likely the same person, never certainly; with a part of the date only where parents or province agree.
    #[must_use]
    pub fn same(&self, other: &Self) -> Identity {
        use Certainty::{Certain, Likely, No, Possible};
        let names = self.name.as_ref().zip(other.name.as_ref()).map(|(a, b)| a == b);
        let days = self.born.zip(other.born).map(|(a, b)| a.same_day(b));
        if self.sex.zip(other.sex).is_some_and(|(a, b)| a != b) {
            return Identity::by(No, Reason::Sex);
        }
        if let Some((a, b)) = self.number.zip(other.number) {
            return Identity::by(
                match (a == b, names, days) {
                    (false, ..) | (true, Some(false), Some(Truth::No)) => No,
                    (true, Some(true), Some(Truth::No)) => Likely,
                    (true, Some(false), None | Some(Truth::Open)) => Likely,
                    (true, ..) => Certain,
                },
                Reason::Number,
            );
        }
        if days == Some(Truth::No) {
            return Identity::by(No, Reason::BirthDate);
        }
        let old_numbers = self.old_number.zip(other.old_number).map(|(a, b)| a == b);
        match (names, old_numbers) {
            (None, _) => return Identity::by(Possible, Reason::OldNumber),
            // A name may have been changed, or be misspelt.
            (Some(false), _) if days == Some(Truth::Yes) => return Identity::by(Possible, Reason::Name),
            (Some(false), _) => return Identity::by(No, Reason::Name),
            (Some(true), Some(true)) => return Identity::by(Certain, Reason::OldNumber),
            // People got another one where they moved to another province.
            (Some(true), Some(false)) => return Identity::by(Possible, Reason::OldNumber),
            (Some(true), None) => {}
        }
        let parents = self.parents.iter().zip(&other.parents);
        let parents: Vec<bool> = parents.filter_map(|(a, b)| Some(a.as_ref()? == b.as_ref()?)).collect();
        if parents.contains(&false) {
            let certainty = if parents.contains(&true) { Possible } else { No };
            return Identity::by(certainty, Reason::Parents);
        }
        let province = self.province.zip(other.province).map(|(a, b)| a == b);
        match days {
            Some(Truth::Yes) => Identity::by(Likely, Reason::BirthDate),
            Some(_) if parents.contains(&true) => Identity::by(Likely, Reason::Parents),
            Some(_) if province == Some(true) => Identity::by(Likely, Reason::Province),
            _ => Identity::by(Possible, Reason::Name),
        }
    }
}
