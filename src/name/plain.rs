//! Names that nothing needs to be done to.

use super::letters;
use super::syllable::is_good;
use super::title::is_addressed;

/// Whether a name is capitalised Vietnamese syllables with single spaces, as nearly all are: then it is in normal
/// form, and there is nothing to be said about how it is written.
#[must_use]
pub fn is_plain(raw: &str) -> bool {
    letters::is_ordinary(raw) && raw.split(' ').all(is_good) && !is_addressed(raw)
}
