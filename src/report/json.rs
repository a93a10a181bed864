//! Canonical JSON: one spelling for each report, the same in every host.
//!
//! Keys in fixed order, no spaces, escapes only where JSON demands them, integers only.

use std::fmt::Write as _;

use super::Report;
use crate::card::Severity;
use crate::date::PartialDate;
use crate::finding::{Arg, Finding, MASK};
use crate::language::Language;
use crate::text::json::{end_string, list, plain_length, push_hex, push_number, write_string};

/// The format of reports, summaries and catalogues: a new number where something in it changes its meaning.
pub const FORMAT: u32 = 1;

/// What the JSON of a report shows.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Render {
    /// Language of the messages.
    pub language: Language,
    /// Whether personal values are masked.
    pub masked: bool,
    /// Whether the normalised record and the open rules are part of it.
    pub full: bool,
}

impl Render {
    /// Everything, in a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language, masked: false, full: true }
    }

    /// The same with personal values masked, or not.
    #[must_use]
    pub const fn masked(self, masked: bool) -> Self {
        Self { masked, ..self }
    }

    /// The same with the normalised record and the open rules, or without.
    #[must_use]
    pub const fn full(self, full: bool) -> Self {
        Self { full, ..self }
    }
}

/// Everything, in Vietnamese.
impl Default for Render {
    fn default() -> Self {
        Self::new(Language::Vi)
    }
}

impl Report {
    /// The canonical JSON of the report.
    #[must_use]
    pub fn to_json(&self, render: &Render) -> String {
        let mut out = String::with_capacity(if render.full { 4096 } else { 1024 });
        out.push('{');
        self.write_members(render, &mut out);
        out.push('}');
        out
    }

    /// The members of the report's object, without its braces.
    pub(crate) fn write_members(&self, render: &Render, out: &mut String) {
        // Piece by piece: `write!` takes 4,000 instructions a report more.
        out.push_str("\"format\":");
        push_number(i64::from(FORMAT), out);
        if render.full {
            push_all(&[",\"hotich\":\"", crate::VERSION, "\",\"rules\":\""], out);
            push_hex(self.rules, 16, out);
            out.push('"');
        }
        push_all(&[",\"kind\":\"", self.kind.name(), "\",\"stage\":\"", self.stage.name()], out);
        out.push_str("\",\"today\":\"");
        PartialDate::from(self.today).push_to(out);
        out.push_str("\",\"lawDate\":\"");
        if render.masked {
            out.push_str(MASK);
        } else {
            PartialDate::from(self.law_date.first).push_to(out);
            if self.law_date.first != self.law_date.last {
                out.push('/');
                PartialDate::from(self.law_date.last).push_to(out);
            }
        }
        out.push('"');
        for (before, hash) in [(",\"profile\":\"", self.profile), (",\"communes\":\"", self.communes)] {
            let Some(hash) = hash else { continue };
            out.push_str(before);
            push_hex(hash, 16, out);
            out.push('"');
        }
        let [errors, warnings, infos] = Severity::ALL.map(|severity| self.count(severity));
        for (before, count) in
            [(",\"counts\":{\"error\":", errors), (",\"warning\":", warnings), (",\"info\":", infos)]
        {
            out.push_str(before);
            push_number(count as i64, out);
        }
        out.push_str("},\"findings\":");
        list(&self.findings, out, |finding, out| finding.write_json(render, out));
        if render.full {
            out.push_str(",\"undetermined\":");
            list(&self.undetermined, out, |open, out| {
                out.push_str("{\"rule\":");
                write_name(open.rule(), out);
                out.push_str(",\"needs\":");
                list(self.kind.layout().columns_of(open.needs), out, |column, out| {
                    write_name(column.path, out)
                });
                out.push('}');
            });
            out.push_str(",\"record\":");
            self.write_record(render, out);
        }
    }

