use crate::law::DECREE_83_1998;
use crate::law::age::completed;
use crate::rule::{Answer, Check, rule, surely_not};

rule! {
    /// The ethnicity of a minor was redetermined when only adults could ask for it.
    ///
    /// From October 1998 to March 2006 ethnicity was redetermined of adults alone. Check the date of birth and that of the entry.
    vi
    /// Xác định lại dân tộc cho người chưa thành niên khi chỉ người thành niên được yêu cầu.
    ///
    /// Từ tháng 10/1998 đến tháng 3/2006 chỉ xác định lại dân tộc cho người thành niên. Kiểm tra lại ngày sinh và ngày
    /// đăng ký.
    "change/ethnicity-of-minor",
    on: Subject.BirthDate,
    when: [Registration.Type not (ForeignNote), Change.Type is (Ethnicity)],
    given: { born: it as date },
    severity: Warning,
    law: [DECREE_83_1998.secondary("")],
    in_force: DECREE_83_1998.in_force,
    says: {
        Minor { value: Date }
            vi "{field}: «{value}», chưa đủ 18 tuổi; khi đó chỉ người đã thành niên được xác định lại dân tộc. Kiểm tra lại hai ngày."
            en "{field}: “{value}”, not yet 18; then ethnicity was redetermined of adults alone. Check both dates.",
    },
    examples: [
        Change fail Archive "17 years old": r#"{"registration":{"date":"31/03/2006"},"change":{"type":"Xác định lại dân tộc"},"subject":{"birthDate":"01/04/1988"}}"#,
        Change pass Archive "18 years old": r#"{"registration":{"date":"31/03/2006"},"change":{"type":"Xác định lại dân tộc"},"subject":{"birthDate":"31/03/1988"}}"#,
        Change undetermined Archive "the year alone": r#"{"registration":{"date":"25/10/1998"},"change":{"type":"Xác định lại dân tộc"},"subject":{"birthDate":"1980"}}"#,
        Change not_in_force Archive "the decree of after": r#"{"registration":{"date":"01/04/2006"},"change":{"type":"Xác định lại dân tộc"},"subject":{"birthDate":"1990"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { born, .. }: Given<'_>) -> Answer<Says> {
    surely_not(completed(born, cx.law_date(), 18))?;
    Ok(Says::Minor { value: born }.into())
}
