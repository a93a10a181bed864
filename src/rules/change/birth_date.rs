use crate::date::{Truth, Unreadable, parse};
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Role};

rule! {
    /// The new date of birth cannot be.
    ///
    /// It does not exist, or lies after the entry that is corrected or after the correction. Look at the papers on which it rests.
    "change/birth-date",
    on: Change.NewValue,
    when: [Change.Field is (BirthDate)],
    given: { value: it as text, original: Original.Date as maybe date, registered: Registration.Date as maybe date },
    severity: Error,
    says: {
        After { value: Date, other: Field, then: Date }
            vi "{field}: «{value}» sau ngày «{then}» ({other}), mà phải sinh ra trước. Kiểm tra lại hai ngày."
            en "{field}: “{value}” is after “{then}” ({other}), but the birth comes first. Check both dates.",
        None { value: Text }
            vi "{field}: không có ngày «{value}». Kiểm tra lại."
            en "{field}: there is no day “{value}”. Check it.",
    },
    examples: [
        Change fail Archive "after the entry": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/06/1991"}}"#,
        Change fail Submit "after the correction": r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"17/03/2026"}}"#,
        Change fail Submit "no such day": r#"{"change":{"field":"Ngày, tháng, năm sinh","newValue":"31/06/1991"}}"#,
        Change pass Submit "before both": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"20/12/1989"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/11/1989"}}"#,
        Change pass Submit "on the day of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"02/05/1991"}}"#,
        Change undetermined Archive "the year of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"1991"}}"#,
        Change not_applicable Submit "another field": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Tên","newValue":"Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, original, registered, .. }: Given<'_>) -> Answer<Says> {
    let date = match parse(value) {
        Ok(date) => date,
        Err(Unreadable::Month | Unreadable::Day | Unreadable::LeapDay) => {
            return Ok(Says::None { value: value.to_owned() }.into());
        }
        Err(_) => return Err(Not::KNOWN),
    };
    let mut open = None;
    for (role, then) in [(Role::Original, original), (Role::Registration, registered)] {
        let field = role.at(Attribute::Date);
        let after = then.map_or(Truth::Open, |then| date.after(then));
        match (after, then, cx.column_of(field)) {
            (Truth::Yes, Ok(then), Some(other)) => return Ok(Says::After { value: date, other, then }.into()),
            (Truth::Open, ..) => {
                open = Some(if then.is_ok_and(|it| it.exact().is_some()) { cx.it() } else { field })
            }
            _ => {}
        }
    }
    Err(open.map_or(Not::Broken, |field| cx.needs(&[field])))
}
