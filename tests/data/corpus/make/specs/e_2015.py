# SPDX-License-Identifier: GPL-3.0-or-later
"""letter-2015: credentials in labels; the long-dashed dates and stock phrases of that year."""
from lettermaker.prose import COVER, labelled
from lettermaker.spec import L15, Issue as I, Letter as L

FOOT = "Final Determination Letter for IMR Case Number {case}"

# --- "The injured worker is a ..., who sustained an industrial injury": a nurse reviewer's pattern
L("c042", L15, said_ur="12/22/2014", by="office", st=dict(size=12, head="table", foot="{page}"),
  case="CM15-0002117", assigned="02/09/2015", doi="06/21/2013", decided="04/01/2015", priority="Standard", received="01/07/2015",
  quals=labelled(), specialty="Physical Medicine & Rehabilitation", states="California",
  age=48, sex="f", mech="was kneeling to stock shelves", parts=["left knee"], dx=["left knee internal derangement", "left knee effusion"],
  summary="""The injured worker is a 48-year-old female, who sustained an industrial injury on 06/21/2013 when she was kneeling to stock shelves. Injured part: left knee. Diagnoses have included left knee internal derangement and left knee effusion. Treatment to date has included medications, physical therapy, and modified work. Currently, the injured worker complains of swelling after standing. An evaluation on 12/04/2014 found a tender medial joint line. On 12/22/2014 Utilization Review non-certified a compound of flurbiprofen and capsaicin, citing the MTUS. On 01/07/2015 the application for independent medical review was received.""",
  issues=[I("Flurbiprofen 20%/capsaicin 0.025% cream, 180 grams", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-113.", cac="CP:111-113/Topical Analgesics",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-113.", rgc="CP:111-113/Topical Analgesics",
            why="""Capsaicin is an option only for those who have not answered to, or cannot bear, other treatment. The worker tolerates naproxen by mouth. Flurbiprofen is not offered for the skin by any maker. The flurbiprofen 20%/capsaicin 0.025% cream, 180 grams, is not medically necessary and appropriate.""")])

L("c043", L15, by="weasy", st=dict(size=11, head="table", font="Liberation Serif", foot="{page}", dbl=True),
  case="CM15-0017744", assigned="02/27/2015", doi="03/03/2001", ur="01/14/2015", priority="Standard", received="01/29/2015",
  quals=labelled(), specialty="Anesthesiology, Pain Management", states="Texas, Ohio",
  age=64, sex="m", mech="was thrown from a street sweeper", parts=["low back", "left leg"], dx=["lumbar postlaminectomy syndrome", "lumbar radiculopathy", "constipation, opioid induced"],
  summary="""The injured worker is a 64-year-old male who on 3/3/01 was thrown from a street sweeper and injured his low back and left leg. The diagnoses included lumbar postlaminectomy syndrome; lumbar radiculopathy; constipation, opioid induced. He has an intrathecal pump, last filled on 12/18/14. Notes of 1/5/15 report pain of 5 with and 9 without treatment, walking one mile daily. Requests were made for pump refills, for Amitiza, and for a hot tub.""",
  issues=[I("Intrathecal pump refill and maintenance x 4", "Overturned", n="1.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Implantable drug-delivery systems (IDDSs) Page(s): 52-54.", cac="CP:52-54/Implantable drug-delivery systems (IDDSs)", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Implantable drug-delivery systems (IDDSs) Page(s): 52-54.", rgc="CP:52-54/Implantable drug-delivery systems (IDDSs)",
            why="""A pump that runs dry harms. Walking a mile a day shows that it serves. The intrathecal pump refill and maintenance x 4 is medically necessary and appropriate."""),
          I("Amitiza 24 mcg #60, 3 refills", "Overturned", n="2.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain Chapter, Lubiprostone (Amitiza).", cac="ODG/Pain", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 77. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, Opioid-induced constipation treatment.", rgc="CP:77/Opioids | ODG/Pain",
            why="""Prophylaxis begins with the opioid. Senna and polyethylene glycol failed. The Amitiza 24 mcg #60, 3 refills is medically necessary and appropriate."""),
          I("Hot tub, home", "Upheld", n="3.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee and Leg Chapter, Durable medical equipment (DME).", cac="ODG/Knee and Leg", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee and Leg Chapter, Durable medical equipment (DME).", rgc="ODG/Knee and Leg",
            why="""It is useful to those who are not ill. The hot tub, home is not medically necessary and appropriate.""")])

