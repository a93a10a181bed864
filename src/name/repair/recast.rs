//! Text of old fonts that was misread otherwise than as Windows-1252 (by Windows-1258, which makes combining marks of bytes, by
//! Windows-1250, Mac OS Roman, or a code page of DOS or of Cyrillic), or changed after it: by a sheet that brought its bytes to another case (`LOWER`, `UPPER`, `PROPER`). Only descriptions ask.

use super::case::{is_sound, titled};
use super::counts::counts;
use super::fused::is_fused;
use crate::name::guard;
use crate::name::normalise::normalise;
use crate::name::step::{Change, Confidence, Normalised, Step};
use crate::name::syllable::is_good;
use crate::name::words::Place;
use crate::text::legacy::{self, Encoding};
use crate::text::{
    self, OldPage, Page, is_letter, is_lower, is_mark, is_upper, is_vietnamese, lower, to_lower, to_upper,
    words_of,
};

/// The encodings of fonts, the commonest first.
const FONTS: [Encoding; 4] = [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Vps];
/// By how many powers of two a reading is commoner than another one that is nearly always right.
const CLEARLY: u32 = 3;
/// Letters of a word whose case is looked for.
const MOST: u32 = 5;
/// Readings that are offered where none is clear.
const OFFERS: usize = 3;

/// A name read again.
struct Read {
    score: u32,
    step: Step,
    text: String,
    /// Whether names have each word that was read.
    known: bool,
    /// Whether the bytes give words a case that words have.
    sound: bool,
}

/// Reads the name in the fonts again; what is much the commonest is likely, and where none is, nothing that was less so.
pub(super) fn read_again(input: &str, normal: &mut Normalised<'_>) {
    let value = text::nfc(input.trim());
    // The capital of a micro sign is a letter of another script, and no slip.
    let micro = value.contains(GREEK_MU);
    let old = micro || OldPage::ALL.iter().any(|page| page.bytes_of(&value).is_some());
    let step = |change: &Change| change.step == Step::Mojibake || change.step == Step::Script && !old;
    // Without a sign that no name of Vietnam has, nor a case that no word has, a word may be one of its peoples: `Dơng`.
    let strange = |c: char| !c.is_ascii() && (!is_vietnamese(c) || is_mark(c));
    let cased = |word: &str| !(word.is_ascii() || is_sound(word) || is_fused(word));
    // Where each word is one of Vietnamese, its case alone says something.
    let weak = words_of(&value).all(|word| word.is_ascii() || is_good(word));
    if !(!weak && value.contains(strange) || words_of(&value).any(cased))
        || guard::is_minority(&value)
        || normal.changes.iter().any(step)
    {
        return;
    }
    let found = readings(&value);
    let Some(best) = found.first() else { return };
    let own = normal.likely.clone();
    let of = |text: &str| if words_of(text).all(is_good) { score(text) } else { 0 };
    let own_score = of(normal.accepted());
    if own.as_deref().is_some_and(|own| lower(own) == best.text) || own_score > best.score {
        return;
    }
    let read = |found: &Read| normalise(&titled(&found.text)).accepted().to_owned();
    let next = found.get(1).map_or(0, |next| next.score).max(own_score);
    let clear = best.known && best.score >= next.saturating_add(CLEARLY);
    if weak && !clear {
        return;
    }
    normal.value = input.to_owned().into();
    if clear {
        let text = read(best);
        normal.changes = vec![Change::new(best.step, Confidence::Likely, input, &text)];
        normal.likely = Some(text);
        return;
    }
    normal.likely = None;
    normal.changes.retain(|change| change.confidence == Confidence::Suggested);
    let steps = found.iter().take(OFFERS).map(|found| (found.step, read(found)));
    for (step, text) in steps.chain(own.map(|own| (best.step, own))) {
        normal.changes.push(Change::suggested(step, input, &text));
    }
}

