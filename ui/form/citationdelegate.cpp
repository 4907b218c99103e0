// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/citationdelegate.h"

#include "core/letter/guideline.h"
#include "ui/form/citationmodel.h"
#include "ui/form/popupkeys.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace lectern::form {

using namespace Qt::StringLiterals;

namespace {

/// What the catalogue offers for a cell; titles and chapters of the row's document only, if it has one.
QStringList offers(const QModelIndex& index) {
    QStringList out;
    const QString document = index.siblingAtColumn(CitationModel::Document).data(Qt::EditRole).toString();
    for (const letter::GuidelineChapter& entry : letter::GuidelineCatalogue::standard().chapters()) {
        const bool fits = document.isEmpty() || entry.document.compare(document, Qt::CaseInsensitive) == 0;
        if (index.column() == CitationModel::Document)
            out.append(entry.document);
        else if (fits && index.column() == CitationModel::Title && !entry.title.isEmpty())
            out.append(entry.title);
        else if (fits && index.column() == CitationModel::Chapter && !entry.chapter.isEmpty())
            out.append(entry.chapter);
    }
    if (index.column() == CitationModel::Authority)
        out = {u"MTUS"_s, u"Non-MTUS"_s};
    out.removeDuplicates();
    return out;
}

} // namespace

QWidget* CitationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    QWidget* editor = CellDelegate::createEditor(parent, option, index);
    auto* line = qobject_cast<QLineEdit*>(editor);
    const QStringList words = offers(index);
    if (line == nullptr || words.isEmpty())
        return editor;
    auto* completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(tr("Guidelines that fit"));
    keepKeys(completer->popup());
    line->setCompleter(completer);
    return editor;
}

} // namespace lectern::form
