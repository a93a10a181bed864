//! What a check is told beside the record.

use crate::date::NaiveDate;
use crate::place::Communes;
use crate::schema::Stage;

/// What a check is told beside the record. It has no default date: the clock belongs to the caller.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// The date taken as today.
    pub today: NaiveDate,
    /// The stage.
    pub stage: Stage,
    /// The table of communes, for rules that look into it. Only a host that is told to gives one, so that the same
    /// options give the same report everywhere.
    pub communes: Option<&'static Communes>,
    /// The length beyond which a name is unusual, where a profile sets one.
    pub name_length: Option<u16>,
}
