use chrono::Datelike;

use crate::id::personal_id::{self, PersonalId};
use crate::id::{cmnd, passport};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::codes::PAPER_TYPE;
use crate::schema::{Attribute, Code};

rule! {
    /// The number of an identity paper does not fit its type.
    ///
    /// A CMND has nine digits (twelve on the last model), a CCCD or thẻ căn cước twelve, a passport five to fifteen
    /// letters and digits; foreign passports have any pattern. Numbers of military and police papers are not judged.
    /// Look at number and type: either may be the wrong one.
    vi
    /// Số giấy tờ tùy thân không hợp với loại.
    ///
    /// CMND có 9 chữ số (loại cuối 12), CCCD và thẻ căn cước 12, hộ chiếu từ 5 đến 15 chữ và số; hộ chiếu nước ngoài có
    /// mọi dạng. Không xét số giấy tờ của quân đội, công an. Xem lại số và loại: cái nào cũng có thể sai.
    "paper/number",
    each: given [PaperNumber],
    given: { number: it as text, read: it as parsed, kind: me.PaperType as code },
    severity: Warning,
    says: {
        Cmnd {}
            vi "{field}: số chứng minh nhân dân có 9 hoặc 12 chữ số. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a CMND has 9 or 12 digits. Check the number and the type of the paper.",
        Card {}
            vi "{field}: số căn cước có đúng 12 chữ số. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a CCCD or thẻ căn cước has exactly 12 digits. Check the number and the type of the paper.",
        Passport {}
            vi "{field}: số hộ chiếu chỉ gồm chữ cái không dấu và chữ số, từ 5 đến 15 ký tự. Kiểm tra lại số và loại giấy tờ."
            en "{field}: a passport has 5 to 15 letters and digits. Check the number and the type of the paper.",
    },
    examples: [
        Birth fail Submit "eight digits": r#"{"mother":{"paperType":"1","paperNumber":"12345678"}}"#,
        Birth fail Submit "a CMND entered as CCCD": r#"{"father":{"paperType":"4","paperNumber":"012345678"}}"#,
        Birth fail Submit "a remark": r#"{"declarant":{"paperType":"2","paperNumber":"đã mất"}}"#,
        Birth pass Submit "nine digits": r#"{"mother":{"paperType":"1","paperNumber":"012345678"}}"#,
        Birth pass Submit "twelve digits": r#"{"mother":{"paperType":"CCCD","paperNumber":"001 186 000 001"}}"#,
        Birth pass Submit "a foreign passport": r#"{"father":{"paperType":"2","paperNumber":"AA1234567"}}"#,
        Birth not_applicable Submit "an officer's paper": r#"{"father":{"paperType":"6","paperNumber":"12/QK7"}}"#,
        Birth undetermined Submit "no type": r#"{"father":{"paperNumber":"1234"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { number, read, kind, .. }: Given<'_>) -> Answer<Says> {
    let (is_cmnd, is_personal) = (matches!(read, Parsed::Cmnd(_)), matches!(read, Parsed::PersonalId(_)));
    let (says, fits) = match kind {
        Code::Cmnd => (Says::Cmnd {}, is_cmnd || is_personal),
        Code::CitizenCard | Code::IdentityCard | Code::ElectronicIdentity => (Says::Card {}, is_personal),
        Code::Passport => (Says::Passport {}, passport::parse(number).is_ok()),
        _ => return Err(Not::Applicable),
    };
    if fits {
        return Err(Not::Broken);
    }
    let of_other_type = match kind {
        Code::Cmnd if passport::is_vietnamese(&passport::compact(number)) => PAPER_TYPE.get(Code::Passport),
        Code::CitizenCard | Code::IdentityCard | Code::ElectronicIdentity if is_cmnd => {
            PAPER_TYPE.get(Code::Cmnd)
        }
        _ => None,
    };
    if let Some(other) = of_other_type {
        return Ok(Broken::new(says).likely(cx.me().at(Attribute::PaperType), other.code()));
    }
    let of_twelve = || personal_id::repair(number, cx.today().year()).map(PersonalId::format);
    let mended = match kind {
        Code::Cmnd => cmnd::repair(number).map(|found| found.format()).or_else(of_twelve),
        Code::Passport => None,
        _ => of_twelve(),
    };
    Ok(Broken::new(says).perhaps(cx.it(), mended))
}
