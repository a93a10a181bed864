//! Recognitions of father, mother or child since the law of 1959 let the commune register them.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, LAW_2014, blank, columns, write_registration};
use crate::calendar::day;
use crate::chance::Chance;
use crate::names::{COUNTRIES, Sex};
use crate::paper::PASSPORT;

const PARENT: Role = role!("parent");
const CHILD: Role = role!("child");

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (10, day(1960, 1, 13), day(1976, 7, 1)),
        (20, day(1976, 7, 2), day(1997, 12, 31)),
        (30, day(1998, 1, 1), day(2015, 12, 31)),
        (40, day(2016, 1, 1), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let people = people(&entry, chance);
    let adult = chance.percent(20);
    let years = if adult { chance.between(19, 35) } else { chance.between(0, 17) };
    let mother = chance.percent(20);
    let foreign = !mother && on >= LAW_2014 && chance.percent(8);
    let child = Citizen::new(&entry, (people, None), (any_sex(chance), born(on, years, chance)), on, chance);
    let sex = if mother { Sex::Female } else { Sex::Male };
    let parent_born = born(child.born, chance.between(20, 36), chance);
    let parent = Citizen::new(&entry, (people, None), (sex, parent_born), on, chance);
    let office = entry.office(foreign);
    write_registration(&mut entry, office, chance);
    let by_child = adult && chance.percent(50);
    if on.year >= 1998 {
        entry.set("registration.type", "1");
        let kind = match (by_child, mother) {
            (false, false) => "1",
            (false, true) => "2",
            (true, false) => "3",
            (true, true) => "4",
        };
        entry.set("registration.recognitionType", kind);
        entry.set("registration.decisionNumber", format!("{:02}/QĐ-UBND", chance.between(1, 60)));
    }
    if foreign {
        write_foreigner(&mut entry, parent_born.year, chance);
    } else {
        parent.write(&mut entry, &PARENT);
    }
    child.write(&mut entry, &CHILD);
    if on.year >= 1998 {
        write_declarant(&mut entry, (&parent, &child), (by_child, mother, foreign));
    }
    if on >= day(2020, 7, 16) {
        entry.set("evidence.type", "Văn bản của cơ quan y tế, giám định hoặc cơ quan có thẩm quyền");
        if !adult {
            entry.set("otherParent.opinion", "Đồng ý");
        }
    }
    entry
}

fn write_foreigner(entry: &mut Entry, year: i32, chance: &mut Chance) {
    let country = &COUNTRIES[chance.below(COUNTRIES.len())];
    entry.set(PARENT.name, country.man(chance));
    entry.set(PARENT.sex, "Nam");
    entry.set(PARENT.birth_date, year.to_string());
    entry.set(PARENT.nationality, country.name);
    entry.set(PARENT.residence, country.name);
    entry.set(PARENT.paper_type, PASSPORT);
    entry.set(PARENT.paper_number, format!("C{}", chance.digits(8)));
}

fn write_declarant(
    entry: &mut Entry,
    (parent, child): (&Citizen, &Citizen),
    (by_child, mother, foreign): (bool, bool, bool),
) {
    let word = if mother { "Mẹ" } else { "Cha" };
    if by_child {
        child.write_name_and_paper(entry, &DECLARANT);
        entry.set("declarant.relationToRecognizer", "Bản thân");
        entry.set("declarant.relationToRecognized", "Con");
        return;
    }
    if foreign {
        for (from, to) in [
            (PARENT.name, DECLARANT.name),
            (PARENT.paper_type, DECLARANT.paper_type),
            (PARENT.paper_number, DECLARANT.paper_number),
        ] {
            let text = entry.get(from).to_owned();
            entry.set(to, text);
        }
    } else {
        parent.write_name_and_paper(entry, &DECLARANT);
    }
    entry.set("declarant.relationToRecognizer", "Bản thân");
    entry.set("declarant.relationToRecognized", word);
}

columns! {
    "registration":
        "number" "so", "book" "quyenSo", "page" "trangSo", "decisionNumber" "quyetDinhSo", "date" "ngayDangKy",
        "type" "loaiDangKy", "recognitionType" "loaiXacNhan", "office" "noiDangKy", "signer" "nguoiKy",
        "signerTitle" "chucVuNguoiKy", "officer" "nguoiThucHien", "remarks" "ghiChu";
    "parent":
        "name" "cmHoTen", "sex", "birthDate" "cmNgaySinh", "ethnicity" "cmDanToc", "nationality" "cmQuocTich",
        "otherNationality" "cmQuocTichKhac", "personalId", "homeTown" "cmQueQuan",
        "residenceType" "cmLoaiCuTru", "residence" "cmNoiCuTru", "paperType" "cmLoaiGiayToTuyThan",
        "otherPaper" "cmGiayToKhac", "paperNumber" "cmSoGiayToTuyThan",
        "paperIssuedOn" "cmNgayCapGiayToTuyThan", "paperIssuedBy" "cmNoiCapGiayToTuyThan";
    "child":
        "name" "ncHoTen", "sex", "birthDate" "ncNgaySinh", "ethnicity" "ncDanToc", "nationality" "ncQuocTich",
        "otherNationality" "ncQuocTichKhac", "personalId", "homeTown" "ncQueQuan",
        "residenceType" "ncLoaiCuTru", "residence" "ncNoiCuTru", "paperType" "ncLoaiGiayToTuyThan",
        "otherPaper" "ncGiayToKhac", "paperNumber" "ncSoGiayToTuyThan",
        "paperIssuedOn" "ncNgayCapGiayToTuyThan", "paperIssuedBy" "ncNoiCapGiayToTuyThan";
    "declarant":
        "name" "nycHoTen", "relationToRecognized" "nycQHNguoiDuocNhan",
        "relationToRecognizer" "nycQHNguoiNhan", "birthDate", "ethnicity", "nationality", "personalId",
        "residence", "paperType" "nycLoaiGiayToTuyThan", "otherPaper" "nycGiayToKhac",
        "paperNumber" "nycSoGiayToTuyThan", "paperIssuedOn" "nycNgayCapGiayToTuyThan",
        "paperIssuedBy" "nycNoiCapGiayToTuyThan";
    "otherParent":
        "name", "opinion";
    "recognized":
        "opinion";
    "evidence":
        "type";
    "firstWitness":
        "name", "paperNumber", "residence";
    "secondWitness":
        "name", "paperNumber", "residence";
    "foreign":
        "number" "soDangKyNuocNgoai", "date" "ngayDangKyNuocNgoai", "authority" "cqNuocNgoaiDaDangKy",
        "country" "qgNuocNgoaiDaDangKy";
}
