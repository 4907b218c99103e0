# SPDX-License-Identifier: GPL-3.0-or-later
"""notice-2013."""
from lettermaker.prose import notice_dates, notice_quals
from lettermaker.spec import NOTICE, Issue as I, Letter as L

FOOT = "Final Letter of Determination      Form Effective 5.16.13                                Page {page} of {pages}"
NOT = "is not medically necessary and appropriate"
YES = "is medically necessary and appropriate"
EFFECT = ("The decision of MAXIMUS Federal Services and its physician reviewer is deemed to be the final determination of the Administrative "
          "Director, Division of Workers\u2019 Compensation. It binds all parties.")
LEAD = "The following relevant documents received from the interested parties and the documents provided with the application were reviewed and considered. These documents included:"

L("c001", NOTICE, by="office", st=dict(size=11, foot=FOOT, docslead=LEAD),
  decided="9/18/2013", employee="", claim="", ur="7/3/2013", doi="2/26/1998", received="7/24/2013", case="CM13-0001188",
  covertext=notice_dates("7/24/2013", "7/3/2013", "8/9/2013"), quals=notice_quals("Physical Medicine and Rehabilitation", "California"), specialty="Physical Medicine and Rehabilitation", states="California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated July 3, 2013.",
  age=62, sex="m", mech="fell off a scaffold", parts=["low back", "right knee"], dx=["lumbar disc disease", "osteoarthrosis of the right knee"],
  summary="""\u201cThe patient is a 62 year-old male who fell off a scaffold on 2/26/1998 with injury to the low back and right knee. The diagnoses are lumbar disc disease and osteoarthrosis of the right knee. The 6/12/2013 report by Dr. Pilchard states that he walks with a cane, and that water exercise helped him in the past. The request is for a year at a pool and for a scooter.\u201d""",
  docs=["Application for Independent Medical Review (received 7/24/2013)", "Utilization Review denial (dated 7/3/2013)", "Medical Records from 1/9/2013 through 6/12/2013", "Medical Treatment Utilization Schedule (MTUS)"],
  issues=[I("a pool membership for twelve months", NOT, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Aquatic therapy, pg. 22, part of the Medical Treatment Utilization Schedule (MTUS).", cac="CP:22/Aquatic therapy",
            rg="The Expert Reviewer relied on the Chronic Pain Medical Treatment Guidelines (2009), Aquatic therapy, pg. 22, part of the MTUS, and on the Official Disability Guidelines (ODG), Low Back, Gym memberships, which is not part of the MTUS.", rgc="CP@2009:22/Aquatic therapy | ODG/Low Back",
            why="""Water takes weight off the joints and is an alternative to exercise on land for the very heavy patient. The records give neither weight nor a reason why land exercise cannot be done, and nobody would watch over the sessions. The request for a pool membership for twelve months is not medically necessary and appropriate."""),
          I("a motorized scooter", NOT, n="2)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Power mobility devices, pg. 99, part of the MTUS.", cac="CP:99/Power mobility devices",
            rg="The Expert Reviewer relied on the same section, Chronic Pain Medical Treatment Guidelines (2009), pg. 99, part of the MTUS.", rgc="CP@2009:99",
            why="""A powered device is not advised where a cane or a walker will do. He walks with a cane. The request for a motorized scooter is not medically necessary and appropriate.""")],
  effect=EFFECT)

