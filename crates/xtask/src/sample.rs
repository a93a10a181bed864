//! `cargo xtask sample`: the sample book, generated.

use crate::args::Args;
use crate::failure::{Failure, Result};

/// The task.
pub(crate) fn run(_args: Args) -> Result {
    Err(Failure::new("the generator of the sample book is not here yet"))
}
