// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/timelineeditor.h"

#include "ui/form/rowtable.h"
#include "ui/review/normalise.h"

#include <QHeaderView>

namespace lectern::form {

using letter::TimelineEvents;

namespace {
enum Column { Date, Event, Columns };
}

void TimelineModel::reset(const TimelineEvents& events) {
    if (events == m_events)
        return;
    // Cell by cell where the rows are the same in number, so that the cursor stays.
    if (events.size() == m_events.size()) {
        m_events = events;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_events = events;
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_events.size()) + 1;
}

int TimelineModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::AccessibleTextRole && row >= m_events.size())
        return tr("empty row: type here to add an event");
    if ((role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) ||
        row >= m_events.size())
        return {};
    return index.column() == Date ? review::displayDate(m_events[row].date) : m_events[row].event;
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Date ? tr("Date") : tr("Event");
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool TimelineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole)
        return false;
    TimelineEvents next = m_events;
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= next.size()) {
        if (value.toString().trimmed().isEmpty())
            return false;
        next.emplace_back();
    }
    if (index.column() == Date) {
        const auto [iso, fault] = review::dateFromTyped(value.toString());
        if (fault != review::Fault::None)
            return false; // the cell keeps what it had; a timeline holds dates only
        next[row].date = iso;
    } else {
        next[row].event = value.toString().simplified();
    }
    if (next == m_events)
        return false;
    Q_EMIT edited(next);
    return true;
}

TimelineEditor::TimelineEditor(letter::Field field, QWidget* parent)
    : FieldEditor(parent)
    , m_table(new RowTable(12, parent))
    , m_model(new TimelineModel(m_table)) {
    m_table->setObjectName(QStringLiteral("editor.") + letter::name(field));
    m_table->setModel(m_model);
    m_table->setToolTip(tr("Type in the empty row to add an event; Delete removes the selected one"));
    const int dateWidth =
        m_table->fontMetrics().horizontalAdvance(review::displayDate(QStringLiteral("2014-12-28")));
    m_table->horizontalHeader()->setSectionResizeMode(Event, QHeaderView::Stretch);
    m_table->setColumnWidth(Date, dateWidth + 24);
    connect(m_model, &TimelineModel::edited, this,
            [this](const TimelineEvents& events) { Q_EMIT chosen(letter::Value(events)); });
    connect(m_table, &RowTable::removeWanted, this, [this](int row) {
        TimelineEvents next = m_model->events();
        if (static_cast<std::size_t>(row) >= next.size())
            return;
        next.erase(next.begin() + row);
        Q_EMIT chosen(letter::Value(next));
    });
}

QWidget* TimelineEditor::widget() const {
    return m_table;
}

void TimelineEditor::show(const letter::Reading* reading) {
    m_model->reset(reading != nullptr ? reading->timeline() : TimelineEvents());
}

void TimelineEditor::takeFocus() {
    m_table->setFocus(Qt::TabFocusReason);
}

} // namespace lectern::form
