#!/usr/bin/env python3
"""Runs hotich and its peers on inputs.tsv and writes docs/names-peers.md. See README.md beside it."""

import csv
import json
import os
import re
import subprocess
import sys
import unicodedata
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "hotich-peers"
COMMAND = "python3 benches/names/compare.py"

# Registry, version, and whether it stands apart: visen asks for an old ftfy.
PYPI = {
    "visen": "0.0.1",
    "underthesea": "9.5.0",
    "viet-text-tools": "0.1.6",
    "viparse": "0.1.31",
    "python-slugify": "9.2.0",
}
APART = {"ftfy": "6.3.1"}
NPM = {"slugify": "1.6.9", "vietnamese-conversion": "2.0.0"}
CALLS = {
    "NFC": "the standard library alone",
    "visen": "`clean_tone`",
    "underthesea": "`text_normalize`",
    "viet-text-tools": "`normalize_diacritics`",
    "viparse": "`fix`",
    "ftfy": "`fix_text`",
    "vietnamese-conversion": "`toUnicode` with `detectCharset`",
    "python-slugify": "`slugify`; makes ASCII by design",
    "slugify": "`slugify` with locale `vi`; makes ASCII by design",
}
# Peers that may be told the encoding of a text.
TOLD = {"viparse": ("vni", "tcvn3", "viscii", "vps"), "vietnamese-conversion": ("vni", "tcvn3", "viqr")}
CERTAIN, LIKELY = "hotich", "hotich, likely accepted"


def run(command, texts=None, **extra):
    """The standard output of a command that must succeed, with the texts on its standard input."""
    return subprocess.run(command, input=texts, check=True, capture_output=True, text=True, **extra).stdout


