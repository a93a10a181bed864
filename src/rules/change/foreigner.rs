use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::record::Nationality;
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// A foreigner's name is changed, or ethnicity redetermined.
    ///
    /// Of foreigners the entries made in Việt Nam are only corrected and supplemented; the rest is for the State that they
    /// belong to. Choose the kind of change again, or check the nationality.
    vi
    /// Thay đổi họ, tên hoặc xác định lại dân tộc cho người nước ngoài.
    ///
    /// Với người nước ngoài, đăng ký tại Việt Nam chỉ được cải chính và bổ sung; việc khác thuộc nước mà họ có quốc
    /// tịch. Chọn lại loại việc, hoặc kiểm tra lại quốc tịch.
    "change/foreigner",
    on: Subject.Nationality,
    when: [Registration.Type not (ForeignNote), Change.Type is (Change | Ethnicity)],
    given: { nationality: it as nationality },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 46 khoản 1")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Foreign {}
            vi "{field}: người nước ngoài chỉ được cải chính hoặc bổ sung hộ tịch. Kiểm tra lại quốc tịch và loại việc."
            en "{field}: a foreigner's entry is only corrected or supplemented. Check nationality and kind of change.",
    },
    examples: [
        Change fail Submit "a name": r#"{"registration":{"date":"18/03/2024"},"change":{"type":"Thay đổi"},"subject":{"nationality":"Hàn Quốc"}}"#,
        Change pass Submit "a citizen": r#"{"registration":{"date":"01/01/2016"},"change":{"type":"Thay đổi"},"subject":{"nationality":"Việt Nam, Đức"}}"#,
        Change not_applicable Submit "a correction": r#"{"registration":{"date":"18/03/2024"},"change":{"type":"Cải chính"},"subject":{"nationality":"Hàn Quốc"}}"#,
        Change not_in_force Archive "before the law": r#"{"registration":{"date":"31/12/2015"},"change":{"type":"Thay đổi"},"subject":{"nationality":"Lào"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { nationality, .. }: Given<'_>) -> Answer<Says> {
    if nationality == Nationality::Foreign { Ok(Says::Foreign {}.into()) } else { Err(Not::Broken) }
}
