"""Compares src/date/lunar/table.rs with implementations that are not ours.

    python3 -m venv /some/folder && /some/folder/bin/pip install vnlunar==1.0.5 lunar-vn==1.4.0 lunar_python==1.4.8 \
        LunarCalendar==0.0.9
    /some/folder/bin/python tests/oracle/lunar.py

It prints, for each, how many days agree and the spans of those that do not. docs/lunar.md explains every span.
Not a part of the tests: these packages are not needed for anything else.
"""

import datetime
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = datetime.timedelta(days=1)


def tables():
    """The packed years of both calendars, as lists of months: (first day, year, month, leap, length)."""
    text = (ROOT / "src/date/lunar/table.rs").read_text(encoding="utf-8")
    found = {}
    for name, start in (("NATIONAL", 1900), ("SOUTH", 1967)):
        body = re.search(rf"static {name}: \[u32; \d+\] = \[(.*?)\];", text, re.S).group(1)
        months = []
        for year, packed in enumerate((int(cell, 16) for cell in re.findall(r"0x[0-9a-f]+", body)), start):
            leap = packed >> 13 & 15
            numbers = [(number, False) for number in range(1, 13)]
            if leap:
                numbers.insert(leap, (leap, True))
            first = datetime.date(year, 1, 21) + DAY * (packed >> 17)
            for at, (number, is_leap) in enumerate(numbers):
                length = 29 + (packed >> at & 1)
                months.append((first, year, number, is_leap, length))
                first += DAY * length
        found[name] = months
    return found


def days(months):
    for first, year, number, leap, length in months:
        for at in range(length):
            yield first + DAY * at, (year, number, leap, at + 1)


def compare(name, months, other):
    """Spans of days on which the other implementation says something else."""
    total, spans = 0, []
    for day, ours in days(months):
        try:
            theirs = other(day)
        except (ValueError, IndexError, KeyError, OverflowError):
            continue
        total += 1
        if theirs != ours:
            if spans and spans[-1][1] == day - DAY:
                spans[-1][1] = day
            else:
                spans.append([day, day, ours, theirs])
    differing = sum((last - first).days + 1 for first, last, _, _ in spans)
    print(f"{name}: {total - differing} of {total} days agree, {len(spans)} spans differ")
    for first, last, ours, theirs in spans:
        print(f"    {first} to {last}: here {ours}, there {theirs}")


def vnlunar(zone):
    import vnlunar as package

    def convert(day):
        if zone is None:
            found = package.get_lunar_date_from_table(day.day, day.month, day.year)
        else:
            found = package.get_lunar_date(day.day, day.month, day.year, zone)
        return found["year"], found["month"], bool(found["leap"]), found["day"]

    return convert


def lunar_vn(zone):
    import lunar_vn as package

    def convert(day):
        found = package.solar_to_lunar(day, zone)
        return found.year, found.month, bool(found.leap), found.day

    return convert


def lunar_python(day):
    import lunar_python as package

    found = package.Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return found.getYear(), abs(found.getMonth()), found.getMonth() < 0, found.getDay()


def lunar_calendar(day):
    import lunarcalendar as package

    found = package.Converter.Solar2Lunar(package.Solar(day.year, day.month, day.day))
    return found.year, found.month, found.isleap, found.day


def main():
    found = tables()
    national, south = found["NATIONAL"], found["SOUTH"]
    before = [month for month in national if month[0] < datetime.date(1967, 12, 1)]
    since = [month for month in national if month[0] >= datetime.date(1967, 12, 31)]
    compare("vnlunar, its table for Vietnam", national, vnlunar(None))
    compare("vnlunar computed at UTC+7, since 1968", since, vnlunar(7.0))
    compare("lunar-vn computed at UTC+7, since 1968", since, lunar_vn(7.0))
    compare("lunar-vn computed at UTC+8, before 1968", before, lunar_vn(8.0))
    compare("lunar-vn computed at UTC+8, the South", south, lunar_vn(8.0))
    compare("lunar_python (Chinese), before 1968", before, lunar_python)
    compare("LunarCalendar (Chinese), before 1968", before, lunar_calendar)
    compare("lunar_python (Chinese), the South", south, lunar_python)
    compare("lunar_python (Chinese), since 1968", since, lunar_python)


if __name__ == "__main__":
    sys.exit(main())
