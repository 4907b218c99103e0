# SPDX-License-Identifier: GPL-3.0-or-later
"""letter-2014, second half: many issues, odd numbering, odd layout, planted defects."""
from lettermaker.prose import COVER, quals
from lettermaker.spec import L14, Issue as I, Letter as L

# --- forty small requests of one doctor, decided one by one (a long list, as such letters come)
_DRUGS = [
    ("Naproxen 550 mg #60", "U", "CP:67-73/NSAIDs", "NSAIDs Page(s): 67-73", "The stomach bleeds of 2011 rule it out and no kidney test is on file."),
    ("Acetaminophen 500 mg #100", "O", "CP:11-12/Acetaminophen", "Acetaminophen Page(s): 11-12", "It is the safest first step for a man with an old ulcer."),
    ("Gabapentin 600 mg #90", "O", "CP:16-19/Antiepilepsy drugs (AEDs)", "Antiepilepsy drugs (AEDs) Page(s): 16-19", "Burning in both feet fell by half on it."),
    ("Cyclobenzaprine 7.5 mg #60", "U", "CP:41-42/Cyclobenzaprine", "Cyclobenzaprine Page(s): 41-42", "Two to three weeks is the course; this would be the ninth month."),
    ("Tramadol 50 mg #120", "U", "CP:93-94/Opioids", "Opioids Page(s): 93-94", "Neither relief nor function was written down."),
    ("Omeprazole 20 mg #30", "O", "CP:68-69/NSAIDs, GI symptoms & cardiovascular risk", "NSAIDs, GI symptoms & cardiovascular risk Page(s): 68-69", "An ulcer that bled is the clearest of reasons."),
    ("Ondansetron 4 mg #30", "U", "ODG/Pain", "", "It is for nausea of chemotherapy and surgery, not of opioids."),
    ("Sumatriptan 25 mg #9", "U", "ODG/Head", "", "No migraine is described anywhere."),
    ("Duloxetine 30 mg #30", "O", "CP:15-16/Antidepressants for chronic pain", "Antidepressants for chronic pain Page(s): 15-16", "First line for the nerve pain that he has."),
    ("Terocin lotion 240 ml", "U", "CP:105, 111-113/Salicylate topicals", "Salicylate topicals Page(s): 105, 111-113", "The strengths are not even stated."),
]
_PARTS = ["cervical spine", "thoracic spine", "lumbar spine", "right shoulder", "left shoulder", "right wrist", "left wrist", "right knee", "left knee", "right ankle"]


def _forty():
    out = []
    for i, (name, d, c, text, why) in enumerate(_DRUGS, 1):
        g = f"Decision based on MTUS Chronic Pain Treatment Guidelines {text}." if text else f"Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), {c.split('/')[1]} Chapter."
        up = d == "U"
        out.append(I(name, "Upheld" if up else "Overturned", n=f"{i}.", ca=g, cac=c, rg=g, rgc=c,
                     why=f"{why} {name} is {'not ' if up else ''}medically necessary and appropriate."))
    for part in _PARTS:
        up = part not in ("lumbar spine", "right knee")
        out.append(I(f"X-ray of the {part}", "Upheld" if up else "Overturned", n=f"{len(out) + 1}.", ca="Decision based on MTUS ACOEM Chapter 2 General Approach to Initial Assessment and Documentation Page(s): 33.", cac="A2:33",
                     rg="Decision based on MTUS ACOEM Chapter 2 General Approach to Initial Assessment and Documentation Page(s): 33.", rgc="A2:33",
                     why=(f"Films of the {part} from last year are on file and nothing has changed since. " if up else f"He fell again and the {part} is newly tender over bone. ") + f"The X-ray of the {part} is {'not ' if up else ''}medically necessary and appropriate."))
    for part in _PARTS:
        out.append(I(f"Physical therapy 2 x 3 for the {part}", "Upheld", n=f"{len(out) + 1}.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Physical Medicine Page(s): 98-99.", cac="CP:98-99/Physical Medicine",
                     rg="Decision based on MTUS Chronic Pain Treatment Guidelines Physical Medicine Page(s): 99.", rgc="CP:99/Physical Medicine",
                     why=f"He had more visits for the {part} than the guideline counts, and what came of them is not told. The physical therapy 2 x 3 for the {part} is not medically necessary and appropriate."))
    for part in _PARTS:
        out.append(I(f"Hot and cold pack, {part}", "Upheld", n=f"{len(out) + 1}.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Durable medical equipment.", cac="ODG",
                     rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Durable medical equipment.", rgc="ODG",
                     why=f"A towel and a freezer bag do the same for the {part}. The hot and cold pack, {part} is not medically necessary and appropriate."))
    return out


