// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace lectern::mainwindow {

/// Every action that has a key, with its keys; searchable.
class ShortcutList : public QDialog {
    Q_OBJECT

public:
    ShortcutList(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace lectern::mainwindow
