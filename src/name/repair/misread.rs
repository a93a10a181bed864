//! UTF-8 that was read as 8-bit text.

use super::case;
use super::half;
use super::likeness;
use super::work::Work;
use crate::name::guard;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::is_good;
use crate::name::words::{Place, weight};
use crate::text::{Page, has_char, holds, insert_sorted, is_vietnamese, parted, words_of};

/// The encodings that UTF-8 gets read in.
const PAGES: [Page; 6] =
    [Page::Cp1252, Page::Cp1258, Page::Latin2, Page::Cp1250, Page::MacRoman, Page::Latin9];

/// Undoes UTF-8 read as 8-bit text, also where that happened twice.
pub(super) fn mojibake(work: &mut Work) {
    if !is_suspicious(&work.likely) {
        return;
    }
    let name = work.likely.clone();
    let Some((text, sure)) = read_again(&name) else { return };
    work.misread = true;
    work.tilde = has_tilde(&name, &text);
    // Where something is left that no name has, or the first byte of a letter, the reading was only in part right.
    let whole = sure && !is_suspicious(&text) && !text.contains(['Ã', 'Ä']);
    let confidence = if whole { Confidence::Certain } else { Confidence::Likely };
    work.apply(Step::Mojibake, confidence, |other| {
        if other == name { Some(text.clone()) } else { read_again(other).map(|(text, _)| text) }
    });
}

/// Whether each Ã of a reading was read, from both of its bytes: then it is a letter, and not the first byte of one.
fn has_tilde(misread: &str, read: &str) -> bool {
    let chars: Vec<char> = misread.chars().collect();
    let both = chars.windows(2).filter(|pair| matches!(pair, ['Ã' | 'Ă', 'ƒ' | '\u{83}'] | ['√', 'É']));
    let count = both.count();
    count > 0 && count == read.chars().filter(|c| *c == 'Ã').count()
}

/// Whether nothing odd is left in a reading, whether its page shows every letter, and how much it looks like a name.
type Rank = (bool, bool, usize);

/// The name read again in the page that makes most of it, and whether no other page makes as much.
fn read_again(name: &str) -> Option<(String, bool)> {
    let chars: Vec<char> = name.chars().collect();
    // Read once by each page, and then twice.
    let (mut readings, mut twice) = (Vec::new(), Vec::new());
    for page in PAGES {
        let shown = shown_as(&chars, page);
        // What has a letter that the page does not show was not read by it, unless it is a mixture.
        let whole = shown.iter().all(|shown| shown.c.is_ascii() || shown.byte != 0);
        let by_page = |(text, repaired)| (text, repaired, whole);
        readings.extend(reread(&shown, &belongs).map(by_page));
        // Where the outer reading finds nothing, the inner one is that of once.
        if let Some((outer, _)) = reread(&shown, &|c| !c.is_ascii()) {
            twice.extend(reread(&shown_as(&outer, page), &belongs).map(by_page));
        }
    }
    readings.append(&mut twice);
    let mut sure = true;
    let mut best: Option<(Vec<char>, Rank, usize)> = None;
    for (text, repaired, whole) in readings {
        if let Some((found, rank, count)) = &mut best
            && *found == text
        {
            rank.1 |= whole;
            *count = repaired.max(*count);
            continue;
        }
        let shown: String = text.iter().collect();
        let rank = (!is_suspicious(&shown), whole, likeness(&shown));
        match &best {
            Some((_, of_found, _)) if rank == *of_found => sure = false,
            Some((_, of_found, _)) if rank > *of_found => sure = true,
            _ => {}
        }
        if best.as_ref().is_none_or(|(_, of_found, count)| (rank, repaired) > (*of_found, *count)) {
            best = Some((text, rank, repaired));
        }
    }
    best.map(|(text, ..)| (text.into_iter().collect(), sure))
}

/// A character, and the byte that a page shows as it; 0 where it has none.
struct Shown {
    c: char,
    byte: u8,
}

/// Each character with its byte, which is looked up once.
fn shown_as(chars: &[char], page: Page) -> Vec<Shown> {
    let mut shown = Vec::with_capacity(chars.len());
    for &c in chars {
        let byte = match c {
            // No page has the letters that are Vietnamese alone.
            'Ạ'..='ỹ' => None,
            // A no-break space, the last byte of `à`, is often a plain one by now: `HoÃ ng`.
            ' ' => page.byte_of('\u{a0}'),
            c => page.byte_of(c),
        };
        shown.push(Shown { c, byte: byte.unwrap_or_default() });
    }
    shown
}

