//! Any text as a name, and any bytes in any encoding: no panic, a normal form that stays, keys that belong to it.
#![no_main]

use hotich::book::Converter;
use hotich::name::{self, Confidence, Order};
use hotich::text::legacy::{Encoding, decode, encode};
use hotich::text::{Decoding, guess_decoding, is_vietnamese};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (how, bytes) = data.split_first().map_or((0, data), |(how, rest)| (usize::from(*how), rest));
    let text = String::from_utf8_lossy(bytes);
    let normal = name::normalise(&text);
    let value = normal.value.as_ref();
    let again = name::normalise(value);
    assert!(again.value == value && !again.is_changed());
    assert!(normal.changes.iter().any(|change| change.confidence == Confidence::Certain) || value == text);
    assert!(name::identity_key(&text) == name::identity_key(value));
    assert!(name::sort_key(&text) == name::sort_key(value));
    let group = u8::try_from(how % 57).unwrap_or(0);
    let parts = name::split_in(value, Order::of_group(group));
    let words = [&*parts.family, &*parts.middle, &*parts.given].join(" ");
    assert_eq!(words.split_whitespace().count(), value.split_whitespace().count());

    let encoding = Encoding::ALL[how % Encoding::ALL.len()];
    let (text, _) = decode(bytes, encoding);
    // Vietnamese that an encoding writes, it reads again. Capitals of TCVN3 come back by the words around them.
    let vietnamese = text.chars().all(|c| c == ' ' || is_vietnamese(c));
    if let Some(back) = encode(&text, encoding).filter(|_| vietnamese && encoding != Encoding::Tcvn3) {
        assert_eq!(decode(&back, encoding).0, text);
    }
    let decoding = guess_decoding(&[bytes], name::likeness).unwrap_or(Decoding::UTF8);
    let _ = (decoding.decode(bytes), Decoding::of(encoding, &[bytes]).decode(bytes));

    // However a file is cut, it becomes the same text; what is UTF-8 stays byte for byte.
    let convert = |step: usize| {
        let mut converter = Converter::new(None);
        let mut out = String::new();
        for piece in bytes.chunks(step.max(1)) {
            converter.push(piece, &mut out);
        }
        let report = converter.finish(&mut out);
        (out, report)
    };
    assert!(convert(1 + how % 7) == convert(bytes.len()));
});