L("c044", L15, by="groff", st=dict(size=12, head="tabs", foot="{page}", font="T"),
  heads={"states": "State(s) of Licensure:", "spec": "Certification(s)/Specialty:"},
  case="CM15-0028096", assigned="03/16/2015", doi="05/15/2014", decided="05/04/2015", priority="Standard", received="02/13/2015",
  quals=labelled(), specialty="Orthopedic Surgery", states="California",
  age=27, sex="m", mech="landed badly after a parachute jump", parts=["right ankle"], dx=["osteochondral lesion of talus"],
  summary="""This 27 year old male smoke jumper landed badly after a parachute jump on 05/15/2014. His right ankle has hurt ever since. The current diagnosis is osteochondral lesion of talus. Per the doctor\u2019s first report of 05/16/2014 no fracture was seen; per the MRI of 08/02/2014 there is a 9 mm defect, medial dome. On 01/20/2015 debridement with microfracture was proposed. A walker boot, a knee scooter and crutches were to follow.""",
  issues=[I("Right ankle arthroscopy, debridement, microfracture of talus", "Overturned", n="1", ca="Decision based on MTUS ACOEM Chapter 14 Ankle and Foot Complaints Page(s): 374-375.", cac="A14:374-375", rg="Decision based on MTUS ACOEM Chapter 14 Ankle and Foot Complaints Page(s): 374.  Decision based on Non-MTUS Citation van Dijk CN, Reilingh ML, Osteochondral defects in the ankle: why painful? Knee Surg Sports Traumatol Arthrosc. 2010; 18(5): 570-580.", rgc="A14:374 | X=van Dijk CN, Reilingh ML, Osteochondral defects in the ankle: why painful? Knee Surg Sports Traumatol Arthrosc. 2010; 18(5): 570-580",
            why="A defect under 15 mm that still hurts after half a year is the textbook case for microfracture. The right ankle arthroscopy, debridement, microfracture of talus is medically necessary and appropriate."),
          I("Knee scooter, 8 week rental", "Overturned", n="2", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle and Foot, Rolling knee walker.", cac="ODG/Ankle and Foot", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle and Foot, Rolling knee walker.", rgc="ODG/Ankle and Foot",
            why="He may not bear weight for six weeks. The knee scooter, 8 week rental is medically necessary and appropriate."),
          I("Crutches, in addition", "Upheld", n="3", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle and Foot, Walking aids.", cac="ODG/Ankle and Foot", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle and Foot, Walking aids.", rgc="ODG/Ankle and Foot",
            why="One aid at a time. The crutches, in addition are not medically necessary and appropriate.")])

