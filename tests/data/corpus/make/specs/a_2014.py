# SPDX-License-Identifier: GPL-3.0-or-later
"""letter-2014, first half: several hands, from clipped to windy."""
from lettermaker.prose import COVER, UPHOLD, quals
from lettermaker.spec import L14, Issue as I, Letter as L

# --- a clipped hand: notes more than sentences
L("c020", L14, said_doi="1/8/14", said_ur="5/12/14", by="groff", head=False, st=dict(lead=2.0, dbl=True, size=12, gap=16),
  quals=quals("Physical Medicine & Rehabilitation", "California", 1), specialty="Physical Medicine & Rehabilitation", states="California",
  mech="catching a falling keg", parts=["left wrist"], dx=["left wrist sprain/ strain", "possible TFCC tear"],
  summary="""This patient sustained a left wrist injury on 1/8/14 from catching a falling keg.  Request(s) under consideration include MR arthrogram of the left wrist and occupational therapy 3x4 for the left wrist.  Diagnoses include left wrist sprain/ strain; possible TFCC tear.  Care so far: splint, naproxen, eight OT visits, home exercise, light duty.  Report of 3/3/14 noted ulnar sided pain, click with turning.  Exam showed swelling none; grip 22/24/20 kg left, 38/40/40 right; fovea sign positive; Watson negative.  X-ray of 1/10/14 unremarkable.  Report of 4/14/14 unchanged.  Plain MRI on 4/28/14 was limited by motion, TFCC not well seen.  Request(s) for MR arthrogram and occupational therapy were non-certified on 5/12/14.""",
  issues=[I("MR arthrogram of the left wrist", "Overturned",
            ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 268-269.", cac="A11:268-269",
            rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 268-269.  Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ODG-TWC Forearm, Wrist, & Hand Procedure Summary", rgc="A11:268-269 | ODG/Forearm, Wrist, & Hand",
            why="""Ulnar sided pain with click and a positive fovea sign has lasted beyond four months in spite of splint, therapy and rest.  Plain films say nothing and the first MRI was spoilt by motion.  Contrast in the joint is the next step before anybody talks of arthroscopy.  The MR arthrogram of the left wrist is medically necessary and appropriate."""),
          I("Occupational therapy 3x4 for the left wrist", "Upheld",
            ca="Decision based on MTUS Chronic Pain Treatment Guidelines Physical Medicine Page(s): 98-99.", cac="CP:98-99/Physical Medicine",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Physical Medicine Page(s): 98-99.", rgc="CP:98-99/Physical Medicine",
            why="""Eight visits were given with grip unchanged and work status unchanged.  Fading of frequency to a home programme is what the guideline asks.  Submitted reports have not shown what twelve more would add beyond the home exercise already taught.  The occupational therapy 3x4 for the left wrist is not medically necessary and appropriate.""")])

# --- the same clipped hand, planted: neck chapter for a knee; word against conclusion
L("c021", L14, said_ur="5/2/14", by="weasy", st=dict(head="table", size=11.5, foot="{page}", dbl=True),
  case="CM14-0020331", assigned="08/04/2014", doi="10/22/2010", decided="09/16/2014", priority="Standard", received="05/27/2014",
  quals=quals("Occupational Medicine", "Arizona and California", 1), specialty="Occupational Medicine", states="Arizona, California",
  mech="stepping off a loading dock", parts=["right knee"], dx=["internal derangement of the right knee"], sex="m",
  summary="""This patient sustained a right knee injury on 10/22/10 from stepping off a loading dock.  Request(s) under consideration include right knee hinged brace.  Diagnosis: internal derangement of the right knee.  He had arthroscopy on 3/15/11 with partial meniscectomy.  Report of 4/9/14 noted giving way on stairs, once fell.  Exam: effusion trace, Lachman firm, varus and valgus stable, quadriceps wasting 2 cm.  Treatment to date: therapy, Norco, home program.  UR non-certified the brace on 5/2/14.""",
  findings=["G1", "O1"],
  issues=[I("Right knee hinged brace", "Upheld", ca="Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 340.", cac="A13:340",
            rg="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 175.", rgc="A8:175", concl="y",
            why="""A brace serves the knee that is unstable or that will be loaded at work.  The joint was firm in all planes on the day of examination, however the giving way and the wasted quadriceps are well described by two observers.  The right knee hinged brace is medically necessary and appropriate.""")])

