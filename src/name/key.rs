//! Keys by which names are compared, from narrow to wide. Stable strings: fit for a column of any database.
//!
//! | key | two names share it when |
//! |---|---|
//! | identity | they are the same registered name in another form |
//! | loose | they also differ in i/y or hỏi/ngã alone: a person should look |
//! | search | their bare letters agree: for finding, never for deciding |
//! | phonetic | a region says them alike: a suggestion |

use super::syllable::{Tone, letter, split};
use super::{guard, normalise};
use crate::text::{self, Normal as _, decompose_canonical, is_letter, lower, to_lower};

/// A word of a key: letters without tone, and the tone.
struct Word {
    letters: String,
    tone: Tone,
}

/// The words of a name in normal form, small, with prefixes joined (`K' Brếp`, `K Brếp` and `K'Brếp` are one).
fn words(name: &str) -> Vec<Word> {
    words_of_normal(&normalise(name).value)
}

/// The same of a name that is in normal form already.
fn words_of_normal(name: &str) -> Vec<Word> {
    let small = lower(name);
    let minority = guard::is_minority(name);
    let mut words: Vec<Word> = Vec::new();
    let mut join = false;
    // `Ka' Hem`, `Ka'Hem` and `Ka Hem` are one, too: a word of two letters stands by itself.
    let small = if minority { parted_particles(&small) } else { small };
    for part in small.split([' ', '-']).filter(|part| !part.is_empty()) {
        let glued: String = part.chars().filter(|c| *c != '\'').collect();
        let word = take_apart(&glued);
        let prefix = part.ends_with('\'') || (minority && matches!(part, "h" | "k"));
        match words.last_mut().filter(|_| join) {
            Some(last) => {
                last.letters.push_str(&word.letters);
                last.tone = if word.tone == Tone::Level { last.tone } else { word.tone };
            }
            None => words.push(word),
        }
        join = prefix;
    }
    words
}

/// The same with a space in the place of the apostrophe behind Ka and Ya.
fn parted_particles(small: &str) -> String {
    let words = small.split(' ').map(|word| match word.split_once('\'') {
        Some((particle @ ("ka" | "ya"), rest)) => format!("{particle} {rest}"),
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn take_apart(word: &str) -> Word {
    let mut letters = String::new();
    let mut tone = Tone::Level;
    for c in word.chars() {
        decompose_canonical(to_lower(c), |part| match Tone::of_mark(part) {
            // ñ is a letter of its own.
            Some(_) if part == '\u{303}' && letters.ends_with('n') => letters.push(part),
            Some(found) => tone = found,
            None => letters.push(part),
        });
    }
    Word { letters: text::nfc(&letters), tone }
}

fn join(words: impl IntoIterator<Item = Word>) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word.letters);
        out.extend(word.tone.figure());
    }
    out
}

/// The key by which two writings are the same registered name: normal form, small letters, the placement of the
/// tone mark folded (`hòa` and `hoà` are `hoa1`), spaces, hyphens and apostrophes in one form.
///
/// Different letters, tones or marks give different keys. Tones: 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
#[must_use]
pub fn identity_key(name: &str) -> String {
    if super::is_plain(name) { plain_key(name) } else { join(words(name)) }
}

/// Whether two names have the same [identity key](identity_key).
#[must_use]
pub fn is_same_name(a: &str, b: &str) -> bool {
    a == b || (!are_apart(a, b) && identity_key(a) == identity_key(b))
}

/// A name in normal form, and whether it is known to be [plain](super::is_plain).
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    pub(crate) text: &'a str,
    pub(crate) plain: bool,
}

impl Written<'_> {
    /// As [`is_same_name`] says: of plain names without their keys, letter by letter up to the first that differs, and of
    /// none is the normal form worked out again.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        let key =
            |name: Self| if name.plain { plain_key(name.text) } else { join(words_of_normal(name.text)) };
        // In the module size counts.
        if self.plain && other.plain && !cfg!(feature = "small") {
            are_same_plain(self.text, other.text)
        } else {
            self.text == other.text || (!are_apart(self.text, other.text) && key(self) == key(other))
        }
    }
}

/// Whether two plain names have the same key: letters one by one, and the tone of each word, which has one at most.
fn are_same_plain(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    let mut tones = 0;
    loop {
        let (one, other) = (a.next(), b.next());
        let (of_one, of_other) = (one.map_or(0, letter), other.map_or(0, letter));
        if (of_one ^ of_other) & 0xf8 != 0 {
            return false;
        }
        tones ^= (of_one ^ of_other) & 7;
        // Between words, or at the end.
        if of_one & 0xf8 == 0 {
            if tones != 0 || one != other {
                return false;
            }
            if one.is_none() {
                return true;
            }
        }
    }
}

/// Whether the bare letters with which two names begin are not the same. A key keeps them, and to see them takes a
/// hundredth of two keys.
fn are_apart(a: &str, b: &str) -> bool {
    let bare = |(a, b): &(u8, u8)| a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
    a.bytes().zip(b.bytes()).take_while(bare).any(|(a, b)| !a.eq_ignore_ascii_case(&b))
}

