//! Names that went through the wrong encoding: UTF-8 read as 8-bit text, and legacy text read as Windows-1252.

use super::common::{is_common, is_surname};
use super::step::{Confidence, Step};
use super::syllable::{Grade, grade, is_good};
use super::work::{Work, by_word};
use super::{case, form, guard};
use crate::text::legacy::{self, Encoding};
use crate::text::{Page, holds, is_lower, is_vietnamese, lower, parted};

/// The encodings that UTF-8 gets read in.
const PAGES: [Page; 5] = [Page::Cp1252, Page::Cp1258, Page::Latin2, Page::Cp1250, Page::MacRoman];

/// Undoes UTF-8 read as 8-bit text, also where that happened twice.
pub(super) fn mojibake(work: &mut Work) {
    if !is_suspicious(&work.likely) {
        return;
    }
    let Some((text, sure)) = read_again(&work.likely) else { return };
    // Where something is left that no name has, the reading was only in part right.
    let confidence = if sure && !is_suspicious(&text) { Confidence::Certain } else { Confidence::Likely };
    work.apply(Step::Mojibake, confidence, |name| read_again(name).map(|(text, _)| text));
}

/// The name read again in the page that makes most of it, and whether no other page makes as much.
fn read_again(name: &str) -> Option<(String, bool)> {
    let once = PAGES.into_iter().map(|page| reread(name, page, belongs));
    let twice = PAGES.into_iter().map(|page| {
        let (outer, _) = reread(name, page, |c| !c.is_ascii());
        reread(&outer, page, belongs)
    });
    let mut sure = true;
    let mut best: Option<(String, (bool, usize), usize)> = None;
    for (text, repaired) in once.chain(twice).filter(|(_, repaired)| *repaired > 0) {
        let rank = (!is_suspicious(&text), likeness(&text));
        match &best {
            Some((found, of_found, _)) if rank == *of_found && text != *found => sure = false,
            Some((_, of_found, _)) if rank > *of_found => sure = true,
            _ => {}
        }
        if best.as_ref().is_none_or(|(_, of_found, count)| (rank, repaired) > (*of_found, *count)) {
            best = Some((text, rank, repaired));
        }
    }
    best.map(|(text, ..)| (text, sure))
}

/// Whether some character looks like a later byte of a letter in UTF-8, which no letter of a name does, or like its
/// first byte in Mac OS Roman.
fn is_suspicious(name: &str) -> bool {
    let odd = |c: char| {
        matches!(
            c,
            '\u{80}'..='\u{bf}'
                | 'Ą' | 'ą' | 'Ľ' | 'ľ' | 'Ł' | 'ł' | 'Ś' | 'ś' | 'Ş' | 'ş' | 'Š' | 'š' | 'Ť' | 'ť'
                | 'Ź' | 'ź' | 'Ż' | 'ż' | 'Ž' | 'ž' | 'Œ' | 'œ' | 'Ÿ' | 'ƒ' | '\u{2c6}'..='\u{2dd}'
                | '\u{2010}'..='\u{203a}' | '€' | '™' | '√' | '≈' | '∆'
        )
    };
    // The last byte of `à`, a no-break space, may be a plain one by now.
    name.contains(odd) || holds(name, "Ã ") || holds(name, "Ă ")
}

/// How much a text looks like a name: its words that are syllables in a sound case, common ones above all.
#[must_use]
pub fn likeness(text: &str) -> usize {
    let score = |word: &str| match () {
        () if !case::is_sound(word) => 0,
        () if is_common(word) => 4,
        () if is_good(word) => 2,
        () => 0,
    };
    text.split(' ').map(score).sum()
}

/// Puts back the byte that Windows-1252 has no character for, so that it was lost on the way: `Äức` was `Đức`, `Há»`
/// followed by nothing `Họ`, `HÃ` with its no-break space trimmed `Hà`. Only where one reading alone is a syllable.
pub(super) fn lost_bytes(work: &mut Work) {
    let misread = work.changes.iter().any(|change| change.step == Step::Mojibake);
    let remains = work.likely.contains(['Ä', '»', 'º']) || (misread && work.likely.contains(['Ã', 'Ă']));
    if !remains || guard::is_minority(&work.likely) {
        return;
    }
    work.apply(Step::Mojibake, Confidence::Likely, |name| {
        Some(by_word(name, &|word| restored(word, misread)))
    });
}

