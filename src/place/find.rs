//! What a written place means: candidates in order, each with a score and the levels that agree.
//!
//! Every run of words that is the name of a unit is a mention. A candidate is a commune that is mentioned, with the
//! mentions of its district and its province behind it; then a district, then a province by itself. Points are whole
//! numbers, and equal points stay equal: who reads the result decides.

mod behind;

use std::borrow::Cow;
use std::sync::LazyLock;

use super::candidate::Candidate;
use super::communes::Communes;
use super::index::Index;
use super::kind::{Kind, UnitLevel, UnitLevels};
use super::province::{FormerProvince, HUE, MERGERS};
use super::provinces::{FORMER_PROVINCES, NEW_PROVINCES, OTHER_NAMES, PROVINCES};
use super::row::{ENDED, List, Row};
use super::types::{DOUBLES, HOUSES, STREETS, TYPES, Typed};
use super::unit::{AnyProvince, Era, Unit};
use super::words::{Gap, Hash, Words};
use super::{beside, hanoi, saigon, spelt, split};
use crate::date::{NaiveDate, Truth};
use crate::text;

/// At most this many candidates.
const MOST: usize = 20;
/// The longest name has fewer words.
const LONGEST: usize = 8;
/// What a commune that ended costs where no day is given.
const FORMER: i32 = 5;
/// What a commune of before costs whose district is not named, and what more where its province of today is.
const NO_DISTRICT: i32 = 10;
const OLD_IN_NEW: i32 = 20;
/// First words of remarks on another time. With their marks: Củ Chi, Cửa Lò and Cư Kuin are units.
const REMARKS: [&str; 4] = ["trước", "cũ", "nay", "xưa"];
/// No ward has a higher number.
const WARDS: u8 = 30;

/// The one candidate that is better than all others. A bare name that is that of a commune or a district, with nothing
/// beside it, is not enough.
#[must_use]
pub fn best(candidates: &[Candidate]) -> Option<&Candidate> {
    let first = candidates.first()?;
    if first.matched.count() < 2 && !first.kind_named && first.unit.kind.level() != UnitLevel::Province {
        return None;
    }
    let tied = candidates.get(1).is_some_and(|second| second.score == first.score);
    (!tied).then_some(first)
}

/// What a text may mean as of a day, the best first; units of equal score in order of list and code. Without a table of
/// communes only provinces are found.
///
/// ```
/// use hotich::place::{Communes, best, find};
///
/// let found = find("P.Ben Nghe, Q1, TPHCM", None, Some(Communes::embedded()));
/// let unit = &best(&found).unwrap().unit;
/// assert_eq!((unit.code, unit.name.as_str()), (26740, "Bến Nghé"));
/// ```
#[must_use]
pub fn find(text: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<Candidate> {
    let (text, _) = text::clean(text);
    if let Some(unit) = beside::unit_named(&text, day) {
        return vec![unit];
    }
    let text = spelt::out(&text);
    let mut found = find_spelt(&text, day, communes);
    // Some wards have such a number by name.
    if best(&found).is_none_or(|it| it.conflicts.count() > 0)
        && let Some(other) = spelt::without_roman(&text)
    {
        let read = find_spelt(&other, day, communes);
        if best(&read).is_some_and(|it| it.conflicts.count() == 0) {
            found = read;
        }
    }
    found
}

fn find_spelt(text: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<Candidate> {
    let mut search = Search::reading(text, day, communes);
    search.turn();
    search.rank_all();
    search.doubt();
    search.prefer_exact();
    if !search.narrow() {
        search.tie_namesakes();
    }
    let mut found = search.finish();
    if let Some(day) = day {
        hanoi::take_back(&mut found, day);
        saigon::before(&mut found, day);
    }
    found
}

/// The same without [`Candidate::left_over`] and [`Candidate::apart`], which no rule asks for.
pub(crate) fn find_units(text: &str, day: Option<NaiveDate>, communes: Option<&Communes>) -> Vec<Candidate> {
    let mut search = Search::reading(text, day, communes);
    search.rank_all();
    search.finish()
}

/// A run of words that is the name of a unit.
#[derive(Clone, Copy, Debug)]
struct Mention {
    /// First word, with its type; first word of the name; word behind.
    start: usize,
    from: usize,
    to: usize,
    typed: Option<Typed>,
    /// Whether the marks agree, or the text has none.
    exact: bool,
    level: UnitLevel,
    /// Row, or place among the provinces.
    of: usize,
}

/// A unit and what speaks for it.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    score: i32,
    mention: Mention,
    matched: UnitLevels,
    conflicts: UnitLevels,
    kind_differs: bool,
    left_over: bool,
    apart: bool,
    /// The mentions of its district and its province.
    district: Option<usize>,
    province: Option<usize>,
    /// Whether the province behind it may be the city of that name instead, in which it lay.
    either: bool,
    in_former: bool,
    exists: Truth,
}

struct Search<'s> {
    words: Words,
    end: usize,
    day: Option<NaiveDate>,
    communes: Option<&'s Communes>,
    /// The type word that ends before each word, and where it begins.
    typed: Vec<Option<(Typed, usize)>>,
    /// Whether each word is of the name of a street, or the number of a house.
    street: Vec<bool>,
    /// Mentions of communes; of districts and provinces.
    communes_named: Vec<Mention>,
    wider: Vec<Mention>,
    ranked: Vec<Ranked>,
}

/// Provinces by name: the 63, then the 34, then those of before 2008.
static BY_NAME: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::with_room(256);
    let old = PROVINCES.iter().map(|province| province.name);
    let new = NEW_PROVINCES.iter().map(|province| province.name);
    let former = FORMER_PROVINCES.iter().map(|province| province.name);
    for (at, name) in old.chain(new).chain(former).enumerate() {
        index.add(name, at);
    }
    for (at, name) in OTHER_NAMES {
        index.add(name, usize::from(*at));
    }
    index
});

