//! Canonical JSON: one spelling for each report, the same in every host.
//!
//! Keys in fixed order, no spaces, escapes only where JSON demands them, integers only.

use std::fmt::Write as _;

use super::{Arg, Finding, Report, Severity};
use crate::date::PartialDate;
use crate::message::{Language, MASK};

/// What the JSON of a report shows.
#[derive(Clone, Copy, Debug)]
pub struct Render {
    /// Language of the messages.
    pub language: Language,
    /// Whether personal values are masked.
    pub masked: bool,
    /// Whether the normalised record and the open rules are part of it.
    pub full: bool,
}

impl Default for Render {
    fn default() -> Self {
        Self { language: Language::Vi, masked: false, full: true }
    }
}

impl Report {
    /// The canonical JSON of the report.
    #[must_use]
    pub fn to_json(&self, render: &Render) -> String {
        let mut out = String::with_capacity(1024);
        out.push('{');
        self.write_members(render, &mut out);
        out.push('}');
        out
    }

    /// The members of the report's object, without its braces.
    pub(crate) fn write_members(&self, render: &Render, out: &mut String) {
        if render.full {
            let _ = write!(
                out,
                "\"hotich\":\"{}\",\"rules\":\"{:016x}\",",
                crate::VERSION,
                crate::rules::digest()
            );
        }
        let _ = write!(out, "\"kind\":\"{}\",\"stage\":\"{}\",", self.kind.name(), self.stage.name());
        let _ = write!(out, "\"today\":\"{}\",\"lawDate\":", PartialDate::from(self.today));
        let (first, last) = (PartialDate::from(self.law_date.first), PartialDate::from(self.law_date.last));
        if render.masked {
            write_string(MASK, out);
        } else if first == last {
            let _ = write!(out, "\"{first}\"");
        } else {
            let _ = write!(out, "\"{first}/{last}\"");
        }
        if let Some(hash) = self.profile {
            let _ = write!(out, ",\"profile\":\"{hash:016x}\"");
        }
        if let Some(hash) = self.communes {
            let _ = write!(out, ",\"communes\":\"{hash:016x}\"");
        }
        let [errors, warnings, infos] = Severity::ALL.map(|severity| self.count(severity));
        let _ = write!(out, ",\"counts\":{{\"error\":{errors},\"warning\":{warnings},\"info\":{infos}}}");
        out.push_str(",\"findings\":");
        list(&self.findings, out, |finding, out| finding.write_json(render, out));
        if render.full {
            out.push_str(",\"undetermined\":");
            list(&self.undetermined, out, |open, out| {
                let _ = write!(out, "{{\"rule\":\"{}\",\"needs\":", open.rule().name);
                list(open.needs.iter(), out, |field, out| write_string(field.path(), out));
                out.push('}');
            });
            out.push_str(",\"record\":");
            self.write_record(render, out);
        }
    }

    /// The normalised record: an object of objects, one for each role.
    fn write_record(&self, render: &Render, out: &mut String) {
        out.push('{');
        let mut role = "";
        for (field, value) in &self.values {
            let (group, attribute) = field.path().split_once('.').unwrap_or(("", field.path()));
            if group == role {
                out.push(',');
            } else {
                out.push_str(if role.is_empty() { "" } else { "}," });
                write_string(group, out);
                out.push_str(":{");
                role = group;
            }
            write_string(attribute, out);
            out.push(':');
            write_string(if render.masked { MASK } else { value }, out);
        }
        out.push_str(if role.is_empty() { "}" } else { "}}" });
    }
}

