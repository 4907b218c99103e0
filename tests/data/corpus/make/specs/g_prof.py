# SPDX-License-Identifier: GPL-3.0-or-later
"""professional-review and documents of no known format."""
from lettermaker.spec import PROF, UNKNOWN, Issue as I, Letter as L

L("c062", PROF, by="weasy", st=dict(size=11.5, font="Liberation Serif", foot="{page}", head="lines"),
  case="CM13-0000077", employee="Ottoline Frayne", claim="71-13-0044", doi="9/8/2011", ur="2/4/2013", received="2/25/2013", decided="4/2/2013",
  summary="""Ottoline Frayne is a 37-year-old woman who was hurt on 9/8/2011 when a drum of paint rolled onto her foot. Diagnosis: metatarsalgia. She complains of right foot pain. She has used a postoperative shoe and two kinds of inserts. Dr. Blackthorn, podiatrist, wrote on 1/16/2013 that she limps.""",
  age=37, sex="f", mech="a drum of paint rolled onto her foot", parts=["right foot"], dx=["metatarsalgia"],
  docs=["Application for Independent Medical Review, signed 2/25/2013", "Utilization review determination, 2/4/2013", "Office notes, H. Blackthorn DPM, 11/7/2012 to 1/16/2013", "X-ray report, right foot, 9/9/2011"],
  issues=[I("MRI of the right foot without contrast", "Upheld", rg="The reviewer relied on MTUS ACOEM Chapter 14, Ankle and Foot Complaints, pages 372-374. It addresses imaging of the forefoot directly, and no further source was needed.", rgc="A14:372-374",
            why="""Imaging beyond plain film has little to add for pain under the metatarsal heads unless a neuroma or a stress fracture is suspected after a month of rest. Neither is named. The requested MRI of the right foot without contrast was not medically necessary.""")],
  quals="The reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in California. He/she has an active practice.", specialty="Orthopedic Surgery", states="California")

L("c063", PROF, by="groff", st=dict(size=12, head="lines"),
  heads={"why": "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS {NOT }\vMEDICALLY NECESSARY:", "rg": "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL\vREVIEWER AND WHY:"},
  case="CM13-0000102", doi="6/19/2012", ur="2/11/2013", received="3/1/2013", decided="4/11/2013",
  summary="""This is a 49 year old male driver who injured his left shoulder on 6/19/2012 while cranking a landing gear. The diagnosis is partial tear of the supraspinatus. Twelve of twelve approved visits of physical therapy were used by 1/9/2013, with flexion from 90 to 140 degrees. Twelve more visits were requested 1/28/2013.""",
  age=49, sex="m", mech="cranking a landing gear", parts=["left shoulder"], dx=["partial tear of the supraspinatus"],
  docs=["Physical therapy notes, Cedar Hollow, 11/5/2012 - 1/9/2013", "PR-2, Dr. Lockwood, 1/28/2013", "MRI, left shoulder, 8/30/2012"],
  issues=[I("Physical therapy, twelve visits, left shoulder", "Overturned", rg="MTUS ACOEM Chapter 9 Shoulder Complaints, pages 203-205, and MTUS Chronic Pain Medical Treatment Guidelines, Physical Medicine, pages 98-99, because the shoulder is past the acute stage. Official Disability Guidelines (ODG), Shoulder, Physical therapy, for the number of visits.", rgc="A9:203-205 | CP:98-99/Physical Medicine | ODG/Shoulder",
            why="""The motion is coming back at a steady rate and overhead work is his trade. The source counts 10 to 20 visits for a tear that is not operated upon. The requested physical therapy, twelve visits, left shoulder, is medically necessary.""")],
  quals="Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in New Jersey and California.", specialty="Physical Medicine and Rehabilitation", states="New Jersey, California")

