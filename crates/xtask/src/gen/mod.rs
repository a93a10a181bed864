//! `cargo xtask gen`: files written from one source, and the check that none is stale.

mod communes;
mod examples;
mod golden;
mod id_tables;
mod lunar;
mod name_tables;
mod quality;
mod tables;
mod territory;
mod types;
mod unicode;

use std::path::PathBuf;

use hotich_sample::{birth, marriage};

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::paths;
use crate::process::say;

const HELP: &str = "\
cargo xtask gen [--check]

Writes the generated files.

  --check   write nothing, name those that are not what they should be, and fail if there are any";

/// One generated file.
struct Generator {
    /// What it holds, for a person.
    name: &'static str,
    /// Where it goes, from the repository's root with slashes.
    output: &'static str,
    /// Makes its content.
    make: fn() -> Result<Vec<u8>>,
}

/// All of them, in the order they are made.
const GENERATORS: &[Generator] = &[
    Generator { name: "the tasks", output: "docs/tasks.md", make: tasks },
    Generator { name: "names of rules", output: "pkg/rules.d.ts", make: types::rules },
    Generator {
        name: "the rules' examples as vectors",
        output: "tests/suite/examples.json",
        make: examples::make,
    },
    Generator {
        name: "the ethnic groups",
        output: "src/schema/codes/ethnicity_table.rs",
        make: tables::ethnic_groups,
    },
    Generator { name: "the syllables", output: "src/name/syllable_table.rs", make: name_tables::syllables },
    Generator { name: "the old encodings", output: "src/text/legacy_table.rs", make: name_tables::encodings },
    Generator { name: "the lunar years", output: "src/date/lunar/table.rs", make: lunar::table },
    Generator { name: "the tables of identifiers", output: "src/id/tables.rs", make: id_tables::make },
    Generator { name: "the parts of characters", output: "src/text/unicode/table.rs", make: unicode::table },
    Generator { name: "the provinces", output: "src/place/province_table.rs", make: tables::provinces },
    Generator { name: "the two territories", output: "src/place/territory_table.rs", make: territory::make },
    Generator { name: "the countries", output: "src/place/country_table.rs", make: tables::countries },
    Generator { name: "the communes", output: "src/place/communes.bin", make: communes::make },
    Generator {
        name: "the sample book",
        output: "data/samples/birth.csv",
        make: || Ok(birth::book(birth::SAMPLE).csv().into_bytes()),
    },
    Generator {
        name: "what is wrong in the sample book",
        output: "data/samples/birth.truth.csv",
        make: || Ok(birth::book(birth::SAMPLE).truth().into_bytes()),
    },
    Generator {
        name: "the sample book of marriages",
        output: "data/samples/marriage.csv",
        make: || Ok(marriage::book(marriage::SAMPLE).csv().into_bytes()),
    },
    Generator {
        name: "what is wrong in the sample book of marriages",
        output: "data/samples/marriage.truth.csv",
        make: || Ok(marriage::book(marriage::SAMPLE).truth().into_bytes()),
    },
    Generator {
        name: "what is found in the sample book",
        output: "docs/sample-quality.md",
        make: quality::make,
    },
];

/// The task.
pub(crate) fn task(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let check = args.flag("--check");
    args.finish()?;
    run(check)
}

/// Writes what is stale or, with `check`, fails if anything is.
pub(crate) fn run(check: bool) -> Result {
    let mut stale = Vec::new();
    let mut count = GENERATORS.len();
    for generator in GENERATORS {
        let path: PathBuf = paths::root().join(generator.output);
        let content = (generator.make)()?;
        if paths::read_bytes(&path).is_ok_and(|there| there == content) {
            continue;
        }
        stale.push(generator.output.to_owned());
        if check {
            say(format_args!("stale: {} ({})", generator.output, generator.name));
        } else {
            paths::write(&path, content)?;
            say(format_args!("written: {} ({})", generator.output, generator.name));
        }
    }
    for (output, content) in types::records() {
        count += 1;
        let path = paths::root().join(&output);
        if paths::read_bytes(&path).is_ok_and(|there| there == content) {
            continue;
        }
        if !check {
            paths::write(&path, content)?;
        }
        say(format_args!("{}: {output} (types of records)", if check { "stale" } else { "written" }));
        stale.push(output);
    }
    let (files, old) = golden::update(check)?;
    for file in &old {
        say(format_args!("{}: {file} (what a rule says)", if check { "stale" } else { "written" }));
    }
    count += files;
    stale.extend(old);
    say(format_args!("{count} generated files, {} stale", stale.len()));
    if check && !stale.is_empty() {
        return Err(Failure::new(format!("run `cargo xtask gen`: stale: {}", stale.join(", "))));
    }
    Ok(())
}

/// What the commands say about themselves.
fn tasks() -> Result<Vec<u8>> {
    let mut text = String::from(
        "# Tasks\n\nEvery job around the code is a command of `cargo xtask`, written in Rust in \
         `crates/xtask`.\nGenerated by `cargo xtask gen` from their help.\n",
    );
    text.push_str(&format!("\n```text\n{}\n```\n", crate::HELP));
    Ok(text.into_bytes())
}
