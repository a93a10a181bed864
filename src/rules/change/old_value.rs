use crate::card::Severity;
use crate::date::{PartialDate, Truth, day, parse};
use crate::law::{CIVIL_STATUS_LAW_2014, Citation, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::schema::codes::{EthnicGroup, ethnic_group};
use crate::schema::{Attribute, Code, Role, Sex};
use crate::text;

rule! {
    /// The old value is the new one, is not that of the subject, or should be blank.
    ///
    /// What is changed or corrected differs before and after. Something is added only where the entry was blank: with an old value
    /// it is a correction. The subject is written as in the entry before the change, so that the old value is found there.
    vi
    /// Giá trị cũ trùng giá trị mới, không phải của người được thay đổi, hoặc đáng lẽ để trống.
    ///
    /// Thay đổi hoặc cải chính thì trước và sau phải khác nhau. Bổ sung chỉ dùng khi mục đó còn trống: đã có giá trị cũ
    /// thì là cải chính. Người được thay đổi ghi theo đăng ký trước khi đổi, nên giá trị cũ phải có ở đó.
    "change/old-value",
    on: Change.OldValue,
    given: {
        old: it as text,
        new: Change.NewValue as text_or_empty,
        kind: Change.Type as maybe code,
        field: Change.Field as maybe code,
        name: Subject.Name as text_or_empty,
        sex: Subject.Sex as maybe sex,
        born: Subject.BirthDate as maybe date,
        ethnicity: Subject.Ethnicity as maybe ethnicity,
    },
    severity: Error,
    says: {
        Same { value: Text }
            vi "{field}: «{value}» cũng là thông tin mới, nên không có gì thay đổi. Kiểm tra lại cả hai."
            en "{field}: “{value}” is also the new value, so nothing changes. Check both.",
        Added { value: Text }
            vi "{field}: đã có «{value}» thì không phải bổ sung. Chọn «cải chính», hoặc để trống thông tin cũ."
            en "{field}: where “{value}” stands nothing is added. Choose a correction, or clear the old value.",
        Unlike { value: Text, other: Field }
            vi "{field}: «{value}» khác với mục {other}, lẽ ra ghi theo sổ trước khi thay đổi. Kiểm tra lại cả hai."
            en "{field}: “{value}” is not what stands as {other}, which is written as before the change. Check both.",
    },
    examples: [
        Change fail Archive "nothing changes": r#"{"change":{"type":"Thay đổi","oldValue":"Đức","newValue":"Đức"}}"#,
        Change fail Submit "one day, written in two ways": r#"{"change":{"type":"Cải chính","field":"Ngày, tháng, năm sinh","oldValue":"1/2/1990","newValue":"01/02/1990"}}"#,
        Change fail Submit "case alone: a warning": r#"{"change":{"type":"Cải chính","oldValue":"Phạm","newValue":"PHẠM"}}"#,
        Change fail Submit "an addition to what stands": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","oldValue":"Kinh","newValue":"Mường"}}"#,
        Change fail Archive "another name": r#"{"subject":{"name":"PHẠM MINH ĐỨC"},"change":{"type":"Thay đổi","field":"Họ","oldValue":"Trần","newValue":"Lê"}}"#,
        Change fail Archive "another day of birth": r#"{"subject":{"birthDate":"12/04/1991"},"change":{"type":"Cải chính","field":"Ngày, tháng, năm sinh","oldValue":"12/05/1991","newValue":"12/06/1991"}}"#,
        Change fail Archive "another ethnicity": r#"{"subject":{"ethnicity":"Tày"},"change":{"type":"Xác định lại dân tộc","field":"Dân tộc","oldValue":"Kinh","newValue":"Mường"}}"#,
        Change fail Archive "another sex": r#"{"subject":{"sex":"Nam"},"change":{"type":"Cải chính","field":"Giới tính","oldValue":"Nữ","newValue":"Nam"}}"#,
        Change pass Submit "a name": r#"{"subject":{"name":"PHẠM MINH ĐỨC"},"change":{"type":"Thay đổi","field":"Tên","oldValue":"Đức","newValue":"Khoa"}}"#,
        Change pass Submit "a blank filled": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","oldValue":"Để trống","newValue":"Mường"}}"#,
        Change pass Submit "day and month are added to a year": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Ngày, tháng, năm sinh","oldValue":"1980","newValue":"10/12/1980"}}"#,
        Change fail Submit "another year is no addition": r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Ngày, tháng, năm sinh","oldValue":"1980","newValue":"10/12/1981"}}"#,
        Change undetermined Submit "no old value": r#"{"change":{"type":"Thay đổi","newValue":"Khoa"}}"#,
    ],
}

/// What an addition fills.
pub(in crate::rules) const ADDITION: Citation = CIVIL_STATUS_LAW_2014.verified("Điều 4 khoản 13");
const IN_FORCE: Effectivity = Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
/// Words for a blank.
pub(in crate::rules) const BLANK: &[&str] =
    &["để trống", "bỏ trống", "trống", "không có", "chưa có", "không ghi", "chưa ghi"];
/// Longer is no name but a sentence about one.
pub(in crate::rules) const WORDS_OF_A_NAME: usize = 6;

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { old, new, kind, field, name, .. } = given;
    if Remarks::begin(old, BLANK) {
        return Err(Not::Broken);
    }
    let value = || old.to_owned();
    let date = |text: &str| if field == Ok(Code::BirthDate) { parse(text).ok() } else { None };
    let day = date(old);
    if !new.is_empty() {
        let same = || Broken::new(Says::Same { value: value() });
        if old == new || (day.is_some() && day == date(new)) {
            return Ok(same());
        }
        if text::lower(old) == text::lower(new) {
            return Ok(same().at_most(Severity::Warning));
        }
    }
    if kind == Ok(Code::Addition) {
        // Of a year, or a month, the rest was left blank.
        let completes = |day: PartialDate| {
            day.exact().is_none() && date(new).is_none_or(|new| day.same_day(new) != Truth::No)
        };
        if day.is_some_and(completes) {
            return Err(Not::Broken);
        }
        let added = Broken::new(Says::Added { value: value() });
        return Ok(match IN_FORCE.covers(cx.law_date()) {
            Truth::Yes if cx.is_archive() => added.cites(ADDITION).at_most(Severity::Warning),
            Truth::Yes => added.cites(ADDITION),
            _ => added.at_most(Severity::Warning),
        });
    }
    let (attribute, unlike) = match field.map_err(|_| Not::Broken)? {
        Code::Surname | Code::MiddleName | Code::GivenName | Code::FullName => {
            let known = !name.is_empty() && old.split(' ').count() <= WORDS_OF_A_NAME;
            (Attribute::Name, known && !text::holds(&text::fold(name), &text::fold(old)))
        }
        Code::BirthDate => {
            let unlike = |(born, day): (PartialDate, PartialDate)| born.same_day(day) == Truth::No;
            (Attribute::BirthDate, given.born.ok().zip(day).is_some_and(unlike))
        }
        Code::Ethnicity => {
            let unlike = |(group, old): (u8, &EthnicGroup)| group != old.code;
            (Attribute::Ethnicity, given.ethnicity.ok().zip(ethnic_group(old)).is_some_and(unlike))
        }
        Code::Sex => {
            (Attribute::Sex, given.sex.ok().zip(Sex::parse(old)).is_some_and(|(sex, old)| sex != old))
        }
        _ => return Err(Not::Broken),
    };
    let other = cx.column_of(Role::Subject.at(attribute)).filter(|_| unlike).ok_or(Not::Broken)?;
    Ok(Broken::new(Says::Unlike { value: value(), other }).at_most(Severity::Warning))
}
