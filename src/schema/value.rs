//! What a field holds.

use super::codes::Choices;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueKind {
    /// Free text.
    Text,
    /// Name of a person.
    Name,
    /// Date, possibly partial.
    Date,
    /// A date written out in words.
    DateInWords,
    /// Nam, Nữ or not determined.
    Sex,
    /// A code of a list.
    Choice(&'static Choices),
    /// One of the ethnic groups.
    Ethnicity,
    /// Nationality, as text.
    Nationality,
    /// The 12-digit personal number.
    PersonalId,
    /// Number of an identity paper, of whatever type.
    PaperNumber,
    /// A place: address, unit, facility.
    Place,
    /// The office that registered.
    Office,
    /// Number of the entry.
    EntryNumber,
    /// Number of the book: `NN/yyyy`.
    BookNumber,
    /// A small number: which marriage it is.
    Count,
}

/// A kind of value without its table: what rules on every field of a kind name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the kinds of value")]
#[non_exhaustive]
pub enum ValueTag {
    Text,
    Name,
    Date,
    DateInWords,
    Sex,
    Choice,
    Ethnicity,
    Nationality,
    PersonalId,
    PaperNumber,
    Place,
    Office,
    EntryNumber,
    BookNumber,
    Count,
}

impl ValueTag {
    /// Every kind of value.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Name,
        Self::Date,
        Self::DateInWords,
        Self::Sex,
        Self::Choice,
        Self::Ethnicity,
        Self::Nationality,
        Self::PersonalId,
        Self::PaperNumber,
        Self::Place,
        Self::Office,
        Self::EntryNumber,
        Self::BookNumber,
        Self::Count,
    ];

    /// The name in catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Date => "date",
            Self::DateInWords => "date-in-words",
            Self::Sex => "sex",
            Self::Choice => "choice",
            Self::Ethnicity => "ethnicity",
            Self::Nationality => "nationality",
            Self::PersonalId => "personal-id",
            Self::PaperNumber => "paper-number",
            Self::Place => "place",
            Self::Office => "office",
            Self::EntryNumber => "entry-number",
            Self::BookNumber => "book-number",
            Self::Count => "count",
        }
    }
}

impl ValueKind {
    /// Every kind of value but the codes of a list.
    pub(super) const PLAIN: &[Self] = &[
        Self::Text,
        Self::Name,
        Self::Date,
        Self::DateInWords,
        Self::Sex,
        Self::Ethnicity,
        Self::Nationality,
        Self::PersonalId,
        Self::PaperNumber,
        Self::Place,
        Self::Office,
        Self::EntryNumber,
        Self::BookNumber,
        Self::Count,
    ];

    /// The kind without its table.
    #[must_use]
    pub const fn tag(self) -> ValueTag {
        match self {
            Self::Text => ValueTag::Text,
            Self::Name => ValueTag::Name,
            Self::Date => ValueTag::Date,
            Self::DateInWords => ValueTag::DateInWords,
            Self::Sex => ValueTag::Sex,
            Self::Choice(_) => ValueTag::Choice,
            Self::Ethnicity => ValueTag::Ethnicity,
            Self::Nationality => ValueTag::Nationality,
            Self::PersonalId => ValueTag::PersonalId,
            Self::PaperNumber => ValueTag::PaperNumber,
            Self::Place => ValueTag::Place,
            Self::Office => ValueTag::Office,
            Self::EntryNumber => ValueTag::EntryNumber,
            Self::BookNumber => ValueTag::BookNumber,
            Self::Count => ValueTag::Count,
        }
    }

    /// The name in catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.tag().name()
    }
}
