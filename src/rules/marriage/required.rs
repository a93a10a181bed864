use crate::rule::{Answer, Check, rule};
use crate::schema::Attribute;

rule! {
    /// Something that such a marriage needs is not there.
    ///
    /// Registered again it needs the day from which it counts; a divorced or widowed spouse needs the paper that proves it; a
    /// note of annulment or recognition needs its day and the decision. Take it from the file; look in the book at the
    /// margin.
    vi
    /// Thiếu thông tin mà loại đăng ký kết hôn này phải có.
    ///
    /// Đăng ký lại phải có ngày tính quan hệ hôn nhân; người đã ly hôn hoặc có vợ, chồng đã chết phải có giấy tờ chứng
    /// minh; ghi chú hủy hoặc công nhận hôn nhân phải có ngày và bản án, quyết định. Lấy từ hồ sơ; với sổ thì xem phần
    /// lề.
    "marriage/required",
    demands: Marriage,
    given: {},
    severity: Warning,
    says: {
        FirstDay {}
            vi "Đăng ký lại kết hôn nhưng thiếu {field}: ghi ngày đăng ký lần đầu (không rõ ngày thì ngày 01 của tháng, không rõ tháng thì 01/01)."
            en "Registered again without {field}: write the day of the first registration (the 1st of the month, or 01/01, where it is unknown).",
        Proof {}
            vi "Đã ly hôn hoặc vợ, chồng đã chết nhưng thiếu {field}. Ghi số bản án, quyết định ly hôn hoặc trích lục khai tử."
            en "Divorced or widowed, but without {field}. Write the number of the judgment or of the extract of the death.",
        Note {}
            vi "Có ghi chú hủy hoặc công nhận kết hôn nhưng thiếu {field}. Ghi theo bản án, quyết định của Tòa án."
            en "Annulled or recognised, but without {field}. Take it from the court's decision.",
    },
    examples: [
        Marriage fail Submit "registered again": r#"{"registration":{"date":"11/03/2026","type":"2"}}"#,
        Marriage pass Submit "with its day": r#"{"registration":{"date":"11/03/2026","type":"2"},"marriage":{"establishedOn":"01/02/1978"}}"#,
        Marriage fail Submit "divorced": r#"{"registration":{"date":"16/03/2026"},"husband":{"maritalStatusType":"3"}}"#,
        Marriage fail Archive "annulled": r#"{"registration":{"date":"12/06/2013"},"marriage":{"annulledOn":"10/06/2014"}}"#,
        Marriage fail Archive "recognised": r#"{"registration":{"date":"12/06/2013"},"marriage":{"status":"Đã được công nhận việc kết hôn"}}"#,
        Marriage not_applicable Draft "a form that is being filled": r#"{"registration":{"type":"2"}}"#,
    ],
}

fn check(cx: &Check<'_>, _: Given<'_>) -> Answer<Says> {
    Ok(match cx.it().attribute {
        Attribute::EstablishedOn => Says::FirstDay {},
        Attribute::StatusProofNumber => Says::Proof {},
        _ => Says::Note {},
    }
    .into())
}
