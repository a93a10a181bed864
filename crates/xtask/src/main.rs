//! `cargo xtask`: generated files, the npm package, and thin calls of ordinary tools.

mod compare;
mod fuzz;
#[path = "gen/mod.rs"]
mod generate;
mod ir;
mod mutants;
mod pkg;
mod quality;
mod repository;
mod sample;
mod setup;
mod start;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]

  setup                          install what the other commands need and is not there yet
  start [--no-serve] [--port N]  set up, build, check the sample book in two hosts, serve the site
  serve [--port N]               serve the site at port 8080, or the next free one
  test [--only STAGE]…           set up and run every test there is, or the stages named:
                                 lint, native, ir, size, gen, wasm-node, wasm-chrome, npm, host, site, fuzz, mutants
  gen [--check]                  write the generated files, or show which are stale
  pkg                            build the npm package into pkg/dist
  consumers                      the same; use it as it would be published: bundlers, runners, hosts, frameworks
  size [--record]                the same; add its size to tests/record/wasm-size.csv
  fuzz [--smoke] [--seconds N] [--only TARGET]
                                 fuzz each target for 60 s; --smoke: a few inputs, the same in every run
  bench [ARGUMENTS]              measure beside named peers, write docs/benchmarks.md (benches/run.mjs)
  bench --ir [--record]          count instructions, write them there; lower tests/record/ir.txt where there are fewer
  bench dedupe [--rows N] [--seed N]
                                 how fast duplicates are found: books of 100000 and a million rows unless told; instructions a pair
  linear                         count the instructions of every reader on long texts: they have to grow as the texts do
  differential [ARGUMENTS]       compare native and WebAssembly on a million records (tests/host/differential.mjs)
  quality [rules]                what rules find in books with known mistakes, into docs/quality.md
  quality dedupe [--rows N] [--seed N] [--record]
                                 how well duplicates are found in a generated book of families (20000 rows unless told), by
                                 threshold; --record keeps book and truth below target
  mutants [--shard K/N] [--smoke]
                                 change src/rules, src/schema, src/law here and there: do the tests notice (docs/mutants.md)
  sample KIND [--rows N] [--seed N]
                                 a book of a kind with what is wrong in it, into target/samples; 4000 rows unless told
  compare [--rows N] [--seed N]  compare the reports on births with those of commit b6e7386; 20000 rows unless told";

/// What follows a command. Each takes those that it knows.
#[derive(Debug, Default, PartialEq)]
struct Options {
    check: bool,
    no_serve: bool,
    only: Vec<String>,
    port: Option<u16>,
    record: bool,
    rows: Option<usize>,
    seconds: Option<u64>,
    seed: Option<u64>,
    shard: Option<String>,
    smoke: bool,
}

