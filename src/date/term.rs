//! The words of dates and times, known by their base letters. Capitals say nothing, and tones only tell numbers from
//! other words: `từ` (since) is not `tư` (four), `sau` (after) not `sáu` (six).

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// Ngày.
    Day,
    /// Tháng.
    Month,
    /// Năm: the year, or the digit 5.
    Year,
    /// Mồng, before one of the first ten days.
    Early,
    /// Khoảng, chừng.
    About,
    /// The first word of dương lịch, which says that a date is solar.
    Solar,
    /// The second.
    Calendar,
    /// Sinh, vào, lúc: words before a date.
    Before,
    /// Trước, đến: the date is the end of a time, not the day itself.
    Bound,
    /// Thứ, before the number of a weekday.
    Weekday,
    /// Chủ nhật, by its first word or shortened, and its second.
    Sunday,
    SundayTail,
    /// A month in Roman figures; not X, which marks what is unknown.
    Roman(u8),
    /// Giêng and chạp, as the number of the month.
    LunarMonth(u8),
    /// A digit.
    Digit(u8),
    /// Mười and mươi.
    Tens,
    /// Hăm.
    Twenty,
    /// Linh, lẻ: no tens.
    Link,
    Hundred,
    Thousand,
    /// `xx` for an unknown part.
    Mark,
    Hour,
    Minute,
    Second,
    /// Buổi, before a part of the day.
    Part,
    /// A part of the day: the hours that it leaves as they are, and those to which twelve are added (24 is 0).
    PartOfDay((u8, u8), (u8, u8)),
    /// Any other word.
    Other,
}

use Term::{Digit, PartOfDay};

use crate::text;

/// No hour is past noon in the morning.
const NONE: (u8, u8) = (1, 0);
/// Programs write midnight as 12 AM.
const TWELVE: (u8, u8) = (12, 12);

/// Sorted by the words. Twelve at night is no hour of `đêm`: which of two days it ends is not said.
const TERMS: [(u64, Term); 79] = [
    (key("am"), PartOfDay((0, 11), TWELVE)),
    (key("ba"), Digit(3)),
    (key("bay"), Digit(7)),
    (key("bon"), Digit(4)),
    (key("buoi"), Term::Part),
    (key("ch"), PartOfDay((12, 23), (1, 11))),
    (key("chap"), Term::LunarMonth(12)),
    (key("chieu"), PartOfDay((12, 18), (1, 6))),
    (key("chin"), Digit(9)),
    (key("chu"), Term::Sunday),
    (key("chung"), Term::About),
    (key("cn"), Term::Sunday),
    (key("dem"), PartOfDay((0, 4), (8, 11))),
    (key("den"), Term::Bound),
    (key("dl"), Term::Solar),
    (key("do"), Term::About),
    (key("duong"), Term::Solar),
    (key("g"), Term::Hour),
    (key("giay"), Term::Second),
    (key("gieng"), Term::LunarMonth(1)),
    (key("gio"), Term::Hour),
    (key("h"), Term::Hour),
    (key("hai"), Digit(2)),
    (key("ham"), Term::Twenty),
    (key("hoi"), Term::Before),
    (key("i"), Term::Roman(1)),
    (key("ii"), Term::Roman(2)),
    (key("iii"), Term::Roman(3)),
    (key("iv"), Term::Roman(4)),
    (key("ix"), Term::Roman(9)),
    (key("khoang"), Term::About),
    (key("khong"), Digit(0)),
    (key("lam"), Digit(5)),
    (key("le"), Term::Link),
    (key("lich"), Term::Calendar),
    (key("linh"), Term::Link),
    (key("luc"), Term::Before),
    (key("mong"), Term::Early),
    (key("mot"), Digit(1)),
    (key("mung"), Term::Early),
    (key("muoi"), Term::Tens),
    (key("nam"), Term::Year),
    (key("ngan"), Term::Thousand),
    (key("ngay"), Term::Day),
    (key("nghin"), Term::Thousand),
    (key("nham"), Digit(5)),
    (key("nhat"), Term::SundayTail),
    (key("p"), Term::Minute),
    (key("ph"), Term::Minute),
    (key("phong"), Term::About),
    (key("phut"), Term::Minute),
    (key("pm"), PartOfDay((12, 23), (1, 11))),
    (key("sa"), PartOfDay((0, 11), TWELVE)),
    (key("sang"), PartOfDay((0, 11), NONE)),
    (key("sau"), Digit(6)),
    (key("sinh"), Term::Before),
    (key("sn"), Term::Before),
    (key("t"), Term::Month),
    (key("tam"), Digit(8)),
    (key("th"), Term::Month),
    (key("thang"), Term::Month),
    (key("thg"), Term::Month),
    (key("thu"), Term::Weekday),
    (key("toi"), PartOfDay((18, 23), (6, 11))),
    (key("tram"), Term::Hundred),
    (key("trua"), PartOfDay((10, 13), (1, 2))),
    (key("truoc"), Term::Bound),
    (key("tu"), Digit(4)),
    (key("uoc"), Term::About),
    (key("v"), Term::Roman(5)),
    (key("vao"), Term::Before),
    (key("vi"), Term::Roman(6)),
    (key("vii"), Term::Roman(7)),
    (key("viii"), Term::Roman(8)),
    (key("x"), Term::Mark),
    (key("xi"), Term::Roman(11)),
    (key("xii"), Term::Roman(12)),
    (key("xx"), Term::Mark),
    (key("xxxx"), Term::Mark),
];