L("c064", PROF, by="office", st=dict(size=11, font="Liberation Sans", head="table", plan=[("case", "doi"), ("employee", "claim"), ("ur", "received")], dispute="Whether two trigger point injections to the left trapezius are medically necessary"),
  case="CM13-0000150", employee="", claim="", doi="12/1/2010", ur="2/20/2013", received="3/11/2013",
  summary="""A 29-year-old female seamstress has neck pain and left shoulder pain that she puts down to bending over a machine since 12/1/2010. Diagnoses include myofascial pain; cervicalgia. A taut band with twitch is described by Dr. Askew on 2/6/2013. Stretching and ibuprofen for five months were of no avail.""",
  age=29, sex="f", mech="bending over a machine", parts=["neck", "left shoulder"], dx=["myofascial pain", "cervicalgia"],
  docs=["W. Askew MD, reports of 9/12/2012, 11/14/2012 and 2/6/2013", "Utilization Review denial 2/20/2013", "IMR application 3/11/2013"],
  issues=[I("two trigger point injections to the left trapezius", "Overturned", accept=["Whether two trigger point injections to the left trapezius are medically necessary"], rg="MTUS Chronic Pain Medical Treatment Guidelines (2009), Trigger point injections, page 122. This section lists the criteria one by one.", rgc="CP@2009:122/Trigger point injections",
            why="""Twitch and referred pain are documented, more than three months have passed, stretching and drugs have failed, there is no radiculopathy, and no more than four injections are asked for. Each criterion is met. The requested two trigger point injections to the left trapezius were medically necessary.""")],
  quals="This reviewer is Board Certified in Pain Medicine is licensed to practice in Nevada.", specialty="Pain Medicine", states="Nevada")

L("c065", PROF, by="reportlab", st=dict(font="Helvetica", size=10.5, head="lines", foot="{page}"),
  case="CM13-0000188", employee="Barnabas Twelvetrees", claim="C-2003-9", doi="3/31/2003", ur="3/4/2013", received="3/20/2013", decided="5/1/2013",
  summary="""Mr. Twelvetrees is a 68 year old retired plumber whose low back was hurt on 3/31/2003 as he was wrestling a cast iron tub. Diagnoses: failed back syndrome; depression. He takes Opana ER 40 mg twice daily. The pharmacy record of 2/14/2013 shows early refills in three of four months.""",
  age=68, sex="m", mech="wrestling a cast iron tub", parts=["low back"], dx=["failed back syndrome", "depression"],
  docs=["Pharmacy record", "Pain agreement, undated", "Progress notes 2012-2013"],
  issues=[I("Opana ER 40 mg, #60", "Upheld", rg="MTUS Chronic Pain Medical Treatment Guidelines, Opioids, pages 74-96, as the governing section.", rgc="CP:74-96/Opioids",
            why="""Early refills are a sign to stop and look; the notes do not look. 240 mg of morphine a day is twice the ceiling. The denial is to be upheld. The requested Opana ER 40 mg, #60 was not medically necessary.""")],
  quals="The professional reviewer is Board Certified in Anesthesiology and Pain Management and is licensed to practice in Ohio.", specialty="Anesthesiology and Pain Management", states="Ohio")

L("c066", PROF, by="qt", st=dict(size=11, head="table", plan=[("case",), ("employee", "doi"), ("ur", "received")]),
  heads={"docs": "DOCUMENTS REVEIWED FOR DETERMINATION:", "quals": "MEDICAL REVIEWER QUALIFICATION:"},
  case="CM13-0000203", employee="Sybilla Tarrant", doi="10/29/2012", ur="3/12/2013", received="3/27/2013",
  summary="""Sybilla Tarrant is a 21-year-old female barista with a burn of the left hand, scalded by milk on 10/29/2012. Diagnosis: hypertrophic scar. Pressure glove worn since 12/3/2012. On 2/26/2013 silicone sheets were prescribed.""",
  age=21, sex="f", mech="scalded by milk", parts=["left hand"], dx=["hypertrophic scar"],
  docs=["Burn clinic notes 12/3/2012, 2/26/2013", "UR denial 3/12/2013"],
  issues=[I("Silicone gel sheeting, three months", "Overturned", rg="Official Disability Guidelines (ODG), Burns chapter; the MTUS does not speak of scars.", rgc="ODG/Burns",
            why="""Silicone is the first line against raised scars in every review of them. The requested silicone gel sheeting, three months, is medically necessary.""")],
  quals="The reviewer is Board Certified in Plastic Surgery and licensed to practice in California and Illinois.", specialty="Plastic Surgery", states="California, Illinois")

