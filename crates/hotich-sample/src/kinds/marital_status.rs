//! Certificates of marital status since 1999.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, blank, columns, write_registration};
use crate::calendar::day;
use crate::chance::Chance;
use crate::names::{COUNTRIES, Sex, full_name};

const PERSON: Role = role!("person");

const UNMARRIED: &str = "Hiện tại chưa đăng ký kết hôn với ai";
const NOT_FOR_MARRIAGE: &str = "không có giá trị sử dụng để đăng ký kết hôn";

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (15, day(1999, 1, 4), day(2006, 3, 31)),
        (25, day(2006, 4, 1), day(2015, 12, 31)),
        (20, day(2016, 1, 1), day(2020, 7, 15)),
        (40, day(2020, 7, 16), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let people = people(&entry, chance);
    let abroad = on.year >= 2016 && chance.percent(12);
    let sex = if abroad { Sex::Female } else { any_sex(chance) };
    let years = chance.between(21, 55);
    let person = Citizen::new(&entry, (people, None), (sex, born(on, years, chance)), on, chance);
    let office = entry.office(false);
    write_registration(&mut entry, office, chance);
    person.write(&mut entry, &PERSON);
    let status =
        if years > 26 && chance.percent(20) { ended(&entry, sex, chance) } else { UNMARRIED.to_owned() };
    entry.set("person.maritalStatus", status);
    write_purpose(&mut entry, abroad, chance);
    person.write_name_and_paper(&mut entry, &DECLARANT);
    entry.set("declarant.relation", "Bản thân");
    entry
}

/// What is written of an earlier marriage, as the circular words it.
fn ended(entry: &Entry, sex: Sex, chance: &mut Chance) -> String {
    let on = entry.registered;
    let then = on.plus(-chance.between(100, 2500));
    if chance.percent(50) {
        let province = entry.unit_on(then).rsplit(", ").next().unwrap_or_default();
        format!(
            "Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định ly hôn số {:02}/{}/QĐST-HNGĐ ngày {} của Tòa án nhân dân \
             {province}; hiện tại chưa đăng ký kết hôn với ai",
            chance.between(1, 60),
            then.year,
            then.slashed()
        )
    } else {
        let (spouse, paper) = match (sex, on.year >= 2016) {
            (Sex::Male, true) => ("vợ", "Trích lục khai tử"),
            (Sex::Female, true) => ("chồng", "Trích lục khai tử"),
            (Sex::Male, false) => ("vợ", "Giấy chứng tử"),
            (Sex::Female, false) => ("chồng", "Giấy chứng tử"),
        };
        format!(
            "Đã đăng ký kết hôn, nhưng {spouse} đã chết ({paper} số {}, do Ủy ban nhân dân {} cấp ngày {}); hiện tại chưa \
             đăng ký kết hôn với ai",
            chance.between(1, 90),
            entry.unit_on(then),
            then.slashed()
        )
    }
}

fn write_purpose(entry: &mut Entry, abroad: bool, chance: &mut Chance) {
    let on = entry.registered;
    if abroad {
        let country = &COUNTRIES[chance.below(COUNTRIES.len())];
        let (name, year) = (country.man(chance), on.year - chance.between(24, 45));
        let (name_country, number) = (country.name, format!("C{}", chance.digits(8)));
        entry.set("person.purposeType", "4");
        entry.set(
            "person.purpose",
            format!(
                "Làm thủ tục đăng ký kết hôn với anh {name}, sinh năm {year}, quốc tịch {name_country}, Hộ chiếu số \
                 {number}; tại cơ quan có thẩm quyền của {name_country}"
            ),
        );
        entry.set("intendedSpouse.name", name);
        entry.set("intendedSpouse.birthDate", year.to_string());
        entry.set("intendedSpouse.nationality", name_country);
        entry.set("intendedSpouse.paperNumber", number);
        entry.set("marriage.plannedPlace", name_country);
    } else if on < day(2020, 7, 16) && chance.percent(60) {
        let spouse = full_name(Sex::Male, on.year - 25, chance);
        entry.set("person.purposeType", "1");
        entry.set(
            "person.purpose",
            if chance.percent(50) {
                "Đăng ký kết hôn".to_owned()
            } else {
                format!("Kết hôn với {spouse}")
            },
        );
    } else {
        let what = chance.of(&["Làm thủ tục mua bán nhà", "Vay vốn ngân hàng", "Bổ sung hồ sơ xin việc"]);
        entry.set("person.purposeType", "5");
        entry.set("person.purpose", format!("{what}, {NOT_FOR_MARRIAGE}"));
    }
}

columns! {
    "registration":
        "number" "so", "book" "quyenSo", "page" "trangSo", "date" "ngayDangKy", "office" "noiCap",
        "signer" "nguoiKy", "signerTitle" "chucVuNguoiKy", "officer" "nguoiThucHien", "remarks" "ghiChu";
    "person":
        "name" "nxnHoTen", "sex" "nxnGioiTinh", "birthDate" "nxnNgaySinh", "ethnicity" "nxnDanToc",
        "nationality" "nxnQuocTich", "otherNationality" "nxnQuocTichKhac", "personalId",
        "residenceType" "nxnLoaiCuTru", "residence" "nxnNoiCuTru", "paperType" "nxnLoaiGiayToTuyThan",
        "otherPaper" "nxnGiayToKhac", "paperNumber" "nxnSoGiayToTuyThan",
        "paperIssuedOn" "nxnNgayCapGiayToTuyThan", "paperIssuedBy" "nxnNoiCapGiayToTuyThan",
        "residenceBeforeEmigration", "periodPlace" "nxnThoiGianCuTruTai", "periodFrom" "nxnThoiGianCuTruTu",
        "periodTo" "nxnThoiGianCuTruDen", "maritalStatus" "nxnTinhTrangHonNhan",
        "purposeType" "nxnLoaiMucDichSuDung", "purpose" "nxnMucDichSuDung", "maritalStatusType", "spouseName",
        "statusProofNumber", "statusProofDate", "statusProofIssuer";
    "intendedSpouse":
        "name", "birthDate", "nationality", "paperNumber";
    "marriage":
        "plannedPlace";
    "declarant":
        "name" "nycHoTen", "relation" "nycQuanHe", "personalId", "residence",
        "paperType" "nycLoaiGiayToTuyThan", "otherPaper" "nycGiayToKhac", "paperNumber" "nycSoGiayToTuyThan",
        "paperIssuedOn" "nycNgayCapGiayToTuyThan", "paperIssuedBy" "nycNoiCapGiayToTuyThan";
}
