//! Papers of the army and the police: officers' papers (Nghị định 130/2008/NĐ-CP), those of professional soldiers,
//! workers and employees of defence (Nghị định 59/2016/NĐ-CP), of the police. Their patterns are not published, so
//! only an unusual shape is named, and nothing is ever wrong.

use super::{Doubt, Doubts, Invalid, Suggestion, Why};

/// A number of any shape.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Officer(String);

/// Nothing is known of the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Components {
    /// Whether it is 5 to 15 letters and digits, with strokes, points and hyphens between.
    pub usual: bool,
}

/// Drops spaces and writes capitals; strokes, points and hyphens belong to such numbers.
#[must_use]
pub fn compact(raw: &str) -> String {
    let capital = |c: char| if c == 'đ' { 'Đ' } else { c.to_ascii_uppercase() };
    raw.chars().filter(|&c| c != ' ').map(capital).collect()
}

/// Reads a number of any shape.
///
/// # Errors
/// [`Invalid::Length`] where there is none.
pub fn parse(raw: &str) -> Result<Officer, Invalid> {
    let number = compact(raw);
    if number.is_empty() { Err(Invalid::Length) } else { Ok(Officer(number)) }
}

/// The same as [`parse`].
///
/// # Errors
/// [`Invalid::Length`] where there is none.
pub fn validate(raw: &str) -> Result<Officer, Invalid> {
    parse(raw)
}

/// The number behind a label of such a paper.
#[must_use]
pub fn suggest(raw: &str) -> Vec<Suggestion> {
    let number = super::label(raw).filter(|(kind, _)| *kind == "officer").map(|(_, number)| compact(number));
    number.map(|number| Suggestion::new(number, Why::Label)).into_iter().collect()
}

impl Officer {
    /// The number in capitals.
    #[must_use]
    pub fn format(&self) -> String {
        self.0.clone()
    }

    /// Whether the shape is usual.
    #[must_use]
    pub fn components(&self) -> Components {
        let first = self.0.starts_with(|c: char| c.is_ascii_alphanumeric() || c == 'Đ');
        let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'Đ' | '.' | '/' | '-');
        Components { usual: first && (5..=15).contains(&self.0.chars().count()) && self.0.chars().all(inner) }
    }

    /// Unusual: another shape.
    #[must_use]
    pub fn doubts(&self) -> Doubts {
        Doubts::when(!self.components().usual, Doubt::Shape)
    }
}

super::opaque!(Officer);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wrong() {
        assert_eq!(parse("12345/qk7").unwrap().format(), "12345/QK7");
        assert!(parse("12345678").unwrap().doubts().is_empty());
        assert_eq!(parse("số 5?").unwrap().doubts(), Doubts::when(true, Doubt::Shape));
        assert_eq!(parse(" "), Err(Invalid::Length));
        assert_eq!(suggest("CMSQ 12345678"), [Suggestion::new("12345678".to_owned(), Why::Label)]);
        assert!(suggest("12345/QK7").is_empty());
    }
}
