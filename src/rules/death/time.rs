use crate::card::Severity;
use crate::date::{Unreadable, parse_time};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::Stage;

rule! {
    /// There is no such hour or minute of death.
    ///
    /// The hour is 0 to 23, the minute 0 to 59; midnight is 00:00, which old books write as 24:00. Check the death notice; where
    /// nobody knows the hour, leave it blank.
    vi
    /// Giờ hoặc phút chết không có thật.
    ///
    /// Giờ từ 0 đến 23, phút từ 0 đến 59; nửa đêm ghi 00:00, sổ cũ có khi ghi 24:00. Xem lại giấy báo tử; không ai biết giờ
    /// thì để trống.
    "death/time",
    on: Deceased.DeathTime,
    when: [Deceased.DeathTime given],
    given: { value: it as text },
    severity: Error,
    says: {
        NoTime { value: Text }
            vi "{field}: không có giờ, phút «{value}». Kiểm tra lại; không rõ thì để trống."
            en "{field}: there is no time “{value}”. Check it; leave it blank if it is not known.",
    },
    examples: [
        Death fail Submit "hour 25": r#"{"deceased":{"deathTime":"25:70"}}"#,
        Death fail Archive "minute 75": r#"{"deceased":{"deathTime":"5 giờ 75 phút"}}"#,
        Death fail Archive "midnight as 24: a warning": r#"{"deceased":{"deathTime":"24:00"}}"#,
        Death fail Submit "half past midnight as 24:30": r#"{"deceased":{"deathTime":"24:30"}}"#,
        Death fail Archive "the same in an old book: a warning": r#"{"deceased":{"deathTime":"24:30"}}"#,
        Death pass Submit "half past five": r#"{"deceased":{"deathTime":"05:30"}}"#,
        Death pass Archive "in words": r#"{"deceased":{"deathTime":"khoảng nửa đêm"}}"#,
        Death not_applicable Submit "not known": r#"{"deceased":{"name":"Nguyễn Văn Tám"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    match parse_time(value) {
        Err(Unreadable::Time) => {
            // Some write midnight so, and books the time after it.
            let midnight = |value: &str| !value.contains(|c: char| matches!(c, '1'..='9'));
            let usual =
                value.strip_prefix("24").is_some_and(|rest| cx.stage() == Stage::Archive || midnight(rest));
            let at_most = if usual { Severity::Warning } else { Severity::Error };
            Ok(Broken::new(Says::NoTime { value: value.to_owned() }).at_most(at_most))
        }
        _ => Err(Not::Broken),
    }
}
