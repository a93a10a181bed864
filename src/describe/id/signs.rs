//! Signs in the place of digits and around them that only descriptions look for: of phones and other scripts, of programs, of
//! forms with a box for each digit.

use crate::date;
use crate::id::{Why, with_digits_of_ascii};
use crate::text;

/// Kinds of number that are of digits alone.
fn is_of_digits(kind: &str) -> bool {
    matches!(kind, "personal" | "cmnd" | "tax" | "bhxh" | "phone")
}

/// What a number may be as it is usually written, the nearest first.
pub(super) fn respelt(value: &str, kind: &str) -> Vec<(String, Why)> {
    let mut found: Vec<(String, Why)> = Vec::new();
    let mut last = value.to_owned();
    let mut add = |text: String, why: Why| {
        if text != last && !found.iter().any(|(known, _)| *known == text) {
            found.push((text.clone(), why));
            last = text;
        }
    };
    let spaced = ["%20", "&nbsp;", "\\t", "\\r", "\\n"]
        .iter()
        .fold(value.to_owned(), |text, code| text.replace(code, " "));
    let spaced = spaced.trim().to_owned();
    add(spaced.clone(), Why::Remark);
    if matches!(kind, "qr" | "mrz") {
        return found;
    }
    let signs: String =
        spaced.chars().filter(|c| !matches!(c, '\u{fe0f}' | '\u{20e3}' | '№')).map(of_sign).collect();
    let signs = with_digits_of_ascii(&signs).unwrap_or(signs);
    add(signs.clone(), Why::Letters);
    // `BHYT số: DN 4 79…`
    if let Some((_, behind)) = signs.rsplit_once(':') {
        add(behind.trim().to_owned(), Why::Label);
    }
    // The comma of decimals parts no groups.
    let grouped = signs.split(',').skip(1).all(|group| group.len() > 2);
    let is_mark = |c: char| c == ',' && grouped || matches!(c, '·' | '•' | '|' | '[' | ']' | '\'');
    let apart = |c: char| is_mark(c) || c == '/' && kind != "tax";
    if is_of_digits(kind) || kind == "bhyt" {
        add(signs.chars().filter(|c| !apart(*c)).collect(), Why::Remark);
    }
    if is_of_digits(kind) {
        let digits: String = signs
            .chars()
            .map(|c| match c {
                '!' => '1',
                'b' => '6',
                c => c,
            })
            .collect();
        add(digits, Why::Letters);
        // A word that touches the number on both sides, or the mark of a long number.
        let letters = |c: char| text::is_letter(c);
        let bare = signs.trim_matches(letters);
        if signs.len() > bare.len() + 1 || signs.strip_suffix('L') == Some(bare) {
            add(bare.to_owned(), Why::Remark);
        }
        if let Some((number, day)) = signs.split_once('-')
            && date::parse(day).is_ok()
        {
            add(number.to_owned(), Why::Remark);
        }
    }
    match kind {
        // The 0 is left out behind the country's code.
        "phone" => {
            let number = signs.strip_prefix("84").filter(|rest| rest.starts_with('0'));
            number.into_iter().for_each(|number| add(number.to_owned(), Why::Remark));
        }
        "bhyt" => {
            let mut upper = signs.to_ascii_uppercase().replace(['Đ', 'Ð'], "D");
            for (from, to) in [("L", "1"), ("I", "1"), ("A", "4")] {
                if upper.get(2..3) == Some(from) {
                    upper.replace_range(2..3, to);
                }
            }
            add(upper, Why::Letters);
        }
        "birth-notice" => {
            let letters = |part: &str| {
                let gcs: String = part
                    .chars()
                    .map(|c| {
                        if c == '6' {
                            'G'
                        } else if c == '5' {
                            'S'
                        } else {
                            c
                        }
                    })
                    .collect();
                (gcs == "GCS").then_some(gcs)
            };
            let upper = signs.to_ascii_uppercase();
            let parts: Vec<&str> = upper.split(['.', '-', '/', ' ']).collect();
            if let [facility, mid, number, year] = parts.as_slice()
                && let Some(mid) = letters(mid)
            {
                add([facility, mid.as_str(), number, year].join("."), Why::Letters);
            }
        }
        _ => {}
    }
    found
}

/// The digit or letter of ASCII that a sign stands for: of mathematical writing, in circles, raised, of other scripts.
fn of_sign(c: char) -> char {
    let digit = |zero: u32, of: u32| u32::from(c).checked_sub(zero).map(|value| value % of);
    let value = match c {
        '\u{1d7ce}'..='\u{1d7ff}' => digit(0x1d7ce, 10),
        '\u{966}'..='\u{96f}' => digit(0x966, 10),
        '\u{1040}'..='\u{1049}' => digit(0x1040, 10),
        '\u{2460}'..='\u{2468}' => digit(0x245f, 10),
        '\u{2074}'..='\u{2079}' => digit(0x2070, 10),
        '⁰' | '⓪' => Some(0),
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        'б' => Some(6),
        'Ⅽ' | 'Ϲ' => return 'C',
        _ => None,
    };
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}
