"""Runs hotich and its peers on one book and prints a table."""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from shape import COLUMNS, PATTERNS, REQUIRED

# Rows of the workbook, which is no format for more.
SHEET = 20_000
HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent


def timed(command, threads, folder):
    """Seconds, seconds of processors, peak memory in MB, and what was printed."""
    # By GNU time, since what a child of this process takes is never told as less than this process has.
    figures = folder / "figures"
    env = {**os.environ, "POLARS_MAX_THREADS": str(threads)}
    run = subprocess.run(["/usr/bin/time", "-q", "-o", figures, "-f", "%e %U %S %M", *command], stdout=subprocess.PIPE, env=env, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{command}: {run.returncode}")
    seconds, user, system, memory = map(float, figures.read_text().split())
    return seconds, user + system, memory / 1024, run.stdout.strip()


def books(source, rows, folder, inputs):
    """The same rows as CSV, and where they are wanted and libraries are there as JSON Lines, Excel and Parquet."""
    with open(source, encoding="utf-8-sig", newline="") as file:
        header, *all_rows = csv.reader(file)
    all_rows = [row for row in all_rows if len(row) == len(header)]
    paths = {kind: folder / f"book.{kind}" for kind in inputs}
    some = lambda: (all_rows[number % len(all_rows)] for number in range(rows))
    with open(folder / "book.csv", "w", encoding="utf-8", newline="") as sheet:
        writer = csv.writer(sheet)
        writer.writerow(header)
        writer.writerows(some())
    if "jsonl" in paths:
        with open(paths["jsonl"], "w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(dict(zip(header, row)), ensure_ascii=False) + "\n" for row in some())
    if "parquet" in paths:
        try:
            import duckdb

            read = f"read_csv('{folder / 'book.csv'}', all_varchar = true, header = true)"
            duckdb.execute(f"COPY (SELECT * FROM {read}) TO '{paths['parquet']}' (COMPRESSION zstd)")
        except ImportError:
            del paths["parquet"]
    if "xlsx" not in paths:
        return paths
    try:
        import openpyxl

        workbook = openpyxl.Workbook(write_only=True)
        sheet = workbook.create_sheet("Sổ")
        sheet.append(header)
        for _, row in zip(range(SHEET), some()):
            sheet.append(row)
        workbook.save(paths["xlsx"])
    except ImportError:
        del paths["xlsx"]
    return paths


def schema(folder):
    properties = {column: {"type": "string"} for column in COLUMNS}
    for column, pattern in PATTERNS.items():
        properties[column]["pattern"] = pattern
    for column in REQUIRED:
        properties[column]["minLength"] = 1
    path = folder / "schema.json"
    path.write_text(json.dumps({"type": "object", "properties": properties, "required": REQUIRED}))
    return path


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--book", default=ROOT / "data/samples/birth.csv")
    arguments.add_argument("--rows", type=int, default=200_000)
    arguments.add_argument("--inputs", default="csv,jsonl,parquet,xlsx", help="which files are made and read")
    arguments.add_argument("--hotich", default=ROOT / "target/release/hotich")
    given = arguments.parse_args()
    peer = HERE / "jsonschema/target/release/hotich-peer-jsonschema"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        paths = books(given.book, given.rows, folder, given.inputs.split(","))
        print("| tool | input | threads | rows | seconds | of processors | rows a second of one | peak memory |")
        print("|---|---|---:|---:|---:|---:|---:|---:|")
        found = {}
        for threads in (1, 2):
            hotich = [given.hotich, "check", "--quiet", "--kind", "birth", "--threads", str(threads)]
            runs = [("hotich", kind, [*hotich, paths[kind]]) for kind in paths]
            if "xlsx" in paths:
                annotate = [*hotich, "--annotate", folder / "annotated.xlsx", paths["xlsx"]]
                runs.append(("hotich --annotate", "xlsx", annotate))
            python = sys.executable
            for kind in ("csv", "parquet"):
                if kind in paths:
                    runs.append(("DuckDB", kind, [python, HERE / "peer_duckdb.py", paths[kind], str(threads)]))
                    runs.append(("pandera, polars", kind, [python, HERE / "peer_pandera.py", paths[kind]]))
            if peer.exists() and "jsonl" in paths:
                runs.append(("jsonschema", "jsonl", [peer, schema(folder), paths["jsonl"], str(threads)]))
            for tool, kind, command in runs:
                seconds, worked, memory, printed = timed([str(word) for word in command], threads, folder)
                rows = min(given.rows, SHEET) if kind == "xlsx" else given.rows
                figures = f"{rows:,} | {seconds:.2f} | {worked:.2f} | {rows / worked:,.0f} | {memory:.0f} MB"
                print(f"| {tool} | {kind} | {threads} | {figures} |", flush=True)
                if not tool.startswith("hotich"):
                    found[(tool, kind)] = printed
        if len(set(found.values())) > 1:
            sys.exit(f"the peers do not agree: {found}")


main()
