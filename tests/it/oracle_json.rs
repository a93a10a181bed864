//! The reader of JSON against serde_json: the same texts are JSON, and mean the same.
//!
//! Where the two differ, ours keeps what a finding has to be about. These are all the differences:
//!
//! - Half a surrogate pair, and bytes that are no UTF-8 inside a string, are replaced and said to be; serde_json
//!   stops. One broken letter of a remark should not hide a whole record.
//! - A number of any size is a text as written; serde_json stops where it is no `f64`.
//! - Deeper than 32 brackets is refused, as no record is; serde_json goes to 127.
//! - A key that comes twice is given twice; of serde_json's value the last one is left.

use std::collections::BTreeSet;

use hotich::date::day;
use hotich::input::json::{Event, MAX_DEPTH, Reader, Stop};
use hotich::record::Malformed;
use hotich::{Context, Kind, Record, Render};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use serde_json::Value;

/// What the events of the reader say.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

/// A text as ours has it.
#[derive(Debug)]
struct Ours {
    tree: Tree,
    /// Something in a text was replaced.
    replaced: bool,
}

fn ours(bytes: &[u8]) -> Result<Ours, Stop> {
    let mut reader = Reader::new(bytes);
    // Open brackets, each with the key under which it will stand.
    let mut open: Vec<(Option<String>, Tree)> = Vec::new();
    let (mut key, mut replaced, mut whole) = (None, false, None);
    loop {
        let done = match reader.next_event()? {
            Event::End => return Ok(Ours { tree: whole.expect("a value before the end"), replaced }),
            Event::Key(text) => {
                // A replacement in a key is not told; the character itself is.
                key = Some(text.to_owned());
                replaced |= text.contains(char::REPLACEMENT_CHARACTER);
                continue;
            }
            Event::StartObject => {
                open.push((key.take(), Tree::Object(Vec::new())));
                continue;
            }
            Event::StartArray => {
                open.push((key.take(), Tree::List(Vec::new())));
                continue;
            }
            Event::EndObject | Event::EndArray => {
                let (of, tree) = open.pop().expect("an open bracket");
                key = of;
                tree
            }
            Event::Text(text, broken) => {
                replaced |= broken;
                Tree::Text(text.to_owned())
            }
            Event::Number(text) => Tree::Number(text.to_owned()),
            Event::Bool(value) => Tree::Bool(value),
            Event::Null => Tree::Null,
        };
        match open.last_mut() {
            None => whole = Some(done),
            Some((_, Tree::List(list))) => list.push(done),
            Some((_, Tree::Object(members))) => members.push((key.take().expect("a key"), done)),
            Some(_) => unreachable!("only lists and objects are open"),
        }
    }
}

/// Whether a tree is what serde_json read.
fn same(tree: &Tree, value: &Value) -> bool {
    match (tree, value) {
        (Tree::Null, Value::Null) => true,
        (Tree::Bool(a), Value::Bool(b)) => a == b,
        (Tree::Text(a), Value::String(b)) => a == b,
        // Its fractions may be off by the last bit, so that the text as it reads it counts.
        (Tree::Number(a), Value::Number(b)) => {
            serde_json::from_str::<serde_json::Number>(a).is_ok_and(|a| a == *b)
        }
        (Tree::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Tree::Object(a), Value::Object(b)) => {
            let last = |key: &str| a.iter().rev().find(|(of, _)| of == key).map(|(_, tree)| tree);
            a.iter().all(|(key, _)| b.contains_key(key))
                && b.iter().all(|(key, value)| last(key).is_some_and(|tree| same(tree, value)))
        }
        _ => false,
    }
}

/// Whether a number of the tree is too great for an `f64`.
fn has_vast_number(tree: &Tree) -> bool {
    match tree {
        Tree::Number(text) => text.parse::<f64>().is_ok_and(f64::is_infinite),
        Tree::List(list) => list.iter().any(has_vast_number),
        Tree::Object(members) => members.iter().any(|(_, tree)| has_vast_number(tree)),
        _ => false,
    }
}

