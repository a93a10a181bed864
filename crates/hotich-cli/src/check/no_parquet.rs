//! In the place of `parquet.rs` in a build without that feature.

use hotich::Language;
use hotich::book::{Checker, Options, Summary};
use hotich::finding::Finding;

use super::Choose as _;
use crate::failure::Failure;
use crate::output::Output;

pub(super) type At = (u64, u64, u64);

#[derive(Default)]
pub(super) struct Found {}

impl Found {
    pub(super) fn add(&mut self, _: &Finding, _: At, _: &str, _: &str, _: &Checker, _: &Options) {}
}

pub(super) fn whole(_: &Summary, _: &str, _: &Options) -> Found {
    Found::default()
}

pub(super) struct Writer;

impl Writer {
    pub(super) fn new(_: bool, language: Language) -> Result<Self, Failure> {
        Err(Failure::usage(language.choose(
            "bản này của hotich không ghi Parquet; dùng --format csv",
            "this build of hotich does not write Parquet; use --format csv",
        )))
    }

    pub(super) fn take(&mut self, _: Found, _: &mut Output) -> Result<(), Failure> {
        Ok(())
    }

    pub(super) fn finish(self, _: &mut Output) -> Result<(), Failure> {
        Ok(())
    }
}
