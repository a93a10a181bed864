use crate::id::entry_number;
use crate::rule::{Answer, Broken, Check, Not, rule};

rule! {
    /// The number of the entry has no digit, or is a day.
    ///
    /// Entries are numbered through the year; “12”, “012”, “12 bis” and “12/2017” all occur. A text without any digit belongs
    /// to another column, or the number was not read. A spreadsheet makes days of numbers: of 12/2020 it makes 01/12/2020 or
    /// Dec-20, of 15/9 15-Sep. Look at the scan.
    vi
    /// Số đăng ký không có chữ số nào, hoặc là ngày tháng.
    ///
    /// Đăng ký được đánh số trong năm; «12», «012», «12 bis» và «12/2017» đều có. Chữ không có chữ số nào là của cột
    /// khác, hoặc số không đọc được. Bảng tính hay đổi số thành ngày: 12/2020 thành 01/12/2020 hoặc Dec-20, 15/9 thành
    /// 15-Sep. Xem lại bản scan.
    "entry/number",
    on: Registration.Number,
    given: { value: it as text },
    severity: Warning,
    says: {
        NoDigit { value: Text }
            vi "{field}: «{value}» không có chữ số nào. Xem lại số thứ tự trong sổ."
            en "{field}: “{value}” has no digit. Look at the number in the book again.",
        Day { value: Text }
            vi "{field}: «{value}» là ngày, có thể do bảng tính đổi từ số. Xem lại số thứ tự trong sổ."
            en "{field}: “{value}” is a day, perhaps made of the number by a spreadsheet. Look at the number in the book again.",
    },
    examples: [
        Birth fail Archive "a word": r#"{"registration":{"number":"bis"}}"#,
        Birth fail Archive "a day that a spreadsheet made of 12/2020": r#"{"registration":{"number":"01/12/2020"}}"#,
        Birth fail Archive "a day that it made of 15/9": r#"{"registration":{"number":"15-Sep"}}"#,
        Birth pass Archive "digits of full width": r#"{"registration":{"number":"１２"}}"#,
        Birth pass Archive "a number": r#"{"registration":{"number":"012"}}"#,
        Birth pass Archive "a number used twice": r#"{"registration":{"number":"12 bis"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    if let Some(number) = entry_number::of_sheet(value) {
        let day = Broken::new(Says::Day { value: value.to_owned() });
        let number = Some(number).filter(|number| !number.is_empty());
        return Ok(day.perhaps(cx.it(), number.map(str::to_owned)));
    }
    if entry_number::has_digit(value) {
        return Err(Not::Broken);
    }
    Ok(Says::NoDigit { value: value.to_owned() }.into())
}