L("c045", L15, by="reportlab", st=dict(font="Liberation Sans", size=10, head="table", foot="CM15-0039951          {page}"),
  case="CM15-0039951", assigned="04/03/2015", doi="10/18/2012", ur="02/24/2015", priority="Standard", received="03/03/2015",
  quals=labelled(), specialty="Psychologist", states="California", truth={"body_parts": None},
  age=44, sex="f", mech="witnessed a fatal forklift accident", dx=["Posttraumatic Stress Disorder", "Major Depressive Disorder, Single Episode, Moderate"],
  summary="""Based on the provided reports, the IW is a 44 year old female who witnessed a fatal forklift accident on 10/18/2012. DSM diagnoses: Axis I: Posttraumatic Stress Disorder; Major Depressive Disorder, Single Episode, Moderate. The treating psychologist reported on 01/30/2015 a GAF of 55, up from 48. She has had 20 sessions. 12 more are sought, along with psychological testing, 3 units.""",
  issues=[I("12 sessions of cognitive behavioral psychotherapy", "Overturned", ca="Decision based on MTUS ACOEM Chapter 15 Stress Related Conditions.", cac="A15", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Cognitive therapy for PTSD.", rgc="ODG/Cognitive therapy for PTSD",
            why="""For severe cases of PTSD up to fifty sessions are allowed if progress is made. Twenty have been given and the functioning score rose by seven. The 12 sessions of cognitive behavioral psychotherapy are medically necessary and appropriate."""),
          I("Psychological testing, 3 units", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Psychological evaluations Page(s): 100.", cac="CP:100/Psychological evaluations", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Psychological evaluations Page(s): 100-101.", rgc="CP:100-101/Psychological evaluations",
            why="""The same scales were given in January. The psychological testing, 3 units is not medically necessary and appropriate.""")])

# --- dates with dashes; stock phrase diagnoses "diagnosed with"; served with cover
L("c046", L15, by="weasy", coverpage=True, st=dict(size=11, font="Liberation Sans", head="table", foot="Page {page} of {pages}", dated="Dated: "),
  case="CM15-0051203", decided="June 18, 2015", assigned="04/24/2015", doi="07-30-2009", ur="03-11-2015", priority="Standard", received="03-18-2015",
  employee="Zebedee Marlowe", claim="30-0091127-WC", provider="Drusilla Fairweather, MD", admin="Orchard State Risk Pool", cover="PARTIAL OVERTURN", covertext=COVER,
  quals=labelled(), specialty="Family Practice", states="Wisconsin",
  age=57, sex="m", mech="slipped on fish scales", parts=["neck", "right shoulder", "low back"], dx=["cervical strain", "shoulder impingement", "lumbago"],
  summary="""The injured worker is a 57 year old male, who slipped on fish scales on 7-30-2009. The injured worker was diagnosed with cervical strain, shoulder impingement, and lumbago. His complaints are of the neck, right shoulder and low back. On 2-25-2015 he reported pain at 6 out of 10. Objective findings on 2-25-2015 included decreased range of motion. The treatment plan included Voltaren gel and a re-check of liver enzymes. On 3-11-2015 Utilization Review non-certified both.""",
  issues=[I("Voltaren 1% gel, 5 tubes", "Upheld", n="1.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-112.", cac="CP:111-112/Topical Analgesics", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 112.", rgc="CP:112/Topical Analgesics",
            why="The gel has not been evaluated for spine, hip or shoulder, and those are what hurts. The Voltaren 1% gel, 5 tubes is not medically necessary and appropriate."),
          I("Liver function panel", "Overturned", n="2.", ca="Decision based on Non-MTUS Citation Lab Tests Online, Liver Panel, labtestsonline.example/liver-panel.", cac="X=Lab Tests Online, Liver Panel, labtestsonline.example/liver-panel", rg="Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs, specific drug list & adverse effects Page(s): 70.", rgc="CP:70/NSAIDs, specific drug list & adverse effects",
            why="Package inserts ask for periodic enzymes and none was done in two years of diclofenac. The liver function panel is medically necessary and appropriate.")])

