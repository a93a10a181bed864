use crate::date::{NaiveDate, Truth, day};
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::rule::{Answer, Check, Not, rule, surely};
use crate::schema::{Attribute, Code, Role};
use crate::text;

rule! {
    /// Something is added to a paper that is too old for it.
    ///
    /// Vietnamese nationality is added only to papers issued since 2016. From 16 July 2020 to 5 June 2024 the same held for
    /// everything but day and month of birth. Check the date of the paper and what is added.
    vi
    /// Bổ sung thông tin vào giấy tờ quá cũ để được bổ sung.
    ///
    /// Quốc tịch Việt Nam chỉ được bổ sung vào giấy tờ cấp từ năm 2016. Từ 16/7/2020 đến 05/6/2024, mọi thông tin trừ
    /// ngày, tháng sinh cũng vậy. Kiểm tra lại ngày của giấy tờ và nội dung bổ sung.
    "change/old-paper",
    on: Original.Date,
    when: [Change.Type is (Addition)],
    given: { original: it as date, field: Change.Field as maybe code, new: Change.NewValue as text_or_empty },
    severity: Warning,
    law: [CIRCULAR_4_2020.verified("Điều 18 khoản 2")],
    in_force: Effectivity::from(day(2020, 7, 16)),
    says: {
        TooOld { value: Date }
            vi "{field}: «{value}» trước 2016; khi đó giấy tờ cũ như vậy không được bổ sung thông tin này. Kiểm tra lại ngày và nội dung bổ sung."
            en "{field}: “{value}” is before 2016; to such papers this was not added then. Check the date and what is added.",
    },
    examples: [
        Change fail Submit "nationality": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"31/12/2015"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Quốc tịch","newValue":"Việt Nam"}}"#,
        Change fail Archive "the first day": r#"{"registration":{"date":"16/07/2020"},"original":{"date":"20/12/1999"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Dân tộc"}}"#,
        Change fail Archive "the last day": r#"{"registration":{"date":"05/06/2024"},"original":{"date":"20/12/1999"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Thông tin khác"}}"#,
        Change fail Archive "the home town": r#"{"registration":{"date":"15/06/2022"},"original":{"date":"28/12/1990"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Quê quán"}}"#,
        Change pass Submit "the day after": r#"{"registration":{"date":"06/06/2024"},"original":{"date":"20/12/1999"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Thông tin khác"}}"#,
        Change pass Submit "nationality, of 2016": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"01/01/2016"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Quốc tịch","newValue":"Việt Nam"}}"#,
        Change pass Archive "day and month of birth": r#"{"registration":{"date":"16/03/2022"},"original":{"date":"1999"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Ngày, tháng, năm sinh"}}"#,
        Change undetermined Archive "what is added": r#"{"registration":{"date":"16/03/2022"},"original":{"date":"1999"},"change":{"type":"Bổ sung thông tin hộ tịch"}}"#,
        Change not_in_force Archive "the day before": r#"{"registration":{"date":"15/07/2020"},"original":{"date":"20/12/1999"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Dân tộc"}}"#,
    ],
}

/// Nothing was added to older papers in these years.
const CLOSED: Effectivity = Effectivity::between(day(2020, 7, 16), day(2024, 6, 5));
const SINCE: NaiveDate = day(2016, 1, 1);

fn check(cx: &Check<'_>, Given { original, field, new, .. }: Given<'_>) -> Answer<Says> {
    surely(original.before(SINCE))?;
    let unknown = || Not::known(Role::Change.at(Attribute::Field));
    let closed = CLOSED.covers(cx.law_date());
    match field.map_err(|_| unknown())? {
        Code::BirthDate => return Err(Not::Broken),
        Code::Nationality if closed != Truth::Yes => match text::fold(new).as_str() {
            "vietnam" => {}
            "" => return Err(Not::known(Role::Change.at(Attribute::NewValue))),
            _ => surely(closed)?,
        },
        _ => surely(closed)?,
    }
    Ok(Says::TooOld { value: original }.into())
}
