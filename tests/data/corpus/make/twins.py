#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scanned twins: twins.py OUTDIR PDF... makes NAME-scan.pdf (image only) with its truth file for each PDF.

Each page is drawn at 200 dpi in grey, turned by up to one degree, speckled, thinned or thickened a little, and kept as a
one-bit fax-like image. The same PDF gives the same twin (the name seeds the chance). Needs poppler-utils, python3-pil, python3-numpy.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy
from PIL import Image, ImageFilter

DPI = 200


def scan(image, rng):
    noise = numpy.random.default_rng(rng.randrange(2**32))
    image = image.convert("L").rotate(rng.uniform(-1, 1), resample=Image.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.7)))
    a = numpy.asarray(image, dtype=numpy.int16) + noise.normal(0, 12, (image.height, image.width))
    black = a < rng.uniform(135, 165)
    # Dust: single dots and a few blots, light enough that a person reads on without noticing.
    black |= noise.random(black.shape) < 0.0004
    for _ in range(rng.randrange(5, 15)):
        y, x, r = rng.randrange(image.height), rng.randrange(image.width), rng.randrange(1, 3)
        black[y:y + r, x:x + r] = True
    return Image.fromarray(numpy.where(black, 0, 255).astype(numpy.uint8)).convert("1", dither=Image.NONE)


def twin(pdf, out):
    rng = random.Random(pdf.stem)
    with tempfile.TemporaryDirectory() as tmp:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(pdf), f"{tmp}/p"], check=True)
        pages = [scan(Image.open(p), rng) for p in sorted(pathlib.Path(tmp).glob("p*.pgm"))]
    target = out / f"{pdf.stem}-scan.pdf"
    pages[0].save(target, save_all=True, append_images=pages[1:], resolution=DPI)
    for truths in (pdf.parent, pathlib.Path(__file__).resolve().parents[2] / "samples"):
        truth = truths / f"{pdf.stem}.truth.json"
        if truth.exists():
            doc = json.loads(truth.read_text(encoding="utf-8"))
            doc["file"] = target.name
            (out / f"{pdf.stem}-scan.truth.json").write_text(json.dumps(doc, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            break


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        twin(pathlib.Path(name), folder)
