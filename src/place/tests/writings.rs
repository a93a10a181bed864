//! How people write the same place; `docs/places.md` has these figures.

use super::*;

/// Type and name of each level of `Xã X, Huyện Y, Tỉnh Z`.
fn levels(text: &str) -> Vec<(&str, &str)> {
    let kinds = ["Thị trấn", "Đặc khu", "Phường", "Xã", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh"];
    let cut = |part| {
        let part: &str = part;
        let kind = kinds.iter().find(|kind| part.starts_with(&format!("{kind} "))).unwrap();
        part.split_at_checked(kind.len() + 1).map(|(kind, name)| (kind.trim(), name)).unwrap()
    };
    text.split(", ").map(cut).collect()
}

fn short(kind: &str) -> &str {
    match kind {
        "Thị trấn" => "TT.",
        "Phường" => "P.",
        "Xã" => "X.",
        "Huyện" => "H.",
        "Quận" => "Q.",
        "Thị xã" => "TX.",
        "Thành phố" => "TP.",
        "Tỉnh" => "T.",
        other => other,
    }
}

fn written(text: &str, how: usize) -> String {
    let levels = levels(text);
    let join = |between: &str, write: fn(&str, &str) -> String| {
        levels.iter().map(|(kind, name)| write(kind, name)).collect::<Vec<_>>().join(between)
    };
    let full = |kind: &str, name: &str| format!("{kind} {name}");
    match how {
        0 => join(", ", |kind, name| format!("{}{name}", short(kind))),
        1 => join(" ", |kind, name| format!("{kind} {name}")),
        2 => join(", ", |_, name| name.to_owned()),
        3 => join(" ", |_, name| name.to_owned()),
        4 => plain(&join(" ", |kind, name| format!("{kind} {name}"))),
        5 => plain(&join(" ", |_, name| name.to_owned())),
        6 => format!("Số 12 ngõ 3 đường Lê Lợi, tổ 5, {text}, Việt Nam"),
        7 => format!("UBND {}", text::lower(text)),
        8 => text.chars().map(text::to_upper).collect(),
        9 => levels.iter().take(2).map(|(kind, name)| full(kind, name)).collect::<Vec<_>>().join(", "),
        _ => format!(
            "{}, {}",
            full(levels[0].0, levels[0].1),
            full(levels[levels.len() - 1].0, levels[levels.len() - 1].1)
        ),
    }
}

/// Right, open, wrong of the 10,035.
const MEASURED: [(&str, [usize; 3]); 11] = [
    ("types shortened", [10_035, 0, 0]),
    ("no commas", [10_035, 0, 0]),
    ("no types", [9_757, 278, 0]),
    ("no types, no commas", [9_753, 281, 1]),
    ("no marks, no commas", [9_991, 44, 0]),
    ("no marks, no types, no commas", [9_644, 364, 27]),
    ("house, street and state around it", [10_035, 0, 0]),
    ("an office, small letters", [10_035, 0, 0]),
    ("capitals", [10_035, 0, 0]),
    ("without the province", [10_020, 15, 0]),
    ("without the district", [9_629, 406, 0]),
];

#[test]
fn each_is_found_as_often_as_the_page_says() {
    let texts = old_texts();
    for (how, (name, expected)) in MEASURED.iter().enumerate() {
        let (mut right, mut wrong) = (0, Vec::new());
        for (code, text) in &texts {
            let text = written(text, how);
            match super::code(&text, Some(OLD_DAY)) {
                Some(found) if found == *code => right += 1,
                // The district alone is right as far as it goes.
                Some(found) if found.len() < 5 => {}
                Some(found) => wrong.push(format!("{text}: {found}, not {code}")),
                None => {}
            }
        }
        let open = texts.len() - right - wrong.len();
        assert_eq!([right, open, wrong.len()], *expected, "{name}\n{}", wrong.join("\n"));
    }
}