# --- formal hand: "The injured worker", whole sentences, outcome per drug
L("c022", L14, by="office", st=dict(head="table", size=12, font="Liberation Serif", foot="Final Determination Letter for IMR Case Number CM14-0041902     {page}"),
  case="CM14-0041902", assigned="06/27/2014", doi="05/14/2007", ur="03/12/2014", priority="Standard", received="04/04/2014",
  quals=quals("Anesthesiology, has a subspecialty in Pain Medicine", "Florida"), states="Florida",
  specialty=["Anesthesiology", "Anesthesiology, has a subspecialty in Pain Medicine", "Anesthesiology, Pain Medicine"],
  age=54, sex="f", mech=["slipped on spilled syrup", "slipped on spilled syrup in the kitchen of a school"], parts=["lower back", "left hip"], dx=["lumbar disc displacement without myelopathy", "trochanteric bursitis", "myofascial pain"],
  summary="""The injured worker is a 54-year-old female who slipped on spilled syrup in the kitchen of a school on May 14, 2007 and injured her lower back and left hip. Since then she has been treated with medications, physical therapy, two epidural steroid injections, and acupuncture. According to the progress report dated February 18, 2014, she described pain at 7/10 without her medications and 4/10 with them. The physical examination disclosed tenderness at the left trochanter and limited flexion. The diagnoses were lumbar disc displacement without myelopathy, trochanteric bursitis, and myofascial pain. Her medications were Norco 10/325, Zanaflex 4 mg, Prilosec 20 mg, and Terocin patches. A urine drug screen of January 7, 2014 was consistent. In its determination of March 12, 2014 the utilization review company modified the first request and did not certify the rest.""",
  issues=[I("Norco 10/325 mg #180", "Overturned", n="1.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-97.", cac="CP:74-97/Opioids",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80.", rgc="CP:76-80/Opioids, criteria for use",
            why="""The guideline allows opioids to go on where the patient has gone back to work or where pain and function are better. The injured worker\u2019s pain falls by three points, she works half days in the school library, and screening shows no aberrant behavior. The four domains of monitoring are documented at each visit. Therefore, the request for Norco 10/325 mg #180 is medically necessary and appropriate."""),
          I("Zanaflex 4 mg #90", "Upheld", n="2.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Muscle Relaxants Page(s): 63-66.", cac="CP:63-66/Muscle Relaxants",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants (for pain) Page(s): 63, 66.", rgc="CP:63, 66/Muscle relaxants (for pain)",
            why="""Muscle relaxants are a second line for short flares. The injured worker has taken tizanidine daily since at least 2012, no flare is described, and spasm was absent at the last examination. Therefore, the request for Zanaflex 4 mg #90 is not medically necessary and appropriate."""),
          I("Terocin patches, one box", "Upheld", n="3.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics Page(s): 111-113.", cac="CP:111-113/Topical Analgesics",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Topical Analgesics, Lidoderm Page(s): 56-57, 112.", rgc="CP:56-57, 112/Topical Analgesics, Lidoderm",
            why="""Terocin holds lidocaine with menthol. Lidocaine through the skin is kept for neuropathic pain after a first line agent has been tried, and neither is found here. Any compound with one unsupported part is itself unsupported. Therefore, the request for Terocin patches, one box, is not medically necessary and appropriate.""")])

