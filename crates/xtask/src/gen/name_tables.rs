//! Rust tables of the name engine, made from the rows of `data/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::tables::{Rows, cell};
use anyhow::{Context as _, Result};

/// The letters of a rime in one number, as src/name/syllable/spelling.rs packs those of a word.
fn pack(rime: &str) -> Result<u32> {
    const ALPHABET: &str = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    rime.chars().try_fold(0_u32, |packed, letter| {
        let at = ALPHABET.chars().position(|known| known == letter);
        let at = at.and_then(|at| u32::try_from(at).ok());
        let at = at.with_context(|| format!("syllable_inventory.tsv: {rime} has another letter"))?;
        Ok(packed << 5 | (at + 1))
    })
}

/// Whether a rime ends in a stop (one bit), and the letter on which the tone stands (two bits): the vowel with a shape,
/// the second of ươ; without one the second vowel where a consonant or a third vowel follows, else the first. 3 for the
/// open oa, oe and uy, which may have it on either.
fn shape(rime: &str) -> u32 {
    let stop = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    let vowels = rime.chars().take_while(|c| "aăâeêioôơuưy".contains(*c)).count();
    let shaped = rime.chars().enumerate().filter(|(_, c)| "ăâêôơư".contains(*c)).last();
    let place = match (shaped, vowels) {
        (Some((at, _)), _) => u32::try_from(at).unwrap_or_default(),
        (None, 2) if matches!(rime, "oa" | "oe" | "uy") => 3,
        (None, 2) => u32::from(rime.chars().count() > 2),
        (None, vowels) => u32::from(vowels > 2),
    };
    u32::from(stop) | place << 1
}