/// Whether some character looks like a later byte of a letter in UTF-8, which no letter of a name does, or like its
/// first byte in Mac OS Roman.
fn is_suspicious(name: &str) -> bool {
    let odd = |c: char| match c {
        '\0'..='\u{7f}' => false,
        '\u{80}'..='\u{bf}' | '\u{2c6}'..='\u{2dd}' | '\u{2010}'..='\u{203a}' => true,
        // Letters that most names have.
        '\u{c0}'..='\u{ff}' | 'Ạ'..='ỹ' => false,
        _ => has_char("ĄąĽľŁłŚśŞşŠšŤťŹźŻżŽžŒœŸƒ€™√≈∆", c),
    };
    // The last byte of `à`, a no-break space, may be a plain one by now.
    name.contains(odd) || holds(name, "Ã ") || holds(name, "Ă ")
}

/// Puts back the last byte of a letter, which was lost on the way: a control character of Latin-1 or ISO 8859-2, a hole of a
/// Windows page, a no-break space or a soft hyphen. `Äức` was `Đức`, `Nguyá»n` `Nguyễn`. Likely where one reading is
/// much the commonest in its place; else the commonest are offered.
pub(super) fn lost_bytes(work: &mut Work) {
    let misread = work.changes.iter().any(|change| change.step == Step::Mojibake);
    let text = &work.likely;
    // `HÃ VÄn`: neither is a letter of a word with small ones.
    let inner = |letter: char| words_of(text).any(|word| word.chars().skip(1).any(|c| c == letter));
    let loud = || has_char(text, 'Ã') && case::is_mixed(text) && inner('Ã') && inner('Ä');
    let remains = ["á»", "áº", "áť", "áş"].iter().any(|remains| holds(text, remains));
    let certain = misread || remains || loud();
    if !(certain || has_char(text, 'Ä')) || guard::is_minority(text) {
        return;
    }
    work.misread |= certain;
    let count = words_of(text).count();
    // Capitals where the rest of the name is in capitals.
    let capitals = !text.contains(|c: char| c.is_ascii_lowercase());
    let fits = |word: &str| if capitals { case::is_capitals(word) } else { case::is_title(word) };
    let mut offers = Vec::new();
    let mut words = Vec::new();
    for (at, word) in words_of(text).enumerate() {
        let mut readings = Vec::new();
        // Where the rest was misread, Ã is no letter but the first byte of one: `Ãnh` of `Ánh`. So is Ă where nothing was
        // read again, which would have made it Ã.
        let shown =
            if certain && !misread && !is_known(word) { word.replace('Ă', "Ã") } else { word.to_owned() };
        let rest = certain && has_char(&shown, 'Ã') && !work.tilde;
        if (rest || !(is_good(word) && case::is_sound(word))) && word.len() < LONGEST {
            readings_of(&shown, certain, &fits, Place::of(at, count), 2, &mut readings);
        }
        let clear = match readings.as_slice() {
            [(first, _), (second, _), ..] => (*second).min(UNKNOWN).saturating_sub(*first) >= CLEARLY,
            readings => !readings.is_empty(),
        };
        match readings.first() {
            // A single `Ä` may be a letter of an old encoding.
            Some((weight, reading)) if clear && (certain || *weight < u8::MAX || word.starts_with('Ä')) => {
                words.push(reading.clone());
            }
            _ => {
                let offered = readings.iter().filter(|_| certain).take(3);
                offers.extend(offered.map(|(_, reading)| Change::suggested(Step::Nearest, word, reading)));
                words.push(word.to_owned());
            }
        }
    }
    let restored = words.join(" ");
    work.apply(Step::Mojibake, Confidence::Likely, |_| Some(restored.clone()));
    let open = !offers.is_empty();
    work.changes.extend(offers);
    // Nothing is likely of a name of which a word is left.
    if open {
        work.changes = half::offered(&work.certain, &work.likely, std::mem::take(&mut work.changes));
        work.likely.clone_from(&work.certain);
        work.finished = true;
    }
}

/// Whether names have a word.
fn is_known(word: &str) -> bool {
    [Place::First, Place::Middle, Place::Last].iter().any(|&place| weight(word, place) > 0)
}

/// By how many powers of two a reading is commoner than the next one that is nearly always right.
const CLEARLY: u8 = 5;
/// How common a word may be that is not listed.
const UNKNOWN: u8 = u8::MAX - 3;

/// Bytes of the longest word that is looked at.
const LONGEST: usize = 24;

/// What is left of a letter whose last byte was lost, and its bytes before that one.
const REMAINS: [(&str, [u8; 2]); 6] = [
    ("á»", [0xe1, 0xbb]),
    ("áť", [0xe1, 0xbb]),
    ("áº", [0xe1, 0xba]),
    ("áş", [0xe1, 0xba]),
    ("Ä", [0xc4, 0]),
    ("Ã", [0xc3, 0]),
];

