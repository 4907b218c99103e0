#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the corpus: tests/data/corpus/{dev,held}/NAME.pdf with NAME.truth.json. `make.py [NAME...]` makes only those."""
import importlib
import json
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from lettermaker import layout, render, spec as S, truth  # noqa: E402


def half(name):
    """Even numbers are for development, odd ones are held back."""
    digits = int("".join(c for c in name if c.isdigit()))
    return "dev" if digits % 2 == 0 else "held"


def make(letters, packets, where, wanted=()):
    """where(name) -> folder. Renders what is wanted and writes the truth beside it."""
    by_id = {x.id: x for x in letters}
    inner = {x for p in packets for x in p.pages if isinstance(x, str)}
    jobs, done = [], []
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        for x in letters:
            if x.id in inner or (wanted and x.id not in wanted):
                continue
            pdf = where(x.id) / f"{x.id}.pdf"
            jobs.append((x.by, layout.blocks(x), x.st, pdf))
            done.append(lambda x=x, pdf=pdf: write(pdf, [truth.record(x, (1, render.pages(pdf)))]))
        for p in packets:
            if wanted and p.id not in wanted:
                continue
            parts = []
            for i, part in enumerate(p.pages):
                pdf = tmp / f"{p.id}-{i}.pdf"
                x = by_id[part] if isinstance(part, str) else None
                f = part if x is None else x
                jobs.append((f.by, layout.finish(f.blocks, f.st) if x is None else layout.blocks(x), f.st, pdf))
                parts.append((x, pdf))
            done.append(lambda p=p, parts=parts: packet(p, parts, where(p.id) / f"{p.id}.pdf"))
        render.render_all(jobs)
        for d in done:
            d()


def packet(p, parts, out):
    if p.via == "gs":
        render.run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", *[f for _, f in parts])
    else:
        render.run("qpdf", "--empty", "--pages", *[f for _, f in parts], "--", out)
    render.tidy(out)
    at, records = 1, []
    for x, f in parts:
        n = render.pages(f)
        if x is not None:
            records.append(truth.record(x, (at, at + n - 1)))
        at += n
    write(out, records)


def write(pdf, records):
    doc = dict(schema="lectern.truth/1", file=pdf.name, pages=render.pages(pdf), records=records)
    pdf.with_suffix(".truth.json").write_text(json.dumps(doc, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main():
    for f in sorted((HERE / "specs").glob("*.py")):
        importlib.import_module("specs." + f.stem)
    names = [x.id for x in S.LETTERS] + [p.id for p in S.PACKETS]
    assert len(names) == len(set(names)), "two letters of one name"
    for h in ("dev", "held"):
        (HERE.parent / h).mkdir(exist_ok=True)
    make(S.LETTERS, S.PACKETS, lambda n: HERE.parent / half(n), set(sys.argv[1:]))


if __name__ == "__main__":
    main()