L("c032", L14, said_ur="8/20/14", by="groff", st=dict(size=10, head="tabs", gap=6, margin=0.8, foot="{page}", lead=1.15),
  case="CM14-0144001", assigned="11/14/2014", doi="03/16/2010", decided="12/22/2014", priority="Standard", received="09/05/2014",
  quals=quals("Physical Medicine and Rehabilitation", "California"), specialty="Physical Medicine and Rehabilitation", states="California",
  age=58, sex="m", mech="rolled his tractor", parts=["neck", "back", "shoulders", "wrists", "knees", "right ankle"], dx=["multiple contusions", "lumbar spondylosis", "peripheral neuropathy"],
  summary="""The patient is a 58 year old male who rolled his tractor on 3/16/10 and hurt neck, back, shoulders, wrists, knees, and right ankle. Diagnoses: multiple contusions; lumbar spondylosis; peripheral neuropathy. An ulcer bled in 2011. Report of 7/2/14 lists pain everywhere at 6/10. He fell again on 7/28/14. Forty requests were made on 8/4/14; on 8/20/14 none was certified.""",
  issues=_forty())

# --- twelve, numbers repeated and out of order, one hand copying
_TWELVE = [
    ("1.", "Transcutaneous electrical nerve stimulator (TENS), rental, one month", "Overturned", "TENS, chronic pain (transcutaneous electrical nerve stimulation) Page(s): 114-116", "CP:114-116/TENS, chronic pain (transcutaneous electrical nerve stimulation)", "A month\u2019s trial beside exercise is the very thing advised."),
    ("2.", "TENS supplies: electrodes, batteries, and lead wires", "Overturned", "TENS, chronic pain (transcutaneous electrical nerve stimulation) Page(s): 114-116", "CP:114-116/TENS, chronic pain (transcutaneous electrical nerve stimulation)", "Without electrodes the trial cannot take place."),
    ("2.", "Trigger point injections, 4 to the trapezius", "Upheld", "Trigger point injections Page(s): 122", "CP:122/Trigger point injections", "No twitch response is recorded and radiculopathy has been found."),
    ("4.", "Lumbar epidural injection, L4-5 and L5-S1, with fluoroscopy", "Upheld", "Epidural steroid injections (ESIs) Page(s): 46", "CP:46/Epidural steroid injections (ESIs)", "The last one gave ten days of relief, where six weeks are asked for."),
    ("5.", "Functional restoration program, 80 hours (2 weeks)", "Overturned", "Chronic pain programs (functional restoration programs) Page(s): 30-34", "CP:30-34/Chronic pain programs (functional restoration programs)", "All criteria are met, motivation among them, and two weeks is the trial allowed."),
    ("6.", "Aquatic therapy 2 x 4", "Upheld", "Aquatic therapy Page(s): 22", "CP:22/Aquatic therapy", "The program above has its own exercise."),
    ("8.", "Massage therapy: 1 x 6", "Upheld", "Massage therapy Page(s): 60", "CP:60/Massage therapy", "Passive care should not compete with the program."),
    ("7.", "Psychological evaluation (96150)", "Overturned", "Psychological evaluations Page(s): 100-101", "CP:100-101/Psychological evaluations", "It is a part of entry to the program."),
    ("9.", "Lunesta 3 mg, 30", "Upheld", "", "ODG/Mental Illness and Stress", "Nightly use for eighteen months is beyond any source."),
    ("10.", "Random urine drug testing, quarterly", "Upheld", "Drug testing Page(s): 43", "CP:43/Drug testing", "He takes no controlled drug but the one refused here."),
    ("11.", "Transportation to and from the program", "Overturned", "", "ODG/Knee & Leg", "He cannot drive for more than fifteen minutes and no bus passes."),
    ("12.", "Vitamin B-12 injection", "Upheld", "", "ODG/Pain", "No deficiency was shown."),
]


