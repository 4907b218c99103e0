# SPDX-License-Identifier: GPL-3.0-or-later
"""letter-2013."""
from lettermaker.prose import COVER, OVERTURN, PARTIAL, UPHOLD, quals
from lettermaker.spec import L13, Issue as I, Letter as L

NOT = "is not medically necessary and appropriate"
YES = "is medically necessary and appropriate"
PR = "physician reviewer"
ER = "expert reviewer"
DOCS = ["Application of Independent Medical Review", "Utilization Review Determination", "Medical Records from Claims Administrator", "Medical Treatment Utilization Schedule (MTUS)"]

L("c010", L13, by="office", st=dict(size=11, head="table", means=UPHOLD),
  decided="12/16/2013", case="CM13-0028411", doi="7/4/2003", claim="", ur="9/13/2013", priority="STANDARD", received="9/23/2013", employee="", provider="",
  disputed="H-WAVE", cover="UPHOLD", covertext=COVER, quals=quals("Physical Medicine and Rehabilitation", "California", 2, PR), specialty="Physical Medicine and Rehabilitation", states="California", docs=DOCS,
  age=60, sex="f", mech="fell over an open drawer", parts=["low back"], dx=["lumbosacral neuritis"],
  summary="""The patient is a 60-year-old female office manager who fell over an open drawer on 7/4/2003 and injured her low back. The diagnosis is lumbosacral neuritis. She had lumbar fusion on 8/18/2005. The H-wave was rented for 30 days in July 2013; she ticked "more active" on the vendor\u2019s form of 8/19/2013.""",
  issues=[I("Home H-wave device, purchase", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines.", cac="CP",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, H-wave stimulation (HWT), pages 117-118.", rgc="CP:117-118/H-wave stimulation (HWT)",
            why="""H-wave may follow when a TENS unit has failed. TENS was never tried. A tick in a vendor\u2019s box is no clinical record. The home H-wave device, purchase is not medically necessary and appropriate.""")])

L("c011", L13, by="weasy", st=dict(size=11.5, head="table", means=OVERTURN, font="Liberation Serif", foot="{page}"),
  heads={"cover": "Final Determination:", "why": "The Expert Reviewer\u2019s decision rationale:"},
  decided="January 6, 2014", case="CM13-0039127", doi="2/2/2012", claim="4419-0227-B", ur="10/2/2013", priority="Standard", received="10/18/2013", employee="Gideon Larkspur", provider="Octavia Bellweather, MD",
  disputed="MRI RIGHT SHOULDER W/O CONTRAST", cover="OVERTURN", covertext=COVER, quals=quals("Orthopaedic Surgery", "California and Texas", 0, ER), specialty="Orthopaedic Surgery", states="California, Texas", docs=DOCS[:3] + ["Medical Records from Provider"],
  lead="The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  age=35, sex="m", mech="throwing a mooring line", parts=["right shoulder"], dx=["shoulder impingement"],
  summary="""The applicant is a 35 year old male deckhand. On 2/2/2012 he hurt his right shoulder throwing a mooring line. He was diagnosed with shoulder impingement. Care has included 20 sessions of therapy, and two injections on 6/7/2012 and 1/24/2013. On 9/16/2013 Neer and Hawkins signs were positive and abduction weak at 4/5. No imaging has been done other than films.""",
  issues=[I("MRI of the right shoulder without contrast", YES, n="1.", ca="The Claims Administrator based its decision on the MTUS ACOEM Guidelines, Shoulder Complaints, pages 207-209.", cac="A9:207-209",
            rg="The Expert Reviewer based his/her decision on the MTUS ACOEM Practice Guidelines, Chapter 9, Shoulder Complaints, pages 208-209.", rgc="A9:208-209",
            why="""Weak abduction after a year and a half of care raises a tear of the cuff, and no picture of it exists. The MRI of the right shoulder without contrast is medically necessary and appropriate.""")])

