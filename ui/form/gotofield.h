// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QFrame>

#include <optional>

class QLineEdit;
class QListWidget;

namespace lectern::form {

/// The short code that names a field: two letters of its label for a field of the case ("di" date of injury),
/// the number and one letter for a field of an issue ("2r" rationale of issue 2). Unique, and no code
/// is the beginning of another within its kind.
QString fieldCode(letter::FieldRef ref, const letter::Record& record);

/// A list of all fields with their codes, laid over its parent. The code's last letter goes there at once;
/// other words narrow the list, Enter takes the selected one, Esc goes back. It is no window of its own: a
/// window manager takes its time to move focus between windows, and keys typed meanwhile would be lost.
class GoToField : public QFrame {
    Q_OBJECT

public:
    GoToField(const letter::Record& record, QWidget* parent);

Q_SIGNALS:
    void chosen(lectern::letter::FieldRef ref);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        letter::FieldRef ref;
        QString code;
        QString label;
    };
    void onText(const QString& text);
    void take(int row);

    std::vector<Entry> m_entries;
    QLineEdit* m_edit;
    QListWidget* m_list;
};

} // namespace lectern::form
