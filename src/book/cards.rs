//! What the looks at a whole book say of themselves, for the catalogue.

use crate::card::{Severities, Severity};
use crate::language::Localised;
use crate::law::{CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, Citation};

/// What may be odd about a whole book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MatterCard {
    /// `book/what-is-wrong`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severities,
    /// What it rests on in the years in which that is law.
    pub basis: Option<Citation>,
    /// What is wrong.
    pub says: Localised,
}

const fn card(
    name: &'static str,
    [form, archive]: [Severity; 2],
    basis: Option<Citation>,
    vi: &'static str,
    en: &'static str,
) -> MatterCard {
    MatterCard { name, severity: Severities { form, archive }, basis, says: Localised { vi, en } }
}

pub(super) const COUNT: MatterCard = card(
    "book/count",
    [Severity::Error, Severity::Error],
    Some(CIVIL_STATUS_LAW_2014.verified("Điều 58 khoản 2")),
    "Số hàng khác số việc mà lời khóa sổ ghi.",
    "There are more or fewer rows than the closing entry counts.",
);
pub(super) const KINDS: MatterCard = card(
    "book/kinds",
    [Severity::Warning, Severity::Warning],
    Some(CIVIL_STATUS_LAW_2014.verified("Điều 58 khoản 1")),
    "Một quyển sổ có nhiều loại việc hộ tịch.",
    "One book has several kinds of event.",
);
pub(super) const OFFICES: MatterCard = card(
    "book/offices",
    [Severity::Warning, Severity::Warning],
    None,
    "Một quyển sổ có nhiều nơi đăng ký.",
    "One book has several offices.",
);
pub(super) const BOOKS: MatterCard = card(
    "book/books",
    [Severity::Warning, Severity::Warning],
    None,
    "Các hàng ghi nhiều quyển số.",
    "The rows name several books.",
);
pub(super) const NUMBER_REPEATED: MatterCard = card(
    "book/number-repeated",
    [Severity::Error, Severity::Warning],
    Some(CIRCULAR_4_2020.verified("Điều 29 khoản 3")),
    "Một số đăng ký bị dùng lại trong năm.",
    "A number stands twice in the year.",
);
pub(super) const NUMBER_GAP: MatterCard = card(
    "book/number-gap",
    [Severity::Warning, Severity::Warning],
    Some(CIRCULAR_4_2020.verified("Điều 29 khoản 3")),
    "Thiếu số ở giữa số đầu và số cuối.",
    "Numbers between the first and the last are missing.",
);
pub(super) const NUMBER_MISSING: MatterCard = card(
    "book/number-missing",
    [Severity::Warning, Severity::Warning],
    None,
    "Có hàng không có số đăng ký đọc được.",
    "Rows have no number that can be read.",
);
pub(super) const DATE_ORDER: MatterCard = card(
    "book/date-order",
    [Severity::Warning, Severity::Warning],
    None,
    "Việc có số lớn hơn lại có ngày đăng ký sớm hơn.",
    "An entry is dated before one with a lower number.",
);
pub(super) const DATE_OUTSIDE: MatterCard = card(
    "book/date-outside",
    [Severity::Warning, Severity::Warning],
    Some(CIVIL_STATUS_LAW_2014.verified("Điều 58 khoản 2")),
    "Ngày đăng ký không thuộc năm của quyển sổ.",
    "Entries are not of the year of the book.",
);
pub(super) const NUMBER_FORM: MatterCard = card(
    "book/number-form",
    [Severity::Info, Severity::Info],
    Some(CIRCULAR_4_2020.verified("Điều 36 khoản 1")),
    "Quyển số không theo mẫu quy định.",
    "The number of the book is not in a form that is laid down.",
);

/// Everything that may be odd about a whole book, by name.
pub const MATTERS: &[MatterCard] = &[
    BOOKS,
    COUNT,
    DATE_ORDER,
    DATE_OUTSIDE,
    KINDS,
    NUMBER_FORM,
    NUMBER_GAP,
    NUMBER_MISSING,
    NUMBER_REPEATED,
    OFFICES,
];