def _twelve():
    out = []
    for n, s, d, text, c, why in _TWELVE:
        g = f"Decision based on MTUS Chronic Pain Treatment Guidelines {text}." if text else f"Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) {c.split('/')[1]}."
        neg = "not " if d == "Upheld" else ""
        out.append(I(s, d, n=n, ca=g, cac=c, rg=g, rgc=c, why=f"{why} The request is {neg}medically necessary and appropriate."))
    return out


L("c033", L14, by="office", st=dict(size=11, head="table", foot="{page}", font="Liberation Serif", just=True),
  case="CM14-0150872", assigned="11/17/2014", doi="04/23/2006", ur="08/27/2014", priority="Standard", received="09/16/2014",
  quals=quals("Pain Medicine", "California and Hawaii", 2), specialty="Pain Medicine", states="California, Hawaii",
  age=46, sex="m", mech="a crane hook swung into his back", parts=["low back", "neck"], dx=["lumbar radiculopathy", "myofascial pain syndrome", "insomnia due to pain"],
  summary="""Date of injury April 23, 2006: a crane hook swung into his back. The patient, a 46-year-old male, reports low back and neck pain. The primary diagnosis is lumbar radiculopathy; further diagnoses are myofascial pain syndrome and insomnia due to pain. An epidural on June 3, 2014 helped for ten days. The multidisciplinary evaluation of August 12, 2014 finds him fit for a program. The denial of August 27, 2014 concerns twelve items.""",
  issues=_twelve())

# --- nine, all surgery and what goes with it; headings in capitals, colons inside
_SURG = [
    ("LEFT TOTAL KNEE ARTHROPLASTY", "Overturned", "ODG/Knee and Leg", "Official Disability Guidelines (ODG), Knee and Leg Chapter, Knee joint replacement", "Two compartments are worn to bone, the weight is within limits, and injections are exhausted."),
    ("INPATIENT STAY: 3 DAYS", "Overturned", "ODG/Knee and Leg", "Official Disability Guidelines (ODG), Knee and Leg Chapter, Hospital length of stay (LOS)", "Three days is the target for a replacement without complication."),
    ("ASSISTANT SURGEON", "Overturned", "X=American Academy of Orthopaedic Surgeons position statement: reimbursement of the first assistant at surgery in orthopaedics", "American Academy of Orthopaedic Surgeons position statement: reimbursement of the first assistant at surgery in orthopaedics", "The limb has to be held by somebody."),
    ("PRE-OP CLEARANCE: CBC, CMP, PT/PTT, UA, EKG, CHEST X-RAY", "Overturned", "ODG/Low Back", "Official Disability Guidelines (ODG), Low Back Chapter, Preoperative testing, general", "At seventy, with angina, each is reasonable."),
    ("HOME HEALTH PHYSICAL THERAPY, 3 X 2", "Overturned", "PS:24-25/Knee", "", "He lives alone up two flights of stairs."),
    ("OUTPATIENT PHYSICAL THERAPY: 2 X 12", "Upheld", "PS:24-25/Knee", "", "Half of the course comes first, with a report; the whole was asked for at once."),
    ("POLAR CARE UNIT: PURCHASE", "Upheld", "ODG/Knee and Leg", "Official Disability Guidelines (ODG), Knee and Leg Chapter, Continuous-flow cryotherapy", "Seven days of rental is the limit."),
    ("CPM MACHINE, 21 DAYS", "Overturned", "ODG/Knee and Leg", "Official Disability Guidelines (ODG), Knee and Leg Chapter, Continuous passive motion (CPM)", "Three weeks after replacement is within the guideline."),
    ("LOVENOX 40 MG: 14 SYRINGES", "Overturned", "ODG/Knee and Leg", "Official Disability Guidelines (ODG), Knee and Leg Chapter, Venous thrombosis", "Clots after replacement are common and can kill."),
]


def _nine():
    out = []
    for s, d, c, text, why in _SURG:
        g = f"Decision based on Non-MTUS Citation {text}." if text else "Decision based on MTUS Postsurgical Treatment Guidelines Knee Page(s): 24-25."
        neg = "not " if d == "Upheld" else ""
        out.append(I(s, d, ca="Decision based on Non-MTUS Citation The Claims Administrator did not cite a guideline." if d == "Upheld" else g, cac="" if d == "Upheld" else c, rg=g, rgc=c,
                     why=f"{why} The {s} {'is' if not s.endswith('S') else 'are'} {neg}medically necessary and appropriate."))
    return out


