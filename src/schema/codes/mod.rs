//! Code lists: a code, its meaning, and the texts that stand for it. One file a list.
//!
//! What codes mean is one set of words for all lists ([`Code`]), so that a rule asks for [`Code::ForeignNote`] whatever
//! number the list of the kind gives it. Lists of different origin (the digitising template, the service portal)
//! number the same meanings differently and are never mixed.

mod ethnicity;
mod birth_type;
mod flag;
mod marital_status;
mod marriage_status;
mod paper_type;
mod registration_type;
mod registration_type_marriage;
mod residence_type;
mod sex;

use crate::language::Localised;
use crate::text;

pub use ethnicity::{ETHNIC_GROUPS, EthnicGroup, FOREIGNER, UNKNOWN, ethnic_group};
pub use birth_type::BIRTH_TYPE;
pub use flag::FLAG;
pub use marital_status::MARITAL_STATUS;
pub use marriage_status::MARRIAGE_STATUS;
pub use paper_type::PAPER_TYPE;
pub use registration_type::REGISTRATION_TYPE;
pub use registration_type_marriage::REGISTRATION_TYPE_MARRIAGE;
pub use residence_type::RESIDENCE_TYPE;
pub use sex::Sex;

/// Every list.
pub static LISTS: &[&Choices] = &[&BIRTH_TYPE, &FLAG, &MARITAL_STATUS, &MARRIAGE_STATUS, &PAPER_TYPE, &REGISTRATION_TYPE, &REGISTRATION_TYPE_MARRIAGE, &RESIDENCE_TYPE];

macro_rules! codes {
    ($($code:ident $value:literal,)+) => {
        /// What a code means, the same in every list that has it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $value, "`")] $code),+
        }

        impl Code {
            /// The value in normalised records: stable, in English.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $value),+ }
            }
        }
    };
}

codes! {
    Unspecified "unspecified",
    OnTime "on-time",
    Again "again",
    ForeignNote "foreign-note",
    Late "late",
    WithPapers "with-papers",
    BothParents "both-parents",
    MotherUnknown "mother-unknown",
    FatherUnknown "father-unknown",
    ParentsUnknown "parents-unknown",
    Foundling "foundling",
    Permanent "permanent",
    Temporary "temporary",
    Present "present",
    None "none",
    Cmnd "cmnd",
    Passport "passport",
    ResidenceCard "residence-card",
    CitizenCard "citizen-card",
    Military "military",
    Officer "officer",
    Police "police",
    Other "other",
    IdentityCard "identity-card",
    IdentityCertificate "identity-certificate",
    No "no",
    Yes "yes",
    First "first",
    Divorced "divorced",
    Annulled "annulled",
    Recognized "recognized",
    Married "married",
    Unmarried "unmarried",
    Widowed "widowed",
    UnmarriedThen "unmarried-then",
}

/// A list of codes.
#[derive(Debug, PartialEq, Eq)]
pub struct Choices {
    /// Key of the list.
    pub id: &'static str,
    /// The codes in order.
    pub items: &'static [Choice],
}

/// One code of a list.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The code as its source writes it; empty where it has none for the meaning.
    pub code: &'static str,
    /// What it means.
    pub value: Code,
    /// What it is called.
    pub label: Localised,
    /// Other texts that mean it, folded.
    pub also: &'static [&'static str],
}

impl Choices {
    /// What a text means: its code, value, label or another text for it.
    #[must_use]
    pub fn find(&self, raw: &str) -> Option<Code> {
        let by = |test: &dyn Fn(&Choice) -> bool| self.items.iter().find(|item| test(item));
        let code = raw.trim_start_matches('0');
        let code = if code.is_empty() && !raw.is_empty() { "0" } else { code };
        let found = by(&|item| !item.code.is_empty() && item.code == code).or_else(|| {
            let key = text::fold(raw);
            by(&|item| {
                text::fold(item.value.name()) == key
                    || text::fold(item.label.vi) == key
                    || item.also.contains(&key.as_str())
            })
        });
        found.map(|item| item.value)
    }

    /// The choice with a meaning.
    #[must_use]
    pub fn get(&self, value: Code) -> Option<&'static Choice> {
        self.items.iter().find(|item| item.value == value)
    }
}

/// Declares a code list: `code value vi en [other texts, folded]`.
macro_rules! choices {
    ($(#[$doc:meta])* $list:ident $id:literal [
        $($code:literal $value:ident $vi:literal $en:literal $([$($also:literal),*])?;)*
    ]) => {
        $(#[$doc])*
        pub static $list: $crate::schema::codes::Choices = $crate::schema::codes::Choices {
            id: $id,
            items: &[$($crate::schema::codes::Choice {
                code: $code,
                value: $crate::schema::Code::$value,
                label: $crate::language::Localised { vi: $vi, en: $en },
                also: &[$($($also),*)?],
            }),*],
        };
    };
}
use choices;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_values_and_texts_are_found() {
        for (raw, expected) in [
            ("1", Code::OnTime),
            ("01", Code::OnTime),
            ("0", Code::Unspecified),
            ("Đúng hạn", Code::OnTime),
            ("ĐĂNG KÝ LẠI", Code::Again),
            ("late", Code::Late),
        ] {
            assert_eq!(REGISTRATION_TYPE.find(raw), Some(expected), "{raw}");
        }
        assert_eq!(REGISTRATION_TYPE.find("9"), None);
        assert_eq!(PAPER_TYPE.find("CCCD"), Some(Code::CitizenCard));
    }

    #[test]
    fn lists_are_unambiguous() {
        for list in LISTS {
            let mut keys = std::collections::BTreeSet::new();
            for item in list.items {
                let texts =
                    [text::fold(item.label.vi)].into_iter().chain(item.also.iter().map(|&s| s.to_owned()));
                for key in texts.collect::<std::collections::BTreeSet<_>>() {
                    assert_eq!(text::fold(&key), key, "other texts are written folded");
                    assert!(keys.insert(key.clone()), "{} twice in {}", key, list.id);
                }
            }
        }
    }
}
