//! The arguments of one command: a handful of options, read by hand.

use std::collections::VecDeque;
use std::str::FromStr;

use crate::failure::{Failure, Result};

/// What is left of the command line.
#[derive(Debug)]
pub(crate) struct Args(VecDeque<String>);

impl Args {
    /// The arguments of this process.
    pub(crate) fn of_process() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// The first word that is no option, if the line starts with one.
    pub(crate) fn word(&mut self) -> Option<String> {
        if self.0.front()?.starts_with('-') {
            return None;
        }
        self.0.pop_front()
    }

    /// Prints the help if it was asked for.
    pub(crate) fn help(&self, text: &str) -> bool {
        let asked = self.0.iter().any(|arg| arg == "--help" || arg == "-h");
        if asked {
            println!("{text}");
        }
        asked
    }

    /// Takes a flag like `--check`.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|arg| arg != name);
        self.0.len() < before
    }

    /// Takes an option with a value, `--port 8080` or `--port=8080`.
    pub(crate) fn option(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|arg| {
            arg.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        }) else {
            return Ok(None);
        };
        let found = self.0.remove(at).unwrap_or_default();
        if let Some((_, value)) = found.split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        self.0.remove(at).map(Some).ok_or_else(|| Failure::usage(format!("{name} needs a value")))
    }

    /// Takes an option whose value is a number or the like.
    pub(crate) fn parsed<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        self.option(name)?
            .map(|value| {
                value
                    .replace('_', "")
                    .parse()
                    .map_err(|_| Failure::usage(format!("{name}: {value} is no number that fits")))
            })
            .transpose()
    }

    /// Hands over what is left, for another program.
    pub(crate) fn rest(self) -> Vec<String> {
        self.0.into()
    }

    /// Fails if anything was not understood.
    pub(crate) fn finish(self) -> Result {
        match self.0.front() {
            None => Ok(()),
            Some(rest) => Err(Failure::usage(format!("`{rest}` is not understood; try --help"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_in_both_spellings() {
        let mut line = args("start --port 1 --records=1_000 --no-serve");
        assert_eq!(line.word().as_deref(), Some("start"));
        assert_eq!(line.parsed::<u16>("--port").ok(), Some(Some(1)));
        assert_eq!(line.parsed::<u32>("--records").ok(), Some(Some(1000)));
        assert!(line.flag("--no-serve"));
        assert!(line.finish().is_ok());
    }

    #[test]
    fn what_is_left_fails() {
        assert!(args("--wat").finish().is_err());
        assert!(args("--port").option("--port").is_err());
        assert!(args("--port x").parsed::<u16>("--port").is_err());
    }
}
