//! Text of old fonts that was read as Windows-1252.

use super::likeness::reading;
use super::work::Work;
use super::{case, fused};
use crate::name::guard;
use crate::name::signs::Signs;
use crate::name::step::{Change, Confidence, Step};
use crate::name::syllable::{self, Grade, grade, is_good};
use crate::name::words::{Place, is_common, is_surname, is_toneless, known, weight};
use crate::text::legacy::{self, Encoding};
use crate::text::{has_char, is_letter, is_lower, is_upper, is_vietnamese, to_lower, to_upper, words_of};

/// The encodings that names meet, the commonest first.
const SUSPECTS: [Encoding; 5] =
    [Encoding::Vni, Encoding::Tcvn3, Encoding::Viscii, Encoding::Vps, Encoding::Cp1258];

/// Undoes legacy text read as Windows-1252, word by word.
///
/// Only a word with a letter that Vietnamese has not, or with letters in an order that it has not, is evidence;
/// the encoding that turns most of those into syllables wins. Words that are good as they are, yet would decode
/// too (`Hoà` is `Hồ` in VNI), follow where no good word speaks for Unicode.
pub(super) fn decode(work: &mut Work) {
    // A no-break space parts words too, but is a letter of VISCII.
    if has_char(&work.likely, '\u{a0}') {
        let parted = work.likely.replace('\u{a0}', " ");
        if suspect(&parted).first().is_some_and(|(encoding, _)| *encoding != Encoding::Viscii) {
            work.apply(Step::Spaces, Confidence::Certain, |name| Some(name.replace('\u{a0}', " ")));
        }
    }
    // In capitals throughout, a letter that is a capital by chance is none that stands out.
    let stands_out = || work.signs().meets(Signs::ODD_WORD.or(Signs::THO)) || case::is_mixed(&work.likely);
    if work.misread || is_printable(&work.likely) || !stands_out() {
        return;
    }
    let found = suspect(&work.likely);
    let Some((encoding, text)) = found.first() else { return };
    let encoding = *encoding;
    let name = work.likely.as_str();
    let one_case = || !(name.contains(is_upper) && name.contains(is_lower));
    // Of a name in one case a mark may have another one.
    let twins = encoding == Encoding::Cp1258 && one_case() && words_of(name).any(|word| twin(word).is_some());
    if found.len() > 1 || twins {
        // As likely in several: each is offered, and nothing is certain.
        let offers = found.iter().flat_map(|(encoding, text)| {
            let words = words_of(name).zip(words_of(text)).filter(|(word, other)| word != other);
            words.map(|(word, other)| Change::suggested(Step::Legacy(*encoding), word, other))
        });
        let of_twins = words_of(name).filter(|_| twins).filter_map(|word| Some((word, twin(word)?)));
        let of_twins = of_twins.flat_map(|(word, both)| {
            both.map(|other| Change::suggested(Step::Legacy(encoding), word, &other))
        });
        for change in offers.chain(of_twins).collect::<Vec<_>>() {
            if !work.changes.contains(&change) {
                work.changes.push(change);
            }
        }
        work.finished = true;
        return;
    }
    // What the words are without the encoding, or with it.
    let others = words_of(&work.likely).zip(words_of(text)).filter_map(|(word, chosen)| {
        let (step, other) = match syllable::replace_tone(word) {
            Some(other) => (Step::Misplaced, other),
            None => (Step::Legacy(encoding), decode_word(word, encoding).filter(|_| is_common(word))?),
        };
        (other != chosen).then(|| Change::suggested(step, word, &other))
    });
    let others: Vec<Change> = others.collect();
    work.apply(Step::Legacy(encoding), Confidence::Likely, |_| Some(text.clone()));
    work.changes.extend(others);
}

fn decode_word(word: &str, encoding: Encoding) -> Option<String> {
    read_word(word, encoding, false)
}

/// The word in an encoding, or where that is asked another than itself.
fn read_word(word: &str, encoding: Encoding, other: bool) -> Option<String> {
    // VPS and VISCII have capitals among the control characters.
    if is_printable(word) || word.chars().nth(1).is_none() || guard::is_foreign(word) {
        return None;
    }
    let own = read_bytes(word, encoding, other);
    if encoding != Encoding::Cp1258 {
        return own;
    }
    let twin = in_other_case(word).and_then(|word| read_bytes(&word, encoding, other));
    [own, twin].into_iter().flatten().reduce(|own, twin| if known(&twin) > known(&own) { twin } else { own })
}

/// A word of CP1258 in one case, with its mark in the other one, which makes another tone of it: upper case makes the dot of `THIò`
/// the hook of `THIÒ`. The tilde has no mark in small letters.
fn in_other_case(word: &str) -> Option<String> {
    word.contains(['Ì', 'Ò', 'ì', 'ò', 'þ']).then_some(())?;
    (case::is_capitals(word) || !word.contains(is_upper)).then_some(())?;
    let other = |c: char| match c {
        'Ì' | 'Ò' => to_lower(c),
        'ì' | 'ò' | 'þ' => to_upper(c),
        _ => c,
    };
    let read: String = word.chars().map(other).collect();
    (read != word).then_some(read)
}

