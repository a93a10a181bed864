//! A JSON reader for records: events with byte offsets, no recursion, a limit on depth, duplicate keys seen.
//!
//! Our own because a report must say where an input breaks, in the same words in every host, and because a
//! general reader costs more in the Wasm module than all rules together.

use std::ops::Range;

use memchr::memchr;

use super::keys::{Target, target, wrong};
use crate::language::{Language, error};
use crate::record::{At, Malformed, ProblemKind, Record};
use crate::schema::{Kind, Role};
use crate::text::json::{is_quiet, plain_length};
use crate::text::{BLOCK, filled_up, is_tidy, lossy, places};

/// Depth beyond which nothing is read.
pub const MAX_DEPTH: u32 = 32;

/// One step of reading.
#[derive(Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// `{`
    StartObject,
    /// `}`
    EndObject,
    /// `[`
    StartArray,
    /// `]`
    EndArray,
    /// A key of an object, in the reader's buffer.
    Key(&'a str),
    /// A text; the flag says that half a surrogate pair was replaced.
    Text(&'a str, bool),
    /// A number as written.
    Number(&'a str),
    /// `true` or `false`.
    Bool(bool),
    /// `null`
    Null,
    /// The end of the input.
    End,
}

/// Where and why reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Why.
    pub why: Malformed,
    /// Byte offset.
    pub offset: usize,
}

impl Stop {
    /// A stable name for programs: `torn`, `syntax`, `too-deep`, `not-an-object`, `too-long` or `open-quote`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.why {
            Malformed::Torn => "torn",
            Malformed::Syntax => "syntax",
            Malformed::TooDeep => "too-deep",
            Malformed::NotAnObject => "not-an-object",
            Malformed::TooLong => "too-long",
            Malformed::OpenQuote => "open-quote",
        }
    }

    /// Where it stopped, and why.
    #[must_use]
    pub fn message(self, language: Language) -> String {
        let (vi, en) = match self.why {
            Malformed::Torn => ("kết thúc giữa chừng", "the input ends in the middle"),
            Malformed::Syntax => ("không phải JSON", "not JSON"),
            Malformed::TooDeep => ("lồng quá sâu", "nested too deep"),
            Malformed::NotAnObject => ("không phải một đối tượng", "not an object"),
            Malformed::TooLong => ("quá dài", "too long"),
            Malformed::OpenQuote => ("dấu nháy không đóng", "a quotation mark that is never closed"),
        };
        let offset = self.offset;
        match language {
            Language::Vi => format!("byte {offset}: {vi}"),
            Language::En => format!("byte {offset}: {en}"),
        }
    }
}

error!(Stop);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    /// A value at the start, after a colon or after a comma of an array.
    Value,
    /// A value or `]`.
    ValueOrEnd,
    /// A key or `}`.
    KeyOrEnd,
    /// A key.
    Key,
    /// `,` or the closing bracket.
    CommaOrEnd,
    /// Nothing but spaces.
    Done,
}

/// Whether strings that need no change are looked for many bytes at a time. In the module size counts.
const STRAIGHT: bool = !cfg!(feature = "small");

/// Pulls events from JSON text.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: u32,
    /// One bit for each open bracket: set for objects.
    objects: u64,
    expect: Expect,
    /// The whole text, where all of it is UTF-8.
    text: Option<&'a str>,
    /// Whether it is known to be tidy.
    tidy: bool,
    /// Whether there is no backslash and no control in it, so that a string ends at the next quotation mark.
    quiet: bool,
    /// The number of the block that was looked at last, and where quotation marks stand in it.
    looked: (usize, u64),
    /// Where the last string stands in it, if it needed no change; else it is in the buffer.
    slice: Option<Range<usize>>,
    buffer: String,
}