fn province(at: usize) -> Option<AnyProvince> {
    match at.checked_sub(PROVINCES.len()) {
        None => PROVINCES.get(at).map(AnyProvince::Old),
        Some(at) => match at.checked_sub(NEW_PROVINCES.len()) {
            None => NEW_PROVINCES.get(at).map(AnyProvince::New),
            Some(at) => FORMER_PROVINCES.get(at).map(AnyProvince::Former),
        },
    }
}

/// The province that a mention is of.
fn province_at(mention: &Mention) -> Option<AnyProvince> {
    if mention.level == UnitLevel::Province { province(mention.of) } else { None }
}

/// A text without what brackets say of another time: `(trước đây là phường Hưng Dũng, thành phố Vinh)`.
fn without_remarks(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    let mut kept = 0;
    while let Some((at, inner)) = text.get(kept..).and_then(|rest| text::parted(rest, "(")) {
        let at = at.len().saturating_add(kept);
        let first = inner.split(|c| !text::is_letter(c)).find(|word| !word.is_empty()).unwrap_or_default();
        if !REMARKS.contains(&text::lower(first).as_str()) {
            kept = at.saturating_add(1);
            continue;
        }
        let behind = text::parted(inner, ")").map_or("", |(_, behind)| behind);
        text = Cow::Owned([text.get(..at).unwrap_or_default(), behind].concat());
        kept = at;
    }
    text
}

/// Whether a word by itself is the type of a unit, by the types that end before each word.
fn is_type_of_unit(types: &[Option<(Typed, usize)>], at: usize) -> bool {
    let typed = types.get(at.wrapping_add(1)).copied().flatten();
    typed.is_some_and(|(typed, start)| start == at && typed != Typed::Below)
}

/// Points together. They are few and small.
fn sum(points: &[i32]) -> i32 {
    points.iter().fold(0, |sum, points| sum.wrapping_add(*points))
}

fn points(of: i32, given: bool) -> i32 {
    if given { of } else { 0 }
}

impl<'s> Search<'s> {
    /// With the mentions of a text, not yet ranked.
    fn reading(text: &str, day: Option<NaiveDate>, communes: Option<&'s Communes>) -> Self {
        let (text, _) = text::clean(text);
        let mut search = Self::new(&without_remarks(&text), day, communes);
        search.read();
        search
    }

    fn new(text: &str, day: Option<NaiveDate>, communes: Option<&'s Communes>) -> Self {
        let words = Words::of(text);
        let mut end = words.list.len();
        // The state behind the province.
        if let Some(two) = end.checked_sub(2).filter(|two| *two > 0)
            && words.bare(two) == b"viet"
            && words.bare(two.wrapping_add(1)) == b"nam"
        {
            end = two;
        }
        let (typed, street) = (Vec::with_capacity(end), Vec::with_capacity(end));
        let (communes_named, wider, ranked) = (Vec::new(), Vec::new(), Vec::new());
        let mut search = Self { words, end, day, communes, typed, street, communes_named, wider, ranked };
        search.prepare();
        search
    }

    /// Finds types and streets.
    fn prepare(&mut self) {
        self.typed.clear();
        self.street.clear();
        for at in 0..self.end {
            let typed = self.type_before(at);
            self.typed.push(typed);
        }
        self.find_streets();
    }

    /// A number at the beginning of a part, or a word for a street, and what follows up to the type of a unit.
    fn find_streets(&mut self) {
        let mut street = false;
        for at in 0..self.end {
            let first = self.gap(at) == Gap::Break;
            let unit = [at.wrapping_add(1), at.wrapping_add(2)].into_iter().any(|behind| {
                let typed = self.typed.get(behind).copied().flatten();
                typed.is_some_and(|(typed, start)| start == at && typed != Typed::Below)
            });
            // Behind a comma or a number, and before a comma: `Chiến Phố` is a commune.
            let figure = |at: usize| self.words.bare(at).first().is_some_and(u8::is_ascii_digit);
            let named = STREETS.contains(&self.words.bare(at))
                && self.is_type(at)
                && (first || at.checked_sub(1).is_some_and(figure))
                && self.part_end(at) < self.end;
            street = !unit && (named || first && figure(at) || street && !first);
            // A commune may be called Phố Là.
            self.street.push(street && !named);
        }
    }

    /// The word behind the part that a word stands in, between commas.
    fn part_end(&self, at: usize) -> usize {
        (at.wrapping_add(1)..self.end).find(|at| self.gap(*at) == Gap::Break).unwrap_or(self.end)
    }

    /// Whether a word has letters and tone of a type word.
    fn is_type(&self, at: usize) -> bool {
        TYPES.iter().any(|(letters, tone, _)| self.is(at, letters, *tone))
    }

    /// Whether all words of a run are explained without being a unit: a street, the name of a hamlet, an office, a house.
    fn is_explained(&self, from: usize, to: usize, houses: bool) -> bool {
        const OFFICE: [&[u8]; 14] = [
            b"ubnd", b"ubhc", b"uy", b"ban", b"nhan", b"dan", b"hanh", b"chinh", b"phong", b"tu", b"phap",
            b"so", b"cong", b"an",
        ];
        let mut below = false;
        (from..to).all(|at| {
            let word = self.words.bare(at);
            below = self.gap(at) != Gap::Break && below || self.is_type(at) || houses && self.is_house(at);
            below
                || self.street.get(at) == Some(&true)
                || word.first().is_some_and(u8::is_ascii_digit)
                || OFFICE.contains(&word)
        })
    }

    /// Whether a word begins the name of a house: `bệnh viện`, `chung cư`, `nhà A`.
    fn is_house(&self, at: usize) -> bool {
        HOUSES.iter().any(|[one, two]| {
            self.words.bare(at) == *one && (two.is_empty() || self.words.bare(at.wrapping_add(1)) == *two)
        }) && !(self.words.bare(at) == b"nha" && self.words.bare(at.wrapping_add(1)) == b"trang")
    }

    /// Whether a word stands behind the beginning of the name of a house in its part.
    fn is_in_house(&self, at: usize) -> bool {
        let first = (0..=at).rev().find(|at| self.gap(*at) == Gap::Break).unwrap_or(0);
        (first..at).any(|at| self.is_house(at))
    }

