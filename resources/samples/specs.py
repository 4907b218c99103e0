# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample letters. All people, numbers and histories are invented."""
from lettermaker.prose import COVER, OVERTURN, PARTIAL, UPHOLD, labelled, notice_dates, notice_quals, quals
from lettermaker.spec import L13, L14, L15, L16, NOTICE, PROF, Filler, Issue as I, Letter as L, Packet

FOOT = "Final Determination Letter for IMR Case Number {case}    {page}"

L("letter-2014-plain", L14, by="weasy", st=dict(size=12, head="table", foot="{page}"),
  case="CM14-0000101", assigned="06/20/2014", doi="03/11/2013", ur="04/02/2014", priority="Standard", received="04/21/2014",
  quals=quals("Orthopedic Surgery", "California"), specialty="Orthopedic Surgery", states="California",
  age=47, sex="f", mech="lifting a crate of ceramic tiles", parts=["low back"], dx=["lumbar disc protrusion", "lumbar radiculitis"],
  summary="""Ms. Quill is a 47-year-old female warehouse clerk who hurt her low back on 3/11/13 while lifting a crate of ceramic tiles. Diagnoses include lumbar disc protrusion and lumbar radiculitis. An MRI of 6/4/13 described a 4 mm protrusion at L4-L5. She completed eighteen visits of physical therapy. The report of 3/18/14 recorded persistent pain with a guarded gait. The request for a lumbar brace was denied on 4/2/14.""",
  issues=[I("Lumbar support brace", "Upheld",
            ca="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.", cac="A12:301",
            rg="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.", rgc="A12:301",
            why="""The guideline finds no lasting benefit of a lumbar support once the acute phase of symptom relief is over. More than a year had gone by between the injury and the request, and no new episode, fracture or instability is recorded. The lumbar support brace is not medically necessary and appropriate.""")])

L("letter-2014-untidy", L14, said_doi="5/6/13", said_ur="10/9/14", by="groff", head=False, st=dict(lead=2.0, dbl=True, gap=14, margin=1.0),
  quals=quals("Pain Management", "Nevada", 1), specialty="Pain Management", states="Nevada",
  mech="slipping on a wet loading ramp", parts=["right knee"], dx=["chondromalacia patellae"],
  summary="""This patient sustained a right knee injury on 5/6/13 from slipping on a wet loading ramp. Request(s) under consideration include Synvisc injections times three to the right knee and a cold therapy unit. Diagnosis is chondromalacia patellae. Treatment included PT, a brace, NSAIDs and one cortisone injection. Report of 8/14/14 noted pain on stairs; exam showed crepitus, no effussion, full range. Report of 9/29/14 no change. Plan for injections. The requests for Synvisc injections times three to the right knee and a cold therapy unit were non-certified on 10/9/14.""",
  issues=[I("Synvisc injections times three to the right knee", "Upheld",
            ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee and Leg Chapter, Hyaluronic acid injections",
            cac="ODG/Knee and Leg",
            rg="Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 339.  Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee and Leg Chapter",
            rgc="A13:339 | ODG/Knee and Leg",
            why="""Injections of hyaluronic acid are an option for severe osteoarthritis that has not answered to exercise, drugs and steroid injection.  The records speak of chondromalacia patellae, for which the cited chapter does not advise them.  No weight bearing films with joint \fspace narrowing were sent.  Exam without effussion and full range.  The Synvisc injections times three to the right knee is not medically necessary and appropriate."""),
          I("Cold therapy unit", "Upheld",
            ca="Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 338.", cac="A13:338",
            rg="Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 338.", rgc="A13:338",
            why="""Simple cold packs at home are what the chapter offers in the first days.  A powered unit was asked for seventeen months after the injury and no surgery planned.  The cold therapy unit is not medically necessary and appropriate.""")])