impl<'a> Reader<'a> {
    /// A reader of one JSON text.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let text = simdutf8::basic::from_utf8(bytes).ok();
        // In the module size counts.
        let tidy = STRAIGHT && text.is_some_and(is_tidy);
        // What is tidy has no control.
        let is_quiet = || if tidy { memchr(b'\\', bytes).is_none() } else { is_quiet(bytes) };
        Self {
            bytes,
            at: 0,
            depth: 0,
            objects: 0,
            expect: Expect::Value,
            text,
            tidy,
            quiet: STRAIGHT && is_quiet(),
            looked: (usize::MAX, 0),
            slice: None,
            buffer: String::new(),
        }
    }

    /// The last string that was read.
    fn string_read(&self) -> &str {
        match (&self.slice, self.text) {
            (Some(slice), Some(text)) => text.get(slice.clone()).unwrap_or_default(),
            _ => &self.buffer,
        }
    }

    /// Number of open brackets.
    #[must_use]
    pub fn depth(&self) -> u32 {
        self.depth
    }

    /// How many bytes have been read.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.at
    }

    fn stop<T>(&self, why: Malformed) -> Result<T, Stop> {
        let why = if self.at >= self.bytes.len() && why == Malformed::Syntax { Malformed::Torn } else { why };
        Err(Stop { why, offset: self.at.min(self.bytes.len()) })
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn behind_spaces(&self, mut at: usize) -> usize {
        while matches!(self.bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            at = at.saturating_add(1);
        }
        at
    }

    fn skip_spaces(&mut self) {
        self.at = self.behind_spaces(self.at);
    }

    fn bump(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn open(&mut self, object: bool) -> Result<(), Stop> {
        if self.depth >= MAX_DEPTH {
            return self.stop(Malformed::TooDeep);
        }
        self.bump();
        self.objects = (self.objects << 1) | u64::from(object);
        self.depth = self.depth.saturating_add(1);
        self.expect = if object { Expect::KeyOrEnd } else { Expect::ValueOrEnd };
        Ok(())
    }

    fn close(&mut self) {
        self.bump();
        self.objects >>= 1;
        self.depth = self.depth.saturating_sub(1);
        self.after_value();
    }

    fn after_value(&mut self) {
        self.expect = if self.depth == 0 { Expect::Done } else { Expect::CommaOrEnd };
    }

    /// The next event.
    ///
    /// # Errors
    /// Where the text is no JSON, ends in the middle, or nests deeper than [`MAX_DEPTH`].
    pub fn next_event(&mut self) -> Result<Event<'_>, Stop> {
        self.skip_spaces();
        let in_object = self.objects & 1 == 1;
        if self.expect == Expect::CommaOrEnd && self.peek() == Some(b',') {
            self.bump();
            self.expect = if in_object { Expect::Key } else { Expect::Value };
            self.skip_spaces();
        }
        match (self.expect, self.peek()) {
            (Expect::Done, None) => Ok(Event::End),
            (Expect::KeyOrEnd, Some(b'}')) => {
                self.close();
                Ok(Event::EndObject)
            }
            (Expect::CommaOrEnd, Some(b'}')) if in_object => {
                self.close();
                Ok(Event::EndObject)
            }
            (Expect::ValueOrEnd, Some(b']')) => {
                self.close();
                Ok(Event::EndArray)
            }
            (Expect::CommaOrEnd, Some(b']')) if !in_object => {
                self.close();
                Ok(Event::EndArray)
            }
            (Expect::Key | Expect::KeyOrEnd, Some(b'"')) => {
                self.string()?;
                self.skip_spaces();
                if self.peek() != Some(b':') {
                    return self.stop(Malformed::Syntax);
                }
                self.bump();
                self.expect = Expect::Value;
                Ok(Event::Key(self.string_read()))
            }
            (Expect::Value | Expect::ValueOrEnd, Some(byte)) => self.value(byte),
            _ => self.stop(Malformed::Syntax),
        }
    }

    fn value(&mut self, byte: u8) -> Result<Event<'_>, Stop> {
        match byte {
            b'{' => self.open(true).map(|()| Event::StartObject),
            b'[' => self.open(false).map(|()| Event::StartArray),
            b'"' => {
                let broken = self.string()?;
                self.after_value();
                Ok(Event::Text(self.string_read(), broken))
            }
            b't' => self.word(b"true", Event::Bool(true)),
            b'f' => self.word(b"false", Event::Bool(false)),
            b'n' => self.word(b"null", Event::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.stop(Malformed::Syntax),
        }
    }

    fn word(&mut self, word: &[u8], event: Event<'static>) -> Result<Event<'static>, Stop> {
        for &byte in word {
            if self.peek() != Some(byte) {
                return self.stop(Malformed::Syntax);
            }
            self.bump();
        }
        self.after_value();
        Ok(event)
    }

    fn digits(&mut self) -> Result<(), Stop> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return self.stop(Malformed::Syntax);
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.bump();
        }
        Ok(())
    }

    fn number(&mut self) -> Result<Event<'_>, Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.bump();
        }
        if self.peek() == Some(b'0') {
            self.bump();
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.bump();
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.bump();
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.bump();
            }
            self.digits()?;
        }
        self.after_value();
        let digits = self.bytes.get(start..self.at).unwrap_or_default();
        Ok(Event::Number(std::str::from_utf8(digits).unwrap_or_default()))
    }

    /// Where the first quotation mark stands from a place on; behind the end where there is none. Sixty-four bytes are looked at
    /// together and kept for the next strings: a quarter of what looking anew for each costs.
    #[inline(always)]
    fn mark(&mut self, from: usize) -> usize {
        let (number, marks) = self.looked;
        let marks = marks & u64::MAX.wrapping_shl(from as u32 % u64::BITS);
        if number == from / BLOCK && marks != 0 {
            return number.wrapping_mul(BLOCK) | marks.trailing_zeros() as usize;
        }
        self.next_mark(from)
    }

    #[inline(never)]
    fn next_mark(&mut self, from: usize) -> usize {
        let mut behind = u64::MAX.wrapping_shl(from as u32 % u64::BITS);
        for number in from / BLOCK..=self.bytes.len() / BLOCK {
            let rest = self.bytes.get(number.wrapping_mul(BLOCK)..).unwrap_or_default();
            let marks = match rest.first_chunk() {
                Some(block) => places(block, b'"'),
                None => places(&filled_up(rest, b' '), b'"'),
            };
            self.looked = (number, marks);
            if marks & behind != 0 {
                return number.wrapping_mul(BLOCK) | (marks & behind).trailing_zeros() as usize;
            }
            behind = u64::MAX;
        }
        self.bytes.len()
    }

    /// Where a string stands that begins with the quotation mark at a place, if it can be taken as it is.
    fn plain_string(&mut self, mark: usize) -> Option<Range<usize>> {
        let start = mark.saturating_add(1);
        let rest = self.bytes.get(start..).filter(|_| self.text.is_some())?;
        let end =
            if STRAIGHT && self.quiet { self.mark(start) } else { start.saturating_add(plain_length(rest)) };
        let is_closed = self.bytes.get(end) == Some(&b'"') && self.bytes.get(mark) == Some(&b'"');
        is_closed.then_some(start..end)
    }

    /// The next member of an object, where key and value are strings that can be taken as they are: nearly all are. Nothing is
    /// read yet.
    fn plain_member(&mut self) -> Option<(&'a str, Range<usize>)> {
        let compact = if STRAIGHT && self.quiet { self.compact_member() } else { None };
        compact.or_else(|| self.spaced_member())
    }

    /// One that is written without spaces in a quiet text, as programs write: a third of what it costs with them.
    fn compact_member(&mut self) -> Option<(&'a str, Range<usize>)> {
        let key = match (self.expect, self.bytes.get(self.at..)?) {
            (Expect::KeyOrEnd, [b'"', ..]) => self.at.wrapping_add(1),
            (Expect::CommaOrEnd, [b',', b'"', ..]) if self.objects & 1 == 1 => self.at.wrapping_add(2),
            _ => return None,
        };
        let key = key..self.mark(key);
        let [b'"', b':', b'"', ..] = self.bytes.get(key.end..)? else { return None };
        let value = key.end.wrapping_add(3);
        let value = value..self.mark(value);
        (value.end < self.bytes.len()).then_some((self.text?.get(key)?, value))
    }

    fn spaced_member(&mut self) -> Option<(&'a str, Range<usize>)> {
        let behind = |reader: &Self, at: usize, sign: u8| {
            let at = reader.behind_spaces(at);
            (reader.bytes.get(at) == Some(&sign)).then(|| at.saturating_add(1))
        };
        let at = match self.expect {
            Expect::KeyOrEnd => self.at,
            Expect::CommaOrEnd if self.objects & 1 == 1 => behind(self, self.at, b',')?,
            _ => return None,
        };
        let key = self.plain_string(self.behind_spaces(at))?;
        let at = behind(self, key.end.saturating_add(1), b':')?;
        let value = self.plain_string(self.behind_spaces(at))?;
        Some((self.text?.get(key)?, value))
    }

    /// Goes on behind a string that [`plain_member`](Self::plain_member) gave as value.
    fn pass(&mut self, value: &Range<usize>) {
        self.at = value.end.saturating_add(1);
        self.after_value();
    }

    /// Reads a string into the buffer; says whether something had to be replaced.
    fn string(&mut self) -> Result<bool, Stop> {
        if let Some(range) = self.plain_string(self.at) {
            self.at = range.end.saturating_add(1);
            self.slice = Some(range);
            return Ok(false);
        }
        self.bump();
        self.rebuilt_string()
    }

    /// The same, piece by piece.
    fn rebuilt_string(&mut self) -> Result<bool, Stop> {
        self.slice = None;
        self.buffer.clear();
        let mut broken = false;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let Some(len) = rest.iter().position(|&b| b == b'"' || b == b'\\' || b < 0x20) else {
                self.at = self.bytes.len();
                return self.stop(Malformed::Torn);
            };
            let (plain, tail) = rest.split_at_checked(len).unwrap_or_default();
            match std::str::from_utf8(plain) {
                Ok(plain) => self.buffer.push_str(plain),
                Err(_) => {
                    broken = true;
                    self.buffer.push_str(&lossy(plain));
                }
            }
            self.at = self.at.saturating_add(len);
            match tail.first() {
                Some(b'"') => {
                    self.bump();
                    return Ok(broken);
                }
                Some(b'\\') => {
                    self.bump();
                    broken |= self.escape()?;
                }
                _ => return self.stop(Malformed::Syntax),
            }
        }
    }

    fn escape(&mut self) -> Result<bool, Stop> {
        let Some(byte) = self.peek() else {
            return self.stop(Malformed::Torn);
        };
        self.bump();
        let c = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => {
                self.at = self.at.saturating_sub(1);
                return self.stop(Malformed::Syntax);
            }
        };
        self.buffer.push(c);
        Ok(false)
    }

    fn unicode_escape(&mut self) -> Result<bool, Stop> {
        let first = self.hex()?;
        if !(0xd800..0xe000).contains(&first) {
            self.buffer.push(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
            return Ok(false);
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        if first < 0xdc00 && rest.starts_with(b"\\u") {
            let before = self.at;
            self.at = self.at.saturating_add(2);
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
                self.buffer.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                return Ok(false);
            }
            self.at = before;
        }
        self.buffer.push(char::REPLACEMENT_CHARACTER);
        Ok(true)
    }

    fn hex(&mut self) -> Result<u32, Stop> {
        let mut value = 0_u32;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|b| char::from(b).to_digit(16)) else {
                return self.stop(Malformed::Syntax);
            };
            value = (value << 4) | digit;
            self.bump();
        }
        Ok(value)
    }

    /// Reads on to the end of the value that just started with a bracket.
    fn skip_open(&mut self) -> Result<(), Stop> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next_event()?;
        }
        Ok(())
    }
}

