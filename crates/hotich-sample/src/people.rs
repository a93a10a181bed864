//! Persons who do not exist: names as often as they are in life, by people and sex.

use crate::book::Entry;
use crate::calendar::day;
use crate::chance::Chance;
use crate::paper;

/// A people, as far as its names go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum People {
    Kinh,
    Tay,
    Hmong,
    Khmer,
    Cham,
    EDe,
    KHo,
}

/// Sex, which decides middle names and particles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sex {
    Male,
    Female,
}

impl People {
    /// The name of the people as registers write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kinh => "Kinh",
            Self::Tay => "Tày",
            Self::Hmong => "Mông",
            Self::Khmer => "Khơ-me",
            Self::Cham => "Chăm",
            Self::EDe => "Ê-đê",
            Self::KHo => "Cơ-ho",
        }
    }

    /// The name of the people with a typing mistake in it.
    pub(crate) fn misspelt(self, chance: &mut Chance) -> &'static str {
        match self {
            Self::Kinh => chance.of(&["Kinn", "Kih", "Khinh"]),
            Self::Tay => "Tàyy",
            Self::Hmong => "Môngg",
            Self::Khmer => "Kơ-mr",
            Self::Cham => "Chămn",
            Self::EDe => "Ê-đn",
            Self::KHo => "Cơ-h",
        }
    }

    /// Whether its names have a surname in front that goes from parent to child.
    pub(crate) fn has_surname(self) -> bool {
        !matches!(self, Self::EDe | Self::KHo)
    }

    /// A surname, or the clan that stands last; empty where there is none.
    pub(crate) fn surname(self, chance: &mut Chance) -> &'static str {
        match self {
            Self::Kinh => chance.weighted(KINH),
            Self::Tay => chance.of(&["Nông", "Hoàng", "Bế", "Lường", "Ma", "Lý", "Đàm", "Triệu"]),
            Self::Hmong => chance.of(&["Giàng", "Sùng", "Vàng", "Thào", "Lầu", "Lý", "Vừ", "Hạng", "Ly"]),
            Self::Khmer => chance.of(&["Thạch", "Kim", "Sơn", "Lâm", "Danh", "Kiên", "Châu"]),
            Self::Cham => chance.of(&["Báo", "Đàng", "Quảng", "Sử", "Thiên", "Lưu", "Bá", "Hán", "Kiều"]),
            Self::EDe => chance.of(&["Niê", "Êban", "Mlô", "Ayŭn", "Byă", "Knul", "Kbuôr", "Niê Kdăm"]),
            Self::KHo => "",
        }
    }

    /// A full name.
    pub(crate) fn full(self, sex: Sex, surname: &str, year: i32, chance: &mut Chance) -> String {
        let male = sex == Sex::Male;
        match self {
            Self::EDe => {
                let given = if male {
                    chance.of(&["Y Luyn", "Y Bhiông", "Y Đhun", "Y Thân", "Y Ñĭng", "Y Blưm", "Y Săm"])
                } else {
                    chance.of(&["H'Lan", "H'Bia", "H'Nguôm", "H'Yer", "H'Ƀlŏ", "H'Mai", "H'Duyên"])
                };
                format!("{given} {surname}")
            }
            Self::KHo => {
                let given = if male {
                    chance.of(&["K'Brếp", "K'Sạ", "K'Tư", "K'Nhồi", "K'Lũy", "K'Bền", "K'Đủ"])
                } else {
                    chance.of(&["Ka Thủy", "Ka Mừng", "Ka Hiền", "Ka Nhỏi", "Ka Diễm", "Ka Lơi"])
                };
                given.to_owned()
            }
            Self::Hmong => {
                let given = if male {
                    chance.of(&["A Páo", "A Tủa", "A Chư", "A Sì", "A Dơ", "Seo Phừ", "A Lử", "A Sính"])
                } else {
                    chance.of(&["Thị Mỷ", "Thị Dế", "Thị Súa", "Thị Chứ", "Thị Xua", "Thị Pà", "Thị Sao"])
                };
                format!("{surname} {given}")
            }
            Self::Khmer => {
                let given = if male {
                    chance.of(&["Sa Rây", "Sô Phia", "Ngọc Hên", "Vuông", "Sa Mươl", "Thươl", "Hoàng Vũ"])
                } else {
                    chance.of(&[
                        "Thị Sa Phia",
                        "Thị Sô Khôm",
                        "Thị Ni",
                        "Thị Thươne",
                        "Thị Hoa",
                        "Thị Sa Rinh",
                    ])
                };
                format!("{surname} {given}")
            }
            Self::Kinh | Self::Tay | Self::Cham => format!("{surname} {}", kinh(male, year, chance)),
        }
    }
}