    /// Whether words between the names of units say nothing that is lost without them: a street, a house, a remark, the
    /// name of a province of another time.
    fn is_told(&self, from: usize, to: usize, of: AnyProvince) -> bool {
        const LINKS: [&[u8]; 12] =
            [b"nay", b"thuoc", b"cu", b"truoc", b"day", b"la", b"tuc", b"o", b"tai", b"va", b"vn", b"khu"];
        let mut below = false;
        (from..to).all(|at| {
            let word = self.words.bare(at);
            let typed = self.typed.get(at.wrapping_add(1)).copied().flatten();
            let starts = typed.is_some_and(|(typed, start)| start == at && typed == Typed::Below);
            below = self.gap(at) != Gap::Break && below || starts || self.is_house(at);
            let province = || {
                self.wider.iter().any(|it| {
                    let named = it.level == UnitLevel::Province && it.typed != Some(Typed::City);
                    named && (it.start..it.to).contains(&at) && self.begins(it) && self.agrees(it, of)
                })
            };
            below
                || self.street.get(at) == Some(&true)
                || word.first().is_some_and(u8::is_ascii_digit)
                || LINKS.contains(&word)
                || province()
        })
    }

    /// Whether something between the names of a unit and of those around it is told by none of them.
    fn is_cut_between(&self, it: &Ranked) -> bool {
        let Some(of) = self.province_of(it) else { return false };
        let mut from = it.mention.to;
        let mut around = [it.district, it.province].map(|at| at.and_then(|at| self.wider.get(at)));
        around.sort_by_key(|it| it.map(|it| it.start));
        around.into_iter().flatten().any(|next| {
            let before = from;
            from = next.to.max(before);
            !self.is_told(before, next.start, of)
        })
    }

    /// Whether the part before a word is a figure alone, which no house has without its street.
    fn is_bare_number(&self, start: usize) -> bool {
        let figure = |at: usize| self.words.bare(at).iter().all(u8::is_ascii_digit);
        start.checked_sub(1).is_some_and(|at| figure(at) && self.gap(at) == Gap::Break)
    }

    /// Whether what `P.` stands before is a room: no ward has such a number, or it is of a house.
    fn is_room(&self, at: usize) -> bool {
        let word = self.words.bare(at);
        let number = std::str::from_utf8(word).map_or(0, |word| word.parse::<u8>().unwrap_or(u8::MAX));
        let figure = word.first().is_some_and(u8::is_ascii_digit);
        figure && (number > WARDS || (at.wrapping_add(1)..self.part_end(at)).any(|at| self.is_house(at)))
    }

    fn gap(&self, at: usize) -> Gap {
        self.words.list.get(at).map_or(Gap::Break, |word| word.gap)
    }

    fn is(&self, at: usize, letters: &[u8], tone: u8) -> bool {
        let written = self.words.list.get(at).map_or(0, |word| word.tone);
        self.words.bare(at) == letters && (written == tone || self.words.is_bare)
    }

    fn type_before(&self, at: usize) -> Option<(Typed, usize)> {
        if self.gap(at) == Gap::Break {
            return None;
        }
        let one = at.checked_sub(1)?;
        // `T.T.` is one type, or begins Thừa Thiên.
        if self.words.bare(at) == b"t" && self.words.bare(one) == b"t" {
            return None;
        }
        if let Some(two) = one.checked_sub(1).filter(|_| self.gap(one) == Gap::Weak) {
            for ([a, b], [of_a, of_b], typed) in DOUBLES {
                if self.is(two, a, of_a) && self.is(one, b, of_b) {
                    return Some((typed, two));
                }
            }
        }
        let (letters, _, typed) = TYPES.iter().find(|(letters, tone, _)| self.is(one, letters, *tone))?;
        let room = *letters == b"p" && self.is_room(at);
        Some((if room { Typed::Below } else { *typed }, one))
    }

    /// Puts the commune first where the units around it stand before it: `tỉnh Nghệ An, huyện Nam Đàn, xã Nam Giang`.
    fn turn(&mut self) {
        let commune = |it: &&Option<(Typed, usize)>| matches!(it, Some((Typed::Kind(kind), _)) if kind.level() == UnitLevel::Commune);
        let Some((_, start)) = self.typed.iter().find(commune).copied().flatten() else { return };
        // `T.T.Huế` is a province.
        if self.wider.iter().any(|it| it.start <= start && start < it.to) {
            return;
        }
        let wider = |it: &&Mention| it.typed.is_some_and(|typed| typed != Typed::Below);
        let is_before = self.wider.iter().filter(wider).any(|it| {
            // A hospital or an office may have the name of a unit in which it does not lie.
            let told = self.is_in_house(it.start) || self.street.get(it.start) == Some(&true);
            it.to <= start
                && !told
                && self.ends(it.to, None)
                && !self
                    .wider
                    .iter()
                    .any(|other| other.level == it.level && start < other.start && self.begins(other))
        });
        let Some(head) = self.words.list.get_mut(..self.end).filter(|_| is_before) else { return };
        head.rotate_left(start);
        if let Some(first) = head.first_mut() {
            first.gap = Gap::Break;
        }
        self.communes_named.clear();
        self.wider.clear();
        self.prepare();
        self.read();
    }

    /// Finds the mentions.
    fn read(&mut self) {
        for from in 0..self.end {
            let typed = self.typed.get(from).copied().flatten();
            let start = typed.map_or(from, |(_, start)| start);
            let typed = typed.map(|(typed, _)| typed);
            if typed == Some(Typed::Below) {
                continue;
            }
            let mut hash = Hash::EMPTY;
            for to in from.wrapping_add(1)..=self.end.min(from.wrapping_add(LONGEST)) {
                let last = to.wrapping_sub(1);
                if last > from && self.gap(last) == Gap::Break {
                    break;
                }
                hash = self.words.feed_bare(hash, last);
                let level = UnitLevel::Province;
                self.mention(Mention { start, from, to, typed, exact: false, level, of: 0 }, hash);
            }
        }
    }

