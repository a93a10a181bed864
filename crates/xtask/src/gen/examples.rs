//! The examples of the rules as vectors of the conformance suite, so that every host runs them.

use std::fmt::Write as _;

use hotich::card::Example;
use hotich::date::PartialDate;
use hotich::rules::RULES;
use hotich::text::json::write_string;

use anyhow::Result;

/// `tests/suite/examples.json`: a vector in each line.
pub(super) fn make() -> Result<Vec<u8>> {
    let mut out = String::from(
        "{\n  \"$schema\": \"schema.json\",\n  \"title\": {\n    \"vi\": \"Ví dụ trong tài liệu của các quy tắc\",\n    \
         \"en\": \"The examples in the documentation of the rules; written by `cargo xtask gen`\"\n  },\n  \
         \"vectors\": [",
    );
    let mut separator = "\n";
    for rule in RULES {
        for (number, example) in (1..).zip(rule.card.docs.examples) {
            out.push_str(separator);
            separator = ",\n";
            vector(rule.card.name, number, example, &mut out);
        }
    }
    out.push_str("\n  ]\n}\n");
    Ok(out.into_bytes())
}

fn vector(rule: &str, number: usize, example: &Example, out: &mut String) {
    let kind = example.kind.name();
    let today = PartialDate::from(example.today);
    let communes = if example.communes { ",\"communes\":true" } else { "" };
    let _ = write!(out, "    {{\"id\":\"examples/{rule}/{number}\",\"description\":{{\"en\":");
    write_string(example.note, out);
    let _ = write!(
        out,
        "}},\"origin\":\"example\",\"options\":{{\"kind\":\"{kind}\",\"stage\":\"{}\",\"today\":\"{today}\"{communes}}},\"text\":",
        example.stage.name()
    );
    write_string(example.record, out);
    if !example.related.is_empty() {
        let related =
            example.related.iter().map(|(kind, text)| format!("{{\"kind\":\"{kind}\",\"record\":{text}}}"));
        let _ = write!(out, ",\"related\":[{}]", related.collect::<Vec<_>>().join(","));
    }
    let _ = match example.verdict {
        "fail" => write!(out, ",\"expect\":[{{\"rule\":\"{rule}\"}}]}}"),
        "undetermined" => write!(out, ",\"undetermined\":[\"{rule}\"]}}"),
        _ => write!(out, ",\"clean\":[\"{rule}\"]}}"),
    };
}
