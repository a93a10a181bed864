//! Mutants: the code changed in one place, so that the tests ought to notice.
//!
//! What is changed is told in `.cargo/mutants.toml`. The vectors and golden files are asked first, which takes seconds; what
//! they let live is tried again with the tests of the library beside them.

use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use xshell::cmd;

use crate::Options;
use crate::repository::{say, shell, target};
use crate::setup;

/// Tests that say whether rules are as they should be, in some seconds.
const QUICK: &[&str] =
    &["golden", "suite::every_vector_holds", "law_coverage::", "marriage_age::", "pending_law::"];
/// Those that look at rules, layouts and law in any way.
const THOROUGH: &[&str] = &[
    "rules::",
    "schema::",
    "law::",
    "check::",
    "linked::",
    "golden",
    "suite::",
    "law_coverage::",
    "properties_law::",
];
/// Of how many mutants the run among the tests takes one: two that compile, in a file that is quick to ask about.
const SMOKE: (&str, &str, &str) = ("src/law/age.rs", "13/19", "law::age::");

/// Most of the time goes into building.
const UNOPTIMISED: [(&str, &str); 3] = [
    ("CARGO_PROFILE_TEST_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_DEV_DEBUG", "0"),
    ("CARGO_PROFILE_TEST_DEBUG", "0"),
];

/// The task: all of them, or the K-th of N shares; what lives is listed in `target/mutants`.
pub(crate) fn run(options: &Options) -> Result<()> {
    if options.smoke {
        return smoke();
    }
    let shard = options.shard.as_deref().unwrap_or("0/1");
    let program = setup::mutants()?;
    let out = target().join("mutants");
    fs::create_dir_all(&out)?;
    let settings = ["--package", "hotich", "--sharding", "round-robin", "--timeout", "300"];
    let shell = shell()?;
    let first = cmd!(
        shell,
        "{program} mutants {settings...} --shard {shard} --output {out} -- --test it -- {QUICK...}"
    );
    // A mutant that lives ends it with an exit code of its own.
    first.envs(UNOPTIMISED).ignore_status().run()?;
    let read = |name: &str| fs::read_to_string(out.join("mutants.out").join(name));
    let (caught, missed) = (read("caught.txt")?, read("missed.txt")?);
    let late = read("timeout.txt")?;
    let (mut killed, mut living) = (caught.lines().count() + late.lines().count(), Vec::new());
    let names: Vec<String> = missed.lines().map(exactly).collect();
    if !names.is_empty() {
        let only = names.iter().flat_map(|name| ["--re", name]);
        let again = out.join("again");
        let second = cmd!(
            shell,
            "{program} mutants {settings...} --baseline skip --output {again} {only...} -- --lib --test it -- {THOROUGH...}"
        );
        second.envs(UNOPTIMISED).ignore_status().run()?;
        let missed = fs::read_to_string(again.join("mutants.out/missed.txt"))?;
        living.extend(missed.lines().map(str::to_owned));
        killed += names.len() - living.len();
    }
    let all = killed + living.len();
    ensure!(all > 0, "no mutant was tried");
    say(format_args!("{killed} of {all} mutants are noticed; these live:\n{}", living.join("\n")));
    Ok(())
}

/// A name as the pattern that matches it alone.
fn exactly(name: &str) -> String {
    let escaped =
        name.chars().flat_map(|c| (!c.is_alphanumeric() && c != ' ').then_some('\\').into_iter().chain([c]));
    format!("^{}$", escaped.collect::<String>())
}

/// A few mutants of one file, as one of the tests: each of them has to be noticed.
pub(crate) fn smoke() -> Result<()> {
    let program = setup::mutants()?;
    let out = target().join("mutants/smoke");
    // The program makes the last folder alone. The settings would add every other file to the one.
    fs::create_dir_all(&out)?;
    let (file, shard, tests) = SMOKE;
    let shell = shell()?;
    let told = cmd!(
        shell,
        "{program} mutants --no-config --package hotich --file {file} --shard {shard} --sharding round-robin --baseline skip --timeout 120 --output {out} -- --lib -- {tests}"
    )
    .envs(UNOPTIMISED)
    // Each mutant is of a fresh copy: what others wrote stays built here. Not in cargo's own folder, where a mutant would be
    // taken for the code.
    .env("CARGO_TARGET_DIR", out.join("target"))
    .ignore_status()
    .output()?;
    let missed = fs::read_to_string(out.join("mutants.out/missed.txt"))
        .with_context(|| String::from_utf8_lossy(&told.stderr).into_owned())?;
    let caught = fs::read_to_string(out.join("mutants.out/caught.txt"))?;
    ensure!(!caught.is_empty(), "no mutant was caught: {}", String::from_utf8_lossy(&told.stdout));
    if !missed.is_empty() {
        bail!("not noticed:\n{missed}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::exactly;

    #[test]
    fn a_name_is_matched_to_the_letter() {
        assert_eq!(
            exactly("src/a.rs:1:2: replace && with || in b"),
            r"^src\/a\.rs\:1\:2\: replace \&\& with \|\| in b$"
        );
    }
}
