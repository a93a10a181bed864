//! Vietnamese personal names: normal form, parts and keys.

mod letters;
pub mod syllable;

use std::borrow::Cow;

use unicode_normalization::char as unicode_char;

use crate::text;

pub(crate) use letters::is_ordinary;
pub use letters::{foreign_letter, odd_character, recased, split_alias, without_slips};

/// A name brought into normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalised<'a> {
    /// The name: NFC, single spaces, one kind of apostrophe, Vietnamese Đ.
    pub value: Cow<'a, str>,
    /// What changed, in order.
    pub steps: Vec<Step>,
}

/// One kind of change made to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Composed to Unicode normal form C, marks in order.
    Composed,
    /// Spaces trimmed, collapsed or replaced.
    Spaces,
    /// Invisible characters removed.
    Invisible,
    /// Icelandic Ð or African Ɖ in the place of Vietnamese Đ.
    Stroke,
    /// A typographic apostrophe, accent or prime in the place of `'`.
    Apostrophe,
    /// A typographic hyphen or dash in the place of `-`.
    Hyphen,
}

impl Step {
    /// Name of the step in outputs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Composed => "composed",
            Self::Spaces => "spaces",
            Self::Invisible => "invisible",
            Self::Stroke => "stroke",
            Self::Apostrophe => "apostrophe",
            Self::Hyphen => "hyphen",
        }
    }
}

/// Brings a name into normal form. Only changes of form: letters, marks, case and the placement of tones stay.
#[must_use]
pub fn normalise(raw: &str) -> Normalised<'_> {
    if letters::is_ordinary(raw) {
        return Normalised { value: Cow::Borrowed(raw), steps: Vec::new() };
    }
    let (value, changes) = text::clean(raw);
    let mut steps = Vec::new();
    steps.extend(changes.composed.then_some(Step::Composed));
    steps.extend(changes.spaces.then_some(Step::Spaces));
    steps.extend(changes.invisible.then_some(Step::Invisible));
    if value.is_ascii() || !value.chars().any(|c| house_form(c) != c) {
        return Normalised { value, steps };
    }
    for (step, of) in
        [(Step::Stroke, ['Đ', 'đ']), (Step::Apostrophe, ['\'', '\'']), (Step::Hyphen, ['-', '-'])]
    {
        if value.chars().any(|c| house_form(c) != c && of.contains(&house_form(c))) {
            steps.push(step);
        }
    }
    let value = Cow::Owned(value.chars().map(house_form).collect());
    Normalised { value, steps }
}

/// The character that Vietnamese names use in the place of its look-alikes.
fn house_form(c: char) -> char {
    match c {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        '’' | '‘' | 'ʼ' | '′' | '´' | '`' | '＇' | 'ʻ' | '‛' => '\'',
        '‐' | '‑' | '–' | '−' => '-',
        _ => c,
    }
}

/// Surnames of more than one word, folded with marks kept.
const COMPOUND_SURNAMES: [&str; 9] = [
    "công tằng tôn nữ",
    "công huyền tôn nữ",
    "công tôn nữ",
    "tôn nữ",
    "tôn thất",
    "âu dương",
    "hoàng phủ",
    "tư mã",
    "gia cát",
];

