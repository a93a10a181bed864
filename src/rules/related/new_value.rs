use crate::card::Severity;
use crate::date::Truth;
use crate::identity::Certainty;
use crate::law::{CIVIL_CODE_2015, Citation};
use crate::name::identity_key;
use crate::rule::{Answer, Both, Broken, Not, related};
use crate::rules::related::is_changed;
use crate::rules::remarks::Remarks;
use crate::schema::codes::ethnic_group;
use crate::schema::{Attribute, Code, Kind, Role};

related! {
    /// The new ethnicity or surname is that of a parent, but of neither, or not of the one named, in the birth entry.
    ///
    /// Ethnicity is redetermined to that of the father or mother by birth; a surname is changed to that of the father or mother. Who was
    /// adopted, and what was changed of the parents since, is not judged. Check the value, the ground and the entry.
    vi
    /// Dân tộc hoặc họ mới theo cha, mẹ, nhưng Giấy khai sinh ghi cha, mẹ khác đi.
    ///
    /// Dân tộc được xác định lại theo cha đẻ hoặc mẹ đẻ; họ được đổi theo họ cha hoặc họ mẹ. Con nuôi, và điều đã thay đổi ở
    /// cha, mẹ từ khi đó thì không xét. Kiểm tra lại giá trị mới, lý do và đăng ký.
    "related/new-value",
    kinds: [Change],
    of: [Change], on: NewValue,
    with: [Birth],
    link: cited,
    when: [Change.Field is (Ethnicity | Surname)],
    given: {
        new: it as text,
        field: Change.Field as code,
        kind: Change.Type as maybe code,
        reason: Change.Reason as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
    },
    theirs: {
        mother: Mother.Name as text_or_empty,
        father: Father.Name as text_or_empty,
        of_mother: Mother.Ethnicity as text_or_empty,
        of_father: Father.Ethnicity as text_or_empty,
        remarks: Registration.Remarks as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [ETHNICITY, SURNAME],
    says: {
        Ethnicity { new: Text, father: Text, mother: Text }
            vi "«{new}» không phải dân tộc của cha («{father}») hay mẹ («{mother}») theo Giấy khai sinh; chỉ xác định lại theo cha đẻ hoặc mẹ đẻ. Kiểm tra lại."
            en "“{new}” is neither the father's ethnicity (“{father}”) nor the mother's (“{mother}”) by the birth entry; it is redetermined to one of these. Check it.",
        Surname { new: Text, name: Text }
            vi "«{new}» không phải họ của người cha, mẹ được nêu: Giấy khai sinh ghi «{name}». Kiểm tra lại họ mới và lý do."
            en "“{new}” is not the surname of the parent who is named as the ground: the birth entry has “{name}”. Check surname and ground.",
    },
    examples: [
        Change fail Submit "the ethnicity of neither":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại dân tộc","field":"Dân tộc","oldValue":"Kinh","newValue":"Tày"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"},"mother":{"name":"Lê Thị Cúc","ethnicity":"Kinh"},"father":{"name":"Phạm Văn Thọ","ethnicity":"Kinh"}}"#],
        Change pass Submit "that of the mother":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Xác định lại dân tộc","field":"Dân tộc","oldValue":"Kinh","newValue":"Tày"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"},"mother":{"name":"Lê Thị Cúc","ethnicity":"Tày"},"father":{"name":"Phạm Văn Thọ","ethnicity":"Kinh"}}"#],
        Change fail Archive "a surname that is not the mother's":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Họ","oldValue":"Phạm","newValue":"Vũ","reason":"Đổi từ họ cha sang họ mẹ"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"},"mother":{"name":"Lê Thị Cúc"},"father":{"name":"Phạm Văn Thọ"}}"#],
        Change pass Submit "the mother's":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Họ","oldValue":"Phạm","newValue":"LÊ","reason":"Đổi từ họ cha sang họ mẹ"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"},"mother":{"name":"Lê Thị Cúc"},"father":{"name":"Phạm Văn Thọ"}}"#],
        Change not_applicable Submit "who was adopted":
            r#"{"registration":{"date":"16/03/2026"},"change":{"type":"Thay đổi","field":"Họ","oldValue":"Phạm","newValue":"Vũ","reason":"Theo họ mẹ nuôi"},"original":{"kind":"Khai sinh","number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"}}"#
            with [Birth r#"{"registration":{"number":"215","date":"02/05/1991","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Phạm Minh Đức"},"mother":{"name":"Lê Thị Cúc"},"father":{"name":"Phạm Văn Thọ"}}"#],
    ],
}