    fn mention(&mut self, run: Mention, hash: Hash) {
        let street = run.typed.is_none() && self.street.get(run.from) == Some(&true);
        let may_be = |level| run.typed.is_none_or(|typed| typed.may_be(level));
        let mut marked = None;
        let mut add = |level: UnitLevel, of: Hash, at: u16| {
            if !may_be(level) {
                return;
            }
            let exact = self.words.is_bare
                || *marked.get_or_insert_with(|| self.words.marked(run.from, run.to)) == of;
            // `tỉnh Biên` is not Tịnh Biên; but `HRing` begins like a type.
            let toned = |at: usize| self.words.list.get(at).is_some_and(|word| word.tone > 0);
            if !exact && (run.from..run.to).any(|at| toned(at) && is_type_of_unit(&self.typed, at)) {
                return;
            }
            let mention = Mention { exact, level, of: usize::from(at), ..run };
            if level == UnitLevel::Commune { &mut self.communes_named } else { &mut self.wider }
                .push(mention);
        };
        for hit in BY_NAME.hits(hash) {
            // Streets are named like provinces, too; but an address may have no commas.
            if !street || run.to == self.end {
                add(UnitLevel::Province, hit.marked, hit.row);
            }
        }
        if street {
            return;
        }
        let Some(communes) = self.communes else { return };
        // A bare figure is a house, unless its type stands before it.
        let figure = |at| self.words.bare(at).iter().all(u8::is_ascii_digit);
        if run.typed.is_none() && (run.from..run.to).all(figure) {
            return;
        }
        for hit in communes.index.hits(hash) {
            let list = communes.rows.get(usize::from(hit.row)).map(|row| row.list);
            let level = if list == Some(List::District) { UnitLevel::District } else { UnitLevel::Commune };
            add(level, hit.marked, hit.row);
        }
    }

    /// Whether a name may begin at a word: there is nothing before it, or a comma, or its type.
    fn begins(&self, mention: &Mention) -> bool {
        mention.typed.is_some() || self.gap(mention.start) >= Gap::Hyphen
    }

    /// Whether a name may end before a word, where another mention begins at `next`.
    fn ends(&self, to: usize, next: Option<usize>) -> bool {
        // `xã Nam Giang thuộc huyện Nam Đàn`.
        let link = usize::from(self.words.bare(to) == b"thuoc");
        let to = to.wrapping_add(link);
        let type_begins = |at: usize| {
            let typed = self.typed.get(at).copied().flatten();
            typed.is_some_and(|(typed, start)| start == to && typed != Typed::Below)
        };
        link == 0 && (to >= self.end || self.gap(to) >= Gap::Hyphen || next == Some(to))
            || type_begins(to.wrapping_add(1))
            || type_begins(to.wrapping_add(2))
    }

    /// Whether the text between two words names a unit of a level by its type. A city that is no province is of a
    /// district.
    fn names(&self, level: UnitLevel, from: usize, to: usize) -> bool {
        (from..to.min(self.end)).any(|at| match self.typed.get(at).copied().flatten() {
            Some((_, start)) if start < from => false,
            Some((Typed::Kind(kind), _)) => kind.level() == level,
            Some((Typed::City, _)) => level == UnitLevel::District && !self.is_province(at),
            _ => false,
        })
    }

    /// Whether the name of a province begins at a word.
    fn is_province(&self, at: usize) -> bool {
        self.wider.iter().any(|it| it.from == at && it.level == UnitLevel::Province)
    }

    /// Whether another province than one is named behind a word by its type, or at the end.
    fn is_before_another(&self, at: usize, than: AnyProvince) -> bool {
        self.wider.iter().any(|it| {
            let other = province_at(it).is_some_and(|it| it.name() != than.name());
            other && it.start >= at && (it.typed == Some(Typed::Kind(Kind::Province)) || it.to == self.end)
        })
    }

    /// Whether the text behind a word surely names a province.
    fn names_province(&self, at: usize) -> bool {
        self.wider.iter().any(|mention| {
            mention.level == UnitLevel::Province
                && mention.start >= at
                && (mention.to == self.end || mention.typed == Some(Typed::Kind(Kind::Province)))
                && (mention.start == at || self.begins(mention))
        })
    }

    /// Points of a mention of a unit's district or province: the one that it was in, or is in today.
    fn wider_points(&self, mention: &Mention, at: usize, district: Option<usize>, of: AnyProvince) -> i32 {
        if mention.from < at {
            return 0;
        }
        if mention.level == UnitLevel::District {
            // A type word may be the last word of the commune instead: `Thổ Quan, Đống Đa`.
            let kind = self.communes.and_then(|it| it.rows.get(mention.of).map(|row| it.kind(row, None)));
            let typed = mention.typed.filter(|_| mention.start >= at).zip(kind);
            let typed = typed.map_or(0, |(typed, kind)| if typed.is(kind) { 15 } else { -10 });
            let name = if mention.exact { 80 } else { 50 };
            return points(sum(&[name, typed]), district == Some(mention.of));
        }
        let Some(named) = province(mention.of) else { return 0 };
        let era = match (named, of) {
            (AnyProvince::Former(a), AnyProvince::Former(b)) => points(60, a == b),
            (AnyProvince::Old(a), AnyProvince::Old(b)) => points(60, a == b),
            (AnyProvince::New(a), AnyProvince::New(b)) => points(60, a == b),
            // Hà Tây is a part of Hà Nội.
            (AnyProvince::Former(a), b) | (b, AnyProvince::Former(a)) => {
                points(45, a.name == "Hà Tây" && b.code() == 1)
            }
            (a, b) => points(45, a.code_today() == b.code_today()),
        };
        points(sum(&[era, points(-20, !mention.exact)]), era > 0)
    }

