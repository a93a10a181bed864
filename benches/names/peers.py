"""One peer on many names: `peers.py PEER`, a JSON array of texts and one of encodings on stdin, outputs on stdout."""

import json
import sys
import unicodedata


def of(peer):
    """The function of a peer that comes nearest to normalising a name, with its defaults."""
    if peer == "visen":
        from visen import clean_tone
        return clean_tone
    if peer == "underthesea":
        from underthesea import text_normalize
        return text_normalize
    if peer == "viet-text-tools":
        from viet_text_tools import normalize_diacritics
        return normalize_diacritics
    if peer == "viparse":
        from viparse import fix
        return fix
    if peer == "ftfy":
        from ftfy import fix_text
        return fix_text
    if peer == "python-slugify":
        from slugify import slugify
        return slugify
    return lambda text: unicodedata.normalize("NFC", text)


def output(function, text, encoding):
    """What a peer makes of a text; an error is an output too."""
    try:
        return function(text, encoding=encoding) if encoding else function(text)
    except Exception as error:
        return type(error).__name__


function = of(sys.argv[1])
json.dump([output(function, *pair) for pair in zip(*json.load(sys.stdin))], sys.stdout)
