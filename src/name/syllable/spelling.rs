//! The letters of a word as numbers, and the syllable that they spell.

use super::table;
use super::tone::Tone;

/// The 29 letters of the alphabet; a letter's code is its place here plus one.
pub(super) const ALPHABET: [char; 29] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q',
    'r', 's', 't', 'u', 'ư', 'v', 'x', 'y',
];

/// The vowels, each with huyền, sắc, hỏi, ngã, nặng, small and capital.
const VOWELS: [[char; 12]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ', 'A', 'À', 'Á', 'Ả', 'Ã', 'Ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ', 'Ă', 'Ằ', 'Ắ', 'Ẳ', 'Ẵ', 'Ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ', 'Â', 'Ầ', 'Ấ', 'Ẩ', 'Ẫ', 'Ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ', 'E', 'È', 'É', 'Ẻ', 'Ẽ', 'Ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ', 'Ê', 'Ề', 'Ế', 'Ể', 'Ễ', 'Ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị', 'I', 'Ì', 'Í', 'Ỉ', 'Ĩ', 'Ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ', 'O', 'Ò', 'Ó', 'Ỏ', 'Õ', 'Ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ', 'Ô', 'Ồ', 'Ố', 'Ổ', 'Ỗ', 'Ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ', 'Ơ', 'Ờ', 'Ớ', 'Ở', 'Ỡ', 'Ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ', 'U', 'Ù', 'Ú', 'Ủ', 'Ũ', 'Ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự', 'Ư', 'Ừ', 'Ứ', 'Ử', 'Ữ', 'Ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ', 'Y', 'Ỳ', 'Ý', 'Ỷ', 'Ỹ', 'Ỵ'],
];

/// Where the letters from Ạ to ỹ follow those up to ư in [`LETTERS`].
const LATER: usize = 0x1b1;

/// What [`letter`] says of each letter; 0 where there is none.
static LETTERS: [u16; LATER + 90] = letters();

/// Bits of what [`letter`] says: a capital; a letter beyond ASCII; `Ã` and `Ă`, as bytes of UTF-8 often show.
pub(in crate::name) const CAPITAL: u16 = 1 << 8;
pub(in crate::name) const BEYOND: u16 = 1 << 9;
pub(in crate::name) const BYTE: u16 = 1 << 10;
/// A capital of Latin-1 beyond ASCII, which old fonts have for other letters.
pub(in crate::name) const LATIN: u16 = 1 << 11;

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn letters() -> [u16; LATER + 90] {
    let mut table = [0; LATER + 90];
    let mut at = 0;
    while at < ALPHABET.len() {
        let letter = ALPHABET[at];
        let code = (at as u16 + 1) * 8;
        table[slot(letter)] = code;
        if letter.is_ascii() {
            table[slot(letter.to_ascii_uppercase())] = code | CAPITAL;
        }
        let mut vowel = 0;
        while vowel < VOWELS.len() {
            if VOWELS[vowel][0] == letter {
                let mut form = 0;
                while form < 12 {
                    let capital = if form < 6 { 0 } else { CAPITAL };
                    table[slot(VOWELS[vowel][form])] = (code + (form % 6) as u16) | capital;
                    form += 1;
                }
            }
            vowel += 1;
        }
        at += 1;
    }
    table[slot('Đ')] = table[slot('đ')] | CAPITAL;
    table[slot('Ã')] |= BYTE;
    table[slot('Ă')] |= BYTE;
    at = 0x80;
    while at < table.len() {
        if table[at] != 0 {
            table[at] |= BEYOND;
            if at < 0x100 && table[at] & CAPITAL != 0 {
                table[at] |= LATIN;
            }
        }
        at += 1;
    }
    table
}

/// The place of a character in [`LETTERS`]; past the end for one that cannot have a place.
const fn slot(c: char) -> usize {
    match c as usize {
        low if low < LATER => low,
        high @ 0x1ea0..=0x1ef9 => high - 0x1ea0 + LATER,
        _ => usize::MAX,
    }
}

/// What is known of a Vietnamese letter: three bits of tone, five of its code, and those above. 0 for all other characters.
#[inline]
pub(in crate::name) fn letter(c: char) -> u16 {
    LETTERS.get(slot(c)).copied().unwrap_or_default()
}

/// A Vietnamese letter, small and without its tone, and the tone.
pub(in crate::name) fn split(c: char) -> Option<(char, Tone)> {
    let found = letter(c);
    Some((bare(found)?, Tone::of_code(found & 7)))
}

/// The letter without its tone, small, of which [`letter`] says this.
pub(super) fn bare(letter: u16) -> Option<char> {
    ALPHABET.get(usize::from(letter >> 3 & 31).checked_sub(1)?).copied()
}

pub(in crate::name) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

const fn code(c: char) -> u8 {
    let mut at = 0;
    while at < ALPHABET.len() {
        #[expect(clippy::indexing_slicing, reason = "within the array")]
        if ALPHABET[at] == c {
            return at as u8 + 1;
        }
        at += 1;
    }
    0
}