# --- formal hand, sentences in another order; unnumbered; date words
L("c023", L14, said_ur="April 15, 2014", by="reportlab", st=dict(head="table", font="Helvetica", size=10.5, fax="FROM: BRAMBLE ADJUSTING  (555) 010-0112      {page:02} OF {pages}"),
  case="CM14-0052117", assigned="07/11/2014", doi="12/01/2012", decided="08/20/2014", priority="Standard", received="04/22/2014",
  quals=quals("Neurology", "New York and New Jersey", 2), specialty="Neurology", states="New York, New Jersey",
  age=36, sex="m", mech="a pallet of bottled water toppled onto him", parts=["head", "neck"], dx=["post-concussion syndrome", "cervicogenic headache"],
  summary="""Medical records reviewed show a date of injury of December 1, 2012. A pallet of bottled water toppled onto him, striking the head and neck. The claimant is a 36 year-old male. CT of the head on December 2, 2012 was read as normal. On March 20, 2014 Dr. Thorngate wrote that headaches came four days a week with photophobia and that he could not read for more than ten minutes. Working diagnoses: post-concussion syndrome; cervicogenic headache. Neuropsychological testing was asked for, and occipital nerve blocks on both sides. These were denied on April 15, 2014.""",
  issues=[I("Neuropsychological testing, full battery", "Overturned", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head Chapter, Neuropsychological testing.", cac="ODG/Head",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head Chapter, Neuropsychological testing. Other Medical Treatment Guideline or Medical Evidence: Sports-related concussion consensus statement (Zurich 2012).", rgc="ODG/Head | X=Sports-related concussion consensus statement (Zurich 2012)",
            why="""MTUS does not speak to this test. The Head chapter recommends it where complaints after concussion last beyond the usual time of healing. Fifteen months have gone by, reading is impaired, and no formal testing is on file. The neuropsychological testing, full battery, is medically necessary and appropriate."""),
          I("Bilateral occipital nerve blocks", "Upheld", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Neck and Upper Back Chapter, Greater occipital nerve block.", cac="ODG/Neck and Upper Back",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head Chapter, Greater occipital nerve block, therapeutic.", rgc="ODG/Head",
            why="""There is little evidence that the block gives lasting relief, and the source calls it under study. The notes do not record tenderness over the nerve, without which the target is a guess. An appeal by another claimant for the same block was upheld last year, which has no bearing here. The bilateral occipital nerve blocks are not medically necessary and appropriate.""")])

# --- windy hand; service wraps over three lines, with colon and commas
L("c024", L14, by="weasy", st=dict(head="blocks", font="Liberation Sans", size=10.5, just=True, hyphen=True, foot="Page {page} of {pages}", margin=(0.9, 1.1, 0.9, 1.1)),
  case="CM14-0063345", assigned="09/05/2014", doi="03/30/2009", ur="04/24/2014", priority="Standard", received="05/06/2014",
  quals=quals("Orthopedic Surgery", "California, Washington, and Oregon"), specialty="Orthopedic Surgery", states="California, Washington, Oregon",
  age=49, sex="m", mech=["his truck was hit from behind", "his truck was hit from behind at a crossing"], parts=["neck", "right shoulder"], dx=["cervical spondylosis", "cervical radiculopathy", "right shoulder impingement syndrome"],
  summary="""Careful review of the records that were supplied discloses the history of a 49-year-old male delivery driver whose neck and right shoulder were injured when, on the morning of March 30, 2009, his truck was hit from behind at a crossing. Over the five years that followed he received, in no particular order, chiropractic care, physical therapy to the extent of some forty visits, three epidural injections (the latest on August 8, 2013), gabapentin, and a subacromial injection. The diagnoses carried forward in the notes are cervical spondylosis, cervical radiculopathy, and right shoulder impingement syndrome. Magnetic resonance imaging of January 14, 2014 revealed a 4 mm disc osteophyte complex at C5-6 with moderate to severe narrowing of the right foramen, and a lesser bulge at C6-7. The surgeon\u2019s evaluation of April 2, 2014 recorded triceps strength of 4/5 on the right, a diminished reflex, numbness of the middle finger, and a positive Spurling\u2019s manoeuvre. After discussion of risks, surgery at two levels was requested, together with what goes with it. On April 24, 2014 the utilization reviewer declined to certify, on the ground that psychosocial screening had not been submitted.""",
  issues=[I("Anterior cervical discectomy and fusion with instrumentation, levels: C5-6 and C6-7, with allograft, anterior plate, screws, and intraoperative neuromonitoring, to be done at an acute care hospital with a stay of up to 2 nights", "Overturned",
            ca="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 180, 183. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Neck & Upper Back, Fusion, anterior cervical.", cac="A8:180, 183 | ODG/Neck & Upper Back",
            rg="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 179-180.", rgc="A8:179-180",
            why="""Surgical consideration, in the words of the chapter, belongs to those with persistent, severe and disabling arm symptoms, clear clinical, imaging and electrophysiological evidence of the same lesion, and unresolved complaints after conservative care. Each of those elements save the electrical one is plainly present, and where strength is failing in the myotome of a root that is seen to be pinched, waiting for a needle study adds nothing but delay. The want of a psychosocial screen, while regrettable, does not outweigh progressive weakness. It follows that the requested surgery at C5-6 and C6-7 is medically necessary and appropriate."""),
          I("Preoperative medical clearance: history, physical, EKG, and laboratory tests", "Overturned",
            ca="Decision based on Non-MTUS Citation The Claims Administrator did not cite any medical evidence for its decision.", cac="",
            rg="Decision based on Non-MTUS Citation ACC/AHA 2007 Guidelines on Perioperative Cardiovascular Evaluation and Care for Noncardiac Surgery.", rgc="X=ACC/AHA 2007 Guidelines on Perioperative Cardiovascular Evaluation and Care for Noncardiac Surgery",
            why="""The operation being supported, and the patient being near fifty with treated hypertension, it is customary and prudent that he be examined beforehand. The preoperative medical clearance is medically necessary and appropriate."""),
          I("Cervical collar, rigid and soft (two collars)", "Upheld",
            ca="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 175.", cac="A8:175",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Neck & Upper Back, Collars (cervical).", rgc="ODG/Neck & Upper Back",
            why="""After fusion with a plate at one or two levels a collar has not been shown to change the outcome, and why two should be wanted is nowhere explained. The cervical collar, rigid and soft (two collars), is not medically necessary and appropriate.""")])