/// What is left of a letter whose last byte was lost, and the letters it may have been.
const REMAINS: [(&str, &str); 5] = [("á»", "ềọỏỐờ"), ("áº", "Ạ"), ("Ä", "Đ"), ("Ã", "ÁÍÝà"), ("Ă", "à")];

fn restored(word: &str, misread: bool) -> Option<String> {
    if is_good(word) && case::is_sound(word) {
        return None;
    }
    let (remains, letters) = REMAINS.into_iter().find(|(remains, _)| match *remains {
        "Ä" => word.starts_with('Ä'),
        // A capital Ă where small letters should be is a slip of case, unless the name was misread elsewhere.
        "Ă" => misread && word.ends_with('Ă'),
        "Ã" => misread && word.contains('Ã'),
        _ => holds(word, remains),
    })?;
    let (before, after) = parted(word, remains)?;
    let mut readings = letters.chars().filter_map(|letter| {
        let reading = format!("{before}{letter}{after}");
        if is_good(&reading) && case::is_title(&reading) {
            Some(reading)
        } else {
            restored(&reading, misread)
        }
    });
    readings.next().filter(|_| readings.next().is_none())
}

/// Reads again, as UTF-8, every run of characters whose bytes make a Vietnamese letter or a sign of names;
/// everything else stays. Gives how many letters came out.
fn reread(name: &str, page: Page, belongs: impl Fn(char) -> bool) -> (String, usize) {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len());
    let mut repaired = 0_usize;
    let mut at = 0_usize;
    while let Some(&c) = chars.get(at) {
        let decoded = [3_usize, 2].into_iter().find_map(|length| {
            let run = chars.get(at..at.checked_add(length)?)?;
            // A no-break space, the last byte of `à`, is often a plain one by now: `HoÃ ng`.
            let next =
                at.checked_add(length).and_then(|at| chars.get(at)).is_some_and(|&c| is_lower(c) || c == ' ');
            let space = |c: char| if c == ' ' && next { '\u{a0}' } else { c };
            let bytes: Option<Vec<u8>> = run.iter().map(|&c| page.byte_of(space(c))).collect();
            let bytes = bytes?;
            let text = std::str::from_utf8(&bytes).ok()?;
            let mut found = text.chars();
            let letter = found.next().filter(|_| found.next().is_none())?;
            (!letter.is_ascii() && belongs(letter)).then_some((letter, length))
        });
        match decoded {
            Some((letter, length)) => {
                out.push(letter);
                repaired = repaired.saturating_add(1);
                at = at.saturating_add(length);
            }
            None => {
                out.push(c);
                at = at.saturating_add(1);
            }
        }
    }
    (out, repaired)
}

/// What a name may hold beyond ASCII, so what mojibake may hide.
fn belongs(c: char) -> bool {
    (!c.is_ascii() && is_vietnamese(c))
        || matches!(c, '\u{300}'..='\u{31b}' | '\u{323}' | '’' | 'ʼ' | '\u{a0}' | '\u{200b}')
        || matches!(c, 'ƀ' | 'Ƀ' | 'ĕ' | 'ŏ' | 'ŭ' | 'č' | 'ñ' | 'Ñ')
}

/// The encodings that names meet, the commonest first.
const SUSPECTS: [Encoding; 5] =
    [Encoding::Vni, Encoding::Tcvn3, Encoding::Viscii, Encoding::Vps, Encoding::Cp1258];

/// Undoes legacy text read as Windows-1252, word by word.
///
/// Only a word with a letter that Vietnamese has not, or with letters in an order that it has not, is evidence;
/// the encoding that turns most of those into syllables wins. Words that are good as they are, yet would decode
/// too (`Hoà` is `Hồ` in VNI), follow where no good word speaks for Unicode.
pub(super) fn legacy(work: &mut Work) {
    // A no-break space parts words too, but is a letter of VISCII.
    if work.likely.contains('\u{a0}') {
        let parted = work.likely.replace('\u{a0}', " ");
        if suspect(&parted).is_some_and(|encoding| encoding != Encoding::Viscii) {
            work.apply(Step::Spaces, Confidence::Certain, |name| Some(name.replace('\u{a0}', " ")));
        }
    }
    let Some(encoding) = suspect(&work.likely) else { return };
    work.apply(Step::Legacy(encoding), Confidence::Likely, |name| Some(decode_words(name, encoding)));
}

