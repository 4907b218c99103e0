# SPDX-License-Identifier: GPL-3.0-or-later
"""From a letter's spec to blocks of print, in the order of its format.

Blocks: (kind, ...) with kind one of
  center TEXT | lines [TEXT] | pairs [[(LABEL, TEXT)]] | h TEXT | p TEXT | ul [TEXT] | issue TEXT | lab LABEL TEXT | br | sp N

Style keys (`st`): font, size (pt), lead (line height), margin (inches, one number or four), just (bool), gap
(between paragraphs, pt), head ("table" | "tabs" | "blocks" | "lines"), foot ("... {page} ... {pages}"), fax (banner on top,
with {page}), faxfrom (its first page number), bullet, dbl (two blanks after sentences), caps (headings in
capitals), bold (headings bold), distil (a second pass through Ghostscript), issuebreak (set of issue numbers
after whose heading a page breaks), hyphen (bool), parties (names in the header block), indent (pt).
"""
from . import spec as S

LABELS = {
    "case": "Case Number:", "assigned": "Date Assigned:", "doi": "Date of Injury:", "decided": "Decision Date:",
    "ur": "UR Denial Date:", "priority": "Priority:", "received": "Application Received:",
    "employee": "Employee Name:", "claim": "Claim Number:", "provider": "Provider Name:",
    "admin": "Claims Administrator:", "cover": "Final Determination:", "states": "State(s) of Licensure:",
    "spec": "Certification(s)/Specialty:",
    "how": "HOW THE IMR FINAL DETERMINATION WAS MADE", "docs": "DOCUMENTS REVIEWED",
    "summary": "CLINICAL CASE SUMMARY", "issues": "IMR ISSUES, DECISIONS AND RATIONALES",
    "ca": "Claims Administrator guideline:", "rg": "MAXIMUS guideline:", "why": "Decision rationale:",
    "issuelead": "The Final Determination was based on decisions for the disputed items/services set forth below:",
}
BY_FORMAT = {
    S.L13: {"case": "IMR Case Number:", "claim": "Claims Number:", "issues": "IMR DECISION(S) AND RATIONALE(S)",
            "why": "The Physician Reviewer\u2019s decision rationale:",
            "disputed": "Treatment(s) in Dispute Listed on IMR Application:"},
    S.NOTICE: {"employee": "Employee:", "claim": "Claim Number:", "ur": "Date of UR Decision:", "doi": "Date of Injury:",
               "received": "IMR Application Received:", "case": "MAXIMUS Case Number:",
               "title": "Notice of Independent Medical Review Determination", "decided": "Dated:",
               "how": "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
               "quals": "Medical Qualifications of the Expert Reviewer:", "summary": "Case Summary:",
               "docs": "Documents Reviewed for Determination:", "regarding": "Regarding the request for ",
               "section": "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to "
                          "Make His/Her Decision",
               "why": "Rationale for the Decision:", "effect": "Effect of the Decision:"},
    S.PROF: {"title": "MEDICAL PROFESSIONAL REVIEW", "issue": "ISSUE AT DISPUTE:", "summary": "CASE SUMMARY:",
             "docs": "DOCUMENTS REVIEWED FOR DETERMINATION:",
             "rg": "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:",
             "why": "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS {NOT }MEDICALLY NECESSARY:",
             "quals": "MEDICAL REVIEWER QUALIFICATIONS:"},
}
LEADS = {
    S.L13: "The physician reviewer developed the following clinical case summary based on a review of the case file, "
           "including all medical records:",
    S.L14: "The expert reviewer developed the following clinical case summary based on a review of the case file, "
           "including all medical records:",
}
HOW_LEAD = ("MAXIMUS Federal Services sent the complete case file to {who}. He/she has no affiliation with the "
            "employer, employee, providers or the claims administrator. ")


def labels(letter):
    return {**LABELS, **BY_FORMAT.get(letter.fmt, {}), **letter.heads}


def _rows(letter, lab, plan):
    rows = []
    for row in plan:
        cells = [(lab[k], getattr(letter, k)) for k in row if getattr(letter, k) is not None]
        if cells:
            rows.append(cells)
    return rows


def _credentials(letter, lab):
    return [("pairs", [[(lab["states"], letter.states)],
                       [(lab["spec"], letter.specialty if isinstance(letter.specialty, str) else letter.specialty[0])]],
             "lines")]


