//! `cargo xtask quality PART`: how well the library does on books whose truth is known.

mod dedupe;
mod rules;
mod speed;

pub(crate) use dedupe::dedupe;
pub(crate) use rules::run as rules;
pub(crate) use speed::bench;
