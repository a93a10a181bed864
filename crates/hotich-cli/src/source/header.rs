//! Headers of two rows: «Cha» above «Họ tên» and «Năm sinh».

use hotich::book::{Checker, Format, Options, Origin, Splitter};

use super::row::write_row;

/// A header is one of the first rows, as the splitter has it.
const WITHIN: usize = 20;

/// Whether these rows have a header among them.
pub(super) fn has_header(rows: &[Vec<String>], options: &Options) -> bool {
    splitter(rows, options).is_some()
}

/// Where two rows say more together than each by itself, the lower one gets both texts and the upper one is blank.
pub(super) fn join(rows: &mut [Vec<String>], options: &Options) {
    let mut best: Option<(usize, usize, Vec<String>)> = None;
    for at in 1..rows.len().min(WITHIN) {
        let (Some(above), Some(below)) = (rows.get(at - 1), rows.get(at)) else { break };
        let Some(joined) = together(above, below, options) else { continue };
        let known = known(&joined, options);
        let alone = known_alone(above, options).max(known_alone(below, options));
        if known > alone && best.as_ref().is_none_or(|&(most, ..)| known > most) {
            best = Some((known, at, joined));
        }
    }
    let Some((_, at, joined)) = best else { return };
    if let Some(above) = rows.get_mut(at - 1) {
        above.iter_mut().for_each(String::clear);
    }
    if let Some(below) = rows.get_mut(at) {
        *below = joined;
    }
}

/// The texts of two rows by column. A text above is that of the blank cells to the right of it, too: merged cells have
/// their text in the first. `None` where no cell is so.
fn together(above: &[String], below: &[String], options: &Options) -> Option<Vec<String>> {
    let (mut group, mut is_group) = ("", false);
    let mut joined = Vec::new();
    for column in 0..above.len().max(below.len()) {
        let of = |row: &[String]| row.get(column).map_or("", |cell| cell.trim()).to_owned();
        let (upper, lower) = (of(above), of(below));
        if let Some(text) = above.get(column).filter(|_| !upper.is_empty()) {
            group = text.trim();
        }
        joined.push(match (upper.is_empty(), lower.is_empty()) {
            // A cell that goes over both rows ends the group.
            (false, true) => {
                group = "";
                upper
            }
            (true, true) => String::new(),
            _ if group.is_empty() => lower,
            (is_inside, false) => {
                is_group |= is_inside;
                named(&lower, group, options)
            }
        });
    }
    is_group.then_some(joined)
}

/// «Họ tên» of «Phần khai về người mẹ»: with the last words of the group that make a name of a column.
fn named(what: &str, group: &str, options: &Options) -> String {
    let words: Vec<&str> = group.split_whitespace().collect();
    let names = (0..words.len()).filter_map(|from| Some(format!("{what} {}", words.get(from..)?.join(" "))));
    let is_known = |name: &String| splitter(&[vec![name.clone()]], options).is_some();
    names.into_iter().find(is_known).unwrap_or_else(|| what.to_owned())
}

fn known_alone(row: &[String], options: &Options) -> usize {
    if row.iter().filter(|cell| !cell.trim().is_empty()).count() < 2 { 0 } else { known(row, options) }
}

/// Columns of a row that have a field of their own.
fn known(row: &[String], options: &Options) -> usize {
    let Some(splitter) = splitter(&[row.to_vec()], options) else { return 0 };
    Checker::new(options, splitter.header()).map_or(0, |checker| {
        checker.columns().iter().filter(|it| it.column.is_some() && it.origin != Origin::Twice).count()
    })
}

fn splitter(rows: &[Vec<String>], options: &Options) -> Option<Splitter> {
    let mut options = options.clone();
    options.format = Some(Format::Csv);
    let mut text = String::new();
    rows.iter().for_each(|row| write_row(row, row.len(), &mut text));
    let mut splitter = Splitter::new(&options);
    splitter.push(text.as_bytes());
    splitter.next_chunk(true).is_ok().then_some(splitter)
}
