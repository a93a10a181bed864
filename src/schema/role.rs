//! Roles: who or what a part of a record is about.

use super::codes::Sex;
use crate::language::Localised;
use crate::named::named;

macro_rules! roles {
    ($($role:ident $name:literal $($sex:ident)? $vi:literal $en:literal, $head_vi:literal $head_en:literal;)+) => {
        /// Who or what a part of a record is about: the first half of a field's path.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Role {
            $(#[doc = concat!("`", $name, "`: ", $en, ".")] $role),+
        }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$role),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name in paths.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$role => $name),+ }
            }

            /// What it is called in a sentence.
            #[must_use]
            pub const fn word(self) -> &'static Localised {
                match self { $(Self::$role => &Localised { vi: $vi, en: $en }),+ }
            }

            /// What its part of a form is headed.
            #[must_use]
            pub const fn label(self) -> Localised {
                match self { $(Self::$role => Localised { vi: $head_vi, en: $head_en }),+ }
            }

            /// The sex that the role itself tells.
            #[must_use]
            pub const fn sex(self) -> Option<Sex> {
                match self { $(Self::$role => roles!(@sex $($sex)?)),+ }
            }
        }
    };
    (@sex) => { None };
    (@sex $sex:ident) => { Some(Sex::$sex) };
}

named!(Role, "unknown-role", "vai" "role");

roles! {
    Registration "registration" "bản ghi" "the entry", "Phần ghi của cơ quan đăng ký" "For the registering office";
    Child "child" "con" "the child", "Người được khai sinh" "Child";
    Mother "mother" Female "mẹ" "the mother", "Người mẹ" "Mother";
    Father "father" Male "cha" "the father", "Người cha" "Father";
    Declarant "declarant" "người yêu cầu" "the declarant", "Người yêu cầu" "Declarant";
    Foreign "foreign" "việc đăng ký ở nước ngoài" "the foreign registration", "Đã đăng ký ở nước ngoài" "Registered abroad before";
    Marriage "marriage" "việc kết hôn" "the marriage", "Việc kết hôn" "Marriage";
    Husband "husband" Male "chồng" "the husband", "Người chồng" "Husband";
    Wife "wife" Female "vợ" "the wife", "Người vợ" "Wife";
}

impl Role {
    /// The other of a couple: mother and father, husband and wife.
    #[must_use]
    pub const fn partner(self) -> Option<Self> {
        match self {
            Self::Mother => Some(Self::Father),
            Self::Father => Some(Self::Mother),
            Self::Husband => Some(Self::Wife),
            Self::Wife => Some(Self::Husband),
            _ => None,
        }
    }
}