/// What a word of CP1258 is as well where neither tone is much the commoner: in text that is in one case throughout.
fn twin(word: &str) -> Option<[String; 2]> {
    let both = [word.to_owned(), in_other_case(word)?];
    let [own, other] = both.map(|word| read_bytes(&word, Encoding::Cp1258, false));
    let (own, other) = (own?, other?);
    (known(&own).abs_diff(known(&other)) < CLEARLY).then_some([own, other])
}

/// By how many powers of two a tone is commoner than another one that is nearly always right.
const CLEARLY: u8 = 3;

fn read_bytes(word: &str, encoding: Encoding, other: bool) -> Option<String> {
    let bytes = legacy::bytes_of_cp1252(word)?;
    let (text, lost) = legacy::decode(&bytes, encoding);
    // What the encoding would never write is Unicode already: a bare `ê` in VNI. Of what it reads as another word that is not
    // asked, which takes half of it.
    if text == word && (other || legacy::encode(word, encoding).is_none_or(|own| own != bytes)) {
        return None;
    }
    // People moved the marks of VNI by hand, so that they may stand on the wrong letter there.
    let grade = grade(&text);
    let syllable = grade == Grade::Syllable || (grade == Grade::Misplaced && encoding == Encoding::Vni);
    let sound = case::is_sound(&text) || encoding == Encoding::Tcvn3;
    (lost == 0 && syllable && sound).then_some(text)
}

/// `Voơ` beside words of VNI: it was read as CP1258, which has ơ and ă in the places of õ and ã. By itself `Duơng` is none.
fn with_tildes(word: &str) -> Option<String> {
    word.contains(['ơ', 'Ơ', 'ă', 'Ă']).then_some(())?;
    let tilde = |c: char| match c {
        'ơ' => 'õ',
        'Ơ' => 'Õ',
        'ă' => 'ã',
        'Ă' => 'Ã',
        _ => c,
    };
    let shown: String = word.chars().map(tilde).collect();
    // Of two letters one is made.
    let fewer = |text: &String| text.chars().count() < word.chars().count();
    decode_word(&shown, Encoding::Vni).filter(|text| shown != word && fewer(text))
}

/// Notes whether the case of a word may be that of an old encoding, where it would be mended for certain.
pub(super) fn doubt(work: &mut Work) {
    let name = &work.likely;
    work.doubtful =
        !work.misread && work.certain == *name && !is_printable(name) && words_of(name).any(may_be_read);
}

/// Whether a word that no name has may be one of an old encoding by its case, which no word has: `NhÕn`.
fn may_be_read(word: &str) -> bool {
    let known = || [Place::First, Place::Middle].iter().any(|&place| weight(word, place) > 0);
    !case::is_sound(word) && !known() && readings(word).next().is_some()
}

/// What a word is in each encoding that makes another syllable of it.
pub(super) fn readings(word: &str) -> impl Iterator<Item = (Encoding, String)> {
    SUSPECTS.into_iter().filter_map(move |encoding| Some((encoding, read_word(word, encoding, true)?)))
}

/// A word of TCVN3 whose ư, a soft hyphen, was lost: `Tr¬ng`, `Lîng`.
pub(super) fn with_lost_horn(word: &str) -> Option<(Step, String)> {
    let bytes = legacy::bytes_of_cp1252(word).filter(|_| !is_printable(word))?;
    let (text, _) = legacy::decode(&bytes, Encoding::Tcvn3);
    Some((Step::Legacy(Encoding::Tcvn3), syllable::with_lost_horn(&text)?)).filter(|_| text != word)
}

