use crate::date::{self, Truth};
use crate::name::identity_key;
use crate::rule::{Answer, Both, Not, View, related};
use crate::schema::{Attribute, Code, Field, Kind, Role, Sex};
use crate::text::fold;

related! {
    /// The old value of a change is not what the entry says.
    ///
    /// A change starts from the value that the entry has after all earlier changes. Check the entry, the number that leads to it, and
    /// the changes since.
    vi
    /// Giá trị cũ của việc thay đổi không phải điều đăng ký đang ghi.
    ///
    /// Thay đổi bắt đầu từ giá trị của đăng ký sau mọi lần thay đổi trước. Kiểm tra lại đăng ký, số dẫn đến nó và các
    /// lần thay đổi từ đó.
    "related/old-value",
    kinds: [Change],
    of: [Change], on: OldValue,
    with: [Birth, Marriage, Death],
    link: cited,
    given: {
        old: it as text,
        field: Change.Field as code,
        registered: Registration.Date as maybe date,
        sex: Subject.Sex as maybe sex,
    },
    theirs: {},
    severity: Error, archive: Warning,
    says: {
        Entry { old: Text, value: Text }
            vi "Giá trị cũ «{old}» không đúng với sổ gốc, ở đó ghi «{value}»."
            en "The old value “{old}” is not what the entry says: “{value}”.",
        Changed { old: Text, value: Text }
            vi "Giá trị cũ «{old}» không đúng: lần thay đổi trước đã ghi «{value}»."
            en "The old value “{old}” is not what an earlier change left: “{value}”.",
    },
    examples: [
        Change fail Submit "another given name":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Tên","oldValue":"Đạt","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#],
        Change pass Submit "what the entry says":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Tên","oldValue":"ĐỨC","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#],
        Change pass Submit "what an earlier change left":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Tên","oldValue":"Khoa","newValue":"Khôi"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [
                Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#,
                Change r#"{"registration":{"number":"8","date":"10/02/2020"},"change":{"field":"Tên","oldValue":"Đức","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#,
            ],
        Change fail Submit "what the entry said before":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Tên","oldValue":"Đức","newValue":"Khôi"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [
                Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#,
                Change r#"{"registration":{"number":"8","date":"10/02/2020"},"change":{"field":"Tên","oldValue":"Đức","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#,
            ],
        Change fail Submit "another day of birth":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Ngày, tháng, năm sinh","oldValue":"12/04/1992","newValue":"12/04/1990"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"birthDate":"12/04/1991"}}"#],
        Change not_applicable Submit "a field that entries do not have":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Thông tin khác","oldValue":"Đạt","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let Given { old, field, registered, sex, .. } = given;
    let role = match (cx.other().kind(), sex) {
        (Kind::Birth, _) => Role::Child,
        (Kind::Death, _) => Role::Deceased,
        (Kind::Marriage, Ok(Sex::Male)) => Role::Husband,
        (Kind::Marriage, Ok(Sex::Female)) => Role::Wife,
        _ => return Err(Not::Applicable),
    };
    let attribute = match field {
        Code::Surname | Code::MiddleName | Code::GivenName => Attribute::Name,
        Code::BirthDate => Attribute::BirthDate,
        Code::Sex => Attribute::Sex,
        Code::Ethnicity => Attribute::Ethnicity,
        Code::Nationality => Attribute::Nationality,
        _ => return Err(Not::Applicable),
    };
    if let Some(change) = last_change(cx, field) {
        let value = change.text(Role::Change.at(Attribute::NewValue));
        let before = registered
            .ok()
            .zip(registered_on(change))
            .is_some_and(|(mine, its)| its.before(mine) == Truth::Yes);
        return match before {
            _ if value.is_empty() => Err(Not::Broken),
            // Which of the two was first is not known.
            false => Err(Not::KNOWN),
            true if is_part(field, value, old) => Err(Not::Broken),
            true => Ok(Says::Changed { old: old.to_owned(), value: value.to_owned() }.into()),
        };
    }
    let value = cx.other().text(role.at(attribute));
    if value.is_empty() || is_part(field, value, old) {
        return Err(Not::Broken);
    }
    Ok(Says::Entry { old: old.to_owned(), value: value.to_owned() }.into())
}

/// The latest other change of the same field of the same entry, unless it came surely later than this one.
fn last_change<'a>(cx: &Both<'a, '_>, field: Code) -> Option<&'a View<'a>>
where
{
    let mine = cx.record().date(REGISTERED);
    let changes = cx.further().filter(|view| {
        view.kind() == Kind::Change
            && view.code(Role::Change.at(Attribute::Field)) == Some(field)
            && cx.other().is_cited_by(view)
            && !mine.zip(registered_on(view)).is_some_and(|(mine, its)| its.after(mine) == Truth::Yes)
    });
    changes.max_by_key(|view| registered_on(view).map(|day| day.last()))
}

const REGISTERED: Field = Role::Registration.at(Attribute::Date);

fn registered_on(view: &View<'_>) -> Option<date::PartialDate> {
    view.date(REGISTERED)
}

/// Whether the value of an entry has the old value in the place of a field. What cannot be read denies nothing.
fn is_part(field: Code, value: &str, old: &str) -> bool {
    let (whole, part) = (format!(" {} ", identity_key(value)), format!(" {} ", identity_key(old)));
    match field {
        Code::Surname => whole.starts_with(&part),
        Code::GivenName => whole.ends_with(&part),
        Code::MiddleName => whole.contains(&part),
        Code::BirthDate => match (date::parse(value), date::parse(old)) {
            (Ok(a), Ok(b)) => a.same_day(b) != Truth::No,
            _ => true,
        },
        _ => {
            let (value, old) = (fold(value), fold(old));
            old.is_empty() || value.contains(&old) || old.contains(&value)
        }
    }
}