L("c002", NOTICE, by="weasy", st=dict(size=11, font="Liberation Sans", foot=FOOT.replace("    ", " "), docslead=LEAD, firstpage=True, head="lines"),
  decided="10/2/2013", employee="Thaddeus Ormsby", claim="WC-0099-41277", ur="7/30/2013", doi="11/5/2012", received="8/15/2013", case="CM13-0012004",
  covertext=notice_dates("8/15/2013", "7/30/2013", "9/4/2013"), quals=notice_quals("Orthopedic Surgery", "Texas and California"), specialty="Orthopedic Surgery", states="Texas, California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated July 30, 2013:",
  age=44, sex="m", mech=["moving a refrigerator", "moving a refrigerator, when he felt a tear in the right shoulder"], parts=["right shoulder"], dx=["rotator cuff tear", "biceps tendinitis"],
  summary="""\u201cClaimant is a 44-year-old male, injured on 11/5/2012 moving a refrigerator, when he felt a tear in the right shoulder. MRI on 1/22/2013: full-thickness supraspinatus tear, 1.5 cm. He was diagnosed with rotator cuff tear, biceps tendinitis. Twelve therapy visits and one injection (4/10/2013) gave no relief. Repair is requested.\u201d""",
  docs=["Application for IMR", "UR Determination from Gullwing Review", "Employee medical records from Dr. Thorngate", "MTUS"],
  issues=[I("a right shoulder arthroscopy with rotator cuff repair", YES, n="1)", ca="The Claims Administrator based its decision on the Shoulder Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9), pg. 209-211, part of the Medical Treatment Utilization Schedule (MTUS).", cac="A9@2004:209-211",
            rg="The Expert Reviewer found the referenced section of the MTUS used by the Claims Administrator relevant and appropriate for the employee\u2019s clinical circumstance: ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9, pg. 210-211.", rgc="A9@2004:210-211",
            why="""Repair serves tears that impair the raising of the arm and that have not healed with care over three months. A full-thickness tear was seen, therapy and an injection failed, and abduction is 80 degrees. The criteria are met. The request for a right shoulder arthroscopy with rotator cuff repair is medically necessary and appropriate."""),
          I("a continuous passive motion device for 30 days", NOT, n="2)", ca="The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Shoulder Chapter, a medical treatment guideline not part of the MTUS.", cac="ODG/Shoulder",
            rg="The Expert Reviewer found that no section of the MTUS was applicable and relevant to the issue at dispute. The Expert Reviewer found the section of the Official Disability Guidelines (ODG), Shoulder Chapter, used by the Claims Administrator relevant.", rgc="ODG/Shoulder",
            why="""The device is for stiff shoulders of the frozen kind, not for the cuff. The request for a continuous passive motion device for 30 days is not medically necessary and appropriate.""")],
  effect=EFFECT)

L("c003", NOTICE, by="groff", st=dict(size=12, foot=FOOT.replace("      ", "  "), docslead=LEAD),
  heads={"section": "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert\vReviewer to Make His/Her Decision"},
  decided="11/12/2013", employee="Millicent Crabtree", claim="3300-117-A", ur="8/29/2013", doi="4/17/2013", received="9/11/2013", case="CM13-0023990",
  covertext=notice_dates("9/11/2013", "8/29/2013", "10/1/2013"), quals=notice_quals("Family Practice", "California"), specialty="Family Practice", states="California",
  age=31, sex="f", mech="carrying trays up a stair", parts=["both wrists"], dx=["de Quervain\u2019s tenosynovitis"],
  summary="""The employee is a 31-year-old female waitress with pain in both wrists from carrying trays up a stair, injury date 4/17/2013. The diagnosis is de Quervain\u2019s tenosynovitis. She wears thumb spicas. The doctor\u2019s first report of 4/22/2013 and progress reports of 6/3/2013 and 7/29/2013 were on hand. She has had no injection.""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination", "Medical Records from Claims Administrator"],
  issues=[I("an MRI of both wrists", NOT, n="1)", heading="1) Regarding the request for an MRI of both wrists :", ca="The Claims Administrator based its decision on the Forearm, Wrist, and Hand Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 11), Table 11-6, pg. 269, part of the MTUS.", cac="A11@2004:269",
            rg="The Expert Reviewer based his/her decision on the same chapter, pg. 268-269, part of the MTUS.", rgc="",
            why="""De Quervain\u2019s is found with the fingers, not with a magnet. Plain films were never taken and the treatment would stay the same whatever the picture showed. The request for an MRI of both wrists is notmedically necessary and appropriate.""")],
  effect=EFFECT)

L("c004", NOTICE, by="reportlab", st=dict(font="Times-Roman", size=11, foot=FOOT, docslead=LEAD, caps=False, fax="SEP 30 '13 16:02  CRAYLE & SONS            555 010 0181   PAGE {page:02}/{pages}"),
  decided="9/26/2013", employee="Balthazar Nettle", claim="CS-77-2219", ur="6/18/2013", doi="8/8/2006", received="7/12/2013", case="CM13-0003451",
  determined=["1) MAXIMUS Federal Services, Inc. has determined the request for six sessions of cognitive behavioral therapy is medically necessary and appropriate.",
              "2) MAXIMUS Federal Services, Inc. has determined the request for Ambien 10 mg #30 is notmedically necessary and appropriate.",
              "3) MAXIMUS Federal Services, Inc. has determined the request for a psychiatric consultation is medically necessary and appropriate."],
  covertext=notice_dates("7/12/2013", "6/18/2013", "7/31/2013"), quals=notice_quals("Psychiatry", "California"), specialty="Psychiatry", states="California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated June 18, 2013.",
  age=55, sex="m", mech="a collapse of shelving", parts=["back"], dx=["major depression, recurrent", "pain disorder"],
  summary="""\u201cMr. Nettle is a 55 year-old male with a back injury of 8/8/2006 due to a collapse of shelving. Psychological diagnoses: major depression, recurrent; pain disorder. The PR-2 of 5/20/2013 reports poor sleep, crying and passive thoughts of death.\u201d""",
  docs=["Application for Independent Medical Review, 7/12/2013", "Utilization Review by Gullwing Review, 6/18/2013", "Psychological PR-2, 5/20/2013", "Medical Treatment Utilization Schedule"],
  issues=[I("six sessions of cognitive behavioral therapy", YES, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (2009), Psychological treatment, pg. 101-102, part of the MTUS.", cac="CP@2009:101-102/Psychological treatment",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines (2009), Behavioral interventions, pg. 23, part of the MTUS.", rgc="CP@2009:23/Behavioral interventions",
            why="""A first trial of three to four visits, up to ten if there is gain, is in line with the guideline, and his mood holds back every other treatment. The request for six sessions of cognitive behavioral therapy is medically necessary and appropriate."""),
          I("Ambien 10 mg #30", "is notmedically necessary and appropriate", n="2)", ca="The Claims Administrator did not base their decision on the MTUS. The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Pain Chapter, Zolpidem.", cac="ODG/Pain",
            rg="The Expert Reviewer stated that the MTUS is silent on zolpidem and based his/her decision on the Official Disability Guidelines (ODG), Pain Chapter, Zolpidem (Ambien).", rgc="ODG/Pain", decision="upheld",
            why="""Zolpidem is for two to six weeks. He has used it for two years and still sleeps poorly. The request for Ambien 10 mg #30 is notmedically necessary and appropriate."""),
          I("a psychiatric consultation", YES, n="3)", ca="The Claims Administrator based its decision on the Stress Related Conditions Chapter (ACOEM Practice Guidelines, 2nd Edition, 2004, Chapter 15), pg. 398, part of the MTUS.", cac="A15@2004:398",
            rg="The Expert Reviewer based his/her decision on ACOEM, Chapter 15, pg. 398, part of the MTUS.", rgc="A15:398",
            why="""Thoughts of death, however passive, should be heard by a psychiatrist soon. The request for a psychiatric consultation is medically necessary and appropriate.""")],
  effect=EFFECT)