L("c034", L14, said_ur="9/10/2014", by="weasy", st=dict(size=11, head="table4", font="Liberation Serif", caps=True, foot="Final Determination Letter for IMR Case Number CM14-0161230", run="{page}", hcenter=True),
  case="CM14-0161230", assigned="12/01/2014", doi="02/28/1994", decided="01/09/2015", priority="Standard", received="10/06/2014",
  quals=quals("Orthopedic Surgery", "California"), specialty="Orthopedic Surgery", states="California",
  age=70, sex="m", mech="tripped on a hose reel", parts=["left knee"], dx=["tricompartmental osteoarthritis, left knee"],
  summary="""70-year-old retired fireman (male). On 2/28/1994 he tripped on a hose reel. Complaint: left knee pain, every step. Standing films of 7/14/2014 show bone on bone medially and behind the kneecap. Diagnosis: tricompartmental osteoarthritis, left knee. BMI 29. Viscosupplementation of 11/4/2013 gave nothing. Request of 8/25/2014 for replacement with the usual attendants, denied on 9/10/2014.""",
  issues=_nine())

# --- decoys: "upheld" in prose of every section; service line holds the words of an outcome
L("c035", L14, by="reportlab", st=dict(font="Times-Roman", size=11.5, head="table", foot="{page}"),
  case="CM14-0170077", assigned="12/08/2014", doi="08/30/2012", ur="09/19/2014", priority="Standard", received="10/14/2014",
  quals=quals("Psychiatry", "California", 3), specialty="Psychiatry", states="California",
  age=34, sex="f", mech="a driver under arrest bit her", parts=["left forearm"], dx=["adjustment disorder with mixed anxiety and depressed mood"],
  summary="""Ms. Juniper is a 34 year old female police officer whose left forearm was hurt on August 30, 2012 when a driver under arrest bit her. Diagnosed with adjustment disorder with mixed anxiety and depressed mood. A first IMR upheld the denial of group therapy; a second one, of July 8, 2014, was overturned. She upheld her duties at the desk until September 1, 2014. Requested: six visits of EMDR.""",
  issues=[I("Six visits of EMDR: re-review of a request Upheld before", "Overturned", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness and Stress, EMDR. The prior decision was upheld.", cac="ODG/Mental Illness and Stress",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness and Stress, Eye movement desensitization & reprocessing (EMDR).", rgc="ODG/Mental Illness and Stress",
            why="""That a like request was upheld: this alone decides nothing. The present one brings a new diagnosis scale, nightmares on five nights out of seven, and a therapist trained in the method. The source recommends it for such cases. The six visits of EMDR are medically necessary and appropriate.""")])

# --- no conclusion sentence; missing words; ends in mid sentence (C4)
L("c036", L14, said_doi="10/2/14", said_ur="10/20/14", by="groff", head=False, st=dict(size=12, lead=1.9, dbl=True, font="Courier", margin=0.9),
  quals=quals("Emergency Medicine", "Missouri", 1), specialty="Emergency Medicine", states="Missouri",
  sex="f", mech="hot grease splashed her", parts=["face", "right hand"], dx=["second degree burns"], findings=["C4 ends mid-sentence", "C2 no conclusion"],
  summary="""The patient burned face and right hand on 10/2/14, hot grease splashed her.  Diagnosis second degree burns.  Seen in emergency 10/2/14, dressed.  Follow up on 10/9/14 healing well no infection.  Request for Silvadene cream 400 gm and burn clinic consult.  UR 10/20/14 consult not certified.""",
  issues=[I("Burn clinic consultation", "Overturned", concl=None, ca="Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations.", cac="A7",
            rg="Decision based on MTUS ACOEM Chapter 2 General Approach to Initial Assessment and Documentation Page(s): 27-28.", rgc="A2:27-28",
            why="""Burns of the face and of the hand go to a burn center whatever their depth.  This is common teaching and not in dispute.  The claims administrator held that healing well""")])

