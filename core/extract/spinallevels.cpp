// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/servicedetails.h"

#include <QRegularExpression>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

/// C1 to C7, T1 to T12, L1 to L6, S1 to S5.
bool exists(QChar region, int number) {
    switch (region.unicode()) {
    case u'C':
        return number >= 1 && number <= 8; // C8 is a root
    case u'T':
        return number >= 1 && number <= 12;
    case u'L':
        return number >= 1 && number <= 6;
    default:
        return number >= 1 && number <= 5;
    }
}

} // namespace

std::vector<SpinalLevel> findSpinalLevels(const QString& text) {
    static const QRegularExpression re(
        uR"((?<![A-Za-z0-9])([CTLS])-?\s?(\d{1,2})(?:\s*(?:[-–—‑\/]|\bto\b|\bthrough\b)\s*([CTLS]?)-?(\d{1,2}))?(?:\s*[-–—‑]\s*([CTLS]?)(\d))?(?![\d%.]*\d)(?!\s*(?:mg|ml|\/))(?![A-Za-z]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<SpinalLevel> out;
    auto it = re.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const QChar first = m.captured(1).front().toUpper();
        const int from = m.captured(2).toInt();
        if (!exists(first, from) ||
            (first == u'S' && from > 1 && m.captured(4).isEmpty() && m.captured(1) == u"s"))
            continue;
        SpinalLevel level{m.capturedStart(), m.capturedLength(), first + QString::number(from)};
        QChar region = first;
        bool valid = true;
        for (const int group : {3, 5}) {
            if (m.captured(group + 1).isEmpty())
                continue;
            const int to = m.captured(group + 1).toInt();
            // "L5-1" is L5-S1, "T12-1" is T12-L1
            if (!m.captured(group).isEmpty())
                region = m.captured(group).front().toUpper();
            else if (to == 1 && region == u'L')
                region = u'S';
            else if (to == 1 && region == u'T')
                region = u'L';
            valid = valid && exists(region, to);
            level.level += u'-' + (region + QString::number(to));
        }
        if (valid)
            out.push_back(level);
    }
    return out;
}

} // namespace lectern::extract
