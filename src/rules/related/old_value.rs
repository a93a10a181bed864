use crate::card::Severity;
use crate::date::{self, Truth};
use crate::identity::Certainty;
use crate::name::identity_key;
use crate::rule::{Answer, Both, Broken, Not, View, related};
use crate::rules::change::old_value::{ADDITION, BLANK, WORDS_OF_A_NAME};
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Field, Kind, Role, Sex};
use crate::text::{fold, is_letter, words_of};

related! {
    /// The old value of a change is not what the entry says.
    ///
    /// A change starts from the value that the entry has after all earlier changes. Check the entry, the number that leads to it, and
    /// the changes since. What is added fills a blank: where the entry has a value, it is a correction.
    vi
    /// Giá trị cũ của việc thay đổi không phải điều đăng ký đang ghi.
    ///
    /// Thay đổi bắt đầu từ giá trị của đăng ký sau mọi lần thay đổi trước. Kiểm tra lại đăng ký, số dẫn đến nó và các
    /// lần thay đổi từ đó. Bổ sung là ghi vào mục còn trống: đăng ký đã ghi thì là cải chính.
    "related/old-value",
    kinds: [Change],
    of: [Change], on: OldValue,
    with: [Birth, Marriage, Death],
    link: cited,
    given: {
        old: it as text_or_empty,
        new: Change.NewValue as text_or_empty,
        kind: Change.Type as maybe code,
        field: Change.Field as code,
        registered: Registration.Date as maybe date,
        sex: Subject.Sex as maybe sex,
    },
    theirs: {},
    severity: Error, archive: Warning,
    law: [ADDITION],
    says: {
        Entry { old: Text, value: Text }
            vi "Giá trị cũ «{old}» không đúng với sổ gốc, ở đó ghi «{value}»."
            en "The old value “{old}” is not what the entry says: “{value}”.",
        Changed { old: Text, value: Text }
            vi "Giá trị cũ «{old}» không đúng: lần thay đổi trước đã ghi «{value}»."
            en "The old value “{old}” is not what an earlier change left: “{value}”.",
        Filled { value: Text }
            vi "Mục này không trống: sổ gốc hoặc lần thay đổi trước đã ghi «{value}», nên không phải bổ sung. Chọn «cải chính», hoặc kiểm tra lại đăng ký được dẫn đến."
            en "Nothing is added here: the entry or an earlier change has “{value}”. Choose a correction, or check the entry that is referred to.",
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
        Change fail Submit "added to what the entry has":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Dân tộc","newValue":"Tày"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức","ethnicity":"Kinh"}}"#],
        Change pass Submit "day and month are added to a year":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Bổ sung thông tin hộ tịch","field":"Ngày, tháng, năm sinh","newValue":"12/04/1991"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"birthDate":"1991"}}"#],
        Change not_applicable Submit "a field that entries do not have":
            r#"{"registration":{"date":"16/03/2026"},"change":{"field":"Thông tin khác","oldValue":"Đạt","newValue":"Khoa"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, given: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let Given { old, new, kind, field, registered, sex, .. } = given;
    let role = match (cx.other().kind(), sex) {
        (Kind::Birth, _) => Role::Child,
        (Kind::Death, _) => Role::Deceased,
        (Kind::Marriage, Ok(Sex::Male)) => Role::Husband,
        (Kind::Marriage, Ok(Sex::Female)) => Role::Wife,
        _ => return Err(Not::Applicable),
    };
    if field == Code::Parents {
        return of_parents(cx, old, role);
    }
    let attribute = match field {
        Code::Surname | Code::MiddleName | Code::GivenName | Code::FullName => Attribute::Name,
        Code::BirthDate => Attribute::BirthDate,
        Code::Sex => Attribute::Sex,
        Code::Ethnicity => Attribute::Ethnicity,
        Code::Nationality => Attribute::Nationality,
        _ => return Err(Not::Applicable),
    };
    let change = last_change(cx, field);
    let value = match change {
        Some(change) => change.text(Role::Change.at(Attribute::NewValue)),
        None => cx.other().text(role.at(attribute)),
    };
    let blank = old.is_empty() || Remarks::begin(old, BLANK);
    let added = blank && kind == Ok(Code::Addition);
    if old.is_empty() && !added {
        return Err(Not::KNOWN);
    }
    let fits = if added {
        attribute == Attribute::Name || may_be_added(field, value, new)
    } else {
        is_part(field, value, old)
    };
    if value.is_empty() || change.is_none() && fits {
        return Err(Not::Broken);
    }
    let before = |change: &View<'_>| {
        let days = registered.ok().zip(registered_on(change));
        days.is_some_and(|(mine, its)| its.before(mine) == Truth::Yes)
    };
    match change.map(before) {
        // Which of the two was first is not known.
        Some(false) => return Err(Not::KNOWN),
        Some(true) if fits => return Err(Not::Broken),
        _ => {}
    }
    let (old, value) = (old.to_owned(), value.to_owned());
    if added {
        let under_law = ADDITION.act.in_force.covers(cx.check().law_date()) == Truth::Yes;
        let broken = Broken::new(Says::Filled { value });
        let broken = broken.at_most(if under_law { Severity::Error } else { Severity::Warning });
        return Ok(broken.cites_if_law(ADDITION, cx.check().law_date()));
    }
    let says = if change.is_some() { Says::Changed { old, value } } else { Says::Entry { old, value } };
    Ok(Broken::new(says).cites_nothing())
}