# --- dates: impossible one, disagreement header / text, late application
L("c037", L14, by="qt", st=dict(size=11, head="table", foot="{page}"),
  case="CM14-0181904", assigned="12/22/2014", doi="06/18/2014", decided="01/27/2015", ur="10/02/2014", priority="Standard", received="11/20/2014",
  quals=quals("Hand Surgery", "California", 0), specialty="Hand Surgery", states="California", findings=["D1 2/30/14", "D3 application late", "D4 UR date differs"],
  age=25, sex="m", mech="a box cutter slipped", parts=["left index finger"], dx=["digital nerve laceration"],
  summary="""This 25-year-old male packer cut his left index finger on 6/18/2014 when a box cutter slipped. Diagnosis: digital nerve laceration. Repair was done on 6/25/2014. By 9/31/2014 he felt light touch at the tip. Sixteen hand therapy visits took place. The denial of 10/6/2014 concerned sixteen more.""",
  issues=[I("Hand therapy x 16, left index finger", "Overturned", n="1.", ca="Decision based on MTUS Postsurgical Treatment Guidelines Forearm, Wrist, & Hand Page(s): 18-20.", cac="PS:18-20/Forearm, Wrist, & Hand",
            rg="Decision based on MTUS Postsurgical Treatment Guidelines Forearm, Wrist, & Hand Page(s): 20.", rgc="PS:20/Forearm, Wrist, & Hand",
            why="""After digital nerve repair twenty visits over eight weeks are allowed and the physical medicine period is six months. Touch is coming back. While the sum is beyond twenty, desensitization needs a therapist. The hand therapy x 16, left index finger is medically necessary and appropriate.""")])

# --- side and sex of somebody else in the rationale (F2, F3); two ages
L("c038", L14, by="weasy", st=dict(size=12, head="blocks", font="Liberation Serif", dbl=True, footat="right", foot="Page {page}"),
  case="CM14-0190356", assigned="01/05/2015", doi="12/20/2013", ur="10/24/2014", priority="Standard", received="11/17/2014", decided="02/11/2015",
  quals=quals("Orthopedic Surgery, Sports Medicine", "Georgia and Alabama", 0), specialty="Orthopedic Surgery, Sports Medicine", states="Georgia, Alabama", findings=["F2 side", "F3 sex", "F3 age"],
  age=51, sex="f", mech="was pushed by a shopping cart", parts=["right shoulder"], dx=["adhesive capsulitis"],
  summary="""The injured worker is a 51-year-old female cashier who was pushed by a shopping cart on 12/20/2013. She injured her right shoulder. The diagnosis is adhesive capsulitis. Two hydrodilatations, on 5/6/2014 and 7/8/2014, were of no use. Manipulation under anesthesia was requested on 10/13/2014.""",
  issues=[I("Manipulation under anesthesia, right shoulder", "Upheld", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder Chapter, Manipulation under anesthesia (MUA).", cac="ODG/Shoulder",
            rg="Decision based on Non-MTUS Citation ODG Shoulder (updated 8/27/2014), Manipulation under anesthesia (MUA); Surgery for adhesive capsulitis.", rgc="ODG/Shoulder",
            why="""Manipulation may be thought of where abduction stays below 90 degrees after three to six months of care. The 47 year old male can abduct his left shoulder to 110 degrees. He therefore does not meet the criterion. The manipulation under anesthesia, right shoulder is not medically necessary and appropriate.""")])

# --- expedited; medication list in the header of the issue; "Upheld" misspelt
L("c039", L14, said_ur="December 29, 2014", by="grops", st=dict(size=11, head="tabs", fax="01/16/15 15:22  555-010-0190   TAMSIN COUNTY SELF-INSURED      {page:02}/{pages}", foot="{page}", just=True, hyphen=True),
  case="CM14-0203319", assigned="01/08/2015", doi="09/05/2014", decided="01/16/2015", priority="Expedited", received="12/30/2014",
  quals=quals("Neurological Surgery", "California, Arizona, and New Mexico", 2), specialty="Neurological Surgery", states="California, Arizona, New Mexico",
  age=43, sex="f", mech="a roof collapsed in a storm", parts=["mid back"], dx=["T11 burst fracture", "incomplete paraplegia"],
  summary="""A roof collapsed in a storm on September 5, 2014; the patient, a 43-year-old female ranger, was under it. Her mid back took the weight. Diagnoses are T11 burst fracture and incomplete paraplegia. T9-L1 fusion followed on September 7, 2014. The rehabilitation unit\u2019s report dated December 22, 2014 asks for 28 more days as an inpatient, with four hours of therapy a day; on December 29, 2014 half of that was denied.""",
  issues=[I("Inpatient rehabilitation, 14 of 28 days denied", "Overtumed", decision="overturned", concl="y", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic, Skilled nursing facility (SNF) care.", cac="ODG/Low Back - Lumbar & Thoracic",
            rg="Decision based on Non-MTUS Citation Consortium for Spinal Cord Medicine, Outcomes Following Traumatic Spinal Cord Injury: Clinical Practice Guidelines for Health-Care Professionals.", rgc="X=Consortium for Spinal Cord Medicine, Outcomes Following Traumatic Spinal Cord Injury: Clinical Practice Guidelines for Health-Care Professionals",
            why="""She gained on every scale in the last fortnight and can stand between bars. Gains of that kind are lost when the work is stopped too soon. The inpatient rehabilitation, 14 of 28 days denied, is medically necessary and appropriate."""),
          I("Nutritional supplements, 1 case", "Uphelld", decision="upheld", concl="n", ca="Decision based on Non-MTUS Citation The Claims Administrator did not cite any guidelines.", cac="",
            rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, Medical food.", rgc="ODG/Pain",
            why="""Her weight is steady and albumin normal. The nutritional supplements, 1 case, are not medically necessary and appropriate.""")])