L("c005", NOTICE, by="grops", st=dict(size=11, foot=FOOT, docslead=LEAD, hyphen=True, just=True, issuebreak={1}, font="Palatino"),
  decided="12/9/2013", employee="Prudence Hollowell", claim="2013-HH-5561", ur="10/11/2013", doi="9/30/2012", received="10/21/2013", case="CM13-0047720",
  covertext=notice_dates("10/21/2013", "10/11/2013", "11/6/2013"), quals=notice_quals("Pain Management", "Georgia"), specialty="Pain Management", states="Georgia",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated October 11, 2013.",
  age=38, sex="f", mech="restraining a student", parts=["neck", "left arm"], dx=["cervical radiculitis"],
  summary="""\u201cPrudence Hollowell is a 38-year-old female teacher\u2019s aide who reported neck and left arm pain after restraining a student on 9/30/2012. Diagnosis is cervical radiculitis. Spurling is positive to the left. The MRI of 3/14/2013 showed a left C6-7 protrusion touching the root. Therapy, 18 visits. The 9/24/2013 note asks for one epidural injection at C7-T1.\u201d""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination", "Medical Records from Dr. Evander Pilchard", "MRI report 3/14/2013", "Medical Treatment Utilization Schedule (MTUS)"],
  issues=[I("one cervical epidural steroid injection at C7-T1", YES, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (2009), Epidural steroid injections (ESIs), pg. 46, which is part of the Medical Treatment Utilization Schedule (MTUS).", cac="CP@2009:46/Epidural steroid injections (ESIs)",
            rg="The Expert Reviewer found the same guideline section, pg. 46, relevant and appropriate for the employee\u2019s clinical circumstance.", rgc="",
            why="""Radiculopathy must be documented by examination and corroborated by imaging, and the patient must have been unresponsive to conservative treatment. The Spurling test and the left-sided protrusion agree with each other and with the arm pain. Eighteen visits of therapy did not help. The request for one cervical epidural steroid injection at C7-T1 is medically necessary and appropriate.""")],
  effect=EFFECT)

L("c006", NOTICE, by="qt", st=dict(size=11, foot="Final Letter of Determination   Form Effective 5.16.13   Page {page} of {pages}", docslead=LEAD),
  heads={"quals": "Medical Qualifications of the Professional Reviewer:", "docs": "Documents Reviewed For Determination:"},
  decided="10/30/2013", employee="", claim="", ur="8/6/2013", doi="5/1/2010", received="8/22/2013", case="CM13-0015333",
  covertext=notice_dates("8/22/2013", "8/6/2013", "9/13/2013"), quals=notice_quals("Chiropractic", "California"), specialty="Chiropractic", states="California",
  disclaimer="", age=47, sex="f", mech="kneeling and scrubbing floors", parts=["both knees"], dx=["patellofemoral pain syndrome"],
  summary="""Claimant is a 47 year old woman who has had pain in both knees since kneeling and scrubbing floors; the date of injury is given as 5/1/2010. The provider diagnosed patellofemoral pain syndrome. Fourteen chiropractic sessions were attended from 2/4/2013 to 6/28/2013. Interferential stimulator requested on 7/25/2013.""",
  docs=["Application for IMR dated 8/22/2013", "UR denial letter 8/6/2013", "Chiropractic notes 2/4/2013-6/28/2013", "MTUS"],
  issues=[I("an interferential stimulator, rental for 60 days", NOT, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Interferential Current Stimulation, pages 118-120, part of the MTUS.", cac="CP:118-120/Interferential Current Stimulation",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Interferential Current Stimulation, pages 118-119, part of the MTUS.", rgc="CP:118-119/Interferential Current Stimulation",
            why="""The current is not recommended by itself. A month of trial may be fitting where pain is not held by medication or where exercise cannot be done; neither is said here. Sixty days is twice that. The request for an interferential stimulator, rental for 60 days is not medically necessary and appropriate."""),
          I("ten chiropractic sessions", NOT, n="2)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Manual therapy and manipulation, pages 58-60, part of the MTUS.", cac="CP:58-60/Manual therapy and manipulation",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Manual therapy and manipulation, page 58, part of the MTUS.", rgc="CP:58/Manual therapy and manipulation",
            why="""For the knee, manipulation is not recommended. The request for ten chiropractic sessions is not medically necessary and appropriate.""")],
  effect=EFFECT)

L("c007", NOTICE, by="weasy", st=dict(size=10, font="DejaVu Sans", foot=FOOT, docslead="", distil=True, bullet="\u25aa", plan=[("employee",), ("claim",), ("ur",), ("doi",), ("received",), ("case",)]),
  decided="11/27/2013", employee="Ambrose Tuttle", claim="AT/2011/000442", ur="9/20/2013", doi="12/13/2011", received="10/4/2013", case="CM13-0034077",
  covertext=notice_dates("10/4/2013", "9/20/2013", "10/17/2013"), quals=notice_quals("Internal Medicine and Rheumatology", "New Mexico"), specialty="Internal Medicine and Rheumatology", states="New Mexico",
  age=59, sex="m", mech="unloading hay bales", parts=["lumbar spine"], dx=["lumbar spondylosis", "opioid dependence"],
  summary="""Ambrose Tuttle, a 59-year-old man, hurt his lumbar spine unloading hay bales on December 13, 2011. Diagnoses listed: lumbar spondylosis; opioid dependence. He takes oxycodone 30 mg, five a day. On September 5, 2013 his wife reported slurred speech.""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination (provided by the Claims Administrator)", "Medical Records from 10/2/2012 to 9/5/2013"],
  issues=[I("Oxycodone 30 mg, #150", NOT, n="1)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Opioids, dosing, pg. 86, part of the MTUS.", cac="CP:86/Opioids, dosing",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Opioids, pg. 78-80, 86, 124, part of the MTUS.", rgc="CP:78-80, 86, 124/Opioids",
            why="""225 mg of morphine equivalent per day is nearly twice the ceiling. Slurred speech is a sign of harm. The request for Oxycodone 30 mg, #150 is not medically necessary and appropriate."""),
          I("an inpatient detoxification program, 14 days", YES, n="2)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Detoxification, pg. 42, part of the MTUS.", cac="CP:42/Detoxification",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Detoxification and Rapid detox, pg. 42, 102-103, part of the MTUS.", rgc="CP:42, 102-103/Detoxification and Rapid detox",
            why="""Dependence, intolerable side effects and failed tapering at home are indications, and all three are found. The request for an inpatient detoxification program, 14 days is medically necessary and appropriate.""")],
  effect="")

