# SPDX-License-Identifier: GPL-3.0-or-later
"""Packets: letters among fax sheets, denials, proofs of service and medical pages. Inner letters are named x...."""
from lettermaker.prose import COVER, UPHOLD, OVERTURN, labelled, notice_dates, notice_quals, quals
from lettermaker.spec import L13, L14, L15, L16, NOTICE, PROF, Filler, Issue as I, Letter as L, Packet

NOT = "is not medically necessary and appropriate"
YES = "is medically necessary and appropriate"


def fax(to, frm, n, note, by="groff", **st):
    return Filler([("center", "FACSIMILE TRANSMITTAL SHEET"), ("pairs", [[("TO:", to)], [("FROM:", frm)], [("PAGES INCLUDING COVER:", str(n))], [("DATE:", "see banner")]], "lines"), ("p", note),
                   ("p", "This message may hold health information that the law protects. If it reached you by mistake, destroy it and call the sender.")], by=by, st=st)


def proof(day, names, by="weasy"):
    return Filler([("center", "PROOF OF SERVICE"), ("p", f"I am over eighteen and not a party to this matter. On {day} I placed a copy of the attached IMR Final Determination in the mail, addressed as follows:"), ("lines", names),
                   ("p", "I declare under penalty of perjury that this is true."), ("p", "________________________   Clerk")], by=by)


def denial(doctor, what, day, by="office"):
    return Filler([("lines", ["GULLWING REVIEW", "Utilization Review", day]), ("p", f"Re: {what}"), ("p", f"Dear {doctor},"),
                   ("p", "The request named above is not certified. The decision rests on the papers that came with the request. The guidelines used are set out below. Decision: NON-CERTIFIED."),
                   ("p", "Guidelines: MTUS Chronic Pain Treatment Guidelines; Official Disability Guidelines."), ("p", "A reconsideration may be asked for within ten days.")], by=by)


def medical(text, by="reportlab", title="PROGRESS NOTE"):
    return Filler([("center", title), ("p", text)], by=by, st=dict(font="Helvetica") if by == "reportlab" else {})


# ---- letters inside ----
L("x01", L14, said_ur="6/3/2014", by="weasy", st=dict(size=11.5, head="table", foot="{page}"),
  case="CM14-0300101", assigned="08/18/2014", doi="02/05/2012", decided="10/01/2014", priority="Standard", received="06/12/2014",
  quals=quals("Orthopedic Surgery", "California and Maryland"), specialty="Orthopedic Surgery", states="California, Maryland",
  age=45, sex="m", mech="fell through a skylight", parts=["right hip"], dx=["femoroacetabular impingement", "labral tear"],
  summary="""A 45-year-old male roofer fell through a skylight on 2/5/2012 and hurt his right hip. Diagnoses: femoroacetabular impingement; labral tear. MR arthrogram of 3/3/2014 shows the tear. Arthroscopy was asked for on 5/20/2014 and denied on 6/3/2014.""",
  issues=[I("Right hip arthroscopy with labral repair", "Overturned", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis, Arthroscopy.", cac="ODG/Hip & Pelvis", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis, Arthroscopy.", rgc="ODG/Hip & Pelvis", why="A tear that is seen, catching at each step, and a numbing injection that worked: the three together settle it. The right hip arthroscopy with labral repair is medically necessary and appropriate."),
          I("Hip brace", "Upheld", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis.", cac="ODG/Hip & Pelvis", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis.", rgc="ODG/Hip & Pelvis", why="None of the sources names a brace after labral repair. The hip brace is not medically necessary and appropriate.")])
L("x02", L14, by="groff", st=dict(size=12, head="tabs", dbl=True),
  case="CM14-0300102", assigned="08/25/2014", doi="07/23/2013", ur="05/29/2014", priority="Standard", received="06/17/2014",
  quals=quals("Pain Management", "California", 1), specialty="Pain Management", states="California",
  sex="f", mech="hauling a wet carpet", parts=["low back"], dx=["lumbago"],
  summary="""This patient sustained a low back injury on 7/23/13 from hauling a wet carpet.  Request(s) under consideration include Ultram 50 mg #100.  Diagnoses include lumbago.  Report of 5/6/14 noted she is the same.  Request was non-certified on 5/29/14.""",
  issues=[I("Ultram 50 mg #100", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76-78.", cac="CP:76-78/Opioids", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-96.", rgc="CP:74-96/Opioids", why="No pain agreement, no scores, no function.  Submitted reports have not shown benefit.  The Ultram 50 mg #100 is not medically necessary and appropriate.")])
