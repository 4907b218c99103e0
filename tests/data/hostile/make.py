#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the hostile PDFs of reliability.md 4.2 in the folder named: make.py FOLDER [all].

Without "all" only those that Poppler itself lives through in a second or two (what an in-process reader must
survive too); with it also the bombs that only a process with limits of its own can end. Nothing here is copied from
a real file, and no result is committed: the whole set takes a second to make.
"""
import sys, zlib
from pathlib import Path

out = Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
everything = sys.argv[2:] == ["all"]


def stream(body, extra=b""):
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(body), extra, body)


def flate(body):
    return stream(zlib.compress(body, 9), b"/Filter /FlateDecode ")


def pdf(objects, root=1):
    """objects: {number: body}"""
    data, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), {}
    for n in sorted(objects):
        places[n] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (n, objects[n])
    start, last = len(data), max(objects)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for n in range(1, last + 1):
        data += b"%010d 00000 %s \n" % (places.get(n, 0), b"n" if n in places else b"f")
    return bytes(data) + b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, root, start)


def page(content, media=b"0 0 612 792", resources=b"/Font << /F 5 0 R >>", more=None):
    return pdf({
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << %s >> >>" % (media, resources),
        4: content,
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **(more or {})})


def tree(pages_object, more=None):
    return pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: pages_object,
                3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                4: hello, 5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", **(more or {})})


def doubling(depth):
    more = {}
    for i in range(depth):
        body = b"/X Do /X Do" if i + 1 < depth else b"0 0 1 1 re f"
        more[10 + i] = stream(body, b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >> " % (11 + i))
    return page(stream(b"/X Do"), resources=b"/XObject << /X 10 0 R >>", more=more)


def deep_tree(depth):
    more = {10 + i: b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (11 + i if i + 1 < depth else 3) for i in range(depth)}
    return tree(b"<< /Type /Pages /Count 1 /Kids [10 0 R] >>", more)


def many_pages(count):
    more = {10 + i: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>" for i in range(count)}
    kids = b" ".join(b"%d 0 R" % n for n in more)
    return tree(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids), more)


hello = stream(b"BT /F 12 Tf 72 700 Td (hello) Tj ET")
good = page(hello)

mild = {
    "good": good,
    "nested-array": page(stream(b"[" * 300_000)),
    "page-200-inch": page(hello, b"0 0 14400 14400"),
    "page-1e9-points": page(hello, b"0 0 1000000000 1000000000"),
    "page-of-no-size": page(hello, b"0 0 0 0"),
    "count-2e9": tree(b"<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>"),
    "count-negative": tree(b"<< /Type /Pages /Count -1 /Kids [3 0 R] >>"),
    "tree-lists-itself": tree(b"<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>"),
    "tree-deep": deep_tree(2_000),
    "pages-20000": many_pages(20_000),
    "xref-prev-loop": good.replace(b"/Size 6", b"/Size 6 /Prev %d" % good.index(b"xref\n0")),
    "form-draws-itself": page(stream(b"/X Do"), resources=b"/XObject << /X 10 0 R >>", more={
        10: stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 10 0 R >> >> ")}),
    "length-is-itself": good.replace(b"<< /Length 35 ", b"<< /Length 4 0 R "),
    "truncated": good[: len(good) // 2],
    "no-xref": good[: good.index(b"xref\n0")],
    "empty": b"",
    "html": b"<html><body>Not a PDF</body></html>",
    "header-only": b"%PDF-1.7\n",
    "junk-after-header": b"%PDF-1.7\n" + bytes((i * 131 + i // 7) % 256 for i in range(200_000)),
    "flate-of-junk": page(stream(b"\x78\x9c" + bytes(range(256)) * 4, b"/Filter /FlateDecode ")),
    "surrogates": page(stream(b"BT /F 12 Tf 72 700 Td <010203> Tj ET"), more={
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        6: stream(b"1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <01> <D800> <02> <FFFF> <03> <0000> endbfchar")}),
    "text-3m-characters": page(flate(b"BT /F 1 Tf 72 700 Td " + b"(aaaaaaaaaa aaaaaaaaaa aaaaaaaaa) Tj 0 -0.001 Td " * 100_000 + b"ET")),
    "boxes-not-finite": page(stream(b"BT /F 12 Tf 1e38 0 0 1e38 1e38 -1e38 Tm (big) Tj 1 0 0 1 72 700 Tm (ok) Tj ET")),
}

# Poppler ends these late or never; only a reader process with limits of its own may open them.
bombs = {
    "flate-bomb-1g": lambda: page(flate(b"0 0 m\n" * (1 << 28))),
    "flate-bomb-double": lambda: page(stream(zlib.compress(zlib.compress(b" " * (1 << 30), 9), 9),
                                             b"/Filter [/FlateDecode /FlateDecode] ")),
    "text-39m-characters": lambda: page(flate(b"BT /F 1 Tf " + b"(aaaaaaaaaaaaa) Tj " * 3_000_000 + b"ET")),
    "save-2m": lambda: page(stream(b"q " * 2_000_000)),
    "form-doubling": lambda: doubling(30),
    "image-40000": lambda: page(stream(b"612 0 0 792 0 0 cm /I Do"), resources=b"/XObject << /I 10 0 R >>", more={
        10: stream(zlib.compress(bytes(40_000 * 100)), b"/Type /XObject /Subtype /Image /Width 40000 /Height 40000 "
                   b"/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode ")}),
    "tiling-0.01": lambda: page(stream(b"/Pattern cs /P scn 0 0 612 792 re f"), resources=b"/Pattern << /P 10 0 R >>", more={
        10: stream(b"0 0 1 1 re f", b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
                   b"/XStep 0.01 /YStep 0.01 /Resources << >> ")}),
}

for name, data in mild.items():
    (out / (name + ".pdf")).write_bytes(data)
if everything:
    for name, make in bombs.items():
        (out / (name + ".pdf")).write_bytes(make())
