// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/officepane.h"

#include "ui/form/fieldrow.h"
#include "ui/form/marks.h"
#include "ui/form/texteditor.h"
#include "ui/review/deadlinewords.h"
#include "ui/review/normalise.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::CaseFile;
using letter::OfficeFields;
using review::ReviewSession;

OfficePane::OfficePane(ReviewSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_grid(new QGridLayout(this))
    , m_deadlines(new QLabel(this)) {
    setObjectName(u"officePane"_s);
    m_grid->setContentsMargins(8, 1, 4, 1);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    addDate("date_served", tr("Mailed or served on"), &OfficeFields::dateServed);
    addDate("date_received", tr("Received on"), &OfficeFields::dateReceived);
    addText("adj_number", tr("ADJ number"), &OfficeFields::adjNumber);
    addText("matter_number", tr("Matter number"), &OfficeFields::matterNumber);
    addText("attorney", tr("Attorney"), &OfficeFields::attorney);
    addEntry(
        "records_sent", tr("Records sent to the reviewer, one a line"), 1, false,
        [](const CaseFile& c) { return c.office.recordsSent.join(u'\n'); },
        [](OfficeFields& office, QString&, const QString& text) {
            office.recordsSent.clear();
            for (const QString& line : text.split(u'\n'))
                if (const QString item = line.simplified(); !item.isEmpty())
                    office.recordsSent.append(item);
        });
    addEntry(
        "note", tr("Note on this letter"), 2, false, [](const CaseFile& c) { return c.note; },
        [](OfficeFields&, QString& note, const QString& text) { note = text; });
    m_deadlines->setObjectName(u"office.deadlines"_s);
    m_deadlines->setWordWrap(true);
    m_deadlines->setTextFormat(Qt::PlainText);
    m_deadlines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_deadlines->setContentsMargins(0, 6, 0, 0);
    m_grid->addWidget(m_deadlines, m_grid->rowCount(), 0, 1, 3);
    connect(&session, &ReviewSession::caseChanged, this, &OfficePane::refresh);
    connect(&session, &ReviewSession::officeChanged, this, &OfficePane::refresh);
    connect(&session, &ReviewSession::issuesChanged, this, &OfficePane::showDeadlines);
    connect(&session, &ReviewSession::fieldChanged, this, [this](letter::FieldRef ref) {
        if (ref.field == letter::Field::Decision || ref.field == letter::Field::Outcome)
            showDeadlines();
    });
    refresh();
}

void OfficePane::addDate(const char* name, const QString& label, QString OfficeFields::*field) {
    addEntry(
        name, label, 0, true, [field](const CaseFile& c) { return review::displayDate(c.office.*field); },
        [field](OfficeFields& office, QString&, const QString& text) {
            office.*field = review::dateFromTyped(text).first;
        });
}

void OfficePane::addText(const char* name, const QString& label, QString OfficeFields::*field) {
    addEntry(
        name, label, 0, false, [field](const CaseFile& c) { return c.office.*field; },
        [field](OfficeFields& office, QString&, const QString& text) { office.*field = text.simplified(); });
}

void OfficePane::addEntry(const char* name, const QString& label, int lines, bool isDate, Get get, Set set) {
    Entry entry{QString::fromLatin1(name), nullptr, std::move(get), std::move(set), isDate, nullptr};
    auto* caption = new QLabel(label, this);
    const int row = m_grid->rowCount();
    const std::size_t index = m_entries.size();
    const auto onText = [this, index](const QString& text) {
        if (!m_showing)
            onTyped(m_entries[index], text);
    };
    if (lines > 0) {
        auto* edit = new GrowingTextEdit(lines, 10, this);
        connect(edit, &QPlainTextEdit::textChanged, this, [edit, onText] { onText(edit->toPlainText()); });
        entry.editor = edit;
        m_grid->addWidget(caption, row, 0, 1, 3);
        m_grid->addWidget(edit, row + 1, 0, 1, 3);
    } else {
        auto* edit = new QLineEdit(this);
        connect(edit, &QLineEdit::textEdited, this, onText);
        entry.editor = edit;
        entry.fault = new QLabel(this);
        entry.fault->setFixedWidth(markWidth(*this));
        caption->setFixedWidth(labelWidth(*this));
        caption->setWordWrap(true);
        m_grid->addWidget(caption, row, 0);
        m_grid->addWidget(edit, row, 1);
        m_grid->addWidget(entry.fault, row, 2);
    }
    if (isDate)
        entry.editor->setToolTip(tr("A date in any common form: 9/2/14, Sep 2 2014, 2014-09-02"));
    entry.editor->setObjectName(u"office."_s + entry.name);
    entry.editor->setAccessibleName(label);
    entry.editor->installEventFilter(this);
    caption->setBuddy(entry.editor);
    m_entries.push_back(std::move(entry));
}

void OfficePane::onTyped(const Entry& entry, const QString& text) {
    OfficeFields office = m_session.caseFile().office;
    QString note = m_session.caseFile().note;
    entry.set(office, note, text);
    const QScopedValueRollback showing(m_showing, true); // our own words come back: leave them as typed
    showFault(entry, entry.isDate && review::dateFromTyped(text).second != review::Fault::None);
    m_session.editOffice(office, note, entry.name);
}

void OfficePane::showEntry(const Entry& entry) {
    const QString text = entry.get(m_session.caseFile());
    if (auto* line = qobject_cast<QLineEdit*>(entry.editor); line != nullptr) {
        if (line->text() != text)
            line->setText(text);
    } else if (auto* edit = qobject_cast<GrowingTextEdit*>(entry.editor); edit->toPlainText() != text) {
        edit->setPlainText(text);
    }
    showFault(entry, false);
}

void OfficePane::showFault(const Entry& entry, bool fault) {
    if (entry.fault == nullptr)
        return;
    QPalette words = palette();
    words.setColor(QPalette::WindowText, markColour(review::Mark::Failed, palette()));
    entry.fault->setPalette(words);
    entry.fault->setText(fault ? tr("✕ no date yet") : QString());
    entry.editor->setAccessibleDescription(entry.fault->text());
}

void OfficePane::refresh() {
    if (!m_showing) {
        const QScopedValueRollback showing(m_showing, true);
        for (const Entry& entry : m_entries)
            showEntry(entry);
    }
    showDeadlines();
}

void OfficePane::showDeadlines() {
    QStringList lines;
    for (const letter::Deadline& d : letter::deadlines(m_session.caseFile()))
        lines.append(review::title(d) + u"\n"_s + review::rule(d) + u' ' + review::source(d) + u'.');
    if (lines.isEmpty())
        lines.append(tr("Deadlines are counted from the dates above, never from the letter's own."));
    else
        lines.append(review::aidNotice());
    m_deadlines->setText(lines.join(u'\n'));
    fitDeadlines();
}

/// The scroll area takes a layout's least height, which for a wrapped label is that of its widest shape.
void OfficePane::fitDeadlines() {
    const QMargins m = m_grid->contentsMargins();
    m_deadlines->setMinimumHeight(m_deadlines->heightForWidth(width() - m.left() - m.right()));
}

void OfficePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitDeadlines();
}

bool OfficePane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        m_session.endTyping();
        for (const Entry& entry : m_entries) {
            const auto* line = qobject_cast<QLineEdit*>(entry.editor);
            const bool kept =
                entry.fault != nullptr && !entry.fault->text().isEmpty(); // no date yet: not thrown away
            if (watched == entry.editor && line != nullptr && !kept) {
                const QScopedValueRollback showing(m_showing, true);
                showEntry(entry);
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OfficePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (const Entry& entry : m_entries)
            showFault(entry, entry.fault != nullptr && !entry.fault->text().isEmpty());
}

} // namespace lectern::form