/// What a text was in UTF-8 before it was read in an old code page, by each of them.
pub(super) fn from_old_pages(input: &str) -> Vec<String> {
    let mut found = Vec::new();
    if input.is_ascii() {
        return found;
    }
    let of_name = |c: char| c.is_ascii() || is_letter(c) || is_mark(c);
    let read = OldPage::ALL.iter().filter_map(|page| String::from_utf8(page.bytes_of(input)?).ok());
    for text in read.filter(|text| text.chars().all(of_name)) {
        let read = normalise(&text).accepted().to_owned();
        if !found.contains(&read) {
            found.push(read);
        }
    }
    found
}

/// The text of glyphs by which a font of signs shows its bytes: `Nguy\u{f0d4}n`.
pub(super) fn from_glyphs(input: &str) -> Option<String> {
    const GLYPHS: u32 = 0xf000;
    let byte = |c: char| match u32::from(c).checked_sub(GLYPHS) {
        None if c.is_ascii() => u8::try_from(c).ok(),
        None => None,
        Some(byte) => u8::try_from(byte).ok(),
    };
    let bytes: Vec<u8> = input.chars().map(byte).collect::<Option<_>>()?;
    (!input.is_ascii()).then(|| legacy::shown_in_cp1252(&bytes))
}

/// The case of the letters behind the first of each run: small or capital; `None` for a mixture, which no sheet made.
fn case_of(name: &str) -> Option<bool> {
    let (mut small, mut capital, mut start) = (false, false, true);
    for c in name.chars() {
        if !start {
            small |= is_lower(c);
            capital |= is_upper(c) || c == GREEK_MU;
        }
        start = !is_letter(c);
    }
    (small != capital).then_some(small)
}

/// The capital of the micro sign, which is a Greek letter.
const GREEK_MU: char = '\u{39c}';

/// The name in each font that makes words of it, the commonest first; small.
fn readings(value: &str) -> Vec<Read> {
    let mut found: Vec<Read> = Vec::new();
    // What the repairs of every name read, too, is judged there.
    let mut plain: Vec<String> = Vec::new();
    // By an old page a letter that an encoding has in common with Latin-1 is another one.
    let mut add = |shown: &str, recased: Option<bool>, old: bool| {
        for font in FONTS {
            let Some(read) = read_in(shown, font, recased).filter(|read| read.text != lower(shown) || old)
            else {
                continue;
            };
            if recased.is_none() && shown == value && read.sound {
                plain.push(read.text);
            } else if read.text != lower(value) && !plain.contains(&read.text) {
                match found.iter_mut().find(|other| other.text == read.text) {
                    Some(other) => other.score = other.score.max(read.score),
                    None => text::insert_by_key(&mut found, read, |it| u32::MAX.saturating_sub(it.score)),
                }
            }
        }
    };
    let micro = value.replace(GREEK_MU, "µ");
    if legacy::bytes_of_cp1252(&micro).is_some() {
        add(&micro, None, false);
        add(&micro, case_of(value), false);
    }
    if let Some(bytes) = legacy::encode(value, Encoding::Cp1258) {
        add(&legacy::shown_in_cp1252(&bytes), None, false);
    }
    for page in [Page::Cp1250, Page::MacRoman] {
        let bytes: Option<Vec<u8>> = value.chars().map(|c| page.byte_of(c)).collect();
        if let Some(bytes) = bytes {
            add(&legacy::shown_in_cp1252(&bytes), None, false);
        }
    }
    for bytes in OldPage::ALL.iter().filter_map(|page| page.bytes_of(value)) {
        add(&legacy::shown_in_cp1252(&bytes), None, true);
    }
    found
}

