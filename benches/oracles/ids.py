#!/usr/bin/env python3
"""Identifiers against independent programs: python-stdnum (tax codes), phonenumbers (Google's libphonenumber) and mrz
(machine-readable zones). Prints how often the verdicts agree and what explains the rest.

    python3 benches/oracles/ids.py [--hotich PATH]      compares random values
    python3 benches/oracles/ids.py --vectors            writes tests/values/{tax,phone,zones}.json

The packages are installed from PyPI into a virtual environment in the user's cache. The tests do not run this.
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ["python-stdnum==2.2", "phonenumbers==9.0.43", "mrz==0.6.2"]
TODAY = "2026-11-23"
SEED = 20261123


def with_packages():
    """Runs this file again in an environment that has the packages."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "hotich-oracles"
    python = cache / "bin" / "python"
    if pathlib.Path(sys.prefix) == cache:
        return
    if not python.exists():
        venv.create(cache, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    os.execv(python, [str(python), *sys.argv])


def ours(command, kind, values):
    """What the command says about each value."""
    args = [command, "normalize", "id", "--type", kind, "--format", "jsonl", "--as-of", TODAY]
    text = "".join(f"{value}\n" for value in values)
    lines = subprocess.run(args, input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(lines) == len(values)
    return [json.loads(line) for line in lines]


def digits(chance, count):
    return "".join(chance.choice("0123456789") for _ in range(count))


def tax_code(chance):
    """A code of ten or thirteen digits: mostly with the right check digit, some with a slip or in groups."""
    from stdnum.vn import mst

    front = digits(chance, 9) if chance.random() < 0.97 else digits(chance, 2) + "0000000"
    code = front + (mst.calc_check_digit(front)[-1] if chance.random() < 0.5 else digits(chance, 1))
    if chance.random() < 0.3:
        unit = "000" if chance.random() < 0.1 else digits(chance, 3)
        code += chance.choice(["", "-", " - "]) + unit
    shape = chance.random()
    if shape < 0.02:
        code = code[: chance.randrange(1, len(code))]
    elif shape < 0.04:
        at = chance.randrange(len(code))
        code = code[:at] + chance.choice("OlSBx") + code[at + 1 :]
    elif shape < 0.06:
        code = f"{code[:2]}.{code[2:5]} {code[5:]}"
    return code


def compare(name, values, pairs, explain=None):
    """Counts agreement; `pairs` are the verdicts (theirs, ours)."""
    agree, left, why = 0, [], {}
    for value, (theirs, mine) in zip(values, pairs):
        if theirs == mine:
            agree += 1
            continue
        reason = explain(value, theirs, mine) if explain else None
        if reason:
            why[reason] = why.get(reason, 0) + 1
        else:
            left.append((value, theirs, mine))
    valid = sum(1 for theirs, _ in pairs if theirs)
    print(f"{name}: {len(values)} values ({valid} valid for the other program), {agree} equal, {len(left)} unexplained")
    for reason, count in sorted(why.items()):
        print(f"    {count} differ: {reason}")
    for value, theirs, mine in left[:10]:
        print(f"    {value!r}: they say {theirs}, hotich {mine}")
    return not left


def compare_tax(command, chance):
    from stdnum.vn import mst

    values = []
    while len(values) < 100_000:
        value = tax_code(chance)
        # Twelve digits are a personal number since 2025, which stdnum does not know.
        if len(mst.compact(value)) != 12:
            values.append(value)
    found = ours(command, "tax", values)
    return compare("tax, python-stdnum", values, [(mst.is_valid(v), f["valid"]) for v, f in zip(values, found)])


def compare_phones(command, chance):
    import phonenumbers
    from phonenumbers import PhoneNumberType as Type

    values = [prefix + digits(chance, 10 - len(prefix)) for prefix in (f"0{n:02}" for n in range(100)) for _ in range(100)]
    values += [f"0{area}" + digits(chance, 10 - len(str(area))) for area in range(200, 300) for _ in range(100)]
    values += [f"01{n:02}" + digits(chance, 7) for n in range(100) for _ in range(30)]
    values += [f"+84{n}" + digits(chance, 7) for n in range(30, 100) for _ in range(20)]
    found = ours(command, "phone", values)

    def theirs(value):
        try:
            number = phonenumbers.parse(value, "VN")
        except phonenumbers.NumberParseException:
            return False
        if number.country_code != 84:
            return False
        kind = phonenumbers.number_type(number)
        return phonenumbers.is_valid_number(number) and kind in (Type.MOBILE, Type.FIXED_LINE)

    def explain(value, valid, mine):
        codes = {finding["code"] for finding in by_value[value]["findings"]}
        if not valid and "renumbered" in codes:
            return "a number from before 2017 or 2018, valid on the papers of its time"
        if not valid and "prefix" in codes:
            return "a prefix of no table: possible, with a finding, as new prefixes are assigned"
        if not valid and by_value[value].get("line") == "fixed":
            return "an area code that is assigned, a subscriber's number that libphonenumber does not expect"
        if not valid and by_value[value]["output"][:3] in ("052", "055", "059", "089", "099"):
            return "a prefix in use of which libphonenumber has only some blocks"
        return None

    by_value = dict(zip(values, found))
    return compare("phones, phonenumbers", values, [(theirs(v), f["valid"]) for v, f in zip(values, found)], explain)


def zone(chance):
    """A zone of a made-up person with right check digits, and its length."""
    from mrz.generator.td1 import TD1CodeGenerator
    from mrz.generator.td3 import TD3CodeGenerator

    def date():
        return f"{chance.randrange(100):02}{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}"

    names = ["NGUYEN", "TRAN", "LE", "PHAM", "VU", "DANG", "BUI", "DO", "HO", "NGO"]
    surname, given, sex = chance.choice(names), f"VAN {chance.choice(names)}", chance.choice("MF")
    birth, expiry = date(), date()
    if chance.random() < 0.5:
        number = chance.choice("BCEP") + digits(chance, chance.choice([7, 8]))
        optional = chance.choice(["", digits(chance, 12)])
        return str(TD3CodeGenerator("P", "VNM", surname, given, number, "VNM", birth, sex, expiry, optional)), 88
    number, optional = digits(chance, 9), digits(chance, 12)
    return str(TD1CodeGenerator("ID", "VNM", number, birth, sex, expiry, "VNM", surname, given, optional)), 90


def slip(chance, text):
    """One character replaced by another."""
    at = chance.choice([i for i, c in enumerate(text) if c != "\n"])
    return text[:at] + chance.choice("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<") + text[at + 1 :]


def zone_checks(checker, length):
    """Whether all check digits fit; the package also judges countries and names, which is not asked here."""
    fields = ["document_number_hash", "birth_date_hash", "expiry_date_hash", "final_hash"]
    fields += ["optional_data_hash"] if length == 88 else []
    return all(getattr(checker, field) for field in fields)


def compare_zones(command, chance):
    from mrz.checker.td1 import TD1CodeChecker
    from mrz.checker.td3 import TD3CodeChecker

    zones = []
    for _ in range(20_000):
        text, length = zone(chance)
        zones.append((slip(chance, text) if chance.random() < 0.6 else text, length))
    found = ours(command, "mrz", [text.replace("\n", chance.choice([" ", "\\n", ""])) for text, _ in zones])
    pairs = []
    for (text, length), description in zip(zones, found):
        checker = (TD3CodeChecker if length == 88 else TD1CodeChecker)(text)
        mine = "check" not in {finding["code"] for finding in description["findings"]}
        pairs.append((zone_checks(checker, length), mine))
    return compare("zones, mrz", zones, pairs)


def tax_vectors(chance):
    from stdnum import exceptions
    from stdnum.vn import mst

    code = {
        exceptions.InvalidLength: "length",
        exceptions.InvalidFormat: "characters",
        exceptions.InvalidComponent: "component",
        exceptions.InvalidChecksum: "check",
    }
    found, rows = {}, []
    while len(rows) < 60:
        value = tax_code(chance)
        if len(mst.compact(value)) == 12:
            continue
        try:
            mst.validate(value)
            verdict, expect = "valid", {"valid": True, "output": mst.format(value), "findings": []}
        except exceptions.ValidationError as why:
            verdict = code[type(why)]
            expect = {"valid": False, "findings": [{"code": verdict}]}
            if verdict == "length" and not mst.compact(value).isdigit():
                # Of two reasons either may be told.
                del expect["findings"]
        # At most so many of each verdict, so that each is there.
        if found.setdefault(verdict, 0) < {"valid": 26, "check": 16}.get(verdict, 6):
            found[verdict] += 1
            rows.append({"type": "tax", "text": value, "expect": expect})
    return rows


def phone_vectors(chance):
    import phonenumbers

    rows = []
    while len(rows) < 30:
        value = chance.choice(["0", "+84", "0084", "84"]) + chance.choice("23456789") + digits(chance, chance.choice([8, 9]))
        number = phonenumbers.parse(value, "VN")
        valid = phonenumbers.is_valid_number(number)
        kind = phonenumbers.number_type(number)
        line = {phonenumbers.PhoneNumberType.MOBILE: "mobile", phonenumbers.PhoneNumberType.FIXED_LINE: "fixed"}.get(kind)
        if valid and line:
            written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            rows.append({"type": "phone", "text": value, "expect": {"valid": True, "line": line, "international": written}})
    return rows


def zone_vectors(chance):
    from mrz.checker.td1 import TD1CodeChecker
    from mrz.checker.td3 import TD3CodeChecker

    rows = []
    for index in range(20):
        text, length = zone(chance)
        if index >= 12:
            text = slip(chance, text)
        checker = (TD3CodeChecker if length == 88 else TD1CodeChecker)(text)
        if zone_checks(checker, length):
            fields = checker.fields()
            expect = {
                "surname": fields.surname,
                "given": fields.name,
                "nationality": fields.nationality,
                "number": fields.document_number,
                "expiry": f"20{fields.expiry_date[:2]}-{fields.expiry_date[2:4]}-{fields.expiry_date[4:]}",
            }
            # A slip among the fillers: the package then gives no name.
            expect = {member: value for member, value in expect.items() if value != "None"}
        else:
            expect = {"valid": False}
        rows.append({"type": "mrz", "text": text.replace("\n", " "), "expect": expect})
    return rows


def vectors():
    """Values judged by the other programs, for the tests of every host."""
    for name, origin, make in [
        ("tax", "python-stdnum 2.2, stdnum.vn.mst", tax_vectors),
        ("phone", "phonenumbers 9.0.43", phone_vectors),
        ("zones", "mrz 0.6.2", zone_vectors),
    ]:
        rows = make(random.Random(SEED))
        table = {"origin": f"{origin}; written by benches/oracles/ids.py --vectors", "today": TODAY}
        lines = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
        head = json.dumps(table, ensure_ascii=False, indent=2)[:-2]
        (ROOT / f"tests/values/{name}.json").write_text(f'{head},\n  "vectors": [\n{lines}\n  ]\n}}\n')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hotich", default=str(ROOT / "target/release/hotich"))
    parser.add_argument("--vectors", action="store_true")
    args = parser.parse_args()
    with_packages()
    if args.vectors:
        return vectors()
    chance = random.Random(SEED)
    results = [compare_tax(args.hotich, chance), compare_phones(args.hotich, chance), compare_zones(args.hotich, chance)]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
