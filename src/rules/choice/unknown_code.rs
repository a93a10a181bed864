use crate::card::Severity;
use crate::date::Truth;
use crate::law::DECREE_158_2005;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::codes::{
    CHANGE_FIELD, CHANGE_TYPE, CIVIL_PAPER_PORTAL, Choice, Choices, MARRIAGE_STATUS, PAPER_TYPE,
};
use crate::schema::{Code, ValueKind};
use crate::text;

rule! {
    /// A code is not in its list.
    ///
    /// The field takes a code of the digitising template or the words for it. The fix proposes a code where it stands
    /// beside its words (“1 - Đúng hạn”). Beware of identity papers: the national service portal numbers the same
    /// types differently (9 thẻ căn cước, 10 giấy chứng nhận căn cước). Where such a code appears, the whole
    /// column may be of the other list.
    vi
    /// Mã không có trong danh mục.
    ///
    /// Mục này nhận mã của mẫu số hóa hoặc chữ tương ứng. Gợi ý sửa đưa ra mã khi mã đứng cùng chữ («1 - Đúng hạn»).
    /// Lưu ý giấy tờ tùy thân: Cổng dịch vụ công quốc gia đánh số khác cho cùng loại giấy (9 thẻ căn cước, 10 giấy
    /// chứng nhận căn cước). Nếu thấy mã như vậy, có thể cả cột theo danh mục kia.
    "choice/unknown-code",
    each: unread [Choice],
    given: { value: it as text },
    severity: Error, archive: Warning,
    says: {
        NotListed { value: Text, codes: Codes }
            vi "{field}: «{value}» không có trong danh mục. Các mã: {codes}."
            en "{field}: “{value}” is not in the list. The codes: {codes}.",
        OfPortal { value: Text, codes: Codes }
            vi "{field}: «{value}» là mã của Cổng Dịch vụ công, khác danh mục ở đây. Xem lại cả cột. Các mã: {codes}."
            en "{field}: “{value}” is a code of the national service portal, whose list is another. See the whole column. The codes: {codes}.",
    },
    examples: [
        Birth fail Submit "no such code": r#"{"registration":{"type":"7"}}"#,
        Birth fail Archive "code and words": r#"{"registration":{"type":"1 - Đúng hạn"}}"#,
        Birth fail Submit "a code of the portal": r#"{"mother":{"paperType":"9"}}"#,
        Marriage fail Submit "other words, where the template has no codes": r#"{"marriage":{"status":"Còn hiệu lực"}}"#,
        Change fail Archive "a kind of change of then: a hint": r#"{"registration":{"date":"31/12/2015"},"change":{"type":"Điều chỉnh hộ tịch"}}"#,
        Change fail Submit "no kind of change any more": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Điều chỉnh hộ tịch"}}"#,
        Birth pass Submit "a code": r#"{"registration":{"type":"1"}}"#,
        Birth pass Submit "its words": r#"{"mother":{"paperType":"Căn cước công dân"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let Some(ValueKind::Choice(codes)) = cx.column().map(|column| column.value) else {
        return Err(Not::Broken);
    };
    let given = value.to_owned();
    if let Some(choice) = of_portal(codes, value) {
        return Ok(Broken::new(Says::OfPortal { value: given, codes }).likely(cx.it(), choice.label.vi));
    }
    let broken = Broken::new(Says::NotListed { value: given, codes });
    Ok(match code_and_words(codes, value) {
        Some(choice) if choice.code.is_empty() => broken.certainly(cx.it(), choice.label.vi),
        Some(choice) => broken.certainly(cx.it(), choice.code),
        None if codes.id == CHANGE_TYPE.id && is_adjustment(value, cx) => broken.at_most(Severity::Info),
        // The template has a text there, not a code: any words may stand in it.
        None if list_is_ours(codes) => broken.at_most(Severity::Warning),
        None => broken,
    })
}

/// Whether it is the kind of change that the decree of 2005 alone knew: “điều chỉnh hộ tịch”.
fn is_adjustment(value: &str, cx: &Check<'_>) -> bool {
    text::fold(value).starts_with("dieuchinh") && DECREE_158_2005.in_force.covers(cx.law_date()) == Truth::Yes
}

/// Whether a list was put together from the words in use, without codes.
fn list_is_ours(list: &Choices) -> bool {
    [&MARRIAGE_STATUS, &CHANGE_FIELD, &CIVIL_PAPER_PORTAL].iter().any(|ours| ours.id == list.id)
}

/// The type of paper that the national service portal has under a code that this list does not know.
fn of_portal(list: &'static Choices, value: &str) -> Option<&'static Choice> {
    match value {
        "9" | "09" if list.id == PAPER_TYPE.id => list.get(Code::IdentityCard),
        "10" if list.id == PAPER_TYPE.id => list.get(Code::IdentityCertificate),
        _ => None,
    }
}

/// The choice that a code and the words after it agree on.
fn code_and_words(list: &'static Choices, value: &str) -> Option<&'static Choice> {
    let end = value.find(|c: char| !c.is_ascii_digit())?;
    let (code, words) = value.split_at_checked(end)?;
    let found = list.find(code)?;
    (list.find(words) == Some(found)).then(|| list.get(found)).flatten()
}
