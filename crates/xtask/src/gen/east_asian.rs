//! `data/east-asian.bin`: which bytes a letter has in the encodings of East Asia, for JavaScript, which has no encoder of them;
//! the command asks encoding_rs itself. Its reader is `pkg/tools/east-asian.js`.
//!
//! For GBK, Big5, Shift JIS and EUC-KR in this order: a square of the first bytes 81 to FE and the second ones 40 to FE; in each
//! place the letter that is written so, as its distance from the one before modulo 65,536, or 0; first all high bytes of
//! these, then all low ones. Then letters that are no such pair: how many, and of each letter and bytes. Numbers have two
//! bytes, the high one first.

use anyhow::{Result, bail};
use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// The encodings of Chinese, Japanese and Korean Windows.
const PAGES: [&Encoding; 4] = [GBK, BIG5, SHIFT_JIS, EUC_KR];

/// The file.
pub(super) fn make() -> Result<Vec<u8>> {
    let mut out = Vec::new();
    for page in PAGES {
        write(page, &mut out)?;
    }
    Ok(out)
}

fn write(page: &'static Encoding, out: &mut Vec<u8>) -> Result<()> {
    let (mut square, mut others) = (vec![0_u16; SECOND * FIRST], Vec::new());
    for letter in '\u{80}'..='\u{ffff}' {
        let (unit, text) = (u16::try_from(u32::from(letter))?, letter.to_string());
        match *page.encode(&text).0 {
            // A letter that the page lacks comes as a reference in HTML.
            [b'&', ..] => {}
            [first @ 0x81..=0xfe, second @ 0x40..=0xfe] => {
                square[usize::from(first - 0x81) * SECOND + usize::from(second - 0x40)] = unit;
            }
            [single] => others.push((unit, u16::from(single))),
            ref more => bail!("{letter} as {more:x?}"),
        }
    }
    let mut before = 0_u16;
    for unit in square.iter_mut().filter(|unit| **unit != 0) {
        (*unit, before) = (unit.wrapping_sub(before), *unit);
    }
    out.extend(square.iter().map(|unit| unit.to_be_bytes()[0]));
    out.extend(square.iter().map(|unit| unit.to_be_bytes()[1]));
    out.extend(u16::try_from(others.len())?.to_be_bytes());
    for (letter, bytes) in others {
        out.extend(letter.to_be_bytes());
        out.extend(bytes.to_be_bytes());
    }
    Ok(())
}

/// How many first bytes there are, and second ones.
const FIRST: usize = 0xfe - 0x81 + 1;
const SECOND: usize = 0xfe - 0x40 + 1;
