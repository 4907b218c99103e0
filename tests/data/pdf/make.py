#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the small PDFs of this folder again (they are committed, so that tests need no qpdf). Needs: qpdf."""
import subprocess, sys
from pathlib import Path

here = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent


def pdf(lines, extra=b""):
    content = extra + b"".join(
        b"BT /F 11 Tf 72 %d Td (%s) Tj ET\n" % (720 - 14 * i, s.encode("latin-1")) for i, s in enumerate(lines))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for i, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


letter = pdf(["Invented letter for tests", "Case Number: CM14-0000001", "Nothing here is about a real person."])
plain = here / "plain.pdf"
plain.write_bytes(letter)


def encrypt(name, user, owner):
    subprocess.run(["qpdf", "--static-id", "--encrypt", user, owner, "256", "--",
                    plain, here / name], check=True)


encrypt("encrypted-user-password.pdf", "open sesame", "owner")
encrypt("encrypted-owner-only.pdf", "", "owner")
# Cut where most producers keep catalogue and page tree behind the cut: nothing opens.
modern = here / "modern.tmp"
subprocess.run(["qpdf", "--static-id", "--object-streams=generate", "--compress-streams=y", plain, modern], check=True)
data = modern.read_bytes()
(here / "truncated.pdf").write_bytes(data[: len(data) // 2])
modern.unlink()
# Cut where the page opens but its text is gone.
(here / "truncated-content.pdf").write_bytes(letter[: letter.index(b"BT /F")])
(here / "text-named.pdf").write_text("This is a plain text file under the name of a PDF.\n")
(here / "empty.pdf").write_bytes(b"")
(here / "image-only.pdf").write_bytes(pdf([], b"q 468 0 0 648 72 72 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x40\x80\xc0\xf0 EI Q\n"))