/// Printable ASCII, which every encoding has alike.
fn is_printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The encodings that a name may be in, the likeliest ones alone, and the name decoded by each.
pub(super) fn suspect(name: &str) -> Vec<(Encoding, String)> {
    if is_printable(name) || guard::is_minority(name) {
        return Vec::new();
    }
    let mixed = case::is_mixed(name);
    // `Thò` is no word of a name, and in VNI the commonest of all; a soft hyphen and control characters are letters in
    // VISCII and others.
    let control = |c: char| matches!(c, '\u{ad}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}');
    let odd = |word: &str| word == "Thò" || (word.contains(control) && word.chars().nth(1).is_some());
    let count = words_of(name).count();
    let is_broken = |&(at, word): &(usize, &str)| {
        if is_printable(word) || odd(word) {
            return odd(word);
        }
        // `PhÕm`, `Tuì`: a letter of an encoding, if its word is a commoner one than the word in another case, or with the
        // mark on another letter.
        let outweighed = |own: &str| {
            let place = Place::of(at, count);
            let own = weight(own, place);
            readings(word).any(|(_, text)| weight(&text, place) > own)
        };
        if is_good(word) {
            return (!case::is_sound(word) || mixed && is_loud(word)) && outweighed(word);
        }
        // Marks out of order and the like are mended without any encoding.
        let (clean, _) = crate::text::clean(word);
        match syllable::replace_tone(&clean) {
            // `Baù`: a mark on the wrong letter, or `Bá` in VNI.
            Some(own) => {
                decode_word(word, Encoding::Vni).is_some_and(|text| is_good(&text)) || outweighed(&own)
            }
            // So is what may have lost its tone: `Lôc` is Lộc, or Lục in TCVN3.
            None => syllable::parse(&clean).is_none() && !fused::is_fused(word) && !is_toneless(word),
        }
    };
    let broken: Vec<&str> = words_of(name).enumerate().filter(is_broken).map(|(_, word)| word).collect();
    // Beside nothing of Vietnam a word may be of another language: `Ivan Mäe`.
    let beside =
        |word: &str| !broken.contains(&word) && (known(word) > 0 || !word.is_ascii() && is_good(word));
    let alone = matches!(broken.as_slice(), [one] if *one != name) && !words_of(name).any(beside);
    let common = |word: &str, encoding| {
        !word.chars().all(is_letter) && decode_word(word, encoding).is_some_and(|read| is_common(&read))
    };
    let (mut best, mut rank) = (Vec::new(), (0, 0));
    for encoding in SUSPECTS.into_iter().rev() {
        let is_hit = |word: &&&str| is_hit(word, encoding) && (!alone || common(word, encoding));
        let hits = broken.iter().filter(is_hit).count();
        if hits == 0 {
            continue;
        }
        let text = decode_words(name, encoding, hits, mixed);
        let reading = (reading(&text), hits);
        if reading > rank {
            (best, rank) = (Vec::new(), reading);
        }
        // Of encodings that say the same the commonest.
        if reading == rank {
            best.retain(|(_, other)| *other != text);
            best.insert(0, (encoding, text));
        }
    }
    if rank.1.saturating_mul(2) < broken.len() {
        best.clear();
    }
    best
}

/// `TÕ`: beside words with small letters capitals may be letters of an encoding.
fn is_loud(word: &str) -> bool {
    case::is_capitals(word) && word.chars().nth(1).is_some()
}

/// Whether an encoding makes a syllable of a broken word that Unicode does not explain as well: the word has a letter
/// that Vietnamese has not (ñ is one of the Ê Đê and Gia Rai as well), or two signs of it become one letter, or the syllable is a common one, or capitals within show
/// that something is wrong. `Kôn` and `Kòn` are rather names of other languages than `Kễn` and `Kịn`.
fn is_hit(word: &str, encoding: Encoding) -> bool {
    decode_word(word, encoding).filter(|text| text != word).is_some_and(|text| {
        word.chars().any(|c| !is_vietnamese(c) && !matches!(c, 'ñ' | 'Ñ'))
            || text.chars().count() < word.chars().count()
            || weight(&text, Place::Middle) > 0
            || is_surname(&text)
            || !case::is_sound(word)
    })
}

fn decode_words(name: &str, encoding: Encoding, proofs: usize, mixed: bool) -> String {
    let tilded = |word: &str| if encoding == Encoding::Vni { with_tildes(word) } else { None };
    let words: Vec<(&str, Option<String>)> =
        words_of(name).map(|word| (word, decode_word(word, encoding).or_else(|| tilded(word)))).collect();
    // A good word that the encoding cannot make says that the rest of the name is Unicode already.
    // So does a surname at the start that it would make into none.
    let first = words_of(name).next().unwrap_or_default();
    let unicode = words.iter().any(|(word, decoded)| {
        let proof = match decoded {
            None => true,
            Some(decoded) => *word == first && is_surname(word) && !is_surname(decoded),
        };
        proof && !word.is_ascii() && is_good(word)
    });
    let count = words.len();
    let kept = |at: usize, word: &str, decoded: &str| {
        // At the start a surname decides: `Hoàng` is one as it is, unlike `Hồng`; `Hoà` is none, unlike `Hồ`.
        let (is, becomes) = (is_surname(word), is_surname(decoded));
        let unicode = if word == first && is != becomes { is } else { unicode };
        let place = Place::of(at, count);
        // `Trí` among words of TCVN3 is itself rather than `Trớ`; `Hoàng` beside a single word of VNI rather than `Hồng`.
        let own = || weight(word, place) > 0 && weight(word, place) >= weight(decoded, place);
        let sound = match mixed && is_loud(word) {
            true => own(),
            false => case::is_sound(word),
        };
        is_good(word)
            && sound
            && (unicode || (is_common(word) && !is_common(decoded)) || (proofs < 2 && word != first && own()))
    };
    let text: Vec<&str> = words
        .iter()
        .enumerate()
        .map(|(at, (word, decoded))| decoded.as_deref().filter(|it| !kept(at, word, it)).unwrap_or(word))
        .collect();
    let text = text.join(" ");
    if encoding == Encoding::Tcvn3 { legacy::recover_capitals(&text) } else { text }
}
