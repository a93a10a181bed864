//! Deaths since 1945.

use super::citizen::{Citizen, DECLARANT, Role, any_sex, born, people, role};
use super::common::{Entry, LAW_2014, blank, columns, write_registration};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::COUNTRIES;

const DECEASED: Role = role!("deceased");

/// What kind of case an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    InTime,
    Late,
    Again,
    ForeignNote,
    /// Missing and declared dead by a court, which fixes the day.
    Declared,
}

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [
        (12, day(1945, 10, 10), day(1959, 12, 31)),
        (18, day(1960, 1, 1), day(1976, 7, 1)),
        (20, day(1976, 7, 2), day(1997, 12, 31)),
        (20, day(1998, 1, 1), day(2015, 12, 31)),
        (30, day(2016, 1, 1), day(2026, 10, 30)),
    ];
    let mut entry = blank(&spans, chance);
    let on = entry.registered;
    let case = match chance.below(100) {
        0..14 => Case::Late,
        14..20 if on >= LAW_2014 => Case::Again,
        20..25 if on >= LAW_2014 => Case::ForeignNote,
        25..29 if on >= day(2017, 1, 1) => Case::Declared,
        _ => Case::InTime,
    };
    let died = match case {
        // Cities had 48 hours in those years.
        Case::InTime if (day(1998, 10, 25)..day(2006, 4, 1)).contains(&on) => on.plus(-1),
        Case::InTime => on.plus(-chance.between(0, 10)),
        Case::Late => on.plus(-chance.between(60, 1500)),
        Case::Again => day(2015, 6, 1).plus(-chance.between(0, 6000)),
        Case::ForeignNote => on.plus(-chance.between(60, 500)),
        Case::Declared => on.plus(-chance.between(2500, 9000)),
    };
    let years = match chance.below(100) {
        0..6 => chance.between(0, 14),
        6..30 => chance.between(15, 59),
        _ => chance.between(60, 97),
    };
    let people = people(&entry, chance);
    let deceased =
        Citizen::new(&entry, (people, None), (any_sex(chance), born(died, years, chance)), died, chance);
    let foreign_note = case == Case::ForeignNote;
    let office = entry.office(foreign_note);
    write_registration(&mut entry, office, chance);
    let kind = match case {
        _ if on.year < 1961 => "",
        Case::InTime => "1",
        Case::Again => "2",
        Case::ForeignNote => "3",
        Case::Late | Case::Declared => "4",
    };
    entry.set("registration.type", kind);
    deceased.write(&mut entry, &DECEASED);
    write_death(&mut entry, case, died, chance);
    if on.year >= 1976 {
        let child = born(on, chance.between(22, 60), chance);
        let declarant = Citizen::new(&entry, (people, None), (any_sex(chance), child), on, chance);
        declarant.write_name_and_paper(&mut entry, &DECLARANT);
        entry.set("declarant.relation", if years > 80 { "Con" } else { "Cháu" });
    }
    entry
}

