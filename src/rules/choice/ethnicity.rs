use std::sync::LazyLock;

use crate::date::day;
use crate::law::{DECISION_121_1979, Effectivity};
use crate::name;
use crate::rule::{Answer, Broken, Check, rule};
use crate::schema::codes::{ETHNIC_GROUPS, EthnicGroup, ethnic_group};
use crate::text;

rule! {
    /// An ethnicity is not in the official list.
    ///
    /// Since 1979 the list has 54 peoples; 55 stands for foreigners, 56 for unknown. Codes, official names and other
    /// names of one people only are understood; a name that several peoples share is not, because nobody but
    /// the family can tell. Choose from the list; in an old book keep the written name where it is unclear.
    vi
    /// Dân tộc không có trong danh mục.
    ///
    /// Từ năm 1979 danh mục có 54 dân tộc; mã 55 là người nước ngoài, 56 là không rõ. Mã, tên chính thức và tên gọi
    /// khác chỉ của một dân tộc thì hiểu được; tên mà nhiều dân tộc cùng dùng thì không, vì chỉ gia đình mới biết. Chọn
    /// trong danh mục; với sổ cũ ghi không rõ thì giữ tên đã ghi.
    "choice/ethnicity",
    each: unread [Ethnicity],
    given: { value: it as text },
    severity: Warning,
    law: [DECISION_121_1979.unverified("")],
    in_force: Effectivity::from(day(1979, 3, 2)),
    says: {
        NotListed { value: Text }
            vi "{field}: «{value}» không có trong danh mục 54 dân tộc, hoặc là tên chung của vài dân tộc. Chọn trong danh mục; người nước ngoài thì chọn «Người nước ngoài»."
            en "{field}: “{value}” is not in the list of the 54 peoples, or several peoples share it. Choose from the list; for a foreigner choose “Người nước ngoài”.",
    },
    examples: [
        Birth fail Submit "a slip": r#"{"child":{"ethnicity":"Knih"}}"#,
        Birth fail Submit "no people": r#"{"child":{"ethnicity":"Việt Nam"}}"#,
        Birth fail Submit "a name of several": r#"{"child":{"ethnicity":"Xá Khao"}}"#,
        Birth pass Submit "an official name": r#"{"child":{"ethnicity":"Ê-đê"}}"#,
        Birth pass Submit "a code": r#"{"mother":{"ethnicity":"02"}}"#,
        Birth not_in_force Archive "before the list": r#"{"registration":{"date":"12/03/1968"},"child":{"ethnicity":"Xá Khao"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { value, .. }: Given<'_>) -> Answer<Says> {
    let group = likely(value).map(|group| group.name);
    Ok(Broken::new(Says::NotListed { value: value.to_owned() }).perhaps(cx.it(), group))
}

/// The group before a bracket, or the only one whose name is one slip away.
fn likely(value: &str) -> Option<&'static EthnicGroup> {
    if let Some((before, _)) = name::split_alias(value) {
        return ethnic_group(&before);
    }
    let key = text::fold(value);
    // One slip leaves the first letter or the last: a sixth is left to be compared.
    let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
    let (first, last) = ends(&key);
    let may_be = |name: &str| ends(name).0 == first || ends(name).1 == last;
    let near = |name: &str| {
        name.len() >= 4
            && name.len().abs_diff(key.len()) <= 1
            && may_be(name)
            && text::within_one_slip(name, &key)
    };
    let mut near = FOLDED.iter().filter(|(name, _)| near(name)).map(|(_, group)| *group);
    let group = near.next()?;
    near.all(|other| other.code == group.code).then_some(group)
}

/// Every name of every group, folded once.
static FOLDED: LazyLock<Vec<(String, &'static EthnicGroup)>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for group in ETHNIC_GROUPS {
        for name in [group.name].into_iter().chain(group.other_names()) {
            names.push((text::fold(name), group));
        }
    }
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_or_a_bracket() {
        for (value, expected) in [
            ("Knih", Some("Kinh")),
            ("Kinhh", Some("Kinh")),
            ("Mườg", Some("Mường")),
            ("Kinh (Việt)", Some("Kinh")),
            ("Xá Khao", None),
            ("Tâ", None),
            ("Klingon", None),
        ] {
            assert_eq!(likely(value).map(|group| group.name), expected, "{value}");
        }
    }
}
