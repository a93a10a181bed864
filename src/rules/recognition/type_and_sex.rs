use crate::card::Severity;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::recognition::sex_of_parent;
use crate::schema::Sex;

rule! {
    /// The sex of the parent does not fit who recognises whom.
    ///
    /// A father is a man, a mother a woman. Choose the kind of recognition again, or check the sex; where the sex is not written,
    /// the personal number tells it.
    vi
    /// Giới tính của cha, mẹ không hợp với việc ai nhận ai.
    ///
    /// Cha là nam, mẹ là nữ. Chọn lại loại việc, hoặc kiểm tra giới tính; không ghi giới tính thì số định danh cho
    /// biết.
    "recognition/type-and-sex",
    on: Registration.RecognitionType,
    when: [Registration.RecognitionType given],
    given: {
        kind: it as code,
        sex: Parent.Sex as maybe sex,
        id: Parent.PersonalId as maybe personal_id,
        number: Parent.PaperNumber as maybe personal_id,
    },
    severity: Error, archive: Warning,
    says: {
        Unfit {}
            vi "{field}: không hợp với giới tính của cha/mẹ. Kiểm tra lại cả hai."
            en "{field} does not fit the sex of the parent. Check both.",
    },
    examples: [
        Recognition fail Submit "a father who is a woman": r#"{"registration":{"recognitionType":"1"},"parent":{"sex":"Nữ"}}"#,
        Recognition fail Archive "by the number": r#"{"registration":{"recognitionType":"4"},"parent":{"personalId":"040097002318"}}"#,
        Recognition pass Submit "a mother": r#"{"registration":{"recognitionType":"2"},"parent":{"sex":"Nữ"}}"#,
        Recognition undetermined Archive "no sex": r#"{"registration":{"recognitionType":"1"},"parent":{"name":"Lê Quang Huy"}}"#,
        Recognition not_applicable Submit "a parent recognises, whichever": r#"{"registration":{"recognitionType":"Cha, mẹ nhận con"},"parent":{"sex":"Nữ"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { kind, sex, id, number, .. }: Given<'_>) -> Answer<Says> {
    let wanted = sex_of_parent(kind).ok_or(Not::Applicable)?;
    let by_number = id.or(number).map(|id| if id.components().female { Sex::Female } else { Sex::Male });
    // A digit of the number may be the fault.
    let (sex, at_most) = match (sex, by_number) {
        (Err(_), Ok(sex)) => (sex, Severity::Warning),
        (sex, _) => (sex?, Severity::Error),
    };
    if sex == wanted || sex == Sex::Undetermined {
        return Err(Not::Broken);
    }
    Ok(Broken::new(Says::Unfit {}).at_most(at_most))
}
