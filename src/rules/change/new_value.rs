use crate::card::Severity;
use crate::date::{Truth, Unreadable, parse};
use crate::law::CIVIL_CODE_2015;
use crate::name;
use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::NAME_LAW;
use crate::rules::repairs::odd_character;
use crate::schema::codes::ethnic_group;
use crate::schema::{Attribute, Code, Role, Sex};

rule! {
    /// The new value is no date of birth, ethnicity or sex, a birth after what comes later, or no name that a citizen may bear.
    ///
    /// Since 2017 a name that is changed has letters only, of a language of Vietnam. A birth comes before the entry that is corrected and before the correction. Look at the papers on which it rests.
    vi
    /// Giá trị mới không phải là ngày sinh, dân tộc hoặc giới tính, ngày sinh mới lại sau việc xảy ra sau nó,
    /// hoặc tên mới không phải tên mà công dân được đặt.
    ///
    /// Từ năm 2017, tên được thay đổi chỉ gồm chữ, bằng tiếng Việt hoặc tiếng dân tộc khác của Việt Nam. Ngày sinh phải trước ngày của đăng ký được cải chính và trước ngày cải chính. Xem lại giấy tờ làm căn cứ.
    "change/new-value",
    on: Change.NewValue,
    when: [Change.Field is (BirthDate | Ethnicity | Sex | Surname | MiddleName | GivenName | FullName)],
    given: {
        value: it as text,
        field: Change.Field as code,
        original: Original.Date as maybe date,
        registered: Registration.Date as maybe date,
        kind: Change.Type as maybe code,
        nationality: Subject.Nationality as maybe nationality,
        people: Subject.Ethnicity as maybe ethnicity,
    },
    severity: Error,
    says: {
        After { value: Date, other: Field, then: Date }
            vi "{field}: «{value}» sau ngày «{then}» ({other}), mà phải sinh ra trước. Kiểm tra lại hai ngày."
            en "{field}: “{value}” is after “{then}” ({other}), but the birth comes first. Check both dates.",
        None { value: Text, other: Field }
            vi "{field}: «{value}» không phải là {other}. Kiểm tra lại."
            en "{field}: “{value}” is no {other}. Check it.",
        Name { value: Text }
            vi "{field}: «{value}». Tên của công dân Việt Nam chỉ gồm chữ, bằng tiếng Việt hoặc tiếng dân tộc khác của Việt Nam. Kiểm tra lại."
            en "{field}: “{value}”. The name of a citizen of Vietnam has letters only, of a language of Vietnam. Check it.",
    },
    examples: [
        Change fail Archive "after the entry": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/06/1991"}}"#,
        Change fail Submit "after the correction": r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"17/03/2026"}}"#,
        Change fail Submit "no such day": r#"{"change":{"field":"Ngày, tháng, năm sinh","newValue":"31/06/1991"}}"#,
        Change fail Submit "no ethnicity: a warning": r#"{"change":{"field":"Dân tộc","newValue":"Việt Nam"}}"#,
        Change fail Archive "no sex: a warning": r#"{"change":{"field":"Giới tính","newValue":"Khác"}}"#,
        Change fail Submit "a name with a digit": r#"{"registration":{"date":"16/03/2026"},"subject":{"nationality":"Việt Nam"},"change":{"type":"Thay đổi","field":"Tên","newValue":"Đức 2"}}"#,
        Change fail Submit "a foreign name: a warning": r#"{"registration":{"date":"16/03/2026"},"subject":{"nationality":"Việt Nam","ethnicity":"Kinh"},"change":{"type":"Thay đổi","field":"Tên","newValue":"Jayden"}}"#,
        Change pass Submit "a name": r#"{"registration":{"date":"16/03/2026"},"subject":{"nationality":"Việt Nam","ethnicity":"Kinh"},"change":{"type":"Thay đổi","field":"Tên","newValue":"Đức"}}"#,
        Change pass Submit "a name that is corrected to what it was": r#"{"registration":{"date":"16/03/2026"},"subject":{"nationality":"Việt Nam","ethnicity":"Kinh"},"change":{"type":"Cải chính","field":"Tên","newValue":"Joël"}}"#,
        Change pass Submit "an ethnicity": r#"{"change":{"field":"Dân tộc","newValue":"Tày"}}"#,
        Change pass Submit "before both": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"20/12/1989"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"12/11/1989"}}"#,
        Change pass Submit "on the day of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"02/05/1991"}}"#,
        Change undetermined Archive "the year of the entry": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"02/05/1991"},"change":{"field":"Ngày, tháng, năm sinh","newValue":"1991"}}"#,
        Change not_applicable Submit "another field": r#"{"original":{"date":"02/05/1991"},"change":{"field":"Quốc tịch","newValue":"Lào"}}"#,
    ],
}

/// What there is to say of a new name.
fn name(cx: &Check<'_>, Given { value, field, kind, nationality, people, .. }: Given<'_>) -> Answer<Says> {
    // What is corrected may have been given by the law of before; of a foreigner nothing is asked.
    if kind.is_ok_and(|kind| kind != Code::Change) || nationality == Ok(Nationality::Foreign) {
        return Err(Not::Broken);
    }
    let held = NAME_LAW.covers(cx.law_date());
    if held == Truth::No {
        return Err(Not::Broken);
    }
    let digit = odd_character(value).is_some();
    if !digit && name::foreign_letter(value).is_none() {
        // Other peoples have names of their own.
        let may_be = field != Code::Surname && people.map_or(true, |people| people == 1);
        if !may_be || !name::is_of_elsewhere(&["Lê ", value].concat()) {
            return Err(Not::Broken);
        }
        people.map_err(|_| Not::known(Role::Subject.at(Attribute::Ethnicity)))?;
    }
    // What would excuse it is not told.
    kind.map_err(|_| Not::known(Role::Change.at(Attribute::Type)))?;
    nationality.map_err(|_| Not::known(Role::Subject.at(Attribute::Nationality)))?;
    if held == Truth::Open {
        return Err(cx.needs(&[Role::Registration.at(Attribute::Date)]));
    }
    let at_most = if digit && !cx.is_archive() { Severity::Error } else { Severity::Warning };
    let broken = Broken::new(Says::Name { value: value.to_owned() }).at_most(at_most);
    Ok(broken.cites(CIVIL_CODE_2015.verified("Điều 26 khoản 3")))
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { value, field, original, registered, .. } = given;
    let none = |attribute| {
        let other = cx.column_of(Role::Subject.at(attribute)).ok_or(Not::Applicable)?;
        Ok(Broken::new(Says::None { value: value.to_owned(), other }))
    };
    let unless = |known: bool, attribute| {
        if known { Err(Not::Broken) } else { Ok(none(attribute)?.at_most(Severity::Warning)) }
    };
    match field {
        Code::Ethnicity => return unless(ethnic_group(value).is_some(), Attribute::Ethnicity),
        Code::Surname | Code::MiddleName | Code::GivenName | Code::FullName => return name(cx, given),
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
