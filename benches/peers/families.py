"""The generated book of families by the command and by Splink, in one run: python families.py HOTICH BOOK TRUTH

Book and truth are those that `cargo xtask quality dedupe --record` leaves in `target`. Splink's line is at its best threshold, which
is chosen by the truth; the command's is at its default. Names come to Splink in lower case, with their letters without marks beside
them; dates as they are compared best, year first."""
import csv
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from pathlib import Path

import pandas
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def plain(text):
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def date(text):
    parts = text.replace("/", ".").split(".")
    return "-".join(reversed(parts)) if all(part.isdigit() for part in parts) else None


def table(book):
    rows = []
    with open(book, encoding="utf8") as lines:
        for number, row in enumerate(csv.DictReader(lines), 1):
            one = {"unique_id": number, "sex": row["nksGioiTinh"], "born": date(row["nksNgaySinh"]), "id": row["nksSoDinhDanh"], "office": row["noiDangKy"].lower(),
                   "place": row["nksQueQuan"].lower(), "mother_id": row["meSoGiayToTuyThan"], "father_id": row["chaSoGiayToTuyThan"],
                   "mother_year": (date(row["meNgaySinh"]) or "")[:4], "father_year": (date(row["chaNgaySinh"]) or "")[:4]}
            one["year"] = (one["born"] or "")[:4]
            for of, column in [("child", "nksHoTen"), ("mother", "meHoTen"), ("father", "chaHoTen")]:
                one[of], one[of + "_plain"] = row[column].lower(), plain(row[column])
                one[of + "_given"] = plain(row[column]).split(" ")[-1]
            rows.append({key: value or None for key, value in one.items()})
    return pandas.DataFrame(rows)


def name(of):
    levels = [cll.NullLevel(of), cll.ExactMatchLevel(of, term_frequency_adjustments=True), cll.ExactMatchLevel(of + "_plain", term_frequency_adjustments=True),
              cll.JaroWinklerLevel(of + "_plain", 0.95), cll.JaroWinklerLevel(of + "_plain", 0.88), cll.ElseLevel()]
    return cl.CustomComparison(output_column_name=of, comparison_levels=levels)


def by_splink(frame):
    rules = [["child_plain", "year"], ["child_plain", "mother_plain"], ["child_plain", "father_plain"], ["born", "child_given"], ["born", "mother_given"],
             ["born", "father_given"], ["id"], ["mother_id", "year"], ["father_id", "year"], ["mother_plain", "father_plain", "year"]]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
        comparisons=[name("child"), name("mother"), name("father"), cl.LevenshteinAtThresholds("born", [1, 2]), cl.ExactMatch("sex"),
                     cl.LevenshteinAtThresholds("id", [1]), cl.LevenshteinAtThresholds("mother_id", [1]), cl.LevenshteinAtThresholds("father_id", [1]),
                     cl.ExactMatch("mother_year"), cl.ExactMatch("father_year"), cl.ExactMatch("office"), cl.ExactMatch("place")],
    )
    linker = Linker([DuckDBAPI().register(frame)], settings)
    linker.training.estimate_probability_two_random_records_match([block_on("id"), block_on("child", "born", "mother")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    for rule in [["born", "child_given"], ["mother_plain", "father_plain", "year"], ["child_plain", "year"]]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_weight=-20).as_pandas_dataframe()
    return sorted(zip(found["match_weight"], found["unique_id_l"], found["unique_id_r"]), reverse=True)


def main():
    command, book, truth = sys.argv[1:]
    with open(truth, encoding="utf8") as lines:
        origins = {int(row["row"]): (row["event"], row["family"], row["delivery"]) for row in csv.DictReader(lines)}
    counts = Counter(event for event, _, _ in origins.values())
    pairs = sum(count * (count - 1) // 2 for count in counts.values())
    print("| engine | precision | recall | F1 | twins linked | time |\n|---|---:|---:|---:|---:|---:|")

    def line(engine, right, links, twins, seconds):
        precision, recall = right / max(1, links), right / pairs
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"| {engine} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {twins} | {seconds:.1f} s |", flush=True)
        return f1

    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        to = str(Path(folder) / "pairs.csv")
        subprocess.run([command, "dedupe", book, "--kind", "birth", "--pairs", to, "--quiet"], check=True)
        with open(to, encoding="utf8") as lines:
            links = [(int(row["a"]), int(row["b"])) for row in csv.DictReader(lines) if row["class"] in ("certain", "probable", "reregistered")]
    same = lambda a, b: origins[a][0] == origins[b][0]
    twins = lambda a, b: not same(a, b) and origins[a][1:] == origins[b][1:]
    right = sum(same(*link) for link in links)
    ours = line("hotich dedupe", right, len(links), sum(twins(*link) for link in links), time.perf_counter() - start)
    start = time.perf_counter()
    found = by_splink(table(book))
    seconds = time.perf_counter() - start
    best, right, of_twins = (0, None), 0, 0
    for number, (weight, a, b) in enumerate(found, 1):
        right += same(a, b)
        of_twins += twins(a, b)
        precision, recall = right / number, right / pairs
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        best = max(best, (f1, (right, number, of_twins)), key=lambda it: it[0])
    theirs = line("Splink, best threshold", *best[1], seconds)
    print(f"{ours - theirs:+.4f} by F1")


if __name__ == "__main__":
    main()
