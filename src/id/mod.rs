//! Identity numbers, one file each, with the same verbs in the same order: `compact`, `parse`, `validate`,
//! `format`, `components`.

pub mod cmnd;
pub mod passport;
pub mod personal_id;

/// Why a text is no number of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// Something that is no digit (or no letter, where letters are allowed).
    Characters,
    /// Not as long as the number is.
    Length,
    /// A part that stands for nothing: an unknown province, a century to come.
    Component,
}

impl Invalid {
    /// `characters`, `length` or `component`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Length => "length",
            Self::Component => "component",
        }
    }
}

/// Drops the spaces, points and hyphens that people put between the digits of a number.
#[must_use]
pub fn compact(raw: &str) -> String {
    raw.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}' | '_')).collect()
}

/// The text with the letters that are typed or read for digits replaced by them: O for 0, l and I for 1.
#[must_use]
pub fn with_digits(raw: &str) -> String {
    raw.chars()
        .map(|c| match c {
            'O' | 'o' | 'Q' => '0',
            'l' | 'I' | 'i' | '|' => '1',
            c => c,
        })
        .collect()
}
