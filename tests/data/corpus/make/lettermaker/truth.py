# SPDX-License-Identifier: GPL-3.0-or-later
"""The truth of a letter, from its spec alone."""
import datetime
import re

from . import spec as S

LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
MONTHS = "january february march april may june july august september october november december".split()
DATE = re.compile(
    r"(?<![\d/.-])(?:(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])"
    r"|(\d{4})-(\d\d)-(\d\d)"
    r"|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}))")


def plain(text):
    """As the contract wants text: single blanks, no soft hyphens, ligatures taken apart."""
    for k, v in LIGATURES.items():
        text = text.replace(k, v)
    return " ".join(text.replace("\u00ad", "").replace("\u00a0", " ").split())


def _make(match, latest):
    m = match
    try:
        if m[1]:
            y = int(m[4])
            if len(m[4]) == 2:
                y = 2000 + y if 2000 + y <= latest else 1900 + y
            return datetime.date(y, int(m[1]), int(m[3])).isoformat()
        if m[5]:
            return datetime.date(int(m[5]), int(m[6]), int(m[7])).isoformat()
        month = next(i for i, n in enumerate(MONTHS) if n.startswith(m[8].lower())) + 1
        return datetime.date(int(m[10]), month, int(m[9])).isoformat()
    except ValueError:
        return None


def iso(printed, latest=2030):
    m = DATE.search(plain(printed or ""))
    return _make(m, latest) if m else None


def timeline(summary, latest, undated):
    text = plain(summary)
    events, seen = [], set()
    for m in DATE.finditer(text):
        day = _make(m, latest)
        if not day or day in undated:
            continue
        start = max(text.rfind(". ", 0, m.start()) + 1, 0)
        end = text.find(". ", m.end())
        event = text[start:end + 1 if end >= 0 else len(text)].strip()
        if (day, event) not in seen:
            seen.add((day, event))
            events.append(dict(date=day, event=event))
    return events


def decision_of(issue):
    if issue.decision != "auto":
        return issue.decision
    word = issue.out.lower()
    if "part" in word:
        return "partially_overturned"
    if "over" in word or word.startswith("is medically") or word.startswith("are medically"):
        return "overturned"
    return "upheld"


def outcome_of(letter):
    if letter.cover:
        w = letter.cover.lower()
        return "partially_overturned" if "part" in w else "overturned" if "over" in w else "upheld"
    found = {decision_of(i) for i in letter.issues}
    if not found:
        return None
    return found.pop() if len(found) == 1 else "partially_overturned"


def _conclusion(issue):
    if issue.concl is None:
        return None
    if issue.concl == "auto":
        return "not_medically_necessary" if decision_of(issue) == "upheld" else "medically_necessary"
    return "medically_necessary" if issue.concl == "y" else "not_medically_necessary"


def _text(value):
    if isinstance(value, (list, tuple)):
        return dict(value=plain(value[0]), accept=[plain(v) for v in value[1:]])
    return dict(value=plain(value))


def check(letter):
    """A spec that says what it does not print is a slip of ours."""
    summary = plain(letter.summary).lower()
    for said in (letter.said_doi, letter.said_ur):
        assert not said or said.lower() in summary, f"{letter.id}: {said!r} is not in the summary"
    for name, values in (("mech", letter.mech), ("dx", letter.dx), ("parts", letter.parts)):
        for v in [values] if isinstance(values, str) else (values or []):
            assert plain(v).lower() in summary, f"{letter.id}: {name} {v!r} is not in the summary"
    if letter.quals and "Board Certified" in letter.quals:
        for v in [letter.specialty] if isinstance(letter.specialty, str) else (letter.specialty or [])[:1]:
            assert plain(v) in plain(letter.quals), f"{letter.id}: specialty {v!r} is not in quals"


