//! Vietnamese syllables: onset, rime and tone, decided exactly from the inventory.

mod grade;
mod mend;
mod spelling;
mod table;
mod tone;

pub use grade::{Grade, grade, parse};
pub use mend::{nearest, replace_tone};
pub use spelling::Syllable;
pub use tone::Tone;

pub(in crate::name) use grade::is_good;
pub(in crate::name) use mend::{ends_in_stop, with_lost_horn, with_tone};
pub(in crate::name) use spelling::{
    BEYOND, BYTE, CAPITAL, LATIN, PLACE_OF_TONE, Spelling, TONE_OF_KEY, is_vowel, letter, pair, split,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_and_others() {
        for word in [
            "nguyễn", "Đức", "quý", "gì", "gìn", "giếng", "già", "hòa", "hoà", "thúy", "thuý", "khuỷu",
            "huỳnh", "quốc", "phước", "ươn", "yến", "y", "a", "oanh", "nghiêm", "khuya", "quyết", "quyên",
            "giữ", "quỳ", "quít", "ngoẹo", "thuở", "huế", "lụa", "biển", "ỷ", "Ý", "mỵ", "duẩn", "dìn",
            "sằm", "voòng", "vừ", "chẩu",
        ] {
            assert_eq!(grade(word), Grade::Syllable, "{word}");
        }
        for word in ["qúy", "gìau", "hùynh", "phứơc", "buì", "húê", "hòang", "hưũ", "qúach", "gía", "hòai"]
        {
            assert_eq!(grade(word), Grade::Misplaced, "{word}");
        }
        for word in [
            "nguyê", "trâ", "duơng", "ngan2", "buøi", "kră", "ksor", "niê", "đuc", "ngê", "cê", "ka2",
            "quoác",
        ] {
            assert_ne!(grade(word), Grade::Syllable, "{word}");
        }
        assert_eq!(grade("Ƀlŭl"), Grade::OtherLetters);
        assert_eq!(grade("hạ́"), Grade::OtherLetters);
    }

    #[test]
    fn marks_go_where_spelling_puts_them() {
        for (wrong, right) in [
            ("qúy", "quý"),
            ("gìau", "giàu"),
            ("Hùynh", "Huỳnh"),
            ("Phứơc", "Phước"),
            ("HƯŨ", "HỮU"),
            ("buì", "bùi"),
            ("Húê", "Huế"),
            ("Qúach", "Quách"),
            ("hòang", "hoàng"),
            ("gía", "giá"),
        ] {
            assert_eq!(replace_tone(wrong).as_deref(), Some(right));
        }
        for right in ["hòa", "hoà", "thúy", "thuý", "khoẻ", "Huỳnh"] {
            assert_eq!(replace_tone(right), None);
        }
    }

    #[test]
    fn inventory() {
        // 360 phonotactically possible pairs of tone placement: open oa, oe, uy with every onset but qu.
        let vowels = [("oa", "òa", "oà"), ("oe", "òe", "oè"), ("uy", "ùy", "uỳ")];
        for (_, old, new) in vowels {
            for onset in
                table::ONSETS.iter().filter(|onset| !matches!(**onset, "qu" | "k" | "gh" | "ngh" | "gi"))
            {
                for word in [format!("{onset}{old}"), format!("{onset}{new}")] {
                    assert_eq!(grade(&word), Grade::Syllable, "{word}");
                }
            }
        }
    }

    #[test]
    fn near_syllables() {
        assert!(nearest("nguyê", 8).contains(&"nguyên".to_owned()));
        assert!(nearest("duơng", 8).contains(&"dương".to_owned()));
    }
}