/// Two letters as [`Spelling::key`] packs them; the first may be none.
pub(in crate::name) const fn pair(first: char, second: char) -> u64 {
    (code(first) as u64) << 5 | code(second) as u64
}

/// Codes of the letters that rules of spelling name.
mod is {
    use super::code;
    pub(super) const G: u8 = code('g');
    pub(super) const H: u8 = code('h');
    pub(super) const I: u8 = code('i');
}

/// One bit for each vowel's code.
const VOWEL_CODES: u32 = {
    let mut bits = 0;
    let mut at = 0;
    while at < VOWELS.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        let vowel = VOWELS[at][0];
        bits |= 1 << code(vowel);
        at += 1;
    }
    bits
};

const fn is_vowel_code(letter: u8) -> bool {
    VOWEL_CODES & (1 << letter) != 0
}

/// A syllable of Vietnamese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Syllable {
    onset: u8,
    rime: u8,
    /// The tone.
    pub tone: Tone,
    /// Whether the mark of the tone stands where spelling puts it, in the old or the new way.
    pub well_placed: bool,
}

impl Syllable {
    /// Onset, empty where the syllable begins with its vowel.
    #[must_use]
    pub fn onset(self) -> &'static str {
        table::ONSETS.get(usize::from(self.onset)).copied().unwrap_or_default()
    }

    /// Rime without tone.
    #[must_use]
    pub fn rime(self) -> String {
        let (packed, _) = self.row();
        let codes = (0..RIME_LETTERS).rev().map(|at| (packed >> (5 * at) & 31) as usize);
        codes.filter_map(|code| ALPHABET.get(code.checked_sub(1)?)).collect()
    }

    /// Its rime in the table.
    pub(super) fn row(self) -> (u32, u32) {
        table::RIMES.get(usize::from(self.rime)).copied().unwrap_or_default()
    }
}

/// From here on a key says the tone.
pub(in crate::name) const TONE_OF_KEY: u32 = 48;
/// The bits of how many letters stand before that with the tone.
pub(in crate::name) const PLACE_OF_TONE: u32 = 40;

/// Letters of a word at most, and of a rime.
const MOST: u32 = 8;
pub(super) const RIME_LETTERS: u32 = 6;

/// A word of Vietnamese letters taken apart: the letters without tone in one number, five bits each, and the tone.
#[derive(Clone, Copy, Default)]
pub(in crate::name) struct Spelling {
    letters: u64,
    tone: u16,
    /// The letters before the one that bears the tone.
    before_tone: u64,
    /// Two tones, which no syllable has.
    twice: bool,
}

impl Spelling {
    /// `None` where the word has another character than a Vietnamese letter, or cannot be a syllable for its length or two
    /// tones.
    pub(in crate::name) fn of(word: &str) -> Option<Self> {
        let mut out = Self::default();
        for c in word.chars() {
            let found = letter(c);
            if found == 0 {
                return None;
            }
            out.push(found);
        }
        out.is_short().then_some(out)
    }

    /// The letters of a word that is none perhaps, as [`key`](Self::key) has them, and its tone.
    pub(in crate::name) fn of_slip(word: &str) -> Option<(u64, u16)> {
        let mut out = Self::default();
        for (at, c) in word.chars().enumerate() {
            let found = letter(c);
            if found == 0 || at > MOST as usize {
                return None;
            }
            out.push(found);
        }
        Some((out.letters, out.tone)).filter(|_| !out.twice)
    }

    /// Adds what [`letter`] says of the next letter.
    #[inline]
    pub(in crate::name) fn push(&mut self, letter: u16) {
        if letter & 7 != 0 {
            self.twice |= self.tone != 0;
            (self.tone, self.before_tone) = (letter & 7, self.letters);
        }
        self.letters = self.letters << 5 | u64::from(letter >> 3 & 31);
    }

    /// Neither empty nor too long, with one tone at most.
    const fn is_short(&self) -> bool {
        !self.twice && self.letters != 0 && self.letters >> (5 * MOST) == 0
    }

    /// A number that the word shares with no other one, whatever their case: its letters, where the tone is, and the tone.
    pub(in crate::name) const fn key(&self) -> u64 {
        self.letters | (count(self.before_tone) as u64) << PLACE_OF_TONE | (self.tone as u64) << TONE_OF_KEY
    }

    /// `Thò`, a word of no name and the commonest one of VNI.
    pub(in crate::name) const fn is_tho(&self) -> bool {
        const THO: u64 = (code('t') as u64) << 10 | (code('h') as u64) << 5 | code('o') as u64;
        self.letters == THO && self.tone == 1
    }

    /// `và`, which stands between two names.
    pub(in crate::name) const fn is_and(&self) -> bool {
        const AND: u64 = pair('v', 'a');
        self.letters == AND && self.tone == 1
    }

