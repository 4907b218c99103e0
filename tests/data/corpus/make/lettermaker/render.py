# SPDX-License-Identifier: GPL-3.0-or-later
"""From blocks of print to a PDF, by the producers at hand."""
import html as H
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

os.environ["SOURCE_DATE_EPOCH"] = "1388534400"  # WeasyPrint's font subsets, made in this process, heed it too
ENV = dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen")
ROOT = pathlib.Path(__file__).resolve().parents[5]


def run(*args, **kw):
    subprocess.run([str(a) for a in args], check=True, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **kw)


def margins(st):
    m = st.get("margin", 1.0)
    return (m, m, m, m) if isinstance(m, (int, float)) else tuple(m)


def banner(text, page, pages):
    return text.replace("{page:02}", f"{page:02d}").replace("{page}", str(page)).replace("{pages}", str(pages))


# ---- HTML, for WeasyPrint and for Qt ----

def esc(t):
    t = H.escape(" ".join(re.split(r"[ \n]+", t.strip(" \n"))) if "  " not in t else t.strip(" \n"), quote=False)
    return t.replace("  ", "&nbsp; ").replace("\v", "<br>")


def pairs_html(rows, mode, st):
    cell = lambda c: f"{esc(c[0])} <b>{esc(c[1])}</b>" if st.get("boldvalues") else f"<b>{esc(c[0])}</b> {esc(c[1])}"
    if mode == "lines":
        return "".join(f"<p class=row>{cell(c)}</p>" for r in rows for c in r)
    if mode == "blocks":
        left = "".join(f"<p class=row>{cell(r[0])}</p>" for r in rows)
        right = "".join(f"<p class=row>{cell(r[1]) if len(r) > 1 else '&nbsp;'}</p>" for r in rows)
        return f"<div class=two><div class=l>{left}</div><div class=r>{right}</div></div><div style='clear:both'></div>"
    if mode == "tabs":
        return "".join("<p class=row>" + "".join(f"<span class=tab>{cell(c)}</span>" for c in r) + "</p>" for r in rows)
    if mode == "table4":
        return "<table class=head width='100%'>" + "".join(
            "<tr>" + "".join(f"<td><b>{esc(l)}</b></td><td>{esc(v)}</td>" for l, v in r) + "</tr>" for r in rows) + "</table>"
    return "<table class=head width='100%'>" + "".join(
        "<tr>" + "".join(f"<td width='50%'>{cell(c)}</td>" for c in r) + "</tr>" for r in rows) + "</table>"


def body_html(blocks, st):
    out, brk = [], ""
    bullet = st.get("bullet")
    for b in blocks:
        k = b[0]
        if k == "br":
            brk = " style='page-break-before:always'"
            continue
        if k == "center":
            out.append(f"<p class=center{brk}><b>{esc(b[1])}</b></p>")
        elif k == "lines":
            out.append(f"<p class=addr{brk}>" + "<br>".join(esc(x) for x in b[1]) + "</p>")
        elif k == "pairs":
            out.append(f"<div{brk}>" + pairs_html(b[1], b[2], st) + "</div>")
        elif k in ("h", "h2"):
            t = b[1].upper() if st.get("caps") and k == "h" else b[1]
            w = "b" if st.get("bold", True) else "u" if st.get("under") else "span"
            out.append(f"<p class={k}{brk}><{w}>{esc(t)}</{w}></p>")
        elif k == "issue":
            w = "b" if st.get("boldissue", True) else "span"
            out.append(f"<p class=issue{brk}><{w}>{esc(b[1])}</{w}></p>")
        elif k == "lab":
            out.append(f"<p class=lab{brk}><b>{esc(b[1])}</b> {esc(b[2])}</p>")
        elif k == "p":
            out.append(f"<p{' class=cont' if len(b) > 2 else ''}{brk}>{esc(b[1])}</p>")
        elif k == "ul":
            if bullet:
                out.append("".join(f"<p class=bul>{bullet} {esc(x)}</p>" for x in b[1]))
            else:
                out.append("<ul>" + "".join(f"<li>{esc(x)}</li>" for x in b[1]) + "</ul>")
        elif k == "sp":
            out.append("<p>&nbsp;</p>" * b[1])
        elif k == "pre":
            out.append(f"<pre{brk}>{H.escape(b[1])}</pre>")
        brk = ""
    return "\n".join(out)


