# SPDX-License-Identifier: GPL-3.0-or-later
"""The spec of a letter: what is printed, and beside it what a careful reader would take from it.

Prose is printed as written, slips included. Marks within prose:
  \\f   a page break forced at that place (the truth has one blank there)
  \\v   a line break forced at that place
"""
from dataclasses import dataclass, field

NOTICE, L13, L14, L15, L16, PROF, UNKNOWN = (
    "notice-2013", "letter-2013", "letter-2014", "letter-2015", "letter-2016", "professional-review", "unknown")

ACOEM = {  # chapter -> title as the 2004 book prints it
    "1": "Prevention", "2": "General Approach to Initial Assessment and Documentation",
    "3": "Initial Approaches to Treatment", "4": "Work-Relatedness",
    "5": "Cornerstones of Disability Prevention and Management",
    "6": "Pain, Suffering, and the Restoration of Function",
    "7": "Independent Medical Examinations and Consultations", "8": "Neck and Upper Back Complaints",
    "9": "Shoulder Complaints", "10": "Elbow Disorders", "11": "Forearm, Wrist, and Hand Complaints",
    "12": "Low Back Complaints", "13": "Knee Complaints", "14": "Ankle and Foot Complaints",
    "15": "Stress-Related Conditions", "16": "Eye"}

LETTERS = []  # every Letter made, in order
PACKETS = []


@dataclass
class Issue:
    service: str
    out: str                 # as printed: "Upheld"
    ca: str = ""             # claims administrator's guideline, as printed after its label
    cac: str = ""            # its citations in shorthand (see cite())
    rg: str = ""
    rgc: str = ""
    why: str = ""            # rationale, conclusion included
    n: str = None            # the number as printed: "1.", "1)", "" = none
    concl: str = "auto"      # "y", "n", None = no concluding sentence; auto: follows `decision`
    decision: str = "auto"   # upheld | overturned | partially_overturned; auto: from `out`
    heading: str = None      # the heading as printed where it is no plain join of number, service, outcome
    accept: list = field(default_factory=list)  # other readings of the service that are as good


@dataclass
class Letter:
    id: str
    fmt: str
    by: str = "weasy"        # weasy | groff | grops | office | reportlab | qt
    st: dict = field(default_factory=dict)   # layout: see layout.py
    heads: dict = field(default_factory=dict)   # headings and labels printed otherwise than usual
    # as printed; None = no such label in this letter, "" = label with nothing behind it
    case: str = None
    decided: str = None
    assigned: str = None
    doi: str = None
    ur: str = None
    received: str = None
    priority: str = None
    said_doi: str = None     # where no label has it: the injury's date as the summary tells it
    said_ur: str = None      # and that of the UR decision
    employee: str = None
    claim: str = None
    provider: str = None
    admin: str = None
    cover: str = None        # the cover's word: "UPHOLD"
    covertext: str = None
    head: bool = True        # the header block is there
    coverpage: bool = False  # a cover page before it
    specialty: object = None # truth; list = several readings as good
    states: str = None       # truth: "California, Texas"
    quals: str = ""          # the paragraph on the reviewer, as printed
    lead: str = None         # lead-in of the summary, None = the format's own
    summary: str = ""
    disclaimer: str = ""     # notice-2013
    age: int = None
    sex: str = None          # m | f
    mech: object = None
    parts: list = field(default_factory=list)
    dx: list = field(default_factory=list)
    docs: list = None
    issues: list = field(default_factory=list)
    determined: list = None  # notice-2013: the determination sentences where not made from the issues
    effect: str = ""
    disputed: str = None     # letter-2013 cover: treatments in dispute
    extra: list = field(default_factory=list)   # free blocks after the last issue
    truth: dict = field(default_factory=dict)   # overrides of single fields (None = absent)
    undated: list = field(default_factory=list) # ISO dates printed in the summary that are no event
    findings: list = field(default_factory=list)   # planted defects, by kind (domain.md 4.2)
    sample: bool = False
    free: list = None        # unknown-format documents: blocks printed as they are

    def __post_init__(self):
        LETTERS.append(self)


@dataclass
class Packet:
    id: str
    pages: list              # Letter ids in order, or Filler
    via: str = "qpdf"        # qpdf | gs

    def __post_init__(self):
        PACKETS.append(self)


@dataclass
class Filler:
    """Pages that are no determination letter: fax sheets, UR letters, proofs of service, medical pages."""
    blocks: list
    by: str = "weasy"
    st: dict = field(default_factory=dict)


def cite(short):
    """'A12:303 | CP:74-97/Opioids | ODG/Low Back | X=Journal of ...' -> citation dicts.

    DOC[@edition][:pages][/topic]; DOC = A<chapter> ACOEM, CP chronic pain, PS postsurgical, AC acupuncture,
    ODG, OP opioids, X=text any other source (as printed). A leading 'n' makes an MTUS document Non-MTUS.
    """
    out = []
    for item in [s.strip() for s in short.split("|") if s.strip()]:
        if item.startswith("X="):
            out.append(dict(authority="Non-MTUS", document=item[2:], chapter=None, title=None, section=None,
                            edition=None, pages=None, free=True))
            continue
        rest, _, topic = item.partition("/")
        rest, _, pages = rest.partition(":")
        doc, _, edition = rest.partition("@")
        non = doc.startswith("n")
        doc = doc[1:] if non else doc
        c = dict(authority="Non-MTUS" if non or doc == "ODG" else "MTUS", document=None, chapter=None, title=None,
                 section=topic or None, edition=edition or None, pages=pages or None)
        if doc.startswith("A") and doc[1:].isdigit():
            c.update(document="ACOEM", chapter=doc[1:], title=ACOEM[doc[1:]])
        elif doc == "A":
            c.update(document="ACOEM")
        elif doc == "ODG":
            c.update(document="ODG", title=topic or None, section=None)
        else:
            c.update(document={"CP": "Chronic Pain", "PS": "Postsurgical", "AC": "Acupuncture", "OP": "Opioids"}[doc])
        out.append(c)
    return out
