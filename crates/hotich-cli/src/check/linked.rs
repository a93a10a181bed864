//! Submissions of linked procedures: one JSON object, or one on each line.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use hotich::Severity;
use hotich::linked::{Linked, Procedure, check};

use super::{Job, Layout};
use crate::failure::{FOUND, Failure, Outcome};
use crate::output::{Output, keep_apart};
use crate::paint::Paint;

/// Checks every file.
pub(super) fn run(job: &Job, procedure: Option<Procedure>) -> Outcome {
    keep_apart(&job.inputs(), &[job.output.as_deref()], job.options.render.language)?;
    let mut output = Output::to(job.output.as_deref())?;
    let mut errors = 0;
    for path in &job.files {
        let text = read(path)?;
        let mut lines: Vec<(u64, &str)> =
            (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
        // An object that is written over several lines.
        if lines.first().is_some_and(|(_, first)| !first.trim_end().ends_with('}')) {
            lines = vec![(1, &text)];
        }
        for (line, text) in lines {
            let report = check(text, procedure, &job.options.context);
            errors += report.count(Severity::Error);
            output.write(&job.shown(line, &report))?;
        }
    }
    output.finish()?;
    Ok(if errors > 0 { ExitCode::from(FOUND) } else { ExitCode::SUCCESS })
}

fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::io(path.display(), &error))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

impl Job {
    fn shown(&self, line: u64, report: &Linked) -> String {
        let render = &self.options.render;
        if self.layout != Layout::Text {
            return report.to_json_line(line, render);
        }
        let paint = if self.output.is_none() { Paint::of_stdout() } else { Paint::OFF };
        let mut out = String::new();
        for (rule, path, severity, message) in report.all(render.language, render.masked) {
            let shown = paint.severity(severity, severity.name());
            let _ = writeln!(out, "{line}: {shown} {path}: {message} [{rule}]");
        }
        out
    }
}