def _issue(letter, i, issue, lab):
    heading = issue.heading
    if heading is None:
        number = f"{issue.n} " if issue.n else ""
        heading = f"{number}{issue.service}:\u00a0 {issue.out}" if letter.st.get("nbsphead") \
            else f"{number}{issue.service}:  {issue.out}"
    blocks = [("issue", heading)]
    if i in letter.st.get("issuebreak", ()):
        blocks.append(("br",))
    if issue.ca:
        blocks.append(("lab", lab["ca"], issue.ca))
    if issue.rg:
        blocks.append(("lab", lab["rg"], issue.rg))
    if issue.why:
        blocks.append(("lab", lab["why"], issue.why))
    return blocks


def _modern(letter, lab):
    out = []
    if letter.coverpage:
        out += cover2014(letter, lab)
    if letter.head:
        out += letter.st.get("letterhead", [])
        plan = letter.st.get("plan", [("case", "assigned"), ("doi", "decided" if letter.ur is None else "ur"),
                                      ("priority", "received")])
        if letter.st.get("parties"):
            plan = [("employee", "claim"), ("provider", "admin")] + list(plan)
        if letter.ur is not None and letter.decided is not None and not letter.coverpage \
                and not any("decided" in r for r in plan):
            plan = list(plan) + [("decided",)]
        out.append(("pairs", _rows(letter, lab, plan), letter.st.get("head", "table")))
    out.append(("h", lab["how"]))
    if letter.fmt == S.L14 or not letter.states:
        out.append(("p", letter.quals))
    else:
        out.append(("p", letter.quals))
        if letter.states and letter.fmt in (S.L15, S.L16) and not letter.st.get("prosequals"):
            out += _credentials(letter, lab)
    if letter.docs:
        out += [("h", lab["docs"]), ("ul", letter.docs)]
    out.append(("h", lab["summary"]))
    lead = LEADS[S.L14] if letter.lead is None else letter.lead
    if lead:
        out.append(("p", lead))
    out += paragraphs(letter.summary)
    out.append(("h", lab["issues"]))
    if lab["issuelead"]:
        out.append(("p", lab["issuelead"]))
    for i, issue in enumerate(letter.issues, 1):
        out += _issue(letter, i, issue, lab)
    return out


def paragraphs(text):
    """A blank line in a spec's prose is a paragraph on the page."""
    return [("p", p) for p in text.split("\n\n") if p.strip()]


def cover2014(letter, lab):
    out = [("lines", ["MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review", "P.O. Box 0000",
                      "Sacramento, CA 95899"]), ("sp", 1)]
    if letter.decided:
        out.append(("lines", [letter.st.get("dated", "Dated: ") + letter.decided]))
    names = [(lab[k], getattr(letter, k)) for k in ("employee", "claim", "provider", "admin")
             if getattr(letter, k) is not None]
    out.append(("pairs", [[c] for c in names], "lines"))
    if letter.st.get("covercase", True) and letter.case:
        out.append(("pairs", [[(lab["case"], letter.case)]], "lines"))
    if letter.cover:
        out.append(("lab", lab["cover"], letter.cover + "."))
    out += paragraphs(letter.covertext or "")
    out.append(("br",))
    return out


def _letter2013(letter, lab):
    out = [("lines", ["MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review", "P.O. Box 0000",
                      "Sacramento, CA 95899"])]
    if letter.decided is not None:
        out.append(("lines", [letter.st.get("dated", "Dated: ") + letter.decided]))
    plan = [("case", "doi"), ("claim", "ur"), ("priority", "received"), ("employee",), ("provider",)]
    if letter.admin is not None:
        plan.append(("admin",))
    out.append(("pairs", _rows(letter, lab, plan), letter.st.get("head", "table")))
    if letter.disputed:
        out.append(("lab", lab["disputed"], letter.disputed))
    out.append(("p", letter.st.get("dear", "Dear " + (letter.employee or "") + ":")))
    body = paragraphs(letter.covertext or "")
    out += body[:1]
    if letter.cover:
        out.append(("lab", lab["cover"], letter.cover + ". " + letter.st.get("means", "")))
    out += body[1:]
    out.append(("br",))
    out += [("h", lab["how"]), ("p", letter.quals)]
    if letter.docs is not None:
        out += [("h", lab["docs"]),
                ("p", letter.st.get("docslead", "The following relevant documents received from the interested parties and the "
                                    "documents provided with the application were reviewed and considered. These "
                                    "documents included:")), ("ul", letter.docs)]
    out.append(("h", lab["summary"]))
    lead = LEADS[S.L13] if letter.lead is None else letter.lead
    if lead:
        out.append(("p", lead))
    out += paragraphs(letter.summary)
    out += [("h", lab["issues"]), ("p", lab["issuelead"])]
    for i, issue in enumerate(letter.issues, 1):
        number = f"{issue.n} " if issue.n else ""
        out.append(("issue", issue.heading or f"{number}{issue.service} {issue.out}."))
        if i in letter.st.get("issuebreak", ()):
            out.append(("br",))
        out += [("p", issue.ca)] if issue.ca else []
        out += [("p", issue.rg)] if issue.rg else []
        out.append(("lab", lab["why"], issue.why))
    return out


