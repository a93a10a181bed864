//! Attributes: what is known of a role.

use super::codes::{
    BIRTH_TYPE, FLAG, MARITAL_STATUS, MARRIAGE_STATUS, PAPER_TYPE, REGISTRATION_TYPE, RESIDENCE_TYPE,
};
use super::value::ValueKind::{
    self, BookNumber, Choice, Count, Date, DateInWords, EntryNumber, Ethnicity, Name, Nationality, Office,
    PaperNumber, PersonalId, Place, Sex, Text,
};
use crate::language::Localised;
use crate::named::named;

macro_rules! attributes {
    ($($attribute:ident $name:literal $stem:literal $value:expr, $max:literal, $vi:literal $en:literal;)+) => {
        /// What is known of a role: the second half of a field's path.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Attribute {
            $(#[doc = concat!("`", $name, "`: ", $en, ".")] $attribute),+
        }

        impl Attribute {
            /// Every attribute.
            pub const ALL: &[Self] = &[$(Self::$attribute),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name in paths.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$attribute => $name),+ }
            }

            /// What the Ministry's column identifier of a person ends in, after the prefix of the role; empty where
            /// it does not follow from a prefix.
            #[must_use]
            pub const fn stem(self) -> &'static str {
                match self { $(Self::$attribute => $stem),+ }
            }

            /// What it holds, unless a layout says otherwise.
            #[must_use]
            pub const fn value(self) -> ValueKind {
                match self { $(Self::$attribute => $value),+ }
            }

            /// Greatest length in Unicode scalar values.
            #[must_use]
            pub const fn max_length(self) -> u16 {
                match self { $(Self::$attribute => $max),+ }
            }

            /// What forms call it; the label of a person's field adds whose it is.
            #[must_use]
            pub const fn label(self) -> Localised {
                match self { $(Self::$attribute => Localised { vi: $vi, en: $en }),+ }
            }
        }
    };
}

named!(Attribute, "unknown-attribute", "thuộc tính" "attribute");

