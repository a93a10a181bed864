//! Records: the raw texts as given, what was wrong with the input, and what the texts mean.

mod at;
mod count;
mod given;
mod normal;
mod parsed;
mod problem;
mod reading;
mod scratch;

pub use at::At;
pub(crate) use given::Destination;
pub use given::Record;
pub use normal::NormalValues;
pub use parsed::{Nationality, Parsed};
pub use problem::{Malformed, Problem, ProblemKind};
pub use reading::Reading;
pub use scratch::Scratch;
