//! Births of families, some of them written down twice, with the truth of which is which: for the search for duplicates.
//!
//! Made from what is known of registers, not from what a comparison weighs: brothers and sisters share parents and mostly the
//! surname, often the middle name; twins share the day, and not seldom names that sound alike; cousins have fathers of one
//! house; namesakes are born on one day to other parents. A second entry may be a sheet that was typed twice, a birth that
//! was registered again years later, at another place, or one that is noted from papers; it is written as its time wrote:
//! years or ages in place of days, nothing of a father, other names of units, numbers of nine or twelve digits, days of
//! the lunar calendar. Typing and reading by machine damage all of them, the copies more.

use std::fmt::Write as _;

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::names::VOWELS;
use crate::names::{People, Sex};
use crate::paper;
use crate::place::{COMMUNES, Commune};

/// The columns.
pub const COLUMNS: [&str; 21] = [
    "so",
    "quyenSo",
    "ngayDangKy",
    "loaiDangKy",
    "noiDangKy",
    "ghiChu",
    "nksHoTen",
    "nksGioiTinh",
    "nksNgaySinh",
    "nksNoiSinh",
    "nksQueQuan",
    "nksDanToc",
    "nksSoDinhDanh",
    "meHoTen",
    "meNgaySinh",
    "meNoiCuTru",
    "meSoGiayToTuyThan",
    "chaHoTen",
    "chaNgaySinh",
    "chaNoiCuTru",
    "chaSoGiayToTuyThan",
];

/// Where a row comes from: rows of one event are one, whatever they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The birth.
    pub event: u32,
    /// The parents.
    pub family: u32,
    /// The day of the birth within the family: twins share it.
    pub delivery: u32,
    /// Children of one name and one day that have nothing to do with each other; 0 for all others.
    pub namesake: u32,
}

/// A book with its truth.
#[derive(Clone, Debug)]
pub struct Families {
    /// The book as CSV.
    pub csv: String,
    /// The origin of each row, in order.
    pub origins: Vec<Origin>,
}

/// What became of the pairs of a book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    /// Pairs of one event: that there are, that were linked.
    pub events: (u64, u64),
    /// Links that are wrong.
    pub wrong: u64,
    /// Twins, brothers and sisters, namesakes: that there are, that were linked.
    pub twins: (u64, u64),
    /// Brothers and sisters of other days.
    pub siblings: (u64, u64),
    /// Strangers of one name and day.
    pub namesakes: (u64, u64),
}

impl Quality {
    /// Judges links, as places of rows.
    #[must_use]
    pub fn of(origins: &[Origin], links: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut quality = Self::default();
        let count = |key: fn(&Origin) -> (u32, u32)| {
            let mut keys: Vec<(u32, u32)> = origins.iter().map(key).filter(|key| key.0 != 0).collect();
            keys.sort_unstable();
            keys.chunk_by(|a, b| a == b)
                .map(|group| (group.len() as u64) * (group.len() as u64 - 1) / 2)
                .sum::<u64>()
        };
        quality.events.0 = count(|of| (of.event, 0));
        let deliveries = count(|of| (of.family, of.delivery));
        quality.twins.0 = deliveries - quality.events.0;
        quality.siblings.0 = count(|of| (of.family, 0)) - deliveries;
        let of_namesakes = count(|of| (of.namesake, 0));
        quality.namesakes.0 = of_namesakes - count(|of| (if of.namesake == 0 { 0 } else { of.event }, 0));
        for (a, b) in links {
            let (a, b) = (&origins[a], &origins[b]);
            if a.event == b.event {
                quality.events.1 += 1;
                continue;
            }
            quality.wrong += 1;
            if a.family == b.family && a.delivery == b.delivery {
                quality.twins.1 += 1;
            } else if a.family == b.family {
                quality.siblings.1 += 1;
            } else if a.namesake != 0 && a.namesake == b.namesake {
                quality.namesakes.1 += 1;
            }
        }
        quality
    }

    /// Right links in all links.
    #[must_use]
    pub fn precision(&self) -> f64 {
        self.events.1 as f64 / ((self.events.1 + self.wrong).max(1)) as f64
    }

    /// Right links in all that there are.
    #[must_use]
    pub fn recall(&self) -> f64 {
        self.events.1 as f64 / (self.events.0.max(1)) as f64
    }

