//! Places abroad.

use crate::date::Truth;
use crate::law::SHORTCUTS;
use crate::place::{Country, country};

/// Words before the name of a province, with which that of no country begins.
const AT_HOME: [&str; 6] = ["tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP. ", "TP "];

/// The country other than Việt Nam that a written place ends with: behind the last comma, or in brackets.
pub(super) fn country_abroad(place: &str) -> Option<&'static Country> {
    let last = place.rsplit([',', '(', ';']).next()?.trim_matches([' ', '.', ')']);
    // Two or three letters are a code of a country, but in a place of this country an abbreviation: HN, TH.
    if last.is_ascii() && last.len() <= 3 {
        return None;
    }
    // As nearly all places of this country end: to look for such a country takes 1,400 instructions.
    if SHORTCUTS && AT_HOME.iter().any(|unit| last.starts_with(unit)) {
        return None;
    }
    let names =
        ["Nước ", "nước ", "Cộng hòa Liên bang ", "Liên bang ", "Vương quốc ", "Cộng hòa Dân chủ Nhân dân "];
    let short = names.iter().find_map(|state| last.strip_prefix(state)).unwrap_or(last);
    country(last)
        .or_else(|| if SHORTCUTS && short == last { None } else { country(short) })
        .filter(|country| country.iso2 != "VN")
}

/// Whether one of some places is abroad: open where none that is written is, and another is not written.
pub(super) fn is_abroad(places: &[&str]) -> Truth {
    let mut all = Truth::No;
    for place in places {
        if place.is_empty() {
            all = Truth::Open;
        } else if country_abroad(place).is_some() {
            return Truth::Yes;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

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

    #[test]
    fn no_country_begins_like_a_place_here() {
        for country in crate::place::countries() {
            for name in country.name.split(['(', ')']).chain([country.english]) {
                for unit in AT_HOME {
                    assert!(!fold(name).starts_with(&fold(unit)), "{name}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_written_may_be_abroad() {
        for (places, expected) in [
            (["Hà Nội", "Huế"], Truth::No),
            (["Hà Nội", ""], Truth::Open),
            (["", "Osaka, Nhật Bản"], Truth::Yes),
        ] {
            assert_eq!(is_abroad(&places), expected, "{places:?}");
        }
    }
}
