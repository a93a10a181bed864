use crate::rule::{Answer, Check, Not, rule};
use crate::schema::Code;

rule! {
    /// The status of the marriage does not agree with the notes on it.
    ///
    /// A marriage with a note of annulment is annulled; one that a court recognised is recognised, unless it was annulled or
    /// divorced later. Choose the status that the latest note gives, or look whether the note belongs to another entry.
    vi
    /// Tình trạng của hôn nhân không khớp với ghi chú.
    ///
    /// Có ghi chú hủy kết hôn thì hôn nhân bị hủy; được Tòa án công nhận thì là được công nhận, trừ khi sau đó bị hủy
    /// hoặc ly hôn. Chọn tình trạng theo ghi chú mới nhất, hoặc xem ghi chú có phải của đăng ký khác không.
    "marriage/status-and-notes",
    on: Marriage.Status,
    when: [Marriage.Status given],
    given: {
        status: it as code,
        value: it as text,
        annulled: Marriage.AnnulledOn as given,
        recognized: Marriage.RecognizedOn as given,
    },
    severity: Warning,
    says: {
        Differs { value: Text }
            vi "{field}: tình trạng «{value}» không khớp với phần ghi chú hủy hoặc công nhận kết hôn. Kiểm tra lại."
            en "{field}: the status “{value}” does not agree with the notes of annulment or recognition. Check them.",
    },
    examples: [
        Marriage fail Archive "annulled, and the status of a divorce": r#"{"marriage":{"status":"Đã ly hôn","annulledOn":"10/06/2014"}}"#,
        Marriage pass Archive "annulled": r#"{"marriage":{"status":"Đã hủy việc kết hôn","annulledOn":"10/06/2014"}}"#,
        Marriage pass Archive "recognised, and divorced later": r#"{"marriage":{"status":"Đã ly hôn","recognizedOn":"10/06/2014"}}"#,
        Marriage not_applicable Archive "no note": r#"{"marriage":{"status":"Đã ly hôn"}}"#,
        Marriage not_applicable Archive "no status: another rule asks for it": r#"{"marriage":{"annulledOn":"10/06/2014"}}"#,
    ],
}

fn check(_: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { status, value, annulled, recognized, .. } = given;
    let agrees = match status {
        Code::Unspecified => return Err(Not::Applicable),
        _ if !annulled && !recognized => return Err(Not::Applicable),
        Code::Annulled => true,
        // What was recognised may have ended since.
        Code::Recognized | Code::Divorced => !annulled,
        _ => false,
    };
    if agrees { Err(Not::Broken) } else { Ok(Says::Differs { value: value.to_owned() }.into()) }
}
