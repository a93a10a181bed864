//! Peoples: their names in registers, their surnames and clans, and how a full name is put together.

use super::coined::{self, Coined};
use super::kinh;
use super::sex::Sex;
use super::table::surname_of;
use crate::chance::Chance;

/// A people, as far as its names go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum People {
    Kinh,
    Tay,
    Nung,
    Hoa,
    Hmong,
    Dao,
    Khmer,
    Cham,
    RaGlai,
    EDe,
    Mnong,
    GiaRai,
    KHo,
}

/// Where the surname or clan stands.
enum Order {
    First,
    Last,
}

impl People {
    /// The name of the people as registers write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kinh => "Kinh",
            Self::Tay => "Tày",
            Self::Nung => "Nùng",
            Self::Hoa => "Hoa",
            Self::Hmong => "Mông",
            Self::Dao => "Dao",
            Self::Khmer => "Khơ-me",
            Self::Cham => "Chăm",
            Self::RaGlai => "Ra-glai",
            Self::EDe => "Ê-đê",
            Self::Mnong => "Mnông",
            Self::GiaRai => "Gia-rai",
            Self::KHo => "Cơ-ho",
        }
    }

    /// The name of the people with a typing mistake in it.
    pub(crate) fn misspelt(self, chance: &mut Chance) -> &'static str {
        match self {
            Self::Kinh => chance.of(&["Kinn", "Kih", "Khinh"]),
            Self::Tay => "Tàyy",
            Self::Nung => "Nùngg",
            Self::Hoa => "Hooa",
            Self::Hmong => "Môngg",
            Self::Dao => "Daoo",
            Self::Khmer => "Kơ-mr",
            Self::Cham => "Chămn",
            Self::RaGlai => "Ra-glaii",
            Self::EDe => "Ê-đn",
            Self::Mnong => "Mnôgn",
            Self::GiaRai => "Gia-rri",
            Self::KHo => "Cơ-h",
        }
    }

    /// Whether its names have a surname in front that goes from parent to child, as the law supposes.
    pub(crate) fn has_surname(self) -> bool {
        matches!(self, Self::Kinh | Self::Tay | Self::Nung | Self::Hoa | Self::Hmong | Self::Dao)
    }

    /// Whether children belong to their mother's clan.
    pub(crate) fn follows_mother(self) -> bool {
        matches!(self, Self::EDe | Self::Mnong | Self::GiaRai | Self::KHo | Self::RaGlai)
    }

    /// A surname, or the clan that stands last; empty where there is none.
    pub(crate) fn surname(self, chance: &mut Chance) -> &'static str {
        let common: &[&str] = match self {
            Self::Kinh => return kinh::surname(chance),
            // Most have none beside the particle.
            Self::KHo if chance.percent(60) => return "",
            Self::Tay => &["Nông", "Hoàng", "Bế", "Lường", "Ma", "Lý", "Đàm", "Triệu"],
            Self::Hmong => &["Giàng", "Sùng", "Vàng", "Thào", "Lầu", "Lý", "Vừ", "Hạng", "Ly"],
            Self::Khmer => &["Thạch", "Kim", "Sơn", "Lâm", "Danh", "Kiên", "Châu"],
            Self::Cham => &["Báo", "Đàng", "Quảng", "Sử", "Thiên", "Lưu", "Bá", "Hán", "Kiều"],
            Self::EDe => &["Niê", "Êban", "Mlô", "Ayŭn", "Byă", "Knul", "Kbuôr", "Niê Kdăm"],
            Self::GiaRai => &["Siu", "Ksor", "Kpă", "Nay", "Rơ Châm", "Rmah", "Rơ Mah"],
            Self::RaGlai => &["Katơr", "Chamaléa", "Pi Năng", "Tain", "Mấu"],
            Self::Nung | Self::Hoa | Self::Dao | Self::Mnong | Self::KHo => &[],
        };
        if common.is_empty() || chance.percent(35) {
            surname_of(self.name(), chance)
        } else {
            chance.of(common)
        }
    }

    /// A full name.
    pub(crate) fn full(self, sex: Sex, surname: &str, year: i32, chance: &mut Chance) -> String {
        let (order, given) = match self.coined(sex) {
            // The Nguyễn of the imperial house have a form for daughters.
            None if (surname, sex) == ("Tôn Thất", Sex::Female) => {
                return format!("Tôn Nữ {}", kinh::given(sex, year, chance));
            }
            None => (Order::First, kinh::given(sex, year, chance)),
            Some(given) => {
                let last = matches!(self, Self::EDe | Self::Mnong);
                (if last { Order::Last } else { Order::First }, given.draw(chance))
            }
        };
        match order {
            _ if surname.is_empty() => given,
            Order::First => format!("{surname} {given}"),
            Order::Last => format!("{given} {surname}"),
        }
    }

    /// Given names that are not those of the Kinh.
    fn coined(self, sex: Sex) -> Option<&'static Coined> {
        let male = sex == Sex::Male;
        let (of_men, of_women) = match self {
            Self::Kinh | Self::Tay | Self::Nung | Self::Hoa | Self::Cham | Self::RaGlai => return None,
            Self::Hmong | Self::Dao => (&coined::HMONG_MALE, &coined::HMONG_FEMALE),
            Self::Khmer => (&coined::KHMER_MALE, &coined::KHMER_FEMALE),
            Self::EDe | Self::Mnong => (&coined::EDE_MALE, &coined::EDE_FEMALE),
            Self::GiaRai => (&coined::GIA_RAI_MALE, &coined::GIA_RAI_FEMALE),
            Self::KHo => (&coined::KHO_MALE, &coined::KHO_FEMALE),
        };
        Some(if male { of_men } else { of_women })
    }
}

/// A full name of a Kinh.
pub(crate) fn full_name(sex: Sex, year: i32, chance: &mut Chance) -> String {
    let surname = People::Kinh.surname(chance);
    People::Kinh.full(sex, surname, year, chance)
}