# --- windy hand again, served copy with cover; page breaks in bad places
L("c025", L14, by="groff", coverpage=True, st=dict(size=11, head="tabs", issuebreak={1}, just=True, hyphen=True, dated="Dated: ", tabstop=3.5),
  case="CM14-0070418", decided="November 7, 2014", assigned="09/22/2014", doi="06/05/2013", ur="05/09/2014", priority="Standard", received="05/19/2014",
  employee="Hortense Applegarth", claim="0514-WC-88213", provider="Evander Pilchard, MD", admin="Bramble Adjusting Company",
  cover="UPHOLD", covertext=COVER, quals=quals("Psychology", "California", 2), specialty="Psychology", states="California",
  age=41, sex="f", mech=["was struck by a patient", "was struck by a patient and her jaw was bruised"], parts=["jaw"], dx=["anxiety disorder NOS", "insomnia"],
  summary="""Ms. Applegarth, 41 years old, worked as a psychiatric aide. On June 5, 2013 she was struck by a patient and her jaw was bruised; fear of going back to the ward followed. She was diagnosed with anxiety disorder NOS and insomnia. Between October 3, 2013 and February 27, 2014 she attended fourteen hours of psychotherapy. The psychologist\u2019s progress note of April 18, 2014 says that she \u201ccontinues to process\u201d. The Beck Anxiety Inventory was not repeated. Biofeedback and a second course of psychotherapy were requested; both were denied on May 9, 2014.""",
  issues=[I("Biofeedback, 10 sessions", "Upheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Biofeedback Page(s): 24-25.", cac="CP:24-25/Biofeedback",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Biofeedback Page(s): 24-25.", rgc="CP:24-25/Biofeedback",
            why="""Biofeedback is not put forward on its own, but as a part of cognitive behavioral treatment for pain, in three to four visits at first. Neither chronic pain nor such a programme is present, and ten sessions overshoot \fthe trial. The biofeedback, 10 sessions, is not medically necessary and appropriate."""),
          I("Individual psychotherapy, 14 sessions", "Upheld", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness & Stress, Cognitive therapy for general stress.", cac="ODG/Mental Illness & Stress",
            rg="Decision based on MTUS ACOEM Chapter 15 Stress Related Conditions Page(s): 398-400. Decision based on Non-MTUS Citation Official Disability\f Guidelines (ODG), Mental Illness & Stress, Cognitive therapy for general stress.", rgc="A15:398-400 | ODG/Mental Illness & Stress",
            why="""After fourteen hours one would look for numbers: a scale, hours slept, days at work. None were sent in. That she continues to process is no measure. The individual psychotherapy, 14 sessions, is not medically necessary and appropriate.""")])

