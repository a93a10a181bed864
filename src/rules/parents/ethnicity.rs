use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::{CIVIL_CODE_1995, CIVIL_CODE_2005, CIVIL_CODE_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::ethnic::group;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The child's ethnicity is neither the father's nor the mother's.
    ///
    /// Since 2017, where the parents are of different peoples, it is the father's or the mother's: by agreement, else by
    /// custom, else that of the smaller people. Ask which of the two was agreed. Parents of one people are the matter of
    /// `parents/ethnicity-same`; adoptive parents, whom the remarks name, are no matter of the law.
    ///
    /// The civil codes of 1995 and 2005 gave the father's ethnicity, and the mother's by custom or agreement, as far
    /// as is known. In an entry of 1996–2016 compare with the scan; if the book says so, keep it.
    vi
    /// Dân tộc của con không phải của cha, cũng không phải của mẹ.
    ///
    /// Từ năm 2017, cha, mẹ khác dân tộc thì con theo dân tộc của cha hoặc của mẹ: theo thỏa thuận, không thì theo tập
    /// quán, không nữa thì theo dân tộc ít người hơn. Hỏi xem đã thỏa thuận theo ai. Cha, mẹ cùng dân tộc do
    /// `parents/ethnicity-same` nói; cha, mẹ nuôi có ghi trong phần ghi chú thì luật không nói đến.
    ///
    /// Theo như được biết, Bộ luật Dân sự 1995 và 2005 cho con theo dân tộc của cha, theo mẹ khi có tập quán hoặc thỏa
    /// thuận. Với đăng ký 1996–2016 thì so bản scan; sổ ghi vậy thì giữ nguyên.
    "parents/ethnicity",
    on: Child.Ethnicity,
    finds_with: all [Child.Ethnicity, Mother.Ethnicity, Father.Ethnicity],
    given: {
        remarks: Registration.Remarks as text_or_empty,
        birth_type: Child.BirthType as maybe code,
        child: Child.Ethnicity as maybe ethnicity,
        mother: Mother.Ethnicity as maybe ethnicity,
        father: Father.Ethnicity as maybe ethnicity,
        child_text: Child.Ethnicity as text_or_empty,
        mother_text: Mother.Ethnicity as text_or_empty,
        father_text: Father.Ethnicity as text_or_empty,
    },
    severity: Warning,
    law: [
        CIVIL_CODE_1995.unverified("Điều 30"),
        CIVIL_CODE_2005.unverified("Điều 28"),
        CIVIL_CODE_2015.verified("Điều 29 khoản 2"),
    ],
    in_force: Effectivity::from(day(1996, 7, 1)),
    says: {
        Neither { child: Text, father: Text, mother: Text }
            vi "Dân tộc của con «{child}» không theo dân tộc của cha «{father}» hay của mẹ «{mother}»."
            en "The child's ethnicity “{child}” is neither the father's “{father}” nor the mother's “{mother}”.",
        Differs { child: Text, father: Text, mother: Text }
            vi "Dân tộc của con «{child}» khác dân tộc của cha «{father}» và của mẹ «{mother}». Xem lại bản scan."
            en "The child's ethnicity “{child}” differs from the father's “{father}” and the mother's “{mother}”. Look at the scan.",
    },
    examples: [
        Birth fail Submit "neither": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Submit "the mother's": r#"{"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Submit "another name of the same people": r#"{"child":{"ethnicity":"Mèo"},"mother":{"ethnicity":"H'Mông"},"father":{"ethnicity":"Kinh"}}"#,
        Birth not_applicable Submit "both parents of one people": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Kinh"},"father":{"ethnicity":"Kinh"}}"#,
        Birth not_applicable Submit "a foundling: as its carer proposes":
            r#"{"child":{"ethnicity":"Kinh","birthType":"5"}}"#,
        Birth not_applicable Submit "adoptive parents": r#"{"registration":{"remarks":"cha, mẹ nuôi"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth undetermined Submit "the father is not known": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"}}"#,
        Birth fail Archive "neither, by the codes before": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Archive "the father's, by the codes before": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Kinh"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
        Birth pass Archive "the mother's, whoever the father is, by the codes before": r#"{"registration":{"date":"05/03/1999"},"child":{"ethnicity":"Tày"},"mother":{"ethnicity":"Tày"}}"#,
        Birth undetermined Archive "the father is not known, by the codes before": r#"{"registration":{"date":"05/03/1999"},
            "child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"}}"#,
        Birth not_in_force Archive "before the code": r#"{"registration":{"date":"05/03/1989"},"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,

        Birth undetermined Archive "no date: perhaps before the codes": r#"{"child":{"ethnicity":"Mường"},"mother":{"ethnicity":"Tày"},"father":{"ethnicity":"Kinh"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let since_2017 = CIVIL_CODE_2015.in_force.covers(cx.law_date());
    // The law speaks of the parents by birth.
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    // Whoever brings up a child without known parents proposes its ethnicity.
    if since_2017 == Truth::Yes && matches!(given.birth_type, Ok(Code::ParentsUnknown | Code::Foundling)) {
        return Err(Not::Applicable);
    }
    let child = group(Role::Child, given.child)?;
    let mother = group(Role::Mother, given.mother)?;
    if since_2017 == Truth::Yes && mother == group(Role::Father, given.father)? {
        return Err(Not::Applicable);
    }
    if child == mother || child == group(Role::Father, given.father)? {
        return Err(Not::Broken);
    }
    let [child, mother, father] = [given.child_text, given.mother_text, given.father_text].map(str::to_owned);
    match since_2017 {
        Truth::Yes => Ok(Says::Neither { child, father, mother }.into()),
        // The articles of the codes before were not read.
        Truth::No => Ok(Broken::new(Says::Differs { child, father, mother }).at_most(Severity::Info)),
        Truth::Open => Err(Not::known(Role::Registration.at(Attribute::Date))),
    }
}