def record(letter, pages):
    check(letter)
    latest = max([int(d[:4]) for d in map(iso, (letter.decided, letter.assigned, letter.ur, letter.received)) if d]
                 or [int("20" + letter.case[2:4]) if letter.case and letter.case[:2] == "CM" else 2016])
    f = {}
    def put(name, value):
        if value not in (None, "", [], {}):
            f[name] = value if isinstance(value, dict) else dict(value=value)
    if letter.head or letter.coverpage:
        put("case_number", plain(letter.case or ""))
        for name, printed in (("decision_date", letter.decided), ("date_assigned", letter.assigned),
                              ("date_of_injury", letter.doi), ("ur_decision_date", letter.ur),
                              ("application_received", letter.received)):
            put(name, iso(printed, latest))
        if letter.fmt == S.NOTICE and letter.assigned is None and letter.covertext:
            # The notice gives it in prose alone: "... was provided to the above parties on DATE".
            put("date_assigned", iso(letter.covertext.split("Notice of Assignment")[-1], latest))
        put("priority", (letter.priority or "").lower())
    # What no label gives, the summary may: "sustained ... on DATE", "were non-certified on DATE".
    if "date_of_injury" not in f:
        put("date_of_injury", iso(letter.said_doi, latest))
    if "ur_decision_date" not in f:
        put("ur_decision_date", iso(letter.said_ur, latest))
    if letter.coverpage or letter.fmt in (S.NOTICE, S.L13, S.UNKNOWN, S.PROF) or letter.st.get("parties"):
        for name, printed in (("employee_name", letter.employee), ("claim_number", letter.claim),
                              ("provider_name", letter.provider), ("claims_administrator", letter.admin)):
            put(name, plain(printed or ""))
    put("outcome", outcome_of(letter))
    if letter.specialty:
        put("reviewer_specialty", _text(letter.specialty))
    put("reviewer_licensure", letter.states)
    put("patient_age", letter.age)
    put("patient_sex", {"m": "male", "f": "female", None: None}[letter.sex])
    if letter.mech:
        put("injury_mechanism", _text(letter.mech))
    put("body_parts", [plain(p) for p in letter.parts])
    put("diagnoses", [plain(d) for d in letter.dx])
    if letter.summary:
        text = dict(value=plain(letter.summary))
        if letter.disclaimer:
            text["accept"] = [plain(letter.disclaimer + " " + letter.summary)]
        put("clinical_summary", text)
        events = timeline(letter.summary, latest, letter.undated)
        put("timeline", dict(value=events) if events else None)
        if letter.disclaimer and events:
            # Whether the disclaimer's date belongs to the history is a matter of taste.
            f["timeline"]["accept"] = [timeline(letter.disclaimer + " " + letter.summary, latest, letter.undated)]
    put("documents_reviewed", [plain(d) for d in letter.docs or []])
    for name, value in letter.truth.items():
        f.pop(name, None)
        put(name, value)
    issues = []
    for i, issue in enumerate(letter.issues, 1):
        digits = re.search(r"\d+", issue.n or "")
        out = dict(number=int(digits[0]) if digits else i)
        out["service"] = dict(value=plain(issue.service))
        if issue.accept:
            out["service"]["accept"] = [plain(a) for a in issue.accept]
        out["decision"] = dict(value=decision_of(issue))
        if issue.ca:
            out["claims_administrator_guideline"] = dict(value=plain(issue.ca))
        out["claims_administrator_citations"] = S.cite(issue.cac)
        if issue.rg:
            out["reviewer_guideline"] = dict(value=plain(issue.rg))
        out["reviewer_citations"] = S.cite(issue.rgc)
        if issue.why:
            out["rationale"] = dict(value=plain(issue.why))
        if _conclusion(issue):
            out["conclusion"] = dict(value=_conclusion(issue))
        issues.append(out)
    # What the findings' catalogue would have to say: kinds only, since codes are the extractor's.
    return dict(format=letter.fmt, pages=list(pages), fields=f, issues=issues,
                findings=[dict(kind=k) for k in letter.findings])