def css(st):
    t, r, b, l = margins(st)
    def q(s):
        return '"' + s.replace('"', '\\"').replace("{page:02}", '" counter(page, decimal-leading-zero) "') \
            .replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "') + '"'
    page = f"@page{{size:letter;margin:{t}in {r}in {b}in {l}in;"
    if st.get("fax"):
        page += f"@top-left{{content:{q(st['fax'])};font:8pt 'DejaVu Sans Mono';white-space:pre;width:100%}}"
    if st.get("run"):
        page += f"@top-right{{content:{q(st['run'])};font-size:8pt}}"
    if st.get("foot"):
        where = st.get("footat", "center")
        page += f"@bottom-{where}{{content:{q(st['foot'])};font-size:8.5pt}}"
    page += "}"
    start = f"html{{counter-reset:page {st['faxfrom'] - 1}}}" if st.get("faxfrom") else ""
    return page + start + f"""
body{{font-family:{st.get('font', 'Liberation Serif')};font-size:{st.get('size', 12)}pt;line-height:{st.get('lead', 1.2)};
 text-align:{'justify' if st.get('just') else 'left'};hyphens:{'auto' if st.get('hyphen') else 'manual'}}}
p{{margin:0 0 {st.get('gap', 10)}pt 0;text-indent:{st.get('indent', 0)}pt}} p.cont,p.row,p.addr,p.h,p.issue,p.lab,p.bul{{text-indent:0}}
p.row{{margin:0 0 {st.get('rowgap', 2)}pt 0}} p.center{{text-align:center}} p.h{{margin-top:{st.get('gap', 10)}pt;{'text-align:center' if st.get('hcenter') else ''}}}
p.bul{{margin:0 0 2pt {st.get('bulletin', 18)}pt}} table.head{{width:100%;margin-bottom:12pt;border-collapse:collapse}} td{{vertical-align:top;padding:1pt 6pt 1pt 0}}
.two{{margin-bottom:12pt}} .two .l{{float:left;width:48%}} .two .r{{float:right;width:48%}}
.tab{{display:inline-block;width:3.2in}} p,li{{orphans:{st.get('orphans', 1)};widows:{st.get('orphans', 1)}}} pre{{font:9.5pt 'DejaVu Sans Mono'}}"""


def weasy(blocks, st, out):
    import weasyprint
    import logging
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    doc = f"<html lang=en><head><style>{css(st)}</style></head><body>{body_html(blocks, st)}</body></html>"
    weasyprint.HTML(string=doc).write_pdf(str(out))


def qt(blocks, st, out):
    """QTextDocument through QPdfWriter: tests/accuracy/qtprint.cpp."""
    tool = os.environ.get("LECTERN_QTPRINT") or next(
        (str(p) for p in (ROOT / "build").glob("*/tests/accuracy/lectern-qtprint")), None)
    if not tool:
        raise SystemExit("build the target lectern-qtprint first, or name it in LECTERN_QTPRINT")
    style = f"""<style>body{{font-family:'{st.get('font', 'Liberation Serif')}';font-size:{st.get('size', 12)}pt}}
p{{margin-bottom:{st.get('gap', 10)}px;line-height:{int(100 * st.get('lead', 1.2))}%}} p.row,p.bul{{margin-bottom:2px}} p.center{{text-align:center}} .bul{{margin-left:18px}}</style>"""
    with tempfile.TemporaryDirectory() as d:
        src = pathlib.Path(d) / "in.html"
        st2 = dict(st)
        body = body_html([b if b[0] != "pairs" or b[2] in ("lines", "table", "table4") else (b[0], b[1], "table")
                          for b in blocks], st2)
        src.write_text(f"<html><head>{style}</head><body>{body}</body></html>", encoding="utf-8")
        run(tool, src, out, str(margins(st)[0]), st.get("fax", ""), st.get("foot", ""),
            "justify" if st.get("just") else "left")


# ---- troff ----

def roff_text(t):
    t = t.replace("\\", "\\e").replace("\u00ad", "\\%" if False else "\\:")
    lines = []
    for line in t.strip().split("\v"):
        line = " ".join(line.split(" ")) if "  " in line else " ".join(line.split())
        line = line.replace("  ", "\\ \\ ").replace("\n", " ")
        if line[:1] in ".'":
            line = "\\&" + line
        lines.append(line)
    return "\n.br\n".join(lines)


