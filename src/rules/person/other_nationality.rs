use crate::record::Nationality;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Stage};
use crate::text::fold;

rule! {
    /// The second nationality is the same as the first, or stands alone.
    ///
    /// The column “Quốc tịch khác” is for another nationality beside the one in “Quốc tịch”; written twice, the same
    /// nationality says nothing and confuses counts, and the fix clears the second. Alone it is in the wrong column;
    /// in a form that is being filled the first may still follow.
    vi
    /// Quốc tịch thứ hai trùng quốc tịch thứ nhất, hoặc chỉ có nó.
    ///
    /// Cột «Quốc tịch khác» dành cho quốc tịch thêm ngoài cột «Quốc tịch»; ghi hai lần một quốc tịch thì vô nghĩa và
    /// làm sai thống kê, gợi ý sửa xóa cột thứ hai. Chỉ có cột này thì ghi nhầm cột; biểu mẫu đang điền thì quốc tịch
    /// thứ nhất có thể ghi sau.
    "person/other-nationality",
    of: PARTIES, on: OtherNationality,
    when: [me.OtherNationality given],
    given: {
        first: me.Nationality as maybe nationality,
        first_text: me.Nationality as text_or_empty,
        other: it as nationality,
        other_text: it as text,
    },
    severity: Warning,
    says: {
        Same { value: Text }
            vi "{field}: trùng với quốc tịch đã ghi «{value}». Để trống nếu không có quốc tịch thứ hai."
            en "{field}: the same as the nationality “{value}”. Leave it empty if there is no second one.",
        Alone { first: Field }
            vi "{field}: có giá trị nhưng {first} để trống. Ghi quốc tịch vào đúng cột."
            en "{field}: has a value, but this is empty: {first}. Write the nationality in its column.",
    },
    examples: [
        Birth fail Submit "Vietnamese twice": r#"{"child":{"nationality":"Việt Nam","otherNationality":"VN"}}"#,
        Birth fail Submit "German twice": r#"{"father":{"nationality":"Đức","otherNationality":"đức"}}"#,
        Birth fail Archive "in the wrong column": r#"{"mother":{"otherNationality":"Đức"}}"#,
        Birth pass Draft "the first may follow": r#"{"mother":{"otherNationality":"Đức"}}"#,
        Birth pass Submit "two nationalities": r#"{"child":{"nationality":"Việt Nam","otherNationality":"Đức"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { first, first_text, other, other_text, .. }: Given<'_>) -> Answer<Says> {
    let Ok(first) = first else {
        if cx.stage() == Stage::Draft {
            return Err(Not::Broken);
        }
        let field = cx.me().at(Attribute::Nationality);
        let first = cx.column_of(field).ok_or(Not::Applicable)?;
        return Ok(Broken::new(Says::Alone { first }).likely(field, other_text));
    };
    let vietnamese = first == Nationality::Vietnamese && other == Nationality::Vietnamese;
    if !vietnamese && fold(first_text) != fold(other_text) {
        return Err(Not::Broken);
    }
    Ok(Broken::new(Says::Same { value: first_text.to_owned() }).likely(cx.it(), ""))
}
