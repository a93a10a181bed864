//! Who fills in a field, and when: what a form shows at once, and what it may fold away.

use super::{Attribute, Field, Role};

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
