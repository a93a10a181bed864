//! Words that hardly anyone bears: the long tail of every list of names.

use std::collections::BTreeSet;

use crate::text::capital;

/// Onsets and rimes of Vietnamese, and which go together.
const INVENTORY: &str = include_str!("../../../../data/syllable_inventory.tsv");

/// Rimes of words that are given as names. Those that make words nobody would bear are left out with their whole rime.
const RIMES: &str = "a ai an ang anh ao ay ê inh iêm iên iêng iêu oa oai oan oang oanh ong ô ôi ông ơ ơi ơn uân uê ung \
                     uy uyên uông ư ưa ương ưu ân âu ăm ăn ăng yên yêu";

/// Rimes that stand under every mark in names.
const ANY_TONE: &str = "anh ân iêu inh oa oan uân uyên uy ương ao";

/// Words of parents who write hỏi for ngã or the other way round, and of other peoples: rare, and right as they stand.
const UNUSUAL: &str = "Diểm Hửu Chẩu Vủ Duẩn Mỷ Mỵ Sằm Vỉnh Nguyển Bữu Vừ Voòng Dìn Thuỳ Hoà Hoè Thuý Khoẻ Nhuỵ Quí Sĩ Kì \
                       Mĩ Lí Thoả Loè Toại Nguyệt Tuyết Khuyết Hoắc";

/// Words that nobody would be called.
const UNKIND: &str = "Điên Đần Khùng Lõa Truồng Lừa Đày";

/// Marks of tone in the order of [`VOWELS`]: none, grave, acute, hook, tilde, dot.
type Tone = usize;

/// Each vowel under each mark.
pub(crate) const VOWELS: [&str; 12] = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
];

/// Rare words, each once, in an order that says nothing.
pub(super) fn words() -> Vec<String> {
    let mut words: BTreeSet<String> = UNUSUAL.split(' ').map(capital).collect();
    for line in INVENTORY.lines() {
        let ["rime", rime, _, onsets, _] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        if !RIMES.split(' ').any(|given| given == rime) {
            continue;
        }
        let tones = if ANY_TONE.split(' ').any(|given| given == rime) { 0..6 } else { 0..2 };
        for onset in onsets.split(' ').filter(|onset| can_stand(onset, rime)) {
            let onset = if onset == "∅" { "" } else { onset };
            words.extend(tones.clone().map(|tone| capital(&format!("{onset}{}", toned(rime, tone)))));
        }
    }
    let is_kind = |word: &String| !UNKIND.split(' ').any(|unkind| unkind == word);
    let mut words: Vec<String> = words.into_iter().filter(is_kind).collect();
    // By a hash, so that neighbours in the alphabet are no neighbours here.
    words.sort_by_key(|word| {
        word.bytes().fold(7_u32, |hash, byte| hash.wrapping_mul(0x0101_6B2D) ^ u32::from(byte))
    });
    words
}

/// Whether names have the onset before the rime; the inventory is wider.
fn can_stand(onset: &str, rime: &str) -> bool {
    match onset {
        "p" | "gh" => false,
        "gi" => !rime.starts_with('i'),
        "qu" => rime.starts_with(['a', 'ă', 'â', 'ê', 'y', 'ơ']),
        _ => true,
    }
}

/// A rime with a mark, in the older way of writing: `òa`, `ùy`, `oàn`.
fn toned(rime: &str, tone: Tone) -> String {
    let letters: Vec<char> = rime.chars().collect();
    let is_vowel = |letter: &&char| VOWELS.iter().any(|row| row.starts_with(**letter));
    let vowels = letters.iter().take_while(is_vowel).count();
    let shaped = letters.iter().rposition(|letter| "ăâêôơư".contains(*letter));
    let main = match (vowels, vowels == letters.len()) {
        (2, true) => 0,
        (3, true) => 1,
        (count, _) => count - 1,
    };
    let main = shaped.unwrap_or(main);
    let marked = |at: usize, letter: char| {
        let row = VOWELS.iter().find(|row| row.starts_with(letter));
        row.filter(|_| at == main).and_then(|row| row.chars().nth(tone)).unwrap_or(letter)
    };
    letters.iter().enumerate().map(|(at, letter)| marked(at, *letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_they_are_written() {
        for (rime, tone, wanted) in [
            ("oa", 1, "òa"),
            ("oan", 1, "oàn"),
            ("uy", 2, "úy"),
            ("uyên", 4, "uyễn"),
            ("ương", 1, "ường"),
            ("iêu", 3, "iểu"),
            ("oai", 1, "oài"),
            ("ưa", 5, "ựa"),
            ("inh", 4, "ĩnh"),
            ("ưu", 2, "ứu"),
            ("ao", 0, "ao"),
        ] {
            assert_eq!(toned(rime, tone), wanted);
        }
    }

    #[test]
    fn there_are_some_thousands() {
        let words = words();
        assert!((1500..4000).contains(&words.len()), "{}", words.len());
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
    }
}
