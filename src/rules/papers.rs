//! The identity papers of a record: which number belongs to which type and to whom.

use crate::law::Paper;
use crate::record::Field;
use crate::record::choice::paper_type::{CITIZEN_CARD, CMND, IDENTITY_CARD, IDENTITY_CERTIFICATE};
use crate::record::field::{
    DECLARANT_PAPER_NUMBER, DECLARANT_PAPER_TYPE, FATHER_PAPER_NUMBER, FATHER_PAPER_TYPE,
    MOTHER_PAPER_NUMBER, MOTHER_PAPER_TYPE,
};

/// Number and type of the papers of mother, father and declarant.
pub(super) const PAPERS: [(Field, Field); 3] = [
    (MOTHER_PAPER_NUMBER, MOTHER_PAPER_TYPE),
    (FATHER_PAPER_NUMBER, FATHER_PAPER_TYPE),
    (DECLARANT_PAPER_NUMBER, DECLARANT_PAPER_TYPE),
];

/// The field with the type of the paper whose number a field holds.
pub(super) fn type_of(number: Field) -> Option<Field> {
    PAPERS.iter().find(|(field, _)| *field == number).map(|(_, kind)| *kind)
}

/// The models that a type of paper may be, in order of time; of a CMND that of nine digits. The template has no code
/// for the identity card, so it stands as a citizen card, too.
pub(super) fn models_of(paper_type: u8) -> &'static [Paper] {
    match paper_type {
        CMND => &[Paper::Cmnd9],
        CITIZEN_CARD => &[Paper::CitizenCard, Paper::IdentityCard],
        IDENTITY_CARD => &[Paper::IdentityCard],
        IDENTITY_CERTIFICATE => &[Paper::IdentityCertificate],
        _ => &[],
    }
}