def roff(blocks, st):
    t, r, b, l = margins(st)
    size = st.get("size", 12)
    vs = size * st.get("lead", 1.2)
    fam = {"Helvetica": "H", "Courier": "C", "Bookman": "BM", "Palatino": "P", "NewCentury": "N"}.get(st.get("font"), "T")
    gap = st.get("gap", 10)
    o = [f".fam {fam}", f".po {l}i", f".ll {8.5 - l - r}i", f".lt {8.5 - l - r}i", f".ps {size}", f".vs {vs:.2f}p",
         ".ad b" if st.get("just") else ".ad l", ".hy" if st.get("hyphen") else ".nh", ".pl 11i"]
    first = st.get("faxfrom", 1)
    foot = st.get("foot", "").replace("{page:02}", "\\\\n%").replace("{page}", "\\\\n%").replace("{pages}", "@PAGES@").replace("'", "\\(aq")
    fax = st.get("fax", "").replace("{page:02}", "\\\\n%").replace("{page}", "\\\\n%").replace("{pages}", "@PAGES@").replace("'", "\\(aq")
    o += [".de HD", f"'sp 0.35i", ".ev 1", f".fam C", ".ps 8", f".tl '{fax}'''" if fax else ".sp 0", ".ev", f"'sp |{t}i", ".ns", "..",
          ".de FO", f"'sp |{11 - b * 0.6:.2f}i" if False else "'sp 0.35i", ".ev 1", ".fam T", ".ps 9", f".tl ''{foot}''" if foot else ".sp 0", ".ev", "'bp", "..",
          f".pn {first}", ".wh 0 HD", f".wh -{b}i FO", f".sp |{t}i" if False else ".rs"]
    def para():
        o.append(f".sp {gap}p")
    brk = False
    for blk in blocks:
        k = blk[0]
        if k == "br":
            o.append(".bp")
            brk = True
            continue
        if k == "center":
            para(); o.append(f".ce 1\n\\fB{roff_text(blk[1])}\\fP")
        elif k == "lines":
            para(); o.append(".nf\n" + "\n".join(roff_text(x) for x in blk[1]) + "\n.fi")
        elif k == "pairs":
            para(); o.append(f".nf\n.ta {st.get('tabstop', 3.4)}i")
            rows = blk[1] if blk[2] != "lines" else [[c] for row in blk[1] for c in row]
            for row in rows:
                o.append("\t".join(f"\\fB{roff_text(lb)}\\fP {roff_text(v)}" if not st.get("boldvalues")
                                   else f"{roff_text(lb)} \\fB{roff_text(v)}\\fP" for lb, v in row))
            o.append(".fi")
        elif k in ("h", "h2"):
            para(); o.append(f".ne 1\n" + (".ce 1\n" if st.get("hcenter") else "") + f"\\fB{roff_text(blk[1].upper() if st.get('caps') and k == 'h' else blk[1])}\\fP\n.br")
        elif k == "issue":
            para(); o.append(f"\\fB{roff_text(blk[1])}\\fP\n.br")
        elif k == "lab":
            para(); o.append(f"\\fB{roff_text(blk[1])}\\fP {roff_text(blk[2])}\n.br")
        elif k == "p":
            if not (len(blk) > 2):
                para()
            o.append((f".ti {st['indent']}p\n" if st.get("indent") and len(blk) == 2 else "") + roff_text(blk[1]) + "\n.br")
        elif k == "ul":
            for x in blk[1]:
                o.append(f".sp 3p\n.in 0.3i\n.ti -0.2i\n{st.get('bullet') or chr(92) + '(bu'} {roff_text(x)}\n.br\n.in 0")
        elif k == "sp":
            o.append(f".sp {blk[1]}")
        elif k == "pre":
            para(); o.append(".nf\n.fam C\n" + "\n".join(roff_text(x) or "\\&" for x in blk[1].split("\n")) + f"\n.fam {fam}\n.fi")
    return "\n".join(o) + "\n"