/// The surname as the first words of the name: a compound surname where the name begins with one, else the first
/// word. Ethnic groups that put the clan last or have no surname are not told apart here.
#[must_use]
pub fn surname(name: &str) -> &str {
    let begins = |surname: &str| {
        let mut letters = name.chars().map(text::to_lower);
        surname.chars().all(|c| letters.next() == Some(c)) && letters.next() == Some(' ')
    };
    let words = COMPOUND_SURNAMES
        .iter()
        .find(|surname| begins(surname))
        .map_or(1, |surname| surname.split(' ').count());
    let end = name.match_indices(' ').nth(words.saturating_sub(1)).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// The key by which two writings are the same registered name: normal form, small letters, and the placement of
/// the tone mark (`hòa`, `hoà`) folded. Different letters, tones or marks give different keys.
///
/// Each word becomes its letters without tone and then the tone as a digit: `hoa2`.
#[must_use]
pub fn identity_key(name: &str) -> String {
    if letters::is_ordinary(name) { letters::ordinary_key(name) } else { long_key(name) }
}

/// The same for every name.
fn long_key(name: &str) -> String {
    let normal = normalise(name);
    let mut out = String::with_capacity(normal.value.len());
    let mut tone = None;
    let mut letters = String::new();
    let close = |letters: &mut String, tone: &mut Option<char>, out: &mut String| {
        out.push_str(&text::nfc(letters));
        out.extend(tone.take());
        letters.clear();
    };
    for c in normal.value.chars() {
        if matches!(c, ' ' | '-' | '\'') {
            close(&mut letters, &mut tone, &mut out);
            out.push(c);
            continue;
        }
        unicode_char::decompose_canonical(text::to_lower(c), |part| match part {
            '\u{300}' => tone = Some('2'),
            '\u{301}' => tone = Some('3'),
            '\u{309}' => tone = Some('4'),
            '\u{303}' if letters.ends_with('n') => letters.push(part),
            '\u{303}' => tone = Some('5'),
            '\u{323}' => tone = Some('6'),
            part => letters.push(part),
        });
    }
    close(&mut letters, &mut tone, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_form() {
        for (raw, expected, steps) in [
            ("Nguyễn Văn An", "Nguyễn Văn An", vec![]),
            ("  Ðỗ  Thị Bình", "Đỗ Thị Bình", vec![Step::Spaces, Step::Stroke]),
            ("H’Hen Niê", "H'Hen Niê", vec![Step::Apostrophe]),
            ("Nguye\u{302}\u{303}n", "Nguyễn", vec![Step::Composed]),
            ("Đa–Vít", "Đa-Vít", vec![Step::Hyphen]),
            ("Y Ñĭng Knul", "Y Ñĭng Knul", vec![]),
        ] {
            let normal = normalise(raw);
            assert_eq!((&*normal.value, normal.steps), (expected, steps), "{raw}");
        }
    }

    #[test]
    fn keys_fold_tone_placement_and_nothing_else() {
        for (a, b) in [("Hòa", "Hoà"), ("HÒA", "hoà"), ("Thúy", "Thuý"), ("H’Hen", "H'Hen"), ("Khoẻ", "Khỏe")]
        {
            assert_eq!(identity_key(a), identity_key(b), "{a} {b}");
        }
        for (a, b) in
            [("Hòa", "Hoa"), ("Hòa", "Hóa"), ("Lý", "Lí"), ("Vũ", "Vủ"), ("Sơn", "Son"), ("Đa", "Da")]
        {
            assert_ne!(identity_key(a), identity_key(b), "{a} {b}");
        }
    }

    /// The table of ordinary names against the long way, for every letter in every case and place.
    #[test]
    fn ordinary_keys_are_the_long_ones() {
        let letters: Vec<char> = ('A'..='\u{1eff}').filter(|&c| text::is_vietnamese(c)).collect();
        let mut tested = 0;
        for &a in &letters {
            for &b in &letters {
                for name in [format!("{a}{b}"), format!("L{a}{b}n {b}h"), format!("{a} {b}n")] {
                    if letters::is_ordinary(&name) {
                        assert_eq!(letters::ordinary_key(&name), long_key(&name), "{name}");
                        tested += 1;
                    }
                }
            }
        }
        assert!(tested > 10_000, "{tested}");
        for name in ["Nguyễn Thị Hoà", "Quý", "Phước Hậu", "Y", "Wi Fj Zw"] {
            assert_eq!(identity_key(name), long_key(name));
        }
    }

    #[test]
    fn surnames() {
        for (name, expected) in [
            ("Nguyễn Văn An", "Nguyễn"),
            ("Tôn Nữ Thị Ninh", "Tôn Nữ"),
            ("Công Tằng Tôn Nữ Mỹ", "Công Tằng Tôn Nữ"),
            ("TÔN THẤT TÙNG", "TÔN THẤT"),
            ("Âu Cơ", "Âu"),
            ("Sương", "Sương"),
            ("", ""),
        ] {
            assert_eq!(surname(name), expected);
        }
    }
}