fn decode_word(word: &str, encoding: Encoding) -> Option<String> {
    // VPS and VISCII have capitals among the control characters.
    if is_printable(word) || word.chars().nth(1).is_none() || guard::is_foreign(word) {
        return None;
    }
    let bytes = legacy::bytes_of_cp1252(word)?;
    let (text, lost) = legacy::decode(&bytes, encoding);
    // What the encoding would never write is Unicode already: a bare `ê` in VNI.
    if text == word && legacy::encode(word, encoding).is_none_or(|own| own != bytes) {
        return None;
    }
    // People moved the marks of VNI by hand, so that they may stand on the wrong letter there.
    let grade = grade(&text);
    let syllable = grade == Grade::Syllable || (grade == Grade::Misplaced && encoding == Encoding::Vni);
    let sound = case::is_sound(&text) || encoding == Encoding::Tcvn3;
    (lost == 0 && syllable && sound).then_some(text)
}

/// Printable ASCII, which every encoding has alike.
fn is_printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn suspect(name: &str) -> Option<Encoding> {
    if is_printable(name) || guard::is_minority(name) {
        return None;
    }
    // `Thò` is no word of a name, and in VNI the commonest of all; a soft hyphen and control characters are letters in
    // VISCII and others.
    let control = |c: char| matches!(c, '\u{ad}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}');
    let odd = |word: &str| word == "Thò" || (word.contains(control) && word.chars().nth(1).is_some());
    let bad = || name.split(' ').filter(|word| !is_printable(word) && (!is_good(word) || odd(word)));
    // Marks out of order and the like are mended without any encoding.
    let broken = bad().filter(|word| {
        let (clean, _) = crate::text::clean(word);
        // `Baù`: a mark on the wrong letter, or `Bá` in VNI.
        let vni = || {
            grade(&clean) == Grade::Misplaced
                && decode_word(word, Encoding::Vni).is_some_and(|text| is_good(&text))
        };
        (super::syllable::parse(&clean).is_none() && !form::is_fused(word)) || vni() || odd(word)
    });
    let broken: Vec<&str> = broken.collect();
    if broken.is_empty() {
        return None;
    }
    let (encoding, hits, _) = SUSPECTS
        .into_iter()
        .map(|encoding| {
            let hits = broken.iter().filter(|word| is_hit(word, encoding)).count();
            (encoding, hits)
        })
        .rev()
        .filter(|&(_, hits)| hits > 0)
        .map(|(encoding, hits)| (encoding, hits, likeness(&decode_words(name, encoding))))
        .max_by_key(|&(_, hits, likeness)| (likeness, hits))?;
    (hits.saturating_mul(2) >= broken.len()).then_some(encoding)
}

/// Whether an encoding makes a syllable of a broken word that Unicode does not explain as well: the word has a letter
/// that Vietnamese has not, or two signs of it become one letter, or the syllable is a common one, or capitals within show
/// that something is wrong. `Kôn` and `Kòn` are rather names of other languages than `Kễn` and `Kịn`.
fn is_hit(word: &str, encoding: Encoding) -> bool {
    decode_word(word, encoding).filter(|text| text != word).is_some_and(|text| {
        !word.chars().all(is_vietnamese)
            || text.chars().count() < word.chars().count()
            || is_common(&text)
            || !(case::is_sound(word) || is_good(&lower(word)))
    })
}

fn decode_words(name: &str, encoding: Encoding) -> String {
    // A good word that the encoding cannot make says that the rest of the name is Unicode already.
    // So does a surname at the start that it would make into none.
    let first = name.split(' ').next().unwrap_or_default();
    let unicode = name.split(' ').any(|word| {
        let proof = |decoded: Option<String>| match decoded {
            None => true,
            Some(decoded) => word == first && is_surname(word) && !is_surname(&decoded),
        };
        is_good(word) && !word.is_ascii() && proof(decode_word(word, encoding))
    });
    let text = by_word(name, &|word| {
        let decoded = decode_word(word, encoding)?;
        // At the start a surname decides: `Hoàng` is one as it is, unlike `Hồng`; `Hoà` is none, unlike `Hồ`.
        let (is, becomes) = (is_surname(word), is_surname(&decoded));
        let unicode = if word == first && is != becomes { is } else { unicode };
        // `Trí` among words of TCVN3 is itself rather than `Trớ`.
        let unicode = unicode || (is_common(word) && !is_common(&decoded));
        let keep = is_good(word) && unicode;
        (!keep).then_some(decoded)
    });
    if encoding == Encoding::Tcvn3 { legacy::recover_capitals(&text) } else { text }
}
