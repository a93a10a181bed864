"""Finds the pairs of `hotich dedupe --keys KEYS --pairs PAIRS --all` once more with DuckDB: python duckdb_keys.py KEYS PAIRS"""
import sys

import duckdb

keys, pairs = sys.argv[1:]
db = duckdb.connect()
db.execute("CREATE TABLE keys AS SELECT * FROM read_csv(?, columns = {record: 'BIGINT', key: 'VARCHAR'})", [keys])
db.execute("""CREATE TABLE candidates AS SELECT DISTINCT one.record AS a, other.record AS b
    FROM keys one JOIN keys other ON one.key = other.key AND one.record < other.record""")
db.execute("CREATE TABLE pairs AS SELECT a, b, class, weight FROM read_csv(?, types = {a: 'BIGINT', b: 'BIGINT'})", [pairs])
count = lambda sql: db.execute(sql).fetchone()[0]
both = count("SELECT count(*) FROM candidates")
missing = count("SELECT count(*) FROM candidates ANTI JOIN pairs USING (a, b)")
more = count("SELECT count(*) FROM pairs ANTI JOIN candidates USING (a, b)")
print(f"{both} pairs share a key; {missing} of them were not compared, {more} were compared beside them")
sys.exit(1 if missing or more else 0)
