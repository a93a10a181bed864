//! What somebody who is still typing may mean: the values for the list below a field.

use crate::date::NaiveDate;
use crate::place::{AnyProvince, Communes, MERGERS, NEW_PROVINCES, PROVINCES, Unit, countries};
use crate::schema::ValueTag;
use crate::schema::codes::ETHNIC_GROUPS;
use crate::text::{self, insert_by_key};

/// A value for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suggestion {
    /// What to put into the field in place of all that was typed.
    pub value: String,
    /// The other name by which it was found: `Vân Kiều` of `Bru-Vân Kiều`; empty where it is the value's own.
    pub by: String,
}

/// Letters from which on something is suggested.
const LEAST: usize = 2;

/// Values of a kind that begin as what was typed, the nearest first: ethnic groups by all their names, nationalities, and in
/// places and offices the units behind a comma. Units are those of the day, today's without one; communes only from the
/// table. Nothing where less than two letters are typed, and for every other kind of value.
#[must_use]
pub fn suggest(
    kind: ValueTag,
    typed: &str,
    day: Option<NaiveDate>,
    limit: usize,
    communes: Option<&Communes>,
) -> Vec<Suggestion> {
    let mut found = match kind {
        ValueTag::Ethnicity => ethnicities(typed),
        ValueTag::Nationality => nationalities(typed),
        ValueTag::Place | ValueTag::Office => places(typed, day, communes),
        _ => Vec::new(),
    };
    found.truncate(limit);
    found
}

/// How near a name is (see [`Typed::begins`]), whether it is another name or goes on, how narrow the unit is, a code.
type Nearness = (u8, u8, u8, u32);

/// What was typed, to compare names with.
struct Typed {
    marked: String,
    folded: String,
}

impl Typed {
    /// None where it is too little.
    fn of(text: &str) -> Option<Self> {
        let folded = text::fold(text);
        (folded.chars().count() >= LEAST).then(|| Self { marked: marked(text), folded })
    }

    /// How near a name is that begins so: 0 with the same marks, 1 where some are not typed, 2 with others.
    fn begins(&self, name: &str) -> Option<u8> {
        let name = marked(name);
        if name.starts_with(&self.marked) {
            return Some(0);
        }
        if !text::fold(&name).starts_with(&self.folded) {
            return None;
        }
        let mut both = self.marked.chars().zip(name.chars());
        let bare = both.all(|(typed, letter)| typed == letter || typed.is_ascii());
        Some(if bare { 1 } else { 2 })
    }
}

/// Letters and digits in lower case; marks stay.
fn marked(text: &str) -> String {
    text.chars().filter(|&c| text::is_letter(c) || c.is_ascii_digit()).map(text::to_lower).collect()
}

fn ethnicities(typed: &str) -> Vec<Suggestion> {
    let Some(typed) = Typed::of(typed) else { return Vec::new() };
    let mut found = Vec::new();
    for group in ETHNIC_GROUPS {
        let own = typed.begins(group.name).map(|rank| (rank, 0, ""));
        let others = group.other_names().filter_map(|name| Some((typed.begins(name)?, 1, name)));
        // One line for a group, by the name that is nearest.
        if let Some((rank, other, by)) =
            own.into_iter().chain(others).min_by_key(|&(rank, other, _)| (rank, other))
        {
            let suggestion = Suggestion { value: group.name.to_owned(), by: by.to_owned() };
            found.push(((rank, other, 0, u32::from(group.code)), suggestion));
        }
    }
    in_order(found)
}

fn nationalities(typed: &str) -> Vec<Suggestion> {
    let Some(typed) = Typed::of(typed) else { return Vec::new() };
    in_order(countries_begun(&typed).collect())
}

/// Countries by their Vietnamese names, else by the English one.
fn countries_begun(typed: &Typed) -> impl Iterator<Item = (Nearness, Suggestion)> {
    countries().iter().filter_map(|country| {
        let name = country.name.split(" (").next().unwrap_or(country.name);
        let (rank, other, by) = match typed.begins(name) {
            Some(rank) => (rank, 0, ""),
            None => (typed.begins(country.english)?, 1, country.english),
        };
        Some((
            (rank, other, 0, u32::from(country.code)),
            Suggestion { value: name.to_owned(), by: by.to_owned() },
        ))
    })
}

/// The units that the end of an address begins to name: of `xóm 4, xã yên th` the commune, of `xã Yên Thành, ngh` too.
fn places(typed: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<Suggestion> {
    let starts = std::iter::once(0).chain(typed.match_indices(',').map(|(at, _)| at.saturating_add(1)));
    for start in starts {
        let rest = typed.get(start..).unwrap_or_default().trim_start();
        let rest = OFFICES.iter().find_map(|office| without(rest, office)).unwrap_or(rest);
        let Some(begun) = Typed::of(rest) else { continue };
        let head = typed.strip_suffix(rest).unwrap_or_default();
        let countries = countries_begun(&begun).map(|((rank, ..), it)| ((rank, 1, 2, 0), it));
        let found = in_order(units(&begun, day, communes).into_iter().chain(countries).collect());
        if !found.is_empty() {
            let whole = |it: Suggestion| Suggestion { value: format!("{head}{}", it.value), ..it };
            return found.into_iter().map(whole).collect();
        }
    }
    Vec::new()
}

/// What stands before the unit in the name of an office.
const OFFICES: [&str; 3] = ["ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "];

fn without<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let front = text.get(..words.len())?;
    (text::lower(front) == *words).then(|| text.get(words.len()..)).flatten()
}