/// Up to eight base letters of a word, in an order that is that of the words.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    key: u64,
    /// How many bits are free.
    free: u32,
}

impl Letters {
    pub(super) const NONE: Self = Self { key: 0, free: 64 };
    /// A word that is too long, or has a letter that Vietnamese does not have.
    const FOREIGN: Self = Self { key: u64::MAX, free: 0 };

    /// Takes the letters at the beginning of a text; gives what follows. Marks on a letter are left out.
    pub(super) fn take<'t>(&mut self, text: &'t str) -> &'t str {
        let mut bytes = text.as_bytes();
        loop {
            let (base, tail) = match bytes {
                [letter @ (b'a'..=b'z' | b'A'..=b'Z'), tail @ ..] => (*letter | 0x20, tail),
                [0..=0x7f, ..] | [] => break,
                // Nearly every other letter, decoded here.
                [first @ 0xc3..=0xc6, second, tail @ ..] if latin(*first, *second) != 0 => {
                    (latin(*first, *second), tail)
                }
                [0xe1, second @ (0xba | 0xbb), third, tail @ ..] if tone(*second, *third) != 0 => {
                    (tone(*second, *third), tail)
                }
                _ => {
                    let mut chars =
                        text.get(text.len().saturating_sub(bytes.len())..).unwrap_or_default().chars();
                    let Some(c) = chars.next().filter(|c| text::is_letter(*c)) else { break };
                    bytes = chars.as_str().as_bytes();
                    if text::is_mark(c) {
                        continue;
                    }
                    // Other letters with marks, as they are read where the marks stand apart.
                    match text::fold(c.encode_utf8(&mut [0; 4])).as_bytes() {
                        [base @ b'a'..=b'z'] => (*base, bytes),
                        _ => {
                            *self = Self::FOREIGN;
                            continue;
                        }
                    }
                }
            };
            bytes = tail;
            *self = match self.free.checked_sub(8) {
                Some(free) => Self { key: self.key | u64::from(base) << free, free },
                None => Self::FOREIGN,
            };
        }
        text.get(text.len().saturating_sub(bytes.len())..).unwrap_or_default()
    }

    pub(super) fn term(self) -> Term {
        let first = usize::try_from((self.key >> 56).saturating_sub(u64::from(b'a'))).unwrap_or(usize::MAX);
        let from = STARTS.get(first).map_or(TERMS.len(), |at| usize::from(*at));
        let mut rest = TERMS.get(from..).unwrap_or_default().iter();
        rest.find(|term| term.0 >= self.key)
            .filter(|term| term.0 == self.key)
            .map_or(Term::Other, |term| term.1)
    }
}

/// Where the words of each first letter begin in the list. A few steps from there are faster than halving the list.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const STARTS: [u8; 26] = {
    let mut starts = [0; 26];
    let (mut letter, mut at) = (0, 0);
    while letter < 26 {
        while at < TERMS.len() && TERMS[at].0 >> 56 < b'a' as u64 + letter as u64 {
            at += 1;
        }
        starts[letter] = at as u8;
        letter += 1;
    }
    starts
};

const fn key(word: &str) -> u64 {
    let (mut bytes, mut key, mut free) = (word.as_bytes(), 0, 64);
    while let [first, rest @ ..] = bytes {
        free -= 8;
        key |= (*first as u64) << free;
        bytes = rest;
    }
    key
}

/// Whether a word has a tone that the digit of its base letters has.
pub(super) fn sounds(digit: u8, word: &str) -> bool {
    // The tones of each as bits, in the order of `tone_of`.
    const TONES: [u8; 10] = [1, 0b10_0100, 1, 1, 0b101, 1, 0b100, 0b1000, 0b100, 0b100];
    TONES.get(usize::from(digit)).copied().unwrap_or(0) >> tone_of(word) & 1 != 0
}

