use crate::card::Severity;
use crate::date::{NaiveDate, Truth, day};
use crate::law::{CIRCULAR_4_2020, Citation};
use crate::rule::{Answer, Broken, Check, rule, surely};

rule! {
    /// The procedure for persons who already have papers, used for somebody born since 2016, or before there was one.
    ///
    /// It is for those born before 1 January 2016 who were never registered and have personal papers. For a later birth use
    /// the ordinary registration, late where the period has passed. Before 16 July 2020 there was no such procedure.
    vi
    /// Dùng thủ tục cho người đã có hồ sơ, giấy tờ cá nhân với người sinh từ năm 2016, hoặc khi chưa có thủ tục này.
    ///
    /// Thủ tục này dành cho người sinh trước 01/01/2016 chưa đăng ký khai sinh nhưng có giấy tờ cá nhân. Người sinh sau
    /// thì đăng ký thông thường, quá hạn thì theo đăng ký quá hạn. Trước 16/7/2020 chưa có thủ tục này.
    "birth/with-existing-papers",
    kinds: [Birth],
    on: Registration.Type,
    when: [Registration.Type is (WithPapers)],
    given: { born: Child.BirthDate as maybe date, registered: Registration.Date as maybe date },
    severity: Error, archive: Warning,
    law: [PROCEDURE],
    says: {
        BornLater { born: Date, limit: Day }
            vi "Người sinh ngày «{born}» không thuộc diện đăng ký cho người đã có hồ sơ, giấy tờ (chỉ người sinh trước {limit}). Chọn đúng hạn hoặc quá hạn."
            en "Born on “{born}”, the person is not among those who register with existing papers (born before {limit}). Choose on time or late.",
        NoSuchThing {}
            vi "{field}: thủ tục đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân chỉ có từ 16/7/2020. Kiểm tra loại đăng ký và ngày đăng ký."
            en "{field}: the registration of persons who already have papers exists since 16 July 2020 only. Check the type and the date.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân","date":"18/08/2020"},"child":{"birthDate":"2019"}}"#,
        Birth fail Archive "before there was such a procedure": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân","date":"16/03/2018"},"child":{"birthDate":"1950"}}"#,
        Birth pass Archive "born before 2016": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân","date":"18/08/2020"},"child":{"birthDate":"2015"}}"#,
        Birth not_applicable Archive "on time": r#"{"registration":{"type":"1","date":"18/08/2020"},"child":{"birthDate":"2019"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân"}}"#,
    ],
}

/// Since this day every birth is in the electronic book.
const SINCE: NaiveDate = day(2016, 1, 1);
/// The day before.
const LAST: NaiveDate = day(2015, 12, 31);
const PROCEDURE: Citation = CIRCULAR_4_2020.verified("Điều 8");

fn check(cx: &Check<'_>, Given { born, registered, .. }: Given<'_>) -> Answer<Says> {
    if registered.is_ok() && PROCEDURE.act.in_force.covers(cx.law_date()) == Truth::No {
        return Ok(Broken::new(Says::NoSuchThing {}).at_most(Severity::Warning).cites(PROCEDURE));
    }
    let born = born?;
    surely(born.after(LAST))?;
    Ok(Says::BornLater { born, limit: SINCE }.into())
}
