//! What was done to a name, and what came out.

use std::borrow::Cow;

use crate::named::named;

/// One kind of change made to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Step {
    /// HTML entities or percent signs decoded.
    Entities,
    /// UTF-8 that had been read as an 8-bit encoding.
    Mojibake,
    /// VNI-Windows, TCVN3, VISCII, VPS or CP1258 that had been read as Windows-1252.
    Legacy(crate::text::legacy::Encoding),
    /// Composed to Unicode normal form C, marks in order, doubled marks dropped.
    Composed,
    /// Full-width letters, or look-alikes of another script.
    Lookalike,
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
    /// Points, commas or stars at the end.
    Punctuation,
    /// A title before the name.
    Title,
    /// Another name or a number in brackets.
    Alias,
    /// VIQR signs.
    Viqr,
    /// Telex keys that were not turned into marks.
    Telex,
    /// VNI keys (digits) that were not turned into marks.
    VniKeys,
    /// Letters that an input method wrote twice.
    Doubled,
    /// Words typed without a space.
    Fused,
    /// A word torn in two.
    Torn,
    /// The mark of a tone on the wrong letter.
    Misplaced,
    /// Capital and small letters.
    Case,
    /// A word that is no syllable, and the nearest ones that are.
    Nearest,
    /// Words that are no name of a person, or the names of two.
    NoName,
    /// Letters of another script inside a word.
    Script,
    /// Signs in the place of letters that were lost.
    Damaged,
}

impl Step {
    /// Name of the step in outputs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entities => "entities",
            Self::Mojibake => "mojibake",
            Self::Legacy(encoding) => encoding.name(),
            Self::Composed => "composed",
            Self::Lookalike => "look-alike",
            Self::Spaces => "spaces",
            Self::Invisible => "invisible",
            Self::Stroke => "stroke",
            Self::Apostrophe => "apostrophe",
            Self::Hyphen => "hyphen",
            Self::Punctuation => "punctuation",
            Self::Title => "title",
            Self::Alias => "alias",
            Self::Viqr => "viqr-signs",
            Self::Telex => "telex",
            Self::VniKeys => "vni-keys",
            Self::Doubled => "doubled",
            Self::Fused => "fused",
            Self::Torn => "torn",
            Self::Misplaced => "misplaced-mark",
            Self::Case => "case",
            Self::Nearest => "nearest",
            Self::NoName => "no-name",
            Self::Script => "other-script",
            Self::Damaged => "damaged",
        }
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// How sure a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Confidence {
    /// The same name in another form.
    Certain,
    /// Nearly always right; for a person to accept.
    Likely,
    /// One possibility among others.
    Suggested,
}

impl Confidence {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Suggested];

    /// `certain`, `likely` or `suggested`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Suggested => "suggested",
        }
    }
}

named!(Confidence, "unknown-confidence", "mức chắc chắn" "confidence");

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What was done.
    pub step: Step,
    /// How sure.
    pub confidence: Confidence,
    /// The text before.
    pub from: String,
    /// The text after.
    pub to: String,
}

impl Change {
    /// Whether it is certain and a matter of characters alone: every rule on texts is about such changes. Marks,
    /// case and encodings of names have rules of their own.
    #[must_use]
    pub fn is_of_form(&self) -> bool {
        let of_form = matches!(
            self.step,
            Step::Composed
                | Step::Lookalike
                | Step::Spaces
                | Step::Invisible
                | Step::Stroke
                | Step::Apostrophe
                | Step::Hyphen
        );
        of_form && self.confidence == Confidence::Certain
    }

    pub(super) fn new(step: Step, confidence: Confidence, from: &str, to: &str) -> Self {
        Self { step, confidence, from: from.to_owned(), to: to.to_owned() }
    }

    pub(super) fn suggested(step: Step, from: &str, to: &str) -> Self {
        Self::new(step, Confidence::Suggested, from, to)
    }

    /// The same, where what it was part of is likely only.
    pub(super) fn at_most_likely(self) -> Self {
        Self { confidence: self.confidence.max(Confidence::Likely), ..self }
    }

    pub(super) fn certain(step: Step, from: &str, to: &str) -> Self {
        Self::new(step, Confidence::Certain, from, to)
    }
}

/// A name brought into normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Normalised<'a> {
    /// The name after the certain changes.
    pub value: Cow<'a, str>,
    /// The name after the likely changes too, where there are any.
    pub likely: Option<String>,
    /// Every change, in order; suggested ones are not applied anywhere.
    pub changes: Vec<Change>,
    /// Another name that stood in brackets.
    pub alias: Option<String>,
}

impl Normalised<'_> {
    /// The name after the likely changes too.
    #[must_use]
    pub fn accepted(&self) -> &str {
        self.likely.as_deref().unwrap_or(&self.value)
    }

    /// Whether the value differs from the input.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changes.iter().any(|change| change.confidence == Confidence::Certain)
    }
}
