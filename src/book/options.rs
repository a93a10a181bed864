//! How a book is checked.

use std::sync::Arc;

use super::columns::Mapping;
use super::whole::Closing;
use crate::check::Context;
#[cfg(feature = "related")]
use crate::check::Related;
use crate::language::Language;
use crate::report::Render;
use crate::schema::Kind;

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A header and rows of cells, separated by `,`, `;`, `|` or a tab.
    Csv,
    /// One JSON object in each line.
    JsonLines,
}

/// What comes out for each row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output {
    /// Nothing: only the summary.
    None,
    /// A line of JSON with the row's report.
    #[default]
    JsonLines,
    /// A line of CSV for each finding, below [`CSV_HEADER`](super::Checker::CSV_HEADER).
    Csv,
}

/// How a book is checked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Kind of the records; none where the header of the sheet, or each record by itself, is to tell.
    pub kind: Option<Kind>,
    /// Stage, date and profile.
    pub context: Context,
    /// Language and masking.
    pub render: Render,
    /// What comes out for each row.
    pub output: Output,
    /// How rows are written, where it is known; else the first byte tells.
    pub format: Option<Format>,
    /// The separator of the cells of a sheet, where somebody has said so.
    pub separator: Option<u8>,
    /// Name that every line carries, where several books are checked together.
    pub file: Option<String>,
    /// What the columns of a sheet hold, where somebody has said so.
    pub mapping: Option<Arc<Mapping>>,
    /// Values by the path of their field, for records that do not have them: what stands on the cover of a book.
    pub set: Vec<(String, String)>,
    /// Whether the rows are looked at as a whole book, and what its closing entry tells.
    pub closing: Option<Closing>,
    /// Records that are there already, which every row is checked against.
    #[cfg(feature = "related")]
    pub related: Option<Arc<Related>>,
}

impl Options {
    /// The same for books of one kind.
    #[must_use]
    pub fn kind(self, kind: Kind) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// Everything at its default for a context: the book tells its kind itself; reports in the rows are short (without the normalised
    /// record).
    #[must_use]
    pub fn new(context: Context) -> Self {
        let render = Render::new(Language::default()).full(false);
        Self {
            kind: None,
            context,
            render,
            output: Output::default(),
            format: None,
            separator: None,
            file: None,
            mapping: None,
            set: Vec::new(),
            closing: None,
            #[cfg(feature = "related")]
            related: None,
        }
    }
}