/// Whether a word has marks and no tone, as `mươi` has none and `mười` has.
pub(super) fn lost_tone(word: &str) -> bool {
    !word.is_ascii() && tone_of(word) == 0
}

/// Whether a text has letters beyond the bare ones: then tones decide.
pub(super) fn has_marks(text: &str) -> bool {
    text.chars().any(|c| !c.is_ascii() && text::is_letter(c))
}

/// The figure of the tone of a word: 0 without one, else 1 to 5 for huyền, sắc, hỏi, ngã, nặng.
fn tone_of(word: &str) -> u8 {
    let mut tone = 0;
    for c in word.chars().filter(|c| !c.is_ascii()) {
        text::decompose_canonical(c, |part| {
            tone = match part {
                '\u{300}' => 1,
                '\u{301}' => 2,
                '\u{309}' => 3,
                '\u{303}' => 4,
                '\u{323}' => 5,
                _ => tone,
            };
        });
    }
    tone
}

/// The small base letter of U+00C0 to U+01B0 from its bytes; 0 where Vietnamese has no such letter.
fn latin(first: u8, second: u8) -> u8 {
    let at = usize::from(first & 0x1f) << 6 | usize::from(second & 0x3f);
    LATIN.get(at.wrapping_sub(0xc0)).copied().unwrap_or(0)
}

/// The small base letter of U+1EA0 to U+1EF9 from the last two of its bytes.
fn tone(second: u8, third: u8) -> u8 {
    let at = usize::from(second & 0x3f) << 6 | usize::from(third & 0x3f);
    TONES.get(at.wrapping_sub(0xea0)).copied().unwrap_or(0)
}

/// Base letters of U+00C0 to U+01B0, 0 where Vietnamese has no such letter.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const LATIN: [u8; 0xf1] = {
    let mut table = [0; 0xf1];
    let letters: [(&[u32], u8); 7] = [
        (&[0xc0, 0xc1, 0xc2, 0xc3, 0xe0, 0xe1, 0xe2, 0xe3, 0x102, 0x103], b'a'),
        (&[0xd0, 0x110, 0x111], b'd'),
        (&[0xc8, 0xc9, 0xca, 0xe8, 0xe9, 0xea], b'e'),
        (&[0xcc, 0xcd, 0xec, 0xed, 0x128, 0x129], b'i'),
        (&[0xd2, 0xd3, 0xd4, 0xd5, 0xf2, 0xf3, 0xf4, 0xf5, 0x1a0, 0x1a1], b'o'),
        (&[0xd9, 0xda, 0xf9, 0xfa, 0x168, 0x169, 0x1af, 0x1b0], b'u'),
        (&[0xdd, 0xfd], b'y'),
    ];
    let mut of = 0;
    while of < letters.len() {
        let mut at = 0;
        while at < letters[of].0.len() {
            table[letters[of].0[at] as usize - 0xc0] = letters[of].1;
            at += 1;
        }
        of += 1;
    }
    table
};

/// Base letters of U+1EA0 to U+1EF9.
const TONES: [u8; 90] =
    *b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

#[cfg(test)]
mod tests {
    use super::*;

    fn term(word: &str) -> Term {
        let mut letters = Letters::NONE;
        assert_eq!(letters.take(&format!("{word}, ")), ", ");
        letters.term()
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(TERMS.is_sorted_by(|a, b| a.0 < b.0));
    }

    /// The same base letters as the general table has, and letters where that has letters.
    #[test]
    fn base_letters() {
        for c in '\0'..='\u{ffff}' {
            let mut letters = Letters::NONE;
            let text = c.to_string();
            let rest = letters.take(&text);
            assert_eq!(rest.is_empty(), text::is_letter(c), "{c}");
            let folded = text::fold(&text);
            if folded.len() == 1 && rest.is_empty() {
                assert_eq!(letters.key, key(&folded), "{c}");
            } else if rest.is_empty() {
                assert!(letters.key == u64::MAX || text::is_mark(c), "{c}");
            }
        }
    }

    #[test]
    fn words() {
        for (word, expected) in [
            ("Ngày", Term::Day),
            ("NGÀY", Term::Day),
            ("nga\u{300}y", Term::Day),
            ("nghìn", Term::Thousand),
            ("tháng", Term::Month),
            ("lẻ", Term::Link),
            ("bẩy", Digit(7)),
            ("xxxx", Term::Mark),
            ("ngayx", Term::Other),
            ("khoangkhoang", Term::Other),
            ("ngäy", Term::Day),
            ("ńăm", Term::Year),
            ("n\u{301}ăm", Term::Year),
            ("日", Term::Other),
            ("", Term::Other),
        ] {
            assert_eq!(term(word), expected, "{word}");
        }
    }
}
