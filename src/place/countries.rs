//! The list of countries, and one by its code or name.

#[path = "country_table.rs"]
mod table;

use std::iter::once;
use std::sync::LazyLock;

use super::country::Country;
use crate::text::{self, insert_sorted};

/// The list in order of code. Azerbaijan and Croatia stand twice in it; Taiwan, Hong Kong, Palestine and Kosovo do
/// not.
#[must_use]
pub fn countries() -> &'static [Country] {
    static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
        let rows = table::TABLE.lines().zip(once(0).chain(101..));
        rows.map(|(row, code)| {
            let mut cells = row.split('|');
            let mut cell = || cells.next().unwrap_or_default();
            Country { code, name: cell(), english: cell(), iso2: cell(), iso3: cell() }
        })
        .collect()
    });
    &COUNTRIES
}

/// The country with this code of the personal number.
#[must_use]
pub fn country_by_code(code: u16) -> Option<&'static Country> {
    let countries = countries();
    countries.binary_search_by_key(&code, |country| country.code).ok().and_then(|at| countries.get(at))
}

/// The first country with this ISO code (two or three letters), Vietnamese name (either spelling, with or without
/// marks) or English name.
#[must_use]
pub fn country(text: &str) -> Option<&'static Country> {
    let text = text.trim();
    if text.is_ascii() && matches!(text.len(), 2 | 3) {
        let code = text.to_ascii_uppercase();
        return countries().iter().find(|country| country.iso2 == code || country.iso3 == code);
    }
    let wanted = bare(text);
    let at = SPELLINGS.partition_point(|(name, _)| *name < wanted);
    SPELLINGS.get(at).filter(|(name, _)| *name == wanted).and_then(|&(_, at)| countries().get(at))
}

/// The folded spellings of all names, each with the place of its country in the list. To fold them takes as long as to
/// check ten records.
static SPELLINGS: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let mut spellings = Vec::new();
    for (at, country) in countries().iter().enumerate() {
        for name in country.name.split(['(', ')']).chain([country.english]).map(bare) {
            if !name.is_empty() {
                insert_sorted(&mut spellings, (name, at));
            }
        }
    }
    spellings
});

/// The folded name without the words that say what kind of state it is.
fn bare(name: &str) -> String {
    let key = text::fold(name);
    match key.strip_prefix("conghoa").filter(|rest| !rest.is_empty()) {
        Some(rest) => rest.to_owned(),
        None => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_code_and_by_name() {
        for (text, code) in [
            ("VN", 0),
            ("Việt Nam", 0),
            ("viet nam", 0),
            ("AFG", 101),
            ("Algérie", 104),
            ("An-giê-ri", 104),
            ("Áo", 109),
            ("Austria", 109),
            ("Ấn Độ", 115),
            ("Cộng hòa Ấn Độ", 115),
            ("de", country("Germany").unwrap().code),
        ] {
            assert_eq!(country(text).map(|country| country.code), Some(code), "{text}");
        }
        for text in ["", "zz", "Atlantis", "cộng hòa", "()"] {
            assert_eq!(country(text), None, "{text}");
        }
    }

    #[test]
    fn the_list() {
        assert_eq!(countries().len(), 196);
        assert!(countries().is_sorted_by_key(|country| country.code));
        let coded = |country: &Country| country.iso2.len() == 2 && country.iso3.len() == 3;
        assert!(countries().iter().all(coded));
        assert_eq!(country_by_code(102).map(|country| country.english), Some("Egypt"));
        assert_eq!(country_by_code(1), None);
    }
}