# --- dentist; first person plural; capitals
L("c026", L14, by="qt", st=dict(head="table", font="DejaVu Sans", size=10, foot="{page} / {pages}"),
  case="CM14-0081190", assigned="08/29/2014", doi="02/17/2012", decided="10/08/2014", priority="Standard", received="06/02/2014",
  quals=quals("Dentistry", "California", 0, "dental reviewer"), specialty="Dentistry", states="California",
  age=28, sex="m", mech="hit in the mouth by a swinging chain", parts=["teeth"], dx=["fractured crown of tooth #8", "bruxism"],
  lead="The dental reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  summary="""THIS 28 YEAR OLD MALE RIGGER WAS HIT IN THE MOUTH BY A SWINGING CHAIN ON 02/17/2012 AND BROKE HIS TEETH. Dental report of 04/30/2014: pain on chewing, night grinding. Diagnoses: fractured crown of tooth #8, bruxism. Radiographs taken 04/30/2014 reveal periapical radiolucency. Plan: root canal, crown, occlusal guard.""",
  issues=[I("ROOT CANAL TREATMENT, TOOTH #8", "OVERTURNED", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Head, Dental trauma treatment.", cac="ODG/Head",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Head, Dental trauma treatment (facial fractures). The Claims Administrator's source is the same.", rgc="ODG/Head",
            why="""We see a radiolucency at the tip of a root that was broken at work. Left alone it will abscess. The ROOT CANAL TREATMENT, TOOTH #8 is medically necessary and appropriate."""),
          I("PORCELAIN CROWN, TOOTH #8", "OVERTURNED", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Head, Dental trauma treatment.", cac="ODG/Head",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Head, Dental trauma treatment.", rgc="ODG/Head",
            why="""A front tooth with a treated root and half its crown gone needs cover. The PORCELAIN CROWN, TOOTH #8 is medically necessary and appropriate."""),
          I("OCCLUSAL GUARD", "UPHELD", ca="Decision based on Non-MTUS Citation Cummings Otolaryngology: Head & Neck Surgery, 4th ed., pp. 1565-1568.", cac="X=Cummings Otolaryngology: Head & Neck Surgery, 4th ed., pp. 1565-1568",
            rg="Decision based on Non-MTUS Citation Sleep Medicine Reviews 2009; 13(1): 3-14, Bruxism, http://example.org/bruxism?id=12&v=3.", rgc="X=Sleep Medicine Reviews 2009; 13(1): 3-14, Bruxism",
            why="""Grinding before the accident is not excluded and wear facets were not charted. The OCCLUSAL GUARD is not medically necessary and appropriate.""")])