def _determined(letter):
    if letter.determined:
        return letter.determined
    return [f"{issue.n} MAXIMUS Federal Services, Inc. has determined the request for {issue.service} {issue.out}."
            for issue in letter.issues]


def _notice(letter, lab):
    out = [("lines", ["MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review", "P.O. Box 0000",
                      "Sacramento, CA 95899", "Phone (555) 010-0199"]), ("center", lab["title"])]
    if letter.decided is not None:
        out.append(("lines", [f"{lab['decided']} {letter.decided}"]))
    plan = letter.st.get("plan", [("employee",), ("claim",), ("ur",), ("doi",), ("received",), ("case",)])
    out.append(("pairs", _rows(letter, lab, plan), letter.st.get("head", "lines")))
    for s in _determined(letter):
        out.append(("p", s))
    out += [("br",)] if letter.st.get("firstpage") else []
    out.append(("h", lab["how"]))
    out.append(("p", letter.covertext))
    for s in _determined(letter):
        out.append(("p", s))
    out += [("h", lab["quals"]), ("p", letter.quals), ("h", lab["summary"])]
    if letter.disclaimer:
        out.append(("p", letter.disclaimer))
    out += paragraphs(letter.summary)
    if letter.docs is not None:
        out += [("h", lab["docs"]), ("p", letter.st.get("docslead", "")), ("ul", letter.docs)]
    for i, issue in enumerate(letter.issues, 1):
        out.append(("issue", issue.heading or f"{issue.n} {lab['regarding']}{issue.service}:"))
        if i in letter.st.get("issuebreak", ()):
            out.append(("br",))
        out.append(("h2", lab["section"]))
        out.append(("p", " ".join(p for p in (issue.ca, issue.rg) if p)))
        out += [("h2", lab["why"])] + paragraphs(issue.why)
    if letter.effect:
        out += [("h", lab["effect"])] + paragraphs(letter.effect)
    return out


def _prof(letter, lab):
    issue = letter.issues[0]
    out = [("center", lab["title"])]
    plan = letter.st.get("plan", [("case",), ("employee",), ("claim",), ("doi",), ("ur",), ("received",), ("decided",)])
    rows = _rows(letter, lab, plan)
    if rows:
        out.append(("pairs", rows, letter.st.get("head", "lines")))
    out += [("h", lab["issue"]), ("p", letter.st.get("dispute", issue.service)), ("h", lab["summary"])]
    out += paragraphs(letter.summary)
    if letter.docs is not None:
        out += [("h", lab["docs"])] + ([("p", letter.st["docslead"])] if letter.st.get("docslead") else [])
        out.append(("ul", letter.docs))
    out += [("h", lab["rg"])] + paragraphs(issue.rg)
    neg = "NOT " if decision_not(issue) else ""
    out += [("h", lab["why"].replace("{NOT }", neg))] + paragraphs(issue.why)
    out += [("h", lab["quals"]), ("p", letter.quals)]
    return out


def decision_not(issue):
    from .truth import decision_of
    return decision_of(issue) == "upheld"


def blocks(letter):
    if letter.free is not None:
        return letter.free
    lab = labels(letter)
    make = {S.NOTICE: _notice, S.L13: _letter2013, S.PROF: _prof}.get(letter.fmt, _modern)
    out = make(letter, lab) + list(letter.extra)
    return finish([b for b in out if b[0] not in ("p",) or (b[1] or "").strip()], letter.st)


def finish(out, st):
    """Writer's habits that touch all print: blanks after sentences, breaks forced inside prose."""
    done = []
    for b in out:
        kind = b[0]
        if kind in ("p", "lab", "issue") and "\f" in b[-1]:
            head, *rest = b[-1].split("\f")
            done.append(b[:-1] + (head.rstrip(),))
            for r in rest:
                done += [("br",), ("p", r.lstrip(), "cont")]
        else:
            done.append(b)
    if st.get("dbl"):
        def two(t):
            return t.replace(". ", ".  ") if isinstance(t, str) else t
        done = [b if b[0] not in ("p", "lab") else b[:1] + tuple(two(t) if t != "cont" else t for t in b[1:]) for b in done]
    return done
