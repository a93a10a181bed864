//! Middle and given names in the way of the Kinh.

use super::sex::Sex;
use super::table::{self, kinh_surname};
use crate::chance::Chance;

/// What parents of a time like best.
struct Fashion {
    /// How many of a hundred follow it; the others take any word.
    share: usize,
    middles: &'static [(&'static str, u16)],
    givens: &'static [&'static str],
}

/// A surname.
pub(super) fn surname(chance: &mut Chance) -> &'static str {
    kinh_surname(chance)
}

/// What stands behind the surname.
pub(super) fn given(sex: Sex, year: i32, chance: &mut Chance) -> String {
    let fashion = fashion(sex, year);
    let words = table::words(sex);
    let mut name = Vec::new();
    if chance.percent(fashion.share) {
        name.push(chance.weighted(fashion.middles));
    } else {
        name.push(words.second.draw(chance));
        if chance.percent(45) {
            name.push(words.middle.draw(chance));
        }
    }
    let last =
        if chance.percent(fashion.share) { chance.of(fashion.givens) } else { words.given.draw(chance) };
    name.push(last);
    name.retain(|word| !word.is_empty());
    name.dedup();
    name.join(" ")
}

fn fashion(sex: Sex, year: i32) -> &'static Fashion {
    match (sex, year >= 1990) {
        (Sex::Male, false) => &Fashion {
            share: 74,
            middles: &[
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
            ],
            givens: &[
                "Hùng", "Dũng", "Sơn", "Tuấn", "Thắng", "Minh", "Hải", "Long", "Hòa", "Bình", "Cường", "Lợi",
                "Thành", "Đông", "Tâm", "Nghĩa", "Quý", "Thái", "Khánh", "Phúc", "Út", "Toàn",
            ],
        },
        (Sex::Male, true) => &Fashion {
            share: 46,
            middles: &[
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
            ],
            givens: &[
                "Anh", "Huy", "Khang", "Bảo", "Minh", "Phúc", "Đạt", "Khoa", "Nam", "Long", "Kiên", "Quân",
                "Hiếu", "Duy", "Nhật", "Tùng", "Thịnh", "Khôi", "Phong", "Lâm", "Thuận", "Hoàng",
            ],
        },
        (Sex::Female, false) => &Fashion {
            share: 74,
            middles: &[
                ("Thị", 78),
                ("Thị Kim", 4),
                ("Thị Thanh", 4),
                ("Thị Ngọc", 5),
                ("Kim", 2),
                ("Thanh", 2),
                ("", 1),
            ],
            givens: &[
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
            ],
        },
        (Sex::Female, true) => &Fashion {
            share: 46,
            middles: &[
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
            ],
            givens: &[
                "Anh", "Linh", "Trang", "Ngân", "My", "Vy", "Hân", "Nhi", "Thảo", "Chi", "Quỳnh", "Châu",
                "An", "Trâm", "Thư", "Ngọc", "Uyên", "Diệp", "Hà", "Mai", "Như", "Yến",
            ],
        },
    }
}
