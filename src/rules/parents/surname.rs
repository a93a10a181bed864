use crate::card::Severity;
use crate::date::Truth;
use crate::law::{CIRCULAR_4_2020, CIVIL_CODE_2005, CIVIL_CODE_2015, DECREE_158_2005};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::remarks::Remarks;
use crate::rules::surname::{same_surname, surnames_pass, with_surname_of};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The child's surname is neither the father's nor the mother's.
    ///
    /// Since 2017 a child has the surname of one of its parents, by agreement or by custom. Peoples who put the clan
    /// last or have no surnames, families with a foreign member, and adoptive parents are left alone. A surname that differs by
    /// marks alone (Nguyển, Nguyễn) is most likely a slip, and the fix mends it; otherwise ask the parents.
    ///
    /// Before, custom gave the father's surname and agreement the mother's, but earlier law is known to us by report
    /// only, and old books hold other names too. Mostly it is a slip of reading: compare the three names in the scan.
    vi
    /// Họ của con không phải họ của cha, cũng không phải họ của mẹ.
    ///
    /// Từ năm 2017, con mang họ của cha hoặc của mẹ, theo thỏa thuận hoặc tập quán. Các dân tộc đặt họ ở cuối hoặc
    /// không có họ, gia đình có người nước ngoài và cha, mẹ nuôi thì bỏ qua. Họ chỉ khác dấu (Nguyển, Nguyễn) hầu như
    /// là gõ nhầm, và gợi ý sửa chữa lại; nếu không thì hỏi cha, mẹ.
    ///
    /// Trước đó, tập quán là họ cha, thỏa thuận thì họ mẹ, nhưng luật cũ chỉ được biết qua nguồn thuật lại, và sổ cũ
    /// còn ghi họ khác. Thường là đọc nhầm: so ba họ tên trong bản scan.
    "parents/surname",
    on: Child.Name,
    finds_with: all [Child.Name, Mother.Name, Father.Name],
    given: {
        remarks: Registration.Remarks as text_or_empty,
        birth_type: Child.BirthType as maybe code,
        child: Child.Name as maybe text,
        mother: Mother.Name as maybe text,
        father: Father.Name as maybe text,
        child_nationality: Child.Nationality as maybe nationality,
        child_ethnicity: Child.Ethnicity as maybe ethnicity,
        mother_nationality: Mother.Nationality as maybe nationality,
        mother_ethnicity: Mother.Ethnicity as maybe ethnicity,
        father_nationality: Father.Nationality as maybe nationality,
        father_ethnicity: Father.Ethnicity as maybe ethnicity,
    },
    severity: Warning,
    law: [
        CIVIL_CODE_2005.unverified("Điều 26"),
        DECREE_158_2005.unverified("Điều 15"),
        CIVIL_CODE_2015.verified("Điều 26 khoản 2"),
        CIRCULAR_4_2020.verified("Điều 6 khoản 2"),
    ],
    says: {
        Neither { child: Text, father: Text, mother: Text }
            vi "Họ của con trong «{child}» không theo họ cha «{father}» hay họ mẹ «{mother}». Kiểm tra lại họ và cách ghi."
            en "The surname in “{child}” is neither that of the father “{father}” nor that of the mother “{mother}”. Check it.",
        Differs { child: Text, father: Text, mother: Text }
            vi "Họ của con trong «{child}» khác họ cha «{father}» và họ mẹ «{mother}». So lại ba tên trong bản scan; nếu đúng thì giữ nguyên."
            en "The surname in “{child}” differs from those of the father “{father}” and the mother “{mother}”. Compare the three names in the scan; if they are right, keep them.",
    },
    examples: [
        Birth fail Submit "another surname": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth fail Submit "a slip of marks": r#"{"child":{"name":"Nguyển Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "the mother's": r#"{"child":{"name":"Trần Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "capitals make no difference": r#"{"child":{"name":"NGUYỄN THỊ BÌNH","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "a royal surname in the form of a daughter": r#"{"child":{"name":"Tôn Nữ Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Vĩnh Lộc","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "Ê Đê names": r#"{"child":{"name":"H'Hen Niê","ethnicity":"Ê-đê",
            "nationality":"Việt Nam"},"mother":{"name":"H'Bia Niê","ethnicity":"Ê-đê","nationality":"Việt Nam"},
            "father":{"name":"Y Lurh Êban","ethnicity":"Ê-đê","nationality":"Việt Nam"}}"#,
        Birth not_applicable Submit "a foundling: as its carer proposes":
            r#"{"child":{"name":"Nguyễn An","birthType":"5"}}"#,
        Birth not_applicable Submit "adoptive parents": r#"{"registration":{"remarks":"cha, mẹ nuôi"},"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth undetermined Submit "the father is not known yet": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh",
            "nationality":"Việt Nam"},"mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh",
            "nationality":"Việt Nam"}}"#,
        Birth fail Archive "another surname, before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Archive "the father's, before 2017": r#"{"registration":{"date":"05/03/1999"},"child":{"name":"Nguyễn Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no ethnicity: custom unknown, before 2017": r#"{"registration":{"date":"05/03/1999"},
            "child":{"name":"Lê Thị Bình"},"mother":{"name":"Trần Thị Hoa"},"father":{"name":"Nguyễn Văn Bình"}}"#,
        Birth fail Archive "no date: another surname by every law": r#"{"child":{"name":"Lê Thị Bình","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth undetermined Archive "no date, and since 2017 a foundling may have any": r#"{"child":{"name":"Lê Thị Bình","birthType":"5","ethnicity":"Kinh","nationality":"Việt Nam"},
            "mother":{"name":"Trần Thị Hoa","ethnicity":"Kinh","nationality":"Việt Nam"},
            "father":{"name":"Nguyễn Văn Bình","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let since_2017 = CIVIL_CODE_2015.in_force.covers(cx.law_date());
    // An adopted child may keep its surname.
    if Remarks::adopted(given.remarks) {
        return Err(Not::Applicable);
    }
    // Whoever brings up a child without known parents proposes its surname.
    let without_parents = matches!(given.birth_type, Ok(Code::ParentsUnknown | Code::Foundling));
    if without_parents && since_2017 == Truth::Yes {
        return Err(Not::Applicable);
    }
    let (child, mother, father) = (given.child?, given.mother?, given.father?);
    surnames_pass([
        (given.child_nationality, given.child_ethnicity),
        (given.mother_nationality, given.mother_ethnicity),
        (given.father_nationality, given.father_ethnicity),
    ])?;
    if same_surname(child, father) || same_surname(child, mother) {
        return Err(Not::Broken);
    }
    let mended = with_surname_of(child, father).or_else(|| with_surname_of(child, mother));
    let [child, mother, father] = [child, mother, father].map(str::to_owned);
    let broken = match since_2017 {
        Truth::Yes => Broken::new(Says::Neither { child, father, mother }),
        Truth::Open if without_parents => {
            return Err(Not::known(Role::Registration.at(Attribute::Date)));
        }
        // It differs whatever the day: then the milder law speaks.
        Truth::No | Truth::Open => {
            Broken::new(Says::Differs { child, father, mother }).at_most(Severity::Info)
        }
    };
    Ok(broken.perhaps(cx.it(), mended))
}
