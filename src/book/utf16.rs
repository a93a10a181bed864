//! UTF-16 as it comes, for instance as Excel's “Unicode text”, turned into UTF-8.

/// Bytes that are looked at where no mark tells.
pub(super) const LOOKED_AT: usize = 4096;
/// What stands for half a character.
const LOST: char = '\u{fffd}';

/// How a file in UTF-16 is written, so that a copy is written the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wide {
    /// Whether the higher byte of a unit stands first.
    big: bool,
    /// Whether a byte order mark begins it.
    mark: bool,
}

impl Wide {
    /// As programs of Windows write what they call Unicode.
    pub const WINDOWS: Self = Self { big: false, mark: true };

    /// Whether a byte order mark begins it.
    #[must_use]
    pub const fn has_mark(self) -> bool {
        self.mark
    }

    /// The bytes of a text, without a mark of their own.
    #[must_use]
    pub fn bytes(self, text: &str) -> Vec<u8> {
        let of = |unit: u16| if self.big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(of).collect()
    }
}

/// Turns UTF-16 into UTF-8, in whatever pieces it comes.
#[derive(Clone, Debug)]
pub(super) struct Utf16 {
    /// Whether the higher byte of a unit stands first.
    big: bool,
    /// The first byte of a unit.
    half: Option<u8>,
    /// The first unit of a pair.
    first: Option<u16>,
    begun: bool,
    /// Whether it began with a mark.
    mark: bool,
}

impl Utf16 {
    /// Whether bytes at the start of a file are UTF-16: by their mark, else because nearly every second byte of what is
    /// mostly plain letters is zero, and hardly any other.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        let head = head.get(..LOOKED_AT).unwrap_or(head);
        let of = |big| Some(Self { big, half: None, first: None, begun: false, mark: false });
        match head {
            [0xff, 0xfe, ..] => return of(false),
            [0xfe, 0xff, ..] => return of(true),
            _ => {}
        }
        let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|&&byte| byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        let many = |count: usize, other: usize| {
            count.saturating_mul(4) > head.len() && other.saturating_mul(8) < count
        };
        if many(even, odd) {
            of(true)
        } else if many(odd, even) {
            of(false)
        } else {
            None
        }
    }

    /// How it is written, as far as it was seen.
    pub(super) const fn wide(&self) -> Wide {
        Wide { big: self.big, mark: self.mark }
    }

    /// Appends what these bytes say; a mark at the start says nothing.
    pub(super) fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        for &byte in bytes {
            let Some(half) = self.half.take() else {
                self.half = Some(byte);
                continue;
            };
            let pair = [half, byte];
            let unit = if self.big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
            let is_mark = !self.begun && unit == 0xfeff;
            self.mark |= is_mark;
            if !is_mark {
                self.unit(unit, out);
            }
            self.begun = true;
        }
    }

    /// The end: half of something stands for a character that was lost.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        let torn = self.half.take().is_some() | self.first.take().is_some();
        if torn {
            write(LOST, out);
        }
    }

    fn unit(&mut self, unit: u16, out: &mut Vec<u8>) {
        if let Some(first) = self.first.take() {
            if let Some(Ok(c)) = char::decode_utf16([first, unit]).next() {
                write(c, out);
                return;
            }
            write(LOST, out);
        }
        match char::from_u32(u32::from(unit)) {
            Some(c) => write(c, out),
            None if (0xd800..0xdc00).contains(&unit) => self.first = Some(unit),
            None => write(LOST, out),
        }
    }
}

fn write(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn comes_out_as_utf8_whatever_the_pieces() {
        let text = "Họ và tên\tNơi sinh\r\nNguyễn Văn An 𠀀\tHà Nội\r\n";
        for big in [false, true] {
            for mark in ["\u{feff}", ""] {
                let file = bytes(&[mark, text].concat(), big);
                for step in [1, 2, 3, 5, 1000] {
                    let (mut utf16, mut out) = (Utf16::of(&file).unwrap(), Vec::new());
                    for piece in file.chunks(step) {
                        utf16.push(piece, &mut out);
                    }
                    utf16.finish(&mut out);
                    assert_eq!(String::from_utf8(out).unwrap(), text, "{big} {mark:?} {step}");
                    let wide = utf16.wide();
                    assert_eq!(wide.has_mark(), !mark.is_empty());
                    assert_eq!(wide.bytes(&[mark, text].concat()), file);
                }
            }
        }
    }

    #[test]
    fn halves_are_lost_and_nothing_else() {
        let decode = |units: &[u16], more: &[u8]| {
            let (mut utf16, mut out) = (Utf16::of(b"\xff\xfe").unwrap(), Vec::new());
            let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            utf16.push(&bytes, &mut out);
            utf16.push(more, &mut out);
            utf16.finish(&mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(decode(&[0xd840, 0x61], b""), "\u{fffd}a");
        assert_eq!(decode(&[0xdc00, 0x61, 0xd840], b""), "\u{fffd}a\u{fffd}");
        assert_eq!(decode(&[0xd840, 0xd840, 0xdc00], b""), "\u{fffd}\u{20000}");
        assert_eq!(decode(&[0x61], b"b"), "a\u{fffd}");
    }

    #[test]
    fn other_files_are_not() {
        for file in [
            &b"so,nksHoTen\n1,A\n"[..],
            b"",
            b"a",
            b"\0\0\0\0\0\0\0\0",
            b"PK\x03\x04\0\0\0\0",
            "Họ tên".as_bytes(),
        ] {
            assert!(Utf16::of(file).is_none(), "{file:?}");
        }
    }
}
