//! Places abroad.

use crate::place::{Country, country};

/// The country other than Việt Nam that a written place ends with: behind the last comma, or in brackets.
pub(super) fn country_abroad(place: &str) -> Option<&'static Country> {
    let last = place.rsplit([',', '(', ';']).next()?.trim_matches([' ', '.', ')']);
    // Two or three letters are a code of a country, but in a place of this country an abbreviation: HN, TH.
    if last.is_ascii() && last.len() <= 3 {
        return None;
    }
    let names =
        ["Nước ", "nước ", "Cộng hòa Liên bang ", "Liên bang ", "Vương quốc ", "Cộng hòa Dân chủ Nhân dân "];
    let short = names.iter().find_map(|state| last.strip_prefix(state)).unwrap_or(last);
    country(last).or_else(|| country(short)).filter(|country| country.iso2 != "VN")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_tells() {
        for (place, expected) in [
            ("Seoul, Hàn Quốc", Some("KR")),
            ("Hanauer Landstraße 12, Frankfurt am Main, Cộng hòa Liên bang Đức", Some("DE")),
            ("Osaka (Nhật Bản)", Some("JP")),
            ("bản Noọng Hét, tỉnh Xiêng Khoảng, Lào", Some("LA")),
            ("xã Yên Thành, tỉnh Nghệ An", None),
            ("số 5, Hà Nội, Việt Nam", None),
            ("xã Yên Thành, HN", None),
            ("Đài Loan", None),
            ("", None),
        ] {
            assert_eq!(country_abroad(place).map(|country| country.iso2), expected, "{place}");
        }
    }
}
