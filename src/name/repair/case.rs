//! Capital and small letters: the first letter of each word is a capital, also after `'` and `-`.

use super::apart::may_end;
use super::title;
use super::work::{Work, by_word};
use crate::name::guard;
use crate::name::step::{Confidence, Step};
use crate::name::syllable::{is_good, is_vowel, split};
use crate::name::words::{PARTICLES, Place, weight};
use crate::text::{
    holds, is_letter, is_lower, is_mark, is_upper, is_vietnamese, to_lower, to_upper, words_of,
};

/// A capital followed by small letters.
pub(super) fn is_title(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(is_upper) && chars.all(is_lower)
}

/// Capitals, small letters, or a capital and small letters: no other mixture.
pub(super) fn is_sound(word: &str) -> bool {
    is_title(word) || !word.chars().any(is_upper) || !word.chars().any(is_lower)
}

pub(super) fn is_capitals(word: &str) -> bool {
    word.chars().any(is_upper) && !word.chars().any(is_lower)
}

/// Each part of a word, after its start, an apostrophe or a hyphen, with a capital and small letters.
fn title_word(word: &str) -> String {
    let mut first = true;
    word.chars()
        .map(|c| {
            let mapped = if first { to_upper(c) } else { to_lower(c) };
            // `b'lan`: what follows the apostrophe begins anew; a mark on the letter before does not.
            first = if is_letter(c) || c.is_ascii_digit() {
                false
            } else {
                matches!(c, '\'' | '-' | '(' | '.') || first
            };
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

/// A small l among capitals, as bad print makes of I: `LlNH`.
pub(super) fn unslip(work: &mut Work) {
    work.apply(Step::Nearest, Confidence::Likely, |name| {
        by_word(name, &|word| {
            let read = word.replace('l', "I");
            (is_capitals(&read) && is_good(&read) && read.chars().nth(2).is_some()).then_some(read)
        })
    });
}

/// Whether a name has small letters of ASCII, so that words in capitals stand out of it.
pub(in crate::name) fn is_mixed(name: &str) -> bool {
    // Without an early end it is one pass of vectors.
    name.bytes().fold(false, |found, byte| found | byte.is_ascii_lowercase())
}

/// `III`, `ii`: a number, where no syllable is spelt like it; `XI` beside small letters, which no name is.
fn is_roman(word: &str, mixed: bool) -> bool {
    let read = word.bytes().all(|byte| matches!(byte | 0x20, b'i' | b'v' | b'x')) && word.len() > 1;
    read && (!is_good(word) || mixed && is_capitals(word) && weight(word, Place::Last) == 0)
}

/// Brings the case of a name in order.
pub(super) fn mend(work: &mut Work) {
    if work.no_name {
        return;
    }
    let minority = work.minority;
    let sure = work.certain == work.likely && !title::is_led(&work.likely) && !title::is_titled(&work.likely);
    let sure = sure && !work.doubtful && !beside_remark(&work.likely);
    let confidence = if sure { Confidence::Certain } else { Confidence::Likely };
    work.apply(Step::Case, confidence, |name| {
        // Beside what is no part of a name, a letter may be one of another encoding, which has no other case.
        let of_names =
            |c: char| is_letter(c) || is_mark(c) || matches!(c, ' ' | '\'' | '-' | '.' | ',' | '(' | ')');
        if !name.chars().all(|c| of_names(c) || c.is_ascii_digit()) {
            return None;
        }
        let words: Vec<&str> = words_of(name).collect();
        // The end of a word that was torn is no word.
        let torn = |word: &&str| is_small(word) && word.chars().all(is_consonant);
        let ended = || words.windows(2).any(|pair| matches!(pair, [one, other] if may_end(one, other)));
        if name.chars().any(is_upper) && (words.iter().any(torn) || ended()) {
            return None;
        }
        let several = |word: &&str| word.chars().filter(|&c| is_upper(c)).nth(1).is_some();
        let all_capitals = is_capitals(name) && words.iter().any(several);
        let all_good = words.iter().all(|word| word.split('-').all(is_good));
        let all_small = name.chars().any(is_lower) && !name.chars().any(is_upper);
        let mixed = is_mixed(name) && !all_small;
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
            (titled && !is_roman(word, mixed)).then(|| title_word(word))
        })
    });
    // `KPă`, `KSor`: only the first letter is a capital; so of `BhiÔng`, which is in no old encoding. `HLê`, `YThuật` lost what
    // parts the name from the word for its sex.
    work.apply(Step::Case, Confidence::Likely, |name| {
        by_word(name, &|word| {
            if has_two_capitals(word) && !guard::is_clan(word) && may_be_parted(name, word) {
                let (first, rest) = word.split_at_checked(1)?;
                return Some([first, if first == "Y" { " " } else { "'" }, rest].concat());
            }
            let clan = guard::is_clan(word)
                || (minority && has_two_capitals(word))
                || has_capital_beyond(word, '\u{7f}') && !is_joined(word);
            clan.then(|| title_word(word))
        })
    });
}

/// Whether a comma or a dash stands between words, so that some may be no part of the name: `An - thôn 3`.
fn beside_remark(name: &str) -> bool {
    [", ", " - "].iter().any(|sign| holds(name, sign))
}

/// `TuỜng`: the only capitals within are letters with marks, as bad recognition of print leaves them. No orthography
/// has that.
fn has_marked_capital(word: &str) -> bool {
    // Those of Latin-1 may be letters of another encoding, or marks of one.
    has_capital_beyond(word, '\u{ff}')
}

fn has_capital_beyond(word: &str, last: char) -> bool {
    let mut inner = word.chars().skip(1).filter(|&c| is_upper(c)).peekable();
    let found = inner.peek().is_some() && inner.all(|c| c > last);
    found && word.chars().any(is_lower) && word.chars().all(is_vietnamese)
}

/// `ViÁnh`: syllables of two letters, the second with a capital, and together none.
fn is_joined(word: &str) -> bool {
    let at = word.char_indices().skip(2).find(|&(_, c)| is_upper(c));
    let parts = at.and_then(|(at, _)| word.split_at_checked(at));
    !is_good(word) && parts.is_some_and(|(one, other)| is_good(one) && other.len() > 1 && is_good(other))
}

/// Whether a word begins with the H or Y of the peoples of the Central Highlands, first or beside one of their words.
fn may_be_parted(name: &str, word: &str) -> bool {
    let of_people = |other: &str| other != word && guard::is_minority_word(other);
    word.starts_with(['H', 'Y']) && words_of(name).any(of_people)
}

/// `KSor`: two capitals and small letters after them.
fn has_two_capitals(word: &str) -> bool {
    let mut chars = word.chars();
    let two = chars.next().is_some_and(is_upper) && chars.next().is_some_and(is_upper);
    two && chars.next().is_some() && word.chars().skip(2).all(is_lower)
}

/// A Vietnamese letter that is no vowel.
pub(super) fn is_consonant(c: char) -> bool {
    split(c).is_some_and(|(letter, _)| !is_vowel(letter))
}

fn is_small(word: &str) -> bool {
    word.chars().any(is_lower) && !word.chars().any(is_upper)
}