/// The difference between the two readers on a text, unless it is one of those above.
fn difference(bytes: &[u8]) -> Option<String> {
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    match (ours(bytes), serde_json::from_slice::<Value>(bytes)) {
        (Ok(ours), Ok(theirs)) => {
            (!same(&ours.tree, &theirs)).then(|| format!("{}: {:?}, {theirs}", shown(), ours.tree))
        }
        (Ok(ours), Err(why)) => {
            let is_listed = ours.replaced || has_vast_number(&ours.tree);
            (!is_listed).then(|| format!("{}: accepted, but {why}", shown()))
        }
        (Err(Stop { why: Malformed::TooDeep, .. }), _) => None,
        (Err(stop), Ok(_)) => Some(format!("{}: refused, {stop:?}", shown())),
        (Err(stop), Err(why)) => {
            // Where the end is missing to theirs it is to ours, except that theirs wants four bytes of an escape
            // before it looks at them.
            let tail = &bytes[bytes.len().saturating_sub(5)..];
            let in_escape = tail.windows(2).any(|pair| pair == b"\\u");
            let differs = why.is_eof() && stop.why != Malformed::Torn && !in_escape;
            differs.then(|| format!("{}: {stop:?}, but {why}", shown()))
        }
    }
}

fn agree(bytes: &[u8]) {
    assert_eq!(difference(bytes), None);
}

#[test]
fn texts_that_are_json() {
    for text in [
        "{}",
        "[]",
        " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } } \n",
        "null",
        "true",
        "false",
        "\"\"",
        "0",
        "-0",
        "-0.0",
        "0.5",
        "1e5",
        "1E+5",
        "1e-5",
        "123456789012345678901234567890",
        "0.1e1",
        "1e-400",
        "[null,true,false,0,\"\",[],{}]",
        r#"{"":""}"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":{"b":1},"a":{"c":2}}"#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0000\u001f\u0041\u00e9\u1ec7\uffff""#,
        r#""\ud83d\ude00 \uD83D\uDE00 \u00C9 \uABCD \uabcd""#,
        "\"Nguyễn 😀 \u{7f}\u{80}\u{2028}\u{feff}\u{ffff}\"",
        "\"\u{fffd}\"",
    ] {
        agree(text.as_bytes());
        assert!(ours(text.as_bytes()).is_ok(), "{text}");
    }
}

#[test]
fn texts_that_are_none() {
    for text in [
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[}",
        "{]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,,2]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{a:1}",
        "{1:1}",
        "{null:1}",
        "{\"a\":1 \"b\":2}",
        "'a'",
        "nul",
        "nulll",
        "True",
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "+1",
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "-",
        "-a",
        "1e",
        "1e+",
        "1.e5",
        "0x10",
        "1_000",
        "１",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\",
        "\"\\u\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\uD83D\\u\"",
        "\"\\u+123\"",
        "\"\\x41\"",
        "\"\\'\"",
        "\"\\a\"",
        "\"\\\n\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\0\"",
        "\"\u{1f}\"",
        "{} {}",
        "{}x",
        "{},",
        "1 2",
        "null null",
        "\"a\"\"b\"",
        "\u{feff}{}",
        "\u{a0}{}",
        "{}\u{a0}",
        "\u{2028}{}",
        "\u{b}{}",
        "{}\0",
        "// a\n{}",
        "/* a */ {}",
        "{\"a\":1}#",
        "[\"a\",\n4\n,1,",
        "[1:2]",
        "{\"a\":[}",
        "[{]}",
    ] {
        agree(text.as_bytes());
        assert!(ours(text.as_bytes()).is_err(), "{text}");
    }
}

