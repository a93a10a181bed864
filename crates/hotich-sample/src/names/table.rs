//! Words of names with their weights, from the reference tables.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::rare;
use super::sex::Sex;
use crate::chance::Chance;
use crate::text::capital;

/// Surnames by people, with their shares in percent.
const SURNAMES: &str = include_str!("../../../../data/surnames.tsv");
/// Words of names by their place in the name and by sex.
const NAME_WORDS: &str = include_str!("../../../../data/name_words.tsv");

/// Words with weights.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: Vec<String>,
    /// The weights of each word and all before it, added up.
    ends: Vec<usize>,
}

impl Words {
    fn push(&mut self, word: String, weight: usize) {
        if weight > 0 {
            self.words.push(word);
            self.ends.push(self.total() + weight);
        }
    }

    fn total(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// One of them by weight.
    pub(super) fn draw(&self, chance: &mut Chance) -> &str {
        let at = chance.below(self.total());
        &self.words[self.ends.partition_point(|end| *end <= at)]
    }
}

/// The words of Kinh names.
#[derive(Debug, Default)]
pub(super) struct NameWords {
    /// Behind the surname.
    pub(super) second: Words,
    /// Third of four.
    pub(super) middle: Words,
    /// Last.
    pub(super) given: Words,
}

/// Words that boys bear.
static MALE: LazyLock<NameWords> = LazyLock::new(|| name_words(Sex::Male));
/// Words that girls bear.
static FEMALE: LazyLock<NameWords> = LazyLock::new(|| name_words(Sex::Female));
/// Surnames of the Kinh.
static KINH: LazyLock<Words> = LazyLock::new(kinh);
/// Surnames and clans of the other peoples.
static OTHERS: LazyLock<BTreeMap<&str, Words>> = LazyLock::new(others);

/// The words of names of a sex.
pub(super) fn words(sex: Sex) -> &'static NameWords {
    match sex {
        Sex::Male => &MALE,
        Sex::Female => &FEMALE,
    }
}

/// A surname of the Kinh.
pub(super) fn kinh_surname(chance: &mut Chance) -> &'static str {
    KINH.draw(chance)
}

/// A surname or clan of a people by the name that registers have for it.
pub(super) fn surname_of(people: &str, chance: &mut Chance) -> &'static str {
    OTHERS.get(people).map_or("", |words| words.draw(chance))
}

/// Weights are counts; the rare words share what is left of a hundredth.
fn name_words(sex: Sex) -> NameWords {
    let mut words = NameWords::default();
    for line in NAME_WORDS.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let count = |at: usize| cells[at].parse::<usize>().unwrap_or(0);
        let (male, female) = (count(5), count(6));
        // Particles of other peoples stand in the same list.
        if cells[0].contains('\'') || matches!(cells[0], "a" | "y" | "h" | "k") || male + female == 0 {
            continue;
        }
        let of_sex = |count: usize| count * if sex == Sex::Male { male } else { female } / (male + female);
        words.second.push(capital(cells[0]), of_sex(count(2)));
        words.middle.push(capital(cells[0]), of_sex(count(3)));
        words.given.push(capital(cells[0]), of_sex(count(4)));
    }
    for rare in rare::words() {
        words.middle.push(rare.clone(), 1);
        words.given.push(rare, 1);
    }
    words
}

/// By the share in the sample of the table, else by the older list, else little; in units of 0.01 percent.
fn kinh() -> Words {
    let mut words = Words::default();
    for [surname, kind, _, listed, _, counted, group, ..] in surnames() {
        let share = [counted, listed].iter().find_map(|share| hundredths(share));
        match kind {
            "single" if group.contains("Kinh") => words.push(surname.to_owned(), share.unwrap_or(2)),
            // A daughter's form, and words that stand for a generation, are no surname that goes on.
            "compound" if !surname.ends_with("Nữ") && surname.contains(' ') => {
                words.push(surname.to_owned(), 1)
            }
            _ => {}
        }
    }
    words
}

fn others() -> BTreeMap<&'static str, Words> {
    let mut peoples: BTreeMap<&str, Words> = BTreeMap::new();
    let is_marker = |word: &str| surnames().any(|[surname, kind, ..]| kind == "marker" && surname == word);
    for [surname, kind, _, _, _, _, group, ..] in surnames() {
        if kind == "minority" && !is_marker(surname) {
            for people in group.split("; ") {
                peoples.entry(people).or_default().push(surname.to_owned(), 1);
            }
        }
    }
    peoples
}

fn surnames() -> impl Iterator<Item = [&'static str; 9]> {
    SURNAMES.lines().skip(1).filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

/// `0.29` as 29.
fn hundredths(share: &str) -> Option<usize> {
    let (whole, rest) = share.split_once('.')?;
    Some(whole.parse::<usize>().ok()? * 100 + format!("{rest:0<2}").parse::<usize>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_read() {
        assert_eq!(["31.5", "0.29", ""].map(hundredths), [Some(3150), Some(29), None]);
        assert_eq!(KINH.words[0], "Nguyễn");
        assert!(KINH.words.len() > 150 && KINH.ends[0] * 4 > KINH.total(), "{:?}", KINH.ends[0]);
        for people in [
            "Ê-đê", "Gia-rai", "Mnông", "Cơ-ho", "Chăm", "Khơ-me", "Mông", "Dao", "Tày", "Nùng", "Ra-glai",
            "Hoa",
        ] {
            assert!(OTHERS[people].words.len() >= 8, "{people}: {:?}", OTHERS.get(people));
        }
        assert!(words(Sex::Female).second.words.contains(&"Thị".to_owned()));
        assert!(!words(Sex::Male).second.words.contains(&"Thị".to_owned()));
        assert!(words(Sex::Male).given.words.len() > 2000);
    }
}
