//! Provinces, looked up by name and by the code of the personal number.

#[path = "table.rs"]
mod table;

use crate::text;

/// One of the 63 provinces of 2008 to 2025, whose codes personal numbers keep.
#[derive(Debug, PartialEq, Eq)]
pub struct Province {
    /// Code of the personal number: 1 to 96.
    pub code: u16,
    /// Name without its type.
    pub name: &'static str,
    /// Folded name.
    pub(crate) key: &'static str,
    /// Statistical code of the province it belongs to since 2025-07-01.
    pub since_2025: u16,
}

/// The 63 provinces in order of code.
pub static PROVINCES: &[Province] = table::TABLE;

impl Province {
    /// Whether both belong to the same province since the mergers of 2025.
    #[must_use]
    pub fn is_same_today(&self, other: &Self) -> bool {
        self.since_2025 == other.since_2025
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
            .filter_map(|word| whole.rfind(word).and_then(|at| whole.get(at.checked_add(word.len())?..)))
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
    }
}
