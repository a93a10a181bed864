//! Foreigners: countries, and names as their passports have them.

use crate::chance::Chance;

/// A country whose citizens marry and have children here.
#[derive(Debug)]
pub(crate) struct Country {
    /// Its name in registers.
    pub(crate) name: &'static str,
    /// First three digits of the personal number of those born there.
    pub(crate) code: &'static str,
    surname_first: bool,
    surnames: &'static [&'static str],
    men: &'static [&'static str],
}

impl Country {
    /// The country of a name.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| country.name == name)
    }

    /// A man from there who does not exist.
    pub(crate) fn man(&self, chance: &mut Chance) -> String {
        let (surname, given) = (chance.of(self.surnames), chance.of(self.men));
        if self.surname_first { format!("{surname} {given}") } else { format!("{given} {surname}") }
    }
}

/// The countries of the sample.
pub(crate) const COUNTRIES: &[Country] = &[
    Country {
        name: "Hoa Kỳ",
        code: "175",
        surname_first: false,
        surnames: &[
            "Carter",
            "Johnson",
            "O'Brien",
            "McAllister",
            "Walker",
            "Hughes",
            "Foster",
            "Lee",
            "Smith-Jones",
        ],
        men: &["John Michael", "William", "Jason", "Robert James", "Kevin", "David", "Tyler J."],
    },
    Country {
        name: "Hàn Quốc",
        code: "174",
        surname_first: true,
        surnames: &["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Yoon", "Lim", "Seo"],
        men: &["Min Jun", "Jae Hyun", "Sung Ho", "Young Chul", "Dong Wook", "Ki Tae", "Byung-hun"],
    },
    Country {
        name: "Trung Quốc",
        code: "279",
        surname_first: true,
        surnames: &["Chen", "Wang", "Zhang", "Liu", "Yang", "Huang", "Zhou", "Xu"],
        men: &["Wei Ming", "Jianguo", "Zhiqiang", "Haoran", "Yongjun", "Fuwen"],
    },
    Country {
        name: "Đức",
        code: "155",
        surname_first: false,
        surnames: &["Becker", "Wagner", "Schulz", "Hoffmann", "Müller", "von der Heide", "Weiß"],
        men: &["Thomas", "Jürgen", "Stefan", "Klaus-Dieter", "Uwe"],
    },
    Country {
        name: "Pháp",
        code: "240",
        surname_first: false,
        surnames: &["Laurent", "Lefèvre", "Moreau", "Dubois", "Girard", "d'Aubigny"],
        men: &["Pierre", "Jean-Luc", "François", "Olivier", "Étienne"],
    },
    Country {
        name: "Nhật Bản",
        code: "232",
        surname_first: true,
        surnames: &["Sato", "Suzuki", "Takahashi", "Tanaka", "Watanabe", "Ito", "Yamamoto"],
        men: &["Kenji", "Hiroshi", "Takeshi", "Daisuke", "Yuto"],
    },
    Country {
        name: "Úc",
        code: "284",
        surname_first: false,
        surnames: &["Wilson", "Taylor", "Thompson", "Fraser", "Kowalski"],
        men: &["Liam", "Andrew", "Craig", "Bruce Alan"],
    },
    Country {
        name: "Campuchia",
        code: "139",
        surname_first: true,
        surnames: &["Sok", "Chea", "Keo", "Heng", "Phan", "Ouk"],
        men: &["Dara", "Sopheap", "Vichea", "Rithy"],
    },
    Country {
        name: "Lào",
        code: "193",
        surname_first: false,
        surnames: &["Phommachanh", "Sisouphanh", "Vongsa", "Keomany"],
        men: &["Bounmy", "Khamphone", "Somchai"],
    },
    Country {
        name: "Nga",
        code: "231",
        surname_first: false,
        surnames: &["Ivanov", "Kuznetsov", "Sokolov", "Morozov"],
        men: &["Sergei", "Dmitrii", "Alexey", "Igor"],
    },
];
