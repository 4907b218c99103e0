// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QRegularExpression>

#include <array>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Issue;
using letter::Record;

namespace {

/// Specialties with a narrow scope, and what lies inside it. A broad specialty (family practice, occupational
/// medicine, orthopedics, pain, physical medicine) reviews nearly everything and is never called far.
struct Scope {
    const char* specialty;
    const char* inside;
};

constexpr std::array kNarrow = {
    Scope{"dentist|dental|oral|maxillofacial|endodont|prosthodont|periodont",
          "dent|tooth|teeth|crown|oral|jaw|tmj|temporomandib|gum|periodont|molar|sleep|night "
          "?guard|splint|occlus"},
    Scope{"podiatr|foot and ankle",
          "foot|feet|ankle|toe|orthotic|plantar|heel|shoe|boot|achilles|metatars|nail"},
    Scope{"optometr|ophthalm", "eye|vision|ocular|glasses|lens|retina|cornea|ophthalm|cataract"},
    Scope{"psycholog",
          "psych|cognitive|behavio|therapy|counsel|biofeedback|mental|stress|depress|anxiety|program|evaluat|"
          "consult|sleep|testing|relax|hypno|functional restoration"},
    Scope{"chiropract",
          "chiropract|manipulat|therap|exercise|brace|back|neck|mri|x-?ray|visit|treatment|tens|massage|"
          "acupunct|evaluat|consult|functional|work|unit|equipment|traction|support|emg|ncv|nerve|gym|heat|"
          "cold"},
    Scope{"acupunct", "acupunct|tens\\b|stimulat|infrared|cupping|electro|massage|therap|visit|herb|"
                      "treatment|consult|evaluat"},
};

void far(const Record& record, const Issue& issue, const QString& specialty, Findings& out) {
    const QString service = text(issue, Field::Service);
    if (service.isEmpty())
        return;
    for (const Scope& scope : kNarrow) {
        const QRegularExpression is(QString::fromLatin1(scope.specialty),
                                    QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression inside(QString::fromLatin1(scope.inside),
                                        QRegularExpression::CaseInsensitiveOption);
        if (!is.match(specialty).hasMatch())
            continue;
        // A second certification ("Psychiatry, Pain Medicine") may cover it.
        if (specialty.contains(u',') || specialty.contains(u" and "_s) || inside.match(service).hasMatch())
            return;
        out.add("reviewer.specialty-far", {numberOf(issue), specialty, shortened(service)},
                {Field::ReviewerSpecialty, 0}, placeOf(record, {Field::ReviewerSpecialty, 0}),
                placeOf(record, {Field::Service, issue.id}));
        return;
    }
}

} // namespace

void checkReviewer(const Record& record, Findings& out) {
    if (record.format == letter::Format::Unknown)
        return;
    const QString specialty = text(record, Field::ReviewerSpecialty);
    const letter::Reading* answered = record.find({Field::ReviewerSpecialty, 0});
    if (answered == nullptr)
        out.add("reviewer.specialty-missing", {}, {Field::ReviewerSpecialty, 0}, {});
    if (record.find({Field::ReviewerLicensure, 0}) == nullptr)
        out.add("reviewer.licence-missing", {}, {Field::ReviewerLicensure, 0}, {});
    if (!specialty.isEmpty())
        for (const Issue& issue : record.issues)
            far(record, issue, specialty, out);
}

} // namespace lectern::checks