L("letter-2014-cover", L14, by="office", coverpage=True, st=dict(size=11.5, head="table", dated="Dated: "),
  case="CM14-0000207", decided="12/19/2014", assigned="10/06/2014", doi="01/28/2011", ur="08/22/2014", priority="Standard", received="09/10/2014",
  employee="Rosalind Quill", claim="TQ-55-018842", provider="Dr. Barnaby Wexcombe", admin="Harrowgate Mutual Adjusters",
  cover="OVERTURN", covertext=COVER,
  quals=quals("Physical Medicine and Rehabilitation", "California and Oregon"), specialty="Physical Medicine and Rehabilitation",
  states="California, Oregon", age=52, sex="m", mech="a ladder gave way under him", parts=["left shoulder", "neck"],
  dx=["left rotator cuff tear", "cervical strain"],
  summary="""The injured worker is a 52 year old male painter with a date of injury of 1/28/2011, when a ladder gave way under him. He complains of left shoulder and neck pain. The diagnoses are left rotator cuff tear and cervical strain. He underwent arthroscopic repair on 6/12/2014. A progress note dated 8/5/2014 documents active flexion of 95 degrees after 10 of 24 approved therapy visits, up from 60 degrees before therapy. On 8/22/2014 the reviewer of the claims administrator denied more therapy.""",
  issues=[I("Postoperative physical therapy for the left shoulder, 12 visits", "Overturned", n="1.",
            ca="Decision based on MTUS Postsurgical Treatment Guidelines Page(s): 27.", cac="PS:27",
            rg="Decision based on MTUS Postsurgical Treatment Guidelines Shoulder Page(s): 26-27.", rgc="PS:26-27/Shoulder",
            why="""After arthroscopic repair the postsurgical guideline allows 24 visits over 14 weeks and asks for measured progress halfway. Flexion rose by 35 degrees over ten visits, and the worker is still within six months of the operation. The rest of the course is supported. Therefore, the postoperative physical therapy for the left shoulder, 12 visits, is medically necessary and appropriate.""")])

L("letter-2014-several", L14, by="reportlab", st=dict(font="Liberation Serif", size=11, head="table", foot="Final Determination Letter for IMR Case Number CM14-0000345    {page}"),
  case="CM14-0000345", assigned="07/09/2014", doi="11/30/2009", ur="05/19/2014", priority="Standard", received="06/03/2014",
  quals=quals("Internal Medicine", "Texas", 2), specialty="Internal Medicine", states="Texas",
  age=61, sex="f", mech="repetitive keyboard work", parts=["right wrist", "left wrist"], dx=["bilateral carpal tunnel syndrome", "gastritis due to medication"],
  summary="""A 61-year-old woman developed right wrist and left wrist pain from repetitive keyboard work, with an injury date of November 30, 2009. Assessment: bilateral carpal tunnel syndrome; gastritis due to medication. Electrodiagnostic studies of February 3, 2014 confirmed moderate median neuropathy on both sides. At the visit of April 28, 2014 she took naproxen and tramadol, had epigastric burning, and rated pain at 6/10. Utilization review on May 19, 2014 denied four requests.""",
  issues=[I("Omeprazole 20 mg, sixty count", "Overturned", n="1.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs, GI symptoms and cardiovascular risk Page(s): 68-69.", cac="CP:68-69/NSAIDs, GI symptoms and cardiovascular risk",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs, GI symptoms and cardiovascular risk Page(s): 68.", rgc="CP:68/NSAIDs, GI symptoms and cardiovascular risk",
            why="""A proton pump inhibitor protects those at risk while they take an anti-inflammatory drug. She is over sixty, takes naproxen daily and reports epigastric burning that a trial of omeprazole eased. The omeprazole 20 mg, sixty count is medically necessary and appropriate."""),
          I("Tramadol ER 150 mg #60", "Upheld", n="2.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80.", cac="CP:76-80/Opioids, criteria for use",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 78-80, 93-94.", rgc="CP:78-80, 93-94/Opioids",
            why="""Going on with an opioid calls for a record of relief, function, side effects and use. The notes give a pain score only, no gain in function, no agreement and no urine screen. An earlier denial of the same drug was upheld as well. The tramadol ER 150 mg #60 is not medically necessary and appropriate."""),
          I("Bilateral wrist braces: custom, rigid", "Upheld", n="3.", ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 264.", cac="A11:264",
            rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 264-265, 272.", rgc="A11:264-265, 272",
            why="""Neutral splints worn at night are a first step and she has them already. Why these should be custom made the request does not say. The bilateral wrist braces: custom, rigid, are not medically necessary and appropriate."""),
          I("Follow-up visit with a hand surgeon", "Overturned", n="4.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Carpal Tunnel Syndrome, Office visits.", cac="ODG/Carpal Tunnel Syndrome",
            rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 270.", rgc="A11:270",
            why="""Referral to a hand surgeon may be indicated when splinting and medication failed and nerve tests confirm entrapment. All of that is on file. The follow-up visit with a hand surgeon is medically necessary and appropriate.""")])