# --- ophthalmology; headings broken over lines and run together
L("c040", L14, by="weasy", st=dict(size=12.5, head="lines", font="Liberation Sans", margin=(1, 1.6, 1, 1.6), foot="{page}"),
  heads={"how": "HOW THE IMR FINAL DETERMINATION WASMADE", "summary": "CLINICAL CASE\vSUMMARY", "issues": "IMR ISSUES, DECISIONS\vAND RATIONALES", "rg": "MAXIMUS\vguideline:"},
  case="CM14-0211188", assigned="01/30/2015", doi="11/11/2011", decided="03/04/2015", priority="Standard", received="12/17/2014",
  quals=quals("Ophthalmology", "Vermont and California", 0), specialty="Ophthalmology", states="Vermont, California",
  age=37, sex="m", mech="a weld spark flew behind his goggles", parts=["right eye"], dx=["corneal scar, right eye", "dry eye"],
  summary="""11/11/2011: a weld spark flew behind his goggles. Right eye. He is a 37 year-old male. Assessment: corneal scar, right eye; dry eye. Visual acuity on 10/30/2014: 20/60 right, 20/20 left. Punctal plugs were placed 5/2/2014. Restasis is requested, and a specular microscopy.""",
  issues=[I("Restasis 0.05% ophthalmic emulsion, 60 vials", "Overturned", ca="Decision based on Non-MTUS Citation Drugs.com, cyclosporine ophthalmic.", cac="X=Drugs.com, cyclosporine ophthalmic",
            rg="Decision based on MTUS ACOEM Chapter 16 Eye. Decision based on Non-MTUS Citation American Academy of Ophthalmology, Preferred Practice Pattern: Dry Eye Syndrome (2013).", rgc="A16 | X=American Academy of Ophthalmology, Preferred Practice Pattern: Dry Eye Syndrome (2013)",
            why="""Plugs and artificial tears have been tried and the cornea still stains. The emulsion is the next rung. The Restasis 0.05% ophthalmic emulsion, 60 vials is medically necessary and appropriate."""),
          I("Specular microscopy, right eye", "Upheld", ca="Decision based on MTUS ACOEM Chapter 16 Eye Page(s): 425.", cac="A16:425",
            rg="Decision based on Non-MTUS Citation American Academy of Ophthalmology, Corneal endothelial photography, Ophthalmology 1997; 104: 1360-1365.", rgc="X=American Academy of Ophthalmology, Corneal endothelial photography, Ophthalmology 1997; 104: 1360-1365",
            why="""It counts the cells before surgery of the inner eye. No such surgery is planned. The specular microscopy, right eye is not medically necessary and appropriate.""")])

