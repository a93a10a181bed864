use crate::card::Severity;
use crate::date::{Truth, day};
use crate::law::age::completed;
use crate::law::{CIVIL_CODE_2015, Citation, Effectivity};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The age of the ward does not go with why a guardian is needed.
    ///
    /// Without parents, or with parents who cannot act, only a minor is a ward; an adult is one after a court found that he or
    /// she cannot act. A guardian is chosen beforehand by an adult. Check the date of birth and what was chosen.
    vi
    /// Tuổi của người được giám hộ không hợp với căn cứ giám hộ.
    ///
    /// Không còn cha, mẹ, hoặc cha, mẹ đều không thể chăm sóc, thì chỉ người chưa thành niên được giám hộ; người thành
    /// niên được giám hộ khi Tòa án đã tuyên bố. Người lựa chọn trước người giám hộ cho mình là người thành niên. Kiểm
    /// tra lại ngày sinh và mục đã chọn.
    "guardianship/ward-age",
    kinds: [Guardianship],
    on: Guardianship.WardGround,
    when: [Registration.Type not (ForeignNote)],
    given: {
        ground: it as maybe code,
        form: Guardianship.Type as maybe code,
        born: Ward.BirthDate as date,
        court: Court.Number as given,
    },
    severity: Error, archive: Warning,
    law: [WARD, CHOSEN],
    in_force: Effectivity::from(day(2017, 1, 1)),
    says: {
        Adult {}
            vi "{field}: lý do này chỉ dành cho người chưa thành niên, nhưng người được giám hộ đã đủ 18 tuổi. Kiểm tra lại ngày sinh và lý do; người đã thành niên cần quyết định của Tòa án."
            en "{field}: this is for minors, but the ward is 18 or older. Check the date of birth and the ground; for an adult it takes a court's decision.",
        Minor {}
            vi "{field}: chỉ người đã thành niên mới lựa chọn trước người giám hộ cho mình, nhưng người được giám hộ chưa đủ 18 tuổi. Kiểm tra lại."
            en "{field}: a guardian is chosen beforehand by an adult, but the ward is under 18. Check it.",
    },
    examples: [
        Guardianship fail Submit "an orphan of 18": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Không còn cha, mẹ hoặc không xác định được cha, mẹ"},"ward":{"birthDate":"16/03/2008"}}"#,
        Guardianship pass Submit "18 tomorrow": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Không còn cha, mẹ hoặc không xác định được cha, mẹ","type":"Giám hộ cử"},"ward":{"birthDate":"17/03/2008"}}"#,
        Guardianship pass Archive "an incapacitated adult": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Mất năng lực hành vi dân sự","type":"Giám hộ đương nhiên"},"ward":{"birthDate":"1966"}}"#,
        Guardianship fail Submit "chosen by a child": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"type":"Người giám hộ do người được giám hộ lựa chọn trước"},"ward":{"birthDate":"2015"}}"#,
        Guardianship undetermined Submit "the year of the 18th birthday": r#"{"registration":{"date":"16/03/2026"},"guardianship":{"wardGround":"Cha, mẹ đều không thể chăm sóc"},"ward":{"birthDate":"2008"}}"#,
    ],
}

const WARD: Citation = CIVIL_CODE_2015.verified("Điều 47 khoản 1");
const CHOSEN: Citation = CIVIL_CODE_2015.verified("Điều 48 khoản 2");

fn check(cx: &Check<'_>, Given { ground, form, born, court, .. }: Given<'_>) -> Answer<Says> {
    let minor = matches!(ground, Ok(Code::NoParents | Code::ParentsUnable));
    let chosen = form == Ok(Code::Chosen);
    match completed(born, cx.law_date(), 18) {
        Truth::Yes if minor => {
            // With a decision only the ground is chosen wrongly.
            let at_most = if court { Severity::Warning } else { Severity::Error };
            Ok(Broken::new(Says::Adult {}).at_most(at_most).cites(WARD))
        }
        Truth::No if chosen => {
            let form = Role::Guardianship.at(Attribute::Type);
            Ok(Broken::new(Says::Minor {}).on(form).at_most(Severity::Warning).cites(CHOSEN))
        }
        Truth::Open if minor || chosen => Err(Not::KNOWN),
        _ => Err(Not::Broken),
    }
}
