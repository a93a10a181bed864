//! XML as the text that it is: tags with their places, so that what is not changed stays as it was written.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use quick_xml::escape::{escape, unescape};
use quick_xml::{Reader, events::Event};

/// What a piece of XML is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Start,
    Empty,
    End,
    Other,
}

/// A tag, or what stands between tags.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    pub(super) what: What,
    /// The name of a tag without its prefix.
    pub(super) name: &'a str,
    pub(super) range: Range<usize>,
    pub(super) raw: &'a str,
}

impl Piece<'_> {
    /// Whether an element of this name begins here.
    pub(super) fn opens(&self, name: &str) -> bool {
        matches!(self.what, What::Start | What::Empty) && self.name == name
    }

    pub(super) fn closes(&self, name: &str) -> bool {
        self.what == What::End && self.name == name
    }
}

/// The pieces of a part, in order.
pub(super) struct Pieces<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        Self { reader, text }
    }

    /// The next piece; what is no XML is told.
    pub(super) fn next(&mut self) -> Result<Option<Piece<'a>>, String> {
        let place = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let from = place(&self.reader);
        let what = match self.reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(_) => What::Start,
            Event::Empty(_) => What::Empty,
            Event::End(_) => What::End,
            Event::Eof => return Ok(None),
            _ => What::Other,
        };
        let range = from..place(&self.reader);
        let raw = self.text.get(range.clone()).unwrap_or_default();
        let name = if what == What::Other { "" } else { local(tag_name(raw)) };
        Ok(Some(Piece { what, name, range, raw }))
    }
}

/// The name of a tag with its prefix.
fn tag_name(raw: &str) -> &str {
    let inner = raw.trim_start_matches('<').trim_start_matches('/');
    inner.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// The prefix of a tag with its colon; empty without one.
pub(super) fn prefix(raw: &str) -> &str {
    let name = tag_name(raw);
    name.get(..name.len() - local(name).len()).unwrap_or_default()
}

/// The attributes of a tag as they are written, with their places in it.
fn attributes(raw: &str) -> Vec<(&str, &str, Range<usize>)> {
    let mut all = Vec::new();
    let mut at = 1 + tag_name(raw).len();
    while let Some(rest) = raw.get(at..) {
        let skipped = rest.len() - rest.trim_start().len();
        let start = at + skipped;
        let Some((name, after)) = raw.get(start..).and_then(|rest| rest.split_once('=')) else { break };
        let spaces = after.len() - after.trim_start().len();
        let Some(quote) = after.trim_start().chars().next().filter(|quote| matches!(quote, '"' | '\''))
        else {
            break;
        };
        let from = start + name.len() + 1 + spaces + 1;
        let Some(length) = raw.get(from..).and_then(|rest| rest.find(quote)) else { break };
        all.push((name.trim(), raw.get(from..from + length).unwrap_or_default(), at..from + length + 1));
        at = from + length + 1;
    }
    all
}

/// The value of an attribute, by its name without a prefix.
pub(super) fn attribute<'a>(raw: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let found = attributes(raw).into_iter().find(|(key, ..)| local(key) == name && !key.starts_with("xmlns"));
    found.map(|(_, value, _)| unescape(value).unwrap_or(Cow::Borrowed(value)))
}

/// The value of an attribute by its name as it is written.
pub(super) fn raw_attribute<'a>(raw: &'a str, name: &str) -> Option<&'a str> {
    attributes(raw).into_iter().find(|(key, ..)| *key == name).map(|(_, value, _)| value)
}

pub(super) fn number(raw: &str, name: &str) -> Option<u32> {
    attribute(raw, name)?.trim().parse().ok()
}

/// A tag with an attribute of another value, or without it.
pub(super) fn with(raw: &str, name: &str, value: Option<&str>) -> String {
    let mut out = raw.to_owned();
    let found = attributes(raw).into_iter().find(|(key, ..)| *key == name);
    let new = value.map_or_else(String::new, |value| format!(" {name}=\"{}\"", escape(value)));
    match found {
        Some((.., place)) => out.replace_range(place, &new),
        None => {
            let end = raw.len() - if raw.ends_with("/>") { 2 } else { 1 };
            out.insert_str(end, &new);
        }
    }
    out
}

/// A text as Excel writes it: what XML may not hold stands as `_xHHHH_`, and what only looks so is kept apart.
pub(super) fn text(value: &str) -> String {
    let mut clean = String::with_capacity(value.len());
    for (at, c) in value.char_indices() {
        let is_code = |rest: &str| {
            let code = rest.get(2..6).filter(|_| rest.starts_with("_x") && rest.get(6..7) == Some("_"));
            code.is_some_and(|code| code.chars().all(|c| c.is_ascii_hexdigit()))
        };
        match c {
            '\t' | '\n' => clean.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(clean, "_x{:04X}_", u32::from(c));
            }
            '_' if is_code(value.get(at..).unwrap_or_default()) => clean.push_str("_x005F_"),
            _ => clean.push(c),
        }
    }
    escape(clean).into_owned()
}

/// The name of a cell: `B4` for row 3 and column 1, both counted from 0.
pub(crate) fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), row + 1)
}

pub(super) fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Row and column of a cell by its name.
pub(crate) fn cell_place(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = (name.get(..digits)?, name.get(digits..)?);
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let digit = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A'))?;
        sum.checked_mul(26)?.checked_add(digit + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Puts something before the end of the element of a name, which is opened where it is empty.
pub(super) fn insert_before_end(
    text: &str,
    name: &str,
    new: impl Fn(&str) -> String,
) -> Result<String, String> {
    let mut pieces = Pieces::of(text);
    while let Some(piece) = pieces.next()? {
        let prefix = prefix(piece.raw);
        let mut out = text.to_owned();
        if piece.closes(name) {
            out.insert_str(piece.range.start, &new(prefix));
            return Ok(out);
        }
        if piece.opens(name) && piece.raw.ends_with("/>") {
            let open = piece.raw.trim_end_matches("/>").to_owned();
            out.replace_range(piece.range, &format!("{open}>{}</{prefix}{name}>", new(prefix)));
            return Ok(out);
        }
    }
    Err(format!("<{name}>?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells() {
        for (name, place) in
            [("A1", (0, 0)), ("Z9", (8, 25)), ("AA10", (9, 26)), ("XFD1048576", (1_048_575, 16_383))]
        {
            assert_eq!(cell_place(name), Some(place));
            assert_eq!(cell_name(place.0, place.1), name);
        }
        assert_eq!((cell_place("A0"), cell_place("12"), cell_place("B")), (None, None, None));
    }

    #[test]
    fn attributes_change_and_the_rest_stays() {
        let tag = "<x:c r=\"B2\" s='5'  t=\"s\" a:r=\"no\">";
        assert_eq!((prefix(tag), attribute(tag, "s").as_deref()), ("x:", Some("5")));
        assert_eq!(with(tag, "s", Some("7")), "<x:c r=\"B2\" s=\"7\"  t=\"s\" a:r=\"no\">");
        assert_eq!(with(tag, "t", None), "<x:c r=\"B2\" s='5' a:r=\"no\">");
        assert_eq!(with("<c/>", "r", Some("a&b")), "<c r=\"a&amp;b\"/>");
        assert_eq!(attribute("<c r=\"a&amp;b\"/>", "r").as_deref(), Some("a&b"));
    }

    #[test]
    fn texts_that_xml_cannot_hold() {
        assert_eq!(text("a\u{1}<b>\n_x0041_ _x_"), "a_x0001_&lt;b&gt;\n_x005F_x0041_ _x_");
    }
}
