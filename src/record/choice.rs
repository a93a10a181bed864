//! Code lists: a code, its meaning, and the texts that stand for it.

use crate::message::Localised;
use crate::text;

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
    /// The code as the digitising template writes it; empty where it has none for the meaning.
    pub code: &'static str,
    /// The value in normalised records: stable, in English.
    pub value: &'static str,
    /// What it means.
    pub label: Localised,
    /// Other texts that mean it, folded.
    pub also: &'static [&'static str],
}

impl Choices {
    /// The position of the choice that a text means: its code, value, label or another text for it.
    #[must_use]
    pub fn find(&self, raw: &str) -> Option<u8> {
        let by = |test: &dyn Fn(&Choice) -> bool| self.items.iter().position(test);
        let code = raw.trim_start_matches('0');
        let code = if code.is_empty() && !raw.is_empty() { "0" } else { code };
        let found = by(&|item| !item.code.is_empty() && item.code == code).or_else(|| {
            let key = text::fold(raw);
            by(&|item| {
                text::fold(item.value) == key
                    || text::fold(item.label.vi) == key
                    || item.also.contains(&key.as_str())
            })
        });
        found.and_then(|index| u8::try_from(index).ok())
    }

    /// The choice at a position.
    #[must_use]
    pub fn get(&self, index: u8) -> Option<&'static Choice> {
        self.items.get(usize::from(index))
    }
}

/// Declares code lists: `code value vi en [other texts]`, and names the positions rules ask for.
macro_rules! choices {
    ($($(#[$doc:meta])* $list:ident $module:ident $id:literal [
        $($code:literal $value:literal $name:ident $vi:literal $en:literal $([$($also:literal),*])?;)*
    ])*) => {
        $(
            $(#[$doc])*
            pub static $list: Choices = Choices { id: $id, items: &[$(Choice {
                code: $code, value: $value, label: Localised { vi: $vi, en: $en }, also: &[$($($also),*)?],
            }),*] };

            #[doc = concat!("Positions in the list `", $id, "`.")]
            pub mod $module {
                #[repr(u8)]
                #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers the constants below")]
                enum Position { $($name),* }
                $(#[doc = $en] pub const $name: u8 = Position::$name as u8;)*
            }
        )*
    };
}

choices! {
    /// How the event came into the book (`loaiDangKy` of births).
    REGISTRATION_TYPE registration_type "registration-type" [
        "0" "unspecified" UNSPECIFIED "Không có thông tin" "No information";
        "1" "on-time" ON_TIME "Đúng hạn" "On time" ["dangkydunghan", "dangkymoi", "dungthoihan"];
        "2" "again" AGAIN "Đăng ký lại" "Registered again" ["dangkylaikhaisinh", "dangkylaiviecsinh"];
        "3" "foreign-note" FOREIGN_NOTE "Ghi vào sổ" "Note of a foreign registration"
            ["ghivaoso", "ghichu", "ghivaosohotich", "ghivaosonuocngoai", "ghivaosoviechotich"];
        "4" "late" LATE "Quá hạn" "Late" ["dangkyquahan", "quahan"];
        "" "with-papers" WITH_PAPERS "Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân"
            "For a person who already has papers" ["nguoidacohosogiaytocanhan", "dacohosogiaytocanhan"];
    ]

    /// What is known of the parents (`nksLoaiKhaiSinh`).
    BIRTH_TYPE birth_type "birth-type" [
        "0" "unspecified" UNSPECIFIED "Không có thông tin" "No information";
        "1" "both-parents" BOTH_PARENTS "Đủ cha mẹ" "Both parents known" ["duchame", "codachame", "dayduchame"];
        "2" "mother-unknown" MOTHER_UNKNOWN "Chưa xác định mẹ" "Mother not determined"
            ["chuaxacdinhduocme"];
        "3" "father-unknown" FATHER_UNKNOWN "Chưa xác định cha" "Father not determined"
            ["chuaxacdinhduoccha"];
        "4" "parents-unknown" PARENTS_UNKNOWN "Chưa xác định cả cha và mẹ" "Neither parent determined"
            ["chuaxacdinhchame", "chuaxacdinhduocchame", "chuaxacdinhduoccachavame"];
        "5" "foundling" FOUNDLING "Bị bỏ rơi" "Foundling" ["trebiboroi", "treemboroi"];
    ]

    /// Kind of residence.
    RESIDENCE_TYPE residence_type "residence-type" [
        "0" "unspecified" UNSPECIFIED "Không có thông tin" "No information";
        "1" "permanent" PERMANENT "Thường trú" "Permanent" ["noithuongtru", "noidangkythuongtru"];
        "2" "temporary" TEMPORARY "Tạm trú" "Temporary" ["noitamtru", "noidangkytamtru"];
        "3" "present" PRESENT "Nơi ở hiện tại" "Present dwelling" ["noiohiennay", "noiohientai"];
    ]

    /// Type of identity paper, codes of the digitising template. The portal's list of 2026 numbers them
    /// differently: never mix the two.
    PAPER_TYPE paper_type "paper-type" [
        "0" "none" NONE "Không có" "None" ["khongcogiayto"];
        "1" "cmnd" CMND "Chứng minh nhân dân" "Identity card of nine digits (CMND)"
            ["cmnd", "giaychungminhnhandan", "giaycmnd"];
        "2" "passport" PASSPORT "Hộ chiếu" "Passport" ["passport"];
        "3" "residence-card" RESIDENCE_CARD "Thẻ thường trú" "Permanent residence card";
        "4" "citizen-card" CITIZEN_CARD "Căn cước công dân" "Citizen identity card (CCCD)"
            ["cccd", "thecancuoccongdan", "thecccd"];
        "5" "military" MILITARY "Giấy chứng minh Quân đội" "Military paper" ["gcmquandoi", "chungminhquandoi"];
        "6" "officer" OFFICER "Giấy chứng minh sĩ quan" "Officer's paper" ["gcmsiquan", "chungminhsiquan"];
        "7" "police" POLICE "Giấy chứng minh Công an" "Police paper"
            ["gcmcongan", "chungminhcongan", "giaychungminhcongannhandan"];
        "8" "other" OTHER "Giấy tờ khác" "Other paper" ["khac", "giaytokhac"];
        "" "identity-card" IDENTITY_CARD "Thẻ căn cước" "Identity card of 2024 (thẻ căn cước)" ["cancuoc", "thecc"];
        "" "identity-certificate" IDENTITY_CERTIFICATE "Giấy chứng nhận căn cước" "Identity certificate";
    ]

    /// A note that stands in the book or does not.
    FLAG flag "flag" [
        "0" "no" NO "Không" "No" ["khongco", "false"];
        "1" "yes" YES "Có" "Yes" ["true", "x"];
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_values_and_texts_are_found() {
        for (raw, expected) in [
            ("1", registration_type::ON_TIME),
            ("01", registration_type::ON_TIME),
            ("0", registration_type::UNSPECIFIED),
            ("Đúng hạn", registration_type::ON_TIME),
            ("ĐĂNG KÝ LẠI", registration_type::AGAIN),
            ("late", registration_type::LATE),
        ] {
            assert_eq!(REGISTRATION_TYPE.find(raw), Some(expected), "{raw}");
        }
        assert_eq!(REGISTRATION_TYPE.find("9"), None);
        assert_eq!(PAPER_TYPE.find("CCCD"), Some(paper_type::CITIZEN_CARD));
    }

    #[test]
    fn lists_are_unambiguous() {
        for list in [&REGISTRATION_TYPE, &BIRTH_TYPE, &RESIDENCE_TYPE, &PAPER_TYPE, &FLAG] {
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
