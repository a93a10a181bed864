//! Countries: the codes that personal numbers carry for births registered abroad, with their ISO 3166-1 codes.

/// A country of the annex of the personal number's circular (TT 07/2016/TT-BCA, kept by TT 59/2021/TT-BCA).
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Country {
    /// Code of the personal number: 0 and 101 to 295.
    pub code: u16,
    /// Name as the annex has it, often with a second spelling in brackets.
    pub name: &'static str,
    /// English short name of ISO 3166-1.
    pub english: &'static str,
    /// Two letters of ISO 3166-1.
    pub iso2: &'static str,
    /// Three letters of ISO 3166-1.
    pub iso3: &'static str,
}
