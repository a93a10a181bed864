//! glibc's iconv and GNU recode as judges of the legacy encodings, where they know them.
//!
//! A tool that is not installed is told and left out; `cargo xtask setup` installs both on Debian.

use std::io::Write as _;
use std::process::{Command, Stdio};

use hotich::text::is_vietnamese;
use hotich::text::legacy::{Encoding, decode, encode};

fn letters() -> Vec<char> {
    ('\u{80}'..='\u{1ef9}').filter(|&c| is_vietnamese(c)).collect()
}

/// What a filter makes of some bytes; `None` where there is no such program.
fn filter(program: &str, args: &[&str], input: &[u8]) -> Option<Result<Vec<u8>, String>> {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .inspect_err(|_| eprintln!("skipped: {program} is not installed"))
        .ok()?;
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let why = || String::from_utf8_lossy(&output.stderr).into_owned();
    Some(if output.status.success() { Ok(output.stdout.clone()) } else { Err(why()) })
}

/// A letter a line.
fn lines(letters: &[char], encoding: Encoding) -> Vec<u8> {
    let encoded = letters.iter().map(|c| encode(&c.to_string(), encoding).expect("every letter"));
    encoded.collect::<Vec<_>>().join(&b'\n')
}

/// The text that a tool reads in our bytes, letter by letter, against the letters.
fn judged(program: &str, args: &[&str], encoding: Encoding, except: &[(char, char)]) {
    let letters = letters();
    let Some(found) = filter(program, args, &lines(&letters, encoding)) else { return };
    let found = String::from_utf8(found.unwrap()).unwrap();
    let found: Vec<String> = found.split('\n').map(|line| hotich::text::clean(line).0.into_owned()).collect();
    assert_eq!(found.len(), letters.len(), "{program} {args:?}");
    for (&letter, found) in letters.iter().zip(&found) {
        let expected = except.iter().find(|(of, _)| *of == letter).map_or(letter, |&(_, theirs)| theirs);
        assert_eq!(*found, expected.to_string(), "{program} {args:?}: {letter}");
    }
    let names = "Nguyễn Thị Mỹ Lệ, Đặng Hữu Phước, LÊ QUÝ ĐÔN";
    let bytes = encode(names, encoding).unwrap();
    let text = String::from_utf8(filter(program, args, &bytes).unwrap().unwrap()).unwrap();
    assert_eq!(hotich::text::clean(&text).0, names, "{program} {args:?}");
    assert_eq!(decode(&bytes, encoding), (names.to_owned(), 0));
}

#[test]
fn iconv_reads_viscii() {
    judged("iconv", &["-f", "VISCII", "-t", "UTF-8"], Encoding::Viscii, &[]);
}

#[test]
fn iconv_reads_windows_1258() {
    judged("iconv", &["-f", "CP1258", "-t", "UTF-8"], Encoding::Cp1258, &[]);
}

#[test]
fn iconv_reads_tcvn_5712() {
    judged("iconv", &["-f", "TCVN5712-1", "-t", "UTF-8"], Encoding::Tcvn5712, &[]);
}

#[test]
fn recode_reads_viscii() {
    judged("recode", &["VISCII..UTF-8"], Encoding::Viscii, &[]);
}

/// recode has nothing at 0x99, where VPS has Ỗ: that letter is tried by itself.
#[test]
fn recode_reads_vps() {
    let letters: Vec<char> = letters().into_iter().filter(|&c| c != 'Ỗ').collect();
    assert_eq!(encode("Ỗ", Encoding::Vps).unwrap(), [0x99]);
    let Some(found) = filter("recode", &["VPS..UTF-8"], &lines(&letters, Encoding::Vps)) else { return };
    let found = String::from_utf8(found.unwrap()).unwrap();
    for (letter, found) in letters.iter().zip(found.split('\n')) {
        assert_eq!(hotich::text::clean(found).0, letter.to_string());
    }
}

/// recode has Ằ and Ắ the wrong way round; unikey, bamboo and the fonts themselves agree with us.
#[test]
fn recode_reads_vni() {
    judged("recode", &["VNI..UTF-8"], Encoding::Vni, &[('Ằ', 'Ắ'), ('Ắ', 'Ằ')]);
}

#[test]
fn recode_reads_viqr() {
    judged("recode", &["VIQR..UTF-8"], Encoding::Viqr, &[]);
}