impl Record {
    /// Reads a record from JSON text: an object of roles (`{"child":{"name":…}}`), or flat with paths, column
    /// identifiers or headers as keys. What cannot be read becomes a finding of the check.
    #[must_use]
    pub fn from_json(kind: Kind, text: &str) -> Self {
        let mut record = Self::new(kind);
        read_record(text.as_bytes(), &mut record);
        record
    }
}

/// Reads one JSON text into a record.
pub fn read_record(bytes: &[u8], record: &mut Record) {
    if let Err(stop) = read(bytes, record) {
        let offset = stop.offset as u64;
        record.problem(ProblemKind::Malformed { why: stop.why, offset }, At::Record);
    }
}

fn read(bytes: &[u8], record: &mut Record) -> Result<(), Stop> {
    let mut reader = Reader::new(bytes);
    if reader.next_event()? != Event::StartObject {
        return Err(Stop { why: Malformed::NotAnObject, offset: 0 });
    }
    let layout = record.layout();
    // Strings that need no change are then values where they stand.
    let tidy = reader.tidy || (!STRAIGHT && reader.text.is_some_and(is_tidy));
    let held = reader.text.is_some_and(|text| record.hold(text, tidy));
    // Records mostly follow the order of the table: the next field is tried before any search.
    let mut next = 0;
    let mut role: Option<Role> = None;
    loop {
        let member = if held { reader.plain_member() } else { None };
        let key = match &member {
            Some((key, _)) => key,
            None => match reader.next_event()? {
                Event::EndObject if role.is_some() => {
                    role = None;
                    continue;
                }
                Event::EndObject => break,
                Event::Key(key) => key,
                _ => continue,
            },
        };
        let target = target(layout, role, key, next);
        if let Some((_, value)) = member {
            if let Target::Field(column) = target {
                reader.pass(&value);
                next = column.slot.saturating_add(1);
                record.set_held(column, value);
                continue;
            }
            // The key, as far as nothing was read yet.
            reader.next_event()?;
        }
        let mut broken = false;
        let (text, is_text, is_null) = match reader.next_event()? {
            Event::StartObject => match target {
                Target::Role(name) => {
                    role = Some(name);
                    continue;
                }
                target => {
                    reader.skip_open()?;
                    wrong(record, &target);
                    continue;
                }
            },
            Event::StartArray => {
                reader.skip_open()?;
                wrong(record, &target);
                continue;
            }
            Event::Text(text, replaced) => {
                broken = replaced;
                (text, true, false)
            }
            Event::Number(text) => (text, false, false),
            Event::Bool(true) => ("true", false, false),
            Event::Bool(false) => ("false", false, false),
            _ => ("", false, true),
        };
        match target {
            Target::Field(column) => {
                next = column.slot.saturating_add(1);
                record.put(column, is_text, is_null, Some(text));
                if broken {
                    record.problem(ProblemKind::BrokenText, At::Field(column));
                }
            }
            _ if is_null => {}
            Target::Kind if is_text => record.told_kind(text),
            target => wrong(record, &target),
        }
    }
    reader.next_event().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read from plain members is what is read from events: a record that holds another text already takes those.
    #[test]
    fn plain_members_are_read_as_events_are() {
        let keys = ["so", "child.name", "name", "child", "kind", "Họ tên mẹ", "x", "s\\u006f", "", "a\u{7f}"];
        let values = [
            "\"1\"",
            "\"Lê An\"",
            "\"birth\"",
            "\"a\\nb\"",
            "\"a\nb\"",
            "\"\"",
            "\"a\u{7f}\"",
            "7",
            "null",
            "[\"1\"]",
            "{\"name\":\"B\"}",
        ];
        let read = |text: &str, held: bool| {
            let mut record = Record::new(Kind::Birth);
            if !held {
                record.hold("another", false);
            }
            read_record(text.as_bytes(), &mut record);
            let raw = record.layout().columns.iter().map(|column| record.raw(column.slot).map(str::to_owned));
            (raw.collect::<Vec<_>>(), record.problems().to_vec())
        };
        let members: Vec<String> = keys
            .iter()
            .flat_map(|key| values.iter().map(move |value| format!("\"{key}\":{value}")))
            .collect();
        for (at, first) in members.iter().enumerate() {
            for second in members.iter().cycle().skip(at).step_by(7).take(16) {
                for text in [
                    format!("{{{first},{second}}}"),
                    format!(" {{\n {} , {second} }} ", first.replace(':', " : ")),
                    format!("{{\"child\":{{{first},{second}}},{first}}}"),
                    format!("{{{first} {second}}}"),
                    format!("{{,{first}}}{second}"),
                    format!("[{first},{second}]"),
                    format!("{{{first},{second}"),
                ] {
                    for cut in [text.len(), text.len().saturating_sub(3)] {
                        let text = text.get(..cut).unwrap_or(&text);
                        assert_eq!(read(text, true), read(text, false), "{text}");
                    }
                }
            }
        }
    }
}
