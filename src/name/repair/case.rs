//! Capital and small letters: the first letter of each word is a capital, also after `'` and `-`.

use super::work::{Work, by_word};
use crate::name::guard;
use crate::name::step::{Confidence, Step};
use crate::name::syllable::is_good;
use crate::name::words::PARTICLES;
use crate::text::{is_letter, is_lower, is_mark, is_upper, is_vietnamese, lower, to_lower, to_upper};

/// A capital followed by small letters.
pub(super) fn is_title(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(is_upper) && chars.all(is_lower)
}

/// Capitals, small letters, or a capital and small letters: no other mixture.
pub(super) fn is_sound(word: &str) -> bool {
    is_title(word) || !word.chars().any(is_upper) || !word.chars().any(is_lower)
}

fn is_capitals(word: &str) -> bool {
    word.chars().any(is_upper) && !word.chars().any(is_lower)
}

/// Each part of a word, after its start, an apostrophe or a hyphen, with a capital and small letters.
fn title_word(word: &str) -> String {
    let mut first = true;
    word.chars()
        .map(|c| {
            let mapped = if first { to_upper(c) } else { to_lower(c) };
            // `b'lan`: what follows the apostrophe begins anew; a mark on the letter before does not.
            first = if is_letter(c) { false } else { matches!(c, '\'' | '-' | '(' | '.') || first };
            mapped
        })
        .collect()
}

/// A name of letters and spaces with a capital at the start of each word.
pub(in crate::name) fn titled(name: &str) -> String {
    let mut titled = String::with_capacity(name.len());
    let mut start = true;
    for c in name.chars() {
        titled.push(if start { to_upper(c) } else { to_lower(c) });
        start = c == ' ';
    }
    titled
}

/// Brings the case of a name in order.
pub(super) fn title(work: &mut Work) {
    let minority = work.minority;
    work.mend(Step::Case, |name| {
        // Beside what is no part of a name, a letter may be one of another encoding, which has no other case.
        let of_names =
            |c: char| is_letter(c) || is_mark(c) || matches!(c, ' ' | '\'' | '-' | '.' | ',' | '(' | ')');
        if !name.chars().all(|c| of_names(c) || c.is_ascii_digit()) {
            return None;
        }
        let words: Vec<&str> = name.split(' ').collect();
        let several = |word: &&str| word.chars().filter(|&c| is_upper(c)).nth(1).is_some();
        let all_capitals = is_capitals(name) && words.iter().any(several);
        let all_good = words.iter().all(|word| word.split('-').all(is_good));
        let all_small = name.chars().any(is_lower) && !name.chars().any(is_upper);
        by_word(name, &|word| {
            let good = word.split('-').all(is_good);
            let small = is_small(word);
            // `van der Berg` keeps its small words beside a name that is not Vietnamese.
            let particle = small && PARTICLES.contains(&word) && !all_good;
            let titled = all_capitals
                || all_small
                || (good && !particle)
                || (small && !particle && !minority)
                || has_marked_capital(word)
                || (guard::has_prefix(word) && word.chars().count() > 1);
            // Foreign and minority words keep the capitals that their bearers give them.
            titled.then(|| title_word(word))
        })
    });
    // `KPă`, `KSor`: only the first letter is a capital.
    work.apply(Step::Case, Confidence::Likely, |name| {
        by_word(name, &|word| {
            let clan = guard::is_clan(&lower(word)) || (minority && has_two_capitals(word));
            clan.then(|| title_word(word))
        })
    });
}

/// `TuỜng`: the only capitals within are letters with marks, as bad recognition of print leaves them. No orthography
/// has that.
fn has_marked_capital(word: &str) -> bool {
    let mut inner = word.chars().skip(1).filter(|&c| is_upper(c)).peekable();
    // Those of Latin-1 may be letters of another encoding, or marks of one.
    let found = inner.peek().is_some() && inner.all(|c| c > '\u{ff}');
    found && word.chars().any(is_lower) && word.chars().all(is_vietnamese)
}

/// `KSor`: two capitals and small letters after them.
fn has_two_capitals(word: &str) -> bool {
    let mut chars = word.chars();
    let two = chars.next().is_some_and(is_upper) && chars.next().is_some_and(is_upper);
    two && chars.next().is_some() && word.chars().skip(2).all(is_lower)
}

fn is_small(word: &str) -> bool {
    word.chars().any(is_lower) && !word.chars().any(is_upper)
}