def groff(blocks, st, out, device="pdf"):
    src = roff(blocks, st)
    def go(text, to):
        p = subprocess.run(["groff", "-k", f"-T{device}", "-P-pletter"],
                           input=text.encode(), env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
        to.write_bytes(p.stdout)
    with tempfile.TemporaryDirectory() as d:
        tmp = pathlib.Path(d) / ("x." + device)
        go(src.replace("@PAGES@", "9"), tmp)
        if device == "ps":
            run("ps2pdf", "-sPAPERSIZE=letter", tmp, out)
        else:
            shutil.copy(tmp, out)
        if "@PAGES@" in src:
            n = pages(out)
            go(src.replace("@PAGES@", str(n)), tmp)
            if device == "ps":
                run("ps2pdf", "-sPAPERSIZE=letter", tmp, out)
            else:
                shutil.copy(tmp, out)


def grops(blocks, st, out):
    groff(blocks, st, out, "ps")


# ---- ReportLab ----

def reportlab(blocks, st, out):
    from reportlab import rl_config
    rl_config.invariant = 1
    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
    from reportlab.lib.pagesizes import letter
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, Preformatted, SimpleDocTemplate, Spacer, Table
    base = "/usr/share/fonts/truetype/"
    font = st.get("font", "Times-Roman")
    if font not in ("Times-Roman", "Helvetica"):
        path = {"Liberation Serif": "liberation/LiberationSerif", "Liberation Sans": "liberation/LiberationSans",
                "DejaVu Sans": "dejavu/DejaVuSans", "DejaVu Serif": "dejavu/DejaVuSerif"}[font]
        reg = base + path + ("-Regular.ttf" if "Lib" in font else ".ttf")
        pdfmetrics.registerFont(TTFont(font, reg))
        pdfmetrics.registerFont(TTFont(font + "-B", base + path + "-Bold.ttf"))
        pdfmetrics.registerFontFamily(font, normal=font, bold=font + "-B", italic=font, boldItalic=font + "-B")
    size = st.get("size", 11)
    t, r, b, l = [x * 72 for x in margins(st)]
    P = ParagraphStyle("p", fontName=font, fontSize=size, leading=size * st.get("lead", 1.2), spaceAfter=st.get("gap", 10),
                       alignment=TA_JUSTIFY if st.get("just") else TA_LEFT, allowWidows=1, allowOrphans=1,
                       firstLineIndent=st.get("indent", 0))
    plain = ParagraphStyle("n", P, firstLineIndent=0)
    row = ParagraphStyle("r", plain, spaceAfter=2)
    center = ParagraphStyle("c", plain, alignment=TA_CENTER)
    e = lambda s: esc(s).replace("<br>", "<br/>").replace("\u00ad", "")
    cell = lambda c: f"<b>{e(c[0])}</b> {e(c[1])}"
    flow = []
    for k in blocks:
        kind = k[0]
        if kind == "br": flow.append(PageBreak())
        elif kind == "center": flow.append(Paragraph(f"<b>{e(k[1])}</b>", center))
        elif kind == "lines": flow.append(Paragraph("<br/>".join(e(x) for x in k[1]), plain))
        elif kind == "pairs":
            if k[2] == "lines": flow += [Paragraph(cell(c), row) for rr in k[1] for c in rr] + [Spacer(1, 8)]
            else:
                n = max(len(rr) for rr in k[1])
                flow += [Table([[Paragraph(cell(c), row) for c in rr] + [""] * (n - len(rr)) for rr in k[1]], hAlign="LEFT",
                               colWidths=[(612 - l - r) / n] * n), Spacer(1, 8)]
        elif kind in ("h", "h2"): flow.append(Paragraph(f"<b>{e(k[1].upper() if st.get('caps') and kind == 'h' else k[1])}</b>", center if st.get("hcenter") else plain))
        elif kind == "issue": flow.append(Paragraph(f"<b>{e(k[1])}</b>", plain))
        elif kind == "lab": flow.append(Paragraph(f"<b>{e(k[1])}</b> {e(k[2])}", plain))
        elif kind == "p": flow.append(Paragraph(e(k[1]), plain if len(k) > 2 else P))
        elif kind == "ul":
            for x in k[1]:
                flow.append(Paragraph(e(x), ParagraphStyle("u", plain, leftIndent=18, spaceAfter=2), bulletText=st.get("bullet") or "\u2022"))
        elif kind == "sp": flow.append(Spacer(1, size * k[1]))
        elif kind == "pre": flow.append(Preformatted(k[1], ParagraphStyle("m", fontName="Courier", fontSize=9.5, leading=11.5)))
    def build(total):
        def deco(canvas, doc):
            page = doc.page + st.get("faxfrom", 1) - 1
            canvas.setFont("Courier" if st.get("fax") else "Helvetica", 8)
            if st.get("fax"):
                canvas.drawString(20, 792 - 22, banner(st["fax"], page, total))
            if st.get("foot"):
                canvas.setFont("Helvetica", 8)
                canvas.drawCentredString(306, b * 0.5, banner(st["foot"], page, total))
        d = SimpleDocTemplate(str(out), pagesize=letter, topMargin=t, rightMargin=r, bottomMargin=b, leftMargin=l)
        import copy
        d.build(copy.deepcopy(flow), onFirstPage=deco, onLaterPages=deco)
    build(9)
    build(pages(out))


# ---- LibreOffice ----

def x(t):
    t = H.escape(" ".join(t.strip().split("\n")), quote=False)
    return re.sub(" {2,}", lambda m: f" <text:s text:c=\"{len(m[0]) - 1}\"/>", t).replace("\v", "<text:line-break/>").replace("\t", "<text:tab/>")


def fodt(blocks, st):
    t, r, b, l = margins(st)
    size, font, gap = st.get("size", 12), st.get("font", "Liberation Serif"), st.get("gap", 10)
    lead = int(100 * st.get("lead", 1.15))
    def style(name, extra="", text="", parent="P"):
        return (f'<style:style style:name="{name}" style:family="paragraph"' + (f' style:parent-style-name="{parent}"' if name != "P" else "") + '>'
                f'<style:paragraph-properties {extra}><style:tab-stops><style:tab-stop style:position="{st.get("tabstop", 3.3)}in"/></style:tab-stops></style:paragraph-properties>'
                f'<style:text-properties {text}/></style:style>')
    align = "justify" if st.get("just") else "start"
    styles = style("P", f'fo:margin-bottom="{gap}pt" fo:line-height="{lead}%" fo:text-align="{align}" fo:orphans="0" fo:widows="0"',
                   f'style:font-name="{font}" fo:font-size="{size}pt" fo:hyphenate="{"true" if st.get("hyphen") else "false"}" fo:language="en" fo:country="US"')
    styles += style("C", 'fo:text-align="center"') + style("R", 'fo:margin-bottom="2pt"') + style("U", 'fo:margin-left="0.3in" fo:text-indent="-0.2in" fo:margin-bottom="2pt"')
    styles += style("M", 'fo:margin-bottom="0pt"', 'style:font-name="Liberation Mono" fo:font-size="9.5pt"')
    auto = "".join(f'<style:style style:name="{n}B" style:family="paragraph" style:parent-style-name="{n}"><style:paragraph-properties fo:break-before="page"/></style:style>' for n in "PCRU")
    auto += '<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    auto += '<style:style style:name="T" style:family="table"><style:table-properties fo:margin-bottom="10pt"/></style:style>'
    out, brk = [], [False]
    def para(s, body):
        out.append(f'<text:p text:style-name="{s}{"B" if brk[0] else ""}">{body}</text:p>')
        brk[0] = False
    bold = lambda s: f'<text:span text:style-name="b">{x(s)}</text:span>'
    cell = lambda c: f"{bold(c[0])} {x(c[1])}" if not st.get("boldvalues") else f"{x(c[0])} {bold(c[1])}"
    for k in blocks:
        kind = k[0]
        if kind == "br": brk[0] = True
        elif kind == "center": para("C", bold(k[1]))
        elif kind == "lines":
            for line in k[1]: para("R", x(line))
        elif kind == "pairs":
            if k[2] == "lines":
                for rr in k[1]:
                    for c in rr: para("R", cell(c))
            elif k[2] == "tabs":
                for rr in k[1]: para("R", "<text:tab/>".join(cell(c) for c in rr))
            else:
                n = max(len(rr) for rr in k[1])
                out.append(f'<table:table table:style-name="T"><table:table-column table:number-columns-repeated="{n}"/>' + "".join(
                    "<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p text:style-name="R">{cell(c) if c else ""}</text:p></table:table-cell>'
                    for c in list(rr) + [None] * (n - len(rr))) + "</table:table-row>" for rr in k[1]) + "</table:table>")
        elif kind in ("h", "h2"): para("C" if st.get("hcenter") else "P", bold(k[1].upper() if st.get("caps") and kind == "h" else k[1]))
        elif kind == "issue": para("P", bold(k[1]))
        elif kind == "lab": para("P", bold(k[1]) + " " + x(k[2]))
        elif kind == "p": para("P", x(k[1]))
        elif kind == "ul":
            for v in k[1]: para("U", f"{st.get('bullet') or chr(0x2022)}<text:tab/>{x(v)}" if st.get("bullettab") else f"{st.get('bullet') or chr(0x2022)} {x(v)}")
        elif kind == "sp":
            for _ in range(k[1]): para("R", "")
        elif kind == "pre":
            for line in k[1].split("\n"): para("M", x(line))
    num = lambda s: x(s).replace("{page:02}", '<text:page-number text:select-page="current"/>').replace("{page}", '<text:page-number text:select-page="current"/>').replace("{pages}", "<text:page-count/>")
    header = f'<style:header><text:p text:style-name="M">{num(st["fax"])}</text:p></style:header>' if st.get("fax") else ""
    footer = f'<style:footer><text:p text:style-name="C">{num(st["foot"])}</text:p></style:footer>' if st.get("foot") else ""
    hs = '<style:header-style><style:header-footer-properties fo:min-height="0.3in"/></style:header-style>' if header else ""
    fs = '<style:footer-style><style:header-footer-properties fo:min-height="0.3in"/></style:footer-style>' if footer else ""
    ns = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
    fonts = f'<office:font-face-decls><style:font-face style:name="{font}" svg:font-family="\'{font}\'"/><style:font-face style:name="Liberation Mono" svg:font-family="\'Liberation Mono\'"/></office:font-face-decls>'
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {ns} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">{fonts}'
            f'<office:styles>{styles}</office:styles><office:automatic-styles>{auto}<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="11in" '
            f'fo:margin-top="{t}in" fo:margin-bottom="{b}in" fo:margin-left="{l}in" fo:margin-right="{r}in"/>{hs}{fs}</style:page-layout></office:automatic-styles>'
            f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{header}{footer}</style:master-page></office:master-styles>'
            f'<office:body><office:text>{"".join(out)}</office:text></office:body></office:document>')


