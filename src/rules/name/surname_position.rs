use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::surname::{first_word, same_surname};

rule! {
    /// The child's name seems to end with its surname.
    ///
    /// `An Văn Nguyễn`: the last word is the surname of a parent and the first is of neither, as programs of other
    /// countries order names. Vietnamese names begin with the surname; some peoples put the clan last, and then this is
    /// right. The fix puts the last word first.
    vi
    /// Tên trẻ có vẻ đặt họ ở cuối.
    ///
    /// `An Văn Nguyễn`: chữ cuối là họ của cha hoặc mẹ, chữ đầu thì không, như phần mềm nước ngoài sắp tên. Tên Việt
    /// Nam bắt đầu bằng họ; có dân tộc đặt họ ở cuối, khi đó là đúng. Gợi ý sửa đưa chữ cuối lên đầu.
    "name/surname-position",
    on: Child.Name,
    given: { child: it as text, mother: Mother.Name as text, father: Father.Name as text },
    severity: Info,
    says: {
        Last { value: Text, better: Text }
            vi "{field}: «{value}» có vẻ ghi họ ở cuối; thứ tự thường là «{better}». Nếu đúng theo phong tục thì giữ nguyên."
            en "{field}: “{value}” seems to have the surname at its end; the usual order is “{better}”. If custom has it so, keep it.",
    },
    examples: [
        Birth fail Submit "the father's surname at the end": r#"{"child":{"name":"An Văn Nguyễn"},
            "mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth pass Submit "surname first": r#"{"child":{"name":"Nguyễn Văn An"},
            "mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth pass Submit "both surnames": r#"{"child":{"name":"Nguyễn An Trần"},
            "mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth pass Submit "the clan last, as its parents have it": r#"{"child":{"name":"Y Lurh Êban"},
            "mother":{"name":"H'Hen Niê"},"father":{"name":"Y Moan Êban"}}"#,
        Birth undetermined Submit "the mother is not known yet": r#"{"child":{"name":"An Văn Nguyễn"},
            "father":{"name":"Nguyễn Văn Bình"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { child, mother, father, .. }: Given<'_>) -> Answer<Says> {
    let (rest, last) = child.rsplit_once(' ').ok_or(Not::Broken)?;
    let of_a_parent = |word: &str| same_surname(word, father) || same_surname(word, mother);
    if of_a_parent(first_word(child)) || !of_a_parent(last) {
        return Err(Not::Broken);
    }
    let better = format!("{last} {rest}");
    Ok(Broken::new(Says::Last { value: child.to_owned(), better: better.clone() }).likely(cx.it(), better))
}
