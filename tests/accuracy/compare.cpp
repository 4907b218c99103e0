// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/compare.h"

#include "tests/accuracy/fold.h"
#include "tests/accuracy/values.h"

#include <algorithm>
#include <functional>
#include <span>

namespace lectern::accuracy {

using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<int, int>; ///< index in the truth, index in the reading; -1 = none

/// Pairs two sequences in order so that the sum of `weight` over pairs is greatest; pairs of weight 0 are
/// none.
std::vector<Pair> align(int want, int got, const std::function<double(int, int)>& weight) {
    const auto width = static_cast<std::size_t>(got) + 1;
    std::vector<double> best((static_cast<std::size_t>(want) + 1) * width, 0);
    std::vector<double> pair(best.size(), 0);
    const auto at = [width](int i, int j) {
        return static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j);
    };
    for (int i = want - 1; i >= 0; --i) {
        for (int j = got - 1; j >= 0; --j) {
            const double w = pair[at(i, j)] = weight(i, j);
            best[at(i, j)] =
                std::max({best[at(i + 1, j)], best[at(i, j + 1)], w > 0 ? w + best[at(i + 1, j + 1)] : 0.0});
        }
    }
    std::vector<Pair> pairs;
    int i = 0;
    int j = 0;
    while (i < want && j < got) {
        const double w = pair[at(i, j)];
        if (w > 0 && best[at(i, j)] <= w + best[at(i + 1, j + 1)])
            pairs.emplace_back(i++, j++);
        else if (best[at(i + 1, j)] >= best[at(i, j + 1)])
            pairs.emplace_back(i++, -1);
        else
            pairs.emplace_back(-1, j++);
    }
    while (i < want)
        pairs.emplace_back(i++, -1);
    while (j < got)
        pairs.emplace_back(-1, j++);
    return pairs;
}

Item item(const QString& field, int issue, const QJsonValue& want, const QJsonValue& got) {
    Item out;
    out.field = field;
    out.issue = issue;
    out.expected = shown(want);
    out.got = shown(got);
    return out;
}

void compareFields(std::vector<Item>& into, std::span<const letter::FieldInfo> table, int issue,
                   const QJsonObject& truth, const QJsonObject& got) {
    for (const letter::FieldInfo& field : table) {
        if (field.group == letter::Group::ServiceDetail)
            continue; // no part of the contract's truth
        const QString name = QString::fromLatin1(field.name);
        const QJsonObject want = truth.value(name).toObject();
        const QJsonObject have = got.value(name).toObject();
        if (want.isEmpty() && have.isEmpty())
            continue;
        Item it = item(name, issue, want.value(u"value"), have.value(u"value"));
        it.confidence = have.value(u"confidence").toDouble(-1);
        it.rule = have.value(u"rule").toString();
        if (have.isEmpty()) {
            it.verdict = Verdict::Missing;
        } else if (want.isEmpty()) {
            it.verdict = Verdict::Extra;
        } else {
            const Match match = matchValue(field, want, have.value(u"value"));
            it.verdict = match == Match::Same ? Verdict::Right : Verdict::Wrong;
            it.close = match == Match::Close;
        }
        into.push_back(std::move(it));
    }
}

void compareCitations(std::vector<Item>& into, const QString& name, int issue, const QJsonArray& want,
                      const QJsonArray& got) {
    const auto object = [](const QJsonArray& array, int i) { return array.at(i).toObject(); };
    const std::vector<Pair> pairs =
        align(static_cast<int>(want.size()), static_cast<int>(got.size()),
              [&](int i, int j) { return sameSource(object(want, i), object(got, j)) ? 1.0 : 0.0; });
    // Between two pairs, what is left over on both sides is one thing read wrongly, not one missing and one
    // extra.
    std::vector<QJsonObject> lost;
    std::vector<QJsonObject> found;
    const auto flush = [&] {
        for (std::size_t k = 0; k < std::max(lost.size(), found.size()); ++k) {
            Item it = item(name, issue, k < lost.size() ? QJsonValue(lost[k]) : QJsonValue(),
                           k < found.size() ? QJsonValue(found[k]) : QJsonValue());
            it.verdict = k >= lost.size()    ? Verdict::Extra
                         : k >= found.size() ? Verdict::Missing
                                             : Verdict::Wrong;
            if (k < found.size())
                it.confidence = found[k].value(u"confidence").toDouble(-1);
            into.push_back(std::move(it));
        }
        lost.clear();
        found.clear();
    };
    for (const auto& [i, j] : pairs) {
        if (i >= 0 && j >= 0) {
            flush();
            Item it = item(name, issue, object(want, i), object(got, j));
            it.confidence = object(got, j).value(u"confidence").toDouble(-1);
            into.push_back(it);
            if (hasTopic(object(want, i)) ||
                (hasTopic(object(got, j)) && !object(want, i).value(u"free").toBool())) {
                it.field = name + u"_topic";
                it.confidence = -1;
                it.verdict = sameTopic(object(want, i), object(got, j)) ? Verdict::Right : Verdict::Wrong;
                into.push_back(std::move(it));
            }
        } else if (i >= 0) {
            lost.push_back(object(want, i));
        } else {
            QJsonObject extra = object(got, j);
            extra.remove(u"evidence"_s);
            found.push_back(std::move(extra));
        }
    }
    flush();
}

