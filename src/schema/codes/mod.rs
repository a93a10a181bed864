//! Code lists: a code, its meaning, and the texts that stand for it. One file a list.
//!
//! What codes mean is one set of words for all lists ([`Code`]), so that a rule asks for [`Code::ForeignNote`] whatever
//! number the list of the kind gives it. Lists of different origin (the digitising template, the service portal)
//! number the same meanings differently and are never mixed.

mod adopter_relation;
mod birth_type;
mod change_field;
mod change_type;
mod choices;
mod civil_paper_portal;
mod code;
mod dissolution_type;
mod ethnic_group;
mod ethnicity;
mod ethnicity_table;
mod flag;
mod guardianship_end_reason;
mod guardianship_type;
mod marital_status;
mod marital_status_portal_certificate;
mod marriage_status;
mod notice_type;
mod paper_type;
mod party_type;
mod purpose_type;
mod recognition_evidence;
mod recognition_type;
mod registration_type;
mod registration_type_adoption;
mod registration_type_change;
mod registration_type_death;
mod registration_type_guardianship;
mod registration_type_guardianship_end;
mod registration_type_marriage;
mod registration_type_recognition;
mod residence_type;
mod sex;
mod ward_ground;

pub use adopter_relation::ADOPTER_RELATION;
pub use birth_type::BIRTH_TYPE;
pub use change_field::CHANGE_FIELD;
pub use change_type::CHANGE_TYPE;
pub use choices::{Choice, Choices};
pub use civil_paper_portal::CIVIL_PAPER_PORTAL;
pub use code::Code;
pub use dissolution_type::DISSOLUTION_TYPE;
pub use ethnic_group::EthnicGroup;
pub use ethnicity::{ETHNIC_GROUPS, FOREIGNER, UNKNOWN, ethnic_group};
pub use flag::FLAG;
pub use guardianship_end_reason::GUARDIANSHIP_END_REASON;
pub use guardianship_type::GUARDIANSHIP_TYPE;
pub use marital_status::MARITAL_STATUS;
pub use marital_status_portal_certificate::MARITAL_STATUS_PORTAL_CERTIFICATE;
pub use marriage_status::MARRIAGE_STATUS;
pub use notice_type::NOTICE_TYPE;
pub use paper_type::PAPER_TYPE;
pub use party_type::PARTY_TYPE;
pub use purpose_type::PURPOSE_TYPE;
pub use recognition_evidence::RECOGNITION_EVIDENCE;
pub use recognition_type::RECOGNITION_TYPE;
pub use registration_type::REGISTRATION_TYPE;
pub use registration_type_adoption::REGISTRATION_TYPE_ADOPTION;
pub use registration_type_change::REGISTRATION_TYPE_CHANGE;
pub use registration_type_death::REGISTRATION_TYPE_DEATH;
pub use registration_type_guardianship::REGISTRATION_TYPE_GUARDIANSHIP;
pub use registration_type_guardianship_end::REGISTRATION_TYPE_GUARDIANSHIP_END;
pub use registration_type_marriage::REGISTRATION_TYPE_MARRIAGE;
pub use registration_type_recognition::REGISTRATION_TYPE_RECOGNITION;
pub use residence_type::RESIDENCE_TYPE;
pub use sex::Sex;
pub use ward_ground::WARD_GROUND;

/// Every list.
pub static LISTS: &[&Choices] = &[
    &ADOPTER_RELATION,
    &BIRTH_TYPE,
    &CHANGE_FIELD,
    &CHANGE_TYPE,
    &CIVIL_PAPER_PORTAL,
    &DISSOLUTION_TYPE,
    &FLAG,
    &GUARDIANSHIP_END_REASON,
    &GUARDIANSHIP_TYPE,
    &MARITAL_STATUS,
    &MARITAL_STATUS_PORTAL_CERTIFICATE,
    &MARRIAGE_STATUS,
    &NOTICE_TYPE,
    &PAPER_TYPE,
    &PARTY_TYPE,
    &PURPOSE_TYPE,
    &RECOGNITION_EVIDENCE,
    &RECOGNITION_TYPE,
    &REGISTRATION_TYPE,
    &REGISTRATION_TYPE_ADOPTION,
    &REGISTRATION_TYPE_CHANGE,
    &REGISTRATION_TYPE_DEATH,
    &REGISTRATION_TYPE_GUARDIANSHIP,
    &REGISTRATION_TYPE_GUARDIANSHIP_END,
    &REGISTRATION_TYPE_MARRIAGE,
    &REGISTRATION_TYPE_RECOGNITION,
    &RESIDENCE_TYPE,
    &WARD_GROUND,
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
        // Words of the registers' boxes and of papers in use.
        for (list, words, expected) in [
            (&REGISTRATION_TYPE_RECOGNITION, "Ghi vào sổ", Code::ForeignNote),
            (&REGISTRATION_TYPE_GUARDIANSHIP, "Ghi vào sổ", Code::ForeignNote),
            (&REGISTRATION_TYPE_CHANGE, "Ghi vào sổ", Code::ForeignNote),
            (&REGISTRATION_TYPE_ADOPTION, "Ghi vào sổ", Code::ForeignNote),
            (&GUARDIANSHIP_TYPE, "Chấm dứt giám hộ cử", Code::Appointed),
            (&GUARDIANSHIP_TYPE, "Chấm dứt giám hộ đương nhiên", Code::Natural),
            (&GUARDIANSHIP_END_REASON, "Đủ 18 tuổi", Code::Capable),
            (&PAPER_TYPE, "Căn cước điện tử", Code::ElectronicIdentity),
            (&DISSOLUTION_TYPE, "Hủy việc kết hôn trái pháp luật", Code::Annulment),
            (&DISSOLUTION_TYPE, "Thuận tình ly hôn", Code::Divorce),
            (&CHANGE_TYPE, "Cải chính hộ tịch", Code::Correction),
            (&NOTICE_TYPE, "Biên bản xác nhận", Code::Minutes),
            (&NOTICE_TYPE, "Người làm chứng", Code::Witness),
            (&NOTICE_TYPE, "Bản án/QĐ tuyên bố chết", Code::CourtJudgment),
            (&CHANGE_FIELD, "Họ và tên", Code::FullName),
            (&CHANGE_FIELD, "Ngày sinh", Code::BirthDate),
            (&CHANGE_FIELD, "Họ tên mẹ", Code::Parents),
            (&CHANGE_FIELD, "Tên đệm", Code::MiddleName),
            (&CHANGE_FIELD, "Quê quán", Code::Other),
            (&CIVIL_PAPER_PORTAL, "Giấy khai sinh", Code::Birth),
        ] {
            assert_eq!(list.find(words), Some(expected), "{words}");
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
                    [text::fold(item.label().vi)].into_iter().chain(item.texts().skip(3).map(str::to_owned));
                for key in texts.collect::<std::collections::BTreeSet<_>>() {
                    assert_eq!(text::fold(&key), key, "other texts are written folded");
                    assert!(keys.insert(key.clone()), "{} twice in {}", key, list.id);
                }
            }
        }
    }
}