L("c012", L13, by="reportlab", st=dict(size=11, head="table", means=PARTIAL, font="Times-Roman", foot="{page}", bullet="\u2022"),
  decided="1/10/2014", case="CM13-0040006", doi="10/31/2011", claim="SP-31-0090", ur="10/9/2013", priority="Standard", received="10/25/2013", employee="Florian Underhay", provider="Isolde Marchbanks, DO",
  disputed="COLD COMPRESSION; CRUTCHES; PT 2X6; NORCO", cover="PARTIAL OVERTURN", covertext=COVER, quals=quals("Orthopedic Surgery", "New York", 2, PR), specialty="Orthopedic Surgery", states="New York",
  docs=["Application of Independent Medical Review", "Utilization Review Determination", "Medical Records from Employee/Employee Representative", "Operative report dated 9/25/2013", "MTUS"],
  age=42, sex="m", mech="jumping down from a trailer", parts=["left knee"], dx=["medial meniscus tear", "chondromalacia"],
  summary="""This is a 42-year-old man with left knee pain after jumping down from a trailer on 10/31/2011. The diagnoses include medial meniscus tear and chondromalacia. Arthroscopy was done on 9/25/2013. After it the surgeon asked for cold compression, crutches, therapy, and Norco.""",
  issues=[I("Cold compression unit, 30 day rental", NOT, n="1.", ca="The Claims Administrator based its decision on the Non-MTUS Official Disability Guidelines (ODG), Knee & Leg, Continuous-flow cryotherapy.", cac="ODG/Knee & Leg",
            rg="The Physician Reviewer based his/her decision on the Non-MTUS Official Disability Guidelines (ODG), Knee & Leg, Continuous-flow cryotherapy.", rgc="ODG/Knee & Leg",
            why="Up to seven days after surgery is what the source gives. Thirty were asked for. The cold compression unit, 30 day rental is not medically necessary and appropriate."),
          I("Crutches", "are medically necessary and appropriate", n="2.", ca="The Claims Administrator did not base its decision on the MTUS.", cac="",
            rg="The Physician Reviewer based his/her decision on the MTUS ACOEM Knee Complaints, Chapter 13, page 338.", rgc="A13:338",
            why="For a few days after arthroscopy crutches are plainly needed. The crutches are medically necessary and appropriate."),
          I("Physical therapy 2 times a week for 6 weeks", YES, n="3.", ca="The Claims Administrator based its decision on the MTUS Postsurgical Treatment Guidelines.", cac="PS",
            rg="The Physician Reviewer based his/her decision on the MTUS Postsurgical Treatment Guidelines, Knee, page 24.", rgc="PS:24/Knee",
            why="Twelve visits over twelve weeks is the figure for meniscectomy. The physical therapy 2 times a week for 6 weeks is medically necessary and appropriate."),
          I("Norco 7.5/325 mg, #60", YES, n="4.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 75.", cac="CP:75",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Opioids for acute pain, pages 75, 91.", rgc="CP:75, 91/Opioids for acute pain",
            why="Short acting opioids in the first two weeks after surgery are customary. The Norco 7.5/325 mg, #60 is medically necessary and appropriate.")])

L("c013", L13, by="groff", st=dict(size=12, head="tabs", means=UPHOLD, just=True, hyphen=True, tabstop=3.3),
  decided="12/30/2013", case="CM13-0033812", doi="6/6/1996", claim="96-0606-7714", ur="9/30/2013", priority="EXPEDITED", received="10/7/2013", employee="Ephraim Gadsby", provider="Barnaby Wexcombe, MD", admin="Quayle Insurance Fund",
  disputed="FENTANYL 75 MCG/HR PATCH #15", cover="UPHOLD", covertext=COVER, quals=quals("Anesthesiology", "Colorado", 3, PR), specialty="Anesthesiology", states="Colorado", docs=DOCS,
  age=71, sex="m", mech="a mine cart ran over his legs", parts=["both legs"], dx=["chronic pain syndrome", "peripheral neuropathy"],
  summary="""A 71-year-old retired miner, male, has chronic pain in both legs since June 6, 1996, when a mine cart ran over his legs. Chronic pain syndrome and peripheral neuropathy are the diagnoses. He has worn fentanyl patches since 2001. A note of September 9, 2013 reads in full: \u201cDoing OK. Refill.\u201d In an earlier review the refusal of the same patches was upheld.""",
  truth={"diagnoses": ["chronic pain syndrome", "peripheral neuropathy"]},
  issues=[I("Fentanyl 75 mcg/hr patch, #15", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Fentanyl, page 47.", cac="CP:47/Fentanyl",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Duragesic (fentanyl transdermal system), page 44, and Opioids, pages 76-80.", rgc="CP:44/Duragesic (fentanyl transdermal system) | CP:76-80/Opioids",
            why="""The patch is no first line drug, and its dose alone is 180 mg of morphine. Four words of progress note cannot carry it. Sudden stopping would be unsafe; the taper is for the treating physician to plan. The fentanyl 75 mcg/hr patch, #15 is not medically necessary and appropriate.""")])

