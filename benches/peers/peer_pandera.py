"""Shape of a book by pandera on polars: python3 peer_pandera.py BOOK (threads by POLARS_MAX_THREADS)"""

import sys

import pandera.polars as pandera
import polars

from shape import COLUMNS, PATTERNS, REQUIRED

book = sys.argv[1]
if book.endswith(".parquet"):
    rows = polars.read_parquet(book, columns=COLUMNS)
else:
    rows = polars.read_csv(book, infer_schema=False, columns=COLUMNS, truncate_ragged_lines=True)
rows = rows.fill_null("")


def checks(column):
    found = []
    if column in REQUIRED:
        found.append(pandera.Check.str_length(min_value=1))
    if column in PATTERNS:
        found.append(pandera.Check.str_matches(PATTERNS[column]))
    return found


schema = pandera.DataFrameSchema({column: pandera.Column(str, checks(column)) for column in COLUMNS})
try:
    schema.validate(rows, lazy=True)
    print(0)
except pandera.errors.SchemaErrors as wrong:
    print(len(wrong.failure_cases))
