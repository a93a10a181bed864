//! The two territories, and a name of a province with its years.

/// One of the two territories of 1954 to 1976, each with laws of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Territory {
    /// North of the demarcation line: the Democratic Republic of Vietnam.
    North,
    /// South of it, whichever side kept the book.
    South,
}

/// Names of a province and the years in which it had them.
pub(super) struct Name {
    pub(super) from: u16,
    pub(super) to: u16,
    pub(super) territory: Territory,
    /// Apart by semicolons.
    pub(super) names: &'static str,
}