L("c014", L13, by="weasy", st=dict(size=10.5, font="Liberation Sans", head="blocks", means=PARTIAL, distil=True, foot="Page {page} of {pages}", bullet="\u2713"),
  decided="2/3/2014", case="CM13-0044999", doi="8/24/2012", claim="BB-2012-0824", ur="10/17/2013", priority="Standard", received="11/4/2013", employee="Araminta Pettibone", provider="Leander Foxglove, DC",
  disputed="Chiropractic 3x4; Functional capacity evaluation", cover="PARTIAL OVERTURN", covertext=COVER, quals=quals("Chiropractic", "California and Arizona", 2, "chiropractic reviewer"), specialty="Chiropractic", states="California, Arizona",
  heads={"why": "The Chiropractic Reviewer\u2019s decision rationale:"}, docs=DOCS,
  lead="The chiropractic reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  age=30, sex="f", mech=["a cow kicked her", "a cow kicked her in the right hip"], parts=["right hip", "low back"], dx=["sacroiliac sprain", "contusion of hip"],
  summary="""Ms. Pettibone, a 30-year-old female dairy worker, was injured on 8/24/2012: a cow kicked her in the right hip, and low back pain came on the next day. Diagnosis: sacroiliac sprain; contusion of hip. She has had no manual care. PR-2 of 10/1/2013 requests it, and a functional capacity evaluation.""",
  issues=[I("Chiropractic treatment, six visits of the twelve requested", YES, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Manual Therapy & Manipulation, which is part of the MTUS.", cac="CP/Manual Therapy & Manipulation",
            rg="The Chiropractic Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Manual Therapy & Manipulation, pages 58-60.", rgc="CP:58-60/Manual Therapy & Manipulation",
            why="A trial of six visits over two weeks is recommended, and she has had none. Chiropractic treatment, six visits of the twelve requested, is medically necessary and appropriate."),
          I("Functional capacity evaluation", NOT, n="2.", ca="The Claims Administrator based its decision on the MTUS ACOEM Guidelines, Chapter 7, which is not part of the MTUS.", cac="A7",
            rg="The Chiropractic Reviewer based his/her decision on the Non-MTUS Official Disability Guidelines (ODG), Fitness for Duty, Functional capacity evaluation.", rgc="ODG/Fitness for Duty",
            why="It is for the worker close to maximum improvement or after failed attempts at return. She works already. The functional capacity evaluation is not medically necessary and appropriate.")])

L("c015", L13, by="qt", st=dict(size=11, head="table", means=UPHOLD, foot="{page}"),
  decided="1/29/2014", case="CM13-0043220", doi="4/9/2008", claim="TR 40-118-08", ur="10/14/2013", priority="Standard", received="10/30/2013", employee="Lavinia Stubblefield", provider="Augustus Penhaligon, MD",
  disputed="1. Compound cream 2. Urine drug test", cover="UPHOLD", covertext=COVER, quals=quals("Internal Medicine", "Massachusetts", 1, PR), specialty="Internal Medicine", states="Massachusetts", docs=None,
  age=48, sex="f", mech=["lifting a sleeping child", "lifting a sleeping child at a nursery"], parts=["neck", "shoulders"], dx=["cervical myofascial pain"],
  summary="""The patient is a 48-year-old woman who injured her neck and shoulders on 4/9/2008 lifting a sleeping child at a nursery. Her diagnosis is cervical myofascial pain. The only drug listed on 9/4/2013 is ibuprofen. A compounded cream (ketoprofen, cyclobenzaprine, lidocaine) and a urine drug test have been prescribed.""",
  issues=[I("Compound cream: ketoprofen 20%, cyclobenzaprine 2%, lidocaine 5%, 120 gm", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Topical Analgesics, pages 111-113.", cac="CP:111-113/Topical Analgesics",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, pages 111-113.", rgc="CP:111-113",
            why="Ketoprofen is not approved for the skin, and there is no evidence for a muscle relaxant put on it. One bad part spoils the whole. The compound cream is not medically necessary and appropriate."),
          I("Urine drug test", NOT, n="2.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Drug testing, page 43.", cac="CP:43/Drug testing",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 43.", rgc="CP:43",
            why="She takes no opioid and none is planned. The urine drug test is not medically necessary and appropriate.")])

