use crate::date::Truth;
use crate::rule::{Answer, Both, Not, related};
use crate::text::fold;

related! {
    /// The judgment that proves a divorce is of another day than its note says.
    ///
    /// Number of the judgment and person are those of a note of divorce; the day is neither that of the judgment nor that of its effect.
    /// Compare it with the note.
    vi
    /// Ngày của bản án chứng minh việc ly hôn khác với ghi chú ly hôn.
    ///
    /// Số bản án và người đúng với một ghi chú ly hôn, nhưng ngày không phải ngày bản án, cũng không phải ngày có hiệu
    /// lực. Đối chiếu với ghi chú.
    "related/proof-day",
    of: [Person, Husband, Wife], on: StatusProofDate,
    with: [DivorceNote],
    link: person [Husband, Wife],
    given: { day: it as date, number: me.StatusProofNumber as text },
    theirs: {
        number: Court.Number as text,
        decided: Court.Date as date,
        effective: Court.EffectiveDate as maybe date,
        noted: Registration.Date as maybe date,
    },
    severity: Warning,
    says: {
        Differs { day: Date, decided: Date }
            vi "Ngày {day} không phải ngày của bản án: ghi chú ly hôn ghi ngày {decided}. Kiểm tra lại ngày và số bản án."
            en "The judgment is not of {day}: by the note of divorce it is of {decided}. Check day and number of the judgment.",
    },
    examples: [
        MaritalStatus fail Submit "another year":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Phạm Thị Trang","personalId":"040196000001","maritalStatusType":"3","statusProofNumber":"F 210/13","statusProofDate":"01/02/2022"}}"#
            with [DivorceNote r#"{"registration":{"date":"10/05/2023"},"court":{"number":"F 210/13","date":"01/02/2023"},"wife":{"name":"Phạm Thị Trang","personalId":"040196000001"}}"#],
        Marriage fail Archive "of a husband":
            r#"{"registration":{"date":"16/03/2026"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001","statusProofNumber":"12/2022/HNGĐ-ST","statusProofDate":"11/08/2022"}}"#
            with [DivorceNote r#"{"registration":{"date":"10/05/2023"},"court":{"number":"12/2022/HNGĐ-ST","date":"10/08/2022","effectiveDate":"10/09/2022"},"husband":{"name":"Hoàng Đình Lâm","personalId":"040088000001"}}"#],
        MaritalStatus pass Submit "the day of its effect":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Phạm Thị Trang","personalId":"040196000001","statusProofNumber":"f210/13","statusProofDate":"01/04/2023"}}"#
            with [DivorceNote r#"{"registration":{"date":"10/05/2023"},"court":{"number":"F 210/13","date":"01/02/2023","effectiveDate":"01/04/2023"},"wife":{"name":"Phạm Thị Trang","personalId":"040196000001"}}"#],
        MaritalStatus not_applicable Submit "another judgment":
            r#"{"registration":{"date":"16/03/2026"},"person":{"name":"Phạm Thị Trang","personalId":"040196000001","statusProofNumber":"F 99/20","statusProofDate":"01/02/2022"}}"#
            with [DivorceNote r#"{"registration":{"date":"10/05/2023"},"court":{"number":"F 210/13","date":"01/02/2023"},"wife":{"name":"Phạm Thị Trang","personalId":"040196000001"}}"#],
    ],
}

fn check(_: &Both<'_, '_>, given: Given<'_>, theirs: Theirs<'_>) -> Answer<Says> {
    if fold(given.number) != fold(theirs.number) {
        return Err(Not::Applicable);
    }
    let days = [Ok(theirs.decided), theirs.effective, theirs.noted];
    if days.into_iter().flatten().any(|day| day.same_day(given.day) != Truth::No) {
        return Err(Not::Broken);
    }
    Ok(Says::Differs { day: given.day, decided: theirs.decided }.into())
}