    /// The best mention behind a word: its points, and its place.
    fn behind(
        &self,
        level: UnitLevel,
        at: usize,
        district: Option<usize>,
        of: AnyProvince,
    ) -> Option<(i32, usize)> {
        let mut best: Option<(i32, usize)> = None;
        for (place, mention) in self.wider.iter().enumerate().filter(|(_, mention)| mention.level == level) {
            let points = self.wider_points(mention, at, district, of);
            if points > best.map_or(0, |best| best.0) {
                best = Some((points, place));
            }
        }
        best
    }

    /// Whether the province of a text and a unit of another never were at one time, or the province never was of the type
    /// that the text gives it. A commune of before without its district is written in the province of today.
    fn is_apart(&self, named: &Mention, of: AnyProvince, list: List, district: bool) -> bool {
        let Some(province) = province_at(named) else { return false };
        let same = match (province, of) {
            // Huế was a city half a year before the others were made, and changed its name with that.
            (AnyProvince::New(a), AnyProvince::Old(b)) => {
                let merged = self.day.is_none_or(|day| MERGERS <= day);
                a.name == b.name || a.code == HUE || merged && list != List::District && !district
            }
            (a, b) => a == b || a.name() == b.name() && !matches!(a, AnyProvince::Former(_)),
        };
        let is = |kind| named.typed.is_none_or(|typed| typed.is(kind));
        let was = match province {
            AnyProvince::New(new) => new.city_since.is_some() || is(new.kind_on(NaiveDate::MAX)),
            AnyProvince::Old(old) => is(old.kind) || old.code == HUE,
            AnyProvince::Former(_) => is(Kind::Province),
        };
        !same || !was
    }

    /// The longer name wins where it ends: what stands within that of a province, or begins another of its level, is
    /// none by itself.
    fn drop_shorter(&mut self) {
        let whole = |it: &&Mention| self.ends(it.to, None);
        let names: Vec<Mention> =
            self.communes_named.iter().chain(&self.wider).filter(whole).copied().collect();
        let longest = |it: &Mention| {
            !names.iter().any(|other| {
                let within = other.from <= it.from
                    && it.to <= other.to
                    && it.to.wrapping_sub(it.from) < other.to.wrapping_sub(other.from);
                within
                    && (other.level == UnitLevel::Province
                        || other.level == it.level && other.from == it.from)
            })
        };
        self.communes_named.retain(longest);
        self.wider.retain(longest);
    }

    /// What may speak against the candidates without changing which is the best.
    fn doubt(&mut self) {
        for at in 0..self.ranked.len() {
            let Some(mut it) = self.ranked.get(at).copied() else { continue };
            let Mention { start, level, of, .. } = it.mention;
            // A city that is a province of another time, in the one behind it.
            let city = |other: &Mention| {
                other.typed == Some(Typed::City) && other.to <= start && province_at(other).is_some()
            };
            it.left_over = self.communes.is_some() && !self.is_explained(0, start, true)
                || level == UnitLevel::Province && self.wider.iter().any(city)
                || level == UnitLevel::Commune && self.names(UnitLevel::Commune, 0, start)
                || level == UnitLevel::Province && self.communes.is_some() && self.is_bare_number(start)
                || it.conflicts.count() == 0 && !it.in_former && self.is_cut_between(&it);
            let (elsewhere, untold) =
                if it.conflicts.count() == 0 { self.behind_it(&it) } else { (false, false) };
            it.left_over |= untold;
            it.kind_differs |= self.is_of_other_rank(&it);
            let row = self.communes.and_then(|communes| Some((communes, communes.rows.get(of)?)));
            let row = row.filter(|_| level != UnitLevel::Province);
            if let Some((communes, row)) = row
                && let Some(of) = communes.province(row)
                && let Some(named) = it.province.and_then(|at| self.wider.get(at))
            {
                let district = level == UnitLevel::District
                    || level == UnitLevel::Commune && it.matched.has(UnitLevel::District);
                it.apart = !it.in_former && self.is_apart(named, of, row.list, district);
            }
            it.apart |= elsewhere;
            if let Some(place) = self.ranked.get_mut(at) {
                *place = it;
            }
        }
    }

    /// Puts a commune that ended, by its exact name and type, before one of the day whose name or type is only like it: the
    /// words are the same, and the province is, too.
    fn prefer_exact(&mut self) {
        let exact = |it: &Ranked| it.mention.exact && !it.kind_differs;
        let typed = |it: &Ranked| it.mention.level == UnitLevel::Commune && it.mention.typed.is_some();
        // Without a day what is newer is meant.
        let top = self.ranked.first().copied().filter(|it| self.day.is_some() && typed(it) && !exact(it));
        // The same commune, whose district had another rank on the day.
        let top = top.filter(|it| !it.mention.exact || !self.is_of_other_rank(it));
        let (Some(top), Some(communes)) = (top, self.communes) else { return };
        let same = |it: &Mention| {
            (it.from, it.to, it.level) == (top.mention.from, top.mention.to, top.mention.level)
        };
        let is = |it: &Ranked| {
            exact(it)
                && same(&it.mention)
                && it.conflicts.count() == 0
                && it.matched.count() >= top.matched.count()
        };
        // What became of it has its name, spelt otherwise: `Đắk Hà` is Đăk Hà today.
        let became = |it: &Ranked| {
            let targets = communes.targets_of(it.mention.of).unwrap_or_default();
            !top.mention.exact && targets.iter().any(|target| usize::from(target.0) == top.mention.of)
        };
        if self.ranked.iter().any(|it| is(it) && became(it)) {
            return;
        }
        let best = self.ranked.iter().filter(|it| is(it)).map(|it| it.score).max();
        let Some(behind) = best.map(|best| top.score.wrapping_add(1).wrapping_sub(best)) else { return };
        // Those that were equal stay equal.
        for it in &mut self.ranked {
            if is(it) {
                it.score = it.score.wrapping_add(behind);
            }
        }
        self.ranked.sort_by_key(|it| it.score.wrapping_neg());
    }

