//! What people write otherwise than the lists do: the number of a district in words, types in English, an island.

use std::borrow::Cow;

use crate::text;

/// Numbers of urban districts in words; `Quận Nhứt` is the South's first.
const NUMBERS: [(&str, &str); 13] = [
    ("nhất", "1"),
    ("nhứt", "1"),
    ("nhì", "2"),
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("tám", "8"),
    ("chín", "9"),
    ("mười", "10"),
    ("mười một", "11"),
];
/// English types before a name or a number, and behind a name.
const BEFORE: [(&str, &str); 3] = [("ward ", "phường "), ("district ", "quận "), ("commune ", "xã ")];
const BEHIND: [(&str, &str); 5] = [
    (" ward", "phường "),
    (" commune", "xã "),
    // Urban or rural.
    (" district", ""),
    (" city", "thành phố "),
    (" province", "tỉnh "),
];

/// What begins a part for short, and in full; the case tells it from names.
const SHORT: [(&str, &str); 25] = [
    ("ĐK ", "Đặc khu "),
    ("ĐK.", "Đặc khu "),
    ("Đ.K ", "Đặc khu "),
    ("đk ", "Đặc khu "),
    ("TTYT ", "Trung tâm y tế "),
    ("TYT ", "Trạm y tế "),
    ("BVĐK ", "Bệnh viện đa khoa "),
    ("BVDK ", "Bệnh viện đa khoa "),
    ("BVPS ", "Bệnh viện phụ sản "),
    ("Ph.", "Phường "),
    ("CA ", "Công an "),
    ("TDP ", "Tổ dân phố "),
    ("KDC ", "Khu dân cư "),
    ("KTT ", "Khu tập thể "),
    ("KĐT ", "Khu đô thị "),
    ("KCN ", "Khu công nghiệp "),
    ("CC ", "Chung cư "),
    ("QL ", "Đường quốc lộ "),
    ("QL", "Đường quốc lộ "),
    ("TL ", "Đường tỉnh lộ "),
    ("Quốc lộ ", "Đường quốc lộ "),
    ("Tỉnh lộ ", "Đường tỉnh lộ "),
    ("Cụm ", "Tổ "),
    ("Lô ", "Khu lô "),
    ("Km ", "Số km "),
];
/// Towns that people shorten and no other has so.
const TOWNS: [(&str, &str); 5] = [
    ("phan rang-tc", "Phan Rang-Tháp Chàm"),
    ("bmt", "Buôn Ma Thuột"),
    ("pr-tc", "Phan Rang-Tháp Chàm"),
    ("prtc", "Phan Rang-Tháp Chàm"),
    ("pr - tc", "Phan Rang-Tháp Chàm"),
];

/// Islands that are a district or a special zone.
const ISLANDS: [&str; 14] = [
    "bạch long vĩ",
    "cát hải",
    "cô tô",
    "cồn cỏ",
    "côn đảo",
    "hoàng sa",
    "kiên hải",
    "lý sơn",
    "phú quý",
    "phú quí",
    "phú quốc",
    "thổ châu",
    "trường sa",
    "vân đồn",
];
/// Types in labels of columns.
const LABELS: [&str; 12] =
    ["xã", "phường", "thị trấn", "tt", "đặc khu", "quận", "huyện", "thị xã", "tx", "thành phố", "tp", "tỉnh"];

/// A text with the numbers of wards in figures that are Roman in it, where there are any: `phường IX`.
pub(super) fn without_roman(text: &str) -> Option<String> {
    const ROMAN: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
        "xvii", "xviii", "xix", "xx",
    ];
    let mut changed = false;
    let parts = text.split(',').map(|part| {
        let lower = text::lower(part.trim());
        let number = ["phường ", "p. ", "p."].iter().find_map(|kind| {
            let named = lower.strip_prefix(kind)?;
            ROMAN.iter().position(|roman| *roman == named).map(|at| at.saturating_add(1))
        });
        changed |= number.is_some();
        number.map_or_else(|| part.trim().to_owned(), |number| format!("phường {number}"))
    });
    let parts: Vec<String> = parts.collect();
    changed.then(|| parts.join(", "))
}