impl Options {
    fn parse(mut line: lexopt::Parser, known: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        while let Some(arg) = line.next()? {
            match arg {
                Long(name) if !known.contains(&name) => return Err(arg.unexpected().into()),
                Long("check") => options.check = true,
                // Says which of two commands it is, and was looked at before.
                Long("ir") => {}
                Long("no-serve") => options.no_serve = true,
                Long("only") => options.only.push(line.value()?.parse()?),
                Long("port") => options.port = Some(line.value()?.parse()?),
                Long("record") => options.record = true,
                Long("rows") => options.rows = Some(line.value()?.parse()?),
                Long("seed") => options.seed = Some(line.value()?.parse()?),
                Long("seconds") => options.seconds = Some(line.value()?.parse()?),
                Long("shard") => options.shard = Some(line.value()?.parse()?),
                Long("smoke") => options.smoke = true,
                arg => return Err(arg.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut line: lexopt::Parser) -> Result<ExitCode> {
    let command = match line.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) => {
            println!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(arg) => return Err(arg.unexpected().into()),
        None => bail!("which command?\n\n{HELP}"),
    };
    let script = match command.as_str() {
        "bench"
            if line
                .try_raw_args()
                .is_some_and(|args| args.as_slice().iter().all(|arg| arg != "--ir" && arg != "dedupe")) =>
        {
            Some("benches/run.mjs")
        }
        "differential" => Some("tests/host/differential.mjs"),
        _ => None,
    };
    if let Some(script) = script {
        pkg::run_script(script, line.raw_args()?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if command == "bench"
        && line.try_raw_args().is_some_and(|args| args.as_slice().iter().any(|arg| arg == "dedupe"))
    {
        line.value()?;
        let options = Options::parse(line, &["rows", "seed"])?;
        quality::bench(options.rows, options.seed.unwrap_or(2026))?;
        return Ok(ExitCode::SUCCESS);
    }
    if command == "quality" {
        let part = line.next()?.map(|arg| match arg {
            Value(part) => Ok(part.string()?),
            arg => Err(arg.unexpected()),
        });
        let part: Option<String> = part.transpose()?;
        let options = Options::parse(line, &["rows", "seed", "record"])?;
        let dedupe =
            || quality::dedupe(options.rows.unwrap_or(20_000), options.seed.unwrap_or(2026), options.record);
        match part.as_deref() {
            Some("rules") => quality::rules()?,
            Some("dedupe") => dedupe()?,
            Some(other) => bail!("no such part of `quality`: `{other}` (rules, dedupe)"),
            None => {
                quality::rules()?;
                dedupe()?;
            }
        }
        return Ok(ExitCode::SUCCESS);
    }
    if command == "sample" {
        let kind = line.value()?.string()?;
        let options = Options::parse(line, &["rows", "seed"])?;
        sample::run(&kind, options.rows.unwrap_or(4000), options.seed.unwrap_or(2026))?;
        return Ok(ExitCode::SUCCESS);
    }
    let options = |known: &[&str]| Options::parse(line, known);
    match command.as_str() {
        "setup" => options(&[]).and_then(|_| setup::all()).map(drop)?,
        "start" => start::run(&options(&["no-serve", "port"])?)?,
        "serve" => start::serve(options(&["port"])?.port)?,
        "bench" => ir::bench(options(&["ir", "record"])?.record)?,
        "linear" => options(&[]).and_then(|_| ir::linear())?,
        "test" => return test::run(&options(&["only"])?.only),
        "gen" => generate::run(options(&["check"])?.check)?,
        "pkg" => options(&[]).and_then(|_| pkg::build(&setup::wasm()?)).map(drop)?,
        "consumers" => options(&[]).and_then(|_| pkg::consumers())?,
        "size" => pkg::size(options(&["record"])?.record)?,
        "mutants" => mutants::run(&options(&["shard", "smoke"])?)?,
        "fuzz" => fuzz::run(&options(&["smoke", "seconds", "only"])?)?,
        "compare" => {
            let options = options(&["rows", "seed"])?;
            compare::run(options.rows.unwrap_or(20_000), options.seed.unwrap_or(2026))?;
        }
        other => bail!("no command `{other}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parse(line: &[&str], known: &[&str]) -> Option<Options> {
        Options::parse(lexopt::Parser::from_args(line), known).ok()
    }

    #[test]
    fn options_in_both_spellings() {
        let wanted = Options { no_serve: true, port: Some(81), ..Options::default() };
        assert_eq!(parse(&["--port", "81", "--no-serve"], &["port", "no-serve"]), Some(wanted));
        let wanted = Options { only: vec!["npm".into(), "gen".into()], ..Options::default() };
        assert_eq!(parse(&["--only=npm", "--only", "gen"], &["only"]), Some(wanted));
    }

    #[test]
    fn what_a_command_does_not_know_fails() {
        assert_eq!(parse(&["--check"], &["port"]), None);
        assert_eq!(parse(&["--port", "x"], &["port"]), None);
        assert_eq!(parse(&["--port"], &["port"]), None);
        assert_eq!(parse(&["wat"], &["port"]), None);
    }
}
