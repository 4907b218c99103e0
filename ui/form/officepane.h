// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace lectern::form {

class GrowingTextEdit;

/// What only the office knows, and the note on the letter; below them the deadlines that count from it. Kept
/// apart from the letter's own values: nothing here has a place on the page.
class OfficePane : public QWidget {
    Q_OBJECT

public:
    OfficePane(review::ReviewSession& session, QWidget* parent);
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Get = std::function<QString(const letter::CaseFile&)>;
    using Set = std::function<void(letter::OfficeFields&, QString& note, const QString& text)>;
    /// One editor: what it is called, and how its text goes in and out of the case.
    struct Entry {
        QString name;
        QWidget* editor = nullptr;
        Get get;
        Set set;
        bool isDate = false;
        QLabel* fault = nullptr;
    };

    void addEntry(const char* name, const QString& label, int lines, bool isDate, Get get, Set set);
    void addDate(const char* name, const QString& label, QString letter::OfficeFields::*field);
    void addText(const char* name, const QString& label, QString letter::OfficeFields::*field);
    void onTyped(const Entry& entry, const QString& text);
    void showEntry(const Entry& entry);
    void showFault(const Entry& entry, bool fault);
    void showDeadlines();
    void fitDeadlines();

    review::ReviewSession& m_session;
    QGridLayout* m_grid;
    QLabel* m_deadlines;
    std::vector<Entry> m_entries;
    bool m_showing = false;
};

} // namespace lectern::form
