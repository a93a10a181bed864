//! The small table against the crate.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unicode_normalization::char as theirs;

use super::compact as ours;
use super::table::WHOLE;

fn parts(c: char, decompose: impl Fn(char, &mut dyn FnMut(char))) -> Vec<char> {
    let mut parts = Vec::new();
    decompose(c, &mut |part| parts.push(part));
    parts
}

fn their_parts(c: char) -> Vec<char> {
    parts(c, |c, emit| theirs::decompose_canonical(c, emit))
}

#[test]
fn class_and_parts_of_every_character() {
    for c in '\0'..=char::MAX {
        assert_eq!(ours::canonical_combining_class(c), theirs::canonical_combining_class(c), "{c:?}");
        assert_eq!(parts(c, |c, emit| ours::decompose_canonical(c, emit)), their_parts(c), "{c:?}");
    }
}

/// All that is taken apart, with its parts, before all that ends in one: every pair that can be put together, and far
/// more that cannot.
#[test]
fn every_pair_that_may_be_one() {
    let mut firsts = BTreeSet::from(['\u{10ff}', '\u{1113}', '\u{abff}', '\u{d7a4}']);
    let mut seconds: BTreeSet<char> = ('\u{1160}'..='\u{1180}').chain('\u{11a0}'..='\u{11d0}').collect();
    for c in '\0'..=char::MAX {
        let parts = their_parts(c);
        if parts != [c] {
            firsts.insert(c);
            firsts.extend(&parts);
            seconds.extend(parts.iter().skip(1));
        }
    }
    let mut found = 0_usize;
    for &first in &firsts {
        for &second in &seconds {
            let whole = theirs::compose(first, second);
            assert_eq!(ours::compose(first, second), whole, "{first:?} {second:?}");
            found += usize::from(whole.is_some());
        }
    }
    assert!(found > 11_172 + 900, "{found}");
}

#[test]
fn every_row_that_makes_one_of_two() {
    let [whole, first, second] =
        WHOLE.map(|column| ours::column(column).map(|code| char::from_u32(code).unwrap()));
    for ((whole, first), second) in whole.zip(first).zip(second) {
        assert_eq!(theirs::compose(first, second), Some(whole), "{whole:?}");
    }
}

proptest! {
    #[test]
    fn any_pair(first: char, second: char) {
        prop_assert_eq!(ours::compose(first, second), theirs::compose(first, second));
    }

    #[test]
    fn any_letter_with_any_mark(
        first in proptest::char::range('\0', '\u{30ff}'),
        second in proptest::char::range('\u{300}', '\u{30ff}'),
    ) {
        prop_assert_eq!(ours::compose(first, second), theirs::compose(first, second));
    }
}