# --- chiropractor: short, chatty, typing errors in headings
L("c027", L14, by="grops", st=dict(head="tabs", size=12, foot="- {page} -"),
  heads={"how": "HOW THE IMR FINAL DETERMINATON WAS MADE", "summary": "CLINCAL CASE SUMMARY", "ca": "Claims Adminstrator guideline:", "why": "Decision rationale :"},
  case="CM14-0094420", assigned="09/26/2014", doi="07/07/2014", ur="08/18/2014", priority="Expedited", received="08/25/2014",
  quals=quals("Chiropractic", "Texas", 1), specialty="Chiropractic", states="Texas",
  age=23, sex="f", mech="bending to tie down a tarp", parts=["mid back", "low back"], dx=["thoracic strain", "lumbar strain"],
  summary="""23 y/o female landscaper. On 7/7/14 bending to tie down a tarp she felt a pop. Hurt mid back and low back. Dx: thoracic strain, lumbar strain. Six chiropractic visits in July; ROM up from 40 to 60 degrees flexion, back to half duty 8/4/14. PR2 8/11/14 asks 6 more. UR doc said no on 8/18/14, "no functional gain".""",
  issues=[I("Chiropractic care, 6 visits for mid and low back", "Overturned", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Manual therapy and manipulation Page(s): 58.", cac="CP:58/Manual therapy and manipulation",
            rg="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 298-299 and MTUS Chronic Pain Treatment Guidelines Manual therapy & manipulation Page(s): 58-59.", rgc="A12:298-299 | CP:58-59/Manual therapy & manipulation",
            why="""Flexion went up by 20 degrees and she went back to half duty. If that is no functional gain I dont know what is. The six more are within the trial plus extension the guideline sets. The chiropractic care, 6 visits for mid and low back is medically necessary and appropriate.""")])

# --- occupational physician: structured summary; twin issues with the same rationale (F, copied); redacted
L("c028", L14, by="weasy", st=dict(head="tabs", font="DejaVu Serif", size=9.5, parties=True, foot="{page}"),
  case="CM14-0102233", assigned="10/03/2014", doi="08/19/2011", ur="06/10/2014", priority="Standard", received="07/03/2014",
  employee="", claim="", provider="", admin="",
  quals=quals("Occupational Medicine", "Iowa", 3), specialty="Occupational Medicine", states="Iowa",
  age=57, mech="repetitive gripping of pneumatic tools", parts=["right elbow", "right hand"], sex="m",
  dx=["Lateral epicondylitis, right", "Carpal tunnel syndrome, right", "Trigger finger, right ring"],
  summary="""Mechanism of injury: repetitive gripping of pneumatic tools. Age and sex: 57-year-old man. Injured: right elbow and right hand. Date of injury: 08/19/2011.

Diagnoses: 1. Lateral epicondylitis, right; 2. Carpal tunnel syndrome, right; 3. Trigger finger, right ring.

Studies: EMG/NCV 11/08/2013, mild median slowing. Treatment: splints, one injection to the ring finger on 02/25/2014, ibuprofen.

Latest visit 05/20/2014: triggers daily, locks in the morning. Requested: trigger finger release, surgical assistant.""",
  findings=["same rationale for two services"],
  issues=[I("Right ring trigger finger release", "Partially Overturned", n="1.", ca="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 271.", cac="A11:271",
            rg="Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 271, 273.", rgc="A11:271, 273", concl="y",
            why="""One or two injections come before release. One was given and it failed within six weeks. The finger locks each morning. Release under local anesthesia in the office is supported; the hospital setting that was asked for is not. Release in the office setting is medically necessary and appropriate."""),
          I("Surgical assistant for the right ring trigger finger release", "Upheld", n="2.", ca="Decision based on Non-MTUS Citation Centers for Medicare and Medicaid Services, physician fee schedule, assistant at surgery indicator.", cac="X=Centers for Medicare and Medicaid Services, physician fee schedule, assistant at surgery indicator",
            rg="Decision based on Non-MTUS Citation American College of Surgeons, Physicians as Assistants at Surgery, 2013 study.", rgc="X=American College of Surgeons, Physicians as Assistants at Surgery, 2013 study", concl="y",
            why="""One or two injections come before release. One was given and it failed within six weeks. The finger locks each morning. Release under local anesthesia in the office is supported; the hospital setting that was asked for is not. Release in the office setting is medically necessary and appropriate.""")])