    /// Both in one.
    #[must_use]
    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
    }
}

#[derive(Clone)]
struct Parent {
    name: String,
    born: Day,
    long: String,
    short: String,
}

struct Family {
    number: u32,
    commune: &'static Commune,
    people: People,
    /// Where another entry may be made: the other grandparents live there.
    other: &'static Commune,
    surname: String,
    mother: Parent,
    father: Parent,
    hamlet: usize,
}

struct Child {
    name: String,
    sex: Sex,
    born: Day,
    number: String,
    first: Day,
    twin: bool,
}

/// Makes a book of at least so many rows.
#[must_use]
pub fn book(rows: usize, seed: u64) -> Families {
    let mut maker = Maker {
        chance: Chance::seeded(seed),
        rows: Vec::new(),
        event: 0,
        delivery: 0,
        namesake: 0,
        entry: 0,
    };
    let mut family = 0;
    let mut brother: Option<(String, &'static Commune, People, usize)> = None;
    while maker.rows.len() < rows {
        family += 1;
        let of = maker.family(family, brother.take());
        // A brother of the father has children in the next house.
        if maker.chance.percent(25) {
            brother = Some((of.surname.clone(), of.commune, of.people, of.hamlet));
        }
        maker.children(&of);
    }
    let mut all = maker.rows;
    let mut chance = maker.chance;
    for at in (1..all.len()).rev() {
        all.swap(at, chance.below(at + 1));
    }
    let mut csv = format!("{}\n", COLUMNS.join(","));
    let mut origins = Vec::new();
    for (cells, origin) in all {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        let _ = writeln!(csv, "{}", cells.join(","));
        origins.push(origin);
    }
    Families { csv, origins }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

type Cells = Vec<String>;

struct Maker {
    chance: Chance,
    rows: Vec<(Cells, Origin)>,
    event: u32,
    delivery: u32,
    namesake: u32,
    entry: u32,
}

impl Maker {
    fn commune(&mut self) -> &'static Commune {
        let mut left = self.chance.below(COMMUNES.iter().map(|commune| commune.share).sum());
        for commune in COMMUNES {
            if left < commune.share {
                return commune;
            }
            left -= commune.share;
        }
        &COMMUNES[0]
    }

    fn parent(&mut self, sex: Sex, surname: &str, people: People, year: i32, commune: &Commune) -> Parent {
        let chance = &mut self.chance;
        let born = day(year, 1, 1).plus(chance.between(0, 364));
        Parent {
            name: people.full(sex, surname, year, chance),
            born,
            long: paper::personal_id(commune.code, sex, year, chance),
            short: paper::old_card(commune, chance),
        }
    }

    fn family(&mut self, number: u32, brother: Option<(String, &'static Commune, People, usize)>) -> Family {
        let chance = &mut self.chance;
        let fresh = brother.is_none();
        let start = chance.between(1958, 2018);
        let (surname, commune, people, hamlet) =
            brother.unwrap_or_else(|| (String::new(), &COMMUNES[0], People::Kinh, 0));
        let (surname, commune, people, hamlet) = if fresh {
            let commune = self.commune();
            let people = self.chance.of(commune.peoples);
            (people.surname(&mut self.chance).to_owned(), commune, people, self.chance.below(12) + 1)
        } else {
            (surname, commune, people, hamlet)
        };
        let other = self.commune();
        let first = start.max(commune.first().year);
        let year = first - self.chance.between(20, 33);
        let father = self.parent(Sex::Male, &surname, people, year, commune);
        let of_mother = if self.chance.percent(75) { people } else { People::Kinh };
        let her = of_mother.surname(&mut self.chance).to_owned();
        let later = self.chance.between(-1, 7);
        let mother = self.parent(Sex::Female, &her, of_mother, year + later, other);
        Family { number, commune, people, other, surname, mother, father, hamlet }
    }

    fn child(&mut self, of: &Family, middle: Option<&str>, born: Day, twin: bool) -> Child {
        let chance = &mut self.chance;
        let sex = if chance.percent(52) { Sex::Male } else { Sex::Female };
        let of_clan = if of.people.follows_mother() {
            of.mother.name.rsplit(' ').next().unwrap_or_default()
        } else {
            &of.surname
        };
        let mut name = of.people.full(sex, of_clan, born.year, chance);
        // The middle name goes from the first child to the next of its sex.
        if let Some(middle) = middle.filter(|_| of.people.has_surname()) {
            let words: Vec<&str> = name.split(' ').collect();
            if words.len() > 2 {
                name = format!("{} {middle} {}", words[0], words[words.len() - 1]);
            }
        }
        let late = if chance.percent(15) { chance.between(60, 900) } else { chance.between(2, 55) };
        let first = born.plus(late).working();
        let number = paper::personal_id(of.commune.code, sex, born.year, chance);
        Child { name, sex, born, number, first, twin }
    }

    fn children(&mut self, of: &Family) {
        let first = of.mother.born.year + self.chance.between(19, 30);
        let mut born = day(first.max(of.commune.first().year), 1, 1).plus(self.chance.between(0, 364));
        let most = if first < 1985 { self.chance.between(2, 6) } else { self.chance.between(1, 3) };
        let mut middles: [Option<String>; 2] = [None, None];
        for _ in 0..most {
            if born.year > 2025 {
                break;
            }
            self.delivery += 1;
            let twins = self.chance.percent(3);
            let mut earlier: Option<Child> = None;
            for _ in 0..if twins { 2 } else { 1 } {
                let keeps = self.chance.percent(60);
                let mut child = self.child(of, None, born, twins);
                let of_sex = usize::from(child.sex == Sex::Female);
                match (&middles[of_sex], keeps) {
                    (Some(middle), true) => {
                        let middle = middle.clone();
                        let words: Vec<String> = child.name.split(' ').map(str::to_owned).collect();
                        if of.people.has_surname() && words.len() > 2 {
                            child.name = format!("{} {middle} {}", words[0], words[words.len() - 1]);
                        }
                    }
                    _ => {
                        let words: Vec<&str> = child.name.split(' ').collect();
                        if words.len() > 2 {
                            middles[of_sex] = Some(words[1..words.len() - 1].join(" "));
                        }
                    }
                }
                if let Some(earlier) = &earlier {
                    self.twin_of(earlier, &mut child);
                }
                self.event(of, &child, 0);
                earlier = Some(child);
            }
            if self.chance.below(1000) < 4 {
                self.namesake(of, earlier.as_ref());
            }
            born = born.plus(self.chance.between(330, 1900));
        }
    }

    /// Twins often have names that go together, and mostly stand one behind the other in the book.
    fn twin_of(&mut self, earlier: &Child, child: &mut Child) {
        const TOGETHER: &[(&str, &str)] = &[
            ("Anh", "Ánh"),
            ("Long", "Lâm"),
            ("Hùng", "Hưng"),
            ("Thảo", "Thanh"),
            ("Minh", "Mạnh"),
            ("Lan", "Loan"),
            ("Hiếu", "Hiền"),
            ("Hà", "Hạ"),
            ("Phong", "Phương"),
            ("Tú", "Tuấn"),
            ("Nga", "Ngà"),
            ("Hương", "Hường"),
            ("Dũng", "Dương"),
            ("Thủy", "Thúy"),
            ("Vy", "Vân"),
            ("Khang", "Khánh"),
            ("An", "Ân"),
            ("Bảo", "Bình"),
        ];
        if self.chance.percent(35) && earlier.name.split(' ').count() > 2 {
            let (one, other) = self.chance.of(TOGETHER);
            let head = earlier.name.rsplit_once(' ').map_or("", |(head, _)| head);
            if earlier.name.ends_with(&format!(" {one}")) {
                child.name = format!("{head} {other}");
                child.sex = earlier.sex;
            } else if self.chance.percent(50) {
                // The same middle name, any given name.
                let given = child.name.rsplit(' ').next().unwrap_or_default().to_owned();
                child.name = format!("{head} {given}");
                child.sex = earlier.sex;
            }
        }
        if child.name == earlier.name {
            child.name.push_str(" Em");
        }
        if self.chance.percent(92) {
            child.first = earlier.first;
        }
    }

    /// Another child of that name and day, of another house.
    fn namesake(&mut self, of: &Family, child: Option<&Child>) {
        let Some(child) = child else { return };
        self.namesake += 1;
        let group = self.namesake;
        if let Some((_, origin)) = self.rows.last_mut() {
            origin.namesake = group;
        }
        let near = self.chance.percent(40);
        let brother = near.then(|| (of.surname.clone(), of.commune, of.people, of.hamlet % 12 + 1));
        // Families of namesakes are told apart by numbers that no other family has.
        let mut family = self.family(1_000_000 + group, brother);
        // Parents of a fit age.
        let shift = child.born.year - family.father.born.year - 27;
        for parent in [&mut family.father, &mut family.mother] {
            parent.born = day(parent.born.year + shift, parent.born.month, parent.born.day.min(28));
        }
        self.delivery += 1;
        let late = self.chance.between(2, 55);
        let number = paper::personal_id(family.commune.code, child.sex, child.born.year, &mut self.chance);
        let first = child.born.plus(late).working();
        let other =
            Child { name: child.name.clone(), sex: child.sex, born: child.born, number, first, twin: false };
        self.event(&family, &other, group);
    }

    /// Writes a birth down, and in some cases once more.
    fn event(&mut self, of: &Family, child: &Child, namesake: u32) {
        self.event += 1;
        let origin = Origin { event: self.event, family: of.number, delivery: self.delivery, namesake };
        let mut cells = self.entry(of, child, child.first, of.commune, "");
        let plain = cells.clone();
        self.damage(&mut cells, 25);
        self.rows.push((cells, origin));
        if !self.chance.percent(15) {
            return;
        }
        let kind = self.chance.below(100);
        let mut again = if kind < 45 {
            // The same sheet, typed by somebody else.
            plain
        } else {
            let on = child.first.plus(self.chance.between(200, 9000)).working();
            let on = if on.year > 2025 { child.first.plus(90).working() } else { on };
            let place = if kind < 75 { of.commune } else { of.other };
            let code = match kind {
                45..70 => "2",
                90.. => "3",
                _ => "",
            };
            self.entry(of, child, on, place, code)
        };
        self.damage(&mut again, 60);
        self.rows.push((again, origin));
    }

    /// An entry of a day as its time wrote it.
    fn entry(&mut self, of: &Family, child: &Child, on: Day, place: &Commune, code: &str) -> Cells {
        let on = if on < place.first() { place.first() } else { on };
        self.entry += 1;
        // Twins are mostly entered one after the other.
        let number = self.entry % 300 + 1;
        let chance = &mut self.chance;
        let later = code == "2" || code == "3";
        let old = on.year < 1990;
        let home = |on: Day| format!("thôn {}, {}", of.hamlet, of.commune.unit(on));
        let born = match () {
            () if later && chance.percent(18) => child.born.year.to_string(),
            () if old && chance.percent(6) => format!("{:02}.{}", child.born.month, child.born.year),
            () if (old || later) && chance.percent(3) => format!("01.01.{}", child.born.year),
            () => child.born.text(),
        };
        let parent = |parent: &Parent, chance: &mut Chance| {
            let born = match () {
                () if chance.percent(8) => String::new(),
                () if old && chance.percent(30) => {
                    format!("{} tuổi", on.year - parent.born.year - i32::from(chance.percent(50)))
                }
                () if on.year >= 2016 && chance.percent(50) => parent.born.text(),
                () => parent.born.year.to_string(),
            };
            let number = match () {
                () if on.year < 1998 || chance.percent(15) => String::new(),
                () if on.year >= 2021 || (on.year >= 2016 && chance.percent(40)) => parent.long.clone(),
                () => parent.short.clone(),
            };
            (born, number)
        };
        let (mother_born, mother_number) = parent(&of.mother, chance);
        let (father_born, father_number) = parent(&of.father, chance);
        let has_father = !chance.percent(if old { 9 } else { 4 });
        let keep = |text: String, chance: &mut Chance, share| {
            if chance.percent(share) { String::new() } else { text }
        };
        let father = |text: String| if has_father { text } else { String::new() };
        let remarks = match code {
            "2" if chance.percent(50) => "Đăng ký lại",
            "3" if chance.percent(50) => "Ghi vào sổ theo giấy khai sinh do cơ quan nước ngoài cấp",
            "" if child.twin && chance.percent(25) => "Sinh đôi",
            _ => "",
        };
        let sex = if child.sex == Sex::Male { "Nam" } else { "Nữ" };
        vec![
            number.to_string(),
            format!("01/{}", on.year),
            on.text(),
            code.to_owned(),
            place.office(on, false),
            remarks.to_owned(),
            child.name.clone(),
            sex.to_owned(),
            born,
            keep(
                if chance.percent(40) {
                    of.commune.hospital.to_owned()
                } else {
                    of.commune.unit(on).to_owned()
                },
                chance,
                10,
            ),
            keep(of.commune.unit(on).to_owned(), chance, if old { 40 } else { 8 }),
            of.people.name().to_owned(),
            if on.year >= 2016 { keep(child.number.clone(), chance, 20) } else { String::new() },
            keep(of.mother.name.clone(), chance, if old { 5 } else { 2 }),
            mother_born,
            keep(home(on), chance, 10),
            mother_number,
            father(of.father.name.clone()),
            father(father_born),
            father(keep(home(on), chance, 10)),
            father(father_number),
        ]
    }

    /// Damages a few cells of so many rows in a hundred.
    fn damage(&mut self, cells: &mut Cells, share: usize) {
        const NAMES: [usize; 3] = [6, 13, 17];
        const DATES: [usize; 3] = [8, 14, 18];
        const NUMBERS: [usize; 3] = [12, 16, 20];
        let chance = &mut self.chance;
        // Whole sheets without marks, or in capitals.
        match chance.below(100) {
            0..4 => NAMES.iter().for_each(|at| cells[*at] = without_marks(&cells[*at])),
            4..10 => NAMES.iter().for_each(|at| cells[*at] = cells[*at].to_uppercase()),
            _ => {}
        }
        if !chance.percent(share) {
            return;
        }
        for _ in 0..chance.between(1, 2) {
            match chance.below(100) {
                0..55 => {
                    let at = chance.of(&[6, 6, 13, 17]);
                    cells[at] = damaged_name(&cells[at], chance);
                }
                55..80 => {
                    let at = chance.of(&[DATES[0], DATES[0], DATES[1], DATES[2]]);
                    cells[at] = damaged_date(&cells[at], chance);
                }
                80..90 => {
                    let at = chance.of(&NUMBERS);
                    cells[at] = damaged_number(&cells[at], chance);
                }
                90..93 => cells[7] = if cells[7] == "Nam" { "Nữ".to_owned() } else { "Nam".to_owned() },
                93..96 => cells.swap(13, 17),
                _ => {
                    let at = chance.of(&[2, 9, 10, 13, 15, 17]);
                    cells[at].clear();
                }
            }
        }
    }
}

fn vowel(c: char) -> Option<(&'static str, usize)> {
    VOWELS.iter().find_map(|row| Some((*row, row.chars().position(|letter| letter == c)?)))
}

fn without_marks(text: &str) -> String {
    let bare = |c: char| {
        let small = c.to_lowercase().next().unwrap_or(c);
        let letter = match vowel(small) {
            Some((row, _)) => match row.chars().next().unwrap_or(small) {
                'ă' | 'â' => 'a',
                'ê' => 'e',
                'ô' | 'ơ' => 'o',
                'ư' => 'u',
                letter => letter,
            },
            None if small == 'đ' => 'd',
            None => return c,
        };
        if c.is_uppercase() { letter.to_ascii_uppercase() } else { letter }
    };
    text.chars().map(bare).collect()
}

fn with_tone(word: &str, tone: usize) -> String {
    let mut done = false;
    let one = |c: char| match vowel(c) {
        Some((row, of))
            if !done
                && (of > 0 || tone == 0 || !word.chars().any(|c| vowel(c).is_some_and(|(_, of)| of > 0))) =>
        {
            done = of > 0 || tone > 0;
            row.chars().nth(tone).unwrap_or(c)
        }
        _ => c,
    };
    word.chars().map(one).collect()
}

fn damaged_name(name: &str, chance: &mut Chance) -> String {
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    if name.is_empty() || words.is_empty() {
        return name.to_owned();
    }
    let at = chance.below(words.len());
    let word = words[at].clone();
    match chance.below(100) {
        // A tone that is lost or another.
        0..22 => {
            let tone = chance.below(6);
            words[at] = with_tone(&word, tone);
        }
        22..34 => words[at] = without_marks(&word),
        // What a region says alike.
        34..50 => {
            const ALIKE: &[(&str, &str)] = &[
                ("Tr", "Ch"),
                ("Ch", "Tr"),
                ("S", "X"),
                ("X", "S"),
                ("L", "N"),
                ("N", "L"),
                ("D", "Gi"),
                ("Gi", "D"),
                ("V", "D"),
            ];
            let fits: Vec<&(&str, &str)> = ALIKE
                .iter()
                .filter(|(from, _)| {
                    word.starts_with(from) && !(word.starts_with("Ng") || word.starts_with("Nh"))
                })
                .collect();
            if let Some((from, to)) = fits.first() {
                words[at] = word.replacen(from, to, 1);
            }
        }
        // A letter too many, too few, another, or two in the wrong order.
        50..80 => {
            let mut letters: Vec<char> = word.chars().collect();
            let place = chance.below(letters.len());
            match chance.below(4) {
                0 if letters.len() > 2 => drop(letters.remove(place)),
                1 if place > 0 => letters.insert(place, letters[place]),
                2 => letters[place] = chance.of(&['a', 'h', 'n', 'u', 'i', 'o', 'r', 't', 'c', 'g']),
                _ if place + 1 < letters.len() && place > 0 => letters.swap(place, place + 1),
                _ => {}
            }
            words[at] = letters.into_iter().collect();
        }
        // A middle name that is left out.
        80..92 if words.len() > 2 => drop(words.remove(1 + chance.below(words.len() - 2))),
        // The given name first.
        92..96 if words.len() > 2 => words.rotate_right(1),
        _ => words[at] = word.to_uppercase(),
    }
    words.join(" ")
}

fn damaged_date(date: &str, chance: &mut Chance) -> String {
    let parts: Vec<&str> = date.split('.').collect();
    let [day, month, year] = parts[..] else { return damaged_number(date, chance) };
    match chance.below(100) {
        0..25 => format!("{month}.{day}.{year}"),
        25..60 => format!("{:02}.{month}.{year}", chance.between(1, 28)),
        60..75 => format!("{day}.{:02}.{year}", chance.between(1, 12)),
        75..90 => format!(
            "{day}.{month}.{}",
            year.parse::<i32>().map_or(0, |year| year + chance.of(&[-1, 1, 10, -10]))
        ),
        _ => year.to_owned(),
    }
}

fn damaged_number(number: &str, chance: &mut Chance) -> String {
    let mut digits: Vec<char> = number.chars().collect();
    let places: Vec<usize> = (0..digits.len()).filter(|at| digits[*at].is_ascii_digit()).collect();
    if places.len() < 2 {
        return number.to_owned();
    }
    let at = places[chance.below(places.len())];
    if chance.percent(70) {
        digits[at] = chance.of(&['0', '1', '3', '4', '6', '7', '8', '9']);
    } else if at + 1 < digits.len() {
        digits.swap(at, at + 1);
    }
    digits.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_book_with_all_that_there_is() {
        let book = super::book(3000, 7);
        assert_eq!(book.csv, super::book(3000, 7).csv);
        assert_eq!(book.csv.lines().count(), book.origins.len() + 1);
        let nothing = Quality::of(&book.origins, []);
        assert!(
            nothing.events.0 > 200
                && nothing.twins.0 > 40
                && nothing.siblings.0 > 1000
                && nothing.namesakes.0 > 2
        );
    }

    #[test]
    fn links_are_judged() {
        let of = |event, family, delivery, namesake| Origin { event, family, delivery, namesake };
        let origins = [of(1, 1, 1, 0), of(1, 1, 1, 0), of(2, 1, 1, 0), of(3, 1, 2, 5), of(4, 2, 3, 5)];
        let quality = Quality::of(&origins, [(0, 1), (0, 2), (0, 3), (3, 4)]);
        assert_eq!(quality.events, (1, 1));
        assert_eq!((quality.twins, quality.siblings, quality.namesakes), ((2, 1), (3, 1), (1, 1)));
        assert!((quality.precision() - 0.25).abs() < 1e-9 && (quality.recall() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn marks_are_taken_off_and_put_on() {
        assert_eq!(without_marks("Nguyễn Thị Đào"), "Nguyen Thi Dao");
        assert_eq!(with_tone("Hoa", 2), "Hóa");
        assert_eq!(with_tone("Hằng", 0), "Hăng");
    }
}
