//! Formats of cells: each marked cell keeps its own and gets another ground.

use std::collections::BTreeMap;

use hotich::Severity;

use super::xml::{Pieces, What, attribute, insert_before_end, number, with};

/// Where a workbook has no styles.
pub(super) const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

/// How cells of our own look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// A name of a column.
    Head,
    /// A title.
    Title,
    /// A text over several lines.
    Wrapped,
    Link,
    /// On the ground of a severity.
    Level(u8),
}

/// Grounds as Excel has them for bad, neutral and noted, but for the last bit: so that ours are known again.
const GROUNDS: [&str; 3] = ["FFFFC7CF", "FFFFEB9D", "FFDDEBF6"];
/// The ground of names of columns.
const HEAD: &str = "FFD9D9D9";

/// What a cell is filled with, as far as it has to be known again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Fill {
    /// The attributes of its colour, where it is of one colour.
    colour: Option<String>,
    /// Whether it is a ground of ours. Then there may be the colour that the cell had before: a fill of one colour has a second
    /// one that nobody sees.
    is_ours: bool,
    behind: Option<String>,
}

impl Fill {
    fn ours(ground: &str, behind: Option<String>) -> Self {
        Self { colour: Some(format!(" rgb=\"{ground}\"")), is_ours: true, behind }
    }

    fn write(&self, p: &str) -> String {
        let (colour, behind) = (self.colour.as_deref(), self.behind.as_deref());
        format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor{}/><{p}bgColor{}/></{p}patternFill></{p}fill>",
            colour.unwrap_or_default(),
            behind.unwrap_or(" indexed=\"64\"")
        )
    }
}

/// What says which colour it is.
fn colour(raw: &str) -> Option<String> {
    let all = ["rgb", "theme", "indexed", "tint"];
    let given = all.iter().filter_map(|name| Some(format!(" {name}=\"{}\"", attribute(raw, name)?)));
    let colour = given.collect::<String>();
    let is_plain = colour.chars().all(|letter| letter.is_ascii_alphanumeric() || " =\"-+.".contains(letter));
    (is_plain && !colour.is_empty() && colour != " indexed=\"64\"").then_some(colour)
}

/// The styles of a workbook, and what is new among them.
pub(super) struct Styles {
    text: String,
    prefix: String,
    /// The formats of cells that are there.
    formats: Vec<String>,
    fonts: u32,
    /// The fills that are there, and those that are new.
    fills: Vec<Fill>,
    new_fills: Vec<Fill>,
    unmarked: BTreeMap<u32, u32>,
    /// The new ones, by the format that they come from.
    marked: BTreeMap<(u32, u8), u32>,
    own: BTreeMap<Look, u32>,
    new: Vec<String>,
}

