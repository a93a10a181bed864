use crate::date::day;
use crate::law::Effectivity;
use crate::record::field::{CHILD_BIRTH_DATE, CHILD_NAME, CHILD_SEX};
use crate::rule::{Check, Outcome, rule};
use crate::rules::parents::missing;

rule! {
    /// An entry from before 2016 lacks name, sex or date of birth.
    ///
    /// Old books hold less than today's law asks for, and that is valid. But who is entered, of which sex and born
    /// when (a year is enough) stands in practically every entry; a gap is usually a skipped column. Look at the
    /// scan again; leave it empty if it is empty there.
    "entry/incomplete",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    stages: HANDED_IN,
    given: {
        child_name: Child.Name as todo,
        child_sex: Child.Sex as todo,
        child_birth_date: Child.BirthDate as todo,
    },
    severity: Warning,
    in_force: Effectivity::until(day(2015, 12, 31)),
    says: {
        Todo0 {  }
            vi "Chưa có {field}. Xem lại bản scan; nếu sổ không ghi thì để trống."
            en "No {field}. Look at the scan again; leave it empty if the book has nothing.",
    },
    examples: [
        Birth fail Archive "no sex": r#"{"registration":{"date":"05/03/1968"},
            "child":{"name":"Nguyễn Thị Bình","birthDate":"1968"}}"#,
        Birth pass Archive "name, sex and year": r#"{"registration":{"date":"05/03/1968"},
            "child":{"name":"Nguyễn Thị Bình","sex":"Nữ","birthDate":"1968"}}"#,
        Birth not_in_force Archive "the Law of 2014 asks for more": r#"{"registration":{"date":"05/03/2018"},
            "child":{"name":"Nguyễn Thị Bình"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    missing(cx, &[CHILD_NAME, CHILD_SEX, CHILD_BIRTH_DATE])
}
