use crate::card::Severity;
use crate::law::{KIN_BAN, KinBan, Row};
use crate::rule::{Answer, Broken, Check, Not, rule};
use crate::rules::office::held;
use crate::rules::remarks::Remarks;

rule! {
    /// The remarks say that the two are kin who may not marry.
    ///
    /// Forbidden are relatives in the direct line and within three generations, since 1960 brothers and sisters, since 1987
    /// cousins, too; adoptive parents and their children; since 2001 also those who were parents-in-law or step-parents and
    /// children. Before 1987 custom decided on cousins. Read are only remarks that speak of both sides; how the two are
    /// related the file tells.
    vi
    /// Ghi chú nói hai người có họ hàng không được kết hôn.
    ///
    /// Cấm kết hôn giữa người cùng dòng máu trực hệ và trong phạm vi ba đời: từ 1960 là anh, chị, em, từ 1987 cả anh,
    /// chị, em con chú, con bác, con cô, con cậu, con dì; giữa cha, mẹ nuôi và con nuôi; từ 2001 cả người từng là cha,
    /// mẹ nuôi với con nuôi, cha chồng với con dâu, mẹ vợ với con rể, cha dượng, mẹ kế với con riêng. Trước 1987 anh,
    /// chị, em họ theo tục lệ. Chỉ đọc ghi chú nói về cả hai bên; quan hệ thế nào phải xem hồ sơ.
    "marriage/kin-in-remarks",
    kinds: [Marriage],
    on: Registration.Remarks,
    when: [Registration.Remarks given],
    given: {
        remarks: it as text,
        registered: Registration.Date as maybe date,
        at: Registration.Office as territory,
    },
    severity: Warning,
    schedule: KIN_BAN,
    says: {
        Kin { found: Text }
            vi "{field} nói hai bên có quan hệ mà luật cấm kết hôn («{found}»). Kiểm tra lại quan hệ giữa hai bên."
            en "{field}: they say that the two are kin whom the law forbids to marry (“{found}”). Check how they are related.",
        ByCustom { found: Text }
            vi "{field} nói hai bên có họ với nhau («{found}»); luật khi đó để phong tục quyết định. Giữ nguyên nếu đúng với sổ."
            en "{field}: they say that the two are kin (“{found}”), on which the law of that time let custom decide. Keep it if the book says so.",
    },
    examples: [
        Marriage fail Submit "cousins": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên là con chú, con bác ruột"}}"#,
        Marriage fail Archive "cousins by the law of 1959": r#"{"registration":{"date":"12/06/1980","remarks":"Hai bên là con chú con bác"}}"#,
        Marriage fail Submit "an uncle": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là cậu ruột của vợ"}}"#,
        Marriage fail Archive "half-siblings by the law of 1959": r#"{"registration":{"date":"12/06/1980","remarks":"Hai người là anh em cùng cha khác mẹ"}}"#,
        Marriage fail Archive "by adoption": r#"{"registration":{"date":"12/06/1980","remarks":"Hai bên là cha nuôi và con nuôi"}}"#,
        Marriage fail Archive "a step-parent": r#"{"registration":{"date":"12/06/2005","remarks":"Hai người từng là bố dượng và con riêng của vợ"}}"#,
        Marriage fail Submit "adopted by the other": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là con nuôi cũ của chồng"}}"#,
        Marriage fail Submit "once a parent-in-law": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng từng là bố chồng của vợ"}}"#,
        Marriage fail Submit "a grandchild": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là cháu nội của vợ"}}"#,
        Marriage fail Submit "children of a sister and a brother": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là con cô, chồng là con cậu"}}"#,
        Marriage fail Submit "a half-sister": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là em gái cùng mẹ khác cha của chồng"}}"#,
        Marriage fail Submit "of one father": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là em cùng cha với chồng"}}"#,
        Marriage fail Submit "the two by name of each": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng và vợ là chị em cùng mẹ khác cha"}}"#,
        Marriage fail Submit "a niece": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là cháu gọi chồng bằng cậu ruột"}}"#,
        Marriage fail Submit "a former father-in-law": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là bố chồng cũ của vợ"}}"#,
        Marriage fail Submit "the two by their sides": r#"{"registration":{"date":"16/03/2026","remarks":"Bên nữ là con dâu cũ của bên nam"}}"#,
        Marriage fail Submit "cousins by their sides": r#"{"registration":{"date":"16/03/2026","remarks":"Bên nữ là em họ (con chú) của bên nam"}}"#,
        Marriage fail Submit "what the wife calls him": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ gọi chồng là cậu ruột"}}"#,
        Marriage pass Submit "of a stranger, by the sides": r#"{"registration":{"date":"16/03/2026","remarks":"Bên nữ là con nuôi của ông Lê Văn Ấm"}}"#,
        Marriage pass Submit "a child of one father with somebody else": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là em cùng cha với anh Lê Văn Sen, người làm giấy tờ"}}"#,
        Marriage pass Submit "beyond three generations": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên họ hàng ngoài phạm vi ba đời"}}"#,
        Marriage pass Submit "adopted by an uncle of the other": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là con nuôi của chú ruột của vợ"}}"#,
        Marriage pass Submit "of a stranger, and a word of the wife": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là con đẻ của ông Lê Văn Sen; giấy tờ của vợ đầy đủ"}}"#,
        Marriage pass Submit "a daughter of a step-mother": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ là con riêng của mẹ kế của chồng"}}"#,
        Marriage pass Submit "a nephew of somebody else": r#"{"registration":{"date":"16/03/2026","remarks":"Vợ chồng có mặt; chồng là cháu ruột của ông Lê Văn Sen"}}"#,
        Marriage fail Submit "the couple": r#"{"registration":{"date":"16/03/2026","remarks":"Hai vợ chồng là anh em họ"}}"#,
        Marriage pass Submit "kin of somebody else": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là cháu nội của ông Lê Văn Sen, chủ hộ"}}"#,
        Marriage pass Archive "a step-parent before 2001": r#"{"registration":{"date":"12/06/1990","remarks":"Hai người từng là bố dượng và con riêng của vợ"}}"#,
        Marriage pass Submit "no kin": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên không có quan hệ họ hàng trong phạm vi ba đời"}}"#,
        Marriage pass Submit "an adopted husband": r#"{"registration":{"date":"16/03/2026","remarks":"Chồng là con nuôi, mẹ nuôi là bà Lê Thị Sen"}}"#,
        Marriage pass Submit "a witness": r#"{"registration":{"date":"16/03/2026","remarks":"Hai bên nhờ anh em họ làm chứng"}}"#,
        Marriage not_in_force Archive "the bans of that time were not found": r#"{"registration":{"date":"15/03/1950","remarks":"Hai bên là con chú con bác"}}"#,
    ],
}