L("c008", NOTICE, by="office", st=dict(size=12, foot=FOOT, docslead=LEAD, dbl=True, head="tabs", plan=[("employee", "claim"), ("ur", "doi"), ("received", "case")]),
  heads={"title": "NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION"},
  decided="August 22, 2013", employee="Cordelia Wrenfield", claim="B2-55190", ur="6/5/2013", doi="1/15/2013", received="6/28/2013", case="CM13-0000906",
  covertext=notice_dates("6/28/2013", "6/5/2013", "7/19/2013"), quals=notice_quals("Preventive Medicine and Occupational Medicine", "California"), specialty="Preventive Medicine and Occupational Medicine", states="California",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated June 5, 2013.",
  age=26, sex="f", mech="opening a stuck oven door", parts=["left thumb"], dx=["sprain of the left thumb"],
  summary="""\u201cMs. Wrenfield, age 26, a baker, sprained her left thumb opening a stuck oven door on 1/15/2013. Dx: sprain of the left thumb. Seen 1/16/2013, 2/20/2013 and 5/15/2013. A paraffin bath for the home is asked for.\u201d""",
  docs=["Application for Independent Medical Review", "Utilization Review Determination", "Medical Records from Cedar Hollow Clinic", "Medical Treatment Utilization Schedule (MTUS)"],
  issues=[I("a paraffin bath unit for home use", NOT, n="1)", ca="The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Forearm, Wrist & Hand Chapter, Paraffin wax baths.", cac="ODG/Forearm, Wrist & Hand",
            rg="The Expert Reviewer based his/her decision on the Forearm, Wrist, and Hand Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 11), pg. 265, part of the MTUS.", rgc="A11@2004:265",
            why="""Heat and cold at home are advised, and a bowl of warm water gives heat enough. Wax baths are for arthritic hands. The request for a paraffin bath unit for home use is not medically necessary and appropriate.""")],
  effect=EFFECT)

