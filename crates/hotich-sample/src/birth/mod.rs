//! Births, as a digitising contractor delivers the register.

mod damage;
mod entry;
mod truth;

pub use truth::TRUTH;

use crate::book::{Book, Column, Plan};
use crate::chance::Chance;
use damage::DAMAGES;

/// The sample book: 500 rows, a third of them damaged.
pub const SAMPLE: Plan = Plan { seed: 1988, entries: 496, per_damage: 2, repeated: 4, torn: 3 };

/// Makes a book of births.
#[must_use]
pub fn book(plan: Plan) -> Book {
    let mut chance = Chance::seeded(plan.seed);
    let mut entries: Vec<_> = (0..plan.entries).map(|_| entry::make(&mut chance)).collect();
    entries.sort_by_key(|entry| (entry.place, entry.registered, entry.facts.born));
    Book::of(COLUMNS, entries, DAMAGES, plan, &mut chance)
}

/// The columns of the Ministry's template, with one for the personal number, which the template has none for.
const COLUMNS: &[Column] = &[
    ("registration.number", "so"),
    ("registration.book", "quyenSo"),
    ("registration.page", "trangSo"),
    ("registration.date", "ngayDangKy"),
    ("registration.type", "loaiDangKy"),
    ("registration.office", "noiDangKy"),
    ("registration.signer", "nguoiKy"),
    ("registration.signerTitle", "chucVuNguoiKy"),
    ("registration.officer", "nguoiThucHien"),
    ("registration.remarks", "ghiChu"),
    ("child.name", "nksHoTen"),
    ("child.sex", "nksGioiTinh"),
    ("child.birthDate", "nksNgaySinh"),
    ("child.birthDateInWords", "nksNgaySinhBangChu"),
    ("child.birthPlace", "nksNoiSinh"),
    ("child.birthPlaceUnit", "nksNoiSinhDVHC"),
    ("child.homeTown", "nksQueQuan"),
    ("child.ethnicity", "nksDanToc"),
    ("child.nationality", "nksQuocTich"),
    ("child.otherNationality", "nksQuocTichKhac"),
    ("child.personalId", "nksSoDinhDanh"),
    ("child.birthType", "nksLoaiKhaiSinh"),
    ("child.missing", "nksMatTich"),
    ("child.missingDeclaredOn", "nksMatTichNgayGhiChuTuyenBo"),
    ("child.missingDeclaredBasis", "nksMatTichCanCuTuyenBo"),
    ("child.missingRevokedOn", "nksMatTichNgayGhiChuHuyTuyenBo"),
    ("child.missingRevokedBasis", "nksMatTichCanCuHuyTuyenBo"),
    ("child.incapacity", "nksHanCheNangLucHanhVi"),
    ("child.incapacityDeclaredOn", "nksHanCheNangLucHanhViNgayGhiChuTuyenBo"),
    ("child.incapacityDeclaredBasis", "nksHanCheNangLucHanhViCanCuTuyenBo"),
    ("child.incapacityRevokedOn", "nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo"),
    ("child.incapacityRevokedBasis", "nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo"),
    ("mother.name", "meHoTen"),
    ("mother.birthDate", "meNgaySinh"),
    ("mother.ethnicity", "meDanToc"),
    ("mother.nationality", "meQuocTich"),
    ("mother.otherNationality", "meQuocTichKhac"),
    ("mother.residenceType", "meLoaiCuTru"),
    ("mother.residence", "meNoiCuTru"),
    ("mother.paperType", "meLoaiGiayToTuyThan"),
    ("mother.paperNumber", "meSoGiayToTuyThan"),
    ("father.name", "chaHoTen"),
    ("father.birthDate", "chaNgaySinh"),
    ("father.ethnicity", "chaDanToc"),
    ("father.nationality", "chaQuocTich"),
    ("father.otherNationality", "chaQuocTichKhac"),
    ("father.residenceType", "chaLoaiCuTru"),
    ("father.residence", "chaNoiCuTru"),
    ("father.paperType", "chaLoaiGiayToTuyThan"),
    ("father.paperNumber", "chaSoGiayToTuyThan"),
    ("declarant.name", "nycHoTen"),
    ("declarant.relation", "nycQuanHe"),
    ("declarant.paperType", "nycLoaiGiayToTuyThan"),
    ("declarant.otherPaper", "nycGiayToKhac"),
    ("declarant.paperNumber", "nycSoGiayToTuyThan"),
    ("declarant.paperIssuedOn", "nycNgayCapGiayToTuyThan"),
    ("declarant.paperIssuedBy", "nycNoiCapGiayToTuyThan"),
    ("foreign.number", "soDangKyNuocNgoai"),
    ("foreign.date", "ngayDangKyNuocNgoai"),
    ("foreign.authority", "cqNuocNgoaiDaDangKy"),
    ("foreign.country", "qgNuocNgoaiDaDangKy"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::Kind;

    #[test]
    fn the_book_is_sound() {
        Kind { book, sample: SAMPLE, columns: 61, damages: DAMAGES, truth: &TRUTH }.assert_sound();
    }
}
