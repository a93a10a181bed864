//! The one clock of the project: the default of `--as-of`. What it gave is printed with every result.

use std::time::{SystemTime, UNIX_EPOCH};

use hotich::date::{NaiveDate, day};

/// Vietnam is seven hours ahead of UTC, without summer time.
const OFFSET: u64 = 7 * 3600;

/// The civil date in Vietnam now.
#[expect(clippy::disallowed_methods, reason = "the command alone has a clock, and says which day it took")]
pub(crate) fn today() -> NaiveDate {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    of_seconds(since.as_secs())
}

/// The civil date in Vietnam so many seconds after 1970 began in UTC.
fn of_seconds(seconds: u64) -> NaiveDate {
    let epoch = day(1970, 1, 1);
    let days = usize::try_from((seconds + OFFSET) / 86_400).unwrap_or_default();
    epoch.iter_days().nth(days).unwrap_or(epoch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_at_seventeen_hours_utc() {
        // 2026-11-22T16:59:59Z and one second later.
        assert_eq!(of_seconds(1_795_366_799), day(2026, 11, 22));
        assert_eq!(of_seconds(1_795_366_800), day(2026, 11, 23));
        assert_eq!(of_seconds(0), day(1970, 1, 1));
    }
}
