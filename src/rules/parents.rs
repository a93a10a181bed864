//! What rules about child and parents have in common: whose surname or ethnicity a child may have.

use crate::date::day;
use crate::law::Effectivity;
use crate::name::{identity_key, surname};
use crate::record::choice::birth_type::{FOUNDLING, PARENTS_UNKNOWN};
use crate::record::field::{
    CHILD_BIRTH_TYPE, CHILD_ETHNICITY, CHILD_NAME, CHILD_NATIONALITY, FATHER_BIRTH_DATE, FATHER_ETHNICITY,
    FATHER_NAME, FATHER_NATIONALITY, FATHER_OTHER_NATIONALITY, FATHER_PAPER_NUMBER, FATHER_PAPER_TYPE,
    FATHER_RESIDENCE, FATHER_RESIDENCE_TYPE, MOTHER_BIRTH_DATE, MOTHER_ETHNICITY, MOTHER_NAME,
    MOTHER_NATIONALITY, MOTHER_OTHER_NATIONALITY, MOTHER_PAPER_NUMBER, MOTHER_PAPER_TYPE, MOTHER_RESIDENCE,
    MOTHER_RESIDENCE_TYPE,
};
use crate::record::{FOREIGNER, Field, Nationality, UNKNOWN};
use crate::rule::{Check, Outcome, Verdict};
use crate::text::lower;

/// When the Civil Code of 2015 decides on surname and ethnicity.
pub(super) const CIVIL_CODE: Effectivity = Effectivity::from(day(2017, 1, 1));

/// The columns of the mother, her name first.
pub(super) const MOTHER: [Field; 9] = [
    MOTHER_NAME,
    MOTHER_BIRTH_DATE,
    MOTHER_ETHNICITY,
    MOTHER_NATIONALITY,
    MOTHER_OTHER_NATIONALITY,
    MOTHER_RESIDENCE_TYPE,
    MOTHER_RESIDENCE,
    MOTHER_PAPER_TYPE,
    MOTHER_PAPER_NUMBER,
];
/// The columns of the father, his name first.
pub(super) const FATHER: [Field; 9] = [
    FATHER_NAME,
    FATHER_BIRTH_DATE,
    FATHER_ETHNICITY,
    FATHER_NATIONALITY,
    FATHER_OTHER_NATIONALITY,
    FATHER_RESIDENCE_TYPE,
    FATHER_RESIDENCE,
    FATHER_PAPER_TYPE,
    FATHER_PAPER_NUMBER,
];

/// Codes of the peoples whose names begin with a surname that passes from a parent, as far as the facts know.
/// The others put the clan last, pass it in the mother's line, or have none.
const SURNAME_FIRST: [u8; 24] =
    [1, 2, 3, 4, 6, 7, 8, 9, 11, 15, 18, 24, 25, 29, 34, 35, 38, 40, 41, 43, 47, 49, 50, 51];

/// Whether surnames pass from parent to child as the law supposes, for everybody that these fields speak of.
///
/// # Errors
/// Not applicable where a custom without such surnames or a foreign law may rule; undetermined where an ethnicity
/// or a nationality is not known.
pub(super) fn surnames_pass(cx: &Check<'_, '_>, of: &[(Field, Field)]) -> Result<(), Verdict> {
    for &(ethnicity, nationality) in of {
        if cx.nationality(nationality)? == Nationality::Foreign {
            return Err(Verdict::NotApplicable);
        }
        if !SURNAME_FIRST.contains(&cx.code(ethnicity)?) {
            return Err(Verdict::NotApplicable);
        }
    }
    Ok(())
}

/// Ethnicity and nationality of the child.
pub(super) const OF_CHILD: (Field, Field) = (CHILD_ETHNICITY, CHILD_NATIONALITY);
/// Ethnicity and nationality of the mother.
pub(super) const OF_MOTHER: (Field, Field) = (MOTHER_ETHNICITY, MOTHER_NATIONALITY);
/// Ethnicity and nationality of the father.
pub(super) const OF_FATHER: (Field, Field) = (FATHER_ETHNICITY, FATHER_NATIONALITY);

/// Whether no parent is known, so that whoever brings the child up proposes surname and ethnicity.
pub(super) fn without_parents(cx: &Check<'_, '_>) -> bool {
    matches!(cx.code(CHILD_BIRTH_TYPE), Ok(PARENTS_UNKNOWN | FOUNDLING))
}

/// The word that a surname begins with: `Tôn` of Tôn Nữ, `Đặng` of Đặng-Trần.
pub(super) fn first_word(name: &str) -> &str {
    name.split([' ', '-']).next().unwrap_or(name)
}

/// Whether two names begin with the same surname.
pub(super) fn same_surname(a: &str, b: &str) -> bool {
    let (first, second) = (first_word(a), first_word(b));
    first == second
        || identity_key(first) == identity_key(second)
        || (is_royal(a) && may_be_royal(b))
        || (is_royal(b) && may_be_royal(a))
}

/// A surname of the Nguyễn royal house, which sons and daughters and each generation write in another way: the daughter
/// of a Tôn Thất is a Tôn Nữ.
fn is_royal(name: &str) -> bool {
    // Hardly any name has it.
    if !name.contains("ôn ") && !name.contains("ÔN ") {
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
    let slip = crate::text::fold(word) == crate::text::fold(surname);
    slip.then(|| child.strip_prefix(word)).flatten().map(|rest| format!("{surname}{rest}"))
}

/// A finding where the child's surname is neither the mother's nor the father's: `child`, `mother` and `father` are
/// their names.
pub(super) fn surname_of_either(cx: &mut Check<'_, '_>) -> Outcome {
    let child = cx.text(CHILD_NAME)?;
    let (mother, father) = (cx.text(MOTHER_NAME)?, cx.text(FATHER_NAME)?);
    surnames_pass(cx, &[OF_CHILD, OF_MOTHER, OF_FATHER])?;
    if same_surname(child, mother) || same_surname(child, father) {
        return Ok(Verdict::Pass);
    }
    let mended = with_surname_of(child, father).or_else(|| with_surname_of(child, mother));
    let finding = cx.finding(CHILD_NAME).arg("child", child).arg("father", father).arg("mother", mother);
    if let Some(mended) = mended {
        finding.likely_fix(CHILD_NAME, mended);
    }
    Ok(Verdict::Fail)
}

/// The ethnic group of a person, if it is one of Vietnam's.
///
/// # Errors
/// Undetermined where it is absent, in no list or written as unknown; not applicable for a foreigner.
pub(super) fn group(cx: &Check<'_, '_>, field: Field) -> Result<u8, Verdict> {
    match cx.code(field)? {
        FOREIGNER => Err(Verdict::NotApplicable),
        UNKNOWN => Err(Verdict::Undetermined(crate::record::FieldSet::of(&[field]))),
        code => Ok(code),
    }
}

/// A finding on each column that is filled although it should be blank.
pub(super) fn blank(cx: &mut Check<'_, '_>, fields: &[Field]) -> Outcome {
    let mut verdict = Verdict::Pass;
    for &field in fields {
        // 0 in a code column says that there is nothing.
        let filled = cx.has(field) && cx.text_or_empty(field) != "0";
        if filled {
            cx.finding(field).likely_fix(field, "");
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}

/// A finding on each column that is empty.
pub(super) fn missing(cx: &mut Check<'_, '_>, fields: &[Field]) -> Outcome {
    let mut verdict = Verdict::Pass;
    for &field in fields {
        if !cx.has(field) {
            cx.finding(field);
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}
