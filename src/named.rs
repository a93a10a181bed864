//! Names in options, reports and files. What has one is shown by it and read from it: `Display` and `FromStr` agree.

use crate::language::{Language, Localised, error};

/// No such name: what reading a [`Kind`](crate::Kind), a [`Stage`](crate::Stage) or another named thing from a text
/// answers. It says what there is, and not what was given, which may be somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    code: &'static str,
    what: Localised,
    allowed: &'static [&'static str],
}

impl Error {
    pub(crate) const fn new(code: &'static str, what: Localised, allowed: &'static [&'static str]) -> Self {
        Self { code, what, allowed }
    }

    /// A stable name for programs: `unknown-kind`, `unknown-stage`, `unknown-severity` and so on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The names that there are.
    #[must_use]
    pub const fn allowed(&self) -> &'static [&'static str] {
        self.allowed
    }

    /// What is wrong, and what was allowed.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (what, allowed) = (self.what.get(language), self.allowed.join(", "));
        match language {
            Language::Vi => format!("không có {what} như vậy; cho phép: {allowed}"),
            Language::En => format!("no such {what}; allowed: {allowed}"),
        }
    }
}

error!(Error);

/// Shows a type that has `ALL` and `name()` by its name, and reads it from there.
macro_rules! named {
    ($type:ty, $code:literal, $vi:literal $en:literal) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::named::Error;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
                const NAMES: [&str; <$type>::ALL.len()] = {
                    let mut names = [""; <$type>::ALL.len()];
                    let mut at = 0;
                    while at < names.len() {
                        names[at] = <$type>::ALL[at].name();
                        at += 1;
                    }
                    names
                };
                let what = $crate::language::Localised { vi: $vi, en: $en };
                let found =
                    <$type>::ALL.iter().copied().find(|one| $crate::named::is_meant(name, one.name()));
                found.ok_or($crate::named::Error::new($code, what, &NAMES))
            }
        }
    };
}
pub(crate) use named;

/// Whether a name is meant, dashes being underscores.
pub(crate) fn is_meant(given: &str, name: &str) -> bool {
    given.len() == name.len()
        && given.bytes().zip(name.bytes()).all(|(a, b)| a == b || (a == b'-' && b == b'_'))
}

named!(Language, "unknown-language", "ngôn ngữ" "language");

#[cfg(test)]
mod tests {
    use std::fmt::{Debug, Display};
    use std::str::FromStr;

    use super::*;
    use crate::schema::{Attribute, Field, Kind, Part, Role, Stage};

    fn agree<T: FromStr<Err = Error> + Display + Debug + PartialEq + Copy>(all: &[T], code: &str) {
        for one in all {
            assert_eq!(one.to_string().parse::<T>().as_ref(), Ok(one));
        }
        let error = "Nguyễn Văn An".parse::<T>().unwrap_err();
        assert_eq!((error.code(), error.allowed().len()), (code, all.len()));
        for language in Language::ALL {
            let message = error.message(language);
            assert!(error.allowed().iter().all(|name| message.contains(name)), "{message}");
            assert!(!message.contains("Nguyễn"), "{message}");
        }
    }

    #[test]
    fn names_are_shown_and_read() {
        agree(&Language::ALL, "unknown-language");
        agree(Kind::ALL, "unknown-kind");
        agree(&Stage::ALL, "unknown-stage");
        agree(Role::ALL, "unknown-role");
        agree(Attribute::ALL, "unknown-attribute");
        agree(&Part::ALL, "unknown-part");
        agree(&crate::card::Severity::ALL, "unknown-severity");
        agree(&crate::finding::Confidence::ALL, "unknown-confidence");
        agree(&crate::name::Confidence::ALL, "unknown-confidence");
        agree(&crate::law::Status::ALL, "unknown-status");
        agree(&crate::text::legacy::Encoding::ALL, "unknown-encoding");
        let message = "wedding".parse::<Kind>().unwrap_err().to_string();
        assert!(message.starts_with("no such kind of record; allowed: birth, marriage"), "{message}");
    }

    #[test]
    fn dashes_stand_for_underscores() {
        assert!(is_meant("marital-status", "marital_status") && is_meant("marital_status", "marital_status"));
        assert!(
            !is_meant("marital_status", "marital-status") && !is_meant("marital-statu", "marital_status")
        );
    }

    #[test]
    fn fields_are_read_from_their_paths() {
        let read = |path: &str| path.parse::<Field>().map_err(|error| error.code());
        assert_eq!(read("child.birthDate"), Ok(Role::Child.at(Attribute::BirthDate)));
        assert_eq!(read("dog.birthDate"), Err("unknown-role"));
        assert_eq!(read("child.shoe"), Err("unknown-attribute"));
        assert_eq!(read("child"), Err("unknown-attribute"));
        assert_eq!(read(""), Err("unknown-role"));
    }
}