attributes! {
    Number "number" "" EntryNumber, 20, "Số" "Entry number";
    Book "book" "" BookNumber, 15, "Quyển số" "Book number";
    Page "page" "" Text, 10, "Trang số" "Page";
    Date "date" "" Date, 40, "Ngày đăng ký" "Date of registration";
    Type "type" "" Choice(&REGISTRATION_TYPE), 60, "Loại đăng ký" "Type of registration";
    Office "office" "" Office, 300, "Nơi đăng ký" "Registering office";
    Signer "signer" "" Name, 100, "Người ký" "Signed by";
    SignerTitle "signerTitle" "" Text, 100, "Chức vụ người ký" "Office of the signer";
    Officer "officer" "" Name, 100, "Người thực hiện" "Civil-status officer";
    Remarks "remarks" "" Text, 4000, "Ghi chú" "Remarks";

    Name "name" "HoTen" Name, 200, "Họ, chữ đệm, tên" "Full name";
    Sex "sex" "GioiTinh" Sex, 30, "Giới tính" "Sex";
    BirthDate "birthDate" "NgaySinh" Date, 40, "Ngày sinh" "Date of birth";
    BirthDateInWords "birthDateInWords" "NgaySinhBangChu" DateInWords, 200, "Ngày sinh ghi bằng chữ" "Date of birth in words";
    BirthPlace "birthPlace" "NoiSinh" Place, 500, "Nơi sinh" "Place of birth";
    BirthPlaceUnit "birthPlaceUnit" "NoiSinhDVHC" Place, 300, "Đơn vị hành chính nơi sinh" "Administrative unit of the place of birth";
    HomeTown "homeTown" "QueQuan" Place, 300, "Quê quán" "Home town (quê quán)";
    Ethnicity "ethnicity" "DanToc" Ethnicity, 50, "Dân tộc" "Ethnicity";
    Nationality "nationality" "QuocTich" Nationality, 100, "Quốc tịch" "Nationality";
    OtherNationality "otherNationality" "QuocTichKhac" Nationality, 100, "Quốc tịch khác" "Other nationality";
    PersonalId "personalId" "" PersonalId, 30, "Số định danh cá nhân" "Personal number";
    BirthNotice "birthNotice" "" Text, 40, "Mã giấy chứng sinh" "Code of the birth notice";
    BirthNoticeDate "birthNoticeDate" "" Date, 40, "Ngày cấp giấy chứng sinh" "Date of the birth notice";
    BirthType "birthType" "LoaiKhaiSinh" Choice(&BIRTH_TYPE), 60, "Loại khai sinh" "Type of birth entry";
    Missing "missing" "MatTich" Choice(&FLAG), 60, "Mất tích" "Declared missing";
    MissingDeclaredOn "missingDeclaredOn" "MatTichNgayGhiChuTuyenBo" Date, 40, "Mất tích: ngày ghi chú tuyên bố" "Missing: date of the note";
    MissingDeclaredBasis "missingDeclaredBasis" "MatTichCanCuTuyenBo" Text, 500, "Mất tích: căn cứ tuyên bố" "Missing: ground of the declaration";
    MissingRevokedOn "missingRevokedOn" "MatTichNgayGhiChuHuyTuyenBo" Date, 40, "Mất tích: ngày ghi chú hủy tuyên bố" "Missing: date of the note of revocation";
    MissingRevokedBasis "missingRevokedBasis" "MatTichCanCuHuyTuyenBo" Text, 500, "Mất tích: căn cứ hủy tuyên bố" "Missing: ground of the revocation";
    Incapacity "incapacity" "HanCheNangLucHanhVi" Choice(&FLAG), 60, "Hạn chế năng lực hành vi" "Restricted capacity";
    IncapacityDeclaredOn "incapacityDeclaredOn" "HanCheNangLucHanhViNgayGhiChuTuyenBo" Date, 40, "Hạn chế năng lực hành vi: ngày ghi chú tuyên bố" "Restricted capacity: date of the note";
    IncapacityDeclaredBasis "incapacityDeclaredBasis" "HanCheNangLucHanhViCanCuTuyenBo" Text, 500, "Hạn chế năng lực hành vi: căn cứ tuyên bố" "Restricted capacity: ground of the declaration";
    IncapacityRevokedOn "incapacityRevokedOn" "HanCheNangLucHanhViNgayGhiChuHuyTuyenBo" Date, 40, "Hạn chế năng lực hành vi: ngày ghi chú hủy tuyên bố" "Restricted capacity: date of the note of revocation";
    IncapacityRevokedBasis "incapacityRevokedBasis" "HanCheNangLucHanhViNgayCanCuHuyTuyenBo" Text, 500, "Hạn chế năng lực hành vi: căn cứ hủy tuyên bố" "Restricted capacity: ground of the revocation";

    ResidenceType "residenceType" "LoaiCuTru" Choice(&RESIDENCE_TYPE), 60, "Loại cư trú" "Kind of residence";
    Residence "residence" "NoiCuTru" Place, 500, "Nơi cư trú" "Residence";
    PaperType "paperType" "LoaiGiayToTuyThan" Choice(&PAPER_TYPE), 60, "Loại giấy tờ tùy thân" "Type of identity paper";
    OtherPaper "otherPaper" "GiayToKhac" Text, 100, "Giấy tờ khác" "Other paper";
    PaperNumber "paperNumber" "SoGiayToTuyThan" PaperNumber, 30, "Số giấy tờ tùy thân" "Number of the identity paper";
    PaperIssuedOn "paperIssuedOn" "NgayCapGiayToTuyThan" Date, 40, "Ngày cấp giấy tờ" "Issue date of the paper";
    PaperIssuedBy "paperIssuedBy" "NoiCapGiayToTuyThan" Text, 200, "Nơi cấp giấy tờ" "Issuer of the paper";
    Relation "relation" "QuanHe" Text, 100, "Quan hệ" "Relationship";

    Authority "authority" "" Text, 200, "Cơ quan nước ngoài đã đăng ký" "Foreign authority";
    Country "country" "" Text, 100, "Quốc gia đã đăng ký" "Foreign country";

    EstablishedOn "establishedOn" "" Date, 40, "Ngày xác lập quan hệ hôn nhân" "Day from which the marriage counts";
    Status "status" "" Choice(&MARRIAGE_STATUS), 60, "Tình trạng kết hôn" "Status of the marriage";
    AnnulledOn "annulledOn" "" Date, 40, "Hủy kết hôn: ngày ghi chú" "Annulled: date of the note";
    AnnulledBasis "annulledBasis" "" Text, 500, "Hủy kết hôn: căn cứ" "Annulled: ground";
    RecognizedOn "recognizedOn" "" Date, 40, "Công nhận kết hôn: ngày ghi chú" "Recognised: date of the note";
    RecognizedBasis "recognizedBasis" "" Text, 500, "Công nhận kết hôn: căn cứ" "Recognised: ground";
    MarriageCount "marriageCount" "" Count, 10, "Kết hôn lần thứ mấy" "Which marriage it is";
    MaritalStatusType "maritalStatusType" "" Choice(&MARITAL_STATUS), 60, "Loại tình trạng hôn nhân" "Kind of marital status";
    StatusProofNumber "statusProofNumber" "" Text, 100, "Số giấy tờ chứng minh tình trạng hôn nhân" "Number of the paper proving the marital status";
    StatusProofDate "statusProofDate" "" Date, 40, "Ngày giấy tờ chứng minh tình trạng hôn nhân" "Date of the paper proving the marital status";
    StatusProofIssuer "statusProofIssuer" "" Text, 200, "Cơ quan cấp giấy tờ chứng minh tình trạng hôn nhân" "Issuer of the paper proving the marital status";
}
