//! Rules about certificates of marital status.

pub(super) mod already_married;
pub(super) mod intended;
pub(super) mod marriage_age;
pub(super) mod purpose;
pub(super) mod used;
pub(super) mod wording;

use crate::record::Parsed;
use crate::schema::Code;
use crate::text;

/// What a certificate is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// A marriage inside the country.
    Home,
    /// A marriage abroad.
    Abroad,
    /// A marriage, nobody knows where.
    Marriage,
    /// Something else.
    Other,
    /// Not told.
    Unknown,
}

impl Use {
    /// By its code, else by what is written.
    fn of(kind: Parsed, purpose: &str) -> Self {
        match kind {
            Parsed::Code(Code::MarriageHome | Code::MarriageHomeForeigner | Code::Home) => Self::Home,
            Parsed::Code(Code::MarriageAbroad | Code::MarriageAbroadForeigner | Code::Abroad) => Self::Abroad,
            Parsed::Code(Code::Other) => Self::Other,
            _ => {
                let folded = text::fold(purpose);
                let says = |words: &[&str]| words.iter().any(|word| text::holds(&folded, word));
                if folded.is_empty() {
                    Self::Unknown
                } else if !says(&["kethon"]) || says(&["khongcogiatri"]) {
                    Self::Other
                } else if says(&["taiubnd", "taiuybannhandan"]) {
                    Self::Home
                } else {
                    Self::Marriage
                }
            }
        }
    }

    const fn is_marriage(self) -> bool {
        matches!(self, Self::Home | Self::Abroad | Self::Marriage)
    }
}

/// The marital status that the words of a certificate say, and whether they speak of a period.
pub(super) fn said(words: &str) -> (Option<Code>, bool) {
    let folded = text::fold(words);
    let says = |words: &[&str]| words.iter().any(|word| text::holds(&folded, word));
    let status = if says(&["dangcovo", "dangcochong", "chualyhon"]) {
        Some(Code::Married)
    } else if says(&["lyhon"]) {
        Some(Code::Divorced)
    } else if says(&["dachet", "chungtu", "khaitu"]) {
        Some(Code::Widowed)
    } else if says(&["chuadangkykethon", "khongdangkykethon", "chuakethon", "docthan"]) {
        Some(Code::Unmarried)
    } else {
        None
    };
    (status, says(&["trongthoigian"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_wordings_are_told_apart() {
        for (words, expected) in [
            ("Hiện tại chưa đăng ký kết hôn với ai", (Some(Code::Unmarried), false)),
            ("Hiện tại đang có chồng là ông Trần Văn Sửu", (Some(Code::Married), false)),
            (
                "Đã đăng ký kết hôn, nhưng đã ly hôn theo Bản án số 21/2022; hiện tại chưa đăng ký kết hôn với ai",
                (Some(Code::Divorced), false),
            ),
            ("Đã đăng ký kết hôn, nhưng chồng đã chết (Giấy chứng tử số 14)", (Some(Code::Widowed), false)),
            (
                "Trong thời gian từ 2014 đến 2020 chưa đăng ký kết hôn; hiện tại đang có vợ",
                (Some(Code::Married), true),
            ),
            (
                "Không đăng ký kết hôn với ai trong thời gian cư trú tại xã Đô Thành",
                (Some(Code::Unmarried), true),
            ),
            ("Xem mặt sau", (None, false)),
        ] {
            assert_eq!(said(words), expected, "{words}");
        }
    }
}
