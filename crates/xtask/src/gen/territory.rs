//! The names of provinces in the years of two laws, 1954 to 1977, made from the rows of `data/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use hotich::text::fold;

use super::tables::{Rows, cell};

/// Rows that ended before, or began after, are not asked for: the years of two laws, and one of slack on either side.
const YEARS: (u16, u16) = (1953, 1978);
/// Codes of the 63 provinces run from north to south: up to Quảng Bình they lie in the North.
const LAST_OF_NORTH: u16 = 44;

/// `src/place/territory_table.rs`.
pub(super) fn make() -> Result<Vec<u8>> {
    let codes = codes()?;
    let rows = Rows::read("provinces_history.tsv")?;
    let column = |name| rows.column(name);
    let [name, from, to, territory, area, others] = [
        column("name")?,
        column("from")?,
        column("to")?,
        column("territory")?,
        column("area_63")?,
        column("other_names")?,
    ];
    let mut out = rows.head();
    out.push_str(
        "use super::territory_name::Name;\nuse super::territory_name::Territory::{North, South};\n\n",
    );
    out.push_str("#[rustfmt::skip]\npub(super) static TABLE: &[Name] = &[\n");
    let mut grounds: BTreeMap<String, &str> = BTreeMap::new();
    for row in &rows.rows {
        let (from, to) = (year(cell(row, from), 0)?, year(cell(row, to), u16::MAX)?);
        if to < YEARS.0 || from > YEARS.1 {
            continue;
        }
        let Some(ground) = ground(cell(row, territory), cell(row, area), &codes)? else { continue };
        let mut names: Vec<&str> = Vec::new();
        for name in std::iter::once(cell(row, name)).chain(cell(row, others).split(';')) {
            // What stands in brackets are the years of the name.
            let name = name.split('(').next().unwrap_or_default().trim();
            let folded = fold(name);
            if folded.is_empty() || names.iter().any(|other| fold(other) == folded) {
                continue;
            }
            if *grounds.entry(folded).or_insert(ground) != ground {
                bail!("provinces_history.tsv: {name} lies in both territories");
            }
            names.push(name);
        }
        let names = names.join(";");
        let _ =
            writeln!(out, "    Name {{ from: {from}, to: {to}, territory: {ground}, names: {names:?} }},");
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// The codes of the 63 provinces by their names.
fn codes() -> Result<BTreeMap<String, u16>> {
    let rows = Rows::read("provinces_63.tsv")?;
    let (name, code) = (rows.column("name_vi")?, rows.column("code3")?);
    let pair = |row: &Vec<String>| {
        let code = cell(row, code);
        Ok((cell(row, name).to_owned(), code.parse().with_context(|| format!("provinces_63.tsv: {code}"))?))
    };
    rows.rows.iter().map(pair).collect()
}

/// The year of a day, or a bare year.
fn year(text: &str, unless: u16) -> Result<u16> {
    match text.split('-').next() {
        None | Some("") => Ok(unless),
        Some(year) => year.parse().with_context(|| format!("provinces_history.tsv: {text}")),
    }
}

/// The territory of a row; `None` where its ground lies in both.
fn ground(written: &str, area: &str, codes: &BTreeMap<String, u16>) -> Result<Option<&'static str>> {
    let of = |north| if north { "North" } else { "South" };
    match written {
        "north" => return Ok(Some(of(true))),
        "south" | "south-rvn" | "south-rev" => return Ok(Some(of(false))),
        "whole" => {}
        other => bail!("provinces_history.tsv: territory {other}"),
    }
    let mut found = None;
    for name in area.split(';') {
        let code = codes.get(name);
        let code = code.with_context(|| format!("provinces_history.tsv: no province {name}"))?;
        let here = of(*code <= LAST_OF_NORTH);
        if *found.get_or_insert(here) != here {
            return Ok(None);
        }
    }
    Ok(found)
}
