//! Who fills in a field, and when: what a form shows at once, and what it may fold away.

use super::{Attribute, Field, Role};
use crate::named::named;

/// Which part of the paper a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// What the person declares.
    Declared,
    /// What the officer adds when the entry is made.
    Office,
    /// What is noted in the book later, after a decision.
    Noted,
    /// What is known only of an event that was registered abroad before.
    Abroad,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Declared, Self::Office, Self::Noted, Self::Abroad];

    /// The name in catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Office => "office",
            Self::Noted => "noted",
            Self::Abroad => "abroad",
        }
    }
}

named!(Part, "unknown-part", "phần" "part of the paper");

impl Field {
    /// The part of the paper it belongs to.
    #[must_use]
    pub const fn part(self) -> Part {
        use Attribute::{
            AnnulledBasis, AnnulledOn, EstablishedOn, Incapacity, IncapacityDeclaredBasis,
            IncapacityDeclaredOn, IncapacityRevokedBasis, IncapacityRevokedOn, Missing, MissingDeclaredBasis,
            MissingDeclaredOn, MissingRevokedBasis, MissingRevokedOn, RecognizedBasis, RecognizedOn, Status,
        };
        match (self.role, self.attribute) {
            (Role::Foreign, _) => Part::Abroad,
            (Role::Registration, _) | (_, EstablishedOn) => Part::Office,
            (
                _,
                Missing
                | MissingDeclaredOn
                | MissingDeclaredBasis
                | MissingRevokedOn
                | MissingRevokedBasis
                | Incapacity
                | IncapacityDeclaredOn
                | IncapacityDeclaredBasis
                | IncapacityRevokedOn
                | IncapacityRevokedBasis
                | Status
                | AnnulledOn
                | AnnulledBasis
                | RecognizedOn
                | RecognizedBasis,
            ) => Part::Noted,
            _ => Part::Declared,
        }
    }
}
