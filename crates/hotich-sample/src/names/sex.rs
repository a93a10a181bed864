//! Sex.

/// Sex, which decides middle names and particles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sex {
    Male,
    Female,
}
