//! `hotich dedupe`: pairs, clusters, what is refused.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::common::{Folder, Run, command, hotich};
use hotich_sample::families;

const HEADER: &str = "Số,Ngày đăng ký,Họ và tên trẻ,Giới tính,Ngày sinh,Họ tên mẹ,Họ tên cha\n";
const CHILD: &str = "12,20/03/2019,Hoàng Minh Tuệ,Nam,05/03/2019,Đậu Thị Nguyệt,Hoàng Đình Lâm\n";
const TYPED: &str = "12,20/03/2019,HOANG MINH TUE,Nam,05/03/2019,DAU THI NGUYET,HOANG DINH LAM\n";
const TWIN: &str = "13,20/03/2019,Hoàng Minh Khôi,Nam,05/03/2019,Đậu Thị Nguyệt,Hoàng Đình Lâm\n";
const OTHER: &str = "7,02/02/2020,Thái Thị Trà,Nữ,17/01/2020,Lê Thị Bưởi,Thái Văn Quyết\n";

fn dedupe(args: &[&str]) -> Run {
    hotich(&[&["dedupe", "--quiet"], args].concat())
}

#[test]
fn pairs_have_levels_and_weights_that_add_up() {
    let folder = Folder::new("dedupe");
    let book = folder.file("book.csv", [HEADER, CHILD, "\n", OTHER, TWIN, TYPED].concat());
    let run = dedupe(&[&book, "--kind", "birth", "--pairs", "-"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let lines = run.lines();
    assert!(
        lines[0].starts_with("a,b,class,weight,child.name,child.name.weight,child.birthDate,"),
        "{}",
        lines[0]
    );
    let header: Vec<&str> = lines[0].split(',').collect();
    let found: Vec<String> =
        lines[1..].iter().map(|line| line.split(',').take(3).collect::<Vec<_>>().join(",")).collect();
    // A blank line is no row; without marks two names of twins may be written alike, so it is not certain.
    assert_eq!(found, ["1,3,sibling", "1,4,probable", "3,4,sibling"]);
    for line in &lines[1..] {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), header.len());
        let weights = header.iter().zip(&cells).filter(|(name, _)| name.ends_with(".weight"));
        let sum: i64 = weights.map(|(_, cell)| cell.parse::<i64>().unwrap()).sum();
        assert_eq!(sum, cells[3].parse::<i64>().unwrap(), "{line}");
    }
    // Every pair that was compared, too; threads change nothing.
    let all = dedupe(&[&book, "--pairs", "-", "--all"]);
    assert!(all.lines().len() >= lines.len());
    assert_eq!(dedupe(&[&book, "--pairs", "-", "--threads", "3"]).out, run.out);
}

#[test]
fn several_files_and_one_against_another() {
    let folder = Folder::new("dedupe-files");
    let one = folder.file("one.csv", [HEADER, OTHER, CHILD, TYPED].concat());
    let two = folder.file("two.csv", [HEADER, TYPED].concat());
    let pairs = |args: &[&str]| {
        let run = dedupe(args);
        let cells = |line: &&str| line.split(',').take(2).map(str::to_owned).collect::<Vec<_>>().join(" ");
        run.lines()[1..].iter().map(cells).collect::<Vec<_>>()
    };
    assert_eq!(
        pairs(&[&one, &two, "--pairs", "-"]),
        [format!("{one}:2 {one}:3"), format!("{one}:2 {two}:1"), format!("{one}:3 {two}:1")]
    );
    // Rows of one against rows of the other, and none within.
    assert_eq!(pairs(&[&one, "--against", &two, "--pairs", "-"]), ["2 1", "3 1"]);
}

#[test]
fn clusters_hold_no_twins() {
    let folder = Folder::new("dedupe-clusters");
    let book = folder.file("book.csv", [HEADER, CHILD, TWIN, TYPED].concat());
    let (pairs, clusters) = (folder.path("pairs.csv"), folder.path("clusters.csv"));
    assert_eq!(dedupe(&[&book, "--pairs", &pairs, "--clusters", &clusters]).code, 0);
    assert_eq!(std::fs::read_to_string(clusters).unwrap(), "cluster,record,size\n1,1,2\n1,3,2\n");
    assert!(std::fs::read_to_string(pairs).unwrap().contains(",sibling,"));
}

