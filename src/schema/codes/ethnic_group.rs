//! What an ethnic group is.

/// An ethnic group: code and names of Decision 121-TCTK/PPCĐ (1979); 55 foreigner, 56 unknown.
#[derive(Debug)]
pub struct EthnicGroup {
    /// Code, 1 to 56.
    pub code: u8,
    /// Official name.
    pub name: &'static str,
    /// Names of subgroups and spellings that registers hold; some belong to several groups.
    pub other_names: &'static [&'static str],
}