fn units(typed: &Typed, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<(Nearness, Suggestion)> {
    let old = day.is_some_and(|day| day < MERGERS);
    let provinces: Vec<AnyProvince> = match old {
        true => PROVINCES.iter().map(AnyProvince::Old).collect(),
        false => NEW_PROVINCES.iter().map(AnyProvince::New).collect(),
    };
    let provinces = provinces.into_iter().map(|province| Unit::of_province(province, day));
    let communes = communes.into_iter().flat_map(|communes| communes.all_on(day));
    let mut found = Vec::new();
    for (wide, unit) in provinces.map(|unit| (0_u8, unit)).chain(communes.map(|unit| (1, unit))) {
        let name = text::fold(&unit.name);
        // Most names are none of those that begin so, with their type or without.
        let near = |name: &str| name.starts_with(&typed.folded) || typed.folded.starts_with(name);
        if !near(&name) && !near(&text::fold(&format!("{} {}", unit.kind.name(), unit.name))) {
            continue;
        }
        let full = unit.full_name();
        let (first, behind) = full.split_once(", ").unwrap_or((&full, ""));
        let province = unit.province.name();
        let ways = [
            full.clone(),
            format!("{} {behind}", unit.name),
            format!("{first} {province}"),
            format!("{} {province}", unit.name),
        ];
        if let Some(rank) = ways.iter().filter_map(|way| typed.begins(way)).min() {
            let more = u8::from(name != typed.folded);
            found.push(((rank, more, wide, unit.code), Suggestion { value: full, by: String::new() }));
        }
    }
    found
}

/// The nearest first. Who is so near that all marks agree, or are not typed, leaves no room for others.
fn in_order(all: Vec<(Nearness, Suggestion)>) -> Vec<Suggestion> {
    let mut found = Vec::with_capacity(all.len());
    for one in all {
        insert_by_key(&mut found, one, |(nearness, _)| *nearness);
    }
    if found.first().is_some_and(|(nearness, _)| nearness.0 < 2) {
        found.retain(|(nearness, _)| nearness.0 < 2);
    }
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

#[cfg(all(test, feature = "communes"))]
mod tests {
    use super::*;
    use crate::date::day;

    fn values(kind: ValueTag, typed: &str) -> Vec<String> {
        let found = suggest(kind, typed, None, 5, Some(Communes::embedded()));
        found
            .into_iter()
            .map(|it| if it.by.is_empty() { it.value } else { format!("{} ({})", it.value, it.by) })
            .collect()
    }

    /// The names are those of the lists of 2025 and of decision 121-TCTK/PPCĐ.
    #[test]
    fn the_nearest_comes_first() {
        for (kind, typed, first) in [
            (ValueTag::Place, "phú quốc", "đặc khu Phú Quốc, tỉnh An Giang"),
            (ValueTag::Place, "xã yen thanh ng", "xã Yên Thành, tỉnh Nghệ An"),
            (ValueTag::Place, "xóm 4, Xã Yên Thành, ngh", "xóm 4, xã Yên Thành, tỉnh Nghệ An"),
            (ValueTag::Place, "số 5 phố Huế, hà n", "số 5 phố Huế, thành phố Hà Nội"),
            (ValueTag::Place, "Osaka, nhật", "Osaka, Nhật Bản"),
            (ValueTag::Place, "tỉnh thanh hoá", "tỉnh Thanh Hóa"),
            (ValueTag::Office, "UBND xã yên thành ng", "UBND xã Yên Thành, tỉnh Nghệ An"),
            (ValueTag::Ethnicity, "vân k", "Bru-Vân Kiều (Vân Kiều)"),
            (ValueTag::Ethnicity, "ede", "Ê-đê"),
            (ValueTag::Ethnicity, "hmông", "Mông (H'Mông)"),
            (ValueTag::Ethnicity, "thổ", "Thổ"),
            (ValueTag::Nationality, "han q", "Hàn Quốc"),
            (ValueTag::Nationality, "japan", "Nhật Bản (Japan)"),
        ] {
            assert_eq!(values(kind, typed).first().map(String::as_str), Some(first), "{typed}");
        }
    }

    #[test]
    fn a_name_of_several_peoples_stands_for_each() {
        let found = values(ValueTag::Ethnicity, "thổ");
        assert!(
            found.contains(&"Tày (Thổ)".to_owned()) && found.contains(&"Khơ-me (Thổ)".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn nothing_for_little_for_nonsense_or_for_names() {
        for (kind, typed) in [
            (ValueTag::Place, ""),
            (ValueTag::Place, "xóm 4, x"),
            (ValueTag::Place, "qqqq"),
            (ValueTag::Ethnicity, "k"),
            (ValueTag::Name, "Nguyễn"),
        ] {
            assert_eq!(values(kind, typed), Vec::<String>::new(), "{typed}");
        }
    }

    /// Before July 2025 there were districts; and without the table there are provinces.
    #[test]
    fn of_a_day_and_without_the_table() {
        let found = suggest(ValueTag::Place, "ea tu", Some(day(2025, 6, 30)), 5, Some(Communes::embedded()));
        let first = found.first().map(|it| it.value.as_str());
        assert_eq!(first, Some("xã Ea Tu, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk"));
        let found = suggest(ValueTag::Place, "ngh", None, 5, None);
        assert_eq!(found.first().map(|it| it.value.as_str()), Some("tỉnh Nghệ An"));
        let found = suggest(ValueTag::Place, "hà giang", Some(day(2025, 6, 30)), 5, None);
        assert_eq!(found.first().map(|it| it.value.as_str()), Some("tỉnh Hà Giang"));
    }
}
