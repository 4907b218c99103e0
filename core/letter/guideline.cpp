// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/guideline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <numeric>

namespace lectern::letter {

// resources/guidelines/catalogue.json, put into the program by core/letter/CMakeLists.txt.
extern const char guidelineCatalogueJson[];

namespace {

using namespace Qt::StringLiterals;

constexpr QChar parting(u'\x1f');

/// Lower case, words parted by one blank, "&" as "and", words that titles carry or not left out.
QString key(QStringView document, QStringView title) {
    QString out = document.toString().toLower() + parting;
    const qsizetype start = out.size();
    QString word;
    const auto flush = [&] {
        static constexpr std::array<QStringView, 6> idle = {u"the",       u"chapter",   u"section",
                                                            u"complaint", u"guideline", u"and"};
        if (word.size() > 4 && word.endsWith(u's'))
            word.chop(1);
        if (!word.isEmpty() && std::find(idle.begin(), idle.end(), word) == idle.end()) {
            if (out.size() > start)
                out += u' ';
            out += word;
        }
        word.clear();
    };
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            word += c.toLower();
        else
            flush();
    }
    flush();
    return out;
}

/// Edit distance, neighbours swapped counted once; gives up past `most`.
int distance(QStringView a, QStringView b, int most) {
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<int> before(static_cast<std::size_t>(b.size()) + 1);
    std::vector<int> row(before.size());
    std::vector<int> next(before.size());
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        next[0] = static_cast<int>(i);
        int least = next[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            next[at] = std::min({row[at] + 1, next[at - 1] + 1, row[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[at] = std::min(next[at], before[at - 2] + 1);
            least = std::min(least, next[at]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, row);
        std::swap(row, next);
    }
    return row.back();
}

} // namespace

GuidelineCatalogue::GuidelineCatalogue() {
    const QJsonObject root = QJsonDocument::fromJson(QByteArray(guidelineCatalogueJson)).object();
    const QJsonArray rows = root["chapters"_L1].toArray();
    m_chapters.reserve(static_cast<std::size_t>(rows.size()));
    const auto strings = [](const QJsonValue& v) {
        QStringList out;
        for (const QJsonValue item : v.toArray())
            out << item.toString();
        return out;
    };
    for (const QJsonValue v : rows) {
        const QJsonObject o = v.toObject();
        GuidelineChapter c;
        c.authority = o["authority"_L1].toString();
        c.document = o["document"_L1].toString();
        c.chapter = o["chapter"_L1].toString();
        c.title = o["title"_L1].toString();
        c.aliases = strings(o["aliases"_L1]);
        const QJsonArray pages = o["pages"_L1].toArray();
        c.firstPage = pages.size() == 2 ? pages[0].toInt() : 0;
        c.lastPage = pages.size() == 2 ? pages[1].toInt() : 0;
        c.softPages = o["soft"_L1].toBool(true);
        c.regions = strings(o["regions"_L1]);
        const int index = static_cast<int>(m_chapters.size());
        for (const QString& title : QStringList(c.title) + c.aliases) {
            const QString k = key(c.document, title);
            if (!m_byKey.contains(k))
                m_byKey.insert(k, index);
        }
        m_chapters.push_back(std::move(c));
    }
}

const GuidelineCatalogue& GuidelineCatalogue::standard() {
    static const GuidelineCatalogue catalogue;
    return catalogue;
}

const GuidelineChapter* GuidelineCatalogue::byNumber(QStringView document, QStringView chapter) const {
    QStringView number = chapter.trimmed();
    while (number.size() > 1 && number.front() == u'0')
        number = number.mid(1);
    if (number.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_chapters.begin(), m_chapters.end(), [&](const GuidelineChapter& c) {
        return c.chapter == number && c.document.compare(document, Qt::CaseInsensitive) == 0;
    });
    return found == m_chapters.end() ? nullptr : &*found;
}

const GuidelineChapter* GuidelineCatalogue::byTitle(QStringView document, QStringView title) const {
    const QString k = key(document, title);
    const qsizetype prefix = document.size() + 1;
    if (k.size() == prefix)
        return nullptr;
    if (const auto exact = m_byKey.constFind(k); exact != m_byKey.constEnd())
        return &m_chapters[static_cast<std::size_t>(*exact)];
    const qsizetype length = k.size() - prefix;
    const int most = length >= 10 ? 2 : length >= 6 ? 1 : 0;
    if (most == 0)
        return nullptr;
    int best = most + 1;
    int index = -1;
    bool tie = false;
    for (auto it = m_byKey.constBegin(); it != m_byKey.constEnd(); ++it) {
        if (!it.key().startsWith(QStringView(k).left(prefix)))
            continue;
        const int d = distance(QStringView(it.key()).mid(prefix), QStringView(k).mid(prefix), most);
        if (d < best) {
            best = d;
            index = *it;
            tie = false;
        } else if (d == best && *it != index) {
            tie = true;
        }
    }
    return index < 0 || tie ? nullptr : &m_chapters[static_cast<std::size_t>(index)];
}

const GuidelineChapter* GuidelineCatalogue::byAcoemPage(int page) const {
    const auto found = std::find_if(m_chapters.begin(), m_chapters.end(), [&](const GuidelineChapter& c) {
        return c.document == "ACOEM"_L1 && !c.chapter.isEmpty() && c.firstPage <= page && page <= c.lastPage;
    });
    return found == m_chapters.end() ? nullptr : &*found;
}

} // namespace lectern::letter
