use crate::rule::{Answer, Check, rule};

rule! {
    /// An entry from before 2016 lacks name, sex or date of birth.
    ///
    /// Old books hold less than today's law asks for, and that is valid. But who is entered, of which sex and born
    /// when (a year is enough) stands in practically every entry; a gap is usually a skipped column. Look at the
    /// scan again; leave it empty if it is empty there.
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
        Birth not_in_force Archive "the Law of 2014 asks for more": r#"{"registration":{"date":"05/03/2018"},"child":{"name":"Nguyễn Thị Bình"}}"#,
    ],
}

fn check(_: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(Says::Missing {}.into())
}
