//! A page that shows what was found: pairs side by side with what each field is worth, weights as a histogram, keys, clusters.
//! It holds everything itself and may be printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;

use hotich::compare::{Class, Compared, Features, KEY_NAMES, Level, Score, Weights, pair};
use hotich::{Language, VERSION};

use crate::block::{Found, Pair, Pairs};
use crate::cluster::Clusters;
use crate::read::Values;
use crate::table::Books;

/// Pairs that are shown of each class: those whose weight is nearest to the next class, for there a person has to look.
const SHOWN: usize = 40;
/// Clusters that are drawn.
const CLUSTERS: usize = 30;
/// Bits that the histogram reaches from and to.
const BITS: (i32, i32) = (-20, 60);

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}\
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem}section{border-top:1px solid #ccc;padding:1rem 0;break-inside:avoid}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #e5e5e5;vertical-align:top}\
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.bar{display:inline-block;height:.7rem;background:#2a6f4e}.bar.minus{background:#a33}\
.class{font-weight:600}.differ{background:#fff3d6}figure{margin:0}svg text{font-size:11px;fill:#1b1b1b}\
@media screen and (max-width:48rem){section,.wide{overflow-x:auto}.wide svg{min-width:42rem}}";

/// What the page is made of.
#[derive(Debug)]
pub struct Page<'a> {
    /// How many records there are.
    pub records: usize,
    /// The books that they are of.
    pub books: &'a Books,
    /// What was found.
    pub found: &'a Found,
    /// The same in figures.
    pub overview: &'a Overview,
    /// What was put together.
    pub clusters: &'a Clusters,
    /// What levels are worth.
    pub weights: &'a Weights,
    /// The language of the page.
    pub language: Language,
}

/// Pairs in figures, and those of them that are shown.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    counts: BTreeMap<Class, u64>,
    /// How many have so many whole bits.
    weights: BTreeMap<i32, u64>,
    chosen: Vec<Pair>,
    /// Links of the clusters that are drawn.
    drawn: Vec<Pair>,
}

impl Overview {
    /// Looks at all pairs.
    ///
    /// # Errors
    /// Where a folder cannot be read.
    pub fn of(pairs: &Pairs, clusters: &Clusters) -> io::Result<Self> {
        let mut overview = Self::default();
        let drawn = drawn(clusters);
        // Those whose weight is nearest to the next class.
        let mut nearest: BTreeMap<Class, BTreeMap<(i32, u32, u32), Pair>> = BTreeMap::new();
        pairs.each::<io::Error>(|pair| {
            *overview.counts.entry(pair.class).or_default() += 1;
            *overview.weights.entry(pair.weight.div_euclid(256)).or_default() += 1;
            if pair.class.is_link() {
                let within = |members: &&Vec<u32>| members.binary_search(&pair.a).is_ok();
                overview.drawn.extend(drawn.iter().copied().find(within).map(|_| pair));
            }
            let below = matches!(pair.class, Class::Possible | Class::Sibling);
            let of_class = nearest.entry(pair.class).or_default();
            of_class.insert((if below { -pair.weight } else { pair.weight }, pair.a, pair.b), pair);
            if of_class.len() > SHOWN {
                of_class.pop_last();
            }
            Ok(())
        })?;
        for class in [Class::Probable, Class::Possible, Class::Reregistered, Class::Certain, Class::Sibling] {
            overview.chosen.extend(nearest.remove(&class).into_iter().flat_map(BTreeMap::into_values));
        }
        Ok(overview)
    }

    /// How many pairs are of a class.
    #[must_use]
    pub fn count(&self, class: Class) -> u64 {
        self.counts.get(&class).copied().unwrap_or(0)
    }

    /// The records whose values are shown, in order.
    #[must_use]
    pub fn shown(&self) -> Vec<u32> {
        let mut shown: Vec<u32> = self.chosen.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        shown.sort_unstable();
        shown.dedup();
        shown
    }
}

/// Clusters of three and more, as many as are drawn.
fn drawn(clusters: &Clusters) -> Vec<&Vec<u32>> {
    clusters.clusters.iter().filter(|members| members.len() > 2).take(CLUSTERS).collect()
}

/// A record that is shown.
#[derive(Debug)]
pub struct Shown {
    /// What it is compared by.
    pub record: Features,
    /// What it says.
    pub values: Values,
}

impl Page<'_> {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.language {
            Language::Vi => vi,
            Language::En => en,
        }
    }

    /// The page, with the records that are [shown](Overview::shown).
    #[must_use]
    pub fn write(&self, shown: &BTreeMap<u32, Shown>) -> String {
        let title = self.say("Các bản ghi có thể là một", "Records that may be one");
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n<p>hotich {VERSION}. {}</p>\n",
            self.language,
            self.say(
                "Không bản ghi nào bị sửa hay gộp; quyết định là của người có thẩm quyền. Trang này chứa dữ liệu cá nhân.",
                "Nothing was changed or put together; whether two are one is for an officer to decide. This page holds personal data.",
            )
        );
        self.counts(&mut out);
        self.histogram(&mut out);
        self.keys(&mut out);
        let _ = writeln!(out, "<h2>{}</h2>", self.say("Từng cặp", "Pairs"));
        let explained = self.say(
            "Mỗi dòng cho biết một trường khớp đến đâu và đáng bao nhiêu bit: dương là ủng hộ hai bản ghi là một, âm là chống lại, so với \
             khả năng còn lại dễ xảy ra nhất. 0 bit: khả năng kia cũng giải thích được, như cha mẹ trùng nhau của hai anh chị em.",
            "Each line says how far a field agrees and how many bits that is worth: above zero it speaks for one event, below zero \
             against it, beside what else is likeliest. 0 bits: that explains it as well, as the same parents of a brother and a sister.",
        );
        let _ = writeln!(out, "<p>{explained}</p>");
        let mut class = None;
        for found in &self.overview.chosen {
            if class.replace(found.class) != Some(found.class) {
                self.heading(found.class, &mut out);
            }
            self.pair(found, shown, &mut out);
        }
        self.graphs(&mut out);
        out.push_str("</body></html>\n");
        out
    }

    fn counts(&self, out: &mut String) {
        let _ = write!(
            out,
            "<table><tr><th>{}</th><th class=\"n\">{}</th></tr>",
            self.say("kết luận", "class"),
            self.say("số cặp", "pairs")
        );
        for class in Class::ALL {
            let count = self.overview.count(*class);
            if count > 0 {
                let word = class.word().get(self.language);
                let _ = write!(out, "<tr><td>{word} ({class})</td><td class=\"n\">{count}</td></tr>");
            }
        }
        let _ = writeln!(
            out,
            "</table>\n<p>{} {}, {} {}.</p>",
            self.records,
            self.say("bản ghi", "records"),
            self.found.compared,
            self.say("cặp đã so", "pairs compared")
        );
    }

    /// How many pairs have how much weight, with the bounds of the classes.
    fn histogram(&self, out: &mut String) {
        let (from, to) = BITS;
        let width = (to - from) as usize;
        let mut counts = vec![0_u64; width + 1];
        for (bits, count) in &self.overview.weights {
            let at = ((*bits).clamp(from, to) - from) as usize;
            if let Some(all) = counts.get_mut(at) {
                *all += count;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(1).max(1);
        let _ = write!(
            out,
            "<h2>{}</h2><figure class=\"wide\"><svg viewBox=\"0 0 820 196\" width=\"100%\" role=\"img\" aria-label=\"{0}\">",
            self.say("Trọng số của các cặp, tính bằng bit", "Weights of pairs, in bits")
        );
        for (at, count) in counts.iter().enumerate() {
            let height = count * 150 / most;
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"9\" height=\"{height}\" fill=\"#2a6f4e\"><title>{}: {count}</title></rect>",
                at * 10,
                160 - height,
                at as i32 + from
            );
        }
        // Where a class begins. The first two are near each other: each has its name on its own side.
        let begins = [
            (0, Class::Possible, "end", -4),
            (3, Class::Probable, "start", 4),
            (10, Class::Certain, "start", 4),
        ];
        for (row, (bits, class, anchor, beside)) in begins.into_iter().enumerate() {
            let x = (bits - from) * 10;
            let _ = write!(
                out,
                "<line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"165\" stroke=\"#a33\"/>\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{bits}: {}</text>",
                x + beside,
                if row == 1 { 176 } else { 190 },
                class.word().get(self.language)
            );
        }
        out.push_str("</svg></figure>\n");
    }

    fn keys(&self, out: &mut String) {
        let _ = write!(
            out,
            "<h2>{}</h2><div class=\"wide\"><table><tr><th>{}</th><th class=\"n\">{}</th><th class=\"n\">{}</th><th class=\"n\">{}</th>\
             <th class=\"n\">{}</th><th class=\"n\">{}</th></tr>",
            self.say(
                "Khóa: những bản ghi trùng một khóa thì được so với nhau",
                "Keys: records that share one are compared"
            ),
            self.say("gồm", "made of"),
            self.say("bản ghi có khóa", "records"),
            self.say("giá trị chung", "shared values"),
            self.say("nhóm lớn nhất", "largest group"),
            self.say("cặp đã so", "pairs compared"),
            self.say("cặp bỏ qua", "pairs left out"),
        );
        for (at, key) in self.found.keys.iter().enumerate() {
            let _ = write!(
                out,
                "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
                KEY_NAMES.get(at).map_or("", |name| name.get(self.language)),
                key.records,
                key.groups,
                key.largest,
                key.pairs,
                key.left_out
            );
        }
        out.push_str("</table></div>\n");
    }

    /// Stands before the pairs of a class, of which only some may be shown.
    fn heading(&self, class: Class, out: &mut String) {
        let (count, word) = (self.overview.count(class), class.word().get(self.language));
        let some = if count > SHOWN as u64 {
            match self.language {
                Language::Vi => format!(": {SHOWN} trong {count} cặp, những cặp gần ranh giới nhất"),
                Language::En => format!(": {SHOWN} of {count} pairs, those nearest to the bound"),
            }
        } else {
            String::new()
        };
        let _ = writeln!(out, "<h3>{word} ({class}){some}</h3>");
    }

    fn pair(&self, found: &Pair, shown: &BTreeMap<u32, Shown>, out: &mut String) {
        let (Some(one), Some(other)) = (shown.get(&found.a), shown.get(&found.b)) else { return };
        let (a, b) = (&one.record, &other.record);
        let score: Score = pair(a, b, self.weights);
        let kind = a.is_like(b).then(|| a.kind());
        let _ = write!(
            out,
            "<section><p><span class=\"class\">{}</span> · {} – {} · {}</p><p>{}</p><table><tr><th></th><th>{}</th><th>{}</th><th>{}</th>\
             <th class=\"n\">{}</th><th></th></tr>",
            score.class.word().get(self.language),
            escaped(&self.books.name(found.a)),
            escaped(&self.books.name(found.b)),
            bits(score.weight),
            escaped(&score.sentence(kind, self.language)),
            escaped(&self.books.name(found.a)),
            escaped(&self.books.name(found.b)),
            self.say("mức khớp", "level"),
            self.say("bit", "bits"),
        );
        let _ = write!(
            out,
            "<tr><td colspan=\"4\">{} ({})</td><td class=\"n\">{}</td><td>{}</td></tr>",
            self.say("trước khi xem trường nào", "before any field is looked at"),
            score.against.word().get(self.language),
            bits(score.prior),
            bar(score.prior)
        );
        for field in score.fields() {
            self.row(&field, one, other, out);
        }
        out.push_str("</table></section>\n");
    }

    fn row(&self, field: &Compared, one: &Shown, other: &Shown, out: &mut String) {
        let text = |of: &Shown| {
            let path = field.field.to_string();
            // Numbers may stand in either of two columns.
            let paper = path.replace("personalId", "paperNumber");
            let found = of.values.iter().find(|(key, _)| *key == path || *key == paper);
            found.map_or("", |(_, text)| text.as_str()).to_owned()
        };
        let (first, second) = (text(one), text(other));
        let (one, other) = (&one.record, &other.record);
        let label = one.kind().layout().of(field.field).map_or("", |column| match self.language {
            Language::Vi => column.label.vi,
            Language::En => column.label.en,
        });
        let differ = if field.level == Level::Different { " class=\"differ\"" } else { "" };
        let second = if one.is_like(other) { second } else { String::new() };
        let level = match (field.level, first.is_empty(), second.is_empty()) {
            (Level::Missing, true, true) => "",
            (Level::Missing, false, false) => self.say("không so được", "cannot be compared"),
            _ => field.word(self.language),
        };
        let _ = write!(
            out,
            "<tr{differ}><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
            escaped(label),
            escaped(&first),
            escaped(&second),
            level,
            if field.level == Level::Missing { String::new() } else { bits(field.weight) },
            bar(field.weight)
        );
    }

    /// Clusters of three and more, each as a ring with its links.
    fn graphs(&self, out: &mut String) {
        let large = drawn(self.clusters);
        if large.is_empty() {
            return;
        }
        let _ = writeln!(out, "<h2>{}</h2>", self.say("Cụm từ ba bản ghi", "Clusters of three and more"));
        for members in large {
            let count = members.len() as f64;
            let place = |at: usize| {
                let angle = std::f64::consts::TAU * at as f64 / count;
                (150.0 + 100.0 * angle.sin(), 125.0 - 90.0 * angle.cos())
            };
            let _ = write!(out, "<section><figure><svg viewBox=\"0 0 300 250\" width=\"300\" role=\"img\">");
            for found in &self.overview.drawn {
                let at = |record: u32| members.binary_search(&record).ok();
                let (Some(a), Some(b)) = (at(found.a), at(found.b)) else { continue };
                let ((x1, y1), (x2, y2)) = (place(a), place(b));
                let _ = write!(
                    out,
                    "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"#2a6f4e\"><title>{}</title></line>",
                    bits(found.weight)
                );
            }
            for (at, member) in members.iter().enumerate() {
                let (x, y) = place(at);
                let _ = write!(
                    out,
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"#1b1b1b\"/><text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
                    x + 7.0,
                    y - 5.0,
                    escaped(&self.books.name(*member))
                );
            }
            out.push_str("</svg></figure></section>\n");
        }
    }
}

/// Units as bits with two figures behind the point.
fn bits(units: i32) -> String {
    let hundredths = (i64::from(units) * 100).div_euclid(256);
    let sign = if hundredths < 0 { "−" } else { "" };
    let hundredths = hundredths.abs();
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

fn bar(units: i32) -> String {
    let width = (units.abs() / 32).min(240);
    match units {
        0 => String::new(),
        _ => format!(
            "<span class=\"bar{}\" style=\"width:{width}px\"></span>",
            if units < 0 { " minus" } else { "" }
        ),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