fn write_death(entry: &mut Entry, case: Case, died: Day, chance: &mut Chance) {
    let on = entry.registered;
    entry.set("deceased.deathDate", died.text());
    if on.year >= 1976 {
        entry.set("deceased.deathDateInWords", died.words());
    }
    if on.year >= 1990 && case == Case::InTime && chance.percent(60) {
        entry.set("deceased.deathTime", format!("{:02}:{:02}", chance.below(24), chance.below(60)));
    }
    let unit = entry.unit_on(died);
    let in_hospital = entry.is_of_commune() && case == Case::InTime && chance.percent(35);
    let place = match case {
        Case::ForeignNote => COUNTRIES[chance.below(COUNTRIES.len())].name.to_owned(),
        _ if in_hospital => format!("{}, {unit}", entry.commune().hospital),
        _ => unit.to_owned(),
    };
    if case == Case::ForeignNote {
        let noted = died.plus(chance.between(3, 40));
        entry.set("foreign.number", format!("{}/{}", chance.between(100, 9999), noted.year));
        entry.set("foreign.date", noted.text());
        entry.set("foreign.authority", "Cơ quan hộ tịch địa phương");
        entry.set("foreign.country", place.clone());
    }
    if case != Case::Declared {
        entry.set("deceased.deathPlace", place);
    }
    if on.year >= 1961 && !matches!(case, Case::ForeignNote | Case::Declared) {
        entry.set(
            "deceased.deathCause",
            chance.of(&["Già yếu", "Bệnh tim", "Tai biến mạch máu não", "Ung thư"]),
        );
    }
    if case == Case::Declared {
        let judged = on.plus(-chance.between(20, 90));
        let number = format!("{:02}/{}/QĐST-VDS", chance.between(1, 40), judged.year);
        let province = entry.unit().rsplit(", ").next().unwrap_or_default();
        let court = format!("Tòa án nhân dân {province}");
        entry.set("deceased.deathPlace", unit);
        entry.set("deceased.deathDeclared", "1");
        entry.set("deceased.deathDeclaredOn", on.text());
        entry.set("deceased.deathDeclaredBasis", format!("Quyết định số {number} của {court}"));
        entry.set("notice.type", "3");
        entry.set("notice.number", number);
        entry.set("notice.date", judged.text());
        entry.set("notice.issuer", court);
    } else if in_hospital && on.year >= 1998 {
        entry.set("notice.type", "1");
        entry.set("notice.number", format!("{}/GBT", chance.between(1, 300)));
        entry.set("notice.date", died.text());
        entry.set("notice.issuer", entry.commune().hospital);
    }
}

columns! {
    "registration":
        "number" "so", "book" "quyenSo", "page" "trangSo", "date" "ngayDangKy", "type" "loaiDangKy",
        "office" "noiDangKy", "signer" "nguoiKy", "signerTitle" "chucVuNguoiKy", "officer" "nguoiThucHien",
        "remarks" "ghiChu";
    "deceased":
        "name" "nktHoTen", "sex" "nktGioiTinh", "birthDate" "nktNgaySinh", "ethnicity" "nktDanToc",
        "nationality" "nktQuocTich", "otherNationality" "nktQuocTichKhac", "personalId",
        "residenceType" "nktLoaiCuTru", "residence" "nktNoiCuTru", "paperType" "nktLoaiGiayToTuyThan",
        "otherPaper" "nktGiayToKhac", "paperNumber" "nktSoGiayToTuyThan",
        "paperIssuedOn" "nktNgayCapGiayToTuyThan", "paperIssuedBy" "nktNoiCapGiayToTuyThan",
        "deathDate" "nktNgayChet", "deathDateInWords" "nktNgayChetGhiBangChu", "deathTime" "nktGioPhutChet",
        "deathPlace" "nktNoiChet", "deathCause" "nktNguyenNhanChet",
        "deathDeclared" "nktTinhTrangTuyenBoViecChet", "deathDeclaredOn" "nktNgayGhiChuTuyenBoViecChet",
        "deathDeclaredBasis" "nktCanCuTuyenBoViecChet", "deathRevokedOn" "nktNgayGhiChuHuyTuyenBoViecChet",
        "deathRevokedBasis" "nktCanCuHuyTuyenBoViecChet";
    "notice":
        "code", "type" "gbtLoai", "number" "gbtSo", "date" "gbtNgay", "issuer" "gbtCoQuanCap";
    "declarant":
        "name" "nycHoTen", "relation" "nycQuanHe", "personalId", "residence",
        "paperType" "nycLoaiGiayToTuyThan", "otherPaper" "nycGiayToKhac", "paperNumber" "nycSoGiayToTuyThan",
        "paperIssuedOn" "nycNgayCapGiayToTuyThan", "paperIssuedBy" "nycNoiCapGiayToTuyThan";
    "foreign":
        "number" "soDangKyNuocNgoai", "date" "ngayDangKyNuocNgoai", "authority" "cqNuocNgoaiDaDangKy",
        "country" "qgNuocNgoaiDaDangKy";
}
