//! Births (khai sinh): columns `KS` of the digitising template, and what only forms and interchange have.

use crate::date::day;
use crate::law::{
    CIRCULAR_4_2020, CIRCULAR_15_2015, CIVIL_STATUS_LAW_2014, DECREE_123_2015, Effectivity, LETTER_1437_2019,
};
use crate::schema::Stages;
use crate::schema::layout::layout;

/// The Law on civil status of 2014.
const LAW_OF_2014: Effectivity = Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
/// Its decree, which goes on.
const SINCE_2016: Effectivity = Effectivity::from(day(2016, 1, 1));

layout! {
    anchor: Registration.Date,
    fields: {
        Registration() {
            Number("so", "Số", "Entry number", ["Số đăng ký", "Số khai sinh", "Số thứ tự trong sổ"]);
            Book("quyenSo", "Quyển số", "Book number", ["Số quyển", "Quyển"]);
            Page("trangSo", "Trang số", "Page", ["Trang"]);
            Date("ngayDangKy", "Ngày đăng ký", "Date of registration",
                ["Ngày, tháng, năm đăng ký", "Ngày tháng năm đăng ký"]);
            Type("loaiDangKy", "Loại đăng ký", "Type of registration");
            Office("noiDangKy", "Nơi đăng ký", "Registering office", ["Cơ quan đăng ký", "Nơi đăng ký khai sinh"]);
            Signer("nguoiKy", "Người ký", "Signed by", ["Họ tên người ký"]);
            SignerTitle("chucVuNguoiKy", "Chức vụ người ký", "Office of the signer", ["Chức vụ"]);
            Officer("nguoiThucHien", "Người thực hiện", "Civil-status officer",
                ["Cán bộ hộ tịch", "Công chức tư pháp - hộ tịch"]);
            Remarks("ghiChu", "Ghi chú", "Remarks");
        }
        Child() {
            Name("nksHoTen", "Họ, chữ đệm, tên người được khai sinh", "Full name of the child",
                ["Họ và tên", "Họ tên người được khai sinh", "Họ, chữ đệm, tên", "Họ và tên trẻ", "Họ tên con"]);
            Sex("nksGioiTinh", "Giới tính", "Sex", ["Giới tính người được khai sinh", "Nam/Nữ"]);
            BirthDate("nksNgaySinh", "Ngày sinh", "Date of birth",
                ["Ngày, tháng, năm sinh", "Ngày sinh người được khai sinh", "Sinh ngày"]);
            BirthDateInWords("nksNgaySinhBangChu", "Ngày sinh ghi bằng chữ", "Date of birth in words",
                ["Ngày sinh bằng chữ", "Ghi bằng chữ"]);
            BirthPlace("nksNoiSinh", "Nơi sinh", "Place of birth");
            BirthPlaceUnit("nksNoiSinhDVHC", "Đơn vị hành chính nơi sinh", "Administrative unit of the place of birth",
                ["Nơi sinh theo đơn vị hành chính"]);
            HomeTown("nksQueQuan", "Quê quán", "Home town (quê quán)", ["Quê quán người được khai sinh"]);
            Ethnicity("nksDanToc", "Dân tộc", "Ethnicity", ["Dân tộc người được khai sinh"]);
            Nationality("nksQuocTich", "Quốc tịch", "Nationality", ["Quốc tịch người được khai sinh"]);
            OtherNationality("nksQuocTichKhac", "Quốc tịch khác", "Other nationality",
                ["Quốc tịch khác người được khai sinh"]);
            PersonalId("", "Số định danh cá nhân", "Personal number",
                ["Số định danh", "Mã định danh", "SĐDCN", "nksSoDinhDanh"]);
            BirthNotice("", "Mã giấy chứng sinh", "Code of the birth notice",
                ["Số giấy chứng sinh", "Giấy chứng sinh"]);
            BirthNoticeDate("", "Ngày cấp giấy chứng sinh", "Date of the birth notice", ["Ngày giấy chứng sinh"]);
            BirthType("nksLoaiKhaiSinh", "Loại khai sinh", "Type of birth entry");
            Missing("nksMatTich", "Mất tích", "Declared missing");
            MissingDeclaredOn("nksMatTichNgayGhiChuTuyenBo", "Mất tích: ngày ghi chú tuyên bố", "Missing: date of the note");
            MissingDeclaredBasis("nksMatTichCanCuTuyenBo", "Mất tích: căn cứ tuyên bố", "Missing: ground of the declaration");
            MissingRevokedOn("nksMatTichNgayGhiChuHuyTuyenBo", "Mất tích: ngày ghi chú hủy tuyên bố", "Missing: date of the note of revocation");
            MissingRevokedBasis("nksMatTichCanCuHuyTuyenBo", "Mất tích: căn cứ hủy tuyên bố", "Missing: ground of the revocation");
            Incapacity("nksHanCheNangLucHanhVi", "Hạn chế năng lực hành vi", "Restricted capacity");
            IncapacityDeclaredOn("nksHanCheNangLucHanhViNgayGhiChuTuyenBo", "Hạn chế năng lực hành vi: ngày ghi chú tuyên bố", "Restricted capacity: date of the note");
            IncapacityDeclaredBasis("nksHanCheNangLucHanhViCanCuTuyenBo", "Hạn chế năng lực hành vi: căn cứ tuyên bố", "Restricted capacity: ground of the declaration");
            IncapacityRevokedOn("nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo", "Hạn chế năng lực hành vi: ngày ghi chú hủy tuyên bố", "Restricted capacity: date of the note of revocation");
            IncapacityRevokedBasis("nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo", "Hạn chế năng lực hành vi: căn cứ hủy tuyên bố", "Restricted capacity: ground of the revocation");
        }
        Mother("me" "mẹ" "the mother") {
            Name("meHoTen", "Họ, chữ đệm, tên người mẹ", "Full name of the mother",
                ["Họ tên mẹ", "Họ và tên mẹ", "Tên mẹ"]);
            BirthDate("meNgaySinh", "Năm sinh của mẹ", "Date or year of birth of the mother",
                ["Ngày sinh mẹ", "Năm sinh mẹ", "Ngày, tháng, năm sinh của mẹ"]);
            Ethnicity _;
            Nationality _;
            OtherNationality _;
            PersonalId("", "Số định danh cá nhân của mẹ", "Personal number of the mother", ["SĐDCN mẹ"]);
            ResidenceType _;
            Residence _;
            PaperType("meLoaiGiayToTuyThan", "Loại giấy tờ tùy thân của mẹ", "Type of identity paper of the mother",
                ["Loại giấy tờ mẹ"]);
            PaperNumber("meSoGiayToTuyThan", "Số giấy tờ tùy thân của mẹ", "Number of the identity paper of the mother",
                ["Số giấy tờ mẹ", "CCCD mẹ", "CMND mẹ", "Số định danh mẹ"]);
        }
        Father("cha" "cha" "the father") {
            Name("chaHoTen", "Họ, chữ đệm, tên người cha", "Full name of the father",
                ["Họ tên cha", "Họ và tên cha", "Tên cha", "Họ tên bố"]);
            BirthDate("chaNgaySinh", "Năm sinh của cha", "Date or year of birth of the father",
                ["Ngày sinh cha", "Năm sinh cha", "Ngày, tháng, năm sinh của cha"]);
            Ethnicity _;
            Nationality _;
            OtherNationality _;
            PersonalId("", "Số định danh cá nhân của cha", "Personal number of the father", ["SĐDCN cha"]);
            ResidenceType _;
            Residence _;
            PaperType("chaLoaiGiayToTuyThan", "Loại giấy tờ tùy thân của cha", "Type of identity paper of the father",
                ["Loại giấy tờ cha"]);
            PaperNumber("chaSoGiayToTuyThan", "Số giấy tờ tùy thân của cha", "Number of the identity paper of the father",
                ["Số giấy tờ cha", "CCCD cha", "CMND cha", "Số định danh cha"]);
        }
        Declarant("nyc" "người yêu cầu" "the declarant") {
            Name("nycHoTen", "Họ, chữ đệm, tên người yêu cầu", "Full name of the declarant",
                ["Người đi khai sinh", "Họ tên người yêu cầu", "Họ tên người đi khai sinh"]);
            Relation("nycQuanHe", "Quan hệ với người được khai sinh", "Relationship to the child",
                ["Quan hệ", "Quan hệ người yêu cầu"]);
            PersonalId("", "Số định danh cá nhân của người yêu cầu", "Personal number of the declarant",
                ["SĐDCN người yêu cầu"]);
            Residence("", "Nơi cư trú của người yêu cầu", "Residence of the declarant", ["Nơi cư trú người yêu cầu"]);
            PaperType("nycLoaiGiayToTuyThan", "Loại giấy tờ tùy thân của người yêu cầu", "Type of identity paper of the declarant",
                ["Loại giấy tờ người yêu cầu"]);
            OtherPaper _;
            PaperNumber("nycSoGiayToTuyThan", "Số giấy tờ tùy thân của người yêu cầu", "Number of the identity paper of the declarant",
                ["Số giấy tờ người yêu cầu", "CCCD người yêu cầu"]);
            PaperIssuedOn("nycNgayCapGiayToTuyThan", "Ngày cấp giấy tờ của người yêu cầu", "Issue date of the paper of the declarant",
                ["Ngày cấp"]);
            PaperIssuedBy("nycNoiCapGiayToTuyThan", "Nơi cấp giấy tờ của người yêu cầu", "Issuer of the paper of the declarant",
                ["Nơi cấp"]);
        }
        Foreign() {
            Number("soDangKyNuocNgoai", "Số đăng ký ở nước ngoài", "Foreign registration number");
            Date("ngayDangKyNuocNgoai", "Ngày đăng ký ở nước ngoài", "Foreign registration date");
            Authority("cqNuocNgoaiDaDangKy", "Cơ quan nước ngoài đã đăng ký", "Foreign authority");
            Country("qgNuocNgoaiDaDangKy", "Quốc gia đã đăng ký", "Foreign country");
        }
    }
    demands: {
        Person(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a")]) {
            Child [Name BirthDate] ();
            Child [Sex BirthPlace HomeTown Nationality] (Registration.Type not (Again|WithPapers|ForeignNote));
            // Blank where no parent is determined (Nghị định 123/2015/NĐ-CP, Điều 14 khoản 3, Điều 15 khoản 5).
            Child [Ethnicity] (Registration.Type not (Again|WithPapers|ForeignNote), Child.BirthType not (ParentsUnknown|Foundling));
        }
        // What is noted, registered again or with papers that exist already takes over what those papers have.
        PersonLenient(Stages::HANDED_IN, LAW_OF_2014,
            law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm a"), CIRCULAR_4_2020.verified("Điều 29 khoản 9")]) {
            Child [Sex BirthPlace HomeTown Nationality] (Registration.Type is (Again|WithPapers|ForeignNote));
            Child [Ethnicity] (Registration.Type is (Again|WithPapers|ForeignNote), Child.BirthType not (ParentsUnknown|Foundling));
        }
        Parent(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm b")]) {
            Mother [BirthDate Ethnicity Nationality Residence] (Mother.Name given);
            Father [BirthDate Ethnicity Nationality Residence] (Father.Name given);
        }
        // Nobody is named, and no type says that nobody is known.
        KnownParent(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 14 khoản 1 điểm b")]) {
            Child [BirthType] (Mother.Name empty, Father.Name empty);
        }
        KnownParent(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
            Mother [Name] (Child.BirthType is (BothParents));
            Father [Name] (Child.BirthType is (BothParents));
        }
        KnownParent(Stages::HANDED_IN, SINCE_2016, data [LETTER_1437_2019.unverified("")]) {
            Child [BirthType] (Mother.Name given, Father.Name empty);
        }
        // The next law lets the commune register of its own accord, without a declarant.
        Declarant(Stages::HANDED_IN, LAW_OF_2014, law [CIRCULAR_15_2015.secondary(""), CIRCULAR_4_2020.verified("Điều 31 khoản 5")]) {
            Declarant [Name Relation PaperNumber] ();
        }
        OtherPaper(Stages::HANDED_IN, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
            Declarant [OtherPaper] (Declarant.PaperType is (Other));
        }
        Entry(Stages::BOOKS, Effectivity::ALWAYS, data [LETTER_1437_2019.unverified("")]) {
            Registration [Number Book Date Office] ();
        }
        OldEntry(Stages::HANDED_IN, Effectivity::until(day(2015, 12, 31)), none []) {
            Child [Name Sex BirthDate] ();
        }
        Foreign(Stages::HANDED_IN, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 49")]) {
            Foreign [Authority Country] (Registration.Type is (ForeignNote));
        }
        BlankForeign(Stages::ALL, LAW_OF_2014, law [CIVIL_STATUS_LAW_2014.verified("Điều 49")]) {
            Foreign [Number Date Authority Country] (Registration.Type is (OnTime|Late|Again|WithPapers));
        }
        BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 15 khoản 2")]) {
            Father [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
                (Child.BirthType is (FatherUnknown));
        }
        BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 15 khoản 4")]) {
            Mother [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
                (Child.BirthType is (MotherUnknown));
        }
        BlankParent(Stages::ALL, SINCE_2016, law [DECREE_123_2015.verified("Điều 14 khoản 3")]) {
            Mother [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
                (Child.BirthType is (ParentsUnknown|Foundling));
            Father [Name BirthDate Ethnicity Nationality OtherNationality PersonalId ResidenceType Residence PaperType PaperNumber]
                (Child.BirthType is (ParentsUnknown|Foundling));
        }
    }
}
