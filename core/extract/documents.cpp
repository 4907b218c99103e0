// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/documents.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostItems = 500;

const QRegularExpression& bullet() {
    static const QRegularExpression expression(
        uR"re(^(?:[•●▪■◦‣·*✓✔➢➤►\x{F000}-\x{F0FF}\x{2212}]\s*|[^\p{L}\p{N}\s"'“‘(\[$#&]\s+|[-–—]\s+|o\s+(?=[A-Z])|\(?\d{1,3}[.)]\s+(?=\D)|\(?[a-z][.)]\s+(?=[A-Z])))re"_s);
    return expression;
}

/// Past "The following relevant documents ... were reviewed: " and its like.
qsizetype afterLead(const QString& flat, qsizetype from, qsizetype to) {
    static const QRegularExpression lead(
        uR"re(^\s*(?:the\s+)?[^•●▪■:;]{0,400}?\b(?:documents?|records?|materials?|information|following)\b[^•●▪■:;]{0,300}?(?:review|consider|includ|provid|submitt|receiv|list|follow)[^•●▪■:;]{0,300}?(?::|\.\s+(?=[•●▪■◦]))\s*)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    qsizetype at = from;
    // Two lead-in sentences at most ("... were reviewed and considered. These documents included:").
    for (int i = 0; i < 2; ++i) {
        const auto m = lead.match(QStringView(flat).mid(at, std::min<qsizetype>(to - at, 1200)));
        if (!m.hasMatch())
            break;
        at += m.capturedEnd();
    }
    return at;
}

struct Range {
    qsizetype from = 0;
    qsizetype to = 0;
};

bool endsWithStop(const QString& flat, qsizetype at) {
    return at > 0 && (flat.at(at - 1) == u'.' || flat.at(at - 1) == u';');
}

void push(std::vector<Range>& out, qsizetype from, qsizetype to) {
    if (to > from && static_cast<int>(out.size()) < kMostItems)
        out.push_back({from, to});
}

} // namespace

std::optional<letter::Reading> readDocuments(const LetterView& letter, qsizetype from, qsizetype to) {
    const Sheet& sheet = *letter.sheet;
    const QString& flat = sheet.flat();
    from = afterLead(flat, from, to);
    while (from < to && flat.at(from).isSpace())
        ++from;
    if (from >= to)
        return std::nullopt;
    const int first = sheet.lineAt(from);
    const int last = sheet.lineAt(to - 1);
    const auto& lines = sheet.lines();

    int bullets = 0;
    double left = 1;
    double right = 0;
    bool inset = false;
    for (int i = first; i <= last; ++i) {
        const SheetLine& line = lines[static_cast<std::size_t>(i)];
        const qsizetype begin = std::max(line.from, from);
        bullets +=
            bullet().match(QStringView(flat).mid(begin, std::min(line.to, to) - begin)).hasMatch() ? 1 : 0;
        inset = inset || (i > first && line.left > left + 0.012);
        left = std::min(left, line.left);
        right = std::max(right, line.right);
    }
    const bool semicolons = QStringView(flat).mid(from, to - from).contains(u';');
    std::vector<Range> items;
    qsizetype open = from;
    for (int i = first; i <= last; ++i) {
        const SheetLine& line = lines[static_cast<std::size_t>(i)];
        const qsizetype begin = std::max(line.from, from);
        const qsizetype end = std::min(line.to, to);
        const auto mark = bullet().match(QStringView(flat).mid(begin, end - begin));
        bool starts = i == first;
        if (bullets > 0)
            starts = starts || mark.hasMatch();
        else if (!semicolons && i > first) {
            // No bullets: a line is an item, unless the line before it is full, or it hangs in.
            const SheetLine& before = lines[static_cast<std::size_t>(i) - 1];
            const bool full = before.right > right - 0.12 && right - left > 0.3;
            const bool hangs = inset && line.left > left + 0.012;
            const QChar initial = flat.at(begin);
            starts = line.spaced || (!hangs && !(full && !initial.isUpper()) &&
                                     !(full && before.page == line.page && !endsWithStop(flat, before.to)));
        }
        if (!starts || line.joined)
            continue;
        if (i > first)
            push(items, open, begin);
        open = begin + (mark.hasMatch() ? mark.capturedLength() : 0);
    }
    push(items, open, to);
    if (bullets == 0 && semicolons) {
        items.clear();
        qsizetype at = from;
        for (qsizetype i = from; i < to; ++i)
            if (flat.at(i) == u';') {
                push(items, at, i);
                at = i + 1;
            }
        push(items, at, to);
    }
    QStringList values;
    static const QRegularExpression tail(uR"re([\s;,]+(?:and)?[\s;,.]*$)re"_s);
    for (const Range& item : items) {
        QString text = joined(QStringView(flat).mid(item.from, item.to - item.from));
        if (const auto m = bullet().match(text); m.hasMatch() && m.capturedLength() < text.size())
            text.remove(0, m.capturedLength());
        if (text.startsWith(u"and "))
            text.remove(0, 4);
        if (const auto m = tail.match(text.right(12)); m.hasMatch())
            text.chop(m.capturedLength());
        if (bullets == 0 && semicolons && text.endsWith(u'.'))
            text.chop(1);
        if (!text.isEmpty())
            values += text;
    }
    if (values.isEmpty())
        return std::nullopt;
    return reading(sheet.passage(), from, to - from, values,
                   bullets > 0  ? 0.96
                   : semicolons ? 0.92
                                : 0.85,
                   "section.documents");
}

} // namespace lectern::extract
