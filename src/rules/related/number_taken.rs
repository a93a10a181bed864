use crate::identity::Certainty;
use crate::law::CIRCULAR_4_2020;
use crate::rule::{Answer, Both, Not, related};
use crate::schema::Role;

related! {
    /// Another entry has this number in the same book of the same office.
    ///
    /// Numbers run through the year, and each stands once; old books repeat some and write “bis” behind the second. Check the number
    /// and the book.
    vi
    /// Đăng ký khác trong cùng quyển sổ của cùng cơ quan đã mang số này.
    ///
    /// Số chạy trong năm, mỗi số một lần; sổ cũ có số lặp và ghi «bis» sau số thứ hai. Kiểm tra lại số và quyển.
    "related/number-taken",
    of: [Registration], on: Number,
    with: [
        Birth, Marriage, MaritalStatus, Death, Recognition, Guardianship, GuardianshipEnd, GuardianshipSupervision,
        GuardianshipSupervisionEnd, Adoption, Change, DivorceNote
    ],
    link: place,
    given: { number: it as text },
    theirs: {},
    severity: Error, archive: Warning,
    law: [CIRCULAR_4_2020.verified("Điều 29 khoản 3")],
    says: {
        Taken { number: Text }
            vi "Số {number} của quyển này đã ghi cho một việc khác. Kiểm tra lại số và quyển số."
            en "Number {number} of this book belongs to another entry. Check number and book.",
    },
    examples: [
        Birth fail Submit "one number, two children":
            r#"{"registration":{"number":"45","book":"01/2026","date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Lê Gia Khôi","personalId":"040226000001"}}"#
            with [Birth r#"{"registration":{"number":"045","book":"1/2026","date":"14/03/2026","office":"Ủy ban nhân dân xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Vũ Nhật Minh","personalId":"040226000002"}}"#],
        Birth pass Submit "the same child, perhaps":
            r#"{"registration":{"number":"45","book":"01/2026","date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Lê Gia Khôi","birthDate":"2026"}}"#
            with [Birth r#"{"registration":{"number":"45","book":"01/2026","date":"17/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Lê Gia Khôi","birthDate":"02/02/2026"}}"#],
        Birth not_applicable Submit "another year of the book":
            r#"{"registration":{"number":"45","book":"01/2026","date":"16/03/2026","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Lê Gia Khôi"}}"#
            with [Birth r#"{"registration":{"number":"45","book":"01/2025","date":"14/03/2025","office":"UBND xã Yên Thành, tỉnh Nghệ An"},"child":{"name":"Vũ Nhật Minh"}}"#],
        Birth not_applicable Archive "a second one, marked":
            r#"{"registration":{"number":"45 bis","book":"01/1990","date":"16/03/1990","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Lê Gia Khôi"}}"#
            with [Birth r#"{"registration":{"number":"45","book":"01/1990","date":"14/03/1990","office":"UBND xã Văn Thành, tỉnh Nghệ Tĩnh"},"child":{"name":"Vũ Nhật Minh"}}"#],
    ],
}

fn check(cx: &Both<'_, '_>, Given { number, .. }: Given<'_>, _: Theirs<'_>) -> Answer<Says> {
    let others = cx.record().persons().iter().filter(|person| person.role != Role::Declarant);
    let apart = others.map(|person| cx.same(person.role, person.role).certainty);
    if apart.min() == Some(Certainty::No) {
        return Ok(Says::Taken { number: number.to_owned() }.into());
    }
    Err(Not::Broken)
}
