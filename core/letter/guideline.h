// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lectern::letter {

/// One chapter or topic that a letter can cite. Source of chapters: MTUS, 8 CCR 9792.23.1-.9 and ACOEM 2nd
/// edition (2004); page ranges are soft (resources/guidelines/catalogue.json says which are confirmed).
struct GuidelineChapter {
    QString authority; ///< "MTUS" or "Non-MTUS"
    QString document;  ///< "ACOEM", "Chronic Pain", "ODG", ...
    QString chapter;   ///< "12"; empty where the document has no numbers
    QString title;     ///< "Low Back Complaints"
    QStringList aliases;
    int firstPage = 0; ///< 0 when unknown
    int lastPage = 0;
    bool softPages = true; ///< the range was not seen in print: a hint, no ground for a finding by itself
    QStringList regions;   ///< "low back", "neck", ...; empty = general

    friend bool operator==(const GuidelineChapter&, const GuidelineChapter&) = default;
};

/// The catalogue shipped in resources/guidelines. Immutable after first use; may be read from any thread.
class GuidelineCatalogue {
public:
    static const GuidelineCatalogue& standard();

    const std::vector<GuidelineChapter>& chapters() const { return m_chapters; }
    /// By document and printed chapter number ("ACOEM", "12").
    const GuidelineChapter* byNumber(QStringView document, QStringView chapter) const;
    /// By document and printed title, tolerant of case, punctuation and a typing error or two.
    const GuidelineChapter* byTitle(QStringView document, QStringView title) const;
    /// The ACOEM 2004 chapter whose running page count holds `page`; null if none does.
    const GuidelineChapter* byAcoemPage(int page) const;

private:
    GuidelineCatalogue();
    std::vector<GuidelineChapter> m_chapters;
    QHash<QString, int> m_byKey; ///< document and normalised title or alias -> index
};

} // namespace lectern::letter