/// Of a change that writes the name of a parent in another way: whether either parent bears the old one. What is written there
/// may be anything else, so that a name is known by the surname of a parent.
fn of_parents(cx: &Both<'_, '_>, old: &str, role: Role) -> Answer<Says> {
    let remarks = cx.other().text(Role::Registration.at(Attribute::Remarks));
    let key = identity_key(old);
    let words = words_of(&key).count();
    let is_name = (2..=WORDS_OF_A_NAME).contains(&words) && old.chars().all(|c| c == ' ' || is_letter(c));
    if role != Role::Child || !is_name || Remarks::adopted(remarks) {
        return Err(Not::Applicable);
    }
    let parents = [Role::Father, Role::Mother].map(|role| cx.other().text(role.at(Attribute::Name)));
    let stands = |value: &str| {
        let bare = old.is_ascii() || value.is_ascii();
        is_part(Code::MiddleName, value, old) || bare && fold(value) == fold(old)
    };
    if parents.into_iter().chain([remarks]).any(stands) {
        return Err(Not::Broken);
    }
    let surname = |name: &str| words_of(&identity_key(name)).next().map(str::to_owned);
    let mut named = parents.into_iter().filter(|name| surname(name) == surname(old));
    let value = named.next().ok_or(Not::Applicable)?.to_owned();
    // Who the parents are, and what they are called, another entry may have changed.
    let subject = cx.record().person(Role::Subject);
    let explains = |view: &View<'_>| match view.kind() {
        Kind::Recognition => subject.is_some_and(|subject| view.has(subject, Role::Child)),
        Kind::Adoption => subject.is_some_and(|subject| view.has(subject, Role::Adoptee)),
        Kind::Change if cx.other().is_cited_by(view) => {
            view.code(Role::Change.at(Attribute::Field)) == Some(Code::Parents)
        }
        Kind::Change => view.person(Role::Subject).is_some_and(|it| {
            let parents = [Role::Father, Role::Mother].into_iter().filter_map(|role| cx.other().person(role));
            parents.into_iter().any(|parent| it.same(parent).certainty > Certainty::No)
        }),
        _ => false,
    };
    if cx.further().any(explains) {
        return Err(Not::KNOWN);
    }
    let says = Says::Entry { old: old.to_owned(), value };
    Ok(Broken::new(says).at_most(Severity::Warning).cites_nothing())
}

/// Whether a new value may be added to what stands: to words for a blank, to the year of a date, or where it stands already.
fn may_be_added(field: Code, value: &str, new: &str) -> bool {
    if Remarks::begin(value, BLANK) || fold(value) == fold(new) {
        return true;
    }
    match (field, date::parse(value), date::parse(new)) {
        (Code::BirthDate, Ok(value), Ok(new)) => value.same_day(new) != Truth::No,
        (Code::BirthDate, ..) => true,
        _ => false,
    }
}

/// The latest other change of the same field of the same entry, unless it came surely later than this one.
fn last_change<'a>(cx: &Both<'a, '_>, field: Code) -> Option<&'a View<'a>> {
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
        Code::GivenName | Code::FullName => whole.ends_with(&part),
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