impl Finding {
    pub(crate) fn write_json(&self, render: &Render, out: &mut String) {
        let rule = self.rule();
        let _ = write!(out, "{{\"rule\":\"{}\",\"path\":", rule.name);
        write_string(self.path(), out);
        let _ = write!(out, ",\"severity\":\"{}\",\"args\":{{", self.severity.name());
        for (index, (name, arg)) in self.args.iter().enumerate() {
            out.push_str(if index > 0 { "," } else { "" });
            write_string(name, out);
            out.push(':');
            write_arg(arg, render, out);
        }
        out.push_str("},\"message\":");
        write_string(&self.message(render.language, render.masked), out);
        out.push_str(",\"basis\":");
        list(rule.basis, out, |citation, out| write_string(&citation.to_string(), out));
        if let Some(fix) = &self.fix {
            let _ = write!(out, ",\"fix\":{{\"confidence\":\"{}\",\"edits\":", fix.confidence.name());
            list(&fix.edits, out, |(field, value), out| {
                out.push_str("{\"path\":");
                write_string(field.path(), out);
                out.push_str(",\"value\":");
                write_string(if render.masked { MASK } else { value }, out);
                out.push('}');
            });
            out.push('}');
        }
        out.push('}');
    }
}

fn write_arg(arg: &Arg, render: &Render, out: &mut String) {
    match arg {
        Arg::Text(_) | Arg::Date(_) | Arg::Amount(_) if render.masked => write_string(MASK, out),
        Arg::Text(text) => write_string(text, out),
        Arg::Date(date) => drop(write!(out, "\"{date}\"")),
        Arg::Day(day) => drop(write!(out, "\"{}\"", PartialDate::from(*day))),
        Arg::Amount(value) | Arg::Limit(value) => drop(write!(out, "{value}")),
        Arg::Field(field) => write_string(field.path(), out),
        Arg::Word(word) => write_string(word.get(render.language), out),
        Arg::Codes(list) => write_string(list.id, out),
    }
}

/// Writes the members of a JSON object one after the other.
pub(crate) struct Object<'o> {
    out: &'o mut String,
    first: bool,
}

impl<'o> Object<'o> {
    /// Opens an object, hands it to `write` and closes it.
    pub(crate) fn write(out: &'o mut String, write: impl FnOnce(&mut Object<'_>)) {
        out.push('{');
        write(&mut Object { out, first: true });
        out.push('}');
    }

    /// Writes a key and gives the place for its value.
    pub(crate) fn key(&mut self, key: &str) -> &mut String {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
        write_string(key, self.out);
        self.out.push(':');
        self.out
    }

    /// Members that are JSON already, each with a comma before it; the object has others before them.
    pub(crate) fn members(&mut self, members: &str) {
        self.out.push_str(members);
    }

    pub(crate) fn text(&mut self, key: &str, value: &str) {
        write_string(value, self.key(key));
    }

    /// A text, or null.
    pub(crate) fn maybe(&mut self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(key, value),
            None => self.key(key).push_str("null"),
        }
    }

    pub(crate) fn number(&mut self, key: &str, value: i64) {
        let _ = write!(self.key(key), "{value}");
    }

    pub(crate) fn flag(&mut self, key: &str, value: bool) {
        self.key(key).push_str(if value { "true" } else { "false" });
    }

    pub(crate) fn object(&mut self, key: &str, write: impl FnOnce(&mut Object<'_>)) {
        Object::write(self.key(key), write);
    }

    pub(crate) fn list<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        write: impl FnMut(T, &mut String),
    ) {
        list(items, self.key(key), write);
    }
}

/// Writes a JSON array.
pub(crate) fn list<T>(
    items: impl IntoIterator<Item = T>,
    out: &mut String,
    mut write: impl FnMut(T, &mut String),
) {
    out.push('[');
    let mut first = true;
    for item in items {
        if !first {
            out.push(',');
        }
        first = false;
        write(item, out);
    }
    out.push(']');
}

/// Writes a JSON string: `"`, `\` and controls escaped, everything else as it is.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| b < 0x20 || b == b'"' || b == b'\\' || b == 0x7f) {
        let (plain, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let mut chars = tail.chars();
        match chars.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(c) => drop(write!(out, "\\u{:04x}", u32::from(c))),
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_valid_json() {
        for text in ["", "Đỗ \"An\"", "a\\b\n\r\t\u{1}\u{7f}", "H'Hen Niê", "\u{2028}"] {
            let mut out = String::new();
            write_string(text, &mut out);
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }
}
