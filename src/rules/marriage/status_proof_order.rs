use crate::card::Severity;
use crate::law::{
    CIVIL_CODE_SOUTH_1972, Citation, DECREE_123_2015, DECREE_LAW_SOUTH_1964, FAMILY_LAW_1959,
    FAMILY_LAW_1986, FAMILY_LAW_2000, FAMILY_LAW_2014, FAMILY_LAW_SOUTH_1959, MONOGAMY, Span, Status,
};
use crate::place::Territory;
use crate::rule::{Answer, Broken, Check, Not, rule, surely};
use crate::rules::marriage::{OFFICE, REGISTERED};
use crate::schema::Code;

rule! {
    /// The paper that proves the marital status is later than the marriage.
    ///
    /// A divorce counts from the day on which the judgment or decision took effect, which may be the day of the new
    /// marriage itself; a later one means that the spouse was still married. The death of a former spouse may have been
    /// registered later, and an extract taken later still, so there it is a hint only. Check the two dates, above all the
    /// order of day and month.
    vi
    /// Giấy tờ chứng minh tình trạng hôn nhân có ngày sau ngày kết hôn.
    ///
    /// Ly hôn tính từ ngày bản án, quyết định có hiệu lực, ngày đó có thể chính là ngày kết hôn mới; muộn hơn thì khi
    /// kết hôn vẫn còn vợ, còn chồng. Việc chết của vợ, chồng cũ có thể đăng ký muộn, trích lục còn cấp muộn hơn, nên ở
    /// đó chỉ là lưu ý. Kiểm tra lại hai ngày, nhất là thứ tự ngày và tháng.
    "marriage/status-proof-order",
    of: [Husband, Wife], on: StatusProofDate,
    when: [me.StatusProofDate given, Registration.Type not (Again | ForeignNote)],
    given: {
        value: it as date,
        registered: Registration.Date as date,
        at: Registration.Office as territory,
        status: me.MaritalStatusType as maybe code,
    },
    severity: Error, archive: Warning,
    law: [
        FAMILY_LAW_2014.verified("Điều 57 khoản 1"),
        FAMILY_LAW_2014.verified("Điều 65"),
        DECREE_123_2015.verified("Điều 23 khoản 1"),
        FAMILY_LAW_1959.verified("Điều 5"),
        FAMILY_LAW_1986.unverified("Điều 7"),
        FAMILY_LAW_2000.secondary("Điều 10 khoản 1"),
        FAMILY_LAW_SOUTH_1959.secondary(""),
        DECREE_LAW_SOUTH_1964.unverified(""),
        CIVIL_CODE_SOUTH_1972.unverified(""),
    ],
    says: {
        Divorced { value: Date, registered: Date }
            vi "{field}: bản án, quyết định ly hôn ngày {value} sau ngày đăng ký kết hôn {registered}, nên khi đó {role} chưa ly hôn. Kiểm tra lại hai ngày."
            en "{field}: the divorce of {value} is after the marriage of {registered}; {role} was not divorced then. Check both dates.",
        Widowed { value: Date, registered: Date }
            vi "{field}: giấy tờ về việc vợ hoặc chồng trước đã chết đề ngày {value}, sau ngày đăng ký kết hôn {registered}. Kiểm tra lại hai ngày."
            en "{field}: the paper on the death of the former spouse is of {value}, after the marriage of {registered}. Check both dates.",
        Paper { value: Date, registered: Date }
            vi "{field}: giấy tờ chứng minh tình trạng hôn nhân đề ngày {value}, sau ngày đăng ký kết hôn {registered}. Kiểm tra lại hai ngày."
            en "{field}: the paper on marital status is of {value}, after the marriage of {registered}. Check both dates.",
    },
    examples: [
        Marriage fail Submit "divorced later": r#"{"registration":{"date":"16/03/2026"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/2026"}}"#,
        Marriage pass Submit "divorced on that day": r#"{"registration":{"date":"16/03/2026"},"husband":{"maritalStatusType":"3","statusProofDate":"16/03/2026"}}"#,
        Marriage fail Archive "by the law of 2000": r#"{"registration":{"date":"16/03/2010"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/2010"}}"#,
        Marriage not_in_force Archive "no ban then": r#"{"registration":{"date":"16/03/1950"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/1950"}}"#,
        Marriage not_in_force Archive "no ban yet in the North": r#"{"registration":{"date":"15/05/1959","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/1961"}}"#,
        Marriage undetermined Archive "North or South": r#"{"registration":{"date":"15/05/1959"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/1961"}}"#,
        Marriage fail Submit "a year of two laws, of which one is known by report": r#"{"registration":{"date":"1987"},"husband":{"maritalStatusType":"3","statusProofDate":"20/04/1990"}}"#,
        Marriage fail Submit "an extract of the death": r#"{"registration":{"date":"16/03/2026"},"wife":{"maritalStatusType":"4","statusProofDate":"20/04/2026"}}"#,
        Marriage fail Submit "a paper on marital status": r#"{"registration":{"date":"16/03/2023"},"wife":{"maritalStatusType":"2","statusProofDate":"10/04/2023"}}"#,
        Marriage fail Archive "a paper of before the decree": r#"{"registration":{"date":"16/03/2010"},"wife":{"statusProofDate":"10/04/2010"}}"#,
        Marriage undetermined Submit "a year": r#"{"registration":{"date":"16/03/2026"},"husband":{"maritalStatusType":"3","statusProofDate":"2026"}}"#,
        Marriage not_applicable Submit "registered again": r#"{"registration":{"date":"16/03/2026","type":"2"},"husband":{"statusProofDate":"20/04/2026"}}"#,
    ],
}