def install():
    """Installs the peers into the cache; the reasons why some could not be."""
    failed = {}
    python = CACHE / "venv" / "bin" / "python"
    if not python.exists():
        venv.create(CACHE / "venv", with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for names, extra in ((PYPI, []), (APART, ["--upgrade", "--target", str(CACHE / "apart")])):
        for name, version in names.items():
            attempt(failed, name, [*pip, *extra, f"{name}=={version}"])
    (CACHE / "package.json").write_text('{"private": true}\n')
    for name, version in NPM.items():
        attempt(failed, name, ["npm", "install", "--silent", "--ignore-scripts", f"{name}@{version}"])
    return failed


def attempt(failed, name, command):
    """Runs an installer; keeps the last line of its complaint."""
    try:
        run(command, cwd=CACHE)
    except (subprocess.CalledProcessError, OSError) as error:
        said = getattr(error, "stderr", "") or str(error)
        failed[name] = said.strip().splitlines()[-1]


def peer(name, texts, encodings=None):
    """What a peer makes of the texts, told the encoding of each or left to find it."""
    given = json.dumps([texts, encodings or [None] * len(texts)])
    if name in NPM:
        return json.loads(run(["node", str(HERE / "peers.mjs"), name, str(CACHE)], given))
    # Before everything else in the path, so that no peer sees the ftfy of another.
    path = {"PYTHONPATH": str(CACHE / "apart")} if name in APART else {}
    python = str(CACHE / "venv" / "bin" / "python")
    return json.loads(run([python, str(HERE / "peers.py"), name], given, env={**os.environ, **path}))


def hotich(texts):
    """What `hotich normalize name` makes of the texts: certain alone, and with the likely changes."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    run(["cargo", "build", "--quiet", "--release", "-p", "hotich-cli"], cwd=ROOT)
    # A byte order mark in front of the first line belongs to the file, not to the name.
    lines = "\n".join(["", *texts]) + "\n"
    command = [str(target / "release" / "hotich"), "normalize", "name", "--format", "jsonl"]
    found = [json.loads(line) for line in run(command, lines).splitlines()[1:]]
    return [line["output"] for line in found], [line["likely"] or line["output"] for line in found]


def unescape(text):
    """Invisible signs and loose marks are written as \\uXXXX in the file."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)


def shown(text):
    """A text for the page: what an eye cannot see is shown as its code point."""
    signs = []
    for at, sign in enumerate(text):
        hidden = sign != " " and (not sign.isprintable() or unicodedata.combining(sign))
        edge = sign == " " and (at in (0, len(text) - 1) or text[at - 1] == " ")
        signs.append(f"[{ord(sign):04X}]" if hidden or edge else sign)
    return "".join(signs).replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`").replace("*", "\\*") or "[empty]"


def row(cells):
    return "| " + " | ".join(cells) + " |"


def table(head, rows):
    return [row(head), row(["---"] * len(head)), *map(row, rows), ""]


def told(inputs, failed):
    """Hits of the peers that are told the encoding, by encoding; an empty cell where a peer does not know it."""
    rows = []
    for encoding in dict.fromkeys(line["encoding"] for line in inputs if line["encoding"]):
        some = [line for line in inputs if line["encoding"] == encoding]
        texts, cells = [line["input"] for line in some], []
        for name, known in TOLD.items():
            if name in failed or encoding not in known:
                cells.append("")
                continue
            found = peer(name, texts, [encoding] * len(texts))
            cells.append(str(sum(out == line["expected"] for out, line in zip(found, some))))
        rows.append([encoding, str(len(some)), *cells])
    return rows


def page(inputs, outputs, failed):
    """The page from the inputs and every tool's outputs."""
    tools, classes = list(outputs), list(dict.fromkeys(line["class"] for line in inputs))

    def hits(tool, of=None, fold=str):
        pairs = [(line["expected"], out) for line, out in zip(inputs, outputs[tool]) if of in (None, line["class"])]
        return sum(fold(expected) == fold(out) for expected, out in pairs)

    commit = run(["git", "log", "-1", "--format=%h of %cs", "--", "src/name"], cwd=ROOT).strip()
    lines = [
        "# Names: hotich and other tools", "",
        f"Written by `{COMMAND}` from `benches/names/inputs.tsv`; all names are made up. A hit is the expected name, code",
        "point by code point. No tool but hotich was made for names of persons, so this shows what is left to do after each",
        "of them, not how good they are at their own work. The inputs are ours, and hotich was mended after some of",
        "them: before that it had 88 of the first 135, 128 with likely changes.", "",
        f"- `src/name` as of commit {commit}; Python {sys.version.split()[0]}, Node {run(['node', '--version']).strip()}",
        f"- {CERTAIN}: certain changes only; {LIKELY}: as if a person had accepted every likely change",
    ]
    for name, call in CALLS.items():
        version = {**PYPI, **APART, **NPM}.get(name, f"Unicode {unicodedata.unidata_version}")
        home = "npm" if name in NPM else "PyPI" if name != "NFC" else "Python"
        why = f"; could not be installed here: {failed[name]}" if name in failed else ""
        lines.append(f"- {name} {version} ({home}): {call}{why}")
    lines += ["", "## Exact hits", ""]
    sizes = {of: sum(line["class"] == of for line in inputs) for of in classes}
    counts = [[of, str(sizes[of]), *(str(hits(tool, of)) for tool in tools)] for of in classes]
    counts.append(["all", str(len(inputs)), *(str(hits(tool)) for tool in tools)])
    counts.append(["all, case aside", str(len(inputs)), *(str(hits(tool, fold=str.casefold)) for tool in tools)])
    lines += table(["class", "inputs", *tools], counts)
    lines += ["Two of them hit more when they are told which encoding the text has, which hotich finds by itself:", ""]
    lines += table(["encoding", "inputs", *TOLD], told(inputs, failed))
    lines += ["## Every input", "", "`hit`: the expected name. `same`: left as it was, and wrong. Else the output.",
              "`[00A0]` is a sign that an eye cannot see, or a loose mark, by its code point.", ""]
    for of in classes:
        rows = []
        for at, line in enumerate(inputs):
            if line["class"] == of:
                verdicts = [verdict(line, outputs[tool][at]) for tool in tools]
                rows.append([shown(line["input"]), shown(line["expected"]), *verdicts, line["note"]])
        lines += [f"### {of}", "", *table(["input", "expected", *tools, "note"], rows)]
    return "\n".join(lines).rstrip() + "\n"


def verdict(line, out):
    if out == line["expected"]:
        return "hit"
    return "same" if out == line["input"] else shown(out)


def main():
    CACHE.mkdir(parents=True, exist_ok=True)
    with open(HERE / "inputs.tsv", encoding="utf-8", newline="") as file:
        inputs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for line in inputs:
        line["input"], line["expected"] = unescape(line["input"]), unescape(line["expected"])
    texts = [line["input"] for line in inputs]
    failed = install()
    outputs = dict(zip((CERTAIN, LIKELY), hotich(texts)))
    for name in CALLS:
        if name not in failed:
            outputs[name] = peer(name, texts)
    (ROOT / "docs" / "names-peers.md").write_text(page(inputs, outputs, failed), encoding="utf-8")


if __name__ == "__main__":
    main()