/// The name in a font; with the case that a sheet gave its letters, each in the other case too.
fn read_in(shown: &str, font: Encoding, recased: Option<bool>) -> Option<Read> {
    let count = words_of(shown).count();
    let (mut words, mut known, mut sound) = (Vec::new(), true, true);
    for (at, word) in words_of(shown).enumerate() {
        if word.is_ascii() {
            words.push(lower(word));
            continue;
        }
        let place = Place::of(at, count);
        let mut best: Option<(u32, String, bool)> = None;
        for form in forms(word, recased) {
            let bytes = legacy::bytes_of_cp1252(&form)?;
            let (read, lost) = legacy::decode(&bytes, font);
            let cased = font == Encoding::Tcvn3 || is_sound(&read);
            let read = lower(&read);
            let score = word_score(&read, place);
            if lost == 0 && is_good(&read) && best.as_ref().is_none_or(|(of_best, ..)| score > *of_best) {
                best = Some((score, read, cased));
            }
        }
        let (score, read, cased) = best?;
        sound &= cased;
        known &= score > 0;
        words.push(read);
    }
    let text = words.join(" ");
    let first = words.first().map_or(0, |word| word_score(word, Place::First));
    // One word beside none of Vietnam may be of another language: `Lü Bu`.
    let read = words.iter().filter(|word| !word.is_ascii()).count();
    let beside = || words.iter().any(|word| word.is_ascii() && counts(word).iter().any(|count| *count > 0));
    (read > 1 || count == 1 || beside()).then(|| Read {
        score: score(&text),
        step: Step::Legacy(font),
        text,
        known: known && first > 0,
        sound,
    })
}

/// A word with each letter of Latin-1 as it is, and in the case that it may have had.
fn forms(word: &str, recased: Option<bool>) -> Vec<String> {
    let mut forms = vec![String::new()];
    let (mut start, mut left) = (true, MOST);
    for c in word.chars() {
        let other = if is_lower(c) { to_upper(c) } else { to_lower(c) };
        let may = recased.is_some_and(|small| start || is_lower(c) == small);
        let other = Some(other).filter(|other| {
            may && left > 0 && !c.is_ascii() && *other != c && (*other != GREEK_MU && *other > '\u{7f}')
        });
        let mut more = Vec::new();
        if let Some(other) = other {
            left = left.saturating_sub(1);
            more = forms.iter().map(|form| format!("{form}{other}")).collect();
        }
        forms.iter_mut().for_each(|form| form.push(c));
        forms.append(&mut more);
        start = !is_letter(c);
    }
    forms
}

/// How common the words of a name are in their places, in powers of two together.
fn score(name: &str) -> u32 {
    let count = words_of(name).count();
    let of = |(at, word)| word_score(word, Place::of(at, count));
    words_of(name).enumerate().map(of).fold(0, u32::saturating_add)
}

fn word_score(word: &str, place: Place) -> u32 {
    let [surname, middle, given] = counts(word);
    let own = match place {
        Place::First | Place::Surname => surname,
        Place::Middle => middle,
        Place::Last => given,
    };
    let elsewhere = surname.saturating_add(middle).saturating_add(given) / 16;
    own.max(elsewhere).saturating_mul(2).checked_ilog2().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likely(text: &str) -> Option<String> {
        let mut normal = normalise(text);
        super::super::offer(text, &mut normal);
        assert_eq!(normal.value, text, "nothing is certain");
        normal.likely
    }

    /// Names in the bytes of fonts by the tables of data/encodings, then as a sheet or a computer of Vietnam has them.
    #[test]
    fn what_was_changed_after_it_was_misread() {
        for (text, name) in [
            ("trçn v¨n thôy", "Trần Văn Thụy"),
            ("Trçn V¨N Thôy", "Trần Văn Thụy"),
            ("ph¹m quõ thu", "Phạm Quế Thu"),
            ("HOΜNG §¨NG HUY", "Hoàng Đăng Huy"),
            ("BiÖn QuƠ Thu", "Biện Quế Thu"),
            ("Tr\u{303}nh Th\u{303} M¹nh", "Trịnh Thị Mạnh"),
            ("Tṛnh Tḥ Maïnh", "Trịnh Thị Mạnh"),
            ("Lê Th¸ Quư", "Lê Thị Quý"),
            ("TrÇn ThŢ Chung", "Trần Thị Chung"),
            ("N´ng Thﬁ Hi™n", "Nông Thị Hiên"),
        ] {
            assert_eq!(likely(text).as_deref(), Some(name), "{text}");
        }
    }
}
