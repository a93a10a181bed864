use crate::card::Severity;
use crate::date::Truth;
use crate::law::DECREE_158_2005;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::codes::{CHANGE_FIELD, CHANGE_TYPE, CIVIL_PAPER_PORTAL, Choice, Choices, PAPER_TYPE};
use crate::schema::{Code, ValueKind};
use crate::text;

rule! {
    /// A code is not in its list.
    ///
    /// The field takes a code of the digitising template or the words for it; other words are a warning at most, for the words of
    /// no list were published. The fix proposes a code where it stands
    /// beside its words (“1 - Đúng hạn”). Beware of identity papers: the national service portal numbers the same
    /// types differently (9 thẻ căn cước, 10 giấy chứng nhận căn cước). Where such a code appears, the whole
    /// column may be of the other list.
    vi
    /// Mã không có trong danh mục.
    ///
    /// Mục này nhận mã của mẫu số hóa hoặc chữ tương ứng; chữ khác thì chỉ là cảnh báo, vì không danh mục nào công bố đủ
    /// chữ. Gợi ý sửa đưa ra mã khi mã đứng cùng chữ («1 - Đúng hạn»).
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
        Birth fail Submit "the other of the two": r#"{"mother":{"paperType":"10"}}"#,
        Marriage fail Submit "other words, where the template has no codes": r#"{"marriage":{"status":"Còn hiệu lực"}}"#,
        Birth fail Submit "other words: a warning": r#"{"registration":{"type":"Đăng ký bổ sung"}}"#,
        Change fail Submit "what is changed, in other words: a hint": r#"{"change":{"field":"Nơi thường trú"}}"#,
        Change fail Archive "a kind of change of then: a hint": r#"{"registration":{"date":"31/12/2015"},"change":{"type":"Điều chỉnh hộ tịch"}}"#,
        Change fail Submit "no kind of change any more": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Điều chỉnh hộ tịch"}}"#,
        Recognition pass Submit "the box of the register": r#"{"registration":{"type":"Ghi vào sổ"}}"#,
        Guardianship pass Submit "the same of a guardianship": r#"{"registration":{"type":"Ghi vào sổ"}}"#,
        Adoption pass Submit "of an adoption": r#"{"registration":{"type":"Ghi vào sổ"}}"#,
        Change pass Submit "kind, field and paper as registers write them": r#"{"registration":{"type":"Ghi vào sổ"},"change":{"type":"Cải chính hộ tịch","field":"Quê quán"},"original":{"kind":"Giấy khai sinh"}}"#,
        GuardianshipEnd pass Submit "the box of an end, and of age": r#"{"guardianship":{"type":"Chấm dứt giám hộ cử","endReasonType":"Đủ 18 tuổi"}}"#,
        DivorceNote pass Submit "a divorce by consent": r#"{"court":{"decisionType":"Thuận tình ly hôn"}}"#,
        Death pass Submit "a paper in fewer words": r#"{"notice":{"type":"Người làm chứng"},"declarant":{"paperType":"Căn cước điện tử"}}"#,
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
        return Ok(Broken::new(Says::OfPortal { value: given, codes }).likely(cx.it(), choice.label().vi));
    }
    let broken = Broken::new(Says::NotListed { value: given, codes });
    Ok(match code_and_words(codes, value) {
        Some(choice) if choice.code().is_empty() => broken.certainly(cx.it(), choice.label().vi),
        Some(choice) => broken.certainly(cx.it(), choice.code()),
        None if codes.id == CHANGE_TYPE.id && is_adjustment(value, cx) => broken.at_most(Severity::Info),
        None => match may_be_known(codes, value) {
            Some(most) => broken.at_most(most),
            None => broken,
        },
    })
}

/// Whether it is the kind of change that the decree of 2005 alone knew: “điều chỉnh hộ tịch”.
fn is_adjustment(value: &str, cx: &Check<'_>) -> bool {
    text::fold(value).starts_with("dieuchinh") && DECREE_158_2005.in_force.covers(cx.law_date()) == Truth::Yes
}

/// How much may be said where no official text denies the value: the words of every list were put together from those in use, and
/// where there are no codes a number is that of another list. What is changed, and in which paper, stands in words of any kind.
fn may_be_known(list: &Choices, value: &str) -> Option<Severity> {
    if [&CHANGE_FIELD, &CIVIL_PAPER_PORTAL].iter().any(|ours| ours.id == list.id) {
        return Some(Severity::Info);
    }
    let number = value.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let has_codes = list.items.first().is_some_and(|choice| !choice.code().is_empty());
    (!number || !has_codes).then_some(Severity::Warning)
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
