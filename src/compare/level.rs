//! How far two values of a field agree.

use crate::language::Localised;

macro_rules! levels {
    ($($level:ident $name:literal $vi:literal $en:literal;)+) => {
        /// How far two values of a field agree. Which levels there are depends on what the field holds.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Level {
            $(#[doc = $en] $level),+
        }

        impl Level {
            /// Every level.
            pub const ALL: &[Self] = &[$(Self::$level),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name in tables and files of weights.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$level => $name),+ }
            }

            /// What it says, for a person.
            #[must_use]
            pub const fn word(self) -> &'static Localised {
                match self { $(Self::$level => &Localised { vi: $vi, en: $en }),+ }
            }
        }
    };
}

levels! {
    Missing "missing" "thiếu ở một bên" "missing on a side";
    Same "same" "trùng" "the same";
    // Names.
    Unmarked "unmarked" "trùng, một bên không dấu" "the same, one side without marks";
    Loose "loose" "chỉ khác i/y hoặc hỏi/ngã" "apart in i/y or hỏi/ngã alone";
    Marks "marks" "chỉ khác dấu" "apart in marks alone";
    MarksGiven "marks-given" "tên riêng chỉ khác dấu" "given names apart in marks alone";
    Sound "sound" "đọc gần như nhau" "said alike";
    SoundGiven "sound-given" "tên riêng đọc gần như nhau" "given names said alike";
    Slip "slip" "sai một chữ cái hoặc chữ số" "one letter or figure apart";
    SlipGiven "slip-given" "tên riêng khác một chữ cái, cả hai đều là tên thường gặp" "given names one letter apart, both common";
    Slips "slips" "sai vài chữ cái" "a few letters apart";
    SlipsGiven "slips-given" "tên riêng khác vài chữ cái" "given names a few letters apart";
    Order "order" "các chữ đổi thứ tự" "in another order";
    Exchanged "exchanged" "chữ đệm và tên đổi chỗ" "middle and given name exchanged";
    Shortened "shortened" "một bên thiếu họ hoặc chữ đệm, hoặc viết tắt" "surname or middle names left out or cut short on a side";
    Middle "middle" "khác chữ đệm" "other middle names";
    Surname "surname" "cùng họ, khác tên" "same surname, other given name";
    Given "given" "cùng tên, khác họ" "same given name, other surname";
    Renamed "renamed" "chỉ khác họ, như khi đổi họ sau khi nhận cha, mẹ, con" "apart in the surname alone, as after a recognition";
    Former "former" "khớp với tên cũ hoặc tên khác trong ghi chú" "as the remarks tell of another name";
    Changed "changed" "có ghi chú thay đổi hoặc nhận cha, mẹ, con" "with a note of a change or recognition";
    Swapped "swapped" "đổi chỗ cho nhau" "in each other's place";
    // Dates.
    Month "month" "cùng tháng, không đủ ngày để so" "same month, no day to compare";
    Year "year" "cùng năm, không đủ ngày tháng để so" "same year, no day and month to compare";
    NewYear "new-year" "cùng năm, một bên ghi 01/01" "same year, 1 January on a side";
    Lunar "lunar" "một bên có thể là ngày âm lịch" "one may be of the lunar calendar";
    Near "near" "cách nhau không quá một tháng" "within a month";
    OtherDay "other-day" "cùng năm, khác ngày tháng" "same year, other day and month";
    YearSlip "year-slip" "cùng ngày tháng, năm sai một chữ số" "same day and month, one slip in the year";
    NextYear "next-year" "năm liền kề" "a year apart";
    About "about" "khớp với tuổi ghi ở một bên" "as the age on a side tells";
    // Numbers.
    Next "next" "số liền kề" "neighbouring numbers";
    OldNew "old-new" "một bên là số CMND 9 chữ số, một bên là số 12 chữ số" "nine digits beside twelve";
    Contrary "contrary" "số định danh trái với giới tính hoặc năm sinh" "the number says another sex or year";
    Reissued "reissued" "hai số CMND khác nhau" "two numbers of nine digits";
    // Places.
    Merged "merged" "cùng một đơn vị sau sắp xếp" "one unit after the mergers";
    District "district" "cùng huyện" "same district";
    Province "province" "cùng tỉnh" "same province";
    Different "different" "khác" "different";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_their_own() {
        let names: std::collections::BTreeSet<_> = Level::ALL.iter().map(|level| level.name()).collect();
        assert_eq!(names.len(), Level::COUNT);
        assert!(Level::ALL.iter().enumerate().all(|(at, level)| *level as usize == at));
    }
}
