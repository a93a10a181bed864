//! `cargo xtask`: set-up, generation, packaging, test and benchmark runs of hotich.

mod args;
mod compare;
mod failure;
mod fuzz;
#[path = "gen/mod.rs"]
mod generate;
mod hosts;
mod paths;
mod pkg;
mod process;
mod serve;
mod setup;
mod start;
mod test;

use std::process::ExitCode;

use args::Args;
use failure::{Failure, Result};

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]     (COMMAND --help says more)

  setup          install what the other commands need
  start          build everything, check the sample book in two hosts, serve the site
  serve          serve the site
  pkg            build the npm package
  test           run every test there is
  gen            write the generated files
  size           measure the WebAssembly module
  bench          run the benchmarks
  fuzz           run the fuzz targets
  differential   compare the hosts on a million records
  compare        compare the reports with those of an earlier commit";

fn main() -> ExitCode {
    match dispatch(Args::of_process()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn dispatch(mut args: Args) -> Result {
    let command = args.word();
    match command.as_deref() {
        Some("setup") => setup::run(args),
        Some("start") => start::run(args),
        Some("serve") => serve::run(args),
        Some("pkg") => pkg::run(args),
        Some("test") => test::run(args),
        Some("gen") => generate::task(args),
        Some("size") => pkg::run_size(args),
        Some("bench") => hosts::run_bench(args),
        Some("fuzz") => fuzz::run(args),
        Some("differential") => hosts::run_differential(args),
        Some("compare") => compare::run(args),
        Some(other) => Err(Failure::usage(format!("no command `{other}`\n\n{HELP}"))),
        None if args.help(HELP) => Ok(()),
        None => Err(Failure::usage(HELP)),
    }
}
