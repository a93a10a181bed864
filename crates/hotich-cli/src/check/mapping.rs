//! What somebody has said of a book: its kind, what its columns hold, what stands on its cover. In TOML, which a person edits,
//! or in JSON.

use std::fmt::Write as _;
use std::path::Path;

use hotich::book::{Mapped, Mapping, MappingError, Origin, mapping_name};
use hotich::{Kind, Language};
use serde_json::{Map, Value};

use super::{Choose as _, read_text};
use crate::args::kind_named;
use crate::failure::Failure;

/// What is said of a book.
pub(crate) struct Told {
    pub(crate) mapping: Mapping,
    pub(crate) kind: Option<Kind>,
    /// Values by the path of their field, for rows that do not have them.
    pub(crate) set: Vec<(String, String)>,
}

/// Whether a file is written as TOML.
pub(super) fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

/// Reads it.
pub(crate) fn read(path: &Path, language: Language) -> Result<Told, Failure> {
    let text = read_text(path)?;
    let told = |why: &str| Failure::usage(format!("{}: {why}", path.display()));
    let wrong = |error: MappingError| told(&error.message(language));
    if !is_toml(path) {
        let mapping = Mapping::from_json(&text).map_err(wrong)?;
        return Ok(Told { mapping, kind: None, set: Vec::new() });
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error
            .span()
            .map_or(1, |span| 1 + text.get(..span.start).unwrap_or_default().matches('\n').count());
        told(&match language {
            Language::Vi => format!("dòng {line} không phải TOML"),
            Language::En => format!("line {line} is no TOML"),
        })
    })?;
    let (mut columns, mut kind, mut set) = (Map::new(), None, Vec::new());
    let unclear = |name: &str| {
        told(&match language {
            Language::Vi => {
                format!("không hiểu «{name}»; cần kind, [columns] và [set], như --save-map đã ghi")
            }
            Language::En => {
                format!("“{name}” is not clear; kind, [columns] and [set] are, as --save-map writes them")
            }
        })
    };
    for (name, value) in &table {
        match (name.as_str(), value) {
            ("format", toml::Value::Integer(_)) => {}
            ("kind", toml::Value::String(given)) => {
                kind = Some(kind_named(given).map_err(|_| unclear(given))?);
            }
            ("columns", toml::Value::Table(all)) => {
                for (header, path) in all {
                    let path = match path {
                        toml::Value::String(path) if path.is_empty() => Value::Null,
                        toml::Value::String(path) => Value::String(path.clone()),
                        _ => return Err(unclear(header)),
                    };
                    columns.insert(header.clone(), path);
                }
            }
            ("set", toml::Value::Table(all)) => {
                for (path, value) in all {
                    let known = Kind::ALL.iter().any(|kind| kind.layout().find(path).is_some());
                    match value.as_str().map(str::trim) {
                        Some(value) if known && !value.is_empty() => {
                            set.push((path.clone(), value.to_owned()))
                        }
                        _ => return Err(unclear(path)),
                    }
                }
            }
            (other, _) => return Err(unclear(other)),
        }
    }
    let json = Value::Object(Map::from_iter([("columns".to_owned(), Value::Object(columns))])).to_string();
    Ok(Told { mapping: Mapping::from_json(&json).map_err(wrong)?, kind, set })
}

/// What is taken for granted of a book, to be looked through and changed.
pub(super) fn write(kind: Kind, columns: &[Mapped], set: &[(String, String)], language: Language) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut out = format!(
        "# {}\nformat = 1\nkind = \"{}\"\n\n# {}\n[columns]\n",
        language.choose(
            "Cách hiểu một quyển sổ. Xem lại, sửa, rồi dùng: hotich check --map TỆP-NÀY SỔ",
            "What is taken for granted of a book. Look it through, change it, and use it: hotich check --map THIS BOOK"
        ),
        kind.name(),
        language.choose(
            "\"Tên cột\" = \"trường\" (xem hotich fields); \"\" là cột không xét; \"Tên cột #7\" là cột thứ 7.",
            "\"Header\" = \"field\" (see hotich fields); \"\" leaves a column out; \"Header #7\" is the seventh column."
        ),
    );
    for (index, mapped) in columns.iter().enumerate() {
        if mapped.header.is_empty() && mapped.column.is_none() {
            continue;
        }
        let name = quoted(&mapping_name(columns, index));
        if mapped.origin == Origin::Twice {
            // Left as it is, it says what is taken for granted without it.
            let why = language.choose(
                "trùng trường với cột trước, không xét; nếu là trường khác, bỏ dấu # đầu dòng và ghi trường",
                "another column has its field; if it is another field, take the # away and write which",
            );
            let _ = writeln!(out, "# {name} = \"\"  # {why}");
            continue;
        }
        let path = mapped.column.map_or("", |column| column.path);
        let why = match mapped.origin {
            Origin::Unknown => language.choose("  # không rõ là gì", "  # nobody knows it"),
            Origin::Proposed => {
                language.choose("  # theo cách ghi thường gặp", "  # by what offices commonly write")
            }
            _ => "",
        };
        let _ = writeln!(out, "{name} = {}{why}", quoted(path));
    }
    let _ = write!(
        out,
        "\n# {}\n[set]\n",
        language.choose(
            "Giá trị chung cho mọi hàng không có (ghi trên bìa sổ), như --set.",
            "Values for every row without one (from the cover), as --set."
        )
    );
    for (path, value) in set {
        let _ = writeln!(out, "{} = {}", quoted(path), quoted(value));
    }
    if set.is_empty() {
        out.push_str("# \"registration.office\" = \"…\"\n");
    }
    out
}
