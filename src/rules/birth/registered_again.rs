use crate::date::{NaiveDate, day};
use crate::law::{DECREE_123_2015, Effectivity};
use crate::rule::{Answer, Check, rule, surely};

rule! {
    /// A birth since 2016 is registered again.
    ///
    /// Registering again is for entries made before 1 January 2016 whose book and certificate are both lost. Who was born
    /// later cannot have such an entry: look up the electronic book, or choose another type.
    "birth/registered-again",
    kinds: [Birth],
    on: Registration.Type,
    when: [Registration.Type is (Again)],
    given: { born: Child.BirthDate as date },
    severity: Error, archive: Warning,
    law: [DECREE_123_2015.secondary("Điều 24")],
    in_force: Effectivity::from(day(2016, 1, 1)),
    says: {
        BornLater { born: Date, limit: Day }
            vi "Người sinh ngày «{born}» không thể đăng ký lại: chỉ việc đã đăng ký trước {limit} mới được đăng ký lại. Kiểm tra loại đăng ký và ngày sinh."
            en "Born on “{born}”, the person cannot be registered again: that is for registrations made before {limit}. Check the type and the date.",
    },
    examples: [
        Birth fail Archive "born later": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth pass Archive "born before 2016": r#"{"registration":{"type":"2","date":"18/08/2018"},"child":{"birthDate":"2015"}}"#,
        Birth not_applicable Archive "on time": r#"{"registration":{"type":"1","date":"18/08/2018"},"child":{"birthDate":"2017"}}"#,
        Birth undetermined Submit "no date of birth": r#"{"registration":{"type":"2"}}"#,
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