const DIVORCE: Citation = FAMILY_LAW_2014.verified("Điều 57 khoản 1");
const DEATH: Citation = FAMILY_LAW_2014.verified("Điều 65");
const PAPER: Citation = DECREE_123_2015.verified("Điều 23 khoản 1");

/// The bans on marrying while married that held on these days: in one territory, where it is known.
///
/// # Errors
/// None held, or not on all days, or not in both territories.
fn bans(cx: &Check<'_>, territory: Option<Territory>, on: Span) -> Result<Vec<Citation>, Not> {
    let (mut bans, mut always) = (Vec::new(), true);
    for of in [Territory::North, Territory::South] {
        if territory.is_some_and(|at| at != of) {
            continue;
        }
        let rows = |on: Span| MONOGAMY.at(on).filter(move |row| row.value.is_none_or(|at| at == of));
        always &= [on.first, on.last].into_iter().all(|day| rows(Span::day(day)).next().is_some());
        for row in rows(on) {
            if !bans.contains(&row.basis) {
                bans.push(row.basis);
            }
        }
    }
    match territory {
        _ if bans.is_empty() => Err(Not::InForce),
        _ if always => Ok(bans),
        Some(_) => Err(cx.needs(&[REGISTERED])),
        None => Err(cx.needs(&[OFFICE])),
    }
}

fn check(cx: &Check<'_>, Given { value, registered, at, status, .. }: Given<'_>) -> Answer<Says> {
    surely(value.after(registered))?;
    let on = cx.law_date();
    match status {
        Ok(Code::Divorced) => {
            // Before 2015 what stands against the marriage is the ban on marrying while married.
            let bans = bans(cx, at.territory(), on)?;
            let broken = Broken::new(Says::Divorced { value, registered });
            let unread = bans.iter().any(|ban| ban.status == Status::Unverified);
            let broken = broken.at_most(if unread { Severity::Warning } else { Severity::Error });
            Ok(match *bans {
                [ban] if ban.act != DIVORCE.act => broken.cites(ban),
                _ => broken.cites_if_law(DIVORCE, on),
            })
        }
        Ok(Code::Widowed) => {
            let broken = Broken::new(Says::Widowed { value, registered }).at_most(Severity::Warning);
            Ok(broken.cites_if_law(DEATH, on))
        }
        _ => {
            let broken = Broken::new(Says::Paper { value, registered }).at_most(Severity::Warning);
            Ok(broken.cites_if_law(PAPER, on))
        }
    }
}
