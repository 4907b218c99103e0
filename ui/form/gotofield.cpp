// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/gotofield.h"

#include "ui/review/fieldorder.h"
#include "ui/review/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;

namespace {

QString lettersOf(const QString& label) {
    QString out;
    for (const QChar c : label.toLower())
        if (c.isLetter())
            out += c;
    return out;
}

/// Initials of the words first ("di" for "Date of injury"), then the first letter with each later one.
QStringList wishes(const QString& label) {
    QStringList out;
    QString initials;
    for (const QString& w : label.toLower().split(u' ', Qt::SkipEmptyParts))
        if (w != "of"_L1 && w != "the"_L1 && w.at(0).isLetter())
            initials += w.at(0);
    if (initials.size() >= 2)
        out.append(initials.left(2));
    const QString letters = lettersOf(label);
    for (qsizetype i = 1; i < letters.size(); ++i)
        out.append(QString(letters.at(0)) + letters.at(i));
    for (char c = 'a'; c <= 'z'; ++c) // never needed by the table of today
        out.append(QString(letters.at(0)) + QLatin1Char(c));
    return out;
}

const std::map<Field, QString>& caseCodes() {
    static const std::map<Field, QString> codes = [] {
        std::map<Field, QString> out;
        std::set<QString> taken;
        for (const letter::FieldInfo& info : letter::caseFields())
            for (const QString& wish : wishes(review::label(info.field)))
                if (taken.insert(wish).second) {
                    out[info.field] = wish;
                    break;
                }
        return out;
    }();
    return codes;
}

const std::map<Field, QString>& issueCodes() {
    static const std::map<Field, QString> codes = [] {
        std::map<Field, QString> out;
        std::set<QChar> taken;
        for (const letter::FieldInfo& info : letter::issueFields()) {
            QString letters = lettersOf(review::label(info.field));
            if (info.field == Field::Service) // "Disputed service": people think of the service
                letters = u"s"_s + letters;
            for (const QChar c : QString(letters + u"abcdefghijklmnopqrstuvwxyz"_s))
                if (taken.insert(c).second) {
                    out[info.field] = c;
                    break;
                }
        }
        return out;
    }();
    return codes;
}

} // namespace

QString fieldCode(FieldRef ref, const letter::Record& record) {
    const letter::Issue* issue = record.issue(ref.issueId);
    return issue == nullptr ? caseCodes().at(ref.field)
                            : QString::number(issue->number) + issueCodes().at(ref.field);
}

GoToField::GoToField(const letter::Record& record, QWidget* parent)
    : QFrame(parent)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    setObjectName(u"goToField"_s);
    setAccessibleName(tr("Go to a field"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_edit->setObjectName(u"goToField.code"_s);
    m_edit->setAccessibleName(tr("Code or name of the field"));
    m_edit->setPlaceholderText(tr("Code or words"));
    m_list->setObjectName(u"goToField.list"_s);
    m_list->setAccessibleName(tr("Fields"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    for (const FieldRef ref : review::fieldOrder(record)) {
        m_entries.push_back({ref, fieldCode(ref, record), review::label(ref, record)});
        m_list->addItem(m_entries.back().code + u"   "_s + m_entries.back().label);
    }
    m_list->setCurrentRow(0);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &GoToField::onText);
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(m_list->currentRow()); });
    const int width = std::min(parent->width() - 24, 40 * fontMetrics().averageCharWidth());
    setGeometry(12, 12, width, std::min(parent->height() - 24, 24 * fontMetrics().lineSpacing()));
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void GoToField::onText(const QString& text) {
    const QString wanted = text.trimmed().toLower();
    int first = -1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const int row = static_cast<int>(i);
        if (m_entries[i].code == wanted)
            return take(row);
        const bool fits =
            m_entries[i].code.startsWith(wanted) || m_entries[i].label.contains(wanted, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

void GoToField::take(int row) {
    if (row < 0)
        return;
    const FieldRef ref = m_entries[static_cast<std::size_t>(row)].ref;
    m_edit->removeEventFilter(this); // focus goes now, and that is no cancelling
    Q_EMIT chosen(ref);
    deleteLater();
}

bool GoToField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) { // Enter and Esc are the list's while it is open
        const int pressed = static_cast<QKeyEvent*>(event)->key();
        if (pressed == Qt::Key_Return || pressed == Qt::Key_Enter || pressed == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        hide();
        deleteLater();
    } else if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            take(m_list->currentRow());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_edit->removeEventFilter(this);
            Q_EMIT cancelled();
            deleteLater();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int by = key->key() == Qt::Key_Down ? 1 : -1;
            for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by)
                if (!m_list->item(row)->isHidden()) {
                    m_list->setCurrentRow(row);
                    break;
                }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace lectern::form