L("c067", PROF, by="grops", st=dict(size=11, font="Helvetica", head="lines", foot="Medical Professional Review   {page}"),
  case="CM13-0000219", doi="7/15/2008", ur="3/15/2013", received="4/1/2013", decided="5/20/2013",
  summary="""The employee, male, 56 years of age, injured the neck on 7/15/2008 diving after a swimmer. Diagnosis: cervical spondylosis without myelopathy. Radiofrequency neurotomy of C4-C6 on the right on 3/7/2012 gave 80% relief for ten months. Repeat asked for on 3/1/2013.""",
  age=56, sex="m", mech="diving after a swimmer", parts=["neck"], dx=["cervical spondylosis without myelopathy"],
  docs=["Procedure note, 3/7/2012", "Follow-up notes, 4/4/2012; 9/12/2012; 3/1/2013", "UR determination, 3/15/2013"],
  issues=[I("Repeat radiofrequency neurotomy, right C4-C6", "Overturned", rg="MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, page 174, notes limited evidence. Official Disability Guidelines (ODG), Neck and Upper Back, Facet joint radiofrequency neurotomy, gives criteria for a repeat, hence it was used too.", rgc="A8:174 | ODG/Neck and Upper Back",
            why="""A repeat is allowed after six months if relief of half or more lasted twelve weeks. He had four fifths for ten months. The requested repeat radiofrequency neurotomy, right C4-C6, was medically necessary.""")],
  quals="The reviewer is Board Certified in Anesthesiology, and is licensed to practice in Texas.", specialty="Anesthesiology", states="Texas")

L("c068", PROF, by="weasy", st=dict(size=10.5, font="DejaVu Serif", head="tabs", plan=[("case", "decided"), ("doi", "ur"), ("received",)], fax="05/30/2013  11:02AM  FROM 555 010 0166  TO 555 010 0111   P{page:02}"),
  case="CM13-0000240", doi="1/25/2012", ur="4/1/2013", received="4/15/2013", decided="5/29/2013",
  summary="""A forklift clipped the heel of this 33 year-old male packer on 1/25/2012. Complaint: right ankle pain. Diagnosis is Achilles tendinopathy. Eccentric exercise for twelve weeks (to 11/2/2012), heel lifts, one course of shock waves (2/11/2013 to 2/25/2013). Requested on 3/18/2013: debridement with FHL transfer.""",
  age=33, sex="m", mech="A forklift clipped the heel", parts=["right ankle"], dx=["Achilles tendinopathy"],
  docs=["H. Blackthorn DPM, consults 10/3/2012, 3/18/2013", "MRI right ankle, 9/14/2012", "Utilization review, 4/1/2013"],
  issues=[I("Debridement of the right Achilles tendon with flexor hallucis longus transfer", "Upheld", rg="MTUS ACOEM Chapter 14, Ankle and Foot Complaints, page 374; Wiegerinck JI et al., Treatment for insertional Achilles tendinopathy, Knee Surg Sports Traumatol Arthrosc 2013, because the chapter is general.", rgc="A14:374 | X=Wiegerinck JI et al., Treatment for insertional Achilles tendinopathy, Knee Surg Sports Traumatol Arthrosc 2013",
            why="""Transfer is kept for tendons of which more than half is diseased. The picture shows a quarter. A plain debridement was not asked for. The requested debridement of the right Achilles tendon with flexor hallucis longus transfer was not medically necessary.""")],
  quals="The reviewer is Board Certified in Podiatric Surgery and is licensed to practice in Arizona, California, and Utah.", specialty="Podiatric Surgery", states="Arizona, California, Utah")

