"""Shape of a book by DuckDB SQL: python3 peer_duckdb.py BOOK THREADS"""

import sys

import duckdb

from shape import PATTERNS, REQUIRED

book, threads = sys.argv[1], int(sys.argv[2])
read = "read_parquet(?)" if book.endswith(".parquet") else "read_csv(?, all_varchar = true, header = true, strict_mode = false, null_padding = true)"
# What is not there is an empty text.
text = "coalesce({}, '')".format
tests = [f"count(*) FILTER (WHERE {text(column)} = '')" for column in REQUIRED]
tests += [f"count(*) FILTER (WHERE NOT regexp_matches({text(column)}, '{pattern}'))" for column, pattern in PATTERNS.items()]
connection = duckdb.connect(config={"threads": threads})
counts = connection.execute(f"SELECT {', '.join(tests)} FROM {read}", [book]).fetchone()
print(sum(counts))