impl Styles {
    pub(super) fn read(text: String) -> Result<Self, String> {
        let (mut fonts, mut fills, mut formats) = (0, Vec::<Fill>::new(), Vec::new());
        let (mut inside, mut prefix, mut start, mut is_solid) = ("", String::new(), None, false);
        let mut pieces = Pieces::of(&text);
        while let Some(piece) = pieces.next()? {
            match (piece.what, piece.name) {
                (What::Start, name @ ("fonts" | "fills" | "cellXfs")) => inside = name,
                (What::End, "fonts" | "fills" | "cellXfs") => inside = "",
                (What::Start, "styleSheet") => super::xml::prefix(piece.raw).clone_into(&mut prefix),
                (What::Start | What::Empty, "font") if inside == "fonts" => fonts += 1,
                (What::Start | What::Empty, "fill") if inside == "fills" => fills.push(Fill::default()),
                (What::Start, "patternFill") => {
                    is_solid = attribute(piece.raw, "patternType").is_some_and(|kind| kind == "solid");
                }
                (What::Start | What::Empty, "fgColor") if inside == "fills" && is_solid => {
                    if let Some(fill) = fills.last_mut() {
                        fill.is_ours =
                            attribute(piece.raw, "rgb").is_some_and(|rgb| GROUNDS.contains(&&*rgb));
                        fill.colour = colour(piece.raw);
                    }
                }
                (What::Start | What::Empty, "bgColor") if inside == "fills" => {
                    if let Some(fill) = fills.last_mut().filter(|fill| fill.is_ours) {
                        fill.behind = colour(piece.raw);
                    }
                }
                (What::Empty, "xf") if inside == "cellXfs" => formats.push(piece.raw.to_owned()),
                (What::Start, "xf") if inside == "cellXfs" => start = Some(piece.range.start),
                (What::End, "xf") if inside == "cellXfs" => {
                    let raw = start.take().and_then(|start| text.get(start..piece.range.end));
                    formats.push(raw.unwrap_or_default().to_owned());
                }
                _ => {}
            }
        }
        if formats.is_empty() || fonts == 0 || fills.is_empty() {
            return Err("styles.xml?".to_owned());
        }
        let (unmarked, marked, own, new) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new(), Vec::new());
        let new_fills = GROUNDS.iter().chain(&[HEAD]).map(|ground| Fill::ours(ground, None)).collect();
        Ok(Self { text, prefix, formats, fonts, fills, new_fills, unmarked, marked, own, new })
    }

    fn add(&mut self, format: String) -> u32 {
        self.new.push(format);
        u32::try_from(self.formats.len() + self.new.len() - 1).unwrap_or(0)
    }

    /// The number of a fill, which is new where there is no such fill.
    fn fill(&mut self, wanted: Fill) -> usize {
        let there = self.fills.iter().chain(&self.new_fills).position(|fill| *fill == wanted);
        there.unwrap_or_else(|| {
            self.new_fills.push(wanted);
            self.fills.len() + self.new_fills.len() - 1
        })
    }

    fn fill_of(&self, format: &str) -> Option<&Fill> {
        let index = number(format, "fillId")? as usize;
        self.fills.iter().chain(&self.new_fills).nth(index)
    }

    /// A format that a check before this has put on a ground, on the one that it had before; any other as it is.
    pub(super) fn unmarked(&mut self, format: u32) -> u32 {
        if let Some(&there) = self.unmarked.get(&format) {
            return there;
        }
        let Some(raw) = self.formats.get(format as usize).cloned() else { return format };
        let Some(behind) = self.fill_of(&raw).filter(|fill| fill.is_ours).map(|fill| fill.behind.clone())
        else {
            return format;
        };
        let (tag, rest) = raw.split_at(raw.find('>').map_or(raw.len(), |at| at + 1));
        let plain = match behind {
            None => with(&with(tag, "fillId", Some("0")), "applyFill", None) + rest,
            colour => {
                let fill = self.fill(Fill { colour, ..Fill::default() }).to_string();
                with(tag, "fillId", Some(&fill)) + rest
            }
        };
        let there = self.formats.iter().position(|it| *it == plain).and_then(|at| u32::try_from(at).ok());
        let new = there.unwrap_or_else(|| self.add(plain));
        self.unmarked.insert(format, new);
        new
    }

    /// A format on the ground of a severity.
    pub(super) fn marked(&mut self, base: u32, severity: Severity) -> u32 {
        let level = severity as u8;
        if let Some(&there) = self.marked.get(&(base, level)) {
            return there;
        }
        let index = base as usize;
        // What was added is a format, too.
        let added = index.checked_sub(self.formats.len()).and_then(|index| self.new.get(index));
        let format = self.formats.get(index).or(added).or(self.formats.first()).cloned().unwrap_or_default();
        let length = format.find('>').map_or(format.len(), |at| at + 1);
        let (tag, rest) = format.split_at(length);
        let behind = self.fill_of(&format).filter(|fill| !fill.is_ours).and_then(|fill| fill.colour.clone());
        let ground = GROUNDS.get(usize::from(level)).copied().unwrap_or_default();
        let ground = self.fill(Fill::ours(ground, behind)).to_string();
        let tag = with(&with(tag, "fillId", Some(&ground)), "applyFill", Some("1"));
        let new = self.add(tag + rest);
        self.marked.insert((base, level), new);
        new
    }

    /// A format for cells of our own.
    pub(super) fn own(&mut self, look: Look) -> u32 {
        if let Some(&there) = self.own.get(&look) {
            return there;
        }
        let (bold, link) = (self.fonts, self.fonts + 1);
        let ground = |at: usize| self.fills.len() + at;
        let (font, fill, wrap) = match look {
            Look::Head => (bold, ground(GROUNDS.len()), true),
            Look::Title => (bold, 0, false),
            Look::Wrapped => (0, 0, true),
            Look::Link => (link, 0, false),
            Look::Level(level) => (0, ground(level.into()), true),
        };
        let p = &self.prefix;
        let wrap = if wrap { " wrapText=\"1\"" } else { "" };
        let format = format!(
            "<{p}xf numFmtId=\"49\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" \
             applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">\
             <{p}alignment vertical=\"top\"{wrap}/></{p}xf>"
        );
        let new = self.add(format);
        self.own.insert(look, new);
        new
    }

    /// The part with everything new in it.
    pub(super) fn write(&self) -> Result<String, String> {
        let fonts = |p: &str| {
            let face = format!("<{p}sz val=\"11\"/>");
            let name = format!("<{p}name val=\"Calibri\"/><{p}family val=\"2\"/>");
            format!(
                "<{p}font><{p}b/>{face}{name}</{p}font>\
                 <{p}font><{p}u/>{face}<{p}color rgb=\"FF0563C1\"/>{name}</{p}font>"
            )
        };
        let fills = |p: &str| self.new_fills.iter().map(|fill| fill.write(p)).collect::<String>();
        let text = insert_before_end(&self.text, "fonts", fonts)?;
        let text = insert_before_end(&text, "fills", fills)?;
        let text = insert_before_end(&text, "cellXfs", |_| self.new.concat())?;
        let text = counted(&text, "fonts", self.fonts + 2)?;
        let text =
            counted(&text, "fills", u32::try_from(self.fills.len() + self.new_fills.len()).unwrap_or(0))?;
        counted(&text, "cellXfs", u32::try_from(self.formats.len() + self.new.len()).unwrap_or(0))
    }
}

/// An element that says how many it holds.
fn counted(text: &str, name: &str, count: u32) -> Result<String, String> {
    let mut pieces = Pieces::of(text);
    while let Some(piece) = pieces.next()? {
        if piece.opens(name) {
            let mut out = text.to_owned();
            if number(piece.raw, "count").is_some() {
                out.replace_range(piece.range, &with(piece.raw, "count", Some(&count.to_string())));
            }
            return Ok(out);
        }
    }
    Ok(text.to_owned())
}
