//! Registrations whose content older or foreign papers decide, whatever the law of today says of it.

use crate::card::Severity;
use crate::rule::Not;
use crate::schema::Code;

/// How bad it can be that such a content breaks the law of today: registered again, with papers that exist already, or
/// noted, an entry takes over what the first valid paper says (Nghị định 123/2015/NĐ-CP, Điều 26 khoản 4, 5; Thông tư
/// 04/2020/TT-BTP, Điều 8 khoản 3, Điều 10, Điều 29 khoản 9).
pub(super) const fn strongest(registration_type: Result<Code, Not>) -> Severity {
    match registration_type {
        Ok(Code::Again | Code::WithPapers | Code::ForeignNote) => Severity::Warning,
        _ => Severity::Error,
    }
}
