//! What stands behind the names of a reading, and between them: what tells nothing of where the unit lies, and what says that
//! another one is meant. Only descriptions ask.

use super::super::kind::UnitLevel;
use super::super::provinces::{PROVINCES, new_province};
use super::super::row::List;
use super::super::split;
use super::super::types::Typed;
use super::super::unit::AnyProvince;
use super::super::words::Gap;
use super::{FORMER, Mention, Ranked, Search, province_at};
use crate::text;

/// Words of parts that only say that a place is in Vietnam.
const STATE: [&[u8]; 15] = [
    b"viet",
    b"nam",
    b"vietnam",
    b"vn",
    b"nuoc",
    b"chxhcn",
    b"chxhcnvn",
    b"cong",
    b"hoa",
    b"xa",
    b"hoi",
    b"chu",
    b"nghia",
    b"dan",
    b"vnch",
];
/// Words before the number of a telephone, or of the post.
const CALLS: [&[u8]; 11] =
    [b"dt", b"sdt", b"dtdd", b"dd", b"tel", b"phone", b"dien", b"thoai", b"ma", b"buu", b"chinh"];
/// Parts of the country (`Bắc Kỳ`, `Nam Phần`), with the codes of the 63 provinces that lie there.
const PARTS: [(&[u8], [u16; 2]); 3] = [(b"bac", [1, 37]), (b"trung", [38, 68]), (b"nam", [70, 96])];
const PART: [&[u8]; 3] = [b"ky", b"phan", b"bo"];

