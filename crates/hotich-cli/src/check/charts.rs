//! Charts as SVG inside of a page; colours are those of the page's theme.

use plotters::prelude::*;

/// Narrow, so that letters can be read on a phone.
const WIDTH: u32 = 480;
const LINE: i32 = 22;
/// Where bars begin: behind their labels.
const LABELS: i32 = 190;

/// Colours that stand for those of the page: error, warning, info, good, grid, and grounds from few to many errors.
const COLOURS: [(RGBColor, &str); 10] = [
    (RGBColor(0xee, 0, 1), "var(--error)"),
    (RGBColor(0xee, 0, 2), "var(--warning)"),
    (RGBColor(0xee, 0, 3), "var(--info)"),
    (RGBColor(0xee, 0, 4), "var(--good)"),
    (RGBColor(0xee, 0, 5), "var(--line)"),
    (RGBColor(0xee, 0, 6), "var(--heat1)"),
    (RGBColor(0xee, 0, 7), "var(--heat2)"),
    (RGBColor(0xee, 0, 8), "var(--heat3)"),
    (RGBColor(0xee, 0, 9), "var(--heat4)"),
    (RGBColor(0xee, 0, 10), "currentColor"),
];

/// A part of a bar or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Error = 0,
    Warning = 1,
    Info = 2,
    Good = 3,
}

fn colour(index: usize) -> RGBColor {
    COLOURS.get(index).map_or(BLACK, |&(colour, _)| colour)
}

/// Draws, and gives the SVG with a name for those who do not see it.
fn drawn(
    height: u32,
    name: &str,
    draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, plotters::coord::Shift>) -> Result<(), String>,
) -> String {
    let mut svg = String::new();
    let is_drawn = {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        draw(&area).and_then(|()| area.present().map_err(|error| error.to_string())).is_ok()
    };
    if !is_drawn {
        return String::new();
    }
    for (colour, css) in COLOURS {
        svg = svg.replace(&format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2), css);
    }
    let (tag, rest) = svg.split_once('>').unwrap_or((&svg, ""));
    let sizes = format!(" width=\"{WIDTH}\" height=\"{height}\"");
    let name = quick_xml::escape::escape(name);
    format!("{} role=\"img\" aria-label=\"{name}\">{rest}", tag.replacen(&sizes, "", 1))
}

fn letters(size: i32) -> TextStyle<'static> {
    TextStyle { color: colour(9).to_backend_color(), ..TextStyle::from(("sans-serif", size).into_font()) }
}

fn text_of(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A text that fits before the bars.
fn short(label: &str) -> String {
    const MOST: usize = 28;
    if label.chars().count() <= MOST {
        return label.to_owned();
    }
    label.chars().take(MOST - 1).chain(['…']).collect()
}

/// A bar: its label, its parts, and the note behind it.
pub(super) type Bar = (String, Vec<(Part, u64)>, String);

/// Bars of parts, one below the other, each with a label and a note behind it; the longest fills the width.
pub(super) fn bars(name: &str, rows: &[Bar], full: Option<u64>) -> String {
    let sum = |parts: &[(Part, u64)]| parts.iter().map(|(_, count)| count).sum::<u64>();
    let most = full.unwrap_or_else(|| rows.iter().map(|(_, parts, _)| sum(parts)).max().unwrap_or(0)).max(1);
    let height = u32::try_from(rows.len()).unwrap_or(0) * LINE.unsigned_abs() + 4;
    let room = i64::from(WIDTH) - i64::from(LABELS) - 62;
    drawn(height, name, |area| {
        for (index, (label, parts, note)) in (0_i32..).zip(rows) {
            let top = index * LINE + 3;
            area.draw(&Text::new(short(label), (0, top + 2), letters(13))).map_err(text_of)?;
            let (mut done, mut from) = (0_u64, LABELS);
            for (part, count) in parts {
                done += count;
                let end = i64::try_from(u128::from(done) * room.unsigned_abs() as u128 / u128::from(most));
                let end = LABELS + i32::try_from(end.unwrap_or(0)).unwrap_or(0);
                // What is there is seen.
                let end = if *count > 0 { end.max(from + 1) } else { end };
                let style = colour(*part as usize).filled();
                area.draw(&Rectangle::new([(from, top), (end, top + LINE - 7)], style)).map_err(text_of)?;
                from = end;
            }
            area.draw(&Text::new(note.clone(), (from + 5, top + 2), letters(13))).map_err(text_of)?;
        }
        Ok(())
    })
}

/// A column for each year: errors at the bottom, then warnings, then the rest.
pub(super) fn years(name: &str, rows: &[(i32, u64, u64, u64)]) -> String {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return String::new() };
    let most = rows.iter().map(|&(_, all, ..)| all).max().unwrap_or(0).max(1);
    drawn(220, name, |area| {
        let mut chart = ChartBuilder::on(area)
            .margin(4)
            .x_label_area_size(24)
            .y_label_area_size(52)
            .build_cartesian_2d(first.0..last.0 + 1, 0..most)
            .map_err(text_of)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .bold_line_style(colour(4))
            .light_line_style(TRANSPARENT)
            .axis_style(colour(4))
            .label_style(letters(12))
            .x_labels(8)
            .y_labels(5)
            .draw()
            .map_err(text_of)?;
        for &(year, all, errors, warnings) in rows {
            let parts = [(0, errors, 0), (errors, errors + warnings, 1), (errors + warnings, all, 3)];
            for (from, to, part) in parts {
                let bar = Rectangle::new([(year, from), (year + 1, to)], colour(part).filled());
                chart.draw_series([bar]).map_err(text_of)?;
            }
        }
        Ok(())
    })
}

/// A field for each page, darker with the share of rows that have errors or warnings: of a thousand.
pub(super) fn heat(name: &str, pages: &[u64]) -> String {
    const ACROSS: usize = 30;
    const SIDE: i32 = 16;
    let lines = pages.len().div_ceil(ACROSS);
    drawn(u32::try_from(lines).unwrap_or(0) * SIDE.unsigned_abs() + 2, name, |area| {
        for (index, share) in pages.iter().enumerate() {
            let left = i32::try_from(index % ACROSS).unwrap_or(0) * SIDE;
            let top = i32::try_from(index / ACROSS).unwrap_or(0) * SIDE;
            let ground = match share {
                0 => 3,
                1..=100 => 5,
                101..=250 => 6,
                251..=500 => 7,
                _ => 8,
            };
            let place = [(left + 1, top + 1), (left + SIDE - 1, top + SIDE - 1)];
            area.draw(&Rectangle::new(place, colour(ground).filled())).map_err(text_of)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_take_the_colours_of_the_page() {
        let bars = bars(
            "a \"b\"",
            &[("x".to_owned(), vec![(Part::Error, 3), (Part::Good, 1)], "4".to_owned())],
            None,
        );
        assert!(bars.contains("var(--error)") && bars.contains("var(--good)"), "{bars}");
        assert!(bars.contains("aria-label=\"a &quot;b&quot;\"") && !bars.contains("#EE"), "{bars}");
        assert!(bars.starts_with("<svg") && bars.trim_end().ends_with("</svg>"));
        let years = years("years", &[(1968, 10, 1, 2), (1970, 3, 0, 0)]);
        assert!(years.contains("1970") && years.contains("var(--warning)"), "{years}");
        assert!(heat("pages", &[0, 50, 999]).contains("var(--heat4)"));
    }
}
