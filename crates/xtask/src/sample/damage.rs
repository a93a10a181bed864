//! The mistakes that digitising makes, done to entries on purpose.

use super::calendar::{Day, day};
use super::chance::Chance;
use super::entry::{Case, Entry};
use super::people::{People, Sex};
use super::place::COMMUNES;

/// A kind of mistake.
pub(super) struct Damage {
    /// Name in the file of the truth.
    pub(super) name: &'static str,
    /// Does it to an entry and tells the field, or leaves the entry as it is where it cannot happen.
    pub(super) apply: fn(&mut Entry, &mut Chance) -> Option<&'static str>,
}

const LAW_2014: Day = day(2016, 1, 1);

/// Writes a text and says that the field is damaged, if the text is another.
fn put(entry: &mut Entry, path: &'static str, text: impl Into<String>) -> Option<&'static str> {
    let text = text.into();
    if entry.get(path) == text {
        return None;
    }
    entry.set(path, text);
    Some(path)
}

/// Changes a text that is there.
fn change(entry: &mut Entry, path: &'static str, to: impl Fn(&str) -> String) -> Option<&'static str> {
    let text = entry.get(path).to_owned();
    if text.is_empty() { None } else { put(entry, path, to(&text)) }
}

/// Replaces one character by another, the last time it stands in a text.
fn swap_char(text: &str, from: char, to: &str) -> String {
    text.rfind(from)
        .map_or_else(|| text.to_owned(), |at| format!("{}{to}{}", &text[..at], &text[at + from.len_utf8()..]))
}

/// Replaces a digit of a number.
fn with_digit(text: &str, at: usize, digit: u8) -> String {
    text.char_indices().map(|(index, c)| if index == at { char::from(digit) } else { c }).collect()
}

/// An ordinary entry of parents who are both named.
fn has_parents(entry: &Entry) -> bool {
    !entry.get("mother.name").is_empty()
        && !entry.get("father.name").is_empty()
        && entry.case != Case::ForeignFather
}

macro_rules! damages {
    ($($name:literal, |$entry:ident, $chance:ident| $body:expr;)*) => {
        /// Every kind of mistake.
        pub(super) const DAMAGES: &[Damage] = &[$(Damage {
            name: $name,
            apply: {
                fn apply($entry: &mut Entry, $chance: &mut Chance) -> Option<&'static str> {
                    let _ = &$chance;
                    $body
                }
                apply
            },
        }),*];
    };
}

damages! {
    "registered-before-birth", |entry, chance| {
        // The year of the registration is read one or two too low; the book follows.
        let year = entry.born.year - chance.between(1, 2);
        put(entry, "registration.book", format!("01/{year}"));
        put(entry, "registration.date", day(year, entry.registered.month, entry.registered.day.min(28)).text())
    };
    "registered-in-future", |entry, chance| {
        let year = 2027 + chance.between(0, 9);
        put(entry, "registration.book", format!("01/{year}"));
        put(entry, "registration.date", day(year, entry.registered.month, entry.registered.day.min(28)).text())
    };
    "words-other-date", |entry, chance| {
        if entry.get("child.birthDateInWords").is_empty() { return None; }
        let other = entry.born.plus(chance.between(10, 300));
        put(entry, "child.birthDateInWords", other.words())
    };
    "words-cut-off", |entry, chance| {
        change(entry, "child.birthDateInWords", |text| text.rsplit_once(" trăm").map_or_else(String::new, |(head, _)| format!("{head} tr")))
            .filter(|_| chance.percent(100))
    };
    "day-month-swapped", |entry, chance| {
        let born = entry.born;
        if born.day > 12 || born.day == born.month || entry.get("child.birthDateInWords").is_empty() { return None; }
        let _ = chance;
        put(entry, "child.birthDate", day(born.year, born.day, born.month).text())
    };
    "impossible-date", |entry, chance| {
        if !entry.is_exact() { return None; }
        let (day, month) = chance.of(&[(31, 4), (30, 2), (31, 2), (31, 9), (31, 11), (12, 13), (29, 14)]);
        put(entry, "child.birthDate", format!("{day:02}.{month:02}.{}", entry.born.year))
    };
    "short-year", |entry, chance| {
        let _ = chance;
        if !entry.is_exact() { return None; }
        let born = entry.born;
        put(entry, "child.birthDate", format!("{:02}.{:02}.{:02}", born.day, born.month, born.year % 100))
    };
    "year-with-wrong-digit", |entry, chance| {
        if !entry.is_exact() { return None; }
        let born = entry.born;
        let year = if chance.percent(50) { born.year - 900 } else { born.year + 7000 };
        put(entry, "child.birthDate", format!("{:02}.{:02}.{year}", born.day, born.month))
    };
    "letter-in-date", |entry, chance| {
        if !entry.is_exact() { return None; }
        let (from, to) = chance.of(&[('0', "O"), ('1', "l"), ('5', "S")]);
        change(entry, "child.birthDate", |text| swap_char(text, from, to))
    };
    "date-unreadable", |entry, chance| {
        let text = chance.of(&["năm Dần", "sinh mùa gặt", "12.?.?.", "xem bản gốc"]);
        put(entry, "child.birthDate", text)
    };
    "child-number-wrong-sex", |entry, chance| {
        let _ = chance;
        let digit = entry.get("child.personalId").as_bytes().get(3).copied()?;
        change(entry, "child.personalId", |text| with_digit(text, 3, digit ^ 1))
    };
    "child-number-wrong-century", |entry, chance| {
        let _ = chance;
        let digit = entry.get("child.personalId").as_bytes().get(3).copied()?;
        change(entry, "child.personalId", |text| with_digit(text, 3, if digit < b'2' { digit + 2 } else { digit - 2 }))
    };
    "child-number-wrong-year", |entry, chance| {
        let digit = entry.get("child.personalId").as_bytes().get(5).copied()?;
        let other = b'0' + (digit - b'0' + chance.between(1, 9) as u8) % 10;
        change(entry, "child.personalId", |text| with_digit(text, 5, other))
    };
    "child-number-leading-zero-lost", |entry, chance| {
        let _ = chance;
        change(entry, "child.personalId", |text| text.trim_start_matches('0').to_owned())
    };
    "child-number-letter", |entry, chance| {
        let _ = chance;
        change(entry, "child.personalId", |text| swap_char(text, '0', "O"))
    };
    "child-number-unknown-place", |entry, chance| {
        let code = chance.of(&["003", "013", "097", "399", "590"]);
        change(entry, "child.personalId", |text| format!("{code}{}", text.get(3..).unwrap_or_default()))
    };
    "child-number-other-province", |entry, chance| {
        if !matches!(entry.case, Case::Ordinary | Case::Late | Case::FatherUnknown) { return None; }
        // Provinces that no merger of 2025 joins with one of the sample.
        let code = chance.of(&["004", "014", "020"]);
        change(entry, "child.personalId", |text| format!("{code}{}", text.get(3..).unwrap_or_default()))
    };
    "child-number-missing", |entry, chance| {
        let _ = chance;
        if entry.registered < LAW_2014 { return None; }
        put(entry, "child.personalId", "")
    };
    "parent-card-letter", |entry, chance| {
        let path = chance.of(&["mother.paperNumber", "father.paperNumber"]);
        let kind = if path.starts_with('m') { "mother.paperType" } else { "father.paperType" };
        if entry.get(kind) != "1" { return None; }
        change(entry, path, |text| swap_char(text, '0', "O"))
    };
    "parent-card-digit-lost", |entry, chance| {
        let path = chance.of(&["mother.paperNumber", "father.paperNumber"]);
        let kind = if path.starts_with('m') { "mother.paperType" } else { "father.paperType" };
        if !matches!(entry.get(kind), "1" | "4") { return None; }
        change(entry, path, |text| text.get(1..).unwrap_or_default().to_owned())
    };
    "parents-same-number", |entry, chance| {
        let _ = chance;
        if entry.case == Case::ForeignFather || entry.get("father.paperNumber").is_empty() { return None; }
        if entry.get("mother.paperType") != entry.get("father.paperType") { return None; }
        let number = entry.get("mother.paperNumber").to_owned();
        put(entry, "father.paperNumber", number)
    };
    "citizen-card-before-2016", |entry, chance| {
        let born = entry.get("declarant.paperIssuedOn").to_owned();
        let _ = chance;
        if born.is_empty() || entry.get("declarant.paperType") != "1" || entry.registered >= LAW_2014 { return None; }
        put(entry, "declarant.paperType", "4")
    };
    "paper-issued-after-registration", |entry, chance| {
        if entry.get("declarant.paperIssuedOn").is_empty() { return None; }
        let later = entry.registered.plus(chance.between(40, 900));
        put(entry, "declarant.paperIssuedOn", later.text())
    };
    "name-extra-spaces", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        change(entry, path, |text| format!(" {} ", text.replace(' ', "  ")))
    };
    "name-lower-case", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        change(entry, path, |text| text.to_lowercase())
    };
    "name-mixed-case", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name"]);
        change(entry, path, |text| {
            let at = text.char_indices().filter(|(at, c)| *at > 0 && c.is_lowercase() && !c.is_ascii()).map(|(at, _)| at).next();
            at.map_or_else(|| text.to_owned(), |at| text.char_indices().map(|(index, c)| {
                if index == at { c.to_uppercase().to_string() } else { c.to_string() }
            }).collect())
        })
    };
    "name-decomposed", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        change(entry, path, decompose)
    };
    "name-look-alike-letter", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        let (from, to) = chance.of(&[('Đ', "Ð"), ('a', "а"), ('o', "ο"), ('H', "Н"), ('e', "е")]);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-digit", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        let (from, to) = chance.of(&[('o', "0"), ('l', "1"), ('i', "1"), ('g', "9"), ('ô', "6")]);
        change(entry, path, |text| swap_char(text, from, to))
    };
    "name-mojibake", |entry, chance| {
        let path = chance.of(&["child.name", "mother.name", "father.name"]);
        change(entry, path, mojibake)
    };
    "name-alias", |entry, chance| {
        let alias = chance.of(&["Tý", "Cu Tèo", "Bé Ba", "Tí"]);
        let path = chance.of(&["mother.name", "father.name"]);
        change(entry, path, |text| format!("{text} ({alias})"))
    };
    "name-missing", |entry, chance| {
        let _ = chance;
        put(entry, "child.name", "")
    };
    "name-placeholder", |entry, chance| {
        let text = chance.of(&["---", "Không rõ", "…", "?"]);
        let path = chance.of(&["child.name", "mother.name"]);
        change(entry, path, |_| text.to_owned())
    };
    "surname-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || !entry.people.has_surname() { return None; }
        let surname = entry.people.surname(chance);
        let parents = format!("{} {}", entry.get("mother.name"), entry.get("father.name"));
        if parents.contains(surname) || surname.contains(' ') { return None; }
        change(entry, "child.name", |text| text.split_once(' ').map_or_else(|| text.to_owned(), |(_, rest)| format!("{surname} {rest}")))
    };
    "surname-not-the-mothers", |entry, chance| {
        if entry.case != Case::FatherUnknown || !entry.people.has_surname() { return None; }
        let surname = entry.people.surname(chance);
        if entry.get("mother.name").starts_with(surname) || surname.contains(' ') { return None; }
        change(entry, "child.name", |text| text.split_once(' ').map_or_else(|| text.to_owned(), |(_, rest)| format!("{surname} {rest}")))
    };
    "sex-missing", |entry, chance| {
        let _ = chance;
        put(entry, "child.sex", "")
    };
    "sex-unknown-code", |entry, chance| {
        let text = chance.of(&["5", "x", "Nmu", "9"]);
        put(entry, "child.sex", text)
    };
    "birth-date-missing", |entry, chance| {
        let _ = chance;
        put(entry, "child.birthDate", "")
    };
    "birth-place-missing", |entry, chance| {
        let _ = chance;
        if entry.registered < LAW_2014 { return None; }
        put(entry, "child.birthPlace", "")
    };
    "ethnicity-missing", |entry, chance| {
        let _ = chance;
        if entry.registered < LAW_2014 { return None; }
        put(entry, "child.ethnicity", "")
    };
    "ethnicity-misspelt", |entry, chance| {
        let text = match entry.people {
            People::Kinh => chance.of(&["Kinn", "Kih", "Khinh"]),
            People::Tay => "Tàyy",
            People::Hmong => "Môngg",
            People::Khmer => "Kơ-mr",
            People::Cham => "Chămn",
            People::EDe => "Ê-đn",
            People::KHo => "Cơ-h",
        };
        let path = chance.of(&["child.ethnicity", "mother.ethnicity"]);
        change(entry, path, |_| text.to_owned())
    };
    "ethnicity-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || entry.registered < day(1997, 1, 1) { return None; }
        let other = chance.of(&["Tày", "Thái", "Mường", "Nùng", "Dao", "Hoa"]);
        if entry.people.name() == other { return None; }
        put(entry, "child.ethnicity", other)
    };
    "nationality-of-neither-parent", |entry, chance| {
        if !has_parents(entry) || entry.registered < LAW_2014 { return None; }
        put(entry, "child.nationality", chance.of(&["Lào", "Campuchia", "Trung Quốc"]))
    };
    "mother-too-young", |entry, chance| {
        if entry.get("mother.name").is_empty() { return None; }
        put(entry, "mother.birthDate", (entry.born.year - chance.between(3, 10)).to_string())
    };
    "mother-too-old", |entry, chance| {
        if entry.get("mother.name").is_empty() { return None; }
        put(entry, "mother.birthDate", (entry.born.year - chance.between(63, 80)).to_string())
    };
    "father-too-young", |entry, chance| {
        if !has_parents(entry) { return None; }
        put(entry, "father.birthDate", (entry.born.year - chance.between(2, 11)).to_string())
    };
    "parent-born-after-child", |entry, chance| {
        if !has_parents(entry) { return None; }
        let path = chance.of(&["mother.birthDate", "father.birthDate"]);
        put(entry, path, (entry.born.year + chance.between(1, 20)).to_string())
    };
    "mother-copied-to-father", |entry, chance| {
        let _ = chance;
        if !has_parents(entry) { return None; }
        for (from, to) in [("mother.birthDate", "father.birthDate"), ("mother.paperNumber", "father.paperNumber"), ("mother.paperType", "father.paperType")] {
            let text = entry.get(from).to_owned();
            entry.set(to, text);
        }
        let name = entry.get("mother.name").to_owned();
        put(entry, "father.name", name)
    };
    "father-written-though-unknown", |entry, chance| {
        let _ = chance;
        if !has_parents(entry) || entry.registered < LAW_2014 || entry.case != Case::Ordinary { return None; }
        put(entry, "child.birthType", "3")
    };
    "parent-skipped", |entry, chance| {
        if !has_parents(entry) { return None; }
        put(entry, chance.of(&["mother.name", "father.name"]), "")
    };
    "parent-ethnicity-missing", |entry, chance| {
        if !has_parents(entry) || entry.registered < LAW_2014 { return None; }
        put(entry, chance.of(&["mother.ethnicity", "father.ethnicity"]), "")
    };
    "type-on-time-though-late", |entry, chance| {
        let _ = chance;
        if entry.case != Case::Late || !entry.is_exact() { return None; }
        put(entry, "registration.type", "1")
    };
    "type-late-though-on-time", |entry, chance| {
        let _ = chance;
        if entry.case != Case::Ordinary || !entry.is_exact() { return None; }
        put(entry, "registration.type", "4")
    };
    "type-again-though-born-since-2016", |entry, chance| {
        let _ = chance;
        if entry.born < LAW_2014 || entry.case != Case::Ordinary { return None; }
        put(entry, "registration.type", "2")
    };
    "type-unknown-code", |entry, chance| {
        put(entry, "registration.type", chance.of(&["7", "9", "12"]))
    };
    "foreign-block-missing", |entry, chance| {
        let _ = chance;
        if entry.case != Case::ForeignNote { return None; }
        for path in ["foreign.number", "foreign.date", "foreign.country"] {
            entry.set(path, "");
        }
        put(entry, "foreign.authority", "")
    };
    "foundling-note-missing", |entry, chance| {
        let _ = chance;
        if entry.case != Case::Foundling { return None; }
        put(entry, "registration.remarks", "")
    };
    "book-other-year", |entry, chance| {
        // Later than the registration: a book cannot have been opened after what stands in it.
        put(entry, "registration.book", format!("01/{}", entry.registered.year + chance.between(1, 3)))
    };
    "book-other-form", |entry, chance| {
        let year = entry.registered.year;
        put(entry, "registration.book", if chance.percent(50) { format!("1-{year}") } else { format!("Quyển 1 năm {year}") })
    };
    "book-missing", |entry, chance| {
        let _ = chance;
        put(entry, "registration.book", "")
    };
    "number-missing", |entry, chance| {
        let _ = chance;
        put(entry, "registration.number", "")
    };
    "number-not-a-number", |entry, chance| {
        put(entry, "registration.number", chance.of(&["mười hai", "không đọc được", "bis"]))
    };
    "office-missing", |entry, chance| {
        let _ = chance;
        put(entry, "registration.office", "")
    };
    "registration-date-missing", |entry, chance| {
        let _ = chance;
        put(entry, "registration.date", "")
    };
    "district-after-2025", |entry, chance| {
        let _ = chance;
        if entry.registered < day(2025, 7, 1) { return None; }
        let district = COMMUNES[entry.commune].district();
        put(entry, "registration.office", district)
    };
    "declarant-missing", |entry, chance| {
        let _ = chance;
        if entry.registered < LAW_2014 || entry.get("declarant.paperNumber").is_empty() { return None; }
        put(entry, "declarant.name", "")
    };
    "other-sex", |entry, chance| {
        let _ = chance;
        // Seen by the number alone.
        if entry.get("child.personalId").is_empty() { return None; }
        put(entry, "child.sex", if entry.sex == Sex::Male { "2" } else { "1" })
    };
}