L("c047", L15, said_ur="03/31/2015", by="qt", st=dict(size=11, head="table", font="Liberation Serif", foot="{page}", fax="JUL 07 2015  8:15AM   ORCHARD STATE RISK POOL    555-010-0137     p.{page}"),
  case="CM15-0062850", assigned="05/08/2015", doi="01/20/2015", decided="07/06/2015", priority="Expedited", received="04/02/2015",
  quals=labelled(), specialty="Neurology, Neuromuscular Medicine", states="Oregon, Washington",
  age=32, sex="m", mech="a sheet of glass cut through his sleeve", parts=["left forearm"], dx=["ulnar nerve injury, left"],
  summary="""32-year-old glazier, male: a sheet of glass cut through his sleeve on 01/20/2015. Left forearm. Diagnosis: ulnar nerve injury, left. Nerve grafting was done on 01/22/2015 at Cedar Hollow. EMG of 03/25/2015: no voluntary units in the first dorsal interosseous. On 03/27/2015 a second EMG was ordered for July. On 03/31/2015 it was denied as premature.""",
  issues=[I("Repeat EMG/NCS, left upper extremity", "Overturned", ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 269, 272.", cac="A11:269, 272", rg="Decision based on MTUS ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 33. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Forearm, Wrist and Hand, Electrodiagnostic studies.", rgc="A10@2007:33 | ODG/Forearm, Wrist and Hand",
            why="""A graft grows an inch a month. Whether it has reached the muscle in July decides on a transfer, and a needle alone can tell. The repeat EMG/NCS, left upper extremity is medically necessary and appropriate.""")])

# --- twin issues, nearly the same; the conclusion of one names the other (O2)
L("c048", L15, said_ur="4/13/15", by="grops", st=dict(size=11, head="tabs", foot="{page}", hyphen=True, just=True),
  case="CM15-0074411", assigned="05/22/2015", doi="09/11/2011", decided="07/20/2015", priority="Standard", received="04/20/2015",
  quals=labelled(), specialty="Physical Medicine & Rehabilitation", states="California", findings=["O2 conclusion names another request", "F1 negative against summary"],
  age=41, sex="m", mech="digging a post hole", parts=["low back"], dx=["lumbar disc displacement"],
  summary="""41 year old man, fence builder. 9/11/11, digging a post hole, low back pain. Dx lumbar disc displacement. Pain runs down the right leg to the foot per the 3/30/15 note, SLR positive right at 40 degrees. EMG and NCS of both legs asked for on 4/1/15 and denied on 4/13/15.""",
  issues=[I("EMG of the right lower extremity", "Overturned", n="1.", ca="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.", cac="A12:303", rg="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303, 309.", rgc="A12:303, 309",
            why="""Needle study may find subtle focal dysfunction in those whose leg symptoms go on beyond three or four weeks. He has leg pain of the root kind. The EMG of the right lower extremity is medically necessary and appropriate."""),
          I("EMG of the left lower extremity", "Upheld", n="2.", ca="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.", cac="A12:303", rg="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303, 309.", rgc="A12:303, 309",
            why="""Nothing is said of the left leg in any report. There are no radicular complaints. The EMG of the right lower extremity is not medically necessary and appropriate."""),
          I("NCV of the right lower extremity", "Upheld", n="3.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Nerve conduction studies (NCS).", cac="ODG/Low Back", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Nerve conduction studies (NCS).", rgc="ODG/Low Back",
            why="""Conduction is not recommended where the symptoms are presumed to come from the root. The NCV of the right lower extremity is not medically necessary and appropriate."""),
          I("NCV of the left lower extremity", "Upheld", n="4.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Nerve conduction studies (NCS).", cac="ODG/Low Back", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Nerve conduction studies (NCS).", rgc="ODG/Low Back",
            why="""Conduction is not recommended where the symptoms are presumed to come from the root. The NCV of the left lower extremity is not medically necessary and appropriate.""")])

