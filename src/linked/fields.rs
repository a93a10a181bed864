//! What a procedure holds beside the fields of its records.

use super::procedure::Procedure;
use crate::language::Localised;

/// A field that is of no record, or that a record does not have by itself.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) path: &'static str,
    pub(super) label: Localised,
    /// Whether an authority needs it.
    pub(super) required: bool,
}

const fn field(path: &'static str, vi: &'static str, en: &'static str) -> Field {
    Field { path, label: Localised { vi, en }, required: false }
}

const fn required(path: &'static str, vi: &'static str, en: &'static str) -> Field {
    Field { path, label: Localised { vi, en }, required: true }
}

const BIRTH: &[Field] = &[
    required("request.registryOffice", "Cơ quan đăng ký hộ tịch tiếp nhận", "Receiving registry"),
    required("request.residenceOffice", "Cơ quan đăng ký cư trú tiếp nhận", "Receiving residence office"),
    required("request.insuranceOffice", "Cơ quan BHXH tiếp nhận", "Receiving insurance office"),
    field("request.phone", "Số điện thoại của người yêu cầu", "Phone of the declarant"),
    field("request.email", "Thư điện tử của người yêu cầu", "E-mail of the declarant"),
    required("residence.address", "Nơi đề nghị đăng ký thường trú", "Residence asked for"),
    required("residence.householdHead", "Họ, chữ đệm, tên chủ hộ", "Head of the household"),
    field(
        "residence.householdHeadId",
        "Số định danh cá nhân của chủ hộ",
        "Personal number of the head of the household",
    ),
    required("residence.relationToHead", "Quan hệ với chủ hộ", "Relationship to the head of the household"),
    field(
        "residence.consent",
        "Ý kiến đồng ý của chủ hộ, chủ sở hữu chỗ ở hợp pháp",
        "Consent of the head or owner",
    ),
    required("insurance.facility", "Nơi đăng ký khám bệnh, chữa bệnh ban đầu", "Place of first care"),
    required("insurance.address", "Địa chỉ của trẻ ghi trên thẻ", "Address for the card"),
    field("insurance.delivery", "Hình thức nhận thẻ", "Delivery of the card"),
    field("identity.card", "Cấp thẻ căn cước cho trẻ dưới 6 tuổi", "Identity card for the child"),
    field("request.copies", "Số lượng bản sao", "Number of copies"),
    field("birth.child.birthPlaceAbroad", "Nơi sinh ở nước ngoài", "Place of birth abroad"),
    field("birth.child.otherEthnicity", "Dân tộc khác", "Other ethnicity (text)"),
    field(
        "birth.declarant.residenceType",
        "Loại cư trú của người yêu cầu",
        "Kind of residence of the declarant",
    ),
    field(
        "birth.mother.verified",
        "Xác thực thông tin người mẹ",
        "Mother checked against the population database",
    ),
];

const DEATH: &[Field] = &[
    required("request.registryOffice", "Cơ quan đăng ký hộ tịch tiếp nhận", "Receiving registry"),
    required("request.parts", "Các việc đề nghị liên thông", "Parts asked for"),
    field("request.phone", "Số điện thoại của người yêu cầu", "Phone of the declarant"),
    field("request.email", "Thư điện tử của người yêu cầu", "E-mail of the declarant"),
    required("residence.address", "Nơi thường trú cần xóa", "Residence to be deleted"),
    field(
        "residence.confirmation",
        "Xác nhận của thân nhân trên VNeID",
        "Confirmation of relatives on VNeID",
    ),
    field("benefit.kind", "Chế độ đề nghị hưởng", "Benefit asked for"),
    field("benefit.insuranceNumber", "Mã số BHXH của người chết", "Social-insurance number of the deceased"),
    field("benefit.recipient", "Người nhận trợ cấp", "Recipient"),
    field(
        "benefit.recipientRelation",
        "Quan hệ của người nhận với người chết",
        "Relationship of the recipient",
    ),
    field("benefit.account", "Số tài khoản nhận trợ cấp", "Bank account"),
    field("request.copies", "Số lượng bản sao", "Number of copies"),
    field("death.deceased.otherEthnicity", "Dân tộc khác", "Other ethnicity (text)"),
    field(
        "death.deceased.verified",
        "Xác thực thông tin người chết",
        "Deceased checked against the population database",
    ),
    field("death.notice.codeDate", "Ngày cấp giấy báo tử điện tử", "Date of the electronic death notice"),
];

impl Procedure {
    /// Its fields beside those of its records.
    pub(super) const fn fields(self) -> &'static [Field] {
        match self {
            Self::BirthResidenceInsurance => BIRTH,
            Self::DeathResidenceBenefits => DEATH,
        }
    }
}
