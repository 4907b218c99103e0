// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/citationmodel.h"
#include "ui/form/fieldrow.h"
#include "ui/form/issuemodel.h"

#include <QTableView>
#include <QWidget>

#include <span>

class QLabel;
class QToolButton;

namespace lectern::form {

class IssueTable;
class RowTable;

/// The letter's issues as a table, and the one that is selected in full below it. There is one set of rows
/// for all issues, so that forty of them cost no more than one.
class IssuePane : public QWidget {
    Q_OBJECT

public:
    IssuePane(review::ReviewSession& session, QWidget* parent);

    /// The row of an issue's field, showing that issue; null if there is no such issue.
    FieldRow* rowFor(letter::FieldRef ref);
    std::span<FieldRow* const> rows() const { return m_rows; }
    int currentIssue() const { return m_issue; }
    void showIssue(int issueId);
    /// The table and the buttons, for actions: add, remove, up, down, split, merge, next, previous.
    const QList<QAction*>& issueActions() const { return m_actions; }
    /// Brings rows and marks of the shown issue up to date.
    void refresh();
    void refreshStatuses();

Q_SIGNALS:
    /// Selected in the table; focus stays there.
    void issueSelected(int issueId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildActions();
    void addTable(review::Side side);
    void onIssuesChanged();
    void showTitle();
    QAction* makeAction(const char* name, const QString& text, const QString& sign, const QKeySequence& key,
                        void (IssuePane::*call)());
    void add();
    void remove();
    void moveUp();
    void moveDown();
    void split();
    void merge();
    void next();
    void previous();
    void step(int by);
    void foldDetails();
    void fitColumns(RowTable* table, CitationModel* model);

    review::ReviewSession& m_session;
    IssueModel* m_model;
    IssueTable* m_table;
    QWidget* m_detail;
    QLabel* m_title;
    QLabel* m_none;
    QToolButton* m_fold; ///< shows or hides the details of the service
    std::vector<FieldRow*> m_rows;
    std::vector<CitationModel*> m_citations;
    QList<QAction*> m_actions;
    int m_issue = 0;
};

/// Up, down, and one key for the decision of the selected issue.
class IssueTable : public QTableView {
    Q_OBJECT

public:
    explicit IssueTable(QWidget* parent);
    void fit();

Q_SIGNALS:
    void decided(const QString& token);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace lectern::form
