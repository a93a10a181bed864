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
    Person "person" "người được cấp giấy" "the person", "Người được cấp giấy" "Person";
    IntendedSpouse "intendedSpouse" "người dự định kết hôn" "the intended spouse", "Người dự định kết hôn" "Intended spouse";
    Deceased "deceased" "người chết" "the deceased", "Người chết" "Deceased";
    Notice "notice" "giấy báo tử" "the death notice", "Giấy báo tử" "Death notice";
    Parent "parent" "cha/mẹ" "the parent", "Cha/mẹ" "Parent";
    OtherParent "otherParent" "người hiện là mẹ hoặc cha" "the present mother or father", "Người hiện là mẹ hoặc cha" "Present mother or father";
    Recognized "recognized" "người được nhận" "the recognised person", "Người được nhận" "Recognised person";
    Evidence "evidence" "chứng cứ" "the evidence", "Chứng cứ" "Evidence";
    FirstWitness "firstWitness" "người làm chứng thứ nhất" "the first witness", "Người làm chứng thứ nhất" "First witness";
    SecondWitness "secondWitness" "người làm chứng thứ hai" "the second witness", "Người làm chứng thứ hai" "Second witness";
    Guardian "guardian" "người giám hộ" "the guardian", "Người giám hộ" "Guardian";
    SecondGuardian "secondGuardian" "người giám hộ thứ hai" "the second guardian", "Người giám hộ thứ hai" "Second guardian";
    Ward "ward" "người được giám hộ" "the ward", "Người được giám hộ" "Ward";
    Guardianship "guardianship" "việc giám hộ" "the guardianship", "Việc giám hộ" "Guardianship";
    Appointment "appointment" "văn bản cử" "the appointment", "Văn bản cử" "Appointment";
    Court "court" "Tòa án" "the court decision", "Tòa án" "Court decision";
    Original "original" "việc đã đăng ký trước" "the entry referred to", "Việc đã đăng ký trước" "Entry referred to";
    Supervisor "supervisor" "người giám sát" "the supervisor", "Người giám sát" "Supervisor";
    Representative "representative" "người đại diện pháp nhân" "the representative", "Người đại diện pháp nhân" "Representative";
    Supervision "supervision" "việc giám sát" "the supervision", "Việc giám sát" "Supervision";
    AdoptiveFather "adoptiveFather" Male "cha nuôi" "the adoptive father", "Cha nuôi" "Adoptive father";
    AdoptiveMother "adoptiveMother" Female "mẹ nuôi" "the adoptive mother", "Mẹ nuôi" "Adoptive mother";
    Adoptee "adoptee" "con nuôi" "the adoptee", "Con nuôi" "Adoptee";
    Adoption "adoption" "việc nuôi con nuôi" "the adoption", "Việc nuôi con nuôi" "Adoption";
    GivingMan "givingMan" Male "ông (bên giao)" "the man on the giving side", "Ông (bên giao)" "Man on the giving side";
    GivingWoman "givingWoman" Female "bà (bên giao)" "the woman on the giving side", "Bà (bên giao)" "Woman on the giving side";
    Giving "giving" "bên giao" "the giving side", "Bên giao" "Giving side";
    CareHome "careHome" "cơ sở nuôi dưỡng" "the care home", "Cơ sở nuôi dưỡng" "Care home";
    Subject "subject" "người được thay đổi hộ tịch" "the subject", "Người được thay đổi hộ tịch" "Subject";
    Change "change" "việc thay đổi" "the change", "Việc thay đổi" "Change";
}

impl Role {
    /// Everybody of whom papers are told, those who only declare, witness or act for another first.
    pub const EVERYBODY: &[Self] = &[
        Self::Declarant,
        Self::FirstWitness,
        Self::SecondWitness,
        Self::Representative,
        Self::Mother,
        Self::Father,
        Self::Child,
        Self::Husband,
        Self::Wife,
        Self::Person,
        Self::IntendedSpouse,
        Self::Deceased,
        Self::Parent,
        Self::OtherParent,
        Self::Guardian,
        Self::SecondGuardian,
        Self::Ward,
        Self::Supervisor,
        Self::AdoptiveFather,
        Self::AdoptiveMother,
        Self::Adoptee,
        Self::GivingMan,
        Self::GivingWoman,
        Self::Subject,
    ];
    /// Those whom a record is about.
    pub const PARTIES: &[Self] = Self::EVERYBODY.split_at(4).1;
    /// The same without mother and father, of whom rules of their own tell.
    pub const PRINCIPALS: &[Self] = Self::PARTIES.split_at(2).1;

    /// The other of a couple: mother and father, husband and wife, those who adopt, those who give a child away.
    #[must_use]
    pub const fn partner(self) -> Option<Self> {
        match self {
            Self::Mother => Some(Self::Father),
            Self::Father => Some(Self::Mother),
            Self::Husband => Some(Self::Wife),
            Self::Wife => Some(Self::Husband),
            Self::AdoptiveFather => Some(Self::AdoptiveMother),
            Self::AdoptiveMother => Some(Self::AdoptiveFather),
            Self::GivingMan => Some(Self::GivingWoman),
            Self::GivingWoman => Some(Self::GivingMan),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_cut_where_they_say() {
        assert_eq!((Role::PARTIES[0], Role::PRINCIPALS[0]), (Role::Mother, Role::Child));
        assert!(
            Role::EVERYBODY.iter().collect::<std::collections::BTreeSet<_>>().len() == Role::EVERYBODY.len()
        );
    }
}
