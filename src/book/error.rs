//! Books that cannot be checked.

use crate::language::Localised;

/// Why a book cannot be checked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// UTF-16, as Excel's “Unicode text” is.
    Utf16,
    /// A spreadsheet or another archive, not a text.
    Archive,
    /// The header has no column that any field is called.
    NoKnownColumn,
    /// Nothing in it.
    Empty,
}

impl Error {
    /// What is wrong and what to do.
    #[must_use]
    pub const fn message(self) -> Localised {
        match self {
            Self::Utf16 => Localised {
                vi: "Tệp ở mã UTF-16. Hãy lưu lại dạng «CSV UTF-8» rồi kiểm tra lại.",
                en: "The file is UTF-16. Save it as “CSV UTF-8” and check again.",
            },
            Self::Archive => Localised {
                vi: "Tệp là bảng tính hoặc tệp nén. Hãy lưu lại dạng «CSV UTF-8» rồi kiểm tra lại.",
                en: "The file is a spreadsheet or an archive. Save it as “CSV UTF-8” and check again.",
            },
            Self::NoKnownColumn => Localised {
                vi: "Dòng đầu không có tên cột nào nhận ra được (ví dụ nksHoTen, «Họ và tên»).",
                en: "The first line has no known column (such as nksHoTen or “Họ và tên”).",
            },
            Self::Empty => Localised { vi: "Tệp trống.", en: "The file is empty." },
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message().en)
    }
}

impl std::error::Error for Error {}
