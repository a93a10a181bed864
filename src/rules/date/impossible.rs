use crate::date::{Hints, PartialDate, Unreadable, likely};
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// A date that the calendar does not have.
    ///
    /// 31 April, 29 February of a common year, a 13th month or a year 0 cannot be true. Read the entry again: often
    /// day and month are swapped, which the fix proposes where it gives a day, or a digit is misread. Where only the
    /// year is sure, write only the year.
    vi
    /// Ngày không có trong lịch.
    ///
    /// Ngày 31 tháng 4, ngày 29 tháng 2 của năm không nhuận, tháng 13 hay năm 0 không thể đúng. Đọc lại sổ: thường là
    /// đảo ngày và tháng, khi đó gợi ý sửa đưa ra ngày nếu có, hoặc đọc nhầm chữ số. Chỉ chắc chắn năm thì chỉ ghi năm.
    "date/impossible",
    each: unread [Date],
    given: { what: it as parsed, value: it as text },
    severity: Error,
    says: {
        Day { value: Text }
            vi "{field}: «{value}» không có trong lịch: tháng đó không có ngày này."
            en "{field}: “{value}” is no day of the calendar: that month has no such day.",
        Month { value: Text }
            vi "{field}: «{value}» không có trong lịch: tháng phải từ 1 đến 12."
            en "{field}: “{value}” is no date: months run from 1 to 12.",
        Year { value: Text }
            vi "{field}: «{value}» có năm không hợp lệ."
            en "{field}: “{value}” has no valid year.",
        LeapDay { value: Text }
            vi "{field}: «{value}» không có trong lịch: năm đó không nhuận, tháng 2 chỉ có 28 ngày."
            en "{field}: “{value}” is no day of the calendar: that year is no leap year, February has 28 days.",
    },
    examples: [
        Birth fail Archive "31 February": r#"{"child":{"birthDate":"31/02/1968"}}"#,
        Birth fail Archive "29 February of a common year": r#"{"child":{"birthDate":"29/02/1953"}}"#,
        Birth fail Draft "a 13th month": r#"{"child":{"birthDate":"12/13/1968"}}"#,
        Birth fail Archive "a year 0": r#"{"child":{"birthDate":"12/03/0000"}}"#,
        Birth pass Archive "29 February of a leap year": r#"{"child":{"birthDate":"29/02/1968"}}"#,
        Birth pass Archive "month and day unknown": r#"{"child":{"birthDate":"00/00/1968"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { what, value, .. }: Given<'_>) -> Answer<Says> {
    let Parsed::BadDate(why) = what else { return Err(Not::Broken) };
    let text = value.to_owned();
    let says = match why {
        Unreadable::Day => Says::Day { value: text },
        Unreadable::Month => Says::Month { value: text },
        Unreadable::Year => Says::Year { value: text },
        Unreadable::LeapDay => Says::LeapDay { value: text },
        _ => return Err(Not::Broken),
    };
    let meant = likely(value, &Hints::until(cx.today()));
    Ok(Broken::new(says).perhaps(cx.it(), meant.map(PartialDate::to_form)))
}