impl Search<'_> {
    /// The province of a reading.
    pub(super) fn province_of(&self, it: &Ranked) -> Option<AnyProvince> {
        if let Some(of) = province_at(&it.mention) {
            return Some(of);
        }
        let communes = self.communes?;
        communes.province(communes.rows.get(it.mention.of)?)
    }

    /// Whether a province that is named lies, or lay, where the one of a reading does.
    pub(super) fn agrees(&self, named: &Mention, of: AnyProvince) -> bool {
        let Some(named) = province_at(named) else { return false };
        let lay = |areas: &[u16]| {
            let part = |old: &u16| PROVINCES.iter().any(|it| it.code == *old && it.since_2025 == of.code());
            match of {
                AnyProvince::New(_) => areas.iter().any(part),
                _ => areas.contains(&of.code()),
            }
        };
        named.name() == of.name()
            || match (named, of) {
                (AnyProvince::New(new), AnyProvince::Old(old)) => old.since_2025 == new.code,
                (AnyProvince::Old(old), AnyProvince::New(new)) => old.since_2025 == new.code,
                (AnyProvince::Former(former), _) => lay(former.areas),
                (_, AnyProvince::Former(former)) => former.areas.contains(&named.code()) || named.code() == 1,
                _ => split::held(named, of, self.day),
            }
    }

    /// The word behind all names of a reading.
    fn end_of(&self, it: &Ranked) -> usize {
        let around = [it.district, it.province].into_iter().flatten().filter_map(|at| self.wider.get(at));
        around.map(|it| it.to).fold(it.mention.to, usize::max)
    }

    /// Whether a province of another place is named behind a reading, and whether something else is that nothing tells.
    pub(super) fn behind_it(&self, it: &Ranked) -> (bool, bool) {
        let Some(of) = self.province_of(it) else { return (false, false) };
        let (mut at, mut below) = (self.end_of(it), false);
        if self.is_short_address(at, it, of) {
            return (false, false);
        }
        let named = it.province.and_then(|at| self.wider.get(at));
        while at < self.end {
            let end = self.part_end(at);
            if self.gap(at) == Gap::Break {
                below = false;
                // The state behind the province.
                if (at..end).all(|at| STATE.contains(&self.words.bare(at))) {
                    at = end;
                    continue;
                }
            }
            let word = self.words.bare(at);
            // What it is today, or was: of that the reading is not held to tell.
            if matches!(word, b"nay" | b"truoc") {
                return (false, false);
            }
            let mentions =
                || self.wider.iter().filter(|other| other.level == UnitLevel::Province && other.start == at);
            // Where the district is known an abbreviation needs only agree: `Bà Rịa VT`.
            let known = !below && it.matched.count() > 1 && mentions().all(|other| other.to < end);
            if known && self.is_like(at, end, of) {
                at = end;
                continue;
            }
            if !below
                && let Some(to) = mentions().filter(|other| self.agrees(other, of)).map(|it| it.to).max()
            {
                // A name that its city has, too, and twice: the first is the city, in which this does not lie.
                let twice = named.is_some_and(|named| {
                    let city = self
                        .wider
                        .iter()
                        .any(|it| (it.level, it.from, it.to) == (UnitLevel::District, named.from, named.to));
                    city && named.typed.is_none() && !it.matched.has(UnitLevel::District)
                });
                let of_before = it.mention.level == UnitLevel::Commune && !matches!(of, AnyProvince::New(_));
                if twice && of_before {
                    return (false, true);
                }
                at = to;
                continue;
            }
            if !below && mentions().any(|other| self.begins(other) && self.ends(other.to, None)) {
                return (true, false);
            }
            let told = self.is_told(at, at.wrapping_add(1), of)
                || CALLS.contains(&word)
                || self.is_part_of_the_country(at, of);
            let typed = self.typed.get(at.wrapping_add(1)).copied().flatten();
            below |=
                typed.is_some_and(|(typed, start)| start == at && typed == Typed::Below) || self.is_house(at);
            if !told && !below {
                return (false, true);
            }
            at = at.wrapping_add(1);
        }
        (false, false)
    }

    /// Whether a word is one of two that name the part of the country in which a province lies.
    fn is_part_of_the_country(&self, at: usize, of: AnyProvince) -> bool {
        let pair = |at: usize| {
            let part = PARTS.iter().find(|(name, _)| *name == self.words.bare(at));
            let there = part.is_some_and(|(_, [first, last])| (*first..=*last).contains(&of.code()));
            there && PART.contains(&self.words.bare(at.wrapping_add(1)))
        };
        pair(at) || at.checked_sub(1).is_some_and(pair)
    }

    /// Whether words are the name of a province, shortened, without its spaces or with one slip.
    fn is_like(&self, from: usize, to: usize, of: AnyProvince) -> bool {
        let type_ends = |at: &usize| {
            let typed = self.typed.get(*at).copied().flatten();
            typed.is_some_and(|(typed, start)| start == from && typed != Typed::Below)
        };
        let behind_type = [from.wrapping_add(1), from.wrapping_add(2)].into_iter().find(type_ends);
        let written = self.letters(behind_type.unwrap_or(from), to);
        names_of(of).any(|name| {
            let words = folded(name);
            is_short(&written, &words)
                || written.len() > 4 && text::within_one_slip(&written, &words.concat())
        })
    }

    /// The bare letters of a run of words. `NT` behind a unit is no state farm.
    fn letters(&self, from: usize, to: usize) -> String {
        let word = |at| match self.words.bare(at) {
            b"nongtruong" => b"nt".as_slice(),
            word => word,
        };
        (from..to).flat_map(word).copied().map(char::from).collect()
    }

    /// Whether the district of a commune and its province stand behind it, both shortened: `P.Hồng Hải-HL-QN`.
    fn is_short_address(&self, from: usize, it: &Ranked, of: AnyProvince) -> bool {
        let Some(communes) = self.communes.filter(|_| it.mention.level == UnitLevel::Commune) else {
            return false;
        };
        let row = communes.rows.get(it.mention.of).filter(|row| row.list != List::New);
        let district = row.and_then(|row| communes.rows.get(usize::from(row.place)));
        let written = self.letters(from, self.end);
        !written.is_empty()
            && district.is_some_and(|district| {
                let mut words = folded(&communes.name(district.name));
                words.append(&mut folded(of.name()));
                is_short(&written, &words)
            })
    }

    /// Puts those communes first whose province has the initials that stand behind them: `xã Nga My, TN`. Of several that have
    /// them any may be meant, and the letters stay left over. Whether there are such.
    pub(super) fn narrow(&mut self) -> bool {
        let Some(top) = self.ranked.first().copied() else { return false };
        let at = self.end_of(&top);
        let word = self.words.bare(at);
        let alone =
            at.wrapping_add(1) == self.end && self.gap(at) == Gap::Break && (2..5).contains(&word.len());
        if !alone || top.mention.level != UnitLevel::Commune || top.matched.has(UnitLevel::Province) {
            return false;
        }
        let is = |it: &Ranked| {
            let span = |it: &Mention| (it.from, it.to, it.level);
            let short = |name| String::from_utf8_lossy(word) == initials(name);
            span(&it.mention) == span(&top.mention)
                && self.province_of(it).is_some_and(|of| names_of(of).any(short))
        };
        let fitting: Vec<bool> = self.ranked.iter().map(is).collect();
        // What they alone decide is not sure.
        let code = |it: &Ranked| {
            self.communes.and_then(|communes| communes.rows.get(it.mention.of)).map(|row| row.code)
        };
        let meant = self.ranked.iter().zip(&fitting).find(|(_, fits)| **fits).and_then(|(it, _)| code(it));
        let near = |it: &Ranked| FORMER.wrapping_add(it.score) >= top.score && code(it) != meant;
        let tied = self.ranked.iter().zip(&fitting).any(|(it, fits)| !fits && near(it));
        for (it, _) in self.ranked.iter_mut().zip(&fitting).filter(|(_, fits)| **fits) {
            it.score = it.score.wrapping_add(FITS);
            it.left_over |= tied;
        }
        self.ranked.sort_by_key(|it| it.score.wrapping_neg());
        fitting.contains(&true)
    }

    /// Without a day, a commune with nothing around it may be any that had its name in another place; and one without its marks
    /// any of its district whose name differs in these.
    pub(super) fn tie_namesakes(&mut self) {
        let Some(top) = self.ranked.first().copied() else { return };
        let Some(communes) = self.communes else { return };
        let bare = top.matched.count() == 1;
        let typed = top.mention.level == UnitLevel::Commune && top.mention.typed.is_some();
        if self.day.is_some() || !typed || !bare && !self.words.is_bare {
            return;
        }
        let row = |it: &Ranked| communes.rows.get(it.mention.of);
        let as_likely = |it: &Ranked| {
            let span = |it: &Mention| (it.from, it.to, it.level);
            let like = span(&it.mention) == span(&top.mention)
                && !it.kind_differs
                && it.mention.exact >= top.mention.exact
                && (it.matched, it.conflicts, it.district) == (top.matched, top.conflicts, top.district);
            let Some((a, b)) = row(it).zip(row(&top)).filter(|_| like) else { return false };
            let name = |row| communes.name(row);
            let of_one_time = (a.list == List::New) == (b.list == List::New);
            let of_one_district = of_one_time && a.place == b.place;
            a.code != b.code
                && (bare && !communes.goes_to(it.mention.of, top.mention.of)
                    || self.words.is_bare && of_one_district && name(a.name) != name(b.name))
        };
        let tied: Vec<bool> = self.ranked.iter().map(as_likely).collect();
        for (it, tied) in self.ranked.iter_mut().zip(&tied) {
            it.score = if *tied { top.score } else { it.score };
        }
        self.ranked.sort_by_key(|it| it.score.wrapping_neg());
    }
}

/// What initials of the province are worth: as much as its name.
const FITS: i32 = 60;

/// The name of a province, and of the one of today.
fn names_of(of: AnyProvince) -> impl Iterator<Item = &'static str> {
    [Some(of.name()), new_province(of.code_today()).map(|it| it.name)].into_iter().flatten()
}

/// The words of a name by their bare letters.
fn folded(name: &str) -> Vec<String> {
    text::words_of(name).map(text::fold).filter(|word| !word.is_empty()).collect()
}

/// The first letters of these words.
fn initials(name: &str) -> String {
    folded(name).iter().filter_map(|word| word.chars().next()).collect()
}

/// Whether a text is made of the beginnings of all of the words: `brvt`, `bdinh`, `gialai`.
fn is_short(text: &str, words: &[String]) -> bool {
    let [first, rest @ ..] = words else { return text.is_empty() };
    let same = text.bytes().zip(first.bytes()).take_while(|(a, b)| a == b).count();
    (1..=same).any(|length| text.get(length..).is_some_and(|behind| is_short(behind, rest)))
}
