// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caselistpane.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::cases {

using namespace Qt::StringLiterals;

CaseListPane::CaseListPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new CaseListModel(this))
    , m_filter(new CaseFilter(this))
    , m_search(new QLineEdit)
    , m_show(new QComboBox)
    , m_view(new QTreeView)
    , m_count(new QLabel) {
    setObjectName(u"cases"_s);
    m_filter->setSourceModel(m_model);
    buildTop();
    buildView();
    m_count->setObjectName(u"cases.count"_s);
    m_count->setTextFormat(Qt::PlainText);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_search);
    layout->addWidget(m_show);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_view);

    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &CaseListPane::updateCount);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &CaseListPane::updateCount);
    updateCount();
}

void CaseListPane::buildTop() {
    m_search->setObjectName(u"cases.search"_s);
    m_search->setPlaceholderText(tr("Search the letters"));
    m_search->setAccessibleName(tr("Search the letters"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_filter, &CaseFilter::setSearch);

    m_show->setObjectName(u"cases.show"_s);
    m_show->setAccessibleName(tr("Which letters are shown"));
    m_show->addItem(tr("All letters"), static_cast<int>(CaseFilter::Show::All));
    m_show->addItem(tr("To review"), static_cast<int>(CaseFilter::Show::ToReview));
    m_show->addItem(tr("Postponed"), static_cast<int>(CaseFilter::Show::Postponed));
    m_show->addItem(tr("Reviewed"), static_cast<int>(CaseFilter::Show::Done));
    m_show->addItem(tr("Rejected"), static_cast<int>(CaseFilter::Show::Rejected));
    connect(m_show, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setShow(static_cast<CaseFilter::Show>(m_show->currentData().toInt())); });
}

void CaseListPane::buildView() {
    m_view->setObjectName(u"cases.view"_s);
    m_view->setAccessibleName(tr("Letters"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true); // a list of any length is laid out without measuring each row
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setSortingEnabled(true);
    // As they came in until a column is clicked (and again after its third click): a queue that is worked
    // from top to bottom must not jump when a letter is saved.
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->header()->setSortIndicatorClearable(true);
    m_view->installEventFilter(this);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (m_view->selectionModel()->selectedRows().size() ==
            1) // not while several are gathered for an export
            openIndex(index);
    });

    QHeaderView* header = m_view->header();
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &CaseListPane::chooseColumns);
    // Wide enough for what they hold, in the font that the person has; the state takes what is left.
    const QFontMetrics metrics(header->font());
    const int air = metrics.averageCharWidth() * 3;
    header->resizeSection(CaseListModel::Case, metrics.horizontalAdvance(u"CM14-0000000"_s) + air);
    header->resizeSection(CaseListModel::Outcome, metrics.horizontalAdvance(u"Overturned"_s) + air);
    // A narrow pane beside page and form: what tells letters apart, the rest on demand.
    for (int column = 0; column < CaseListModel::ColumnCount; ++column)
        header->setSectionHidden(column, column > CaseListModel::State);
}

void CaseListPane::setRows(std::vector<letter::CaseRow> rows) {
    const std::vector<qint64> before = selected();
    const QModelIndex current = m_view->currentIndex();
    const qint64 currentId = current.isValid() ? current.data(CaseListModel::IdRole).toLongLong() : m_open;
    m_model->setRows(std::move(rows));
    if (!m_view->currentIndex().isValid()) { // the model was reset: put cursor and selection back by id
        const auto indexOf = [this](qint64 id) {
            return m_filter->mapFromSource(m_model->index(m_model->rowOf(id), 0));
        };
        if (const QModelIndex index = indexOf(currentId); index.isValid())
            m_view->setCurrentIndex(index);
        for (const qint64 id : before)
            if (const QModelIndex index = indexOf(id); index.isValid())
                m_view->selectionModel()->select(index,
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    updateCount();
}

void CaseListPane::setOpenCase(qint64 id) {
    m_open = id;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->rowOf(id), 0));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

std::vector<qint64> CaseListPane::idsOf(const QModelIndexList& rows) const {
    std::vector<qint64> ids;
    for (const QModelIndex& index : rows)
        ids.push_back(index.data(CaseListModel::IdRole).toLongLong());
    return ids;
}

std::vector<qint64> CaseListPane::shown() const {
    QModelIndexList rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.append(m_filter->index(row, 0));
    return idsOf(rows);
}

std::vector<qint64> CaseListPane::selected() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    return idsOf(rows);
}

std::optional<qint64> CaseListPane::neighbour(qint64 id, int steps) const {
    const std::vector<qint64> ids = shown();
    const auto here = std::ranges::find(ids, id);
    if (here == ids.end())
        return ids.empty() ? std::nullopt : std::optional(ids.front());
    const auto there = here - ids.begin() + steps;
    if (there < 0 || there >= static_cast<std::ptrdiff_t>(ids.size()))
        return std::nullopt;
    return ids[static_cast<std::size_t>(there)];
}

void CaseListPane::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QByteArray CaseListPane::saveState() const {
    return m_view->header()->saveState();
}

bool CaseListPane::restoreState(const QByteArray& state) {
    return m_view->header()->restoreState(state);
}

bool CaseListPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_view && enter) {
            openIndex(m_view->currentIndex());
            return true;
        }
        // From the search field into what it found: down to walk, Enter to open the first.
        if (watched == m_search && (enter || key->key() == Qt::Key_Down) && m_filter->rowCount() > 0) {
            const QModelIndex first = m_filter->index(0, 0);
            m_view->setCurrentIndex(first);
            m_view->setFocus();
            if (enter)
                openIndex(first);
            return true;
        }
        if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CaseListPane::openIndex(const QModelIndex& index) {
    if (index.isValid())
        Q_EMIT openRequested(index.data(CaseListModel::IdRole).toLongLong());
}

void CaseListPane::chooseColumns(QPoint at) {
    QHeaderView* header = m_view->header();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
        QAction* action =
            menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column !=
                           CaseListModel::Case); // one column always stays: it says which letter it is
        connect(action, &QAction::toggled, header,
                [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->popup(header->viewport()->mapToGlobal(at));
}

void CaseListPane::updateCount() {
    const int all = m_model->rowCount();
    const int visible = m_filter->rowCount();
    if (visible != all)
        m_count->setText(tr("%1 of %2 shown").arg(visible).arg(all));
    else
        m_count->setText(all == 1 ? tr("1 letter") : tr("%1 letters").arg(all));
}

} // namespace lectern::cases