/// Words that make a remark speak of the two.
const BOTH: &[&str] = &["hai bên", "hai người", "vợ chồng", "nam nữ"];
/// Words that make it speak of one as the kin of the other; of both in spite of that.
const ONE: &[&str] = &["chồng là", "vợ là", "chồng từng là", "vợ từng là", "chồng nguyên là", "vợ nguyên là"];
const COUPLE: &[&str] =
    &["vợ chồng là", "vợ chồng từng là", "chồng và vợ là", "vợ và chồng là", "chồng vợ là"];
/// The other, behind what the one is.
const OF_ONE: &[&str] = &["của chồng", "của vợ", "với chồng", "với vợ"];
/// Words that make it say something else.
const NOT: &[&str] = &["không", "ngoài phạm vi", "làm chứng", "chứng kiến", "đại diện", "của vợ chồng"];
/// The direct line: of a child and its parent, of a grandchild and its grandparent.
const DIRECT: &[&str] = &[
    "cháu nội",
    "cháu ngoại",
    "ông nội",
    "ông ngoại",
    "bà nội",
    "bà ngoại",
    "con ruột",
    "con đẻ",
    "cha ruột",
    "bố ruột",
    "mẹ ruột",
    "cha đẻ",
    "bố đẻ",
    "mẹ đẻ",
];
const GRANDCHILDREN: &[&str] = &["ông cháu", "bà cháu"];
/// Children of brothers and sisters, of the third generation.
const CHILDREN_OF: &[&str] =
    &["con của hai", "con của anh em", "con của chị em", "con hai anh em", "con hai chị em"];
