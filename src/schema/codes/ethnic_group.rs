//! What an ethnic group is.

use crate::text;

/// An ethnic group: code and names of Decision 121-TCTK/PPCĐ (1979); 55 foreigner, 56 unknown.
#[derive(Debug)]
pub struct EthnicGroup {
    /// Code, 1 to 56.
    pub code: u8,
    /// Official name.
    pub name: &'static str,
    /// Its other names, with a stroke between them.
    pub(crate) others: &'static str,
}

impl EthnicGroup {
    /// Names of subgroups and spellings that registers hold; some belong to several groups.
    pub fn other_names(&self) -> impl Iterator<Item = &'static str> {
        text::list_of(self.others)
    }
}