/// A full name of a Kinh.
pub(crate) fn full_name(sex: Sex, year: i32, chance: &mut Chance) -> String {
    let surname = People::Kinh.surname(chance);
    People::Kinh.full(sex, surname, year, chance)
}

/// The paths of a role in a record.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    pub(crate) birth_date: &'static str,
    pub(crate) ethnicity: &'static str,
    pub(crate) nationality: &'static str,
    pub(crate) residence_type: &'static str,
    pub(crate) residence: &'static str,
    pub(crate) paper_type: &'static str,
    pub(crate) paper_number: &'static str,
}

/// The paths of a role by its name.
macro_rules! person {
    ($role:literal) => {
        $crate::people::Person {
            name: concat!($role, ".name"),
            birth_date: concat!($role, ".birthDate"),
            ethnicity: concat!($role, ".ethnicity"),
            nationality: concat!($role, ".nationality"),
            residence_type: concat!($role, ".residenceType"),
            residence: concat!($role, ".residence"),
            paper_type: concat!($role, ".paperType"),
            paper_number: concat!($role, ".paperNumber"),
        }
    };
}
pub(crate) use person;

impl Person {
    /// Writes a citizen who was born in a year and lives in the commune, with the paper of the time.
    pub(crate) fn write<F>(
        &self,
        entry: &mut Entry<F>,
        (name, sex, people): (String, Sex, People),
        year: i32,
        chance: &mut Chance,
    ) {
        let (on, place) = (entry.registered, entry.commune());
        let born = day(year, 1, 1).plus(chance.between(0, 364));
        entry.set(self.name, name);
        let whole = on.year >= 2016 && chance.percent(50);
        entry.set(self.birth_date, if whole { born.text() } else { born.year.to_string() });
        entry.set(self.ethnicity, people.name());
        entry.set(self.nationality, "Việt Nam");
        entry.set(self.residence_type, "1");
        entry.set(self.residence, place.unit(on));
        if on >= day(2016, 6, 1) && (on.year >= 2021 || chance.percent(40)) {
            entry.set(self.paper_type, paper::CITIZEN_CARD);
            entry.set(self.paper_number, paper::personal_id(place.code, sex, year, chance));
        } else if on.year >= 1998 {
            entry.set(self.paper_type, paper::OLD_CARD);
            entry.set(self.paper_number, paper::old_card(place, chance));
        } else {
            entry.set(self.paper_type, paper::NONE);
        }
    }

    /// Writes a foreigner who lives in the commune, with a passport, and tells the country.
    pub(crate) fn write_foreigner<F>(
        &self,
        entry: &mut Entry<F>,
        year: i32,
        chance: &mut Chance,
    ) -> &'static str {
        let (name, country, _) = chance.of(FOREIGNERS);
        entry.set(self.name, name);
        entry.set(self.birth_date, year.to_string());
        entry.set(self.ethnicity, "Người nước ngoài");
        entry.set(self.nationality, country);
        entry.set(self.residence_type, "2");
        entry.set(self.residence, entry.commune().unit(entry.registered));
        entry.set(self.paper_type, paper::PASSPORT);
        entry.set(self.paper_number, format!("C{}", chance.digits(8)));
        country
    }
}

