use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::Nationality;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::is_stateless;

rule! {
    /// A parent is foreign: the parents' written choice of nationality belongs to the file.
    ///
    /// Where one parent is a foreigner, the parents agree in writing on the child's nationality; a foreign one needs the
    /// confirmation of that State. Nothing is wrong with the record: see that the paper is there.
    vi
    /// Cha hoặc mẹ là người nước ngoài: hồ sơ phải có văn bản thỏa thuận chọn quốc tịch cho con.
    ///
    /// Khi cha hoặc mẹ là người nước ngoài, cha mẹ thỏa thuận bằng văn bản về quốc tịch của con; chọn quốc tịch nước
    /// ngoài thì phải có xác nhận của nước đó. Hồ sơ không sai: chỉ cần xem có giấy đó chưa.
    "birth/nationality-choice",
    kinds: [Birth],
    on: Child.Nationality,
    stages: FORMS,
    given: {
        _chosen: it as nationality,
        mother: Mother.Nationality as nationality,
        father: Father.Nationality as nationality,
        mother_text: Mother.Nationality as text_or_empty,
        father_text: Father.Nationality as text_or_empty,
    },
    severity: Info,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 36 khoản 1")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        ForeignParent {}
            vi "Cha hoặc mẹ là người nước ngoài: hồ sơ cần văn bản thỏa thuận của cha mẹ về việc chọn quốc tịch cho con."
            en "A parent is foreign: the file needs the parents' written agreement on the child's nationality.",
    },
    examples: [
        Birth fail Submit "a foreign father": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        Birth pass Submit "both Vietnamese": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Việt Nam"}}"#,
        Birth pass Submit "a stateless parent gives nothing to choose": r#"{"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Không quốc tịch"}}"#,
        Birth not_applicable Archive "an entry of a book": r#"{"registration":{"date":"05/03/2018"},"child":{"nationality":"Việt Nam"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        Birth undetermined Submit "no nationalities yet": r#"{"mother":{"nationality":"Đức"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { mother, father, mother_text, father_text, .. }: Given<'_>) -> Answer<Says> {
    // With a stateless parent there is nothing to choose: `parents/nationality`.
    let vietnamese = match (mother, father) {
        (Nationality::Vietnamese, Nationality::Vietnamese) => true,
        (Nationality::Vietnamese, _) => is_stateless(father_text),
        (_, Nationality::Vietnamese) => is_stateless(mother_text),
        _ => false,
    };
    if vietnamese {
        return Err(Not::Broken);
    }
    Ok(Says::ForeignParent {}.into())
}
