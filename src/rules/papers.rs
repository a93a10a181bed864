//! The identity papers of a record: which number belongs to which type and to whom.

use crate::record::Field;
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
