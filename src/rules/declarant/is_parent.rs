use std::borrow::Cow;

use crate::law::SHORTCUTS;
use crate::rule::{Answer, Check, Not, rule};
use crate::rules::marriage::is_dead;
use crate::schema::{Attribute, Role};
use crate::text::{fold, lower};

rule! {
    /// The declarant is said to be the father or the mother, but is another person, or dead.
    ///
    /// Name and number are both others than those of that parent. The relationship was chosen wrongly, or one of the persons is
    /// written in the place of the other. One number in two writings, or a name that was changed, is no such thing. Where the
    /// residence of that parent says “Đã chết”, somebody else declared.
    vi
    /// Người đi khai ghi là cha hoặc mẹ, nhưng lại là người khác, hoặc người đó đã chết.
    ///
    /// Cả tên và số giấy tờ đều khác với cha hoặc mẹ. Chọn nhầm quan hệ, hoặc ghi người này vào chỗ người kia. Một số
    /// viết theo hai cách, hoặc tên đã đổi, thì không tính. Nơi cư trú của cha hoặc mẹ ghi «Đã chết» thì người khác đã đi
    /// khai.
    "declarant/is-parent",
    kinds: [Birth],
    on: Declarant.Name,
    given: {
        name: it as name,
        relation: Declarant.Relation as text,
        number: Declarant.PaperNumber as maybe text,
        mother: Mother.Name as maybe name,
        mother_number: Mother.PaperNumber as maybe text,
        father: Father.Name as maybe name,
        father_number: Father.PaperNumber as maybe text,
        mother_lives: Mother.Residence as text_or_empty,
        father_lives: Father.Residence as text_or_empty,
    },
    severity: Warning,
    says: {
        Another { relation: Text, parent: Field }
            vi "{field}: quan hệ ghi «{relation}» nhưng tên và số giấy tờ khác với {parent}. Kiểm tra lại người đi khai sinh và quan hệ."
            en "{field}: the relationship is “{relation}”, but name and number are others than of: {parent}. Check the declarant and the relationship.",
        Dead { other: Field }
            vi "{field}: người đã chết ({other}) không thể đi khai. Kiểm tra lại cả hai."
            en "{field}: nobody declares who is dead ({other}). Check both.",
    },
    examples: [
        Birth fail Submit "another man": r#"{"father":{"name":"Lê Quang Huy","paperNumber":"040097002318"},"declarant":{"name":"Hoàng Văn Chiến","relation":"Cha","paperNumber":"040089007777"}}"#,
        Birth fail Submit "a dead man": r#"{"father":{"name":"Lê Quang Huy","residence":"Đã chết"},"declarant":{"name":"Lê Quang Huy","relation":"Cha"}}"#,
        Birth pass Submit "the same man": r#"{"father":{"name":"Lê Quang Huy","paperNumber":"040097002318"},"declarant":{"name":"LÊ QUANG HUY","relation":"Cha","paperNumber":"040097002318"}}"#,
        Birth pass Submit "one number": r#"{"mother":{"name":"Trần Thị Hoa","paperNumber":"040199004512"},"declarant":{"name":"Trần Thị Hoà Vân","relation":"Mẹ","paperNumber":"040 199 004 512"}}"#,
        Birth not_applicable Submit "a grandmother": r#"{"mother":{"name":"Trần Thị Hoa"},"declarant":{"name":"Lê Thị Bích","relation":"Bà"}}"#,
        Birth undetermined Submit "no number yet": r#"{"father":{"name":"Lê Quang Huy"},"declarant":{"name":"Hoàng Văn Chiến","relation":"Cha","paperNumber":"040089007777"}}"#,
    ],
}

fn check(cx: &Check<'_>, given: Given<'_>) -> Answer<Says> {
    let Given { name, relation, .. } = given;
    // Nearly all of them are written in one of two ways: a tenth of making them small.
    let small = if SHORTCUTS {
        [("Cha", "cha"), ("Mẹ", "mẹ")].iter().find(|(it, _)| *it == relation)
    } else {
        None
    };
    let small = small.map_or_else(|| Cow::Owned(lower(relation)), |(_, small)| Cow::Borrowed(*small));
    let (role, parent, number, lives) = match &*small {
        "cha" | "bố" | "cha đẻ" | "bố đẻ" | "cha ruột" | "bố ruột" => {
            (Role::Father, given.father, given.father_number, given.father_lives)
        }
        "mẹ" | "má" | "me" | "mẹ đẻ" | "mẹ ruột" => {
            (Role::Mother, given.mother, given.mother_number, given.mother_lives)
        }
        _ => return Err(Not::Applicable),
    };
    if is_dead(lives) {
        let other = cx.column_of(role.at(Attribute::Residence)).ok_or(Not::Applicable)?;
        return Ok(Says::Dead { other }.into());
    }
    let parent = parent?;
    // Mostly it is written the same way: a fortieth of comparing letters.
    if SHORTCUTS && name.text == parent.text || name.is_same(parent) || fold(given.number?) == fold(number?) {
        return Err(Not::Broken);
    }
    let parent = cx.column_of(role.at(Attribute::Name)).ok_or(Not::Applicable)?;
    Ok(Says::Another { relation: relation.to_owned(), parent }.into())
}
