//! Any bytes, read as a record: no panic, no endless work.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    assert!(text.len() >= data.len());
});