# --- internist; 5 lab and consult issues; numbers out of order
L("c029", L14, said_ur="6/25/2014", by="office", st=dict(head="tabs", size=11, font="Liberation Sans", boldvalues=True, foot="IMR CM14-0113870   Page {page} of {pages}", tabstop=3.4),
  case="CM14-0113870", assigned="10/17/2014", doi="01/01/2005", decided="11/21/2014", priority="Standard", received="07/14/2014",
  quals=quals("Internal Medicine", "Pennsylvania, Ohio, and West Virginia"), specialty="Internal Medicine", states="Pennsylvania, Ohio, West Virginia",
  age=63, sex="f", mech="cumulative stress at a call center", parts=[], dx=["hypertension", "gastroesophageal reflux disease", "diabetes mellitus, type 2"],
  summary="""The patient is a 63 year old woman with a cumulative trauma claim dated 1/1/2005, said to stem from cumulative stress at a call center. Her internist follows her for the following diagnoses: hypertension; gastroesophageal reflux disease; diabetes mellitus, type 2. Blood pressure on 5/28/2014 was 148/92 and HbA1c on 5/21/2014 was 8.1%. Body mass index 33. Medications: metformin, lisinopril, omeprazole. Five requests of 6/4/2014 were denied on 6/25/2014.""",
  issues=[I("HbA1c", "Overturned", n="1.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Diabetes Chapter, Glucose monitoring.", cac="ODG/Diabetes", rg="Decision based on Non-MTUS Citation American Diabetes Association, Standards of Medical Care in Diabetes 2014, Diabetes Care 37 (Suppl 1): S14-S80.", rgc="X=American Diabetes Association, Standards of Medical Care in Diabetes 2014, Diabetes Care 37 (Suppl 1): S14-S80",
            why="Testing each quarter is right while the value is above goal, and 8.1% is above goal. The HbA1c is medically necessary and appropriate."),
          I("Lipid panel", "Overturned", n="2.", ca="Decision based on Non-MTUS Citation Medscape Internal Medicine, Lipid panel.", cac="X=Medscape Internal Medicine, Lipid panel", rg="Decision based on Non-MTUS Citation ACC/AHA guideline on the treatment of blood cholesterol, 2013.", rgc="X=ACC/AHA guideline on the treatment of blood cholesterol, 2013",
            why="She is diabetic and over forty; a yearly lipid panel guides a statin. None is on file. The lipid panel is medically necessary and appropriate."),
          I("Echocardiogram: 2D with Doppler", "Upheld", n="5.", ca="Decision based on Non-MTUS Citation ACC/AHA/ASE 2003 guideline update for the clinical application of echocardiography.", cac="X=ACC/AHA/ASE 2003 guideline update for the clinical application of echocardiography", rg="Decision based on Non-MTUS Citation ACC/AHA/ASE 2003 guideline update for the clinical application of echocardiography.", rgc="X=ACC/AHA/ASE 2003 guideline update for the clinical application of echocardiography",
            why="No murmur, no dyspnea, no change in the EKG. High pressure alone does not call for an echocardiogram. The echocardiogram: 2D with Doppler is not medically necessary and appropriate."),
          I("Gym membership x 12 months", "Upheld", n="3.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Gym memberships.", cac="ODG/Low Back", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Exercise Page(s): 46-47.", rgc="CP:46-47/Exercise",
            why="No form of exercise is better than another, and walking needs no membership. Nobody would supervise. The gym membership x 12 months is not medically necessary and appropriate."),
          I("Follow up visit in 6 weeks", "Overturned", n="4.", ca="Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.", cac="A7:127", rg="Decision based on MTUS ACOEM Chapter 5 Cornerstones of Disability Prevention and Management Page(s): 79.", rgc="A5:79",
            why="Pressure is not at goal and drugs were changed. To see her again in six weeks is plain good practice. The follow up visit in 6 weeks is medically necessary and appropriate.")])

