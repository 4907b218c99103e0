// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/issues.h"

#include <QRegularExpression>

namespace lectern::extract {

using namespace Qt::StringLiterals;

ServiceText serviceOf(const Passage& heading, bool sentence) {
    static const QRegularExpression number(
        uR"re(^[\s•●▪■*]*(?:(?:(?:disputed )?(?:issue|item|request|service|treatment)\s*(?:no\.?|number|#)?\s*#?\s*|#\s*|\()?(\d{1,2})\s*(?:[.):]+\s*(?!\d)|\s[-–—]\s|\s*[–—]\s+)|(?:disputed )?(?:issue|item)\s*[:\-–]\s*)+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lead(
        uR"re(^(?:(?:the|this|a|an)\s+)?(?:(?:retrospective|prospective)\s+(?=request))?(?:(?:the\s+)?(?:request|requests|requested (?:treatment|service|item|procedure|medication)s?)(?:\s*\(s\))?\s+(?:for|of|to)\s+(?:the\s+|an?\s+)?|the\s+requested\s+|the\s+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tail(
        uR"re([\s:;,.\-–—|]*(?:\s(?:is|are|was|were|has been|have been)|[\s:;.\-–—](?:imr )?(?:final )?(?:decision|determination|outcome)\s*(?:is|was)?)?[\s:;,.\-–—|]*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    ServiceText out;
    QStringView flat(heading.flat());
    qsizetype from = 0;
    if (const auto m = number.match(flat); m.hasMatch()) {
        out.number = m.capturedView(1).toInt();
        from = m.capturedEnd();
    }
    if (sentence)
        if (const auto m = lead.match(flat.mid(from)); m.hasMatch())
            from += m.capturedEnd();
    qsizetype to = flat.size();
    // Only the last characters can be the tail: the expression is not let loose on a long text.
    const qsizetype window = std::max(from, to - 48);
    if (const auto m = tail.match(flat.mid(window)); m.hasMatch())
        to = window + m.capturedStart();
    // A full stop of an abbreviation stays ("p.r.n.", "q.d.").
    if (to >= 3 && to < flat.size() && flat.at(to) == u'.' && flat.at(to - 2) == u'.')
        ++to;
    out.text = heading.mid(from, std::max<qsizetype>(0, to - from));
    return out;
}

} // namespace lectern::extract