    /// The normalised record: an object of objects, one for each role.
    fn write_record(&self, render: &Render, out: &mut String) {
        out.push('{');
        let mut role = None;
        // Looked at together: of one value after the other it takes four times as long.
        let is_plain = !cfg!(feature = "small") && (self.values.are_plain() || render.masked);
        for (column, value) in self.values.iter() {
            let (of, attribute) = (column.field.role, column.field.attribute);
            match Some(of) == role {
                // In the module size counts.
                true if cfg!(feature = "small") => push_all(&[",\"", attribute.name(), "\":\""], out),
                true => out.push_str(attribute.key()),
                false => {
                    let before = if role.is_none() { "\"" } else { "},\"" };
                    push_all(&[before, of.name(), "\":{\"", attribute.name(), "\":\""], out);
                    role = Some(of);
                }
            }
            let start = out.len();
            out.push_str(if render.masked { MASK } else { value });
            if is_plain {
                out.push('"');
            } else {
                end_string(start, out);
            }
        }
        out.push_str(if role.is_none() { "}" } else { "}}" });
    }
}

impl Finding {
    pub(crate) fn write_json(&self, render: &Render, out: &mut String) {
        self.write_json_at(self.path(), None, render, out);
    }

    /// The same with another path, where the record stands within something larger, and what the paths of its fields
    /// begin with there.
    pub(crate) fn write_json_at(&self, path: &str, within: Option<&str>, render: &Render, out: &mut String) {
        out.push_str("{\"rule\":");
        write_name(self.rule(), out);
        out.push_str(",\"path\":");
        write_string(path, out);
        out.push_str(",\"severity\":");
        write_name(self.severity.name(), out);
        out.push_str(",\"args\":{");
        for (index, (name, arg)) in self.args().enumerate() {
            out.push_str(if index > 0 { "," } else { "" });
            write_name(name, out);
            out.push(':');
            write_arg(arg, render, out);
        }
        out.push_str("},\"message\":\"");
        let start = out.len();
        self.write_message(render.language, render.masked, out);
        end_string(start, out);
        out.push_str(",\"basis\":");
        list(&self.basis, out, |citation, out| {
            out.push('"');
            let start = out.len();
            let _ = write!(out, "{citation}");
            end_string(start, out);
        });
        if let Some(fix) = &self.fix {
            out.push_str(",\"fix\":{\"confidence\":");
            write_name(fix.confidence.name(), out);
            out.push_str(",\"edits\":");
            list(&fix.edits, out, |edit, out| {
                out.push_str("{\"path\":");
                match within {
                    Some(within) => drop(write!(out, "\"{within}.{}\"", edit.column.path)),
                    None => write_name(edit.column.path, out),
                }
                out.push_str(",\"value\":");
                write_string(if render.masked { MASK } else { &edit.value }, out);
                out.push('}');
            });
            out.push('}');
        }
        out.push('}');
    }
}

/// Writes a name of ours, which has nothing to escape.
fn write_name(name: &str, out: &mut String) {
    debug_assert_eq!(plain_length(name.as_bytes()), name.len(), "{name}");
    out.push('"');
    out.push_str(name);
    out.push('"');
}

fn write_date(date: PartialDate, out: &mut String) {
    out.push('"');
    date.push_to(out);
    out.push('"');
}

fn push_all(parts: &[&str], out: &mut String) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn write_arg(arg: &Arg, render: &Render, out: &mut String) {
    match arg {
        _ if render.masked && arg.is_personal() => write_string(MASK, out),
        Arg::Text(text) => write_string(text, out),
        Arg::Date(date) => write_date(*date, out),
        Arg::Day(day) => write_date(PartialDate::from(*day), out),
        Arg::Amount(value) | Arg::Limit(value) => push_number(*value, out),
        Arg::Field(column) => write_name(column.path, out),
        Arg::Word(word) => write_string(word.get(render.language), out),
        Arg::Choice(choice) => write_string(choice.label().get(render.language), out),
        Arg::Codes(list) => write_string(list.id, out),
    }
}