/// Every syllable that a word of a name may have been that lost bytes.
pub(super) fn lost_readings(word: &str, place: Place) -> Vec<String> {
    let mut readings = Vec::new();
    if word.len() < LONGEST {
        let capitals = !word.contains(|c: char| c.is_ascii_lowercase()) && word.chars().nth(3).is_some();
        let fits = |word: &str| if capitals { case::is_capitals(word) } else { case::is_title(word) };
        readings_of(word, true, &fits, place, 2, &mut readings);
    }
    readings.into_iter().map(|(_, reading)| reading).collect()
}

/// Every syllable that a word with lost bytes may have been, with its weight taken off the highest, so that the heaviest is
/// first.
fn readings_of(
    word: &str,
    misread: bool,
    fits: &dyn Fn(&str) -> bool,
    place: Place,
    most: usize,
    readings: &mut Vec<(u8, String)>,
) {
    let found = REMAINS.iter().find(|(remains, _)| (misread || *remains != "Ã") && holds(word, remains));
    let Some((remains, lead)) = found.filter(|_| most > 0) else { return };
    let Some((before, after)) = parted(word, remains) else { return };
    for last in (0x80..=0xa0).chain([0xad]) {
        let bytes: Vec<u8> = lead.iter().copied().filter(|&byte| byte != 0).chain([last]).collect();
        let Ok(letter) = std::str::from_utf8(&bytes) else { continue };
        if !letter.chars().all(is_vietnamese) {
            continue;
        }
        let reading = format!("{before}{letter}{after}");
        if is_good(&reading) && fits(&reading) {
            // A no-break space at the end is the byte that gets lost most often.
            let trimmed = if last == 0xa0 && after.is_empty() { 3 } else { 0 };
            if !readings.iter().any(|(_, other)| *other == reading) {
                let weight = weight(&reading, place);
                // Of no word that names have it says nothing.
                let weight = if weight > 0 { weight.saturating_add(trimmed) } else { 0 };
                insert_sorted(readings, (u8::MAX.saturating_sub(weight), reading));
            }
        } else {
            readings_of(&reading, misread, fits, place, most.saturating_sub(1), readings);
        }
    }
}

/// Reads again, as UTF-8, every run of characters whose bytes make a Vietnamese letter or a sign of names;
/// everything else stays. Gives how many letters came out; `None` where none did.
fn reread(shown: &[Shown], belongs: &dyn Fn(char) -> bool) -> Option<(Vec<char>, usize)> {
    let mut out = Vec::with_capacity(shown.len());
    let mut repaired = 0_usize;
    let mut rest = shown;
    while let Some((first, tail)) = rest.split_first() {
        (rest, repaired) = match read_one(rest).filter(|&(letter, _)| belongs(letter)) {
            Some((letter, tail)) => {
                out.push(letter);
                (tail, repaired.saturating_add(1))
            }
            None => {
                out.push(first.c);
                (tail, repaired)
            }
        };
    }
    if repaired == 0 {
        return None;
    }
    // The first byte of a letter that lost its last, which two pages show as Ă; but not in `VĂN`.
    for word in out.split_mut(|c| *c == ' ').filter(|word| word.contains(&'Ă')) {
        if !is_known(&word.iter().collect::<String>()) {
            word.iter_mut().filter(|c| **c == 'Ă').for_each(|c| *c = 'Ã');
        }
    }
    Some((out, repaired))
}

/// The letter beyond ASCII whose bytes in UTF-8 the first two or three characters are, and what follows them.
fn read_one(shown: &[Shown]) -> Option<(char, &[Shown])> {
    // Of ASCII none is that high.
    let first = shown.first()?.byte;
    let (run, tail) = shown.split_at_checked(match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    })?;
    // `HoÃ ng`, `HÃ  Anh`; of three bytes the last is a no-break space in capitals alone, which a lost byte before a space is like.
    let within = |next: &Shown| next.c == ' ' || next.c.is_ascii_lowercase();
    let joined = || run.len() == 2 && tail.first().is_none_or(within);
    if run.iter().any(|shown| shown.c == ' ') && !joined() {
        return None;
    }
    let mut bytes = [first; 3];
    for (slot, shown) in bytes.iter_mut().zip(run).skip(1) {
        *slot = shown.byte;
    }
    let letter = std::str::from_utf8(bytes.get(..run.len())?).ok()?.chars().next()?;
    Some((letter, tail))
}

/// What a name may hold beyond ASCII, so what mojibake may hide.
fn belongs(c: char) -> bool {
    (!c.is_ascii() && is_vietnamese(c))
        || matches!(c, '\u{300}'..='\u{31b}' | '\u{323}' | '’' | 'ʼ' | '\u{a0}' | '\u{200b}' | '\u{feff}')
        || matches!(c, 'ƀ' | 'Ƀ' | 'ĕ' | 'ŏ' | 'ŭ' | 'č' | 'ñ' | 'Ñ')
}
