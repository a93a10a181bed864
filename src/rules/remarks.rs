//! What free text says in so many words.

use crate::law::SHORTCUTS;
use crate::text::{decompose_canonical, fold, is_letter, lower, to_lower, words_of};

/// What refuses wherever it stands in an opinion, unless who refused has come to agree.
const REFUSES: &[&str] = &[
    "không đồng ý",
    "không nhất trí",
    "không chấp thuận",
    "không chấp nhận",
    "không thừa nhận",
    "không bằng lòng",
    "không tán thành",
    "chưa đồng ý",
    "chưa nhất trí",
];
const AGREES_NOW: &[&str] = &["nay đồng ý", "nay đã đồng ý"];
/// What refuses where nothing denies it: “không phản đối”.
const OBJECTS: &[&str] = &["phản đối", "từ chối"];
const NOT: &[&str] = &["không", "chưa"];
/// What nobody wants who agrees to nothing; “không muốn mang họ cũ” is a reason for a change, “không muốn” at the end is none.
const UNWILLING: &[&str] = &[
    "không muốn đổi",
    "không muốn thay",
    "không muốn cho đổi",
    "không muốn cho con đổi",
    "không muốn làm con",
    "không muốn cho con làm",
    "không muốn nhận",
];
const UNWILLING_END: &[&str] = &["không muốn", "chưa muốn", "không chịu", "không ưng"];
/// The bytes of “Không muốn”: a shorter opinion refuses from its first word on, or not at all.
const SHORTEST: usize = 13;
/// Who is asked, as remarks call them.
pub(super) const CHILDREN: &[&str] = &["con", "con nuôi", "cháu", "trẻ"];
pub(super) const PARENTS: &[&str] = &["cha", "mẹ", "bố", "cha đẻ", "mẹ đẻ", "bố đẻ"];

/// The words of a free text, to ask for phrases.
///
/// Of fifty phrases that a rule knows a text has hardly any: a look at the marks of its words turns nearly all of them away
/// (a reason for a change is searched in a fifteenth of the time).
pub(super) struct Remarks {
    /// The words in small letters, each with a space behind it.
    small: String,
    words: Vec<Word>,
    /// The marks of the words: a bit each.
    marks: u64,
    /// Whether it is written without marks above and below: then words are compared without them.
    bare: bool,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    /// Where it begins among the small letters.
    start: usize,
    /// With a capital, but not in capitals throughout: a name inside of a phrase.
    is_name: bool,
    mark: u64,
}

/// A bit by the first letters of the first word: two words of one bit need not be the same.
fn mark(text: &str) -> u64 {
    // In the module all words have one.
    if !SHORTCUTS {
        return 1;
    }
    let [a, b, c] = match *text.as_bytes() {
        [a, b' ', ..] | [a] => [a, b' ', b' '],
        [a, b, b' ', ..] | [a, b] => [a, b, b' '],
        [a, b, c, ..] => [a, b, c],
        [] => [b' '; 3],
    };
    let [a, b, c] = [a, b, c].map(u32::from);
    1 << ((a | b << 8 | c << 16).wrapping_mul(0x9e37_79b1) >> 26)
}

/// The first letter of a phrase without its marks.
fn bare_first(phrase: &str) -> Option<char> {
    let first = phrase.chars().next()?;
    let mut base = None;
    decompose_canonical(first, |part| {
        base.get_or_insert(part);
    });
    let base = base.unwrap_or(first);
    Some(if base == 'đ' { 'd' } else { base })
}

/// Whether the first letter of a text is that of a phrase, which mostly tells: a twentieth of reading the words.
fn may_begin(text: &str, phrases: &[&str]) -> bool {
    let first = text.chars().find(|&c| is_part(c)).map(to_lower);
    let bare = text.is_ascii();
    phrases
        .iter()
        .any(|phrase| if bare { bare_first(phrase) == first } else { phrase.chars().next() == first })
}

impl Remarks {
    /// Reads a text.
    pub(super) fn of(text: &str) -> Self {
        Self::read(text, usize::MAX)
    }

    /// The first of some phrases, of three words at most, that a text begins with.
    pub(super) fn begins(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
        if SHORTCUTS && !may_begin(text, phrases) {
            return None;
        }
        let front = Self::read(text, 3);
        phrases.iter().copied().find(|phrase| front.has_phrase(phrase, 1))
    }

