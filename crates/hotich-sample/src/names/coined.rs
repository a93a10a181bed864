//! Given names of peoples whose words no table lists: the common ones, and others made of onsets and rimes that their
//! languages have.

use crate::chance::Chance;
use crate::text::capital;

/// Given names of a people and sex.
pub(super) struct Coined {
    /// What stands before each word, with its space if it has one.
    pub(super) particle: &'static str,
    /// Words that are met often.
    pub(super) common: &'static [&'static str],
    /// Beginnings of others.
    onsets: &'static [&'static str],
    /// Ends of others.
    rimes: &'static [&'static str],
}

impl Coined {
    /// One of them: three of four times a common one.
    pub(super) fn draw(&self, chance: &mut Chance) -> String {
        let word = if chance.percent(75) {
            chance.of(self.common).to_owned()
        } else {
            capital(&format!("{}{}", chance.of(self.onsets), chance.of(self.rimes)))
        };
        format!("{}{word}", self.particle)
    }
}

const HIGHLAND_ONSETS: &[&str] = &[
    "b", "bl", "br", "ƀl", "č", "d", "dh", "đh", "h", "hl", "j", "k", "kl", "kr", "l", "m", "n", "ñ", "p",
    "pl", "r", "s", "t", "th", "w",
];
const HIGHLAND_RIMES: &[&str] = &[
    "ăm", "ăn", "ĭng", "ĭt", "ŏ", "uôm", "ưm", "ia", "an", "er", "un", "iông", "iêt", "im", "ơ̆", "ĕ", "ê̆ñ",
    "ŭt", "uăt", "ôt", "in", "ai",
];

/// Men of the Ê Đê and Mnông.
pub(super) const EDE_MALE: Coined = Coined {
    particle: "Y ",
    common: &["Luyn", "Bhiông", "Đhun", "Thân", "Ñŭng", "Blưm", "Săm", "Wĭt", "Jŭt", "Khăm", "Blơ", "Tlang"],
    onsets: HIGHLAND_ONSETS,
    rimes: HIGHLAND_RIMES,
};
/// Women of the Ê Đê and Mnông.
pub(super) const EDE_FEMALE: Coined = Coined {
    particle: "H'",
    common: &["Lan", "Bia", "Nguôm", "Yer", "Ƀlŏ", "Mai", "Duyên", "Hen", "Wiên", "Nhung", "Ñai", "Yuê"],
    onsets: HIGHLAND_ONSETS,
    rimes: HIGHLAND_RIMES,
};
/// Men of the Gia Rai.
pub(super) const GIA_RAI_MALE: Coined = Coined {
    particle: "",
    common: &["Blơ", "Hlum", "Thuyên", "Nam", "Jú", "Phin", "Kơk", "Tâm", "Suin", "Đoan", "Bĭnh"],
    onsets: HIGHLAND_ONSETS,
    rimes: HIGHLAND_RIMES,
};
/// Women of the Gia Rai.
pub(super) const GIA_RAI_FEMALE: Coined = Coined {
    particle: "H'",
    common: &["Nhi", "Yéo", "Lệ", "Uyên", "Hnhung", "Bơk", "Ngoan", "Blih", "Nhen"],
    onsets: HIGHLAND_ONSETS,
    rimes: HIGHLAND_RIMES,
};

const KHO_ONSETS: &[&str] =
    &["b", "br", "d", "dr", "đ", "g", "j", "kr", "l", "m", "mr", "n", "nh", "p", "pr", "r", "s", "t", "tr"];
const KHO_RIMES: &[&str] = &[
    "ẻo", "ếp", "ai", "im", "iêng", "ờ", "uyn", "oan", "ạ", "ồi", "en", "ét", "iu", "ơi", "uôn", "ũ", "ừng",
    "om", "iên", "os",
];

/// Men of the Cơ Ho.
pub(super) const KHO_MALE: Coined = Coined {
    particle: "K'",
    common: &["Brếp", "Sạ", "Tư", "Nhồi", "Lũy", "Bền", "Đủ", "Brẻo", "Bảo", "Tuyên", "Broh", "Wẻn"],
    onsets: KHO_ONSETS,
    rimes: KHO_RIMES,
};
/// Women of the Cơ Ho.
pub(super) const KHO_FEMALE: Coined = Coined {
    particle: "Ka ",
    common: &["Thủy", "Mừng", "Hiền", "Nhỏi", "Diễm", "Lơi", "Sim", "Thuyên", "Bông", "Hoài", "Ngọc"],
    onsets: KHO_ONSETS,
    rimes: KHO_RIMES,
};

const HMONG_ONSETS: &[&str] =
    &["b", "ch", "gi", "l", "m", "n", "nh", "ph", "s", "t", "th", "tr", "v", "x", "kh"];
const HMONG_RIMES: &[&str] = &[
    "áo", "ủa", "ư", "ơ", "ử", "ính", "ếnh", "ềnh", "úa", "ứ", "ua", "à", "ao", "ay", "ống", "ênh", "ở",
    "âu", "ấu", "a", "ổng", "ánh", "ông",
];

/// Men of the Mông and Dao.
pub(super) const HMONG_MALE: Coined = Coined {
    particle: "A ",
    common: &["Páo", "Tủa", "Chư", "Sì", "Dơ", "Lử", "Sính", "Phừ", "Chính", "Sùng", "Dình", "Thào"],
    onsets: HMONG_ONSETS,
    rimes: HMONG_RIMES,
};
/// Women of the Mông and Dao.
pub(super) const HMONG_FEMALE: Coined = Coined {
    particle: "Thị ",
    common: &["Mỷ", "Dế", "Súa", "Chứ", "Xua", "Pà", "Sao", "Mẩy", "Mào", "Chu", "Ganh", "Dợ"],
    onsets: HMONG_ONSETS,
    rimes: HMONG_RIMES,
};

const KHMER_ONSETS: &[&str] =
    &["Sa ", "Sô ", "Sà ", "Som ", "Na ", "Ni ", "Rô ", "Chanh ", "Thi ", "Ra ", "Sóc ", "Ngọc ", "Minh "];
const KHMER_RIMES: &[&str] = &[
    "Rây", "Phia", "Khôm", "Rinh", "Mươl", "Thươl", "Rết", "Phon", "Phép", "Kha", "Khone", "Phol", "Vanh",
    "Nal", "Rươn", "Khen", "Dươne", "Ly", "Mết", "Rane", "Sết", "Thi", "Vuông", "Ra", "Vann",
];

/// Men of the Khmer.
pub(super) const KHMER_MALE: Coined = Coined {
    particle: "",
    common: &["Sa Rây", "Sô Phia", "Ngọc Hên", "Vuông", "Sa Mươl", "Thươl", "Hoàng Vũ", "Sươl", "Sa Vuông"],
    onsets: KHMER_ONSETS,
    rimes: KHMER_RIMES,
};
/// Women of the Khmer.
pub(super) const KHMER_FEMALE: Coined = Coined {
    particle: "Thị ",
    common: &["Sa Phia", "Sô Khôm", "Ni", "Thươne", "Hoa", "Sa Rinh", "Sóc Kha", "Sa Vane", "Ngọc Thi"],
    onsets: KHMER_ONSETS,
    rimes: KHMER_RIMES,
};
