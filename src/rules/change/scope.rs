use crate::card::Severity;
use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::Code;

rule! {
    /// The field does not go with the kind of change.
    ///
    /// A “change” (thay đổi) is of surname, middle or given name, and of the parents once the child was adopted; anything else
    /// is corrected where it was wrong from the beginning, or added where it was blank. Choose the kind of change again.
    /// Notes of foreign changes follow foreign law.
    vi
    /// Mục được thay đổi không hợp với loại việc.
    ///
    /// «Thay đổi» chỉ là thay đổi họ, chữ đệm, tên, và thông tin về cha, mẹ khi con đã được nhận làm con nuôi; thông
    /// tin khác sai từ đầu thì cải chính, còn trống thì bổ sung. Chọn lại loại việc. Việc ghi chú thay đổi ở nước ngoài
    /// theo luật nước ngoài.
    "change/scope",
    on: Change.Field,
    when: [Registration.Type not (ForeignNote)],
    given: { field: it as code, kind: Change.Type as code, reason: Change.Reason as text_or_empty },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 26")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Outside {}
            vi "{field}: «thay đổi» chỉ gồm họ, chữ đệm, tên, và thông tin cha, mẹ khi được nhận làm con nuôi. Chọn lại loại việc, ví dụ «cải chính»."
            en "{field}: a “change” is of names, or of the parents after adoption. Choose another kind, such as a correction.",
        Unlike {}
            vi "{field}: không hợp với loại việc đã chọn. Kiểm tra lại cả hai."
            en "{field} does not go with the kind of change. Check both.",
    },
    examples: [
        Change fail Submit "a date of birth": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Ngày, tháng, năm sinh"}}"#,
        Change fail Archive "parents, without adoption: a warning": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Thông tin về cha, mẹ","reason":"Cha mẹ yêu cầu"}}"#,
        Change fail Submit "ethnicity redetermined, of a name": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại dân tộc","field":"Tên"}}"#,
        Change pass Submit "a surname": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Thay đổi","field":"Họ"}}"#,
        Change pass Submit "the whole name": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Họ và tên"}}"#,
        Change pass Submit "parents of an adopted child": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Thông tin về cha, mẹ","reason":"Được nhận làm con nuôi"}}"#,
        Change pass Submit "a corrected date": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Cải chính","field":"Ngày, tháng, năm sinh"}}"#,
        Change not_applicable Submit "a note": r#"{"registration":{"date":"16/03/2026","type":"Ghi vào sổ hộ tịch việc thay đổi hộ tịch"},"change":{"type":"Thay đổi","field":"Giới tính"}}"#,
        Change not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015"},"change":{"type":"Thay đổi","field":"Giới tính"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { field, kind, reason, .. }: Given<'_>) -> Answer<Says> {
    let outside = || Broken::new(Says::Outside {});
    match (kind, field) {
        (Code::Change, Code::Surname | Code::MiddleName | Code::GivenName | Code::FullName)
        | (Code::Ethnicity, Code::Ethnicity)
        | (Code::Sex, Code::Sex) => Err(Not::Broken),
        (Code::Change, Code::Parents) => {
            let adopted = reason.is_empty() || Remarks::of(reason).has(&["nuôi"]);
            if adopted { Err(Not::Broken) } else { Ok(outside().at_most(Severity::Warning)) }
        }
        // It may still be about a name.
        (Code::Change, Code::Other) => Ok(outside().at_most(Severity::Warning)),
        (Code::Change, _) => Ok(outside()),
        (Code::Ethnicity | Code::Sex, Code::Other) => Err(Not::Broken),
        (Code::Ethnicity | Code::Sex, _) => Ok(Broken::new(Says::Unlike {}).cites_nothing()),
        _ => Err(Not::Broken),
    }
}
