//! What the law changes with time, one matter a file: rows with their interval, their value and their ground.

mod birth_deadline;
mod marriage_age;

pub use birth_deadline::{BIRTH_DEADLINE, BirthDeadline, birth_lateness};
pub use marriage_age::{Ages, MARRIAGE_AGE, MarriageAge, Spouse, marriage_age};