L("letter-2014-served", L14, by="weasy", st=dict(font="Liberation Sans", size=10.5, head="blocks", parties=True, fax="MAR-03-2014 08:41  HARROWGATE MUTUAL  555 010 0144   P.{page:02}/{pages}", margin=(1.1, 1, 0.9, 1)),
  case="CM13-0000411", assigned="01/17/2014", doi="07/19/2012", decided="03/03/2014", priority="Expedited", received="12/23/2013",
  employee="Leopold Fennimore", claim="2012-HM-77120", provider="Augusta Perriwinkle, MD", admin="Harrowgate Mutual Adjusters",
  quals=quals("Psychiatry", "Illinois", 3), specialty="Psychiatry", states="Illinois",
  age=39, sex="m", mech="a robbery at the store", parts=[], dx=["post-traumatic stress disorder", "major depressive disorder, single episode"],
  summary="""Mr. Fennimore is a 39 year-old male store manager. On 07/19/2012 he was held at gunpoint during a robbery at the store. Diagnoses are post-traumatic stress disorder, and major depressive disorder, single episode. After ten sessions of cognitive therapy his score on the depression inventory fell from 34 to 21 (report of 11/20/2013). He sleeps five hours. The treating psychologist asks for ten more.""",
  issues=[I("Cognitive behavioral therapy, 10 additional sessions", "Overturned in part", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness and Stress Chapter.", cac="ODG/Mental Illness and Stress",
            rg="Decision based on MTUS ACOEM Chapter 15 Stress Related Conditions Page(s): 400-402.", rgc="A15:400-402", concl="y",
            why="""Progress after the first ten sessions is measured and clear, and the guideline supports going on for up to twenty in all, in steps. Six sessions with a new report are supported now; the other four are not. A course of 6 of the 10 sessions is medically necessary and appropriate.""")])

