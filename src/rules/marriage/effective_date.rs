use crate::date::{Truth, day};
use crate::law::{
    CIRCULAR_4_2020, Citation, Effectivity, FAMILY_LAW_2014, RESOLUTION_35_2000, counts_from_start,
};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marriage::{ESTABLISHED, REGISTERED, TYPE};
use crate::schema::Code;
use crate::text;

rule! {
    /// The day from which the marriage counts does not agree with the day of registration.
    ///
    /// A marriage counts from its registration. An earlier day belongs to couples who lived together since before 3 January
    /// 1987, or since before 2001 and registered by the end of 2002, to what is registered again, and to what a court has
    /// recognised; where the day or month is unknown, the law itself writes the first. Check both days; else write the day of
    /// registration.
    vi
    /// Ngày tính quan hệ hôn nhân không khớp với ngày đăng ký.
    ///
    /// Quan hệ hôn nhân tính từ ngày đăng ký. Ngày sớm hơn chỉ có ở cặp chung sống từ trước 03/01/1987, hoặc từ trước
    /// 2001 và đăng ký đến hết 2002, ở việc đăng ký lại và việc Tòa án công nhận; không rõ ngày hoặc tháng thì chính
    /// luật ghi ngày, tháng đầu. Kiểm tra lại hai ngày; nếu không thì ghi ngày đăng ký.
    "marriage/effective-date",
    on: Marriage.EstablishedOn,
    when: [Marriage.EstablishedOn given],
    given: {
        value: it as date,
        registered: Registration.Date as date,
        entry: Registration.Type as parsed,
        status: Marriage.Status as maybe code,
        recognized: Marriage.RecognizedOn as given,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Warning,
    law: [
        COUNTED_BY_DATE,
        REGISTRATION_COUNTS,
        RESOLUTION_35_2000.secondary("mục 3 điểm b"),
        FAMILY_LAW_2014.verified("Điều 9 khoản 1, Điều 14 khoản 2"),
    ],
    in_force: Effectivity::from(day(2001, 1, 1)),
    says: {
        Earlier { value: Date, registered: Date }
            vi "{field}: «{value}» trước ngày đăng ký {registered}. Chỉ hôn nhân thực tế có từ trước 03/01/1987, đăng ký lại hoặc Tòa án công nhận mới tính từ ngày trước; trường hợp khác ghi ngày đăng ký."
            en "{field}: “{value}” is before the registration of {registered}. Only a marriage in fact from before 3 January 1987, one registered again or one recognised by a court counts from an earlier day; else write the day of registration.",
        Later { value: Date, registered: Date }
            vi "{field}: «{value}» sau ngày đăng ký {registered}. Quan hệ hôn nhân tính từ ngày đăng ký; kiểm tra lại hai ngày."
            en "{field}: “{value}” is after the registration of {registered}. A marriage counts from its registration; check both dates.",
    },
    examples: [
        Marriage fail Submit "together since 1992, registered in 2021": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"15/08/1992"}}"#,
        Marriage pass Submit "together since 1985": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"01/01/1985"}}"#,
        Marriage pass Submit "the last day": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"02/01/1987"}}"#,
        Marriage fail Submit "a day later": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"03/01/1987"}}"#,
        Marriage undetermined Submit "some day of 1987": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"1987"}}"#,
        Marriage pass Archive "registered in time": r#"{"registration":{"date":"01/01/2003"},"marriage":{"establishedOn":"15/08/1992"}}"#,
        Marriage fail Archive "a day too late": r#"{"registration":{"date":"02/01/2003"},"marriage":{"establishedOn":"15/08/1992"}}"#,
        Marriage fail Archive "by the law before that of 2014": r#"{"registration":{"date":"19/02/2012"},"marriage":{"establishedOn":"01/03/2008"}}"#,
        Marriage pass Submit "registered again": r#"{"registration":{"date":"11/03/2026","type":"2"},"marriage":{"establishedOn":"01/02/1978"}}"#,
        Marriage pass Submit "recognised by a court": r#"{"registration":{"date":"11/03/2026","type":"1"},"marriage":{"establishedOn":"05/02/2020","recognizedOn":"12/03/2026"}}"#,
        Marriage fail Submit "after the registration": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"13/10/2021"}}"#,
        Marriage fail Archive "after a registration of 2010": r#"{"registration":{"date":"12/10/2010"},"marriage":{"establishedOn":"13/10/2010"}}"#,
        Marriage pass Submit "the day of registration": r#"{"registration":{"date":"12/10/2021","type":"1"},"marriage":{"establishedOn":"12/10/2021"}}"#,
        Marriage not_in_force Archive "before 2001": r#"{"registration":{"date":"12/10/1995"},"marriage":{"establishedOn":"15/08/1992"}}"#,
    ],
}

const COUNTED_BY_DATE: Citation = CIRCULAR_4_2020.verified("Điều 32 khoản 2");
const REGISTRATION_COUNTS: Citation = FAMILY_LAW_2014.verified("Điều 9 khoản 1");
/// Folded words of remarks that give a reason for an earlier day.
const REASONS: [&str; 4] = ["saithamquyen", "dangkylai", "congnhan", "ghichu"];

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, registered, entry, status, recognized, remarks, .. } = given;
    match entry {
        // Which day a note shows is not settled.
        Parsed::Code(Code::ForeignNote) => return Err(Not::Broken),
        Parsed::NotListed => return Err(cx.needs(&[TYPE])),
        _ => {}
    }
    if recognized || status == Ok(Code::Recognized) {
        return Err(Not::Broken);
    }
    let mend =
        |broken: Broken<Says>| broken.perhaps(cx.it(), registered.exact().map(|_| registered.to_form()));
    if value.after(registered) == Truth::Yes {
        let on = cx.law_date();
        let newer = COUNTED_BY_DATE.act.in_force.covers(on) == Truth::Yes;
        let citation = if newer { COUNTED_BY_DATE } else { REGISTRATION_COUNTS };
        return Ok(mend(Broken::new(Says::Later { value, registered }).cites_if_law(citation, on)));
    }
    let excused = || {
        let folded = text::fold(remarks);
        REASONS.iter().any(|reason| text::holds(&folded, reason))
    };
    let again = entry == Parsed::Code(Code::Again);
    let vague: Vec<_> = [(value, ESTABLISHED), (registered, REGISTERED)]
        .into_iter()
        .filter_map(|(date, field)| date.exact().is_none().then_some(field))
        .collect();
    match value.before(registered) {
        Truth::No if value.same_day(registered) == Truth::Yes => Err(Not::Broken),
        Truth::Yes if again || excused() => Err(Not::Broken),
        Truth::Yes => match counts_from_start(value, registered) {
            (Truth::No, Some(row)) => {
                // That registration counts was in the law of 2000, too, in an article that was not read.
                let broken = Broken::new(Says::Earlier { value, registered });
                Ok(mend(broken.cites_if_law(row.basis, cx.law_date())))
            }
            (Truth::Yes, _) => Err(Not::Broken),
            _ => Err(cx.needs(&vague)),
        },
        Truth::No | Truth::Open => Err(cx.needs(&vague)),
    }
}
