# SPDX-License-Identifier: GPL-3.0-or-later
"""letter-2016: 'Decision based on MTUS TITLE YEAR, Section(s): ...'."""
from lettermaker.prose import COVER, labelled
from lettermaker.spec import L16, Issue as I, Letter as L

L("c053", L16, by="office", st=dict(size=12, head="table", foot="{page}"),
  case="CM16-0011820", assigned="02/19/2016", doi="08/25/2014", ur="12/30/2015", priority="Standard", received="01/20/2016",
  quals=labelled(), specialty="Chiropractor", states="California",
  age=50, sex="f", mech="catching a falling patient", parts=["neck", "low back"], dx=["cervical sprain", "lumbar sprain"],
  summary="""The injured worker is a 50 year old female, who sustained an industrial injury on 8-25-2014, catching a falling patient. Medical records indicate that the injured worker is undergoing treatment for cervical sprain and lumbar sprain. Affected: neck, low back. Chiropractic to date: 12. Provider visit dated 12-10-2015 shows flexion 45 degrees, unchanged since September. The original utilization review decision dated 12-30-2015 denied chiropractic care.""",
  issues=[I("Chiropractic 2 times a week for 4 weeks, cervical and lumbar", "Upheld", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Manual therapy & manipulation.", cac="CP@2009/Manual therapy & manipulation", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Manual therapy & manipulation.", rgc="CP@2009/Manual therapy & manipulation",
            why="""Flexion stood still over three months and twelve visits. Without objective functional improvement the guideline gives no more. As such, the request is not medically necessary and appropriate.""")])

L("c054", L16, said_ur="1/25/16", by="weasy", st=dict(size=11, head="table", font="Liberation Sans", foot="{page}", just=True, hyphen=True),
  case="CM16-0023377", assigned="03/14/2016", doi="03/09/2005", decided="05/02/2016", priority="Standard", received="02/08/2016",
  quals=labelled(), specialty="Orthopedic Surgery", states="Montana, Oregon, Idaho",
  age=62, sex="m", mech="a log rolled against his legs", parts=["low back", "right knee"], dx=["lumbar spondylolisthesis", "status post right knee arthroscopy"],
  summary="""A 62 year old logger, male, was injured on 3/9/05: a log rolled against his legs. Low back and right knee are affected. Diagnoses include lumbar spondylolisthesis and status post right knee arthroscopy. MRI 11/2/15, L4-5 anterolisthesis 6 mm, moved to 11 mm on flexion films of 11/16/15. Fusion was requested on 1/11/16 and denied on 1/25/16.""",
  issues=[I("Posterior lumbar fusion L4-L5 with instrumentation", "Overturned", n="1.", ca="Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations.", cac="A12@2004/Surgical Considerations", rg="Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations, Summary.", rgc="A12@2004/Surgical Considerations, Summary",
            why="""Fusion is for instability, and five millimetres of motion at a slipped level is instability by any measure in use. The posterior lumbar fusion L4-L5 with instrumentation is medically necessary and appropriate."""),
          I("Bone growth stimulator", "Upheld", n="2.", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Bone growth stimulators (BGS).", cac="ODG/Low Back", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Bone growth stimulators (BGS).", rgc="ODG/Low Back",
            why="""One level, no smoking, no diabetes, no earlier failure: none of the risk factors is met. The bone growth stimulator is not medically necessary and appropriate."""),
          I("LSO brace", "Upheld", n="3.", ca="Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, and Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Back brace, post operative (fusion).", cac="A12@2004/Initial Care | ODG/Low Back", rg="Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, Physical Methods, and Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Back brace, post operative (fusion).", rgc="A12@2004/Initial Care, Physical Methods | ODG/Low Back",
            why="""With screws in place no gain from a brace has been shown. The LSO brace is not medically necessary and appropriate.""")])

