//! Which kind of record a sheet or an object holds, by what its columns or keys are called.

#[cfg(feature = "related")]
use super::json::read_record;
use super::json::{Event, Reader, Stop};
use super::keys::KIND;
#[cfg(feature = "related")]
use crate::language::{Language, error};
#[cfg(feature = "related")]
use crate::record::Record;
use crate::schema::{Kind, Role};

/// The kind whose layout knows more of these names than that of every other kind. Where several know as many, the first
/// of them that stands in [`Kind::ALL`], if one of the names is about what such a record is about; else none, for number,
/// day and office are in every book.
#[must_use]
pub fn kind_of_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<Kind> {
    best(|kind| {
        let known = |name: &str| kind.layout().find(name.trim()).map(|column| column.field.role);
        Known::of(names.clone().filter_map(known))
    })
    .0
}

/// The kind of a record in JSON: what its member `kind` says, else by the names of its roles, keys and paths as
/// [`kind_of_names`] does.
#[must_use]
pub fn kind_of_json(text: &[u8]) -> Option<Kind> {
    let (told, keys) = keys(text);
    told.and_then(|name| name.parse().ok()).or_else(|| best(|kind| Known::of_keys(kind, &keys)).0)
}

/// The kind of a record in JSON where it is another than this one: the one that it tells, or one that knows more of its keys.
#[must_use]
pub(crate) fn other_kind_of_json(text: &[u8], this: Kind) -> Option<Kind> {
    let (told, keys) = keys(text);
    let told = told.and_then(|name| name.parse().ok());
    let known = |kind| Known::of_keys(kind, &keys);
    told.or_else(|| best(known).0.filter(|&kind| known(kind).count > known(this).count))
        .filter(|&kind| kind != this)
}

/// How many names a kind knows.
#[derive(Clone, Copy, Default)]
struct Known {
    count: usize,
    /// Whether one is of a role that not nearly every kind has.
    telling: bool,
}

impl Known {
    fn of_keys(kind: Kind, keys: &[String]) -> Self {
        let layout = kind.layout();
        let column = |key: &str| layout.find(key).map(|column| column.field.role);
        Self::of(keys.iter().filter_map(|key| layout.role(key).or_else(|| column(key))))
    }

    fn of(roles: impl Iterator<Item = Role>) -> Self {
        roles.fold(Self::default(), |known, role| Self {
            count: known.count.saturating_add(1),
            telling: known.telling || !matches!(role, Role::Registration | Role::Declarant | Role::Foreign),
        })
    }
}

/// The kind that knows most, the first of several; and how many it knows.
fn best(known: impl Fn(Kind) -> Known) -> (Option<Kind>, usize) {
    let mut found = None;
    let mut most = Known::default();
    for &kind in Kind::ALL {
        let here = known(kind);
        if here.count > most.count {
            (found, most) = (Some(kind), here);
        } else if here.count == most.count && !most.telling {
            found = None;
        }
    }
    (found, most.count)
}

/// A record in JSON that says what it is: `{"kind":"birth","record":{…}}`, or a record by itself whose kind is told by
/// its member `kind` or by its keys.
///
/// # Errors
/// Where the text is no JSON object, or nothing tells the kind.
#[cfg(feature = "related")]
pub fn record_with_kind(text: &[u8]) -> Result<Record, Unclear> {
    let inner = inner(text).map_err(Unclear::NotJson)?;
    let kind = match inner {
        Some(inner) => keys(text).0.map_or_else(|| kind_of_json(inner), |name| name.parse().ok()),
        None => kind_of_json(text),
    };
    let mut record = Record::new(kind.ok_or(Unclear::Kind)?);
    read_record(inner.unwrap_or(text), &mut record);
    Ok(record)
}

/// The record in `{"kind":"birth","record":{…}}`: its bytes; none where a text is not so.
#[must_use]
pub fn inner_record(text: &[u8]) -> Option<&[u8]> {
    let inner = inner(text).ok()??.trim_ascii_start();
    let inner = inner.strip_prefix(b":").unwrap_or(inner).trim_ascii();
    inner.starts_with(b"{").then_some(inner)
}

/// What stands in the member of a record that says its kind beside it.
fn inner(text: &[u8]) -> Result<Option<&[u8]>, Stop> {
    let (mut inner, mut reader) = (None, Reader::new(text));
    loop {
        let top = reader.depth() == 1;
        match reader.next_event()? {
            Event::Key(RECORD) if top => {
                let from = reader.offset();
                while !matches!(reader.next_event()?, Event::End) {
                    if reader.depth() == 1 {
                        inner = inner.or(text.get(from..reader.offset()));
                        break;
                    }
                }
            }
            Event::End => return Ok(inner),
            _ => {}
        }
    }
}

