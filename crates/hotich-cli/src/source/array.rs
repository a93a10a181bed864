//! An array of objects in JSON as lines of them: the elements, each on a line of its own.

use std::io::{self, Read};

/// Read at a time.
const PIECE: usize = 1 << 16;

/// Whether a file begins as an array of objects does.
pub(super) fn begins(head: &[u8]) -> bool {
    let Some(rest) = hotich::book::without_marks(head).trim_ascii_start().strip_prefix(b"[") else {
        return false;
    };
    matches!(rest.trim_ascii_start().first(), None | Some(b'{' | b']'))
}

/// The elements of an array, as they are written but for line ends between their parts.
pub(super) struct Lines<R> {
    input: R,
    /// Brackets and braces that are open.
    depth: usize,
    in_text: bool,
    is_escaped: bool,
    out: Vec<u8>,
    given: usize,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, depth: 0, in_text: false, is_escaped: false, out: Vec::new(), given: 0 }
    }

    fn take(&mut self, byte: u8) {
        if self.in_text {
            self.in_text = self.is_escaped || byte != b'"';
            self.is_escaped = !self.is_escaped && byte == b'\\';
            // A line end inside of a text is wrong in JSON, and stays wrong on one line.
            self.out.push(if byte == b'\n' { b'\r' } else { byte });
            return;
        }
        match byte {
            b'[' | b'{' => {
                self.depth += 1;
                if self.depth == 1 && byte == b'[' {
                    return;
                }
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 && byte == b']' {
                    return self.out.push(b'\n');
                }
            }
            b',' if self.depth == 1 => return self.out.push(b'\n'),
            b'\n' | b'\r' => return self.out.push(b' '),
            b'"' => self.in_text = true,
            _ => {}
        }
        self.out.push(byte);
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given >= self.out.len() {
            self.out.clear();
            self.given = 0;
            let mut piece = vec![0; PIECE];
            let count = self.input.read(&mut piece)?;
            if count == 0 {
                return Ok(0);
            }
            piece.iter().take(count).for_each(|&byte| self.take(byte));
        }
        let left = self.out.get(self.given..).unwrap_or_default();
        let count = left.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(left) {
            *to = *from;
        }
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_lines() {
        let array = "[{\"a\":\"x,]\\\"}\",\n \"b\":[1,{}]},\n{\"a\":{}}\n]\n";
        let mut out = String::new();
        Lines::new(array.as_bytes()).read_to_string(&mut out).unwrap();
        let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["{\"a\":\"x,]\\\"}\",  \"b\":[1,{}]}", "{\"a\":{}}"]);
        assert!(begins(b"[{\"a\"") && begins(b" [ {") && begins(b"[") && !begins(b"[1]") && !begins(b"{"));
    }
}
