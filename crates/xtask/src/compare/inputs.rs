//! What is checked: the same files for both commands.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};
use xshell::cmd;

use crate::repository::{say, shell};

/// A file to check, and how.
pub(super) struct Input {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// `csv` or `jsonl`.
    pub(super) format: &'static str,
    /// The date taken as today.
    pub(super) today: String,
    pub(super) communes: bool,
    pub(super) profile: Option<PathBuf>,
}

impl Input {
    fn new(name: impl Into<String>, path: PathBuf, format: &'static str) -> Self {
        let today = "2026-11-23".to_owned();
        Self { name: name.into(), path, format, today, communes: false, profile: None }
    }
}

/// Writes all inputs; a generated one that is there already stays.
pub(super) fn write(worktree: &Path, folder: &Path, rows: usize, seed: u64) -> Result<Vec<Input>> {
    let vectors = vectors(&worktree.join("tests/suite"))?;
    let book = folder.join("sample.csv");
    if !book.is_file() {
        generate(worktree, folder, 500, 1987, &book)?;
    }
    let births = folder.join(format!("births-{rows}-{seed}.csv"));
    if !births.is_file() {
        generate(worktree, folder, rows, seed, &births)?;
    }
    let mixed = folder.join(format!("mixed-{rows}-{seed}.jsonl"));
    fs::write(&mixed, mix(&pool(&vectors), rows, seed))?;
    let mut inputs = vec![
        Input::new("the sample book", book, "csv"),
        Input::new(format!("{rows} generated births"), births, "csv"),
        Input::new(format!("{rows} mixed births"), mixed, "jsonl"),
    ];
    inputs.extend(groups(&vectors, folder)?);
    Ok(inputs)
}

/// Births by the old generator.
fn generate(worktree: &Path, folder: &Path, rows: usize, seed: u64, to: &Path) -> Result<()> {
    say(format_args!("{rows} births of seed {seed}"));
    let sh = shell()?;
    sh.change_dir(worktree);
    // Its generator writes into the repository that cargo names.
    sh.set_var("CARGO_MANIFEST_DIR", worktree.join("crates/xtask"));
    sh.set_var("HOTICH_ROWS", rows.to_string());
    sh.set_var("HOTICH_SEED", seed.to_string());
    let target = folder.join("target");
    cmd!(sh, "cargo run --quiet --package xtask --target-dir {target} -- sample")
        .env_remove("CARGO_TARGET_DIR")
        .ignore_stdout()
        .run()?;
    fs::copy(worktree.join("data/samples/birth.csv"), to)?;
    Ok(())
}

/// The vectors of a suite, the examples of the rules among them.
fn vectors(folder: &Path) -> Result<Vec<Value>> {
    let (mut open, mut files, mut found) = (vec![folder.to_path_buf()], Vec::new(), Vec::new());
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                open.push(entry?.path());
            }
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    for path in files {
        let mut file: Value =
            serde_json::from_str(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        if let Some(Value::Array(vectors)) = file.get_mut("vectors").map(Value::take) {
            found.extend(vectors);
        }
    }
    Ok(found)
}

/// The record of a vector as one line; none where it is bytes.
fn line(vector: &Value) -> Option<String> {
    match (&vector["text"], &vector["record"]) {
        // Outside strings a line break is a space; inside one it breaks the record as any other control character.
        (Value::String(text), _) => Some(text.replace(['\n', '\r'], " ")),
        (_, Value::Null) => None,
        (_, record) => Some(record.to_string()),
    }
}

/// The vectors, those with the same options in one file.
fn groups(vectors: &[Value], folder: &Path) -> Result<Vec<Input>> {
    let mut groups: BTreeMap<(String, bool, String), Vec<String>> = BTreeMap::new();
    let mut bytes = 0_usize;
    for vector in vectors {
        let options = &vector["options"];
        let today = options["today"].as_str().unwrap_or_default().to_owned();
        let profile =
            if options["profile"].is_object() { options["profile"].to_string() } else { String::new() };
        match line(vector) {
            Some(line) => {
                let of = (today, options["communes"] == true, profile);
                groups.entry(of).or_default().push(line);
            }
            None => bytes += 1,
        }
    }
    let mut inputs = Vec::new();
    for (number, ((today, communes, profile), lines)) in (1..).zip(groups) {
        let path = folder.join(format!("vectors-{number}.jsonl"));
        fs::write(&path, lines.join("\n") + "\n")?;
        let name = format!("{} vectors of {today}", lines.len());
        let mut input = Input { today, communes, ..Input::new(name, path, "jsonl") };
        if !profile.is_empty() {
            let path = folder.join(format!("profile-{number}.json"));
            fs::write(&path, profile)?;
            input.profile = Some(path);
        }
        inputs.push(input);
    }
    say(format_args!("{bytes} vectors of bytes are left out"));
    Ok(inputs)
}

/// Every value that a field has in some vector.
fn pool(vectors: &[Value]) -> Vec<(String, Vec<Value>)> {
    let mut pool: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in vectors.iter().filter_map(line) {
        let Ok(Value::Object(roles)) = serde_json::from_str(&record) else { continue };
        for (role, attributes) in &roles {
            for (attribute, value) in attributes.as_object().into_iter().flatten() {
                pool.entry(format!("{role}.{attribute}")).or_default().insert(value.to_string());
            }
        }
    }
    let value = |text: String| serde_json::from_str(&text).unwrap_or_default();
    pool.into_iter().map(|(path, values)| (path, values.into_iter().map(value).collect())).collect()
}

/// Births with values taken at random, some nearly full, some nearly empty: every pair of fields meets.
fn mix(pool: &[(String, Vec<Value>)], rows: usize, seed: u64) -> String {
    let mut state = seed;
    // splitmix64
    let mut below = |limit: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or_default() % limit
    };
    let mut out = String::new();
    for _ in 0..rows {
        let density = 1 + below(9);
        let mut record = Map::new();
        for (path, values) in pool {
            if below(10) < density {
                record.insert(path.clone(), values[below(values.len())].clone());
            }
        }
        out.push_str(&Value::Object(record).to_string());
        out.push('\n');
    }
    out
}
