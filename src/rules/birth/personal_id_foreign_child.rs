use crate::date::day;
use crate::law::{CIVIL_STATUS_LAW_2014, Effectivity};
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::citizens::{Citizen, citizen, is_stateless};
use crate::schema::{Attribute, Role};

rule! {
    /// A child registered with foreign nationality only carries a personal number.
    ///
    /// The registration of such a child does not contain the number. Either the nationality is wrong (a child with
    /// two nationalities has Việt Nam as one of them), or the number belongs to another person. It counts that no
    /// Vietnamese nationality is written, so forms that are still being filled are not judged. In a book the child
    /// may have become Vietnamese since. Of a stateless child the law says nothing.
    vi
    /// Trẻ đăng ký chỉ với quốc tịch nước ngoài mà có số định danh cá nhân.
    ///
    /// Đăng ký khai sinh của trẻ này không có số. Hoặc quốc tịch ghi sai (trẻ có hai quốc tịch thì một là Việt Nam),
    /// hoặc số là của người khác. Chỉ tính khi không ghi quốc tịch Việt Nam, nên biểu mẫu đang điền không bị xét. Với
    /// sổ lưu trữ, có thể trẻ đã nhập quốc tịch Việt Nam về sau. Trẻ không quốc tịch thì luật không nói đến.
    "birth/personal-id-foreign-child",
    kinds: [Birth],
    on: Child.PersonalId,
    stages: HANDED_IN,
    finds_with: all [it],
    given: {
        number: it as given,
        nationality: Child.Nationality as maybe nationality,
        other: Child.OtherNationality as maybe nationality,
        text: Child.Nationality as text_or_empty,
    },
    severity: Error, archive: Warning,
    law: [CIVIL_STATUS_LAW_2014.verified("Điều 36 khoản 2")],
    in_force: Effectivity::between(day(2016, 1, 1), day(2027, 2, 28)),
    says: {
        Foreign {}
            vi "{field}: trẻ chỉ có quốc tịch nước ngoài thì không ghi số định danh cá nhân. Kiểm tra lại quốc tịch và số này."
            en "{field}: a child with foreign nationality only has no personal number. Check the nationality and the number.",
    },
    examples: [
        Birth fail Submit "foreign only": r#"{"child":{"nationality":"Hàn Quốc","personalId":"001326000001"}}"#,
        Birth pass Submit "two nationalities": r#"{"child":{"nationality":"Hàn Quốc","otherNationality":"Việt Nam",
            "personalId":"001326000001"}}"#,
        Birth pass Submit "no number": r#"{"child":{"nationality":"Hàn Quốc"}}"#,
        Birth not_applicable Submit "stateless": r#"{"child":{"nationality":"Không quốc tịch","personalId":"001326000001"}}"#,
        Birth undetermined Submit "no nationality": r#"{"child":{"personalId":"001326000001"}}"#,
        Birth not_applicable Draft "perhaps another nationality follows": r#"{"child":{"nationality":"Hàn Quốc","personalId":"001326000001"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { number, nationality, other, text, .. }: Given<'_>) -> Answer<Says> {
    if !number {
        return Err(Not::Broken);
    }
    match citizen(nationality, other) {
        Citizen::OfVietnam => Err(Not::Broken),
        Citizen::Foreign if is_stateless(text) => Err(Not::Applicable),
        Citizen::Foreign => Ok(Says::Foreign {}.into()),
        Citizen::Unknown => Err(Not::known(Role::Child.at(Attribute::Nationality))),
    }
}