    /// Whether the district of a commune has another type than the text gives it; without a day, and had none when the commune
    /// was in it.
    fn is_of_other_rank(&self, it: &Ranked) -> bool {
        // The type word may be the last one of the commune: `Thượng Quận, Kinh Môn`.
        let named =
            it.district.and_then(|at| self.wider.get(at)).filter(|named| named.start >= it.mention.to);
        let typed = named.and_then(|named| named.typed);
        let (Some(typed), Some(communes)) = (typed, self.communes) else { return false };
        let row = communes.rows.get(it.mention.of).and_then(|row| communes.rows.get(usize::from(row.place)));
        row.is_some_and(|district| !typed.is(communes.kind(district, None)))
    }

    /// Scores every candidate and keeps the best.
    fn rank_all(&mut self) {
        self.drop_shorter();
        for mention in std::mem::take(&mut self.communes_named) {
            self.rank(&mention);
        }
        for at in 0..self.wider.len() {
            if let Some(mention) = self.wider.get(at).copied() {
                self.rank(&mention);
            }
        }
    }

    fn rank(&mut self, mention: &Mention) -> Option<()> {
        let Mention { start, from, to, typed, exact, level, of } = *mention;
        let row = if level == UnitLevel::Province { None } else { self.communes?.rows.get(of) };
        let (of_province, kind, exists) = match (self.communes, row) {
            (Some(communes), Some(row)) => {
                (communes.province(row)?, communes.kind(row, self.day), communes.exists(row, self.day))
            }
            _ => {
                let of = province(of)?;
                let era = Era::of_province(of);
                (of, of.kind(self.day), self.day.map_or(Truth::Open, |day| era.covers(day)))
            }
        };
        let list = row.map(|row| row.list);
        let in_district = level == UnitLevel::Commune && list != Some(List::New);
        let place = row.filter(|_| in_district).map(|row| usize::from(row.place));
        let mut district = self.behind(UnitLevel::District, to, place, of_province);
        let mention_of = |it: Option<(i32, usize)>| it.and_then(|it| self.wider.get(it.1));
        // The name of a city that the province has, too, means either: `Quang Trung, Hải Dương`.
        let either = mention_of(district).is_some_and(|city| {
            city.typed.is_none()
                && city.to == self.end
                && self.wider.iter().any(|named| {
                    (named.from, named.to) == (city.from, city.to)
                        && self.wider_points(named, to, None, of_province) > 0
                })
        });
        district = district.filter(|_| !either);
        let (from_district, behind) = mention_of(district).map_or((to, to), |it| (it.start, it.to));
        let inside = level != UnitLevel::Province;
        // The province may stand before the district.
        let between = || {
            let found = self.behind(UnitLevel::Province, to, None, of_province);
            found.filter(|it| self.wider.get(it.1).is_some_and(|it| it.to <= from_district))
        };
        let province = if inside {
            self.behind(UnitLevel::Province, behind, None, of_province).or_else(between)
        } else {
            None
        };
        let nearest = [district, province].into_iter().filter_map(mention_of).map(|it| it.start).min();
        let next = nearest.map(|start| start.max(to));
        let (begins, ends) = (self.begins(mention), self.ends(to, next));
        let alone = if inside { begins && ends } else { to == self.end || typed.is_some() };
        if district.is_none() && province.is_none() && !alone {
            return None;
        }
        // A name goes on to the next comma or type: `Bình Khánh` is no commune in `xã Bình Khánh Tây`, nor is `Hưng Đạo`
        // in `Trần Hưng Đạo`, or Hà Nam in `tỉnh Hà Nam Ninh`.
        let part = self.part_end(to.wrapping_sub(1));
        let typed_behind = self.typed.get(to.wrapping_add(1)..part).unwrap_or_default().iter().flatten();
        let typed_behind = typed.is_some()
            && typed_behind.into_iter().any(|(typed, start)| *start > to && *typed != Typed::Below);
        let cut = !ends && !self.is_type(to) && (next.is_none_or(|next| next >= part) || typed_behind);
        let torn = !begins
            && (self.is_in_house(start)
                || start.checked_sub(1).is_some_and(|before| !self.is_explained(before, start, false)));
        if cut || inside && torn {
            return None;
        }
        // What the city of Huế has was never in the province.
        let impossible = list.is_some_and(|list| list != List::New)
            && matches!(of_province, AnyProvince::New(_))
            && self.wider.iter().any(|named| {
                let old = matches!(province_at(named), Some(AnyProvince::Old(old)) if old.code == of_province.code());
                old && named.from >= to && named.to.wrapping_sub(named.from) > 1
            });
        let in_new = self.day.is_none()
            && in_district
            && district.is_none()
            && mention_of(province).and_then(province_at).is_some_and(|named| {
                matches!(named, AnyProvince::New(_)) && named.name() != of_province.name()
            });
        let differs = |level, of: Option<_>, from| of.is_none() && self.names(level, from, self.end);
        // An old book names the province of its time: one that lay here does not contradict commune and district.
        // Without a day a type of any time of today's units is right.
        let first_kind = match (self.day, self.communes, row) {
            (None, Some(communes), Some(row)) => communes.kind(row, Some(MERGERS)),
            (None, _, None) => province_at(mention)?.kind(Some(MERGERS)),
            _ => kind,
        };
        let kind_differs = typed.is_some_and(|typed| !typed.is(kind) && !typed.is(first_kind));
        let whole = level == UnitLevel::Commune && district.is_some();
        let in_former = (whole || level == UnitLevel::District && typed.is_some())
            && !kind_differs
            && exists != Truth::No
            && self.wider.iter().any(|named| {
                let here = |former: &FormerProvince| former.areas.contains(&of_province.code());
                named.start >= behind
                    && match province_at(named) {
                        Some(AnyProvince::Former(former)) => whole && here(former),
                        Some(named) => named != of_province && split::held(named, of_province, self.day),
                        None => false,
                    }
            });
        let conflicts = [
            points(
                1,
                impossible
                    || inside
                        && province.is_none()
                        && !in_former
                        && (self.names_province(behind) || self.names(UnitLevel::Province, behind, self.end)),
            ),
            points(
                1,
                level != UnitLevel::District
                    && differs(UnitLevel::District, district, if inside { to } else { 0 }),
            ),
            points(1, level != UnitLevel::Commune && self.names(UnitLevel::Commune, 0, start)),
        ];
        // Where a type stands before some name, another name is rather a street or a hamlet.
        let street = level == UnitLevel::Commune
            && typed.is_none()
            && (self.names(UnitLevel::Commune, 0, from) || self.names(UnitLevel::Commune, to, self.end));
        let (name, other_marks) = match level {
            UnitLevel::Commune => (100, -40),
            UnitLevel::District => (80, -30),
            UnitLevel::Province => (60, -20),
        };
        let [no_province, no_district, no_commune] = conflicts;
        let era = match (self.day, exists) {
            (None, _) => 0,
            (_, Truth::Yes) => 40,
            (_, Truth::Open) => 20,
            (_, Truth::No) => -60,
        };
        let score = sum(&[
            name,
            points(other_marks, !exact),
            points(if kind_differs { -15 } else { 20 }, typed.is_some()),
            // Since 2025-07-01 there are none.
            points(-100, list == Some(List::New) && typed == Some(Typed::Kind(Kind::Township))),
            // Behind a district by its type, and a comma, a province stands.
            points(
                -60,
                inside
                    && typed.is_none()
                    && self.gap(start) == Gap::Break
                    && self.names(UnitLevel::District, 0, start),
            ),
            district.map_or(0, |it| it.0),
            province.map_or(0, |it| it.0),
            points(-80, no_province > 0),
            // A city in the province behind it.
            points(-30, !inside && typed == Some(Typed::City) && self.is_before_another(to, of_province)),
            points(-60, inside && no_district > 0),
            points(-60, level != UnitLevel::Commune && no_commune > 0),
            points(-NO_DISTRICT, in_district && district.is_none()),
            // Who names the province of today, and no district, means a commune of today.
            points(-OLD_IN_NEW, in_new),
            // Without a day a unit that is older is less likely meant; on its day it is as likely.
            points(-FORMER, list == Some(List::Former) && self.day.is_none()),
            points(10, begins),
            points(20, ends),
            // Words between the names that none of them explains.
            points(-40, next.is_some_and(|next| next > to)),
            points(-30, street),
            era,
        ]);
        let levels = |flags: [bool; 3]| {
            let all = [UnitLevel::Province, UnitLevel::District, UnitLevel::Commune].into_iter().zip(flags);
            all.fold(
                UnitLevels::default(),
                |levels, (level, flag)| if flag { levels.with(level) } else { levels },
            )
        };
        let is = |of: UnitLevel, found: bool| level == of || found;
        let matched = levels([
            is(UnitLevel::Province, province.is_some()),
            is(UnitLevel::District, district.is_some()),
            is(UnitLevel::Commune, false),
        ]);
        let conflicts = levels(conflicts.map(|it| it > 0));
        self.keep(Ranked {
            score,
            mention: *mention,
            matched,
            conflicts,
            kind_differs,
            left_over: false,
            apart: false,
            district: district.map(|it| it.1),
            province: province.map(|it| it.1),
            either,
            in_former,
            exists,
        });
        None
    }

