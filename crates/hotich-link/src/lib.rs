//! Finds the records of large books that are of one event or about one person. What two records are is decided by
//! [`hotich::compare`]; here are the keys by which pairs are found, threads, clusters and tables.
//!
//! The same pairs with the same weights in the same order, whatever the number of threads.

mod block;
mod cluster;
mod explain;
mod folder;
mod headers;
mod learn;
mod plain;
mod read;
mod runs;
mod store;
mod survey;
mod table;

pub use block::{Found, Job, KeyStatistics, Pair, Pairs, Progress};
pub use cluster::{Clusters, clusters};
pub use explain::{Overview, Page, Shown};
pub use learn::learn;
pub use plain::{Agreement, Match, Plain};
pub use read::{Prepared, Stop, Values, read, values};
pub use store::{Bounds, Store};
pub use table::{Books, write_clusters, write_keys, write_pairs};