# --- acupuncturist; curly quotes, ligatures, soft hyphens, nbsp
L("c030", L14, by="reportlab", st=dict(head="lines", font="DejaVu Serif", size=10),
  case="CM14-0125006", assigned="11/03/2014", doi="09/12/2013", ur="07/16/2014", priority="Standard", received="08/07/2014",
  quals=quals("Acupuncture", "California", 0), specialty="Acupuncture", states="California",
  age=45, sex="f", mech="fell down the cellar steps", parts=["left ankle", "low back"], dx=["ankle sprain", "lumbago"],
  summary="""The patient, a 45-year-old female, fell down the cellar steps on September\u00a012,\u00a02013. Her main complaints are left ankle and low back pain. Diagnoses: ankle sprain and lumbago. She has had \u201cabout\u201d twelve acupuncture treatments; the \ufb01rst was on January\u00a06,\u00a02014. The acu\u00adpunc\u00adturist\u2019s note of June 24, 2014 con\ufb01rms that she now cooks and cleans without stopping \u2013 before, she could stand for \ufb01ve minutes.""",
  issues=[I("Acupuncture 1 x 6, left ankle and low back", "Overturned", ca="Decision based on MTUS Acupuncture Treatment Guidelines.", cac="AC",
            rg="Decision based on MTUS Acupuncture Treatment Guidelines. Section 9792.24.1, \u201cfunctional improvement\u201d.", rgc="AC",
            why="""Treatment may be extended when \u201cfunctional improvement\u201d is documented. Cooking and cleaning without stopping, against \ufb01ve minutes of standing before, is a clinically signi\ufb01cant change in daily living. Six further sessions are therefore supported. The acupuncture 1 x 6, left ankle and low back is medically necessary and appropriate.""")])

# --- pain physician: run-together words, service before decision on a line of its own
L("c031", L14, said_ur="08-05-2014", by="weasy", st=dict(head="table", font="Liberation Serif", size=13, lead=1.35, fax="DEC/02/2014/TUE 04:55 PM  Grimsby Claims   FAX No. 555 010 0163     P. {page:02}"),
  case="CM14-0133941", assigned="10/24/2014", doi="11/19/2008", decided="12/01/2014", priority="Standard", received="08/20/2014",
  quals=quals("Pain Management", "California and Nevada", 1).replace("is licensed", "islicensed"), specialty="Pain Management", states="California, Nevada",
  age=50, sex="m", mech="operating a jackhammer", parts=["neck", "low back"], dx=["failed back surgery syndrome", "cervicalgia"],
  summary="""The patient is a 50 year old male with chronic neck and low back pain after operating a jackhammer, DOI 11-19-2008. Diagnoses include failed back surgery syndrome and cervicalgia. He underwent fusion L4-S1 on 06-11-2010. Pain is 8/10 per the note of 07-21-2014; he uses a cane. Current drugs: MS Contin 60 mg TID, Percocet, Soma, Neurontin. UDS of 05-19-2014 was positive for alcohol. The RFA of 07-25-2014 was denied on 08-05-2014.""",
  issues=[I("MS Contin 60 mg, #90", "Upheld", heading="MS Contin 60 mg, #90:\vUpheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines.", cac="CP",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, dosing Page(s): 86-87, 124.", rgc="CP:86-87, 124/Opioids, dosing",
            why="""With Percocet the daily dose passes 120 mg of morphine, the ceiling that the guideline sets. Alcohol in the urine makes it worse. Weaning is due; this review does not take away what is needed for that. MS Contin 60 mg, #90 is notmedically necessary and appropriate."""),
          I("Soma 350 mg, #90", "Upheld", heading="Soma 350 mg, #90:\vUpheld", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol Page(s): 29.", cac="CP:29/Carisoprodol",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29.", rgc="CP:29/Carisoprodol (Soma)",
            why="""The drug is not recommended at all and becomes meprobamate in the body. With opioids it is liked for the wrong reasons. Soma 350 mg, #90 is not medicallynecessary and appropriate."""),
          I("Spinal cord stimulator trial", "Overturned", heading="Spinal cord stimulator trial:\vOverturned", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Spinal cord stimulators (SCS) Page(s): 105-107.", cac="CP:105-107/Spinal cord stimulators (SCS)",
            rg="Decision based on MTUS Chronic Pain Treatment Guidelines Spinal cord stimulators (SCS), Psychological evaluations, IDDS & SCS Page(s): 101, 105-107.", rgc="CP:101, 105-107/Spinal cord stimulators (SCS), Psychological evaluations, IDDS & SCS",
            why="""Failed back surgery is the first of the listed indications, less invasive means are spent, and the psychologist cleared him. A stimulator may be the road off the opioids. The spinal cord stimulator trial is medically necessary andappropriate.""")])
