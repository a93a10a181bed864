//! The command as its users have it, in one program: each of its own would be linked for itself.

mod as_they_come;
mod back;
mod catalogue;
mod check;
mod common;
mod convert;
mod dedupe;
mod formats;
mod hostile;
mod kinds;
mod misread;
mod outputs;
mod parquet;
mod queue;
mod readme;
mod related;
mod template;
mod workbooks;
