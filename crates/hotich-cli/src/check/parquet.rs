//! Findings as Parquet, in the columns of those in CSV: a row for each, numbers as numbers.

use std::sync::Arc;

use hotich::Language;
use hotich::book::{Checker, Options, Summary};
use hotich::finding::{Finding, MASK};
use parquet::basic::{Compression, ZstdLevel};
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use crate::failure::Failure;
use crate::output::Output;

/// Findings that are written as a group.
const GROUP: usize = 1 << 16;
/// Columns that hold numbers, in the order of [`At`].
const NUMBERS: [&str; 3] = ["row", "line", "sheetRow"];
const TEXTS: usize = 8;

/// The row: its number, its line, its number in a spreadsheet.
pub(super) type At = (u64, u64, u64);

/// Findings by column.
#[derive(Default)]
pub(super) struct Found {
    numbers: [Vec<i64>; NUMBERS.len()],
    /// The file, then the texts in the order of their columns.
    texts: [Vec<ByteArray>; TEXTS],
}

impl Found {
    /// Adds a finding about a value.
    pub(super) fn add(
        &mut self,
        finding: &Finding,
        at: At,
        value: &str,
        file: &str,
        checker: &Checker,
        options: &Options,
    ) {
        let render = &options.render;
        let of = finding.at().column();
        let mapped = checker.columns().iter().find(|mapped| of.is_some() && mapped.column == of);
        let masked = render.masked && !value.is_empty();
        for (numbers, number) in self.numbers.iter_mut().zip([at.0, at.1, at.2]) {
            numbers.push(i64::try_from(number).unwrap_or(i64::MAX));
        }
        let texts = [
            file,
            finding.path(),
            mapped.map_or("", |mapped| &mapped.header),
            finding.rule(),
            finding.severity().name(),
            if masked { MASK } else { value },
            &finding.message(render.language, render.masked),
            &finding.fix_text(render.masked),
        ];
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.push(text.into());
        }
    }

    fn len(&self) -> usize {
        self.numbers.iter().map(Vec::len).min().unwrap_or(0)
    }

    fn append(&mut self, mut more: Self) {
        self.numbers.iter_mut().zip(&mut more.numbers).for_each(|(all, more)| all.append(more));
        self.texts.iter_mut().zip(&mut more.texts).for_each(|(all, more)| all.append(more));
    }
}

/// What is odd about a book as a whole, which is in no row.
pub(super) fn whole(summary: &Summary, file: &str, options: &Options) -> Found {
    let mut found = Found::default();
    for matter in summary.matters() {
        found.numbers.iter_mut().for_each(|numbers| numbers.push(0));
        let message = matter.message(options.render.language);
        let texts = [file, "", "", matter.name, matter.severity.name(), "", message, ""];
        for (column, text) in found.texts.iter_mut().zip(texts) {
            column.push(text.into());
        }
    }
    found
}

/// What writes them.
pub(super) struct Writer {
    file: SerializedFileWriter<Vec<u8>>,
    waiting: Found,
    /// Whether the file has a column of its own: there are several.
    several: bool,
}

fn failed(error: &ParquetError) -> Failure {
    Failure::usage(format!("Parquet: {error}"))
}

impl Writer {
    pub(super) fn new(several: bool, _: Language) -> Result<Self, Failure> {
        let names = Checker::CSV_HEADER.trim_end().split(',');
        let columns =
            several.then_some("file").into_iter().chain(names).map(|name| match NUMBERS.contains(&name) {
                true => format!("required int64 {name};"),
                false => format!("required binary {name} (STRING);"),
            });
        let schema = format!("message finding {{ {} }}", columns.collect::<String>());
        let schema = parse_message_type(&schema).map_err(|error| failed(&error))?;
        let properties = WriterProperties::builder()
            .set_created_by(format!("hotich {}", hotich::VERSION))
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .build();
        let file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties));
        Ok(Self { file: file.map_err(|error| failed(&error))?, waiting: Found::default(), several })
    }

    /// Takes findings; every so often a group of them is written.
    pub(super) fn take(&mut self, more: Found, output: &mut Output) -> Result<(), Failure> {
        self.waiting.append(more);
        if self.waiting.len() < GROUP {
            return Ok(());
        }
        self.write().map_err(|error| failed(&error))?;
        output.write_bytes(&std::mem::take(self.file.inner_mut()))
    }

    /// Writes the rest, and what makes it a file.
    pub(super) fn finish(mut self, output: &mut Output) -> Result<(), Failure> {
        let rest = self.write().and_then(|()| self.file.into_inner()).map_err(|error| failed(&error))?;
        output.write_bytes(&rest)
    }

    fn write(&mut self) -> Result<(), ParquetError> {
        let found = std::mem::take(&mut self.waiting);
        let skipped = usize::from(!self.several);
        let (mut numbers, mut texts) = (found.numbers.iter(), found.texts.iter().skip(skipped));
        if found.len() > 0 {
            let mut group = self.file.next_row_group()?;
            while let Some(mut column) = group.next_column()? {
                use parquet::column::writer::ColumnWriter as Of;
                match column.untyped() {
                    Of::Int64ColumnWriter(to) => {
                        to.write_batch(numbers.next().map_or(&[], Vec::as_slice), None, None)?
                    }
                    Of::ByteArrayColumnWriter(to) => {
                        to.write_batch(texts.next().map_or(&[], Vec::as_slice), None, None)?
                    }
                    _ => 0,
                };
                column.close()?;
            }
            group.close()?;
        }
        self.file.flush()?;
        Ok(())
    }
}
