use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};

rule! {
    /// An entry from before 2016 carries a personal number.
    ///
    /// No number was written at the registration of a birth before 2016-01-01; this one was added later, for example
    /// while digitising. That is lawful. Only see that it was not copied from the row of another person.
    vi
    /// Đăng ký trước năm 2016 mà có số định danh cá nhân.
    ///
    /// Trước 01/01/2016 đăng ký khai sinh không ghi số này; số được bổ sung về sau, chẳng hạn khi số hóa. Việc đó hợp
    /// pháp. Chỉ cần xem số có bị chép nhầm từ dòng của người khác không.
    "birth/personal-id-before-2016",
    kinds: [Birth],
    on: Child.PersonalId,
    finds_with: all [it],
    given: { number: it as given },
    severity: Info,
    data: [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm c, Điều 77")],
    in_force: Effectivity::until(day(2015, 12, 31)),
    says: {
        AddedLater {}
            vi "{field}: sổ trước năm 2016 chưa ghi số định danh, nên số này được bổ sung sau. Kiểm tra đúng người."
            en "{field}: books before 2016 held no such number; it was added later. See that it belongs to this person.",
    },
    examples: [
        Birth fail Archive "added later":
            r#"{"registration":{"date":"12/03/1968"},"child":{"personalId":"001068000001"}}"#,
        Birth pass Archive "none": r#"{"registration":{"date":"12/03/1968"},"child":{"name":"Lê Văn Tám"}}"#,
        Birth not_in_force Archive "part of the entry since 2016":
            r#"{"registration":{"date":"12/03/2016"},"child":{"personalId":"001216000001"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { number, .. }: Given<'_>) -> Answer<Says> {
    if number { Ok(Says::AddedLater {}.into()) } else { Err(Not::Broken) }
}
