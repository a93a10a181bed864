//! How the cells of a column are written, and each cell by itself where they are not all alike.

use crate::name::{self, Confidence, Step, likeness};
use crate::place::is_strange;
use crate::text::legacy::{self, Encoding};
use crate::text::{Decoding, guess_decoding, has_char, is_letter, is_mark, words_of};

/// How the cells of a column are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Encoded {
    pub(super) decoding: Decoding,
    /// Whether somebody has named the encoding, so that no cell is judged by itself.
    named: bool,
    /// Whether cells in Unicode stand among those of a font: a cell that may be either is open.
    mixed: bool,
}

/// A cell as it was read.
pub(super) struct Cell {
    pub(super) text: String,
    /// Bytes that nobody knows.
    pub(super) lost: usize,
    /// Whether it may be of an old encoding, and stays as it is because nothing tells.
    pub(super) open: bool,
}

impl Encoded {
    pub(super) const UTF8: Self = Self { decoding: Decoding::UTF8, named: false, mixed: false };

    /// As somebody has named it.
    pub(super) fn named(encoding: Encoding, texts: &[&[u8]]) -> Self {
        Self { decoding: Decoding::of(encoding, texts), named: true, mixed: false }
    }

    /// As the cells look. What reads as Vietnamese already says nothing of a font, and where it is no less than what a font explains,
    /// the column is Unicode and the others are judged one by one.
    pub(super) fn guess(texts: &[&[u8]]) -> Option<Self> {
        let of = |decoding| Self { decoding, ..Self::UTF8 };
        let all: Option<Vec<&str>> = texts.iter().map(|text| std::str::from_utf8(text).ok()).collect();
        let Some(all) = all.filter(|all| all.iter().any(|text| !text.is_ascii())) else {
            return guess_decoding(texts, likeness).map(of);
        };
        let odd: Vec<&str> = all.iter().copied().filter(|text| !reads(text)).collect();
        let bytes: Vec<&[u8]> = odd.iter().map(|text| text.as_bytes()).collect();
        let decoding = guess_decoding(&bytes, likeness).unwrap_or(Decoding::UTF8);
        let Decoding::Letters(font) = decoding else { return Some(of(decoding)) };
        let unicode = all.iter().filter(|text| is_unicode(text, font)).count();
        let explains = |text: &&&str| likeness(&decoding.decode(text.as_bytes()).0) > likeness(text);
        let explained = odd.iter().filter(explains).count();
        Some(if unicode > 0 && unicode >= explained {
            Self::UTF8
        } else {
            Self { mixed: unicode > 0, ..of(decoding) }
        })
    }

    /// Reads a cell.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Cell {
        let whole = |(text, lost)| Cell { text, lost, open: false };
        let Ok(text) = std::str::from_utf8(bytes) else { return whole(self.decoding.decode(bytes)) };
        match self.decoding {
            Decoding::Letters(font) if !text.is_ascii() => {
                if is_unicode(text, font) {
                    self.mixed = true;
                    return whole((text.to_owned(), 0));
                }
                let read = self.decoding.decode(bytes);
                if self.named || read.0 == text {
                    return whole(read);
                }
                let open = self.mixed && (reads(text) || likeness(&read.0) <= likeness(text));
                if open { Cell { text: text.to_owned(), lost: 0, open } } else { whole(read) }
            }
            Decoding::UTF8 if !self.named => judged(text),
            decoding => whole(decoding.decode(bytes)),
        }
    }
}

/// Whether each word beyond ASCII is one of Vietnamese as it stands.
fn reads(text: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic())
        .filter(|word| !word.is_ascii())
        .peekable();
    words.peek().is_some() && words.all(|word| likeness(word) > 0)
}

/// Whether a text is Unicode and not what a font shows: it has a letter that the font could not show, or one that the font never
/// writes so (`Quân`: in VNI the sign of â stands behind an a).
fn is_unicode(text: &str, font: Encoding) -> bool {
    if !reads(text) {
        return false;
    }
    let Some(bytes) = legacy::bytes_of_cp1252(text) else { return true };
    let (read, lost) = legacy::decode(&bytes, font);
    lost > 0 || legacy::encode(&read, font).is_none_or(|own| own != bytes)
}

/// A cell of a column in Unicode, each part of it read as a name is.
fn judged(cell: &str) -> Cell {
    let (mut text, mut open) = (String::with_capacity(cell.len()), false);
    for part in cell.split_inclusive([',', ';', '|', '"', '\t', '\r', '\n']) {
        let name = part.trim_matches([',', ';', '|', '"', '\t', '\r', '\n', ' ']);
        let (before, after) = part.split_once(name).unwrap_or((part, ""));
        text.push_str(before);
        match judge(name) {
            Judged::Sound => text.push_str(name),
            Judged::Read(read) => text.push_str(&read),
            Judged::Open => {
                open = true;
                text.push_str(name);
            }
        }
        text.push_str(after);
    }
    Cell { text, lost: 0, open }
}

/// What a text in Unicode is.
enum Judged {
    /// Nothing speaks against it.
    Sound,
    /// It was in an old encoding, or misread.
    Read(String),
    /// It may be so.
    Open,
}

