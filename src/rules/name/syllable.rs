use crate::name::{Confidence, Step};
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A word of a name is no syllable of Vietnamese, but close to one.
    ///
    /// `Nguyê` has lost its end, `Duơng` a mark: slips of typing or of character recognition. Names of the peoples of
    /// Vietnam and foreign names are left alone, and many true names are rare: look at the paper, and keep what it
    /// says. The fix offers the nearest syllable.
    vi
    /// Một chữ trong họ tên không phải tiếng Việt, nhưng gần giống.
    ///
    /// `Nguyê` mất phần cuối, `Duơng` mất dấu: do gõ nhầm hoặc nhận dạng chữ. Tên của các dân tộc và tên nước ngoài thì
    /// bỏ qua, và nhiều tên thật cũng hiếm: xem giấy tờ và giữ điều giấy tờ ghi. Gợi ý sửa đưa ra chữ gần nhất.
    "name/syllable",
    each: odd [Name],
    given: { name: it as odd_name },
    severity: Info,
    says: {
        NoSyllable { word: Text, near: Text }
            vi "{field}: «{word}» không phải âm tiết tiếng Việt, có thể thiếu dấu hoặc thiếu chữ (ví dụ «{near}»). Nếu giấy tờ ghi đúng vậy thì giữ nguyên."
            en "{field}: “{word}” is no Vietnamese syllable; perhaps a mark or a letter is missing (such as “{near}”). If the paper has it so, keep it.",
    },
    examples: [
        Birth fail Archive "an end is lost": r#"{"mother":{"name":"Nguyê Thị Hoa"}}"#,
        Birth fail Archive "a mark is lost": r#"{"mother":{"name":"Duơng Thị Hoa"}}"#,
        Birth pass Archive "a Mnông name": r#"{"mother":{"name":"H'Bia Niê"}}"#,
        Birth pass Archive "a foreign name": r#"{"mother":{"name":"Samuel Trần"}}"#,
        Birth pass Archive "a rare true name": r#"{"mother":{"name":"Voòng Sằm Dìn"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { name, .. }: Given<'_>) -> Answer<Says> {
    let name = name.ok_or(Not::Broken)?;
    let near = name.changes.iter().find(|change| change.step == Step::Nearest);
    let near = near.filter(|near| near.confidence == Confidence::Suggested).ok_or(Not::Broken)?;
    let words = name.accepted().split(' ').map(|word| if word == near.from { &*near.to } else { word });
    let whole = words.collect::<Vec<_>>().join(" ");
    Ok(Broken::new(Says::NoSyllable { word: near.from.clone(), near: near.to.clone() })
        .likely(cx.it(), whole))
}
