//! What encodings of East Asia misread: the vectors of `tests/values/misread.json`.

use crate::common::hotich_with;
use serde_json::Value;

#[test]
fn vectors() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/values/misread.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 30);
    let today = file["today"].as_str().unwrap();
    for kind in ["name", "qr", ""] {
        let of: Vec<_> = vectors.iter().filter(|vector| vector["type"] == kind).collect();
        let lines: String =
            of.iter().map(|vector| format!("{}\n", vector["text"].as_str().unwrap())).collect();
        let mut words = vec!["normalize", if kind == "name" { "name" } else { "id" }, "--format", "jsonl"];
        if kind == "qr" {
            words.extend(["--type", "qr"]);
        }
        if kind != "name" {
            words.extend(["--as-of", today]);
        }
        let found = hotich_with(&words, lines.as_bytes()).jsons();
        assert_eq!(found.len(), of.len());
        for (vector, found) in of.iter().zip(&found) {
            for (member, wanted) in vector["expect"].as_object().unwrap() {
                assert_eq!(&found[member], wanted, "{vector}");
            }
        }
    }
}
