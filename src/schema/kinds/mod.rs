//! The kinds of record, each with its layout in a file of its own.

mod birth;
mod marriage;

use super::Layout;
use crate::language::Localised;
use crate::named::named;

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

            /// Its fields.
            #[must_use]
            pub fn layout(self) -> &'static Layout {
                match self { $(Self::$kind => &$module::LAYOUT),+ }
            }
        }
    };
}

kinds! {
    /// Khai sinh.
    Birth birth "birth" "khai sinh" "birth";
    /// Kết hôn.
    Marriage marriage "marriage" "kết hôn" "marriage";
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
