use crate::date::Truth;
use crate::name;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::citizens::NAME_LAW;
use crate::rules::repairs::{odd_character, without_odd_characters};
use crate::schema::{Attribute, Kind, Role};

rule! {
    /// A name holds a digit or another character that names do not have.
    ///
    /// Usually a slip of typing or of character recognition: 0 for o, a stray comma, a number that belongs to
    /// another column. Look at the paper and type the name again. The child's own name in a birth is here only in
    /// entries from before 2017 or of an unknown day; later ones are the matter of `name/letters-only`.
    vi
    /// Trong họ tên có chữ số hoặc ký tự mà họ tên không có.
    ///
    /// Thường do gõ nhầm hoặc nhận dạng chữ: số 0 thay chữ o, dấu phẩy lạc, số của cột khác. Xem giấy tờ và gõ lại họ
    /// tên. Tên của trẻ trong khai sinh chỉ thuộc quy tắc này khi đăng ký trước 2017 hoặc chưa rõ ngày đăng ký; về sau
    /// thuộc `name/letters-only`.
    "name/digits",
    each: odd [Name],
    given: { name: it as text, odd: it as odd_name },
    severity: Warning,
    says: {
        Odd { found: Text }
            vi "{field}: có ký tự «{found}» không thường có trong tên người, có thể do gõ hoặc đọc nhầm. Xem lại giấy tờ."
            en "{field}: “{found}” is unusual in a name, perhaps a slip of typing or reading. Look at the paper again.",
    },
    examples: [
        Birth fail Archive "the figure 0 for o": r#"{"father":{"name":"Nguyễn Văn T0àn"}}"#,
        Birth fail Archive "an old entry": r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Lê Văn Tám*"}}"#,
        Recognition fail Archive "a child is recognised, not named": r#"{"registration":{"date":"21/07/2017"},"child":{"name":"Nguyễn H0ng Hà"}}"#,
        Death not_applicable Submit "an organisation declares": r#"{"declarant":{"name":"Trại giam số 5"}}"#,
        Birth pass Archive "a hyphen": r#"{"mother":{"name":"Y-Nhàng"}}"#,
        Birth pass Archive "a bracketed name is another rule's": r#"{"mother":{"name":"KPă Bằng (KSor Phiến)"}}"#,
        Birth not_applicable Submit "the law on names speaks": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
        Birth fail Archive "odd whatever the law of its day": r#"{"child":{"name":"Nguyễn Văn 3"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, odd, .. }: Given<'_>) -> Answer<Says> {
    let found = odd_character(name).ok_or(Not::Broken)?;
    if name::is_organisation(name) {
        return Err(Not::Applicable);
    }
    if cx.kind() == Kind::Birth && cx.it() == Role::Child.at(Attribute::Name) {
        match NAME_LAW.covers(cx.law_date()) {
            Truth::Yes => return Err(Not::Applicable),
            // On either side of that day such a name is odd; only what the law says of it is open.
            Truth::No | Truth::Open => {}
        }
    }
    Ok(Broken::new(Says::Odd { found }).perhaps(cx.it(), without_odd_characters(name, odd)))
}