    /// Reads it as a syllable.
    pub(in crate::name) fn syllable(&self) -> Option<Syllable> {
        if !self.is_short() {
            return None;
        }
        let count = count(self.letters);
        // The first letters; 0 after the last.
        let front = self.letters << (5 * MOST.wrapping_sub(count));
        let code = |at: u32| (front >> (5 * (MOST - 1 - at)) & 31) as u8;
        let (first, second, third) = (code(0), code(1), code(2));
        let of_two = onset(usize::from(first) << 5 | usize::from(second));
        let (longest, length) = match of_two {
            Some(_) if (second, third) == (is::G, is::H) => (onset(THREE), 3),
            Some(_) => (of_two, 2),
            None if is_vowel_code(first) => (onset(0), 0),
            None => (onset(usize::from(first)), 1),
        };
        let (mut onset_now, mut rest) = (longest?, count.wrapping_sub(length));
        // `gì`, `gìn`: with nothing else the i of gi is the vowel. `giêc` may be gi and êc, or g and iêc.
        let mut is_gi = (first, second) == (is::G, is::I);
        let with_i = count.wrapping_sub(1);
        if is_gi && !is_vowel_code(third) {
            rest = with_i;
        }
        loop {
            let found = self.divided(onset_now, rest);
            if found.is_some() || !is_gi {
                return found;
            }
            (onset_now, rest, is_gi) = (onset(usize::from(first))?, with_i, false);
        }
    }

    /// The syllable of an onset and the rime of as many last letters.
    fn divided(&self, onset: u8, rest: u32) -> Option<Syllable> {
        let (rime, about) = self.rime(rest)?;
        let stopped = about & STOP != 0 && !matches!(self.tone, 2 | 5);
        if about & (1 << onset) == 0 || stopped {
            return None;
        }
        let before_rime = count(self.letters).wrapping_sub(rest);
        let from_rime = count(self.before_tone).wrapping_sub(before_rime);
        let well_placed = match about >> PLACE {
            _ if self.tone == 0 => true,
            EITHER => from_rime < 2,
            place => from_rime == place,
        };
        Some(Syllable { onset, rime, tone: Tone::of_code(self.tone), well_placed })
    }

    /// The rime of as many last letters: its place in the table, and what is said of it there.
    fn rime(&self, count: u32) -> Option<(u8, u32)> {
        if count > RIME_LETTERS {
            return None;
        }
        let packed = (self.letters & ((1 << (5 * count)) - 1)) as u32;
        let mut slot = rime_slot(packed);
        loop {
            // A free slot ends the search: no rime is listed at 255.
            let at = *RIME_SLOTS.get(slot)?;
            let &(listed, about) = table::RIMES.get(usize::from(at))?;
            if listed == packed {
                return Some((at, about));
            }
            slot = (slot + 1) % RIME_SLOTS.len();
        }
    }
}

/// How many letters: no code is 0. More than twelve count as twelve or thirteen.
const fn count(letters: u64) -> u32 {
    (u64::BITS + 4).wrapping_sub(letters.leading_zeros()) / 5
}

/// The bit of rimes that end in a stop: they take two tones only.
const STOP: u32 = 1 << 28;
/// From here two bits: the letter on which the tone stands, or that it may be the first or the second.
const PLACE: u32 = 29;
const EITHER: u32 = 3;

/// The letter of a rime that bears the tone, by what the table says of it; of two the first, the older way.
pub(super) const fn place(about: u32) -> usize {
    match about >> PLACE {
        EITHER => 0,
        place => place as usize,
    }
}

/// The place of `ngh`, the only onset of three letters, in [`ONSET_PLACES`].
const THREE: usize = 32 * 32;

/// The place in the table of each onset, by its packed letters.
static ONSET_PLACES: [u8; THREE + 1] = onset_places();

/// The place of an onset in the table, by its packed letters.
fn onset(letters: usize) -> Option<u8> {
    ONSET_PLACES.get(letters).copied().filter(|&at| at != u8::MAX)
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn onset_places() -> [u8; THREE + 1] {
    let mut places = [u8::MAX; THREE + 1];
    let mut at = 0;
    while at < table::ONSETS.len() {
        let bytes = table::ONSETS[at].as_bytes();
        let slot = match bytes.len() {
            0 => 0,
            3 => THREE,
            // The only letter beyond ASCII is đ.
            _ if bytes[0] > 0x7f => code('đ') as usize,
            1 => code(bytes[0] as char) as usize,
            _ => code(bytes[0] as char) as usize * 32 + code(bytes[1] as char) as usize,
        };
        places[slot] = at as u8;
        at += 1;
    }
    places
}

/// Where each rime is listed, by the hash of its packed letters; the next free slot where two share one. A search by
/// halves guesses wrong half the time, which is most of what a syllable costs.
static RIME_SLOTS: [u8; 512] = rime_slots();

const fn rime_slot(packed: u32) -> usize {
    (packed.wrapping_mul(0x9e37_79b1) >> 23) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn rime_slots() -> [u8; 512] {
    let mut slots = [u8::MAX; 512];
    let mut at = 0;
    while at < table::RIMES.len() {
        let mut slot = rime_slot(table::RIMES[at].0);
        while slots[slot] != u8::MAX {
            slot = (slot + 1) % 512;
        }
        slots[slot] = at as u8;
        at += 1;
    }
    slots
}
