//! Words typed together.

use super::apart::swapped;
use super::case;
use super::work::{Work, by_word};
use crate::name::step::{Confidence, Step};
use crate::name::syllable::{self, Grade, grade, is_good};
use crate::name::words::{Place, is_common, is_common_marked, is_surname, weight};
use crate::text::{self, is_lower, is_upper, is_vietnamese, lower, words_of};

/// Splits words typed together: where capitals show it, or after a common surname.
pub(super) fn split(work: &mut Work) {
    work.apply(Step::Fused, Confidence::Likely, |name| {
        let first = words_of(name).next().unwrap_or_default();
        by_word(name, &|word| match grade(word) {
            Grade::Syllable | Grade::OtherLetters => None,
            Grade::Misplaced if word == first => surname_and_given(word),
            Grade::Misplaced if case::is_sound(word) => None,
            // Longer than several syllables is no name, and to try all splits of it would take long.
            _ if word.chars().nth(MAX_FUSED).is_some() => None,
            // `Hàong` is Hoàng.
            _ if swapped(word, "").is_some() => None,
            _ => only_common(word).map(|parts| parts.join(" ")).or_else(|| split_fused(word)),
        })
    });
}

/// Letters of words typed together: `nguyễnphươnghoàngminh`.
const MAX_FUSED: usize = 24;

/// `võanh` at the start of a name is Võ Anh rather than Voãnh, while `hòang` is Hoàng.
pub(super) fn surname_and_given(word: &str) -> Option<String> {
    if syllable::replace_tone(word).is_some_and(|mended| is_common(&mended)) {
        return None;
    }
    let mut splits = word
        .char_indices()
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, rest)| is_surname(head) && !head.is_ascii() && is_good(rest) && is_rest(rest));
    splits.next().map(|(head, rest)| format!("{head} {rest}"))
}

fn split_fused(word: &str) -> Option<String> {
    if !word.chars().all(is_vietnamese) {
        return None;
    }
    // `PhạmQuốcHùng`
    let mut parts: Vec<String> = Vec::new();
    let mut before_small = false;
    for c in word.chars() {
        if parts.is_empty() || (is_upper(c) && before_small) {
            parts.push(String::new());
        }
        before_small = is_lower(c);
        parts.last_mut()?.push(c);
    }
    let long = |part: &String| part.chars().nth(1).is_some();
    let good = |part: &String| matches!(grade(part), Grade::Syllable | Grade::Misplaced) && long(part);
    // `TuÊn` may be `Tuấn` in an old encoding: a capital with a mark proves less than a plain one.
    let plain = parts.iter().skip(1).all(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
    let modern = text::legacy::bytes_of_cp1252(word).is_none();
    // `LyNa` and `RuBy` are names as they are.
    let proved = parts.iter().any(|part| is_common_marked(part))
        || parts.first().is_some_and(|first| !first.is_ascii());
    if parts.len() > 1
        && parts.iter().all(good)
        && proved
        && (plain || modern || parts.first().is_some_and(|first| weight(first, Place::Surname) > 0))
    {
        return Some(parts.join(" "));
    }
    // `phạmvăn`, `hồthị`, `thịhoa`
    let sound = case::is_sound(word);
    if !sound {
        return None;
    }
    let small = lower(word);
    // Two common words, one with a mark, prove that the whole is Vietnamese, unlike `Linda`, `María` and `Báte`.
    let common = |head: &str, rest: &str| {
        is_common(head) && is_common(rest) && (is_common_marked(head) || is_common_marked(rest))
    };
    if let Some((head, rest)) = only_split(word).filter(|(head, rest)| common(head, rest)) {
        return Some(format!("{head} {rest}"));
    }
    let (first, _) = small
        .char_indices()
        .filter_map(|(at, _)| small.split_at_checked(at))
        .filter(|(first, _)| matches!(*first, "thị" | "văn") || (is_surname(first) && !first.is_ascii()))
        .filter(|(first, rest)| is_good(first) && is_rest(rest))
        .max_by_key(|(first, _)| first.len())?;
    let (head, rest) = word.split_at_checked(first.len())?;
    let rest = if is_good(rest) { rest.to_owned() } else { split_fused(rest)? };
    Some(format!("{head} {rest}"))
}

/// The only way to split a word into two syllables of two letters or more.
fn only_split(word: &str) -> Option<(&str, &str)> {
    let long = |part: &str| part.chars().nth(1).is_some();
    let mut splits = word
        .char_indices()
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, rest)| long(head) && long(rest) && is_good(head) && is_good(rest));
    splits.next().filter(|_| splits.next().is_none())
}

/// The only way to split a word into common words, three or more: `nguyễnhồngánhngân`.
fn only_common(word: &str) -> Option<Vec<&str>> {
    let mut splits = word
        .char_indices()
        .skip(2)
        .filter_map(|(at, _)| word.split_at_checked(at))
        .filter(|(head, _)| is_common(head))
        .filter_map(|(head, rest)| {
            let mut parts = if is_common(rest) { vec![rest] } else { only_common(rest)? };
            parts.insert(0, head);
            Some(parts)
        });
    splits.next().filter(|parts| splits.next().is_none() && parts.len() > 1)
}

/// Whether capitals show that syllables were typed together: `LãAnh`.
pub(super) fn is_fused(word: &str) -> bool {
    !case::is_sound(word) && split_fused(word).is_some()
}

/// A syllable of two letters or more, or several typed together.
fn is_rest(rest: &str) -> bool {
    let long = rest.chars().nth(1).is_some();
    long && (is_good(rest) || split_fused(rest).is_some())
}
