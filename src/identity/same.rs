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
    /// The number, book and office of an entry.
    EntryPlace,
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
            Self::EntryPlace => &Localised {
                vi: "số, quyển và nơi đăng ký",
                en: "number, book and office of the entry",
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

    /// The weaker of two: a chain of persons is as sure as its weakest link.
    #[must_use]
    #[cfg(feature = "related")]
    pub(crate) fn weaker(self, other: Self) -> Self {
        if other.certainty < self.certainty { other } else { self }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Reading, Record, Scratch};
    use crate::schema::{Kind, Role};

    fn person(role: &str, fields: &str) -> Person {
        let kind = if role == "husband" || role == "wife" { Kind::Marriage } else { Kind::Birth };
        let record = Record::from_json(kind, &format!("{{{fields}}}"));
        Person::of(&Reading::new(&record, &mut Scratch::default()), role.parse().unwrap()).unwrap()
    }

    fn husband(fields: &str) -> Person {
        person("husband", &format!("\"husband\":{{{fields}}}"))
    }

    #[track_caller]
    fn holds(a: &Person, b: &Person, certainty: Certainty, reason: Reason) {
        assert_eq!(a.same(b), Identity::by(certainty, reason));
        assert_eq!(b.same(a), a.same(b), "whoever is asked");
    }

    const AN: &str = r#""name":"Hoàng Đình Lâm","birthDate":"07/01/1988""#;

    #[test]
    fn a_number_decides() {
        use Certainty::{Certain, Likely, No};
        let of = |name: &str, born: &str, number: &str| {
            husband(&format!(r#""name":"{name}","birthDate":"{born}","personalId":"{number}""#))
        };
        let me = of("Hoàng Đình Lâm", "07/01/1988", "040088000001");
        holds(&me, &of("HOÀNG ĐÌNH LÂM", "1988", "040088000001"), Certain, Reason::Number);
        holds(&me, &of("Hoàng Văn Lâm", "07/01/1988", "040088000001"), Certain, Reason::Number);
        holds(&me, &of("Hoàng Đình Lâm", "08/01/1988", "040088000001"), Likely, Reason::Number);
        holds(&me, &of("Đào Quốc Toàn", "1988", "040088000001"), Likely, Reason::Number);
        holds(&me, &of("Đào Quốc Toàn", "01/01/1991", "040088000001"), No, Reason::Number);
        holds(&me, &of("Hoàng Đình Lâm", "07/01/1988", "040088000002"), No, Reason::Number);
        let by_paper = husband(&format!(r#"{AN},"paperNumber":"040 088 000 001""#));
        holds(&me, &by_paper, Certain, Reason::Number);
    }

    #[test]
    fn without_a_number_nothing_is_certain() {
        use Certainty::{Likely, No, Possible};
        let me = husband(&format!(r#"{AN},"personalId":"040088000001""#));
        holds(&me, &husband(AN), Likely, Reason::BirthDate);
        holds(&me, &husband(r#""name":"Hoàng Đình Lâm","birthDate":"08/01/1988""#), No, Reason::BirthDate);
        holds(&me, &husband(r#""name":"Hoàng Đình Lâm","birthDate":"1988""#), Possible, Reason::Name);
        holds(&me, &husband(r#""name":"Hoàng Đình Lâm""#), Possible, Reason::Name);
        holds(&me, &husband(r#""name":"Đào Quốc Toàn","birthDate":"07/01/1988""#), Possible, Reason::Name);
        holds(&me, &husband(r#""name":"Đào Quốc Toàn","birthDate":"1988""#), No, Reason::Name);
        let wife = person("wife", r#""wife":{"name":"Hoàng Đình Lâm","birthDate":"07/01/1988"}"#);
        holds(&me, &wife, No, Reason::Sex);
    }

    #[test]
    fn old_numbers_need_the_name() {
        use Certainty::{Certain, No, Possible};
        let me = husband(&format!(r#"{AN},"paperNumber":"184645723""#));
        holds(&me, &husband(&format!(r#"{AN},"paperNumber":"184 645 723""#)), Certain, Reason::OldNumber);
        // Who moved to another province got another one.
        holds(&me, &husband(&format!(r#"{AN},"paperNumber":"012345678""#)), Possible, Reason::OldNumber);
        let other = husband(r#""name":"Đào Quốc Toàn","birthDate":"1988","paperNumber":"184645723""#);
        holds(&me, &other, No, Reason::Name);
    }

    #[test]
    fn a_year_needs_parents_or_the_province() {
        use Certainty::{Likely, No, Possible};
        let child = |born: &str, mother: &str, father: &str, office: &str| {
            person(
                "child",
                &format!(
                    r#""registration":{{"office":"{office}"}},"child":{{"name":"Nguyễn Thị Lan","birthDate":"{born}"}},
                "mother":{{"name":"{mother}"}},"father":{{"name":"{father}"}}"#
                ),
            )
        };
        let (vinh, hue) = (
            "UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An",
            "UBND xã Phú Mậu, huyện Phú Vang, tỉnh Thừa Thiên Huế",
        );
        let me = child("02/03/1990", "Phạm Thị Hoa", "Nguyễn Văn Nam", vinh);
        holds(&me, &child("1990", "Phạm Thị Hoa", "", hue), Likely, Reason::Parents);
        holds(&me, &child("1990", "", "", vinh), Likely, Reason::Province);
        holds(&me, &child("1990", "", "", hue), Possible, Reason::Name);
        holds(&me, &child("02/03/1990", "Đỗ Thị Hoa", "Nguyễn Văn Sơn", vinh), No, Reason::Parents);
        holds(&me, &child("02/03/1990", "Đỗ Thị Hoa", "Nguyễn Văn Nam", vinh), Possible, Reason::Parents);
        assert_eq!(me.role, Role::Child);
    }
}
