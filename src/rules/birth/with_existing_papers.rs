use crate::date::{NaiveDate, day};
use crate::law::{CIRCULAR_4_2020, Effectivity};
use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// The procedure for persons who already have papers, used for somebody born since 2016.
    ///
    /// It is for those born before 1 January 2016 who were never registered and have personal papers. For a later birth use
    /// the ordinary registration, late where the period has passed.
    "birth/with-existing-papers",
    kinds: [Birth],
    on: Registration.Type,
    when: [Registration.Type is (WithPapers)],
    given: { born: Child.BirthDate as date },
    severity: Error, archive: Warning,
    law: [CIRCULAR_4_2020.secondary("Điều 8")],
    in_force: Effectivity::from(day(2020, 7, 16)),
    says: {
        BornLater { born: Date, limit: Day }
            vi "Người sinh ngày «{born}» không thuộc diện đăng ký cho người đã có hồ sơ, giấy tờ (chỉ người sinh trước {limit}). Chọn đúng hạn hoặc quá hạn."
            en "Born on “{born}”, the person is not among those who register with existing papers (born before {limit}). Choose on time or late.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân","date":"18/08/2020"},"child":{"birthDate":"2019"}}"#,
        Birth pass Archive "born before 2016": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân","date":"18/08/2020"},"child":{"birthDate":"2015"}}"#,
        Birth not_applicable Archive "on time": r#"{"registration":{"type":"1","date":"18/08/2020"},"child":{"birthDate":"2019"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"registration":{"type":"Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân"}}"#,
    ],
}

/// Since this day every birth is in the electronic book.
const SINCE: NaiveDate = day(2016, 1, 1);
/// The day before.
const LAST: NaiveDate = day(2015, 12, 31);

fn check(_: &Check<'_>, Given { born, .. }: Given<'_>) -> Answer<Says> {
    surely(born.after(LAST))?;
    Ok(Says::BornLater { born, limit: SINCE }.into())
}