#[test]
fn what_cannot_run_ends_with_two() {
    let folder = Folder::new("dedupe-refused");
    let book = folder.file("book.csv", [HEADER, CHILD].concat());
    dedupe(&[&book]).refused("--pairs");
    dedupe(&["--pairs", "-"]).refused("dedupe --help");
    dedupe(&[&book, "--pairs", &book]).refused("book.csv");
    dedupe(&[&book, "--against", &book, "--pairs", &book]).refused("book.csv");
    dedupe(&[&folder.path("none.csv"), "--pairs", "-"]).refused("none.csv");
    let weights = folder.file("weights.toml", "[shoe]\n");
    dedupe(&[&book, "--weights", &weights, "--pairs", "-"]).refused("weights.toml");
    dedupe(&[&folder.file("x.csv", "a,b\n1,2\n"), "--pairs", "-"]).refused("x.csv");
    assert_eq!(std::fs::read_to_string(&book).unwrap(), [HEADER, CHILD].concat());
    // Nothing found is no failure.
    assert_eq!(dedupe(&[&book, "--pairs", "-"]).code, 0);
}

#[test]
fn keys_weights_and_a_page() {
    let folder = Folder::new("dedupe-more");
    let book = folder.file("book.csv", [HEADER, CHILD, TWIN, TYPED, OTHER].concat());
    let [keys, weights, page, pairs] =
        ["keys.csv", "weights.toml", "page.html", "pairs.csv"].map(|name| folder.path(name));
    let run = dedupe(&[
        &book,
        "--keys",
        &keys,
        "--learn",
        &weights,
        "--explain",
        &page,
        "--pairs",
        &pairs,
        "--lang",
        "en",
    ]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let keys = std::fs::read_to_string(keys).unwrap();
    let of = |row: &str| keys.lines().filter_map(|line| line.strip_prefix(row)).collect::<Vec<_>>();
    assert!(keys.starts_with("record,key\n") && of("1,").iter().any(|key| of("3,").contains(key)), "{keys}");
    // Weights that were learned are read again and give the same pairs.
    let again = dedupe(&[&book, "--weights", &weights, "--pairs", "-"]);
    assert_eq!(again.out, std::fs::read_to_string(pairs).unwrap());
    let changed = std::fs::read_to_string(&weights).unwrap().replacen("probable = ", "probable = 1", 1);
    dedupe(&[&book, "--weights", &folder.file("changed.toml", changed), "--pairs", "-"]).refused("checksum");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(
        page.contains("Hoàng Minh Khôi") && page.contains("probably twins") && page.ends_with("</html>\n")
    );
    assert!(!page.contains("http"), "all of it is in the page");
}

#[test]
fn a_bound_of_memory_changes_no_byte() {
    let folder = Folder::new("dedupe-memory");
    let book = folder.file("book.csv", families::book(1500, 5).csv);
    let other = folder.file("other.csv", families::book(700, 5).csv);
    let results = |name: &str, more: &[&str]| {
        let out = ["pairs", "clusters", "page"].map(|of| folder.path(&format!("{name}-{of}")));
        let [pairs, clusters, page] = &out;
        let args = [&book, "--kind", "birth", "--pairs", pairs, "--clusters", clusters, "--explain", page];
        let run = dedupe(&[&args, more].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        out.map(|path| std::fs::read_to_string(path).unwrap())
    };
    for more in [vec![], vec!["--all"], vec!["--against", &other]] {
        let whole = results("whole", &more);
        assert!(whole.iter().all(|text| text.lines().count() > 20), "{more:?}");
        // So little that most of it is done in many pieces; and enough for the records, but not for all pairs.
        for memory in ["40K", "700K", "1M"] {
            let small =
                results("small", &[&["--memory", memory, "--temp", &folder.path("")], &*more].concat());
            assert!(small == whole, "{memory} {more:?}");
        }
    }
    assert!(!Path::new(&folder.path("hotich-dedupe")).exists(), "the folder is taken away");
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let folder = Folder::new("dedupe-folder");
    let book = folder.file("book.csv", [HEADER, CHILD, TYPED].concat());
    std::fs::create_dir(folder.path("hotich-dedupe")).unwrap();
    let theirs = folder.file("hotich-dedupe/records", "mine");
    let pairs = folder.path("pairs.csv");
    dedupe(&[&book, "--pairs", &pairs, "--resume", "--temp", &folder.path("")]).refused("hotich-dedupe");
    dedupe(&[&book, "--pairs", &pairs, "--memory", "1", "--temp", &folder.path("")]).refused("hotich-dedupe");
    assert_eq!(std::fs::read_to_string(theirs).unwrap(), "mine");
    for wrong in ["", "x", "0", "4T", "-1"] {
        dedupe(&[&book, "--pairs", &pairs, "--memory", wrong]).refused("--memory");
    }
}

#[test]
fn a_run_that_is_killed_goes_on() {
    let folder = Folder::new("dedupe-killed");
    let book = folder.file("book.csv", families::book(1500, 9).csv);
    let results = |name: &str| ["pairs", "clusters"].map(|of| folder.path(&format!("{name}-{of}")));
    let [pairs, clusters] = results("whole");
    assert_eq!(dedupe(&[&book, "--kind", "birth", "--pairs", &pairs, "--clusters", &clusters]).code, 0);
    let [small, of_small] = results("small");
    let args = ["dedupe", "--quiet", &book, "--kind", "birth", "--pairs", &small, "--clusters", &of_small];
    let more = ["--memory", "60K", "--resume"];
    let work = folder.path("small-pairs.work");
    let mut kills = 0;
    // As soon as this is there, which is while it is at work on what comes next.
    for reached in [
        "records.part",
        "books",
        "weighed.part",
        "weights",
        "pairs-03-000001",
        "pass-03",
        "pass-08",
        "pass-17",
    ] {
        let mut child = command().args(args).args(more).stderr(Stdio::null()).spawn().unwrap();
        let begun = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(120), "{reached}");
            if Path::new(&work).join(reached).exists() {
                child.kill().unwrap();
                child.wait().unwrap();
                kills += 1;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    assert!(kills >= 4, "{kills}");
    let run = hotich(&[&args[..], &more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for (whole, small) in [(&pairs, &small), (&clusters, &of_small)] {
        assert!(std::fs::read(whole).unwrap() == std::fs::read(small).unwrap());
    }
    assert!(!Path::new(&work).exists());
}

#[test]
fn a_table_of_any_kind() {
    let folder = Folder::new("dedupe-columns");
    let mut table = String::from("town,name,number\n");
    for number in 0..300_u32 {
        let name = format!("{:x}", u64::from(number + 7).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        table += &format!("town {},{name},{}\n", number % 7, 100_000 + number * 37);
        if number % 5 == 0 {
            table += &format!("\"town {}\",{}q,{}\n", number % 7, name.to_uppercase(), 100_000 + number * 37);
        }
    }
    let table = folder.file("table.csv", table);
    let run = dedupe(&[&table, "--columns", "name, number,town", "--pairs", "-"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines = run.lines();
    assert_eq!(
        lines[0],
        "a,b,class,weight,name,name.weight,number,number.weight,town,town.weight,prior,prior.weight"
    );
    assert_eq!(lines.len(), 61);
    for (at, line) in lines[1..].iter().enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!([cells[0], cells[1]], [(at * 6 + 1).to_string(), (at * 6 + 2).to_string()], "{line}");
        assert_eq!([cells[4], cells[6], cells[8]], ["slip", "same", "same"], "{line}");
    }
    // However its cells are parted, and it is written and packed.
    let text = std::fs::read_to_string(&table).unwrap();
    let tabbed = text.replace('"', "").replace(',', "\t");
    let wide: Vec<u8> = format!("\u{feff}{tabbed}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in
        [("a.csv", text.replace(',', ";").into_bytes()), ("b.txt", tabbed.into_bytes()), ("c.txt", wide)]
    {
        let other = folder.file(name, bytes);
        let other = dedupe(&[&other, "--columns", "name, number,town", "--pairs", "-"]);
        assert_eq!((other.code, other.out.as_str()), (0, run.out.as_str()), "{name} {}", other.err);
    }
    let old = folder.file("d.csv", b"name\nL\xea\n");
    dedupe(&[&old, "--columns", "name", "--pairs", "-"]).refused("UTF-8");
    dedupe(&[&table, "--columns", "name,shoe", "--pairs", "-"]).refused("shoe");
    dedupe(&[&table, "--columns", "name", "--kind", "birth", "--pairs", "-"]).refused("--columns");
}