L("x03", L15, said_ur="1/22/2015", by="office", st=dict(size=11, head="table", foot="{page}"),
  case="CM15-0300103", assigned="03/02/2015", doi="10/09/2014", decided="04/20/2015", priority="Standard", received="02/04/2015",
  quals=labelled(), specialty="Physical Medicine & Rehabilitation", states="Illinois",
  age=30, sex="m", mech="braking hard", parts=["neck"], dx=["whiplash"],
  summary="""The injured worker is a 30 year old male, who sustained an industrial injury on 10/9/2014 while braking hard. Neck pain since. The injured worker was diagnosed as having whiplash. Treatment to date has included 12 visits of therapy. On 1/22/2015, Utilization Review non-certified a home traction unit.""",
  issues=[I("Home cervical traction unit, purchase", "Upheld", ca="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 173, 181.", cac="A8:173, 181", rg="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 173-174.", rgc="A8:173-174", why="There is no high grade evidence for traction, and no trial was made with a therapist. The home cervical traction unit, purchase is not medically necessary and appropriate.")])
L("x04", L13, by="groff", st=dict(size=11, head="tabs", means=UPHOLD),
  decided="2/7/2014", case="CM13-0300104", doi="5/17/2009", claim="HM-09-517", ur="10/29/2013", priority="Standard", received="11/12/2013", employee="Horatio Venables", provider="Winifred Askew, MD",
  disputed="EPIDURAL", cover="UPHOLD", covertext=COVER, quals=quals("Anesthesiology", "California", 2, "physician reviewer"), specialty="Anesthesiology", states="California", docs=["Application of Independent Medical Review", "Utilization Review Determination"],
  age=52, sex="m", mech="shifting a safe", parts=["low back"], dx=["lumbar radiculopathy"],
  summary="""Mr. Venables is a 52-year-old male who injured his low back shifting a safe on 5/17/2009. Diagnosis: lumbar radiculopathy. The MRI of 9/3/2013 shows no root contact.""",
  issues=[I("L5-S1 epidural steroid injection", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 46.", cac="CP:46", rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Epidural steroid injections, page 46.", rgc="CP:46/Epidural steroid injections", why="What the leg says and what the picture shows must agree, and they do not. The L5-S1 epidural steroid injection is not medically necessary and appropriate.")])
