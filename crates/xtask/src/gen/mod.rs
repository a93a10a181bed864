//! `cargo xtask gen`: files written from one source, and the check that none is stale.

mod communes;
mod east_asian;
mod examples;
mod golden;
mod id_tables;
mod kinds;
mod law;
mod lunar;
mod name_tables;
mod site;
mod tables;
mod territory;
mod types;
mod unicode;

use std::fs;

use anyhow::{Context as _, Result, bail};
use hotich_sample::{birth, families, marriage};
use similar::TextDiff;

use crate::repository::{root, say};

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
    Generator { name: "the syllables", output: "src/name/syllable/table.rs", make: name_tables::syllables },
    Generator { name: "the words of names", output: "src/name/words/table.rs", make: name_tables::words },
    Generator {
        name: "how often words stand in names",
        output: "src/name/words/counted.rs",
        make: name_tables::frequencies,
    },
    Generator { name: "the old encodings", output: "src/text/legacy_table.rs", make: name_tables::encodings },
    Generator { name: "the lunar years", output: "src/date/lunar/table.rs", make: lunar::table },
    Generator { name: "the tables of identifiers", output: "src/id/tables.rs", make: id_tables::make },
    Generator { name: "the parts of characters", output: "src/text/unicode/table.rs", make: unicode::table },
    Generator { name: "the provinces", output: "src/place/province_table.rs", make: tables::provinces },
    Generator {
        name: "units beside the provinces",
        output: "src/place/beside_table.rs",
        make: tables::beside,
    },
    Generator {
        name: "districts that went on in others",
        output: "src/place/went_on_table.rs",
        make: tables::went_on,
    },
    Generator { name: "the two territories", output: "src/place/territory_table.rs", make: territory::make },
    Generator { name: "the countries", output: "src/place/country_table.rs", make: tables::countries },
    Generator { name: "the communes", output: "src/place/communes.bin", make: communes::make },
    Generator { name: "the encodings of East Asia", output: "data/east-asian.bin", make: east_asian::make },
    Generator { name: "what covers the law", output: "docs/law-coverage.md", make: law::coverage },
    Generator {
        name: "the site's words of levels",
        output: "www/data/levels.json",
        make: || Ok(site::levels()),
    },
    Generator { name: "the site's page of rules", output: "www/data/rules.json", make: || Ok(site::rules()) },
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
        name: "the sample book with second entries",
        output: "data/samples/families.csv",
        make: || Ok(families::book(400, 2026).csv.into_bytes()),
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
];

/// A generated file: where it goes, and its content.
type File = (String, Vec<u8>);

/// Folders in which every file is generated: what is not made any more is removed.
const FOLDERS: &[&str] = &["data/blank", "docs/kinds", "docs/law", "docs/rules", "schema/record"];

/// Writes what is stale or, with `check`, shows it and fails.
pub(crate) fn run(check: bool) -> Result<()> {
    let mut stale = Vec::new();
    let mut made = Vec::new();
    for Generator { name, output, make } in GENERATORS {
        made.push((*name, (*output).to_owned(), make().with_context(|| (*output).to_owned())?));
    }
    for (name, files) in [
        ("types of records", types::records()),
        ("what belongs to a kind", kinds::files()),
        ("acts", law::acts()?),
        ("the catalogue of rules", law::rules()),
    ] {
        made.extend(files.into_iter().map(|(output, content)| (name, output, content)));
    }
    let left = left_over(&made)?;
    let mut count = made.len();
    for (name, output, content) in made {
        let path = root().join(&output);
        let there = fs::read(&path).unwrap_or_default();
        if there == content {
            continue;
        }
        if check {
            say(format_args!("stale: {output} ({name})\n{}", difference(&there, &content)));
        } else {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, content).with_context(|| output.clone())?;
            say(format_args!("written: {output} ({name})"));
        }
        stale.push(output);
    }
    for file in &left {
        say(format_args!("{}: {file} (made no more)", if check { "stale" } else { "removed" }));
        if !check {
            fs::remove_file(root().join(file))?;
        }
    }
    stale.extend(left);
    let (files, old) = golden::update(check)?;
    for file in &old {
        say(format_args!("{}: {file} (what a rule says)", if check { "stale" } else { "written" }));
    }
    count += files;
    stale.extend(old);
    say(format_args!("{count} generated files, {} stale", stale.len()));
    if check && !stale.is_empty() {
        bail!("run `cargo xtask gen`: stale: {}", stale.join(", "));
    }
    Ok(())
}

