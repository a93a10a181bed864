//! `cargo xtask`: set-up, generation, packaging, test and benchmark runs of hotich.

mod args;
mod failure;
mod paths;
mod pkg;
mod process;
mod setup;

use std::process::ExitCode;

use args::Args;
use failure::{Failure, Result};

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]     (COMMAND --help says more)

  setup          install what the other commands need
  pkg            build the npm package
  size           measure the WebAssembly module";

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
        Some("pkg") => pkg::run(args),
        Some("size") => pkg::run_size(args),
        Some(other) => Err(Failure::usage(format!("no command `{other}`\n\n{HELP}"))),
        None if args.help(HELP) => Ok(()),
        None => Err(Failure::usage(HELP)),
    }
}