L("c069", PROF, by="office", st=dict(size=12, font="Liberation Serif", head="lines", dbl=True),
  case="CM13-0000255", doi="5/5/2011", ur="4/8/2013", received="4/22/2013", decided="6/3/2013",
  summary="""The patient is a 46 y/o woman, hotel housekeeper. On 5/5/2011 she was flipping a mattress. Pain of the low back since. Diagnosed with lumbar facet syndrome. The psychologist's screening of 2/5/2013 shows moderate depression. Functional restoration, 160 hours, was requested on 3/22/2013.""",
  age=46, sex="f", mech="flipping a mattress", parts=["low back"], dx=["lumbar facet syndrome"],
  docs=["Program evaluation, 2/5/2013", "Treatment request, 3/22/2013", "Denial, 4/8/2013"],
  issues=[I("Functional restoration program, 160 hours", "Upheld", rg="MTUS Chronic Pain Medical Treatment Guidelines, Chronic pain programs (functional restoration programs), pages 30-32. It sets the length of a trial.", rgc="CP:30-32/Chronic pain programs (functional restoration programs)",
            why="""Two weeks show whether such a program helps; a full course at the outset is against the letter of the section. The requested functional restoration program, 160 hours, was not medically necessary.""")],
  quals="The reviewer is Board Certified in Physical Medicine and Rehabilitation, and is licensed to practice in California.", specialty="Physical Medicine and Rehabilitation", states="California")

# ---- no known format ----

L("c070", UNKNOWN, by="weasy", case="CM19-0004412", doi="3/14/2018", decided="9/4/2019", truth={"outcome": None},
  free=[("lines", ["INDEPENDENT MEDICAL REVIEW ORGANIZATION OF THE WEST", "1 Invented Plaza, Alder Falls"]), ("center", "Determination Summary Sheet"),
        ("pairs", [[("Case Number:", "CM19-0004412")], [("Decision Date:", "9/4/2019")], [("Date of Injury:", "3/14/2018")]], "lines"),
        ("p", "The panel met and considered the papers. A full letter follows under separate cover.")])
L("c071", UNKNOWN, by="groff", truth={"outcome": None},
  free=[("center", "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)"), ("p", "Patient seen today for the shoulder. Pain is 4/10. She works half days. Plan: go on with the home exercises, see again in six weeks. The earlier denial of the injection was upheld on review."),
        ("p", "Objective: flexion 130, abduction 120, Neer negative.")])
L("c072", UNKNOWN, by="office", doi="11/02/2016", ur="1/9/2018", claim="WC-55-40021", employee="Lucinda Hargreave", truth={"outcome": None},
  free=[("lines", ["GULLWING REVIEW", "Utilization Review Department"]), ("center", "NOTICE OF DENIAL OF REQUESTED TREATMENT"),
        ("pairs", [[("Employee Name:", "Lucinda Hargreave")], [("Claim Number:", "WC-55-40021")], [("Date of Injury:", "11/02/2016")], [("UR Denial Date:", "1/9/2018")]], "lines"),
        ("p", "Dear Doctor: your request for authorization was reviewed by a physician. The treatment cannot be certified on the information that came with it. You may send more information, or the injured worker may ask for an independent medical review with the enclosed form within 30 days.")])
L("c073", UNKNOWN, by="reportlab", st=dict(font="Helvetica"), truth={"outcome": None},
  free=[("center", "OPERATIVE REPORT"), ("p", "Procedure: right knee arthroscopy. Findings: the patellofemoral joint showed grade II changes. The medial meniscus was intact. Blood loss was minimal. The patient left the room in good condition.")])
