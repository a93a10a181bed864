//! Marriages (kết hôn): columns `KH` of the digitising template, and what only forms and interchange have.

use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIVIL_STATUS_LAW_2014, CIVIL_STATUS_LAW_2026, DECREE_123_2015, Effectivity,
    FAMILY_LAW_2014, LETTER_1437_2019,
};
use crate::schema::codes::REGISTRATION_TYPE_MARRIAGE;
use crate::schema::layout::layout;
use crate::schema::{Stages, ValueKind};

/// The Law on civil status of 2014.
const LAW_OF_2014: Effectivity = Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
/// Its decree, which goes on.
const SINCE_2016: Effectivity = Effectivity::from(day(2016, 1, 1));
/// The Law on civil status of 2026.
const LAW_OF_2026: Effectivity = Effectivity::from(day(2027, 3, 1));

layout! {
    anchor: Registration.Date,
    fields: {
        Registration() {
            Number("so", "Số", "Entry number", ["Số đăng ký", "Số kết hôn", "Số thứ tự trong sổ"]);
            Book("quyenSo", "Quyển số", "Book number", ["Số quyển", "Quyển"]);
            Page("trangSo", "Trang số", "Page", ["Trang"]);
            Date("ngayDangKy", "Ngày đăng ký", "Date of registration",
                ["Ngày, tháng, năm đăng ký", "Ngày tháng năm đăng ký"]);
            Type("loaiDangKy", "Loại đăng ký", "Type of registration",
                [], ValueKind::Choice(&REGISTRATION_TYPE_MARRIAGE));
            Office("noiDangKy", "Nơi đăng ký", "Registering office", ["Cơ quan đăng ký", "Nơi đăng ký kết hôn"]);
            Signer("nguoiKy", "Người ký", "Signed by", ["Họ tên người ký", "Người ký Giấy chứng nhận kết hôn"]);
            SignerTitle("chucVuNguoiKy", "Chức vụ người ký", "Office of the signer", ["Chức vụ"]);
        }
        Marriage() {
            EstablishedOn("ngayXacLapQuanHeHonNhan", "Ngày xác lập quan hệ hôn nhân", "Day from which the marriage counts",
                ["Ngày, tháng, năm xác lập quan hệ hôn nhân", "Ngày xác nhận quan hệ hôn nhân"]);
        }
        Registration() {
            Officer("nguoiThucHien", "Người thực hiện", "Civil-status officer",
                ["Cán bộ hộ tịch", "Công chức tư pháp - hộ tịch"]);
            Remarks("ghiChu", "Ghi chú", "Remarks");
        }
        Marriage() {
            Status("tinhTrangKetHon", "Tình trạng kết hôn", "Status of the marriage");
            AnnulledOn("huyKetHonNgayGhiChu", "Hủy kết hôn: ngày ghi chú", "Annulled: date of the note");
            AnnulledBasis("huyKetHonCanCu", "Hủy kết hôn: căn cứ", "Annulled: ground");
            RecognizedOn("congNhanKetHonNgayGhiChu", "Công nhận kết hôn: ngày ghi chú", "Recognised: date of the note");
            RecognizedBasis("congNhanKetHonCanCu", "Công nhận kết hôn: căn cứ", "Recognised: ground");
        }
        Husband("chong" "chồng" "the husband") {
            Name("chongHoTen", "Họ, chữ đệm, tên chồng", "Full name of the husband",
                ["Họ tên chồng", "Họ và tên chồng", "Tên chồng", "Họ tên bên nam"]);
            BirthDate("chongNgaySinh", "Ngày sinh của chồng", "Date of birth of the husband",
                ["Ngày sinh chồng", "Năm sinh chồng", "Ngày, tháng, năm sinh của chồng", "Ngày sinh bên nam"]);
            Ethnicity("chongDanToc", "Dân tộc của chồng", "Ethnicity of the husband",
                ["Dân tộc chồng", "Dân tộc bên nam"]);
            Nationality("chongQuocTich", "Quốc tịch của chồng", "Nationality of the husband",
                ["Quốc tịch chồng", "Quốc tịch bên nam"]);
            OtherNationality _;
            PersonalId("", "Số định danh cá nhân của chồng", "Personal number of the husband",
                ["Số định danh chồng", "SĐDCN chồng", "chongSoDDCN"]);
            ResidenceType _;
            Residence("chongNoiCuTru", "Nơi cư trú của chồng", "Residence of the husband",
                ["Nơi cư trú chồng", "Địa chỉ chồng", "Nơi cư trú bên nam"]);
            PaperType("chongLoaiGiayToTuyThan", "Loại giấy tờ tùy thân của chồng", "Type of identity paper of the husband",
                ["Loại giấy tờ chồng"]);
            OtherPaper _;
            PaperNumber("chongSoGiayToTuyThan", "Số giấy tờ tùy thân của chồng", "Number of the identity paper of the husband",
                ["Số giấy tờ chồng", "CCCD chồng", "CMND chồng", "Số giấy tờ bên nam"]);
            PaperIssuedOn _;
            PaperIssuedBy _;
            MarriageCount("", "Chồng kết hôn lần thứ mấy", "Which marriage it is of the husband",
                ["Số lần kết hôn chồng", "chongSoLanKH"]);
            MaritalStatusType("", "Loại tình trạng hôn nhân của chồng", "Kind of marital status of the husband",
                ["chongLoaiTinhTrangHonNhan"]);
            StatusProofNumber("", "Số giấy tờ chứng minh tình trạng hôn nhân của chồng", "Number of the paper proving the marital status of the husband");
            StatusProofDate("", "Ngày giấy tờ chứng minh tình trạng hôn nhân của chồng", "Date of the paper proving the marital status of the husband");
            StatusProofIssuer("", "Cơ quan cấp giấy tờ chứng minh tình trạng hôn nhân của chồng", "Issuer of the paper proving the marital status of the husband");
        }
        Wife("vo" "vợ" "the wife") {
            Name("voHoTen", "Họ, chữ đệm, tên vợ", "Full name of the wife",
                ["Họ tên vợ", "Họ và tên vợ", "Tên vợ", "Họ tên bên nữ"]);
            BirthDate("voNgaySinh", "Ngày sinh của vợ", "Date of birth of the wife",
                ["Ngày sinh vợ", "Năm sinh vợ", "Ngày, tháng, năm sinh của vợ", "Ngày sinh bên nữ"]);
            Ethnicity("voDanToc", "Dân tộc của vợ", "Ethnicity of the wife", ["Dân tộc vợ", "Dân tộc bên nữ"]);
            Nationality("voQuocTich", "Quốc tịch của vợ", "Nationality of the wife",
                ["Quốc tịch vợ", "Quốc tịch bên nữ"]);
            OtherNationality _;
            PersonalId("", "Số định danh cá nhân của vợ", "Personal number of the wife",
                ["Số định danh vợ", "SĐDCN vợ", "voSoDDCN"]);
            ResidenceType _;
            Residence("voNoiCuTru", "Nơi cư trú của vợ", "Residence of the wife",
                ["Nơi cư trú vợ", "Địa chỉ vợ", "Nơi cư trú bên nữ"]);
            PaperType("voLoaiGiayToTuyThan", "Loại giấy tờ tùy thân của vợ", "Type of identity paper of the wife",
                ["Loại giấy tờ vợ"]);
            OtherPaper _;
            PaperNumber("voSoGiayToTuyThan", "Số giấy tờ tùy thân của vợ", "Number of the identity paper of the wife",
                ["Số giấy tờ vợ", "CCCD vợ", "CMND vợ", "Số giấy tờ bên nữ"]);
            PaperIssuedOn _;
            PaperIssuedBy _;
            MarriageCount("", "Vợ kết hôn lần thứ mấy", "Which marriage it is of the wife",
                ["Số lần kết hôn vợ", "voSoLanKH"]);
            MaritalStatusType("", "Loại tình trạng hôn nhân của vợ", "Kind of marital status of the wife",
                ["voLoaiTinhTrangHonNhan"]);
            StatusProofNumber("", "Số giấy tờ chứng minh tình trạng hôn nhân của vợ", "Number of the paper proving the marital status of the wife");
            StatusProofDate("", "Ngày giấy tờ chứng minh tình trạng hôn nhân của vợ", "Date of the paper proving the marital status of the wife");
            StatusProofIssuer("", "Cơ quan cấp giấy tờ chứng minh tình trạng hôn nhân của vợ", "Issuer of the paper proving the marital status of the wife");
        }
        Declarant("nyc" "người yêu cầu" "the declarant") {
            Name("", "Họ, chữ đệm, tên người yêu cầu", "Full name of the declarant",
                ["Họ tên người yêu cầu", "Họ và tên người yêu cầu"]);
            Residence("", "Nơi cư trú của người yêu cầu", "Residence of the declarant", ["Nơi cư trú người yêu cầu"]);
            PaperType("", "Loại giấy tờ tùy thân của người yêu cầu", "Type of identity paper of the declarant",
                ["Loại giấy tờ người yêu cầu"]);
            PaperNumber("", "Số giấy tờ tùy thân của người yêu cầu", "Number of the identity paper of the declarant",
                ["Số giấy tờ người yêu cầu"]);
        }
        Foreign() {
            Number("soDangKyNuocNgoai", "Số đăng ký ở nước ngoài", "Foreign registration number", [], ValueKind::Text);
            Date("ngayDangKyNuocNgoai", "Ngày đăng ký ở nước ngoài", "Foreign registration date");
            Authority("cqNuocNgoaiDaDangKy", "Cơ quan nước ngoài đã đăng ký", "Foreign authority");
            Country("qgNuocNgoaiDaDangKy", "Quốc gia đã đăng ký", "Foreign country");
        }
    }
    demands: {
        Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 17 khoản 2")]) {
            Husband [Name BirthDate Nationality Residence] (Registration.Type not (Again|ForeignNote));
            Husband [Ethnicity] (Registration.Type not (Again|ForeignNote), Husband.Nationality vietnamese);
            Husband [PaperNumber] (Registration.Type not (Again|ForeignNote), Husband.PersonalId empty);
            Wife [Name BirthDate Nationality Residence] (Registration.Type not (Again|ForeignNote));
            Wife [Ethnicity] (Registration.Type not (Again|ForeignNote), Wife.Nationality vietnamese);
            Wife [PaperNumber] (Registration.Type not (Again|ForeignNote), Wife.PersonalId empty);
        }
        // What is noted or registered again takes over what the older or foreign paper has.
        PersonLenient(Stages::HANDED_IN, LAW_OF_2014,
            law [CIVIL_STATUS_LAW_2014.verified("Điều 17 khoản 2"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
            Husband [Name BirthDate Nationality Residence] (Registration.Type is (Again|ForeignNote));
            Husband [Ethnicity] (Registration.Type is (Again|ForeignNote), Husband.Nationality vietnamese);
            Husband [PaperNumber] (Registration.Type is (Again|ForeignNote), Husband.PersonalId empty);
            Wife [Name BirthDate Nationality Residence] (Registration.Type is (Again|ForeignNote));
            Wife [Ethnicity] (Registration.Type is (Again|ForeignNote), Wife.Nationality vietnamese);
            Wife [PaperNumber] (Registration.Type is (Again|ForeignNote), Wife.PersonalId empty);
        }
        // The text of the next law was not read.
        PersonLenient(Stages::HANDED_IN, LAW_OF_2026, law [CIVIL_STATUS_LAW_2026.unverified("")]) {
            Husband [Name BirthDate Nationality Residence] ();
            Husband [Ethnicity] (Husband.Nationality vietnamese);
            Husband [PaperNumber] (Husband.PersonalId empty);
            Wife [Name BirthDate Nationality Residence] ();
            Wife [Ethnicity] (Wife.Nationality vietnamese);
            Wife [PaperNumber] (Wife.PersonalId empty);
        }
        OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
            Husband [Name BirthDate] ();
            Wife [Name BirthDate] ();
        }
        OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
            Husband [OtherPaper] (Husband.PaperType is (Other));
            Wife [OtherPaper] (Wife.PaperType is (Other));
        }
        Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
            Registration [Number Book Date Office] ();
        }
        Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.secondary("Điều 3 khoản 3")]) {
            Foreign [Number Date Authority Country] (Registration.Type is (ForeignNote));
        }
        BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 3 khoản 3")]) {
            Foreign [Number Date Authority Country] (Registration.Type is (First|Again));
        }
        Marriage(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.secondary("Điều 22 khoản 2")]) {
            Husband [StatusProofNumber] (Registration.Type not (Again|ForeignNote), Husband.MaritalStatusType given, Husband.MaritalStatusType is (Divorced|Widowed));
            Wife [StatusProofNumber] (Registration.Type not (Again|ForeignNote), Wife.MaritalStatusType given, Wife.MaritalStatusType is (Divorced|Widowed));
        }
        Marriage(Stages::HANDED_IN, SINCE_2016, law [DECREE_123_2015.verified("Điều 27 khoản 4")]) {
            Marriage [EstablishedOn] (Registration.Type is (Again));
        }
        // Entries of before 2015 are noted in the same way: only what is cited is of the law.
        Marriage(Stages::HANDED_IN, Effectivity::ALWAYS, law [FAMILY_LAW_2014.verified("Điều 12")]) {
            Marriage [AnnulledBasis] (Marriage.AnnulledOn given);
            Marriage [AnnulledOn] (Marriage.Status given, Marriage.Status is (Annulled));
        }
        Marriage(Stages::HANDED_IN, Effectivity::ALWAYS, law [FAMILY_LAW_2014.verified("Điều 11")]) {
            Marriage [RecognizedBasis] (Marriage.RecognizedOn given);
            Marriage [RecognizedOn] (Marriage.Status given, Marriage.Status is (Recognized));
        }
    }
}
