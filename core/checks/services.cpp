// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/services.h"

#include "core/checks/prose.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;

std::vector<QString> tellingWords(QStringView service) {
    static const QSet<QString> kFiller = {
        u"the"_s,       u"a"_s,           u"an"_s,        u"of"_s,          u"for"_s,
        u"to"_s,        u"and"_s,         u"or"_s,        u"in"_s,          u"on"_s,
        u"at"_s,        u"with"_s,        u"by"_s,        u"per"_s,         u"request"_s,
        u"requests"_s,  u"service"_s,     u"treatment"_s, u"requested"_s,   u"retrospective"_s,
        u"is"_s,        u"are"_s,         u"was"_s,       u"not"_s,         u"medically"_s,
        u"necessary"_s, u"appropriate"_s, u"this"_s,      u"prescription"_s};
    std::vector<QString> out;
    for (const QString& w : words(service))
        if (!kFiller.contains(w) && std::find(out.begin(), out.end(), w) == out.end())
            out.push_back(w);
    return out;
}

double likeness(QStringView a, QStringView b) {
    std::vector<QString> shorter = tellingWords(a);
    std::vector<QString> longer = tellingWords(b);
    if (shorter.size() > longer.size())
        shorter.swap(longer);
    if (shorter.empty())
        return 0;
    const auto shared = std::count_if(shorter.begin(), shorter.end(), [&](const QString& w) {
        const int limit = w.size() >= 6 ? 1 : 0;
        return std::any_of(longer.begin(), longer.end(),
                           [&](const QString& other) { return distance(w, other, limit) <= limit; });
    });
    return static_cast<double>(shared) / static_cast<double>(shorter.size());
}

QString requestsUnderConsideration(const QString& summary, qsizetype* from) {
    static const QRegularExpression kLead(
        u"\\brequests?(?:\\(s\\))?\\s+(?:currently\\s+|now\\s+)?under\\s+(?:consideration|review|dispute)\\s*"
        "(?:include[sd]?|are|is|:|consists?\\s+of)\\s*:?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = kLead.match(summary);
    if (!match.hasMatch())
        return {};
    const QStringView rest = QStringView(summary).mid(match.capturedEnd());
    const auto parts = sentences(rest);
    if (parts.empty())
        return {};
    if (from != nullptr)
        *from = match.capturedEnd() + parts.front().from;
    QString out = rest.mid(parts.front().from, parts.front().length).toString();
    if (out.endsWith(u'.'))
        out.chop(1);
    return out;
}

QString conclusionSentence(const letter::Issue& issue, qsizetype* from) {
    static const QRegularExpression kNecessary(u"medical(?:ly)?\\s+necess(?:ary|ity)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QString rationale = text(issue, letter::Field::Rationale);
    const auto parts = sentences(rationale);
    for (auto it = parts.rbegin(); it != parts.rend(); ++it) {
        QString sentence = rationale.mid(it->from, it->length);
        if (kNecessary.match(sentence).hasMatch()) {
            if (from != nullptr)
                *from = it->from;
            return sentence;
        }
    }
    return {};
}

QString text(const letter::Issue& issue, letter::Field field) {
    const auto it = issue.fields.find(field);
    return it == issue.fields.end() ? QString() : it->second.text();
}

QString text(const letter::Record& record, letter::Field field) {
    const auto it = record.fields.find(field);
    return it == record.fields.end() ? QString() : it->second.text();
}

} // namespace lectern::checks
