//! How many tests passed, read from what the test runners print.

use std::fmt::{self, Display};

use crate::failure::Result;

/// Tests that passed and that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Those that passed.
    pub(crate) passed: u64,
    /// Those that failed.
    pub(crate) failed: u64,
}

impl Count {
    /// One test that passed.
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One test that failed.
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// One test, by its outcome; a failure's message is said at once.
    pub(crate) fn of<T>(outcome: Result<T>) -> Self {
        match outcome {
            Ok(_) => Self::PASSED,
            Err(failure) => {
                crate::process::say(format_args!("failed: {failure}"));
                Self::FAILED
            }
        }
    }

    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// All tests that ran.
    pub(crate) fn total(self) -> u64 {
        self.passed + self.failed
    }

    /// A runner that failed without a failed test (it did not compile, it crashed) counts as one.
    pub(crate) fn with_exit(self, success: bool) -> Self {
        if success || self.failed > 0 { self } else { self.plus(Self::FAILED) }
    }

    /// Sums the closing lines of Rust's test harness, which wasm-bindgen's runner prints as well.
    pub(crate) fn of_rust(lines: &[String]) -> Self {
        lines.iter().filter_map(|line| harness_line(line)).fold(Self::default(), Self::plus)
    }

    /// Reads the closing lines of Node's test runner in TAP.
    pub(crate) fn of_tap(text: &str) -> Self {
        let number = |name: &str| -> u64 {
            text.lines()
                .filter_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.trim().parse().ok())
                .next_back()
                .unwrap_or(0)
        };
        Self { passed: number("pass "), failed: number("fail ") + number("cancelled ") }
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// `test result: ok. 5 passed; 0 failed; …`
fn harness_line(line: &str) -> Option<Count> {
    let (_, results) = line.split_once("test result: ")?;
    let (_, counts) = results.split_once(". ")?;
    let number =
        |name: &str| counts.split(';').find_map(|part| part.trim().strip_suffix(name)?.trim().parse().ok());
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn rust_harness() {
        let text = "running 2 tests\ntest a ... ok\n\
            test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        let count = Count::of_rust(&lines(text));
        assert_eq!(count, Count { passed: 8, failed: 2 });
        assert_eq!(count.to_string(), "8 passed, 2 failed");
    }

    #[test]
    fn wasm_bindgen_runner() {
        let text = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.01s";
        assert_eq!(Count::of_rust(&lines(text)), Count::PASSED);
    }

    #[test]
    fn node_runner() {
        let tap = "TAP version 13\nok 1 - a\n# Subtest: pass 9\n1..3\n# tests 6\n# suites 1\n# pass 3\n\
                   # fail 1\n# cancelled 2\n# skipped 0\n# todo 0\n# duration_ms 5\n";
        assert_eq!(Count::of_tap(tap), Count { passed: 3, failed: 3 });
        assert_eq!(Count::of_tap(""), Count::default());
    }

    #[test]
    fn a_crash_is_a_failure() {
        assert_eq!(Count::default().with_exit(false), Count::FAILED);
        assert_eq!(Count::FAILED.with_exit(false), Count::FAILED);
        assert_eq!(Count::PASSED.with_exit(true), Count::PASSED);
    }
}