/// Brothers and sisters, of the second.
const SIBLINGS: &[&str] = &[
    "anh em ruột",
    "chị em ruột",
    "anh chị em ruột",
    "anh ruột",
    "chị ruột",
    "em ruột",
    "cùng cha khác mẹ",
    "cùng mẹ khác cha",
];
/// Of half brothers and sisters, the last word before what they share, and that.
const HALF: &[&str] = &["em", "anh", "chị", "trai", "gái"];
const SHARED: &[&str] = &["cùng cha khác mẹ", "cùng mẹ khác cha", "cùng cha", "cùng mẹ"];
/// What a nephew or niece calls the other.
const CALLED: &[&str] = &["chú ruột", "bác ruột", "cậu ruột", "cô ruột", "dì ruột"];
const CALLS: &[&str] = &["chồng bằng", "vợ bằng", "chồng là", "vợ là"];
/// A cousin of the other, and whose child it is: “em họ (con chú)”.
const COUSIN: &[&str] = &["anh họ", "chị họ", "em họ"];
const CHILD_OF: &[&str] = &["con chú", "con bác", "con cô", "con cậu", "con dì"];
/// Uncles, aunts and cousins, of the third.
const COUSINS: &[&str] = &[
    "con chú con bác",
    "con bác con chú",
    "con cô con cậu",
    "con cậu con cô",
    "con dì con bác",
    "con dì con già",
    "đôi con dì",
    "em con dì",
    "em con chú",
    "em con bác",
    "em con cô",
    "em con cậu",
    "anh em họ",
    "chị em họ",
    "phạm vi ba đời",
    "phạm vi 3 đời",
    "chú cháu",
    "cậu cháu",
    "chú ruột",
    "bác ruột",
    "cậu ruột",
    "cô ruột",
    "dì ruột",
    "cháu ruột",
];
/// The one and the other, each of a brother or a sister.
const ONE_AND_OTHER: &[&str] = &[
    "con cô chồng là con cậu",
    "con cậu chồng là con cô",
    "con chú chồng là con bác",
    "con bác chồng là con chú",
    "con cô vợ là con cậu",
    "con cậu vợ là con cô",
    "con chú vợ là con bác",
    "con bác vợ là con chú",
];
const ADOPTIVE: &[&str] = &["cha nuôi", "mẹ nuôi", "bố nuôi"];
const ADOPTED: &[&str] = &["con nuôi", "con nuôi cũ", "cha nuôi", "bố nuôi", "mẹ nuôi"];
/// By a marriage that was: of one and the spouse's or the parent's child.
const FORMERLY: &[&str] = &[
    "con dâu",
    "con dâu cũ",
    "con rể",
    "con rể cũ",
    "bố chồng",
    "cha chồng",
    "mẹ vợ",
    "bố chồng cũ",
    "cha chồng cũ",
    "mẹ vợ cũ",
    "bố dượng",
    "cha dượng",
    "bố dượng cũ",
    "cha dượng cũ",
    "mẹ kế",
    "mẹ kế cũ",
    "dì ghẻ",
    "con riêng",
];
/// A parent-in-law or step-parent, with the child.
const BY_MARRIAGE: &[(&[&str], &[&str])] = &[
    (&["cha chồng", "bố chồng"], &["con dâu"]),
    (&["mẹ vợ"], &["con rể"]),
    (&["bố dượng", "cha dượng", "mẹ kế"], &["con riêng"]),
];

fn check(cx: &Check<'_>, given: Given<'_>, row: &'static Row<KinBan>) -> Answer<Says> {
    let Given { remarks, registered, at, .. } = given;
    let remarks = Remarks::of_couple(remarks);
    let one = remarks.has(ONE) && !remarks.has(COUPLE);
    let both = !one && (remarks.has(BOTH) || remarks.has(COUPLE));
    if !(both || one) || remarks.has(NOT) {
        return Err(Not::Broken);
    }
    // What somebody else is to one of them is nothing between the two.
    let of_one = |phrases| remarks.first_between("là", phrases, OF_ONE).filter(|_| one);
    let generation = || {
        let of = |phrases, at| {
            let found = if both { remarks.first_of(phrases) } else { of_one(phrases) };
            found.map(|found| (at, found))
        };
        let direct = remarks.first_of(GRANDCHILDREN).filter(|_| both).or_else(|| of_one(DIRECT));
        let each = || remarks.first_of(ONE_AND_OTHER).map(|found| (3, found));
        let direct = direct.map(|found| (1, found));
        let half = || {
            let shared = |of: &&str| remarks.first_between(of, SHARED, OF_ONE).filter(|_| one);
            HALF.iter().find_map(shared).map(|found| (2, found))
        };
        let calls = |found: &&'static str| remarks.first_between("gọi", CALLS, &[found]).is_some();
        let cousin = || {
            let child = || remarks.first_between("họ", CHILD_OF, OF_ONE).filter(|_| one);
            of_one(COUSIN).or_else(child).map(|found| (3, found))
        };
        let called = || CALLED.iter().copied().find(calls).filter(|_| one).map(|found| (3, found));
        direct
            .or_else(|| of(CHILDREN_OF, 3))
            .or_else(|| of(SIBLINGS, 2))
            .or_else(half)
            .or_else(|| of(COUSINS, 3))
            .or_else(cousin)
            .or_else(called)
            .or_else(each)
    };
    let adoptive = || match both {
        true => remarks.first_of(ADOPTIVE).filter(|_| remarks.has(&["con nuôi"])),
        false => of_one(ADOPTED),
    };
    let by_marriage = || {
        let pair = |(parent, child): &(&[&'static str], &[&'static str])| {
            remarks.first_of(parent).filter(|_| both && remarks.has(child))
        };
        BY_MARRIAGE.iter().find_map(pair).or_else(|| of_one(FORMERLY))
    };
    let ban = row.value;
    let says = match generation() {
        Some((at, found)) if at <= ban.generations => Says::Kin { found: found.to_owned() },
        Some((at, found)) if ban.by_custom.is_some_and(|most| at <= most) => {
            Says::ByCustom { found: found.to_owned() }
        }
        _ => {
            let related = adoptive().filter(|_| ban.by_adoption);
            let found = related.or_else(|| by_marriage().filter(|_| ban.formerly)).ok_or(Not::Broken)?;
            Says::Kin { found: found.to_owned() }
        }
    };
    held(cx, ban.territory, at, registered)?;
    let at_most = if matches!(says, Says::Kin { .. }) { Severity::Warning } else { Severity::Info };
    Ok(Broken::new(says).at_most(at_most))
}
