//! Whether a place is written by the units of today.

use super::provinces::NEW_PROVINCES;

/// Types of provinces as they are mostly written.
const PROVINCE: [&str; 5] = ["tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP. "];

/// Whether the last part of a place is a province of today, as nearly all are.
pub(crate) fn is_of_today(place: &str) -> bool {
    is_province(last_part(place).1.trim())
}

/// What stands before the last comma, and behind it.
pub(crate) fn last_part(place: &str) -> (&str, &str) {
    let comma = place.bytes().rposition(|byte| byte == b',');
    let parts = comma.and_then(|at| Some((place.get(..at)?, place.get(at.saturating_add(1)..)?)));
    parts.unwrap_or(("", place))
}

fn is_province(part: &str) -> bool {
    let name = PROVINCE.iter().find_map(|kind| part.strip_prefix(kind)).unwrap_or(part);
    NEW_PROVINCES.iter().any(|province| province.name == name)
}

/// Whether a place surely has no district and lies in a province of today, by its bytes alone: a commune in full, or all that
/// there is, stands before it, and nothing begins as a district does. Nearly all are so; to cut one into words takes 3,000
/// instructions.
pub(crate) fn is_plainly_of_today(place: &str) -> bool {
    let (head, last) = last_part(place);
    let (mut parts, mut in_commune, mut is_open) = (0_usize, false, false);
    for part in head.as_bytes().split(|&byte| byte == b',') {
        let part = part.strip_prefix(b" ").unwrap_or(part);
        parts = parts.saturating_add(1);
        is_open = matches!(part, [b'h' | b'H' | b'q' | b'Q' | b't' | b'T', ..]);
        // `xã `, `phường `
        in_commune = matches!(
            part,
            [b'x' | b'X', 0xc3, 0xa3, b' ', ..]
                | [b'p' | b'P', b'h', 0xc6, 0xb0, 0xe1, 0xbb, 0x9d, b'n', b'g', b' ', ..]
        );
        // `H.`, `Q1`, `TX.`, `TP `
        let is_short = |second: u8| second < b'a' || matches!(second, b'p' | b'x');
        if is_open && part.get(1).is_none_or(|&second| is_short(second)) {
            return false;
        }
        let (mut rest, mut begins) = (part, true);
        while let [byte, tail @ ..] = rest {
            if begins && begins_district(rest) || matches!(byte, b'-' | b'(' | b';' | 0xe2) {
                return false;
            }
            begins = byte.is_ascii() && !byte.is_ascii_alphanumeric();
            rest = tail;
        }
    }
    (in_commune || parts == 1 && !is_open) && is_province(last.trim())
}