    /// Keeps the best of each unit and the best of all, in order: communes before districts, and then as the lists have
    /// them.
    fn keep(&mut self, new: Ranked) {
        let key = |it: &Ranked| (it.mention.level, it.mention.of);
        let order =
            |it: &Ranked| (it.score.wrapping_neg(), std::cmp::Reverse(it.mention.level), it.mention.of);
        if let Some(at) = self.ranked.iter().position(|it| key(it) == key(&new)) {
            if self.ranked.get(at).is_some_and(|it| it.score >= new.score) {
                return;
            }
            self.ranked.remove(at);
        }
        let at = self.ranked.iter().position(|it| order(&new) < order(it)).unwrap_or(self.ranked.len());
        self.ranked.insert(at, new);
        // Communes come first; without their provinces a name that many have could only be one of them.
        if new.mention.level == UnitLevel::Commune {
            self.ranked.truncate(MOST);
        }
    }

    /// The candidates. What has less than half of the points of the best is noise, and so is a unit that it lies in.
    fn finish(mut self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let Some(top) = self.ranked.iter().find(|it| !self.is_older(it)).copied() else { return found };
        for at in 0..self.ranked.len() {
            if self.ranked.get(at).is_some_and(|it| self.is_as_likely(it, &top))
                && let Some(it) = self.ranked.get_mut(at)
            {
                it.score = top.score;
            }
        }
        let tied = self.tied_district(&top);
        let doubled = self.doubled_province(&top);
        let meant = self.meant_province(&top);
        let of_top =
            self.communes.and_then(|it| it.rows.get(top.mention.of)).map(|row| usize::from(row.place));
        for (at, it) in self.ranked.iter().enumerate() {
            let mut it = *it;
            if meant == Some(at) {
                it.score = top.score.wrapping_add(1);
            } else if [tied, doubled].contains(&Some(at)) {
                it.score = top.score;
            } else if self.is_older(&it) {
                continue;
            }
            let around = match it.mention.level {
                UnitLevel::Commune => false,
                UnitLevel::District => {
                    let commune = top.mention.level == UnitLevel::Commune;
                    commune && top.matched.has(UnitLevel::District) && of_top == Some(it.mention.of)
                }
                UnitLevel::Province => {
                    let within = top.mention.level != UnitLevel::Province;
                    within && top.matched.has(UnitLevel::Province) && doubled != Some(at)
                }
            };
            if it.score > 0 && it.score.wrapping_mul(2) >= top.score && !around {
                let at = match Some(at) {
                    at if at == meant => 0,
                    at if at == tied || at == doubled => 1,
                    _ => found.len(),
                };
                if let Some(candidate) = self.candidate(&it) {
                    found.insert(at.min(found.len()), candidate);
                }
            }
        }
        found.truncate(MOST);
        found
    }