L("c009", NOTICE, by="groff", st=dict(size=11, foot=FOOT, docslead=LEAD, font="NewCentury", bullet="-"),
  heads={"effect": "Effect of the Decision:"},
  decided="10/17/2013", employee="Jasper Quincewood", claim="88014-CA-03", ur="7/26/2013", doi="3/3/2009", received="8/12/2013", case="CM13-0010575",
  covertext=notice_dates("8/12/2013", "7/26/2013", "8/30/2013"), quals=notice_quals("Neurological Surgery", "California and Maryland"), specialty="Neurological Surgery", states="California, Maryland",
  disclaimer="Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated July 26, 2013.",
  sex="m", mech="a trench caved in on him", parts=["low back"], dx=["lumbar stenosis L3-4, L4-5"],
  summary="""\u201cThis gentleman was hurt on 3/3/2009 when a trench caved in on him; he has low back pain with heaviness of both legs after walking one block. Diagnosis: lumbar stenosis L3-4, L4-5. CT myelogram 5/30/2013: severe central stenosis L4-5. Laminectomy with a three day stay and home health care four hours a day for two weeks was requested.\u201d""",
  docs=["Application for Independent Medical Review (8/12/2013)", "Utilization Review Determination (7/26/2013)", "CT myelogram (5/30/2013)"],
  issues=[I("laminectomy at L3-4 and L4-5", YES, n="1)", ca="The Claims Administrator based its decision on the Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12), pg. 305-307, part of the MTUS.", cac="A12@2004:305-307",
            rg="The Expert Reviewer based his/her decision on the Low Back Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004)), pg. 306, part of the MTUS.", rgc="A12@2004:306",
            why="""He cannot walk beyond a block, the canal is severely narrow at the level that explains it, and two years of care did not help. The request for laminectomy at L3-4 and L4-5 is medically necessary and appropriate."""),
          I("home health care, four hours a day for two weeks", NOT, n="2)", ca="The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, Home health services, pg. 51, part of the MTUS.", cac="CP:51/Home health services",
            rg="The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Home health services, pg. 51, part of the MTUS.", rgc="CP:51/Home health services",
            why="""Such care is for the homebound who need medical attention. Cooking and washing are not that. The request for home health care, four hours a day for two weeks is not medically necessary and appropriate.""")],
  effect=EFFECT)
