//! `cargo xtask test`: every test there is, in one run.

mod count;
mod stages;

use std::time::{Duration, Instant};

pub(crate) use count::Count;

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::process::say;
use stages::{STAGES, Session};

const HELP: &str = "\
cargo xtask test [--only NAME]…

Runs every test there is and goes on after a failure. The last line is `N passed, N failed`.

  --only NAME   run this stage alone; may be given several times:
                lint         formatting and clippy
                native       cargo test
                size         the package builds and its module is within the budget
                gen          no generated file is stale
                wasm-node    the shell's tests in Node
                wasm-chrome  the shell's tests in Chromium
                npm          the package's own tests in Node
                host         the same vectors in every host
                site         the site in Chromium
                fuzz         ten seconds of fuzzing";

/// The task.
pub(crate) fn run(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let mut only = Vec::new();
    while let Some(name) = args.option("--only")? {
        if STAGES.iter().all(|stage| stage.name != name) {
            return Err(Failure::usage(format!("no stage `{name}`; see --help")));
        }
        only.push(name);
    }
    args.finish()?;

    let chosen: Vec<_> =
        STAGES.iter().filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name)).collect();
    let mut session = Session::prepare(chosen.iter().map(|stage| stage.needs).max())?;
    let mut rows = Vec::new();
    for stage in chosen {
        say(format_args!("[{}] {}", stage.name, stage.what));
        let start = Instant::now();
        // What keeps a stage from running at all is a failure, never silence.
        let (count, why) = match (stage.run)(&mut session) {
            Ok(count) if count.total() == 0 => (Count::FAILED, "it ran no test".to_owned()),
            Ok(count) => (count, String::new()),
            Err(failure) => (Count::FAILED, failure.to_string()),
        };
        let time = start.elapsed();
        if !why.is_empty() {
            say(format_args!("[{}] failed: {why}", stage.name));
        }
        say(format_args!("[{}] {count} ({:.1} s)", stage.name, time.as_secs_f64()));
        rows.push(Row { name: stage.name, count, time, why });
    }
    let total = rows.iter().map(|row| row.count).fold(Count::default(), Count::plus);
    println!("{}\n{total}", table(&rows));
    if total.failed == 0 {
        Ok(())
    } else {
        // The closing line is the last one: no message after it.
        std::process::exit(1)
    }
}

/// A line of the table.
struct Row {
    name: &'static str,
    count: Count,
    time: Duration,
    why: String,
}

fn table(rows: &[Row]) -> String {
    let mut text = format!("\n{:<12} {:>8} {:>8} {:>9}\n", "stage", "passed", "failed", "seconds");
    for Row { name, count, time, why } in rows {
        let Count { passed, failed } = count;
        let line = format!("{name:<12} {passed:>8} {failed:>8} {:>9.1}  {why}", time.as_secs_f64());
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
