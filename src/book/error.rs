//! Books that cannot be checked.

use crate::language::{Language, error};
use crate::schema::Kind;

/// Why a book cannot be checked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// No text: too many bytes are zero.
    Binary,
    /// A spreadsheet or another archive, not a text.
    Archive,
    /// The header has no column that any field is called.
    NoKnownColumn,
    /// There is no header: what stands in its place are values.
    NoHeader,
    /// No known column, and what stands there is no UTF-8.
    OldEncoding,
    /// Neither the header nor anybody else tells the kind of record.
    UnclearKind,
    /// The columns are those of this kind, not of the one that was named.
    OtherKind(Kind),
    /// Nothing in it.
    Empty,
}

impl Error {
    /// A stable name for programs: `binary`, `archive`, `no-known-column`, `no-header`, `old-encoding`, `unclear-kind`, `other-kind`, `empty`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Archive => "archive",
            Self::NoKnownColumn => "no-known-column",
            Self::NoHeader => "no-header",
            Self::OldEncoding => "old-encoding",
            Self::UnclearKind => "unclear-kind",
            Self::OtherKind(_) => "other-kind",
            Self::Empty => "empty",
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        let (vi, en) = match self {
            Self::Binary => (
                "Tệp không phải văn bản. Hãy lưu lại dạng «CSV UTF-8» rồi kiểm tra lại.",
                "The file is no text. Save it as “CSV UTF-8” and check again.",
            ),
            Self::Archive => (
                "Tệp là bảng tính hoặc tệp nén. Hãy lưu lại dạng «CSV UTF-8» rồi kiểm tra lại.",
                "The file is a spreadsheet or an archive. Save it as “CSV UTF-8” and check again.",
            ),
            Self::NoKnownColumn => (
                "Trong 20 dòng đầu không có tên cột nào nhận ra được (ví dụ nksHoTen, «Họ và tên»). Thêm dòng tên cột, \
                 xem hotich fields (trong chương trình: fields); hoặc nêu ý nghĩa từng cột bằng --map (map).",
                "No known column in the first 20 lines (such as nksHoTen or “Họ và tên”). Add a line of column names, \
                 see hotich fields (in programs: fields); or say by --map (map) what each column is.",
            ),
            Self::NoHeader => (
                "Tệp không có dòng tên cột, chỉ có dữ liệu. Thêm lên đầu một dòng tên cột (như «Họ và tên», «Ngày sinh»; \
                 xem hotich fields, trong chương trình: fields), hoặc chép dữ liệu vào mẫu do hotich template tạo.",
                "The file has no line of column names, only data. Add one above (such as “Họ và tên”, “Ngày sinh”; \
                 see hotich fields, in programs: fields), or copy the data into a blank book from hotich template.",
            ),
            Self::OldEncoding => (
                "Trong 20 dòng đầu không có tên cột nào nhận ra được, và chữ không phải UTF-8. Hãy chuyển mã trước: \
                 hotich convert TỆP -o TỆP-MỚI",
                "No known column in the first 20 lines, and they are no UTF-8. Convert the file first: \
                 hotich convert FILE -o NEW-FILE",
            ),
            Self::UnclearKind => {
                let kinds = Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
                return match language {
                    Language::Vi => {
                        format!(
                            "Không rõ tệp ghi loại việc hộ tịch nào. Hãy nêu loại việc (lệnh: --kind): {kinds}."
                        )
                    }
                    Language::En => format!(
                        "It is not clear which kind of record the file holds. Name it (command: --kind): {kinds}."
                    ),
                };
            }
            Self::OtherKind(kind) => {
                let (name, label) = (kind.name(), kind.label().get(language));
                return match language {
                    Language::Vi => {
                        format!(
                            "Các cột là của sổ {label}, không phải loại việc đã nêu. Đừng nêu loại việc (lệnh: bỏ --kind; JavaScript: auto), hoặc nêu {name}."
                        )
                    }
                    Language::En => format!(
                        "The columns are those of another kind of record: {label}. Name none (command: no --kind; JavaScript: auto), or {name}."
                    ),
                };
            }
            Self::Empty => ("Tệp trống.", "The file is empty."),
        };
        match language {
            Language::Vi => vi.to_owned(),
            Language::En => en.to_owned(),
        }
    }
}

error!(Error);