/// The files in the generated folders that nothing makes any more.
fn left_over(made: &[(&str, String, Vec<u8>)]) -> Result<Vec<String>> {
    let mut left = Vec::new();
    for folder in FOLDERS {
        let Ok(entries) = fs::read_dir(root().join(folder)) else { continue };
        for entry in entries {
            let file = format!("{folder}/{}", entry?.file_name().to_string_lossy());
            if !made.iter().any(|(_, output, _)| *output == file) {
                left.push(file);
            }
        }
    }
    left.sort();
    Ok(left)
}

/// The first lines in which a file differs from what it should be.
fn difference(there: &[u8], wanted: &[u8]) -> String {
    const SHOWN: usize = 12;
    let (Ok(old), Ok(new)) = (str::from_utf8(there), str::from_utf8(wanted)) else {
        let at = there.iter().zip(wanted).take_while(|(a, b)| a == b).count();
        return format!("{} bytes instead of {}, first other at {at}", there.len(), wanted.len());
    };
    let diff = TextDiff::from_lines(old, new);
    let diff = diff.unified_diff().context_radius(0).to_string();
    let (mut lines, all) = (diff.lines().take(SHOWN).map(cut).collect::<Vec<_>>(), diff.lines().count());
    if all > SHOWN {
        lines.push(format!("… {} more lines", all - SHOWN));
    }
    lines.join("\n")
}

/// As much of a line as a person looks at.
fn cut(line: &str) -> String {
    match line.char_indices().nth(160) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// What the commands say about themselves.
fn tasks() -> Result<Vec<u8>> {
    let mut text = String::from(
        "# Tasks\n\nEvery job around the code is a command of `cargo xtask`. Generated by `cargo xtask gen` from its \
         help.\n",
    );
    text.push_str(&format!("\n```text\n{}\n```\n\n{SETUP}", crate::HELP));
    Ok(text.into_bytes())
}

/// What set-up installs, told beside the tasks.
const SETUP: &str = "\
## What `setup` installs

| from | what | told by | goes to |
|---|---|---|---|
| rustup | rustfmt, clippy | `rust-toolchain.toml`, at the first call of cargo | rustup's folder |
| rustup | the target wasm32-unknown-unknown; where rustup cannot fetch it, Debian's compiler with a standard library built \
once | `scripts/debian.sh wasm` | rustup's folder, or the system |
| crates.io | wasm-bindgen and wasm-pack, compiled once for each version | `crates/xtask/src/setup.rs` | the user's cache |
| npm | binaryen, Playwright, axe-core, ajv, TypeScript, sirv | `package.json` and its lock file | `node_modules` |
| Debian, as root | Chromium and its driver, a C++ compiler, GNU recode, Valgrind | `scripts/debian.sh tools`, the last by `ir`, too | the system |

What is there already is left alone, so a second run takes no time. `start` and `test` begin with it (`test --only` with the
part that the stages need); `serve` with npm's part; no other step installs anything but crates and, for `bench`, its peers, for `--ir` Valgrind.
";

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn what_is_stale_is_shown() {
        assert_eq!(difference(b"a\nb\nc\n", b"a\nx\nc\n"), "@@ -2 +2 @@\n-b\n+x");
        let (old, new) = ("a\n".repeat(50), "b\n".repeat(50));
        let shown = difference(old.as_bytes(), new.as_bytes());
        assert_eq!(shown.lines().count(), 13);
        assert!(shown.ends_with("… 89 more lines"));
        assert_eq!(difference(b"\xff1", b"\xff22"), "2 bytes instead of 3, first other at 1");
    }
}