const ETHNICITY: Citation = CIVIL_CODE_2015.verified("Điều 29 khoản 3");
const SURNAME: Citation = CIVIL_CODE_2015.verified("Điều 27 khoản 1");
/// Words for an adoption, or for parents who were found later.
const OTHERS: &[&str] = &["nuôi", "tìm được", "tìm thấy", "nguồn gốc", "tòa án", "toà án"];
const TO_MOTHER: &[&str] = &[
    "sang họ mẹ",
    "sang họ của mẹ",
    "theo họ mẹ",
    "theo họ của mẹ",
    "lấy họ mẹ",
    "lấy họ của mẹ",
    "mang họ mẹ",
    "mang họ của mẹ",
    "thành họ mẹ",
    "thành họ của mẹ",
];
const TO_FATHER: &[&str] = &[
    "sang họ cha",
    "sang họ của cha",
    "theo họ cha",
    "theo họ của cha",
    "lấy họ cha",
    "lấy họ của cha",
    "mang họ cha",
    "mang họ của cha",
    "thành họ cha",
    "thành họ của cha",
    "sang họ bố",
    "theo họ bố",
    "lấy họ bố",
    "mang họ bố",
];

fn check(cx: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    let Given { new, field, kind, reason, .. } = given;
    let reasons = Remarks::of(reason);
    if reasons.has(OTHERS) || Remarks::of(given.remarks).has(OTHERS) || Remarks::adopted(theirs.remarks) {
        return Err(Not::Applicable);
    }
    let (roles, law, says): (&[Role], _, _) = if field == Code::Ethnicity {
        let (father, mother) = (theirs.of_father, theirs.of_mother);
        let is_other = kind.map_err(|_| Not::known(Role::Change.at(Attribute::Type)))? != Code::Ethnicity;
        if is_other || father.is_empty() || mother.is_empty() {
            return Err(Not::Applicable);
        }
        match [father, mother].map(|theirs| is_group(new, theirs)) {
            [Truth::No, Truth::No] => {}
            [Truth::Yes, _] | [_, Truth::Yes] => return Err(Not::Broken),
            _ => return Err(Not::KNOWN),
        }
        let (new, father, mother) = (new.to_owned(), father.to_owned(), mother.to_owned());
        (&[Role::Mother, Role::Father], ETHNICITY, Says::Ethnicity { new, father, mother })
    } else {
        let (roles, name): (&[Role], _) = match (reasons.has(TO_MOTHER), reasons.has(TO_FATHER)) {
            (true, false) => (&[Role::Mother], theirs.mother),
            (false, true) => (&[Role::Father], theirs.father),
            _ => return Err(Not::Applicable),
        };
        let (whole, part) = (format!(" {} ", identity_key(name)), format!(" {} ", identity_key(new)));
        // Where the surname of a foreigner stands is not known.
        if name.is_empty() || whole.contains(&part) {
            return Err(Not::Broken);
        }
        (roles, SURNAME, Says::Surname { new: new.to_owned(), name: name.to_owned() })
    };
    // Who the parents are, or what they are, may have changed since.
    let subject = cx.record().person(Role::Subject);
    let parents_changed = cx.further().any(|view| {
        let roles = match view.kind() {
            Kind::Recognition => [Role::Child].iter(),
            Kind::Adoption => [Role::Adoptee].iter(),
            _ => [].iter(),
        };
        roles.into_iter().any(|&role| subject.is_some_and(|subject| view.has(subject, role)))
    });
    if parents_changed || roles.iter().any(|&role| is_changed(cx, cx.other().person(role))) {
        return Err(Not::KNOWN);
    }
    let sure = field == Code::Ethnicity && cx.link().certainty == Certainty::Certain;
    let under_law = law.act.in_force.covers(cx.check().law_date()) == Truth::Yes;
    let severity = if sure && under_law { Severity::Error } else { Severity::Warning };
    Ok(Broken::new(says).at_most(severity).cites_if_law(law, cx.check().law_date()))
}

/// Whether two texts are of one ethnic group; open where one of them is of none or of several.
fn is_group(a: &str, b: &str) -> Truth {
    if identity_key(a) == identity_key(b) {
        return Truth::Yes;
    }
    match (ethnic_group(a), ethnic_group(b)) {
        (Some(a), Some(b)) if a.code == b.code => Truth::Yes,
        (Some(_), Some(_)) => Truth::No,
        _ => Truth::Open,
    }
}
