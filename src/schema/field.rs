//! A field: one attribute of one role.

use std::fmt;
use std::str::FromStr;

use super::{Attribute, Role};
use crate::named;

/// One attribute of one role, the same thing in every kind of record that has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// Whose.
    pub role: Role,
    /// What.
    pub attribute: Attribute,
}

impl Role {
    /// The field of this role with an attribute.
    #[must_use]
    pub const fn at(self, attribute: Attribute) -> Field {
        Field { role: self, attribute }
    }
}

/// The path in JSON: `child.birthDate`.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.role.name(), self.attribute.name())
    }
}

/// Reads the path of a field, whether or not some kind of record has it.
impl FromStr for Field {
    type Err = named::Error;

    fn from_str(path: &str) -> Result<Self, Self::Err> {
        let (role, attribute) = path.split_once('.').unwrap_or((path, ""));
        Ok(role.parse::<Role>()?.at(attribute.parse()?))
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