/// `P5Q10 TPHCM`: a ward and its district in one.
fn parted_numbers(part: &str) -> Option<String> {
    let end = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let ward = part.strip_prefix(['P', 'p', 'F', 'f'])?;
    let (number, rest) = ward.split_at_checked(end(ward)).filter(|(number, _)| !number.is_empty())?;
    let district = rest.strip_prefix(['Q', 'q'])?;
    let (of, rest) = district.split_at_checked(end(district)).filter(|(of, _)| !of.is_empty())?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| {
        let rest = rest.trim_start();
        let comma = if rest.is_empty() { "" } else { ", " };
        format!("phường {number}, quận {of}{comma}{rest}")
    })
}

/// A part behind the label of its column, `Xã/phường: Nam Giang`. A label of one type is the type; one of several tells no more
/// than their order, but with a figure, which only wards and urban districts have.
fn without_label(part: &str) -> Option<String> {
    if !text::has_char(part, ':') && !text::has_char(part, '/') {
        return None;
    }
    let mut kinds = Vec::new();
    let mut rest = part;
    loop {
        let lower = text::lower(rest);
        let kind = LABELS.iter().find(|kind| {
            let behind = lower.strip_prefix(**kind);
            behind.is_some_and(|behind| !behind.starts_with(text::is_letter))
        })?;
        kinds.push(*kind);
        // Letters of the same length in either case.
        let behind = rest.get(kind.len()..)?;
        let next = behind.trim_start_matches(['.', ' ']);
        if let Some(name) = next.strip_prefix(':') {
            rest = name.trim_start();
            break;
        }
        match next.strip_prefix('/') {
            Some(more) => rest = more.trim_start(),
            None if kinds.len() > 1 && next.len() < behind.len() => {
                rest = next;
                break;
            }
            None => return None,
        }
    }
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit());
    let of_number = kinds.iter().find(|kind| numbered && matches!(**kind, "phường" | "quận"));
    let kind = if kinds.len() == 1 { kinds.first() } else { of_number };
    Some(kind.map_or_else(|| rest.to_owned(), |kind| format!("{kind} {rest}")))
}

/// A text with such parts as the lists have them.
pub(super) fn out(text: &str) -> Cow<'_, str> {
    // Old keyboards have the letter gha for ư.
    let horned = text.contains(['ƣ', 'Ƣ']).then(|| text.replace('ƣ', "ư").replace('Ƣ', "Ư"));
    let mut changed = horned.is_some();
    let parts = horned.as_deref().unwrap_or(text).split([',', ';']).map(|part| {
        let named = without_label(part.trim());
        let part = named.as_deref().unwrap_or(part);
        let other = part_out(part.trim());
        changed |= other.is_some() || named.is_some();
        other.unwrap_or_else(|| part.trim().to_owned())
    });
    let parts: Vec<String> = parts.collect();
    if changed { Cow::Owned(parts.join(", ")) } else { Cow::Borrowed(text) }
}