/// The member in which a record stands that says its kind beside it.
const RECORD: &str = "record";

/// Why a text is no record of a kind.
#[cfg(feature = "related")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unclear {
    /// It is no JSON.
    NotJson(Stop),
    /// Nothing tells the kind.
    Kind,
}

#[cfg(feature = "related")]
impl Unclear {
    /// A stable name for programs: `kind`, or why it is no JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotJson(stop) => stop.code(),
            Self::Kind => "kind",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        match (self, language) {
            (Self::NotJson(stop), _) => stop.message(language),
            (Self::Kind, Language::Vi) => {
                "không rõ là loại việc nào; ghi {\"kind\":…,\"record\":{…}}".to_owned()
            }
            (Self::Kind, Language::En) => "of which kind? write {\"kind\":…,\"record\":{…}}".to_owned(),
        }
    }
}

#[cfg(feature = "related")]
error!(Unclear);

/// What the member `kind` says, and the other keys of an object with those of the objects in it, as far as it can be
/// read.
fn keys(text: &[u8]) -> (Option<String>, Vec<String>) {
    let (mut told, mut keys, mut last_is_kind) = (None, Vec::new(), false);
    let mut role = String::new();
    let mut reader = Reader::new(text);
    loop {
        let depth = reader.depth();
        match reader.next_event() {
            Ok(Event::Key(key)) if depth == 1 => {
                last_is_kind = key == KIND;
                if !last_is_kind {
                    key.clone_into(&mut role);
                    keys.push(role.clone());
                }
            }
            Ok(Event::Key(key)) if depth == 2 && !last_is_kind => keys.push([&role, ".", key].concat()),
            Ok(Event::Text(text, _)) if depth == 1 && last_is_kind => told = Some(text.to_owned()),
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
        assert_eq!(kind_of_json(br#"{"court":{},"wife":{}}"#), Some(Kind::DivorceNote));
        assert_eq!(kind_of_json(br#"{"child":{"name":"A"},"parent":{}}"#), Some(Kind::Recognition));
        let end = br#"{"supervisor":{"name":"A"},"supervision":{"endReason":"B"}}"#;
        assert_eq!(kind_of_json(end), Some(Kind::GuardianshipSupervisionEnd));
        let begin = br#"{"supervisor":{"name":"A"},"original":{"number":"1"}}"#;
        assert_eq!(kind_of_json(begin), Some(Kind::GuardianshipSupervision));
        for nothing in [r#"{"a":{"child":1}}"#, r#"{"registration":{},"kind":"shoe"}"#, "[]", "", "{"] {
            assert_eq!(kind_of_json(nothing.as_bytes()), None, "{nothing}");
        }
    }

    #[test]
    fn the_record_inside() {
        let of =
            |text: &'static str| inner_record(text.as_bytes()).map(|it| std::str::from_utf8(it).unwrap());
        assert_eq!(of(r#"{"kind":"birth", "record" : {"so":"1"} }"#), Some(r#"{"so":"1"}"#));
        assert_eq!([of(r#"{"record":"x"}"#), of(r#"{"so":"1"}"#), of("{"), of("[]")], [None; 4]);
    }

    #[cfg(feature = "related")]
    #[test]
    fn a_record_says_what_it_is() {
        let name = crate::schema::Role::Husband.at(crate::schema::Attribute::Name);
        for text in [
            r#"{"kind":"marriage","record":{"husband":{"name":"Lê Văn Tám"}}}"#,
            r#" { "record" : {"husband":{"name":"Lê Văn Tám"},"wife":{"name":"{\"}"}} , "kind" : "marriage" } "#,
            r#"{"record":{"husband":{"name":"Lê Văn Tám"},"wife":{"name":"x"}}}"#,
            r#"{"kind":"marriage","husband":{"name":"Lê Văn Tám"}}"#,
        ] {
            let record = record_with_kind(text.as_bytes()).unwrap();
            assert_eq!((record.kind(), record.get(name)), (Kind::Marriage, Some("Lê Văn Tám")), "{text}");
            assert!(record.problems().is_empty(), "{text}");
        }
        for (text, code) in
            [("{}", "kind"), ("{\"kind\":\"shoe\",\"record\":{}}", "kind"), ("{", "torn"), ("x", "syntax")]
        {
            assert_eq!(record_with_kind(text.as_bytes()).unwrap_err().code(), code, "{text}");
        }
    }
}
