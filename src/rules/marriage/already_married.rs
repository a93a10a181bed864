use crate::date::{NaiveDate, Truth, day};
use crate::law::{MONOGAMY, Row};
use crate::place::Territory;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::office::held;
use crate::schema::Code;

rule! {
    /// A spouse is given as married to someone else.
    ///
    /// Who is married may not marry: in the South since 1959, in the North since 1960, everywhere since 1977. Check the
    /// marital status; after a divorce or a death choose that status and name the paper that proves it. Couples who lived
    /// together since before 3 January 1987 and register now are married to each other.
    vi
    /// Vợ hoặc chồng được ghi là đang có vợ, có chồng với người khác.
    ///
    /// Người đang có vợ, có chồng không được kết hôn: ở miền Nam từ 1959, ở miền Bắc từ 1960, cả nước từ 1977. Kiểm tra
    /// lại tình trạng hôn nhân; đã ly hôn hoặc vợ, chồng đã chết thì chọn tình trạng đó và ghi giấy tờ chứng minh. Cặp
    /// chung sống từ trước 03/01/1987 nay mới đăng ký thì là vợ chồng của nhau.
    "marriage/already-married",
    of: [Husband, Wife], on: MaritalStatusType,
    when: [Registration.Type not (Again | ForeignNote)],
    given: {
        status: it as maybe code,
        registered: Registration.Date as maybe date,
        at: Registration.Office as territory,
        began: Marriage.EstablishedOn as maybe date,
    },
    severity: Error, archive: Warning,
    schedule: MONOGAMY,
    says: {
        Married {}
            vi "{field}: {role} đang trong một hôn nhân khác nên không được kết hôn. Kiểm tra lại tình trạng hôn nhân; nếu đã ly hôn hoặc người kia đã chết thì chọn lại và ghi giấy tờ chứng minh."
            en "{field}: {role} is married, and may not marry someone else. Check the marital status; after a divorce or a death choose that status and name the paper that proves it.",
    },
    examples: [
        Marriage fail Submit "married": r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage pass Submit "not married": r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"maritalStatusType":"2"}}"#,
        Marriage fail Archive "by the law of 2000": r#"{"registration":{"date":"16/03/2010"},"wife":{"maritalStatusType":"1"}}"#,
        Marriage fail Submit "the law of 1986 is known by report": r#"{"registration":{"date":"02/03/1990"},"wife":{"maritalStatusType":"1"}}"#,
        Marriage fail Submit "a year of two laws, of which one is known by report": r#"{"registration":{"date":"1987"},"wife":{"maritalStatusType":"1"}}"#,
        Marriage fail Archive "the North": r#"{"registration":{"date":"15/05/1965","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage not_applicable Submit "the South, after its own laws had ended": r#"{"registration":{"date":"03/05/1976","office":"UBND phường 2, quận 3, thành phố Hồ Chí Minh"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage undetermined Archive "North or South": r#"{"registration":{"date":"15/05/1959"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage not_applicable Archive "not yet in the North": r#"{"registration":{"date":"15/05/1959","office":"UBHC xã Hợp Thành, tỉnh Nghệ An"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage not_applicable Submit "registered again: married to each other": r#"{"registration":{"date":"16/03/2026","type":"2"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage not_applicable Submit "together since 1985": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"01/01/1985"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage undetermined Submit "together since some day of 1987": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"1987"},"husband":{"maritalStatusType":"1"}}"#,
        Marriage undetermined Submit "no status": r#"{"registration":{"date":"16/03/2026","type":"1"},"husband":{"name":"Lê Văn Tám"}}"#,
        Marriage not_in_force Archive "polygamy could be lawful": r#"{"registration":{"date":"15/03/1950"},"husband":{"maritalStatusType":"1"}}"#,
    ],
}

/// Living together as spouses from before this day on is a marriage without registration.
const DE_FACTO_UNTIL: NaiveDate = day(1987, 1, 3);

fn check(cx: &Check<'_>, given: Given<'_>, row: &'static Row<Option<Territory>>) -> Answer<Says> {
    let Given { status, registered, at, began, .. } = given;
    if status.is_ok_and(|status| !matches!(status, Code::Married | Code::UnmarriedThen)) {
        return Err(Not::Broken);
    }
    if let Ok(began) = began {
        let before_entry = registered.map_or(Truth::Open, |registered| began.before(registered));
        match (began.before(DE_FACTO_UNTIL), before_entry) {
            (Truth::Yes, Truth::Yes) => return Err(Not::Applicable),
            (Truth::No, _) | (_, Truth::No) => {}
            _ => return Err(Not::KNOWN),
        }
    }
    held(cx, row.value, at, registered)?;
    status?;
    Ok(Says::Married {}.into())
}