    /// Whether a text begins with one of some phrases, of three words at most.
    pub(super) fn begin(text: &str, phrases: &[&'static str]) -> bool {
        Self::begins(text, phrases).is_some()
    }

    /// Whether an opinion refuses, in bare words or with who does: “mẹ không đồng ý”.
    pub(super) fn refuses(opinion: &str) -> bool {
        if Self::begin(opinion, OBJECTS) || Self::begin(opinion, REFUSES) {
            return true;
        }
        if opinion.len() < SHORTEST {
            return false;
        }
        let said = Self::of(opinion);
        let is_unwilling = || said.has(UNWILLING) || UNWILLING_END.iter().any(|end| said.ends(end));
        said.has(REFUSES) && !said.has(AGREES_NOW)
            || said.has(OBJECTS) && !said.has(NOT)
            || is_unwilling() && !said.has(&["đồng ý"])
    }

    /// What some who are asked do not agree to, as a text tells it of them: “mẹ không đồng ý”.
    pub(super) fn refused_by(&self, who: &[&str]) -> Option<String> {
        let whole = self.words.len();
        let unwilling = UNWILLING_END.iter().filter(|end| self.ends(end));
        let said =
            REFUSES.iter().chain(UNWILLING).filter(|said| self.has_phrase(said, whole)).chain(unwilling);
        let by = |said: &&str| who.iter().find_map(|who| self.phrase_of(who, said));
        said.filter_map(by).next().filter(|_| !self.has(AGREES_NOW))
    }

    /// What it says of somebody, where it does: “mẹ nuôi” and “đã chết”.
    pub(super) fn phrase_of(&self, who: &str, said: &str) -> Option<String> {
        let phrase = [who, said].join(" ");
        self.has_phrase(&phrase, self.words.len()).then_some(phrase)
    }

    /// Whether it ends with a phrase of two words.
    fn ends(&self, phrase: &str) -> bool {
        let [.., word, _] = self.words.as_slice() else { return false };
        let tail = self.small.get(word.start..).unwrap_or_default().trim_end();
        tail == phrase || self.bare && tail == without_marks(phrase)
    }

    /// Reads a text on a couple: “bên nam” is the husband, “bên nữ” the wife; “hai bên nam, nữ” are both.
    pub(super) fn of_couple(text: &str) -> Self {
        let read = Self::of(text);
        if !read.has(&["bên nam", "bên nữ"]) || read.has(&["hai bên"]) {
            return read;
        }
        let mut said = String::with_capacity(text.len());
        let mut words = words_of(text);
        while let Some(word) = words.next() {
            let mut behind = words.clone();
            let side = behind.next().filter(|_| lower(word) == "bên").map(lower);
            let side = match side.as_deref().map(|side| side.trim_end_matches(|c| !is_part(c))) {
                Some("nam") => "chồng",
                Some("nữ") => "vợ",
                _ => "",
            };
            if side.is_empty() {
                said.push_str(word);
            } else {
                said.push_str(side);
                words = behind;
            }
            said.push(' ');
        }
        Self::of(&said)
    }

    fn read(text: &str, most: usize) -> Self {
        let room = text.len().saturating_add(1).min(most.saturating_mul(9));
        let mut read = Self {
            small: String::with_capacity(room),
            words: Vec::with_capacity(most.min(8)),
            marks: 0,
            bare: text.is_ascii(),
        };
        let mut word: Option<Word> = None;
        let mut shouted = false;
        for c in text.chars() {
            let letter = is_letter(c);
            if !letter && !c.is_ascii_digit() {
                read.end(word.take(), shouted);
                if read.words.len() >= most {
                    break;
                }
                continue;
            }
            let small = to_lower(c);
            let capital = small != c;
            shouted = (shouted || word.is_none()) && (capital || !letter);
            word.get_or_insert(Word { start: read.small.len(), is_name: capital, mark: 0 });
            read.small.push(small);
        }
        read.end(word, shouted);
        read
    }

    /// Ends a word.
    fn end(&mut self, word: Option<Word>, shouted: bool) {
        let Some(word) = word else { return };
        self.small.push(' ');
        let letters = self.small.get(word.start..).unwrap_or_default();
        let mark = mark(if self.bare && SHORTCUTS { letters.get(..1).unwrap_or_default() } else { letters });
        self.marks |= mark;
        self.words.push(Word { is_name: word.is_name && !shouted, mark, ..word });
    }

    /// The first of some phrases that it has. A name is no phrase: “vợ Hai” is not “vợ hai”.
    pub(super) fn first_of(&self, phrases: &[&'static str]) -> Option<&'static str> {
        phrases.iter().copied().find(|phrase| self.has_phrase(phrase, self.words.len()))
    }

    /// The first of some phrases that stands between a word and one of some others.
    pub(super) fn first_between(
        &self,
        before: &str,
        phrases: &[&'static str],
        behind: &[&str],
    ) -> Option<&'static str> {
        let has = |phrase: &str| self.has_phrase(phrase, self.words.len());
        let around = |phrase: &str| behind.iter().any(|behind| has(&[before, phrase, behind].join(" ")));
        phrases.iter().copied().find(|phrase| around(phrase))
    }

    /// Whether it has a phrase as that of somebody who belongs to another: “mẹ của người cha đã mất”.
    pub(super) fn is_of_another(&self, phrase: &str) -> bool {
        ["của", "của người"].iter().any(|of| self.has_phrase(&[of, phrase].join(" "), self.words.len()))
    }

    /// Whether it has one of some phrases.
    pub(super) fn has(&self, phrases: &[&'static str]) -> bool {
        self.first_of(phrases).is_some()
    }

    /// Whether it says that a parent in the entry is an adoptive one: “cha, mẹ nuôi”, “mẹ nuôi”, “nhận làm con nuôi”.
    pub(super) fn adopted(text: &str) -> bool {
        const PHRASES: &[&str] = &["cha nuôi", "mẹ nuôi", "bố nuôi", "con nuôi", "nhận nuôi"];
        !text.is_empty() && Self::of(text).has(PHRASES)
    }

    /// Whether it says that the mother in the entry did not bear the child: she adopted it, or another woman bore it for the couple.
    pub(super) fn born_of_another(text: &str) -> bool {
        Self::adopted(text) || !text.is_empty() && Self::of(text).has(&["mang thai hộ"])
    }

    /// Whether one of its first words begins a phrase.
    fn has_phrase(&self, phrase: &str, firsts: usize) -> bool {
        let mut of_letter = [0; 4];
        let wanted = if self.bare && SHORTCUTS {
            bare_first(phrase).map_or(0, |first| mark(first.encode_utf8(&mut of_letter)))
        } else {
            mark(phrase)
        };
        if SHORTCUTS && self.marks & wanted == 0 {
            return false;
        }
        let plain;
        let phrase = if self.bare {
            plain = without_marks(phrase);
            plain.as_str()
        } else {
            phrase
        };
        (0..firsts.min(self.words.len())).any(|at| self.has_at(at, wanted, phrase))
    }

    /// Whether a phrase stands at a word of that mark; only the first of its words may be a name.
    fn has_at(&self, at: usize, wanted: u64, phrase: &str) -> bool {
        let Some([word, others @ ..]) = self.words.get(at..) else { return false };
        let end = word.start.saturating_add(phrase.len());
        (!SHORTCUTS || word.mark == wanted)
            && self.small.get(word.start..end) == Some(phrase)
            && self.small.as_bytes().get(end) == Some(&b' ')
            && !others.iter().any(|word| word.is_name && word.start < end)
    }
}

/// A phrase without marks.
fn without_marks(phrase: &str) -> String {
    let mut plain = String::with_capacity(phrase.len());
    for word in words_of(phrase) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(&fold(word));
    }
    plain
}

/// Whether a character is part of a word.
fn is_part(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The long way: word by word, for each phrase anew.
    fn by_words(text: &str, phrase: &str, starts: usize, most: usize) -> bool {
        let words = text.split(|c| !is_part(c)).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.take(most).collect();
        let is_name = |word: &str| {
            let capital = word.chars().next().is_some_and(|c| to_lower(c) != c);
            capital && !word.chars().all(|c| !is_letter(c) || to_lower(c) != c)
        };
        (0..words.len()).take(starts).any(|at| {
            let mut rest = words.iter().skip(at).enumerate();
            phrase.split(' ').all(|wanted| {
                rest.next().is_some_and(|(nth, word)| {
                    let same =
                        if text.is_ascii() { lower(word) == fold(wanted) } else { lower(word) == wanted };
                    same && (nth == 0 || !is_name(word))
                })
            })
        })
    }

    const VOCABULARY: [&str; 24] = [
        "vợ", "Vợ", "VỢ", "vo", "Vo", "VO", "hai", "Hai", "HAI", "ba", "Ba", "y", "Y", "3", "3a", "đã", "da",
        "Đã", "chết", "chet", "Chết", "ă", "-", "–",
    ];

    proptest! {
        /// The marks turn nothing away that the long way finds.
        #[test]
        fn phrases_are_found_as_word_by_word(
            words in proptest::collection::vec((0..VOCABULARY.len(), "[ ,;.]"), 0..7),
        ) {
            let text: String = words.iter().map(|(at, between)| format!("{}{between}", VOCABULARY[*at])).collect();
            const PHRASES: &[&str] = &["vợ", "vợ hai", "vợ hai ba", "vợ hai ba y", "ba", "y", "y 3", "3", "đã chết", "hai đã", "ă"];
            let read = Remarks::of(&text);
            for phrase in PHRASES {
                prop_assert_eq!(read.has(&[phrase]), by_words(&text, phrase, usize::MAX, usize::MAX), "{} {}", text, phrase);
                prop_assert_eq!(Remarks::begin(&text, &[phrase]), by_words(&text, phrase, 1, 3), "{} {}", text, phrase);
            }
        }
    }

    #[test]
    fn phrases() {
        for (text, phrase, expected) in [
            ("Vợ thứ; vợ cả là bà Hồ Thị Nhạn", "vợ thứ", true),
            ("VỢ HAI", "vợ hai", true),
            ("Vo hai", "vợ hai", true),
            // Names, and other words without marks.
            ("Vợ Hai Nhạn làm chứng", "vợ hai", false),
            ("Võ Thu Hà làm chứng", "vợ thứ", false),
            ("Vo Thu Ha", "vợ thứ", false),
            ("Người làm chứng: võ lê", "vợ lẽ", false),
            ("vợ thứ", "vợ thứ hai", false),
            ("cơ vợ ở quê", "có vợ ở", false),
            ("có vợ ở quê", "có vợ ở", true),
        ] {
            assert_eq!(Remarks::of(text).has(&[phrase]), expected, "{text}");
        }
        for text in ["Trẻ bị bỏ rơi; cha, mẹ nuôi", "Mẹ nuôi: bà Hồ Thị Nhạn", "CHA NUÔI", "cha me nuoi"]
        {
            assert!(Remarks::adopted(text), "{text}");
        }
        for text in ["", "Trẻ bị bỏ rơi", "Người đang nuôi dưỡng khai", "Cha Nuôi làm chứng"]
        {
            assert!(!Remarks::adopted(text), "{text}");
        }
        for text in [
            "Không đồng ý",
            "Từ chối, không nêu lý do",
            "Mẹ đẻ không đồng ý",
            "Cha đồng ý, mẹ không đồng ý",
            "Cháu không đồng ý",
            "Tôi không đồng ý",
            "Bà Ngọc không đồng ý",
            "Cha đẻ phản đối",
            "Me khong dong y",
            "Không muốn",
            "Con không muốn",
            "Con không muốn đổi họ",
            "CHÁU KHÔNG MUỐN LÀM CON NUÔI",
            "Con khong muon doi ten",
            "Mẹ không bằng lòng",
        ] {
            assert!(Remarks::refuses(text), "{text}");
        }
        for text in [
            "",
            "Đồng ý",
            "Hoàn toàn đồng ý",
            "Đồng ý, không phản đối",
            "Không ai phản đối",
            "Trước đây không đồng ý, nay đồng ý",
            // Why it is to be changed, and what beside it is not.
            "Con không muốn mang họ cha nữa",
            "Đồng ý đổi họ, không muốn đổi tên",
            "Cha mẹ đẻ đồng ý cho con, không muốn nhận lại",
        ] {
            assert!(!Remarks::refuses(text), "{text}");
        }
        for (text, who, found) in [
            ("Cha đồng ý; con không muốn đổi họ", CHILDREN, Some("con không muốn đổi")),
            ("Cháu không muốn", CHILDREN, Some("cháu không muốn")),
            ("Con nuôi chưa đồng ý", CHILDREN, Some("con nuôi chưa đồng ý")),
            ("MẸ ĐẺ KHÔNG ĐỒNG Ý", PARENTS, Some("mẹ đẻ không đồng ý")),
            ("Mẹ đẻ không đồng ý", CHILDREN, None),
            ("Con không muốn mang họ cũ", CHILDREN, None),
            ("Trước đây mẹ không đồng ý, nay đồng ý", PARENTS, None),
            ("Không đồng ý với giấy tờ đã nộp", PARENTS, None),
        ] {
            assert_eq!(Remarks::of(text).refused_by(who).as_deref(), found, "{text}");
        }
        for (text, phrase) in [
            ("Bên nữ là em của bên nam.", "vợ là em của chồng"),
            ("Bên nam, bên nữ là anh em", "chồng vợ là anh em"),
            ("Hai bên nam, nữ", "hai bên nam nữ"),
            ("BÊN NAM", "chồng"),
        ] {
            assert!(Remarks::of_couple(text).has(&[phrase]), "{text}");
        }
        assert!(Remarks::begin("Đã chết (2015)", &["đã mất", "đã chết"]));
        assert!(!Remarks::begin("Người vợ đã chết", &["đã chết"]));
    }
}