L("notice-2013", NOTICE, by="office", st=dict(size=11, foot="Final Letter of Determination      Form Effective 5.16.13                                Page {page} of {pages}", docslead="The following relevant documents received from the interested parties were reviewed:"),
  decided="8/14/2013", employee="Wilhelmina Stroud", claim="99-SV-40317", ur="6/21/2013", doi="10/2/2012", received="7/8/2013", case="CM13-0000502",
  covertext=notice_dates("7/8/2013", "6/21/2013", "7/30/2013"), quals=notice_quals("Chiropractic Sports Medicine", "California"), specialty="Chiropractic Sports Medicine", states="California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated June 21, 2013.",
  age=33, sex="f", mech="pushing a loaded linen cart", parts=["upper back"], dx=["thoracic sprain"],
  summary="""\u201cThis is a 33 year-old female with an injury of 10/2/2012 to her upper back from pushing a loaded linen cart. Diagnosis: thoracic sprain. She had 9 chiropractic visits. The note of 6/5/2013 says she is better.\u201d""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination (6/21/2013)", "Medical records from Dr. Wexcombe", "Medical Treatment Utilization Schedule (MTUS)"],
  issues=[I("six chiropractic visits", "is not medically necessary and appropriate", n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (2009), Manual therapy & manipulation, pg. 58-60, part of the Medical Treatment Utilization Schedule (MTUS).", cac="CP@2009:58-60/Manual therapy & manipulation",
            rg="The Expert Reviewer found the same section relevant: Chronic Pain Medical Treatment Guidelines (2009), pg. 58, part of the MTUS.", rgc="CP@2009:58",
            why="""Nine visits were given and the notes tell of comfort only, with no measure of what she can do at work or at home. More visits depend on functional gain. The request for six chiropractic visits is not medically necessary and appropriate.""")],
  effect="The decision of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the Administrative Director.")

L("letter-2013", L13, by="groff", st=dict(size=11, head="tabs", means=PARTIAL),
  decided="1/24/2014", case="CM13-0000617", doi="5/23/2010", claim="LB-2010-6654", ur="9/6/2013", priority="STANDARD", received="9/17/2013",
  employee="Cornelius Bracegirdle", provider="Philippa Thorngate, DC", disputed="ACUPUNCTURE; TENS UNIT", cover="PARTIAL OVERTURN", covertext=COVER,
  quals=quals("Acupuncture", "California", 2, "physician reviewer"), specialty="Acupuncture", states="California",
  docs=["Application of Independent Medical Review", "Utilization Review Determination", "Medical Records from Provider", "Medical Treatment Utilization Schedule (MTUS)"],
  age=58, sex="m", mech="hauling hose", parts=["low back"], dx=["lumbago", "sciatica"],
  summary="""The patient is a 58-year-old male who hurt his low back hauling hose on 5/23/2010. Diagnoses: lumbago; sciatica. The PR-2 of 8/12/2013 asks for acupuncture, which he has not yet had, and for a TENS unit.""",
  issues=[I("Six sessions of acupuncture", "is medically necessary and appropriate", n="1.", ca="The Claims Administrator based its decision on the MTUS Acupuncture Medical Treatment Guidelines.", cac="AC",
            rg="The Physician Reviewer based his/her decision on the MTUS Acupuncture Medical Treatment Guidelines, which is part of the MTUS.", rgc="AC",
            why="""A first course of three to six treatments is what the schedule allows to see whether function improves. He has had none. The six sessions of acupuncture are medically necessary and appropriate."""),
          I("TENS unit purchase", "is not medically necessary and appropriate", n="2.", ca="The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, TENS, chronic pain, pages 114-116.", cac="CP:114-116/TENS, chronic pain",
            rg="The Physician Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, pages 114-116.", rgc="CP:114-116",
            why="""A month of trial with a rented unit comes before a purchase, and none is recorded. The TENS unit purchase is not medically necessary and appropriate.""")])

L("letter-2015", L15, said_ur="03-19-2015", by="qt", st=dict(size=11, head="table"),
  case="CM15-0000730", assigned="05/11/2015", doi="09/09/2014", decided="06/25/2015", priority="Standard", received="04/16/2015",
  quals=labelled(), specialty="Orthopedic Surgery, Sports Medicine", states="New York, California", truth={"reviewer_licensure": "New York, California"},
  age=29, sex="f", mech="twisted her ankle on a kerb", parts=["left ankle"], dx=["sprain of ankle 845.00"],
  summary="""The injured worker is a 29 year old female, who sustained an industrial injury on 09-09-2014 when she twisted her ankle on a kerb. She was diagnosed as having sprain of ankle 845.00 of the left ankle. Treatment to date: boot, 12 physical therapy sessions, ibuprofen. On 03-02-2015 she reported giving way. The treating provider requested an MRI, and utilization review of 03-19-2015 refused it.""",
  issues=[I("MRI of the left ankle without contrast", "Overturned", ca="Decision based on MTUS ACOEM Chapter 14 Ankle and Foot Complaints Page(s): 372-374.", cac="A14:372-374",
            rg="Decision based on MTUS ACOEM Chapter 14 Ankle and Foot Complaints Page(s): 374. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle & Foot (Acute & Chronic), Magnetic resonance imaging (MRI).", rgc="A14:374 | ODG/Ankle & Foot",
            why="""Giving way half a year after the sprain, with full conservative care behind her, is a sound reason to look for a torn ligament or an osteochondral lesion. The request for MRI of the left ankle without contrast is medically necessary and appropriate.""")])

L("letter-2016", L16, by="weasy", st=dict(font="DejaVu Serif", size=10, head="table4", just=True, foot="{page} of {pages}"),
  case="CM16-0000844", assigned="08/02/2016", doi="02/14/2008", ur="06/28/2016", priority="Standard", received="07/11/2016",
  quals=labelled(), specialty="Family Practice", states="Florida",
  age=66, sex="m", mech="fell from a flatbed trailer", parts=["low back"], dx=["lumbar post-laminectomy syndrome"],
  summary="""This 66 year-old man fell from a flatbed trailer on 2/14/2008 and injured his low back. Current diagnosis: lumbar post-laminectomy syndrome. Reports from the attending provider up to 6/7/2016 were reviewed. He takes hydrocodone four times a day. Original UR decision: 6/28/2016.""",
  issues=[I("Hydrocodone/APAP 10/325 mg #120", "Upheld", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use.", cac="CP@2009/Opioids, criteria for use",
            rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, dosing, Opioids, long-term assessment, and MTUS Low Back Complaints 2004, Section(s): Initial Care.", rgc="CP@2009/Opioids, dosing, Opioids, long-term assessment | A12@2004/Initial Care",
            why="""The last four reports hold no statement of what the drug lets him do. Weaning was advised twice. As such, this request is not medically necessary and appropriate.""")])

L("professional-review", PROF, by="grops", st=dict(size=11, font="Helvetica"),
  case="CM13-0000031", doi="4/4/2011", ur="1/31/2013", received="2/15/2013", decided="3/22/2013",
  summary="""The claimant is a 45 year old male who injured his right elbow on 4/4/2011 while swinging a sledgehammer. Diagnosis: lateral epicondylitis. He had two steroid injections. On 1/15/2013 the surgeon proposed injections of platelet rich plasma.""",
  age=45, sex="m", mech="swinging a sledgehammer", parts=["right elbow"], dx=["lateral epicondylitis"],
  docs=["Operative consultation, A. Perriwinkle MD, 1/15/2013", "Utilization review denial, 1/31/2013"],
  issues=[I("Platelet rich plasma injection, right elbow", "Upheld", rg="MTUS ACOEM Chapter 10 Elbow Disorders. The chapter takes no stand on platelet rich plasma. Official Disability Guidelines (ODG), Elbow chapter, were used because they speak to it directly.", rgc="A10 | ODG/Elbow",
            why="""Studies of platelet rich plasma for tennis elbow differ, and the guideline calls for exercise first. No home programme is recorded. The requested platelet rich plasma injection, right elbow, was not medically necessary.""")],
  quals="The reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in California.", specialty="Orthopedic Surgery", states="California")

L("packet-a", L14, said_ur="September 25, 2014", by="groff", st=dict(size=11, head="tabs", fax="12/02/14 TUE 10:17 FAX 555 010 0177  FENWICK & LODGE LLP  {page:02}", faxfrom=2),
  case="CM14-0000902", assigned="10/30/2014", doi="06/17/2013", decided="12/01/2014", priority="Standard", received="10/14/2014",
  quals=quals("Pain Management", "Ohio, Michigan, and California"), specialty="Pain Management", states="Ohio, Michigan, California",
  mech="a forklift struck his foot", parts=["right foot"], dx=["complex regional pain syndrome"], sex="m",
  summary="""The claimant was injured on June 17, 2013 when a forklift struck his foot. He complains of burning right foot pain. Diagnosis is complex regional pain syndrome. A sympathetic block of August 7, 2014 gave 70% relief for three weeks. A second block was denied on September 25, 2014.""",
  issues=[I("Right lumbar sympathetic block", "Overturned", ca="Decision based on MTUS Chronic Pain Treatment Guidelines CRPS, sympathetic and epidural blocks Page(s): 39-40.", cac="CP:39-40/CRPS, sympathetic and epidural blocks",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Regional sympathetic blocks Page(s): 103-104.", rgc="CP:103-104/Regional sympathetic blocks",
            why="""A repeated block is supported when the first brought marked relief and therapy went on meanwhile; both are on file. The right lumbar sympathetic block is medically necessary and appropriate.""")])
L("packet-b", L14, said_ur="10/1/14", by="reportlab", st=dict(size=11, head="table"),
  case="CM14-0000917", assigned="11/05/2014", doi="02/03/2014", decided="12/05/2014", priority="Standard", received="10/20/2014",
  quals=quals("Chiropractic", "California"), specialty="Chiropractic", states="California",
  mech="stacking chairs", parts=["neck"], dx=["cervicalgia"], sex="f",
  summary="""She injured her neck on 2/3/14 stacking chairs. Diagnosis: cervicalgia. Her doctor asked on 9/22/14 for massage, and the request was denied on 10/1/14.""",
  issues=[I("Massage therapy 2 x 4 for the neck", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Massage therapy Page(s): 60.", cac="CP:60/Massage therapy",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Massage therapy Page(s): 60.", rgc="CP:60/Massage therapy",
            why="""Massage should go with exercise and be held to four to six visits. No exercise is planned beside it and eight visits were asked for. The massage therapy 2 x 4 for the neck is not medically necessary and appropriate.""")])
Packet("packet", pages=[
    Filler([("center", "FAX"), ("pairs", [[("To:", "Claims unit, Harrowgate Mutual Adjusters")], [("From:", "Fenwick & Lodge LLP")], [("Pages:", "5 with this sheet")], [("Re:", "Two IMR determinations")]], "lines"),
            ("p", "Please find two determinations attached. One of them was overturned, the other upheld. The right recipient only may read these pages.")],
           by="groff", st=dict(size=12, fax="12/02/14 TUE 10:17 FAX 555 010 0177  FENWICK & LODGE LLP  {page:02}")),
    "packet-a",
    Filler([("center", "PROOF OF SERVICE BY MAIL"), ("p", "I am employed in the county of Alder. On December 8, 2014 I served the attached by placing a true copy in a sealed envelope with postage paid, addressed to the persons named below."), ("lines", ["Harrowgate Mutual Adjusters", "Philippa Thorngate, DC"])]),
    "packet-b"])
