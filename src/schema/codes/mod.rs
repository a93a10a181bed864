//! Code lists: a code, its meaning, and the texts that stand for it. One file a list.
//!
//! What codes mean is one set of words for all lists ([`Code`]), so that a rule asks for [`Code::ForeignNote`] whatever
//! number the list of the kind gives it. Lists of different origin (the digitising template, the service portal)
//! number the same meanings differently and are never mixed.

mod birth_type;
mod choices;
mod code;
mod ethnic_group;
mod ethnicity;
mod ethnicity_table;
mod flag;
mod marital_status;
mod marriage_status;
mod paper_type;
mod registration_type;
mod registration_type_marriage;
mod residence_type;
mod sex;

pub use birth_type::BIRTH_TYPE;
pub use choices::{Choice, Choices};
pub use code::Code;
pub use ethnic_group::EthnicGroup;
pub use ethnicity::{ETHNIC_GROUPS, FOREIGNER, UNKNOWN, ethnic_group};
pub use flag::FLAG;
pub use marital_status::MARITAL_STATUS;
pub use marriage_status::MARRIAGE_STATUS;
pub use paper_type::PAPER_TYPE;
pub use registration_type::REGISTRATION_TYPE;
pub use registration_type_marriage::REGISTRATION_TYPE_MARRIAGE;
pub use residence_type::RESIDENCE_TYPE;
pub use sex::Sex;

/// Every list.
pub static LISTS: &[&Choices] = &[
    &BIRTH_TYPE,
    &FLAG,
    &MARITAL_STATUS,
    &MARRIAGE_STATUS,
    &PAPER_TYPE,
    &REGISTRATION_TYPE,
    &REGISTRATION_TYPE_MARRIAGE,
    &RESIDENCE_TYPE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

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
