//! The kinds of record, each with two files: the table of its fields and what it demands of them.
//!
//! A table (`birth.tsv`) has a line for each role and under it, behind a tab, a line for each field, in the order of the
//! template. A role has its name, the prefix of its column identifiers, and how labels call it in Vietnamese and
//! English; a field has its attribute, column identifier, labels in Vietnamese and English, other headers with `;`
//! between them, and what it holds where that is not what the attribute usually holds. In them `@` at the beginning
//! stands for the prefix and `*` for the word of the role, so that alike fields of all persons are alike lines: they
//! cost nothing in a compressed module.

mod adoption;
mod birth;
mod change;
mod death;
mod divorce_note;
mod guardianship;
mod guardianship_end;
mod guardianship_supervision;
mod guardianship_supervision_end;
mod marital_status;
mod marriage;
mod recognition;

use std::sync::OnceLock;

use super::{Attribute, Demand, Layout, Role};
use crate::date::day;
use crate::language::Localised;
use crate::law::Effectivity;
use crate::named::named;

/// The Adoption Law.
const SINCE_2011: Effectivity = Effectivity::from(day(2011, 1, 1));
/// The Law on marriage and family of 2014.
const SINCE_2015: Effectivity = Effectivity::from(day(2015, 1, 1));
/// The Law on civil status of 2014.
const LAW_OF_2014: Effectivity = Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
/// Its decree, which goes on.
const SINCE_2016: Effectivity = Effectivity::from(day(2016, 1, 1));
/// The Civil Code of 2015.
const SINCE_CIVIL_CODE: Effectivity = Effectivity::from(day(2017, 1, 1));
/// The circular on the law and its decree.
const SINCE_CIRCULAR_4: Effectivity = Effectivity::from(day(2020, 7, 16));
/// The decree that has supervision of guardianship registered.
const SINCE_DECREE_7: Effectivity = Effectivity::from(day(2025, 1, 9));

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $module:ident $name:literal $vi:literal $en:literal;)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[$doc])* $kind),+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// Name in options, reports and files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }

            /// What it is called.
            #[must_use]
            pub const fn label(self) -> Localised {
                match self { $(Self::$kind => Localised { vi: $vi, en: $en }),+ }
            }

            /// The table of its fields.
            pub(super) const fn table(self) -> &'static str {
                match self { $(Self::$kind => include_str!(concat!($name, ".tsv"))),+ }
            }

            /// Where its layout stands once it was read.
            fn place(self) -> &'static OnceLock<Layout> {
                match self {
                    $(Self::$kind => {
                        static LAYOUT: OnceLock<Layout> = OnceLock::new();
                        &LAYOUT
                    })+
                }
            }

            /// What it demands of them.
            const fn demands(self) -> &'static [Demand] {
                match self { $(Self::$kind => $module::DEMANDS),+ }
            }
        }
    };
}

impl Kind {
    /// Its fields.
    #[must_use]
    pub fn layout(self) -> &'static Layout {
        // What picks the law is the day of registration, whatever the kind.
        let anchor = Role::Registration.at(Attribute::Date);
        self.place().get_or_init(|| Layout::read(self.table(), anchor, self.demands()))
    }
}

kinds! {
    /// Khai sinh.
    Birth birth "birth" "khai sinh" "birth";
    /// Kết hôn.
    Marriage marriage "marriage" "kết hôn" "marriage";
    /// Xác nhận tình trạng hôn nhân.
    MaritalStatus marital_status "marital_status" "xác nhận tình trạng hôn nhân" "certificate of marital status";
    /// Khai tử.
    Death death "death" "khai tử" "death";
    /// Nhận cha, mẹ, con.
    Recognition recognition "recognition" "nhận cha, mẹ, con" "recognition of a parent or child";
    /// Giám hộ.
    Guardianship guardianship "guardianship" "giám hộ" "guardianship";
    /// Chấm dứt giám hộ.
    GuardianshipEnd guardianship_end "guardianship_end" "chấm dứt giám hộ" "end of a guardianship";
    /// Giám sát việc giám hộ.
    GuardianshipSupervision guardianship_supervision "guardianship_supervision" "giám sát việc giám hộ"
        "supervision of a guardianship";
    /// Chấm dứt giám sát việc giám hộ.
    GuardianshipSupervisionEnd guardianship_supervision_end "guardianship_supervision_end"
        "chấm dứt giám sát việc giám hộ" "end of the supervision of a guardianship";
    /// Nuôi con nuôi.
    Adoption adoption "adoption" "nuôi con nuôi" "adoption";
    /// Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc, giới tính.
    Change change "change" "thay đổi, cải chính, bổ sung hộ tịch" "change of civil status";
    /// Ghi chú ly hôn, hủy việc kết hôn.
    DivorceNote divorce_note "divorce_note" "ghi chú ly hôn" "note of a divorce";
}

// Dashes may stand for underscores.
named!(Kind, "unknown-kind", "loại việc" "kind of record");

/// A set of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// Every kind.
    pub const ALL: Self = Self::of(Kind::ALL);

    /// These kinds.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub const fn of(kinds: &[Kind]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < kinds.len() {
            bits |= 1 << kinds[index] as u16;
            index += 1;
        }
        Self(bits)
    }

    /// Whether the kind is in the set.
    #[must_use]
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// The kinds in the set.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |&kind| self.has(kind))
    }
}
