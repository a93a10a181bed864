//! The report as one page of HTML, which needs nothing beside it: no script, no network, both themes, phones, print.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hotich::book::{Everywhere, Options, Summary};
use hotich::finding::MASK;
use hotich::{Kind, Language, Severity, rules};
use quick_xml::escape::escape;

use super::charts::{self, Part};
use super::picture::{Picture, Share};
use super::text::number;
use super::{Book, Choose as _};
use crate::explain::{basis, interval, severity_word, summary as docs};

/// Bars in one chart, rows of one table.
const MOST: usize = 25;
/// Pages drawn one by one; of more, several together.
const PAGES: usize = 900;

const STYLE: &str = include_str!("report.css");

/// The counts of an earlier run.
pub(super) struct Old {
    pub(super) rows: u64,
    pub(super) worst: [u64; 3],
    pub(super) rules: Vec<(String, u64)>,
}

impl Old {
    /// Reads what `--summary` or `--format json` wrote.
    pub(super) fn read(text: &str) -> Option<Self> {
        let json: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
        let sum = json.get("summary").unwrap_or(&json);
        let worst = ["error", "warning", "info"].map(|name| sum["worst"][name].as_u64());
        let rules = sum["rules"].as_array()?.iter();
        let rule = |it: &serde_json::Value| Some((it["rule"].as_str()?.to_owned(), it["count"].as_u64()?));
        Some(Self {
            rows: sum["rows"].as_u64()?,
            worst: [worst[0]?, worst[1]?, worst[2]?],
            rules: rules.map(rule).collect::<Option<_>>()?,
        })
    }
}

/// What a page is made of.
pub(super) struct Page<'a> {
    pub(super) books: &'a [Book],
    pub(super) total: &'a Summary,
    pub(super) options: &'a Options,
    pub(super) old: Option<&'a Old>,
}

/// Of a thousand, rounded, but so that all means all and nothing means nothing.
fn tenths(part: u64, all: u64) -> u64 {
    let rounded = part.saturating_mul(1000).saturating_add(all / 2).checked_div(all).unwrap_or(0);
    match part {
        0 => 0,
        part if part < all => rounded.clamp(1, 999),
        _ => rounded,
    }
}

