//! The canonical JSON of what a check says about a submission: that of a report, with paths of the submission.

use std::fmt::Write as _;

use super::finding::{Finding, Linked, path};
use crate::card::Severity;
use crate::report::{FORMAT, Render, Report};
use crate::text::json::{list, write_string};

impl Linked {
    /// The canonical JSON. Paths of the records' fields begin with the name of their kind.
    #[must_use]
    pub fn to_json(&self, render: &Render) -> String {
        let mut out = String::from("{");
        self.write_members(render, &mut out);
        out.push('}');
        out
    }

    /// The same as a line of many: with the number of the line that it stands on.
    #[must_use]
    pub fn to_json_line(&self, line: u64, render: &Render) -> String {
        let mut out = format!("{{\"line\":{line},");
        self.write_members(render, &mut out);
        out.push_str("}\n");
        out
    }

    fn write_members(&self, render: &Render, out: &mut String) {
        let _ = write!(out, "\"format\":{FORMAT},\"kind\":\"linked\",\"procedure\":");
        match self.procedure {
            Some(procedure) => write_string(procedure.name(), out),
            None => out.push_str("null"),
        }
        let [errors, warnings, infos] = Severity::ALL.map(|severity| self.count(severity));
        let _ = write!(out, ",\"counts\":{{\"error\":{errors},\"warning\":{warnings},\"info\":{infos}}}");
        out.push_str(",\"findings\":[");
        let mut first = true;
        let mut next = |out: &mut String| out.push_str(if std::mem::take(&mut first) { "" } else { "," });
        for finding in &self.findings {
            next(out);
            finding.write_json(render, out);
        }
        for part in &self.parts {
            for finding in part.findings() {
                next(out);
                finding.write_json_at(&path(part, finding.path()), Some(prefix(part)), render, out);
            }
        }
        out.push(']');
    }
}

impl Finding {
    fn write_json(&self, render: &Render, out: &mut String) {
        let _ = write!(out, "{{\"rule\":\"{}\",\"path\":", self.rule);
        write_string(&self.path, out);
        let _ = write!(out, ",\"severity\":\"{}\",\"args\":{{}},\"message\":", self.severity.name());
        write_string(&self.message(render.language), out);
        out.push_str(",\"basis\":");
        list(&self.basis, out, |citation, out| write_string(&citation.to_string(), out));
        out.push('}');
    }
}

/// What the paths of a record's fields begin with.
fn prefix(part: &Report) -> &'static str {
    part.kind().name()
}