    /// A unit that two lists have by the same code and name is one, where both have the same points: the newer is shown.
    fn is_older(&self, it: &Ranked) -> bool {
        let row = |it: &Ranked| self.communes.and_then(|communes| communes.rows.get(it.mention.of));
        let same_unit = |other: &Ranked| match (province_at(&it.mention), province_at(&other.mention)) {
            (Some(AnyProvince::Old(old)), Some(AnyProvince::New(new))) => {
                old.since_2025 == new.code && old.name == new.name
            }
            (None, None) => row(it).zip(row(other)).is_some_and(|(a, b)| {
                let name = |row| self.communes.map(|communes| communes.syllables(row));
                // A district of before is newer where it had not ended.
                let age = |row: &Row, at| {
                    let lives = row.list != List::District || row.kind & ENDED == 0;
                    (row.list == List::New, row.list == List::Old, lives, at)
                };
                let older = age(a, it.mention.of) < age(b, other.mention.of);
                older && a.code == b.code && (a.place == b.place || name(a) == name(b))
            }),
            _ => false,
        };
        self.ranked.iter().any(|other| {
            (other.score, other.mention.level) == (it.score, it.mention.level) && same_unit(other)
        })
    }

    /// Whether a commune is as likely as the best, without a day: one that ended, of another district and of no other
    /// difference; and one of a city of before whose name the province has, where the best is of today.
    fn is_as_likely(&self, it: &Ranked, top: &Ranked) -> bool {
        let row = |it: &Ranked| self.communes.and_then(|communes| communes.rows.get(it.mention.of));
        let behind = top.score.wrapping_sub(it.score);
        let other = row(it).zip(row(top)).is_some_and(|(a, b)| {
            let district = |row: &Row| {
                self.communes.and_then(|it| it.rows.get(usize::from(row.place))).map(|row| row.code)
            };
            let ended = a.list == List::Former && b.list != List::New && behind == FORMER;
            let of_city = it.either && a.list == List::Old && b.list == List::New && behind == NO_DISTRICT;
            // The same words are the district of the one, and the province of the other: `xã Hải Ninh, Quảng Ninh`.
            let span = |at: Option<usize>| at.and_then(|at| self.wider.get(at)).map(|it| (it.from, it.to));
            let either = b.list != List::New
                && a.list == List::New
                && top.province.is_none()
                && span(top.district).is_some_and(|named| span(it.province) == Some(named))
                && it.conflicts.count() == 0;
            a.code != b.code && (ended && district(a) != district(b) || of_city || either)
        });
        let commune = it.mention.level == UnitLevel::Commune && top.mention.level == UnitLevel::Commune;
        other && commune && self.day.is_none()
    }

    /// The district whose name an untyped commune has, where it lives or without a day: nothing decides.
    fn tied_district(&self, top: &Ranked) -> Option<usize> {
        // With nothing between: what is not read may be its district.
        let next = |at: usize| self.wider.get(at).is_some_and(|named| named.start == top.mention.to);
        let alone = top.district.is_none() && top.province.is_none_or(next);
        let lives = self.day.is_none_or(|day| day < MERGERS && alone);
        let open = lives && top.mention.level == UnitLevel::Commune && top.mention.typed.is_none();
        self.ranked.iter().position(|it| {
            let same = (it.mention.from, it.mention.to) == (top.mention.from, top.mention.to);
            open && same
                && it.mention.level == UnitLevel::District
                && it.conflicts.count() == 0
                && (self.day.is_none() || it.exists != Truth::No && it.province == top.province)
        })
    }

    /// The province whose name alone stands twice: the second is no address around the first. A commune of the day has no
    /// district between.
    fn doubled_province(&self, top: &Ranked) -> Option<usize> {
        let named = top.province.and_then(|at| self.wider.get(at))?;
        let bare =
            |it: &Mention| (it.from..it.to).fold(Hash::EMPTY, |hash, at| self.words.feed_bare(hash, at));
        let twice =
            top.mention.typed.is_none() && top.matched.count() == 2 && bare(&top.mention) == bare(named);
        let list = self.communes.and_then(|it| it.rows.get(top.mention.of)).map(|row| row.list);
        let of_today = list == Some(List::New) && top.exists == Truth::Yes;
        let same = |it: &Ranked| {
            it.mention.level == UnitLevel::Province
                && (it.mention.from, it.mention.of) == (named.from, named.of)
        };
        self.ranked.iter().position(|it| twice && !of_today && same(it))
    }

    /// The province of the name that a commune or a district has, too: a bare name with nothing beside it means the
    /// province, and where it means the other one that mostly lies in it.
    fn meant_province(&self, top: &Ranked) -> Option<usize> {
        let bare = top.mention.typed.is_none() && top.matched.count() < 2;
        self.ranked.iter().position(|it| {
            let same = (it.mention.from, it.mention.to) == (top.mention.from, top.mention.to);
            // One that ended before 2008 is as little known as a commune, but on a day on which it was there. What a
            // province has as another name only was that of its city before.
            let known = match province_at(&it.mention) {
                Some(AnyProvince::Old(old)) => {
                    old.code != HUE || it.mention.to.wrapping_sub(it.mention.from) > 1
                }
                Some(AnyProvince::New(_)) => true,
                Some(AnyProvince::Former(_)) => self.day.is_some(),
                None => false,
            };
            let province = known && top.mention.level != UnitLevel::Province;
            let sound = !it.conflicts.has(UnitLevel::Commune) && it.exists != Truth::No;
            bare && same && province && sound && !self.is_older(it)
        })
    }

    fn candidate(&self, it: &Ranked) -> Option<Candidate> {
        let unit = match it.mention.level {
            UnitLevel::Province => Unit::of_province(province(it.mention.of)?, self.day),
            _ => self.communes?.unit(it.mention.of, self.day)?,
        };
        Some(Candidate {
            unit,
            score: u16::try_from(it.score).unwrap_or(0),
            matched: it.matched,
            conflicts: it.conflicts,
            kind_named: it.mention.typed.is_some(),
            kind_differs: it.kind_differs,
            in_former: it.in_former,
            marks_differ: !it.mention.exact,
            left_over: it.left_over,
            apart: it.apart,
            exists: it.exists,
        })
    }
}