L("c049", L15, by="office", st=dict(size=11.5, head="tabs", font="Liberation Serif", boldvalues=True, foot="- {page} -", just=True),
  case="CM15-0086722", assigned="06/09/2015", doi="12/05/2010", ur="04/10/2015", priority="Standard", received="05/05/2015",
  quals=labelled(), specialty="Dentist", states="New Jersey",
  age=60, sex="f", mech="clenching from pain", parts=["jaw"], truth={"body_parts": dict(value=["jaw"], accept=[["neck"], ["jaw", "neck"]])}, dx=["myofascial pain of the facial muscles", "xerostomia due to medication"],
  summary="""60 yr. old patient, a woman, claims jaw symptoms from clenching from pain after a neck injury of 12/05/2010. Dental examination of 03/24/2015: diagnoses of myofascial pain of the facial muscles, and xerostomia due to medication. Periodontal depths 4 to 6 mm. Requested: scaling and root planing, four quadrants, once every three months; a salivary substitute.""",
  issues=[I("Periodontal scaling (4 quadrants), every 3 months", "Overturned in Part", concl="y", ca="Decision based on Non-MTUS Citation Aetna Clinical Policy, Periodontal therapy.", cac="X=Aetna Clinical Policy, Periodontal therapy", rg="Decision based on Non-MTUS Citation Comprehensive periodontal therapy: a statement by the American Academy of Periodontology, J Periodontol 2011; 82: 943-949.", rgc="X=Comprehensive periodontal therapy: a statement by the American Academy of Periodontology, J Periodontol 2011; 82: 943-949",
            why="""Pockets of this depth call for one round of scaling. Whether another is needed depends on the depth afterwards, so \u201cevery three months\u201d without end cannot be supported. One round of scaling, four quadrants, is medically necessary and appropriate."""),
          I("Salivary substitute, 1 bottle", "Overturned", ca="Decision based on Non-MTUS Citation (none cited).", cac="", rg="Decision based on Non-MTUS Citation Mayo Clinic, Dry mouth: Treatments and drugs.", rgc="X=Mayo Clinic, Dry mouth: Treatments and drugs",
            why="""Dry mouth from amitriptyline invites decay. The salivary substitute, 1 bottle is medically necessary and appropriate.""")])

L("c050", L15, by="weasy", st=dict(size=10.5, head="table", font="DejaVu Serif", distil=True, foot="{page}", lead=1.4),
  heads={"states": "State(s) of Licensure :", "issues": "IMR ISSUES, DECISIONS AND RATIONALES"},
  case="CM15-0098010", assigned="06/26/2015", doi="02/11/2013", decided="08/24/2015", priority="Standard", received="05/21/2015",
  quals=labelled(), specialty="Occupational Medicine", states="California, Washington",
  sex="f", mech="repetitive lifting of trays", parts=["bilateral shoulders", "bilateral elbows"], dx=["bilateral rotator cuff syndrome", "bilateral medial epicondylitis"],
  summary="""Female, age not stated in the file. Date of Injury: February 11, 2013. Mechanism: repetitive lifting of trays. She has symptoms of the bilateral shoulders and bilateral elbows.

Diagnoses: bilateral rotator cuff syndrome; bilateral medial epicondylitis.

Records: Apr. 29, 2015 progress report; Mar 4, 2015 ultrasound, both shoulders, tendinosis; 12/10/2014 functional test. The April report asks for shock wave treatment.""",
  truth={"patient_age": None},
  issues=[I("Extracorporeal shock wave therapy: 3 sessions, bilateral shoulders; 3 sessions, bilateral elbows", "Upheld", n="1.", ca="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 203; ACOEM Chapter 10 Elbow Disorders Page(s): 29.", cac="A9:203 | A10:29", rg="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 203. Decision based on MTUS ACOEM Chapter 10 Elbow Disorders Page(s): 29-30. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Extracorporeal shock wave therapy (ESWT).", rgc="A9:203 | A10:29-30 | ODG/Shoulder",
            why="""At the elbow the chapter advises against it in so many words. At the shoulder it is for calcium in the tendon, of which the ultrasound saw none. The extracorporeal shock wave therapy is not medically necessary and appropriate.""")])

