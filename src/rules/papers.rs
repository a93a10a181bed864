//! Types of identity papers: which models of paper each may be.

use crate::law::Paper;
use crate::schema::Code;

/// The models that a type of paper may be, in order of time; of a CMND that of nine digits. The template has no code
/// for the identity card, so it stands as a citizen card, too.
pub(super) fn models_of(kind: Code) -> &'static [Paper] {
    match kind {
        Code::Cmnd => &[Paper::Cmnd9],
        // The electronic identity says what the card says on which it rests, with the day of that.
        Code::CitizenCard | Code::ElectronicIdentity => &[Paper::CitizenCard, Paper::IdentityCard],
        Code::IdentityCard => &[Paper::IdentityCard],
        Code::IdentityCertificate => &[Paper::IdentityCertificate],
        _ => &[],
    }
}
