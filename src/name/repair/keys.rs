//! Typing residue: VIQR signs, Telex letters and VNI digits that never became marks.

use super::work::{Work, by_word};
use crate::name::guard;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{Tone, is_good, is_vowel, letter, with_tone};
use crate::name::words::{is_common, is_common_marked};
use crate::text::legacy::decode_viqr;
use crate::text::{has_char, holds, is_upper, to_lower, to_upper, words_of};

/// Turns the signs of VIQR into letters where a word fails as a syllable and its decoding is one.
pub(super) fn viqr_signs(work: &mut Work) {
    work.apply(Step::Viqr, Confidence::Likely, |name| {
        // `DDinh Thi.`: beside a common word that its sign makes, dd is no key of Telex.
        let signed =
            |word: &str| word.contains(['.', '?', '\'', '`']) && is_common_marked(&decode_viqr(word));
        let shaped = has_shape_sign(name) || lower_has_dd(name) && words_of(name).any(signed);
        if is_of_minority(name) {
            return None;
        }
        let proofs = || words_of(name).filter(|word| !is_good(word) && viqr(word, false, shaped).is_some());
        // A question mark stands for a lost letter rather than a tone where no other sign is one.
        if has_char(name, '?') && !shaped && proofs().all(|word| has_char(word, '?')) {
            return None;
        }
        let proved = proofs().next().is_some();
        by_word(name, &|word| if is_good(word) { None } else { viqr(word, proved, shaped) })
    });
}

/// Plays the keys of VNI.
pub(super) fn vni(work: &mut Work) {
    work.apply(Step::VniKeys, Confidence::Likely, |name| {
        let vni = |word: &str| keyed(word, vni_key).filter(|_| word.len() > 2);
        // A single figure at the end of a word (`An1`) numbers people; one inside, one for a shape, or a second word
        // with figures is a key.
        let proofs = || words_of(name).filter(|word| vni(word).is_some());
        let inner = |word: &str| {
            let body = word.trim_end_matches(|c: char| c.is_ascii_digit());
            body.contains(|c: char| c.is_ascii_digit()) || word.contains(['6', '7', '8', '9'])
        };
        let strong = proofs().any(inner) || proofs().nth(1).is_some();
        if !strong || is_of_minority(name) {
            return None;
        }
        by_word(name, &|word| if is_good(word) { None } else { vni(word) })
    });
}

/// Plays the keys of Telex.
pub(super) fn telex(work: &mut Work) {
    work.apply(Step::Telex, Confidence::Likely, |name| {
        let decoded: Vec<(&str, bool, Option<String>)> =
            words_of(name).map(|word| (word, is_good(word), keyed(word, telex_key))).collect();
        let toned = |word: &str| word.chars().any(|c| letter(c) & 7 != 0);
        // Keys are proved by a common word that they make, with two kinds of keys (`Nguyeenx`), with one for a tone
        // after the consonants at the end (`Thachj`), or with one for đ or a horn; and by two words with tones.
        // `Lee`, `Soo`, `Noor` and `Hans` are names.
        let made = || {
            decoded
                .iter()
                .filter_map(|(word, good, decoded)| Some((*word, decoded.as_deref().filter(|_| !good)?)))
        };
        // A key that is no letter of Vietnamese, beside a Vietnamese word: `Lê Thij`.
        let beside = words_of(name).any(is_common_marked);
        let alone = |word: &str, decoded: &str| {
            is_common(decoded)
                && ((beside && has_foreign_key(word))
                    || has_letter_key(word)
                    || has_late_key(word)
                    || (has_shape_key(word) && toned(decoded)))
        };
        let tones = || made().filter(|(word, decoded)| toned(decoded) && !toned(word));
        let strong = made().any(|(word, decoded)| alone(word, decoded))
            || (tones().nth(1).is_some() && tones().any(|(_, decoded)| is_common(decoded)));
        if !strong {
            return None;
        }
        // Beside keys for certain, a syllable may be keys too: `Coong`.
        let words = decoded.iter().map(|(word, good, decoded)| {
            let plays = |decoded: &&str| !good || (word.is_ascii() && is_common(decoded));
            decoded.as_deref().filter(plays).unwrap_or(word)
        });
        Some(words.collect::<Vec<_>>().join(" "))
    });
}