std::vector<Pair> pairIssues(const QJsonArray& want, const QJsonArray& got) {
    if (want.size() == got.size()) {
        std::vector<Pair> pairs;
        for (int i = 0; i < static_cast<int>(want.size()); ++i)
            pairs.emplace_back(i, i);
        return pairs;
    }
    const auto words = [](const QJsonArray& array, int i) {
        const QJsonObject issue = array.at(i).toObject();
        return loose(QString(issue.value(u"service").toObject().value(u"value").toString() + u' ' +
                             issue.value(u"rationale").toObject().value(u"value").toString().left(300)));
    };
    return align(static_cast<int>(want.size()), static_cast<int>(got.size()), [&](int i, int j) {
        return std::max(0.0, similarity(words(want, i), words(got, j)) - 0.4);
    });
}

QString pagesOf(const QJsonObject& record) {
    const QJsonArray p = record.value(u"pages").toArray();
    return u"%1-%2"_s.arg(p.at(0).toInt()).arg(p.at(1).toInt());
}

int sharedPages(const QJsonObject& a, const QJsonObject& b) {
    const QJsonArray p = a.value(u"pages").toArray();
    const QJsonArray q = b.value(u"pages").toArray();
    return std::min(p.at(1).toInt(), q.at(1).toInt()) - std::max(p.at(0).toInt(), q.at(0).toInt()) + 1;
}

Item plainItem(const QString& field, const QString& want, const QString& got) {
    Item it = item(field, 0, want, got);
    it.verdict = want == got ? Verdict::Right : Verdict::Wrong;
    return it;
}

} // namespace

Compared compareRecords(const QJsonObject& truth, const QJsonObject& got) {
    Compared out;
    out.format = truth.value(u"format").toString();
    out.items.push_back(plainItem(u"format"_s, out.format, got.value(u"format").toString()));
    out.items.push_back(plainItem(u"pages"_s, pagesOf(truth), pagesOf(got)));
    compareFields(out.items, letter::caseFields(), 0, truth.value(u"fields").toObject(),
                  got.value(u"fields").toObject());
    const QJsonArray want = truth.value(u"issues").toArray();
    const QJsonArray have = got.value(u"issues").toArray();
    out.items.push_back(
        plainItem(u"issue_count"_s, QString::number(want.size()), QString::number(have.size())));
    for (const auto& [i, j] : pairIssues(want, have)) {
        const QJsonObject a = i >= 0 ? want.at(i).toObject() : QJsonObject();
        const QJsonObject b = j >= 0 ? have.at(j).toObject() : QJsonObject();
        const int number = i >= 0 ? i + 1 : static_cast<int>(want.size()) + j + 1;
        if (i >= 0 && j >= 0)
            out.items.push_back(item(u"number"_s, number, a.value(u"number"), b.value(u"number")));
        if (i >= 0 && j >= 0 && a.value(u"number").toInt() != b.value(u"number").toInt())
            out.items.back().verdict = Verdict::Wrong;
        compareFields(out.items, letter::issueFields(), number, a, b);
        for (const QString& name : {u"claims_administrator_citations"_s, u"reviewer_citations"_s})
            compareCitations(out.items, name, number, mergedByDocument(a.value(name).toArray()),
                             mergedByDocument(b.value(name).toArray()));
    }
    return out;
}

std::vector<Compared> compareDocuments(const QString& file, const QJsonObject& truth,
                                       const QJsonObject& got) {
    std::vector<Compared> out;
    const QJsonArray want = truth.value(u"records").toArray();
    const QJsonArray have = got.value(u"records").toArray();
    const auto pairs = align(static_cast<int>(want.size()), static_cast<int>(have.size()), [&](int i, int j) {
        return static_cast<double>(std::max(0, sharedPages(want.at(i).toObject(), have.at(j).toObject())));
    });
    for (const auto& [i, j] : pairs) {
        Compared one =
            i >= 0 ? compareRecords(want.at(i).toObject(), j >= 0 ? have.at(j).toObject() : QJsonObject())
                   : Compared();
        if (i < 0)
            one.format = u"(none)"_s;
        Item whole = item(u"letter"_s, 0, i >= 0 ? pagesOf(want.at(i).toObject()) : QString(),
                          j >= 0 ? pagesOf(have.at(j).toObject()) : QString());
        whole.verdict = i < 0 ? Verdict::Extra : j < 0 ? Verdict::Missing : Verdict::Right;
        one.items.insert(one.items.begin(), std::move(whole));
        one.file = file;
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace lectern::accuracy
