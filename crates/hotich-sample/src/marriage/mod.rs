//! Marriages from 1945 on, as a digitising contractor delivers the register.

mod damage;
mod entry;
mod truth;

pub use truth::TRUTH;

use crate::book::{Book, Column, Plan};
use crate::chance::Chance;
use damage::DAMAGES;

/// The sample book: 500 rows, a third of them damaged.
pub const SAMPLE: Plan = Plan { seed: 1946, entries: 496, per_damage: 2, repeated: 4, torn: 3 };

/// Makes a book of marriages.
#[must_use]
pub fn book(plan: Plan) -> Book {
    let mut chance = Chance::seeded(plan.seed);
    let mut entries: Vec<_> = (0..plan.entries).map(|_| entry::make(&mut chance)).collect();
    entries.sort_by_key(|entry| (entry.place, entry.registered, entry.facts.wife_born));
    Book::of(COLUMNS, entries, DAMAGES, plan, &mut chance)
}

/// The columns of the Ministry's template.
const COLUMNS: &[Column] = &[
    ("registration.number", "so"),
    ("registration.book", "quyenSo"),
    ("registration.page", "trangSo"),
    ("registration.date", "ngayDangKy"),
    ("registration.type", "loaiDangKy"),
    ("registration.office", "noiDangKy"),
    ("registration.signer", "nguoiKy"),
    ("registration.signerTitle", "chucVuNguoiKy"),
    ("marriage.establishedOn", "ngayXacLapQuanHeHonNhan"),
    ("registration.officer", "nguoiThucHien"),
    ("registration.remarks", "ghiChu"),
    ("marriage.status", "tinhTrangKetHon"),
    ("marriage.annulledOn", "huyKetHonNgayGhiChu"),
    ("marriage.annulledBasis", "huyKetHonCanCu"),
    ("marriage.recognizedOn", "congNhanKetHonNgayGhiChu"),
    ("marriage.recognizedBasis", "congNhanKetHonCanCu"),
    ("husband.name", "chongHoTen"),
    ("husband.birthDate", "chongNgaySinh"),
    ("husband.ethnicity", "chongDanToc"),
    ("husband.nationality", "chongQuocTich"),
    ("husband.otherNationality", "chongQuocTichKhac"),
    ("husband.residenceType", "chongLoaiCuTru"),
    ("husband.residence", "chongNoiCuTru"),
    ("husband.paperType", "chongLoaiGiayToTuyThan"),
    ("husband.otherPaper", "chongGiayToKhac"),
    ("husband.paperNumber", "chongSoGiayToTuyThan"),
    ("husband.paperIssuedOn", "chongNgayCapGiayToTuyThan"),
    ("husband.paperIssuedBy", "chongNoiCapGiayToTuyThan"),
    ("wife.name", "voHoTen"),
    ("wife.birthDate", "voNgaySinh"),
    ("wife.ethnicity", "voDanToc"),
    ("wife.nationality", "voQuocTich"),
    ("wife.otherNationality", "voQuocTichKhac"),
    ("wife.residenceType", "voLoaiCuTru"),
    ("wife.residence", "voNoiCuTru"),
    ("wife.paperType", "voLoaiGiayToTuyThan"),
    ("wife.otherPaper", "voGiayToKhac"),
    ("wife.paperNumber", "voSoGiayToTuyThan"),
    ("wife.paperIssuedOn", "voNgayCapGiayToTuyThan"),
    ("wife.paperIssuedBy", "voNoiCapGiayToTuyThan"),
    ("foreign.number", "soDangKyNuocNgoai"),
    ("foreign.date", "ngayDangKyNuocNgoai"),
    ("foreign.authority", "cqNuocNgoaiDaDangKy"),
    ("foreign.country", "qgNuocNgoaiDaDangKy"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::Kind;
    use entry::Case;

    #[test]
    fn the_book_is_sound() {
        Kind { book, sample: SAMPLE, columns: 44, damages: DAMAGES, truth: &TRUTH }.assert_sound();
    }

    #[test]
    fn every_case_and_every_time_is_there() {
        let mut chance = Chance::seeded(SAMPLE.seed);
        let entries: Vec<_> = (0..SAMPLE.entries).map(|_| entry::make(&mut chance)).collect();
        for case in Case::ALL {
            assert!(entries.iter().filter(|entry| entry.facts.case == *case).count() >= 4, "{case:?}");
        }
        for (from, to) in [(1945, 1954), (1955, 1975), (1976, 1986), (1987, 2000), (2001, 2014), (2015, 2026)]
        {
            let of_time = |entry: &&entry::Entry| (from..=to).contains(&entry.registered.year);
            assert!(entries.iter().filter(of_time).count() >= 15, "{from}-{to}");
        }
    }
}