L("c016", L13, by="grops", st=dict(size=11, head="tabs", means=OVERTURN, tabstop=3.6, foot="IMR Final Determination   {page}"),
  heads={"how": "HOW THE IMR FINAL DETERMINATION\vWAS MADE", "issues": "IMR DECISION(S) AND RATIONALE (S)", "docs": "DOCUMENTS REVEIWED"},
  decided="2/19/2014", case="CM13-0051447", doi="9/14/2013", claim="V-2013-66108", ur="11/8/2013", priority="Standard", received="11/15/2013", employee="Crispin Yarborough", provider="Honoria Blackthorn, DPM",
  disputed="Custom orthotics", cover="OVERTURN", covertext=COVER, quals=quals("Podiatric Surgery", "California", 2, PR), specialty="Podiatric Surgery", states="California", docs=DOCS + ["Podiatry consult 10/22/2013"],
  age=40, sex="m", mech="standing on a concrete floor all day", parts=["left heel"], dx=["plantar fasciitis"],
  summary="""Patient is a 40 yr old male machinist complaining of left heel pain from standing on a concrete floor all day; claimed date 9/14/2013. Podiatry consult on 10/22/2013 diagnosed plantar fasciitis. Stretching, ice and a store-bought insert did not hold.""",
  issues=[I("Custom orthotics (pair)", "are medically necessary and appropriate", n="1.", ca="The Claims Administrator based its decision on the MTUS ACOEM Practice Guidelines, Chapter 14 Ankle and Foot Complaints.", cac="A14",
            rg="The Physician Reviewer based his/her decision on the MTUS ACOEM Practice Guidelines, Ankle and Foot Complaints, pages 370-371.", rgc="A14:370-371",
            why="""Rigid orthotics may reduce pain in plantar fasciitis, says the chapter, and the cheap ones failed him. The custom orthotics (pair) are medically necessary and appropriate.""")])

L("c017", L13, by="office", st=dict(size=10.5, font="DejaVu Sans", head="table", means=PARTIAL, foot="{page}", fax="2014-03-11 09:31   Quayle Insurance Fund   >>  555 010 0120   P {page}"),
  decided="3/10/2014", case="CM13-0060210", doi="12/12/2002", claim="Q-99812-02", ur="11/27/2013", priority="Standard", received="12/11/2013", employee="Seraphina Dunnock", provider="Tobias Merriweather, MD", admin="Quayle Insurance Fund",
  disputed="Lyrica; Lidoderm; Home health aide; Psych eval", cover="PARTIAL OVERTURN", covertext=COVER, quals=quals("Pain Management and Anesthesiology", "California", 0, PR), specialty="Pain Management and Anesthesiology", states="California", docs=DOCS,
  age=56, sex="f", mech="her sleeve was drawn into a press", parts=["right hand", "right forearm"], dx=["CRPS type I, right upper limb", "depression"],
  summary="""Seraphina Dunnock is a 56 year-old female; on 12/12/2002 her sleeve was drawn into a press, and her right hand and right forearm were crushed. Diagnoses: CRPS type I, right upper limb; depression. The examination of 11/5/2013 records colour change, sweating, and allodynia. Lyrica halved the burning.""",
  issues=[I("Lyrica 75 mg #60", YES, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Antiepilepsy drugs, pages 16-20.", cac="CP:16-20/Antiepilepsy drugs", rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Pregabalin (Lyrica), pages 16-20, 99.", rgc="CP:16-20, 99/Pregabalin (Lyrica)",
            why="Half the burning gone is a good answer; thirty percent would have done. The Lyrica 75 mg #60 is medically necessary and appropriate."),
          I("Lidoderm 5% patch #30", YES, n="2.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Lidoderm, pages 56-57.", cac="CP:56-57/Lidoderm", rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Lidoderm, page 56.", rgc="CP:56/Lidoderm",
            why="Local neuropathic pain after a trial of an antiepileptic is the very case for it. The Lidoderm 5% patch #30 is medically necessary and appropriate."),
          I("Home health aide, 8 hours a day, 7 days a week", NOT, n="3.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Home health services, page 51.", cac="CP:51/Home health services", rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Home health services, page 51.", rgc="CP:51/Home health services",
            why="More than 35 hours a week is beyond the limit and she is not homebound. The home health aide, 8 hours a day, 7 days a week is not medically necessary and appropriate."),
          I("Psychological evaluation", YES, n="4.", ca="The Claims Administrator did not base their decision on the MTUS. The Claims Administrator cited no guideline.", cac="", rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Psychological evaluations, pages 100-101.", rgc="CP:100-101/Psychological evaluations",
            why="Widely accepted in chronic pain, and here with depression named. The psychological evaluation is medically necessary and appropriate.")])