def office_many(jobs):
    """LibreOffice starts slowly: all its letters go in one call. jobs: [(blocks, st, out)]."""
    if not jobs:
        return
    with tempfile.TemporaryDirectory() as d:
        d = pathlib.Path(d)
        names = []
        for i, (blocks, st, out) in enumerate(jobs):
            src = d / f"j{i}.fodt"
            src.write_text(fodt(blocks, st), encoding="utf-8")
            names.append(src)
        run("soffice", f"-env:UserInstallation=file://{d}/profile", "--headless", "--convert-to", "pdf", "--outdir", d, *names)
        for i, (_, _, out) in enumerate(jobs):
            shutil.copy(d / f"j{i}.pdf", out)


# ---- all ----

def pages(pdf):
    text = subprocess.run(["pdfinfo", str(pdf)], stdout=subprocess.PIPE, check=True, env=ENV).stdout.decode()
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M)[1])


def distil(pdf):
    tmp = pathlib.Path(str(pdf) + ".gs")
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={tmp}", pdf)
    tmp.replace(pdf)


def tidy(pdf):
    """The same bytes for the same spec: no day, no chance in them, small."""
    tmp = pathlib.Path(str(pdf) + ".qpdf")
    run("qpdf", "--object-streams=disable", pdf, tmp)
    data = tmp.read_bytes()
    data = re.sub(rb"(/(?:CreationDate|ModDate) \(D:)(\d{14})", lambda m: m[1] + b"20140101000000", data)
    data = re.sub(rb"(<xmp:(?:Create|Modify|Metadata)Date>|<xap:(?:Create|Modify)Date>)(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)", lambda m: m[1] + b"2014-01-01T00:00:00", data)
    data = re.sub(rb"(uuid:)([0-9a-fA-F-]{36})", lambda m: m[1] + b"00000000-0000-0000-0000-000000000000", data)
    data = re.sub(rb"(/ID *\[ *<)([0-9a-fA-F]+)(> *<)([0-9a-fA-F]+)(> *\])",
                  lambda m: m[1] + b"0" * len(m[2]) + m[3] + b"0" * len(m[4]) + m[5], data)
    data = re.sub(rb"(/DocChecksum /)([0-9A-F]{32})", lambda m: m[1] + b"0" * 32, data)
    tmp.write_bytes(data)
    run("qpdf", "--static-id", "--object-streams=generate", "--recompress-flate", "--compression-level=9", tmp, pdf)
    tmp.unlink()


PRODUCERS = {"weasy": weasy, "groff": groff, "grops": grops, "reportlab": reportlab, "qt": qt}


def render_all(jobs):
    """jobs: [(by, blocks, st, out path)]"""
    office_many([(b, s, o) for by, b, s, o in jobs if by == "office"])
    for by, b, s, o in jobs:
        if by != "office":
            PRODUCERS[by](b, s, o)
        if s.get("distil"):
            distil(o)
        tidy(o)
