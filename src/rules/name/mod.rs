//! Rules about names of persons.

pub(super) mod alias;
pub(super) mod case;
pub(super) mod digits;
pub(super) mod encoding;
pub(super) mod language;
pub(super) mod letters_only;
pub(super) mod mark_placement;
pub(super) mod one_word;
pub(super) mod sex_marker;
pub(super) mod spacing;
pub(super) mod surname_position;
pub(super) mod syllable;
pub(super) mod title;
pub(super) mod too_long;
pub(super) mod typing;
