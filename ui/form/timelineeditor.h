// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

#include <QAbstractTableModel>

namespace lectern::form {

class RowTable;

/// Dated events, with an empty row at the end. Editing a cell tells what the timeline would become; the
/// session's answer comes back through `reset`.
class TimelineModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void reset(const letter::TimelineEvents& events);
    const letter::TimelineEvents& events() const { return m_events; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(const lectern::letter::TimelineEvents& events);

private:
    letter::TimelineEvents m_events;
};

class TimelineEditor : public FieldEditor {
    Q_OBJECT

public:
    TimelineEditor(letter::Field field, QWidget* parent);
    QWidget* widget() const override;
    void show(const letter::Reading* reading) override;
    void takeFocus() override;

private:
    RowTable* m_table;
    TimelineModel* m_model;
};

} // namespace lectern::form