/// Half a pair, and bytes that are no letters: replaced, told, and the rest is read.
#[test]
fn broken_letters_are_replaced() {
    let cases: [(&[u8], &str); 12] = [
        (br#""a\ud83d""#, "a\u{fffd}"),
        (br#""\ude00b""#, "\u{fffd}b"),
        (br#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
        (br#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
        (br#""\ud83d\u0041""#, "\u{fffd}A"),
        (br#""\ud83d\n""#, "\u{fffd}\n"),
        (br#""\ud83dx""#, "\u{fffd}x"),
        (b"\"a\xffb\"", "a\u{fffd}b"),
        (b"\"\xe1\xbb\"", "\u{fffd}"),
        (b"\"\xc0\x80\"", "\u{fffd}\u{fffd}"),
        (b"\"\xed\xa0\x80\"", "\u{fffd}\u{fffd}\u{fffd}"),
        (b"\"\xff\\n\xfe\"", "\u{fffd}\n\u{fffd}"),
    ];
    for (bytes, expected) in cases {
        let read = ours(bytes).unwrap();
        assert_eq!((read.tree, read.replaced), (Tree::Text(expected.to_owned()), true));
        assert!(serde_json::from_slice::<Value>(bytes).is_err());
        agree(bytes);
    }
    // Outside of texts there is nothing that could be replaced.
    for bytes in [&b"\xff{}"[..], b"{}\xff", b"{\"a\":\xff}", b"[1\xc3,2]", b"tr\xffe"] {
        assert!(ours(bytes).is_err());
        agree(bytes);
    }
}

/// A number is a text as written, whatever its size.
#[test]
fn numbers_are_texts() {
    for number in ["1e400", "-1e999", "1e99999999999", "1.0", "1.50", "-0", "12345678901234567890123"] {
        assert_eq!(ours(number.as_bytes()).unwrap().tree, Tree::Number(number.to_owned()));
        agree(number.as_bytes());
    }
    assert!(serde_json::from_str::<Value>("1e400").is_err());
    let long = format!("{}.{}e{}", "9".repeat(5000), "1".repeat(5000), "0".repeat(5000));
    assert_eq!(ours(long.as_bytes()).unwrap().tree, Tree::Number(long));
}

/// Both come back from any depth, ours from 33 brackets on with the place of the one too many.
#[test]
fn depth() {
    let nested = |open: &str, close: &str, depth: usize| open.repeat(depth) + "1" + &close.repeat(depth);
    let most = usize::try_from(MAX_DEPTH).unwrap();
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let each = open.matches(['[', '{']).count();
        let text = nested(open, close, most / each);
        assert!(ours(text.as_bytes()).is_ok());
        agree(text.as_bytes());
        for depth in [most / each + 1, 120 / each, 127 / each + 1, 100_000] {
            let stop = ours(nested(open, close, depth).as_bytes()).unwrap_err();
            assert_eq!(stop, Stop { why: Malformed::TooDeep, offset: open.len() * (most / each) });
            assert!(ours(open.repeat(depth).as_bytes()).is_err());
        }
        assert!(serde_json::from_str::<Value>(&nested(open, close, 100_000)).is_err());
    }
    // Closed brackets do not count.
    let wide = format!("[{}1]", "[[[]]],".repeat(100_000));
    assert!(ours(wide.as_bytes()).is_ok());
    agree(wide.as_bytes());
}

/// A key that comes twice comes twice.
#[test]
fn second_keys_are_given() {
    let Tree::Object(members) = ours(br#"{"a":1,"b":2,"a":3,"\u0061":4}"#).unwrap().tree else {
        panic!("an object");
    };
    let keys: Vec<_> = members.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "a", "a"]);
}

/// Every proper beginning of an object or a list is torn, at its end.
#[test]
fn beginnings_are_torn() {
    let text = r#" {"a":[1.5e+3,-0,true,false,null],"b\u00e9\ud83d\ude00\n":{"c":"Nguyễn"},"d":""} "#;
    let end = text.trim_end().len();
    for length in 0..end {
        let part = &text.as_bytes()[..length];
        assert_eq!(ours(part).unwrap_err(), Stop { why: Malformed::Torn, offset: length }, "{length}");
        agree(part);
    }
    for length in end..=text.len() {
        assert!(ours(&text.as_bytes()[..length]).is_ok());
    }
}

fn config(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() { given.cases } else { cases },
        rng_seed: match given.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2026),
            fixed => fixed,
        },
        failure_persistence: None,
        ..given
    }
}

/// A text in quotation marks, of letters, escapes and what may go wrong with them.
fn string() -> BoxedStrategy<String> {
    let piece = select(vec![
        "a",
        "Đỗ",
        "ễ",
        "😀",
        "\u{7f}",
        "\u{2028}",
        " ",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u0041",
        "\\u1ec7",
        "\\ud83d\\ude00",
        "\\uD83D",
        "\\uDE00",
        "\\u0000",
        "//",
        "'",
        "{",
        "]",
        ",",
        ":",
    ]);
    prop::collection::vec(piece, 0..6).prop_map(|pieces| format!("\"{}\"", pieces.concat())).boxed()
}

/// A document as text, with spaces where they may be.
fn document() -> BoxedStrategy<String> {
    let number = select(vec!["0", "-0", "7", "-12", "1.5", "1e5", "-2E-3", "1e400", "18446744073709551616"]);
    let word = select(vec!["true", "false", "null"]);
    let leaf = prop_oneof![string(), number.prop_map(str::to_owned), word.prop_map(str::to_owned)];
    let space = || select(vec!["", "", " ", "\n\t", "\r\n"]);
    let tree = leaf.prop_recursive(5, 40, 6, move |inner| {
        let list = (prop::collection::vec(inner.clone(), 0..5), space());
        let list = list.prop_map(|(items, space)| format!("[{space}{}]", items.join(&format!("{space},"))));
        let object = (prop::collection::vec((string(), inner), 0..5), space());
        let object = object.prop_map(|(members, space)| {
            let members: Vec<_> =
                members.iter().map(|(key, value)| format!("{key}{space}:{value}")).collect();
            format!("{{{}{space}}}", members.join(&format!(",{space}")))
        });
        prop_oneof![list, object]
    });
    (space(), tree, space()).prop_map(|(before, tree, after)| format!("{before}{tree}{after}")).boxed()
}

proptest! {
    #![proptest_config(config(4000))]

    #[test]
    fn documents_mean_the_same(text in document()) {
        prop_assert!(ours(text.as_bytes()).is_ok(), "{}", text);
        prop_assert_eq!(difference(text.as_bytes()), None);
    }

    /// A byte put in, taken out or changed.
    #[test]
    fn damaged_documents_too(
        text in document(),
        damage in prop::collection::vec((any::<Index>(), 0..3_u8, any::<u8>(), any::<bool>()), 1..4),
    ) {
        let mut bytes = text.into_bytes();
        for (at, how, byte, mark) in damage {
            let byte = if mark { b"{}[],:\"\\0-.eu \n\x00\xff"[usize::from(byte) % 17] } else { byte };
            let at = at.index(bytes.len() + 1);
            match how {
                0 => bytes.insert(at, byte),
                1 if at < bytes.len() => drop(bytes.remove(at)),
                _ if at < bytes.len() => bytes[at] = byte,
                _ => {}
            }
        }
        prop_assert_eq!(difference(&bytes), None);
    }

    /// Pieces of JSON in any order.
    #[test]
    fn pieces_in_any_order(pieces in prop::collection::vec(select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\", "\\u", "d83d", "1", "-", "0", ".", "e", "+",
        "true", "null", "nul", " ", "\n", "\u{feff}", "é", "{}", "[]", "\"a\":1",
    ]), 0..9)) {
        prop_assert_eq!(difference(pieces.concat().as_bytes()), None);
    }
}

