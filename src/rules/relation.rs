//! How a guardian is related to the ward, as it is written.

use crate::schema::Sex;
use crate::text::{fold, lower};

/// Behind the first word: by marriage or adoption, more distant, or no kin at all.
const NOT: &[&str] = &[
    "họ", "dâu", "rể", "nuôi", "kế", "dượng", "riêng", "giáo", "chú", "hàng", "xóm", "cố", "vợ", "chồng",
    "bạn",
];
/// Right behind a word for grandparents and parents: other elders, or none.
const NO_ELDER: &[&str] = &["con", "bác", "cậu", "cô", "dì", "thím", "mợ", "đỡ", "xứ"];
/// Who guards with the other of a couple: whether these are grandparents, and which of them it is.
const ELDERS: &[(&str, bool, Option<Sex>)] = &[
    ("cha", false, Some(Sex::Male)),
    ("bố", false, Some(Sex::Male)),
    ("ba", false, Some(Sex::Male)),
    ("mẹ", false, Some(Sex::Female)),
    ("má", false, Some(Sex::Female)),
    ("cha/mẹ", false, None),
    ("ông", true, Some(Sex::Male)),
    ("bà", true, Some(Sex::Female)),
    ("ông/bà", true, None),
];

/// The words of a relation.
pub(super) struct Relation {
    /// In small letters.
    small: String,
    /// Without any mark a word stands for all that it may be.
    bare: bool,
}

/// A parent or a grandparent.
#[cfg_attr(not(feature = "related"), allow(dead_code, reason = "two entries of guardianship ask for these"))]
pub(super) struct Elder {
    pub grand: bool,
    pub sex: Option<Sex>,
    /// Whether by the father, where that is told.
    pub paternal: Option<bool>,
}

impl Relation {
    pub(super) fn of(relation: &str) -> Self {
        Self { small: lower(relation), bare: relation.is_ascii() }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.small.split([' ', ',', '-', '(', ')']).filter(|word| !word.is_empty())
    }

    fn is(&self, word: &str, one: &str) -> bool {
        one == word || self.bare && fold(one) == fold(word)
    }

    /// Whether one of some words stands first.
    pub(super) fn begins(&self, list: &[&str]) -> bool {
        self.words().next().is_some_and(|first| list.iter().any(|one| self.is(first, one)))
    }

    /// Whether one of some words follows the first.
    fn goes_on(&self, list: &[&str]) -> bool {
        self.words().skip(1).any(|word| list.iter().any(|one| self.is(word, one)))
    }

    /// Whether nothing behind the first word says that it is none by blood.
    pub(super) fn by_blood(&self) -> bool {
        !self.goes_on(NOT)
    }

    /// Whether one of some words is the second.
    fn is_second(&self, list: &[&str]) -> bool {
        self.words().nth(1).is_some_and(|word| list.iter().any(|one| self.is(word, one)))
    }

    /// A child by adoption is a child, and so are its parents.
    pub(super) fn adopted(&self) -> bool {
        self.is_second(&["nuôi"])
    }

    /// The parent or grandparent that it is.
    pub(super) fn elder(&self) -> Option<Elder> {
        let (paternal, maternal) = (self.goes_on(&["nội"]), self.goes_on(&["ngoại"]));
        let first = self.words().next()?;
        // Without marks “ba” is a father or a grandmother.
        let mut elders = ELDERS
            .iter()
            .filter(|(word, grand, _)| self.is(first, word) && (*grand || !(paternal || maternal)));
        let &(_, grand, sex) = elders.next()?;
        if self.is_second(NO_ELDER) || !self.by_blood() && (grand || !self.adopted()) {
            return None;
        }
        Some(Elder { grand, sex, paternal: (paternal != maternal).then_some(paternal) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_a_parent_or_a_grandparent() {
        for (relation, expected) in [
            ("Ông nội", Some((true, Some(Sex::Male), Some(true)))),
            ("Bà ngoại", Some((true, Some(Sex::Female), Some(false)))),
            ("bà (ngoại)", Some((true, Some(Sex::Female), Some(false)))),
            ("ÔNG", Some((true, Some(Sex::Male), None))),
            ("Ba noi", Some((true, Some(Sex::Female), Some(true)))),
            ("Ba", Some((false, Some(Sex::Male), None))),
            ("Mẹ đẻ", Some((false, Some(Sex::Female), None))),
            ("Cha nuôi", Some((false, Some(Sex::Male), None))),
            ("Ông/bà nội", Some((true, None, Some(true)))),
            ("Ông nội của con", Some((true, Some(Sex::Male), Some(true)))),
            ("Bà con", None),
            ("Bà con họ hàng", None),
            ("Bà cô", None),
            ("Ông chú", None),
            ("Ông hàng xóm", None),
            ("Mẹ kế", None),
            ("Mẹ đỡ đầu", None),
            ("Cha dượng", None),
            ("Anh ruột", None),
            ("", None),
        ] {
            let elder = Relation::of(relation).elder().map(|it| (it.grand, it.sex, it.paternal));
            assert_eq!(elder, expected, "{relation}");
        }
    }
}
