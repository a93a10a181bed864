use crate::card::Severity;
use crate::date::Truth;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::marriage::REGISTERED;
use crate::rules::sequence::after;
use crate::schema::{Attribute, Role};

rule! {
    /// A note on the marriage is older than the marriage, or lies in the future.
    ///
    /// A marriage is annulled, or recognised by a court, after it was registered. One of the two dates is misread or
    /// mistyped, or the day of the court's decision stands in place of that of the note.
    vi
    /// Ghi chú về hôn nhân có ngày trước ngày kết hôn, hoặc ở tương lai.
    ///
    /// Hôn nhân bị hủy hoặc được Tòa án công nhận sau khi đăng ký. Một trong hai ngày bị đọc hoặc gõ nhầm, hoặc ngày
    /// quyết định của Tòa án nằm vào chỗ ngày ghi chú.
    "marriage/notes-order",
    on: Marriage.AnnulledOn,
    given: {
        registered: Registration.Date as maybe date,
        annulled: Marriage.AnnulledOn as maybe date,
        recognized: Marriage.RecognizedOn as maybe date,
    },
    severity: Error,
    says: {
        Annulled { value: Date, registered: Date }
            vi "{field}: «{value}» trước ngày đăng ký kết hôn {registered}, mà chưa đăng ký thì chưa hủy được. Kiểm tra lại hai ngày."
            en "{field}: “{value}” is before the registration of {registered}; what was not registered cannot be annulled. Check both dates.",
        Recognized { value: Date, registered: Date }
            vi "{field}: «{value}» trước ngày đăng ký kết hôn {registered}. Kiểm tra lại hai ngày."
            en "{field}: “{value}” is before the registration of {registered}. Check both dates.",
        Future { value: Date, today: Day }
            vi "{field}: «{value}» ở sau hôm nay ({today}). Kiểm tra lại ngày, tháng, năm."
            en "{field}: “{value}” is after today ({today}). Check day, month and year.",
    },
    examples: [
        Marriage fail Archive "annulled a year before": r#"{"registration":{"date":"12/06/2013"},"marriage":{"annulledOn":"10/06/2012"}}"#,
        Marriage fail Archive "recognised a year before": r#"{"registration":{"date":"12/06/2013"},"marriage":{"recognizedOn":"10/06/2012"}}"#,
        Marriage fail Archive "recognised in the future": r#"{"registration":{"date":"12/06/2013"},"marriage":{"recognizedOn":"10/06/2027"}}"#,
        Marriage pass Archive "annulled a year later": r#"{"registration":{"date":"12/06/2013"},"marriage":{"annulledOn":"10/06/2014"}}"#,
        Marriage undetermined Archive "the same year": r#"{"registration":{"date":"12/06/2013"},"marriage":{"annulledOn":"2013"}}"#,
        Marriage not_applicable Archive "no note": r#"{"registration":{"date":"12/06/2013"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { registered, annulled, recognized, .. }: Given<'_>) -> Answer<Says> {
    if annulled.is_err() && recognized.is_err() {
        return Err(Not::Applicable);
    }
    let today = cx.today();
    let notes = [(Attribute::AnnulledOn, annulled), (Attribute::RecognizedOn, recognized)];
    if let Some((field, value)) = after(today, &notes.map(|(it, date)| (Role::Marriage.at(it), date))) {
        return Ok(Broken::new(Says::Future { value, today }).on(field));
    }
    let registered = registered?;
    let mut open = None;
    for (attribute, date) in notes {
        let Ok(value) = date else { continue };
        let field = Role::Marriage.at(attribute);
        match value.before(registered) {
            Truth::Yes if attribute == Attribute::AnnulledOn => {
                return Ok(Says::Annulled { value, registered }.into());
            }
            Truth::Yes => {
                let broken = Broken::new(Says::Recognized { value, registered });
                return Ok(broken.on(field).at_most(Severity::Warning));
            }
            Truth::No => {}
            Truth::Open => open = Some(if value.exact().is_none() { field } else { REGISTERED }),
        }
    }
    Err(open.map_or(Not::Broken, |field| cx.needs(&[field])))
}