impl Page<'_> {
    fn language(&self) -> Language {
        self.options.render.language
    }

    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.language().choose(vi, en)
    }

    fn n(&self, value: u64) -> String {
        number(value, self.language())
    }

    fn percent(&self, part: u64, all: u64) -> String {
        let tenths = tenths(part, all);
        let point = self.say(",", ".");
        format!("{}{point}{} %", tenths / 10, tenths % 10)
    }

    /// The whole page.
    pub(super) fn write(&self) -> String {
        let mut picture = Picture::default();
        self.books.iter().for_each(|book| picture.merge(book.picture.clone()));
        let title = match self.books {
            [book] => format!("{}: {}", self.say("Kiểm tra", "Check of"), book.name),
            books => {
                format!("{} {}", self.n(books.len() as u64), self.say("sổ đã kiểm tra", "books checked"))
            }
        };
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
             <title>{t}</title><style>{STYLE}</style></head><body><main><h1>{t}</h1>",
            if self.language() == Language::Vi { "vi" } else { "en" },
            t = escape(&title),
        );
        let counts = super::text::counts(self.total, self.options);
        let _ = write!(out, "<p class=\"dim\">{}</p>", escape(counts.trim()));
        self.totals(&mut out);
        self.first(&picture, &mut out);
        self.compared(&mut out);
        self.all_books(&mut out);
        self.by_rule(&mut out);
        self.by_year(&picture, &mut out);
        self.by_office(&picture, &mut out);
        self.by_field(&picture, &mut out);
        self.pages(&mut out);
        self.whole(&mut out);
        self.worst(&mut out);
        self.rules(&mut out);
        let _ = writeln!(out, "<p class=\"dim\">hotich {}</p></main></body></html>", hotich::VERSION);
        out
    }

    fn section(&self, title: &str, out: &mut String) {
        let _ = write!(out, "<h2>{}</h2>", escape(title));
    }

    fn table(&self, head: &[&str], rows: &[Vec<String>], out: &mut String) {
        out.push_str("<div class=\"wide\"><table><thead><tr>");
        for cell in head {
            let _ = write!(out, "<th scope=\"col\">{}</th>", escape(*cell));
        }
        out.push_str("</tr></thead><tbody>");
        for row in rows {
            out.push_str("<tr>");
            for cell in row {
                let _ = write!(out, "<td>{cell}</td>");
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>");
    }

    fn totals(&self, out: &mut String) {
        let total = self.total;
        let [errors, warnings, infos] = total.worst;
        let clean = total.rows - errors - warnings - infos;
        out.push_str("<ul class=\"tiles\">");
        for (class, count, label) in [
            ("", total.rows, self.say("hàng", "rows")),
            ("error", errors, self.say("hàng có lỗi", "rows with errors")),
            ("warning", warnings, self.say("hàng có cảnh báo", "rows with warnings")),
            ("info", infos, self.say("hàng chỉ có thông tin", "rows with infos only")),
            ("good", clean, self.say("hàng không có phát hiện", "rows without findings")),
        ] {
            let share = if class.is_empty() { String::new() } else { self.percent(count, total.rows) };
            let _ = write!(
                out,
                "<li class=\"{class}\"><b>{}</b> <span>{label}</span> <small>{share}</small></li>",
                self.n(count)
            );
        }
        out.push_str("</ul>");
    }

    /// The few things that help most, in order.
    fn first(&self, picture: &Picture, out: &mut String) {
        let mut steps: Vec<String> = Vec::new();
        let unread = self.books.iter().filter(|book| book.outcome.is_err());
        for book in unread {
            let why = book.outcome.as_ref().err().map_or("", String::as_str);
            steps.push(format!("{}: {}", escape(&*book.name), escape(why)));
        }
        let everywhere = self.total.by_rule.iter().flat_map(|(name, rule)| {
            let requires = rules::find(name).is_some_and(hotich::Rule::requires);
            rule.everywhere(self.total).filter(move |_| requires)
        });
        for Everywhere { path, .. } in everywhere {
            steps.push(format!(
                "{} <code>{}</code>: {} <code>--set {}=…</code>",
                self.say("Mọi hàng đều thiếu", "Every row lacks"),
                escape(path),
                self.say(
                    "nếu ghi trên bìa sổ, hãy đặt một lần bằng",
                    "where it stands on the cover, say it once by"
                ),
                escape(path)
            ));
        }
        let [certain, any] = picture.mendable;
        if certain > 0 {
            steps.push(format!(
                "{} {} <code>hotich check --fix certain --mended …</code> ({})",
                self.n(certain),
                self.say(
                    "hàng sửa được ngay, không đổi nghĩa:",
                    "rows can be mended at once without a change of meaning:"
                ),
                self.say("bản gốc giữ nguyên, hoàn tác được", "the original stays; it can be undone"),
            ));
        }
        if any > certain {
            steps.push(format!(
                "{} {}",
                self.n(any - certain),
                self.say(
                    "hàng khác có cách sửa đề nghị, cần người xem lại (--annotate, hoặc --fix likely)",
                    "other rows have a suggested fix that a person should confirm (--annotate, or --fix likely)"
                )
            ));
        }
        let mut worst: Vec<_> = self.total.by_rule.iter().collect();
        worst.sort_by_key(|(name, rule)| (rule.severity, u64::MAX - rule.count, **name));
        for (name, rule) in worst.into_iter().take(3) {
            let rows: Vec<String> = rule.sheet_rows.iter().take(5).map(|row| self.n(*row)).collect();
            steps.push(format!(
                "{} × {} ({} {}…)",
                self.n(rule.count),
                link(name),
                self.say("hàng", "rows"),
                rows.join(", ")
            ));
        }
        if !steps.is_empty() {
            self.section(self.say("Nên làm gì trước", "What to do first"), out);
            let items: String = steps.iter().map(|step| format!("<li>{step}</li>")).collect();
            let _ = write!(out, "<ol>{items}</ol>");
        }
    }

    fn compared(&self, out: &mut String) {
        let Some(old) = self.old else { return };
        self.section(self.say("So với lần trước", "Since the last run"), out);
        let change = |before: u64, now: u64, bad: bool| {
            let (sign, by) = if now >= before { ("+", now - before) } else { ("−", before - now) };
            let class = match (now == before || !bad, now > before) {
                (true, _) => "",
                (_, true) => "error",
                _ => "good",
            };
            format!("<span class=\"{class}\">{sign}{}</span>", self.n(by))
        };
        let mut rows = Vec::new();
        let mut row = |label: String, before: u64, now: u64, bad: bool| {
            rows.push(vec![label, self.n(before), self.n(now), change(before, now, bad)]);
        };
        row(self.say("Hàng", "Rows").to_owned(), old.rows, self.total.rows, false);
        let labels = [
            self.say("Hàng có lỗi", "Rows with errors"),
            self.say("Hàng có cảnh báo", "Rows with warnings"),
            self.say("Hàng chỉ có thông tin", "Rows with infos only"),
        ];
        for ((label, before), now) in labels.into_iter().zip(old.worst).zip(self.total.worst) {
            row(label.to_owned(), before, now, true);
        }
        let names: BTreeSet<&str> =
            old.rules.iter().map(|(name, _)| &**name).chain(self.total.by_rule.keys().copied()).collect();
        for name in names {
            let before = old.rules.iter().find(|(it, _)| it == name).map_or(0, |(_, count)| *count);
            let now = self.total.by_rule.get(name).map_or(0, |rule| rule.count);
            if before != now {
                row(link(name), before, now, true);
            }
        }
        let head = ["", self.say("Trước", "Before"), self.say("Nay", "Now"), self.say("Thay đổi", "Change")];
        self.table(&head, &rows, out);
    }

    /// A line for each book, with what a contract's acceptance asks.
    fn all_books(&self, out: &mut String) {
        if self.books.len() < 2 {
            return;
        }
        self.section(self.say("Từng sổ", "Book by book"), out);
        let rows: Vec<Vec<String>> = self
            .books
            .iter()
            .map(|book| {
                let name = escape(&*book.name).into_owned();
                let Ok(summary) = &book.outcome else {
                    let why = book.outcome.as_ref().err().map_or("", String::as_str);
                    return vec![name, escape(why).into_owned()];
                };
                let [errors, warnings, _] = summary.worst;
                let missing = missing_pages(&book.picture);
                vec![
                    name,
                    self.n(summary.rows),
                    self.n(errors),
                    self.n(warnings),
                    self.percent(summary.rows - errors, summary.rows),
                    self.percent(book.picture.mendable[0], summary.rows),
                    missing.map_or_else(|| "–".to_owned(), |missing| self.n(missing)),
                ]
            })
            .collect();
        let head = [
            self.say("Sổ", "Book"),
            self.say("Số việc", "Entries"),
            self.say("Có lỗi", "With errors"),
            self.say("Có cảnh báo", "With warnings"),
            self.say("Không có lỗi", "Without errors"),
            self.say("Sửa được ngay", "Mended at once"),
            self.say("Trang thiếu", "Pages missing"),
        ];
        self.table(&head, &rows, out);
    }

    fn by_rule(&self, out: &mut String) {
        if self.total.by_rule.is_empty() {
            return;
        }
        self.section(self.say("Theo quy tắc", "By rule"), out);
        let mut all: Vec<_> = self.total.by_rule.iter().collect();
        all.sort_by_key(|(name, rule)| (rule.severity, u64::MAX - rule.count, **name));
        let bars: Vec<_> = all
            .iter()
            .take(MOST)
            .map(|(name, rule)| {
                ((**name).to_owned(), vec![(part(rule.severity), rule.count)], self.n(rule.count))
            })
            .collect();
        let name = self.say("Số phát hiện theo quy tắc", "Findings by rule");
        let _ = write!(out, "<figure>{}</figure>", charts::bars(name, &bars, None));
        let rows: Vec<Vec<String>> = all
            .iter()
            .map(|(name, rule)| {
                let example = rule.samples().next().map_or_else(String::new, |sample| sample.message);
                vec![
                    link(name),
                    self.severity(rule.severity),
                    self.n(rule.count),
                    self.n(rule.fixable),
                    format!("<div class=\"long\">{}</div>", escape(&example)),
                ]
            })
            .collect();
        let head = [
            self.say("Quy tắc", "Rule"),
            self.say("Mức", "Severity"),
            self.say("Số lần", "Count"),
            self.say("Có cách sửa", "With a fix"),
            self.say("Ví dụ", "Example"),
        ];
        self.table(&head, &rows, out);
    }

    fn severity(&self, severity: Severity) -> String {
        let word = severity_word(severity, self.language());
        format!("<span class=\"{}\">{word}</span>", severity.name())
    }

    fn by_year(&self, picture: &Picture, out: &mut String) {
        let known = picture.years.iter().filter_map(|(year, share)| Some((year.as_ref()?, share)));
        let years: Vec<_> =
            known.map(|(&year, share)| (year, share.rows, share.errors, share.warnings)).collect();
        if years.is_empty() {
            return;
        }
        self.section(self.say("Theo năm đăng ký", "By year of registration"), out);
        let name = self.say("Số hàng theo năm", "Rows by year");
        let _ = write!(out, "<figure>{}{}</figure>", charts::years(name, &years), self.legend());
        if let Some(unknown) = picture.years.get(&None) {
            let _ = write!(
                out,
                "<p class=\"dim\">{}: {}</p>",
                self.say("Không rõ năm", "Year not known"),
                self.n(unknown.rows)
            );
        }
    }

    fn legend(&self) -> String {
        let item = |class: &str, text: &str| format!("<span class=\"{class}\">■ {text}</span> ");
        [
            item("error", self.say("có lỗi", "with errors")),
            item("warning", self.say("có cảnh báo", "with warnings")),
            item("good", self.say("còn lại", "others")),
        ]
        .concat()
    }

    fn by_office(&self, picture: &Picture, out: &mut String) {
        let mut all: Vec<(&String, &Share)> =
            picture.offices.iter().filter(|(name, _)| !name.is_empty()).collect();
        if all.is_empty() {
            return;
        }
        all.sort_by_key(|(name, share)| (u64::MAX - share.errors, u64::MAX - share.rows, (*name).clone()));
        // A cell that is shifted stands here as well.
        let masked = self.options.render.masked;
        let shown = |name: &String| if masked { MASK.to_owned() } else { name.clone() };
        self.section(self.say("Theo nơi đăng ký", "By registering office"), out);
        let bars: Vec<_> = all
            .iter()
            .take(MOST / 2)
            .map(|(name, share)| {
                let rest = share.rows - share.errors - share.warnings;
                let parts =
                    vec![(Part::Error, share.errors), (Part::Warning, share.warnings), (Part::Good, rest)];
                // The beginning is the same for nearly all.
                let name = shown(name).replacen("Ủy ban nhân dân", "UBND", 1).replacen(
                    "Ủy ban hành chính",
                    "UBHC",
                    1,
                );
                (name, parts, self.n(share.rows))
            })
            .collect();
        let name = self.say("Số hàng theo nơi đăng ký", "Rows by office");
        let _ = write!(out, "<figure>{}{}</figure>", charts::bars(name, &bars, None), self.legend());
        let rows: Vec<Vec<String>> = all
            .iter()
            .take(MOST)
            .map(|(name, share)| {
                vec![
                    format!("<div class=\"long\">{}</div>", escape(shown(name))),
                    self.n(share.rows),
                    self.n(share.errors),
                    self.n(share.warnings),
                    self.percent(share.rows - share.errors, share.rows),
                ]
            })
            .collect();
        let head = [
            self.say("Nơi đăng ký", "Office"),
            self.say("Số hàng", "Rows"),
            self.say("Có lỗi", "With errors"),
            self.say("Có cảnh báo", "With warnings"),
            self.say("Không có lỗi", "Without errors"),
        ];
        self.table(&head, &rows, out);
        self.more(all.len(), out);
    }

    fn more(&self, all: usize, out: &mut String) {
        if all > MOST {
            let _ = write!(out, "<p class=\"dim\">+ {}</p>", self.n((all - MOST) as u64));
        }
    }

    fn by_field(&self, picture: &Picture, out: &mut String) {
        for (kind, kind_rows) in &picture.kinds {
            let Some(kind) = Kind::ALL.get(usize::from(*kind)) else { continue };
            let number_of =
                |slot| picture.fields.get(&(kind_number(*kind), slot)).copied().unwrap_or_default();
            self.section(
                &format!(
                    "{}: {}",
                    self.say("Mức đầy đủ từng trường", "Completeness by field"),
                    kind.label().get(self.language())
                ),
                out,
            );
            let columns: Vec<_> = kind.layout().columns.iter().collect();
            let seen: Vec<_> = columns
                .iter()
                .map(|column| (column, number_of(column.slot)))
                .filter(|(_, of)| of.filled > 0 || of.findings != [0; 3])
                .collect();
            let bars: Vec<_> = seen
                .iter()
                .map(|(column, of)| {
                    let label = column.label.get(self.language()).to_owned();
                    (label, vec![(Part::Good, of.filled)], self.percent(of.filled, *kind_rows))
                })
                .collect();
            let name = self.say("Tỷ lệ hàng có giá trị, từng trường", "Share of rows with a value, by field");
            let _ = write!(out, "<figure>{}</figure>", charts::bars(name, &bars, Some(*kind_rows)));
            let mut bad: Vec<_> = seen.iter().filter(|(_, of)| of.findings != [0; 3]).collect();
            bad.sort_by_key(|(column, of)| (of.findings.map(|count| u64::MAX - count), column.slot));
            let rows: Vec<Vec<String>> = bad
                .iter()
                .take(MOST)
                .map(|(column, of)| {
                    let label = column.label.get(self.language());
                    let mut row = vec![format!("{} <code>{}</code>", escape(label), column.path)];
                    row.extend(of.findings.map(|count| self.n(count)));
                    row
                })
                .collect();
            if !rows.is_empty() {
                let head = [
                    self.say("Trường", "Field"),
                    self.say("Lỗi", "Errors"),
                    self.say("Cảnh báo", "Warnings"),
                    self.say("Thông tin", "Infos"),
                ];
                self.table(&head, &rows, out);
                self.more(bad.len(), out);
            }
        }
    }

    /// A heat map for each book: of its pages, or of its rows twenty by twenty.
    fn pages(&self, out: &mut String) {
        let mut begun = false;
        for book in self.books.iter().filter(|book| book.outcome.is_ok()).take(MOST) {
            let has_pages = book.picture.pages.len() > 1;
            let shares: Vec<Share> = match has_pages {
                true => book.picture.pages.values().copied().collect(),
                false => book.picture.blocks.values().copied().collect(),
            };
            if shares.len() < 2 {
                continue;
            }
            if !std::mem::replace(&mut begun, true) {
                self.section(self.say("Bản đồ trang", "Map of pages"), out);
            }
            let together = shares.len().div_ceil(PAGES);
            let heat: Vec<u64> = shares
                .chunks(together)
                .map(|pages| {
                    let bad: u64 = pages.iter().map(|share| share.errors + share.warnings).sum();
                    // Rounded up, so that one bad row is seen.
                    (bad * 1000).div_ceil(pages.iter().map(|share| share.rows).sum::<u64>().max(1))
                })
                .collect();
            let what = match (has_pages, self.language()) {
                (true, Language::Vi) => format!("mỗi ô {together} trang"),
                (true, Language::En) => format!("{together} pages to a field"),
                (false, Language::Vi) => format!("mỗi ô {} hàng (sổ không ghi trang)", together * 20),
                (false, Language::En) => {
                    format!("{} rows to a field (without numbers of pages)", together * 20)
                }
            };
            let caption = format!("{} ({what})", book.name);
            let _ = write!(
                out,
                "<figure>{}<figcaption>{}</figcaption></figure>",
                charts::heat(&caption, &heat),
                escape(&caption)
            );
        }
        if begun {
            let _ = write!(
                out,
                "<p class=\"dim\">{}</p>",
                self.say(
                    "Càng đậm càng nhiều hàng có lỗi hoặc cảnh báo: dưới 10 %, 25 %, 50 %, trên 50 %.",
                    "Darker means more rows with errors or warnings: under 10 %, 25 %, 50 %, above."
                )
            );
        }
    }

    fn whole(&self, out: &mut String) {
        let books = self.books.iter().filter_map(|book| Some((&book.name, book.outcome.as_ref().ok()?)));
        let mut rows = Vec::new();
        for (name, summary) in books {
            for matter in summary.matters() {
                rows.push(vec![
                    escape(&**name).into_owned(),
                    self.severity(matter.severity),
                    escape(matter.message(self.language())).into_owned(),
                ]);
            }
        }
        if !rows.is_empty() {
            self.section(self.say("Cả quyển sổ", "Books as a whole"), out);
            let head =
                [self.say("Sổ", "Book"), self.say("Mức", "Severity"), self.say("Phát hiện", "Finding")];
            self.table(&head, &rows, out);
        }
    }

    fn worst(&self, out: &mut String) {
        let mut all: Vec<_> = self
            .books
            .iter()
            .flat_map(|book| book.picture.worst.iter().map(move |bad| (bad, &book.name)))
            .collect();
        all.sort();
        if all.is_empty() {
            return;
        }
        self.section(self.say("Hàng nhiều vấn đề nhất", "The worst rows"), out);
        let several = self.books.len() > 1;
        let rows: Vec<Vec<String>> = all
            .iter()
            .take(MOST)
            .map(|(bad, name)| {
                let mut row = if several { vec![escape(&***name).into_owned()] } else { Vec::new() };
                row.push(self.n(bad.row));
                row.extend(bad.findings.map(|count| self.n(count)));
                row.push(bad.rules.iter().map(|rule| link(rule)).collect::<Vec<_>>().join(", "));
                row
            })
            .collect();
        let mut head = if several { vec![self.say("Sổ", "Book")] } else { Vec::new() };
        head.extend([
            self.say("Hàng", "Row"),
            self.say("Lỗi", "Errors"),
            self.say("Cảnh báo", "Warnings"),
            self.say("Thông tin", "Infos"),
            self.say("Quy tắc", "Rules"),
        ]);
        self.table(&head, &rows, out);
    }

    /// The rules that spoke: what they say, and the law.
    fn rules(&self, out: &mut String) {
        let old = self.old.iter().flat_map(|old| old.rules.iter().map(|(name, _)| &**name));
        let names: BTreeSet<&str> = self.total.by_rule.keys().copied().chain(old).collect();
        if names.is_empty() {
            return;
        }
        self.section(self.say("Các quy tắc", "The rules"), out);
        for name in names {
            let Some(rule) = rules::find(name) else { continue };
            let language = self.language();
            let law = basis(rule, language).unwrap_or_else(|| {
                self.say("tính nhất quán của chính hồ sơ", "internal consistency of the record").to_owned()
            });
            let _ = write!(out, "<section id=\"{}\" class=\"rule\"><h3>{name}</h3>", anchor(name));
            let _ = write!(out, "<p>{}</p>", escape(docs(&rule.card, language)));
            out.push_str("<ul>");
            for message in rule.card.messages {
                let _ = write!(out, "<li>{}</li>", escape(message.get(language)));
            }
            let _ = write!(
                out,
                "</ul><p>{}: {}<br>{}: {}</p></section>",
                self.say("Căn cứ", "Law"),
                escape(&law),
                self.say("Hiệu lực", "In force"),
                escape(interval(rule, language)),
            );
        }
    }
}

fn kind_number(kind: Kind) -> u8 {
    Kind::ALL.iter().position(|it| *it == kind).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}

fn part(severity: Severity) -> Part {
    match severity {
        Severity::Error => Part::Error,
        Severity::Warning => Part::Warning,
        Severity::Info => Part::Info,
    }
}

fn anchor(rule: &str) -> String {
    rule.replace('/', "-")
}

fn link(rule: &str) -> String {
    format!("<a href=\"#{}\">{}</a>", escape(anchor(rule)), escape(rule))
}

/// Numbers of pages between the first and the last of each book that no row has; none where rows have no pages.
fn missing_pages(picture: &Picture) -> Option<u64> {
    let mut missing = 0;
    let mut last: Option<&(String, u64)> = None;
    for page in picture.pages.keys() {
        if let Some((_, before)) = last.filter(|(book, _)| *book == page.0) {
            missing += (page.1 - before).saturating_sub(1);
        }
        last = Some(page);
    }
    last.map(|_| missing)
}