/// A word with a key that is no letter of Vietnamese, or with one behind its end, is none: what it may be is offered where
/// nothing is likely.
pub(super) fn suggest(work: &mut Work) {
    // `Hans` is a name.
    let plural = |word: &str| word.ends_with(['s', 'S']) && !word.ends_with(['h', 'g']);
    let late = |word: &str| word.is_ascii() && has_late_key(word) && !plural(word);
    let beside = words_of(&work.likely).any(is_common_marked);
    let offers = words_of(&work.likely).filter(|word| has_foreign_key(word) || beside && late(word));
    let offers =
        offers.filter_map(|word| Some(Change::suggested(Step::Nearest, word, &keyed(word, telex_key)?)));
    let offers: Vec<Change> = offers.collect();
    work.changes.extend(offers);
}

/// What the keys of Telex or VNI make of a word.
pub(super) fn played(word: &str) -> impl Iterator<Item = String> {
    [telex_key, vni_key].into_iter().filter_map(move |key| keyed(word, key))
}

/// Whether f or j stands behind the first letter.
fn has_foreign_key(word: &str) -> bool {
    word.is_ascii() && word.get(1..).is_some_and(|rest| rest.contains(['f', 'j', 'F', 'J']))
}

/// A key of a tone after the consonants that end a word, where no word of another language has it.
fn has_late_key(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    ["c", "ch", "m", "n", "ng", "nh", "p", "t"].iter().any(|end| {
        ["s", "f", "r", "x", "j"]
            .iter()
            .any(|key| small.strip_suffix(key).is_some_and(|rest| rest.ends_with(end)))
    })
}

/// Whether a name is of a minority language: signs of VIQR look like prefixes, but those of shapes have no other use.
fn is_of_minority(name: &str) -> bool {
    !has_shape_sign(name) && guard::is_minority(name)
}

/// Signs of VIQR that have no other use in a name.
fn has_shape_sign(name: &str) -> bool {
    name.contains(['^', '+', '~']) || holds(name, "a(")
}

/// `dd` alone is a key of Telex as well (`Ddoong`), so that it needs a sign of VIQR in the name.
fn viqr(word: &str, proved: bool, shaped: bool) -> Option<String> {
    // A point at the end is a full stop rather than a tone, unless VIQR is proved.
    let body = if proved { word } else { word.trim_end_matches(['.', '?', '\'', '`']) };
    let signs = body.contains(['^', '(', '+', '~', '`', '?', '\'', '.'])
        || (shaped && lower_has_dd(word))
        || ((shaped || proved) && has_char(word, '*'));
    let decoded = signs.then(|| decode_viqr(word))?;
    is_good(&decoded).then_some(decoded)
}

fn lower_has_dd(word: &str) -> bool {
    holds(&word.to_ascii_lowercase(), "dd")
}

fn has_shape_key(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    ["aa", "ee", "oo", "dd", "w"].iter().any(|key| holds(&small, key))
}

/// A key of đ, or of a horn or breve, which hardly any foreign name has in that place.
fn has_letter_key(word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    small.starts_with("dd") || has_char(&small, 'w')
}

