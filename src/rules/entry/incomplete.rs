use crate::rule::{Answer, Check, rule};

rule! {
    /// An entry from before 2016 lacks a name or a date of birth, of a child also the sex.
    ///
    /// Old books hold less than today's law asks for, and that is valid. But who is entered and born when (a year is enough),
    /// and of which sex a child is, stands in practically every entry; a gap is usually a skipped column. Look at the scan
    /// again; leave it empty if it is empty there.
    vi
    /// Đăng ký trước năm 2016 thiếu họ tên hoặc ngày sinh, với trẻ còn thiếu giới tính.
    ///
    /// Sổ cũ ghi ít hơn luật hiện nay đòi hỏi, và vẫn có giá trị. Nhưng đăng ký cho ai, sinh năm nào (chỉ năm là đủ) và
    /// trẻ là nam hay nữ thì hầu như đăng ký nào cũng có; thiếu thường là bỏ sót cột. Xem lại bản scan; bản scan trống
    /// thì để trống.
    "entry/incomplete",
    demands: OldEntry,
    given: {},
    severity: Warning,
    says: {
        Missing {}
            vi "Chưa có {field}. Xem lại bản scan; nếu sổ không ghi thì để trống."
            en "No {field}. Look at the scan again; leave it empty if the book has nothing.",
    },
    examples: [
        Birth fail Archive "no sex": r#"{"registration":{"date":"05/03/1968"},"child":{"name":"Nguyễn Thị Bình","birthDate":"1968"}}"#,
        Birth pass Archive "name, sex and year": r#"{"registration":{"date":"05/03/1968"},"child":{"name":"Nguyễn Thị Bình","sex":"Nữ","birthDate":"1968"}}"#,
        Marriage fail Archive "no name of the wife": r#"{"registration":{"date":"05/03/1980"},"husband":{"name":"Lê Văn Tám","birthDate":"1955"},"wife":{"birthDate":"1957"}}"#,
        Birth not_in_force Archive "the Law of 2014 asks for more": r#"{"registration":{"date":"05/03/2018"},"child":{"name":"Nguyễn Thị Bình"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