L("c018", L13, by="weasy", st=dict(size=12, head="tabs", means=UPHOLD, dbl=True, lead=1.5, foot="{page}", issuebreak={1}),
  decided="1/17/2014", case="CM13-0041508", doi="3/28/2013", claim="GG-13-0328", ur="10/10/2013", priority="Standard", received="10/28/2013", employee="Octavius Plumley", provider="Winifred Askew, MD",
  disputed="WORK CONDITIONING 3X4", cover="UPHOLD", covertext=COVER, quals=quals("Occupational Medicine", "California and Utah", 2, PR), specialty="Occupational Medicine", states="California, Utah", docs=DOCS,
  age=22, sex="m", mech="missed a rung", parts=["low back"], dx=["lumbar sprain"],
  summary="""The employee is a 22-year-old male roofer. On 3/28/2013 he missed a rung and jarred his low back. Diagnosis - lumbar sprain. After 24 therapy visits he lifts 35 pounds; the job asks for 75. The therapist\u2019s report of 9/26/2013 recommends work conditioning. No word on a job to go back to.""",
  issues=[I("Work conditioning, three times a week for four weeks", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, Work conditioning, work hardening, page 125.", cac="CP:125/Work conditioning, work hardening",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, Work conditioning, work hardening, pages 125-126.", rgc="CP:125-126/Work conditioning, work hardening",
            why="""A defined goal agreed by employer and employee, and a documented job to return to, are asked for in so many words. Neither was sent. The work conditioning, three times a week for four weeks is not medically necessary and appropriate.""")])

L("c019", L13, by="groff", st=dict(size=11, head="tabs", means=UPHOLD, font="Helvetica"),
  decided="3/28/2014", case="CM13-0063391", doi="1/7/2014", claim="JJ-2014-1", ur="12/6/2013", priority="Standard", received="12/18/2013", employee="Philomena Sprague", provider="Casper Lockwood, MD",
  disputed="LUMBAR CORSET", cover="OVERTURN", covertext=COVER, quals=quals("Family Medicine", "Virginia", 2, PR), specialty="Family Medicine", states="Virginia", docs=DOCS, findings=["O4 cover against issues", "D2 injury after UR decision"],
  age=33, sex="f", mech="sat down where no chair was", parts=["tailbone"], dx=["coccydynia"],
  summary="""She is a 33-year-old clerk who sat down where no chair was and landed on her tailbone. Diagnosis: coccydynia. She uses a cushion. A corset was requested on 11/20/2013.""",
  issues=[I("Lumbar corset", NOT, n="1.", ca="The Claims Administrator based its decision on the MTUS ACOEM Low Back Complaints, page 301.", cac="A12:301", rg="The Physician Reviewer based his/her decision on the MTUS ACOEM Low Back Complaints, page 301.", rgc="A12:301",
            why="A corset does nothing for the coccyx. The lumbar corset is not medically necessary and appropriate.")])
