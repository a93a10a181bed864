use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::age::{Counting, reached};
use crate::law::{CIVIL_CODE_2015, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule, surely, surely_not};
use crate::schema::Code;

rule! {
    /// The guardianship ended on a ground that the age of the ward rules out.
    ///
    /// Full capacity begins on the 18th birthday, and an incapacitated adult has it again by a court's decision; both are 18.
    /// Adopted is who is under 18, and only minors go back to their parents. Check the date of birth, the day of the end and its
    /// ground.
    vi
    /// Giám hộ chấm dứt vì lý do không hợp với tuổi của người được giám hộ.
    ///
    /// Người từ đủ 18 tuổi có năng lực hành vi dân sự đầy đủ, người thành niên mất năng lực thì có lại theo quyết định
    /// của Tòa án; cả hai trường hợp đều đủ 18 tuổi. Được nhận làm con nuôi là người dưới 18 tuổi, và chỉ người chưa
    /// thành niên mới trở về với cha, mẹ. Kiểm tra lại ngày sinh, ngày chấm dứt và lý do.
    "guardianship/end-reason",
    kinds: [GuardianshipEnd],
    on: Guardianship.EndReasonType,
    given: {
        reason: it as code,
        born: Ward.BirthDate as date,
        ended: Guardianship.EndedOn as maybe date,
        began: Original.Date as maybe date,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_CODE_2015.verified("Điều 62 khoản 1")],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        Minor {}
            vi "{field}: ghi là đã có năng lực hành vi dân sự đầy đủ, nhưng khi chấm dứt người được giám hộ chưa đủ 18 tuổi. Kiểm tra lại ngày sinh, ngày chấm dứt và căn cứ."
            en "{field}: full capacity, but at the end the ward was not yet 18. Check the date of birth, the day of the end and its ground.",
        Adult {}
            vi "{field}: căn cứ này chỉ dành cho người chưa thành niên, nhưng người được giám hộ đã đủ 18 tuổi. Kiểm tra lại ngày sinh, ngày chấm dứt và căn cứ."
            en "{field}: this ground is for minors, but the ward was 18 or older. Check the date of birth, the day of the end and its ground.",
    },
    examples: [
        GuardianshipEnd fail Submit "capable at 17": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"endReasonType":"Có năng lực hành vi dân sự đầy đủ","endedOn":"14/03/2026"},"ward":{"birthDate":"15/03/2008"}}"#,
        GuardianshipEnd pass Submit "capable on the 18th birthday": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"endReasonType":"Có năng lực hành vi dân sự đầy đủ","endedOn":"15/03/2026"},"ward":{"birthDate":"15/03/2008"}}"#,
        GuardianshipEnd fail Archive "adopted at 32": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"endReasonType":"Được nhận làm con nuôi","endedOn":"15/03/2026"},"ward":{"birthDate":"15/03/1994"}}"#,
        GuardianshipEnd fail Submit "back to the parents, of age since the beginning": r#"{"registration":{"date":"16/03/2026"},"original":{"date":"19/04/2022"},"guardianship":{"endReasonType":"Cha, mẹ đã đủ điều kiện"},"ward":{"birthDate":"15/03/2000"}}"#,
        GuardianshipEnd not_applicable Submit "another guardian": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"endReasonType":"Thay đổi người giám hộ"},"ward":{"birthDate":"15/03/1994"}}"#,
        GuardianshipEnd undetermined Submit "the year of the 18th birthday": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"endReasonType":"Có năng lực hành vi dân sự đầy đủ","endedOn":"15/03/2026"},"ward":{"birthDate":"2008"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { reason, born, ended, began, .. }: Given<'_>) -> Answer<Says> {
    let of_age = |on| reached(born, on, 18, Counting::Completed);
    match reason {
        Code::Capable => {
            surely_not(of_age(ended?))?;
            Ok(Says::Minor {}.into())
        }
        Code::ParentsAble | Code::Adopted => {
            // Who was of age when it began is so at the end.
            let last = ended.or(began)?;
            let adult = match began.map(of_age) {
                Ok(Truth::Yes) => Truth::Yes,
                _ if ended.is_err() => Truth::Open,
                _ => of_age(last),
            };
            surely(adult)?;
            Ok(Broken::new(Says::Adult {}).at_most(Severity::Warning))
        }
        _ => Err(Not::Applicable),
    }
}
