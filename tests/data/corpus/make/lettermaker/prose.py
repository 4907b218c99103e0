# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms' standing paragraphs, in the wordings that different years and typists gave them."""


def quals(specialty, states, k=0, who="expert reviewer"):
    """The paragraph under HOW THE IMR FINAL DETERMINATION WAS MADE. k picks the wording."""
    sent = f"MAXIMUS Federal Services sent the complete case file to {'an' if who[0] in 'aeiou' else 'a'} {who}. "
    free = "He/she has no affiliation with the employer, employee, providers or the claims administrator. "
    hours = "He/she has practised actively for over five years and now sees patients for 24 hours a week or more. "
    chosen = ("The choice fell on this reviewer because of clinical experience, training and expertise in the specialties that "
              "treat the condition and the disputed items/services. ")
    law = "The laws and regulations that govern Independent Medical Review, the strength of evidence hierarchy among them, are known to him/her."
    cred = [
        f"The {who} is Board Certified in {specialty} and is licensed to practice in {states}. ",
        f"The {who} is Board Certified in {specialty} is licensed to practice in {states}. ",
        f"The {who} is Board Certified in {specialty}, and is licensed to practice in {states}. ",
        f"The {who} is board certified in {specialty} and licensed to practice in {states}. ",
    ][k % 4]
    return sent + free + cred + hours + chosen + law


def labelled(who="expert reviewer"):
    """The same where the credentials stand in labels of their own below (2015 on)."""
    return (f"MAXIMUS Federal Services sent the complete case file to an {who}. He/she has no affiliation with the employer, "
            "employee, providers or the claims administrator. He/she has practised actively for over five years and now sees "
            "patients for 24 hours a week or more. Clinical experience, education and background in the same or a similar "
            "specialty as the one that evaluates the condition decided the choice. The following credentials apply:")


COVER = ("MAXIMUS Federal Services has finished the Independent Medical Review of the workers\u2019 compensation case named above. "
         "This letter gives you the Final Determination and tells how it was reached.\n\n"
         "The pages that follow explain the decision on each disputed item or service. By law this determination counts as that of the "
         "Administrative Director and binds all parties. It can be appealed to the Workers\u2019 Compensation Appeals Board within 30 days "
         "from the date of this letter, on the grounds that California Labor Code Section 4610.6(h) allows.\n\nSincerely,\n\n"
         "Ignatius Thimble, MD\vMedical Director")

UPHOLD = "This means we decided that none of the disputed items/services are medically necessary and appropriate."
OVERTURN = "This means we decided that all of the disputed items/services are medically necessary and appropriate."
PARTIAL = ("This means we decided that some (but not all) of the disputed items/services are medically necessary and "
           "appropriate.")


def notice_dates(filed, ur, assigned):
    return (f"An application for Independent Medical Review was filed on {filed} disputing the Utilization Review Denial dated {ur}. "
            f"A Notice of Assignment and Request for Information was provided to the above parties on {assigned}. A decision has been "
            "made for each of the treatment and/or services that were in dispute:")


def notice_quals(specialty, states):
    return (f"The independent Medical Doctor who made the decision has no affiliation with the employer, employee, providers or the claims "
            f"administrator. The physician reviewer is Board Certified in {specialty} and is licensed to practice in {states}. He/she has "
            "been in active practice for over five years and works at least 24 hours a week in active practice. The Expert Reviewer was "
            "picked for clinical experience, education, background, and expertise in the same or similar specialties.")