/// A text by itself, as [`name::normalise`] reads it: only what is a matter of encoding is taken from there.
fn judge(text: &str) -> Judged {
    // Of the signs of VIQR these have no other use in names.
    let plain = text.is_ascii() && !text.contains(['^', '~']);
    if plain || has_char(text, char::REPLACEMENT_CHARACTER) || name::is_plain(text) {
        return Judged::Sound;
    }
    let mut normal = name::normalise(text);
    if !reads(text) {
        name::offer(text, &mut normal);
    }
    let of_encoding = |step| matches!(step, Step::Mojibake | Step::Legacy(_) | Step::Viqr);
    let mut read: Option<&str> = None;
    let mut open = false;
    for change in normal.changes.iter().filter(|change| of_encoding(change.step)) {
        // What another repair was made before is no more the text with other letters alone.
        if change.confidence == Confidence::Suggested {
            // What has another reading that is likely is no text of a font.
            open |= read.is_none() && normal.likely.is_none();
        } else if change.from == read.unwrap_or(text) {
            read = Some(&change.to);
        } else {
            return Judged::Open;
        }
    }
    let marks = |c: char| matches!(c, ',' | ';' | '|' | '"' | '\t' | '\r' | '\n');
    match read.filter(|read| !read.contains(marks) && normal.accepted() != text) {
        Some(read) => Judged::Read(read.to_owned()),
        None if open || has_sign_inside(text) => Judged::Open,
        None => Judged::Sound,
    }
}

/// Whether a sign that no text has stands between letters: a letter of some font.
fn has_sign_inside(text: &str) -> bool {
    let is_of_word = |c: char| is_letter(c) || is_mark(c);
    let inside = |word: &str| {
        let word = word.trim_matches(|c: char| !is_of_word(c));
        word.contains(|c: char| is_strange(c) && !is_of_word(c))
    };
    words_of(text).any(inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legacy::{encode, shown_in_cp1252};

    const UNICODE: [&str; 5] =
        ["Nguyễn Văn An", "Hoàng Minh Quân", "Ngô Thanh Hà", "Lê Bá Toàn", "H'Yer Êñuôl"];

    fn shown(name: &str, font: Encoding) -> String {
        shown_in_cp1252(&encode(name, font).unwrap())
    }

    /// What the column becomes, and which cells are open.
    fn read(cells: &[&str]) -> (Vec<String>, Vec<usize>) {
        let bytes: Vec<&[u8]> = cells.iter().map(|cell| cell.as_bytes()).collect();
        let mut encoded = Encoded::guess(&bytes).unwrap();
        let cells: Vec<Cell> = bytes.iter().map(|cell| encoded.read(cell)).collect();
        let open = (0..cells.len()).filter(|&at| cells[at].open).collect();
        (cells.into_iter().map(|cell| cell.text).collect(), open)
    }

    #[test]
    fn one_name_of_a_font_among_names_in_unicode() {
        for font in [Encoding::Vni, Encoding::Tcvn3, Encoding::Viscii] {
            let odd = shown("Nguyễn Văn Đức", font);
            for few in [&UNICODE[1..3], &UNICODE[..]] {
                let cells: Vec<&str> = few.iter().copied().chain([odd.as_str()]).collect();
                let wanted: Vec<&str> = few.iter().copied().chain(["Nguyễn Văn Đức"]).collect();
                assert_eq!(
                    read(&cells),
                    (wanted.iter().map(|it| (*it).to_owned()).collect(), vec![]),
                    "{font:?}"
                );
            }
        }
        // Misread UTF-8, signs in ASCII.
        for odd in ["Nguyá»…n VÄƒn Äá»©c", "Nguye^~n Va(n DDu+'c"] {
            assert_eq!(read(&[UNICODE[0], odd]).0[1], "Nguyễn Văn Đức");
        }
    }

    #[test]
    fn what_may_be_either_is_left_and_told() {
        // Hồ Lan in VNI, or Hoà Lan: among names of both it is open.
        let font: Vec<String> =
            ["Trần Thị Mỹ", "Phạm Quốc Hùng", "Đỗ Văn Đức"].map(|name| shown(name, Encoding::Vni)).into();
        let mut cells: Vec<&str> = font.iter().map(String::as_str).collect();
        cells.push("Hoàng Lan");
        assert_eq!(
            read(&cells),
            (["Trần Thị Mỹ", "Phạm Quốc Hùng", "Đỗ Văn Đức", "Hồng Lan"].map(str::to_owned).into(), vec![])
        );
        cells.insert(0, "Nguyễn Văn An");
        let (texts, open) = read(&cells);
        assert_eq!((texts[4].as_str(), open), ("Hoàng Lan", vec![4]));
        assert_eq!(texts[1], "Trần Thị Mỹ");
        // Among more names in Unicode it reads as one of them.
        assert_eq!(read(&["Nguyễn Văn An", "Lê Thị Mỹ", &font[0], "Hoàng Lan"]).0[3], "Hoàng Lan");
        // A sign of some font that makes no word.
        assert_eq!(
            read(&["Nguyễn Văn An", "X§¨¸q"]),
            (vec!["Nguyễn Văn An".to_owned(), "X§¨¸q".to_owned()], vec![1])
        );
    }

    #[test]
    fn other_texts_in_unicode_stay() {
        let cells = [
            "xã Nghi Phú, huyện Nghi Lộc, tỉnh Nghệ An",
            "José Müller",
            "Loïc Nguyễn",
            "20 °C • ½",
            "GiÀng A Mứ",
            "Y Ñŭng Knul",
            "đã cải chính (QĐ số 5); xem \"Ghi chú\"",
            "Thôn 3,  xã Hoà Hải",
        ];
        assert_eq!(read(&cells), (cells.map(str::to_owned).into(), vec![]));
        let address = read(&["xã Nghi Phú, tỉnh Nghệ An", "Nguyeãn Thò Hoa, xã Nghi Phú"]).0;
        assert_eq!(address[1], "Nguyễn Thị Hoa, xã Nghi Phú");
    }
}
