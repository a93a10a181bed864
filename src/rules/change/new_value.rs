use crate::card::Severity;
use crate::date::{Truth, Unreadable, parse};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::codes::ethnic_group;
use crate::schema::{Attribute, Code, Role, Sex};

rule! {
    /// The new value is no date of birth, ethnicity or sex, or a birth after what comes later.
    ///
    /// A birth comes before the entry that is corrected and before the correction. Look at the papers on which it rests.
    vi
    /// Giá trị mới không phải là ngày sinh, dân tộc hoặc giới tính, hoặc ngày sinh mới lại sau việc xảy ra sau nó.
    ///
    /// Ngày sinh phải trước ngày của đăng ký được cải chính và trước ngày cải chính. Xem lại giấy tờ làm căn cứ.
    "change/new-value",
    on: Change.NewValue,
    when: [Change.Field is (BirthDate | Ethnicity | Sex)],
    given: { value: it as text, field: Change.Field as code, original: Original.Date as maybe date, registered: Registration.Date as maybe date },
    severity: Error,
    says: {
        After { value: Date, other: Field, then: Date }
            vi "{field}: «{value}» sau ngày «{then}» ({other}), mà phải sinh ra trước. Kiểm tra lại hai ngày."
            en "{field}: “{value}” is after “{then}” ({other}), but the birth comes first. Check both dates.",
        None { value: Text, other: Field }
            vi "{field}: «{value}» không phải là {other}. Kiểm tra lại."
            en "{field}: “{value}” is no {other}. Check it.",
    },
    examples: [
        Change fail Archive "after the entry": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/06/1991"}}"#,
        Change fail Submit "after the correction": r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"17/03/2026"}}"#,
        Change fail Submit "no such day": r#"{"change":{"field":"Ngày, tháng, năm sinh","newValue":"31/06/1991"}}"#,
        Change fail Submit "no ethnicity: a warning": r#"{"change":{"field":"Dân tộc","newValue":"Việt Nam"}}"#,
        Change fail Archive "no sex: a warning": r#"{"change":{"field":"Giới tính","newValue":"Khác"}}"#,
        Change pass Submit "an ethnicity": r#"{"change":{"field":"Dân tộc","newValue":"Tày"}}"#,
        Change pass Submit "before both": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"20/12/1989"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/11/1989"}}"#,
        Change pass Submit "on the day of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"02/05/1991"}}"#,
        Change undetermined Archive "the year of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"1991"}}"#,
        Change not_applicable Submit "another field": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Tên","newValue":"Hoa"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, field, original, registered, .. }: Given<'_>) -> Answer<Says> {
    let none = |attribute| {
        let other = cx.column_of(Role::Subject.at(attribute)).ok_or(Not::Applicable)?;
        Ok(Broken::new(Says::None { value: value.to_owned(), other }))
    };
    let unless = |known: bool, attribute| {
        if known { Err(Not::Broken) } else { Ok(none(attribute)?.at_most(Severity::Warning)) }
    };
    match field {
        Code::Ethnicity => return unless(ethnic_group(value).is_some(), Attribute::Ethnicity),
        Code::Sex => return unless(Sex::parse(value).is_some(), Attribute::Sex),
        _ => {}
    }
    let date = match parse(value) {
        Ok(date) => date,
        Err(Unreadable::Month | Unreadable::Day | Unreadable::LeapDay) => return none(Attribute::BirthDate),
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