# --- eight, mixed guideline wording, citations several a paragraph with edition and section
L("c041", L14, said_ur="12/11/2014", by="office", st=dict(size=11, head="table", font="DejaVu Serif", foot="Page {page} of {pages}", hyphen=True, just=True),
  case="CM14-0219940", assigned="02/06/2015", doi="10/10/2010", decided="03/18/2015", priority="Standard", received="12/31/2014",
  quals=quals("Family Practice", "California, Idaho, and Montana", 1), specialty="Family Practice", states="California, Idaho, Montana",
  age=53, sex="f", mech="a filing cabinet tipped over on her", parts=["neck", "low back", "left shoulder"], dx=["cervical disc disease", "lumbar disc disease", "left shoulder bursitis"],
  summary="""Ms. Yewtree (53 y.o., female) had a filing cabinet tipped over on her [sic] on 10/10/2010. She complains of pain in the neck, low back and left shoulder. Clinical impression: cervical disc disease, lumbar disc disease, left shoulder bursitis. Last seen 11/3/2014. Epidural 3/12/2013, 9/17/2013. Eight items were denied on 12/11/2014, the prior RFA of 11/10/2014 having been incomplete.""",
  truth={"injury_mechanism": dict(value="a filing cabinet tipped over on her", accept=["a filing cabinet tipped over on her [sic]", "had a filing cabinet tipped over on her [sic]", "had a filing cabinet tipped over on her"])},
  issues=[I("MRI of the cervical spine", "Overturned", n="1.", ca="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 177-179. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Neck and Upper Back, Magnetic resonance imaging.", cac="A8:177-179 | ODG/Neck and Upper Back", rg="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 177-179, 182.", rgc="A8:177-179, 182", why="A new loss of grip since the last study is a change of the kind that calls for one. The MRI of the cervical spine is medically necessary and appropriate."),
          I("MRI of the lumbar spine", "Upheld", n="2.", ca="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305.", cac="A12:303-305", rg="Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303, 304. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, MRIs (magnetic resonance imaging).", rgc="A12:303, 304 | ODG/Low Back", why="Nothing new is told of the legs since the study of 2013. The MRI of the lumbar spine is not medically necessary and appropriate."),
          I("EMG/NCV of the upper extremities", "Overturned", n="3.", ca="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints.", cac="A8", rg="Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 178 and MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 261.", rgc="A8:178 | A11:261", why="Root or carpal tunnel: the hand alone does not tell. The EMG/NCV of the upper extremities is medically necessary and appropriate."),
          I("Left shoulder subacromial injection, ultrasound guided", "Partially overturned", n="4.", concl="y", ca="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 204, 213.", cac="A9:204, 213", rg="Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 204; Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Steroid injections.", rgc="A9:204 | ODG/Shoulder", why="The injection is supported, the ultrasound is not, since blind placement does as well. The injection without ultrasound is medically necessary and appropriate."),
          I("Prilosec 20 mg #30", "Upheld", n="5.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 68-69.", cac="CP:68-69", rg="Decision based on MTUS Chronic Pain Medical Treatment Guidelines NSAIDs, GI symptoms & cardiovascular risk Page(s): 68.", rgc="CP:68/NSAIDs, GI symptoms & cardiovascular risk", why="She takes no anti-inflammatory drug. The Prilosec 20 mg #30 is not medically necessary and appropriate."),
          I("Flexeril 10 mg #60", "Upheld", n="6.", ca="Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants (for pain), Cyclobenzaprine (Flexeril) Page(s): 41-42, 63-66.", cac="CP:41-42, 63-66/Muscle relaxants (for pain), Cyclobenzaprine (Flexeril)", rg="Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants (for pain) Page(s): 63-66.", rgc="CP:63-66/Muscle relaxants (for pain)", why="Long use was never shown to help. The Flexeril 10 mg #60 is not medically necessary and appropriate."),
          I("Acupuncture 2 x 6", "Upheld", n="7.", ca="Decision based on MTUS Acupuncture Treatment Guidelines.", cac="AC", rg="Decision based on MTUS Acupuncture Treatment Guidelines. Decision based on MTUS Chronic Pain Treatment Guidelines Functional improvement Page(s): 1.", rgc="AC | CP:1/Functional improvement", why="Twelve exceeds the trial of three to six. The acupuncture 2 x 6 is not medically necessary and appropriate."),
          I("Consultation with spine surgeon", "Overturned", n="8.", ca="Decision based on MTUS ACOEM 2004, Chapter 7 Independent Medical Examinations and Consultations, Page(s): 127.", cac="A7@2004:127", rg="Decision based on MTUS ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 8 Neck and Upper Back Complaints Page(s): 180.", rgc="A8@2004:180", why="Loss of grip with a known disc is a surgeon\u2019s question. The consultation with spine surgeon is medically necessary and appropriate.")])
