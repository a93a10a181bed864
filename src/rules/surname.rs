//! Surnames that pass from parent to child, and whether two names have the same one.

use crate::law::SHORTCUTS;
use crate::name::{Written, surname};
use crate::record::Nationality;
use crate::rule::Not;
use crate::text::{fold, holds, lower};

/// Codes of the peoples whose names begin with a surname that passes from a parent, as far as the facts know.
/// The others put the clan last, pass it in the mother's line, or have none.
const SURNAME_FIRST: [u8; 24] =
    [1, 2, 3, 4, 6, 7, 8, 9, 11, 15, 18, 24, 25, 29, 34, 35, 38, 40, 41, 43, 47, 49, 50, 51];

/// Whether surnames pass from parent to child as the law supposes, for everybody whose nationality and ethnicity these
/// are.
///
/// # Errors
/// Not applicable where a custom without such surnames or a foreign law may rule; open where an ethnicity or a
/// nationality is not known.
pub(super) fn surnames_pass<const N: usize>(
    of: [(Result<Nationality, Not>, Result<u8, Not>); N],
) -> Result<(), Not> {
    for (nationality, ethnicity) in of {
        if nationality? == Nationality::Foreign || !SURNAME_FIRST.contains(&ethnicity?) {
            return Err(Not::Applicable);
        }
    }
    Ok(())
}

/// The word that a surname begins with: `Tôn` of Tôn Nữ, `Đặng` of Đặng-Trần.
pub(super) fn first_word(name: &str) -> &str {
    let end = name.bytes().position(|byte| matches!(byte, b' ' | b'-'));
    end.and_then(|end| name.get(..end)).unwrap_or(name)
}

/// Whether two names begin with the same surname.
pub(super) fn same_surname(a: &str, b: &str) -> bool {
    let (first, second) = (first_word(a), first_word(b));
    let [one, other] = [first, second].map(|text| Written { text, plain: false });
    one.is_same(other) || (is_royal(a) && may_be_royal(b)) || (is_royal(b) && may_be_royal(a))
}

/// A surname of the Nguyễn royal house, which sons and daughters and each generation write in another way: the daughter
/// of a Tôn Thất is a Tôn Nữ.
fn is_royal(name: &str) -> bool {
    // Hardly any name has it: Tôn, Tôn-Thất, Công Tôn, Công Tằng Tôn, Huyền Tôn.
    let front = matches!(name.as_bytes(), [b't' | b'T' | b'c' | b'C' | b'h' | b'H', ..]);
    let is_ton = |letters: &[u8]| letters == "ôn".as_bytes() || letters == "ÔN".as_bytes();
    let has_ton = || match SHORTCUTS {
        true => name.as_bytes().windows(3).any(is_ton),
        false => holds(name, "ôn") || holds(name, "ÔN"),
    };
    if !front || !has_ton() {
        return false;
    }
    let surname = lower(surname(name));
    first_word(&surname) == "tôn" || surname.ends_with("tôn nữ")
}

/// A royal surname, or one that its bearers also write: Nguyễn, or the word of a generation.
fn may_be_royal(name: &str) -> bool {
    const OF_GENERATIONS: [&str; 8] = ["nguyễn", "miên", "hồng", "hường", "ưng", "bửu", "vĩnh", "bảo"];
    is_royal(name) || OF_GENERATIONS.contains(&lower(first_word(name)).as_str())
}

/// The child's name with the surname of a parent where the two differ by marks only: `Nguyển` for `Nguyễn`.
pub(super) fn with_surname_of(child: &str, parent: &str) -> Option<String> {
    let (word, surname) = (first_word(child), first_word(parent));
    let slip = fold(word) == fold(surname);
    slip.then(|| child.strip_prefix(word)).flatten().map(|rest| format!("{surname}{rest}"))
}