L("c055", L16, by="groff", st=dict(size=12, head="tabs", foot="{page}"),
  case="CM16-0034910", assigned="04/01/2016", doi="11/14/2013", ur="02/10/2016", priority="Standard", received="02/29/2016",
  quals=labelled(), specialty="Psychiatry", states="New York",
  age=45, sex="m", mech=["his partner was shot beside him", "his partner was shot beside him"], parts=[], dx=["PTSD, chronic", "alcohol use disorder, in remission"],
  summary="""45-year-old deputy (male). 11/14/13: his partner was shot beside him. Treated for PTSD, chronic; alcohol use disorder, in remission. Takes sertraline 200 mg and prazosin 5 mg. 1/27/16: nightmares twice a week rather than nightly. Prazosin refill and a service dog requested.""",
  truth={"diagnoses": ["PTSD, chronic", "alcohol use disorder, in remission"]},
  issues=[I("Prazosin 5 mg, #30", "Overturned", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness & Stress, Prazosin.", cac="ODG/Mental Illness & Stress", rg="Decision based on MTUS Stress Related Conditions 2004, Section(s): Treatment. Decision based on Non-MTUS Citation Raskind MA et al., Am J Psychiatry 2013; 170(9): 1003-1010.", rgc="A15@2004/Treatment | X=Raskind MA et al., Am J Psychiatry 2013; 170(9): 1003-1010",
            why="Nightmares fell from seven to two a week. The prazosin 5 mg, #30 is medically necessary and appropriate."),
          I("Service dog, with training", "Upheld", ca="Decision based on Non-MTUS Citation (none given).", cac="", rg="Decision based on Non-MTUS Citation VA Office of Research, PTSD service dog study, ongoing.", rgc="X=VA Office of Research, PTSD service dog study, ongoing",
            why="Evidence is awaited. The service dog, with training is not medically necessary and appropriate.")])

L("c056", L16, said_ur="03/08/2016", by="qt", st=dict(size=11, head="table", font="DejaVu Serif", foot="{page}"),
  case="CM16-0046028", assigned="04/22/2016", doi="01/06/2016", decided="06/10/2016", priority="Expedited", received="03/15/2016",
  quals=labelled(), specialty="Pain Management, Physical Medicine & Rehabilitation", states="California",
  age=24, sex="f", mech="a horse rolled over her", parts=["pelvis"], dx=["pubic ramus fracture", "sacral fracture, healed"],
  summary="""The IW is a 24 year old female groom. She states that a horse rolled over her on 01/06/2016; her pelvis was broken. Diagnoses: pubic ramus fracture; sacral fracture, healed. On 02/29/2016 she walks with one crutch. Physical therapy, 12 visits so far. 12 more denied 03/08/2016.""",
  truth={"injury_mechanism": dict(value="a horse rolled over her")},
  issues=[I("Physical therapy 2x6 for the pelvis", "Overturned", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Physical Medicine.", cac="CP@2009/Physical Medicine", rg="Decision based on MTUS Initial Approaches to Treatment 2004, Section(s): Physical Treatments. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis, Physical medicine treatment.", rgc="A3@2004/Physical Treatments | ODG/Hip & Pelvis",
            why="""Eighteen to twenty-four visits is the figure after a fractured pelvis and she is half way. The physical therapy 2x6 for the pelvis is medically necessary and appropriate.""")])