/// Whether `huyện`, `quận`, `thị xã` or `thành phố` may begin here.
const fn begins_district(rest: &[u8]) -> bool {
    matches!(
        rest,
        [b'h' | b'H', b'u' | b'U', b'y' | b'Y', ..]
            | [b'q' | b'Q', b'u' | b'U', 0xe1, 0xba, 0xac | 0xad, ..]
            | [b't' | b'T', b'h' | b'H', 0xe1, 0xbb, 0x8a | 0x8b, ..]
            | [b't' | b'T', b'h' | b'H', 0xc3, 0x80 | 0xa0, b'n' | b'N', b'h' | b'H', b' ', b'p' | b'P', ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::names_district;

    #[test]
    fn districts_in_places() {
        for (place, expected) in [
            ("xóm 4, xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An", true),
            ("xóm 4, xã Văn Thành, H. Yên Thành, Nghệ An", true),
            ("xóm 4, xã Văn Thành, H.Yên Thành, tỉnh Nghệ An", true),
            ("số 5, phường Vinh Tân, TP. Vinh, Nghệ An", true),
            ("số 5, phường Vinh Tân, TP Vinh, tỉnh Nghệ An", true),
            ("số 5, phường Vinh Tân, thành phố Vinh, tỉnh Nghệ An", true),
            ("12 Lê Lợi, Q.1, TP. Hồ Chí Minh", true),
            ("12 Lê Lợi, phường Bến Nghé, Q1, TP. HCM", true),
            ("phường Hòa Hiếu, TX. Thái Hòa, tỉnh Nghệ An", true),
            ("phường Hòa Hiếu, T.X. Thái Hòa, tỉnh Nghệ An", true),
            ("xã Văn Thành huyện Yên Thành tỉnh Nghệ An", true),
            ("xóm 4, xã Văn Thành, Yên Thành, Nghệ An", true),
            ("xóm 4, xã Văn Thành - huyện Yên Thành - tỉnh Nghệ An", true),
            ("huyện Yên Thành, tỉnh Nghệ An", true),
            ("thị xã Sơn Tây, thành phố Hà Nội", true),
            ("XÓM 4, XÃ VĂN THÀNH, HUYỆN YÊN THÀNH, TỈNH NGHỆ AN", true),
            ("xom 4, xa Van Thanh, huyen Yen Thanh, Nghe An", true),
            ("12 Lê Lợi, phường Thảo Điền, TP. Thủ Đức, Thành phố Hồ Chí Minh", true),
            // Those of today.
            ("xóm 4, xã Yên Thành, tỉnh Nghệ An", false),
            ("phường Hoàn Kiếm, thành phố Hà Nội", false),
            ("số 8 Tràng Thi, phường Hoàn Kiếm, thành phố Hà Nội, Việt Nam", false),
            ("Bệnh viện Phụ sản Trung ương, thành phố Hà Nội", false),
            ("P. Sài Gòn, TP. HCM", false),
            ("đặc khu Phú Quốc, tỉnh An Giang", false),
            ("TP. Hà Nội", false),
            ("tỉnh Nghệ An", false),
            ("", false),
            // Streets, houses and hospitals.
            ("99 Bà Huyện Thanh Quan, phường Xuân Hòa, Thành phố Hồ Chí Minh", false),
            ("phường Xuân Hòa, 99 Bà Huyện Thanh Quan, Thành phố Hồ Chí Minh", false),
            ("Trung tâm Y tế huyện Yên Thành, xã Yên Thành, tỉnh Nghệ An", false),
            ("H5, tập thể Thành Công, phường Giảng Võ, thành phố Hà Nội", false),
            ("phòng 12, H5, phường Giảng Võ, thành phố Hà Nội", false),
            ("Q5, phường Giảng Võ, thành phố Hà Nội", false),
            ("Q5 chung cư Bình Minh, đường số 2, phường An Khánh, Thành phố Hồ Chí Minh", false),
            ("Tổ dân phố 5, phường Vinh Phú, tỉnh Nghệ An", false),
            ("phường Vinh Phú, khối Yên Sơn, Nghệ An", false),
            ("thôn Quan Hoa, xã Hợp Tiến, tỉnh Nghệ An", false),
            ("Trung tâm bảo trợ xã hội, Yên Thành, Nghệ An", false),
        ] {
            assert_eq!(names_district(place), expected, "{place}");
            assert!(!expected || !is_plainly_of_today(place), "{place}");
        }
    }

    /// Of parts in any order, the bytes say no district only where the words say none.
    #[test]
    fn bytes_say_what_words_do() {
        const PARTS: [&str; 24] = [
            "xã Văn Thành",
            "phường Vinh Tân",
            "X. Văn Thành",
            "P5",
            "huyện Yên Thành",
            "Quận 1",
            "Q1",
            "H. Yên Thành",
            "TX. Thái Hòa",
            "tx Thái Hòa",
            "thị xã Thái Hòa",
            "Thị trấn Cầu Giát",
            "TP. Vinh",
            "thành phố Vinh",
            "Yên Thành",
            "thôn 5",
            "Quảng Xá",
            "Bệnh viện quận 5",
            "xã Văn Thành huyện Yên Thành",
            "xã Văn Thành - H. Yên Thành",
            "phường Vinh Tân thành phố Vinh",
            "H5",
            "tỉnh Nghệ An",
            "thành phố Hà Nội",
        ];
        let last = ["tỉnh Nghệ An", "Nghệ An", "thành phố Hà Nội", "TP. Hồ Chí Minh"];
        for last in last {
            for one in PARTS {
                for other in PARTS {
                    for third in PARTS {
                        let places = [
                            format!("{one}, {last}"),
                            format!("{one}, {other}, {last}"),
                            format!("{one}, {other}, {third}, {last}"),
                        ];
                        for place in places {
                            assert!(!is_plainly_of_today(&place) || !names_district(&place), "{place}");
                        }
                    }
                }
            }
        }
        assert!(is_plainly_of_today("xóm 4, xã Yên Thành, tỉnh Nghệ An"));
        assert!(is_plainly_of_today("Bệnh viện Phụ sản Trung ương, thành phố Hà Nội"));
    }
}