/// Middle and given name in the way of the Kinh.
fn kinh(male: bool, year: i32, chance: &mut Chance) -> String {
    let modern = year >= 1990;
    let middle = if male {
        chance.weighted(if modern {
            &[
                ("Văn", 14),
                ("Minh", 14),
                ("Đức", 10),
                ("Quốc", 8),
                ("Hoàng", 10),
                ("Gia", 9),
                ("Hữu", 5),
                ("Anh", 5),
                ("Ngọc", 4),
                ("Thanh", 5),
                ("", 1),
            ]
        } else {
            &[
                ("Văn", 48),
                ("Đình", 8),
                ("Hữu", 7),
                ("Đức", 7),
                ("Xuân", 6),
                ("Quang", 5),
                ("Ngọc", 5),
                ("Bá", 3),
                ("Công", 3),
                ("", 4),
            ]
        })
    } else {
        chance.weighted(if modern {
            &[
                ("Thị", 32),
                ("Ngọc", 14),
                ("Thanh", 8),
                ("Phương", 8),
                ("Bảo", 7),
                ("Khánh", 6),
                ("Minh", 6),
                ("Thùy", 5),
                ("Thị Thu", 6),
                ("Thị Ngọc", 6),
            ]
        } else {
            &[
                ("Thị", 78),
                ("Thị Kim", 4),
                ("Thị Thanh", 4),
                ("Thị Ngọc", 5),
                ("Kim", 2),
                ("Thanh", 2),
                ("", 1),
            ]
        })
    };
    let given = match (male, modern) {
        (true, false) => chance.of(&[
            "Hùng", "Dũng", "Sơn", "Tuấn", "Thắng", "Minh", "Hải", "Long", "Hòa", "Bình", "Cường", "Lợi",
            "Thành", "Đông", "Tâm", "Nghĩa", "Quý", "Thái", "Khánh", "Phúc", "Út", "Toàn",
        ]),
        (true, true) => chance.of(&[
            "Anh", "Huy", "Khang", "Bảo", "Minh", "Phúc", "Đạt", "Khoa", "Nam", "Long", "Kiên", "Quân",
            "Hiếu", "Duy", "Nhật", "Tùng", "Thịnh", "Khôi", "Phong", "Lâm", "Thuận", "Hoàng",
        ]),
        (false, false) => chance.of(&[
            "Lan",
            "Hoa",
            "Hương",
            "Hồng",
            "Thủy",
            "Nga",
            "Hà",
            "Mai",
            "Liên",
            "Tuyết",
            "Bích",
            "Nguyệt",
            "Sáu",
            "Cúc",
            "Thu",
            "Hạnh",
            "Phượng",
            "Loan",
            "Thoa",
            "Yến",
            "Xuân",
            "Hằng",
        ]),
        (false, true) => chance.of(&[
            "Anh", "Linh", "Trang", "Ngân", "My", "Vy", "Hân", "Nhi", "Thảo", "Chi", "Quỳnh", "Châu", "An",
            "Trâm", "Thư", "Ngọc", "Uyên", "Diệp", "Hà", "Mai", "Như", "Yến",
        ]),
    };
    if middle.is_empty() || middle == given { given.to_owned() } else { format!("{middle} {given}") }
}

/// Surnames of the Kinh with their shares in thousandths.
const KINH: &[(&str, u16)] = &[
    ("Nguyễn", 315),
    ("Trần", 109),
    ("Lê", 89),
    ("Phạm", 59),
    ("Hoàng", 40),
    ("Huỳnh", 45),
    ("Võ", 45),
    ("Vũ", 40),
    ("Phan", 28),
    ("Trương", 22),
    ("Bùi", 21),
    ("Đặng", 19),
    ("Đỗ", 19),
    ("Ngô", 17),
    ("Hồ", 15),
    ("Dương", 14),
    ("Hà", 8),
    ("Lý", 6),
    ("Trịnh", 9),
    ("Đinh", 8),
    ("Đoàn", 8),
    ("Lâm", 6),
    ("Mai", 7),
    ("Tô", 4),
    ("Cao", 6),
    ("Thái", 4),
    ("Lương", 6),
    ("Tạ", 4),
    ("Quách", 2),
    ("Tôn Thất", 1),
];

/// A foreigner who does not exist, and the country.
pub(crate) const FOREIGNERS: &[(&str, &str, &str)] = &[
    ("John Michael Carter", "Hoa Kỳ", "175"),
    ("Kim Min Jun", "Hàn Quốc", "174"),
    ("Chen Wei Ming", "Trung Quốc", "279"),
    ("Thomas Becker", "Đức", "155"),
    ("Pierre Laurent", "Pháp", "240"),
    ("Sato Kenji", "Nhật Bản", "232"),
];