/// How a Mac writes text: letters and marks apart.
fn decompose(text: &str) -> String {
    const LETTERS: [(char, &str); 24] = [
        ('ễ', "e\u{302}\u{303}"),
        ('ầ', "a\u{302}\u{300}"),
        ('ê', "e\u{302}"),
        ('ô', "o\u{302}"),
        ('ị', "i\u{323}"),
        ('ạ', "a\u{323}"),
        ('à', "a\u{300}"),
        ('á', "a\u{301}"),
        ('ả', "a\u{309}"),
        ('ă', "a\u{306}"),
        ('ồ', "o\u{302}\u{300}"),
        ('ộ', "o\u{323}\u{302}"),
        ('ư', "u\u{31B}"),
        ('ơ', "o\u{31B}"),
        ('ù', "u\u{300}"),
        ('ũ', "u\u{303}"),
        ('ỳ', "y\u{300}"),
        ('ế', "e\u{302}\u{301}"),
        ('ấ', "a\u{302}\u{301}"),
        ('õ', "o\u{303}"),
        ('ò', "o\u{300}"),
        ('ọ', "o\u{323}"),
        ('ứ', "u\u{31B}\u{301}"),
        ('ớ', "o\u{31B}\u{301}"),
    ];
    text.chars()
        .map(|c| {
            LETTERS
                .iter()
                .find(|(letter, _)| *letter == c)
                .map_or_else(|| c.to_string(), |(_, apart)| (*apart).to_owned())
        })
        .collect()
}

/// UTF-8 read as if each byte were a letter of Windows-1252; bytes that it has no letter for are lost.
fn mojibake(text: &str) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
        '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    text.bytes()
        .map(|byte| match byte {
            0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
            _ => char::from(byte),
        })
        .collect()
}