/// `src/name/syllable/table.rs`.
pub(super) fn syllables() -> Result<Vec<u8>> {
    let rows = Rows::read("syllable_inventory.tsv")?;
    let [kind, value, seen, attested] =
        rows.columns(["kind", "value", "onsets_seen", "attested_syllables"])?;
    let of_kind = |wanted: &'static str| rows.rows.iter().filter(move |row| cell(row, kind) == wanted);
    let mut onsets: Vec<&str> =
        of_kind("onset").map(|row| cell(row, value)).filter(|onset| *onset != "(zero)").collect();
    onsets.sort_unstable();
    onsets.insert(0, "");
    let mut rimes = BTreeMap::new();
    for row in of_kind("rime") {
        let (rime, seen) = (cell(row, value), cell(row, seen));
        // Spellings of `qu` that no syllable has.
        if cell(row, attested) == "0" && (seen == "qu" || rime == "qu") {
            continue;
        }
        // The glide is in qu already: `quoác` is none.
        let glide =
            rime.starts_with(['o', 'u']) && rime.chars().nth(1).is_some_and(|c| "aăâeêioôơuưy".contains(c));
        let mut bits = shape(rime) << 28;
        for onset in seen.split_whitespace().filter(|onset| !(glide && *onset == "qu")) {
            let onset = if onset == "∅" { "" } else { onset };
            let at = onsets.iter().position(|known| *known == onset);
            let at = at.with_context(|| format!("syllable_inventory.tsv: {rime} with {onset}"))?;
            bits |= 1 << at;
        }
        rimes.insert(rime, bits);
    }
    let mut out = rows.head();
    let onsets_shown: Vec<String> = onsets.iter().map(|onset| format!("{onset:?}")).collect();
    let _ = writeln!(
        out,
        "/// Onsets; the first is none.\n#[rustfmt::skip]\npub(super) static ONSETS: [&str; {}] = [\n    {},\n];\n",
        onsets.len(),
        onsets_shown.join(", ")
    );
    let mut packed: Vec<(u32, u32, &str)> = Vec::new();
    for (rime, bits) in rimes {
        packed.push((pack(rime)?, bits, rime));
    }
    packed.sort_unstable();
    let _ = writeln!(
        out,
        "/// Rimes: their letters, five bits each by the place in the alphabet from 1; and the onsets that each goes with, one\n\
         /// bit each, with whether it ends in a stop (bit 28) and where its tone stands (bits 29 and 30). Sorted.\n#[rustfmt::skip]\npub(super) static RIMES: [(u32, u32); {}] = [",
        packed.len()
    );
    for (letters, bits, rime) in packed {
        let _ = writeln!(out, "    (0x{letters:07x}, 0x{bits:08x}), // {rime}");
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// Names of the list that `name_words.tsv` counts in which a word stands at least.
const COUNTED: u32 = 30;

/// The words of names with how often they were counted: as a surname, and elsewhere; rarer ones that a lost byte makes like
/// them, too.
fn weighed(common: &[&str], surnames: &[&str], alike: &[&str]) -> Result<String> {
    let rows = Rows::read("name_words.tsv")?;
    let [word, surname, second, middle, given] =
        rows.columns(["word", "surname", "second", "middle", "given"])?;
    let mut words: BTreeMap<&str, (u32, u32)> =
        common.iter().chain(surnames).chain(alike).map(|word| (*word, (0, 0))).collect();
    for row in &rows.rows {
        // `k'` is none.
        if !cell(row, word).chars().all(char::is_alphabetic) {
            continue;
        }
        let count = |column| cell(row, column).parse::<u32>().context("name_words.tsv: a count");
        let (as_surname, elsewhere) = (count(surname)?, count(second)? + count(middle)? + count(given)?);
        if as_surname + elsewhere >= COUNTED || words.contains_key(cell(row, word)) {
            words.insert(cell(row, word), (as_surname, elsewhere));
        }
    }
    // How many bits a count has, and whether the word is listed, in one sign.
    let sign = |count: u32, listed: bool| {
        let bits = u32::BITS - count.leading_zeros();
        char::from_u32(bits + if listed { 0x40 } else { 0x30 }).context("name_words.tsv: a count is too high")
    };
    let mut text = String::new();
    for (word, (as_surname, elsewhere)) in words {
        text.push_str(word);
        text.push(sign(as_surname, surnames.contains(&word))?);
        text.push(sign(elsewhere, common.contains(&word))?);
    }
    let letters: Vec<char> = text.chars().collect();
    Ok(format!(
        "/// Words of names, in the order of their letters. Behind each two signs: how many bits the count of name_words.tsv has \
         as a\n/// surname and elsewhere (four bits of the sign), and whether it is listed as a surname and as a common word \
         (0x40).\npub(super) const WORDS: &str = \"\\\n    {}\";\n",
        lines_of(&letters)
    ))
}

/// A long text in lines of source.
fn lines_of(letters: &[char]) -> String {
    let lines: Vec<String> = letters.chunks(110).map(|line| line.iter().collect()).collect();
    // What stands first in a line is left out where it is a space.
    lines.join("\\\n    ").replace("\n     ", "\n    \\x20")
}

/// A list of more words stands as one text, which is smaller.
const LONG: usize = 60;

/// `src/name/words/table.rs`: the lists of words, each in the order of its rows.
pub(super) fn words() -> Result<Vec<u8>> {
    let rows = Rows::read("name_lists.tsv")?;
    let [list, word] = rows.columns(["list", "word"])?;
    let of = |wanted: &str| -> Vec<&str> {
        rows.rows.iter().filter(|row| cell(row, list) == wanted).map(|row| cell(row, word)).collect()
    };
    let mut out = rows.head();
    let _ = writeln!(out, "{}", weighed(&of("common"), &of("surname"), &of("alike"))?);
    let unnamed = of("unnamed");
    let listed = Rows::read("surnames.tsv")?;
    let [surname, kind] = listed.columns(["surname", "kind"])?;
    let surnames: Vec<String> = listed
        .rows
        .iter()
        .filter(|row| cell(row, kind) != "marker")
        .map(|row| cell(row, surname).to_lowercase())
        .collect();
    let _ = writeln!(
        out,
        "/// How many of [`NO_PERSONS`] stand for who has no name yet; the others begin organisations.\n\
         pub(in crate::name) const UNNAMED: usize = {};\n",
        unnamed.len()
    );
    for (name, wanted, what) in [
        ("CLANS", "clan", "Clan names and first words of ethnic minorities that no Kinh name has, sorted."),
        ("CLAN_ENDS", "clan_end", "Clans of several words that stand last."),
        (
            "COMPOUND_SURNAMES",
            "compound_surname",
            "Surnames of several words, longest first: the royal ones are certain, \
         the Chinese ones possible.",
        ),
        ("TITLES", "title", "Titles that stand before names."),
        ("PARTICLES", "particle", "Small words inside foreign names that stay small."),
        ("NO_PERSONS", "organisation", "Words with which no name of a person begins."),
        (
            "RARE_SURNAMES",
            "rare_surname",
            "Surnames that are right however near they are to others; those of surnames.tsv, too, sorted.",
        ),
    ] {
        let mut words = of(wanted);
        match wanted {
            "clan" => words.sort_unstable(),
            "rare_surname" => {
                words.extend(surnames.iter().map(String::as_str));
                words.sort_unstable();
                words.dedup();
            }
            "organisation" => words.splice(..0, unnamed.iter().copied()).for_each(drop),
            _ => {}
        }
        if words.len() > LONG {
            let letters: Vec<char> = words.join("|").chars().collect();
            let _ = writeln!(
                out,
                "/// {what} With a stroke between them.\npub(in crate::name) const {name}: &str = \"\\\n    {}\";\n",
                lines_of(&letters)
            );
            continue;
        }
        let lines: Vec<String> = words
            .chunks(12)
            .map(|line| {
                format!(
                    "    {},\n",
                    line.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(", ")
                )
            })
            .collect();
        let _ = writeln!(
            out,
            "/// {what}\n#[rustfmt::skip]\npub(in crate::name) static {name}: [&str; {}] = [\n{}];\n",
            words.len(),
            lines.concat()
        );
    }
    Ok(format!("{}\n", out.trim_end()).into_bytes())
}

/// `src/name/words/counted.rs`: how often each word stands where in a name.
pub(super) fn frequencies() -> Result<Vec<u8>> {
    let rows = Rows::read("name_words.tsv")?;
    let [word, surname, second, middle, given] =
        rows.columns(["word", "surname", "second", "middle", "given"])?;
    let mut words = BTreeMap::new();
    for row in rows.rows.iter().filter(|row| cell(row, word).chars().all(char::is_alphabetic)) {
        let count = |column| cell(row, column).parse::<u32>().context("name_words.tsv: a count");
        words.insert(cell(row, word), [count(surname)?, count(second)? + count(middle)?, count(given)?]);
    }
    let mut out = rows.head();
    let _ = writeln!(
        out,
        "/// Words, each with how many names of the list have it as surname, as a middle name and as given name.\n#[rustfmt::skip]\n\
         pub(crate) static COUNTED: [(&str, [u32; 3]); {}] = [",
        words.len()
    );
    for (word, counts) in words {
        let _ = writeln!(out, "    ({word:?}, {counts:?}),");
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// The encodings of one byte a letter, by the names of their files.
const ENCODINGS: [&str; 5] = [
    "encodings/tcvn3_abc.decode256.tsv",
    "encodings/viscii.decode256.tsv",
    "encodings/vps.decode256.tsv",
    "encodings/cp1258.decode256.tsv",
    "encodings/tcvn5712_vn1.decode256.tsv",
];

/// `src/text/legacy_table.rs`: what is not the code point of the byte's own number.
pub(super) fn encodings() -> Result<Vec<u8>> {
    let mut tables = Vec::new();
    for file in ENCODINGS {
        let rows = Rows::read(file)?;
        let [byte, points] = rows.columns(["byte_hex", "codepoints"])?;
        let mut entries = Vec::new();
        for row in &rows.rows {
            let byte = hex(cell(row, byte), file)?;
            let point = match cell(row, points).split_whitespace().collect::<Vec<_>>().as_slice() {
                [] if byte == 0 => 0,
                [] => 0xFFFD,
                [one] => hex(one.trim_start_matches("U+"), file)?,
                _ => 0,
            };
            if point != byte {
                entries.push(format!("(0x{byte:02x}, 0x{point:04x}),"));
            }
        }
        let name = file.trim_start_matches("encodings/").trim_end_matches(".decode256.tsv").to_uppercase();
        let lines: Vec<String> = entries.chunks(6).map(|line| format!("    {}\n", line.join(" "))).collect();
        tables.push(format!(
            "#[rustfmt::skip]\npub(super) static {name}: [(u8, u16); {}] = [\n{}];\n",
            entries.len(),
            lines.concat()
        ));
    }
    let head = "// Generated by `cargo xtask gen` from data/encodings. Do not edit.\n\n";
    Ok(format!("{head}{}", tables.join("\n")).into_bytes())
}

fn hex(text: &str, file: &str) -> Result<u16> {
    u16::from_str_radix(text, 16).with_context(|| format!("data/{file}: {text}"))
}
