//! In the place of `parquet.rs` in a build without that feature.

use std::fs::File;

use hotich::Language;

use super::Opened;

pub(super) enum Input {
    File(#[expect(dead_code, reason = "refused unread")] File),
    Held(#[expect(dead_code, reason = "refused unread")] Vec<u8>),
}

pub(super) fn open(_: Input, _: &str, language: Language) -> Result<Opened, String> {
    Err(match language {
        Language::Vi => "là tệp Parquet, bản này của hotich không đọc; hãy đổi sang CSV".to_owned(),
        Language::En => {
            "is a Parquet file, which this build of hotich does not read; turn it into CSV".to_owned()
        }
    })
}