L("x05", L16, by="weasy", st=dict(size=11, head="table4", font="Liberation Sans", foot="{page} of {pages}"),
  case="CM16-0300105", assigned="05/23/2016", doi="01/12/2015", ur="03/31/2016", priority="Standard", received="04/18/2016",
  quals=labelled(), specialty="Psychologist", states="California",
  age=38, sex="f", mech=["was locked in a cold store", "was locked in a cold store for six hours"], parts=[], dx=["panic disorder"],
  summary="""A 38-year-old female clerk was locked in a cold store for six hours on 1/12/2015. Diagnosis: panic disorder. Eight sessions so far; attacks from daily to weekly by 3/15/2016.""",
  issues=[I("Cognitive behavioral therapy, 8 sessions", "Overturned", ca="Decision based on MTUS Stress Related Conditions 2004, Section(s): Treatment.", cac="A15@2004/Treatment", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness & Stress, Cognitive therapy for panic disorder.", rgc="ODG/Mental Illness & Stress", why="From daily to weekly is progress by any count. The cognitive behavioral therapy, 8 sessions is medically necessary and appropriate.")])
L("x06", NOTICE, by="office", st=dict(size=11, foot="Final Letter of Determination    Form Effective 5.16.13       Page {page} of {pages}", docslead="The following relevant documents were reviewed and considered:"),
  decided="9/4/2013", employee="Rupert Coldstream", claim="RC-12-88", ur="6/27/2013", doi="8/6/2012", received="7/17/2013", case="CM13-0300106",
  covertext=notice_dates("7/17/2013", "6/27/2013", "8/2/2013"), quals=notice_quals("Occupational Medicine", "California"), specialty="Occupational Medicine", states="California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated June 27, 2013.",
  age=40, sex="m", mech="a gate swung shut on his hand", parts=["right hand"], dx=["crush injury of hand"],
  summary="""\u201cThis is a 40 year-old male; on 8/6/2012 a gate swung shut on his hand. Right hand stiff. Diagnosis: crush injury of hand. 30 therapy visits. The 6/10/2013 note asks for eight more.\u201d""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination", "Hand therapy notes"],
  issues=[I("eight visits of hand therapy", NOT, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Physical medicine, pg. 98-99, part of the MTUS.", cac="CP:98-99/Physical medicine", rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Physical medicine, pg. 99, part of the MTUS.", rgc="CP:99/Physical medicine", why="Thirty visits are three times the count. The request for eight visits of hand therapy is not medically necessary and appropriate.")],
  effect="The decision of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the Administrative Director.")
L("x07", L14, said_ur="9/15/2014", by="qt", st=dict(size=11, head="table", font="Liberation Sans"),
  case="CM14-0300107", assigned="10/27/2014", doi="12/17/2013", decided="12/10/2014", priority="Standard", received="09/29/2014",
  quals=quals("Family Practice", "Texas and Louisiana"), specialty="Family Practice", states="Texas, Louisiana",
  age=36, sex="f", mech=["opened a pressurised valve", "opened a pressurised valve and it struck her right wrist"], parts=["right wrist"], dx=["wrist sprain"],
  summary="""The patient is a 36-year-old female. On 12/17/2013 she opened a pressurised valve and it struck her right wrist. Diagnosis: wrist sprain. MRI was denied on 9/15/2014.""",
  issues=[I("MRI right wrist", "Upheld", n="1.", ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 268.", cac="A11:268", rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 268-269.", rgc="A11:268-269", why="No red flag and a normal examination. The MRI right wrist is not medically necessary and appropriate.")])
L("x08", L14, said_doi="6/1/14", said_ur="9/12/14", by="reportlab", head=False, st=dict(font="Times-Roman", size=12, lead=1.9, gap=14, dbl=True),
  quals=quals("Neurology", "California", 1), specialty="Neurology", states="California",
  mech="a fall from a mule", parts=["neck"], dx=["cervical strain", "tension headache"], sex="m",
  summary="""This patient, a man, sustained a neck injury on 6/1/14 from a fall from a mule.  Request(s) under consideration include Botox 100 units.  Diagnoses include cervical strain and tension headache.  Report of 9/2/14 noted daily headache.  Botox was non-certified on 9/12/14.""",
  issues=[I("Botox 100 units", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Botulinum toxin Page(s): 25-26.", cac="CP:25-26/Botulinum toxin", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Botulinum toxin (Botox; Myobloc) Page(s): 25-26.", rgc="CP:25-26/Botulinum toxin (Botox; Myobloc)", why="Not for tension type headache, in so many words.  The Botox 100 units is not medically necessary and appropriate.")])
L("x09", L15, by="groff", st=dict(size=11, head="tabs", foot="{page}"),
  case="CM15-0300109", assigned="06/01/2015", doi="02/20/2010", ur="04/17/2015", priority="Standard", received="05/01/2015",
  quals=labelled(), specialty="Internal Medicine", states="Michigan",
  age=66, sex="f", mech="inhaled chlorine at a pool", parts=["lungs"], dx=["reactive airways"],
  summary="""66-year-old woman, pool attendant, inhaled chlorine at a pool on 02/20/2010; lungs. Diagnosis: reactive airways. Spirometry 03/24/2015 improved 14% after albuterol. Advair and a home nebulizer were refused on 04/17/2015.""",
  issues=[I("Advair 250/50, 60 doses", "Overturned", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pulmonary, Asthma medications.", cac="ODG/Pulmonary", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pulmonary, Asthma medications.", rgc="ODG/Pulmonary", why="A gain of 14% shows that the airways answer. The Advair 250/50, 60 doses is medically necessary and appropriate."),
          I("Home nebulizer", "Upheld", ca="Decision based on Non-MTUS Citation National Heart, Lung, and Blood Institute, Expert Panel Report 3.", cac="X=National Heart, Lung, and Blood Institute, Expert Panel Report 3", rg="Decision based on Non-MTUS Citation National Heart, Lung, and Blood Institute, Expert Panel Report 3 (2007).", rgc="X=National Heart, Lung, and Blood Institute, Expert Panel Report 3 (2007)", why="An inhaler with a spacer does as well in adults. The home nebulizer is not medically necessary and appropriate.")])
L("x10", PROF, by="weasy", st=dict(size=11, head="lines"),
  case="CM13-0300110", doi="11/3/2011", ur="2/27/2013", received="3/14/2013", decided="4/25/2013",
  summary="""The claimant is a 50 year old female florist. On 11/3/2011 she pricked her right thumb pruning roses. Diagnosis: sporotrichosis, healed. Stiffness remains.""",
  age=50, sex="f", mech="pruning roses", parts=["right thumb"], dx=["sporotrichosis, healed"], truth={"diagnoses": ["sporotrichosis, healed"], "injury_mechanism": dict(value="pruning roses", accept=["pricked her right thumb pruning roses"])},
  docs=["Culture report, 1/4/2012", "Denial, 2/27/2013"],
  issues=[I("Dynamic splint for the right thumb", "Upheld", rg="MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints, page 264, which treats of splints.", rgc="A11:264", why="Passive and active exercise were never begun. The requested dynamic splint for the right thumb was not medically necessary.")],
  quals="The reviewer is Board Certified in Hand Surgery and is licensed to practice in California.", specialty="Hand Surgery", states="California")
L("x11", L14, by="grops", coverpage=True, st=dict(size=11, head="tabs", dated="Dated: "),
  case="CM14-0300111", decided="11/26/2014", assigned="10/10/2014", doi="03/27/2014", ur="08/06/2014", priority="Standard", received="08/29/2014",
  employee="Fabian Rookwood", claim="2014-FR-7", provider="Casper Lockwood, MD", admin="Ferndale Claims", cover="OVERTURN", covertext=COVER,
  quals=quals("Orthopedic Surgery", "California"), specialty="Orthopedic Surgery", states="California",
  age=28, sex="m", mech=["a dog pulled him off his feet", "a dog pulled him off his feet and his left shoulder came out"], parts=["left shoulder"], dx=["recurrent shoulder dislocation"],
  summary="""Mr. Rookwood, a 28 year old male postman: on 3/27/2014 a dog pulled him off his feet and his left shoulder came out. Diagnosis: recurrent shoulder dislocation. It came out again on 5/2/2014 and 7/9/2014. Bankart repair requested 7/25/2014.""",
  issues=[I("Left shoulder arthroscopic Bankart repair", "Overturned", n="1.", ca="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 209-210.", cac="A9:209-210", rg="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 209-211. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder, Surgery for shoulder dislocation.", rgc="A9:209-211 | ODG/Shoulder", why="Three times in four months is recurrent. The left shoulder arthroscopic Bankart repair is medically necessary and appropriate.")])
L("x12", L14, by="weasy", st=dict(size=11, head="blocks"),
  case="CM14-0300112", assigned="10/10/2014", doi="03/27/2014", decided="11/25/2014", priority="Standard", received="08/29/2014",
  quals=quals("Orthopedic Surgery", "California"), specialty="Orthopedic Surgery", states="California",
  age=28, sex="m", mech=["a dog pulled him off his feet", "a dog pulled him off his feet and his left shoulder came out"], parts=["left shoulder"], dx=["recurrent shoulder dislocation"],
  summary="""Mr. Rookwood, a 28 year old male postman: on 3/27/2014 a dog pulled him off his feet and his left shoulder came out. Diagnosis: recurrent shoulder dislocation. After repair a cold unit and a sling are asked for, RFA of 8/1/2014.""",
  issues=[I("Shoulder sling with abduction pillow", "Overturned", n="1.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder, Postoperative abduction pillow sling.", cac="ODG/Shoulder", rg="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 205, 213.", rgc="A9:205, 213", why="After an open or labral repair a sling protects the stitches. The shoulder sling with abduction pillow is medically necessary and appropriate."),
          I("Cold therapy unit, 14 days", "Upheld", n="2.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder, Continuous-flow cryotherapy.", cac="ODG/Shoulder", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder, Continuous-flow cryotherapy.", rgc="ODG/Shoulder", why="Seven days is the figure. The cold therapy unit, 14 days is not medically necessary and appropriate.")])

# ---- packets ----
Packet("p080", ["x01", "x02"])
Packet("p081", [fax("Ferndale Claims", "Rookwood file, Lodge & Penn LLP", 6, "Two determinations on this file, one surgery, one supplies. The surgery was overturned."), "x11", proof("December 1, 2014", ["Ferndale Claims", "Casper Lockwood, MD"]), "x12"], via="gs")
Packet("p082", [fax("File 88-4", "Gullwing Review", 9, "Denial, letter and notes as asked.", by="weasy"), denial("Dr. Askew", "request for home cervical traction", "January 22, 2015"), "x03",
                medical("The patient returned with neck stiffness. No numbness. Reflexes equal. He was shown chin tucks and asked to come back in a month. A copy of the review, by which the denial was upheld, is in the chart.")])
Packet("p083", [medical("Spirometry before and after bronchodilator. FVC 2.9 l, FEV1 1.9 l, after albuterol 2.17 l. Good effort, three reproducible curves.", by="groff", title="PULMONARY FUNCTION REPORT"), "x09", "x10", proof("June 30, 2015", ["Orchard State Risk Pool"], by="groff")], via="gs")
Packet("p084", ["x04", denial("Dr. Askew", "epidural steroid injection", "October 29, 2013", by="weasy"), "x06", "x05"])
Packet("p085", [fax("Records", "Lodge & Penn LLP", 5, "Both letters of the week.", by="office"), "x07", "x08", medical("Daily headache for three months. Neurological examination normal. Amitriptyline 10 mg at night begun.", by="groff")])