L("c051", L15, by="groff", st=dict(size=11.5, head="tabs", foot="{page}", lead=1.25, gap=12, dbl=True),
  case="CM15-0109988", assigned="07/13/2015", doi="08/08/2008", ur="05/28/2015", priority="Standard", received="06/08/2015",
  quals=labelled(), specialty="Internal Medicine, Rheumatology", states="Maryland, Virginia, District of Columbia",
  age=69, sex="m", mech="climbed in and out of a locomotive", parts=["both knees", "low back"], dx=["osteoarthritis of the knees", "gout", "hypertension"],
  summary="""Mr. Fothergill, 69, a retired engine driver, climbed in and out of a locomotive for thirty years; cumulative injury to both knees and low back through 08/08/2008.  The problem list: osteoarthritis of the knees, gout, hypertension.  Celecoxib since 2009.  Creatinine was 1.1 on 05/06/2015.  Colchicine was begun on 05/20/2015.  Both are denied.""",
  truth={"diagnoses": dict(value=["osteoarthritis of the knees", "gout", "hypertension"]), "injury_mechanism": dict(value="climbed in and out of a locomotive", accept=["climbed in and out of a locomotive for thirty years"])},
  issues=[I("Celebrex 200 mg, #30 with 2 refills", "Overturned", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Anti-inflammatory medications Page(s): 22, 67, 70.", cac="CP:22, 67, 70/Anti-inflammatory medications", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Anti-inflammatory medications Page(s): 22 and NSAIDs (non-steroidal anti-inflammatory drugs) Page(s): 67-68.", rgc="CP:22/Anti-inflammatory medications | CP:67-68/NSAIDs (non-steroidal anti-inflammatory drugs)",
            why="He is over 65, took naproxen with heartburn, and walks better by his own and the doctor\u2019s account.  The Celebrex 200 mg, #30 with 2 refills is medically necessary and appropriate."),
          I("Colchicine 0.6 mg, #30", "Overturned", ca="Decision based on Non-MTUS Citation FDA (Colcrys).", cac="X=FDA (Colcrys)", rg="Decision based on Non-MTUS Citation 2012 American College of Rheumatology Guidelines for Management of Gout, Part 2, Arthritis Care & Research 64: 1447-1461.", rgc="X=2012 American College of Rheumatology Guidelines for Management of Gout, Part 2, Arthritis Care & Research 64: 1447-1461",
            why="An acute attack was tapped and crystals were seen.  The colchicine 0.6 mg, #30 is medically necessary and appropriate.")])

L("c052", L15, said_ur="June 10, 2015", by="reportlab", st=dict(font="DejaVu Sans", size=9.5, head="table", just=True, foot="{page} of {pages}", indent=18),
  case="CM15-0120456", assigned="07/30/2015", doi="04/01/2014", decided="09/28/2015", priority="Standard", received="06/23/2015",
  quals=labelled(), specialty="Orthopedic Surgery, Hand Surgery", states="California",
  age=39, sex="f", mech="typing and mousing", parts=["right wrist", "right thumb"], dx=["carpal tunnel syndrome", "basal joint arthritis of the thumb"],
  summary="""The applicant is a represented 39-year-old woman, a court reporter, who filed a claim for chronic right wrist and right thumb pain reportedly associated with an industrial injury of April 1, 2014, attributed to typing and mousing. In a Utilization Review report dated June 10, 2015, the claims administrator failed to approve a carpal tunnel release. An RFA form of June 3, 2015 was referenced. The applicant\u2019s attorney subsequently appealed. In a May 19, 2015 handwritten note the applicant was given diagnoses of carpal tunnel syndrome and basal joint arthritis of the thumb. Electrodiagnostic testing of January 8, 2015 was positive for moderate carpal tunnel syndrome.""",
  issues=[I("Right carpal tunnel release", "Overturned", ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 270.", cac="A11:270", rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 270, 272-273.", rgc="A11:270, 272-273",
            why="""Yes, the proposed release is supported. As was noted on page 270 of the chapter, surgical decompression usually relieves symptoms, and high quality evidence backs it when nerve testing has proved the diagnosis. It has. The right carpal tunnel release is medically necessary and appropriate.""")])
