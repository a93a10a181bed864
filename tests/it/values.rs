//! Values by themselves: the vectors of `tests/values/`, run natively.
//!
//! What they expect is said by other programs (benches/oracles/), published examples or the law, never by this code. The
//! same files are run in Node and in Chromium.

use std::path::Path;

use hotich::date::lunar::{FIRST_YEAR, LAST_YEAR};
use hotich::date::{self, Hints, PartialDate};
use hotich::describe;
use hotich::place::Communes;
use serde_json::Value;

#[test]
fn every_value_is_described_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/values");
    let (mut count, mut wrong) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert!(file["origin"].as_str().unwrap().len() > 10, "{}: where it comes from", path.display());
        // Readings by encodings of East Asia are a host's: the test of the command has these.
        if file["encoder"] == true {
            continue;
        }
        let today = date::parse(file["today"].as_str().unwrap()).ok().and_then(PartialDate::exact).unwrap();
        for vector in file["vectors"].as_array().unwrap() {
            let text = vector["text"].as_str().unwrap();
            let found = match vector["type"].as_str().unwrap() {
                "date" => describe::date(text, &Hints::until(today)),
                "lunar" => describe::lunar(text, FIRST_YEAR..=LAST_YEAR),
                "place" => {
                    let day = vector["asOf"].as_str().and_then(|day| date::parse(day).unwrap().exact());
                    describe::place(text, day, describe::PLACE_LIMIT, Some(Communes::embedded()))
                }
                "name" => describe::name(text, describe::NameOptions::default()),
                kind => describe::id(text, kind, today).unwrap(),
            };
            let found: Value = serde_json::from_str(&found.into_json()).unwrap();
            let expected = vector["expect"].as_object().unwrap();
            assert!(!expected.is_empty(), "{text}: nothing expected");
            count += 1;
            for (member, value) in expected {
                // One of several values that the description offers.
                if member == "offered" {
                    let changes = found["changes"].as_array().unwrap();
                    let whole = |change: &Value| {
                        let (from, to) = (change["from"].as_str().unwrap(), change["to"].as_str().unwrap());
                        change["to"] == *value || text.replace(from, to) == *value
                    };
                    let likely = found["likely"] == *value;
                    if !likely && !changes.iter().any(whole) {
                        wrong.push(format!("{text}: {value} is not offered: {}", found["changes"]));
                    }
                } else if found[member] != *value {
                    wrong.push(format!("{text}: {member} is {}, not {value}", found[member]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 150, "only {count} vectors");
}
