// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/regions.h"

#include <QRegularExpression>

#include <array>
#include <vector>

namespace lectern::checks {

namespace {

struct Region {
    const char* name; // as in resources/guidelines
    const char* words;
};

constexpr std::array kRegions = {
    Region{"neck", "neck|cervical|cervico\\w*|c\\d-(?:c?\\d|t1)|whiplash|trapezi\\w*"},
    Region{"upper back", "upper back|thoracic|t\\d{1,2}-t?\\d{1,2}|trapezi\\w*|scapula\\w*|rhomboid\\w*"},
    Region{"low back",
           "low(?:er)? back|lumbar|lumbo\\w*|sacr\\w*|sciatic\\w*|l\\d-(?:l|s)?\\d|l5|coccyx|si joint"},
    Region{"shoulder", "shoulders?|rotator cuff|acromio\\w*|glenohumeral|biceps tend\\w*|upper extremit\\w*"},
    Region{"elbow", "elbows?|epicondyl\\w*|cubital|ulnar|upper extremit\\w*|forearms?"},
    Region{"forearm", "forearms?|upper extremit\\w*|radial|ulnar"},
    Region{"wrist", "wrists?|carpal|de quervain\\w*|upper extremit\\w*"},
    Region{"hand", "hands?|fingers?|thumbs?|trigger finger|upper extremit\\w*|metacarp\\w*"},
    Region{"knee", "knees?|menisc\\w*|patell\\w*|acl|lower extremit\\w*|quadriceps"},
    Region{"ankle", "ankles?|achilles|lower extremit\\w*|talar|peroneal"},
    Region{"foot", "foot|feet|plantar|heel|toes?|lower extremit\\w*|metatars\\w*"},
    Region{"psychiatric",
           "psych\\w*|depress\\w*|anxiety|stress|insomnia|ptsd|mental|mood|sleep\\w*|cognitive"},
    Region{"eye", "eyes?|ocular|corneal?|vision|retina\\w*|ophthalm\\w*"},
    Region{"hip", "hips?|pelvi\\w*|groin|trochanter\\w*|femoral"},
    Region{"head", "head\\w*|concussion|brain|migraines?|crani\\w*"},
};

const std::vector<QRegularExpression>& patterns() {
    static const std::vector<QRegularExpression> all = [] {
        std::vector<QRegularExpression> out;
        out.reserve(kRegions.size());
        for (const Region& r : kRegions)
            out.emplace_back(QStringLiteral("\\b(?:") + QString::fromLatin1(r.words) + QStringLiteral(")\\b"),
                             QRegularExpression::CaseInsensitiveOption);
        return out;
    }();
    return all;
}

} // namespace

QStringList regionsIn(QStringView text) {
    QStringList out;
    const QString whole = text.toString();
    const auto& all = patterns();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].match(whole).hasMatch())
            out << QString::fromLatin1(kRegions[i].name);
    return out;
}

} // namespace lectern::checks
