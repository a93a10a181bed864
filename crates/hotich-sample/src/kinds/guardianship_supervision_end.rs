//! Ends of supervision of guardianship.

use super::common::{Entry, blank, columns, write_original};
use super::guardianship_supervision::{FIRST, write_supervisor};
use crate::calendar::day;
use crate::chance::Chance;

/// Makes an entry.
pub(super) fn make(chance: &mut Chance) -> Entry {
    let spans = [(30, day(2025, 3, 3), day(2025, 6, 30)), (70, day(2025, 7, 1), day(2026, 10, 30))];
    let mut entry = blank(&spans, chance);
    write_supervisor(&mut entry, chance);
    let most = FIRST.days_to(entry.registered);
    let start = FIRST.plus(chance.between(0, most - 14)).working();
    write_original(&mut entry, start, chance);
    let reason = chance.of(&[
        "Việc giám hộ đã chấm dứt",
        "Thay đổi người giám sát",
        "Người giám sát không còn đủ điều kiện",
    ]);
    entry.set("supervision.endReason", reason);
    entry
}

columns! {
    "registration":
        "number", "book", "page", "date", "office", "signer", "signerTitle", "officer", "remarks";
    "supervisor":
        "partyType", "name", "birthDate", "sex", "ethnicity", "nationality", "personalId", "paperType",
        "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy", "residence", "foundedOn", "licence";
    "representative":
        "name", "title", "paperType", "otherPaper", "paperNumber", "paperIssuedOn", "paperIssuedBy";
    "original":
        "number", "book", "date", "office";
    "supervision":
        "endReason";
    "declarant":
        "name", "birthDate", "personalId", "residence", "paperType", "otherPaper", "paperNumber",
        "paperIssuedOn", "paperIssuedBy";
}