/// The same, letter by letter from a table.
fn plain_key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut tone = Tone::Level;
    for c in name.chars() {
        match split(c) {
            Some((letter, of)) => {
                out.push(letter);
                tone = if of == Tone::Level { tone } else { of };
            }
            None => {
                out.extend(tone.figure());
                out.push(' ');
                tone = Tone::Level;
            }
        }
    }
    out.extend(tone.figure());
    out
}

/// The identity key with i for y at the end of a syllable after h k l m s t qu, and ngã for hỏi.
///
/// `Lý` and `Lí`, `Vũ` and `Vủ` share it; `Vy` and `Vi`, two names, do not.
#[must_use]
pub fn loose_key(name: &str) -> String {
    join(words(name).into_iter().map(|mut word| {
        if matches!(word.letters.as_str(), "hy" | "ky" | "ly" | "my" | "sy" | "ty" | "quy") {
            word.letters.pop();
            word.letters.push('i');
        }
        if word.tone == Tone::Hook {
            word.tone = Tone::Tilde;
        }
        word
    }))
}

/// Bare small letters without marks, spaces or signs, đ as d, y as i.
#[must_use]
pub fn search_key(name: &str) -> String {
    words(name).iter().flat_map(|word| bare(&word.letters).chars().collect::<Vec<_>>()).collect()
}

fn bare(letters: &str) -> String {
    letters
        .chars()
        .nfd()
        .filter_map(|c| match c {
            'đ' => Some('d'),
            'ƀ' => Some('b'),
            'y' => Some('i'),
            c if c.is_ascii_alphanumeric() => Some(c),
            c if c.is_ascii() || !is_letter(c) || matches!(c, '\u{300}'..='\u{36f}') => None,
            c => Some(c),
        })
        .collect()
}

/// A region of Vietnam, by what its speech does not tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// s = x, ch = tr, d = gi = r, l = n.
    North,
    /// hỏi = ngã.
    Centre,
    /// v = d = gi, final n = ng, final t = c, hỏi = ngã.
    South,
}

/// The identity key as a region says it. Two names that share it sound alike there and may be two names.
#[must_use]
pub fn phonetic_key(name: &str, region: Region) -> String {
    join(words(name).into_iter().map(|word| {
        let mut letters = word.letters;
        let mut tone = word.tone;
        let onsets: &[(&str, &str)] = match region {
            Region::North => &[("tr", "ch"), ("gi", "d"), ("s", "x"), ("r", "d"), ("l", "n")],
            Region::Centre => &[],
            Region::South => &[("gi", "d"), ("v", "d")],
        };
        for (from, to) in onsets {
            // The g of `gì` goes with its i; `gi` before a vowel is one onset.
            let bare_gi = *from == "gi" && letters.chars().count() <= 2;
            if let Some(rest) = letters.strip_prefix(from).filter(|_| !bare_gi) {
                letters = format!("{to}{rest}");
                break;
            }
        }
        if region == Region::South {
            for (from, to) in [("ng", "n"), ("nh", "n"), ("ch", "t"), ("c", "t")] {
                if let Some(rest) = letters.strip_suffix(from).filter(|rest| !rest.is_empty()) {
                    letters = format!("{rest}{to}");
                    break;
                }
            }
        }
        if region != Region::North && tone == Tone::Hook {
            tone = Tone::Tilde;
        }
        Word { letters, tone }
    }))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Words and names of two books, damaged ones among them, each with each.
    #[test]
    fn the_quick_look_at_two_names_says_what_their_keys_say() {
        let books =
            [include_str!("../../data/samples/birth.csv"), include_str!("../../data/samples/marriage.csv")];
        let cells = books.iter().flat_map(|book| book.split([',', '"', '\n']));
        let odd = [
            "Hoa\u{300}",
            "hoà",
            "HÒA",
            "K' Brếp",
            "K'Brếp",
            "&Agrave;n",
            "Nguy ễn",
            "NguyễnVăn",
            "Ông Lê Văn Tám",
        ];
        let mut names: BTreeSet<&str> = odd.into_iter().collect();
        for cell in cells.filter(|cell| cell.len() < 40 && cell.starts_with(crate::text::is_letter)) {
            if names.len() < 1500 {
                names.extend([cell].into_iter().chain(cell.split(' ')));
            }
        }
        let keyed: Vec<(&str, String)> = names.iter().map(|name| (*name, identity_key(name))).collect();
        let apart = keyed.iter().flat_map(|a| keyed.iter().map(move |b| (a, b)));
        let apart = apart
            .filter(|(a, b)| are_apart(a.0, b.0))
            .inspect(|(a, b)| assert_ne!(a.1, b.1, "{} {}", a.0, b.0));
        assert!(apart.count() > 1_000_000);
    }
}