L("c057", L16, by="reportlab", st=dict(font="Times-Roman", size=12, head="table", foot="{page}", lead=1.35),
  case="CM16-0057341", assigned="05/13/2016", doi="09/19/2007", ur="03/22/2016", priority="Standard", received="04/11/2016",
  quals=labelled(), specialty="Internal Medicine", states="Arizona",
  age=58, sex="m", mech="pulling a pump", parts=["back"], dx=["chronic low back pain", "GERD"],
  summary="""Claimant: 58-year-old male. Injury: 9/19/2007, back, pulling a pump. Dx: chronic low back pain; GERD. 3/1/2016: Norco four a day, pain 7. CURES 3/1/2016 shows a second prescriber. Four drugs at issue.""",
  issues=[I("Norco 10/325 mg, #120", "Upheld", n="1.", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids for chronic pain, Opioids, criteria for use.", cac="CP@2009/Opioids for chronic pain, Opioids, criteria for use", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use, Opioids, dealing with misuse & addiction.", rgc="CP@2009/Opioids, criteria for use, Opioids, dealing with misuse & addiction", why="A second prescriber went without remark. The Norco 10/325 mg, #120 is not medically necessary and appropriate."),
          I("Protonix 20 mg, #60", "Overturned", n="2.", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.", cac="CP@2009/NSAIDs, GI symptoms & cardiovascular risk", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.", rgc="CP@2009/NSAIDs, GI symptoms & cardiovascular risk", why="Reflux was proved by endoscopy. The Protonix 20 mg, #60 is medically necessary and appropriate."),
          I("Naproxen 550 mg, #60", "Upheld", n="3.", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs).", cac="CP@2009/NSAIDs (non-steroidal anti-inflammatory drugs)", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Anti-inflammatory medications, NSAIDs, specific drug list & adverse effects.", rgc="CP@2009/Anti-inflammatory medications, NSAIDs, specific drug list & adverse effects", why="With that gullet it should be stopped. The naproxen 550 mg, #60 is not medically necessary and appropriate."),
          I("Lab: CBC, CMP", "Overturned", n="4.", ca="Decision based on Non-MTUS Citation MedlinePlus, CBC blood test.", cac="X=MedlinePlus, CBC blood test", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, specific drug list & adverse effects.", rgc="CP@2009/NSAIDs, specific drug list & adverse effects", why="Years of the drug and no blood count. The lab: CBC, CMP is medically necessary and appropriate.")])

L("c058", L16, by="weasy", coverpage=True, st=dict(size=11.5, head="blocks", font="Liberation Serif", foot="Final Determination Letter for IMR Case Number CM16-0068899        {page}", dated="Dated: "),
  case="CM16-0068899", decided="07/28/2016", assigned="06/06/2016", doi="05/27/2015", ur="04/13/2016", priority="Standard", received="04/27/2016",
  employee="Clementine Ashdown", claim="ORC-15-004417", provider="Thelonius Grubb, DPM", admin="Orchard State Risk Pool", cover="UPHOLD", covertext=COVER,
  quals=labelled(), specialty="Podiatrist", states="New Jersey, New York",
  age=53, sex="f", mech="a pallet jack ran over her foot", parts=["left foot"], dx=["crush injury of the foot", "hallux rigidus"],
  summary="""The patient is a 53-year-old woman. On May 27, 2015 a pallet jack ran over her foot, the left foot, in a bottling plant. She carries the diagnoses of crush injury of the foot and hallux rigidus. An injection of March 23, 2016 lasted two weeks. Bespoke shoes were requested on April 6, 2016.""",
  issues=[I("Custom molded shoes, 1 pair: depth inlay, rocker sole, left foot", "Upheld", n="1.", ca="Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Initial Care.", cac="A14@2004/Initial Care", rg="Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Initial Care, Physical Methods, and Non-MTUS Citation Official Disability Guidelines (ODG), Ankle & Foot, Orthotic devices.", rgc="A14@2004/Initial Care, Physical Methods | ODG/Ankle & Foot",
            why="""A rocker sole can be put on any stout shoe by a cobbler. That was not tried. The custom molded shoes, 1 pair, are not medically necessary and appropriate.""")])

L("c059", L16, by="grops", st=dict(size=11, head="tabs", foot="{page}", font="Palatino", issuebreak={2}),
  case="CM16-0079154", assigned="06/27/2016", doi="02/18/2012", decided="08/15/2016", priority="Standard", received="05/18/2016",
  quals=labelled(), specialty="Physical Medicine & Rehabilitation, Pain Management", states="California, Colorado",
  age=47, sex="f", mech="was dragged by a tram", parts=["right shoulder", "neck"], dx=["complex regional pain syndrome of the right arm", "cervical facet syndrome"],
  summary="""47-year-old conductor, a woman, was dragged by a tram on 02/18/2012, hurting right shoulder and neck. Established diagnoses: complex regional pain syndrome of the right arm, cervical facet syndrome. Stellate ganglion block of 04/05/2016: hand warmer by 3 degrees, pain from 8 to 3, six weeks. A request of 05/02/2016 covers three more blocks and facet blocks.""",
  issues=[I("Right stellate ganglion block x 1", "Overturned", n="1.", ca="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Regional sympathetic blocks (stellate ganglion block, thoracic sympathetic block, & lumbar sympathetic block).", cac="CP@2009/Regional sympathetic blocks (stellate ganglion block, thoracic sympathetic block, & lumbar sympathetic block)", rg="Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): CRPS, sympathetic and epidural blocks.", rgc="CP@2009/CRPS, sympathetic and epidural blocks", why="The hand grew warm and pain fell for six weeks: a good block. The right stellate ganglion block x 1 is medically necessary and appropriate."),
          I("Cervical facet medial branch blocks, C4-5, C5-6", "Upheld", n="2.", ca="Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Initial Care.", cac="A8@2004/Initial Care", rg="Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Initial Care, Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Neck and Upper Back, Facet joint diagnostic blocks.", rgc="A8@2004/Initial Care, Special Studies | ODG/Neck and Upper Back", why="Two kinds of block in one month muddle the answer of both. The cervical facet medial branch blocks, C4-5, C5-6 are not medically necessary and appropriate.")])

L("c060", L16, by="office", st=dict(size=11, head="tabs", font="Liberation Sans", foot="Page {page} of {pages}", tabstop=3.6),
  heads={"why": "Decision Rationale:", "ca": "Claims Administrator Guideline:", "rg": "MAXIMUS Guideline:"},
  case="CM16-0090077", assigned="07/18/2016", doi="06/30/2003", ur="05/19/2016", priority="Standard", received="06/07/2016",
  quals=labelled(), specialty="Acupuncturist, Oriental Medicine Doctor", states="California",
  age=55, sex="m", mech="fell into a storm drain", parts=["left hip", "low back"], dx=["hip contusion, old", "lumbalgia"],
  summary="""Patient is a 55 year-old male who fell into a storm drain on June 30, 2003. Ongoing left hip and low back pain; diagnosed as hip contusion, old; lumbalgia. 16 acupuncture visits in the past year. Secondary treating physician\u2019s report of May 3, 2016: no change in medicines, no change in work.""",
  issues=[I("Additional acupuncture, 8 visits", "Upheld", ca="Decision based on MTUS Acupuncture Medical Treatment 2007.", cac="AC@2007", rg="Decision based on MTUS Acupuncture Medical Treatment 2007.", rgc="AC@2007",
            why="""Medicines the same, work the same: of functional improvement as the schedule defines it there is none. The additional acupuncture, 8 visits is not medically necessary and appropriate.""")])

L("c061", L16, said_ur="7-19-2016", by="weasy", st=dict(size=10, head="table4", font="DejaVu Sans", distil=True, fax="11/08/2016 13:07  TEL 555 010 0155   FERNDALE CLAIMS                 {page:02}/{pages}", foot="{page}"),
  case="CM16-0113846", assigned="09/12/2016", doi="10/03/2014", decided="11/07/2016", priority="Standard", received="08/02/2016",
  quals=labelled(), specialty="Orthopedic Surgery, Sports Medicine", states="Florida, California",
  age=31, sex="m", mech="tackled a shoplifter", parts=["right knee"], dx=["ACL tear", "lateral meniscus tear"],
  summary="""On 10-3-2014 this 31-year-old male guard tackled a shoplifter; right knee. Diagnoses: ACL tear; lateral meniscus tear. MRI 1-15-2015. Reconstruction 3-2-2015. Cyclops lesion seen on MRI 6-20-2016; lacks 12 degrees of extension. Request 7-5-2016; UR denial 7-19-2016.""",
  issues=[I("Arthroscopic lysis of adhesions and removal of cyclops lesion, right knee", "Overturned", ca="Decision based on MTUS Knee Complaints 2004, Section(s): Surgical Considerations.", cac="A13@2004/Surgical Considerations", rg="Decision based on MTUS Knee Complaints 2004, Section(s): Surgical Considerations and Non-MTUS Citation Official Disability Guidelines (ODG), Knee, Manipulation under anesthesia (MUA).", rgc="A13@2004/Surgical Considerations | ODG/Knee",
            why="""A block to extension that is seen on the picture will not be stretched away. The arthroscopic lysis of adhesions and removal of cyclops lesion, right knee is medically necessary and appropriate."""),
          I("Postoperative physical therapy, 2x6", "Overturned", ca="Decision based on MTUS Postsurgical 2007.", cac="PS@2007", rg="Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee.", rgc="PS@2009/Knee",
            why="""Half of the twenty visits allowed would be ten; twelve is close enough and stiffness is the enemy. The postoperative physical therapy, 2x6 is medically necessary and appropriate."""),
          I("Cold therapy unit, 14 day rental", "Upheld", ca="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee, Continuous flow cryotherapy.", cac="ODG/Knee", rg="Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee, Continuous flow cryotherapy.", rgc="ODG/Knee",
            why="""Seven days, not fourteen. The cold therapy unit, 14 day rental is not medically necessary and appropriate.""")])
