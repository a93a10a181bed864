use crate::id::personal_id::Origin;
use crate::law::{CIRCULAR_59_2021, DECREE_70_2024, DECREE_137_2015};
use crate::place::province_of;
use crate::rule::{Answer, Check, Not, rule};
use crate::schema::{Attribute, Code, Role};

rule! {
    /// The child's personal number has the code of another province than the registering office.
    ///
    /// The first three digits name the province where the birth was first registered. Provinces merged in 2025
    /// count as one. Compared are ordinary registrations alone: one made again, or a note of a foreign one, may
    /// be kept elsewhere. Check the number, then the office.
    vi
    /// Số định danh của trẻ mang mã của tỉnh khác với nơi đăng ký.
    ///
    /// Ba chữ số đầu là mã tỉnh nơi đăng ký khai sinh lần đầu. Các tỉnh sáp nhập năm 2025 được coi là một. Chỉ so việc
    /// đăng ký thông thường: đăng ký lại hoặc ghi chú có thể làm ở nơi khác. Kiểm tra số trước, rồi nơi đăng ký.
    "birth/personal-id-province",
    kinds: [Birth],
    on: Child.PersonalId,
    when: [Child.PersonalId given],
    given: {
        number: it as personal_id,
        registration_type: Registration.Type as maybe code,
        office: Registration.Office as maybe text,
    },
    severity: Warning,
    form: [DECREE_137_2015.secondary("Điều 13"), CIRCULAR_59_2021.secondary("Điều 4"), DECREE_70_2024.secondary("")],
    says: {
        OtherProvince { province: Text, office: Text }
            vi "{field}: mã đầu số là của {province}, khác với tỉnh, thành phố của nơi đăng ký ({office}). Kiểm tra lại."
            en "{field}: the number begins with the code of {province}, but the office lies in {office}. Check both.",
    },
    examples: [
        Birth fail Submit "Hồ Chí Minh and Hà Nội": r#"{"registration":{"type":"1","office":"UBND phường Ba Đình, thành phố Hà Nội"},
            "child":{"personalId":"079326000001"}}"#,
        Birth pass Submit "Hà Nội": r#"{"registration":{"type":"1","office":"UBND phường Ba Đình, thành phố Hà Nội"},
            "child":{"personalId":"001326000001"}}"#,
        Birth pass Submit "Bình Phước is a part of Đồng Nai since 2025":
            r#"{"registration":{"type":"1","office":"UBND phường Bình Long, tỉnh Đồng Nai"},
            "child":{"personalId":"070326000001"}}"#,
        Birth not_applicable Submit "registered again": r#"{"registration":{"type":"2","office":"thành phố Hà Nội"},
            "child":{"personalId":"079168000001"}}"#,
        Birth undetermined Submit "an office without its province":
            r#"{"registration":{"type":"1","office":"UBND xã An Bình"},"child":{"personalId":"079326000001"}}"#,
    ],
}

fn check(_: &Check<'_>, Given { number, registration_type, office, .. }: Given<'_>) -> Answer<Says> {
    let open = |attribute| Not::known(Role::Registration.at(attribute));
    let Origin::Province(of_number) = number.components().origin else {
        return Err(Not::Applicable);
    };
    match registration_type? {
        Code::OnTime | Code::Late => {}
        Code::Unspecified => return Err(open(Attribute::Type)),
        _ => return Err(Not::Applicable),
    }
    let of_office = province_of(office?).ok_or(open(Attribute::Office))?;
    if of_office.is_same_today(of_number) {
        return Err(Not::Broken);
    }
    Ok(Says::OtherProvince { province: of_number.name.to_owned(), office: of_office.name.to_owned() }.into())
}
