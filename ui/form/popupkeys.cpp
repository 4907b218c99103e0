// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/popupkeys.h"

#include <QEvent>
#include <QWidget>

namespace lectern::form {

namespace {

class KeyKeeper : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        // Accepted, and passed on: a combo box takes Enter at this very event.
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        return false;
    }
};

} // namespace

void keepKeys(QWidget* popup) {
    popup->installEventFilter(new KeyKeeper(popup));
}

} // namespace lectern::form
