//! The command `hotich`.
fn main() {}
