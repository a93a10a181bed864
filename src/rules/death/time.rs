use crate::card::Severity;
use crate::date::{Unreadable, parse_time};
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// There is no such hour or minute of death.
    ///
    /// The hour is 0 to 23, the minute 0 to 59. Check the death notice; where nobody knows the hour, leave it blank.
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
        Death pass Submit "half past five": r#"{"deceased":{"deathTime":"05:30"}}"#,
        Death pass Archive "in words": r#"{"deceased":{"deathTime":"khoảng nửa đêm"}}"#,
        Death not_applicable Submit "not known": r#"{"deceased":{"name":"Nguyễn Văn Tám"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    match parse_time(value) {
        Err(Unreadable::Time) => {
            // Some write midnight so.
            let at_most = if value.starts_with("24") { Severity::Warning } else { Severity::Error };
            Ok(Broken::new(Says::NoTime { value: value.to_owned() }).at_most(at_most))
        }
        _ => Err(Not::Broken),
    }
}
