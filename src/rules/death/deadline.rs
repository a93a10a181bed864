use crate::card::Severity;
use crate::date::{PartialDate, Truth};
use crate::law::{DEATH_DEADLINE, SHORTCUTS, deadline_end, lateness};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Code, Role};
use crate::text;

rule! {
    /// The death was registered after the period of that day, or the type says otherwise than the two dates.
    ///
    /// Registering late is lawful: the finding tells which procedure applies and feeds the statistics. It is a warning where
    /// the type contradicts it, for then the type or one of the dates is wrong. The period is 15 days; from October 1998 to
    /// March 2006 it was 48 hours in cities and townships. The day of death is not counted, and an end on a weekend or a holiday
    /// moves to the next working day. Who was declared dead by a court or died long ago has no such period.
    vi
    /// Đăng ký khai tử sau thời hạn khi đó, hoặc loại đăng ký không khớp với hai ngày.
    ///
    /// Đăng ký quá hạn là hợp pháp: thông báo cho biết thủ tục cần dùng và phục vụ thống kê. Chỉ là cảnh báo khi loại
    /// đăng ký nói ngược lại, vì khi đó sai loại hoặc sai một ngày. Thời hạn là 15 ngày; từ tháng 10/1998 đến tháng
    /// 3/2006 ở thành phố, thị trấn là 48 giờ. Không tính ngày chết; hạn rơi vào ngày nghỉ thì lùi đến ngày làm việc kế
    /// tiếp. Người bị Tòa án tuyên bố chết hoặc chết đã lâu thì không có thời hạn này.
    "death/deadline",
    kinds: [Death],
    on: Registration.Date,
    when: [
        Registration.Type not (Again | ForeignNote | LongAgo),
        Notice.Type not (CourtJudgment),
        Deceased.DeathDeclared not (Yes),
    ],
    given: {
        registered: it as date,
        died: Deceased.DeathDate as date,
        kind: Registration.Type as maybe code,
        office: Registration.Office as text_or_empty,
    },
    severity: Warning,
    law_of: DEATH_DEADLINE,
    in_force: DEATH_DEADLINE.in_force(),
    says: {
        Late { days: Limit, end: Date }
            vi "Đăng ký khai tử quá hạn: hạn {days} ngày kể từ ngày chết đã hết ngày {end}."
            en "Registered late: the period of {days} days from the death ended on {end}.",
        OverDue { days: Limit, end: Date }
            vi "{field}: ghi đúng hạn, nhưng hạn {days} ngày đã hết ngày {end}. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: on time, but the period of {days} days ended on {end}. Check the type and both dates.",
        InTime {}
            vi "{field}: ghi quá hạn, nhưng đăng ký vẫn trong hạn. Kiểm tra loại đăng ký và hai ngày."
            en "{field}: late, but the registration was within the period. Check the type and both dates.",
    },
    examples: [
        Death fail Archive "day 16": r#"{"registration":{"date":"17/03/2026"},"deceased":{"deathDate":"28/02/2026"}}"#,
        Death pass Archive "day 15 is a Sunday": r#"{"registration":{"date":"16/03/2026"},"deceased":{"deathDate":"28/02/2026"}}"#,
        Death fail Submit "on time after 48 days": r#"{"registration":{"type":"1","date":"27/04/2026"},"deceased":{"deathDate":"10/03/2026"}}"#,
        Death fail Submit "late after a week": r#"{"registration":{"type":"4","date":"17/03/2026"},"deceased":{"deathDate":"10/03/2026"}}"#,
        Death fail Archive "48 hours in a ward": r#"{"registration":{"date":"13/05/1999","office":"UBND phường Bến Thành, Quận 1"},"deceased":{"deathDate":"10/05/1999"}}"#,
        Death undetermined Archive "a commune: mountains or not": r#"{"registration":{"date":"13/05/1999","office":"UBND xã Ba Vì"},"deceased":{"deathDate":"10/05/1999"}}"#,
        Death not_applicable Submit "declared dead": r#"{"registration":{"type":"1","date":"12/05/2021"},"deceased":{"deathDate":"30/04/1972"},"notice":{"type":"3"}}"#,
        Death not_in_force Archive "no period is known for sure": r#"{"registration":{"date":"08/12/1963"},"deceased":{"deathDate":"29/09/1963"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { registered, died, kind, office, .. }: Given<'_>) -> Answer<Says> {
    let in_town = || {
        let office = text::lower(office);
        ["phường", "thị trấn"].iter().any(|town| text::holds(&office, town))
    };
    // The shorter period of towns only decides what the longer leaves open.
    let late = match lateness(&DEATH_DEADLINE, died, registered, !SHORTCUTS && in_town()) {
        (Truth::Open, _) if SHORTCUTS => lateness(&DEATH_DEADLINE, died, registered, in_town()),
        decided => decided,
    };
    let on_type = |says| Broken::new(says).on(Role::Registration.at(Attribute::Type));
    match (late, kind) {
        ((Truth::Open, _), _) => Err(Not::KNOWN),
        ((_, Some(row)), kind) => {
            let (days, end) = (i64::from(row.value.days), PartialDate::from(deadline_end(row.value, died)));
            let broken = match kind {
                Ok(Code::OnTime) => on_type(Says::OverDue { days, end }),
                _ => Broken::new(Says::Late { days, end }).at_most(Severity::Info),
            };
            Ok(broken.cites(row.basis))
        }
        (_, Ok(Code::Late)) => Ok(on_type(Says::InTime {})),
        _ => Err(Not::Broken),
    }
}
