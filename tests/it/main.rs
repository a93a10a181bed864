//! The tests of the library as its users see it, linked once: `cargo test --test it suite` runs those of one file.

mod examples;
mod golden;
mod law_coverage;
mod marriage_age;
mod oracle_dates;
mod oracle_encodings;
mod oracle_icu;
mod oracle_json;
mod oracle_lunar;
mod pending_law;
mod properties;
mod properties_dates;
mod properties_ids;
mod properties_law;
mod properties_names;
mod sample_book;
mod structure;
mod suite;
mod values;
