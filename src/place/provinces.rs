//! The lists of provinces: the 63 of 2008 to 2025, whose codes personal numbers keep, and the 34 since 2025-07-01.

#[path = "province_table.rs"]
mod table;

use super::province::{FormerProvince, NewProvince, Province};
use crate::text;

/// The 63 provinces in order of code.
pub static PROVINCES: &[Province] = table::TABLE;

/// The 34 provinces in order of code.
pub static NEW_PROVINCES: &[NewProvince] = table::NEW;

/// The provinces of before 2008 of other names, in order of name.
pub static FORMER_PROVINCES: &[FormerProvince] = table::FORMER;

/// Other names and abbreviations of provinces, by place among the 63 and, behind them, the 34.
pub(super) static OTHER_NAMES: &[(u8, &str)] = table::OTHER_NAMES;

/// Whether no province had the name of one of the 63 in a year, and those before and after it.
pub(crate) fn is_absent(code: u16, year: i32) -> bool {
    table::ABSENT
        .iter()
        .any(|(of, first, last)| *of == code && (i32::from(*first)..=i32::from(*last)).contains(&year))
}

/// The province of today with this statistical code.
#[must_use]
pub fn new_province(code: u16) -> Option<&'static NewProvince> {
    NEW_PROVINCES
        .binary_search_by_key(&code, |province| province.code)
        .ok()
        .and_then(|at| NEW_PROVINCES.get(at))
}

/// The province of before 2008 of this name.
pub(super) fn former_province(name: &str) -> Option<&'static FormerProvince> {
    FORMER_PROVINCES.iter().find(|province| province.name == name)
}

impl Province {
    /// The province that it belongs to since 2025-07-01.
    #[must_use]
    pub fn successor(&self) -> Option<&'static NewProvince> {
        new_province(self.since_2025)
    }

    /// Whether its name is that of the province it belongs to since 2025-07-01.
    #[must_use]
    pub fn keeps_name(&self) -> bool {
        self.successor().is_some_and(|new| new.name == self.name)
    }
}

/// The province with this code of the personal number.
#[must_use]
pub fn province_by_code(code: u16) -> Option<&'static Province> {
    PROVINCES.binary_search_by_key(&code, |province| province.code).ok().and_then(|at| PROVINCES.get(at))
}

/// The province that an address or an office ends with: `xã Đoàn Kết, huyện Tiên Phước, tỉnh Quảng Nam`.
///
/// `None` where the last part names none of the 63; a name that may also be a district (`Vĩnh Long`, `Cà Mau`)
/// counts only with its type before it or as a part of its own.
#[must_use]
pub fn province_of(place: &str) -> Option<&'static Province> {
    let last = place.rsplit([',', ';', '-', '–']).map(str::trim).find(|part| !part.is_empty())?;
    let key = text::fold(last.trim_end_matches('.'));
    let found = by_key(&key);
    if found.is_some() {
        return found;
    }
    // `Bà Rịa - Vũng Tàu` and `Thừa Thiên - Huế` hold a hyphen of their own.
    let tail = place.rsplit([',', ';']).map(str::trim).find(|part| !part.is_empty())?;
    by_key(&text::fold(tail.trim_end_matches('.'))).or_else(|| {
        // Without commas: what follows the last `tỉnh` or `thành phố`.
        let whole = text::lower(place);
        ["tỉnh ", "thành phố ", "tp. ", "tp "]
            .iter()
            .filter_map(|word| {
                let mut tail = text::parted(&whole, word)?.1;
                while let Some((_, later)) = text::parted(tail, word) {
                    tail = later;
                }
                Some(tail)
            })
            .find_map(|tail| by_key(&text::fold(tail)))
    })
}

fn by_key(key: &str) -> Option<&'static Province> {
    let bare = ["tinh", "thanhphotructhuoctrunguong", "thanhpho", "tp"]
        .iter()
        .find_map(|prefix| key.strip_prefix(prefix).filter(|rest| !rest.is_empty()))
        .unwrap_or(key);
    let bare = match bare {
        "hcm" | "saigon" | "saigongiadinh" | "hochiminhcity" => "hochiminh",
        "thuathienhue" => "hue",
        "daclac" | "daklak" | "darlac" => "daklak",
        "dacnong" => "daknong",
        "brvt" => "bariavungtau",
        bare => bare,
    };
    PROVINCES.iter().find(|province| province.key == bare || province.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::day;
    use crate::place::{Kind, MERGERS};

    #[test]
    fn provinces_at_the_end_of_a_place() {
        for (place, expected) in [
            ("xã Đoàn Kết, huyện Tiên Phước, tỉnh Quảng Nam", Some(49)),
            ("UBND phường Bến Nghé, quận 1, TP. Hồ Chí Minh", Some(79)),
            ("P.5, Q.3, TP.HCM", Some(79)),
            ("Phường 1, thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu", Some(77)),
            ("xã Hòa Vang, thành phố Đà Nẵng", Some(48)),
            ("Ủy ban nhân dân xã Ea Tu tỉnh Đắk Lắk", Some(66)),
            ("Thừa Thiên Huế", Some(46)),
            ("Hà Tây", None),
            ("", None),
            (",,,", None),
            ("London, United Kingdom", None),
        ] {
            assert_eq!(province_of(place).map(|p| p.code), expected, "{place}");
        }
    }

    #[test]
    fn codes_are_sorted_and_complete() {
        assert_eq!(PROVINCES.len(), 63);
        assert!(PROVINCES.is_sorted_by_key(|p| p.code));
        assert_eq!(province_by_code(1).map(|p| p.name), Some("Hà Nội"));
        assert_eq!(province_by_code(28), None);
        assert_eq!(NEW_PROVINCES.len(), 34);
        assert!(NEW_PROVINCES.is_sorted_by_key(|p| p.code));
    }

    #[test]
    fn years_without_a_name() {
        for (code, year, absent) in [
            (27, 1960, false),
            (27, 1980, true),
            (27, 1996, false),
            (79, 1965, true),
            (79, 1975, false),
            (1, 1950, false),
        ] {
            assert_eq!(is_absent(code, year), absent, "{code} {year}");
        }
    }

    #[test]
    fn successors_and_cities() {
        for province in PROVINCES {
            assert!(province.successor().is_some(), "{}", province.name);
        }
        // 29 of the 63 end; Huế took its new name half a year before.
        assert_eq!(PROVINCES.iter().filter(|province| !province.keeps_name()).count(), 30);
        let dong_nai = new_province(75).unwrap();
        assert_eq!(dong_nai.kind_on(day(2026, 4, 29)), Kind::Province);
        assert_eq!(dong_nai.kind_on(day(2026, 4, 30)), Kind::Municipality);
        let cities = |day| NEW_PROVINCES.iter().filter(|p| p.kind_on(day) == Kind::Municipality).count();
        assert_eq!((cities(MERGERS), cities(day(2026, 10, 2))), (6, 9));
    }
}
