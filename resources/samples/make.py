#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample letters of this folder from specs.py, with the machinery of tests/data/corpus/make.

The truth files go to tests/data/samples. Needs: python3-weasyprint, python3-reportlab, groff, ghostscript,
libreoffice-writer, qpdf, poppler-utils, and the target lectern-qtprint built. `make.py NAME...` makes only those.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "tests/data/corpus/make"), str(HERE)]

import make as corpus  # noqa: E402
from lettermaker import spec  # noqa: E402
import specs  # noqa: E402,F401

if __name__ == "__main__":
    corpus.make(spec.LETTERS, spec.PACKETS, lambda name: HERE, set(sys.argv[1:]))
    truths = ROOT / "tests/data/samples"
    truths.mkdir(parents=True, exist_ok=True)
    for t in HERE.glob("*.truth.json"):
        t.replace(truths / t.name)