/// Whether no key of an object comes twice.
fn are_unique(members: &[(String, Tree)]) -> bool {
    members.iter().map(|(key, _)| key).collect::<BTreeSet<_>>().len() == members.len()
}

/// A report is an object as every reader of JSON has it: no key twice, so that nothing of a record is lost in the last of two.
#[test]
fn no_report_has_a_key_twice() {
    let mut full = Render::default();
    full.full = true;
    for &kind in Kind::ALL {
        let mut record = Record::new(kind);
        for column in kind.layout().columns {
            record.set(column.field, "1");
        }
        let report = hotich::check(&record, &Context::new(day(2026, 11, 23)));
        let text = report.to_json(&full);
        let Tree::Object(members) = ours(text.as_bytes()).expect("JSON").tree else {
            panic!("{kind:?} is no object")
        };
        let Some((_, Tree::Object(roles))) = members.into_iter().find(|(key, _)| key == "record") else {
            panic!("{kind:?} has no record")
        };
        assert!(are_unique(&roles), "{kind:?}: {roles:?}");
        let values = roles.iter().map(|(_, role)| match role {
            Tree::Object(attributes) => {
                assert!(are_unique(attributes), "{kind:?}: {attributes:?}");
                attributes.len()
            }
            other => panic!("{kind:?}: {other:?}"),
        });
        assert_eq!(values.sum::<usize>(), kind.layout().columns.len(), "{kind:?}");
    }
}