/// What a key does to the letters before it.
enum Effect {
    Tone(Tone),
    /// The shaped letter that replaces the last one of these.
    Shape(&'static [(char, char)]),
    /// A letter by itself.
    Letter(char),
}

fn vni_key(key: char, before: &[char]) -> Option<Effect> {
    if before.is_empty() {
        return None;
    }
    Some(match key {
        '1' => Effect::Tone(Tone::Acute),
        '2' => Effect::Tone(Tone::Grave),
        '3' => Effect::Tone(Tone::Hook),
        '4' => Effect::Tone(Tone::Tilde),
        '5' => Effect::Tone(Tone::Dot),
        '6' => Effect::Shape(&[('a', 'â'), ('e', 'ê'), ('o', 'ô')]),
        '7' => Effect::Shape(&[('o', 'ơ'), ('u', 'ư')]),
        '8' => Effect::Shape(&[('a', 'ă')]),
        '9' => Effect::Shape(&[('d', 'đ')]),
        _ => return None,
    })
}

fn telex_key(key: char, before: &[char]) -> Option<Effect> {
    if before.is_empty() {
        return None;
    }
    let seen = |letter: char| before.contains(&letter);
    Some(match key {
        's' if before.iter().any(|&c| is_vowel(c)) => Effect::Tone(Tone::Acute),
        'f' => Effect::Tone(Tone::Grave),
        'r' if before.iter().any(|&c| is_vowel(c)) => Effect::Tone(Tone::Hook),
        'x' if before.iter().any(|&c| is_vowel(c)) => Effect::Tone(Tone::Tilde),
        'j' => Effect::Tone(Tone::Dot),
        // `Ddwsc`: a w with nothing to shape is a letter by itself.
        'w' if !(seen('a') || seen('o') || seen('u')) => Effect::Letter('ư'),
        'w' => Effect::Shape(&[('a', 'ă'), ('o', 'ơ'), ('u', 'ư')]),
        'a' if seen('a') => Effect::Shape(&[('a', 'â')]),
        'e' if seen('e') => Effect::Shape(&[('e', 'ê')]),
        'o' if seen('o') => Effect::Shape(&[('o', 'ô')]),
        'd' if before == ['d'] || before.first() == Some(&'d') => Effect::Shape(&[('d', 'đ')]),
        _ => return None,
    })
}

/// Plays the keys of a word; its decoding if that is a syllable and some key had an effect.
fn keyed(word: &str, key: fn(char, &[char]) -> Option<Effect>) -> Option<String> {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    let mut tone = Tone::Level;
    let mut effects = 0_u32;
    for c in word.chars() {
        let small = to_lower(c);
        if !c.is_ascii_alphanumeric() && letter(c) == 0 {
            return None;
        }
        match key(small, &letters) {
            Some(Effect::Tone(found)) => {
                if tone != Tone::Level {
                    return None;
                }
                tone = found;
                effects = effects.saturating_add(1);
            }
            Some(Effect::Shape(pairs)) => {
                effects = effects.saturating_add(1);
                shape(&mut letters, pairs)?;
            }
            Some(Effect::Letter(letter)) => {
                effects = effects.saturating_add(1);
                letters.push(letter);
            }
            None => letters.push(small),
        }
    }
    if effects == 0 {
        return None;
    }
    // A tone already written stays where there is no key for one.
    if tone != Tone::Level && letters.iter().any(|&c| letter(c) & 7 != 0) {
        return None;
    }
    // From the front: `Thúy`, as nine in ten names have it, before `Thuý`.
    let decoded = match tone {
        Tone::Level => Some(letters.iter().collect()).filter(|bare: &String| is_good(bare)),
        tone => with_tone(&letters, tone),
    }?;
    Some(like(word, &decoded))
}

/// Puts a shape on the last letter that takes it; `uo` takes a horn on both.
fn shape(letters: &mut [char], pairs: &[(char, char)]) -> Option<()> {
    let at = letters.iter().rposition(|c| pairs.iter().any(|(plain, _)| plain == c))?;
    let horn = pairs.contains(&('u', 'ư'));
    let before = at.checked_sub(1);
    if horn && let Some(u) = before.and_then(|before| letters.get_mut(before)).filter(|c| **c == 'u') {
        *u = 'ư';
    }
    let letter = letters.get_mut(at)?;
    *letter = pairs.iter().find(|(plain, _)| plain == letter)?.1;
    Some(())
}

/// The case of one word on another: all capitals, or the first letter.
fn like(model: &str, word: &str) -> String {
    let mut ascii =
        model.chars().filter(|c| c.is_ascii_alphabetic() || is_upper(*c) || is_good(&c.to_string()));
    let capitals = ascii.clone().count() > 1 && ascii.clone().all(is_upper);
    if capitals {
        return word.chars().map(to_upper).collect();
    }
    let mut chars = word.chars();
    match (ascii.next().is_some_and(is_upper), chars.next()) {
        (true, Some(first)) => to_upper(first).to_string() + chars.as_str(),
        _ => word.to_owned(),
    }
}
