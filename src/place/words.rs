//! A place as words: bare letters for finding, letters with marks for deciding.

use crate::text::{decompose_canonical, is_letter, is_mark, is_upper, to_lower};

/// Words beyond these, from the end, are not looked at: the names of units stand last.
const MAX_WORDS: usize = 40;
/// Letters of a word beyond these are not looked at.
const MAX_LETTERS: usize = 40;

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing, a dot or a space.
    Weak,
    /// A hyphen.
    Hyphen,
    /// A comma, a bracket or the beginning.
    Break,
}

/// A word: its letters are in the buffers of [`Words`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) gap: Gap,
    /// The figure of its tone, 1 to 5, or 0.
    pub(super) tone: u8,
    folded: (usize, usize),
    marked: (usize, usize),
}

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) list: Vec<Word>,
    folded: Vec<u8>,
    marked: Vec<u8>,
    /// Whether no letter has a mark: then marks decide nothing.
    pub(super) is_bare: bool,
}

/// A running hash (FNV-1a of 64 bits): equal for equal letters, whatever words they are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hash(pub(super) u64);

impl Hash {
    pub(super) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    pub(super) fn feed(self, bytes: &[u8]) -> Self {
        Self(
            bytes
                .iter()
                .fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)),
        )
    }
}

impl Words {
    /// Cuts a text into words.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self { is_bare: true, ..Self::default() };
        let mut gap = Gap::Break;
        let mut open: Option<(usize, usize)> = None;
        let mut tone = 0;
        let (mut was_letter, mut was_small) = (false, false);
        let mut rest = text.chars();
        let mut apostrophe = false;
        while let Some(c) = rest.next() {
            let mut behind = rest.clone();
            let (next, then) = (behind.next(), behind.next());
            let digit = c.is_ascii_digit();
            if !digit && !is_letter(c) {
                apostrophe = matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`');
                if apostrophe {
                    continue;
                }
                words.close(&mut open, &mut gap, &mut tone);
                was_small = false;
                gap = gap.max(match c {
                    ' ' | '.' | '\u{a0}' | '_' => Gap::Weak,
                    '-' | '–' | '—' => Gap::Hyphen,
                    _ => Gap::Break,
                });
                continue;
            }
            // `P5` and `Q3`; `TPHCM`, `TXHương Thuỷ`: no syllable begins so.
            let capital = !digit && is_upper(c);
            let cut = match open {
                Some(_) if digit && was_letter => true,
                // `HuyệnGiồng Trôm`.
                Some(_) if capital && was_small => true,
                Some(from) => match words.folded.get(from.0..).unwrap_or_default() {
                    // `TTr.` is a type of its own.
                    b"tt" => !matches!(c, 'r' | 'R') || next.is_some_and(is_letter),
                    b"tp" | b"tx" => true,
                    // `PBến Nghé`, but `HCM`, and `H'Leo`.
                    b"p" | b"x" | b"q" | b"h" | b"t" => {
                        capital
                            && !apostrophe
                            && next.is_some_and(|next| is_letter(next) && !is_upper(next))
                            && (next != Some('r') || then.is_some_and(is_letter))
                    }
                    // `XÃMỸ THẠNH`: with these tones no syllable goes on.
                    b"xa" => tone == 4,
                    b"tinh" => tone == 3,
                    b"huyen" | b"quan" => tone == 5,
                    b"phuong" => tone == 1,
                    b"thitran" | b"thanhpho" => tone == 2,
                    b"thixa" => tone == 4,
                    _ => false,
                },
                None => false,
            };
            if cut {
                words.close(&mut open, &mut gap, &mut tone);
            }
            (was_letter, apostrophe) = (!digit, false);
            was_small = !digit && !capital && !is_mark(c);
            let from = *open.get_or_insert((words.folded.len(), words.marked.len()));
            if words.folded.len().saturating_sub(from.0) < MAX_LETTERS {
                words.letter(to_lower(c), &mut tone);
            }
        }
        words.close(&mut open, &mut gap, &mut tone);
        let extra = words.list.len().saturating_sub(MAX_WORDS);
        words.list.drain(..extra);
        words
    }

    /// Adds a small letter or a digit.
    fn letter(&mut self, c: char, tone: &mut u8) {
        let (folded, marked) = (&mut self.folded, &mut self.marked);
        if c.is_ascii() {
            folded.extend(u8::try_from(c));
            marked.extend(u8::try_from(c));
            return;
        }
        self.is_bare = false;
        decompose_canonical(c, |part| {
            let figure = match part {
                '\u{300}' => 1,
                '\u{301}' => 2,
                '\u{309}' => 3,
                '\u{303}' => 4,
                '\u{323}' => 5,
                _ => 0,
            };
            if figure > 0 {
                *tone = figure;
                return;
            }
            match part {
                'đ' | 'ð' | 'ɖ' => folded.push(b'd'),
                '\u{300}'..='\u{36f}' => {}
                'ƀ' => folded.push(b'b'),
                _ => folded.extend(part.encode_utf8(&mut [0; 4]).bytes()),
            }
            let part = if part == 'ð' { 'đ' } else { part };
            marked.extend(part.encode_utf8(&mut [0; 4]).bytes());
        });
    }

    fn close(&mut self, open: &mut Option<(usize, usize)>, gap: &mut Gap, tone: &mut u8) {
        let Some((folded, marked)) = open.take() else { return };
        // A state farm, in names of townships.
        if self.folded.get(folded..) == Some(b"nt") {
            self.folded.truncate(folded);
            self.marked.truncate(marked);
            self.folded.extend(b"nongtruong");
            self.marked.extend("no\u{302}ngtru\u{31b}o\u{31b}ng1".bytes());
        }
        if *tone > 0 {
            self.marked.push(b'0'.saturating_add(*tone));
        }
        self.list.push(Word {
            gap: *gap,
            tone: *tone,
            folded: (folded, self.folded.len()),
            marked: (marked, self.marked.len()),
        });
        (*gap, *tone) = (Gap::Weak, 0);
    }

    /// The bare letters of a word; nothing where there is no such word.
    pub(super) fn bare(&self, at: usize) -> &[u8] {
        self.list.get(at).and_then(|word| self.folded.get(word.folded.0..word.folded.1)).unwrap_or_default()
    }

    /// The hash of the bare letters, with one word more. What differs between spellings of one name is made one: y and
    /// i, final c and k of minority languages, zeros before figures, Roman figures.
    pub(super) fn feed_bare(&self, mut hash: Hash, at: usize) -> Hash {
        let word = match self.bare(at) {
            b"ii" => b"2",
            b"iii" => b"3",
            b"iv" => b"4",
            word => word,
        };
        let mut rest = word;
        while let [b'0', behind @ ..] = rest
            && !behind.is_empty()
        {
            rest = behind;
        }
        while let Some((&byte, behind)) = rest.split_first() {
            let byte = match byte {
                b'y' => b'i',
                b'c' if behind.is_empty() => b'k',
                byte => byte,
            };
            hash = hash.feed(&[byte]);
            rest = behind;
        }
        hash
    }

    /// The hash of the letters with their marks of a run of words; y and i are one here, too.
    pub(super) fn marked(&self, from: usize, to: usize) -> Hash {
        let words = self.list.get(from..to).unwrap_or_default();
        let words = words.iter().filter_map(|word| self.marked.get(word.marked.0..word.marked.1));
        // Nor are zeros before a figure marks.
        let letters = words.flat_map(|word| {
            let zeros = word.iter().take_while(|byte| **byte == b'0').count();
            word.get(zeros.min(word.len().saturating_sub(1))..).unwrap_or_default()
        });
        letters.fold(Hash::EMPTY, |hash, &byte| hash.feed(&[if byte == b'y' { b'i' } else { byte }]))
    }

    /// Both hashes of the whole.
    pub(super) fn whole(&self) -> (Hash, Hash) {
        let bare = (0..self.list.len()).fold(Hash::EMPTY, |hash, at| self.feed_bare(hash, at));
        (bare, self.marked(0, self.list.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let words = Words::of(text);
        (0..words.list.len()).map(|at| String::from_utf8(words.bare(at).to_vec()).unwrap()).collect()
    }

    #[test]
    fn cut() {
        assert_eq!(words("P5, Q3, TPHCM"), ["p", "5", "q", "3", "tp", "hcm"]);
        assert_eq!(words("xã Ea H'leo,TX.Buôn Hồ"), ["xa", "ea", "hleo", "tx", "buon", "ho"]);
        assert_eq!(words("Bà Rịa - Vũng Tàu"), ["ba", "ria", "vung", "tau"]);
        assert_eq!(words("12/3A"), ["12", "3a"]);
        assert_eq!(words("XÃMỸ THẠNH, HUYỆNGIỒNG TRÔM"), ["xa", "my", "thanh", "huyen", "giong", "trom"]);
        assert_eq!(words("THỊTRẤNSA PA, thànhphốVinh"), ["thitran", "sa", "pa", "thanhpho", "vinh"]);
        assert_eq!(
            words("PBến Nghé, QBa Đình, TTr. Sịa"),
            ["p", "ben", "nghe", "q", "ba", "dinh", "ttr", "sia"]
        );
        assert_eq!(words("TTR. SỊA"), ["ttr", "sia"]);
        assert_eq!(words("TTRạng Đông, Ea H'Leo, TP.HCM"), ["tt", "rang", "dong", "ea", "hleo", "tp", "hcm"]);
        assert!(words("").is_empty() && words(" ,. ").is_empty());
    }

    #[test]
    fn spellings_of_one_name() {
        let whole = |text| Words::of(text).whole();
        for (a, b) in [
            ("Hòa Tú 2", "Hoà Tú 2"),
            ("Thuỷ", "Thủy"),
            ("Quý", "Quí"),
            ("Ea H'leo", "Ea H’ Leo"),
            ("Ðông", "Đông"),
            ("Phường 05", "Phường 5"),
        ] {
            assert_eq!(whole(a), whole(b), "{a} {b}");
        }
        for (a, b) in [
            ("Đắk Lắk", "Đăc Lăc"),
            ("Hòa Tú II", "Hòa Tú 2"),
            ("Krông Pắc", "Krong Pak"),
            ("Ngọc Lây", "Ngọk Lây"),
        ] {
            assert_eq!(whole(a).0, whole(b).0, "{a} {b}");
            assert_ne!(whole(a).1, whole(b).1, "{a} {b}");
        }
        assert_ne!(whole("Tân").0, whole("Tâm").0);
        assert_eq!(whole("00").0, whole("0").0);
    }
}
