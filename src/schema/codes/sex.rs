//! Sex as registered.

use crate::text;

/// Sex as registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
    /// Chưa xác định: in the code lists, though no rule was found that allows it on a certificate.
    Undetermined,
}

impl Sex {
    /// The value in normalised records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Undetermined => "undetermined",
        }
    }

    /// Reads Nam, Nữ, the codes 1 to 3 and the English words.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        // Nearly every entry; the rest is folded.
        match raw {
            "Nam" => return Some(Self::Male),
            "Nữ" => return Some(Self::Female),
            _ => {}
        }
        match text::fold(raw).as_str() {
            "nam" | "male" | "1" | "m" | "trai" => Some(Self::Male),
            "nu" | "female" | "2" | "f" | "gai" => Some(Self::Female),
            "chuaxacdinh" | "undetermined" | "3" => Some(Self::Undetermined),
            _ => None,
        }
    }
}
