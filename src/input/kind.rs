//! Which kind of record a sheet or an object holds, by what its columns or keys are called.

use super::json::{Event, Reader};
use super::keys::KIND;
use crate::schema::Kind;

/// The kind whose layout knows more of these names than that of every other kind; none where two know as many.
#[must_use]
pub fn kind_of_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<Kind> {
    best(|kind| names.clone().filter(|name| kind.layout().find(name.trim()).is_some()).count())
}

/// The kind of a record in JSON: what its member `kind` says, else the kind that knows most of its roles and keys; none
/// where that is not clear.
#[must_use]
pub fn kind_of_json(text: &[u8]) -> Option<Kind> {
    let (told, keys) = top_level(text);
    told.and_then(|name| name.parse().ok()).or_else(|| {
        let knows = |kind: Kind, key: &str| {
            let layout = kind.layout();
            layout.role(key).is_some() || layout.find(key).is_some()
        };
        best(|kind| keys.iter().filter(|key| knows(kind, key)).count())
    })
}

/// The kind with the highest count above nothing, where it is alone.
fn best(count: impl Fn(Kind) -> usize) -> Option<Kind> {
    let mut found = None;
    let mut most = 0;
    for &kind in Kind::ALL {
        let here = count(kind);
        if here > most {
            (found, most) = (Some(kind), here);
        } else if here == most {
            found = None;
        }
    }
    found
}

/// What the member `kind` says, and the other keys of an object, as far as it can be read.
fn top_level(text: &[u8]) -> (Option<String>, Vec<String>) {
    let (mut told, mut keys, mut last_is_kind) = (None, Vec::new(), false);
    let mut reader = Reader::new(text);
    loop {
        let top = reader.depth() == 1;
        match reader.next_event() {
            Ok(Event::Key(key)) if top => {
                last_is_kind = key == KIND;
                if !last_is_kind {
                    keys.push(key.to_owned());
                }
            }
            Ok(Event::Text(text, _)) if top && last_is_kind => told = Some(text.to_owned()),
            Ok(Event::End) | Err(_) => return (told, keys),
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_keys_tell_the_kind() {
        let of = |names: &[&str]| kind_of_names(names.iter().copied());
        assert_eq!(of(&["so", "quyenSo", "nksHoTen", "meHoTen"]), Some(Kind::Birth));
        assert_eq!(of(&["Số", "Họ tên mẹ", "ghi gì đó"]), Some(Kind::Birth));
        assert_eq!(of(&["so", "quyenSo", "chongHoTen"]), Some(Kind::Marriage));
        assert_eq!(of(&["so", "quyenSo", "ngayDangKy"]), None);
        assert_eq!(of(&["la", "lb"]), None);
        assert_eq!(kind_of_json(r#"{"child":{"name":"Lê Văn Tám"}}"#.as_bytes()), Some(Kind::Birth));
        assert_eq!(kind_of_json(br#"{"kind":"birth"}"#), Some(Kind::Birth));
        assert_eq!(kind_of_json(br#"{"kind":"marriage","so":"1"}"#), Some(Kind::Marriage));
        assert_eq!(kind_of_json(br#"{"registration":{},"wife":{}}"#), Some(Kind::Marriage));
        for nothing in [r#"{"a":{"child":1}}"#, r#"{"registration":{},"kind":"shoe"}"#, "[]", "", "{"] {
            assert_eq!(kind_of_json(nothing.as_bytes()), None, "{nothing}");
        }
    }
}