fn part_out(part: &str) -> Option<String> {
    let lower = text::lower(part);
    if let Some((_, town)) = TOWNS.iter().find(|(short, _)| {
        let name = ["tp. ", "tp.", "tp ", "thành phố "].iter().find_map(|kind| lower.strip_prefix(kind));
        name.unwrap_or(&lower) == *short
    }) {
        return Some((*town).to_owned());
    }
    if let Some(both) = parted_numbers(part) {
        return Some(both);
    }
    let short = SHORT.iter().find_map(|(short, full)| Some((*short, *full, part.strip_prefix(short)?)));
    if let Some((short, full, rest)) = short {
        let rest = rest.trim_start();
        let number = rest.starts_with(|c: char| c.is_ascii_digit());
        // `Lô Giang` is a commune, as is `CA DY` in capitals.
        let first = rest.split(' ').next().unwrap_or_default();
        let numbered = first.contains(|c: char| c.is_ascii_digit());
        let sure = match short.trim_end() {
            "CA" | "CC" => part.contains(text::is_lower),
            "ĐK." => true,
            "Cụm" | "Lô" | "Km" | "Quốc lộ" | "Tỉnh lộ" | "QL" | "TL" => numbered,
            _ => short.ends_with(' '),
        };
        if !rest.is_empty() && (sure || number) {
            return Some(format!("{full}{rest}"));
        }
    }
    let number = |words: &str| NUMBERS.iter().find(|(word, _)| *word == words).map(|(_, figure)| *figure);
    if let Some(figure) = lower.strip_prefix("quận ").and_then(|rest| number(rest.trim())) {
        return Some(format!("quận {figure}"));
    }
    // Letters of the same length in either case.
    let rest = |length: usize| part.get(length..).map(str::to_owned);
    // A commune that is called as its island is not meant by it: `đảo Cát Bà`.
    if lower.strip_prefix("đảo ").is_some_and(|island| ISLANDS.contains(&island)) {
        return rest("đảo ".len());
    }
    for (word, kind) in BEFORE {
        if lower.starts_with(word) {
            return rest(word.len()).map(|name| format!("{kind}{name}"));
        }
    }
    BEHIND.iter().find_map(|(word, kind)| {
        let name = part.get(..lower.strip_suffix(word)?.len())?;
        Some(format!("{kind}{name}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        for (text, expected) in [
            ("Quận Năm, Sài Gòn", "quận 5, Sài Gòn"),
            ("quận Mười Một", "quận 11"),
            ("Quận Hai Bà Trưng, Hà Nội", "Quận Hai Bà Trưng, Hà Nội"),
            ("Quận Ba Đình", "Quận Ba Đình"),
            ("Ward 1, District 3, Ho Chi Minh City", "phường 1, quận 3, thành phố Ho Chi Minh"),
            ("Cu Chi District, Ho Chi Minh City", "Cu Chi, thành phố Ho Chi Minh"),
            ("Đảo Cồn Cỏ, Quảng Trị", "Cồn Cỏ, Quảng Trị"),
            ("xã Tân Hội", "xã Tân Hội"),
            ("ĐK Vân Đồn, Quảng Ninh", "Đặc khu Vân Đồn, Quảng Ninh"),
            ("P5Q10 TPHCM", "phường 5, quận 10, TPHCM"),
            ("TTYT huyện Nam Đàn, Nghệ An", "Trung tâm y tế huyện Nam Đàn, Nghệ An"),
            ("QL1A, xã Cam An", "Đường quốc lộ 1A, xã Cam An"),
            ("P. Tân An, TP. BMT", "P. Tân An, Buôn Ma Thuột"),
            ("Ca Dy, Cam An", "Ca Dy, Cam An"),
            ("CA DY, Lô Giang, CỤM VIỆT", "CA DY, Lô Giang, CỤM VIỆT"),
            ("đảo Cát Bà, huyện Cát Hải", "đảo Cát Bà, huyện Cát Hải"),
            ("Xã/phường: Nam Giang; Quận/huyện: Nam Đàn; Tỉnh/TP: Nghệ An", "Nam Giang, Nam Đàn, Nghệ An"),
            ("Xã: Nam Giang, quận / huyện Nam Đàn", "xã Nam Giang, Nam Đàn"),
            ("Phường/xã: 5, Quận/huyện 3", "phường 5, quận 3"),
            ("12/3A Lê Lợi, xã Nam Giang", "12/3A Lê Lợi, xã Nam Giang"),
            ("phƣờng Phƣớc Long, HƢNG YÊN", "phường Phước Long, HƯNG YÊN"),
        ] {
            assert_eq!(out(text), expected);
        }
    }
}
