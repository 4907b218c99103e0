// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace lectern::accuracy {

using namespace Qt::StringLiterals;

QString folded(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x00AD:
            break;
        case 0xFB00:
            out += "ff"_L1;
            break;
        case 0xFB01:
            out += "fi"_L1;
            break;
        case 0xFB02:
            out += "fl"_L1;
            break;
        case 0xFB03:
            out += "ffi"_L1;
            break;
        case 0xFB04:
            out += "ffl"_L1;
            break;
        case 0x2018:
        case 0x2019:
        case 0x00B4:
        case 0x0060:
            out += u'\'';
            break;
        case 0x201C:
        case 0x201D:
            out += u'"';
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2212:
            out += u'-';
            break;
        default:
            out += c;
        }
    }
    return out.simplified();
}

QString loose(QStringView text) {
    static const QRegularExpression lead(u"^(?:(?:an?|the)\\s+)+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tail(u"[\\s.,;:]+$"_s);
    QString out = folded(text).toLower();
    out.remove(lead);
    out.remove(tail);
    return out;
}

double similarity(QStringView a, QStringView b, double atLeast) {
    if (a == b)
        return 1;
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.isEmpty())
        return 0;
    // Only a band of the table around its diagonal can hold a distance small enough.
    const auto longer = static_cast<double>(b.size());
    const auto band = static_cast<qsizetype>(std::floor((1 - atLeast) * longer));
    if (b.size() - a.size() > band)
        return 0;
    const qsizetype far = b.size() + 1;
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[static_cast<std::size_t>(j)] = j <= band ? j : far;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        const qsizetype from = std::max<qsizetype>(1, i - band);
        const qsizetype to = std::min(b.size(), i + band);
        qsizetype diagonal = row[static_cast<std::size_t>(from - 1)];
        row[static_cast<std::size_t>(from - 1)] = from == 1 && i <= band ? i : far;
        for (qsizetype j = from; j <= to; ++j) {
            qsizetype& cell = row[static_cast<std::size_t>(j)];
            const qsizetype up = cell;
            const qsizetype left = row[static_cast<std::size_t>(j - 1)];
            cell = std::min({up + 1, left + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = up;
        }
        if (to < b.size())
            row[static_cast<std::size_t>(to + 1)] = far;
    }
    const double result = 1 - static_cast<double>(row[static_cast<std::size_t>(b.size())]) / longer;
    return result >= atLeast ? result : 0;
}

} // namespace lectern::accuracy
