//! Which rules name which mistake in any kind of record.

use crate::measure::Truth;

/// What a check should say of the mistakes. The rules follow from what was done and from the law, not from what came
/// out.
pub const TRUTH: Truth = Truth {
    named_by: &[
        ("book-missing", &["entry/required"]),
        ("book-other-year", &["entry/book-year"]),
        ("born-after-registration", &["entry/before-birth"]),
        ("card-digit-lost", &["paper/number", "paper/personal-number"]),
        ("cell-lost", &["input/row-width"]),
        ("date-unreadable", &["date/unreadable"]),
        ("entry-repeated", &[]),
        ("impossible-date", &["date/impossible"]),
        ("letter-in-date", &["date/unreadable"]),
        ("name-alias", &["name/alias"]),
        ("name-decomposed", &["text/normalised"]),
        ("name-digit", &["name/digits", "name/letters-only"]),
        ("name-extra-spaces", &["text/normalised"]),
        ("name-look-alike-letter", &["text/normalised", "name/letters-only", "name/language"]),
        ("name-lower-case", &["name/case"]),
        ("name-mixed-case", &["name/case"]),
        (
            "name-mojibake",
            &["name/encoding", "name/letters-only", "name/language", "name/digits", "input/broken-text"],
        ),
        ("name-placeholder", &["text/placeholder"]),
        ("number-missing", &["entry/required"]),
        ("number-not-a-number", &["entry/number"]),
        ("office-missing", &["entry/required"]),
        ("registered-in-future", &["entry/in-future"]),
        ("registration-date-missing", &["entry/required"]),
    ],
    gaps: &[(
        "entry-repeated",
        "one record is checked at a time; repeated entries are the matter of duplicates",
    )],
    // The date of registration picks the law, which asks for other fields and knows other units.
    follows: &[("registered-in-future", "")],
};
