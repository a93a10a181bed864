use crate::date::{Truth, day};
use crate::law::{CIRCULAR_4_2020, Citation, DECREE_7_2025, Effectivity};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::abroad::is_abroad;
use crate::rules::marital_status::Use;
use crate::rules::office::is_mission;
use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Code, Role};
use crate::text;

rule! {
    /// The use written on the certificate is none, or not written as it must be.
    ///
    /// Since 9 January 2025 no certificate is issued for a marriage inside the country: the office looks the status up. A
    /// certificate for a marriage names the intended spouse; one for another use has the words that it does not serve marriage.
    /// Check kind and words of the use. Who lives abroad may still bring a paper of the mission.
    vi
    /// Mục đích ghi trên giấy xác nhận không có, hoặc ghi không đúng cách.
    ///
    /// Từ 09/01/2025 không cấp giấy này để kết hôn trong nước: cơ quan đăng ký tự tra cứu. Giấy để kết hôn phải ghi kết
    /// hôn với ai; giấy cho mục đích khác phải có câu không có giá trị để đăng ký kết hôn. Kiểm tra lại loại và lời ghi
    /// mục đích. Người cư trú ở nước ngoài vẫn có thể nộp giấy của cơ quan đại diện.
    "marital-status/purpose",
    on: Person.Purpose,
    given: {
        purpose: it as text,
        kind: Person.PurposeType as parsed,
        spouse: IntendedSpouse.Name as given,
        lives: Person.Residence as text_or_empty,
        office: Registration.Office as text_or_empty,
    },
    severity: Warning,
    law: [AT_HOME, NAMED, OTHER],
    in_force: Effectivity::from(day(2020, 7, 16)),
    says: {
        AtHome {}
            vi "{field}: từ 09/01/2025 không cấp giấy này để kết hôn trong nước; cơ quan đăng ký tự tra cứu. Kiểm tra lại mục đích."
            en "{field}: since 9 January 2025 none is issued for a marriage inside the country; the office looks it up. Check the use.",
        Nobody {}
            vi "{field}: giấy cấp để kết hôn phải ghi kết hôn với ai, ở đâu. Xem lại bản scan."
            en "{field}: for a marriage the certificate says with whom and where. Look at the scan.",
        Words {}
            vi "{field}: thiếu câu «không có giá trị sử dụng để đăng ký kết hôn». Ghi thêm câu này."
            en "{field}: the words that it does not serve marriage are missing. Add them.",
    },
    examples: [
        MaritalStatus fail Submit "a marriage at the commune": r#"{"registration":{"date":"09/01/2025","office":"UBND xã Yên Thành"},"person":{"residence":"xã Yên Thành","purposeType":"1","purpose":"Kết hôn với anh Lê Văn Toàn tại UBND xã Yên Thành"}}"#,
        MaritalStatus pass Submit "the day before": r#"{"registration":{"date":"08/01/2025"},"person":{"purposeType":"1","purpose":"Kết hôn với anh Lê Văn Toàn tại UBND xã Yên Thành"}}"#,
        MaritalStatus fail Archive "nobody is named": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"4","purpose":"Đăng ký kết hôn ở nước ngoài"}}"#,
        MaritalStatus fail Submit "words are missing": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"5","purpose":"Làm thủ tục mua bán nhà"}}"#,
        MaritalStatus pass Submit "as it must be": r#"{"registration":{"date":"16/03/2026"},"person":{"purposeType":"5","purpose":"Làm thủ tục mua bán nhà, không có giá trị sử dụng để đăng ký kết hôn"}}"#,
        MaritalStatus undetermined Submit "where the person lives is not told": r#"{"registration":{"date":"09/01/2025","office":"UBND xã Yên Thành"},"person":{"purposeType":"1","purpose":"Kết hôn với anh Lê Văn Toàn"}}"#,
        MaritalStatus not_in_force Archive "a paper of 2008": r#"{"registration":{"date":"22/04/2008"},"person":{"purposeType":"1","purpose":"Đăng ký kết hôn"}}"#,
    ],
}

const AT_HOME: Citation = DECREE_7_2025.verified("Điều 2 khoản 7");
const NAMED: Citation = CIRCULAR_4_2020.verified("Điều 12 khoản 3");
const OTHER: Citation = CIRCULAR_4_2020.verified("Điều 12 khoản 4");

fn check(cx: &Check<'_>, Given { purpose, kind, spouse, lives, office, .. }: Given<'_>) -> Answer<Says> {
    let for_use = Use::of(kind, purpose);
    let now = AT_HOME.act.in_force.covers(cx.law_date()) == Truth::Yes;
    let mut otherwise = Not::Broken;
    if for_use == Use::Home && now && !is_mission(office) {
        match is_abroad(&[lives]) {
            Truth::Yes => {}
            Truth::No if !office.is_empty() => {
                let broken = Broken::new(Says::AtHome {}).cites_when_settled(AT_HOME, cx.law_date());
                let coded = matches!(kind, Parsed::Code(_));
                return Ok(if coded { broken.on(Role::Person.at(Attribute::PurposeType)) } else { broken });
            }
            // A mission issues it to who lives abroad.
            _ => otherwise = Not::KNOWN,
        }
    }
    // A form has fields of its own for the intended spouse.
    if for_use.is_marriage() && cx.is_archive() && !spouse && !Remarks::of(purpose).has(&["với"]) {
        return Ok(Broken::new(Says::Nobody {}).cites_when_settled(NAMED, cx.law_date()));
    }
    if kind == Parsed::Code(Code::Other) && !text::holds(&text::fold(purpose), "khongcogiatri") {
        return Ok(Broken::new(Says::Words {}).cites_when_settled(OTHER, cx.law_date()));
    }
    Err(otherwise)
}
