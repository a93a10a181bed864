use crate::record::field::{CHILD_NAME, FATHER_NAME, MOTHER_NAME};
use crate::rule::{Check, Outcome, Verdict, rule};
use crate::rules::parents::{first_word, same_surname};

rule! {
    /// The child's name seems to end with its surname.
    ///
    /// `An Văn Nguyễn`: the last word is the surname of a parent and the first is of neither, as programs of other
    /// countries order names. Vietnamese names begin with the surname; some peoples put the clan last, and then this is
    /// right. The fix puts the last word first.
    "name/surname-position",
    // kinds: [Birth],   // only where it is a matter of births alone
    // of: [..], on: .. | on: Role.Attribute | each: gate [..] | demands: .. | problems: all
    given: {
        child_name: Child.Name as todo,
        mother_name: Mother.Name as todo,
        father_name: Father.Name as todo,
    },
    severity: Info,
    says: {
        Todo0 { value: Todo, better: Todo }
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
        Birth pass Submit "the clan last, as its parents have it": r#"{"child":{"name":"Y Luys Êban"},
            "mother":{"name":"H'Hen Niê"},"father":{"name":"Y Moan Êban"}}"#,
        Birth undetermined Submit "the mother is not known yet": r#"{"child":{"name":"An Văn Nguyễn"},
            "father":{"name":"Nguyễn Văn Bình"}}"#,
    ],
}

fn check(cx: &mut Check<'_, '_>) -> Outcome {
    let child = cx.text(CHILD_NAME)?;
    let parents = [cx.text(MOTHER_NAME)?, cx.text(FATHER_NAME)?];
    let Some((rest, last)) = child.rsplit_once(' ') else { return Ok(Verdict::Pass) };
    let of_a_parent = |word: &str| parents.iter().any(|parent| same_surname(word, parent));
    if of_a_parent(first_word(child)) || !of_a_parent(last) {
        return Ok(Verdict::Pass);
    }
    let better = format!("{last} {rest}");
    cx.finding(CHILD_NAME).arg("value", child).arg("better", &*better).likely_fix(CHILD_NAME, better);
    Ok(Verdict::Fail)
}
