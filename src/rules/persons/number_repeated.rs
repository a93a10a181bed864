use crate::law::IDENTITY_LAW_2023;
use crate::record::Parsed;
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::schema::{Attribute, Code, Role};
use crate::text::is_digits;

rule! {
    /// Two persons of the record have the same identity number.
    ///
    /// A number belongs to one person and is never given to another; child, mother and father are three persons, husband
    /// and wife two. One of the numbers was copied into the wrong field. The declarant may be the mother or the father
    /// and is not compared. Provinces issued some nine-digit CMND numbers twice, but hardly to two persons of one entry.
    vi
    /// Hai người trong hồ sơ có cùng số giấy tờ.
    ///
    /// Một số chỉ của một người và không bao giờ cấp cho người khác; con, mẹ và cha là ba người, chồng và vợ là hai.
    /// Một số bị chép vào nhầm mục. Người đi khai có thể là mẹ hoặc cha nên không so. Có tỉnh đã cấp trùng số CMND 9 chữ số,
    /// nhưng khó mà trùng ở hai người của một việc.
    "persons/number-repeated",
    of: [Mother, Father, Husband, Wife], on: PaperNumber,
    finds_with: any [Child.PersonalId, partner.PaperNumber, partner.PersonalId],
    given: {
        number: it as parsed,
        child: Child.PersonalId as parsed,
        partner: partner.PaperNumber as parsed,
        text: it as text_or_empty,
        paper: me.PaperType as maybe code,
        partner_text: partner.PaperNumber as text_or_empty,
        id: me.PersonalId as parsed,
        partner_id: partner.PersonalId as parsed,
    },
    severity: Error,
    form: [IDENTITY_LAW_2023.secondary("Điều 12")],
    says: {
        Same { other: Field }
            vi "{field} trùng với: {other}. Hai người không thể có cùng một số; kiểm tra lại cả hai."
            en "{field} is the same as: {other}. Two persons cannot share a number; check both.",
    },
    examples: [
        Birth fail Submit "mother and father": r#"{"mother":{"paperNumber":"001186000001"},
            "father":{"paperNumber":"001 186 000 001"}}"#,
        Birth fail Archive "child and mother": r#"{"child":{"personalId":"001326000001"},
            "mother":{"paperNumber":"001326000001"}}"#,
        Birth fail Archive "one number for all three": r#"{"child":{"personalId":"001326000001"},
            "mother":{"paperNumber":"001326000001"},"father":{"paperNumber":"001326000001"}}"#,
        Birth fail Archive "two CMND": r#"{"mother":{"paperNumber":"012345678"},
            "father":{"paperNumber":"012345678"}}"#,
        Birth pass Submit "the mother declares": r#"{"mother":{"paperNumber":"001186000001"},
            "father":{"paperNumber":"001086000002"},"declarant":{"paperNumber":"001186000001"}}"#,
        Marriage fail Submit "the wife's paper is the husband's": r#"{"husband":{"personalId":"040097002318"},"wife":{"paperNumber":"040097002318"}}"#,
        Marriage fail Submit "one personal number": r#"{"husband":{"personalId":"040097002318","paperNumber":"C7712340"},"wife":{"personalId":"040097002318","paperNumber":"C8120077"}}"#,
        Birth fail Archive "one personal number": r#"{"mother":{"personalId":"040197000111"},"father":{"personalId":"040197000111"}}"#,
        Marriage fail Submit "one passport": r#"{"husband":{"paperNumber":"B7654321"},"wife":{"paperNumber":"B7654321"}}"#,
        Marriage pass Submit "one book of a household": r#"{"husband":{"paperNumber":"Sổ hộ khẩu 210012345"},"wife":{"paperNumber":"Sổ hộ khẩu 210012345"}}"#,
        Marriage pass Submit "his paper has his number": r#"{"husband":{"personalId":"040097002318","paperNumber":"040097002318"},"wife":{"paperNumber":"040199004512"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let same =
        |other: Parsed| matches!(other, Parsed::PersonalId(_) | Parsed::Cmnd(_)) && given.number == other;
    // Of a couple one says it for both.
    let partner = cx.me().partner().filter(|_| matches!(cx.me(), Role::Father | Role::Wife));
    let with_child = same(given.child).then(|| Role::Child.at(Attribute::PersonalId));
    let with_partner = || {
        let passport = given.paper.map_or(true, |paper| paper == Code::Passport) && is_passport(given.text);
        let one = same(given.partner) || passport && given.text == given.partner_text;
        Some(partner.filter(|_| one)?.at(Attribute::PaperNumber))
    };
    let ids = || {
        let partner = partner?;
        let (paper, id) = (Attribute::PaperNumber, Attribute::PersonalId);
        let pairs = [
            (paper, given.number, id, given.partner_id),
            (id, given.id, id, given.partner_id),
            (id, given.id, paper, given.partner),
        ];
        pairs.into_iter().find_map(|(on, mine, of, other)| {
            let twelve = matches!(mine, Parsed::PersonalId(_)) && mine == other;
            twelve.then(|| (cx.me().at(on), partner.at(of)))
        })
    };
    let (on, other) = match with_child.or_else(with_partner) {
        Some(other) => (cx.it(), other),
        None => ids().ok_or(Not::Broken)?,
    };
    let other = cx.column_of(other).ok_or(Not::Applicable)?;
    Ok(Broken::new(Says::Same { other }).on(on))
}

/// Whether a number is written as those of passports are: a letter or two, and six to eight digits. What a whole household shares is
/// not.
fn is_passport(number: &str) -> bool {
    let digits = number.trim_start_matches(|c: char| c.is_ascii_uppercase());
    (1..=2).contains(&number.len().saturating_sub(digits.len()))
        && (6..=8).contains(&digits.len())
        && is_digits(digits)
}
